//! The editor's panel: it checks the feed of an element in the browser and shows the report of
//! `masar check` below the timeline. It is a Wasm module of its own, since the messages in three
//! languages are larger than the widget. Only a page with the attribute `debug` loads it.

mod dom;
mod fetch_pages;
mod lang;
mod messages;
mod panel;

use wasm_bindgen::prelude::*;

use masar_check::{Checked, Pages};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Checks a feed's text. Returns what `masar check --format json` prints: one JSON object.
///
/// `name` is the name of the feed in the report, such as its address. `language` is the tag (BCP 47) of
/// the messages' language. Further pages are not fetched.
#[wasm_bindgen(js_name = "check")]
#[must_use]
pub fn check_text(text: &str, name: &str, language: &str) -> String {
    let mut pages = Pages::default();
    pages.add(name.to_owned(), text.as_bytes().to_vec());
    masar_check::json_report(&[Checked::new(pages, false)], lang::of(language))
}

/// Checks the pages of a feed: the name and the text of each, in order. Returns what [`check_text`] returns.
#[wasm_bindgen(js_name = "checkPages")]
#[must_use]
pub fn check_pages(names: Vec<String>, texts: Vec<String>, language: &str) -> String {
    let mut pages = Pages::default();
    for (name, text) in names.into_iter().zip(texts) {
        pages.add(name, text.into_bytes());
    }
    masar_check::json_report(&[Checked::new(pages, false)], lang::of(language))
}

/// Adds, updates or removes the panel of a timeline's element, depending on its attributes. With
/// `recheck`, an existing panel checks the feed again.
#[wasm_bindgen]
pub fn panel(host: web_sys::HtmlElement, recheck: bool) {
    panel::update(&host, recheck);
}
