//! Words and marks around a date: about, perhaps, before, after, since, until.

use super::{Reading, Readings, any, is_date};
use masar_feed::FixMessage;

/// Words before a date that mean that it is approximate. They are folded.
const ABOUT: &[&str] = &[
    "circa",
    "ca.",
    "ca",
    "c.",
    "about",
    "around",
    "approximately",
    "approx.",
    "approx",
    "roughly",
    "vers",
    "environ",
    "aux environs de",
    "autour de",
    "v.",
    "env.",
    "env",
    "~",
    "≈",
    "حوالي",
    "نحو",
    "تقريبا",
    "قرابه",
    "زهاء",
    "hacia",
    "alrededor de",
];
/// Words after a date that mean that it is approximate.
const ABOUT_AFTER: &[&str] = &["environ", "approx.", "approx", "تقريبا", "ca.", "or so"];
const PERHAPS: &[&str] = &[
    "perhaps",
    "maybe",
    "possibly",
    "probably",
    "peut-etre",
    "probablement",
    "ربما",
    "لعله",
    "?",
];
const PERHAPS_AFTER: &[&str] = &["(?)", "?", "peut-etre", "perhaps", "ربما"];
const BEFORE: &[&str] = &["before", "avant", "قبل", "antes de"];
const AFTER: &[&str] = &["after", "apres", "بعد", "despues de"];
const SINCE: &[&str] = &[
    "since",
    "from",
    "depuis",
    "a partir de",
    "des",
    "منذ",
    "ابتداء من",
    "desde",
];
const UNTIL: &[&str] = &[
    "until",
    "till",
    "up to",
    "jusqu'en",
    "jusqu'au",
    "jusqu'a",
    "حتي",
    "الي غايه",
    "hasta",
];

/// Reads a date with a word or a mark around it.
pub fn marked(text: &str) -> Option<Readings> {
    if let Some(inner) = before_word(text, ABOUT).or_else(|| after_word(text, ABOUT_AFTER)) {
        return Some(any(inner)?.map(|date| with_mark(date, '~')));
    }
    if let Some(inner) = before_word(text, PERHAPS).or_else(|| after_word(text, PERHAPS_AFTER)) {
        return Some(any(inner)?.map(|date| with_mark(date, '?')));
    }
    if text.ends_with("??") {
        return Some(any(text.trim_end_matches(['?', ' ']))?.map(|date| with_mark(date, '?')));
    }
    if text.ends_with("?~") || text.ends_with("~?") {
        return Some(any(&text[..text.len() - 2])?.map(|date| with_mark(date, '%')));
    }
    if let Some(inner) = before_word(text, BEFORE) {
        return bounded(inner, true);
    }
    if let Some(inner) = before_word(text, AFTER) {
        return bounded(inner, false);
    }
    if let Some(inner) = before_word(text, SINCE)
        && let Some(read) = any(inner)
        && read.list.iter().all(|one| !one.date.contains('/'))
    {
        return Some(read.map(|date| format!("{date}/..")));
    }
    let inner = before_word(text, UNTIL)?;
    Some(any(inner)?.map(|date| format!("../{date}")))
}

/// Returns a date with a mark on each of its bounds.
fn with_mark(date: &str, mark: char) -> String {
    let marked = |bound: &str| match bound {
        "" | ".." => bound.to_owned(),
        _ => {
            let plain = bound.trim_end_matches(['~', '?', '%']);
            // A date that is approximate and uncertain has one mark for both.
            let both = plain.len() != bound.len() && !bound.ends_with(mark);
            format!("{plain}{}", if both { '%' } else { mark })
        }
    };
    date.split('/').map(marked).collect::<Vec<_>>().join("/")
}

/// Reads "before 1920" and "after 1920": some date earlier, or later, than all of 1920.
fn bounded(inner: &str, before: bool) -> Option<Readings> {
    let read = any(inner)?;
    let [one] = read.list.as_slice() else {
        return None;
    };
    let date = masar_edtf::Edtf::parse(&one.date).ok()?;
    let (years, months) = (one.date.len() == 4, one.date.len() == 7);
    let step = if before { -1 } else { 1 };
    let edge = if before {
        date.earliest()?
    } else {
        date.latest()?
    };
    let (year, month, day) = edge.plus(step).ymd();
    let bound = if years {
        format!("{year:04}")
    } else if months {
        format!("{year:04}-{month:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}")
    };
    let (date, how) = if before {
        (format!("[..{bound}]"), FixMessage::SomeTimeBefore)
    } else {
        (format!("[{bound}..]"), FixMessage::SomeTimeAfter)
    };
    is_date(&date).then(|| Readings {
        is_sure: read.is_sure,
        list: vec![Reading {
            date,
            how: Some(how),
        }],
    })
}

/// Returns the text after one of some words, if it begins with it.
fn before_word<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        let is_apart = rest.starts_with([' ', '.']) || !word.ends_with(char::is_alphabetic);
        let digits = rest.starts_with(|next: char| next.is_ascii_digit());
        (is_apart || digits && word.len() > 1).then(|| rest.trim_start_matches([' ', '.', ':']))
    })
}

/// Returns the text before one of some words, if it ends with it.
fn after_word<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| {
        let rest = text.strip_suffix(word)?;
        let is_apart = rest.ends_with(' ') || !word.starts_with(char::is_alphabetic);
        (is_apart && !rest.ends_with(['~', '?'])).then(|| rest.trim_end())
    })
}
