//! Properties of the parser.

use masar_markdown::{Token, escaped, parse, plain_text, words};
use proptest::prelude::*;

/// Returns the letters and digits of a text.
fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// Returns the greatest depth of the elements. Each element has an end.
fn depth(text: &str) -> usize {
    let (mut depth, mut most) = (0_usize, 0);
    for token in parse(text, |_| true) {
        match token {
            Token::Start(_) => depth += 1,
            Token::End => depth -= 1,
            Token::Text(text) => assert!(!text.is_empty()),
        }
        most = most.max(depth);
    }
    assert_eq!(depth, 0);
    most
}

proptest! {
    #[test]
    fn no_text_panics(text in "(?s).{0,300}") {
        prop_assert!(depth(&text) <= 32);
        let _ = plain_text(&text, |_| true);
    }

    #[test]
    fn signs_of_markdown_in_any_order_do_not_panic(text in r#"[*_\[\]()!<>\\#\-+ 1.:"'\n\tab\u{627}\u{a0}]{0,200}"#) {
        prop_assert!(depth(&text) <= 32);
        let _ = plain_text(&text, |_| true);
    }

    /// A link's address and the number of a list are markers, so the texts here have neither.
    #[test]
    fn no_letter_is_lost(text in r#"[*_\[!<>\\#\-+ :\n\tab\u{627}«»]{0,200}"#) {
        prop_assert_eq!(letters(&words(&text, |_| true)), letters(&text));
        prop_assert_eq!(letters(&plain_text(&text, |_| true)), letters(&text));
    }

    #[test]
    fn a_refused_link_loses_no_letter(text in r#"[*_\[\]()!<>\\ :\nab]{0,200}"#) {
        prop_assert_eq!(letters(&words(&text, |_| false)), letters(&text));
    }

    #[test]
    fn an_escaped_line_is_shown_as_it_was(text in r#"[*_\[\]()!<>\\#\-+ 1.:"'ab\u{627}]{0,60}"#) {
        let text = text.trim();
        prop_assert_eq!(words(&escaped(text), |_| true), text);
    }
}

#[test]
fn long_texts_of_signs_are_read_in_little_time() {
    let start = std::time::Instant::now();
    for sign in [
        "*", "[", "*a ", "_a", "> ", "- ", "1. ", "[a](", "![", "<a:", "a*", "**a*", "\t-", "[](\"",
    ] {
        let text = sign.repeat(10_000 / sign.len());
        assert!(depth(&text) <= 32, "{sign}");
        let lines = format!("{sign}a\n").repeat(1_000);
        assert!(depth(&lines) <= 32, "{sign}");
    }
    assert!(start.elapsed().as_secs() < 20);
}
