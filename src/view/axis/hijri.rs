//! The row of the Umm al-Qura calendar above the ticks: its months, or its years where the names of months have
//! no room.

use crate::view::Context;
use crate::view::element::{ElementBuilder, el};
use crate::view::measure::TextMeasurer;
use masar_edtf::{Day, Edtf};
use masar_layout::{Font, Scale, Window};
use masar_locale::{Catalog, Hijri, HijriCalendar};

/// A function that adds the row to the layer of the ticks, for the drawn part of a scale.
type AddRow = fn(&Context, &Scale, Window, &TextMeasurer, ElementBuilder) -> ElementBuilder;

/// The functions of that calendar.
pub(crate) struct HijriApi {
    /// Adds the row of the calendar to the layer of the ticks.
    pub(crate) row: AddRow,
    /// Returns a date in words, if the calendar has that date.
    pub(crate) in_words: fn(&Edtf, HijriCalendar, &Catalog) -> Option<String>,
}

/// The functions of that calendar, as their chunk provides them.
pub(crate) const API: HijriApi = HijriApi {
    row,
    in_words: masar_locale::hijri_in_words,
};

/// The mean number of days of a month and of a year of that calendar.
const DAYS_PER_MONTH: f64 = 29.53;
const DAYS_PER_YEAR: f64 = 354.37;
/// The free space beside a name, px.
const NAME_PADDING: f64 = 12.0;

/// Adds the row to the layer of the ticks, unless even the names of years have no room.
fn row(
    context: &Context,
    scale: &Scale,
    drawn: Window,
    measurer: &TextMeasurer,
    mut layer: ElementBuilder,
) -> ElementBuilder {
    let Some(calendar) = context.hijri else {
        return layer;
    };
    let names = Names { context, measurer };
    let px_per_day = scale.px_per_second() * 86_400.0;
    // A month and a year with long names.
    let sample = Hijri {
        year: 1444,
        month: 6,
        day: 1,
    };
    let years = names.width(sample, true, false) > DAYS_PER_MONTH * px_per_day;
    if years && names.width(sample, false, true) > DAYS_PER_YEAR * px_per_day {
        return layer;
    }
    let step = if years {
        Hijri::INTO_NEXT_YEAR
    } else {
        Hijri::INTO_NEXT_MONTH
    };
    let mut next = Hijri::start(drawn.start.day(), years, calendar);
    while let Some((hijri, start)) = next
        && start.start() < drawn.end
    {
        next = Hijri::start(Day(start.0 + step), years, calendar);
        let x = scale.x(start.start());
        // The name of a month or year that began before the window is moved to its start.
        let shift = (-x).max(0.0);
        let mut end = next.map_or(f64::INFINITY, |(_, end)| scale.x(end.start()));
        // The end of the plot would cut the name.
        if x < scale.width {
            end = end.min(scale.width);
        }
        let name = names.fitting(hijri, years, end - x - shift);
        layer = layer.child(
            el!("span.tick.hijri")
                .px("X name", &[x, shift])
                .child_opt(name.map(|name| el!("span part=label").text_owned(name))),
        );
    }
    layer
}

/// The names of months and years, and their widths.
struct Names<'a> {
    context: &'a Context,
    measurer: &'a TextMeasurer,
}

impl Names<'_> {
    /// Returns the width of a name with a month, a year or both, px.
    fn width(&self, hijri: Hijri, month: bool, year: bool) -> f64 {
        let name = hijri.tick(month, year, self.context.catalog);
        self.measurer.width(&name, Font::Label) + NAME_PADDING
    }

    /// Returns the longest name of a year, or of a month, that fits into a width, px.
    fn fitting(&self, hijri: Hijri, year: bool, width: f64) -> Option<String> {
        let catalog = self.context.catalog;
        if self.width(hijri, !year, true) <= width {
            Some(hijri.tick(!year, true, catalog))
        } else if !year && self.width(hijri, true, false) <= width {
            Some(hijri.tick(true, false, catalog))
        } else {
            None
        }
    }
}
