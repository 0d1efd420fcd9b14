//! A finding with its line of the feed, a caret under the place, its path and how to mend it.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::words::Words;
use crate::feed::{Finding, Severity};

/// How much of a line is shown before and after the place, in characters. A feed may be one line of
/// 14 MB.
const BEFORE: usize = 72;
const AFTER: usize = 56;

/// Some editors put it before a text; it is no part of the first line.
const BOM: char = '\u{feff}';

/// Draws a finding in the editor's words. `text` is the feed it is about.
pub(super) fn draw(
    name: &str,
    text: &str,
    finding: &Finding,
    words: &Words,
    renderer: &Renderer,
) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(words.error),
        Severity::Warning => Level::WARNING.with_name(words.warning),
    };
    let (problem, mend) = (finding.problem(words.tongue), finding.mend(words.tongue));
    let excerpt = Excerpt::around(text, finding.range);
    let line = usize::try_from(finding.line).unwrap_or(usize::MAX);
    let column = usize::try_from(finding.column).unwrap_or(usize::MAX);
    let title = level.primary_title(&problem).id(finding.code.name());
    let snippet = Snippet::source(&excerpt.text).line_start(line).annotation(
        AnnotationKind::Primary
            .span(excerpt.place.clone())
            .label(&finding.path),
    );
    // The renderer counts columns in what it is shown: right only where the line is shown from its
    // beginning.
    let mut group = if excerpt.cut {
        let origin = Origin::path(name).line(line).char_column(column);
        title.element(origin).element(snippet)
    } else {
        title.element(snippet.path(name))
    };
    if !mend.is_empty() {
        group = group.element(Level::HELP.with_name(words.help).message(&mend));
    }
    renderer.render(&[group])
}

/// The part of a line that is shown, and the place within it.
#[derive(Debug, PartialEq, Eq)]
struct Excerpt {
    text: String,
    place: Range<usize>,
    /// Whether the line's beginning is missing.
    cut: bool,
}

impl Excerpt {
    /// The line where a range begins, cut to what surrounds it; a range of several lines ends with
    /// its first.
    fn around(text: &str, (start, end): (usize, usize)) -> Self {
        let start = floor(text, start);
        let end = floor(text, end).max(start);
        let before = &text[..start];
        let line_start = match before.rfind('\n') {
            Some(at) => at + 1,
            None if before.starts_with(BOM) => BOM.len_utf8(),
            None => 0,
        };
        let rest = &text[start..];
        let line_end = start + rest.find(['\n', '\r']).unwrap_or(rest.len());
        let end = end.min(line_end);
        let from = back(&text[line_start..start], BEFORE) + line_start;
        let shown_end = end.min(start + forth(&text[start..end], AFTER));
        let to = shown_end + forth(&text[shown_end..line_end], AFTER);
        let mut out = String::new();
        let cut = from > line_start;
        if cut {
            out.push('…');
        }
        let shift = out.len();
        out.push_str(&text[from..to].replace('\r', " "));
        let place = (start - from + shift)..(shown_end - from + shift);
        if to < line_end {
            out.push('…');
        }
        // A place at the very end (something is missing there) still wants a caret.
        if out.len() <= place.start {
            out.push(' ');
        }
        Excerpt {
            text: out,
            place,
            cut,
        }
    }
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The offset that leaves at most so many characters after it.
fn back(text: &str, characters: usize) -> usize {
    text.char_indices()
        .rev()
        .take(characters)
        .last()
        .map_or(text.len(), |(at, _)| at)
}

/// The offset after at most so many characters.
fn forth(text: &str, characters: usize) -> usize {
    text.char_indices()
        .nth(characters)
        .map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_is_shown_whole() {
        let excerpt = Excerpt::around("one\ntwo three\r\nfour", (8, 13));
        assert_eq!((excerpt.text.as_str(), excerpt.place), ("two three", 4..9));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}HERE{}", "ا".repeat(1_000_000), "ب".repeat(1_000_000));
        let excerpt = Excerpt::around(&text, (2_000_000, 2_000_004));
        assert_eq!(excerpt.text.chars().count(), 1 + BEFORE + 4 + AFTER + 1);
        assert_eq!(&excerpt.text[excerpt.place.clone()], "HERE");
    }

    #[test]
    fn any_range_of_any_text_can_be_shown() {
        let text = "é\n\r\n\u{feff}x";
        for start in 0..=text.len() + 1 {
            for end in 0..=text.len() + 1 {
                let excerpt = Excerpt::around(text, (start, end));
                assert!(excerpt.place.start < excerpt.text.len());
                assert!(excerpt.place.end <= excerpt.text.len());
            }
        }
    }
}
