//! Line breaks of titles, by measured widths.

use super::{Font, LabelSource};

/// The preferred width of a line, px. A title up to this width is not broken.
const PREFERRED_WIDTH: f64 = 180.0;
/// The largest width of a line, px.
const MAX_WIDTH: f64 = 220.0;
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
    let mut parts: Vec<(&str, f64)> = title.split_whitespace().map(|word| (word, 0.0)).collect();
    if parts.is_empty() || parts.len() > MAX_WORDS {
        return None;
    }
    let whole = joined(&parts);
    let width = labels.width(&whole, font);
    // Too wide even in lines of the same width: its words need not be measured.
    let hopeless = width > MAX_WIDTH * 1.2 * most as f64;
    if width > PREFERRED_WIDTH && !hopeless {
        let space = labels.width(" ", font);
        for part in &mut parts {
            part.1 = labels.width(part.0, font);
        }
        for limit in [PREFERRED_WIDTH, MAX_WIDTH] {
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
    (width <= MAX_WIDTH).then(|| LineBreaks {
        lines: vec![whole],
        width,
    })
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
