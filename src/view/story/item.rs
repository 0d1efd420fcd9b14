//! An event of the story: its sign, its date, its texts, the events inside it.

use super::page::StoryEvent;
use crate::view::Context;
use crate::view::axis::{hidden_description, status_in_words};
use crate::view::detail::{facts, facts_inside, media};
use crate::view::element::{ElementBuilder, class, el, element, event_opener, selector};
use crate::view::glyph::{Icon, glyph, sign};
use crate::view::media_access::MediaRules;
use crate::view::more::{self, LongList};
use crate::view::time::time;
use masar_feed::Text;
use masar_feed::anchor;
use masar_timeline::Extent;

/// Returns an event as an article in the list. `wide`: there is room for its facts beside the text.
pub(crate) fn item(
    context: &Context,
    item: &StoryEvent,
    selected: Option<usize>,
    wide: bool,
    rules: MediaRules,
) -> ElementBuilder {
    let event = context.event(item.event);
    let title_id = format!("story-{}", item.event);
    let text = text(context, item, &title_id, wide, rules);
    let article = el!("article")
        .attr_owned("aria-labelledby", title_id)
        .attr("data-event-id", &event.id)
        .child(spine(context, item.event))
        .child(
            el!("p.when")
                .child_opt(item.year.map(|year| {
                    el!("span.year").text_owned(masar_locale::year_tick(year, context.catalog))
                }))
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

/// Returns the event's sign on the line beside the story.
fn spine(context: &Context, index: usize) -> ElementBuilder {
    let event = context.event(index);
    let extent = context.scene.timeline.entries[index].extent;
    let line = match extent {
        Extent::Point => None,
        Extent::Doubtful => Some(class!("doubt")),
        Extent::Span => Some(class!("length")),
    };
    let has_glyph = extent != Extent::Span || event.milestone;
    el!("div.spine aria-hidden=true")
        .child_opt(line.map(|class| el!("i").class(class)))
        .child_opt(
            has_glyph.then(|| glyph(context.shape(event.track), event.milestone, event.status)),
        )
}

/// Returns the title, the first text, the media, and the events inside.
fn text(
    context: &Context,
    item: &StoryEvent,
    title_id: &str,
    wide: bool,
    rules: MediaRules,
) -> ElementBuilder {
    let event = context.event(item.event);
    el!("div.text")
        .child(
            element(context.heading_tag(1))
                .class(class!("name"))
                .attr("id", title_id)
                .child(
                    event_opener(context, item.event, class!("open"))
                        .node(context.text(&event.title)),
                ),
        )
        .child_opt(paragraph(context, context.texts(item.event)[0]))
        .child_opt(static_body(context, item.event))
        .nodes(media(context, item.event, rules))
        .child_opt((!wide).then(|| category(context, item.event)))
        .child_opt(inside(context, &item.inside, item.event, rules))
}

/// Returns the date with its precision, the date in the Umm al-Qura calendar, and the place.
fn date(context: &Context, index: usize) -> ElementBuilder {
    let catalog = context.catalog;
    let event = context.event(index);
    let day = el!("span.day");
    let Some(date) = &event.date else {
        return context.add_within_parent(day, index);
    };
    let note = |selector| element(selector).child_text(selector!("span.separator"), catalog.comma);
    let in_words = masar_locale::capitalised(&masar_locale::short_date_in_words(date, catalog));
    let mut day = day
        .child(el!("b").child(time(date, &in_words, catalog)))
        .child_opt(
            masar_locale::precision_note(date, catalog)
                .map(|text| note(selector!("small")).interface_text(catalog, text)),
        );
    if let Some(hijri) = context.hijri(date) {
        day = day
            .child(el!("small.hijri").interface_text(catalog, &masar_locale::capitalised(&hijri)));
    }
    if let Some(place) = event
        .place
        .as_ref()
        .filter(|place| !place.locality.is_empty())
    {
        day = day.child(note(selector!("small.place")).node(context.text(&place.locality)));
    }
    day
}

/// Returns the track, the status, and whether the event is a milestone.
fn category(context: &Context, index: usize) -> ElementBuilder {
    let event = context.event(index);
    let catalog = context.catalog;
    let mut name = el!("span").node(context.track_name(event.track));
    for more in [
        if event.milestone {
            catalog.milestone
        } else {
            ""
        },
        status_in_words(context, index),
    ] {
        if !more.is_empty() {
            name = name.text(catalog.comma).interface_text(catalog, more);
        }
    }
    el!("p.category").child(sign(context, event)).child(name)
}

/// Returns the events inside another as a list; nothing if there are none.
fn inside(
    context: &Context,
    events: &[usize],
    parent: usize,
    rules: MediaRules,
) -> Option<ElementBuilder> {
    if events.is_empty() {
        return None;
    }
    let long = LongList::OfEvent(parent);
    let mut list = el!("ul.inside role=list");
    for &event in events.iter().take(context.drawn(long)) {
        list = list.child(if context.is_static() {
            inside_in_full(context, event, parent, rules)
        } else {
            inside_button(context, event)
        });
    }
    let more = more::rest(context, long, events.len());
    Some(list.child_opt(more.map(|more| el!("li").child(more))))
}

/// Returns an event inside another as a button that opens it.
fn inside_button(context: &Context, index: usize) -> ElementBuilder {
    let event = context.event(index);
    let is_top_level = context.scene.timeline.entries[index].parent.is_none();
    // The meaning of the sign, and the date if it is not visible.
    let hidden = || hidden_description(context, index, !is_top_level);
    let second_line = match &event.date {
        // For a span that began with the milestone, its date; for an event inside another, its text.
        Some(date) if is_top_level => el!("small").interface_text(
            context.catalog,
            &masar_locale::capitalised(&masar_locale::date_in_words(date, context.catalog)),
        ),
        _ => context.text_element(selector!("small"), context.texts(index)[0]),
    };
    el!("li").track_color(context, event.track).child(
        el!("button.inner")
            .attr("data-event-id", &event.id)
            .opens_event(context, index)
            .child(sign(context, event))
            .child(
                el!("span")
                    .child(context.text_element(selector!("b"), &event.title))
                    .child_opt((!is_top_level).then(hidden))
                    .child(second_line)
                    .child_opt(is_top_level.then(hidden)),
            )
            .icon(Icon::Chevron),
    )
}

/// Returns the body of an event on a static page; nothing in the widget, where the detail has it.
fn static_body(context: &Context, event: usize) -> Option<ElementBuilder> {
    if context.is_static() {
        return paragraph(context, &context.event(event).body);
    }
    None
}

/// Returns an event inside another with all its texts, media and facts, for a static page.
fn inside_in_full(
    context: &Context,
    index: usize,
    parent: usize,
    rules: MediaRules,
) -> ElementBuilder {
    let event = context.event(index);
    let text = el!("div")
        .child(
            element(context.heading_tag(2))
                .class(class!("inner-name"))
                .child(
                    event_opener(context, index, class!("open")).node(context.text(&event.title)),
                ),
        )
        .child(el!("p.inner-when").child(date(context, index)))
        .child_opt(paragraph(context, &event.summary))
        .child_opt(static_body(context, index))
        .nodes(media(context, index, rules))
        .child_opt(facts_inside(context, index, parent))
        .child_opt(inside(
            context,
            &context.scene.timeline.entries[index].children,
            index,
            rules,
        ));
    el!("li").track_color(context, event.track).child(
        el!("article.inner")
            .attr_owned("id", anchor(&event.id))
            .attr("data-event-id", &event.id)
            .child(sign(context, event))
            .child(text),
    )
}

/// Returns the texts of an event as paragraphs.
pub(crate) fn prose(context: &Context, event: usize) -> Vec<yew::Html> {
    let mut all = Vec::new();
    for text in context.texts(event) {
        if let Some(paragraph) = paragraph(context, text) {
            all.push(paragraph.build());
        }
    }
    all
}

/// Returns a text as a paragraph; nothing if it is empty.
fn paragraph(context: &Context, text: &Text) -> Option<ElementBuilder> {
    (!text.is_empty()).then(|| context.text_element(selector!("p.prose"), text))
}
