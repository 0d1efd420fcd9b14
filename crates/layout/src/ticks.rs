//! The two rows of ticks: their units, positions and labels.

use masar_edtf::{Day, MAX_YEAR, Moment};

use super::calendar::Unit;
use super::{AxisLayout, DateParts, Font, LabelSource, Scale, Tick, TickName};

/// The most ticks of a row.
const MAX_TICKS: usize = 1000;
/// The room that a label needs before and after its text, px.
const PADDING_MINOR: (f64, f64) = (6.0, 4.0);
const PADDING_MAJOR: (f64, f64) = (7.0, 8.0);
/// The day, time and year whose names are measured to choose the unit of a row. They are the same for all windows,
/// so that the unit does not change while the visitor pans.
const SAMPLE_DAY: Day = Day(19_379);
const SAMPLE_TIME: u32 = 22 * 3600 + 45 * 60;
const SAMPLE_YEAR: i64 = 2023;

/// Lays out both rows of ticks and the pinned name of the upper row. Returns the parts of a date that a label needs
/// beside these ticks.
pub(super) fn rows(
    axis: &mut AxisLayout,
    scale: &Scale,
    overdraw: f64,
    labels: &dyn LabelSource,
) -> DateParts {
    let lower = lower(scale, labels);
    let from = scale.moment(-overdraw);
    let until = scale.moment(scale.width + overdraw);
    axis.major = ticks(lower.above(), scale, from, until);
    axis.minor = ticks(lower, scale, from, until);
    let before = |tick: &&Tick| tick.x < -PADDING_MAJOR.0;
    let mut first = axis
        .major
        .iter()
        .take_while(before)
        .last()
        .map(|tick| tick.name);
    if lower.is_deep() {
        // "10 billion years ago" would be far before the age of the Earth.
        let unit = lower.tenth();
        first = unit
            .start(scale.window.start, 0)
            .map(|start| unit.name(start));
    }
    axis.pinned = pinned(first, &axis.major, labels);
    let last = (f64::INFINITY, scale.width);
    label(&mut axis.major, last, PADDING_MAJOR, labels, true);
    label(&mut axis.minor, last, PADDING_MINOR, labels, false);
    if lower.is_years() {
        DateParts::Year
    } else {
        DateParts::Day
    }
}

/// Returns the finest unit of which most names fit.
fn lower(scale: &Scale, labels: &dyn LabelSource) -> Unit {
    let px = scale.px_per_second();
    for (unit, least) in FINE {
        let room = unit.seconds() * px;
        let above = unit.above();
        if room >= least && mostly_fits(unit, room, labels) && day_fits(above, px, labels) {
            return unit;
        }
    }
    // A step of years whose names fit at both ends of the window.
    let mut longest: f64 = 30.0;
    for moment in [scale.window.start, scale.window.end] {
        longest = longest.max(width(TickName::Year(moment.day().ymd().0), labels));
    }
    year_step(px, longest)
}

/// The units finer than a year, each with the least distance of its ticks, px.
const FINE: [(Unit, f64); 17] = [
    (Unit::of_seconds(1), 30.0),
    (Unit::of_seconds(5), 30.0),
    (Unit::of_seconds(15), 30.0),
    (Unit::of_seconds(30), 30.0),
    (Unit::of_seconds(60), 30.0),
    (Unit::of_seconds(300), 30.0),
    (Unit::of_seconds(900), 30.0),
    (Unit::of_seconds(1800), 30.0),
    (Unit::hours(1), 30.0),
    (Unit::hours(2), 30.0),
    (Unit::hours(3), 30.0),
    (Unit::hours(6), 30.0),
    (Unit::hours(12), 34.0),
    (Unit::DAY, 18.0),
    (Unit::WEEK, 26.0),
    (Unit::MONTH, 24.0),
    (Unit::QUARTER, 24.0),
];

/// Whether three quarters of the names of months or quarters fit, or the name of a finer unit.
fn mostly_fits(unit: Unit, room: f64, labels: &dyn LabelSource) -> bool {
    let mut wide = 0;
    let mut names = 0;
    for at in 1..=12 {
        let name = match unit {
            Unit::MONTH => TickName::Month(SAMPLE_YEAR, at),
            Unit::QUARTER if at <= 4 => TickName::Quarter(SAMPLE_YEAR, at),
            _ if at > 1 => break,
            Unit::DAY => TickName::Day(SAMPLE_DAY),
            Unit::WEEK => TickName::Week(SAMPLE_DAY),
            _ if unit.seconds() < 60.0 => TickName::Time(SAMPLE_DAY, SAMPLE_TIME + 30),
            _ if unit.seconds() < 3600.0 => TickName::Time(SAMPLE_DAY, SAMPLE_TIME),
            _ => TickName::Time(SAMPLE_DAY, 22 * 3600),
        };
        names += 1;
        wide += usize::from(width(name, labels) > room);
    }
    wide * 4 <= names
}

