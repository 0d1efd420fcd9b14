//! Which marks keep a label, and where it stands: the most important first, each at the first of a
//! few places where it covers nothing, leaves neither the lane nor (at rest) the window half-way, and
//! crosses neither today's line nor the founding stem.

use masar_timeline::order::{key, sorted};

use super::breaking::{Broken, broken};
use super::lanes::{Shape, dated, font};
use super::{Align, Font, Label, LaneLayout, Mark, MarkKind, Request, Words, bars};

/// Air around a label, px.
const AIR: f64 = 3.0;
/// And from one label to the next: two on one line are not read as one.
const BETWEEN: f64 = 9.0;
/// A bar's label is this far in from its start, px.
const INSET: f64 = 6.0;
/// A label beside its mark is this far from it, px: out of the way of the ring that shows the focus.
const BESIDE: f64 = 11.0;
/// Widest label of a bar that is no longer than its label, px, and of one that is.
const BAR_WIDE: f64 = 220.0;
const BAR_WIDEST: f64 = 420.0;

/// What labels of a lane are placed in view of.
pub(super) struct Sight<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) shape: &'a Shape,
    /// The founding milestone, when shown.
    pub(super) founding: Option<usize>,
    /// The window's width.
    pub(super) width: f64,
    /// Lines through every lane: today's and the founding stem; not a number where there is none.
    pub(super) lines: [f64; 2],
}

/// Up to so many marks in a lane, a label moves to another of its places to make room for one more.
const FEW: usize = 40;

/// A box that no label may cover.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) x0: f64,
    pub(super) y0: f64,
    pub(super) x1: f64,
    pub(super) y1: f64,
}

impl Area {
    fn of(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area {
            x0: x,
            y0: y,
            x1: x + width,
            y1: y + height,
        }
    }

    fn label(label: &Label) -> Area {
        Area::of(label.x, label.y, label.width, label.height)
    }

    /// What a label that stands takes from others.
    fn kept(label: &Label) -> Area {
        let more = BETWEEN - AIR;
        Area::of(
            label.x - more,
            label.y,
            label.width + 2.0 * more,
            label.height,
        )
    }

    fn around(x: f64, half_width: f64, y: f64, half_height: f64) -> Area {
        Area {
            x0: x - half_width,
            y0: y - half_height,
            x1: x + half_width,
            y1: y + half_height,
        }
    }
}

/// Labels a lane's marks.
pub(super) fn place(lane: &mut LaneLayout, sight: &Sight<'_>) {
    let mut taken = taken(lane, sight);
    let drawn = taken.len();
    let mut keys = Vec::new();
    for (at, mark) in lane.marks.iter().enumerate() {
        let start = sight.request.timeline.entries[mark.event].start.0;
        keys.push(key(rank(mark.event, sight), start, mark.event, at));
    }
    let order = sorted(keys);
    // Whose label each further area is.
    let mut owners = Vec::new();
    for &at in &order {
        if let Some(label) = label(&lane.marks[at], lane.height, sight, &taken) {
            taken.push(Area::kept(&label));
            owners.push(at);
            lane.marks[at].label = Some(label);
        }
    }
    if order.len() <= FEW {
        for at in order {
            if lane.marks[at].label.is_none() {
                make_room(lane, at, sight, (&mut taken, drawn), &mut owners);
            }
        }
    }
}

/// Finds a label that stands in this one's way and can say as much in another place, and moves it.
fn make_room(
    lane: &mut LaneLayout,
    at: usize,
    sight: &Sight<'_>,
    (taken, drawn): (&mut Vec<Area>, usize),
    owners: &mut Vec<usize>,
) {
    for owned in 0..owners.len() {
        let other = owners[owned];
        let place = drawn + owned;
        let old = taken[place];
        taken[place] = Area::of(f64::NAN, 0.0, 0.0, 0.0);
        if let Some(new) = label(&lane.marks[at], lane.height, sight, taken) {
            taken.push(Area::kept(&new));
            if let Some(moved) = label(&lane.marks[other], lane.height, sight, taken)
                && let Some(label) = &lane.marks[other].label
                && label.date.is_some() == moved.date.is_some()
            {
                taken[place] = Area::kept(&moved);
                owners.push(at);
                lane.marks[at].label = Some(new);
                lane.marks[other].label = Some(moved);
                return;
            }
            taken.pop();
        }
        taken[place] = old;
    }
}

