//! The language that the editor reads.

use masar_check::MessageLang;
use masar_language_tag::primary_language;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// Returns the language of the messages for a language tag. For Tamazight it is French, as in the
/// interface where a Tamazight word is missing.
pub fn of(tag: &str) -> MessageLang {
    match primary_language(tag).to_ascii_lowercase().as_str() {
        "ar" => MessageLang::Ar,
        "fr" | "zgh" => MessageLang::Fr,
        _ => MessageLang::En,
    }
}

/// Returns the tag of a language.
pub fn tag(lang: MessageLang) -> &'static str {
    match lang {
        MessageLang::Ar => "ar",
        MessageLang::Fr => "fr",
        MessageLang::En => "en",
    }
}

/// Returns the editor's language: the one that `debug` names, else that of the page around the element.
pub fn of_page(host: &HtmlElement) -> MessageLang {
    let named = host.get_attribute("debug").unwrap_or_default();
    if matches!(named.as_str(), "ar" | "fr" | "en") {
        return of(&named);
    }
    let mut at: Element = host.clone().into();
    loop {
        if let Ok(Some(spoken)) = at.closest("[lang]") {
            let lang = spoken.get_attribute("lang").unwrap_or_default();
            if !lang.is_empty() {
                return of(&lang);
            }
        }
        // Out of every shadow root.
        match at.get_root_node().dyn_into::<ShadowRoot>() {
            Ok(shadow) => at = shadow.host(),
            Err(_) => return MessageLang::En,
        }
    }
}
