//! The box of an element in the window of the browser, also where the element is zoomed.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, ShadowRoot, Window};

use super::computed::computed_px;

/// The box of an element, px of the window.
pub(crate) struct WindowBox {
    /// The distance of the left side from that of the window.
    pub(crate) left: f64,
    /// The distance of the upper side from that of the window.
    pub(crate) top: f64,
    /// The width.
    pub(crate) width: f64,
}

impl WindowBox {
    /// Measures the box of an element.
    ///
    /// WebKit, and Chromium before 128, measure the bounding box in the px of the zoomed element. WebKit subtracts from it
    /// how far the page is scrolled, in px of the window.
    pub(crate) fn of(element: &Element) -> Self {
        let bounds = element.get_bounding_client_rect();
        let zoom = box_zoom(element);
        let [x, y] = match web_sys::window() {
            Some(window) if zoom != 1.0 && is_webkit(&window) => {
                ["scrollX", "scrollY"].map(|name| number_of(&window, name))
            }
            _ => [0.0, 0.0],
        };
        Self {
            left: (bounds.left() + x) * zoom - x,
            top: (bounds.top() + y) * zoom - y,
            width: bounds.width() * zoom,
        }
    }
}

/// Returns whether the browser is WebKit.
pub(crate) fn is_webkit(window: &Window) -> bool {
    let vendor = Reflect::get(&window.navigator(), &"vendor".into());
    let vendor = vendor.ok().and_then(|vendor| vendor.as_string());
    vendor.is_some_and(|vendor| vendor.starts_with("Apple"))
}

/// Returns a number that the window has.
pub(crate) fn number_of(window: &Window, name: &str) -> f64 {
    let number = Reflect::get(window, &JsValue::from_str(name));
    number
        .ok()
        .and_then(|number| number.as_f64())
        .unwrap_or_default()
}

/// Returns the px of the window in one px of an element's bounding box.
///
/// The browsers that measure it in the px of the zoomed element have no `currentCSSZoom`, which came with the
/// standardized `zoom`.
fn box_zoom(element: &Element) -> f64 {
    if Reflect::has(element, &"currentCSSZoom".into()).unwrap_or(true) {
        return 1.0;
    }
    let mut zoom = 1.0;
    let mut node: Option<Node> = Some(element.clone().into());
    while let Some(at) = node {
        if let Some(element) = at.dyn_ref::<Element>() {
            // It is 0 where the browser has no `zoom`.
            let own = computed_px(element, "zoom");
            zoom *= if own > 0.0 { own } else { 1.0 };
        }
        let host = || at.dyn_ref::<ShadowRoot>().map(|root| root.host().into());
        node = at.parent_node().or_else(host);
    }
    zoom
}
