//! Writes dates in words. The rules that are the same in every language are here; the prepositions, articles and
//! clocks of a language are in its [`Catalog`].

use super::catalog::Catalog;
use super::counting::{fill, two_digits};
use super::language::Role;
use super::tick::{month_tick, year_in_words};
use masar_edtf::{Bound, Date, Edtf, Pattern, Precision, Qualification, Set, TimeOfDay, Zone};

/// The parts of a date that are written.
#[derive(Clone, Copy)]
struct Parts {
    year: bool,
    month: bool,
}

const WHOLE: Parts = Parts {
    year: true,
    month: true,
};

/// Returns a date in words: "14 September 2022", "du 17 au 21 mai 2023", "فبراير 2023".
///
/// The text may begin with a small letter. See [`super::capitalised`].
///
/// ```
/// use masar_edtf::Edtf;
/// use masar_catalogs::catalog;
/// use masar_locale::date_in_words;
/// let days = Edtf::parse("2023-05-17/2023-05-21")?;
/// assert_eq!(date_in_words(&days, catalog("ar")), "من 17 إلى 21 ماي 2023");
/// # Ok::<(), masar_edtf::ParseError>(())
/// ```
#[must_use]
pub fn date_in_words(edtf: &Edtf, catalog: &Catalog) -> String {
    catalog.with_regional_digits(in_words(edtf, catalog, true))
}

/// Returns a date in words without its year, for a label on an axis that has the year. An interval from one year
/// to another, and a date that is known to the year or less, still have it.
#[must_use]
pub fn short_date_in_words(edtf: &Edtf, catalog: &Catalog) -> String {
    catalog.with_regional_digits(in_words(edtf, catalog, false))
}

/// Returns the time of day of a date in words, under a heading that has the day: "14:30", "10:00 to 12:00"; `None` without
/// a time, with a qualification, and for an interval from one day to another.
///
/// ```
/// use masar_edtf::Edtf;
/// use masar_catalogs::catalog;
/// use masar_locale::time_in_words;
/// let visit = Edtf::parse("2026-09-07T10:00/2026-09-07T12:00")?;
/// assert_eq!(time_in_words(&visit, catalog("en")).as_deref(), Some("10:00 to 12:00"));
/// # Ok::<(), masar_edtf::ParseError>(())
/// ```
#[must_use]
pub fn time_in_words(edtf: &Edtf, catalog: &Catalog) -> Option<String> {
    let clock = |time: TimeOfDay| catalog.clock(time.hour, time.minute, time.second);
    let is_plain = |date: &Date| date.qualification == Qualification::default();
    let text = match edtf {
        Edtf::Date(date) if is_plain(date) => clock(date.time?) + &zone(date.time?.zone),
        Edtf::Interval { start, end } => {
            let (from, to) = (start.date()?, end.date()?);
            let (first, last) = (from.time?, to.time?);
            let same_day = (from.year, from.month, from.day) == (to.year, to.month, to.day);
            if !same_day || first.zone != last.zone || !is_plain(&from) || !is_plain(&to) {
                return None;
            }
            let from_time = catalog.from_time.trim_start_matches([',', '،', ' ']);
            let opens = clock(first);
            let closes = clock(last) + &zone(last.zone);
            [from_time, &opens, catalog.to_time, &closes].concat()
        }
        _ => return None,
    };
    Some(catalog.with_regional_digits(text))
}

/// Returns the note on the precision of a date: "day not given" for `2023-02`; `None` for a day, and for a year before
/// Christ or of more than four digits. Qualifications, and open and unknown bounds, are part of [`date_in_words`].
#[must_use]
pub fn precision_note(edtf: &Edtf, catalog: &Catalog) -> Option<&'static str> {
    let (start, end) = edtf.bounds();
    // Nobody expects the month of a year before Christ, or more of a year that is written in thousands or millions.
    let is_in = |years: std::ops::RangeInclusive<i64>| {
        let mut dates = [start, end].into_iter().filter_map(Bound::date);
        dates.all(|date| years.contains(&date.year))
    };
    match precision(start).min(precision(end)) {
        Precision::Day | Precision::Minute => None,
        _ if !is_in(-9999..=9999) => None,
        Precision::Month => Some(catalog.day_not_given),
        Precision::Year | Precision::Season(_) => {
            is_in(1..=9999).then_some(catalog.month_not_given)
        }
        _ => Some(catalog.year_not_given),
    }
}

