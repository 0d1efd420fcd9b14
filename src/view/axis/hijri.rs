//! The row of the Umm al-Qura calendar above the ticks: its months, or its years where the names of months have
//! no room.

use crate::view::Context;
use crate::view::element::{ElementBuilder, el};
use crate::view::measure::TextMeasurer;
use masar_edtf::Day;
use masar_layout::{Font, Scale, Window};
use masar_locale::Hijri;

/// The mean number of days of a month and of a year of that calendar.
const DAYS_PER_MONTH: f64 = 29.53;
const DAYS_PER_YEAR: f64 = 354.37;
/// The free space beside a name, px.
const NAME_PADDING: f64 = 12.0;

/// Adds the row to the layer of the ticks, unless even the names of years have no room.
pub(crate) fn row(
    context: &Context,
    scale: &Scale,
    drawn: Window,
    measurer: &TextMeasurer,
    mut layer: ElementBuilder,
) -> ElementBuilder {
    let Some(calendar) = context.hijri else {
        return layer;
    };
    let px_per_day = scale.px_per_second() * 86_400.0;
    let named = |hijri: Hijri, month, year| {
        let name = hijri.tick(month, year, context.catalog);
        (measurer.width(&name, Font::Label) + NAME_PADDING, name)
    };
    // A month and a year with long names.
    let sample = Hijri {
        year: 1444,
        month: 6,
        day: 1,
    };
    let year = named(sample, true, false).0 > DAYS_PER_MONTH * px_per_day;
    if year && named(sample, false, true).0 > DAYS_PER_YEAR * px_per_day {
        return layer;
    }
    let step = if year {
        Hijri::INTO_NEXT_YEAR
    } else {
        Hijri::INTO_NEXT_MONTH
    };
    let mut next = Hijri::start(drawn.start.day(), year, calendar);
    while let Some((hijri, start)) = next
        && start.start() < drawn.end
    {
        next = Hijri::start(Day(start.0 + step), year, calendar);
        let x = scale.x(start.start());
        // The name of a month or year that began before the window is moved to its start.
        let pushed = (-x).max(0.0);
        let mut end = next.map_or(f64::INFINITY, |(_, end)| scale.x(end.start()));
        // The end of the plot would cut the name.
        if x < scale.width {
            end = end.min(scale.width);
        }
        let room = end - x - pushed;
        let mut name = named(hijri, !year, true);
        if name.0 > room && !year {
            name = named(hijri, true, false);
        }
        layer = layer.child(
            el!("span.tick.hijri")
                .px("X name", &[x, pushed])
                .child_opt((name.0 <= room).then(|| el!("span part=label").text_owned(name.1))),
        );
    }
    layer
}
