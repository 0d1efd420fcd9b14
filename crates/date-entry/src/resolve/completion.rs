//! The two dates of an interval, with the parts that only one of them has.

use crate::answer::RefusalKind;
use crate::grammar::point::{Era, Point, Year};

/// Gives two dates of one phrase the parts that only the other has. Returns also whether the second has the year of the
/// first.
pub(super) fn completed(start: &Point, end: &Point) -> Result<(Point, Point, bool), RefusalKind> {
    let (mut start, mut end) = (start.clone(), end.clone());
    read_year_of_era(&mut start);
    let is_abbreviated = end.short_year && !start.short_year;
    if let (
        true,
        Some(Year::Number { value: first, .. }),
        Some(Year::Number {
            value: last,
            digits,
        }),
    ) = (is_abbreviated, start.year, end.year)
    {
        end.year = Some(abbreviated(first, last, digits, start.era)?);
        end.short_year = false;
    }
    if end.day.is_some() && end.month.is_none() && end.year.is_some() {
        end.month = start.month;
    }
    // "1920s-30s"
    if let (
        Some(Year::Decade {
            value: first,
            digits: 3 | 4,
        }),
        Some(Year::Decade {
            value: last,
            digits: 0 | 2,
        }),
    ) = (start.year, end.year)
        && first % 100 < last
    {
        let value = first / 100 * 100 + last;
        end.year = Some(Year::Decade { value, digits: 3 });
    }
    if matches!(end.year, Some(Year::Ordinal(_))) {
        end.inherit(&start, false);
    }
    let started_without_year = start.year.is_none();
    start.inherit(&end, false);
    let takes_year = start.year.is_some() && start.clock.is_none() && end.clock.is_some();
    // "14-16 May 2022, 10:00": the time can be that of each day.
    if takes_year && started_without_year {
        return Err(RefusalKind::NotUnderstood);
    }
    let had_year = end.year.is_some();
    if !had_year {
        end.inherit(&start, false);
    }
    if start.short_year && end.short_year {
        (start.short_year, end.short_year) = (false, false);
    } else if start.short_year
        && let (Some(Year::Number { value, .. }), Some(Year::Number { digits: 3.., .. })) =
            (start.year, end.year)
        && is_bare_year(&end)
    {
        // "50 to 476": the year 50.
        start.year = Some(Year::Number { value, digits: 3 });
        start.short_year = false;
        return Ok((start, end, true));
    }
    Ok((start, end, !had_year))
}

/// Makes the number before an era the year: "January 1 BCE to 10 January 1900" begins in the year 1 BCE, not on a day of the
/// year 1900.
fn read_year_of_era(point: &mut Point) {
    let has_era = matches!(point.era, Some(Era::Bce | Era::Ce));
    if let (true, Some(_), Some(day), None) = (has_era, point.month, point.day, point.year) {
        let value = i64::from(day);
        point.year = Some(Year::Number { value, digits: 3 });
        point.day = None;
    }
}

/// Whether a date is only a year, or several years.
pub(super) fn is_bare_year(point: &Point) -> bool {
    point.day.is_none() && point.month.is_none() && point.period.is_none()
}

/// Returns the year of two digits after another year: 18 in "1914-18", 00 in "1999-00", 50 in "100 BC to 50".
fn abbreviated(first: i64, last: i64, digits: u8, era: Option<Era>) -> Result<Year, RefusalKind> {
    if era == Some(Era::Bce) {
        return Ok(Year::Number {
            value: last,
            digits: 3,
        });
    }
    let century = first / 100 * 100;
    let next = if century + 100 + last == first + 1 {
        century + 100
    } else {
        century
    };
    let value = next + last;
    if digits != 2 || value <= first {
        return Err(RefusalKind::NotUnderstood);
    }
    Ok(Year::Number { value, digits: 4 })
}
