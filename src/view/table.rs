//! The table: one event a row, those inside another indented under it; sorted by its headings, and
//! saved for a spreadsheet.

use super::axis::status_in_words;
use super::detail::document;
use super::element::{El, el, opener};
use super::glyph::{Icon, icon, sign};
use super::state::{Action, State};
use super::time::time;
use super::{Context, Scene};
use masar_download::{csv, rows::Sheet};
use masar_feed::Status;
use masar_timeline::sort::{self, Column};
use masar_timeline::{Edge, fold};

/// The functions of the table.
pub struct TableApi {
    /// The table of the events that the filters let through.
    pub view: fn(&Context, &State) -> El,
    /// Its rows, in the order chosen.
    pub rows: fn(&State, &Scene) -> Vec<usize>,
    /// Its style sheet.
    pub style: &'static str,
}

/// The functions of the table, as their chunk has them.
pub static TABLE: TableApi = TableApi {
    view: table,
    rows,
    style: style_sheet!("table.css"),
};

/// How many rows stand in the page at a time.
const CHUNK: usize = 100;

/// The table of the events that the filters let through, in the order chosen.
pub fn table(context: &Context, state: &State) -> El {
    let catalog = context.catalog;
    let first = (state.page * CHUNK).min(state.rows.len());
    let last = (first + CHUNK).min(state.rows.len());
    let mut body = el("tbody");
    for &event in &state.rows[first..last] {
        body = body.child(row(context, event));
    }
    let mut names = el("tr");
    for (column, name) in [
        (Column::Date, catalog.column_date),
        (Column::Title, catalog.column_event),
        (Column::Track, catalog.column_track),
        (Column::Place, catalog.column_place),
    ] {
        names = names.child(sortable(context, column, name, state.sort));
    }
    for name in [catalog.column_status, catalog.documents] {
        names = names.child(el("th scope=col").say(catalog, name));
    }
    el("div.table-frame part=table")
        .maybe((first > 0).then(|| turn(context, catalog.earlier, state.page - 1)))
        .child(
            el("table")
                .child(context.told("caption.unseen", &context.scene.feed.title))
                .child(el("thead").child(names))
                .child(body),
        )
        .maybe((state.rows.len() > last).then(|| turn(context, catalog.later, state.page + 1)))
}

/// The shown events in the order chosen.
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

/// A button to another stretch of a long list.
pub fn turn(context: &Context, name: &'static str, page: usize) -> El {
    el("button.button.more")
        .press(context, Action::Turn(page))
        .say(context.catalog, name)
}

/// A heading whose press sorts by its column, or turns the order round.
fn sortable(
    context: &Context,
    column: Column,
    name: &'static str,
    (by, descending): (Column, bool),
) -> El {
    let catalog = context.catalog;
    let sign = if descending { Icon::Down } else { Icon::Up };
    let press = el("button.sort")
        .put("title", masar_locale::fill(catalog.sort_by, &[name]))
        .press(context, Action::Sort(column))
        .text(name)
        .maybe((by == column).then(|| icon(sign)));
    let heading = el("th scope=col").child(press);
    if by != column {
        return heading;
    }
    heading.set(
        "aria-sort",
        if descending {
            "descending"
        } else {
            "ascending"
        },
    )
}

fn row(context: &Context, event: usize) -> El {
    let of = context.event(event);
    let catalog = context.catalog;
    let inside = context.scene.timeline.entries[event].parent.is_some();
    let mut date = el("td");
    match &of.date {
        Some(known) => {
            date = date
                .child(time(
                    known,
                    &masar_locale::date_in_words(known, catalog),
                    catalog,
                ))
                .maybe(
                    context
                        .hijri(known)
                        .map(|said| el("small.hijri").say(catalog, &said)),
                )
                .maybe(
                    masar_locale::precision_note(known, catalog)
                        .map(|note| el("span.tag").say(catalog, note)),
                );
        }
        None => date = context.told_within_parent(date, event),
    }
    let mut place = el("td");
    if let Some(of) = &of.place {
        place = place.node(context.text(if of.locality.is_empty() {
            &of.name
        } else {
            &of.locality
        }));
    }
    let mut documents = el("td");
    for link in &of.links {
        documents = documents.child(document(context, link).class("row-link"));
    }
    el("tr")
        .key(event.to_string())
        .coloured(context, of.track)
        .when(inside, "nested")
        .when(of.milestone, "milestone")
        .attr("data-event-id", &of.id)
        .child(date)
        .child(
            el("th scope=row")
                .child(opener(context, event, "open").node(context.text(&of.title)))
                .maybe(
                    (inside && !of.summary.is_empty()).then(|| context.told("small", &of.summary)),
                ),
        )
        .child(
            el("td").child(
                el("span.fact-track")
                    .child(sign(context, of))
                    .child(el("span").node(context.track_name(of.track))),
            ),
        )
        .child(place)
        .child(status(context, event))
        .child(documents)
}

/// What became of an event, in words; nothing where the feed does not let one say.
fn outcome(context: &Context, event: usize) -> &'static str {
    let status = status_in_words(context, event);
    let entry = &context.scene.timeline.entries[event];
    if status.is_empty() && entry.to != Edge::Unknown && entry.end <= context.today.start() {
        return context.catalog.done;
    }
    status
}

fn status(context: &Context, event: usize) -> El {
    let cell = el("td");
    let said = outcome(context, event);
    if said.is_empty() {
        return cell;
    }
    let confirmed = context.event(event).status == Status::Confirmed;
    let sign = confirmed.then(|| {
        icon(if said == context.catalog.ongoing {
            Icon::Next
        } else {
            Icon::Done
        })
    });
    let line = el("span.fact-track").maybe(sign);
    cell.child(line.child(el("span").say(context.catalog, said)))
}

/// The rows as a text for a spreadsheet: what is seen, and columns that compute.
pub fn sheet(context: &Context, events: &[usize]) -> String {
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
