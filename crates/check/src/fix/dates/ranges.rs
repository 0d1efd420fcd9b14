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
    " al ",
    "→",
    " > ",
    "..",
];
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
    let stripped = FROM
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let spaced = days_of_one_month(stripped);
    BETWEEN.iter().find_map(|separator| {
        let (start, end) = spaced.split_once(separator)?;
        bounds(start.trim(), end.trim())
    })
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
    if end.starts_with('p') && end.ends_with('d') {
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
    let last = one(end).or_else(|| short_year(start, end))?;
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

/// Reads a date and a number of days: they count the first day, or they do not.
fn lasting(start: &str, length: &str) -> Option<Readings> {
    let days: i64 = length.strip_prefix('p')?.strip_suffix('d')?.parse().ok()?;
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
