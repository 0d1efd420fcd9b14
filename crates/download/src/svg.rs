//! A picture as an SVG file (SVG 2) that needs no other file: shapes and texts in px, each with its own colour.

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
    fn paint(&self, name: &str) -> String {
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

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// The left side.
    pub x: f64,
    /// The upper side.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Rect {
    /// Returns the right side.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Returns the lower side.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Returns the rectangle whose sides are this far inside; outside if it is negative.
    #[must_use]
    pub fn inset(&self, by: f64) -> Rect {
        Rect {
            x: self.x + by,
            y: self.y + by,
            width: (self.width - 2.0 * by).max(0.0),
            height: (self.height - 2.0 * by).max(0.0),
        }
    }

    /// Returns the part that two rectangles share; its sizes are 0 if there is none.
    #[must_use]
    pub fn shared(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        Rect {
            x,
            y,
            width: (self.right().min(other.right()) - x).max(0.0),
            height: (self.bottom().min(other.bottom()) - y).max(0.0),
        }
    }

    /// Returns whether a part of another rectangle is in this one, or touches it.
    #[must_use]
    pub fn meets(&self, other: &Rect) -> bool {
        self.x <= other.right()
            && other.x <= self.right()
            && self.y <= other.bottom()
            && other.y <= self.bottom()
    }

    /// Returns whether another rectangle is in this one.
    #[must_use]
    pub fn contains(&self, other: &Rect) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && self.right() >= other.right()
            && self.bottom() >= other.bottom()
    }

    /// Returns it as the attributes of an element.
    fn attributes(&self) -> String {
        let sizes = [
            ("x", self.x),
            ("y", self.y),
            ("width", self.width),
            ("height", self.height),
        ];
        sizes
            .map(|(name, value)| attribute(name, &number(value)))
            .concat()
    }
}

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
mod tests {
    use super::{About, Color, Paint, Picture, Rect, Text, number};

    const RED: Color = Color {
        rgb: [255, 0, 16],
        alpha: 1.0,
    };

    const ABOUT: About<'_> = About {
        title: "أيام & <more>",
        description: "\u{1}2 events",
        lang: "ar",
        direction: "rtl",
        family: "\"Noto Sans Arabic\", sans-serif",
        background: RED,
    };

    fn rect(x: f64, width: f64) -> Rect {
        Rect {
            x,
            y: 0.0,
            width,
            height: 10.0,
        }
    }

    #[test]
    fn a_file_has_a_title_a_description_a_language_and_a_background() {
        let file = Picture::default().finish(20.0, 10.5, &ABOUT);
        for part in [
            r#"width="20" height="10.5" viewBox="0 0 20 10.5""#,
            r#"lang="ar" xml:lang="ar" direction="rtl" font-family="&quot;Noto Sans Arabic&quot;, sans-serif""#,
            "<title id=\"title\">أيام &amp; &lt;more&gt;</title>",
            "<desc id=\"description\">2 events</desc>",
            r##"<rect width="20" height="10.5" fill="#ff0010"/>"##,
        ] {
            assert!(file.contains(part), "{part} in {file}");
        }
    }

    #[test]
    fn shapes_are_in_the_order_of_their_levels() {
        let mut picture = Picture::default();
        let half = Color { alpha: 0.5, ..RED };
        picture.rect(2, None, rect(2.0, 5.0), 3.0, &Paint::Color(half).fill());
        picture.rect(1, None, rect(1.0, 5.0), 0.0, &Paint::Color(RED).stroke(2.0));
        let file = picture.finish(20.0, 10.0, &ABOUT);
        let lower = r##"<rect x="1" y="0" width="5" height="10" fill="none" stroke="#ff0010" stroke-width="2"/>"##;
        let upper = r##"<rect x="2" y="0" width="5" height="10" rx="2.5" fill="#ff0010" fill-opacity="0.5"/>"##;
        assert!(file.find(lower).expect("the lower") < file.find(upper).expect("the upper"));
    }

    #[test]
    fn a_shape_outside_of_its_clip_is_left_out_and_one_at_the_edge_is_clipped() {
        let mut picture = Picture::default();
        let clip = Some(rect(0.0, 10.0));
        for x in [-20.0, 2.0, 8.0, 9.0] {
            picture.rect(0, clip, rect(x, 5.0), 0.0, &Paint::Color(RED).fill());
        }
        let file = picture.finish(20.0, 10.0, &ABOUT);
        assert!(!file.contains(r#"x="-20""#));
        assert_eq!(file.matches("clip-path=\"url(#clip-0)\"").count(), 2);
        assert_eq!(file.matches("<clipPath").count(), 1);
    }

    #[test]
    fn a_line_of_text_keeps_its_direction_and_its_width() {
        let mut picture = Picture::default();
        let text = Text {
            text: "قبل & بعد",
            x: 15.0,
            baseline: 8.0,
            width: 12.0,
            rtl: true,
            ends: false,
            size: 12.5,
            weight: "700",
            family: "",
            color: RED,
        };
        picture.text(0, None, rect(3.0, 12.0), &text);
        let file = picture.finish(20.0, 10.0, &ABOUT);
        let line = r##"<text x="15" y="8" font-size="12.5" font-weight="700" direction="rtl" textLength="12" lengthAdjust="spacingAndGlyphs" fill="#ff0010">قبل &amp; بعد</text>"##;
        assert!(file.contains(line), "{file}");
    }

    #[test]
    fn a_gradient_and_a_hatching_are_defined_once_each() {
        let mut picture = Picture::default();
        let fade = picture.gradient([0.0, 10.0], RED, &[(0.0, 0.0), (1.0, 1.0)]);
        let lines = picture.hatching(RED);
        assert_ne!(fade.fill(), lines.fill());
        let file = picture.finish(20.0, 10.0, &ABOUT);
        assert!(file.contains(r##"<stop offset="0" stop-color="#ff0010" stop-opacity="0"/>"##));
        assert!(file.contains("<pattern id=\"paint-2\""));
    }

    #[test]
    fn numbers_have_at_most_two_decimals() {
        let numbers = [0.0, -0.001, 1.5, -2.004, 100.0, 0.126].map(number);
        assert_eq!(numbers, ["0", "0", "1.5", "-2", "100", "0.13"]);
    }
}
