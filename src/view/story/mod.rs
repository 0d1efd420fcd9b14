//! The story: one event after the other. The spacing is not proportional to time, so gaps are
//! written out.

mod excerpt;
mod item;

use super::element::{ElementBuilder, el, selector};
use super::state::State;
use super::table::page_button;
use super::{Context, Output, chunk};
use excerpt::{Entry, Excerpt};
pub(crate) use item::prose;

/// The functions of the story.
pub(crate) struct StoryApi {
    /// Returns the story of the events that match the filters.
    pub(crate) view: fn(&Context, &State) -> ElementBuilder,
    /// The story of all events, for paper.
    pub(crate) all: fn(&Context, usize) -> ElementBuilder,
    /// Its style sheet.
    pub(crate) style: &'static str,
    /// The style sheet of an event's facts, which the story and the table show, too.
    pub(crate) facts_style: &'static str,
}

/// The functions of the story, as their chunk has them.
pub(crate) static STORY: StoryApi = StoryApi {
    view: story,
    all,
    style: style_sheet!("story.css"),
    facts_style: style_sheet!("detail.css"),
};

/// The number of top-level events on a page, so that a feed of 20,000 stays within the budget of nodes.
const EVENTS_PER_PAGE: usize = 60;

/// Returns the story of the events that match the filters.
pub(crate) fn story(context: &Context, state: &State) -> ElementBuilder {
    let wide = state.width >= 560.0;
    let per_page = match context.output {
        Output::Widget => EVENTS_PER_PAGE,
        Output::StaticPage => usize::MAX,
    };
    let excerpt = Excerpt::new(context, &state.shown, state.page, per_page);
    let catalog = context.catalog;
    el!("div.story")
        .part(context, "story")
        .child_opt(
            (excerpt.page > 0).then(|| page_button(context, catalog.earlier, excerpt.page - 1)),
        )
        .child(list(context, &excerpt, state.selected, wide))
        .child_opt(
            excerpt
                .later
                .then(|| page_button(context, catalog.later, excerpt.page + 1)),
        )
}

/// Returns the story for printing: all events, whatever the filters are. Its element exists before
/// printing, so that Yew keeps the elements around it.
pub(crate) fn paper(context: &Context, state: &State, printing: bool) -> ElementBuilder {
    let paper = el!("div.paper.story");
    if !printing {
        return paper;
    }
    match chunk::loaded().story {
        Some(story) => paper.child((story.all)(context, state.shown.len())),
        None => paper.child(plain(context)),
    }
}

/// Returns the whole story.
fn all(context: &Context, events: usize) -> ElementBuilder {
    let excerpt = Excerpt::new(context, &vec![true; events], 0, usize::MAX);
    list(context, &excerpt, None, true)
}

/// A printer does not wait for the chunk of the story: without it, dates, titles and summaries.
fn plain(context: &Context) -> ElementBuilder {
    let mut items = el!("ol role=list");
    for &event in &context.scene.timeline.order {
        let of = context.event(event);
        let date = of.date.as_ref();
        items = items.child(
            el!("li")
                .child(el!("p").interface_text(
                    context.catalog,
                    &date.map_or_else(String::new, |date| {
                        masar_locale::date_in_words(date, context.catalog)
                    }),
                ))
                .child(context.text_element(selector!("b"), &of.title))
                .child(context.text_element(selector!("p"), &of.summary)),
        );
    }
    items
}

fn list(
    context: &Context,
    excerpt: &Excerpt,
    selected: Option<usize>,
    wide: bool,
) -> ElementBuilder {
    let catalog = context.catalog;
    let mut list = el!("ol role=list");
    for entry in &excerpt.entries {
        list = list.child(match entry {
            Entry::Event(item) => item::item(context, item, selected, wide),
            Entry::Gap(days) => silence(&masar_locale::capitalised(&masar_locale::gap_duration(
                *days, catalog,
            ))),
        });
    }
    // A static page is read for years: it has no today.
    if !excerpt.later && !context.is_static() {
        if excerpt.quiet_until_today {
            list = list.child(silence(catalog.no_events_here));
        }
        list = list.child(now(context, excerpt.ongoing));
    }
    list
}

fn silence(text: &str) -> ElementBuilder {
    el!("li.silence").child_text(selector!("p"), text)
}

fn now(context: &Context, ongoing: usize) -> ElementBuilder {
    let catalog = context.catalog;
    let day = masar_locale::day_in_words(context.today, catalog);
    let mut line = el!("p")
        .child_text(selector!("b"), catalog.today)
        .text(catalog.comma)
        .text(&day);
    if ongoing > 0 {
        line = line
            .text(catalog.comma)
            .interface_text(catalog, &catalog.ongoing_count(ongoing as u64));
    }
    el!("li.now").child(line)
}
