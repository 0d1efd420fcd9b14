//! A picture as an SVG file (SVG 2) that needs no other file: shapes and texts in px, each with its own colour.

mod paint;
mod rect;

pub use paint::{Color, Paint};
pub use rect::Rect;

/// One line of text.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The text.
    pub text: &'a str,
    /// Where the line starts: its left side, or its right side if it is written from right to left.
    pub x: f64,
    /// The line that the letters stand on.
    pub baseline: f64,
    /// The width of the line; 0 if it is not known. Another font is made as wide.
    pub width: f64,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// Whether `x` is where the line ends.
    pub ends: bool,
    /// The size of the font.
    pub size: f64,
    /// The weight of the font, as CSS writes it.
    pub weight: &'a str,
    /// The families of the font; empty for those of the picture.
    pub family: &'a str,
    /// The colour.
    pub color: Color,
}

/// What a picture shows as a whole.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The title.
    pub title: &'a str,
    /// The description, for people who do not see the picture.
    pub description: &'a str,
    /// The language, BCP 47.
    pub lang: &'a str,
    /// The direction of the language: `ltr` or `rtl`.
    pub direction: &'a str,
    /// The families of the font, as CSS writes them.
    pub family: &'a str,
    /// The background.
    pub background: Color,
}

/// A picture while it is drawn. Shapes with a higher level are above those with a lower one.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    shapes: Vec<(i32, String)>,
    definitions: String,
    defined: usize,
    /// The clipping rectangles, by their ids.
    clips: Vec<Rect>,
}

impl Picture {
    /// Adds a rectangle with rounded corners.
    pub fn rect(&mut self, level: i32, clip: Option<Rect>, at: Rect, radius: f64, paint: &str) {
        let clip = match self.clip(clip, at) {
            Some(clip) if at.width > 0.0 && at.height > 0.0 => clip,
            _ => return,
        };
        let radius = if radius > 0.0 {
            let most = radius.min(at.width / 2.0).min(at.height / 2.0);
            attribute("rx", &number(most))
        } else {
            String::new()
        };
        let shape = ["<rect", &at.attributes(), &radius, paint, &clip, "/>\n"].concat();
        self.shapes.push((level, shape));
    }

    /// Adds elements of SVG, which are in a box.
    pub fn markup(&mut self, level: i32, clip: Option<Rect>, at: Rect, markup: &str) {
        if let Some(clip) = self.clip(clip, at) {
            let shape = ["<g", &clip, ">", markup, "</g>\n"].concat();
            self.shapes.push((level, shape));
        }
    }

    /// Adds a line of text. Its box decides whether it is clipped.
    pub fn text(&mut self, level: i32, clip: Option<Rect>, at: Rect, text: &Text<'_>) {
        let Some(clip) = self.clip(clip, at) else {
            return;
        };
        let mut shape = String::from("<text");
        let mut add = |name: &str, value: &str| shape.push_str(&attribute(name, value));
        add("x", &number(text.x));
        add("y", &number(text.baseline));
        add("font-size", &number(text.size));
        if !matches!(text.weight, "" | "400" | "normal") {
            add("font-weight", text.weight);
        }
        if !text.family.is_empty() {
            add("font-family", text.family);
        }
        add("direction", if text.rtl { "rtl" } else { "ltr" });
        if text.ends {
            add("text-anchor", "end");
        }
        if text.width > 0.0 {
            add("textLength", &number(text.width));
            add("lengthAdjust", "spacingAndGlyphs");
        }
        for part in [
            &text.color.paint("fill"),
            &clip,
            ">",
            &escaped(text.text),
            "</text>\n",
        ] {
            shape.push_str(part);
        }
        self.shapes.push((level, shape));
    }

    /// Defines a gradient from one x to another; each stop is a share of the way and an opacity.
    pub fn gradient(&mut self, x: [f64; 2], color: Color, stops: &[(f64, f64)]) -> Paint {
        let mut gradient = String::new();
        for (offset, alpha) in stops {
            for part in [
                "<stop",
                &attribute("offset", &number(*offset)),
                &attribute("stop-color", &color.hex()),
                &attribute("stop-opacity", &number(color.alpha * alpha)),
                "/>",
            ] {
                gradient.push_str(part);
            }
        }
        let [from, to] = x.map(number);
        let at = [attribute("x1", &from), attribute("x2", &to)].concat();
        let units = [" gradientUnits=\"userSpaceOnUse\" y1=\"0\" y2=\"0\"", &at].concat();
        self.define("linearGradient", &units, &gradient)
    }

