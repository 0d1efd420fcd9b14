//! Copies what is drawn in the page into a picture: the boxes of elements, signs, and each line of text.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::page::{Measure, Style, color, color_in, get, measured};
use super::text;
use masar_download::svg::{Color, Paint, Picture, Rect};

/// What is drawn over the axis, or only for a while.
const LEFT_OUT: &str = ".unseen, [hidden], .tooltip-root, .cluster-list, .today-tag.off";

/// Copies the parts of one element into a picture.
pub(super) struct Walker<'a> {
    pub(super) picture: &'a mut Picture,
    pub(super) measure: &'a Measure,
    /// The families of the picture's font.
    pub(super) family: &'a str,
    /// The distance of the picture's origin from that of the window, px of the window.
    pub(super) origin: [f64; 2],
    /// The distance of the element from the picture's origin, px of the picture.
    pub(super) offset: [f64; 2],
    /// The px of the picture in one px of the window.
    pub(super) scale: f64,
}

/// What holds for an element and all that is in it.
#[derive(Clone, Copy, Default)]
pub(super) struct Inherited {
    /// Its level: that of what is above others is higher.
    pub(super) level: i32,
    /// The box that it is clipped to.
    pub(super) clip: Option<Rect>,
    /// Whether a text that is too long ends with an ellipsis.
    pub(super) shortens: bool,
}