/// Returns the precision of a bound. An open or unknown bound does not reduce the precision of an interval.
fn precision(bound: Bound) -> Precision {
    match bound.date() {
        Some(date) if date.significant > 0 => Precision::AnyYear,
        Some(date) => date.precision,
        None => Precision::Minute,
    }
}

/// Returns a date in words, with the digits 0 to 9.
fn in_words(edtf: &Edtf, catalog: &Catalog, year: bool) -> String {
    match edtf {
        Edtf::Set(set) => set_in_words(set, catalog),
        Edtf::Date(date) => bound(Role::Alone, date, Parts { year, month: true }, catalog),
        Edtf::Interval { start, end } => span(*start, *end, catalog, year),
    }
}

/// Returns an interval in words. Its bounds may be open or unknown.
fn span(start: Bound, end: Bound, catalog: &Catalog, year: bool) -> String {
    let parts = Parts { year, month: true };
    let (role, date, remark) = match (&start, &end) {
        (Bound::Date(from), Bound::Date(to)) => return interval(from, to, catalog, year),
        (Bound::Date(from), Bound::Open) => (Role::Since, from, ""),
        (Bound::Date(from), Bound::Unknown) => (Role::Starting, from, catalog.end_not_given),
        (Bound::Open, Bound::Date(to)) => (Role::Until, to, ""),
        (Bound::Unknown, Bound::Date(to)) => (Role::Until, to, catalog.start_not_given),
        // The parser does not accept an interval without a date.
        _ => return String::new(),
    };
    let text = bound(role, date, parts, catalog);
    let comma = if remark.is_empty() { "" } else { catalog.comma };
    [&text, comma, remark].concat()
}

/// Returns a set of dates in words.
fn set_in_words(set: &Set, catalog: &Catalog) -> String {
    let mut list = String::new();
    let mut open = false;
    for member in &set.members {
        if !list.is_empty() {
            list.push_str(catalog.comma);
        }
        let (first, last) = (member.first, member.last);
        open |= first == Bound::Open || last == Bound::Open;
        // A choice is one day, so an open bound is "or later" or "or earlier".
        let text = match (&first, &last) {
            (Bound::Date(date), Bound::Open) if !set.all => fill(
                catalog.or_later,
                &[&bound(Role::Alone, date, WHOLE, catalog)],
            ),
            (Bound::Open, Bound::Date(date)) if !set.all => fill(
                catalog.or_earlier,
                &[&bound(Role::Alone, date, WHOLE, catalog)],
            ),
            _ => span(first, last, catalog, true),
        };
        list.push_str(&text);
    }
    // A single date, or a single range with an open bound, needs no "one of" or "all of".
    if let [only] = set.members.as_slice()
        && (open || only.first == only.last)
    {
        return list;
    }
    fill(
        if set.all {
            catalog.all_of
        } else {
            catalog.one_of
        },
        &[&list],
    )
}

/// Returns a date with the preposition of its role.
fn bound(role: Role, date: &Date, parts: Parts, catalog: &Catalog) -> String {
    let text = qualified(role, date, parts, catalog);
    // The first part of the text decides the preposition.
    let precision = match (date.pattern, date.parts().0) {
        (Some(_), 4..) => Precision::Day,
        (Some(_), 2..) => Precision::Month,
        (Some(_), _) => Precision::Year,
        (None, _) => date.precision,
    };
    catalog.with_preposition(role, precision, &text)
}

