//! The catalogs of the interface's texts: one file for each language. The loader requests that of the
//! page's language together with the Wasm. Another is requested when a visitor chooses its language.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::{Continuation, Controller, dispatch, promise};
use crate::lifecycle::Absence;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Downloads the text of a catalog.
    #[wasm_bindgen(js_name = loadCatalog)]
    fn download(tag: &str) -> Promise;
}

impl Controller {
    /// Calls a function when the catalog for a tag is loaded: at once, or after a download.
    pub(super) fn with_catalog(self: &Rc<Self>, tag: &str, then: Continuation) {
        if masar_locale::is_loaded(tag) {
            then(self);
            return;
        }
        let controller = Rc::downgrade(self);
        let download = download(tag);
        let tag = tag.to_owned();
        promise::then(
            download,
            Box::new(move |text| {
                let Some(controller) = controller.upgrade() else {
                    return;
                };
                let text = text.ok().and_then(|text| text.as_string());
                if text.is_some_and(|text| masar_locale::load(&tag, &text).is_ok()) {
                    then(&controller);
                } else {
                    controller.catalog_failed(&tag);
                }
            }),
        );
    }

    /// Calls a function when the catalogs for all these tags are loaded.
    pub(super) fn with_catalogs(self: &Rc<Self>, mut tags: Vec<String>, then: Continuation) {
        match tags.pop() {
            Some(tag) => self.with_catalog(
                &tag,
                Box::new(move |controller| controller.with_catalogs(tags, then)),
            ),
            None => then(self),
        }
    }

    /// Reports a catalog that could not be loaded. A widget that is drawn keeps its language; another
    /// is not drawn.
    fn catalog_failed(&self, tag: &str) {
        let message = [
            "masar_words_",
            masar_locale::language(tag).tag,
            " is missing or of another version: upload all of pkg/",
        ]
        .concat();
        self.report_missing_file("words-missing", &message, true);
    }

    /// Reports that a file is missing. `is_awaited`: the first drawing waits for it, and the page shows the list
    /// instead, also in place of a skeleton.
    pub(super) fn report_missing_file(&self, code: &str, message: &str, is_awaited: bool) {
        let is_lost = self.read(|state| {
            let is_feed_awaited =
                state.preparing().is_some() || state.wants_fallback(Absence::Awaited);
            state.widget().is_none() || is_awaited && is_feed_awaited
        });
        if is_lost {
            dispatch::fail(&self.host, code, message);
        } else {
            dispatch::log(masar_feed::Severity::Warning, message);
        }
    }
}
