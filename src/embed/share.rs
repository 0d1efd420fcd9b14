//! A link to an event, through the clipboard or the device's own way of sharing.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::ShareData;

use super::promise::settled;

/// Whether the device can share.
pub fn is_offered() -> bool {
    web_sys::window().is_some_and(|window| {
        Reflect::has(&window.navigator(), &JsValue::from_str("share")).unwrap_or(false)
    })
}

/// Shares a title and a link. Who changes their mind is told nothing.
pub fn share(title: &str, link: &str) {
    if let Some(window) = web_sys::window() {
        let data = ShareData::new();
        data.set_title(title);
        data.set_url(link);
        settled(&window.navigator().share_with_data(&data), Rc::new(|_| {}));
    }
}

/// Copies a link; tells whether it could.
pub fn copy(link: &str, done: impl Fn(bool) + 'static) {
    let clipboard = web_sys::window().and_then(|window| {
        // Absent where the page did not come over https.
        let clipboard = Reflect::get(&window.navigator(), &JsValue::from_str("clipboard")).ok()?;
        (!clipboard.is_undefined()).then(|| window.navigator().clipboard())
    });
    match clipboard {
        Some(clipboard) => {
            let copied = move |copied: Result<JsValue, JsValue>| done(copied.is_ok());
            settled(&clipboard.write_text(link), Rc::new(copied));
        }
        None => done(false),
    }
}
