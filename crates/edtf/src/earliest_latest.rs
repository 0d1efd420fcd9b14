//! The earliest and the latest day that a date may mean, and the margin of its qualification.

use super::{Date, Day, Edtf, Moment, Parts, Precision, Qualification, Zone, days_in_month};

impl Edtf {
    /// Returns the earliest day on which it may have begun; `None` if its start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        self.bounds().0.date().map(|date| date.earliest())
    }

    /// Returns the last day on which it may have ended (inclusive); `None` if its end is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        self.bounds().1.date().map(|date| date.latest())
    }
}

impl Date {
    /// Returns the first day that the date may mean. A qualification does not change it; see
    /// [`Date::qualification_margin`].
    #[must_use]
    pub fn earliest(&self) -> Day {
        self.extreme(false)
    }

    /// Returns the last day that the date may mean (inclusive). A qualification does not change it; see
    /// [`Date::qualification_margin`].
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

    /// Returns the first of the years with the same significant digits, and the number of these years.
    /// Without significant digits this is the year itself, and 1.
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
        // Before the year 0 larger digits are earlier.
        (
            if self.year < 0 {
                -(nearest + years - 1)
            } else {
                nearest
            },
            years,
        )
    }

    /// Returns the first second that the date may mean: its time of day if it has one, otherwise the start
    /// of its first day.
    ///
    /// A written zone is not applied: this is the local time as written. [`Date::utc_seconds`] returns
    /// the instant.
    #[must_use]
    pub fn start(&self) -> Moment {
        let Moment(start) = self.earliest().start();
        Moment(start.saturating_add(self.second_of_day()))
    }

    /// Returns the first second after all days that the date may mean. For a time of day this is that
    /// time, since it has no length.
    #[must_use]
    pub fn end(&self) -> Moment {
        if self.time.is_some() {
            self.start()
        } else {
            self.latest().end()
        }
    }

    /// Whether the date is known to the day or finer, and is not qualified.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.precision >= Precision::Day && self.qualification == Qualification::default()
    }

    /// Returns the parts of which some digit is known. Only these can be qualified.
    #[must_use]
    pub fn parts(&self) -> Parts {
        let unknown = self.pattern.map_or(0xff, |pattern| pattern.unknown);
        let season = matches!(self.precision, Precision::Season(_));
        let month = season || self.month.is_some() || unknown & 0b1100 != 0b1100;
        let day = self.day.is_some() || unknown & 0b11 != 0b11;
        Parts(1 | u8::from(month) << 1 | u8::from(day) << 2)
    }

    /// Returns how many days before its earliest or after its latest day a qualified date may lie; 0 if
    /// the date is not qualified.
    ///
    /// EDTF does not define how far an approximate date reaches. This crate takes three days for a day or a
    /// time, and half the length of anything coarser (15 days for a month, 45 for a season, 183 for a year
    /// and so on). If several adjacent parts are marked, the finest of them decides. If a part is
    /// marked and a finer one is not (`2004?-06-11`), the date may be that of another year or month: 366
    /// or 31 days.
    ///
    /// ```
    /// use masar_edtf::{Date, Edtf};
    /// let Ok(Edtf::Date(day)) = Edtf::parse("2023-05-18~") else { panic!() };
    /// assert_eq!(day.qualification_margin(), 3);
    /// ```
    #[must_use]
    pub fn qualification_margin(&self) -> i64 {
        let marked = self.qualification.uncertain.0 | self.qualification.approximate.0;
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
            // A known day of an unknown month, for example.
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

    /// Returns the instant of a time with a zone, in seconds since 1970-01-01T00:00:00Z; `None` without a
    /// time or a zone.
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

    /// Whether an interval from `start` to this date would end before it starts, whatever the two dates
    /// mean.
    pub(super) fn ends_before(&self, start: &Date) -> bool {
        match (start.utc_seconds(), self.utc_seconds()) {
            (Some(start), Some(end)) => end < start,
            // The end of a day is the first second after it; the end of a time is that time.
            (None, None) if self.time.is_none() => self.end() <= start.start(),
            (None, None) => self.end() < start.start(),
            // Only one has a zone: the other local time is less than 26 hours from it in any zone.
            _ => self.end().0.saturating_add(26 * 3_600) < start.start().0,
        }
    }
}

/// Returns the first month of a season or another part of a year, and its number of months.
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

/// Returns the day of a date. A `Date` that was not parsed may be outside the calendar; it becomes the
/// nearest day that exists.
fn day_of(year: i64, month: u8, day: u8) -> Day {
    let year = year.clamp(-super::MAX_YEAR, super::MAX_YEAR + 1);
    let month = month.clamp(1, 12);
    let day = day.clamp(1, days_in_month(year, month));
    Day::from_ymd(year, month, day).unwrap_or(Day(0))
}
