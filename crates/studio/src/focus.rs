//! The focus on the field of a place.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The controls that can have the focus in a group of fields.
const CONTROLS: &str = "summary, input, textarea, select, button";

/// Moves the focus to the field of a place, or of the nearest place around it that has one. `places` are spellings of the
/// place.
pub fn focus_place(places: &[String]) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let mut places: Vec<&str> = places.iter().map(String::as_str).collect();
    while !places.is_empty() {
        if let Some(field) = places.iter().find_map(|place| field_of(&document, place)) {
            // A group of fields has no focus of its own: its first field has it.
            let inner = field.matches("fieldset, details").unwrap_or(false);
            let inner = inner.then(|| field.query_selector(CONTROLS).ok().flatten());
            let target = inner.flatten().unwrap_or(field);
            if let Ok(target) = target.dyn_into::<HtmlElement>() {
                open_around(&target);
                // A field can have the focus.
                drop(target.focus());
            }
            return;
        }
        places = places.into_iter().filter_map(around).collect();
    }
}

/// Moves the focus to the element with an id. Returns whether there is one.
pub fn focus(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Returns the field that has a place.
fn field_of(document: &Document, place: &str) -> Option<Element> {
    let all = document.query_selector_all("[data-path]").ok()?;
    let mut all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
    all.find(|field| field.get_attribute("data-path").as_deref() == Some(place))
}

/// Opens the closed groups around a field.
fn open_around(field: &Element) {
    let mut at = field.closest("details:not([open])").ok().flatten();
    while let Some(group) = at {
        // The attribute is a valid name.
        drop(group.set_attribute("open", ""));
        at = field.closest("details:not([open])").ok().flatten();
    }
}

/// Returns the place around a place; none around an event or a member of the feed.
fn around(place: &str) -> Option<&str> {
    let end = place.rfind(['.', '['])?;
    let outer = &place[..end];
    outer.contains('[').then_some(outer)
}
