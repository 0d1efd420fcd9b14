//! The checker for the browser: it reports what `masar check` reports, and draws the panel in which an
//! editor reads that (`debug` on the element). It is a Wasm module of its own, which only a page with
//! `debug` loads: the messages in three languages weigh more than a timeline.
#![cfg(target_arch = "wasm32")]

mod dom;
mod fetch_pages;
mod lang;
mod messages;
mod panel;

use wasm_bindgen::prelude::*;

use masar_check::{Checked, Pages};

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Checks a feed's text. Returns what `masar check --format json` prints: one JSON object.
///
/// `name` is the name of the feed in it, such as its address; `language` the BCP 47 tag of the messages'
/// language, where it is one of the three. Further pages are not fetched.
#[wasm_bindgen(js_name = "check")]
#[must_use]
pub fn check_text(text: &str, name: &str, language: &str) -> String {
    let mut pages = Pages::default();
    pages.add(name.to_owned(), text.as_bytes().to_vec());
    masar_check::report(&[Checked::of(pages, false)], lang::of(language))
}

/// Adds, updates or removes the panel of a timeline's element, as its attributes ask. With `anew`, the
/// feed is checked again.
#[wasm_bindgen]
pub fn panel(host: web_sys::HtmlElement, anew: bool) {
    panel::look(&host, anew);
}
