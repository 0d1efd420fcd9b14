//! The table: one row for each event, sorted by a column, and its export for a spreadsheet.

use super::axis::status_in_words;
use super::detail::{document, thumbnail};
use super::element::{ElementBuilder, class, el, event_opener, selector};
use super::glyph::{Icon, icon, sign};
use super::media_access::MediaRules;
use super::more::{self, LongList};
use super::state::{Action, State};
use super::story::excerpt;
use super::time::time;
use super::{Context, Scene};
use masar_download::{csv, rows::Sheet};
use masar_feed::{Event, Status};
use masar_timeline::sort::{self, Column};
use masar_timeline::{Edge, fold};

/// The functions of the table that the rest of the view calls.
pub(crate) struct TableApi {
    /// Returns the table of the events that match the filters. It takes the detail if it has the row of the opened event.
    pub(crate) view: fn(&Context, &State, &mut Option<ElementBuilder>) -> ElementBuilder,
    /// The number of rows on a page.
    pub(crate) rows_per_page: usize,
    /// Returns the rows of the table: the events in the chosen order.
    pub(crate) rows: fn(&State, &Scene) -> Vec<usize>,
    /// Returns the page of a row's event.
    pub(crate) page_of: fn(&[usize], usize) -> usize,
    /// The style sheet of the table.
    pub(crate) style: &'static str,
}

/// The functions of the table, as their chunk provides them.
pub(crate) static TABLE: TableApi = TableApi {
    view: table,
    rows_per_page: ROWS_PER_PAGE,
    rows,
    page_of,
    style: style_sheet!("table.css"),
};

/// The number of rows on a page.
const ROWS_PER_PAGE: usize = 100;

/// Returns the table of the events that match the filters, in the chosen order. The detail stands in a row below the
/// opened event's.
pub(crate) fn table(
    context: &Context,
    state: &State,
    detail: &mut Option<ElementBuilder>,
) -> ElementBuilder {
    let catalog = context.catalog;
    // A refreshed feed may have fewer pages.
    let page = state
        .page
        .min(state.rows.len().saturating_sub(1) / ROWS_PER_PAGE);
    let first = page * ROWS_PER_PAGE;
    let last = (first + ROWS_PER_PAGE).min(state.rows.len());
    let mut body = el!("tbody");
    for &event in &state.rows[first..last] {
        let is_opened = state.selected == Some(event);
        let below = is_opened.then(|| detail.take()).flatten();
        body = body
            .child(
                row(context, event, state.media_rules())
                    .class_if(below.is_some(), class!("opened")),
            )
            .child_opt(below.map(detail_row));
    }
    let mut names = el!("tr");
    for (column, name) in [
        (Column::Date, catalog.column_date),
        (Column::Title, catalog.column_event),
        (Column::Track, catalog.column_track),
        (Column::Place, catalog.column_place),
    ] {
        names = names.child(heading(context, column, name, state.sort));
    }
    for name in [catalog.column_status, catalog.documents] {
        names = names.child(el!("th scope=col").interface_text(catalog, name));
    }
    el!("div.table-frame part=table")
        .child_opt((page > 0).then(|| page_button(context, catalog.earlier, page - 1)))
        .child(
            el!("table")
                .child(context.text_element(selector!("caption.unseen"), &context.scene.feed.title))
                .child(el!("thead").child(names))
                .child(body),
        )
        .child_opt((state.rows.len() > last).then(|| page_button(context, catalog.later, page + 1)))
}

/// Returns the shown events in the chosen order.
fn rows(state: &State, scene: &Scene) -> Vec<usize> {
    let (column, descending) = state.sort;
    let mut rows = if column == Column::Date {
        sort::by_date(&scene.timeline, descending)
    } else {
        let keys = sort::keys(&scene.feed, column, &state.lang, &fold);
        sort::by_text(&scene.timeline, &keys, descending, &str::cmp)
    };
    rows.retain(|&event| state.shown[event]);
    rows
}

/// Returns the page of a row's event; the first if there is no such row.
fn page_of(rows: &[usize], event: usize) -> usize {
    let row = rows.iter().position(|&row| row == event);
    row.unwrap_or(0) / ROWS_PER_PAGE
}

/// Returns a button to another page of a long list.
pub(crate) fn page_button(context: &Context, name: &'static str, page: usize) -> ElementBuilder {
    el!("button.button.more")
        .on_click(context, Action::GoToPage(page))
        .interface_text(context.catalog, name)
}

/// Returns the heading of a column. Its button sorts by the column, or reverses the order.
fn heading(
    context: &Context,
    column: Column,
    name: &'static str,
    (by, descending): (Column, bool),
) -> ElementBuilder {
    let catalog = context.catalog;
    let sign = if descending { Icon::Down } else { Icon::Up };
    let button = el!("button.sort")
        .attr_owned("title", masar_locale::fill(catalog.sort_by, &[name]))
        .on_click(context, Action::SortBy(column))
        .text(name)
        .child_opt((by == column).then(|| icon(sign)));
    let cell = el!("th scope=col").child(button);
    if by != column {
        return cell;
    }
    cell.attr_static(
        "aria-sort",
        if descending {
            "descending"
        } else {
            "ascending"
        },
    )
}

