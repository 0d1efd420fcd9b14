//! The tree beside serde_json's, and what is said of texts that are no JSON.

use proptest::prelude::*;
use serde_json::Value;

use super::{Kind, Node, Tree, parse};
use crate::say::Say;
use crate::{Code, Finding, Tongue};

fn problem(text: &str) -> (usize, String) {
    match parse(text) {
        Ok(_) => (0, "none".into()),
        Err(finding) => (finding.range.0, finding.problem(Tongue::En)),
    }
}

/// The tree as serde_json's, members in order and twice when they are; and each range checked: what
/// stands there means the same when it is read alone.
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
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(tree), Ok(theirs)) => assert_eq!(value(&tree, text, Node::ROOT), theirs, "{text:?}"),
        (Err(_), Err(_)) => {}
        // Not an error of ours: numbers too great for serde_json's floats are JSON all the same.
        (Ok(_), Err(error)) => assert!(
            error.to_string().contains("number out of range"),
            "{text:?}: {error}"
        ),
        (Err(finding), Ok(_)) => {
            // A feed has no use for more than 64 levels; serde_json takes 127.
            assert_eq!(finding.code, Code::TooDeep, "{text:?}: {finding}");
        }
    }
}

#[test]
fn what_json_does_not_have_is_named() {
    for (text, at, said) in [
        ("{\"a\": 1,}", 7, "Nothing comes after this comma."),
        ("{'a': 1}", 1, "JSON has no single quotes."),
        ("[1 // x\n]", 3, "JSON has no comments."),
        ("[1 2]", 2, "A comma is missing here."),
        (
            "[\"a\nb\"]",
            1,
            "This text goes on over the end of its line.",
        ),
        ("[\"a\tb\"]", 3, "There is a tab inside a text."),
        ("[\"a]", 1, "This text is never closed."),
        ("{“a”: 1}", 1, "This is a typographic quote."),
        ("[1، 2]", 2, "This is an Arabic comma."),
        ("[مسار]", 1, "This stands outside of any text."),
        (
            "[1,\u{a0}2]",
            3,
            "There is an invisible character outside of any text, not one of JSON's blanks.",
        ),
        ("", 0, "The text is empty."),
        (" \n", 0, "The text is empty."),
        ("[1, [2]", 0, "This list is never closed."),
        ("[1, {", 4, "This object is never closed."),
        (
            "[1]]",
            3,
            "This closes something that is not open, or a value is missing before it.",
        ),
        (
            "[1}",
            2,
            "This closes something that is not open, or a value is missing before it.",
        ),
        ("[1] 2", 4, "The feed has ended before this."),
        ("{\"a\" 1}", 1, "A colon is missing after this name."),
        ("{\"a\": }", 6, "The value of this member is missing."),
        (
            "{\"a\":, \"b\": 1}",
            5,
            "The value of this member is missing.",
        ),
        ("{a: 1}", 1, "The name of a member belongs here."),
        ("[, 1]", 1, "There is a comma where a value belongs."),
        ("[:1]", 1, "There is a colon where a value belongs."),
        ("[True]", 1, "This is no value that JSON has."),
        ("[01]", 1, "This is no number that JSON has."),
        ("[.5]", 1, "This is no number that JSON has."),
        ("[NaN]", 1, "This is no value that JSON has."),
        ("[\"\\x\"]", 2, "JSON does not know this \\… in a text."),
        ("[\"\\ud83d\"]", 2, "This \\u… is half a character."),
    ] {
        assert_eq!(problem(text), (at, said.into()), "{text:?}");
    }
}

#[test]
fn an_earlier_mistake_is_told_before_its_consequence() {
    assert_eq!(
        problem("{\"title\": 'مسار'}"),
        (10, "JSON has no single quotes.".into())
    );
}

#[test]
fn a_million_brackets_are_a_finding_and_no_overflow() {
    let deep = "[".repeat(1_000_000);
    assert_eq!(problem(&deep).0, 64);
    let closed = format!("{}{}", "[".repeat(64), "]".repeat(64));
    assert_eq!(problem(&closed).1, "none");
}

#[test]
fn a_path_is_written_as_json_path() {
    let text = r#"{"a": 1, "events": [{}, {"title": {"zh-Hant": "x", "q\"": [0, null]}}]}"#;
    let tree = parse(text).unwrap_or_else(|finding| panic!("{finding}"));
    let mut findings = Vec::new();
    let mut left = vec![Node::ROOT];
    while let Some(node) = left.pop() {
        let nothing = Say::Nothing.say();
        let (code, place) = (Code::BadValue, tree.place(node));
        let mut finding = Finding::new(
            code,
            place,
            String::new(),
            nothing.clone(),
            ("", ""),
            nothing,
        );
        finding.node = node;
        findings.push(finding);
        let object = tree.kind(node) == Kind::Object;
        left.extend(tree.children(node).map(|child| match object {
            true => tree.value(child),
            false => child,
        }));
    }
    tree.name_places(&mut findings);
    let mut paths: Vec<String> = findings.into_iter().map(|one| one.path).collect();
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
    let tree = parse(r#"{"\u0061\"": 1}"#).unwrap_or_else(|finding| panic!("{finding}"));
    let names: Vec<&str> = tree
        .children(Node::ROOT)
        .map(|one| tree.text(one))
        .collect();
    assert_eq!(names, ["a\""]);
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
    fn what_is_nearly_json_is_read_or_refused_as_serde_json_does(
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
