//! A link to an event, through the clipboard or the device's own way of sharing.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::ShareData;

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
        settled(&window.navigator().share_with_data(&data), |_| {});
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
        Some(clipboard) => settled(&clipboard.write_text(link), done),
        None => done(false),
    }
}

/// Calls `done` when a promise is kept (true) or not.
fn settled(promise: &Promise, done: impl Fn(bool) + 'static) {
    let done = std::rc::Rc::new(done);
    let other = done.clone();
    let kept = Closure::once_into_js(move |_: JsValue| done(true));
    let broken = Closure::once_into_js(move |_: JsValue| other(false));
    let then = Reflect::get(promise, &JsValue::from_str("then"));
    if let Ok(then) = then.and_then(JsCast::dyn_into::<Function>) {
        drop(then.call2(promise, &kept, &broken));
    }
}
