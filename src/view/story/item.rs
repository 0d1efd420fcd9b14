//! An event of the story: its sign, its date, its texts, the events inside it.

use super::excerpt::excerpt;
use super::page::StoryEvent;
use crate::view::Context;
use crate::view::axis::{hidden_description, status_in_words};
use crate::view::detail::{facts, facts_inside, media, story_tags, thumbnail};
use crate::view::element::{ElementBuilder, class, el, element, event_opener, selector};
use crate::view::glyph::{Icon, glyph, sign};
use crate::view::media_access::MediaRules;
use crate::view::more::{self, LongList};
use crate::view::prose::{body, paragraph};
use crate::view::time::time;
use masar_feed::anchor;
use masar_timeline::{Extent, Filter};

/// The most letters of a year that is a heading: "44 av. J.-C." and not "4,5 milliards d’années av. J.-C.", which the date
/// of the event below says, too.
const LONG_YEAR: usize = 14;

/// What the entries of a story depend on, besides the event.
pub(crate) struct StoryOptions<'a> {
    /// The opened event.
    pub(crate) opened: Option<usize>,
    /// The detail until an entry takes it; nothing if it is shown outside of the story.
    pub(crate) detail: &'a mut Option<ElementBuilder>,
    /// What decides about media.
    pub(crate) rules: MediaRules<'a>,
    /// The filter, whose tags are pressed.
    pub(crate) filter: &'a Filter,
}

impl StoryOptions<'_> {
    /// Takes the detail if it is that of this event.
    fn take(&mut self, event: usize) -> Option<ElementBuilder> {
        let is_opened = self.opened == Some(event);
        is_opened.then(|| self.detail.take()).flatten()
    }
}

/// Returns an event as an article in the list. `wide`: there is room for its facts beside the text.
pub(crate) fn item(
    context: &Context,
    item: &StoryEvent,
    options: &mut StoryOptions<'_>,
    wide: bool,
) -> ElementBuilder {
    let event = context.event(item.event);
    let title_id = format!("story-{}", item.event);
    let is_selected = options.opened == Some(item.event);
    let detail = options.take(item.event);
    let has_margin = wide && detail.is_none();
    let year = item
        .year
        .map(|year| masar_locale::year_tick(year, context.catalog))
        .filter(|year| year.chars().count() <= LONG_YEAR);
    let has_heading = year.is_some();
    let text = text(context, item, &title_id, wide, detail, options);
    let article = el!("article")
        .attr_owned("aria-labelledby", title_id)
        .attr("data-event-id", &event.id)
        .child(spine(context, item.event))
        .child(
            el!("p.when")
                .child_opt(year.map(|year| el!("span.year").text_owned(year)))
                .child(date(context, item.event, item.time_only)),
        )
        .child(text);
    let article = if context.is_static() {
        article.attr_owned("id", anchor(&event.id))
    } else {
        article
    };
    let article = if has_margin {
        article.child(el!("div.margin").child_opt(facts(context, item.event, false)))
    } else {
        article
    };
    el!("li.item")
        .key(item.event.to_string())
        .track_color(context, event.track)
        .class_if(has_heading, class!("new-year"))
        .class_if(event.milestone, class!("milestone"))
        .class_if(is_selected, class!("selected"))
        .class_if(context.found == Some(item.event), class!("found"))
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

/// Returns the title, the first text, the media, and the events inside. The detail stands in place of the text and the
/// media, which it has, too.
fn text(
    context: &Context,
    item: &StoryEvent,
    title_id: &str,
    wide: bool,
    detail: Option<ElementBuilder>,
    options: &mut StoryOptions<'_>,
) -> ElementBuilder {
    let event = context.event(item.event);
    let titled = el!("div.text").child(
        element(context.heading_tag(1))
            .class(class!("name"))
            .attr("id", title_id)
            .child(
                event_opener(context, item.event, class!("open")).node(context.text(&event.title)),
            ),
    );
    let text = match detail {
        Some(detail) => titled.child(detail),
        None => titled
            .child_opt(paragraph(context, context.texts(item.event)[0]))
            .child_opt(excerpt(context, item.event))
            .child_opt(static_body(context, item.event))
            .nodes(media(context, item.event, options.rules))
            .child_opt((!wide).then(|| category(context, item.event)))
            .child_opt(story_tags(context, item.event, options.filter)),
    };
    text.child_opt(inside(context, &item.inside, item.event, options))
}

/// Returns the date with its precision, the date in the Umm al-Qura calendar, and the place. `time_only`: a heading has
/// the day.
fn date(context: &Context, index: usize, time_only: bool) -> ElementBuilder {
    let catalog = context.catalog;
    let event = context.event(index);
    let day = el!("span.day");
    let Some(date) = &event.date else {
        return context.add_within_parent(day, index);
    };
    let note = |selector| element(selector).child_text(selector!("span.separator"), catalog.comma);
    let clock = masar_locale::time_in_words(date, catalog).filter(|_| time_only);
    let is_dated = clock.is_none();
    let in_words = clock.unwrap_or_else(|| masar_locale::short_date_in_words(date, catalog));
    let in_words = masar_locale::capitalised(&in_words);
    let mut day = day
        .child(el!("b").child(time(date, &in_words, catalog)))
        .child_opt(
            masar_locale::precision_note(date, catalog)
                .map(|text| note(selector!("small")).interface_text(catalog, text)),
        );
    if let Some(hijri) = context.hijri(date).filter(|_| is_dated) {
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
    options: &mut StoryOptions<'_>,
) -> Option<ElementBuilder> {
    if events.is_empty() {
        return None;
    }
    let long = LongList::OfEvent(parent);
    let mut list = el!("ul.inside role=list");
    for &event in events.iter().take(context.drawn(long)) {
        list = list.child(if context.is_static() {
            inside_in_full(context, event, parent, options)
        } else {
            inside_button(context, event, options.rules)
        });
        list = list.child_opt(
            options
                .take(event)
                .map(|detail| el!("li.opened").child(detail)),
        );
    }
    let more = more::rest(context, long, events.len());
    Some(list.child_opt(more.map(|more| el!("li").child(more))))
}

/// Returns an event inside another as a button that opens it.
fn inside_button(context: &Context, index: usize, rules: MediaRules) -> ElementBuilder {
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
    let found = context.found == Some(index);
    let item = el!("li").track_color(context, event.track);
    item.class_if(found, class!("found")).child(
        el!("button.inner")
            .attr("data-event-id", &event.id)
            .opens_event(context, index)
            .child(sign(context, event))
            .child(
                el!("span")
                    .child_opt(thumbnail(context, index, rules))
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
        return body(context, event);
    }
    None
}

/// Returns an event inside another with all its texts, media and facts, for a static page.
fn inside_in_full(
    context: &Context,
    index: usize,
    parent: usize,
    options: &mut StoryOptions<'_>,
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
        .child(el!("p.inner-when").child(date(context, index, false)))
        .child_opt(paragraph(context, &event.summary))
        .child_opt(static_body(context, index))
        .nodes(media(context, index, options.rules))
        .child_opt(story_tags(context, index, options.filter))
        .child_opt(facts_inside(context, index, parent))
        .child_opt(inside(
            context,
            &context.scene.timeline.entries[index].children,
            index,
            options,
        ));
    el!("li").track_color(context, event.track).child(
        el!("article.inner")
            .attr_owned("id", anchor(&event.id))
            .attr("data-event-id", &event.id)
            .child(sign(context, event))
            .child(text),
    )
}
