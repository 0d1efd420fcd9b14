//! The line of a feed that a diagnostic is about, cut to what surrounds the place.

use std::ops::Range;

/// How much of a line is shown before and after the place, in characters. A feed may be one line of
/// 14 MB.
const BEFORE: usize = 72;
const AFTER: usize = 56;

/// Some editors put it before a text; it is no part of the first line.
const BOM: char = '\u{feff}';

/// The part of a line that is shown, and the place within it.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// What is shown.
    pub text: String,
    /// Where the place is in that, in bytes.
    pub place: Range<usize>,
    /// Whether the line's beginning is missing.
    pub cut: bool,
}

impl Excerpt {
    /// The line where a range begins, cut to what surrounds it; a range of several lines ends with
    /// its first.
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

/// A stretch of a line that is drawn in one direction: a JSON string in its own, with its quotes, or what
/// is between them. In pieces: what is in it, and whether that is the place.
pub type Stretch<'a> = Vec<(&'a str, bool)>;

impl Excerpt {
    /// The line as it is drawn where some of it is written from right to left: string by string, so that
    /// no string changes places with its neighbour.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch<'_>> {
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
            let (from, to) = (self.place.start.max(start), self.place.end.min(end));
            let mut stretch = Vec::new();
            let mut push = |range: Range<usize>, place: bool| {
                if let Some(piece) = text.get(range).filter(|piece| !piece.is_empty() || place) {
                    stretch.push((piece, place));
                }
            };
            // A place without length is marked once, where it stands.
            let empty = self.place.is_empty() && !marked && (start..=end).contains(&from);
            if from < to || empty && from == self.place.start {
                push(start..from, false);
                push(from..to.max(from), true);
                push(to.max(from)..end, false);
                marked = true;
            } else {
                push(start..end, false);
            }
            if !stretch.is_empty() {
                out.push(stretch);
            }
            start = end;
        }
        out
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
    fn a_line_is_drawn_string_by_string_with_the_place_in_it() {
        let text = r#" "ar": "نص \" آخر", "n": 1"#;
        let of = |range| {
            let excerpt = Excerpt::around(text, range);
            let said: Vec<String> = excerpt
                .stretches()
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
                assert!(excerpt.place.start < excerpt.text.len());
                assert!(excerpt.place.end <= excerpt.text.len());
                let drawn: String = excerpt
                    .stretches()
                    .concat()
                    .iter()
                    .map(|one| one.0)
                    .collect();
                assert_eq!(drawn, excerpt.text);
            }
        }
    }
}
