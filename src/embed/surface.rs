//! Light or dark, and on what: the guest takes the host page's own background where it can be read
//! on it, else the theme's.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, MediaQueryList, MutationObserver, MutationObserverInit, Node};

use crate::date::{cut, trimmed};

/// Relative luminance (WCAG 2.2) of the themes' inks.
const LIGHT_INK: f64 = 0.009;
const DARK_INK: f64 = 0.91;
/// Contrast that secondary text, the faintest there is, must keep; body ink then has far more.
const LEAST: f64 = 11.0;

/// The theme and the surface to draw on; the surface is empty where the theme's own is used.
pub fn resolve(host: &HtmlElement, asked: Option<&'static str>) -> (&'static str, String) {
    let behind = background(host);
    let theme = asked.unwrap_or_else(|| match &behind {
        Some((_, luminance)) if *luminance < 0.18 => "dark",
        None if canvas_is_dark(host) => "dark",
        _ => "light",
    });
    let ink = if theme == "dark" { DARK_INK } else { LIGHT_INK };
    let surface = behind
        .filter(|(_, luminance)| contrast(*luminance, ink) >= LEAST)
        .map(|(colour, _)| colour);
    (theme, surface.unwrap_or_default())
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The nearest opaque background behind the host, with its luminance.
fn background(host: &HtmlElement) -> Option<(String, f64)> {
    let window = web_sys::window()?;
    let mut node: Option<Node> = Some(host.clone().into());
    while let Some(at) = node {
        if let Some(element) = at.dyn_ref::<Element>() {
            let style = window.get_computed_style(element).ok()??;
            let colour = style.get_property_value("background-color").ok()?;
            if let Some(luminance) = luminance(&colour) {
                return Some((colour, luminance));
            }
        }
        node = at.parent_node().or_else(|| {
            at.dyn_ref::<web_sys::ShadowRoot>()
                .map(|root| root.host().into())
        });
    }
    None
}

/// Luminance of an opaque `rgb(r, g, b)`; nothing for anything else, transparency above all.
fn luminance(colour: &str) -> Option<f64> {
    let inner = colour.strip_prefix("rgb(")?.strip_suffix(')')?;
    let mut rest = inner;
    let mut next = || {
        let (part, after) = cut(rest, b',');
        rest = after;
        let value = f64::from(trimmed(part).parse::<u8>().ok()?) / 255.0;
        // The square is within 0.03 of the sRGB curve, and needs no power function in the Wasm.
        Some(value * value)
    };
    let (red, green, blue) = (next()?, next()?, next()?);
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

/// Whether a page without any background of its own is dark: it says `color-scheme: dark`, or
/// leaves it to the visitor, who prefers dark.
fn canvas_is_dark(host: &HtmlElement) -> bool {
    let scheme = web_sys::window()
        .and_then(|window| window.get_computed_style(host).ok()?)
        .and_then(|style| style.get_property_value("color-scheme").ok())
        .unwrap_or_default();
    says(&scheme, "dark")
        && (!says(&scheme, "light") || prefers_dark().is_some_and(|query| query.matches()))
}

/// Whether a text holds a word. The standard library's search for one weighs 1 KiB.
fn says(text: &str, word: &str) -> bool {
    let mut places = text.as_bytes().windows(word.len());
    places.any(|place| place == word.as_bytes())
}

fn prefers_dark() -> Option<MediaQueryList> {
    web_sys::window()?
        .match_media("(prefers-color-scheme: dark)")
        .ok()?
}

/// Looks again when the visitor's preference or the page's own classes change; until dropped.
#[must_use = "the watch ends when it is dropped"]
pub struct Watch {
    _preference: Option<EventListener>,
    observer: Option<MutationObserver>,
    _changed: Closure<dyn FnMut()>,
}

impl Watch {
    /// Calls back whenever the surface may be another.
    pub fn new(host: &HtmlElement, changed: impl Fn() + Clone + 'static) -> Watch {
        let again = changed.clone();
        let preference =
            prefers_dark().map(|query| EventListener::new(&query, "change", move |_| again()));
        let changed = Closure::<dyn FnMut()>::new(changed);
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok();
        let document = host.owner_document();
        let root = document
            .as_ref()
            .and_then(|document| document.document_element());
        let body = document
            .and_then(|document| document.body())
            .map(Element::from);
        if let Some(observer) = &observer {
            let what = MutationObserverInit::new();
            what.set_attributes(true);
            let names = ["lang", "class", "style", "data-theme", "data-bs-theme"]
                .map(wasm_bindgen::JsValue::from_str);
            what.set_attribute_filter(&js_sys::Array::from_iter(names));
            for element in root.iter().chain(&body) {
                drop(observer.observe_with_options(element, &what));
            }
        }
        Watch {
            _preference: preference,
            observer,
            _changed: changed,
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
