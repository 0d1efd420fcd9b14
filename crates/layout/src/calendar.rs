//! The calendar units of ticks, and where each of them begins.

use masar_edtf::{Day, Moment};

use super::TickName;

const HOUR: i64 = 3600;
const DAY: i64 = 86_400;
/// 1970-01-01 was a Thursday: three days after its Monday.
const THURSDAY: i64 = 3 * DAY;
/// The mean length of a Gregorian month, in seconds.
const MONTH: f64 = 2_629_746.0;

/// A unit of the calendar or a step of several: a number of seconds, or a number of months as a negative number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit(i64);

impl Unit {
    pub(super) const DAY: Unit = Unit(DAY);
    pub(super) const WEEK: Unit = Unit(7 * DAY);
    pub(super) const MONTH: Unit = Unit(-1);
    pub(super) const QUARTER: Unit = Unit(-3);

    /// Returns a step of hours, which must divide 24.
    pub(super) const fn hours(step: i64) -> Unit {
        Unit(step * HOUR)
    }

    /// Returns a step of seconds, which must divide an hour.
    pub(super) const fn of_seconds(step: i64) -> Unit {
        Unit(step)
    }

    /// Returns a step of years, which must be positive.
    pub(super) const fn years(step: i64) -> Unit {
        Unit(step * -12)
    }

    /// Returns the unit of the upper row if this is the unit of the lower one.
    pub(super) fn above(self) -> Unit {
        match self.0 {
            DAY.. => Unit::MONTH,
            0..DAY => Unit::DAY,
            -11..0 => Unit::years(1),
            months => {
                // The least power of ten above the step.
                let mut decimal = 10;
                while decimal * 12 <= -months {
                    decimal *= 10;
                }
                Unit::years(decimal)
            }
        }
    }

    /// Whether it is a year or a step of years.
    pub(super) fn is_years(self) -> bool {
        self.0 <= -12
    }

    /// Whether it is a step of so many years that the years are rounded, and the year 0 has no meaning.
    pub(super) fn is_deep(self) -> bool {
        self.0 <= -120_000
    }

    /// Returns a tenth of a step of so many years that it is deep.
    pub(super) fn tenth(self) -> Unit {
        Unit(self.0 / 10)
    }

    /// Returns its mean length in seconds.
    pub(super) fn seconds(self) -> f64 {
        let length = self.0 as f64;
        if self.0 < 0 { -length * MONTH } else { length }
    }

    /// Returns the start of the unit of a moment, or of the one `next` units later; `None` beyond the limits
    /// of the calendar.
    pub(super) fn start(self, moment: Moment, next: i64) -> Option<Moment> {
        if self.0 >= 0 {
            let weeks = if self == Unit::WEEK { THURSDAY } else { 0 };
            let past = moment.0.wrapping_add(weeks).rem_euclid(self.0);
            return Some(Moment(moment.0.wrapping_add(next * self.0 - past)));
        }
        let (year, month, _) = moment.day().ymd();
        // Ten years or more begin with a round year as it is counted before Christ: with 100 BCE, which is the year -99.
        // The year 1 is between them and the year 100.
        let is_counted = self.0 <= -120 && !self.is_deep();
        let before = if is_counted { 12 } else { 0 };
        let mut months = year * 12 + i64::from(month) - 1;
        if year < 1 {
            months -= before;
        }
        months -= months.rem_euclid(-self.0) + next * self.0;
        if months <= 0 {
            months += before;
        }
        let month = months.rem_euclid(12) as u8 + 1;
        Day::from_ymd(months.div_euclid(12), month, 1).map(Day::start)
    }

    /// Returns the first start of a unit at or after a moment.
    pub(super) fn ceil(self, moment: Moment) -> Option<Moment> {
        let start = self.start(moment, 0)?;
        if start == moment {
            Some(start)
        } else {
            self.start(moment, 1)
        }
    }

    /// Returns the name of the unit that begins at `start`.
    pub(super) fn name(self, start: Moment) -> TickName {
        let day = start.day();
        let (year, month, _) = day.ymd();
        match self {
            Unit::MONTH => TickName::Month(year, month),
            Unit::QUARTER => TickName::Quarter(year, month / 3 + 1),
            Unit::WEEK => TickName::Week(day),
            Unit::DAY => TickName::Day(day),
            Unit(0..) => TickName::Time(day, start.second_of_day() as u32),
            _ => TickName::Year(year),
        }
    }
}
