//! The story: one event after the other. Distances are not proportional to time, so a gap is written in words.

mod entries;
mod excerpt;
mod item;
mod page;
mod today;

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::VComp;

use super::element::{ElementBuilder, el, selector};
use super::media_access::Place;
use super::more::LongList;
use super::state::State;
use super::table::page_button;
use super::{Context, Output, chunk};
use entries::StoryEntry;
pub(crate) use excerpt::excerpt;
use item::StoryOptions;
use masar_edtf::{Day, Edtf};
use page::StoryPage;
use today::TodayButton;

/// The functions of the story that the rest of the view calls.
pub(crate) struct StoryApi {
    /// Returns the story of the events that match the filters. It takes the detail if it has the opened event.
    pub(crate) view: fn(&Context, &State, &mut Option<ElementBuilder>) -> ElementBuilder,
    /// Returns the page with an event.
    pub(crate) page_of: fn(&Context, &[bool], usize) -> usize,
    /// Returns the page with today.
    pub(crate) page_of_today: fn(&Context, &[bool]) -> usize,
    /// The style sheet of the story.
    pub(crate) style: &'static str,
    /// The style sheet of an event's facts, which the story and the table show, too.
    pub(crate) facts_style: &'static str,
}

/// The functions for paper. Their chunk is loaded soon, since a printer does not wait for another.
pub(crate) struct PaperApi {
    /// Returns the story of all events.
    pub(crate) all: fn(&Context, &State) -> ElementBuilder,
    /// The style sheet of the story.
    pub(crate) style: &'static str,
}

/// The functions for paper, as their chunk provides them.
pub(crate) const PAPER: PaperApi = PaperApi {
    all: whole_story,
    style: STYLE,
};

/// The style sheet of the story.
const STYLE: &str = style_sheet!("story.css");

/// The functions of the story, as their chunk provides them.
pub(crate) static STORY: StoryApi = StoryApi {
    view: story,
    page_of: |context, shown, event| StoryPage::of(context, shown, event, EVENTS_PER_PAGE),
    page_of_today: |context, shown| StoryPage::of_today(context, shown, EVENTS_PER_PAGE),
    style: STYLE,
    facts_style: style_sheet!("detail.css"),
};

/// The number of top-level events on a page. It limits the number of elements for a feed of 20,000 events.
const EVENTS_PER_PAGE: usize = 60;

/// Returns the story of the events that match the filters. The detail stands in the opened event's entry.
pub(crate) fn story(
    context: &Context,
    state: &State,
    detail: &mut Option<ElementBuilder>,
) -> ElementBuilder {
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
            StoryOptions {
                opened: state.selected,
                detail,
                rules: state.media_rules(),
                filter: &state.filter,
            },
            wide,
        ))
        .child_opt(
            page.has_next
                .then(|| page_button(context, catalog.later, page.number + 1)),
        )
        .nodes(go_to_today(context, &page).into_iter().collect())
}

/// Returns the story for printing: all events, regardless of the filters. Its element exists before printing, so
/// that Yew keeps the elements around it.
pub(crate) fn paper(context: &Context, state: &State, printing: bool) -> ElementBuilder {
    let paper = el!("div.paper.story");
    if !printing {
        return paper;
    }
    match chunk::loaded().touch {
        Some(touch) => paper.child((touch.paper.all)(context, state)),
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
    let options = StoryOptions {
        opened: None,
        detail: &mut None,
        rules: state.media_rules().within(Place::Paper),
        filter: &state.filter,
    };
    list(&whole, &page, options, true)
}

/// Returns the dates, titles and summaries of all events. They are printed if the chunk for paper is not loaded yet,
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

/// Returns the entries of a page as a list.
fn list(
    context: &Context,
    page: &StoryPage,
    mut options: StoryOptions<'_>,
    wide: bool,
) -> ElementBuilder {
    let catalog = context.catalog;
    let mut list = el!("ol role=list");
    for entry in &page.entries {
        list = list.child(match entry {
            StoryEntry::Event(item) => item::item(context, item, &mut options, wide),
            StoryEntry::Day(day, year) => day_heading(context, *day, *year),
            StoryEntry::Gap(days) => gap(&masar_locale::capitalised(&masar_locale::gap_duration(
                *days, catalog,
            ))),
            StoryEntry::GapBeforeToday => gap(catalog.no_events_here),
            StoryEntry::Today => today(context, page.ongoing),
        });
    }
    list
}

/// Returns the heading of a day with many events.
fn day_heading(context: &Context, day: Day, year: Option<i64>) -> ElementBuilder {
    let catalog = context.catalog;
    let weekday = catalog.weekdays[day.weekday() as usize];
    let text = [
        weekday,
        " ",
        &masar_locale::day_without_year_in_words(day, catalog),
    ]
    .concat();
    let hijri = context.hijri(&Edtf::Date(masar_locale::date_of(day)));
    el!("li.day-heading")
        .child_opt(
            year.map(|year| el!("span.year").text_owned(masar_locale::year_tick(year, catalog))),
        )
        .child(
            el!("p")
                .child(el!("b").interface_text(catalog, &masar_locale::capitalised(&text)))
                .child_opt(hijri.map(|hijri| {
                    el!("small.hijri").interface_text(catalog, &masar_locale::capitalised(&hijri))
                })),
        )
}

/// Returns the button that goes to today; nothing on a static page, and in a story that ends with today.
fn go_to_today(context: &Context, page: &StoryPage) -> Option<Html> {
    if context.is_static() || !page.has_future {
        return None;
    }
    let props = today::Props {
        context: context.clone(),
        page: page.number,
    };
    let button = VComp::new::<TodayButton>(Rc::new(props), None);
    Some(button.into())
}

/// Returns a gap between events, in words.
fn gap(text: &str) -> ElementBuilder {
    el!("li.silence").child_text(selector!("p"), text)
}

/// Returns today, with the number of ongoing events.
fn today(context: &Context, ongoing: usize) -> ElementBuilder {
    let catalog = context.catalog;
    let day = masar_locale::day_in_words(context.today, catalog);
    let mut line = el!("p tabindex=-1")
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
