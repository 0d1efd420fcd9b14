//! The event that stands on the screen: its year, its date, what it is, what lies inside it.

use crate::locale;
use crate::view::Context;
use crate::view::axis::status_in_words;
use crate::view::element::{El, el};
use crate::view::glyph::{glyph, sign};
use crate::view::story::prose;
use crate::view::time::time;

/// More letters than these, or something inside, and the letters are smaller.
const MANY: usize = 300;
const MANY_IN_A_TITLE: usize = 60;
/// Up to this many events the way through them is drawn in pieces.
const PIECES: usize = 24;

/// The event in words.
pub fn stage(context: &Context, event: usize, shown: &[bool]) -> El {
    let of = context.event(event);
    let entry = &context.scene.timeline.entries[event];
    let year = locale::year_tick(entry.start.day().ymd().0, context.words);
    let letters = |text: &str| text.chars().count();
    let texts = context
        .texts(event)
        .map(|text| letters(context.plain(text)));
    let title = letters(context.plain(&of.title));
    let inside = inside(context, event, shown);
    let many = inside.is_some() || title > MANY_IN_A_TITLE || texts.iter().sum::<usize>() > MANY;
    el("div.kiosk-stage")
        // Another event is another element, that comes as such.
        .key(of.id.clone())
        .attr("data-event-id", &of.id)
        .coloured(context, of.track)
        .when(many, "many")
        .child(el("p.kiosk-year").when(year.len() > 5, "long").text(&year))
        .child(
            el("p.kiosk-date")
                .child(glyph(context.shape(of.track), of.milestone, of.status))
                .child(date(context, event)),
        )
        .child(
            el(context.heading_tag(1))
                .class("kiosk-name")
                .node(context.text(&of.title)),
        )
        .child(el("div.kiosk-text tabindex=-1").nodes(prose(context, event)))
        .maybe(inside)
}

fn date(context: &Context, event: usize) -> El {
    let of = context.event(event);
    let words = context.words;
    let mut line = el("span");
    line = match &of.date {
        Some(date) => {
            let said = locale::capitalised(&locale::short_date_in_words(date, words));
            line.child(el("b").child(time(date, &said)))
        }
        None => line.child(el("b").said(context.within_parent(event))),
    };
    let note = of
        .date
        .as_ref()
        .and_then(|date| locale::precision_note(date, words));
    for more in [note.unwrap_or(""), status_in_words(context, event)] {
        if !more.is_empty() {
            line = line.child(el("span.muted").text(words.comma).text(more));
        }
    }
    if let Some(place) = of.place.as_ref().filter(|place| !place.locality.is_empty()) {
        line = line.child(
            el("span.muted")
                .text(words.comma)
                .node(context.text(&place.locality)),
        );
    }
    line
}

/// The events inside this one, or beside it inside another: each a button to its own screen.
fn inside(context: &Context, event: usize, shown: &[bool]) -> Option<El> {
    let entries = &context.scene.timeline.entries;
    let around = entries[event].parent.unwrap_or(event);
    let mut list = el("div.kiosk-inside role=group").set("aria-label", context.words.programme);
    let mut any = false;
    for &child in entries[around]
        .children
        .iter()
        .filter(|child| shown[**child])
    {
        let of = context.event(child);
        let button = el("button.kiosk-inner")
            .coloured(context, of.track)
            .opens(context, child)
            .child(sign(context, of))
            .child(context.told("span", &of.title));
        list = list.child(current(button, child == event));
        any = true;
    }
    any.then_some(list)
}

/// Marks what stands on the screen.
pub fn current(button: El, so: bool) -> El {
    if so {
        button.set("aria-current", "true")
    } else {
        button
    }
}

/// What is said aloud when a visitor goes there.
pub fn said(context: &Context, event: usize) -> String {
    let of = context.event(event);
    let date = match &of.date {
        Some(date) => locale::date_in_words(date, context.words),
        None => context.within_parent(event),
    };
    [context.plain(&of.title), context.words.comma, &date].concat()
}

/// The first picture of each event. All of them are in the page from the start, for there may be no
/// network later; one is to be seen.
pub fn pictures(context: &Context, event: usize, stops: &[usize]) -> El {
    let mut all = el("div.kiosk-pictures");
    for &stop in stops {
        let mut media = context.event(stop).media.iter();
        if let Some(picture) = media.find(|media| media.kind == "image") {
            let image = el("img decoding=async")
                .key(context.event(stop).id.clone())
                .attr("alt", context.plain(&picture.alt))
                .attr("src", &picture.src);
            all = all.child(if stop == event {
                image
            } else {
                image.set("hidden", "")
            });
        }
    }
    all
}

/// How far through the events it is.
pub fn progress(context: &Context, event: usize, stops: &[usize]) -> El {
    let entries = &context.scene.timeline.entries;
    // How many stops each piece has: an event with all inside it.
    let mut pieces: Vec<usize> = Vec::new();
    for &stop in stops {
        match pieces.last_mut() {
            Some(last) if entries[stop].parent.is_some() => *last += 1,
            _ => pieces.push(1),
        }
    }
    if pieces.len() > PIECES {
        pieces = vec![stops.len()];
    }
    let at = stops.iter().position(|stop| *stop == event).unwrap_or(0);
    let mut before = 0;
    let mut line = el("div.kiosk-progress aria-hidden=true");
    for piece in pieces {
        let gone = (at + 1).saturating_sub(before).min(piece);
        line = line.child(el("i").px("DONE", &[100.0 * gone as f64 / piece as f64]));
        before += piece;
    }
    line
}

/// A finger that touches.
pub fn hand() -> El {
    let ring = |radius: &'static str, class: &'static str| {
        el("circle cx=25 cy=18").set("r", radius).class(class)
    };
    el("svg.kiosk-hand aria-hidden=true")
        .set("viewBox", "0 0 56 56")
        .child(ring("6", ""))
        .child(ring("12", "far"))
        .child(ring("17.5", "farther"))
        .child(el("path").set(
            "d",
            "M22 36V19a3 3 0 0 1 6 0v11l11 2.500a5 5 0 0 1 4 5.500l-1.500 11a5 5 0 0 1-5 4H26a6 6 0 0 1-5-2.700l-7-10.500a3 3 0 0 1 4.400-4Z",
        ))
}
