//! The picture of the axis, as a file that needs no other: what the page shows of it now, with the title above and the
//! legend, the source and the address of the page below.

mod page;
mod pixels;
mod text;
mod walk;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::Controller;
use crate::view::state::SavedFile;
use crate::view::{Context, axis_period, layout_width};
use masar_download::svg::{About, Color, Paint, Picture, Rect, Text, number};
use masar_layout::Window;
use page::{Measure, Style, call, measured};
use walk::{Inherited, Walker};

/// The room around all that is drawn, px.
const MARGIN: f64 = 24.0;
/// The gaps between the signs of the legend, px: in a row, and the height of a row.
const LEGEND_GAP: f64 = 18.0;
const LEGEND_ROW: f64 = 26.0;

/// A finished picture.
struct Drawing {
    /// The file.
    svg: String,
    width: f64,
    height: f64,
}

/// Saves what the axis of a controller shows as SVG or PNG. `shown` is the number of events that the filter shows, in this
/// window.
pub(super) fn save(
    controller: &Controller,
    file: SavedFile,
    context: &Context,
    shown: usize,
    window: Window,
) {
    let title = context.plain(&context.scene.feed.title);
    if let Some(drawing) = draw(controller, context, shown, window) {
        match file {
            SavedFile::Png => pixels::save_png(drawing, title.to_owned()),
            _ => pixels::save_svg(&drawing, title),
        }
    }
}

/// Draws what the axis of a controller shows; nothing if it shows none.
fn draw(
    controller: &Controller,
    context: &Context,
    shown: usize,
    window: Window,
) -> Option<Drawing> {
    let shadow = controller.host.shadow_root()?;
    let find = |selector: &str| shadow.query_selector(selector).ok().flatten();
    let axis = find(".axis")?;
    let mut sheet = Sheet::new(&find(".masar")?, &axis, context)?;
    let period = period(context, shown, window);
    sheet.heading(context.plain(&context.scene.feed.title), &period);
    for part in [".ticks", ".plot-frame"] {
        sheet.part(&axis, &find(part)?);
    }
    if find("span.today-tag").is_some() {
        sheet.y += MARGIN;
    }
    if let Some(legend) = find(".key") {
        sheet.legend(&legend);
    }
    sheet.source(context);
    Some(sheet.finish(context, &period))
}

/// Returns the visible period in words, and how many of the events are shown.
fn period(context: &Context, shown: usize, window: Window) -> String {
    let catalog = context.catalog;
    let mut period = masar_locale::capitalised(&axis_period(window, catalog));
    let all = context.scene.feed.events.len();
    if shown < all {
        let found = catalog.found(shown as u64, all as u64);
        period = [&period, " · ", &found].concat();
    }
    period
}

/// A picture while its parts are put one below the other.
struct Sheet {
    picture: Picture,
    measure: Measure,
    /// The families of the axis, as computed.
    family: String,
    /// The px of the picture in one px of the window.
    scale: f64,
    /// The width between the margins.
    width: f64,
    /// Where the next part begins.
    y: f64,
    is_rtl: bool,
    ink: Color,
    /// The colour of what is less important.
    ink_2: Color,
    background: Color,
}

impl Sheet {
    fn new(root: &Element, axis: &Element, context: &Context) -> Option<Sheet> {
        let style = Style::of(root)?;
        let width = layout_width(axis);
        let bounds = measured(&axis.get_bounding_client_rect());
        let dark = root.get_attribute("data-theme").as_deref() == Some("dark");
        let surface = Color {
            rgb: if dark { [0x11, 0x16, 0x1b] } else { [255; 3] },
            alpha: 1.0,
        };
        let ink = style.color("color")?;
        (width > 0.0 && bounds.width > 0.0).then(|| Sheet {
            picture: Picture::default(),
            measure: Measure::new(),
            family: style.get("font-family"),
            scale: width / bounds.width,
            width,
            y: MARGIN,
            is_rtl: context.direction.is_rtl(),
            ink,
            ink_2: style.color("border-block-start-color").unwrap_or(ink),
            background: style
                .color("background-color")
                .filter(|color| color.alpha > 0.99)
                .unwrap_or(surface),
        })
    }

    /// Adds the title and the period.
    fn heading(&mut self, title: &str, period: &str) {
        self.paragraph(title, [24.0, 34.0], "700", self.ink);
        self.paragraph(period, [14.0, 24.0], "400", self.ink_2);
        self.y += 14.0;
    }

    /// Adds a part of the axis. It keeps its place from side to side.
    fn part(&mut self, axis: &Element, part: &Element) {
        let bounds = measured(&part.get_bounding_client_rect());
        let left = measured(&axis.get_bounding_client_rect()).x;
        self.copy(part, [left, bounds.y], [MARGIN, self.y]);
        self.y += bounds.height * self.scale;
    }

    /// Copies an element. `origin` is a point of the window, and `offset` its place in the picture.
    fn copy(&mut self, element: &Element, origin: [f64; 2], offset: [f64; 2]) {
        let mut walker = Walker {
            picture: &mut self.picture,
            measure: &self.measure,
            family: &self.family,
            origin,
            offset,
            scale: self.scale,
        };
        walker.element(element, Inherited::default());
    }

