//! The picture as PNG: the browser draws the SVG on a canvas.

use gloo_file::Blob;
use js_sys::{Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::Drawing;
use super::page::call;
use crate::embed::{promise, save};
use masar_download::file_name::file_name;
use masar_download::svg::number;

/// The dots of a px.
const DENSITY: f64 = 2.0;
/// The most dots that every browser has on a canvas (Safari on a phone).
const MAX_DOTS: f64 = 16_000_000.0;

/// Saves a picture as PNG, under a title. The picture is saved as SVG if the page's policy refuses pictures of `data:`
/// addresses, or the browser the canvas.
pub(super) fn save_png(drawing: Drawing, title: String) {
    let Some(image) = image(&drawing) else {
        return save_svg(&drawing, &title);
    };
    let decoded = call(&image, "decode", &[]);
    if decoded.is_undefined() {
        return save_svg(&drawing, &title);
    }
    let finish = move |result: Result<JsValue, JsValue>| {
        let canvas = result.ok().and_then(|_| canvas(&image, &drawing));
        let Some(canvas) = canvas else {
            return save_svg(&drawing, &title);
        };
        let save = Closure::once_into_js(move |blob: JsValue| {
            if blob.is_null() {
                return save_svg(&drawing, &title);
            }
            let blob: web_sys::Blob = blob.unchecked_into();
            save::save_blob(&file_name(&[&title], "png"), Blob::from(blob));
        });
        call(&canvas, "toBlob", &[save, "image/png".into()]);
    };
    promise::then(decoded.unchecked_into::<Promise>(), Box::new(finish));
}

/// Saves a picture as SVG, under a title.
pub(super) fn save_svg(drawing: &Drawing, title: &str) {
    let name = file_name(&[title], "svg");
    save::save(&name, "image/svg+xml;charset=utf-8", &drawing.svg);
}

/// Returns an element for the picture, which the browser decodes.
fn image(drawing: &Drawing) -> Option<JsValue> {
    let window = web_sys::window()?;
    let size = drawing.dots();
    let svg = resized(&drawing.svg, size);
    let encoded = call(&window, "encodeURIComponent", &[svg.into()]).as_string()?;
    let address = ["data:image/svg+xml;charset=utf-8,", &encoded].concat();
    let document = window.document()?;
    let image = call(&document, "createElement", &["img".into()]);
    set(&image, "src", &address.into());
    Some(image)
}

impl Drawing {
    /// Returns the width and the height of the picture in dots.
    fn dots(&self) -> [f64; 2] {
        let all = (self.width * self.height).max(1.0);
        let density = DENSITY.min((MAX_DOTS / all).sqrt());
        [self.width, self.height].map(|px| (px * density).round())
    }
}

/// Returns an SVG file in another size: its first `viewBox` keeps the size that everything in it has.
fn resized(svg: &str, [width, height]: [f64; 2]) -> String {
    let (start, rest) = svg.split_once(" width=\"").unwrap_or((svg, ""));
    let (_, rest) = rest.split_once(" viewBox=").unwrap_or(("", rest));
    let [width, height] = [width, height].map(number);
    [
        start,
        " width=\"",
        &width,
        "\" height=\"",
        &height,
        "\" viewBox=",
        rest,
    ]
    .concat()
}

/// Returns a canvas with the picture.
fn canvas(image: &JsValue, drawing: &Drawing) -> Option<JsValue> {
    let document = web_sys::window()?.document()?;
    let canvas = call(&document, "createElement", &["canvas".into()]);
    let size = drawing.dots();
    set(&canvas, "width", &size[0].into());
    set(&canvas, "height", &size[1].into());
    let context = call(&canvas, "getContext", &["2d".into()]);
    if context.is_null() || context.is_undefined() {
        return None;
    }
    call(&context, "drawImage", &[image.clone(), 0.into(), 0.into()]);
    Some(canvas)
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    drop(Reflect::set(object, &name.into(), value));
}
