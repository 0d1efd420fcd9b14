//! Dates in words. What is the same in every language is here; what a language does in its own way
//! (prepositions, articles, clocks) it brings in its [`Catalog`].

use super::catalog::Catalog;
use super::counting::{fill, two_digits};
use super::language::Role;
use super::tick::{month_tick, year_in_words};
use masar_edtf::{Bound, Date, Edtf, Pattern, Precision, Qualification, Set, Zone};

/// Which parts of a date are said.
#[derive(Clone, Copy)]
struct Parts {
    year: bool,
    month: bool,
}

const WHOLE: Parts = Parts {
    year: true,
    month: true,
};

/// The date as a person writes it: "14 September 2022", "du 17 au 21 mai 2023", "فبراير 2023".
///
/// It begins in lower case where the language has one; [`super::capitalised`] mends that.
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

/// The same without the year, for a label that stands under its year; an interval from one year into
/// another, and what is known to the year or less, keep it.
#[must_use]
pub fn short_date_in_words(edtf: &Edtf, catalog: &Catalog) -> String {
    catalog.with_regional_digits(in_words(edtf, catalog, false))
}

/// What of the date nobody gave: "day not given" for `2023-02`; nothing for a day. Qualifiers, open
/// and unknown ends are already in the date's words and are not repeated here.
#[must_use]
pub fn precision_note(edtf: &Edtf, catalog: &Catalog) -> Option<&'static str> {
    let (start, end) = edtf.bounds();
    match known(start).min(known(end)) {
        Precision::Day | Precision::Minute => None,
        Precision::Month => Some(catalog.day_not_given),
        Precision::Year | Precision::Season(_) => Some(catalog.month_not_given),
        _ => Some(catalog.year_not_given),
    }
}

/// How far an end is known; an open or unknown one takes nothing from the other.
fn known(end: Bound) -> Precision {
    match end.date() {
        Some(date) if date.significant > 0 => Precision::AnyYear,
        Some(date) => date.precision,
        None => Precision::Minute,
    }
}

fn in_words(edtf: &Edtf, catalog: &Catalog, year: bool) -> String {
    match edtf {
        Edtf::Set(set) => several(set, catalog),
        Edtf::Date(date) => end(Role::Alone, date, Parts { year, month: true }, catalog),
        Edtf::Interval { start, end } => span(*start, *end, catalog, year),
    }
}

/// From one end to another.
fn span(start: Bound, until: Bound, catalog: &Catalog, year: bool) -> String {
    let parts = Parts { year, month: true };
    let (role, date, remark) = match (&start, &until) {
        (Bound::Date(from), Bound::Date(to)) => return interval(from, to, catalog, year),
        (Bound::Date(from), Bound::Open) => (Role::Since, from, ""),
        (Bound::Date(from), Bound::Unknown) => (Role::Starting, from, catalog.end_not_given),
        (Bound::Open, Bound::Date(to)) => (Role::Until, to, ""),
        (Bound::Unknown, Bound::Date(to)) => (Role::Until, to, catalog.start_not_given),
        // The parser refuses it: nothing is known.
        _ => return String::new(),
    };
    let said = end(role, date, parts, catalog);
    let comma = if remark.is_empty() { "" } else { catalog.comma };
    [&said, comma, remark].concat()
}