    /// Defines a hatching: diagonal lines, 1 px wide, every 6 px.
    pub fn hatching(&mut self, color: Color) -> Paint {
        let line = ["<rect width=\"1\" height=\"6\"", &color.paint("fill"), "/>"].concat();
        let units = " patternUnits=\"userSpaceOnUse\" width=\"6\" height=\"6\" patternTransform=\"rotate(45)\"";
        self.define("pattern", units, &line)
    }

    /// Adds a paint to the definitions.
    fn define(&mut self, tag: &str, attributes: &str, inside: &str) -> Paint {
        self.defined += 1;
        let id = ["paint-", &self.defined.to_string()].concat();
        let id = attribute("id", &id);
        for part in ["<", tag, &id, attributes, ">", inside, "</", tag, ">\n"] {
            self.definitions.push_str(part);
        }
        Paint::Defined(self.defined)
    }

    /// Returns the attribute that clips a box, empty if the box is inside, or nothing if it is outside.
    fn clip(&mut self, clip: Option<Rect>, at: Rect) -> Option<String> {
        let Some(clip) = clip.filter(|clip| !clip.contains(&at)) else {
            return Some(String::new());
        };
        if !clip.meets(&at) {
            return None;
        }
        let known = self.clips.iter().position(|known| *known == clip);
        let id = known.unwrap_or_else(|| {
            self.clips.push(clip);
            self.clips.len() - 1
        });
        Some(reference("clip-path", "clip-", id))
    }

    /// Returns the file of the picture.
    #[must_use]
    pub fn finish(self, width: f64, height: f64, about: &About<'_>) -> String {
        let [width, height] = [width, height].map(number);
        let size = [attribute("width", &width), attribute("height", &height)].concat();
        let mut file = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        for part in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\"",
            &size,
            &attribute("viewBox", &["0 0 ", &width, " ", &height].concat()),
            " role=\"img\" aria-labelledby=\"title\" aria-describedby=\"description\"",
            &attribute("lang", about.lang),
            &attribute("xml:lang", about.lang),
            &attribute("direction", about.direction),
            &attribute("font-family", about.family),
            ">\n<title id=\"title\">",
            &escaped(about.title),
            "</title>\n<desc id=\"description\">",
            &escaped(about.description),
            "</desc>\n<defs>\n",
            &self.definitions,
        ] {
            file.push_str(part);
        }
        for (at, clip) in self.clips.iter().enumerate() {
            let id = attribute("id", &["clip-", &at.to_string()].concat());
            for part in [
                "<clipPath",
                &id,
                "><rect",
                &clip.attributes(),
                "/></clipPath>\n",
            ] {
                file.push_str(part);
            }
        }
        let background = about.background.paint("fill");
        for part in ["</defs>\n<rect", &size, &background, "/>\n"] {
            file.push_str(part);
        }
        self.write_shapes(&mut file);
        file.push_str("</svg>\n");
        file
    }

    /// Writes the shapes in the order of their levels, which are few.
    fn write_shapes(&self, file: &mut String) {
        let mut level = self.shapes.iter().map(|(level, _)| *level).min();
        while let Some(this) = level {
            level = None;
            for (at, shape) in &self.shapes {
                if *at == this {
                    file.push_str(shape);
                } else if *at > this {
                    level = Some(level.map_or(*at, |next: i32| next.min(*at)));
                }
            }
        }
    }
}

/// Returns an attribute with a blank before it.
fn attribute(name: &str, value: &str) -> String {
    [" ", name, "=\"", &escaped(value), "\""].concat()
}

/// Returns an attribute that refers to a definition.
fn reference(name: &str, kind: &str, id: usize) -> String {
    attribute(name, &["url(#", kind, &id.to_string(), ")"].concat())
}

/// Returns a text as XML writes it, without the characters that XML 1.0 excludes.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{0}'..='\u{8}'
            | '\u{b}'
            | '\u{c}'
            | '\u{e}'..='\u{1f}'
            | '\u{fffe}'
            | '\u{ffff}' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Returns a number with at most two decimals.
#[must_use]
pub fn number(value: f64) -> String {
    let text = masar_feed::fixed((value * 100.0).round() / 100.0, 2);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let text = if text == "-0" { "0" } else { text };
    text.to_owned()
}

#[cfg(test)]
mod tests;
