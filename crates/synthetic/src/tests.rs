//! A synthetic feed has the options that were given.

use super::*;
use masar_edtf::{Bound, Edtf, Precision};
use masar_feed::{Code, Diagnostic, Reading};

/// Reads a feed with the editor's rules.
fn read(text: &str) -> Result<Reading, Diagnostic> {
    masar_check::read(&[text], false)
}

fn request(events: usize, seed: u64, shuffled: bool) -> Options {
    Options {
        seed,
        events,
        shuffled,
        ..Options::default()
    }
}

#[test]
fn the_same_seed_generates_the_same_feed_and_another_another() {
    assert_eq!(
        generate(&request(50, 7, true)),
        generate(&request(50, 7, true))
    );
    assert_ne!(
        generate(&request(50, 7, true)),
        generate(&request(50, 8, true))
    );
}

#[test]
fn nothing_is_wrong_with_a_made_up_feed_whatever_its_span() {
    for (seed, from_year, to_year) in [(1, 2020, 2020), (2, -40, 1_500), (3, 1900, 2100)] {
        for shuffled in [false, true] {
            let text = generate(&Options {
                seed,
                events: 2_000,
                from_year,
                to_year,
                shuffled,
                title_length: None,
            });
            let reading = read(&text).expect("a feed");
            assert_eq!(wrong(&reading), "");
            assert_eq!(reading.feed.events.len(), 2_000);
        }
    }
    assert!(read(&generate(&request(0, 1, false))).is_ok_and(|one| one.diagnostics.is_empty()));
}

/// What is wrong but for English, which some events lack on purpose.
fn wrong(reading: &Reading) -> String {
    let diagnostics = reading.diagnostics.iter();
    diagnostics
        .filter(|one| one.code != Code::MissingLanguage)
        .map(|one| format!("{one}\n"))
        .collect()
}

#[test]
fn titles_are_as_long_as_was_asked_for() {
    for length in [3, 140] {
        let text = generate(&Options {
            title_length: Some(length),
            ..request(200, 3, false)
        });
        let reading = read(&text).expect("a feed");
        assert_eq!(wrong(&reading), "");
        for (_, title) in reading.feed.events.iter().flat_map(|one| &one.title.0) {
            assert_eq!(title.chars().count(), length, "{title}");
        }
    }
}

#[test]
fn every_kind_of_date_and_title_is_there() {
    let reading = read(&generate(&request(3_000, 5, false))).expect("a feed");
    let events = &reading.feed.events;
    let count = |test: &dyn Fn(&masar_feed::Event) -> bool| {
        events.iter().filter(|event| test(event)).count()
    };
    assert!((30..100).contains(&count(&|one| one.milestone)));
    assert!((100..220).contains(&count(&|one| one.part_of.is_some())));
    let dated = |test: &dyn Fn(&Edtf) -> bool| count(&|one| one.date.as_ref().is_some_and(test));
    let single = |wanted: Precision| {
        dated(&|date| matches!(date, Edtf::Date(one) if one.precision == wanted))
    };
    for precision in [
        Precision::Year,
        Precision::Month,
        Precision::Day,
        Precision::Minute,
    ] {
        assert!(single(precision) > 30, "{precision:?}");
    }
    for end in [Bound::Open, Bound::Unknown] {
        let with = dated(&|date| matches!(date, Edtf::Interval { end: one, .. } if *one == end));
        assert!(with > 30, "{end:?}");
    }
    let lengths: Vec<usize> = events
        .iter()
        .flat_map(|one| one.title.0.iter().map(|(_, title)| title.chars().count()))
        .collect();
    assert_eq!(lengths.iter().min().copied(), Some(3));
    assert!(
        lengths
            .iter()
            .max()
            .is_some_and(|most| (110..=140).contains(most))
    );
}
