//! Intervals: two dates with a word, a dash or a slash between them, or a date and a length.

use super::{Reading, Readings, any, is_date, marks, single};
use masar_edtf::Edtf;
use masar_feed::FixMessage as How;

/// What people write between two dates.
const BETWEEN: &[&str] = &[
    "/",
    " – ",
    "–",
    " - ",
    " to ",
    " until ",
    " till ",
    " through ",
    " jusqu'au ",
    " jusqu'en ",
    " jusqu'a ",
    " au ",
    " a ",
    " et ",
    " and ",
    " الي ",
    " حتي ",
    " و",
    " al ",
    "→",
    " > ",
    "..",
];
/// Words between two dates of a list.
const AND: &[&str] = &[" et ", " and ", " و"];
/// What people write before the first of two dates.
const FROM: &[&str] = &[
    "from ", "du ", "de ", "des ", "entre ", "between ", "من ", "بين ", "del ",
];
/// What people write for an end that has not come.
const OPEN: &[&str] = &[
    "present",
    "now",
    "today",
    "ongoing",
    "current",
    "to date",
    "en cours",
    "aujourd'hui",
    "ce jour",
    "maintenant",
    "a ce jour",
    "الان",
    "اليوم",
    "الحاضر",
    "مستمر",
    "يومنا هذا",
    "..",
    "...",
    "…",
    "∞",
];
const UNKNOWN: &[&str] = &["?", "unknown", "inconnu", "inconnue", "غير معروف", "مجهول"];

/// Reads an interval.
pub fn range(text: &str) -> Option<Readings> {
    if let Some(years) = list_of_years(text) {
        return Some(years);
    }
    if let Some(start) = text.strip_suffix(['-', '–']) {
        return without_end(start.trim());
    }
    let stripped = FROM.iter().find_map(|word| text.strip_prefix(word));
    let spaced = days_of_one_month(stripped.unwrap_or(text));
    BETWEEN.iter().find_map(|separator| {
        let (start, end) = spaced.split_once(separator)?;
        let read = bounds(start.trim(), end.trim())?;
        let is_list = stripped.is_none() && AND.contains(separator);
        Some(if is_list { listed(read) } else { read })
    })
}

/// Reads the start of something of which no end is written.
fn without_end(start: &str) -> Option<Readings> {
    let read = single(start)?;
    let [only] = read.list.as_slice() else {
        return None;
    };
    Some(Readings::either([
        (format!("{}/..", only.date), How::OpenEnd),
        (format!("{}/", only.date), How::UnknownEnd),
    ]))
}

/// Returns the readings of two dates with "and" between them: what is from one to the other, or on each of them. Of two days
/// in a row both are the same.
fn listed(read: Readings) -> Readings {
    let [only] = read.list.as_slice() else {
        return read;
    };
    let Some((start, end)) = only.date.split_once('/') else {
        return read;
    };
    let day = |text: &str| {
        Some((
            Edtf::parse(text).ok()?.earliest()?,
            Edtf::parse(text).ok()?.latest()?,
        ))
    };
    let (Some(first), Some(last)) = (day(start), day(end)) else {
        return read;
    };
    if first.1.plus(1) == last.0 {
        return read;
    }
    Readings::either([
        (only.date.clone(), How::FirstToLast),
        (format!("{{{start},{end}}}"), How::EachOfThem),
    ])
}

/// Returns "17 to 21 mai 2023" for "17-21 mai 2023".
fn days_of_one_month(text: &str) -> String {
    let mut parts = text.splitn(2, '-');
    let (first, rest) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let is_day =
        |part: &str| matches!(part.len(), 1..=2) && part.bytes().all(|b| b.is_ascii_digit());
    let next = rest.split(' ').next().unwrap_or("");
    if is_day(first) && is_day(next) && rest.len() > next.len() {
        return format!("{first} to {rest}");
    }
    text.to_owned()
}

/// Reads years with slashes between them: each of them, or from the first to the last.
fn list_of_years(text: &str) -> Option<Readings> {
    let years: Vec<&str> = text.split('/').map(str::trim).collect();
    let is_year = |year: &&str| year.len() == 4 && is_date(year);
    if years.len() < 3 || !years.iter().all(is_year) {
        return None;
    }
    Some(Readings::either([
        (
            format!("{}/{}", years[0], years[years.len() - 1]),
            How::FirstToLast,
        ),
        (format!("{{{}}}", years.join(",")), How::EachOfThem),
    ]))
}

