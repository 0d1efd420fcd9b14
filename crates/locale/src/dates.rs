//! Dates in words. What is the same in every language is here; what a language does in its own way
//! (prepositions, articles, clocks) it brings in its [`Words`].

use super::counting::{fill, two};
use super::language::Role;
use super::tick::{month_tick, year_in_words};
use super::words::{Words, digits};
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
/// use masar::{date::Edtf, locale::{date_in_words, words}};
/// let days = Edtf::parse("2023-05-17/2023-05-21")?;
/// assert_eq!(date_in_words(&days, words("ar")), "من 17 إلى 21 ماي 2023");
/// # Ok::<(), masar_edtf::ParseError>(())
/// ```
#[must_use]
pub fn date_in_words(edtf: &Edtf, words: &Words) -> String {
    words.in_digits(in_words(edtf, words, true))
}

/// The same without the year, for a label that stands under its year; an interval from one year into
/// another, and what is known to the year or less, keep it.
#[must_use]
pub fn short_date_in_words(edtf: &Edtf, words: &Words) -> String {
    words.in_digits(in_words(edtf, words, false))
}

/// What of the date nobody gave: "day not given" for `2023-02`; nothing for a day. Qualifiers, open
/// and unknown ends are already in the date's words and are not repeated here.
#[must_use]
pub fn precision_note(edtf: &Edtf, words: &Words) -> Option<&'static str> {
    let (start, end) = edtf.bounds();
    match known(start).min(known(end)) {
        Precision::Day | Precision::Minute => None,
        Precision::Month => Some(words.day_not_given),
        Precision::Year | Precision::Season(_) => Some(words.month_not_given),
        _ => Some(words.year_not_given),
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

fn in_words(edtf: &Edtf, words: &Words, year: bool) -> String {
    match edtf {
        Edtf::Set(set) => several(set, words),
        Edtf::Date(date) => end(Role::Alone, date, Parts { year, month: true }, words),
        Edtf::Interval { start, end } => span(*start, *end, words, year),
    }
}

/// From one end to another.
fn span(start: Bound, until: Bound, words: &Words, year: bool) -> String {
    let parts = Parts { year, month: true };
    let (role, date, remark) = match (&start, &until) {
        (Bound::Date(from), Bound::Date(to)) => return interval(from, to, words, year),
        (Bound::Date(from), Bound::Open) => (Role::Since, from, ""),
        (Bound::Date(from), Bound::Unknown) => (Role::Starting, from, words.end_not_given),
        (Bound::Open, Bound::Date(to)) => (Role::Until, to, ""),
        (Bound::Unknown, Bound::Date(to)) => (Role::Until, to, words.start_not_given),
        // The parser refuses it: nothing is known.
        _ => return String::new(),
    };
    let said = end(role, date, parts, words);
    let comma = if remark.is_empty() { "" } else { words.comma };
    [&said, comma, remark].concat()
}

/// Several dates: one of them, or all.
fn several(set: &Set, words: &Words) -> String {
    let mut list = String::new();
    let mut open = false;
    for member in &set.members {
        if !list.is_empty() {
            list.push_str(words.comma);
        }
        let (first, last) = (member.first, member.last);
        open |= first == Bound::Open || last == Bound::Open;
        // Of one of several days none goes on: the open end is "or later", "or earlier".
        let said = match (&first, &last) {
            (Bound::Date(date), Bound::Open) if !set.all => {
                fill(words.or_later, &[&end(Role::Alone, date, WHOLE, words)])
            }
            (Bound::Open, Bound::Date(date)) if !set.all => {
                fill(words.or_earlier, &[&end(Role::Alone, date, WHOLE, words)])
            }
            _ => span(first, last, words, true),
        };
        list.push_str(&said);
    }
    // Of a single date, or of one stretch with an open end, all is said.
    if let [only] = set.members.as_slice()
        && (open || only.first == only.last)
    {
        return list;
    }
    fill(if set.all { words.all_of } else { words.one_of }, &[&list])
}

/// A date in its place in a phrase.
fn end(role: Role, date: &Date, parts: Parts, words: &Words) -> String {
    let said = qualified(role, date, parts, words);
    // What stands first in the phrase decides which preposition it takes.
    let precision = match (date.pattern, date.parts().0) {
        (Some(_), 4..) => Precision::Day,
        (Some(_), 2..) => Precision::Month,
        (Some(_), _) => Precision::Year,
        (None, _) => date.precision,
    };
    words.placed(role, precision, &said)
}

fn interval(from: &Date, to: &Date, words: &Words, year: bool) -> String {
    if from == to {
        return end(Role::Alone, from, Parts { year, month: true }, words);
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
        let day = calendar(from, Parts { year, month: true }, words);
        let opens = words.clock(first.hour, first.minute, first.second);
        let closes = words.clock(last.hour, last.minute, last.second) + zone(last.zone).as_str();
        return [&day, words.from_time, &opens, words.to_time, &closes].concat();
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
        end(Role::From, from, first, words),
        end(Role::To, to, last, words),
    );
    [&from, " ", &to].concat()
}

/// The date with its time and its marks of doubt.
fn qualified(role: Role, date: &Date, parts: Parts, words: &Words) -> String {
    let mut said = calendar(date, parts, words);
    if let Some(time) = date.time {
        said.push_str(words.at_time);
        said.push_str(&words.clock(time.hour, time.minute, time.second));
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
        said = words.circa(role, date.precision, &said);
    }
    if date.significant > 0 {
        let (first, years) = date.significant_years();
        let year = |year| year_in_words(year, words);
        let last = first.saturating_add(years - 1);
        said = fill(words.estimated, &[&said, &year(first), &year(last)]);
    }
    if uncertain == all {
        said = fill(words.uncertain, &[&said]);
    }
    // Doubt of a part is said of that part.
    let of_part = |marked: masar_edtf::Parts| if marked == all { 0 } else { marked.0 };
    let marked = of_part(uncertain) | of_part(approximate) << 3;
    let mut before = " (";
    for (at, name) in words.doubts.iter().enumerate() {
        if marked >> at & 1 == 1 {
            said.push_str(before);
            said.push_str(name);
            before = words.comma;
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
            let (hours, minutes) = (two((minutes / 60) as u8), two((minutes % 60) as u8));
            [" (UTC", sign, &hours, ":", &minutes, ")"].concat()
        }
    }
}

/// The date on the calendar, as far as it is known.
fn calendar(date: &Date, parts: Parts, words: &Words) -> String {
    if let Some(pattern) = &date.pattern {
        return patterned(date, pattern, words);
    }
    match date.precision {
        Precision::Season(code) => season(date, code, parts, words),
        Precision::Month | Precision::Day | Precision::Minute => {
            let mut said = String::new();
            if let Some(day) = date.day {
                said.push_str(&words.day_of_month(day));
            }
            if parts.month || date.day.is_none() {
                if !said.is_empty() {
                    said.push_str(words.of);
                }
                said.push_str(month_tick(date.month.unwrap_or(0), false, words));
            }
            if parts.year {
                said.push_str(words.of);
                said.push_str(&year_in_words(date.year, words));
            }
            said
        }
        _ => years(date, words),
    }
}

/// A year, or the years it may be.
fn years(date: &Date, words: &Words) -> String {
    let nth = |length| date.year.unsigned_abs() / length + 1;
    let said = match date.precision {
        Precision::AnyYear => return words.year_not_given.to_owned(),
        Precision::Millennium => {
            let nth = nth(1_000);
            let which = match words.millennia.get(nth as usize - 1) {
                Some(word) if !word.is_empty() => (*word).to_owned(),
                _ => (words.lang.ordinal)(nth),
            };
            fill(words.millennium, &[&which])
        }
        Precision::Century => fill(words.century, &[&(words.lang.ordinal)(nth(100))]),
        Precision::Decade if date.year > 0 => {
            return fill(words.decade, &[&digits(date.year.unsigned_abs())]);
        }
        // "The 40s BCE" are not the ten years of `-004X`, by one: these are said as they are.
        Precision::Decade => {
            let said =
                |role, year| words.placed(role, Precision::Year, &year_in_words(year, words));
            let last = date.year.saturating_add(9);
            return [&said(Role::From, date.year), " ", &said(Role::To, last)].concat();
        }
        _ => return year_in_words(date.year, words),
    };
    if date.year < 0 {
        fill(words.bce, &[&said])
    } else {
        said
    }
}

/// A season, or another part of a year, by its number less 20.
fn season(date: &Date, code: u8, parts: Parts, words: &Words) -> String {
    let mut year = year_in_words(date.year, words);
    let part = |at: u8| words.year_parts.get(usize::from(at)).copied().unwrap_or("");
    if let Some(at) = code.checked_sub(13) {
        return if parts.year {
            fill(words.year_part_of, &[part(at), &year])
        } else {
            part(at).to_owned()
        };
    }
    let season = code.saturating_sub(1);
    let name = words.seasons[usize::from(season % 4)];
    let mut said = name.to_owned();
    if parts.year {
        // The one season that lies in two years: winter, or in the south summer.
        if matches!(code, 4 | 8 | 10) {
            let next = year_in_words(date.year.saturating_add(1), words);
            year = fill(words.winter_years, &[&year, &next]);
        }
        said = [name, words.of, &year].concat();
    }
    match season / 4 {
        0 => said,
        south => fill(words.hemispheres[usize::from(south > 1)], &[&said]),
    }
}

/// A date with unknown digits left of known ones: what is known of the day, then of the year; or
/// between which days it lies.
fn patterned(date: &Date, pattern: &Pattern, words: &Words) -> String {
    let (year, month, day) = (
        pattern.unknown >> 4,
        pattern.unknown >> 2 & 3,
        pattern.unknown & 3,
    );
    let whole = |unknown| unknown == 0 || unknown == 3;
    // Years of which the last digits are unknown, and no others, have a name.
    if !whole(month) || !whole(day) || year & (year + 1) != 0 {
        let say = |last| match pattern.extreme(last) {
            Some(day) => super::day_in_words(day, words),
            None => String::new(),
        };
        return fill(words.between, &[&say(false), &say(true)]);
    }
    let of_month = words.day_of_month(pattern.day);
    let name = month_tick(pattern.month, false, words);
    let said = match (month, day) {
        (0, 0) => [&of_month, words.of, name].concat(),
        (0, _) => name.to_owned(),
        _ => fill(words.day_of_some_month, &[&of_month]),
    };
    [&said, words.comma, &years(date, words)].concat()
}
