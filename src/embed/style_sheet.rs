//! The style sheet that all widgets of a page share.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

use crate::view::{STYLE, chunk};

thread_local! {
    /// The constructed style sheet, adopted by every widget of the page.
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Makes a shadow root adopt the style sheet, which is constructed at first use. Returns nothing in a browser without
/// constructed style sheets.
pub(super) fn adopt(shadow: &ShadowRoot) -> Option<()> {
    SHEET.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = CssStyleSheet::new().ok();
            fill(slot.as_ref());
        }
        let sheets = js_sys::Array::of1(slot.as_ref()?);
        // A root in another document cannot adopt it: see `restore`.
        drop(Reflect::set(shadow, &JsValue::from_str(ADOPTED), &sheets));
        Some(())
    })
}

/// Gives a shadow root without style sheets, which a page has moved to another document, a style element.
pub(super) fn restore(shadow: &ShadowRoot) {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let adopted = get(shadow, ADOPTED).and_then(|sheets| get(&sheets, "length"));
    if adopted.and_then(|count| count.as_f64()) != Some(0.0) {
        return;
    }
    let present = shadow.query_selector("style").ok().flatten();
    let style = present.or_else(|| shadow.owner_document()?.create_element("style").ok());
    if let Some(style) = style {
        let text = [&*STYLE.concat(), &*chunk::loaded().styles()].concat();
        drop(Reflect::set(&style, &"textContent".into(), &text.into()));
        drop(shadow.append_child(&style));
    }
}

const ADOPTED: &str = "adoptedStyleSheets";

/// Adds the styles of the loaded chunks, in every widget that has adopted the sheet.
pub(super) fn add_chunk_styles() {
    SHEET.with_borrow(|slot| fill(slot.as_ref()));
}

fn fill(sheet: Option<&CssStyleSheet>) {
    if let Some(sheet) = sheet {
        drop(sheet.replace_sync(&[&*STYLE.concat(), &*chunk::loaded().styles()].concat()));
    }
}
