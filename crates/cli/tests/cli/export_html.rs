//! `masar export --to html` as it is typed: what is written where, and what the exit code says.

use std::process::{Command, Output};

fn export(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(["export", "--to", "html"])
        .args(words)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .expect("the masar binary")
}

#[test]
fn a_clean_feed_becomes_a_page_on_standard_output_without_a_report() {
    let output = export(&[
        "--lang",
        "fr",
        "--today",
        "2023-05-22",
        "www/feeds/partnership.json",
    ]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    let page = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
    assert!(page.contains("Le fil du partenariat"));
}

#[test]
fn events_that_cannot_be_read_are_reported_on_standard_error_and_by_the_exit_code() {
    let output = export(&["tests/feeds/bad/nine-of-ten.json"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("9 of 10 events read, 1 error"), "{said}");
    let page = String::from_utf8_lossy(&output.stdout);
    assert_eq!(page.matches("data-event-id=").count(), 9);
}

#[test]
fn a_file_that_is_no_feed_becomes_no_page() {
    for file in ["tests/feeds/bad/not-a-feed.json", "no-such-file.json"] {
        let output = export(&[file]);
        assert_eq!(output.status.code(), Some(2), "{file}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

#[test]
fn a_long_story_is_in_several_pages_that_lead_to_each_other() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("long-story");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let feed = masar_synthetic::generate(&masar_synthetic::Options {
        events: 2_100,
        ..Default::default()
    });
    let path = |name: &str| folder.join(name).display().to_string();
    std::fs::write(path("feed.json"), feed).expect("the feed");
    let output = export(&[
        "--address",
        "https://example.org/story.html",
        &path("feed.json"),
        "-o",
        &path("story.html"),
    ]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("pages, up to"), "{said}");
    let read = |name: &str| std::fs::read_to_string(path(name)).expect("a page");
    let pages = [
        read("story.html"),
        read("story-2.html"),
        read("story-3.html"),
    ];
    let count = |page: &String| page.matches("data-event-id=").count();
    assert_eq!(pages.iter().map(count).sum::<usize>(), 2_100);
    assert!(pages.iter().all(|page| count(page) <= 1_000));
    assert!(!pages[0].contains("rel=\"prev\""));
    assert!(pages[0].contains("<link rel=\"next\" href=\"story-2.html\">"));
    assert!(pages[1].contains("<link rel=\"prev\" href=\"story.html\">"));
    assert!(pages[1].contains("<a rel=\"next\" href=\"story-3.html\">"));
    assert!(pages[1].contains("rel=\"canonical\" href=\"https://example.org/story-2.html\""));
    assert!(!pages[2].contains("rel=\"next\""));
    // On standard output there is one page.
    let whole = String::from_utf8(export(&[&path("feed.json")]).stdout).expect("UTF-8");
    assert_eq!(count(&whole), 2_100);
}
