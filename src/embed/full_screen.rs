//! The full screen (Fullscreen API): the element with the widget fills it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{Controller, promise};
use crate::view::full_screen::show_state;

impl Controller {
    /// Fills the screen with the element, or leaves the full screen.
    pub(super) fn toggle_full_screen(&self) {
        if self.host.matches(":fullscreen") != Ok(true) {
            call(&self.host, "requestFullscreen");
        } else if let Some(document) = self.host.owner_document() {
            call(&document, "exitFullscreen");
        }
    }

    /// Shows on the button whether the screen is full.
    pub(super) fn show_full_screen(&self) {
        let root = self
            .host
            .shadow_root()
            .and_then(|shadow| shadow.query_selector(".masar").ok()?);
        if let Some(root) = root {
            show_state(&root);
        }
    }
}

/// Calls a method that returns a promise. A refusal leaves everything as it is.
fn call(target: &JsValue, method: &str) {
    let result = Reflect::get(target, &method.into())
        .and_then(|method| method.dyn_into::<Function>())
        .and_then(|method| method.call0(target));
    if let Ok(promise) = result {
        let promise: Promise = promise.unchecked_into();
        promise::then(promise, Box::new(drop));
    }
}
