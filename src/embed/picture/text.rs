//! Copies each line of a text of the page into a picture, at its place.

use web_sys::Node;

use super::page::{Style, boxes};
use super::walk::{Inherited, Walker};
use masar_download::svg::{Rect, Text};

/// A part of a text that is on one line.
struct Line {
    text: String,
    /// Its box, px of the picture.
    bounds: Rect,
}

/// Copies the lines of a text node. `style` is that of its element.
pub(super) fn copy(walker: &mut Walker<'_>, node: &Node, style: &Style, inherited: Inherited) {
    let text = node.text_content().unwrap_or_default();
    if text.trim().is_empty() {
        return;
    }
    let Some(color) = style.color("color") else {
        return;
    };
    let size = style.px("font-size");
    let [family, weight] = ["font-family", "font-weight"].map(|name| style.get(name));
    let font = [
        &weight,
        " ",
        &masar_download::svg::number(size),
        "px ",
        &family,
    ]
    .concat();
    let [_, above, below] = walker.measure.text(&font, "x");
    let mut is_rtl = style.is_rtl();
    for mut line in lines(walker, node, &text) {
        if let Some(clip) = inherited.clip {
            // A line of which less than half is in sight is cut away.
            let middle = line.bounds.y + line.bounds.height / 2.0;
            if middle < clip.y || middle > clip.bottom() || !clip.meets(&line.bounds) {
                continue;
            }
            if inherited.shortens && line.bounds.width > clip.width + 1.0 {
                let measured = |text: &str| walker.measure.text(&font, text)[0];
                shorten(&mut line, clip, is_rtl, &measured);
            }
        }
        let mut shown = line.text.trim();
        // The marks around a text from left to right (UAX 9): its direction is written otherwise.
        if let Some(inner) = isolated(shown) {
            shown = inner;
            is_rtl = false;
        }
        let bounds = line.bounds;
        let leading = (bounds.height - above - below) / 2.0;
        let text = Text {
            text: shown,
            x: if is_rtl { bounds.right() } else { bounds.x },
            baseline: bounds.y + leading + above,
            width: bounds.width,
            rtl: is_rtl,
            ends: false,
            size,
            weight: &weight,
            family: if family == walker.family { "" } else { &family },
            color,
        };
        walker
            .picture
            .text(inherited.level, inherited.clip, bounds, &text);
    }
}

/// Returns the text between U+2066 and U+2069, if it is all in between.
fn isolated(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('\u{2066}')?.strip_suffix('\u{2069}')?;
    (!inner.contains(['\u{2066}', '\u{2069}'])).then_some(inner)
}

/// Returns the lines of a text. The browser reports a box for each line, and for each direction in it.
fn lines(walker: &Walker<'_>, node: &Node, text: &str) -> Vec<Line> {
    let place = |from: u32, to: u32| {
        let boxes = boxes(node, from, to);
        let mut boxes = boxes.iter().map(|bounds| walker.placed(bounds));
        let first = boxes.next()?;
        Some(boxes.fold((first, true), |(all, is_one), next| {
            let is_same = (next.y - all.y).abs() < all.height / 2.0;
            (around(&all, &next), is_one && is_same)
        }))
    };
    let end = text.encode_utf16().count() as u32;
    let Some((bounds, is_one)) = place(0, end) else {
        return Vec::new();
    };
    if is_one {
        let text = collapsed(text);
        return vec![Line { text, bounds }];
    }
    let mut lines: Vec<Line> = Vec::new();
    let mut at = 0;
    for letter in text.chars() {
        let next = at + letter.len_utf16() as u32;
        let placed = place(at, next);
        at = next;
        match (placed, lines.last_mut()) {
            (Some((bounds, _)), Some(line))
                if (bounds.y - line.bounds.y).abs() < bounds.height / 2.0 =>
            {
                line.bounds = around(&line.bounds, &bounds);
                line.text.push(letter);
            }
            (Some((bounds, _)), _) => lines.push(Line {
                text: letter.to_string(),
                bounds,
            }),
            // A blank at the end of a line, or a mark on a letter.
            (None, Some(line)) => line.text.push(letter),
            (None, None) => {}
        }
    }
    for line in &mut lines {
        line.text = collapsed(&line.text);
    }
    lines
}

/// Returns a text with one blank where there are several, or a line break.
fn collapsed(text: &str) -> String {
    let mut collapsed = String::new();
    for letter in text.chars() {
        let letter = if matches!(letter, '\n' | '\t' | '\r') {
            ' '
        } else {
            letter
        };
        if letter != ' ' || !collapsed.ends_with(' ') {
            collapsed.push(letter);
        }
    }
    collapsed
}

/// Returns the smallest rectangle with two others in it.
fn around(one: &Rect, other: &Rect) -> Rect {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    Rect {
        x,
        y,
        width: one.right().max(other.right()) - x,
        height: one.bottom().max(other.bottom()) - y,
    }
}

/// Shortens a line to the width of its clip, with an ellipsis.
fn shorten(line: &mut Line, clip: Rect, is_rtl: bool, width: &dyn Fn(&str) -> f64) {
    let room = if is_rtl {
        line.bounds.right() - clip.x
    } else {
        clip.right() - line.bounds.x
    };
    let mut text = std::mem::take(&mut line.text);
    let mut shown = String::new();
    while text.pop().is_some() {
        shown = [text.trim_end(), "…"].concat();
        if width(&shown) <= room {
            break;
        }
    }
    let shown_width = width(&shown).min(room);
    if is_rtl {
        line.bounds.x = line.bounds.right() - shown_width;
    }
    line.bounds.width = shown_width;
    line.text = shown;
}
