//! One event of the story: its sign on the spine, its date, its text, what lies inside it.

use super::plan::Item;
use crate::date::digits;
use crate::feed::Text;
use crate::locale;
use crate::timeline::Extent;
use crate::view::Context;
use crate::view::axis::status_in_words;
use crate::view::detail::{facts, media};
use crate::view::element::{El, button, el};
use crate::view::glyph::{Icon, glyph, icon};
use crate::view::state::Action;
use crate::view::time::time;

/// An event as an article in the list.
pub fn item(context: &Context, item: &Item, selected: Option<usize>, wide: bool) -> El {
    let event = context.event(item.event);
    let entry = &context.scene.timeline.entries[item.event];
    let sign = match entry.extent {
        Extent::Point => None,
        Extent::Doubtful => Some("doubt"),
        Extent::Span => Some("length"),
    };
    let dot = entry.extent != Extent::Span || event.milestone;
    let title_id = ["story-", &digits(item.event as u64)].concat();
    let spine = el("div")
        .class("spine")
        .set("aria-hidden", "true")
        .maybe(sign.map(|class| el("i").class(class)))
        .maybe(dot.then(|| glyph(context.shape(event.track), event.milestone, event.status)));
    let year = item.year.map(|year| {
        el("span")
            .class("year")
            .text(&locale::year_tick(year, context.words))
    });
    let text = el("div")
        .class("text")
        .child(
            el(context.heading_tag(1))
                .class("name")
                .attr("id", &title_id)
                .child(
                    button("open")
                        .press(context, Action::Open(item.event))
                        .node(context.text(&event.title)),
                ),
        )
        .maybe(paragraph(context, &event.summary))
        .nodes(media(context, item.event))
        .maybe((!wide).then(|| category(context, item.event)))
        .maybe(inside(context, &item.inside));
    let article = el("article")
        .put("aria-labelledby", title_id)
        .attr("data-event-id", &event.id)
        .child(spine)
        .child(
            el("p")
                .class("when")
                .maybe(year)
                .child(date(context, item.event)),
        )
        .child(text);
    let article = if wide {
        article.child(
            el("div")
                .class("margin")
                .maybe(facts(context, item.event, false)),
        )
    } else {
        article
    };
    el("li")
        .key(digits(item.event as u64))
        .classes(&[
            "item",
            context.colour(event.track),
            if item.year.is_some() { "new-year" } else { "" },
            if event.milestone { "milestone" } else { "" },
            if selected == Some(item.event) {
                "selected"
            } else {
                ""
            },
        ])
        .style(context.own_colour(event.track))
        .child(article)
}

/// The date and how far it is known.
fn date(context: &Context, event: usize) -> El {
    let words = context.words;
    let of = context.event(event);
    let day = el("span").class("day");
    let Some(date) = &of.date else {
        return day.text(&context.within_parent(event));
    };
    let aside = |class: &'static str| {
        el("small")
            .class(class)
            .child(el("span").class("separator").text(words.comma))
    };
    let in_words = locale::capitalised(&locale::short_date_in_words(date, words));
    let mut day = day
        .child(el("b").child(time(date, &in_words)))
        .maybe(locale::precision_note(date, words).map(|note| aside("note").text(note)));
    if let Some(place) = of.place.as_ref().filter(|place| !place.locality.is_empty()) {
        day = day.child(aside("place").node(context.text(&place.locality)));
    }
    day
}

fn category(context: &Context, event: usize) -> El {
    let of = context.event(event);
    let words = context.words;
    let mut name = el("span").node(context.track_name(of.track));
    for more in [
        if of.milestone { words.milestone } else { "" },
        status_in_words(context, event),
    ] {
        if !more.is_empty() {
            name = name.text(words.comma).text(more);
        }
    }
    el("p")
        .class("category")
        .child(glyph(context.shape(of.track), false, of.status))
        .child(name)
}

/// The events inside, each a button to its particulars.
fn inside(context: &Context, events: &[usize]) -> Option<El> {
    if events.is_empty() {
        return None;
    }
    let mut list = el("ul").class("inside").set("role", "list");
    for &child in events {
        let of = context.event(child);
        let beneath = match &of.date {
            // What began with a milestone says since when; what lies inside an event says what it is.
            Some(date) if context.scene.timeline.entries[child].parent.is_none() => {
                crate::view::element::words(&locale::capitalised(&locale::date_in_words(
                    date,
                    context.words,
                )))
            }
            _ => context.text(&of.summary),
        };
        list = list.child(
            el("li")
                .class(context.colour(of.track))
                .style(context.own_colour(of.track))
                .child(
                    button("inner")
                        .attr("data-event-id", &of.id)
                        .press(context, Action::Open(child))
                        .child(glyph(context.shape(of.track), false, of.status))
                        .child(
                            el("span")
                                .child(el("b").node(context.text(&of.title)))
                                .child(el("small").node(beneath)),
                        )
                        .child(icon(Icon::Chevron)),
                ),
        );
    }
    Some(list)
}

/// A text as a paragraph; nothing when there is none.
pub fn paragraph(context: &Context, text: &Text) -> Option<El> {
    (!text.is_empty()).then(|| el("p").class("prose").node(context.text(text)))
}