impl Walker<'_> {
    /// Converts a box from px of the window.
    pub(super) fn placed(&self, bounds: &Rect) -> Rect {
        Rect {
            x: (bounds.x - self.origin[0]) * self.scale + self.offset[0],
            y: (bounds.y - self.origin[1]) * self.scale + self.offset[1],
            width: bounds.width * self.scale,
            height: bounds.height * self.scale,
        }
    }

    /// Copies an element and all that is in it.
    pub(super) fn element(&mut self, element: &Element, mut inherited: Inherited) {
        let Some(style) = Style::of(element) else {
            return;
        };
        if style.get("display") == "none" || element.matches(LEFT_OUT) != Ok(false) {
            return;
        }
        if let Ok(level) = style.get("z-index").parse() {
            inherited.level = level;
        }
        let bounds = self.placed(&measured(&element.get_bounding_client_rect()));
        if element.tag_name() == "svg" {
            return self.sign(element, &style, bounds, inherited);
        }
        self.decorations(element, &style, bounds, inherited);
        if style.get("overflow-x") != "visible" {
            let clip = inherited.clip.map_or(bounds, |clip| clip.shared(&bounds));
            inherited.clip = Some(clip);
            inherited.shortens = style.get("text-overflow") == "ellipsis";
        }
        let mut child = element.first_child();
        while let Some(node) = child {
            child = node.next_sibling();
            match node.dyn_ref::<Element>() {
                Some(element) => self.element(element, inherited),
                None => self.line_of(&node, &style, inherited),
            }
        }
    }

    fn line_of(&mut self, node: &Node, style: &Style, inherited: Inherited) {
        if style.get("visibility") == "visible" {
            text::copy(self, node, style, inherited);
        }
    }

    /// Copies the background and the borders of an element.
    fn decorations(&mut self, element: &Element, style: &Style, at: Rect, inherited: Inherited) {
        let Inherited { level, clip, .. } = inherited;
        let class = element.class_list();
        if class.contains("future") || class.contains("band") {
            self.gradient(style, at, inherited, class.contains("band"));
        }
        let radius = style.px("border-top-left-radius");
        if class.contains("pill") && class.contains("ringed") {
            self.rings(style, at, radius, inherited);
        }
        let fade = class.contains("faded").then(|| Fade::of(style));
        if let Some(color) = style.color("background-color") {
            let paint = self.paint(color, &fade, at);
            self.picture.rect(level, clip, at, radius, &paint.fill());
        }
        self.borders(style, at, radius, &fade, inherited);
        if class.contains("span") {
            self.span_parts(element, style, at, inherited);
        }
        if class.contains("lane") || class.contains("lane-name") {
            self.rule_below(element, at, inherited);
        }
    }

    /// Copies the hatching of the future, or the band of a doubtful date.
    fn gradient(&mut self, style: &Style, at: Rect, inherited: Inherited, is_band: bool) {
        let Some(color) = color_in(&style.get("background-image")) else {
            return;
        };
        let paint = if is_band {
            let stops = [(0.0, 0.0), (0.35, 1.0), (0.65, 1.0), (1.0, 0.0)];
            self.picture.gradient([at.x, at.right()], color, &stops)
        } else {
            self.picture.hatching(color)
        };
        let Inherited { level, clip, .. } = inherited;
        self.picture.rect(level, clip, at, 0.0, &paint.fill());
    }

    /// Copies the rings of a pill that stands for a milestone.
    fn rings(&mut self, style: &Style, at: Rect, radius: f64, inherited: Inherited) {
        let Inherited { level, clip, .. } = inherited;
        let colors = [(2.8, "border-top-color"), (1.0, "background-color")];
        for (out, color) in colors {
            if let Some(color) = style.color(color) {
                let line = Paint::Color(color).stroke(if out > 2.0 { 1.6 } else { 2.0 });
                let at = at.inset(-out);
                self.picture.rect(level, clip, at, radius + out, &line);
            }
        }
    }

    /// Copies the borders: a frame if all are equal, else each as a bar.
    fn borders(
        &mut self,
        style: &Style,
        at: Rect,
        radius: f64,
        fade: &Option<Fade>,
        inherited: Inherited,
    ) {
        let Inherited { level, clip, .. } = inherited;
        let sides = ["top", "right", "bottom", "left"].map(|side| {
            let is_drawn = style.get(&["border-", side, "-style"].concat()) != "none";
            let color = style.color(&["border-", side, "-color"].concat());
            let width = style.px(&["border-", side, "-width"].concat());
            color
                .filter(|_| is_drawn && width > 0.0)
                .map(|color| (width, color))
        });
        if let Some((width, color)) =
            sides[0].filter(|_| sides.iter().all(|side| *side == sides[0]))
        {
            let mut paint = self.paint(color, fade, at).stroke(width);
            if style.get("border-top-style") == "dashed" {
                paint.push_str(r#" stroke-dasharray="4 3""#);
            }
            let at = at.inset(width / 2.0);
            return self.picture.rect(level, clip, at, radius, &paint);
        }
        for (side, border) in sides.into_iter().enumerate() {
            let Some((width, color)) = border else {
                continue;
            };
            let bar = match side {
                0 => Rect {
                    height: width,
                    ..at
                },
                1 => Rect {
                    x: at.right() - width,
                    width,
                    ..at
                },
                2 => Rect {
                    y: at.bottom() - width,
                    height: width,
                    ..at
                },
                _ => Rect { width, ..at },
            };
            let paint = self.paint(color, fade, at).fill();
            self.picture.rect(level, clip, bar, 0.0, &paint);
        }
    }

    /// Returns the paint of a colour that fades at both ends of a box.
    fn paint(&mut self, color: Color, fade: &Option<Fade>, at: Rect) -> Paint {
        let Some(fade) = fade.as_ref().filter(|_| at.width > 0.0) else {
            return Paint::Color(color);
        };
        let [left, right] = fade.0.map(|length| (length / at.width).min(1.0));
        let stops = [
            (0.0, if left > 0.0 { 0.0 } else { 1.0 }),
            (left, 1.0),
            (1.0 - right, 1.0),
            (1.0, if right > 0.0 { 0.0 } else { 1.0 }),
        ];
        self.picture.gradient([at.x, at.right()], color, &stops)
    }

    /// Copies the arrows of a span that goes on, and the line through a cancelled one.
    fn span_parts(&mut self, element: &Element, style: &Style, at: Rect, inherited: Inherited) {
        let Inherited { level, clip, .. } = inherited;
        let class = element.class_list();
        let color = style.color("border-bottom-color");
        for (name, is_start) in [("to-arrow", false), ("from-arrow", true)] {
            let Some(color) = color.filter(|_| class.contains(name)) else {
                continue;
            };
            let points_right = is_start == style.is_rtl();
            let (x, tip) = if points_right {
                (at.right() - 5.0, 6.4)
            } else {
                (at.x + 5.0, -6.4)
            };
            let y = at.bottom() - 1.5;
            let [left, top, low, tip] =
                [x, y - 6.4, y + 6.4, x + tip].map(masar_download::svg::number);
            let middle = masar_download::svg::number(y);
            let line = Paint::Color(color).stroke(3.0);
            let path = [
                "<path d=\"M",
                &left,
                " ",
                &top,
                "L",
                &tip,
                " ",
                &middle,
                "L",
                &left,
                " ",
                &low,
                "\"",
                &line,
                "/>",
            ];
            let bounds = Rect {
                x: x - 9.0,
                y: y - 9.0,
                width: 18.0,
                height: 18.0,
            };
            self.picture.markup(level, clip, bounds, &path.concat());
        }
        let is_cancelled = matches!(element.closest(".cancelled"), Ok(Some(_)));
        if let Some(color) = color_in(&style.get("background-image")).filter(|_| is_cancelled) {
            let line = Rect {
                y: at.y + at.height / 2.0 - 1.0,
                height: 2.0,
                ..at
            };
            let paint = Paint::Color(color).fill();
            self.picture.rect(level, clip, line, 0.0, &paint);
        }
    }

    /// Copies the rule below a lane. It goes beyond the window, where it is clipped.
    fn rule_below(&mut self, element: &Element, at: Rect, inherited: Inherited) {
        let Some(style) = Style::after(element) else {
            return;
        };
        let width = style.px("border-bottom-width");
        if let Some(color) = style.color("border-bottom-color").filter(|_| width > 0.0) {
            let below = style.px("bottom");
            let line = Rect {
                y: at.bottom() - below - width,
                height: width,
                ..at
            };
            let clip = inherited.clip;
            let line = clip.map_or(line, |clip| Rect {
                x: clip.x,
                width: clip.width,
                ..line
            });
            let paint = Paint::Color(color).fill();
            self.picture.rect(inherited.level, clip, line, 0.0, &paint);
        }
    }

    /// Copies a sign: the circles and paths of an SVG element.
    fn sign(&mut self, element: &Element, style: &Style, at: Rect, inherited: Inherited) {
        let frame = element.get_attribute("viewBox").unwrap_or_default();
        let mut numbers = frame.split(' ').map(js_sys::parse_float);
        let [left, top, width, height] =
            std::array::from_fn(|_| numbers.next().unwrap_or_default());
        if width <= 0.0 || height <= 0.0 || at.width <= 0.0 {
            return;
        }
        let scale = [at.width / width, at.height / height];
        let is_mirrored = style.get("transform").starts_with("matrix(-1");
        let (x, across) = if is_mirrored {
            (at.right() + left * scale[0], -scale[0])
        } else {
            (at.x - left * scale[0], scale[0])
        };
        let moves = [x, at.y - top * scale[1]].map(masar_download::svg::number);
        let scales = [across, scale[1]].map(|scale| masar_feed::fixed(scale, 5));
        let mut markup = String::new();
        for part in [
            "<g transform=\"translate(",
            &moves[0],
            " ",
            &moves[1],
            ") scale(",
            &scales[0],
            " ",
            &scales[1],
            ")\">",
        ] {
            markup.push_str(part);
        }
        let shapes = get(element, "children");
        for index in 0..super::page::number(&shapes, "length") as u32 {
            let shape = get(&shapes, &index.to_string());
            markup.push_str(&shape_markup(shape.unchecked_ref()));
        }
        markup.push_str("</g>");
        // Its lines may go beyond its box; brackets are as wide as the plot.
        let at = at.inset(-4.0);
        self.picture
            .markup(inherited.level, inherited.clip, at, &markup);
    }
}