/// The label of a mark at the first of its places that is free.
fn label(mark: &Mark, height: f64, sight: &Sight<'_>, taken: &[Area]) -> Option<Label> {
    if mark.kind == MarkKind::Bar {
        above_bar(mark, height, sight, taken)
    } else {
        at_glyph(mark, height, sight, taken)
    }
}

/// Selected, founding, milestones by importance, spans with children, importance.
fn rank(event: usize, sight: &Sight<'_>) -> i64 {
    let words = sight.request.words;
    let class = if sight.request.selected == Some(event) {
        0
    } else if sight.founding == Some(event) {
        1
    } else if words.milestone(event) {
        2
    } else if !sight.request.timeline.entries[event].children.is_empty() {
        3
    } else {
        4
    };
    class * 256 - i64::from(words.importance(event))
}

/// What a lane's own drawing takes.
fn taken(lane: &LaneLayout, sight: &Sight<'_>) -> Vec<Area> {
    let mut taken = Vec::new();
    for line in sight.lines {
        taken.push(Area::around(
            line,
            1.0,
            lane.height / 2.0,
            lane.height / 2.0,
        ));
    }
    for mark in &lane.marks {
        taken.push(mark_area(mark));
    }
    for cluster in &lane.clusters {
        let half = cluster.pill_width / 2.0;
        taken.push(Area::around(cluster.pill_x, half, cluster.y, 11.0));
        taken.push(Area::of(cluster.x, cluster.y + 8.0, cluster.length, 12.0));
    }
    taken
}

/// What a mark takes.
pub(super) fn mark_area(mark: &Mark) -> Area {
    match mark.kind {
        MarkKind::Bar => Area::of(mark.x, mark.y, mark.length, bars::HEIGHT),
        MarkKind::Block => Area::of(mark.x, mark.y, mark.length, 26.0),
        _ => {
            let size = size(mark);
            Area::around(mark.x, (mark.length / 2.0).max(size), mark.y, size)
        }
    }
}

/// Half of what a glyph, a ring or a block measures along the axis.
fn size(mark: &Mark) -> f64 {
    match mark.kind {
        MarkKind::Block => mark.length / 2.0,
        MarkKind::Milestone => 17.0,
        _ => 9.0,
    }
}

/// A label that has still to find its place.
fn unplaced(title: Broken, font: Font, words: &dyn Words) -> Label {
    Label {
        width: title.width,
        height: title.lines.len() as f64 * words.line_height(font),
        lines: title.lines,
        date: None,
        font,
        x: 0.0,
        y: 0.0,
        align: Align::Start,
    }
}

/// Whether a label may stand here.
fn free(label: &Label, height: f64, sight: &Sight<'_>, taken: &[Area]) -> bool {
    let area = Area::label(label);
    let inside = area.x0 >= 2.0 && area.x1 <= sight.width - 2.0;
    let outside = area.x1 <= -2.0 || area.x0 >= sight.width + 2.0;
    if !(inside || outside) || area.y0 < 0.0 || area.y1 > height {
        return false;
    }
    for other in taken {
        if area.x0 < other.x1 + AIR
            && other.x0 < area.x1 + AIR
            && area.y0 < other.y1
            && other.y0 < area.y1
        {
            return false;
        }
    }
    true
}

