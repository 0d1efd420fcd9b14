//! The one sentence that stands where there is nothing to draw, over what the host page itself put
//! inside the element.

use web_sys::Element;

use crate::locale::Words;

/// Writes the sentence into an empty root; the author's own fallback stays visible in its slot.
pub fn show(root: &Element, words: &Words, theme: &str, surface: &str) {
    let Some(document) = root.owner_document() else {
        return;
    };
    let make = |name: &str, class: &str, text: &str| {
        let element = document.create_element(name).ok()?;
        drop(element.set_attribute("class", class));
        if !text.is_empty() {
            element.set_text_content(Some(text));
        }
        Some(element)
    };
    let note = || {
        let frame = make("section", "masar", "")?;
        frame.set_attribute("lang", words.lang.tag).ok()?;
        frame
            .set_attribute("dir", words.lang.direction.as_str())
            .ok()?;
        frame.set_attribute("data-theme", theme).ok()?;
        if !surface.is_empty() {
            use wasm_bindgen::JsCast;
            frame
                .dyn_ref::<web_sys::HtmlElement>()?
                .style()
                .set_property("--host-bg", surface)
                .ok()?;
        }
        let note = make("div", "alert", "")?;
        note.set_attribute("role", "alert").ok()?;
        note.append_child(&make("p", "alert-title", words.error_title)?.into())
            .ok()?;
        note.append_child(&make("p", "", words.error_no_feed)?.into())
            .ok()?;
        frame.append_child(&note.into()).ok()?;
        root.append_child(&frame.into()).ok()?;
        root.append_child(&document.create_element("slot").ok()?.into())
            .ok()
    };
    let _: Option<web_sys::Node> = note();
}