/// The lengths over which a span fades, at the left and at the right, px.
struct Fade([f64; 2]);

impl Fade {
    fn of(style: &Style) -> Fade {
        let [start, end] = ["--f1", "--f2"].map(|name| style.px(name));
        Fade(if style.is_rtl() {
            [end, start]
        } else {
            [start, end]
        })
    }
}

/// Returns a circle or a path with its computed colours as attributes.
fn shape_markup(shape: &Element) -> String {
    let Some(style) = Style::of(shape) else {
        return String::new();
    };
    let mut markup = ["<", &shape.tag_name()].concat();
    let mut add = |name: &str, value: &str| {
        for part in [" ", name, "=\"", &masar_download::svg::escaped(value), "\""] {
            markup.push_str(part);
        }
    };
    for name in ["d", "r"] {
        if let Some(value) = shape.get_attribute(name) {
            add(name, &value);
        }
    }
    for name in ["fill", "stroke"] {
        match color(&style.get(name)) {
            Some(color) => {
                add(name, &color.hex());
                if color.alpha < 0.995 {
                    let alpha = masar_download::svg::number(color.alpha);
                    add(&[name, "-opacity"].concat(), &alpha);
                }
            }
            None => add(name, "none"),
        }
    }
    for (name, default) in [
        ("stroke-width", "1px"),
        ("stroke-dasharray", "none"),
        ("paint-order", "normal"),
        ("stroke-linecap", "butt"),
        ("stroke-linejoin", "miter"),
    ] {
        let value = style.get(name);
        if value != default && !value.is_empty() {
            add(name, &value.replace("px", ""));
        }
    }
    markup.push_str("/>");
    markup
}
