//! One event of the story: its sign on the spine, its date, its text, what lies inside it.

use super::plan::Item;
use crate::view::axis::{status_in_words, unseen_besides};
use crate::view::detail::{facts, facts_inside, media};
use crate::view::element::{El, el, opener};
use crate::view::glyph::{Icon, glyph, sign};
use crate::view::time::time;
use crate::view::{Context, STILL};
use masar_feed::Text;
use masar_feed::anchor;
use masar_timeline::Extent;

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
    let title_id = format!("story-{}", item.event);
    let spine = el("div.spine aria-hidden=true")
        .maybe(sign.map(|class| el("i").class(class)))
        .maybe(dot.then(|| glyph(context.shape(event.track), event.milestone, event.status)));
    let year = item
        .year
        .map(|year| el("span.year").said(masar_locale::year_tick(year, context.catalog)));
    let text = el("div.text")
        .child(
            el(context.heading_tag(1))
                .class("name")
                .attr("id", &title_id)
                .child(opener(context, item.event, "open").node(context.text(&event.title))),
        )
        .maybe(paragraph(context, context.texts(item.event)[0]))
        .maybe(more(context, item.event))
        .nodes(media(context, item.event))
        .maybe((!wide).then(|| category(context, item.event)))
        .maybe(inside(context, &item.inside, item.event));
    let article = el("article")
        .put("aria-labelledby", title_id)
        .attr("data-event-id", &event.id)
        .child(spine)
        .child(el("p.when").maybe(year).child(date(context, item.event)))
        .child(text);
    let article = if STILL {
        article.put("id", anchor(&event.id))
    } else {
        article
    };
    let article = if wide {
        article.child(el("div.margin").maybe(facts(context, item.event, false)))
    } else {
        article
    };
    el("li.item")
        .key(item.event.to_string())
        .coloured(context, event.track)
        .when(item.year.is_some(), "new-year")
        .when(event.milestone, "milestone")
        .when(selected == Some(item.event), "selected")
        .child(article)
}

/// The date and how far it is known.
fn date(context: &Context, event: usize) -> El {
    let catalog = context.catalog;
    let of = context.event(event);
    let day = el("span.day");
    let Some(date) = &of.date else {
        return context.told_within_parent(day, event);
    };
    let aside = |class: &'static str| {
        el("small")
            .class(class)
            .line("span.separator", catalog.comma)
    };
    let in_words = masar_locale::capitalised(&masar_locale::short_date_in_words(date, catalog));
    let mut day = day
        .child(el("b").child(time(date, &in_words, catalog)))
        .maybe(
            masar_locale::precision_note(date, catalog)
                .map(|note| aside("note").say(catalog, note)),
        );
    if let Some(said) = context.hijri(date) {
        day = day.child(el("small.hijri").say(catalog, &masar_locale::capitalised(&said)));
    }
    if let Some(place) = of.place.as_ref().filter(|place| !place.locality.is_empty()) {
        day = day.child(aside("place").node(context.text(&place.locality)));
    }
    day
}

fn category(context: &Context, event: usize) -> El {
    let of = context.event(event);
    let catalog = context.catalog;
    let mut name = el("span").node(context.track_name(of.track));
    for more in [
        if of.milestone { catalog.milestone } else { "" },
        status_in_words(context, event),
    ] {
        if !more.is_empty() {
            name = name.text(catalog.comma).say(catalog, more);
        }
    }
    el("p.category").child(sign(context, of)).child(name)
}

/// The events inside, each a button to its particulars.
fn inside(context: &Context, events: &[usize], around: usize) -> Option<El> {
    if events.is_empty() {
        return None;
    }
    let mut list = el("ul.inside role=list");
    for &child in events {
        let of = context.event(child);
        if STILL {
            list = list.child(inside_in_full(context, child, around));
            continue;
        }
        let alone = context.scene.timeline.entries[child].parent.is_none();
        // What the sign shows, and the date that has no room.
        let unseen = || unseen_besides(context, child, !alone);
        let beneath = match &of.date {
            // What began with a milestone says since when; what lies inside an event says what it is.
            Some(date) if alone => el("small").say(
                context.catalog,
                &masar_locale::capitalised(&masar_locale::date_in_words(date, context.catalog)),
            ),
            _ => context.told("small", context.texts(child)[0]),
        };
        list = list.child(
            el("li").coloured(context, of.track).child(
                el("button.inner")
                    .attr("data-event-id", &of.id)
                    .opens(context, child)
                    .child(sign(context, of))
                    .child(
                        el("span")
                            .child(context.told("b", &of.title))
                            .maybe((!alone).then(unseen))
                            .child(beneath)
                            .maybe(alone.then(unseen)),
                    )
                    .icon(Icon::Chevron),
            ),
        );
    }
    Some(list)
}

/// What the widget tells of an event only when it is opened.
fn more(context: &Context, event: usize) -> Option<El> {
    if STILL {
        return paragraph(context, &context.event(event).body);
    }
    None
}

/// An event inside another with all there is to tell of it, for where nothing can be opened.
fn inside_in_full(context: &Context, event: usize, around: usize) -> El {
    let of = context.event(event);
    let text = el("div")
        .child(
            el(context.heading_tag(2))
                .class("inner-name")
                .child(opener(context, event, "open").node(context.text(&of.title))),
        )
        .child(el("p.inner-when").child(date(context, event)))
        .maybe(paragraph(context, &of.summary))
        .maybe(more(context, event))
        .nodes(media(context, event))
        .maybe(facts_inside(context, event, around))
        .maybe(inside(
            context,
            &context.scene.timeline.entries[event].children,
            event,
        ));
    el("li").coloured(context, of.track).child(
        el("article.inner")
            .put("id", anchor(&of.id))
            .attr("data-event-id", &of.id)
            .child(sign(context, of))
            .child(text),
    )
}

/// What is told of an event, a paragraph a text.
pub fn prose(context: &Context, event: usize) -> Vec<yew::Html> {
    let mut all = Vec::new();
    for text in context.texts(event) {
        if let Some(one) = paragraph(context, text) {
            all.push(one.done());
        }
    }
    all
}

/// A text as a paragraph; nothing when there is none.
fn paragraph(context: &Context, text: &Text) -> Option<El> {
    (!text.is_empty()).then(|| context.told("p.prose", text))
}
