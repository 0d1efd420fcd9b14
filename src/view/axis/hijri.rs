//! The row of the Umm al-Qura calendar above the ticks: its months, or its years where those have no
//! room.

use crate::view::Context;
use crate::view::element::{ElementBuilder, el};
use crate::view::measure::Measure;
use masar_edtf::Day;
use masar_layout::{Font, Scale, Window};
use masar_locale::Hijri;

/// The days of a month and of a year of that calendar.
const MONTH: f64 = 29.53;
const YEAR: f64 = 354.37;
/// The room of a name beside its text, px.
const AIR: f64 = 12.0;

/// Returns the row, in the layer of the ticks; nothing if even years are too close.
pub(crate) fn row(
    context: &Context,
    scale: &Scale,
    drawn: Window,
    measure: &Measure,
    mut layer: ElementBuilder,
) -> ElementBuilder {
    let Some(calendar) = context.hijri else {
        return layer;
    };
    let px_per_day = scale.px_per_second() * 86_400.0;
    let named = |hijri: Hijri, month, year| {
        let name = hijri.tick(month, year, context.catalog);
        (measure.width(&name, Font::Label) + AIR, name)
    };
    // The longest of the names.
    let sample = Hijri {
        year: 1444,
        month: 6,
        day: 1,
    };
    let year = named(sample, true, false).0 > MONTH * px_per_day;
    if year && named(sample, false, true).0 > YEAR * px_per_day {
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
        // A name stays in sight as long as half a year or month of it does.
        let pushed = (-x).max(0.0);
        let mut end = next.map_or(f64::INFINITY, |(_, end)| scale.x(end.start()));
        // The window's end would cut it.
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
