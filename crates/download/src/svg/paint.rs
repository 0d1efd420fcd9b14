//! Colours, and what a shape is filled or outlined with.

use super::{attribute, number, reference};

/// A colour in sRGB with its opacity, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// Red, green and blue.
    pub rgb: [u8; 3],
    /// The opacity.
    pub alpha: f64,
}

impl Color {
    /// Returns `#rrggbb`.
    #[must_use]
    pub fn hex(&self) -> String {
        let mut hex = String::from("#");
        for channel in self.rgb {
            for digit in [channel >> 4, channel & 15] {
                hex.extend(char::from_digit(u32::from(digit), 16));
            }
        }
        hex
    }

    /// Returns the attributes of a paint: of `fill` or `stroke`.
    pub(super) fn paint(&self, name: &str) -> String {
        let mut paint = attribute(name, &self.hex());
        if self.alpha < 0.995 {
            let opacity = [name, "-opacity"].concat();
            paint.push_str(&attribute(&opacity, &number(self.alpha)));
        }
        paint
    }
}

/// The paint of a shape.
#[derive(Clone, Debug)]
pub enum Paint {
    /// One colour.
    Color(Color),
    /// A paint that the picture defines, such as a gradient: its id.
    Defined(usize),
}

impl Paint {
    /// Returns the attributes for the inside of a shape.
    #[must_use]
    pub fn fill(&self) -> String {
        self.attributes("fill")
    }

    /// Returns the attributes for a line of this width.
    #[must_use]
    pub fn stroke(&self, width: f64) -> String {
        let line = self.attributes("stroke");
        let width = attribute("stroke-width", &number(width));
        [" fill=\"none\"", &line, &width].concat()
    }

    fn attributes(&self, name: &str) -> String {
        match self {
            Paint::Color(color) => color.paint(name),
            Paint::Defined(id) => reference(name, "paint-", *id),
        }
    }
}
