//! The first and last day a date may mean, and how wide a doubt is.

use super::{Date, Day, Edtf, Endpoint, Moment, Precision, Qualifier, Zone, days_in_month};

impl Edtf {
    /// The earliest day it may have begun; nothing when its start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        match self {
            Edtf::Date(date)
            | Edtf::Interval {
                start: Endpoint::Date(date),
                ..
            } => Some(date.earliest()),
            Edtf::Interval { .. } => None,
        }
    }

    /// The last day it may have ended (inclusive); nothing when its end is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        match self {
            Edtf::Date(date)
            | Edtf::Interval {
                end: Endpoint::Date(date),
                ..
            } => Some(date.latest()),
            Edtf::Interval { .. } => None,
        }
    }
}

impl Date {
    /// First day it may mean. A qualifier does not widen it: that is [`Date::doubt`].
    #[must_use]
    pub fn earliest(&self) -> Day {
        let (month, day) = match self.precision {
            Precision::Season(season) => (season.saturating_mul(3), 1),
            _ => (self.month.unwrap_or(1), self.day.unwrap_or(1)),
        };
        day_of(self.year, month, day)
    }

    /// Last day it may mean (inclusive). A qualifier does not widen it: that is [`Date::doubt`].
    #[must_use]
    pub fn latest(&self) -> Day {
        let end_of_month = |year, month| day_of(year, month, days_in_month(year, month));
        match self.precision {
            Precision::Millennium => end_of_month(self.year.saturating_add(999), 12),
            Precision::Century => end_of_month(self.year.saturating_add(99), 12),
            Precision::Decade => end_of_month(self.year.saturating_add(9), 12),
            Precision::Year => end_of_month(self.year, 12),
            Precision::Season(season) if season >= 4 => {
                end_of_month(self.year.saturating_add(1), 2)
            }
            Precision::Season(season) => end_of_month(self.year, season * 3 + 2),
            Precision::Month => end_of_month(self.year, self.month.unwrap_or(12)),
            Precision::Day | Precision::Minute => self.earliest(),
        }
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

    /// How many days earlier or later than its bounds a qualified date may be taken to lie; 0
    /// without a qualifier.
    ///
    /// EDTF leaves open how far "about" reaches. Here: three days for a day or a time, and half the
    /// stretch for anything coarser (15 for a month, 45 for a season, 183 for a year, and so on).
    ///
    /// ```
    /// use masar::date::{Date, Edtf};
    /// let Ok(Edtf::Date(day)) = Edtf::parse("2023-05-18~") else { panic!() };
    /// assert_eq!(day.doubt(), 3);
    /// ```
    #[must_use]
    pub fn doubt(&self) -> i64 {
        if self.qualifier == Qualifier::default() {
            return 0;
        }
        match self.precision {
            Precision::Millennium => 182_621,
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

/// A date made by hand may lie outside the calendar; it then stands at the calendar's nearest day.
fn day_of(year: i64, month: u8, day: u8) -> Day {
    let year = year.clamp(-super::MAX_YEAR, super::MAX_YEAR + 1);
    let month = month.clamp(1, 12);
    let day = day.clamp(1, days_in_month(year, month));
    Day::from_ymd(year, month, day).unwrap_or(Day(0))
}
