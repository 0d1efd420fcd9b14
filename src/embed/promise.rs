//! Promises of the browser.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use yew::platform::spawn_local;

/// Calls a function with the result of a promise.
pub(super) fn then(promise: Promise, call: Box<dyn FnOnce(Result<JsValue, JsValue>)>) {
    spawn_local(async move { call(promise.await) });
}
