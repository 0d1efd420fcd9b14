//! The tree compared with serde_json's, and the diagnostics of texts that are not JSON.

use proptest::prelude::*;
use serde_json::Value;

use super::{Kind, Node, Tree, parse};
use crate::{Code, Diagnostic, JsonMessage, MessageId};

/// The place and the problem of a text that is not JSON.
fn problem(text: &str) -> Option<(usize, MessageId)> {
    let diagnostic = parse(text).err()?;
    Some((diagnostic.range.0, diagnostic.problem.id))
}

/// Converts the tree to serde_json's value. Checks each range: its text has the same meaning when it is read
/// alone.
fn value(tree: &Tree, text: &str, node: Node) -> Value {
    let (start, end) = tree.place(node);
    let alone = || serde_json::from_str::<Value>(&text[start..end]).expect("a value by itself");
    match tree.kind(node) {
        Kind::List => {
            assert_eq!(&text[start..end], "[");
            let elements = tree.children(node).map(|one| value(tree, text, one));
            Value::Array(elements.collect())
        }
        Kind::Object => {
            assert_eq!(&text[start..end], "{");
            let members = tree.children(node).map(|name| {
                assert_eq!(tree.kind(name), Kind::String);
                let (start, end) = tree.place(name);
                let alone: String = serde_json::from_str(&text[start..end]).expect("a name");
                assert_eq!(alone, tree.text(name));
                (alone, value(tree, text, tree.value(name)))
            });
            Value::Object(members.collect())
        }
        Kind::String => {
            assert_eq!(alone(), tree.text(node));
            alone()
        }
        _ => alone(),
    }
}

fn check(text: &str) {
    // serde_json does not read half characters.
    let half = parse(text)
        .ok()
        .and_then(|tree| tree.half_characters().next());
    if let Some((_, (start, end))) = half {
        return check(&[&text[..start], "\u{fffd}", &text[end..]].concat());
    }
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(tree), Ok(theirs)) => assert_eq!(value(&tree, text, Node::ROOT), theirs, "{text:?}"),
        (Err(_), Err(_)) => {}
        // Not an error of ours: numbers too great for serde_json's floats are JSON all the same.
        (Ok(_), Err(error)) => assert!(
            error.to_string().contains("number out of range"),
            "{text:?}: {error}"
        ),
        (Err(diagnostic), Ok(_)) => {
            // A feed has no use for more than 64 levels; serde_json takes 127.
            assert_eq!(diagnostic.code, Code::TooDeep, "{text:?}: {diagnostic}");
        }
    }
}

#[test]
fn syntax_that_json_lacks_is_named() {
    for (text, at, message) in [
        ("{\"a\": 1,}", 7, JsonMessage::TrailingComma),
        ("{'a': 1}", 1, JsonMessage::SingleQuote),
        ("[1 // x\n]", 3, JsonMessage::Comment),
        ("[1 2]", 2, JsonMessage::NoComma),
        ("[\"a\nb\"]", 1, JsonMessage::TextOverLine),
        ("[\"a\tb\"]", 3, JsonMessage::TabInText),
        ("[\"a]", 1, JsonMessage::OpenText),
        ("{“a”: 1}", 1, JsonMessage::CurlyQuote),
        ("[1، 2]", 2, JsonMessage::ArabicComma),
        ("[مسار]", 1, JsonMessage::OutsideText),
        ("[1,\u{a0}2]", 3, JsonMessage::InvisibleOutside),
        ("", 0, JsonMessage::EmptyText),
        (" \n", 0, JsonMessage::EmptyText),
        ("[1, [2]", 0, JsonMessage::OpenList),
        ("[1, {", 4, JsonMessage::OpenObject),
        ("[1]]", 3, JsonMessage::StrayClose),
        ("[1}", 2, JsonMessage::StrayClose),
        ("[1] 2", 4, JsonMessage::AfterEnd),
        ("{\"a\" 1}", 1, JsonMessage::NoColon),
        ("{\"a\": }", 6, JsonMessage::NoValue),
        ("{\"a\":, \"b\": 1}", 5, JsonMessage::NoValue),
        ("{a: 1}", 1, JsonMessage::NameExpected),
        ("[, 1]", 1, JsonMessage::StrayComma),
        ("[:1]", 1, JsonMessage::StrayColon),
        ("[True]", 1, JsonMessage::NoWord),
        ("[01]", 1, JsonMessage::NoNumber),
        ("[.5]", 1, JsonMessage::NoNumber),
        ("[NaN]", 1, JsonMessage::NoWord),
        ("[\"\\x\"]", 2, JsonMessage::UnknownEscape),
        ("[\"C:\\users\"]", 4, JsonMessage::UnknownEscape),
        ("[\"\\ud83d\\u00e\"]", 8, JsonMessage::UnknownEscape),
    ] {
        assert_eq!(problem(text), Some((at, message.into())), "{text:?}");
    }
}

#[test]
fn an_earlier_mistake_is_reported_before_its_consequence() {
    assert_eq!(
        problem("{\"title\": 'مسار'}"),
        Some((10, JsonMessage::SingleQuote.into()))
    );
}

