//! What the editor's guide shows is true: its feeds are clean, its dates are dates, and the checker
//! says what the guide says it says.

use std::process::Command;

use masar_edtf::Edtf;
use masar_feed::read;

const GUIDE: &str = include_str!("../../../../docs/feed.md");

fn blocks(language: &str) -> Vec<&'static str> {
    let opening = ["```", language, "\n"].concat();
    let blocks = GUIDE.split(opening.as_str()).skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap_or(""))
        .collect()
}

#[test]
fn every_feed_in_the_guide_is_clean() {
    let feeds = blocks("json");
    assert_eq!(feeds.len(), 2);
    for text in feeds {
        let reading = read(text).expect("a feed");
        assert_eq!(reading.diagnostics, []);
        assert_eq!(reading.feed.events.len(), reading.events_in_text);
    }
}

#[test]
fn every_date_in_the_table_is_one() {
    let table = GUIDE.split("## Dates").nth(1).expect("the chapter");
    let table = table.split("## Checking").next().expect("its end");
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let dates: Vec<&str> = rows
        .flat_map(|line| line.split('|').nth(1))
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .collect();
    assert_eq!(dates.len(), 25);
    for date in dates {
        assert!(Edtf::parse(date).is_ok(), "{date}");
    }
}

#[test]
fn the_checker_answers_as_the_guide_shows() {
    let said = blocks("console")[0];
    for part in said.split("$ cargo run -q -- ").skip(1) {
        let (command, answer) = part.split_once('\n').expect("a command and its answer");
        let output = Command::new(env!("CARGO_BIN_EXE_masar"))
            .args(command.split(' '))
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
            .env("LC_ALL", "C")
            .output()
            .expect("the masar binary");
        assert_eq!(
            String::from_utf8_lossy(&output.stdout).trim(),
            answer.trim()
        );
    }
}
