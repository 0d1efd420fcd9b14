//! The language of the panel's messages.

use masar_check::MessageLang;
use masar_language_tag::primary_language;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// Returns the language of the messages for a language tag. For Tamazight this is French, the language
/// of missing Tamazight texts of the interface.
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

/// Returns the editor's language: the value of `debug`, or else the language of the page around
/// the element.
pub fn of_page(host: &HtmlElement) -> MessageLang {
    let named = host.get_attribute("debug").unwrap_or_default();
    if matches!(named.as_str(), "ar" | "fr" | "en") {
        return of(&named);
    }
    let mut at: Element = host.clone().into();
    loop {
        if let Ok(Some(ancestor)) = at.closest("[lang]") {
            let lang = ancestor.get_attribute("lang").unwrap_or_default();
            if !lang.is_empty() {
                return of(&lang);
            }
        }
        // Continue outside of the shadow root.
        match at.get_root_node().dyn_into::<ShadowRoot>() {
            Ok(shadow) => at = shadow.host(),
            Err(_) => return MessageLang::En,
        }
    }
}
