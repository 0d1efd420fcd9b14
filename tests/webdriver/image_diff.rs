//! Compares two images with a tolerance for rounding.
//!
//! Equality of all bytes would be too strict: another release of the browser, or another processor, rounds the grey
//! of a letter's edge differently. A limit for the share of different pixels would be too lax: most of a timeline is
//! background, and a label at a wrong place is a thousandth of it. So each pixel is compared in two steps.
//!
//! - Its neighbourhood of 3 by 3 pixels is averaged. The average hardly changes by the rounding of an edge, but by
//!   a stroke at another place.
//! - The averages may differ by [`NOISE`] of 255, and by a fifth ([`EDGE`]) of the contrast that both
//!   pictures have around there. A stroke one pixel wide, moved by a whole pixel, changes an average by a
//!   third of its contrast, and so is seen, a faint hairline like a black letter; moved by half a pixel
//!   (a sixth) it is not. On plain paper and within a mark there is no contrast, and a colour may
//!   differ by no more than the noise.
//!
//! [`SPARE`] pixels may differ in a whole picture. The smallest thing drawn, a mark of 17 px, has 150;
//! of a label of five letters moved by one pixel, 37 fail.

use super::image::Image;

/// The difference that averages may always have, of 255: the rounding of blending and gradients.
const NOISE: u32 = 4;
/// The divisor of the local contrast: averages may also differ by a fifth of it.
const EDGE: u32 = 5;
/// The number of pixels of an image that may differ.
pub const SPARE: usize = 16;
/// The number of pixels in a neighbourhood.
const NINE: u32 = 9;

/// The difference of two images.
#[derive(Debug)]
pub struct Difference {
    /// The number of pixels that differ.
    pub count: usize,
    /// The same number per thousand pixels.
    pub per_mille: f64,
    /// The left, top, right and bottom of the area with all differences.
    pub place: [usize; 4],
    /// The accepted image in pale colours, with the differences in red.
    pub drawn: Image,
}

/// Compares two pictures; `None` when a reader could not tell them apart, or when they are not of one
/// size, which the caller checks first.
pub fn compare(accepted: &Image, actual: &Image) -> Option<Difference> {
    if (accepted.width, accepted.height) != (actual.width, actual.height) {
        return None;
    }
    let (width, height) = (accepted.width, accepted.height);
    let changed =
        |x: usize, y: usize| accepted.pixels[y * width + x] != actual.pixels[y * width + x];
    let mut differing = Vec::new();
    let rows: Vec<bool> = (0..height)
        .map(|y| accepted.pixels[y * width..][..width] != actual.pixels[y * width..][..width])
        .collect();
    for y in 0..height {
        if !around(y, 1, height).any(|y| rows[y]) {
            continue;
        }
        for x in 0..width {
            let near = around(y, 1, height).any(|y| around(x, 1, width).any(|x| changed(x, y)));
            if near && seen(accepted, actual, x, y) {
                differing.push((x, y));
            }
        }
    }
    if differing.len() <= SPARE {
        return None;
    }

    let mut drawn = accepted.clone();
    for byte in drawn.pixels.as_flattened_mut() {
        *byte = 192 + *byte / 4;
    }
    let mut place = [width, height, 0, 0];
    for &(x, y) in &differing {
        drawn.pixels[y * width + x] = [220, 0, 0];
        place = [
            place[0].min(x),
            place[1].min(y),
            place[2].max(x),
            place[3].max(y),
        ];
    }
    Some(Difference {
        count: differing.len(),
        per_mille: differing.len() as f64 * 1000.0 / (width * height) as f64,
        place,
        drawn,
    })
}

/// Whether the pixel differs in one channel by more than it may.
fn seen(accepted: &Image, actual: &Image, x: usize, y: usize) -> bool {
    let of = |picture: &Image, channel: usize| {
        let mut sum = 0;
        for y in around(y, 1, picture.height) {
            for x in around(x, 1, picture.width) {
                sum += u32::from(picture.pixels[y * picture.width + x][channel]);
            }
        }
        let (mut least, mut most) = (u8::MAX, 0);
        for y in around(y, 2, picture.height) {
            for x in around(x, 2, picture.width) {
                let value = picture.pixels[y * picture.width + x][channel];
                (least, most) = (least.min(value), most.max(value));
            }
        }
        (sum, u32::from(most - least))
    };
    (0..3).any(|channel| {
        let (one, other) = (of(accepted, channel), of(actual, channel));
        let contrast = one.1.min(other.1);
        one.0.abs_diff(other.0) > NINE * NOISE + NINE * contrast / EDGE
    })
}

/// The places at most `reach` away from `at`, of `length` there are.
fn around(at: usize, reach: usize, length: usize) -> std::ops::RangeInclusive<usize> {
    at.saturating_sub(reach)..=(at + reach).min(length.saturating_sub(1))
}
