//! The command `masar-synthetic`.

use masar_feed::read;
use std::process::{Command, Output};

fn synthetic(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_masar-synthetic"))
        .args(arguments)
        .output()
        .expect("the binary of this package")
}

#[test]
fn a_feed_is_labelled_as_fictitious_and_is_the_same_for_the_same_seed() {
    let arguments = [
        "--events",
        "30",
        "--seed",
        "9",
        "--from",
        "-20",
        "--to",
        "-10",
        "--shuffled",
    ];
    let once = synthetic(&arguments);
    assert_eq!(once.status.code(), Some(0));
    assert_eq!(once.stdout, synthetic(&arguments).stdout);
    let text = String::from_utf8(once.stdout).expect("UTF-8");
    assert!(text.contains("Fictitious feed") && text.contains("بيانات خيالية"));
    assert_eq!(read(&text).expect("a feed").feed.events.len(), 30);
}

#[test]
fn a_last_year_before_the_first_is_refused() {
    let output = synthetic(&["--from", "2020", "--to", "2010"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
}
