//! Moving focus: into an opened detail, and back to the element that opened it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Opens the sheet as a modal dialog, and so in the top layer: it covers the screen whatever the
/// host page's stacking, and the rest cannot be reached meanwhile.
pub(crate) fn open_sheet(root: &Element) {
    let closed = root
        .query_selector("dialog.sheet:not([open])")
        .ok()
        .flatten();
    if let Some(dialog) = closed.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok()) {
        drop(dialog.show_modal());
    }
}

/// Returns the button that opens an event: its sign itself, or the one inside it.
pub(crate) fn sign_of(root: &Element, id: &str) -> Option<HtmlElement> {
    let signs = root.query_selector_all("[data-event-id]").ok()?;
    for at in 0..signs.length() {
        let sign = signs.item(at)?.dyn_into::<Element>().ok()?;
        if sign.get_attribute("data-event-id").as_deref() == Some(id)
            && sign.closest(".detail").ok()?.is_none()
        {
            let button = if sign.tag_name() == "BUTTON" {
                Some(sign)
            } else {
                sign.query_selector(".open").ok()?
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
