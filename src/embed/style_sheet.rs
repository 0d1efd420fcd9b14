//! The style sheet that all widgets of a page share.

use std::cell::RefCell;

use web_sys::{CssStyleSheet, ShadowRoot};

use crate::view::{STYLE, chunk};

thread_local! {
    /// The constructed style sheet, adopted by every widget of the page.
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Makes a shadow root adopt the style sheet, which is constructed at first use.
pub(super) fn adopt(shadow: &ShadowRoot) {
    SHEET.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = CssStyleSheet::new().ok();
            fill(slot.as_ref());
        }
        if let Some(sheet) = &*slot {
            let sheets = js_sys::Array::of1(sheet);
            shadow.set_adopted_style_sheets(&sheets);
        }
    });
}

/// Adds the styles of the loaded chunks, in every widget that has adopted the sheet.
pub(super) fn add_chunk_styles() {
    SHEET.with_borrow(|slot| fill(slot.as_ref()));
}

fn fill(sheet: Option<&CssStyleSheet>) {
    if let Some(sheet) = sheet {
        drop(sheet.replace_sync(&[&*STYLE.concat(), &*chunk::loaded().styles()].concat()));
    }
}
