//! Computed colours (CSS Color 4, section 15): their luminance and contrast.

/// A colour in sRGB.
#[derive(Clone, Copy)]
pub(super) struct Color {
    /// Red, green and blue: 0 to 1, not linear.
    pub(super) channels: [f64; 3],
    /// Opacity: 0 to 1.
    pub(super) alpha: f64,
    /// Whether the channels are those of the colour. Otherwise they are those of a grey that is about as
    /// light.
    pub(super) exact: bool,
}

impl Color {
    /// Returns an opaque colour.
    pub(super) const fn rgb(red: u8, green: u8, blue: u8) -> Color {
        Color {
            channels: [
                red as f64 / 255.0,
                green as f64 / 255.0,
                blue as f64 / 255.0,
            ],
            alpha: 1.0,
            exact: true,
        }
    }

    /// Reads `rgb(…)`, `rgba(…)` and `color(srgb …)`, and the lightness of `lab(…)`, `lch(…)`, `oklab(…)` and
    /// `oklch(…)`.
    pub(super) fn read(text: &str) -> Option<Color> {
        let (space, rest) = text.split_once('(')?;
        let (values, alpha) = rest.split_once('/').unwrap_or((rest, ""));
        let [one, two, three, four] = numbers(values);
        let mut color = Color {
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
                color.channels = [one, two, three].map(|channel| channel / 255.0);
                if space == "rgba" {
                    color.alpha = four;
                }
                return Some(color);
            }
            "color" => {
                let [one, two, three, _] = numbers(values.split_once(' ')?.1);
                color.channels = [one, two, three];
                return Some(color);
            }
            "lab" | "lch" => one / 100.0,
            // Exact for black and white, and near the true grey between them.
            "oklab" | "oklch" => (1.14 * one - 0.14).max(0.0),
            _ => return None,
        };
        color.channels = [grey; 3];
        color.exact = false;
        Some(color)
    }

    /// Returns the colour that results where it covers another.
    pub(super) fn over(&self, other: &Color) -> Color {
        let mix =
            |at: usize| self.alpha * self.channels[at] + (1.0 - self.alpha) * other.channels[at];
        Color {
            channels: [mix(0), mix(1), mix(2)],
            alpha: 1.0,
            exact: self.exact && other.exact,
        }
    }

    /// Returns the relative luminance (WCAG 2.2).
    pub(super) fn luminance(&self) -> f64 {
        // At most 0.002 from the curve of sRGB, without a power function.
        let linear = |c: f64| c * (c * (c * 0.305_306 + 0.682_171) + 0.012_523);
        let [red, green, blue] = self.channels.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Returns the contrast (WCAG 2.2): 1 to 21.
    pub(super) fn contrast(&self, other: &Color) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Returns the colour as CSS, without its opacity.
    pub(super) fn css(&self) -> String {
        let [red, green, blue] = self.channels.map(|channel| (channel * 255.0 + 0.5) as u8);
        format!("rgb({red}, {green}, {blue})")
    }
}

/// Returns the first four numbers of a list that is separated by spaces or commas; 0 for a number that is
/// absent or `none`.
fn numbers(list: &str) -> [f64; 4] {
    let mut values = list
        .split([' ', ',', ')'])
        .filter(|value| !value.is_empty())
        .map(|value| masar_feed::decimal(value).unwrap_or(0.0));
    std::array::from_fn(|_| values.next().unwrap_or(0.0))
}
