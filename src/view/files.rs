//! The files that a visitor saves of all that is shown: the picture of the axis, and the events for a calendar.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent};

use super::Context;
use super::controls::Control;
use super::element::{ElementBuilder, el, event_as};
use super::focus::focus_first;
use super::glyph::Icon;
use super::state::{Action, Effect, SavedFile, State, View};
use masar_download::ics;
use masar_feed::Status;

/// Returns the menu of the files, or the button of the only one; nothing if there is none.
pub(super) fn menu(context: &Context, state: &State) -> Option<ElementBuilder> {
    if !context.controls.has(Control::Download) {
        return None;
    }
    let texts = masar_locale::tool_texts(context.catalog);
    let is_dated = has_dated(context, state);
    let calendar = [(texts.calendar, "ICS", SavedFile::Calendar)];
    if state.view() != View::Axis || state.match_count() == 0 {
        return is_dated.then(|| {
            el!("button.button.square.save-files")
                .attr_static("title", texts.save_calendar)
                .attr_static("aria-label", texts.save_calendar)
                .on_click(context, Action::Effect(Effect::Save(SavedFile::Calendar)))
                .icon(Icon::Calendar)
        });
    }
    let pictures = [
        (texts.picture, "SVG", SavedFile::Svg),
        (texts.picture, "PNG", SavedFile::Png),
    ];
    let calendar = calendar.iter().filter(|_| is_dated);
    let mut list = el!("div.menu");
    for (text, format, file) in pictures.iter().chain(calendar) {
        list = list.child(
            el!("button")
                .on_click(context, Action::Effect(Effect::Save(*file)))
                .interface_text(context.catalog, &masar_locale::fill(text, &[format])),
        );
    }
    let opener = el!("summary.button.square")
        .attr_static("aria-label", texts.save)
        .attr_static("title", texts.save)
        .icon(Icon::Save);
    Some(
        el!("details.save-files")
            .on("click focusout keydown", Rc::new(|event| close(&event)))
            .child(opener)
            .child(list),
    )
}

/// Closes the menu after a choice, on Escape, and when focus leaves it. The element itself knows whether it is open.
fn close(event: &Event) {
    let target = event.target().map(JsValue::from);
    let Some(menu) = closest(target.as_ref(), "details[open]") else {
        return;
    };
    let kind = event.type_();
    if kind == "focusout" {
        let next = Reflect::get(event, &"relatedTarget".into()).ok();
        if closest(next.as_ref(), "details").is_none() {
            drop(menu.remove_attribute("open"));
        }
        return;
    }
    let is_done = if kind == "keydown" {
        let event: KeyboardEvent = event_as(event.clone());
        event.key() == "Escape"
    } else {
        closest(target.as_ref(), "button").is_some()
    };
    if is_done {
        // Escape must not also close an opened event.
        event.prevent_default();
        focus_first(&menu, "summary");
        drop(menu.remove_attribute("open"));
    }
}

/// Returns the element around a node that matches a selector.
fn closest(node: Option<&JsValue>, selector: &str) -> Option<Element> {
    node?.dyn_ref::<Element>()?.closest(selector).ok()?
}

/// Returns whether a calendar can contain an event that is shown.
fn has_dated(context: &Context, state: &State) -> bool {
    let feed = &context.scene.feed;
    let mut shown = (0..feed.events.len()).filter(|event| state.shown[*event]);
    shown.any(|event| goes_into_calendar(context, event))
}

/// Returns whether an event is saved for a calendar. A cancelled event is not: some calendars would show it as if it took
/// place.
pub(crate) fn goes_into_calendar(context: &Context, event: usize) -> bool {
    let feed = &context.scene.feed;
    feed.events[event].status != Status::Cancelled && ics::has_day(feed, event)
}