/// Reads the two bounds of an interval.
fn bounds(start: &str, end: &str) -> Option<Readings> {
    let length = end.strip_prefix('p');
    if length.is_some_and(|length| length.starts_with(|first: char| first.is_ascii_digit())) {
        return lasting(start, end);
    }
    let open = |text: &str| {
        if OPEN.contains(&text) || text.is_empty() {
            Some(Readings::sure(if text.is_empty() { "" } else { ".." }))
        } else if UNKNOWN.contains(&text) {
            Some(Readings::sure(""))
        } else {
            None
        }
    };
    let one = |text: &str| {
        open(text)
            .or_else(|| marks::marked(text))
            .or_else(|| single(text))
    };
    let last = one(end)
        .or_else(|| short_year(start, end))
        .or_else(|| short_end(start, end))?;
    let first = one(start)
        .or_else(|| one(&completed(start, end)?))
        .or_else(|| one(&with_year(start, end)?))?;
    pairs(&first, &last)
}

/// Returns a start that has only a day with the month and the year of the end.
fn completed(start: &str, end: &str) -> Option<String> {
    let is_day = matches!(start.len(), 1..=2) && start.bytes().all(|byte| byte.is_ascii_digit());
    let after_day = end.trim_start_matches(|letter: char| letter.is_ascii_digit());
    (is_day && after_day.len() < end.len()).then(|| format!("{start}{after_day}"))
}

/// Returns a start without a year with the year of the end.
fn with_year(start: &str, end: &str) -> Option<String> {
    let year = end.get(end.len().checked_sub(4)?..)?;
    let is_year = year.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| format!("{start} {year}"))
}

/// Reads an end of two digits as a year of the start's century.
fn short_year(start: &str, end: &str) -> Option<Readings> {
    let is_short = end.len() == 2 && end.bytes().all(|byte| byte.is_ascii_digit());
    (is_short && start.len() == 4 && is_date(start))
        .then(|| Readings::sure(format!("{}{end}", &start[..2])))
}

/// Reads an end of one or two digits as a day of the start's month, or as a month of its year.
fn short_end(start: &str, end: &str) -> Option<Readings> {
    let number: u8 = end.parse().ok().filter(|_| matches!(end.len(), 1 | 2))?;
    let same = match start.len() {
        10 => start.get(..8)?,
        7 => start.get(..5)?,
        _ => return None,
    };
    let date = format!("{same}{number:02}");
    (is_date(start) && is_date(&date)).then(|| Readings::sure(date))
}

/// Joins the readings of two bounds. Bounds that can be understood in the same ways are understood in the same way.
fn pairs(first: &Readings, last: &Readings) -> Option<Readings> {
    let mut list = Vec::new();
    let is_same_way = first.list.len() == last.list.len() && first.list.len() > 1;
    for (at, start) in first.list.iter().enumerate() {
        for (index, end) in last.list.iter().enumerate() {
            if is_same_way && index != at {
                continue;
            }
            let date = format!("{}/{}", start.date, end.date);
            if is_date(&date) {
                list.push(Reading {
                    date,
                    how: start.how.or(end.how),
                });
            }
        }
    }
    let is_sure = first.is_sure && last.is_sure;
    (!list.is_empty()).then_some(Readings { is_sure, list })
}

/// Reads a date and a number of days or weeks: they count the first day, or they do not.
fn lasting(start: &str, length: &str) -> Option<Readings> {
    let length = length.strip_prefix('p')?;
    let days: i64 = match length.strip_suffix('w') {
        Some(weeks) => weeks
            .parse::<u16>()
            .ok()
            .map(|weeks| 7 * i64::from(weeks))?,
        None => length.strip_suffix('d')?.parse().ok()?,
    };
    let read = any(start)?;
    let [only] = read.list.as_slice() else {
        return None;
    };
    let first = Edtf::parse(&only.date).ok()?.earliest()?;
    let end = |after: i64| {
        let (year, month, day) = first.plus(after).ymd();
        format!("{}/{year:04}-{month:02}-{day:02}", only.date)
    };
    (1..=3650)
        .contains(&days)
        .then(|| Readings::either([(end(days - 1), How::DaysInAll), (end(days), How::DaysAfter)]))
}
