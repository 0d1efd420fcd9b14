//! The part of a full text around the first match of the search, where no other text that is shown has a match.

use std::ops::Range;

use crate::view::Context;
use crate::view::element::{ElementBuilder, el};
use masar_feed::Text;

/// The number of letters before and after the match, about.
const AROUND: usize = 60;

/// Returns the excerpt of an event's body; nothing if the title or the first text has a match, or the body has none.
pub(crate) fn excerpt(context: &Context, index: usize) -> Option<ElementBuilder> {
    if context.query.is_empty() {
        return None;
    }
    let [first, body] = context.texts(index);
    let has_match = |text: &Text| !context.query.find(context.plain(text)).is_empty();
    if has_match(&context.event(index).title) || has_match(first) {
        return None;
    }
    let words = masar_markdown::words(context.plain(body), masar_feed::is_link);
    let found = context.query.find(&words).into_iter().next()?;
    let part = context.highlighted(&around(&words, found));
    Some(el!("p.prose.excerpt").node(context.with_lang(body, part)))
}

/// Returns a match with whole words around it, and with an ellipsis where the text continues.
fn around(text: &str, found: Range<usize>) -> String {
    let (before, after) = (&text[..found.start], &text[found.end..]);
    let far = before.char_indices().rev().nth(AROUND);
    let start = far.map_or(0, |(far, _)| {
        let word = text[far..found.start].find(char::is_whitespace);
        word.map_or(far, |word| far + word + 1)
    });
    let far = after.char_indices().nth(AROUND);
    let end = far.map_or(text.len(), |(far, _)| {
        let word = after[..far].rfind(char::is_whitespace);
        found.end + word.unwrap_or(far)
    });
    let mut part = text[start..end].replace('\n', " ");
    if start > 0 {
        part.insert(0, '…');
    }
    if end < text.len() {
        part.push('…');
    }
    part
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn an_excerpt_has_whole_words_around_the_match_and_ellipses() {
        let text = format!(
            "{}pottery in Fès{}",
            "before ".repeat(30),
            " after".repeat(30)
        );
        let start = text.find("pottery").expect("the word");
        let part = around(&text, start..start + 7);
        assert!(
            part.starts_with("…before ") && part.ends_with(" after…"),
            "{part}"
        );
        assert!(part.contains("before pottery in Fès after"));
        assert!(part.chars().count() < 140);
        assert_eq!(around("one\ntwo", 4..7), "one two");
    }
}
