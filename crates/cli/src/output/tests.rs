//! The lines that are printed, and the reports on changed feeds.

use super::*;
use masar_check::{Checked, MessageLang, Pages};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

#[test]
fn characters_that_end_a_command_are_escaped() {
    let mut report = Report::default();
    report.command(
        "error",
        &[("file", "a,b:c%\n"), ("line", "1")],
        "a,b:c%\r\n::x",
    );
    assert_eq!(
        report.0,
        "::error file=a%2Cb%3Ac%25<U+000A>,line=1::a,b:c%25<U+000D><U+000A>::x\n"
    );
}

#[test]
fn a_line_is_one_line_and_no_command() {
    assert_eq!(line(" ::error::x\n::y"), "<U+003A>:error::x<U+000A>::y\n");
    assert_eq!(line("a: ::b"), "a: ::b\n");
}

/// Characters that a terminal obeys, and signs of JSON and of CI services.
const PIECES: [&str; 20] = [
    "\u{1b}[2J",
    "\u{9b}",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\r",
    "\n",
    "\t",
    "\0",
    "::error::",
    "##[error]",
    "\\u001b",
    "\\u202e",
    "\\ud83d",
    "\"",
    "{",
    "]",
    ",",
    "م",
    "\u{1f600}",
];

/// The feeds of the repository's tests: good ones and bad ones.
fn feeds() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/feeds");
    let mut feeds = Vec::new();
    for folder in ["findings", "bad", "pages"].map(|name| folder.join(name)) {
        for file in std::fs::read_dir(folder).expect("feeds") {
            let bytes = std::fs::read(file.expect("a file").path()).unwrap_or_default();
            feeds.push(String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    feeds.sort();
    feeds
}

/// Draws the report on `cases` feeds, each with pieces put in.
fn draw_changed(cases: u32) {
    let feeds = feeds();
    let texts = ReportTexts::of(MessageLang::Ar);
    let mut runner = TestRunner::new(ProptestConfig {
        cases,
        source_file: Some(file!()),
        ..ProptestConfig::default()
    });
    let pieces = prop::collection::vec((any::<Index>(), prop::sample::select(&PIECES[..])), 0..6);
    let result = runner.run(&(any::<Index>(), pieces), |(feed, pieces)| {
        let mut feed = feeds[feed.index(feeds.len())].clone();
        for (at, piece) in pieces {
            let at = feed.floor_char_boundary(at.index(feed.len().max(1)));
            feed.insert_str(at, piece);
        }
        let mut pages = Pages::default();
        pages.add("\u{1b}::feed.json".into(), feed.into_bytes());
        let checked = Checked::new(pages, false);
        let mut report = Report::default();
        let style = Style(Renderer::plain());
        for diagnostic in &checked.diagnostics {
            let page = checked.page_of(diagnostic);
            report.diagnostic(page, diagnostic, texts, &style);
        }
        let bad = report.0.find(|letter: char| {
            letter != '\n' && letter.is_control() || matches!(letter, '\u{200b}' | '\u{202e}')
        });
        prop_assert_eq!(bad, None, "{}", report.0);
        prop_assert!(!report.0.contains("##["), "{}", report.0);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn the_report_on_any_changed_feed_is_drawn() {
    draw_changed(200);
}

#[test]
#[ignore = "cargo xtask test --full runs it"]
fn ten_thousand_reports_on_changed_feeds_are_drawn() {
    draw_changed(10_000);
}
