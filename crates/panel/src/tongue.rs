//! The language that the editor reads.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

use masar_feed::Tongue;
use masar_language_tag::primary_language;

/// Returns the tongue for a language tag. Tamazight's is French, as in the texts that its catalog lacks.
pub fn of(tag: &str) -> Tongue {
    match primary_language(tag).to_ascii_lowercase().as_str() {
        "ar" => Tongue::Ar,
        "fr" | "zgh" => Tongue::Fr,
        _ => Tongue::En,
    }
}

/// A language's own tag.
pub fn tag(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Ar => "ar",
        Tongue::Fr => "fr",
        Tongue::En => "en",
    }
}

/// The editor's: what `debug` names, else the language of the page around.
pub fn of_page(host: &HtmlElement) -> Tongue {
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
            Err(_) => return Tongue::En,
        }
    }
}
