//! Breaking a title into lines of measured width.

use super::{Font, Words};
use masar_edtf::is_blank;

/// A title stays on one line up to this, px; and a line of two or three may be as wide.
const WIDE: f64 = 180.0;
/// Where nothing narrower does.
const WIDEST: f64 = 220.0;
/// A title of more words than this is no label.
const MOST_WORDS: usize = 48;

/// A title in lines, with the width of the widest.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Broken {
    pub(super) lines: Vec<String>,
    pub(super) width: f64,
}

/// Breaks a title at spaces into as few lines as will do, at most `most`, and those as even as can
/// be. Nothing when it has no text or a line would be too wide: such a mark goes without a label.
pub(super) fn broken(title: &str, font: Font, most: usize, words: &dyn Words) -> Option<Broken> {
    let mut parts = Vec::new();
    for part in title.split(is_blank) {
        if !part.is_empty() {
            parts.push((part, 0.0));
        }
    }
    if parts.is_empty() || parts.len() > MOST_WORDS {
        return None;
    }
    let whole = joined(&parts);
    let width = words.width(&whole, font);
    // Even evenly broken into so many it would be too wide: not worth measuring.
    let hopeless = width > WIDEST * 1.2 * most as f64;
    if width > WIDE && !hopeless {
        let space = words.width(" ", font);
        for part in &mut parts {
            part.1 = words.width(part.0, font);
        }
        for limit in [WIDE, WIDEST] {
            for count in 2..=most.min(parts.len()) {
                let mut broken = Broken {
                    lines: Vec::new(),
                    width: 0.0,
                };
                let mut rest = &parts[..];
                for left in (1..=count).rev() {
                    let (line, after) = rest.split_at_checked(narrowest(rest, space, left).1)?;
                    let line = joined(line);
                    broken.width = broken.width.max(words.width(&line, font));
                    broken.lines.push(line);
                    rest = after;
                }
                if broken.width <= limit {
                    return Some(broken);
                }
            }
        }
    }
    (width <= WIDEST).then(|| Broken {
        lines: vec![whole],
        width,
    })
}

/// Words in one line.
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

/// The width of `lines` lines whose widest is as narrow as can be, and how many words the first has.
/// Lines are three at the most, so that trying everything is cheap.
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
