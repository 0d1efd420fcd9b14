//! Four times the feed takes little more than four times the steps, whatever the feed consists of.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::{Adapters, Pauses, ReadOptions, read, read_pages_with_pauses};
use crate::diagnostic_list::Limits;
use crate::steps;

/// A feed of so many parts; each has its number in the place of `#`.
fn feed(before: &str, part: &str, after: &str, count: usize) -> String {
    let mut out = String::from(before);
    for number in 0..count {
        out.push_str(if number == 0 { "" } else { "," });
        out.push_str(&part.replace('#', &number.to_string()));
    }
    out + after
}

#[test]
fn four_times_the_feed_is_four_times_the_work() {
    let events = "{\"masar\":1,\"events\":[";
    let one = "{\"masar\":1,\"events\":[{\"title\":\"a\",\"date\":\"2022\",";
    let slides = "{\"scale\":\"human\",\"events\":[";
    let text = "{\"events\":[{\"start_date\":{\"year\":1},\"text\":{\"text\":\"";
    for (before, part, after) in [
        (events, r#"{"date":"2022","title":"a"}"#, "]}"),
        (events, r#"{"id":"a","date":"2022","title":"a"}"#, "]}"),
        (events, r#"{"id":"a#","title":"b","part_of":"a#"}"#, "]}"),
        (
            events,
            r#"{"id":"a#","date":"2022","title":"b","part_of":"a1#"}"#,
            "]}",
        ),
        (events, r#"{"date":"x","title":"a"}"#, "]}"),
        (events, r#"{"date":"2022","title":"a","tilte":1}"#, "]}"),
        (events, r#"{"date":"2022","title":{"ar-#":"a"}}"#, "]}"),
        (one, r#""tilte":1"#, "}]}"),
        (one, r#""tilte#":1"#, "}]}"),
        (
            "{\"masar\":1,\"events\":[{\"title\":{",
            r#""ar-#":"a""#,
            "}}]}",
        ),
        (
            "{\"masar\":1,\"events\":[{\"title\":\"a\",\"partners\":[",
            r#""a#""#,
            "]}]}",
        ),
        (
            "{\"masar\":1,\"events\":[],\"tracks\":[",
            r#"{"id":"a#"}"#,
            "]}",
        ),
        (
            "{\"masar\":1,\"events\":[],\"partners\":[",
            r#"{"id":"a"}"#,
            "]}",
        ),
        (
            "{\"masar\":1,\"events\":[],\"languages\":[",
            r#""ar-#""#,
            "]}",
        ),
        (
            "{\"masar\":1,\"events\":[],\"x\":[",
            r#"[[["\u0061"]]]"#,
            "]}",
        ),
        (slides, r#"{"start_date":{"year":1},"group":"a#"}"#, "]}"),
        (text, "<a ", "\"}}]}"),
        (text, "<!--", "\"}}]}"),
        (text, "<a href=a#>", "\"}}]}"),
        (text, "<img src=a#>", "\"}}]}"),
    ] {
        let took = |count| {
            let text = feed(before, part, after, count);
            steps::count(|| assert!(read(&text).is_ok(), "{part}"))
        };
        let (few, many) = (took(1_000), took(4_000));
        // A sort is a little more than in proportion.
        assert!(
            many < few * 6,
            "{part}: {few} steps, and {many} for four times as much"
        );
    }
}

#[test]
fn between_two_pauses_a_reading_never_looks_at_the_whole_text() {
    for (before, part, after) in [
        (
            "{\"masar\":1,\"events\":[",
            r#"{"date":"2022","title":"a"}"#,
            "]}",
        ),
        (
            "{\"masar\":1,\"events\":[",
            r#"{"id":"a#","title":"b","part_of":"a#"}"#,
            "]}",
        ),
        ("{\"masar\":1,\"x\":[", r#"[1,2,3]"#, "],\"events\":[]}"),
        (
            "{\"masar\":1,\"events\":[],\"tracks\":[",
            r#"{"id":"a#"}"#,
            "]}",
        ),
        (
            "{\"masar\":1,\"events\":[],\"partners\":[",
            r#"{"id":"a"}"#,
            "]}",
        ),
        (
            "{\"masar\":1,\"events\":[],\"eras\":[",
            r#"{"date":"2022"}"#,
            "]}",
        ),
        (
            "{\"scale\":\"human\",\"events\":[",
            r#"{"start_date":{"year":1},"group":"a#"}"#,
            "]}",
        ),
    ] {
        let longest = |count| {
            let text = feed(before, part, after, count);
            let mut always = || true;
            let options = ReadOptions {
                adapters: Some(Adapters::all()),
                limits: Limits::CONSOLE,
                rules: None,
            };
            let texts = [text];
            let mut reading = pin!(read_pages_with_pauses(
                &texts,
                options,
                Pauses::when(&mut always)
            ));
            let mut longest = 0;
            loop {
                let mut context = Context::from_waker(Waker::noop());
                let mut poll = Poll::Pending;
                longest = longest.max(steps::count(|| poll = reading.as_mut().poll(&mut context)));
                if let Poll::Ready(reading) = poll {
                    assert!(reading.is_ok(), "{part}");
                    return (texts[0].len(), longest);
                }
            }
        };
        // The relations between the events are found at the end, with a few steps for each event. Looking for the end of
        // the list would take one for each byte.
        let (length, longest) = longest(40_000);
        assert!(
            longest <= length / 3,
            "{part}: {longest} steps between two pauses in a text of {length} bytes"
        );
    }
}

/// Each event is part of the next.
#[test]
fn a_chain_of_events_is_followed_once() {
    let chain = |count: usize| {
        let mut out = String::from("{\"masar\":1,\"events\":[");
        for number in 0..count {
            let next = (number + 1) % count;
            out.push_str(&format!(
                "{}{{\"id\":\"{number}\",\"title\":\"a\",\"date\":\"2022\",\"part_of\":\"{next}\"}}",
                if number == 0 { "" } else { "," }
            ));
        }
        out.push_str("]}");
        steps::count(|| drop(read(&out)))
    };
    let (few, many) = (chain(1_000), chain(4_000));
    assert!(
        many < few * 6,
        "{few} steps, and {many} for four times as much"
    );
}
