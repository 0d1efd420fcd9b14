//! Names of milestones that are near each other: they are above each other, and a leader line goes from each name to
//! its mark. The first and the last of a group have the highest names, since their lines are beside all the others.

use super::clusters::{Group, Item};
use super::label_places::unplaced;
use super::labels::LabelContext;
use super::lanes::{LaneContext, dated, font};
use super::plan::foremost;
use super::wrap::{MAX_WIDTH, shortened};
use super::{Align, DateParts, Font, Label, Request};

/// The distance of two milestones from which on each has room for its own name, px.
const FAR: f64 = 120.0;
/// The most milestones of a group.
const MAX_GROUP: usize = 6;
/// The widths that names should have, px, each with the most levels of a group for which it is used.
const WIDTHS: [(f64, usize); 3] = [(140.0, 2), (92.0, 4), (66.0, MAX_GROUP)];
/// The width that a name beside a border should have, px.
const WISHED: f64 = 140.0;
/// The room between a name and a leader line or another name beside it, px.
const GAP: f64 = 6.0;
/// The room between a name and the one above it, px.
const GAP_ABOVE: f64 = 2.0;
/// The largest distance of a leader line from the start or the end of a name that begins or ends at it, px.
const MAX_FLAG: f64 = 10.0;
/// The distance from the end of the room for names to that of a leader line, px.
const LINE_BELOW: f64 = 5.0;
/// The room beside a group of names for which the height of a lane is computed, px.
const BESIDE: f64 = 60.0;
/// The most milestones of a lane whose names are measured to find its height.
const MAX_MEASURED: usize = 60;
/// The largest height of names above each other, in lines.
const MAX_LINES: f64 = 8.0;

/// A milestone that needs a name.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub(super) x: f64,
    pub(super) event: usize,
}

/// What the names of a lane depend on.
struct NameContext<'a> {
    request: &'a Request<'a>,
    dates: DateParts,
    /// The most lines of a name, and of one on the highest level.
    most: usize,
    highest: usize,
    /// Whether names have dates. An event that is planned, postponed or cancelled always has one with that word.
    dated: bool,
}

/// The room for the names of a group.
pub(super) struct NameGroup {
    /// The first name, and the one after the last.
    pub(super) first: usize,
    pub(super) end: usize,
    from: f64,
    to: f64,
}

/// The room for a name.
struct Room {
    /// The index of the name.
    at: usize,
    is_highest: bool,
    from: f64,
    to: f64,
}

/// Returns the height that the names of a lane's milestones need above their marks, px, if each has at most so many
/// lines. It does not depend on the window.
pub(super) fn height(
    groups: &[Group],
    items: &[Item],
    most: usize,
    context: &LaneContext<'_>,
) -> f64 {
    let mut names = Vec::new();
    for group in groups {
        let foremost = foremost(&items[group.items.clone()]);
        if let Some(item) = foremost.filter(|item| item.ring || item.priority == u8::MAX) {
            names.push(Named {
                x: group.left + group.width / 2.0,
                event: item.event,
            });
        }
    }
    if names.len() > MAX_MEASURED {
        return 0.0;
    }
    let request = context.request;
    let context = NameContext {
        request,
        dates: DateParts::Day,
        most,
        highest: most,
        dated: false,
    };
    let mut height: f64 = 0.0;
    for mut group in groups_of(&names, &[]) {
        if group.end - group.first > 1 {
            // An end of the window or a line may be beside the group.
            let first = &names[group.first];
            let is_at_line = request.timeline.anchor_event == Some(first.event);
            let beside = if is_at_line { 0.0 } else { BESIDE };
            group.from = group.from.max(first.x - beside);
            group.to = group.to.min(names[group.end - 1].x + BESIDE);
            for label in above_each_other(&names, &group, &context) {
                height = height.max(label.map_or(0.0, |label| -label.y));
            }
        }
    }
    height.min(MAX_LINES * context.request.labels.line_height(Font::Label))
}

/// Returns the groups of names, with their rooms. No name crosses a border: the `x` at which names before it end, and the
/// one at which names after it begin. Borders are in order.
pub(super) fn groups_of(names: &[Named], borders: &[[f64; 2]]) -> Vec<NameGroup> {
    let mut sides = Vec::new();
    for name in names {
        sides.push(side_of(name.x, borders));
    }
    let mut groups = Vec::new();
    let mut first = 0;
    let mut from = f64::MIN;
    for (at, name) in names.iter().enumerate() {
        let (x, side) = (name.x, sides[at]);
        let is_first = at == 0 || sides[at - 1] != side;
        if is_first && side > 0 {
            from = borders[side - 1][1];
        }
        let mut to = borders.get(side).map_or(f64::MAX, |border| border[0]);
        let is_last = sides.get(at + 1) != Some(&side);
        let mut next_from = from;
        let mut is_end = is_last;
        if !is_last {
            let next = names[at + 1].x;
            is_end = next - x >= FAR || at + 1 - first == MAX_GROUP;
            // In the middle, unless a border at the other side leaves one of them too little room.
            let mut middle = f64::midpoint(x, next);
            let quarter = (next - x) / 4.0;
            if is_first {
                middle = (from + WISHED).max(middle).min(middle + quarter);
            }
            if sides.get(at + 2) != Some(&side) {
                middle = (to - WISHED).min(middle).max(middle - quarter);
            }
            to = middle;
            next_from = to + GAP;
        }
        if is_end {
            groups.push(NameGroup {
                first,
                end: at + 1,
                from: from.max(names[first].x - MAX_WIDTH),
                to: to.min(x + MAX_WIDTH),
            });
            (first, from) = (at + 1, next_from);
        }
    }
    groups
}

