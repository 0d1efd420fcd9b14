//! Four times the feed takes little more than four times the steps, whatever the feed consists of.

use super::read;
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
