//! One event of the story: its sign, its date, its text, the events inside it.

use super::excerpt::StoryEvent;
use crate::view::Context;
use crate::view::axis::{hidden_description, status_in_words};
use crate::view::detail::{facts, facts_inside, media};
use crate::view::element::{ElementBuilder, class, el, element, event_opener, selector};
use crate::view::glyph::{Icon, glyph, sign};
use crate::view::time::time;
use masar_feed::Text;
use masar_feed::anchor;
use masar_timeline::Extent;

/// Returns an event as an article in the list.
pub(crate) fn item(
    context: &Context,
    item: &StoryEvent,
    selected: Option<usize>,
    wide: bool,
) -> ElementBuilder {
    let event = context.event(item.event);
    let entry = &context.scene.timeline.entries[item.event];
    let sign = match entry.extent {
        Extent::Point => None,
        Extent::Doubtful => Some(class!("doubt")),
        Extent::Span => Some(class!("length")),
    };
    let dot = entry.extent != Extent::Span || event.milestone;
    let title_id = format!("story-{}", item.event);
    let spine = el!("div.spine aria-hidden=true")
        .child_opt(sign.map(|class| el!("i").class(class)))
        .child_opt(dot.then(|| glyph(context.shape(event.track), event.milestone, event.status)));
    let year = item
        .year
        .map(|year| el!("span.year").text_owned(masar_locale::year_tick(year, context.catalog)));
    let text = el!("div.text")
        .child(
            element(context.heading_tag(1))
                .class(class!("name"))
                .attr("id", &title_id)
                .child(
                    event_opener(context, item.event, class!("open"))
                        .node(context.text(&event.title)),
                ),
        )
        .child_opt(paragraph(context, context.texts(item.event)[0]))
        .child_opt(more(context, item.event))
        .nodes(media(context, item.event))
        .child_opt((!wide).then(|| category(context, item.event)))
        .child_opt(inside(context, &item.inside, item.event));
    let article = el!("article")
        .attr_owned("aria-labelledby", title_id)
        .attr("data-event-id", &event.id)
        .child(spine)
        .child(
            el!("p.when")
                .child_opt(year)
                .child(date(context, item.event)),
        )
        .child(text);
    let article = if context.is_static() {
        article.attr_owned("id", anchor(&event.id))
    } else {
        article
    };
    let article = if wide {
        article.child(el!("div.margin").child_opt(facts(context, item.event, false)))
    } else {
        article
    };
    el!("li.item")
        .key(item.event.to_string())
        .track_color(context, event.track)
        .class_if(item.year.is_some(), class!("new-year"))
        .class_if(event.milestone, class!("milestone"))
        .class_if(selected == Some(item.event), class!("selected"))
        .child(article)
}

/// Returns the date and its precision.
fn date(context: &Context, event: usize) -> ElementBuilder {
    let catalog = context.catalog;
    let of = context.event(event);
    let day = el!("span.day");
    let Some(date) = &of.date else {
        return context.add_within_parent(day, event);
    };
    let aside = |selector| element(selector).child_text(selector!("span.separator"), catalog.comma);
    let in_words = masar_locale::capitalised(&masar_locale::short_date_in_words(date, catalog));
    let mut day = day
        .child(el!("b").child(time(date, &in_words, catalog)))
        .child_opt(
            masar_locale::precision_note(date, catalog)
                .map(|note| aside(selector!("small")).interface_text(catalog, note)),
        );
    if let Some(said) = context.hijri(date) {
        day = day
            .child(el!("small.hijri").interface_text(catalog, &masar_locale::capitalised(&said)));
    }
    if let Some(place) = of.place.as_ref().filter(|place| !place.locality.is_empty()) {
        day = day.child(aside(selector!("small.place")).node(context.text(&place.locality)));
    }
    day
}

fn category(context: &Context, event: usize) -> ElementBuilder {
    let of = context.event(event);
    let catalog = context.catalog;
    let mut name = el!("span").node(context.track_name(of.track));
    for more in [
        if of.milestone { catalog.milestone } else { "" },
        status_in_words(context, event),
    ] {
        if !more.is_empty() {
            name = name.text(catalog.comma).interface_text(catalog, more);
        }
    }
    el!("p.category").child(sign(context, of)).child(name)
}

/// Returns the events inside, each a button that opens it.
fn inside(context: &Context, events: &[usize], around: usize) -> Option<ElementBuilder> {
    if events.is_empty() {
        return None;
    }
    let mut list = el!("ul.inside role=list");
    for &child in events {
        let of = context.event(child);
        if context.is_static() {
            list = list.child(inside_in_full(context, child, around));
            continue;
        }
        let alone = context.scene.timeline.entries[child].parent.is_none();
        // What the sign shows, and the date that has no room.
        let unseen = || hidden_description(context, child, !alone);
        let beneath = match &of.date {
            // What began with a milestone says since when; what lies inside an event says what it is.
            Some(date) if alone => el!("small").interface_text(
                context.catalog,
                &masar_locale::capitalised(&masar_locale::date_in_words(date, context.catalog)),
            ),
            _ => context.text_element(selector!("small"), context.texts(child)[0]),
        };
        list = list.child(
            el!("li").track_color(context, of.track).child(
                el!("button.inner")
                    .attr("data-event-id", &of.id)
                    .opens_event(context, child)
                    .child(sign(context, of))
                    .child(
                        el!("span")
                            .child(context.text_element(selector!("b"), &of.title))
                            .child_opt((!alone).then(unseen))
                            .child(beneath)
                            .child_opt(alone.then(unseen)),
                    )
                    .icon(Icon::Chevron),
            ),
        );
    }
    Some(list)
}

/// Returns, for a static page, what the widget shows only in the detail.
fn more(context: &Context, event: usize) -> Option<ElementBuilder> {
    if context.is_static() {
        return paragraph(context, &context.event(event).body);
    }
    None
}

/// Returns an event inside another with all its particulars, for a static page.
fn inside_in_full(context: &Context, event: usize, around: usize) -> ElementBuilder {
    let of = context.event(event);
    let text = el!("div")
        .child(
            element(context.heading_tag(2))
                .class(class!("inner-name"))
                .child(event_opener(context, event, class!("open")).node(context.text(&of.title))),
        )
        .child(el!("p.inner-when").child(date(context, event)))
        .child_opt(paragraph(context, &of.summary))
        .child_opt(more(context, event))
        .nodes(media(context, event))
        .child_opt(facts_inside(context, event, around))
        .child_opt(inside(
            context,
            &context.scene.timeline.entries[event].children,
            event,
        ));
    el!("li").track_color(context, of.track).child(
        el!("article.inner")
            .attr_owned("id", anchor(&of.id))
            .attr("data-event-id", &of.id)
            .child(sign(context, of))
            .child(text),
    )
}

/// Returns the texts of an event, each a paragraph.
pub(crate) fn prose(context: &Context, event: usize) -> Vec<yew::Html> {
    let mut all = Vec::new();
    for text in context.texts(event) {
        if let Some(one) = paragraph(context, text) {
            all.push(one.build());
        }
    }
    all
}

/// Returns a text as a paragraph; nothing if it is empty.
fn paragraph(context: &Context, text: &Text) -> Option<ElementBuilder> {
    (!text.is_empty()).then(|| context.text_element(selector!("p.prose"), text))
}
