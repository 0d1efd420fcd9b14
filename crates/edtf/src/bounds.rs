//! The first and last day a date may mean, and how wide a doubt is.

use super::{Date, Day, Edtf, Moment, Parts, Precision, Qualifier, Zone, days_in_month};

impl Edtf {
    /// The earliest day it may have begun; nothing when its start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        self.ends().0.date().map(Date::earliest)
    }

    /// The last day it may have ended (inclusive); nothing when its end is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        self.ends().1.date().map(Date::latest)
    }
}

impl Date {
    /// First day it may mean. A qualifier does not widen it: that is [`Date::doubt`].
    #[must_use]
    pub fn earliest(&self) -> Day {
        self.extreme(false)
    }

    /// Last day it may mean (inclusive). A qualifier does not widen it: that is [`Date::doubt`].
    #[must_use]
    pub fn latest(&self) -> Day {
        self.extreme(true)
    }

    fn extreme(&self, last: bool) -> Day {
        if let Some(day) = self.pattern.and_then(|pattern| pattern.extreme(last)) {
            return day;
        }
        let (month, day) = (self.month.unwrap_or(1), self.day.unwrap_or(1));
        let (mut year, mut month, months) = match self.precision {
            Precision::Season(code) => {
                let (month, months) = months_of(code);
                (self.year, month, months)
            }
            Precision::Month => (self.year, month, 1),
            Precision::Day | Precision::Minute => return day_of(self.year, month, day),
            coarse => {
                let (first, years) = match coarse {
                    Precision::AnyYear => (self.year, 10_000),
                    Precision::Millennium => (self.year, 1_000),
                    Precision::Century => (self.year, 100),
                    Precision::Decade => (self.year, 10),
                    _ => self.significant_years(),
                };
                let year = first.saturating_add(if last { years - 1 } else { 0 });
                (year, 1, 12)
            }
        };
        if !last {
            return day_of(year, month, 1);
        }
        month += months - 1;
        if month > 12 {
            (year, month) = (year.saturating_add(1), month - 12);
        }
        day_of(year, month, days_in_month(year, month))
    }

    /// The first of the years that share its significant digits, and how many they are; the year
    /// alone where nothing is said of digits.
    #[must_use]
    pub fn significant_years(&self) -> (i64, i64) {
        if self.significant == 0 {
            return (self.year, 1);
        }
        let size = self.year.saturating_abs();
        let mut known = 1_i64;
        for _ in 0..self.significant.min(18) {
            known *= 10;
        }
        let mut years = 1;
        while size / years >= known {
            years *= 10;
        }
        let nearest = size / years * years;
        // Before the year 0 the digits grow towards the past.
        (
            if self.year < 0 {
                -(nearest + years - 1)
            } else {
                nearest
            },
            years,
        )
    }

    /// The first second it may mean: the time of day when there is one, else the first day's start.
    ///
    /// A written zone is not applied: the clock is read as the feed wrote it.
    /// [`Date::utc_seconds`] has the instant.
    #[must_use]
    pub fn start(&self) -> Moment {
        let Moment(start) = self.earliest().start();
        Moment(start.saturating_add(self.second_of_day()))
    }

    /// The first second after all it may mean; for a time of day, that time itself (a point).
    #[must_use]
    pub fn end(&self) -> Moment {
        if self.time.is_some() {
            self.start()
        } else {
            self.latest().end()
        }
    }

