//! Hostile files: no reader takes more memory than ten times its input and output.
//!
//! `cargo test -p masar-formats --test hostile -- --nocapture` prints the memory of each.

mod feeds;
mod files;

use masar_allocation as measure;

use masar_edtf::Edtf;
use masar_formats::PageReader;
use masar_formats::import::{ImportFormat, import};

/// How the command line reads feeds.
const READER: PageReader = PageReader {
    all: false,
    rules: || Box::new(masar_check::EditorRules::default()),
    // 30 November 2026.
    now: 1_796_000_000,
};

/// The size of a file. It is much more than the constant part of the memory that a reader may take.
const SIZE: usize = 150_000;

/// A text of a repeated part, which has its number in the place of `#`.
fn many(before: &str, part: &str, after: &str) -> String {
    some(SIZE, before, part, after)
}

/// [`many`] of another size, for files whose feed is much larger.
fn some(size: usize, before: &str, part: &str, after: &str) -> String {
    let mut out = String::from(before);
    let mut number = 0;
    while out.len() < size {
        let mut pieces = part.split('#');
        out.push_str(pieces.next().unwrap_or(""));
        for piece in pieces {
            out.push_str(&number.to_string());
            out.push_str(piece);
        }
        number += 1;
    }
    if out.ends_with(',') {
        out.pop();
    }
    out.push_str(after);
    out
}

fn holds(reader: &str, cases: Vec<(&str, String)>, run: impl Fn(&str) -> usize) {
    let mut broken = Vec::new();
    for (name, text) in cases {
        let begun = std::time::Instant::now();
        let (taken, written) = measure::peak(|| run(&text));
        let all = text.len() + written;
        let times = taken.saturating_sub(measure::ALLOWANCE) as f64 / all as f64;
        let time = begun.elapsed().as_millis();
        println!("{reader:>16} {name:<30} {taken:>9} of {all:>8} {time:>6} ms: {times:.1}");
        if taken > measure::FACTOR * all + measure::ALLOWANCE {
            broken.push(format!("{name}: {times:.1} times"));
        }
    }
    assert!(broken.is_empty(), "{reader}: {broken:#?}");
}

fn imported(from: ImportFormat) -> impl Fn(&str) -> usize {
    move |text| import(text, from, READER).map_or(0, |made| made.text.len())
}

#[test]
fn a_feed_takes_ten_times_itself_at_most() {
    holds("feed", feeds::masar(), |text| {
        let _ = masar_check::read(&[text], false);
        0
    });
}

#[test]
fn timelinejs_takes_ten_times_itself_at_most() {
    holds("timelinejs", feeds::timelinejs(), |text| {
        let _ = masar_check::read(&[text], false);
        0
    });
}

#[test]
fn a_json_feed_takes_ten_times_itself_at_most() {
    holds("jsonfeed", feeds::jsonfeed(), |text| {
        let _ = masar_check::read(&[text], false);
        0
    });
}

#[test]
fn a_date_takes_ten_times_itself_at_most() {
    holds("edtf", feeds::dates(), |text| {
        let _ = Edtf::parse(text).map(|date| date.to_string());
        0
    });
}

#[test]
fn rows_take_ten_times_themselves_at_most() {
    holds("csv", files::csv(), imported(ImportFormat::Csv));
}

#[test]
fn a_sheet_takes_ten_times_itself_at_most() {
    holds("sheet", files::sheet(), imported(ImportFormat::TimelineJs));
}

#[test]
fn a_calendar_takes_ten_times_itself_at_most() {
    holds("ics", files::ics(), imported(ImportFormat::Ics));
}

#[test]
fn linked_data_takes_ten_times_itself_at_most() {
    holds("jsonld", files::jsonld(), imported(ImportFormat::JsonLd));
}

#[test]
fn activities_take_ten_times_themselves_at_most() {
    holds(
        "activitystreams",
        files::activitystreams(),
        imported(ImportFormat::ActivityStreams),
    );
}
