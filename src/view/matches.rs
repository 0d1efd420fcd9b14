//! The way from match to match of a search: the order of the matches, the window of the axis that shows them, and the
//! buttons beside their number.

use super::chunk;
use super::element::{ElementBuilder, el};
use super::glyph::Icon;
use super::state::{Action, Destination, State, View};
use super::{Context, Scene};
use masar_edtf::Moment;
use masar_layout::Window;

/// The factor by which a search may lengthen the window to show all matches.
const MAX_FACTOR: i64 = 20;

/// Returns the matches in the order in which the view shows them.
fn in_order(state: &State, scene: &Scene) -> Vec<usize> {
    let order = match state.view() {
        View::Table => &state.rows[..],
        View::Axis | View::Story => &scene.timeline.order[..],
    };
    let is_match = |event: &usize| state.filter_result.is_match(*event);
    order.iter().copied().filter(is_match).collect()
}

/// Goes to the next match, or to the previous one: turns the page or moves the window. After the last match comes the
/// first.
pub(super) fn go_to_match(context: &Context, state: &mut State, forward: bool) {
    let scene = &*context.scene;
    let matches = in_order(state, scene);
    let Some(event) = adjacent(&matches, state, scene, forward) else {
        return;
    };
    state.found = Some(event);
    let chunks = chunk::loaded();
    match state.view() {
        View::Axis => {
            let event = scene.top_level(event);
            show(state, scene, event);
        }
        View::Story => {
            if let Some(story) = chunks.story {
                state.page = (story.page_of)(context, &state.shown, event);
            }
        }
        View::Table => {
            if let Some(table) = chunks.table {
                state.page = (table.page_of)(&state.rows, event);
            }
        }
    }
}

/// Returns the match after the current one, or before it. Without a current one, the axis begins at its window.
fn adjacent(matches: &[usize], state: &State, scene: &Scene, forward: bool) -> Option<usize> {
    let at = |event: usize| matches.iter().position(|&one| one == event);
    let last = matches.len().checked_sub(1)?;
    let next = match state.found.and_then(at) {
        Some(at) if forward => (at < last).then_some(at + 1),
        Some(at) => at.checked_sub(1),
        None if state.view() != View::Axis => None,
        None => {
            let in_sight = |&event: &usize| is_in(state.window, scene, scene.top_level(event));
            if forward {
                matches.iter().position(in_sight)
            } else {
                matches.iter().rposition(in_sight)
            }
        }
    };
    let next = next.unwrap_or(if forward { 0 } else { last });
    matches.get(next).copied()
}

/// Moves the window, its length unchanged, until an event's start is well inside.
fn show(state: &mut State, scene: &Scene, event: usize) {
    let start = scene.timeline.entries[event].start.0;
    let length = state.window.seconds();
    let margin = length / 40;
    let inside =
        state.window.start.0.saturating_add(margin)..state.window.end.0.saturating_sub(margin);
    if !inside.contains(&start) {
        move_window(state, scene, start.saturating_sub(length / 3), length);
    }
}

/// Moves the window of the axis to the matches of a new search if none of them is in it: to all of them if that does
/// not lengthen it too much, else to the nearest. Returns to the old window when the search is cleared, unless the
/// visitor went to a match or moved the window.
pub(super) fn show_matches(state: &mut State, scene: &Scene) {
    if !state.is_filtered() {
        if let Some((window, is_set)) = state.window_before_search.take()
            && state.found.is_none()
        {
            (state.window, state.window_is_set) = (window, is_set);
        }
        return;
    }
    if state.view() != View::Axis {
        return;
    }
    let mut events = in_order(state, scene);
    for event in &mut events {
        *event = scene.top_level(*event);
    }
    let window = state.window;
    if events.iter().any(|&event| is_in(window, scene, event)) {
        return;
    }
    let entries = || events.iter().map(|&event| &scene.timeline.entries[event]);
    let first = entries().map(|entry| entry.start.0).min();
    let last = entries().map(|entry| entry.end.0).max();
    let Some((first, last)) = first.zip(last) else {
        return;
    };
    let before = (window, state.window_is_set);
    let length = window.seconds();
    // Labels need room after the last match.
    let needed = last.saturating_sub(first) / 2 * 3;
    if needed <= length.saturating_mul(MAX_FACTOR) {
        let length = length.max(needed);
        let start = first.saturating_sub((length - (last - first)) / 3);
        move_window(state, scene, start, length);
    } else {
        let middle = window.start.0.saturating_add(length / 2);
        let distance = |event: &&usize| scene.timeline.entries[**event].start.0.abs_diff(middle);
        if let Some(&nearest) = events.iter().min_by_key(distance) {
            show(state, scene, nearest);
        }
    }
    state.window_before_search.get_or_insert(before);
}

/// Sets the window, near the timeline.
fn move_window(state: &mut State, scene: &Scene, start: i64, length: i64) {
    let window = Window::new(Moment(start), Moment(start.saturating_add(length)));
    state.window = window.kept_near(&scene.timeline, state.today);
    state.window_is_set = true;
}

/// Returns whether a part of an event is in a window.
fn is_in(window: Window, scene: &Scene, event: usize) -> bool {
    let entry = &scene.timeline.entries[event];
    entry.start < window.end && entry.end > window.start
}

/// Returns the number of the current match and of all, as in "3 of 6"; nothing if there is no current match.
pub(super) fn number(context: &Context, state: &State) -> Option<String> {
    let found = state.found?;
    let matches = in_order(state, &context.scene);
    let at = matches.iter().position(|&event| event == found)?;
    let catalog = context.catalog;
    let number = |number: usize| catalog.number(number as u64);
    Some(masar_locale::fill(
        catalog.out_of,
        &[&number(at + 1), &number(matches.len())],
    ))
}

/// Returns the buttons that go to the previous and the next match.
pub(super) fn buttons(context: &Context) -> ElementBuilder {
    let catalog = context.catalog;
    let button = |name: &'static str, sign: Icon, place: Destination| {
        el!("button.button.square")
            .attr_static("aria-label", name)
            .attr_static("title", name)
            .on_click(context, Action::GoTo(place))
            .icon(sign)
    };
    el!("div.button-group")
        .child(button(
            catalog.previous,
            Icon::Previous,
            Destination::PreviousMatch,
        ))
        .child(button(catalog.next, Icon::Next, Destination::NextMatch))
}
