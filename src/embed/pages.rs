//! The pages of a feed. Each is drawn when it is loaded, and names the next.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::chunk::{AdaptersApi, embed_chunks};
use super::today::today;
use super::{Controller, dispatch, promise};
use crate::lifecycle::{PageOutcome, PageRequest};
use crate::view::Scene;
use masar_feed::{Adapters, Limits, ReadOptions, Reading, is_foreign, read_pages};

/// The number of pages that load without the visitor's request: each one has all pages read again. A
/// visitor can request one more at a time.
const MAX_PAGES: usize = 50;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Loads a page: its final address and, after a line feed, its text.
    #[wasm_bindgen(js_name = page)]
    fn load_page(next: &str, base: &str) -> Promise;
}

/// The functions of other formats, as their chunk has them.
pub(super) static ADAPTERS: AdaptersApi = AdaptersApi {
    read: |texts| read_pages(texts, options(Some(Adapters::all()))).ok(),
};

/// The options for reading feeds in the visitor's browser, which logs diagnostics to the console.
fn options(adapters: Option<Adapters>) -> ReadOptions<'static> {
    ReadOptions {
        limits: Limits::CONSOLE,
        adapters,
        rules: None,
    }
}

impl Controller {
    /// Reads pages as one feed, and logs the diagnostics of the last one. `url`: the address of the last
    /// page. Dispatches `masar-error` if the feed cannot be read.
    pub(super) fn read_feed(&self, texts: &[Rc<str>], url: &str) -> Option<Reading> {
        let reading = match read_pages(texts, options(None)) {
            Ok(reading) => reading,
            Err(diagnostic) => {
                let foreign = texts.last().is_some_and(|text| is_foreign(text));
                let adapters = embed_chunks().adapters.filter(|_| foreign);
                let Some(reading) = adapters.and_then(|adapters| (adapters.read)(texts)) else {
                    dispatch::error(&self.host, &diagnostic, url);
                    return None;
                };
                reading
            }
        };
        // The diagnostics of the pages before were logged when those were read.
        let logged = reading
            .diagnostics
            .partition_point(|diagnostic| diagnostic.page + 1 < texts.len());
        dispatch::log_diagnostics(reading.diagnostics.get(logged..).unwrap_or(&[]), url);
        Some(reading)
    }

    /// Requests a further page of the feed.
    pub(super) fn request_page(self: &Rc<Self>, request: PageRequest) {
        let controller = Rc::downgrade(self);
        let response = load_page(&request.next, &request.base);
        promise::then(
            response,
            Box::new(move |response| {
                if let Some(controller) = controller.upgrade() {
                    let response = response.ok().and_then(|response| response.as_string());
                    controller.page_settled(request, response);
                }
            }),
        );
    }

    fn page_settled(self: &Rc<Self>, request: PageRequest, response: Option<String>) {
        let texts = self.read(|state| {
            let feed = state.feed().filter(|feed| feed.is_current(&request));
            feed.map(|feed| feed.texts().to_vec())
        });
        // Another feed or a page has arrived since the request.
        let Some(texts) = texts else {
            return;
        };
        let (outcome, next) = match response {
            Some(response) => self.read_page(texts, &response),
            None => {
                dispatch::page_missing(&self.host, &request.next);
                (PageOutcome::Missing, None)
            }
        };
        let (task, request) = self.change(|state| {
            let task = state.page_settled(&request, outcome);
            let next = state.feed().zip(next);
            (
                task,
                next.map(|(feed, (next, base))| feed.request(next, base)),
            )
        });
        if let Some(request) = request {
            self.request_page(request);
        }
        self.carry_out(task);
    }

    /// Reads a further page: its address and, after a line feed, its text. Also returns the page to request
    /// next: its relative address, and the address of the page that names it.
    fn read_page(
        &self,
        mut texts: Vec<Rc<str>>,
        response: &str,
    ) -> (PageOutcome, Option<(String, String)>) {
        let (url, text) = response.split_once('\n').unwrap_or((response, ""));
        if texts.iter().any(|known| **known == *text) {
            return (PageOutcome::Known, None);
        }
        texts.push(text.into());
        let Some(reading) = self.read_feed(&texts, url) else {
            return (PageOutcome::Missing, None);
        };
        let next = reading.next.map(|next| (next, url.to_owned()));
        let is_last = texts.len() >= MAX_PAGES;
        let (next, left_out) = if is_last { (None, next) } else { (next, None) };
        if let Some((next, _)) = &left_out {
            dispatch::page_missing(&self.host, next);
        }
        let scene = Rc::new(Scene::new(reading.feed, today()));
        let outcome = PageOutcome::Read {
            texts,
            scene,
            left_out,
        };
        (outcome, next)
    }
}
