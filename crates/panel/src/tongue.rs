//! The language that the editor reads.

use masar_check::{MessageLang};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};


/// The lang for a language tag. Who reads Tamazight is told in French, as by the words that no glossary
/// has.
pub fn of(tag: &str) -> MessageLang {
    let end = tag.find('-').unwrap_or(tag.len());
    match tag[..end].to_ascii_lowercase().as_str() {
        "ar" => MessageLang::Ar,
        "fr" | "zgh" => MessageLang::Fr,
        _ => MessageLang::En,
    }
}

/// A language's own tag.
pub fn tag(lang: MessageLang) -> &'static str {
    match lang {
        MessageLang::Ar => "ar",
        MessageLang::Fr => "fr",
        MessageLang::En => "en",
    }
}

/// The editor's: what `debug` names, else the language of the page around.
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
