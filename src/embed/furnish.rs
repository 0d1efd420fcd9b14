//! The second part of the Wasm: asked for when the visitor comes near a widget, or when something needs
//! it (`view::more` says what that may be).

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::catalogs::Then;
use super::{Inner, history, promise, sheet, signals, voice};
use crate::view::link::Link;
use crate::view::more;
use masar_feed::Severity;

#[wasm_bindgen]
extern "C" {
    /// In the glue (`xtask/src/build/more.js`): has the second part join this one, once. After a failure
    /// another call asks again.
    #[wasm_bindgen(js_name = more)]
    fn ask() -> Promise;
}

impl Inner {
    /// Does that once the second part is there; at once when it is.
    pub(super) fn furnished(self: &Rc<Self>, then: Then) {
        if more::is_here() {
            self.go_on(&then);
            return;
        }
        let inner = Rc::downgrade(self);
        let settled = move |come: Result<JsValue, JsValue>| {
            let Some(inner) = inner.upgrade() else {
                return;
            };
            if come.is_err() {
                inner.unfurnished();
                return;
            }
            if !more::is_here() {
                more::has_come();
                sheet::complete();
            }
            inner.go_on(&then);
        };
        promise::settled(&ask(), Rc::new(settled));
    }

    fn go_on(self: &Rc<Self>, then: &Then) {
        if let Some(link) = self.unwritten.take() {
            self.write(&link, false);
        }
        then(self);
        // Who came near may open an event, and have it read.
        if self.voices.borrow().is_none() && self.app.borrow().is_some() {
            voice::watch(self);
        }
    }

    /// The visitor came near: whatever they do next finds the second part there, or on its way.
    pub(super) fn approached(self: &Rc<Self>) {
        if !self.approached.replace(true) {
            self.furnished(Rc::new(|_| {}));
        }
    }

    /// What stands goes on as it is, and the next press asks again.
    fn unfurnished(&self) {
        const MESSAGE: &str =
            "masar_more.wasm is missing or of another version: upload all of pkg/";
        if self.app.borrow().is_some() {
            signals::say(Severity::Warning, MESSAGE.to_owned());
        } else {
            signals::lost(&self.host, "more-missing", MESSAGE);
        }
    }

    /// Writes what the visitor chose into the address, now or as soon as the second part is there.
    pub(super) fn chose(&self, link: Link, step: bool) {
        if more::is_here() {
            self.unwritten.take();
            self.write(&link, step);
        } else {
            self.unwritten.replace(Some(link));
        }
    }

    fn write(&self, link: &Link, step: bool) {
        if let Some(prefix) = &*self.prefix.borrow() {
            history::write(link, prefix, step);
        }
    }
}