/// Returns the number of borders before `x`. A milestone that is on a line belongs to the side with more room: at the other,
/// between the line and an end of the window, a few letters of its name would be left.
fn side_of(x: f64, borders: &[[f64; 2]]) -> usize {
    let mut side = 0;
    while side < borders.len() && borders[side][1] <= x {
        side += 1;
    }
    let Some(&[start, end]) = borders.get(side).filter(|border| border[0] <= x) else {
        return side;
    };
    let is_after = if side > 0 && side + 1 < borders.len() {
        borders[side + 1][0] - end > start - borders[side - 1][1]
    } else {
        f64::midpoint(start, end) <= x
    };
    side + usize::from(is_after)
}

/// Returns the names of a group with their places in a lane: with the most lines with which all have room.
pub(super) fn fitting(
    names: &[Named],
    group: &NameGroup,
    context: &LabelContext<'_>,
) -> Vec<Option<Label>> {
    let end = context.shape.labels_end;
    let mut placed = Vec::new();
    let choices = [
        (3, 3, true),
        (3, 3, false),
        (2, 2, false),
        (2, 1, false),
        (1, 1, false),
    ];
    for (most, highest, dated) in choices {
        let context = NameContext {
            request: context.request,
            dates: context.dates,
            most,
            highest,
            dated: dated && context.shape.roomy,
        };
        placed = above_each_other(names, group, &context);
        let fits = |label: &Option<Label>| label.as_ref().is_some_and(|label| label.y + end >= 0.0);
        if placed.iter().all(fits) {
            break;
        }
    }
    for place in &mut placed {
        if let Some(label) = place {
            label.y += end;
        }
        place.take_if(|label| label.y < 0.0);
    }
    placed
}

/// Returns the names of a group in its room, each with its lowest place. The lowest end at 0.
fn above_each_other(
    names: &[Named],
    group: &NameGroup,
    context: &NameContext<'_>,
) -> Vec<Option<Label>> {
    let mut placed: Vec<Option<Label>> = vec![None; group.end - group.first];
    for room in rooms(names, group).into_iter().rev() {
        let Some(mut label) = name(&names[room.at], &room, context) else {
            continue;
        };
        let mut end: f64 = 0.0;
        for other in placed.iter().flatten() {
            if label.x < other.x + other.width + GAP && other.x < label.x + label.width + GAP {
                end = end.min(other.y - GAP_ABOVE);
            }
        }
        label.y = end - label.height;
        if end < 0.0 {
            label.leader = LINE_BELOW - end;
        }
        placed[room.at - group.first] = Some(label);
    }
    placed
}

/// Returns the rooms of the names of a group, the highest first: as wide as possible with few levels.
fn rooms(names: &[Named], group: &NameGroup) -> Vec<Room> {
    let mut rooms = Vec::new();
    for (width, most) in WIDTHS {
        let levels = add_rooms(names, group, width, &mut rooms);
        if levels <= most {
            break;
        }
    }
    rooms
}

/// Sets the rooms of the names of a group, and returns the number of levels. Two names are on a level if each has this
/// width; their lines are the bounds of the next level.
fn add_rooms(names: &[Named], group: &NameGroup, width: f64, rooms: &mut Vec<Room>) -> usize {
    rooms.clear();
    let NameGroup {
        mut first,
        mut end,
        mut from,
        mut to,
    } = *group;
    let mut levels = 0;
    while first < end {
        let (a, b, bounds) = (names[first].x, names[end - 1].x, (from, to));
        let middle = f64::midpoint(from, to).max(a).min(b);
        let has_two = end - first > 1 && middle - from >= width && to - middle >= width;
        let is_first = a - from <= to - b;
        let mut add = |at, from, to| {
            rooms.push(Room {
                at,
                is_highest: levels == 0,
                from,
                to,
            });
        };
        let (before, after) = match has_two {
            true => (middle - GAP / 2.0, middle + GAP / 2.0),
            false => (to, from),
        };
        if has_two || is_first {
            add(first, bounds.0, before);
            first += 1;
            from = a + GAP;
        }
        if has_two || !is_first {
            end -= 1;
            add(end, after, bounds.1);
            to = b - GAP;
        }
        levels += 1;
    }
    levels
}

/// Returns a name in its room, as near to the middle of its mark as the room allows. Its end has no place yet.
fn name(named: &Named, room: &Room, context: &NameContext<'_>) -> Option<Label> {
    let (request, x) = (context.request, named.x);
    let labels = request.labels;
    let font = match font(named.event, request.timeline, labels) {
        Font::Anchor => Font::Strong,
        font => font,
    };
    let widest = (room.to - room.from).min(MAX_WIDTH);
    let most = match room.is_highest {
        true => context.highest,
        false => context.most,
    };
    let title = shortened(labels.title(named.event), font, most, widest, labels)?;
    let mut label = unplaced(title, font, labels);
    if !labels.status(named.event).is_empty() || context.dated && dated(named.event, labels) {
        let date = labels.date(named.event, context.dates);
        let width = labels.width(&date, Font::Label);
        if width <= widest {
            label.width = label.width.max(width);
            label.height += labels.line_height(Font::Label);
            label.date = Some(date);
        }
    }
    label.x = (x - label.width / 2.0)
        .max(room.from)
        .min(room.to - label.width);
    label.align = if x - label.x < MAX_FLAG {
        Align::Start
    } else if label.x + label.width - x < MAX_FLAG {
        Align::End
    } else {
        Align::Center
    };
    Some(label)
}
