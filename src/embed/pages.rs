//! The pages of a feed. Each is drawn when it is loaded, and names the next.

use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::chunk::{EmbedChunks, READER_CHUNK, UPDATE_CHUNK, embed_chunks};
use super::today::today;
use super::{Controller, dispatch, promise};
use crate::lifecycle::{NextPage, PageOutcome, PageRequest};
use crate::view::chunk::ChunkSet;
use crate::view::{FeedPage, Scene};
use masar_feed::limits::MAX_BYTES;
use masar_feed::{NoFeed, SilentReading, read_silently};

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Loads a page: its final address and, after a line feed, its text.
    #[wasm_bindgen(js_name = page)]
    fn load_page(host: &HtmlElement, next: &str, base: &str) -> Promise;
}

/// A feed that was read, resolved for today, and the address of its next page, relative to the last one.
pub(super) type SceneAndNext = (Rc<Scene>, Option<String>);

/// A function that gets a feed that was read; nothing if there is none to show.
pub(super) type AfterReading = Box<dyn FnOnce(&Rc<Controller>, Option<SceneAndNext>)>;

/// Reads the pages of a feed.
pub(super) type ReadFunction = fn(&Rc<Controller>, Vec<FeedPage>, AfterReading);

/// The greatest size of a feed that is read in one task, in bytes. 2,000 events have some 600,000.
const MAX_BYTES_AT_ONCE: usize = 1 << 20;

impl Controller {
    /// Reads pages as one feed, and has their problems reported. A large feed and one in another format are read in
    /// later tasks, by functions of a chunk.
    pub(super) fn read_feed(self: &Rc<Self>, pages: Vec<FeedPage>, then: AfterReading) {
        if size(&pages) > MAX_BYTES_AT_ONCE {
            let function = |chunks: EmbedChunks| Some(chunks.update?.read_large);
            self.read_later(UPDATE_CHUNK, function, pages, then);
        } else {
            self.feed_read(read_silently(&pages), pages, then);
        }
    }

    /// Resolves a feed that was read. If there is none, has it read in another format, or its problems reported.
    pub(super) fn feed_read(
        self: &Rc<Self>,
        reading: Result<SilentReading, NoFeed>,
        pages: Vec<FeedPage>,
        then: AfterReading,
    ) {
        match reading {
            Ok(reading) => {
                if reading.has_errors || reading.has_lost_letters {
                    self.report_problems(pages.clone());
                }
                let scene = Rc::new(Scene::new(reading.feed, pages, today()));
                then(self, Some((scene, reading.next)));
            }
            Err(NoFeed::OtherFormat) => {
                let function = |chunks: EmbedChunks| Some(chunks.reader?.read);
                self.read_later(READER_CHUNK, function, pages, then);
            }
            Err(NoFeed::NotJson) => {
                self.report_problems(pages);
                then(self, None);
            }
        }
    }

    /// Reads pages by a function of a chunk, when that is loaded.
    fn read_later(
        self: &Rc<Self>,
        chunk: ChunkSet,
        function: fn(EmbedChunks) -> Option<ReadFunction>,
        pages: Vec<FeedPage>,
        then: AfterReading,
    ) {
        self.with_chunks(
            chunk,
            Box::new(move |controller| {
                if let Some(read) = function(embed_chunks()) {
                    read(controller, pages, then);
                }
            }),
        );
    }

    /// Requests the next page of the feed, or reports that it is left out.
    pub(super) fn load_next_page(self: &Rc<Self>, next: Option<NextPage>) {
        match next {
            Some(NextPage::Request(request)) => self.request_page(request),
            Some(NextPage::LeftOut(url)) => {
                dispatch::page_missing(&self.host, &url, dispatch::TOO_MANY_PAGES);
            }
            None => {}
        }
    }

    /// Requests a further page of the feed.
    pub(super) fn request_page(self: &Rc<Self>, request: PageRequest) {
        let controller = Rc::downgrade(self);
        let response = load_page(&self.host, &request.next, &request.base);
        promise::then(
            response,
            Box::new(move |response| {
                if let Some(controller) = controller.upgrade() {
                    controller.page_settled(request, response);
                }
            }),
        );
    }

    fn page_settled(self: &Rc<Self>, request: PageRequest, response: Result<JsValue, JsValue>) {
        let pages = self.read(|state| {
            let feed = state.feed().filter(|feed| feed.is_current(&request));
            feed.map(|feed| feed.scene.pages.clone())
        });
        // Another feed or a page has arrived since the request.
        let Some(pages) = pages else {
            return;
        };
        match response.map(|response| response.as_string().unwrap_or_default()) {
            Ok(response) => self.read_page(request, pages, &response),
            Err(cause) => {
                // A refused origin has no message.
                let message = Reflect::get(&cause, &JsValue::from_str("message"));
                let message = message.ok().and_then(|message| message.as_string());
                let message = message.as_deref().unwrap_or(dispatch::NO_PAGE);
                dispatch::page_missing(&self.host, &request.next, message);
                self.settle_page(request, PageOutcome::Missing);
            }
        }
    }

    /// Reads a further page: its address and, after a line feed, its text.
    fn read_page(self: &Rc<Self>, request: PageRequest, mut pages: Vec<FeedPage>, response: &str) {
        let (url, text) = response.split_once('\n').unwrap_or((response, ""));
        if pages.iter().any(|known| *known.text == *text) {
            self.settle_page(request, PageOutcome::Known);
        } else if size(&pages) + text.len() > MAX_BYTES {
            dispatch::page_missing(&self.host, url, dispatch::TOO_MANY_BYTES);
            self.settle_page(request, PageOutcome::Missing);
        } else {
            pages.push(FeedPage {
                text: text.into(),
                url: url.into(),
            });
            self.read_feed(
                pages,
                Box::new(move |controller, reading| {
                    let outcome = match reading {
                        Some((scene, next)) => PageOutcome::Read { scene, next },
                        None => PageOutcome::Missing,
                    };
                    controller.settle_page(request, outcome);
                }),
            );
        }
    }

    fn settle_page(self: &Rc<Self>, request: PageRequest, outcome: PageOutcome) {
        let (task, next) = self.change(|state| state.page_settled(request, outcome));
        self.load_next_page(next);
        self.carry_out(task);
    }
}

/// Returns the size of all pages, in bytes.
fn size(pages: &[FeedPage]) -> usize {
    pages.iter().map(|page| page.text.len()).sum()
}
