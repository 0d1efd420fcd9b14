//! Dates of the Umm al-Qura calendar (Hijri) in words, beside the Gregorian date. The conversion of a
//! day is a [`HijriCalendar`] that the caller passes in: the widget has the browser's, whose ICU
//! contains the table of the calendar, and tests have that of ICU4X.

use super::Catalog;
use super::counting::fill;
use super::language::Role;
use masar_edtf::{Bound, Date, Day, Edtf, Precision};

/// A day of the Umm al-Qura calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hijri {
    /// The year, 1300 to 1600.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 30.
    pub day: u8,
}

/// Converts a day to the Umm al-Qura calendar. Returns nothing outside of the calendar's table, which
/// covers the years 1300 to 1600.
pub type HijriCalendar = fn(Day) -> Option<Hijri>;

impl Hijri {
    /// The days from the first of a month to a day in the next month.
    pub const INTO_NEXT_MONTH: i64 = 31;
    /// The days from the first of a year to a day in the next year.
    pub const INTO_NEXT_YEAR: i64 = 358;

    /// Returns a day of the calendar; nothing for a year outside of its table.
    ///
    /// ```
    /// use masar_locale::Hijri;
    /// assert!(Hijri::new(1444, 2, 18).is_some());
    /// assert!(Hijri::new(1299, 1, 1).is_none());
    /// ```
    #[must_use]
    pub fn new(year: i64, month: u8, day: u8) -> Option<Hijri> {
        let year = u16::try_from(year).ok()?;
        (1300..=1600)
            .contains(&year)
            .then_some(Hijri { year, month, day })
    }

    /// Returns the first day of the month that contains a day, or of the year, in both calendars.
    #[must_use]
    pub fn start(day: Day, year: bool, calendar: HijriCalendar) -> Option<(Hijri, Day)> {
        let mut start = day;
        loop {
            let hijri = calendar(start)?;
            start.0 -= i64::from(hijri.day) - 1;
            if !year || hijri.month == 1 {
                return Some((Hijri { day: 1, ..hijri }, start));
            }
            start.0 -= 1;
        }
    }

    /// Returns the month and the year, or one of them: "Shawwal 1444 AH", "Shawwal", "1444 AH".
    #[must_use]
    pub fn tick(self, month: bool, year: bool, catalog: &Catalog) -> String {
        let precision = if month {
            Precision::Month
        } else {
            Precision::Year
        };
        let phrase = self.phrase(precision, month, year, catalog);
        if year {
            with_era(&phrase, catalog)
        } else {
            phrase
        }
    }

    fn phrase(self, precision: Precision, month: bool, year: bool, catalog: &Catalog) -> String {
        let mut text = String::new();
        let mut add = |part: &str| {
            if !text.is_empty() {
                text.push_str(catalog.of);
            }
            text.push_str(part);
        };
        if precision == Precision::Day {
            add(&catalog.day_of_month(self.day));
        }
        if month && precision != Precision::Year {
            let names = catalog.hijri_months.get(usize::from(self.month) - 1);
            add(names.unwrap_or(&""));
        }
        if year {
            add(&self.year.to_string());
        }
        text
    }
}

/// Returns a date in the Umm al-Qura calendar at its own precision: a day as a day, a month as the two
/// months that it overlaps, a year as the two years. Returns nothing for a date of less precision, and
/// outside of the calendar's table.
///
/// ```
/// use masar_catalogs::catalog;
/// use masar_edtf::Edtf;
/// use masar_locale::{Hijri, hijri_in_words};
/// let date = Edtf::parse("2022-09-14")?;
/// let words = hijri_in_words(&date, |_day| Hijri::new(1444, 2, 18), catalog("fr"));
/// assert_eq!(words.as_deref(), Some("18 safar 1444 AH"));
/// # Ok::<(), masar_edtf::ParseError>(())
/// ```
#[must_use]
pub fn hijri_in_words(edtf: &Edtf, calendar: HijriCalendar, catalog: &Catalog) -> Option<String> {
    let (role, from, to) = match edtf {
        Edtf::Date(date) => (Role::Alone, date, date),
        Edtf::Interval { start, end } => match (start, end) {
            (Bound::Date(from), Bound::Date(to)) => (Role::From, from, to),
            (Bound::Date(from), _) => (Role::Since, from, from),
            (_, Bound::Date(to)) => (Role::Until, to, to),
            _ => return None,
        },
        Edtf::Set(_) => return None,
    };
    // An interval from a month to a day is in months.
    let precision = precision(from)?.min(precision(to)?);
    let first = calendar(from.earliest())?;
    let last = calendar(to.latest())?;
    let phrase = pair(first, last, precision, catalog, role == Role::From);
    Some(with_era(
        &if role == Role::From {
            phrase
        } else {
            catalog.with_preposition(role, precision, &phrase)
        },
        catalog,
    ))
}

/// Returns an interval, or one of two dates. The parts that both share are at the end alone.
fn pair(first: Hijri, last: Hijri, precision: Precision, catalog: &Catalog, range: bool) -> String {
    let whole = last.phrase(precision, true, true, catalog);
    let same_year = first.year == last.year;
    let same_month = same_year && first.month == last.month;
    if match precision {
        Precision::Day => first == last,
        Precision::Month => same_month,
        _ => same_year,
    } {
        return whole;
    }
    let begins = first.phrase(precision, !same_month, !same_year, catalog);
    if !range {
        return fill(catalog.either, &[&begins, &whole]);
    }
    let begins = catalog.with_preposition(Role::From, precision, &begins);
    let ends = catalog.with_preposition(Role::To, precision, &whole);
    [&begins, " ", &ends].concat()
}

fn with_era(phrase: &str, catalog: &Catalog) -> String {
    catalog.with_regional_digits(fill(catalog.hijri_era, &[phrase]))
}

/// Returns the precision of a date in the calendar: a day, a month or a year.
fn precision(date: &Date) -> Option<Precision> {
    if date.pattern.is_some() {
        return None;
    }
    match date.precision {
        Precision::Day | Precision::Minute => Some(Precision::Day),
        Precision::Month => Some(Precision::Month),
        Precision::Season(_) | Precision::Year => Some(Precision::Year),
        _ => None,
    }
}