/// Returns the row with the detail of the event above it.
fn detail_row(detail: ElementBuilder) -> ElementBuilder {
    el!("tr.detail-row")
        .key("detail".to_owned())
        .child(el!("td colspan=6").child(detail))
}

/// Returns the row of an event.
fn row(context: &Context, index: usize, rules: MediaRules) -> ElementBuilder {
    let event = context.event(index);
    let is_inside = context.scene.timeline.entries[index].parent.is_some();
    let mut documents = el!("td");
    let list = LongList::OfEvent(index);
    for link in event.links.iter().take(context.drawn(list)) {
        documents = documents.child(document(context, link, event.page).class(class!("row-link")));
    }
    let documents = documents.child_opt(more::rest(context, list, event.links.len()));
    el!("tr")
        .key(index.to_string())
        .track_color(context, event.track)
        .class_if(is_inside, class!("nested"))
        .class_if(event.milestone, class!("milestone"))
        .class_if(context.found == Some(index), class!("found"))
        .attr("data-event-id", &event.id)
        .child(date_cell(context, index))
        .child(
            el!("th scope=row")
                .child_opt(thumbnail(context, index, rules))
                .child(
                    event_opener(context, index, class!("open")).node(context.text(&event.title)),
                )
                .child_opt(
                    (is_inside && !event.summary.is_empty())
                        .then(|| context.text_element(selector!("small"), &event.summary)),
                )
                .child_opt(excerpt(context, index)),
        )
        .child(
            el!("td").child(
                el!("span.fact-track")
                    .child(sign(context, event))
                    .child(el!("span").node(context.track_name(event.track))),
            ),
        )
        .child(place_cell(context, event))
        .child(status_cell(context, index))
        .child(documents)
}

/// Returns the cell with the date, its precision, and the date in the Umm al-Qura calendar.
fn date_cell(context: &Context, index: usize) -> ElementBuilder {
    let catalog = context.catalog;
    let cell = el!("td");
    let Some(date) = &context.event(index).date else {
        return context.add_within_parent(cell, index);
    };
    cell.child(time(
        date,
        &masar_locale::date_in_words(date, catalog),
        catalog,
    ))
    .child_opt(
        context
            .hijri(date)
            .map(|hijri| el!("small.hijri").interface_text(catalog, &hijri)),
    )
    .child_opt(
        masar_locale::precision_note(date, catalog)
            .map(|note| el!("span.tag").interface_text(catalog, note)),
    )
}

/// Returns the cell with the locality, or else the name of the place.
fn place_cell(context: &Context, event: &Event) -> ElementBuilder {
    let cell = el!("td");
    let Some(place) = &event.place else {
        return cell;
    };
    cell.node(context.text(if place.locality.is_empty() {
        &place.name
    } else {
        &place.locality
    }))
}

/// Returns the outcome of an event in words; empty if the feed does not determine it.
fn outcome(context: &Context, event: usize) -> &'static str {
    let status = status_in_words(context, event);
    let entry = &context.scene.timeline.entries[event];
    if status.is_empty() && entry.to != Edge::Unknown && entry.end <= context.today.start() {
        return context.catalog.done;
    }
    status
}

/// Returns the cell with the outcome of an event.
fn status_cell(context: &Context, event: usize) -> ElementBuilder {
    let cell = el!("td");
    let outcome = outcome(context, event);
    if outcome.is_empty() {
        return cell;
    }
    let confirmed = context.event(event).status == Status::Confirmed;
    let sign = confirmed.then(|| {
        icon(if outcome == context.catalog.ongoing {
            Icon::Next
        } else {
            Icon::Done
        })
    });
    let line = el!("span.fact-track").child_opt(sign);
    cell.child(line.child(el!("span").interface_text(context.catalog, outcome)))
}

/// Returns the rows as CSV for a spreadsheet: the columns that are shown, and machine-readable dates.
pub(crate) fn sheet(context: &Context, events: &[usize]) -> String {
    let catalog = context.catalog;
    let sheet = Sheet {
        feed: &context.scene.feed,
        lang: &context.lang,
        comma: catalog.comma,
        headings: [
            catalog.column_date,
            catalog.column_start,
            catalog.column_end,
            catalog.column_event,
            catalog.part_of,
            catalog.column_track,
            catalog.column_place,
            catalog.partners,
            catalog.column_precision,
            catalog.column_status,
            catalog.column_summary,
        ],
        words: &|event| {
            let (date, note) = match &context.event(event).date {
                Some(known) => (
                    masar_locale::date_in_words(known, catalog),
                    masar_locale::precision_note(known, catalog).unwrap_or(""),
                ),
                None => (context.within_parent(event), ""),
            };
            [date, note.to_owned(), outcome(context, event).to_owned()]
        },
    };
    csv::write(&sheet.rows(events))
}
