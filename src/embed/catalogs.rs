//! The catalogs of the interface's texts: one file for each language. The loader requests that of the
//! page's language together with the Wasm. Another is requested when a visitor chooses its language.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::{Inner, promise, signals};
use masar_feed::Severity;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Downloads the text of a catalog.
    #[wasm_bindgen(js_name = loadCatalog)]
    fn download(tag: &str) -> Promise;
}

/// A function that needs a catalog.
pub(super) type Then = Rc<dyn Fn(&Rc<Inner>)>;

impl Inner {
    /// Calls a function when the catalog for a tag is loaded: at once, or after a download.
    pub(super) fn with_catalog(self: &Rc<Self>, lang: &str, then: Then) {
        if masar_locale::is_loaded(lang) {
            then(self);
            return;
        }
        let inner = Rc::downgrade(self);
        let tag = lang.to_owned();
        let downloaded = move |text: Result<JsValue, JsValue>| {
            let Some(inner) = inner.upgrade() else {
                return;
            };
            let text = text.ok().and_then(|text| text.as_string());
            if text.is_some_and(|text| masar_locale::load(&tag, &text).is_ok()) {
                then(&inner);
            } else {
                inner.no_catalog(&tag);
            }
        };
        promise::settled(&download(lang), Rc::new(downloaded));
    }

    /// Calls a function when the catalogs for all these tags are loaded.
    pub(super) fn with_catalogs(self: &Rc<Self>, mut langs: Vec<String>, then: Then) {
        match langs.pop() {
            Some(lang) => self.with_catalog(
                &lang,
                Rc::new(move |inner| inner.with_catalogs(langs.clone(), then.clone())),
            ),
            None => then(self),
        }
    }

    /// Reports a catalog that could not be loaded. A widget that is drawn keeps its language; another
    /// is not drawn.
    fn no_catalog(&self, tag: &str) {
        let message = [
            "masar_words_",
            masar_locale::language(tag).tag,
            ".txt is missing or of another version: upload all of pkg/",
        ]
        .concat();
        if self.app.borrow().is_some() {
            signals::say(Severity::Warning, message);
        } else {
            signals::lost(&self.host, "words-missing", &message);
        }
    }
}
