//! The widths of texts in the host page's font, which the browser measures for the layout.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::AttrValue;

use masar_feed::Feed;
use masar_layout::{DateParts, Font, LabelSource, LanePlanner, TickName};

use super::axis::{Density, stated_status};
use super::{Context, chunk};

/// The room above and below the name of a lane, px.
const NAME_PADDING: f64 = 11.0 + 6.0;
/// The most lines of the name of a lane for which the lane becomes higher.
const MAX_NAME_LINES: f64 = 8.0;

/// A cache of text widths. The texts are measured on a canvas that is not in the page.
pub(crate) struct TextMeasurer {
    canvas: Option<CanvasRenderingContext2d>,
    /// The font family, as `getComputedStyle` reports it.
    pub(super) family: AttrValue,
    /// The letter and word spacing of the visitor's own style sheet (WCAG 1.4.12), em.
    pub(super) spacing: [f64; 2],
    /// The texts that were measured in each font, in order, and their widths in whole px.
    cache: RefCell<[Vec<(String, u32)>; 4]>,
}

impl TextMeasurer {
    /// Returns a measurer for a font family, and for a letter and word spacing in em.
    pub(crate) fn new(family: AttrValue, spacing: [f64; 2]) -> TextMeasurer {
        let canvas = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.create_element("canvas").ok())
            .and_then(|element| element.dyn_into::<HtmlCanvasElement>().ok())
            .and_then(|canvas| canvas.get_context("2d").ok().flatten())
            .and_then(|context| context.dyn_into().ok());
        TextMeasurer {
            canvas,
            family,
            spacing,
            cache: RefCell::default(),
        }
    }

    /// Returns the width of one line, px, rounded up, so that no label is too narrow for its text.
    pub(crate) fn width(&self, text: &str, font: Font) -> f64 {
        let find = |cache: &[(String, u32)]| cache.binary_search_by(|known| (*known.0).cmp(text));
        let cached = {
            let cache = &self.cache.borrow()[font as usize];
            find(cache).map(|at| cache[at].1)
        };
        if let Ok(width) = cached {
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
            // Without a canvas, the width is estimated, and rather too wide.
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
        let cache = &mut self.cache.borrow_mut()[font as usize];
        // The memory is limited during a long visit to a large feed. A drawing of it measures some thousand texts, and the
        // browser keeps memory for each that it measures.
        if cache.len() > 8000 {
            cache.clear();
        }
        let at = find(cache).unwrap_or_else(|at| at);
        cache.insert(at, (text.to_owned(), width));
        f64::from(width)
    }
}

/// The labels of a scene in the language that is shown, with their widths.
pub(crate) struct SceneLabels<'a> {
    /// The feed and the language.
    pub(crate) context: &'a Context,
    /// The widths of the texts.
    pub(crate) measurer: &'a TextMeasurer,
    /// The height of the lanes.
    pub(crate) density: Density,
    /// The width of the column of lane names, px; 0 if they are elsewhere.
    pub(crate) names_width: f64,
}

impl SceneLabels<'_> {
    fn feed(&self) -> &Feed {
        &self.context.scene.feed
    }
}