/// The label of a mark in the glyph row: above it or, failing that, beside it.
fn at_glyph(mark: &Mark, height: f64, sight: &Sight<'_>, taken: &[Area]) -> Option<Label> {
    let words = sight.request.words;
    let event = mark.event;
    let font = font(event, sight.request.timeline, words);
    let founding = font == Font::Founding;
    let shape = sight.shape;
    let most = if shape.roomy || founding { 3 } else { 2 };
    let text = words.title(event);
    let mut title = None;
    if shape.lines <= 1 && !founding {
        title = broken(text, font, 1, words);
    }
    if title.is_none() {
        title = broken(text, font, most, words);
    }
    let mut label = unplaced(title?, font, words);
    let (width, tall) = (label.width, label.height);
    let mut date = None;
    let mut date_width = 0.0;
    if founding || (shape.roomy && dated(event, words)) {
        let text = words.date(event);
        date_width = words.width(&text, Font::Label);
        date = Some(text);
    }
    let body = mark_area(mark);
    let size = size(mark);
    let mut centre = mark.x;
    if mark.kind == MarkKind::Block {
        centre += size;
    }
    // Above the mark with its date, above it without, then beside it.
    for pass in 0..4 {
        let (above, with_date) = (pass < 2, pass % 2 == 0);
        if (above && founding) || (with_date && date.is_none()) {
            continue;
        }
        label.width = width;
        label.height = tall;
        if with_date {
            label.width = width.max(date_width);
            label.height = tall + words.line_height(Font::Label);
        }
        label.y = if above {
            shape.labels_end - label.height
        } else {
            shape.glyphs - label.height / 2.0
        };
        let middle = centre - label.width / 2.0;
        let places = if above { 0..6 } else { 6..8 };
        for place in places {
            let (x, align) = match place {
                0 => (middle, Align::Center),
                1 => (centre - size, Align::Start),
                2 => (centre + size - label.width, Align::End),
                3 => (body.x0, Align::Start),
                4 => (body.x1 - label.width, Align::End),
                // In sight at rest, its label may move aside to stay so; the rest of the time it
                // stays put.
                5 if centre >= 0.0 && centre <= sight.width => {
                    let aside = middle.min(sight.width - 2.0 - label.width).max(2.0);
                    (aside, Align::Center)
                }
                5 => break,
                6 => (body.x1 + BESIDE, Align::Start),
                _ => (body.x0 - BESIDE - label.width, Align::End),
            };
            label.x = x;
            label.align = align;
            let end = x + label.width;
            let along = if above {
                (x <= centre + 1.0 && end >= centre - 1.0)
                    || (x >= body.x0 - 1.0 && end <= body.x1 + 1.0)
            } else {
                !parted(centre, x, sight)
            };
            if along && free(&label, height, sight, taken) {
                label.date = date.filter(|_| with_date);
                return Some(label);
            }
        }
    }
    None
}

/// Whether today's line or the stem would stand between a mark and its label.
fn parted(centre: f64, label: f64, sight: &Sight<'_>) -> bool {
    let (from, to) = (centre.min(label), centre.max(label));
    // The founding milestone stands on its stem, but for what two sums differ by: it went unnamed at many widths.
    sight
        .lines
        .iter()
        .any(|&line| from + 1.0 < line && line < to - 1.0)
}

/// The label above a bar: at its start, held in sight while the bar runs on into the window.
fn above_bar(mark: &Mark, height: f64, sight: &Sight<'_>, taken: &[Area]) -> Option<Label> {
    let request = sight.request;
    let words = request.words;
    let mut font = font(mark.event, request.timeline, words);
    if font == Font::Founding {
        font = Font::Strong;
    }
    let title = words.title(mark.event);
    let width = words.width(title, font);
    let (start, end) = (mark.x, mark.x + mark.length);
    // What of the bar is in sight, if any of it is.
    let (mut from, mut to) = (start, end);
    if end > 0.0 && start < sight.width {
        from = start.max(0.0);
        to = end.min(sight.width);
    }
    let room = to - from - 2.0 * INSET;
    let widest = if room >= width { BAR_WIDEST } else { BAR_WIDE };
    if !sight.shape.bar_labels || title.is_empty() || width > widest {
        return None;
    }
    let lines = vec![title.to_owned()];
    let mut label = unplaced(Broken { lines, width }, font, words);
    label.y = mark.y - 2.0 - label.height;
    let first = from + INSET;
    let last = to - INSET - width;
    // Beyond a line that crosses the bar, and before it.
    let crossing = |line: f64| {
        if line > from && line < to {
            line
        } else {
            f64::NAN
        }
    };
    let (one, two) = (crossing(sight.lines[0]), crossing(sight.lines[1]));
    let places = [
        first,
        one + INSET,
        one - INSET - width,
        two + INSET,
        two - INSET - width,
        last,
    ];
    for x in places {
        // A label that does not begin with its bar has to lie along it.
        let along = x >= from && x + width <= to;
        label.x = x;
        if (along || (start >= from && x == first)) && free(&label, height, sight, taken) {
            return Some(label);
        }
    }
    None
}
