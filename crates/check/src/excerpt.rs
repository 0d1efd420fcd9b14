//! The part of a feed's line around the place of a diagnostic.

use std::ops::Range;

use crate::visible::visible_parts;

/// The largest number of characters that are shown before and after the place. A feed may be one line
/// of 14 MB.
const BEFORE: usize = 72;
const AFTER: usize = 56;

/// The byte order mark that some editors write before a text. It is not part of the first line.
const BOM: char = '\u{feff}';

/// A part of a line, and the place in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The part of the line, with `…` where it is cut.
    pub text: String,
    /// The place in `text`, in bytes.
    pub range: Range<usize>,
    /// Whether the start of the line is left out.
    pub starts_late: bool,
}

impl Excerpt {
    /// Returns the excerpt around a range of a text. A range of several lines is cut at the end of its
    /// first line.
    #[must_use]
    pub fn around(text: &str, (start, end): (usize, usize)) -> Self {
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
        let from = last_characters(&text[line_start..start], BEFORE) + line_start;
        let shown_end = end.min(start + first_characters(&text[start..end], AFTER));
        let to = shown_end + first_characters(&text[shown_end..line_end], AFTER);
        let mut out = String::new();
        let starts_late = from > line_start;
        if starts_late {
            out.push('…');
        }
        let shift = out.len();
        out.push_str(&text[from..to].replace('\r', " "));
        let range = (start - from + shift)..(shown_end - from + shift);
        if to < line_end {
            out.push('…');
        }
        // If something is missing at the end of the line, the caret needs a character there.
        if out.len() <= range.start {
            out.push(' ');
        }
        Excerpt {
            text: out,
            range,
            starts_late,
        }
    }

    /// Returns the excerpt with a number in place of each character that is not shown as itself
    /// ([`visible`](crate::visible())). Tabs stay: they are the indentation of the line.
    #[must_use]
    pub fn visible(&self) -> Excerpt {
        let mut range = self.range.clone();
        let text = visible_parts(&self.text, |at, shown| {
            if at == self.range.start {
                range.start = shown;
            }
            if at == self.range.end {
                range.end = shown;
            }
        });
        Excerpt {
            text,
            range,
            starts_late: self.starts_late,
        }
    }
}

/// A run of a line that is drawn in one direction: a JSON string with its quotes, or the text between two
/// strings. It is a list of pieces, each with a flag: whether it is the place of the diagnostic.
pub type Run<'a> = Vec<(&'a str, bool)>;

impl Excerpt {
    /// Returns the runs of the line. They are drawn one by one, so that two strings from right to left do
    /// not change places.
    #[must_use]
    pub fn runs(&self) -> Vec<Run<'_>> {
        let text = self.text.as_str();
        let mut ends = Vec::new();
        let (mut inside, mut escaped) = (false, false);
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if inside => escaped = true,
                b'"' => {
                    ends.push(at + usize::from(inside));
                    inside = !inside;
                }
                _ => {}
            }
        }
        ends.push(text.len());
        let (mut out, mut start) = (Vec::new(), 0);
        let mut marked = false;
        for end in ends {
            let (from, to) = (self.range.start.max(start), self.range.end.min(end));
            let mut run = Vec::new();
            let mut push = |range: Range<usize>, place: bool| {
                if let Some(piece) = text.get(range).filter(|piece| !piece.is_empty() || place) {
                    run.push((piece, place));
                }
            };
            // A place without length is in one run only.
            let empty = self.range.is_empty() && !marked && (start..=end).contains(&from);
            if from < to || empty && from == self.range.start {
                push(start..from, false);
                push(from..to.max(from), true);
                push(to.max(from)..end, false);
                marked = true;
            } else {
                push(start..end, false);
            }
            if !run.is_empty() {
                out.push(run);
            }
            start = end;
        }
        out
    }
}

/// Returns the largest character boundary that is not after an offset.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Returns the offset of the last `characters` characters of a text.
fn last_characters(text: &str, characters: usize) -> usize {
    text.char_indices()
        .rev()
        .take(characters)
        .last()
        .map_or(text.len(), |(at, _)| at)
}

/// Returns the offset after the first `characters` characters of a text.
fn first_characters(text: &str, characters: usize) -> usize {
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
        assert_eq!((excerpt.text.as_str(), excerpt.range), ("two three", 4..9));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}HERE{}", "ا".repeat(1_000_000), "ب".repeat(1_000_000));
        let excerpt = Excerpt::around(&text, (2_000_000, 2_000_004));
        assert_eq!(excerpt.text.chars().count(), 1 + BEFORE + 4 + AFTER + 1);
        assert_eq!(&excerpt.text[excerpt.range.clone()], "HERE");
    }

    #[test]
    fn the_place_stays_the_same_where_characters_become_visible() {
        let excerpt = Excerpt::around("\u{1b}a\u{202e}b", (2, 5)).visible();
        assert_eq!(excerpt.text, "<U+001B>a<U+202E>b");
        assert_eq!(&excerpt.text[excerpt.range], "<U+202E>");
        let excerpt = Excerpt::around("\ta", (2, 2)).visible();
        assert_eq!((excerpt.text.as_str(), excerpt.range), ("\ta ", 2..2));
    }

    #[test]
    fn a_line_is_drawn_string_by_string_with_the_place_in_it() {
        let text = r#" "ar": "نص \" آخر", "n": 1"#;
        let of = |range| {
            let excerpt = Excerpt::around(text, range);
            let said: Vec<String> = excerpt
                .runs()
                .iter()
                .map(|one| {
                    let pieces = one.iter().map(|(piece, place)| match place {
                        true => format!("<{piece}>"),
                        false => (*piece).to_owned(),
                    });
                    pieces.collect()
                })
                .collect();
            said.join("|")
        };
        let at = text.find("\"نص").expect("the text");
        let end = text.find(", ").expect("its end");
        assert_eq!(of((at, end)), r#" |"ar"|: |<"نص \" آخر">|, |"n"|: 1"#);
        assert_eq!(
            of((at + 1, at + 5)),
            r#" |"ar"|: |"<نص> \" آخر"|, |"n"|: 1"#
        );
        assert_eq!(of((1, 7)), r#" |<"ar">|<: >|"نص \" آخر"|, |"n"|: 1"#);
        // Where something is missing there is a blank to point at.
        let end = text.len();
        assert_eq!(of((end, end)), r#" |"ar"|: |"نص \" آخر"|, |"n"|: 1<> "#);
        assert_eq!(of((0, 0)).matches('<').count(), 1);
    }

    #[test]
    fn any_range_of_any_text_can_be_shown() {
        let text = "é\n\r\n\u{feff}x";
        for start in 0..=text.len() + 1 {
            for end in 0..=text.len() + 1 {
                let excerpt = Excerpt::around(text, (start, end));
                assert!(excerpt.range.start < excerpt.text.len());
                assert!(excerpt.range.end <= excerpt.text.len());
                let drawn: String = excerpt.runs().concat().iter().map(|one| one.0).collect();
                assert_eq!(drawn, excerpt.text);
            }
        }
    }
}