    /// Adds the signs of the legend, in rows.
    fn legend(&mut self, legend: &Element) {
        let Ok(entries) = legend.query_selector_all("li") else {
            return;
        };
        self.y += 16.0;
        let mut used = 0.0;
        for at in 0..entries.length() {
            let Some(entry) = element_at(&entries, at) else {
                continue;
            };
            let bounds = measured(&entry.get_bounding_client_rect());
            let width = bounds.width * self.scale;
            if width <= 0.0 {
                continue;
            }
            if used > 0.0 && used + width > self.width {
                self.y += LEGEND_ROW;
                used = 0.0;
            }
            let x = if self.is_rtl {
                MARGIN + self.width - used - width
            } else {
                MARGIN + used
            };
            let space = (LEGEND_ROW - bounds.height * self.scale) / 2.0;
            self.copy(&entry, [bounds.x, bounds.y], [x, self.y + space]);
            used += width + LEGEND_GAP;
        }
        if used > 0.0 {
            self.y += LEGEND_ROW;
        }
    }

    /// Adds a rule, the source of the facts, and the address of the page.
    fn source(&mut self, context: &Context) {
        self.y += 10.0;
        let rule = Rect {
            x: MARGIN,
            y: self.y,
            width: self.width,
            height: 1.0,
        };
        let color = Color {
            alpha: 0.25,
            ..self.ink_2
        };
        let paint = Paint::Color(color).fill();
        self.picture.rect(0, None, rule, 0.0, &paint);
        self.y += 8.0;
        let source = context.scene.feed.source.as_ref();
        let title = source.map_or("", |source| context.plain(&source.title));
        if !title.is_empty() {
            let catalog = context.catalog;
            let line = [catalog.source, catalog.colon, title].concat();
            self.paragraph(&line, [12.5, 20.0], "400", self.ink_2);
        }
        if let Some(address) = page_address() {
            self.address(&address);
        }
    }

    /// Adds the address of the page, which is written from left to right, at the start of the line.
    fn address(&mut self, address: &str) {
        let font = self.font(12.5, "400");
        let mut shown = address.to_owned();
        let mut kept = address;
        while self.measure.text(&font, &shown)[0] > self.width {
            let Some((end, _)) = kept.char_indices().next_back() else {
                return;
            };
            kept = &kept[..end];
            shown = [kept, "…"].concat();
        }
        let ends = self.is_rtl;
        self.line(&shown, [12.5, 20.0], "400", self.ink_2, false, ends);
    }

    /// Adds a text in as many lines as it needs, in a size and a height of lines.
    fn paragraph(&mut self, text: &str, size: [f64; 2], weight: &str, color: Color) {
        let font = self.font(size[0], weight);
        let mut line = String::new();
        for word in text
            .split([' ', '\n', '\t'])
            .filter(|word| !word.is_empty())
        {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                [&line, " ", word].concat()
            };
            if !line.is_empty() && self.measure.text(&font, &longer)[0] > self.width {
                self.line(&line, size, weight, color, self.is_rtl, false);
                word.clone_into(&mut line);
            } else {
                line = longer;
            }
        }
        if !line.is_empty() {
            self.line(&line, size, weight, color, self.is_rtl, false);
        }
    }

    /// Adds a line of text. `ends`: it ends at the right margin, although it is written from left to right.
    fn line(
        &mut self,
        text: &str,
        [size, height]: [f64; 2],
        weight: &str,
        color: Color,
        rtl: bool,
        ends: bool,
    ) {
        let [width, above, below] = self.measure.text(&self.font(size, weight), text);
        let at_right = rtl || ends;
        let bounds = Rect {
            x: if at_right {
                MARGIN + self.width - width
            } else {
                MARGIN
            },
            y: self.y,
            width,
            height,
        };
        let text = Text {
            text,
            x: if at_right { bounds.right() } else { bounds.x },
            baseline: self.y + (height - above - below) / 2.0 + above,
            width: width.min(self.width),
            rtl,
            ends,
            size,
            weight,
            family: "",
            color,
        };
        self.picture.text(0, None, bounds, &text);
        self.y += height;
    }

    fn font(&self, size: f64, weight: &str) -> String {
        [
            weight,
            " ",
            &number(size),
            "px ",
            &with_generic(&self.family),
        ]
        .concat()
    }

    fn finish(self, context: &Context, period: &str) -> Drawing {
        let (width, height) = (self.width + 2.0 * MARGIN, (self.y + MARGIN).ceil());
        let about = About {
            title: context.plain(&context.scene.feed.title),
            description: period,
            lang: &context.lang,
            direction: context.direction.as_str(),
            family: &with_generic(&self.family),
            background: self.background,
        };
        Drawing {
            svg: self.picture.finish(width, height, &about),
            width,
            height,
        }
    }
}

fn element_at(list: &web_sys::NodeList, at: u32) -> Option<Element> {
    wasm_bindgen::JsCast::dyn_into(list.item(at)?).ok()
}

/// Returns families of a font with a generic one at the end, for devices that do not have the others. The initial font of
/// browsers has serifs.
fn with_generic(families: &str) -> String {
    let last = families.rsplit(',').next().unwrap_or("").trim();
    let is_generic = matches!(
        last,
        "serif" | "sans-serif" | "monospace" | "cursive" | "system-ui" | "ui-sans-serif"
    );
    let generic = match (is_generic, families.contains("Times")) {
        (true, _) => "",
        (false, true) => ", serif",
        (false, false) => ", sans-serif",
    };
    [families, generic].concat()
}

/// Returns the address of the page without its fragment, as people read it; nothing for a page without an address of its
/// own.
fn page_address() -> Option<String> {
    let window = web_sys::window()?;
    let href = window.location().href().ok()?;
    let address = href
        .split('#')
        .next()
        .filter(|href| href.starts_with("http"))?;
    let read: JsValue = call(&window, "decodeURI", &[address.into()]);
    Some(read.as_string().unwrap_or_else(|| address.to_owned()))
}
