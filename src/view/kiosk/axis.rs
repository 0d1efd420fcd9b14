//! The small axis under the event: it shows the place of the event in time, and has buttons to the others.

use crate::view::Context;
use crate::view::axis::bar_line;
use crate::view::element::{ElementBuilder, class, el};
use crate::view::glyph::glyph;
use masar_layout::{EndStyle, KioskAxis, KioskBar, KioskMark};
use masar_timeline::Edge;

use super::stage::{accessible_name, mark_current};

/// The least length of the axis, in the units of the style sheet.
const MIN_LENGTH: f64 = 800.0;
/// The width of a letter in a mark's name, in the units of the style sheet.
const LETTER_WIDTH: f64 = 14.0;
/// The last position at which the name of a year has room, as a share of the axis's length.
const LAST_YEAR_NAME: f64 = 0.87;
/// The length of a bar's fading end, px.
const FADE: f64 = 120.0;

/// Returns the number of rows of bars.
pub(crate) fn row_count(context: &Context, shown: &[bool]) -> usize {
    let timeline = &context.scene.timeline;
    rows_of(&masar_layout::kiosk_axis(timeline, shown, context.today))
}

fn rows_of(layout: &masar_layout::KioskAxis) -> usize {
    layout.bars.iter().map(|bar| bar.row + 1).max().unwrap_or(0)
}

/// Returns the axis. An event inside another is shown at the place of that one.
pub(crate) fn axis(context: &Context, event: usize, shown: &[bool]) -> ElementBuilder {
    let timeline = &context.scene.timeline;
    let mut current = event;
    while let Some(parent) = timeline.entries[current].parent {
        current = parent;
    }
    let layout = masar_layout::kiosk_axis(timeline, shown, context.today);
    let rows = rows_of(&layout);
    let mut axis = el!("div.kiosk-line role=group")
        .attr_static("aria-label", context.catalog.axis)
        .px("ROWS", &[rows as f64]);
    axis = years(context, &layout, axis);
    axis = axis.child(el!("i.kiosk-today aria-hidden=true").px("X", &[100.0 * layout.today]));
    if rows > 0 {
        axis = axis.child_opt(founding_line(context, &layout));
    }
    for mark in &layout.marks {
        axis = axis
            .child(mark_button(context, mark, current))
            .child_opt(mark_name(context, mark));
    }
    for bar in &layout.bars {
        axis = axis.child(bar_button(context, bar, current));
    }
    axis.child(today_tag(context, layout.today))
}

/// Adds the ticks of the years.
fn years(context: &Context, layout: &KioskAxis, mut axis: ElementBuilder) -> ElementBuilder {
    for (at, (x, year)) in layout.years.iter().enumerate() {
        let tick = el!("span.kiosk-tick aria-hidden=true")
            .class_if(at == 0 && *x == 0.0, class!("first"))
            .px("X", &[100.0 * *x]);
        axis = axis.child(if *x > LAST_YEAR_NAME {
            tick
        } else {
            tick.text_owned(masar_locale::year_tick(*year, context.catalog))
        });
    }
    axis
}

/// Returns the line from the founding event to the bars.
fn founding_line(context: &Context, layout: &KioskAxis) -> Option<ElementBuilder> {
    let founding = context.scene.timeline.anchor_event?;
    let mark = layout
        .marks
        .iter()
        .find(|mark| mark.events.contains(&founding))?;
    Some(
        el!("i.kiosk-stem aria-hidden=true")
            .track_color(context, context.event(mark.events[0]).track)
            .px("X", &[100.0 * mark.x]),
    )
}

/// Returns today's tag.
fn today_tag(context: &Context, x: f64) -> ElementBuilder {
    let catalog = context.catalog;
    el!("span.kiosk-today-tag aria-hidden=true")
        .px("X", &[100.0 * x])
        // A long word would leave the screen.
        .class_if(x > 0.9 && catalog.today.len() > 10, class!("lean"))
        .text(catalog.today)
}

