//! The form with a date to go to. On the axis the window moves to the date; in the story and the table the event with the
//! nearest date is shown.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::chunk;
use super::element::{ElementBuilder, el, event_as};
use super::glyph::Icon;
use super::state::{Action, Destination, OpenPanel, State, View};
use super::{Context, Scene};
use masar_edtf::{Edtf, Moment};
use masar_layout::Window;

/// The result of going to a date.
#[derive(Clone, Debug)]
pub(crate) enum Arrival {
    /// The text is no date.
    NotRead,
    /// The axis shows the date.
    Date(Edtf),
    /// The event with the nearest date is shown.
    Event(usize),
    /// The date is before all events, of which this is the first.
    Before(usize),
    /// The date is after all events, of which this is the last.
    After(usize),
}

/// Goes to the date that a visitor typed: moves the window of the axis, or turns the page to the nearest event.
pub(super) fn go_to_date(context: &Context, state: &mut State, text: &str) {
    let arrival = arrive(context, state, text);
    state.panel = OpenPanel::Date(arrival.map(Rc::new));
}

/// Goes to the date, and returns the result; nothing if no event is shown.
fn arrive(context: &Context, state: &mut State, text: &str) -> Option<Arrival> {
    let scene = &*context.scene;
    let Some(date) = masar_locale::typed_date(text, context.catalog) else {
        return Some(Arrival::NotRead);
    };
    let (first, last) = (date.earliest()?.start(), date.latest()?.end());
    let entries = &scene.timeline.entries;
    let events = || {
        let order = scene.timeline.order.iter().copied();
        order.filter(|&event| state.shown[event])
    };
    let earliest = events().min_by_key(|&event| entries[event].start)?;
    let latest = events().max_by_key(|&event| entries[event].end)?;
    let distance = |event: &usize| distance(entries[*event].start, first, last);
    let nearest = events().min_by_key(distance)?;
    let arrival = if last <= entries[earliest].start {
        Arrival::Before(earliest)
    } else if first >= entries[latest].end {
        Arrival::After(latest)
    } else if state.view() == View::Axis {
        Arrival::Date(date)
    } else {
        Arrival::Event(nearest)
    };
    let (event, at) = match arrival {
        Arrival::Before(event) => (event, Some(entries[event].start)),
        Arrival::After(event) => (event, Some(entries[event].end)),
        _ => (nearest, None),
    };
    state.found = Some(event);
    match state.view() {
        View::Axis => show_period(state, scene, (first, last), at),
        View::Story => {
            if let Some(story) = chunk::loaded().story {
                state.page = (story.page_of)(context, &state.shown, event);
            }
        }
        View::Table => {
            if let Some(table) = chunk::loaded().table {
                state.page = (table.page_of)(&state.rows, event);
            }
        }
    }
    Some(arrival)
}

/// Returns the distance of a moment from a period, in seconds; 0 in the period.
fn distance(at: Moment, first: Moment, last: Moment) -> u64 {
    if at < first {
        first.0.abs_diff(at.0)
    } else if at >= last {
        at.0.abs_diff(last.0)
    } else {
        0
    }
}

/// Moves the window of the axis to a period, or in the length of the period around `at`.
fn show_period(
    state: &mut State,
    scene: &Scene,
    (first, last): (Moment, Moment),
    at: Option<Moment>,
) {
    let (timeline, today) = (&scene.timeline, state.today);
    let window = Window::of_period(first, last, timeline);
    let start = at.map_or(window.start, |at| {
        Moment(at.0.saturating_sub(window.seconds() / 2))
    });
    let end = Moment(start.0.saturating_add(window.seconds()));
    state.window = Window::new(start, end).kept_near(timeline, today);
    state.window_is_set = true;
    state.window_before_search = None;
}

