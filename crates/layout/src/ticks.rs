//! The two rows of ticks: which units, where, and which of them keep a label.

use masar_edtf::{Day, MAX_YEAR, Moment};

use super::calendar::Unit;
use super::{Axis, Font, LabelSource, Scale, Tick, TickName};

/// No row has more ticks than this, whatever is asked for.
const MOST: usize = 1000;
/// Room a label needs beside its text, px: before it and after it.
const AIR_MINOR: (f64, f64) = (6.0, 4.0);
const AIR_MAJOR: (f64, f64) = (7.0, 8.0);
/// Days and years that stand for all others when a row's unit is chosen, so that it does not change
/// while one pans: two digits and four.
const SAMPLE_DAY: Day = Day(19_379);
const SAMPLE_HOUR: TickName = TickName::Hour(SAMPLE_DAY, 22);
const SAMPLE_YEAR: i64 = 2023;

/// The upper row and the lower one, named, and the name of what the window opens in the middle of.
pub(super) fn rows(axis: &mut Axis, scale: &Scale, overdraw: f64, labels: &dyn LabelSource) {
    let lower = lower(scale, labels);
    let from = scale.moment(-overdraw);
    let until = scale.moment(scale.width + overdraw);
    axis.major = ticks(lower.above(), scale, from, until);
    axis.minor = ticks(lower, scale, from, until);
    axis.pinned = pinned(&axis.major, labels);
    let last = (f64::INFINITY, scale.width);
    label(&mut axis.major, last, AIR_MAJOR, labels, true);
    label(&mut axis.minor, last, AIR_MINOR, labels, false);
}

/// The finest unit most of whose names fit.
fn lower(scale: &Scale, labels: &dyn LabelSource) -> Unit {
    let px = scale.px_per_second();
    for (unit, least) in FINE {
        let room = unit.seconds() * px;
        if room >= least && mostly_fits(unit, room, labels) {
            return unit;
        }
    }
    // Years, whose names fit at both ends of the window.
    let mut longest: f64 = 30.0;
    for moment in [scale.window.start, scale.window.end] {
        longest = longest.max(width(TickName::Year(moment.day().ymd().0), labels));
    }
    year_step(px, longest)
}

/// Units finer than a year, each with the fewest px its ticks may be apart.
const FINE: [(Unit, f64); 9] = [
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

/// Whether three quarters of a year's names find room, or the one name of a finer unit.
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
            _ => SAMPLE_HOUR,
        };
        names += 1;
        wide += usize::from(width(name, labels) > room);
    }
    wide * 4 <= names
}

/// Width a lower label's short form takes with its air.
fn width(name: TickName, labels: &dyn LabelSource) -> f64 {
    labels.width(&labels.tick(name, true), Font::Label) + AIR_MINOR.0 + AIR_MINOR.1
}

/// The least step of years out of 1, 2, 5, 10, 20, 50… that leaves `room` px.
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

/// The first of a few units, from the finest, that has `room` px; otherwise a step of years that has
/// `years` px.
pub(super) fn first_wide(units: &[Unit], px_per_second: f64, room: f64, years: f64) -> Unit {
    for &unit in units {
        if unit.seconds() * px_per_second >= room {
            return unit;
        }
    }
    year_step(px_per_second, years)
}

/// Every tick of a unit from the one at or before `from` up to `until`, without labels.
pub(super) fn ticks(unit: Unit, scale: &Scale, from: Moment, until: Moment) -> Vec<Tick> {
    let mut ticks = Vec::new();
    // What is drawn beside the window may lie before the first day that there is.
    let first = Day::from_ymd(-MAX_YEAR, 1, 1).map_or(from, Day::start);
    let mut next = unit.start(from.max(first), 0);
    while let Some(moment) = next
        && moment <= until
        && ticks.len() < MOST
    {
        ticks.push(Tick {
            x: scale.x(moment),
            name: unit.name(moment),
            label: None,
        });
        next = unit.start(moment, 1);
    }
    ticks
}

/// A tick's name or its short form, whichever first is no wider than `room`, and its width.
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

/// Labels where they fit before the next tick, the last before `next`, and are not cut by the
/// window's start or its end at `edge`.
pub(super) fn label(
    ticks: &mut [Tick],
    (mut next, edge): (f64, f64),
    air: (f64, f64),
    labels: &dyn LabelSource,
    major: bool,
) {
    for tick in ticks.iter_mut().rev() {
        let room = next - tick.x - air.0 - air.1;
        next = tick.x;
        // The short form helps against a near neighbour; one that the window's edge would cut goes.
        if let Some((label, length)) = fitting(tick.name, room, labels, major) {
            let starts = tick.x + air.0;
            let ends = starts + length;
            if (starts >= 0.0 || ends <= 0.0) && (starts >= edge || ends <= edge) {
                tick.label = Some(label);
            }
        }
    }
}

/// The name of what the window opens in the middle of.
fn pinned(major: &[Tick], labels: &dyn LabelSource) -> Option<Tick> {
    let mut name = None;
    let mut room = f64::INFINITY;
    for tick in major {
        // One whose name begins in the window though it does not.
        if tick.x >= -AIR_MAJOR.0 {
            // A tick at the very edge names itself.
            if tick.x < 0.5 {
                return None;
            }
            room = tick.x - AIR_MAJOR.1;
            break;
        }
        name = Some(tick.name);
    }
    let name = name?;
    let (label, _) = fitting(name, room, labels, true)?;
    Some(Tick {
        x: 0.0,
        name,
        label: Some(label),
    })
}