/// Returns an interval between two dates in words.
fn interval(from: &Date, to: &Date, catalog: &Catalog, year: bool) -> String {
    if from == to {
        return bound(Role::Alone, from, Parts { year, month: true }, catalog);
    }
    let plain = |date: &Date| {
        date.qualification == Qualification::default()
            && date.pattern.is_none()
            && date.significant == 0
    };
    let same_year = from.year == to.year;
    let same_day = same_year && from.month == to.month && from.day == to.day;
    if let (Some(first), Some(last)) = (from.time, to.time)
        && same_day
        && plain(from)
        && plain(to)
        && first.zone == last.zone
    {
        let day = calendar(from, Parts { year, month: true }, catalog);
        let opens = catalog.clock(first.hour, first.minute, first.second);
        let closes = catalog.clock(last.hour, last.minute, last.second) + zone(last.zone).as_str();
        return [&day, catalog.from_time, &opens, catalog.to_time, &closes].concat();
    }
    // The parts that both dates share are written once, at the end. A date with a qualification, a time or another
    // precision has all of its parts.
    let seasons = |date: &Date| matches!(date.precision, Precision::Season(_));
    let alike = (from.precision == to.precision || seasons(from) && seasons(to))
        && plain(from)
        && from.time.is_none();
    let last = Parts {
        year: year || !same_year,
        month: true,
    };
    let first = Parts {
        year: last.year && !(alike && same_year),
        month: !(alike && same_year && from.month == to.month && from.day.is_some()),
    };
    let (from, to) = (
        bound(Role::From, from, first, catalog),
        bound(Role::To, to, last, catalog),
    );
    [&from, " ", &to].concat()
}

/// Returns a date with its time and its qualification.
fn qualified(role: Role, date: &Date, parts: Parts, catalog: &Catalog) -> String {
    let mut text = calendar(date, parts, catalog);
    if let Some(time) = date.time {
        text.push_str(catalog.at_time);
        text.push_str(&catalog.clock(time.hour, time.minute, time.second));
        text.push_str(&zone(time.zone));
    }
    let (
        all,
        Qualification {
            uncertain,
            approximate,
        },
    ) = (date.parts(), date.qualification);
    // A year with significant digits is an estimate.
    if approximate == all || date.significant > 0 {
        text = catalog.approximate_date(role, date.precision, &text);
    }
    if date.significant > 0 {
        let (first, years) = date.significant_years();
        let year = |year| year_in_words(year, catalog);
        let last = first.saturating_add(years - 1);
        text = fill(catalog.estimated, &[&text, &year(first), &year(last)]);
    }
    if uncertain == all {
        text = fill(catalog.uncertain, &[&text]);
    }
    // A note on each qualified part, if not all parts are qualified.
    let of_part = |marked: masar_edtf::Parts| if marked == all { 0 } else { marked.0 };
    let marked = of_part(uncertain) | of_part(approximate) << 3;
    let mut before = " (";
    for (at, name) in catalog.doubts.iter().enumerate() {
        if marked >> at & 1 == 1 {
            text.push_str(before);
            text.push_str(name);
            before = catalog.comma;
        }
    }
    if marked != 0 {
        text.push(')');
    }
    text
}

/// Returns a time zone in brackets.
fn zone(zone: Option<Zone>) -> String {
    match zone {
        None => String::new(),
        Some(Zone::Utc) => " (UTC)".to_owned(),
        Some(Zone::Offset(minutes)) => {
            let sign = if minutes < 0 { "-" } else { "+" };
            let minutes = minutes.unsigned_abs();
            // A zone is at most 14 hours from UTC.
            let (hours, minutes) = (
                two_digits((minutes / 60) as u8),
                two_digits((minutes % 60) as u8),
            );
            [" (UTC", sign, &hours, ":", &minutes, ")"].concat()
        }
    }
}

/// Returns the day, month and year of a date, as far as they are known.
fn calendar(date: &Date, parts: Parts, catalog: &Catalog) -> String {
    if let Some(pattern) = &date.pattern {
        return pattern_in_words(date, pattern, catalog);
    }
    match date.precision {
        Precision::Season(code) => season(date, code, parts, catalog),
        Precision::Month | Precision::Day | Precision::Minute => {
            let mut text = String::new();
            if let Some(day) = date.day {
                text.push_str(&catalog.day_of_month(day));
            }
            if parts.month || date.day.is_none() {
                if !text.is_empty() {
                    text.push_str(catalog.of);
                }
                text.push_str(month_tick(date.month.unwrap_or(0), false, catalog));
            }
            if parts.year {
                text.push_str(catalog.of);
                text.push_str(&year_in_words(date.year, catalog));
            }
            text
        }
        _ => years(date, catalog),
    }
}

