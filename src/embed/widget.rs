//! The object that the loader creates for each element: its lifecycle, and the methods for pages.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::Controller;
use super::chunk::embed_chunks;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Shows the panel for editors if the page asks for it.
    fn debug(host: &HtmlElement, anew: bool);
}

/// One widget: the loader creates it for each `<masar-timeline>`.
#[wasm_bindgen]
pub struct Widget {
    controller: Rc<Controller>,
}

#[wasm_bindgen]
impl Widget {
    /// Creates a widget for a host element, the `place`th of the page, counted from 0. Nothing changes on the page until a feed arrives or fails.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, place: u32) -> Widget {
        Widget {
            controller: Rc::new(Controller::new(host, place)),
        }
    }

    /// The feed has arrived: its text and its address. Reads it, reports what is wrong with it, and shows
    /// what is good.
    ///
    /// Without a text, the feed is the one that is shown. `copied`: the date of a copy that is shown because
    /// the feed could not be loaded. Calls `then` with whether there is a feed to show: at once, or later if the feed is
    /// large or in another format.
    // The parameters are JavaScript's own strings, here and below. They enter the Wasm on the same way as
    // every other text; a `&str` would add code of its own to both sides.
    pub fn feed_arrived(&self, text: JsValue, url: JsValue, copied: JsValue, then: Function) {
        debug(&self.controller.host, true);
        let copied = copied.as_string();
        let (text, url) = (text.as_string(), string(&url));
        self.controller
            .feed_arrived(text, url, copied.as_deref(), then);
    }

    /// The feed is still loading, and nothing of it is on the page.
    pub fn feed_awaited(&self) {
        self.controller.feed_awaited();
    }

    /// The feed could not be loaded. The loader has told the page.
    pub fn feed_failed(&self) {
        debug(&self.controller.host, true);
        self.controller.feed_failed();
    }

    /// An attribute of the host has changed.
    pub fn attribute_changed(&self, name: JsValue) {
        debug(&self.controller.host, false);
        self.controller.attribute_changed(string(&name));
    }

    /// Calls a method of the element by its name, or returns a property. Returns `undefined` before the code for that
    /// is loaded.
    pub fn call(&self, name: JsValue, first: JsValue, second: JsValue) -> JsValue {
        match embed_chunks().update {
            Some(update) => (update.call)(&self.controller, &string(&name), [first, second]),
            None => JsValue::UNDEFINED,
        }
    }

    /// The element was removed from the page. It may come back.
    pub fn suspend(&self) {
        if let Some(update) = embed_chunks().update {
            (update.stop_watching)(&self.controller);
        }
    }

    /// The element is in the page again.
    pub fn resume(&self) {
        self.controller.catch_up();
    }
}

/// The loader frees the widget of an element that was removed from the page some time ago.
impl Drop for Widget {
    fn drop(&mut self) {
        self.controller.unmount();
    }
}

/// Returns a string of JavaScript.
fn string(text: &JsValue) -> String {
    text.as_string().unwrap_or_default()
}
