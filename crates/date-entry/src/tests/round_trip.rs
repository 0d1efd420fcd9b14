//! What Masar writes in words, it reads.

use super::answer;
use masar_catalogs::catalog;
use masar_edtf::{Bound, Edtf, Precision};
use masar_locale::date_in_words;
use proptest::prelude::*;

/// The catalogs whose dates are read.
const TAGS: [&str; 8] = ["ar", "ar-EG", "ar-DZ", "ar-IQ", "ar-MR", "fr", "en", "es"];

/// Returns why the dates that the words can mean do not contain the date; `None` if they do.
fn lost(edtf: &Edtf, tag: &str) -> Option<String> {
    let words = date_in_words(edtf, catalog(tag));
    let answer = answer(&words, tag);
    let same = |other: &Edtf| {
        // Different notations of one date: `{..1984}` and `../1984`, `2023-02-XX` and `2023-02`.
        let equal = other.earliest() == edtf.earliest() && other.latest() == edtf.latest();
        other == edtf || equal && date_in_words(other, catalog(tag)) == words
    };
    let found = answer.candidates().iter().any(|it| same(&it.edtf));
    let candidates: Vec<String> = answer
        .candidates()
        .iter()
        .map(|it| it.edtf.to_string())
        .collect();
    (!found).then(|| format!("{edtf} in {tag}: {words:?} is read as {candidates:?}"))
}

/// Returns the precision of the more precise bound.
fn finest(edtf: &Edtf) -> Option<Precision> {
    let (start, end) = edtf.bounds();
    let precision = |bound: Bound| bound.date().map(|date| date.precision);
    precision(start).max(precision(end))
}

#[test]
fn every_kind_of_date_is_read_from_its_words() {
    let dates = "\
        2022-09-14 2023-05-01 2023-02 2015 201X 00XX 19XX 20XX 2XXX 2015-21 2015-22 2015-23 2015-24 \
        2001-33 2001-34 2001-35 2001-36 2001-37 2001-38 2001-39 2001-40 2001-41 2001-25 2001-28 2001-30 \
        2001-32 -0043 -0043-03-15 -01XX -00XX -1XXX -004X 0000 0079 0005 0476 Y170000002 Y-66000000 \
        Y-4500000000 2023-05-17/2023-05-21 2023-04-30/2023-05-02 2022-12-30/2023-01-01 2023-04/2023-08 \
        2022-09/2023-12 2015/2018 2015-21/2015-23 2015-22/2016-24 198X/200X 18XX/19XX 1800-01-01/49XX 49XX 2023-05-17/2023-06 \
        2022-09-14/.. 2022-10/.. 2022-08/ 2022-10/ 2015-21/.. 201X/.. 19XX/ ../2022-09-14 /2022-04 \
        ../2015-21 2015~ 2022-09-14~ 2022-10? 201X% 2015-22~ 19XX~ 2015~/2018 2023-05-17~/2023-05-21 \
        2015~/.. 2023-05-18T10:00 2023-05-18T10:00/2023-05-18T12:30 2023-05-18T09:05:30+01:00 \
        2023-05-18T09:05Z 2023-05-18T10:00/2023-05-19T12:00 ?2004-06-~11 2004?-06~ \
        2004-06-~01/2004-06-20 156X-12-25 15XX-12/16XX 1984-XX-05 1950S2 1950S2/.. 2001-33/2001-35 \
        [1667,1668,1670..1672] {1960,1961-12} [..1760-12-03] [1760-01,1760-12..] {..1984} [1984..] \
        0050/0060 0050/0476 1444 1443-02 2021/2022 1900 190X 200X 0000-01/1900-01-10 -0009-12/0001-12-25 \
    ";
    let lost: Vec<String> = dates
        .split_whitespace()
        .flat_map(|date| TAGS.map(|tag| (date, tag)))
        .filter_map(|(date, tag)| lost(&Edtf::parse(date).expect("a date"), tag))
        .collect();
    assert!(
        lost.is_empty(),
        "{} are lost:\n{}",
        lost.len(),
        lost.join("\n")
    );
}