#[test]
fn a_million_brackets_are_a_diagnostic_and_no_overflow() {
    let deep = "[".repeat(1_000_000);
    assert_eq!(problem(&deep), Some((64, JsonMessage::NestedJson.into())));
    let closed = format!("{}{}", "[".repeat(64), "]".repeat(64));
    assert_eq!(problem(&closed), None);
}

#[test]
fn a_path_is_written_as_json_path() {
    let text = r#"{"a": 1, "events": [{}, {"title": {"zh-Hant": "x", "q\"": [0, null]}}]}"#;
    let tree = parse(text).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    let mut diagnostics = Vec::new();
    let mut left = vec![Node::ROOT];
    while let Some(node) = left.pop() {
        let (problem, fix) = (JsonMessage::NoValue, JsonMessage::WriteValue);
        diagnostics.push(Diagnostic::at(&tree, node, Code::BadValue, problem, fix));
        let object = tree.kind(node) == Kind::Object;
        left.extend(tree.children(node).map(|child| match object {
            true => tree.value(child),
            false => child,
        }));
    }
    tree.set_paths(&mut diagnostics);
    let mut paths: Vec<String> = diagnostics.into_iter().map(|one| one.path).collect();
    paths.sort_unstable();
    assert_eq!(
        paths,
        [
            "$",
            "$.a",
            "$.events",
            "$.events[0]",
            "$.events[1]",
            "$.events[1].title",
            "$.events[1].title[\"q\\\"\"]",
            "$.events[1].title[\"q\\\"\"][0]",
            "$.events[1].title[\"q\\\"\"][1]",
            "$.events[1].title[\"zh-Hant\"]",
        ]
    );
}

#[test]
fn of_names_written_in_different_ways_the_meaning_counts() {
    check(r#"{"\u0061": "\ud83d\ude00\/\b", "a": "\u0645سار"}"#);
    let tree = parse(r#"{"\u0061\"": 1}"#).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    let names: Vec<&str> = tree
        .children(Node::ROOT)
        .map(|one| tree.text(one))
        .collect();
    assert_eq!(names, ["a\""]);
}

#[test]
fn half_a_character_is_replaced_and_found_at_its_place() {
    for (text, meaning, range) in [
        (r#"["a\ud83db"]"#, "a\u{fffd}b", Some((3, 9))),
        (r#"["\ude00"]"#, "\u{fffd}", Some((2, 8))),
        (r#"["\ude00\ud83d"]"#, "\u{fffd}\u{fffd}", Some((2, 8))),
        (
            r#"["\ud83d\ud83d\ude00"]"#,
            "\u{fffd}\u{1f600}",
            Some((2, 8)),
        ),
        (r#"["\n\ud83d\u0041"]"#, "\n\u{fffd}A", Some((4, 10))),
        (r#"["\ud83d\n"]"#, "\u{fffd}\n", Some((2, 8))),
        (
            r#"["\ud83d\ude00\ufffd\\ud83d"]"#,
            "\u{1f600}\u{fffd}\\ud83d",
            None,
        ),
    ] {
        let tree = parse(text).unwrap_or_else(|diagnostic| panic!("{text}: {diagnostic}"));
        let node = tree.children(Node::ROOT).next().expect("an element");
        assert_eq!(tree.text(node), meaning, "{text}");
        let found = tree.half_characters().next();
        assert_eq!(found, range.map(|range| (node, range)), "{text}");
    }
}

/// Any JSON value, with strings that need escapes.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[ -~\\x00-\\x1fء-ي\u{feff}\u{1f600}]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(8, 80, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((".{0,3}", inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The same value with every letter of its strings as an escape.
fn escaped(json: &str) -> String {
    let mut out = String::new();
    for letter in json.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04X}"));
            }
        }
    }
    out
}

proptest! {
    #[test]
    fn any_value_is_read_as_serde_json_reads_it(one in any_value()) {
        check(&one.to_string());
        check(&serde_json::to_string_pretty(&one).unwrap_or_default());
        check(&escaped(&one.to_string()));
    }

    #[test]
    fn nearly_json_is_read_or_refused_as_by_serde_json(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\", "\\n", "\\u", "d83d", "DE00", "\"b\": 1",
            "0", "-", "1", ".5", "e", "E+", "true", "null", "fals", " ", "\n", "\t", "\r", "\u{0}", "\u{b}",
            "\u{7f}", "\u{a0}", "\u{feff}", "//", "'", "م",
        ]), 0..12)
    ) {
        check(&pieces.concat());
    }

    #[test]
    fn a_string_of_any_pieces_is_read_or_refused_as_serde_json_does(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "a", "\\", "\"", "\\u0041", "\\ud83d", "\\ude00", "\\uD83D\\uDE00", "\\u00e", "\\/", "\\x", "\u{1f}",
            "\u{7f}", "م", "u", "0",
        ]), 0..8)
    ) {
        check(&["[\"", &pieces.concat(), "\"]"].concat());
    }

    #[test]
    fn a_number_of_any_pieces_is_read_or_refused_as_serde_json_does(text in "[0-9eE+.-]{1,7}") {
        check(&text);
    }
}
