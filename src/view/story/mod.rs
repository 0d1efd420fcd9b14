//! The story: one event after the other. Distances are not proportional to time, so a gap is written in words.

mod item;
mod page;

use super::element::{ElementBuilder, el, selector};
use super::media_access::MediaRules;
use super::more::LongList;
use super::state::State;
use super::table::page_button;
use super::{Context, Output, chunk};
pub(crate) use item::prose;
use page::{StoryEntry, StoryPage};

/// The functions of the story that the rest of the view calls.
pub(crate) struct StoryApi {
    /// Returns the story of the events that match the filters.
    pub(crate) view: fn(&Context, &State) -> ElementBuilder,
    /// Returns the story of all events, for printing.
    pub(crate) all: fn(&Context, &State) -> ElementBuilder,
    /// The style sheet of the story.
    pub(crate) style: &'static str,
    /// The style sheet of an event's facts, which the story and the table show, too.
    pub(crate) facts_style: &'static str,
}

/// The functions of the story, as their chunk provides them.
pub(crate) static STORY: StoryApi = StoryApi {
    view: story,
    all: whole_story,
    style: style_sheet!("story.css"),
    facts_style: style_sheet!("detail.css"),
};

/// The number of top-level events on a page. It limits the number of elements for a feed of 20,000 events.
const EVENTS_PER_PAGE: usize = 60;

/// Returns the story of the events that match the filters.
pub(crate) fn story(context: &Context, state: &State) -> ElementBuilder {
    let wide = state.width >= 560.0;
    let per_page = match context.output {
        Output::Widget => EVENTS_PER_PAGE,
        Output::StaticPage => usize::MAX,
    };
    let page = StoryPage::new(context, &state.shown, state.page, per_page);
    let catalog = context.catalog;
    el!("div.story")
        .part(context, "story")
        .child_opt(
            (page.number > 0).then(|| page_button(context, catalog.earlier, page.number - 1)),
        )
        .child(list(
            context,
            &page,
            state.selected,
            wide,
            state.media_rules(),
        ))
        .child_opt(
            page.has_next
                .then(|| page_button(context, catalog.later, page.number + 1)),
        )
}

/// Returns the story for printing: all events, regardless of the filters. Its element exists before printing, so
/// that Yew keeps the elements around it.
pub(crate) fn paper(context: &Context, state: &State, printing: bool) -> ElementBuilder {
    let paper = el!("div.paper.story");
    if !printing {
        return paper;
    }
    match chunk::loaded().story {
        Some(story) => paper.child((story.all)(context, state)),
        None => paper.child(summary_list(context)),
    }
}

/// Returns the story of all events.
fn whole_story(context: &Context, state: &State) -> ElementBuilder {
    let all = vec![true; state.shown.len()];
    let page = StoryPage::new(context, &all, 0, usize::MAX);
    let whole = Context {
        more: [LongList::All].into(),
        ..context.clone()
    };
    list(&whole, &page, None, true, state.media_rules())
}

/// Returns the dates, titles and summaries of all events. They are printed if the chunk of the story is not loaded,
/// since printing cannot wait for it.
fn summary_list(context: &Context) -> ElementBuilder {
    let mut items = el!("ol role=list");
    for &index in &context.scene.timeline.order {
        let event = context.event(index);
        let date = event.date.as_ref();
        items = items.child(
            el!("li")
                .child(el!("p").interface_text(
                    context.catalog,
                    &date.map_or_else(String::new, |date| {
                        masar_locale::date_in_words(date, context.catalog)
                    }),
                ))
                .child(context.text_element(selector!("b"), &event.title))
                .child(context.text_element(selector!("p"), &event.summary)),
        );
    }
    items
}

/// Returns the entries of a page as a list, with today at the end of the last page.
fn list(
    context: &Context,
    page: &StoryPage,
    selected: Option<usize>,
    wide: bool,
    rules: MediaRules,
) -> ElementBuilder {
    let catalog = context.catalog;
    let mut list = el!("ol role=list");
    for entry in &page.entries {
        list = list.child(match entry {
            StoryEntry::Event(item) => item::item(context, item, selected, wide, rules),
            StoryEntry::Gap(days) => gap(&masar_locale::capitalised(&masar_locale::gap_duration(
                *days, catalog,
            ))),
        });
    }
    // A static page is read long after it was written, so it has no today.
    if !page.has_next && !context.is_static() {
        if page.gap_before_today {
            list = list.child(gap(catalog.no_events_here));
        }
        list = list.child(today(context, page.ongoing));
    }
    list
}

/// Returns a gap between events, in words.
fn gap(text: &str) -> ElementBuilder {
    el!("li.silence").child_text(selector!("p"), text)
}

/// Returns today, with the number of ongoing events.
fn today(context: &Context, ongoing: usize) -> ElementBuilder {
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
