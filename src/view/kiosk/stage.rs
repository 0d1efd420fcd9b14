//! The event on the screen: its year, its date, its texts, the events inside it.
use super::axis::row_count;
use std::rc::Rc;

use yew::Callback;

use crate::view::Context;
use crate::view::address::resolve;
use crate::view::axis::status_in_words;
use crate::view::detail::picture;
use crate::view::element::{Class, ElementBuilder, class, el, element, selector};
use crate::view::glyph::{glyph, sign};
use crate::view::media_access::{Access, MediaRules, Place, access};
use crate::view::prose::prose_without_links;
use crate::view::time::time;
use masar_feed::Media;

/// The text sizes, from the largest: the class, the letter heights of title and text, and the height of
/// year and date above them; in the units of the style sheet, upright.
const SIZES: [(Class, f64, f64, f64); 3] = [
    (class!(""), 82.0, 37.0, 390.0),
    (class!("many"), 60.0, 34.0, 250.0),
    (class!("most"), 50.0, 29.0, 200.0),
];
/// The width and the height that texts, year and date have beside four rows of bars.
const ROOM: (f64, f64) = (850.0, 854.0);
/// The most rows of bars that the axis has, and the height of one.
const BAR_ROWS: (usize, f64) = (4, 92.0);
/// The least height of a picture across the screen, with the space around it.
const PICTURE_HEIGHT: f64 = 340.0;
/// The height by which the largest year is lower under such a picture.
const LOWER_YEAR: f64 = 110.0;
/// The most rows of bars under which a turned screen has a picture above the axis.
const MAX_ROWS_BELOW: usize = 2;
/// The most events inside another that one screen shows.
const MAX_INSIDE: usize = 8;
/// The height of a row of two such events, in the units of the style sheet.
const INSIDE_ROW: f64 = 108.0;
/// The most pictures that are in the page.
const MAX_PICTURES: usize = 100;
/// The most segments of the progress bar; with more events, it is drawn in one piece.
const MAX_SEGMENTS: usize = 24;

/// What decides which picture of an event is shown.
pub(crate) struct Pictures<'a> {
    /// The value of `media-hosts`.
    pub(crate) hosts: Option<&'a str>,
    /// The addresses of the pictures that could not be loaded.
    pub(crate) broken: &'a [String],
    /// Receives the address of a picture that cannot be loaded.
    pub(crate) fail: Callback<String>,
}

/// Returns the event: its year, date, title and texts, and the events inside it.
pub(crate) fn stage(
    context: &Context,
    index: usize,
    shown: &[bool],
    pictures: &Pictures,
) -> ElementBuilder {
    let event = context.event(index);
    let entry = &context.scene.timeline.entries[index];
    let year = masar_locale::year_tick(entry.start.day().ymd().0, context.catalog);
    let (inside, rows) = inside(context, index, shown);
    let bars = row_count(context, shown);
    let has_picture = first_picture(context, index, pictures).is_some();
    let across = text_size(context, index, rows, Some(bars)).filter(|_| has_picture);
    let fitting = across.or_else(|| text_size(context, index, rows, None));
    let (size, fits) = (fitting.unwrap_or(class!("most")), fitting.is_some());
    let text = el!("div.kiosk-text").nodes(prose_without_links(context, index));
    // A text that does not fit is scrolled, by keyboard, too.
    let text = if fits {
        text
    } else {
        text.attr_static("tabindex", "0")
    };
    el!("div.kiosk-stage")
        // With a key, each event has an element of its own, and its appearance is animated.
        .key(event.id.clone())
        .attr("data-event-id", &event.id)
        .track_color(context, event.track)
        .class(size)
        .class_if(across.is_some(), class!("pictured"))
        .class_if(has_picture && bars <= MAX_ROWS_BELOW, class!("beside"))
        .child(
            el!("p.kiosk-year")
                .class_if(year.len() > 5, class!("long"))
                .text(&year),
        )
        .child(
            el!("p.kiosk-date")
                .child(glyph(
                    context.shape(event.track),
                    event.milestone,
                    event.status,
                ))
                .child(date(context, index)),
        )
        .child(
            element(context.heading_tag(1))
                .class(class!("kiosk-name"))
                .node(context.text(&event.title)),
        )
        .child(text)
        .child_opt(inside)
}

