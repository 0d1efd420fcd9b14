//! Promises of the browser.

use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;

/// Calls `done` with what a promise was kept with, or with why it was not.
// Not generic: for each kind of closure the way to JavaScript would be compiled anew.
pub fn settled(promise: &Promise, done: Rc<dyn Fn(Result<JsValue, JsValue>)>) {
    let other = done.clone();
    let kept = Closure::once_into_js(move |value: JsValue| done(Ok(value)));
    let broken = Closure::once_into_js(move |cause: JsValue| other(Err(cause)));
    let then = Reflect::get(promise, &JsValue::from_str("then"));
    if let Ok(then) = then.and_then(JsCast::dyn_into::<Function>) {
        drop(then.call2(promise, &kept, &broken));
    }
}
