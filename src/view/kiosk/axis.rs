//! The small axis under the event: the place of the event in time, and buttons to the others.

use crate::view::Context;
use crate::view::axis::bar_ends;
use crate::view::element::{ElementBuilder, class, el};
use crate::view::glyph::glyph;
use masar_layout::{EndStyle, KioskMark};
use masar_timeline::Edge;

use super::stage::{current, said};

/// The least length of the axis, and the width of a letter of a sign's name, in the units of the style
/// sheet.
const NARROWEST: f64 = 800.0;
const NAME_LETTER: f64 = 14.0;
/// The last place of a year whose name is written, as a share of the axis's length.
const TICKS_END: f64 = 0.87;
/// The length of a bar's fading end, px.
const FADE: f64 = 120.0;

/// Returns the axis. An event inside another is shown at that one's place.
pub(crate) fn line(context: &Context, event: usize, shown: &[bool]) -> ElementBuilder {
    let timeline = &context.scene.timeline;
    let mut top = event;
    while let Some(parent) = timeline.entries[top].parent {
        top = parent;
    }
    let strip = masar_layout::kiosk_axis(timeline, shown, context.today);
    let catalog = context.catalog;
    let rows = strip.bars.iter().map(|bar| bar.row + 1).max().unwrap_or(0);
    let mut axis = el!("div.kiosk-line role=group")
        .attr_static("aria-label", catalog.axis)
        .px("ROWS", &[rows as f64]);
    for (at, (x, year)) in strip.years.iter().enumerate() {
        let tick = el!("span.kiosk-tick aria-hidden=true")
            .class_if(at == 0 && *x == 0.0, class!("first"))
            .px("X", &[100.0 * *x]);
        // At the very end a year has no room.
        axis = axis.child(if *x > TICKS_END {
            tick
        } else {
            tick.text_owned(masar_locale::year_tick(*year, catalog))
        });
    }
    axis = axis.child(el!("i.kiosk-today aria-hidden=true").px("X", &[100.0 * strip.today]));
    let founding = timeline.anchor_event.and_then(|founding| {
        let of = |mark: &&KioskMark| mark.events.contains(&founding);
        strip.marks.iter().find(of)
    });
    if let Some(mark) = founding.filter(|_| rows > 0) {
        axis = axis.child(
            el!("i.kiosk-stem aria-hidden=true")
                .track_color(context, context.event(mark.events[0]).track)
                .px("X", &[100.0 * mark.x]),
        );
    }
    for mark in &strip.marks {
        axis = axis
            .child(sign(context, mark, top))
            .child_opt(name(context, mark));
    }
    for bar in &strip.bars {
        let of = context.event(bar.event);
        let entry = &timeline.entries[bar.event];
        let end = |edge: Edge| match edge {
            Edge::Known => EndStyle::Cap,
            Edge::Open => EndStyle::Arrow,
            Edge::Fades(_) | Edge::Unknown => EndStyle::Fade(FADE),
        };
        let button = el!("button.kiosk-bar")
            .track_color(context, of.track)
            .px(
                "X W ROW",
                &[
                    100.0 * bar.from,
                    100.0 * (bar.to - bar.from),
                    bar.row as f64,
                ],
            )
            .attr("data-event-id", &of.id)
            // What is seen of it comes first (WCAG 2.5.3).
            .attr_owned(
                "aria-label",
                [
                    match of.track {
                        Some(_) => context.track_plain(of.track),
                        None => catalog.lane_other,
                    },
                    catalog.comma,
                    &said(context, bar.event),
                ]
                .concat(),
            )
            .opens_event(context, bar.event)
            .child(el!("span.kiosk-bar-name aria-hidden=true").node(context.track_name(of.track)))
            .child(
                el!("span.kiosk-bar-body aria-hidden=true")
                    .child(bar_ends(end(entry.from), end(entry.to))),
            );
        axis = axis.child(current(button, bar.event == top));
    }
    axis.child(
        el!("span.kiosk-today-tag aria-hidden=true")
            .px("X", &[100.0 * strip.today])
            // A long word would leave the screen.
            .class_if(
                strip.today > 0.9 && catalog.today.len() > 10,
                class!("lean"),
            )
            .text(catalog.today),
    )
}

/// Returns one event's sign, or the number of several; a press opens the first, another the next.
fn sign(context: &Context, mark: &KioskMark, top: usize) -> ElementBuilder {
    let here = mark.events.iter().position(|event| *event == top);
    let to = here.map_or(0, |at| (at + 1) % mark.events.len());
    let first = mark.events[0];
    let of = context.event(first);
    let button = el!("button.kiosk-mark")
        .track_color(context, of.track)
        .px("X", &[100.0 * mark.x])
        .opens_event(context, mark.events[to]);
    let button = if mark.events.len() == 1 {
        button
            .class_if(of.milestone, class!("milestone"))
            .attr("data-event-id", &of.id)
            .attr_owned("aria-label", said(context, first))
            .child(glyph(context.shape(of.track), of.milestone, of.status))
    } else {
        let count = mark.events.len() as u64;
        let names: Vec<&str> = mark
            .events
            .iter()
            .take(5)
            .map(|event| context.plain(&context.event(*event).title))
            .collect();
        let seen = format!("+{count}");
        // What is heard holds what is seen (WCAG 2.5.3).
        let all = [
            &seen,
            context.catalog.comma,
            &context.catalog.events(count),
            context.catalog.colon,
            &names.join(context.catalog.comma),
        ]
        .concat();
        button.attr_owned("aria-label", all).child(
            el!("span.kiosk-count aria-hidden=true").child(el!("bdi dir=ltr").text_owned(seen)),
        )
    };
    current(button, here.is_some())
}

/// Returns the name of a sign, if there is room: in three lines at most.
fn name(context: &Context, mark: &KioskMark) -> Option<ElementBuilder> {
    let mut room = 3.0 * (mark.room * NARROWEST - 90.0) / NAME_LETTER * 0.8;
    let mut name = el!("span.kiosk-sign-name aria-hidden=true")
        .px("X W", &[100.0 * mark.x, 100.0 * mark.room]);
    let mut any = false;
    for &event in mark.events.iter().take(2) {
        let title = &context.event(event).title;
        room -= context.plain(title).chars().count() as f64;
        if room < 0.0 {
            break;
        }
        if any {
            name = name.text(context.catalog.comma);
        }
        name = name.node(context.text(title));
        any = true;
    }
    any.then_some(name)
}
