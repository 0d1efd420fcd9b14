//! The widgets' one style sheet.

use std::cell::RefCell;

use web_sys::{CssStyleSheet, ShadowRoot};

use crate::view::{STYLE, chunk};

thread_local! {
    /// One constructed style sheet, adopted by every widget of the page.
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Adopts the one style sheet, made at first use.
pub fn adopt(shadow: &ShadowRoot) {
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

/// Puts in what a chunk brings, in every widget that has adopted the sheet.
pub fn complete() {
    SHEET.with_borrow(|slot| fill(slot.as_ref()));
}

fn fill(sheet: Option<&CssStyleSheet>) {
    if let Some(sheet) = sheet {
        drop(sheet.replace_sync(&[&*STYLE.concat(), &*chunk::loaded().styles()].concat()));
    }
}
