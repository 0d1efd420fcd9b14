//! Days and seconds of the proleptic Gregorian calendar.

use std::fmt::{Display, Formatter};

/// The largest year, before or after the year 0: 20,000 million years, more than the age of the universe.
/// The seconds of seven times that range still fit in an `i64`.
pub const MAX_YEAR: i64 = 20_000_000_000;

/// A calendar day, as the number of days since 1970-01-01 (proleptic Gregorian calendar with a year 0, ISO
/// 8601-1). `Display` writes it as year, month and day.
///
/// ```
/// use masar_edtf::Day;
/// assert_eq!(Day(0).to_string(), "1970-01-01");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// A second of local time, as the number of seconds since 1970-01-01T00:00:00 on the same clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// A day of the week, Monday first (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Whether the year has a 29 February.
#[must_use]
pub fn is_leap_year(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Returns the number of days of a month (1 to 12); 0 for a month that does not exist.
#[must_use]
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

impl Day {
    /// Returns the day of a date; `None` if the calendar does not have it or its year is beyond
    /// [`MAX_YEAR`].
    ///
    /// ```
    /// use masar_edtf::Day;
    /// assert_eq!(Day::from_ymd(1970, 1, 2), Some(Day(1)));
    /// assert_eq!(Day::from_ymd(2023, 2, 29), None);
    /// ```
    #[must_use]
    pub fn from_ymd(year: i64, month: u8, day: u8) -> Option<Day> {
        // The winter of the last year ends in the next year.
        let known = year.unsigned_abs() <= MAX_YEAR.unsigned_abs() + 1;
        (known && day >= 1 && day <= days_in_month(year, month))
            .then(|| Day::civil(year, month, day))
    }

    /// Counts the days by Howard Hinnant's `days_from_civil`: years begin in March, so that the leap day
    /// is the last day of a year.
    fn civil(year: i64, month: u8, day: u8) -> Day {
        let year = year - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((i64::from(month) + 9) % 12) + 2) / 5 + i64::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Day(era
            .saturating_mul(146_097)
            .saturating_add(day_of_era - 719_468))
    }

    /// Returns the year, the month (1 to 12) and the day of the month (1 to 31).
    #[must_use]
    pub fn ymd(self) -> (i64, u8, u8) {
        let days = self.0.saturating_add(719_468);
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = (from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// Returns the day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        match (self.0.rem_euclid(7) + 3) % 7 {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// Returns the first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Day {
        let (_, _, day) = self.ymd();
        self.plus(1 - i64::from(day))
    }

    /// Returns the first day of its quarter.
    #[must_use]
    pub fn first_of_quarter(self) -> Day {
        let (year, month, _) = self.ymd();
        Day::civil(year, (month - 1) / 3 * 3 + 1, 1)
    }

    /// Returns the first day of its year.
    #[must_use]
    pub fn first_of_year(self) -> Day {
        Day::civil(self.ymd().0, 1, 1)
    }

    /// Returns the Monday of its week (ISO 8601).
    #[must_use]
    pub fn monday(self) -> Day {
        self.plus(-((self.0.rem_euclid(7) + 3) % 7))
    }

    /// Returns its quarter, 1 to 4.
    #[must_use]
    pub fn quarter(self) -> u8 {
        (self.ymd().1 - 1) / 3 + 1
    }

    /// Returns the day `days` later, or earlier if `days` is negative.
    #[must_use]
    pub fn plus(self, days: i64) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// Returns the same day of the month `months` later, or earlier if `months` is negative. If that month
    /// does not have this day, returns its last day.
    ///
    /// ```
    /// use masar_edtf::Day;
    /// let start = Day::from_ymd(2022, 11, 1);
    /// assert_eq!(start.map(|day| day.add_months(3)), Day::from_ymd(2023, 2, 1));
    /// ```
    #[must_use]
    pub fn add_months(self, months: i64) -> Day {
        let (year, month, day) = self.ymd();
        let count = months.saturating_add(i64::from(month) - 1);
        // A year far beyond the limit would overflow the days.
        let limit = MAX_YEAR * 100;
        let year = year
            .saturating_add(count.div_euclid(12))
            .clamp(-limit, limit);
        let month = count.rem_euclid(12) as u8 + 1;
        Day::civil(year, month, day.min(days_in_month(year, month)))
    }

    /// Returns the first second of the day.
    #[must_use]
    pub fn start(self) -> Moment {
        Moment(self.0.saturating_mul(86_400))
    }

    /// Returns the first second after the day.
    #[must_use]
    pub fn end(self) -> Moment {
        self.plus(1).start()
    }
}

impl Display for Day {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.ymd();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }
}

impl Moment {
    /// Returns the day of this second.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.0.div_euclid(86_400))
    }

    /// Returns the number of seconds since the start of the day, 0 to 86,399.
    #[must_use]
    pub fn second_of_day(self) -> i64 {
        self.0.rem_euclid(86_400)
    }
}
