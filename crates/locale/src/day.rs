//! Writes days in words that are not from a feed: today, the bounds of the window, the period of a cluster.

use masar_edtf::{Bound, Date, Day, Edtf, Precision, Qualification};

use super::{Catalog, date_in_words, short_date_in_words};

/// Returns a day as a date.
#[must_use]
pub fn date_of(day: Day) -> Date {
    let (year, month, of_month) = day.ymd();
    Date {
        year,
        precision: Precision::Day,
        month: Some(month),
        day: Some(of_month),
        time: None,
        qualification: Qualification::default(),
        significant: 0,
        pattern: None,
    }
}

/// Returns a day in words: "23 November 2026".
///
/// ```
/// use masar_catalogs::catalog;
/// use masar_edtf::Day;
/// use masar_locale::day_in_words;
/// let day = Day::from_ymd(2026, 11, 23).expect("a day of the calendar");
/// assert_eq!(day_in_words(day, catalog("ar")), "23 نونبر 2026");
/// ```
#[must_use]
pub fn day_in_words(day: Day, catalog: &Catalog) -> String {
    date_in_words(&Edtf::Date(date_of(day)), catalog)
}

/// Returns a day in words without its year: "23 November".
#[must_use]
pub fn day_without_year_in_words(day: Day, catalog: &Catalog) -> String {
    short_date_in_words(&Edtf::Date(date_of(day)), catalog)
}

/// Returns a range of days in words: "17 to 21 May 2023". A range of one day is that day. A range of more than a century
/// is in years.
#[must_use]
pub fn days_in_words(first: Day, last: Day, catalog: &Catalog) -> String {
    if first == last {
        return day_in_words(first, catalog);
    }
    if let Some(years) = years_in_words(first, last, catalog) {
        return years;
    }
    let interval = Edtf::Interval {
        start: Bound::Date(date_of(first)),
        end: Bound::Date(date_of(last)),
    };
    date_in_words(&interval, catalog)
}

/// Returns a range of more than a century in years; of more than ten centuries, in years rounded to a hundredth to a
/// thousandth of it.
fn years_in_words(first: Day, last: Day, catalog: &Catalog) -> Option<String> {
    const CENTURY: i64 = 36_525;
    let days = last.0.saturating_sub(first.0);
    let mut step = 1;
    while step * 10 * CENTURY <= days / 100 * 10 {
        step *= 10;
    }
    let year = |day: Day| {
        let year = day.ymd().0;
        Bound::Date(Date {
            year: (year + step / 2).div_euclid(step) * step,
            precision: Precision::Year,
            month: None,
            day: None,
            ..date_of(day)
        })
    };
    let (start, end) = (year(first), year(last));
    (days > CENTURY).then(|| date_in_words(&Edtf::Interval { start, end }, catalog))
}

/// Returns a range of months in words: "August 2022 to June 2023". A range within one month is that month. A range of
/// more than a century is in years.
#[must_use]
pub fn months_in_words(first: Day, last: Day, catalog: &Catalog) -> String {
    if let Some(years) = years_in_words(first, last, catalog) {
        return years;
    }
    let month = |day| Date {
        precision: Precision::Month,
        day: None,
        ..date_of(day)
    };
    let (first, last) = (month(first), month(last));
    if first == last {
        return date_in_words(&Edtf::Date(first), catalog);
    }
    let interval = Edtf::Interval {
        start: Bound::Date(first),
        end: Bound::Date(last),
    };
    date_in_words(&interval, catalog)
}