/// Returns the form. `arrival` is the result of the last date.
pub(super) fn form(context: &Context, arrival: Option<&Arrival>) -> ElementBuilder {
    let catalog = context.catalog;
    let act = context.dispatch.clone();
    let submitted = Rc::new(move |event: Event| {
        event.prevent_default();
        let form = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let field = form.and_then(|form| form.query_selector("input").ok()?);
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            act.emit(Action::GoTo(Destination::Date(field.value().into())));
        }
    });
    let act = context.dispatch.clone();
    let pressed = Rc::new(move |event| {
        let event: KeyboardEvent = event_as(event);
        if event.key() == "Escape" {
            // Escape closes the form, and must not also close the detail.
            event.prevent_default();
            event.stop_propagation();
            act.emit(Action::ShowPanel(OpenPanel::None));
        }
    });
    let mut field = el!("input autocomplete=off enterkeyhint=go aria-describedby=date-message")
        .attr("placeholder", &examples(context));
    if matches!(arrival, Some(Arrival::NotRead)) {
        field = field.attr_static("aria-invalid", "true");
    }
    let go = el!("button.button.square type=submit")
        .attr("aria-label", catalog.go_to_date)
        .icon(Icon::Next);
    let message = arrival.map_or_else(String::new, |arrival| message(context, arrival));
    let mut status = el!("p id=date-message role=status").interface_text(catalog, &message);
    if let Some(Arrival::Event(event)) = arrival {
        status = status
            .text(catalog.colon)
            .node(context.text(&context.event(*event).title));
    }
    el!("form.panel.date-form id=date-form")
        .attr("aria-label", catalog.go_to_date)
        .on("submit", submitted)
        .on("keydown", pressed)
        .child(
            el!("label.day-field")
                .child(el!("span").interface_text(catalog, catalog.go_to_date))
                .child(field),
        )
        .child(go)
        .child(status)
}

/// Returns examples of dates: a year, a month, a day.
fn examples(context: &Context) -> String {
    let catalog = context.catalog;
    let list = ["2022", "9/2022", "14/9/2022"].join(catalog.list_comma);
    catalog.with_regional_digits(list)
}

/// Returns the result of the last date in words.
fn message(context: &Context, arrival: &Arrival) -> String {
    let catalog = context.catalog;
    let date_of = |event: usize| {
        let date = context.event(event).date.as_ref();
        date.map_or_else(String::new, |date| {
            masar_locale::date_in_words(date, catalog)
        })
    };
    let text = match arrival {
        Arrival::NotRead => masar_locale::fill(catalog.date_not_read, &[&examples(context)]),
        Arrival::Date(date) => masar_locale::date_in_words(date, catalog),
        Arrival::Event(event) => date_of(*event),
        Arrival::Before(event) => masar_locale::fill(catalog.before_first, &[&date_of(*event)]),
        Arrival::After(event) => masar_locale::fill(catalog.after_last, &[&date_of(*event)]),
    };
    masar_locale::capitalised(&text)
}

/// Returns the button that opens and closes the form.
pub(super) fn opener(context: &Context, state: &State) -> ElementBuilder {
    let name = context.catalog.go_to_date;
    let is_open = matches!(state.panel, OpenPanel::Date(_));
    let next = if is_open {
        OpenPanel::None
    } else {
        OpenPanel::Date(None)
    };
    el!("button.button.square.to-date")
        .attr_bool("aria-expanded", is_open)
        .attr("title", name)
        .on_click(context, Action::ShowPanel(next))
        .icon(Icon::Date)
        .child(el!("span.unseen").interface_text(context.catalog, name))
}

#[cfg(test)]
mod tests {
    use super::distance;
    use masar_edtf::Moment;

    #[test]
    fn a_moment_in_a_period_has_no_distance_from_it() {
        let from = |at: i64| distance(Moment(at), Moment(10), Moment(20));
        assert_eq!([0, 10, 19, 20, 25].map(from), [10, 0, 0, 0, 5]);
    }
}