/// Returns the class of the largest size in which an event fits, if it fits at all: beside a picture, or under one across
/// the screen, above a number of rows of bars. The size is estimated from the number of letters and not measured, so
/// that nothing moves.
fn text_size(
    context: &Context,
    event: usize,
    rows: usize,
    under_picture: Option<usize>,
) -> Option<Class> {
    // As shares of a letter's height: its mean width, and the height of a line in titles and in texts.
    let (letter_width, title_line, text_line) = if context.language_direction().is_rtl() {
        (0.45, 1.32, 1.65)
    } else {
        (0.53, 1.2, 1.5)
    };
    // Lines are not filled to their ends: a third of a line is added.
    let lines = |text: &str, letter: f64| {
        let full = text.chars().count() as f64 * letter_width * letter / ROOM.0;
        if text.is_empty() {
            0.0
        } else {
            (full + 0.3).ceil() * letter
        }
    };
    let title = context.plain(&context.event(event).title);
    let (room, lower_year) = match under_picture {
        None => (ROOM.1, 0.0),
        Some(bars) => {
            let free = BAR_ROWS.0.saturating_sub(bars) as f64 * BAR_ROWS.1;
            (ROOM.1 + free - PICTURE_HEIGHT, LOWER_YEAR)
        }
    };
    for (class, title_letter, text_letter, above) in SIZES {
        let above = f64::max(above - lower_year, SIZES[SIZES.len() - 1].3);
        let mut height = above + rows as f64 * INSIDE_ROW;
        height += lines(title, title_letter) * title_line;
        let [first, body] = context.texts(event);
        let words = masar_markdown::words(context.plain(body), masar_feed::is_link);
        for text in words.split('\n').chain([context.plain(first)]) {
            height += lines(text, text_letter) * text_line;
        }
        if height <= room {
            return Some(class);
        }
    }
    None
}

/// Returns the date with its precision, the status, and the place.
fn date(context: &Context, index: usize) -> ElementBuilder {
    let event = context.event(index);
    let catalog = context.catalog;
    let mut line = el!("span");
    line = match &event.date {
        Some(date) => {
            let in_words =
                masar_locale::capitalised(&masar_locale::short_date_in_words(date, catalog));
            line.child(el!("b").child(time(date, &in_words, catalog)))
        }
        None => line.child(context.add_within_parent(el!("b"), index)),
    };
    let note = event
        .date
        .as_ref()
        .and_then(|date| masar_locale::precision_note(date, catalog));
    for more in [note.unwrap_or(""), status_in_words(context, index)] {
        if !more.is_empty() {
            line = line.child(
                el!("span.muted")
                    .text(catalog.comma)
                    .interface_text(catalog, more),
            );
        }
    }
    if let Some(place) = event
        .place
        .as_ref()
        .filter(|place| !place.locality.is_empty())
    {
        line = line.child(
            el!("span.muted")
                .text(catalog.comma)
                .node(context.text(&place.locality)),
        );
    }
    line
}

/// Returns the events inside an event, or inside its parent, each as a button that opens it, and the number of their
/// rows.
fn inside(context: &Context, index: usize, shown: &[bool]) -> (Option<ElementBuilder>, usize) {
    let entries = &context.scene.timeline.entries;
    let parent = entries[index].parent.unwrap_or(index);
    let mut children = Vec::new();
    for &child in &entries[parent].children {
        if shown[child] {
            children.push(child);
        }
    }
    if children.is_empty() {
        return (None, 0);
    }
    // If there are more, the group that contains this event is shown.
    let at = children
        .iter()
        .position(|child| *child == index)
        .unwrap_or(0);
    let group = children
        .chunks(MAX_INSIDE)
        .nth(at / MAX_INSIDE)
        .unwrap_or_default();
    let mut list =
        el!("div.kiosk-inside role=group").attr_static("aria-label", context.catalog.programme);
    for &child in group {
        let event = context.event(child);
        let button = el!("button.kiosk-inner")
            .track_color(context, event.track)
            .opens_event(context, child)
            .child(sign(context, event))
            .child(context.text_element(selector!("span"), &event.title));
        list = list.child(mark_current(button, child == index));
    }
    (Some(list), group.len().div_ceil(2))
}