/// Returns a year, or the decade, century or millennium of a date.
fn years(date: &Date, catalog: &Catalog) -> String {
    let nth = |length| date.year.unsigned_abs() / length + 1;
    let text = match date.precision {
        Precision::AnyYear => return catalog.year_not_given.to_owned(),
        Precision::Millennium => {
            let nth = nth(1_000);
            let which = match catalog.millennia.get(nth as usize - 1) {
                Some(word) if !word.is_empty() => (*word).to_owned(),
                _ => (catalog.lang.ordinal)(nth),
            };
            fill(catalog.millennium, &[&which])
        }
        Precision::Century => fill(catalog.century, &[&(catalog.lang.ordinal)(nth(100))]),
        Precision::Decade if date.year > 0 => {
            return fill(catalog.decade, &[&date.year.unsigned_abs().to_string()]);
        }
        // `-004X` is not the 40s BCE, since the year 0 is 1 BCE. The first and the last year are written.
        Precision::Decade => {
            let text = |role, year| {
                catalog.with_preposition(role, Precision::Year, &year_in_words(year, catalog))
            };
            let last = date.year.saturating_add(9);
            return [&text(Role::From, date.year), " ", &text(Role::To, last)].concat();
        }
        _ => return year_in_words(date.year, catalog),
    };
    if date.year < 0 {
        fill(catalog.bce, &[&text])
    } else {
        text
    }
}

/// Returns a season or another part of a year. `code` is the number of [`Precision::Season`].
fn season(date: &Date, code: u8, parts: Parts, catalog: &Catalog) -> String {
    let mut year = year_in_words(date.year, catalog);
    let part = |at: u8| {
        catalog
            .year_parts
            .get(usize::from(at))
            .copied()
            .unwrap_or("")
    };
    if let Some(at) = code.checked_sub(13) {
        return if parts.year {
            fill(catalog.year_part_of, &[part(at), &year])
        } else {
            part(at).to_owned()
        };
    }
    let season = code.saturating_sub(1);
    let name = catalog.seasons[usize::from(season % 4)];
    let mut text = name.to_owned();
    if parts.year {
        // The season in two years: winter, and in the south summer.
        if matches!(code, 4 | 8 | 10) {
            let next = year_in_words(date.year.saturating_add(1), catalog);
            year = fill(catalog.winter_years, &[&year, &next]);
        }
        text = [name, catalog.of, &year].concat();
    }
    match season / 4 {
        0 => text,
        south => fill(catalog.hemispheres[usize::from(south > 1)], &[&text]),
    }
}

/// Returns a date with unknown digits to the left of known ones: the known day and month, then the years; or the
/// first and the last day that it may be.
fn pattern_in_words(date: &Date, pattern: &Pattern, catalog: &Catalog) -> String {
    let (year, month, day) = (
        pattern.unknown >> 4,
        pattern.unknown >> 2 & 3,
        pattern.unknown & 3,
    );
    let whole = |unknown| unknown == 0 || unknown == 3;
    // Only a date whose unknown digits are the last ones of the year can be named.
    if !whole(month) || !whole(day) || year & (year + 1) != 0 {
        let day = |last| match pattern.extreme(last) {
            Some(day) => super::day_in_words(day, catalog),
            None => String::new(),
        };
        return fill(catalog.between, &[&day(false), &day(true)]);
    }
    let of_month = catalog.day_of_month(pattern.day);
    let name = month_tick(pattern.month, false, catalog);
    let text = match (month, day) {
        (0, 0) => [&of_month, catalog.of, name].concat(),
        (0, _) => name.to_owned(),
        _ => fill(catalog.day_of_some_month, &[&of_month]),
    };
    [&text, catalog.comma, &years(date, catalog)].concat()
}