/// Several dates: one of them, or all.
fn several(set: &Set, catalog: &Catalog) -> String {
    let mut list = String::new();
    let mut open = false;
    for member in &set.members {
        if !list.is_empty() {
            list.push_str(catalog.comma);
        }
        let (first, last) = (member.first, member.last);
        open |= first == Bound::Open || last == Bound::Open;
        // Of one of several days none goes on: the open end is "or later", "or earlier".
        let said = match (&first, &last) {
            (Bound::Date(date), Bound::Open) if !set.all => {
                fill(catalog.or_later, &[&end(Role::Alone, date, WHOLE, catalog)])
            }
            (Bound::Open, Bound::Date(date)) if !set.all => fill(
                catalog.or_earlier,
                &[&end(Role::Alone, date, WHOLE, catalog)],
            ),
            _ => span(first, last, catalog, true),
        };
        list.push_str(&said);
    }
    // Of a single date, or of one stretch with an open end, all is said.
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

/// A date in its place in a phrase.
fn end(role: Role, date: &Date, parts: Parts, catalog: &Catalog) -> String {
    let said = qualified(role, date, parts, catalog);
    // What stands first in the phrase decides which preposition it takes.
    let precision = match (date.pattern, date.parts().0) {
        (Some(_), 4..) => Precision::Day,
        (Some(_), 2..) => Precision::Month,
        (Some(_), _) => Precision::Year,
        (None, _) => date.precision,
    };
    catalog.with_preposition(role, precision, &said)
}

fn interval(from: &Date, to: &Date, catalog: &Catalog, year: bool) -> String {
    if from == to {
        return end(Role::Alone, from, Parts { year, month: true }, catalog);
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
    // What both ends share is said once, at the end; an end with a mark of doubt, or a time, or of
    // another precision says all of itself.
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
        end(Role::From, from, first, catalog),
        end(Role::To, to, last, catalog),
    );
    [&from, " ", &to].concat()
}

/// The date with its time and its marks of doubt.
fn qualified(role: Role, date: &Date, parts: Parts, catalog: &Catalog) -> String {
    let mut said = calendar(date, parts, catalog);
    if let Some(time) = date.time {
        said.push_str(catalog.at_time);
        said.push_str(&catalog.clock(time.hour, time.minute, time.second));
        said.push_str(&zone(time.zone));
    }
    let (
        all,
        Qualification {
            uncertain,
            approximate,
        },
    ) = (date.parts(), date.qualification);
    // A year of which only some digits count is an estimate.
    if approximate == all || date.significant > 0 {
        said = catalog.approximate_date(role, date.precision, &said);
    }
    if date.significant > 0 {
        let (first, years) = date.significant_years();
        let year = |year| year_in_words(year, catalog);
        let last = first.saturating_add(years - 1);
        said = fill(catalog.estimated, &[&said, &year(first), &year(last)]);
    }
    if uncertain == all {
        said = fill(catalog.uncertain, &[&said]);
    }
    // Doubt of a part is said of that part.
    let of_part = |marked: masar_edtf::Parts| if marked == all { 0 } else { marked.0 };
    let marked = of_part(uncertain) | of_part(approximate) << 3;
    let mut before = " (";
    for (at, name) in catalog.doubts.iter().enumerate() {
        if marked >> at & 1 == 1 {
            said.push_str(before);
            said.push_str(name);
            before = catalog.comma;
        }
    }
    if marked != 0 {
        said.push(')');
    }
    said
}

fn zone(zone: Option<Zone>) -> String {
    match zone {
        None => String::new(),
        Some(Zone::Utc) => " (UTC)".to_owned(),
        Some(Zone::Offset(minutes)) => {
            let sign = if minutes < 0 { "-" } else { "+" };
            let minutes = minutes.unsigned_abs();
            // A zone lies within 14 hours.
            let (hours, minutes) = (
                two_digits((minutes / 60) as u8),
                two_digits((minutes % 60) as u8),
            );
            [" (UTC", sign, &hours, ":", &minutes, ")"].concat()
        }
    }
}

/// The date on the calendar, as far as it is known.
fn calendar(date: &Date, parts: Parts, catalog: &Catalog) -> String {
    if let Some(pattern) = &date.pattern {
        return patterned(date, pattern, catalog);
    }
    match date.precision {
        Precision::Season(code) => season(date, code, parts, catalog),
        Precision::Month | Precision::Day | Precision::Minute => {
            let mut said = String::new();
            if let Some(day) = date.day {
                said.push_str(&catalog.day_of_month(day));
            }
            if parts.month || date.day.is_none() {
                if !said.is_empty() {
                    said.push_str(catalog.of);
                }
                said.push_str(month_tick(date.month.unwrap_or(0), false, catalog));
            }
            if parts.year {
                said.push_str(catalog.of);
                said.push_str(&year_in_words(date.year, catalog));
            }
            said
        }
        _ => years(date, catalog),
    }
}

/// A year, or the years it may be.
fn years(date: &Date, catalog: &Catalog) -> String {
    let nth = |length| date.year.unsigned_abs() / length + 1;
    let said = match date.precision {
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
        // "The 40s BCE" are not the ten years of `-004X`, by one: these are said as they are.
        Precision::Decade => {
            let said = |role, year| {
                catalog.with_preposition(role, Precision::Year, &year_in_words(year, catalog))
            };
            let last = date.year.saturating_add(9);
            return [&said(Role::From, date.year), " ", &said(Role::To, last)].concat();
        }
        _ => return year_in_words(date.year, catalog),
    };
    if date.year < 0 {
        fill(catalog.bce, &[&said])
    } else {
        said
    }
}

/// A season, or another part of a year, by its number less 20.
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
    let mut said = name.to_owned();
    if parts.year {
        // The one season that lies in two years: winter, or in the south summer.
        if matches!(code, 4 | 8 | 10) {
            let next = year_in_words(date.year.saturating_add(1), catalog);
            year = fill(catalog.winter_years, &[&year, &next]);
        }
        said = [name, catalog.of, &year].concat();
    }
    match season / 4 {
        0 => said,
        south => fill(catalog.hemispheres[usize::from(south > 1)], &[&said]),
    }
}

/// A date with unknown digits left of known ones: what is known of the day, then of the year; or
/// between which days it lies.
fn patterned(date: &Date, pattern: &Pattern, catalog: &Catalog) -> String {
    let (year, month, day) = (
        pattern.unknown >> 4,
        pattern.unknown >> 2 & 3,
        pattern.unknown & 3,
    );
    let whole = |unknown| unknown == 0 || unknown == 3;
    // Years of which the last digits are unknown, and no others, have a name.
    if !whole(month) || !whole(day) || year & (year + 1) != 0 {
        let say = |last| match pattern.extreme(last) {
            Some(day) => super::day_in_words(day, catalog),
            None => String::new(),
        };
        return fill(catalog.between, &[&say(false), &say(true)]);
    }
    let of_month = catalog.day_of_month(pattern.day);
    let name = month_tick(pattern.month, false, catalog);
    let said = match (month, day) {
        (0, 0) => [&of_month, catalog.of, name].concat(),
        (0, _) => name.to_owned(),
        _ => fill(catalog.day_of_some_month, &[&of_month]),
    };
    [&said, catalog.comma, &years(date, catalog)].concat()
}
