//! Computed values of an element's style.

use web_sys::Element;

/// Returns the computed value of a property of an element.
pub(crate) fn computed(element: &Element, property: &str) -> Option<String> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    style.get_property_value(property).ok()
}

/// Returns the same as a number of px; 0 if it is another value, such as `normal`.
pub(crate) fn computed_px(element: &Element, property: &str) -> f64 {
    js_sys::parse_float(&computed(element, property).unwrap_or_default()).max(0.0)
}

/// Returns the width of the content of an element, layout px; 0 if the element is not drawn.
///
/// The bounding box is no measure of it: a `transform` of the page scales the box, and a `zoom` counts twice.
pub(crate) fn layout_width(element: &Element) -> f64 {
    computed_px(element, "width")
}