/// Whether the upper row has room for the names of its days, if it has days. The names of months differ in width, so
/// a day of each month is measured.
fn day_fits(unit: Unit, px_per_second: f64, labels: &dyn LabelSource) -> bool {
    let room = unit.seconds() * px_per_second - PADDING_MAJOR.0 - PADDING_MAJOR.1;
    let fits = |month| {
        let day = Day::from_ymd(SAMPLE_YEAR, month, 22).unwrap_or(SAMPLE_DAY);
        labels.width(&labels.major(TickName::Day(day), true), Font::TickMajor) <= room
    };
    unit != Unit::DAY || (1..=12).all(fits)
}

/// Returns the width of the short form of a lower label with its padding.
fn width(name: TickName, labels: &dyn LabelSource) -> f64 {
    labels.width(&labels.tick(name, true), Font::Label) + PADDING_MINOR.0 + PADDING_MINOR.1
}

/// Returns the least step of 1, 2, 5, 10, 20, 50… years that is at least `room` px long.
fn year_step(px_per_second: f64, room: f64) -> Unit {
    let mut decade = 1;
    loop {
        for factor in [1, 2, 5] {
            let step = Unit::years(decade * factor);
            if step.seconds() * px_per_second >= room || decade >= 1_000_000_000_000 {
                return step;
            }
        }
        decade *= 10;
    }
}

/// Returns the first of some units, from the finest, that is at least `room` px long; otherwise a step of years
/// of at least `years` px.
pub(super) fn first_wide(units: &[Unit], px_per_second: f64, room: f64, years: f64) -> Unit {
    for &unit in units {
        if unit.seconds() * px_per_second >= room {
            return unit;
        }
    }
    year_step(px_per_second, years)
}

/// Returns all ticks of a unit from the last one at or before `from` up to `until`, without labels.
pub(super) fn ticks(unit: Unit, scale: &Scale, from: Moment, until: Moment) -> Vec<Tick> {
    let mut ticks = Vec::new();
    // The drawing may begin before the first day of the calendar.
    let first = Day::from_ymd(-MAX_YEAR, 1, 1).map_or(from, Day::start);
    let mut next = unit.start(from.max(first), 0);
    while let Some(moment) = next
        && moment <= until
        && ticks.len() < MAX_TICKS
    {
        let name = unit.name(moment);
        if !(unit.is_deep() && name == TickName::Year(0)) {
            ticks.push(Tick {
                x: scale.x(moment),
                name,
                label: None,
            });
        }
        next = unit.start(moment, 1);
    }
    ticks
}

/// Returns the name of a tick, or its short form, and its width; `None` if neither fits into `room` px.
fn fitting(
    name: TickName,
    room: f64,
    labels: &dyn LabelSource,
    major: bool,
) -> Option<(String, f64)> {
    for short in [false, true] {
        let (label, font) = if major {
            (labels.major(name, short), Font::TickMajor)
        } else {
            (labels.tick(name, short), Font::Label)
        };
        let width = labels.width(&label, font);
        if width <= room {
            return Some((label, width));
        }
    }
    None
}

/// Labels the ticks where the label fits before the next tick (the last one before `next`) and is not clipped by
/// the start of the window or its end at `edge`.
pub(super) fn label(
    ticks: &mut [Tick],
    (mut next, edge): (f64, f64),
    padding: (f64, f64),
    labels: &dyn LabelSource,
    major: bool,
) {
    for tick in ticks.iter_mut().rev() {
        let room = next - tick.x - padding.0 - padding.1;
        next = tick.x;
        // A label that the edge of the window would clip is left out; a short form does not help.
        if let Some((label, length)) = fitting(tick.name, room, labels, major) {
            let starts = tick.x + padding.0;
            let ends = starts + length;
            if (starts >= 0.0 || ends <= 0.0) && (starts >= edge || ends <= edge) {
                tick.label = Some(label);
            }
        }
    }
}

/// Returns the name of the unit in which the window begins, if it fits into the upper row.
fn pinned(name: Option<TickName>, major: &[Tick], labels: &dyn LabelSource) -> Option<Tick> {
    let name = name?;
    let mut room = f64::INFINITY;
    // The first tick whose label begins in the window.
    if let Some(tick) = major.iter().find(|tick| tick.x >= -PADDING_MAJOR.0) {
        // A tick at the start of the window has its own label.
        if tick.x < 0.5 {
            return None;
        }
        room = tick.x - PADDING_MAJOR.1;
    }
    let (label, _) = fitting(name, room, labels, true)?;
    Some(Tick {
        x: 0.0,
        name,
        label: Some(label),
    })
}
