//! The words of the interface: each language's are a file of its own. The loader has the page's asked
//! for while the Wasm is on its way; another's are asked for when they are wanted.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::{Inner, promise, signals};
use masar_feed::Severity;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// The text of a language's words.
    fn words(tag: &str) -> Promise;
}

/// What waits for words.
pub(super) type Then = Rc<dyn Fn(&Rc<Inner>)>;

impl Inner {
    /// Does that once the words of a language are there; at once when they are.
    pub(super) fn spoken(self: &Rc<Self>, lang: &str, then: Then) {
        if masar_locale::knows(lang) {
            then(self);
            return;
        }
        let inner = Rc::downgrade(self);
        let tag = lang.to_owned();
        let heard = move |text: Result<JsValue, JsValue>| {
            let Some(inner) = inner.upgrade() else {
                return;
            };
            let text = text.ok().and_then(|text| text.as_string());
            if text.is_some_and(|text| masar_locale::learn(&tag, &text)) {
                then(&inner);
            } else {
                inner.speechless(&tag);
            }
        };
        promise::settled(&words(lang), Rc::new(heard));
    }

    /// Does that once the words of all these languages are there.
    pub(super) fn spoken_all(self: &Rc<Self>, mut langs: Vec<String>, then: Then) {
        match langs.pop() {
            Some(lang) => self.spoken(
                &lang,
                Rc::new(move |inner| inner.spoken_all(langs.clone(), then.clone())),
            ),
            None => then(self),
        }
    }

    /// Without words there is no widget; one that stands goes on in the language it has.
    fn speechless(&self, tag: &str) {
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