#[test]
fn the_words_of_a_usual_date_have_one_meaning() {
    let dates = "\
        2022-09-14 2023-02 2015 0476 201X 198X 19XX 2XXX 2015-22 2015-24 2001-34 2001-41 -0043 \
        -0043-03-15 -01XX 2023-05-17/2023-05-21 2022-12-30/2023-01-01 2023-04/2023-08 2015/2018 \
        2015-21/2015-23 198X/199X 18XX/19XX 2022-09-14/.. 2022-08/ ../2022-09-14 /2022-04 2015~ 2022-10? \
        201X% 2023-05-18T10:00 2023-05-18T10:00/2023-05-18T12:30 ?2004-06-~11 156X-12-25 1950S2 \
        [1667,1668,1670..1672] {1960,1961-12} [..1760-12-03] [1984..] \
    ";
    for date in dates.split_whitespace() {
        let edtf = Edtf::parse(date).expect("a date");
        for tag in TAGS {
            let words = date_in_words(&edtf, catalog(tag));
            let answer = answer(&words, tag);
            assert!(
                matches!(answer, crate::Answer::One(_)),
                "{date} in {tag}: {words:?} is {answer:?}"
            );
        }
    }
}

#[test]
fn the_dates_of_the_edtf_tests_are_read_from_their_words() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../edtf/tests/edtf");
    let mut count = 0;
    let mut lost_dates = Vec::new();
    for name in ["specification", "edtf-js", "edtf-ts", "python-edtf"] {
        let table = std::fs::read_to_string(format!("{folder}/{name}.csv")).expect("a table");
        for text in table.lines().filter_map(first_cell) {
            let Ok(edtf) = Edtf::parse(&text) else {
                continue;
            };
            // `XXXX-12-25` has no place on a timeline.
            if !edtf.has_unknown_year() {
                count += 1;
                lost_dates.extend(["ar", "fr", "en"].iter().filter_map(|tag| lost(&edtf, tag)));
            }
        }
    }
    assert!(count > 200, "{count} dates");
    assert!(
        lost_dates.is_empty(),
        "{} of {count} dates are lost:\n{}",
        lost_dates.len(),
        lost_dates.join("\n")
    );
}

/// Returns the first cell of a line of a CSV table.
fn first_cell(line: &str) -> Option<String> {
    let cell = match line.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => line.split(',').next(),
    };
    cell.map(str::to_owned)
}

/// A year from 9999 BCE to 9999.
fn year() -> BoxedStrategy<String> {
    (-9998_i64..=9999)
        .prop_map(|year| {
            let sign = if year < 0 { "-" } else { "" };
            format!("{sign}{:04}", year.unsigned_abs())
        })
        .boxed()
}

/// A date without a mark: of each precision.
fn plain_date() -> BoxedStrategy<String> {
    let recent = (1800_i64..2100).prop_map(|year| year.to_string());
    let any_year = prop_oneof![2 => recent, 1 => year()];
    let day = (any_year, 1_u8..=12, 1_u8..=28);
    let decade = (1_u16..1000).prop_map(|decade| format!("{decade:03}X"));
    prop_oneof![
        day.clone()
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        day.clone()
            .prop_map(|(year, month, _)| format!("{year}-{month:02}")),
        day.clone().prop_map(|(year, _, _)| year),
        (day, 21_u8..=41).prop_map(|((year, ..), season)| format!("{year}-{season}")),
        decade,
        (1_u8..=98).prop_map(|century| format!("{century:02}XX")),
        (0_u8..=98).prop_map(|century| format!("-{century:02}XX")),
        (1_u8..=9).prop_map(|millennium| format!("{millennium}XXX")),
        (10_000_u32..1_000_000).prop_map(|year| format!("Y{year}")),
    ]
    .boxed()
}

