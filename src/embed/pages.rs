//! A feed arrives, page by page: each is drawn as soon as it is there, and names the next.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::chunk::{AdaptersApi, embed_chunks};
use super::{Inner, promise, signals, today};
use crate::view::{Command, Notice, Scene};
use masar_feed::{Adapters, Limits, ReadOptions, is_foreign, read_pages};

/// So many pages come by themselves: with each, all are read anew. A visitor may ask for one more.
const MOST: usize = 50;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// A page's address and, after a line feed, its text.
    fn page(next: &str, base: &str) -> Promise;
}

/// The functions of other formats, as their chunk has them.
pub(super) static ADAPTERS: AdaptersApi = AdaptersApi {
    read: |texts| read_pages(texts, options(Some(Adapters::all()))).ok(),
};

/// How feeds are read here: what a visitor does not get to see goes to the console.
fn options(adapters: Option<Adapters>) -> ReadOptions<'static> {
    ReadOptions {
        limits: Limits::CONSOLE,
        adapters,
        rules: None,
    }
}

/// The pages that have arrived.
#[derive(Default)]
pub(super) struct Pages {
    /// What each says.
    texts: Vec<String>,
    /// The page that cannot be had, and the one that names it: what is shown is not all there is.
    pub(super) missing: Option<(String, String)>,
}

impl Inner {
    /// Takes in the first page of a feed: those of an older one, also what is on its way, are done with.
    /// Says whether there is a feed to show.
    pub(super) fn first_page(self: &Rc<Self>, text: &str, url: &str) -> bool {
        let texts = vec![text.to_owned()];
        let good = self.take_in(&texts, url);
        if good {
            self.pages.replace(Pages {
                texts,
                missing: None,
            });
        }
        good
    }

    /// Draws what has come in place of what stands.
    pub(super) fn redraw(&self) {
        if let Some(scene) = self.scene.borrow().clone() {
            self.send(Command::Replace(scene));
        }
    }

    /// Asks once more for the page that could not be had.
    pub(super) fn ask_again(self: &Rc<Self>) {
        let missing = self.pages.borrow().missing.clone();
        if let Some((next, base)) = missing {
            self.ask(next, base);
        }
    }

    /// Reads the pages, the last of which has come from that address, and asks for the next.
    fn take_in(self: &Rc<Self>, texts: &[String], url: &str) -> bool {
        let reading = match read_pages(texts, options(None)) {
            Ok(reading) => reading,
            Err(diagnostic) => {
                let foreign = texts.last().is_some_and(|text| is_foreign(text));
                let adapters = embed_chunks().adapters.filter(|_| foreign);
                let Some(reading) = adapters.and_then(|adapters| (adapters.read)(texts)) else {
                    signals::error(&self.host, &diagnostic, url);
                    return false;
                };
                reading
            }
        };
        let count = texts.len();
        // Those of the pages before were told when these came.
        let told = reading
            .diagnostics
            .partition_point(|one| one.page + 1 < count);
        self.report(reading.diagnostics.get(told..).unwrap_or(&[]), url);
        let scene = Rc::new(Scene::new(reading.feed, today()));
        self.scene.replace(Some(scene));
        self.run.set(self.run.get().wrapping_add(1));
        match reading.next {
            Some(next) if count < MOST => self.ask(next, url.to_owned()),
            Some(next) => {
                signals::page_missing(&self.host, &next);
                self.pages.borrow_mut().missing = Some((next, url.to_owned()));
            }
            None => {}
        }
        true
    }

    fn ask(self: &Rc<Self>, next: String, base: String) {
        let inner = Rc::downgrade(self);
        let run = self.run.get();
        let asked = page(&next, &base);
        let settled = move |answer: Result<JsValue, JsValue>| {
            let Some(inner) = inner.upgrade().filter(|inner| inner.run.get() == run) else {
                return;
            };
            inner.pages.borrow_mut().missing = None;
            let answer = answer.ok().and_then(|answer| answer.as_string());
            let good = match &answer {
                Some(answer) => inner.page_arrived(answer),
                None => {
                    signals::page_missing(&inner.host, &next);
                    false
                }
            };
            let mut pages = inner.pages.borrow_mut();
            if !good {
                pages.missing = Some((next.clone(), base.clone()));
            }
            let all = pages.missing.is_none();
            drop(pages);
            inner.tell_of_pages(all);
        };
        promise::settled(&asked, Rc::new(settled));
    }

    /// Says that what is shown is not all there is, or no longer; unless something graver is said already.
    fn tell_of_pages(&self, good: bool) {
        let said = match &*self.notice.borrow() {
            None => false,
            Some(Notice::Part) => true,
            Some(_) => return,
        };
        let notice = (!good).then_some(Notice::Part);
        if !self.drawn.get() {
            self.notice.replace(notice);
        } else if said || !good {
            self.tell(notice);
        }
    }

    /// A further page has come: its address and, after a line feed, its text. Says whether it is good.
    fn page_arrived(self: &Rc<Self>, answer: &str) -> bool {
        let (url, text) = answer.split_once('\n').unwrap_or((answer, ""));
        let mut texts = std::mem::take(&mut self.pages.borrow_mut().texts);
        let text = text.to_owned();
        // A circle ends where it began.
        let mut good = true;
        if !texts.contains(&text) {
            texts.push(text);
            good = self.take_in(&texts, url);
            if !good {
                texts.pop();
            } else if self.drawn.get() {
                self.redraw();
            }
        }
        self.pages.borrow_mut().texts = texts;
        good
    }
}
