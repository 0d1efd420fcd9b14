//! The table: one event a row, those inside another indented under it.

use super::Context;
use super::axis::status_in_words;
use super::element::{El, button, el};
use super::glyph::glyph;
use super::state::{Action, State};
use super::time::time;
use crate::date::digits;
use crate::locale;

/// How many rows stand in the page at a time.
const CHUNK: usize = 100;

/// The table of the events that the filters let through.
pub fn table(context: &Context, state: &State) -> El {
    let words = context.words;
    let first = state.page * CHUNK;
    let mut body = el("tbody");
    let mut seen = 0;
    for &event in context
        .scene
        .timeline
        .order
        .iter()
        .filter(|&&event| state.shown[event])
    {
        if (first..first + CHUNK).contains(&seen) {
            body = body.child(row(context, event));
        }
        seen += 1;
    }
    let mut names = el("tr");
    for name in [
        words.column_date,
        words.column_event,
        words.column_track,
        words.column_place,
        words.column_status,
    ] {
        names = names.child(el("th").set("scope", "col").text(name));
    }
    el("div")
        .class("table-frame")
        .set("part", "table")
        .maybe((first > 0).then(|| turn(context, words.earlier, state.page - 1)))
        .child(
            el("table")
                .child(
                    el("caption")
                        .class("unseen")
                        .node(context.text(&context.scene.feed.title)),
                )
                .child(el("thead").child(names))
                .child(body),
        )
        .maybe((seen > first + CHUNK).then(|| turn(context, words.later, state.page + 1)))
}

/// A button to another stretch of a long list.
pub fn turn(context: &Context, name: &'static str, page: usize) -> El {
    button("button more")
        .press(context, Action::Turn(page))
        .text(name)
}

fn row(context: &Context, event: usize) -> El {
    let of = context.event(event);
    let words = context.words;
    let inside = context.scene.timeline.entries[event].parent.is_some();
    let mut date = el("td");
    match &of.date {
        Some(known) => {
            date = date
                .child(time(known, &locale::date_in_words(known, words)))
                .maybe(
                    locale::precision_note(known, words)
                        .map(|note| el("span").class("tag").text(note)),
                );
        }
        None => date = date.text(&context.within_parent(event)),
    }
    let mut place = el("td");
    if let Some(of) = &of.place {
        place = place.node(context.text(if of.locality.is_empty() {
            &of.name
        } else {
            &of.locality
        }));
    }
    el("tr")
        .key(digits(event as u64))
        .classes(&[
            context.colour(of.track),
            if inside { "nested" } else { "" },
            if of.milestone { "milestone" } else { "" },
        ])
        .style(context.own_colour(of.track))
        .attr("data-event-id", &of.id)
        .child(date)
        .child(
            el("th")
                .set("scope", "row")
                .child(
                    button("open")
                        .press(context, Action::Open(event))
                        .node(context.text(&of.title)),
                )
                .maybe(
                    (inside && !of.summary.is_empty())
                        .then(|| el("small").node(context.text(&of.summary))),
                ),
        )
        .child(
            el("td").child(
                el("span")
                    .class("fact-track")
                    .child(glyph(context.shape(of.track), false, of.status))
                    .child(el("span").node(context.track_name(of.track))),
            ),
        )
        .child(place)
        .child(el("td").text(status_in_words(context, event)))
}
