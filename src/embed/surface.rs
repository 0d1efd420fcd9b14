//! Light or dark, and on what: the guest takes the host page's own background where it can be read
//! on it, else the theme's.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MediaQueryList, MutationObserver, MutationObserverInit};

use super::attributes::nearest;
use super::numbers::numbers;
use crate::date::cut;

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
    let colour = nearest(host, &|element| {
        style(element, "background-color").filter(|colour| luminance(colour).is_some())
    })?;
    let luminance = luminance(&colour)?;
    Some((colour, luminance))
}

/// What a property is on an element, as the browser works it out.
fn style(element: &Element, property: &str) -> Option<String> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    style.get_property_value(property).ok()
}

/// Luminance of an opaque `rgb(r, g, b)`; nothing for anything else, transparency above all.
fn luminance(colour: &str) -> Option<f64> {
    let [red, green, blue, ..] = numbers(colour.strip_prefix("rgb(")?);
    // The square is within 0.03 of the sRGB curve, and needs no power function in the Wasm.
    let linear = |channel: i64| (channel * channel) as f64 / (255.0 * 255.0);
    Some(0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue))
}

/// Whether a page without any background of its own is dark: it says `color-scheme: dark`, or
/// leaves it to the visitor, who prefers dark.
fn canvas_is_dark(host: &HtmlElement) -> bool {
    let scheme = style(host, "color-scheme").unwrap_or_default();
    let has = |word: &str| {
        let mut rest = scheme.as_str();
        while !rest.is_empty() {
            let (one, more) = cut(rest, b' ');
            if one == word {
                return true;
            }
            rest = more;
        }
        false
    };
    has("dark") && (!has("light") || prefers_dark().is_some_and(|query| query.matches()))
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
    pub fn new(host: &HtmlElement, changed: &Rc<dyn Fn()>) -> Watch {
        let again = changed.clone();
        let preference =
            prefers_dark().map(|query| EventListener::new(&query, "change", move |_| again()));
        let again = changed.clone();
        let changed = Closure::<dyn FnMut()>::new(move || again());
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok();
        let page = host
            .owner_document()
            .and_then(|document| document.query_selector_all("html,body").ok());
        if let (Some(observer), Some(page)) = (&observer, page) {
            let what = MutationObserverInit::new();
            what.set_attributes(true);
            let names = js_sys::Array::new();
            for name in ["lang", "class", "style", "data-theme", "data-bs-theme"] {
                names.push(&JsValue::from_str(name));
            }
            what.set_attribute_filter(&names);
            for at in 0..page.length() {
                if let Some(element) = page.item(at) {
                    drop(observer.observe_with_options(&element, &what));
                }
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
