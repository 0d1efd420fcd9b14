//! Line breaks of titles, by measured widths.

use super::{Font, LabelSource};

/// The preferred width of a line, px. A title up to this width is not broken.
const PREFERRED_WIDTH: f64 = 180.0;
/// The largest width of a line, px.
pub(super) const MAX_WIDTH: f64 = 220.0;
/// The most words of a title that has a label.
const MAX_WORDS: usize = 48;

/// A title in lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LineBreaks {
    pub(super) lines: Vec<String>,
    /// The width of the widest line, px.
    pub(super) width: f64,
}

/// Breaks a title at white space into as few lines as possible, at most `most`, and as even as possible.
/// Returns `None` if the title is empty or a line would be too wide.
pub(super) fn wrap(
    title: &str,
    font: Font,
    most: usize,
    labels: &dyn LabelSource,
) -> Option<LineBreaks> {
    wrap_within(title, font, most, [PREFERRED_WIDTH, MAX_WIDTH], labels)
}

/// Breaks a title into lines of at most the first of two widths or, if there are not enough lines, of the second.
fn wrap_within(
    title: &str,
    font: Font,
    most: usize,
    widths: [f64; 2],
    labels: &dyn LabelSource,
) -> Option<LineBreaks> {
    let mut parts = words(title);
    if parts.is_empty() || parts.len() > MAX_WORDS {
        return None;
    }
    let [preferred, widest] = widths;
    let whole = joined(&parts);
    let width = labels.width(&whole, font);
    // Too wide even in lines of the same width: its words need not be measured.
    let hopeless = width > widest * 1.2 * most as f64;
    if width > preferred && !hopeless {
        let space = labels.width(" ", font);
        for part in &mut parts {
            part.1 = labels.width(part.0, font);
        }
        for limit in widths {
            for count in 2..=most.min(parts.len()) {
                let mut breaks = LineBreaks {
                    lines: Vec::new(),
                    width: 0.0,
                };
                let mut rest = &parts[..];
                for left in (1..=count).rev() {
                    let (line, after) = rest.split_at_checked(narrowest(rest, space, left).1)?;
                    let line = joined(line);
                    breaks.width = breaks.width.max(labels.width(&line, font));
                    breaks.lines.push(line);
                    rest = after;
                }
                if breaks.width <= limit {
                    return Some(breaks);
                }
            }
        }
    }
    (width <= widest).then(|| LineBreaks {
        lines: vec![whole],
        width,
    })
}

/// Returns the words of a title between which a line may end, each with the width 0. A no-break space, and the space
/// that French has inside quotation marks and before a colon or a question mark, is no end of a word.
fn words(title: &str) -> Vec<(&str, f64)> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, sign) in title.char_indices() {
        let is_break = sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}');
        let kept = |next: &str| next.starts_with(['\u{bb}', ':', ';', '!', '?', '%']);
        if is_break && before != '\u{ab}' && !kept(title[at..].trim_start()) {
            words.push((title[start..at].trim(), 0.0));
            start = at;
        }
        before = sign;
    }
    words.push((title[start..].trim(), 0.0));
    words.retain(|word| !word.0.is_empty());
    words
}

/// The sign for what is left out of a title.
pub(super) const ELLIPSIS: &str = "\u{2026}";
/// The fewest letters of a word that is cut.
const MIN_LETTERS: usize = 1;
/// The letters of a first word that does not say enough alone.
const SHORT_WORD: usize = 3;

/// Returns the longest beginning of a title that fits into at most `most` lines of at most `widest` px, with an ellipsis
/// if it is not the whole title. It ends after a word, or inside the first one or, if that is short, the second one.
pub(super) fn shortened(
    title: &str,
    font: Font,
    most: usize,
    widest: f64,
    labels: &dyn LabelSource,
) -> Option<LineBreaks> {
    let title = title.trim();
    let mut ends = Vec::new();
    let mut words = 0;
    // The words that may be cut: the first one, and the next one if that is short.
    let mut cut = 1;
    for (count, (at, next)) in title.char_indices().enumerate().skip(MIN_LETTERS) {
        let is_space = next.is_whitespace();
        words += usize::from(is_space);
        if is_space && words == 1 && count <= SHORT_WORD {
            cut = 2;
        }
        // A mark stays with its letter.
        let is_mark =
            matches!(next, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200d}' | '\u{fe0f}');
        if is_space || words < cut && !is_mark {
            ends.push(at);
        }
        if words == MAX_WORDS {
            break;
        }
    }
    if words < MAX_WORDS {
        ends.push(title.len());
    }
    let fitted = |end: usize| {
        let mut text = title[..end].to_owned();
        if end < title.len() {
            let kept = text
                .trim_end_matches([',', ':', '\u{60c}', ' ', '\u{a0}', '\u{ab}'])
                .len();
            text.truncate(kept);
            text.push_str(ELLIPSIS);
        }
        wrap_within(&text, font, most, [widest; 2], labels)
    };
    let count = ends.partition_point(|&end| fitted(end).is_some());
    fitted(ends[..count].last().copied()?)
}

/// Returns the words as one line.
fn joined(parts: &[(&str, f64)]) -> String {
    let mut line = String::new();
    for (part, _) in parts {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

/// Returns the least width into which the words can be broken in `lines` lines, and the number of words of
/// the first line. There are at most three lines, so that all breaks can be tried.
fn narrowest(parts: &[(&str, f64)], space: f64, lines: usize) -> (f64, usize) {
    let mut best = (f64::INFINITY, parts.len());
    let mut sum = 0.0;
    for (at, part) in parts.iter().enumerate() {
        sum += part.1;
        let width = sum + space * at as f64;
        let count = at + 1;
        if lines == 1 {
            best.0 = width;
        } else if count < parts.len() && width < best.0 {
            let widest = narrowest(&parts[count..], space, lines - 1).0.max(width);
            if widest < best.0 {
                best = (widest, count);
            }
        }
    }
    best
}