/// Marks a button as that of the event on the screen, if `current`.
pub(crate) fn mark_current(button: ElementBuilder, current: bool) -> ElementBuilder {
    if current {
        button.attr_static("aria-current", "true")
    } else {
        button
    }
}

/// Returns the accessible name of the button that leads to an event.
pub(crate) fn accessible_name(context: &Context, index: usize) -> String {
    let event = context.event(index);
    let date = match &event.date {
        Some(date) => masar_locale::date_in_words(date, context.catalog),
        None => context.within_parent(index),
    };
    [context.plain(&event.title), context.catalog.comma, &date].concat()
}

/// Returns the first picture of each event, of the hundred events around the one on the screen. All of them are in the
/// page from the start, since the network may fail later; one is visible.
pub(crate) fn pictures(
    context: &Context,
    event: usize,
    events: &[usize],
    pictures: &Pictures,
) -> ElementBuilder {
    let mut all = el!("div.kiosk-pictures");
    let at = events.iter().position(|other| *other == event).unwrap_or(0);
    for &other in events
        .iter()
        .skip(at.saturating_sub(MAX_PICTURES / 2))
        .take(MAX_PICTURES)
    {
        let event_of = context.event(other);
        if let Some((first, src, access)) = first_picture(context, other, pictures) {
            let (act, address) = (pictures.fail.clone(), src.clone());
            let fail = Rc::new(move |_| act.emit(address.clone()));
            let image = picture(access)
                .key([&event_of.id, " ", &src].concat())
                .attr("alt", context.plain(&first.alt))
                .on("error", fail)
                .attr_owned("src", src);
            all = all.child(if other == event {
                image
            } else {
                image.attr_static("hidden", "")
            });
        }
    }
    all
}

/// Returns the first picture of an event with its full address, if it may be requested.
fn first_picture<'a>(
    context: &'a Context,
    event: usize,
    pictures: &Pictures,
) -> Option<(&'a Media, String, Access)> {
    // A kiosk has no steps of a visitor: it offers nothing that fails.
    let rules = MediaRules {
        hosts: pictures.hosts,
        steps: &[],
        place: Place::Paper,
    };
    let event = context.event(event);
    let mut media = event.media.iter();
    media.find_map(|media| {
        let src = resolve(context, &media.src, event.page);
        let access = access(context, &src, event.page, rules);
        let is_shown =
            media.kind == "image" && access != Access::Denied && !pictures.broken.contains(&src);
        is_shown.then_some((media, src, access))
    })
}

/// Returns the progress through the events.
pub(crate) fn progress(context: &Context, event: usize, events: &[usize]) -> ElementBuilder {
    let entries = &context.scene.timeline.entries;
    // The number of events in each segment: an event with those inside it.
    let mut segments: Vec<usize> = Vec::new();
    for &other in events {
        match segments.last_mut() {
            Some(last) if entries[other].parent.is_some() => *last += 1,
            _ => segments.push(1),
        }
    }
    if segments.len() > MAX_SEGMENTS {
        segments = vec![events.len()];
    }
    let at = events.iter().position(|other| *other == event).unwrap_or(0);
    let mut before = 0;
    let mut line = el!("div.kiosk-progress aria-hidden=true");
    for segment in segments {
        let done = (at + 1).saturating_sub(before).min(segment);
        line = line.child(el!("i").px("DONE", &[100.0 * done as f64 / segment as f64]));
        before += segment;
    }
    line
}

/// Returns the drawing of a touching finger.
pub(crate) fn touch_icon() -> ElementBuilder {
    let ring = |radius: &'static str, class: Class| {
        el!("circle cx=25 cy=18")
            .attr_static("r", radius)
            .class(class)
    };
    el!("svg.kiosk-hand aria-hidden=true")
        .attr_static("viewBox", "0 0 56 56")
        .child(ring("6", class!("")))
        .child(ring("12", class!("far")))
        .child(ring("17.5", class!("farther")))
        .child(el!("path").attr_static("d",
            "M22 36V19a3 3 0 0 1 6 0v11l11 2.500a5 5 0 0 1 4 5.500l-1.500 11a5 5 0 0 1-5 4H26a6 6 0 0 1-5-2.700l-7-10.500a3 3 0 0 1 4.400-4Z",
        ))
}
