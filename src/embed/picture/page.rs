//! What a picture reads of the page: boxes, styles and lines of text. Members that only a picture needs are called by their
//! names: a binding for each would be in the script that every page loads.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, Element, Node};

use masar_download::svg::{Color, Rect};

/// Returns a member of an object.
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Returns a number that an object has; 0 if it has none of this name.
pub(super) fn number(object: &JsValue, name: &str) -> f64 {
    get(object, name).as_f64().unwrap_or_default()
}

/// Calls a method of an object with at most three arguments.
pub(super) fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> JsValue {
    let Ok(method) = get(object, name).dyn_into::<Function>() else {
        return JsValue::UNDEFINED;
    };
    let [first, second, third] =
        std::array::from_fn(|at| arguments.get(at).cloned().unwrap_or(JsValue::UNDEFINED));
    let result = match arguments.len() {
        0 => method.call0(object),
        1 => method.call1(object, &first),
        2 => method.call2(object, &first, &second),
        _ => method.call3(object, &first, &second, &third),
    };
    result.unwrap_or(JsValue::UNDEFINED)
}

/// The computed style of an element, or of a part that a style sheet generates.
pub(super) struct Style(CssStyleDeclaration);

impl Style {
    pub(super) fn of(element: &Element) -> Option<Style> {
        let style = web_sys::window()?.get_computed_style(element).ok()??;
        Some(Style(style))
    }

    /// Returns the style of `::after`, if it is drawn.
    pub(super) fn after(element: &Element) -> Option<Style> {
        let window = web_sys::window()?;
        let style = call(
            &window,
            "getComputedStyle",
            &[element.into(), "::after".into()],
        );
        let style = Style(style.unchecked_into());
        (style.get("content") != "none").then_some(style)
    }

    pub(super) fn get(&self, property: &str) -> String {
        self.0.get_property_value(property).unwrap_or_default()
    }

    /// Returns a length in px; 0 if it is another value.
    pub(super) fn px(&self, property: &str) -> f64 {
        let number = js_sys::parse_float(&self.get(property));
        if number.is_finite() { number } else { 0.0 }
    }

    /// Returns a colour that is seen.
    pub(super) fn color(&self, property: &str) -> Option<Color> {
        color(&self.get(property))
    }

    pub(super) fn is_rtl(&self) -> bool {
        self.get("direction") == "rtl"
    }
}

/// Reads a computed colour; nothing if it is transparent, or no colour.
pub(super) fn color(text: &str) -> Option<Color> {
    let read = crate::embed::color::Color::read(text)?;
    let channels = if text.starts_with("oklab(") {
        from_oklab(text)
    } else {
        read.channels
    };
    (read.alpha > 0.004).then(|| Color {
        rgb: channels.map(|channel| (channel * 255.0).round().clamp(0.0, 255.0) as u8),
        alpha: read.alpha,
    })
}

/// Returns the last colour of a gradient that is seen.
pub(super) fn color_in(gradient: &str) -> Option<Color> {
    ["oklab(", "color(srgb", "rgb(", "rgba("]
        .into_iter()
        .flat_map(|start| gradient.match_indices(start))
        .filter_map(|(at, _)| color(gradient[at..].split_inclusive(')').next()?))
        .max_by(|one, other| one.alpha.total_cmp(&other.alpha))
}

/// Converts `oklab(L a b / alpha)` to sRGB (CSS Color 4, section 9.2).
fn from_oklab(text: &str) -> [f64; 3] {
    let mut values = text["oklab(".len()..]
        .split([' ', '/', ')'])
        .filter(|value| !value.is_empty())
        .map(js_sys::parse_float);
    let [l, a, b] = std::array::from_fn(|_| {
        let value = values.next().unwrap_or_default();
        if value.is_finite() { value } else { 0.0 }
    });
    let cube = |value: f64| value * value * value;
    let long = cube(l + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let medium = cube(l - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let short = cube(l - 0.089_484_177_5 * a - 1.291_485_548 * b);
    [
        4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short,
    ]
    .map(|channel| {
        if channel <= 0.003_130_8 {
            12.92 * channel
        } else {
            // At most 0.005 from the curve of sRGB, without a power function.
            let root = channel.sqrt();
            let fourth = root.sqrt();
            0.585_122_381 * root + 0.783_140_355 * fourth - 0.368_262_736 * fourth.sqrt()
        }
    })
}

/// Returns a box that the browser measured, in px of the window.
pub(super) fn measured(bounds: &JsValue) -> Rect {
    Rect {
        x: number(bounds, "left"),
        y: number(bounds, "top"),
        width: number(bounds, "width"),
        height: number(bounds, "height"),
    }
}

/// Returns the boxes of the letters from one position in a text to another: one for each line and direction.
pub(super) fn boxes(text: &Node, from: u32, to: u32) -> Vec<Rect> {
    let Some(document) = text.owner_document() else {
        return Vec::new();
    };
    let range = call(&document, "createRange", &[]);
    call(&range, "setStart", &[text.into(), from.into()]);
    call(&range, "setEnd", &[text.into(), to.into()]);
    let list = call(&range, "getClientRects", &[]);
    (0..number(&list, "length") as u32)
        .map(|at| measured(&call(&list, "item", &[at.into()])))
        .filter(|bounds| bounds.width > 0.0)
        .collect()
}

/// A canvas that is not in the page: what fonts measure.
pub(super) struct Measure(JsValue);

impl Measure {
    pub(super) fn new() -> Measure {
        let document = web_sys::window().and_then(|window| window.document());
        let canvas = document.map_or(JsValue::UNDEFINED, |document| {
            call(&document, "createElement", &["canvas".into()])
        });
        Measure(call(&canvas, "getContext", &["2d".into()]))
    }

    /// Returns the width of a text in a font (a CSS `font`), and how far the font is above and below the baseline.
    pub(super) fn text(&self, font: &str, text: &str) -> [f64; 3] {
        drop(Reflect::set(&self.0, &"font".into(), &font.into()));
        let metrics = call(&self.0, "measureText", &[text.into()]);
        ["width", "fontBoundingBoxAscent", "fontBoundingBoxDescent"]
            .map(|name| number(&metrics, name))
    }
}
