//! Single days in words, for what no feed wrote: today, the window's ends, a cluster's period.

use masar_edtf::{Bound, Date, Day, Edtf, Precision, Qualification};

use super::{Catalog, date_in_words, short_date_in_words};

fn exact(day: Day) -> Date {
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

/// "23 November 2026".
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
    date_in_words(&Edtf::Date(exact(day)), catalog)
}

/// "23 November".
#[must_use]
pub fn day_without_year_in_words(day: Day, catalog: &Catalog) -> String {
    short_date_in_words(&Edtf::Date(exact(day)), catalog)
}

/// "17 to 21 May 2023"; one day when both are the same.
#[must_use]
pub fn days_in_words(first: Day, last: Day, catalog: &Catalog) -> String {
    if first == last {
        return day_in_words(first, catalog);
    }
    let interval = Edtf::Interval {
        start: Bound::Date(exact(first)),
        end: Bound::Date(exact(last)),
    };
    date_in_words(&interval, catalog)
}

/// "August 2022 to June 2023"; one month when both days lie in it.
#[must_use]
pub fn months_in_words(first: Day, last: Day, catalog: &Catalog) -> String {
    let month = |day| Date {
        precision: Precision::Month,
        day: None,
        ..exact(day)
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
