//! The feed's checker for the browser: what `masar check` finds, by the same code, and the panel that an
//! editor sees it in (`debug` on the element). A Wasm of its own, which a page without an editor never
//! asks for: the words for it, in three languages, and how to mend each thing weigh more than a timeline.
#![cfg(target_arch = "wasm32")]
mod dom;
mod had;
mod panel;
mod tongue;
mod words;

use wasm_bindgen::prelude::*;

use masar_check::{Checked, Pages};

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Checks a feed's text, and says what `masar check --format json` says: one JSON object.
///
/// `name` is what the feed is called in it, such as its address; `language` a BCP 47 tag, in which the
/// findings are said as far as there are words. Further pages are not asked for.
#[wasm_bindgen(js_name = "check")]
#[must_use]
pub fn check_text(text: &str, name: &str, language: &str) -> String {
    let mut pages = Pages::default();
    pages.add(name.to_owned(), text.as_bytes().to_vec());
    masar_check::report(&[Checked::of(pages, false)], tongue::of(language))
}

/// Looks at a timeline's element: whether its page wants the panel, in which language, and, where the
/// feed has been asked for anew, what is wrong with it.
#[wasm_bindgen]
pub fn panel(host: web_sys::HtmlElement, anew: bool) {
    panel::look(&host, anew);
}
