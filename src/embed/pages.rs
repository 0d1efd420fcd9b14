//! The pages of a feed. Each is drawn when it is loaded, and names the next.

use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::chunk::embed_chunks;
use super::today::today;
use super::{Controller, dispatch, promise};
use crate::lifecycle::{NextPage, PageOutcome, PageRequest};
use crate::view::{FeedPage, Scene};
use masar_feed::limits::MAX_BYTES;
use masar_feed::{Feed, is_foreign, read_silently};

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Loads a page: its final address and, after a line feed, its text.
    #[wasm_bindgen(js_name = page)]
    fn load_page(host: &HtmlElement, next: &str, base: &str) -> Promise;
}

impl Controller {
    /// Reads pages as one feed, and has their problems reported. Returns the scene and, relative to the last
    /// page, the address of the next page.
    pub(super) fn read_feed(
        self: &Rc<Self>,
        pages: Vec<FeedPage>,
    ) -> Option<(Rc<Scene>, Option<String>)> {
        let mut has_errors = false;
        let (feed, next) = match read_silently(&pages) {
            Some(reading) => {
                has_errors = reading.has_errors;
                (reading.feed, reading.next)
            }
            None => {
                let foreign = pages.last().is_some_and(|page| is_foreign(&page.text));
                let Some(reader) = embed_chunks().reader.filter(|_| foreign) else {
                    // A scene without events.
                    self.report_problems(Rc::new(Scene::new(Feed::default(), pages, today())));
                    return None;
                };
                (reader.read)(&self.host, &pages)?
            }
        };
        let scene = Rc::new(Scene::new(feed, pages, today()));
        if has_errors {
            self.report_problems(scene.clone());
        }
        Some((scene, next))
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
        let outcome = match response.map(|response| response.as_string().unwrap_or_default()) {
            Ok(response) => self.read_page(pages, &response),
            Err(cause) => {
                // A refused origin has no message.
                let message = Reflect::get(&cause, &JsValue::from_str("message"));
                let message = message.ok().and_then(|message| message.as_string());
                let message = message.as_deref().unwrap_or(dispatch::NO_PAGE);
                dispatch::page_missing(&self.host, &request.next, message);
                PageOutcome::Missing
            }
        };
        let (task, next) = self.change(|state| state.page_settled(request, outcome));
        self.load_next_page(next);
        self.carry_out(task);
    }

    /// Reads a further page: its address and, after a line feed, its text.
    fn read_page(self: &Rc<Self>, mut pages: Vec<FeedPage>, response: &str) -> PageOutcome {
        let (url, text) = response.split_once('\n').unwrap_or((response, ""));
        if pages.iter().any(|known| *known.text == *text) {
            return PageOutcome::Known;
        }
        let bytes: usize = pages.iter().map(|page| page.text.len()).sum();
        if bytes + text.len() > MAX_BYTES {
            dispatch::page_missing(&self.host, url, dispatch::TOO_MANY_BYTES);
            return PageOutcome::Missing;
        }
        pages.push(FeedPage {
            text: text.into(),
            url: url.into(),
        });
        match self.read_feed(pages) {
            Some((scene, next)) => PageOutcome::Read { scene, next },
            None => PageOutcome::Missing,
        }
    }
}