    /// Known to the day or finer, and not qualified.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.precision >= Precision::Day && self.qualifier == Qualifier::default()
    }

    /// Which parts it says something of: all that may be qualified.
    #[must_use]
    pub fn parts(&self) -> Parts {
        let unknown = self.pattern.map_or(0xff, |pattern| pattern.unknown);
        let season = matches!(self.precision, Precision::Season(_));
        let month = season || self.month.is_some() || unknown & 0b1100 != 0b1100;
        let day = self.day.is_some() || unknown & 0b11 != 0b11;
        Parts(1 | u8::from(month) << 1 | u8::from(day) << 2)
    }

    /// How many days earlier or later than its bounds a qualified date may be taken to lie; 0
    /// without a qualifier.
    ///
    /// EDTF leaves open how far "about" reaches. Here: three days for a day or a time, and half the
    /// stretch for anything coarser (15 for a month, 45 for a season, 183 for a year, and so on).
    /// Marked parts that stand together are one doubt, as far as the finest of them reaches; where
    /// something finer is known (`2004?-06-11`) it may be that of the next year or month: 366, 31.
    ///
    /// ```
    /// use masar_edtf::{Date, Edtf};
    /// let Ok(Edtf::Date(day)) = Edtf::parse("2023-05-18~") else { panic!() };
    /// assert_eq!(day.doubt(), 3);
    /// ```
    #[must_use]
    pub fn doubt(&self) -> i64 {
        let marked = self.qualifier.uncertain.0 | self.qualifier.approximate.0;
        if marked == 0 {
            return 0;
        }
        let parts = self.parts().0;
        // The year is marked and the month is not, or the month is and the day is not.
        if marked & 0b11 == 0b01 && parts > 1 {
            return 366;
        }
        if marked & 0b110 == 0b010 && parts > 3 {
            return 31;
        }
        match self.precision {
            // A day of a month nobody knows, and the like.
            _ if self.pattern.is_some() && parts > 3 => 3,
            Precision::AnyYear | Precision::Millennium => 182_621,
            Precision::Century => 18_262,
            Precision::Decade => 1_826,
            Precision::Year => 183,
            Precision::Season(_) => 45,
            Precision::Month => 15,
            Precision::Day | Precision::Minute => 3,
        }
    }

    /// The instant of a time written with its zone, in seconds since 1970-01-01T00:00:00Z; nothing
    /// without a zone, for then the feed's zone rules and this room knows none.
    #[must_use]
    pub fn utc_seconds(&self) -> Option<i64> {
        let minutes_east = match self.time?.zone? {
            Zone::Utc => 0,
            Zone::Offset(minutes) => i64::from(minutes),
        };
        Some(self.start().0.saturating_sub(minutes_east * 60))
    }

    fn second_of_day(&self) -> i64 {
        self.time.map_or(0, |time| {
            (i64::from(time.hour) * 60 + i64::from(time.minute)) * 60
                + i64::from(time.second.unwrap_or(0))
        })
    }

    /// Whether an interval from `start` to this date would run backwards, whatever either means.
    pub(super) fn ends_before(&self, start: &Date) -> bool {
        match (start.utc_seconds(), self.utc_seconds()) {
            (Some(start), Some(end)) => end < start,
            // The end of a day is the first second after it, that of a time the time itself.
            (None, None) if self.time.is_none() => self.end() <= start.start(),
            (None, None) => self.end() < start.start(),
            // One zone of two: the other is the feed's, which lies within 26 hours of it.
            _ => self.end().0.saturating_add(26 * 3_600) < start.start().0,
        }
    }
}

/// With which month a season or another part of a year begins, and how many months it has.
fn months_of(code: u8) -> (u8, u8) {
    match code {
        20.. => (code.min(21) * 6 - 119, 6),
        17.. => (code * 4 - 67, 4),
        13.. => (code * 3 - 38, 3),
        // The southern spring is the northern autumn.
        9.. => ((code - 7) % 4 * 3 + 3, 3),
        5.. => (code * 3 - 12, 3),
        _ => (code * 3, 3),
    }
}

/// A date made by hand may lie outside the calendar; it then stands at the calendar's nearest day.
fn day_of(year: i64, month: u8, day: u8) -> Day {
    let year = year.clamp(-super::MAX_YEAR, super::MAX_YEAR + 1);
    let month = month.clamp(1, 12);
    let day = day.clamp(1, days_in_month(year, month));
    Day::from_ymd(year, month, day).unwrap_or(Day(0))
}
