//! A feed arrives, page by page: each is drawn as soon as it is there, and names the next.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::attributes::Attributes;
use super::{Inner, history, promise, signals, today};
use crate::date::cut;
use crate::feed::read_pages;
use crate::view::{Message, Scene};

/// So many pages at most: with each, all are read anew.
const MOST: usize = 50;

#[wasm_bindgen]
extern "C" {
    /// In the glue (`xtask/src/build/words.js`): a page's address and, after a line feed, its text.
    fn page(next: &str, base: &str) -> Promise;
}

/// The pages that have arrived.
#[derive(Default)]
pub(super) struct Pages {
    /// What each says.
    texts: Vec<String>,
    /// One of them cannot be had: what is shown is not all there is.
    pub(super) lacking: bool,
}

impl Inner {
    /// The first page of a feed: those of an older one, also what is on its way, are done with.
    pub(super) fn arrived(self: &Rc<Self>, text: &str, url: &str) {
        self.address.replace(url.to_owned());
        self.pages.replace(Pages::default());
        self.run.set(self.run.get() + 1);
        self.page_arrived(text, url);
    }

    fn page_arrived(self: &Rc<Self>, text: &str, url: &str) {
        let text = text.to_owned();
        let mut pages = self.pages.borrow_mut();
        if pages.texts.contains(&text) {
            return; // a circle ends where it began
        }
        pages.texts.push(text);
        let count = pages.texts.len();
        let reading = read_pages(&pages.texts);
        drop(pages);
        let reading = match reading {
            Ok(reading) => reading,
            Err(finding) => {
                signals::error(&self.host, &finding, url);
                self.pages.borrow_mut().lacking = count > 1;
                self.fail();
                return;
            }
        };
        // Those of the pages before were told when these came.
        let told = reading.findings.partition_point(|one| one.page + 1 < count);
        self.report(reading.findings.get(told..).unwrap_or(&[]), url);
        let scene = Rc::new(Scene::new(reading.feed, today()));
        self.scene.replace(Some(scene.clone()));
        if let Some(next) = reading.next.filter(|_| count < MOST) {
            self.ask(next, url);
        }
        if let Some(app) = &*self.app.borrow() {
            app.send_message(Message::Replace(scene));
            signals::state(&self.host, self.shown_state());
            return;
        }
        let attributes = Attributes::read(&self.host);
        let lang = attributes.language(&scene.feed.languages);
        let linked = attributes
            .link
            .and_then(|link| history::link(&history::prefix(&self.host, link))?.lang)
            .filter(|lang| scene.feed.languages.contains(lang));
        self.spoken(&linked.unwrap_or(lang), Rc::new(|inner| inner.mount()));
    }

    fn ask(self: &Rc<Self>, next: String, base: &str) {
        let inner = Rc::downgrade(self);
        let run = self.run.get();
        let asked = page(&next, base);
        let settled = move |answer: Result<JsValue, JsValue>| {
            let Some(inner) = inner.upgrade().filter(|inner| inner.run.get() == run) else {
                return;
            };
            match answer.ok().and_then(|answer| answer.as_string()) {
                Some(answer) => {
                    let (url, text) = cut(&answer, b'\n');
                    inner.page_arrived(text, url);
                }
                None => {
                    inner.pages.borrow_mut().lacking = true;
                    signals::page_missing(&inner.host, &next);
                    signals::state(&inner.host, inner.shown_state());
                }
            }
        };
        promise::settled(&asked, Rc::new(settled));
    }
}
