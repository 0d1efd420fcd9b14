//! The widgets' one style sheet.

use std::cell::RefCell;

use web_sys::{CssStyleSheet, ShadowRoot};

use crate::view::STYLE;

thread_local! {
    /// One constructed style sheet, adopted by every widget of the page.
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Adopts the one style sheet, made at first use.
pub fn adopt(shadow: &ShadowRoot) {
    SHEET.with(|slot| {
        let mut slot = slot.borrow_mut();
        if slot.is_none() {
            *slot = CssStyleSheet::new()
                .ok()
                .inspect(|sheet| drop(sheet.replace_sync(STYLE)));
        }
        if let Some(sheet) = &*slot {
            let sheets = js_sys::Array::of1(sheet);
            shadow.set_adopted_style_sheets(&sheets);
        }
    });
}
