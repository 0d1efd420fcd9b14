//! A picture as the feed gets it: scaled, and without anything that a camera has written into it.

use js_sys::{ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap, ImageBitmapOptions,
    ImageOrientation,
};

/// The longest side, in px.
const MAX_SIDE: f64 = 1600.0;

/// The side of the copy in which transparent dots are looked for, in px.
const SAMPLE: u32 = 96;

/// A picture that is ready.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The content.
    pub bytes: Vec<u8>,
    /// The format.
    pub format: Format,
    /// The width, in px.
    pub width: u32,
    /// The height, in px.
    pub height: u32,
}

/// The format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

impl Format {
    /// Returns the media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
            Format::WebP => "image/webp",
        }
    }

    /// Returns the ending of a file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::WebP => "webp",
        }
    }

    /// Returns the quality for the browser, from 0 to 1.
    const fn quality(self) -> f64 {
        match self {
            Format::Jpeg => 0.85,
            Format::Png | Format::WebP => 0.9,
        }
    }
}

/// Decodes a file and encodes it anew. The dots are drawn on a canvas, so nothing else of the file is left: no place, no
/// camera, no time, no preview.
///
/// # Errors
///
/// The browser cannot read the file as a picture.
pub async fn prepare(file: &File) -> Result<Picture, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let options = ImageBitmapOptions::new();
    options.set_image_orientation(ImageOrientation::FromImage);
    let bitmap = window.create_image_bitmap_with_blob_and_image_bitmap_options(file, &options)?;
    let bitmap: ImageBitmap = JsFuture::from(bitmap).await?.unchecked_into();
    let (width, height) = scaled(bitmap.width(), bitmap.height());
    let canvas = draw(&bitmap, width, height)?;
    let is_photo = file.type_() == "image/jpeg";
    let is_transparent = !is_photo && has_transparency(&bitmap)?;
    bitmap.close();
    let formats: &[Format] = match (is_photo, is_transparent) {
        (true, _) => &[Format::Jpeg],
        (false, true) => &[Format::WebP, Format::Png],
        (false, false) => &[Format::Png, Format::Jpeg],
    };
    let mut best: Option<(Format, Vec<u8>)> = None;
    for format in formats {
        // A browser without the format encodes PNG.
        let Some(bytes) = encode(&canvas, *format).await? else {
            continue;
        };
        // PNG keeps drawings and letters sharp, and may be larger for that.
        let is_better = best.as_ref().is_none_or(|(other, old)| match other {
            Format::Png => bytes.len() * 3 / 2 < old.len(),
            _ => bytes.len() < old.len(),
        });
        if is_better {
            best = Some((*format, bytes));
        }
    }
    let (format, bytes) = best.ok_or(JsValue::UNDEFINED)?;
    Ok(Picture {
        bytes,
        format,
        width,
        height,
    })
}

/// Returns the size of a picture whose longest side is not longer than [`MAX_SIDE`].
fn scaled(width: u32, height: u32) -> (u32, u32) {
    let (wide, high) = (f64::from(width), f64::from(height));
    let scale = (MAX_SIDE / wide.max(high)).min(1.0);
    // A positive number of at most 1600.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let side = |length: f64| (length * scale).round().max(1.0) as u32;
    (side(wide), side(high))
}

fn draw(bitmap: &ImageBitmap, width: u32, height: u32) -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = context(&canvas)?;
    // `web-sys` has it only as unstable.
    Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into())?;
    context.draw_image_with_image_bitmap_and_dw_and_dh(
        bitmap,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    Ok(canvas)
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    Ok(context.unchecked_into())
}

fn has_transparency(bitmap: &ImageBitmap) -> Result<bool, JsValue> {
    let canvas = draw(bitmap, SAMPLE, SAMPLE)?;
    let side = f64::from(SAMPLE);
    let dots = context(&canvas)?.get_image_data(0.0, 0.0, side, side)?;
    // Each dot is red, green, blue and its opacity.
    Ok(dots.data().chunks_exact(4).any(|dot| dot[3] < 255))
}

/// Returns the canvas in a format; `None` if the browser does not have it.
async fn encode(canvas: &HtmlCanvasElement, format: Format) -> Result<Option<Vec<u8>>, JsValue> {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        let quality = format.quality().into();
        let asked =
            canvas.to_blob_with_type_and_encoder_options(&resolve, format.media_type(), &quality);
        if let Err(cause) = asked {
            // The function of a promise cannot fail.
            drop(reject.call1(&JsValue::UNDEFINED, &cause));
        }
    });
    let blob = JsFuture::from(promise).await?;
    let blob: Blob = blob.dyn_into().map_err(|_| JsValue::UNDEFINED)?;
    if blob.type_() != format.media_type() {
        return Ok(None);
    }
    let buffer: ArrayBuffer = JsFuture::from(blob.array_buffer()).await?.unchecked_into();
    Ok(Some(Uint8Array::new(&buffer).to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_side_is_at_most_1600_px_and_small_pictures_stay() {
        assert_eq!(scaled(4000, 3000), (1600, 1200));
        assert_eq!(scaled(1000, 8000), (200, 1600));
        assert_eq!(scaled(640, 480), (640, 480));
        assert_eq!(scaled(20_000, 1), (1600, 1));
    }
}