impl LabelSource for SceneLabels<'_> {
    fn title(&self, event: usize) -> &str {
        self.context.plain(&self.feed().events[event].title)
    }

    fn series(&self, event: usize) -> &str {
        let series = self.feed().events[event].series.as_deref();
        series.map_or("", |name| self.context.plain(name))
    }

    fn date(&self, event: usize, parts: DateParts) -> String {
        let catalog = self.context.catalog;
        let Some(date) = &self.feed().events[event].date else {
            return String::new();
        };
        // The axis has the year. Only the date of the founding event is written in full.
        let in_words = if self.context.scene.timeline.anchor_event == Some(event) {
            masar_locale::date_in_words(date, catalog)
        } else if parts == DateParts::Year {
            masar_locale::date_in_words(&date.to_years(), catalog)
        } else {
            masar_locale::short_date_in_words(date, catalog)
        };
        let status = self.status(event);
        if !status.is_empty() {
            return [status, catalog.comma, &in_words].concat();
        }
        // The date in the Umm al-Qura calendar is added if it does not make the label wider than the title.
        if let Some(hijri) = self.context.hijri(date) {
            let both = [&in_words, " · ", &hijri].concat();
            if self.width(&both, Font::Label) <= self.width(self.title(event), Font::Label) {
                return both;
            }
        }
        in_words
    }

    fn status(&self, event: usize) -> &str {
        stated_status(self.context, event)
    }

    fn tick(&self, tick: TickName, short: bool) -> String {
        tick_in_words(tick, short, self.context.catalog)
    }

    fn major(&self, tick: TickName, short: bool) -> String {
        major_in_words(tick, short, self.context.catalog)
    }

    fn line_height(&self, font: Font) -> f64 {
        // As in the style sheet (`--label-line`).
        match font {
            Font::Label | Font::Strong if self.context.language_direction().is_rtl() => 20.0,
            Font::Label | Font::Strong => 17.0,
            Font::Anchor => 24.0,
            Font::TickMajor => 26.0,
        }
    }

    fn width(&self, text: &str, font: Font) -> f64 {
        self.measurer.width(text, font)
    }

    fn importance(&self, event: usize) -> u8 {
        self.feed().events[event].importance
    }

    fn milestone(&self, event: usize) -> bool {
        self.feed().events[event].milestone
    }

    fn lane_name_height(&self, lane: usize) -> f64 {
        if self.names_width == 0.0 {
            return 0.0;
        }
        // As in the style sheet (`.lane-name`): the room beside the sign, and the size of the bold letters.
        let (aside, size) = match self.names_width < 150.0 {
            true => (26.0, 13.0),
            false => (40.0, 14.0),
        };
        let room = self.names_width - aside;
        let track = self.context.scene.timeline.lanes[lane].track;
        let name = self.context.track_plain(track);
        let width = |text: &str| self.width(text, Font::Strong) * size / 12.5;
        let space = width(" ");
        let (mut lines, mut end) = (1.0, 0.0);
        for word in name.split_whitespace() {
            let word = width(word);
            if end > 0.0 && end + word > room {
                lines += 1.0;
                end = 0.0;
            }
            // A longer word is broken.
            let broken = (word / room).ceil() - 1.0;
            lines += broken;
            end += word - broken * room + space;
        }
        NAME_PADDING + f64::min(lines, MAX_NAME_LINES) * size * 1.4
    }

    fn unloaded_height(&self, _lane: usize) -> f64 {
        // In every lane and from the first drawing on, so that no lane moves when the numbers are known.
        if self.feed().is_split { 31.0 } else { 0.0 }
    }

    fn planner(&self, lane: usize) -> Option<LanePlanner> {
        (chunk::loaded().touch?.axis.planner)(self.context, self.density, lane)
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
        TickName::Time(_, second) => masar_locale::time_tick(second, catalog),
    }
}

/// Returns a tick's name in the upper row: a month or a day has its year, too.
fn major_in_words(tick: TickName, short: bool, catalog: &masar_locale::Catalog) -> String {
    let separator = if short { " " } else { catalog.of };
    let with_year =
        |year: i64, name: &str| [name, separator, &masar_locale::year_tick(year, catalog)].concat();
    match tick {
        TickName::Month(year, month) => {
            with_year(year, masar_locale::month_tick(month, short, catalog))
        }
        TickName::Week(day) | TickName::Day(day) if short => {
            with_year(day.ymd().0, &masar_locale::week_tick(day, true, catalog))
        }
        TickName::Week(day) | TickName::Day(day) => masar_locale::day_in_words(day, catalog),
        other => tick_in_words(other, short, catalog),
    }
}
