//! Unknown digits to the left of known ones: `156X-12-25`, `1984-1X`, `2004-XX-05` (EDTF level 2).

use super::{Day, days_in_month};

/// The digits of a date as written, of which some are unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The unknown digits, one bit for each of `YYYYMMDD`; the lowest bit is the last digit.
    pub unknown: u8,
    /// The year as written, without its sign and with 0 for an X.
    pub year: u16,
    /// Whether the year is before 0.
    pub negative: bool,
    /// The month as written, with 0 for an X.
    pub month: u8,
    /// The day as written, with 0 for an X.
    pub day: u8,
}

impl Pattern {
    /// Returns the first or the last day with these digits; `None` if there is no such day.
    #[must_use]
    pub fn extreme(&self, last: bool) -> Option<Day> {
        // Before the year 0 larger digits are earlier.
        let down = last != self.negative;
        for at in 0..10_000 {
            let year = if down { 9_999 - at } else { at };
            if !fits(year, self.year, self.unknown >> 4) {
                continue;
            }
            let year = i64::from(year) * if self.negative { -1 } else { 1 };
            for at in 1..=12 {
                let month = if last { 13 - at } else { at };
                if !fits(month, u16::from(self.month), self.unknown >> 2 & 3) {
                    continue;
                }
                let days = u16::from(days_in_month(year, month as u8));
                for at in 1..=days {
                    let day = if last { days + 1 - at } else { at };
                    if fits(day, u16::from(self.day), self.unknown & 3) {
                        return Day::from_ymd(year, month as u8, day as u8);
                    }
                }
            }
        }
        None
    }
}

fn fits(mut number: u16, mut written: u16, mut unknown: u8) -> bool {
    for _ in 0..4 {
        if unknown & 1 == 0 && number % 10 != written % 10 {
            return false;
        }
        number /= 10;
        written /= 10;
        unknown >>= 1;
    }
    true
}
