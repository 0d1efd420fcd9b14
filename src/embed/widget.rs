//! What the loader holds of a widget: its life, and the methods that a page may call.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::{Inner, event_of};
use crate::view::Command;
use crate::view::state::Action;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Shows the panel for editors where the page asks for it.
    fn debug(host: &HtmlElement, anew: bool);
}

/// One widget: what the loader makes for each `<masar-timeline>`.
#[wasm_bindgen]
pub struct Widget {
    inner: Rc<Inner>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget for a host element. Nothing changes on the page until a feed arrives or fails.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement) -> Widget {
        Widget {
            inner: Rc::new(Inner {
                host,
                shadow: RefCell::default(),
                app: RefCell::default(),
                scene: RefCell::default(),
                surface: RefCell::default(),
                wanted: RefCell::default(),
                asked_lang: RefCell::default(),
                address: RefCell::default(),
                pages: RefCell::default(),
                run: Cell::default(),
                prefix: RefCell::default(),
                unwritten: RefCell::default(),
                approached: Cell::default(),
                loading: Cell::default(),
                waiting: RefCell::default(),
                history: RefCell::default(),
                heard: RefCell::default(),
                timer: RefCell::default(),
                notice: RefCell::default(),
                refused: RefCell::default(),
                drawn: Cell::default(),
                reading: RefCell::default(),
                voices: RefCell::default(),
            }),
        }
    }

    /// The feed's text is there, and its address: reads it, says what is wrong with it, and shows what
    /// is good.
    ///
    /// No text: it is the one that is shown. `copy`: the feed could not be had, this is a copy of it,
    /// made at that moment. Says whether there is a feed to show.
    // JavaScript's own strings, here and below: their way into the Wasm is the one of every other text,
    // where a `&str` would bring code of its own to both sides.
    pub fn feed_arrived(&self, text: JsValue, url: JsValue, copy: JsValue) -> bool {
        debug(&self.inner.host, true);
        let (text, copy) = (text.as_string(), copy.as_string());
        self.inner
            .arrived(text.as_deref(), &given(&url), copy.as_deref())
    }

    /// The feed is still on its way, and nothing of it stands in the page.
    pub fn feed_awaited(&self) {
        self.inner.awaits();
    }

    /// The feed could not be had; the loader has told the page.
    pub fn feed_failed(&self) {
        debug(&self.inner.host, true);
        self.inner.fail();
    }

    /// An attribute of the host changed.
    pub fn attribute_changed(&self, name: JsValue) {
        debug(&self.inner.host, false);
        self.inner.attribute_changed(&given(&name));
    }

    /// Opens an event by its id. Says whether there is one.
    pub fn select(&self, id: JsValue) -> bool {
        let inner = &self.inner;
        let id = given(&id);
        let Some(scene) = inner.scene.borrow().clone() else {
            inner.wanted.replace(Some(id));
            return true;
        };
        let found = event_of(&scene, &id);
        if let Some(event) = found {
            inner.send(Command::Act(Action::Open(event)));
        }
        found.is_some()
    }

    /// Shows a stretch of time; each end an EDTF date, either may be missing.
    pub fn show(&self, from: JsValue, to: JsValue) {
        let (from, to) = (from.as_string(), to.as_string());
        self.inner.look(from.as_deref(), to.as_deref());
    }

    /// The element left the page; it may come back.
    pub fn suspend(&self) {
        self.inner.rest();
    }

    /// The element is in the page again.
    pub fn resume(&self) {
        self.inner.watch();
        self.inner.follow_page();
    }
}

/// A text that JavaScript handed over.
fn given(text: &JsValue) -> String {
    text.as_string().unwrap_or_default()
}
