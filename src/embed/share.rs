//! Links to events: copied to the clipboard, or shared through the device's dialog.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::ShareData;

use super::promise;

/// Returns whether the device can share.
pub(super) fn is_offered() -> bool {
    web_sys::window().is_some_and(|window| {
        Reflect::has(&window.navigator(), &JsValue::from_str("share")).unwrap_or(false)
    })
}

/// Shares a title and a link. A cancelled dialog is not reported.
pub(super) fn share(title: &str, link: &str) {
    if let Some(window) = web_sys::window() {
        let data = ShareData::new();
        data.set_title(title);
        data.set_url(link);
        promise::then(window.navigator().share_with_data(&data), Box::new(drop));
    }
}

/// Copies a link. Calls `done` with whether that succeeded.
pub(super) fn copy(link: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window().and_then(|window| {
        // Absent if the page was not loaded over https.
        let clipboard = Reflect::get(&window.navigator(), &JsValue::from_str("clipboard")).ok()?;
        (!clipboard.is_undefined()).then(|| window.navigator().clipboard())
    });
    match clipboard {
        Some(clipboard) => {
            let written = clipboard.write_text(link);
            promise::then(written, Box::new(move |written| done(written.is_ok())));
        }
        None => done(false),
    }
}
