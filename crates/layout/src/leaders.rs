//! Names of milestones that are near each other: they are above each other, and a leader line goes from each name to
//! its mark. The first and the last of a group have the highest names, since their lines are beside all the others.

use super::clusters::{Group, Item};
use super::label_places::unplaced;
use super::labels::LabelContext;
use super::lanes::{LaneContext, dated, font};
use super::wrap::{MAX_WIDTH, shortened};
use super::{Align, DateParts, Font, Label, Request};

/// The distance of two milestones from which on each has room for its own name, px.
const FAR: f64 = 120.0;
/// The most milestones of a group.
const MAX_GROUP: usize = 6;
/// The most levels of a group whose names are as wide as they should be.
const MAX_LEVELS: usize = 4;
/// The widths that a name should have, and that it has in a group with too many levels, px.
const WIDTHS: [f64; 2] = [92.0, 66.0];
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

/// The room for a name.
#[derive(Clone, Copy)]
struct Room {
    /// The level, counted from the top.
    level: usize,
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
        let items = &items[group.items.clone()];
        let foremost = items.iter().rev().max_by_key(|item| item.priority);
        if let Some(item) = foremost.filter(|item| item.ring && item.priority < u8::MAX) {
            let x = match group.alone() {
                true => item.x,
                false => group.left + group.width / 2.0,
            };
            names.push(Named {
                x,
                event: item.event,
            });
        }
    }
    if names.len() > MAX_MEASURED {
        return 0.0;
    }
    let context = NameContext {
        request: context.request,
        dates: DateParts::Day,
        most,
        highest: most,
        dated: false,
    };
    let mut height: f64 = 0.0;
    for_each_group(&names, &[], |group, [from, to]| {
        if group.len() > 1 {
            // An end of the window or a line may be beside the group.
            let names = &names[group];
            let from = from.max(names[0].x - BESIDE);
            let to = to.min(names[names.len() - 1].x + BESIDE);
            for label in above_each_other(names, [from, to], &context) {
                height = height.max(label.map_or(0.0, |label| -label.y));
            }
        }
    });
    height.min(MAX_LINES * context.request.labels.line_height(Font::Label))
}

/// Calls a function for each group of names, with the room for them. No name crosses a border: the `x` at which names
/// before it end, and the one at which names after it begin. Borders are in order.
pub(super) fn for_each_group(
    names: &[Named],
    borders: &[[f64; 2]],
    mut call: impl FnMut(std::ops::Range<usize>, [f64; 2]),
) {
    let side = |name: &Named| {
        borders.partition_point(|border| f64::midpoint(border[0], border[1]) <= name.x)
    };
    let mut first = 0;
    let mut from = f64::MIN;
    for at in 0..names.len() {
        let (x, after) = (names[at].x, side(&names[at]));
        if let Some(before) = after.checked_sub(1) {
            from = from.max(borders[before][1]);
        }
        let mut to = borders.get(after).map_or(f64::MAX, |border| border[0]);
        let mut next_from = from;
        let mut is_last = true;
        if let Some(next) = names.get(at + 1).filter(|next| side(next) == after) {
            is_last = next.x - x >= FAR || at + 1 - first == MAX_GROUP;
            // In the middle, unless a border at the other side leaves one of them too little room.
            let mut middle = f64::midpoint(x, next.x);
            let quarter = (next.x - x) / 4.0;
            if at == 0 || side(&names[at - 1]) != after {
                middle = (from + WISHED).clamp(middle, middle + quarter);
            }
            if names.get(at + 2).is_none_or(|name| side(name) != after) {
                middle = (to - WISHED).clamp(middle - quarter, middle);
            }
            to = middle;
            next_from = to + GAP;
        }
        if is_last {
            let start = from.max(names[first].x - MAX_WIDTH);
            call(first..at + 1, [start, to.min(x + MAX_WIDTH)]);
            (first, from) = (at + 1, next_from);
        }
    }
}

/// Returns the names of a group with their places in a lane: with the most lines with which all have room.
pub(super) fn fitting(
    names: &[Named],
    room: [f64; 2],
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
        placed = above_each_other(names, room, &context);
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
    bounds: [f64; 2],
    context: &NameContext<'_>,
) -> Vec<Option<Label>> {
    let [mut rooms, narrow] = WIDTHS.map(|width| rooms(names, bounds, width));
    let levels = |rooms: &[Room]| rooms.iter().map(|room| room.level).max().unwrap_or(0);
    if levels(&rooms) >= MAX_LEVELS {
        rooms = narrow;
    }
    let mut placed: Vec<Option<Label>> = vec![None; names.len()];
    for level in (0..=levels(&rooms)).rev() {
        for (at, room) in rooms.iter().enumerate() {
            if room.level != level {
                continue;
            }
            let Some(mut label) = name(&names[at], room, context) else {
                continue;
            };
            let mut end: f64 = 0.0;
            for other in placed.iter().flatten() {
                let is_beside = label.x >= other.x + other.width + GAP
                    || label.x + label.width + GAP <= other.x;
                if !is_beside {
                    end = end.min(other.y - GAP_ABOVE);
                }
            }
            label.y = end - label.height;
            if end < 0.0 {
                label.leader = LINE_BELOW - end;
            }
            placed[at] = Some(label);
        }
    }
    placed
}

/// Returns the rooms of the names of a group, from the outermost to the innermost: two on a level if each has this width.
/// The lines of both are the bounds of the next level.
fn rooms(names: &[Named], [mut from, mut to]: [f64; 2], width: f64) -> Vec<Room> {
    let mut rooms = Vec::new();
    for _ in names {
        rooms.push(Room { level: 0, from, to });
    }
    let (mut first, mut last) = (0, names.len().saturating_sub(1));
    let mut level = 0;
    while first <= last && last < names.len() {
        let (x0, x1) = (names[first].x, names[last].x);
        let middle = f64::midpoint(from, to).max(x0).min(x1);
        let room = |from, to| Room { level, from, to };
        let has_two = first < last && middle - from >= width && to - middle >= width;
        if has_two || x0 - from <= to - x1 {
            let end = if has_two { middle - GAP / 2.0 } else { to };
            rooms[first] = room(from, end);
        }
        if has_two || x0 - from > to - x1 {
            let start = if has_two { middle + GAP / 2.0 } else { from };
            rooms[last] = room(start, to);
        }
        let is_first = x0 - from <= to - x1;
        if has_two || is_first {
            from = x0 + GAP;
            first += 1;
        }
        if has_two || !is_first {
            to = x1 - GAP;
            last = last.wrapping_sub(1);
        }
        level += 1;
    }
    rooms
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
    let most = match room.level {
        0 => context.highest,
        _ => context.most,
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
