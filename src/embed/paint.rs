//! Colours as a browser computes them (CSS Color 4, section 15), as far as light and contrast go.

/// A colour: sRGB as it is written, 0 to 1, and how far it covers what is behind it.
#[derive(Clone, Copy)]
pub struct Paint {
    /// Red, green, blue.
    pub channels: [f64; 3],
    /// 0 to 1.
    pub alpha: f64,
    /// The channels are the colour's own, and not those of a grey about as light.
    pub exact: bool,
}

impl Paint {
    /// An opaque colour.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Paint {
        Paint {
            channels: [
                red as f64 / 255.0,
                green as f64 / 255.0,
                blue as f64 / 255.0,
            ],
            alpha: 1.0,
            exact: true,
        }
    }

    /// Reads `rgb(…)`, `rgba(…)`, `color(srgb …)`; of `lab(…)`, `oklch(…)` and their kin how light they are.
    pub fn read(text: &str) -> Option<Paint> {
        let (space, rest) = text.split_once('(')?;
        let (values, alpha) = rest.split_once('/').unwrap_or((rest, ""));
        let [one, two, three, four] = numbers(values);
        let mut paint = Paint {
            channels: [one, two, three],
            alpha: if alpha.is_empty() {
                1.0
            } else {
                numbers(alpha)[0]
            },
            exact: true,
        };
        let grey = match space {
            "rgb" | "rgba" => {
                paint.channels = [one, two, three].map(|channel| channel / 255.0);
                if space == "rgba" {
                    paint.alpha = four;
                }
                return Some(paint);
            }
            "color" => {
                let [one, two, three, _] = numbers(values.split_once(' ')?.1);
                paint.channels = [one, two, three];
                return Some(paint);
            }
            "lab" | "lch" => one / 100.0,
            // Both ends right, and never far from it between them.
            "oklab" | "oklch" => (1.14 * one - 0.14).max(0.0),
            _ => return None,
        };
        paint.channels = [grey; 3];
        paint.exact = false;
        Some(paint)
    }

    /// What is seen of it over another.
    pub fn over(&self, other: &Paint) -> Paint {
        let mix =
            |at: usize| self.alpha * self.channels[at] + (1.0 - self.alpha) * other.channels[at];
        Paint {
            channels: [mix(0), mix(1), mix(2)],
            alpha: 1.0,
            exact: self.exact && other.exact,
        }
    }

    /// Relative luminance (WCAG 2.2).
    pub fn luminance(&self) -> f64 {
        // Within 0.002 of the curve of sRGB, and needs no power function in the Wasm.
        let linear = |c: f64| c * (c * (c * 0.305_306 + 0.682_171) + 0.012_523);
        let [red, green, blue] = self.channels.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast (WCAG 2.2): 1 to 21.
    pub fn contrast(&self, other: &Paint) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// As a style sheet writes it, without alpha.
    pub fn css(&self) -> String {
        let [red, green, blue] = self.channels.map(|channel| (channel * 255.0 + 0.5) as u8);
        format!("rgb({red}, {green}, {blue})")
    }
}

/// The first four numbers of a list that spaces or commas separate; 0 for a number that is absent or
/// `none`.
fn numbers(list: &str) -> [f64; 4] {
    let mut values = list
        .split([' ', ',', ')'])
        .filter(|value| !value.is_empty())
        .map(|value| masar_feed::decimal(value).unwrap_or(0.0));
    std::array::from_fn(|_| values.next().unwrap_or(0.0))
}
