//! Text widths in the host page's font, as the browser measures them for the layout.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use masar_feed::Feed;
use masar_layout::{Font, LabelSource, TickName};

use super::Context;

/// Measures text on a canvas that is never shown, and caches the widths.
pub(crate) struct Measure {
    canvas: Option<CanvasRenderingContext2d>,
    family: String,
    /// The letter and word spacing of the visitor's own style sheet (WCAG 1.4.12), em.
    spacing: [f64; 2],
    /// The widths that were measured, whole px, by font.
    known: RefCell<[HashMap<String, u32>; 4]>,
}

impl Measure {
    /// Returns a measure for a font family as `getComputedStyle` reports it, and for a letter and word
    /// spacing in em.
    pub(crate) fn new(family: String, spacing: [f64; 2]) -> Measure {
        let canvas = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.create_element("canvas").ok())
            .and_then(|element| element.dyn_into::<HtmlCanvasElement>().ok())
            .and_then(|canvas| canvas.get_context("2d").ok().flatten())
            .and_then(|context| context.dyn_into().ok());
        Measure {
            canvas,
            family,
            spacing,
            known: RefCell::default(),
        }
    }

    /// Returns the width of one line, px, rounded up, so that no label is too narrow for its text.
    pub(crate) fn width(&self, text: &str, font: Font) -> f64 {
        let known = self.known.borrow()[font as usize].get(text).copied();
        if let Some(width) = known {
            return f64::from(width);
        }
        let (size, em) = match font {
            Font::TickMajor => ("bold 19px ", 19.0),
            Font::Label => ("12.5px ", 12.5),
            Font::Strong => ("bold 12.5px ", 12.5),
            Font::Anchor => ("bold 16px ", 16.0),
        };
        let width = match &self.canvas {
            Some(canvas) => {
                canvas.set_font(&[size, &self.family].concat());
                canvas
                    .measure_text(text)
                    .map_or(0.0, |metrics| metrics.width())
            }
            // Without a canvas: an estimate that is rather too wide.
            None => text.chars().count() as f64 * 9.0,
        };
        let [letters, spaces] = text.chars().fold([0.0, 0.0], |[letters, spaces], letter| {
            [
                letters + 1.0,
                spaces + if letter == ' ' { 1.0 } else { 0.0 },
            ]
        });
        let spaced = (letters * self.spacing[0] + spaces * self.spacing[1]) * em;
        let width = (width + spaced).ceil() as u32 + 1;
        let known = &mut self.known.borrow_mut()[font as usize];
        // A long visit to a large feed must not keep every title.
        if known.len() > 1000 {
            known.clear();
        }
        known.insert(text.to_owned(), width);
        f64::from(width)
    }
}

/// The texts of a drawing in the visitor's language, with their widths.
pub(crate) struct TextMeasurer<'a> {
    /// Language and feed.
    pub(crate) context: &'a Context,
    /// Their widths.
    pub(crate) measure: &'a Measure,
}

impl TextMeasurer<'_> {
    fn feed(&self) -> &Feed {
        &self.context.scene.feed
    }
}

impl LabelSource for TextMeasurer<'_> {
    fn title(&self, event: usize) -> &str {
        self.context.plain(&self.feed().events[event].title)
    }

    fn date(&self, event: usize) -> String {
        let catalog = self.context.catalog;
        let Some(date) = &self.feed().events[event].date else {
            return String::new();
        };
        // The year is on the axis; the founding day is quoted whole.
        let said = if self.context.scene.timeline.anchor_event == Some(event) {
            masar_locale::date_in_words(date, catalog)
        } else {
            masar_locale::short_date_in_words(date, catalog)
        };
        // The other calendar where the title is long enough that it makes the label no wider.
        if let Some(hijri) = self.context.hijri(date) {
            let both = [&said, " · ", &hijri].concat();
            if self.width(&both, Font::Label) <= self.width(self.title(event), Font::Label) {
                return both;
            }
        }
        said
    }

    fn tick(&self, tick: TickName, short: bool) -> String {
        tick_in_words(tick, short, self.context.catalog)
    }

    fn major(&self, tick: TickName, short: bool) -> String {
        major_in_words(tick, short, self.context.catalog)
    }

    fn line_height(&self, font: Font) -> f64 {
        // The style sheet says the same (`--label-line`).
        match font {
            Font::Label | Font::Strong if self.context.catalog.lang.direction.is_rtl() => 20.0,
            Font::Label | Font::Strong => 17.0,
            Font::Anchor => 24.0,
            Font::TickMajor => 26.0,
        }
    }

    fn width(&self, text: &str, font: Font) -> f64 {
        self.measure.width(text, font)
    }

    fn importance(&self, event: usize) -> u8 {
        self.feed().events[event].importance
    }

    fn milestone(&self, event: usize) -> bool {
        self.feed().events[event].milestone
    }
}

/// Returns a tick's name in the visitor's language.
pub(crate) fn tick_in_words(
    tick: TickName,
    short: bool,
    catalog: &masar_locale::Catalog,
) -> String {
    match tick {
        TickName::Year(year) => masar_locale::year_tick(year, catalog),
        TickName::Quarter(_, quarter) => masar_locale::quarter_tick(quarter, catalog),
        TickName::Month(_, month) => masar_locale::month_tick(month, short, catalog).to_owned(),
        TickName::Week(day) => masar_locale::week_tick(day, short, catalog),
        TickName::Day(day) => masar_locale::day_tick(day, short, catalog),
        TickName::Hour(_, hour) => masar_locale::hour_tick(hour, catalog),
    }
}

/// Returns a tick's name on the upper row: a month or a day with its year.
fn major_in_words(tick: TickName, short: bool, catalog: &masar_locale::Catalog) -> String {
    let of = if short { " " } else { catalog.of };
    let with_year =
        |year: i64, name: &str| [name, of, &masar_locale::year_tick(year, catalog)].concat();
    match tick {
        TickName::Month(year, month) => {
            with_year(year, masar_locale::month_tick(month, short, catalog))
        }
        TickName::Week(day) | TickName::Day(day) => masar_locale::day_in_words(day, catalog),
        other => tick_in_words(other, short, catalog),
    }
}