/// Returns the bar of an event as a button that opens the event.
fn bar_button(context: &Context, bar: &KioskBar, current: usize) -> ElementBuilder {
    let catalog = context.catalog;
    let event = context.event(bar.event);
    let entry = &context.scene.timeline.entries[bar.event];
    let end = |edge: Edge| match edge {
        Edge::Known => EndStyle::Cap,
        Edge::Open => EndStyle::Arrow,
        Edge::Fades(_) | Edge::Unknown => EndStyle::Fade(FADE),
    };
    let track = match event.track {
        Some(_) => context.track_plain(event.track),
        None => catalog.lane_other,
    };
    // The visible text comes first (WCAG 2.5.3).
    let name = [track, catalog.comma, &accessible_name(context, bar.event)].concat();
    let length = bar.to - bar.from;
    let button = el!("button.kiosk-bar")
        .track_color(context, event.track)
        .px(
            "X W ROW",
            &[100.0 * bar.from, 100.0 * length, bar.row as f64],
        )
        .attr("data-event-id", &event.id)
        .attr_owned("aria-label", name)
        .opens_event(context, bar.event)
        .child(el!("span.kiosk-bar-name aria-hidden=true").node(context.track_name(event.track)))
        .child(
            el!("span.kiosk-bar-body aria-hidden=true")
                .child(bar_line(end(entry.from), end(entry.to))),
        );
    mark_current(button, bar.event == current)
}

/// Returns the mark of an event, or of several at the same place, as a button. It opens the first of them, and
/// when it is pressed again, the next.
fn mark_button(context: &Context, mark: &KioskMark, current: usize) -> ElementBuilder {
    let position = mark.events.iter().position(|event| *event == current);
    let opened = position.map_or(0, |at| (at + 1) % mark.events.len());
    let first = mark.events[0];
    let event = context.event(first);
    let button = el!("button.kiosk-mark")
        .track_color(context, event.track)
        .px("X", &[100.0 * mark.x])
        .opens_event(context, mark.events[opened]);
    let button = if mark.events.len() == 1 {
        button
            .class_if(event.milestone, class!("milestone"))
            .attr("data-event-id", &event.id)
            .attr_owned("aria-label", accessible_name(context, first))
            .child(glyph(
                context.shape(event.track),
                event.milestone,
                event.status,
            ))
    } else {
        let count = format!("+{}", mark.events.len());
        button
            .attr_owned("aria-label", count_name(context, mark, &count))
            .child(
                el!("span.kiosk-count aria-hidden=true")
                    .child(el!("bdi dir=ltr").text_owned(count)),
            )
    };
    mark_current(button, position.is_some())
}

/// Returns the accessible name of a mark for several events. It contains the visible text (WCAG 2.5.3).
fn count_name(context: &Context, mark: &KioskMark, visible: &str) -> String {
    let catalog = context.catalog;
    let titles: Vec<&str> = mark
        .events
        .iter()
        .take(5)
        .map(|event| context.plain(&context.event(*event).title))
        .collect();
    [
        visible,
        catalog.comma,
        &catalog.events(mark.events.len() as u64),
        catalog.colon,
        &titles.join(catalog.comma),
    ]
    .concat()
}

/// Returns the name of a mark in at most three lines; nothing if there is no room.
fn mark_name(context: &Context, mark: &KioskMark) -> Option<ElementBuilder> {
    let mut room = 3.0 * (mark.room * MIN_LENGTH - 90.0) / LETTER_WIDTH * 0.8;
    let mut name = el!("span.kiosk-sign-name aria-hidden=true")
        .px("X W", &[100.0 * mark.x, 100.0 * mark.room]);
    let mut has_title = false;
    for &event in mark.events.iter().take(2) {
        let title = &context.event(event).title;
        room -= context.plain(title).chars().count() as f64;
        if room < 0.0 {
            break;
        }
        if has_title {
            name = name.text(context.catalog.comma);
        }
        name = name.node(context.text(title));
        has_title = true;
    }
    has_title.then_some(name)
}