/// A date with or without a mark, or with a time.
fn date() -> BoxedStrategy<String> {
    let time = (0_u8..24, 0_u8..60, "|Z|[+]0[0-9]:30|-1[0-3]:00");
    let timed = (1_900_u16..2100, 1_u8..=12, 1_u8..=28, time).prop_map(
        |(year, month, day, (hour, minute, zone))| {
            format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}{zone}")
        },
    );
    prop_oneof![
        8 => (plain_date(), "[~?%]?").prop_map(|(date, mark)| date + &mark),
        2 => timed,
        1 => (1000_u16..9999, 1_u8..=3).prop_map(|(year, digits)| format!("{year}S{digits}")),
        1 => ("[?~%]?19[0-9]{2}-[?~%]?0[1-9]-[?~%]?[12][0-8]").prop_map(|date| date),
    ]
    .boxed()
}

fn any_edtf() -> BoxedStrategy<String> {
    prop_oneof![
        4 => date(),
        3 => (date(), date()).prop_map(|(start, end)| format!("{start}/{end}")),
        1 => date().prop_map(|date| format!("{date}/..")),
        1 => date().prop_map(|date| format!("{date}/")),
        1 => date().prop_map(|date| format!("../{date}")),
        1 => date().prop_map(|date| format!("/{date}")),
        1 => date().prop_map(|date| format!("[..{date}]")),
        1 => date().prop_map(|date| format!("[{date}..]")),
        1 => (date(), date()).prop_map(|(one, other)| format!("[{one},{other}]")),
        1 => (date(), date()).prop_map(|(one, other)| format!("{{{one},{other}}}")),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_date_is_among_the_meanings_of_its_words_and_none_is_more_precise(text in any_edtf(), tag in 0..TAGS.len()) {
        // Half of the generated intervals end before they start.
        if let Ok(edtf) = Edtf::parse(&text) {
            prop_assert_eq!(lost(&edtf, TAGS[tag]), None);
            let words = date_in_words(&edtf, catalog(TAGS[tag]));
            for candidate in answer(&words, TAGS[tag]).candidates() {
                // "ربيع 400" is the spring of a year, or a Hijri month.
                let hijri = [crate::Reason::HijriPeriod, crate::Reason::HijriCalculated];
                let is_hijri = candidate.reasons.iter().any(|reason| hijri.contains(reason));
                let finer = finest(&candidate.edtf) > finest(&edtf);
                prop_assert!(!finer || is_hijri, "{} is read as {}", words, candidate.edtf);
            }
        }
    }

    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,60}", tag in 0..TAGS.len()) {
        answer(&text, TAGS[tag]);
    }

    #[test]
    fn words_of_dates_in_any_order_have_an_answer(
        words in prop::collection::vec(0..WORDS.len(), 1..14), tag in 0..TAGS.len()
    ) {
        let words: Vec<&str> = words.into_iter().map(|word| WORDS[word]).collect();
        let text = words.join(" ");
        if let crate::Answer::None(refusal) = answer(&text, TAGS[tag]) {
            for place in &refusal.places {
                prop_assert!(text.get(place.clone()).is_some());
            }
            prop_assert!(!refusal.text(&text, TAGS[tag]).is_empty());
        }
    }
}

/// Words with several meanings, numbers and signs.
const WORDS: [&str; 40] = [
    "17",
    "1920",
    "2022",
    "12",
    "79",
    "/",
    "-",
    ",",
    "(",
    ")",
    "?",
    "~",
    ":",
    "من",
    "إلى",
    "و",
    "أو",
    "القرن",
    "شتنبر",
    "صفر",
    "الأول",
    "هـ",
    "م",
    "الساعة",
    "بين",
    "du",
    "au",
    "mai",
    "siècle",
    "XIXe",
    "vers",
    "from",
    "to",
    "between",
    "and",
    "or",
    "May",
    "early",
    "century",
    "winter",
];
