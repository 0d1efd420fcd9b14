//! Functions that move focus: into an opened detail, and back to the element that opened it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Opens the sheet, or an enlarged picture, as a modal dialog. It is in the top layer, above every element of the host page, and nothing else
/// can have focus meanwhile.
pub(crate) fn open_sheet(root: &Element) {
    let closed = root
        .query_selector("dialog:is(.sheet, .lightbox):not([open])")
        .ok()
        .flatten();
    if let Some(dialog) = closed.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok()) {
        drop(dialog.show_modal());
    }
}

/// Returns the button outside of the detail that opens an event.
pub(crate) fn opener_of(root: &Element, id: &str) -> Option<HtmlElement> {
    let elements = root.query_selector_all("[data-event-id]").ok()?;
    for at in 0..elements.length() {
        let element = elements.item(at)?.dyn_into::<Element>().ok()?;
        if element.get_attribute("data-event-id").as_deref() == Some(id)
            && element.closest(".detail").ok()?.is_none()
        {
            let button = if element.tag_name() == "BUTTON" {
                Some(element)
            } else {
                element.query_selector(".open").ok()?
            };
            return button?.dyn_into().ok();
        }
    }
    None
}

/// Focuses the first element that matches a selector, if there is one.
pub(crate) fn focus_first(root: &Element, selector: &str) {
    if let Some(element) = root
        .query_selector(selector)
        .ok()
        .flatten()
        .and_then(|found| found.dyn_into::<HtmlElement>().ok())
    {
        drop(element.focus());
    }
}
