//! Which way any language is written, the feed's included.

use super::Direction;

/// Scripts written from right to left (ISO 15924), in lower case.
const RTL_SCRIPTS: [&str; 16] = [
    "adlm", "arab", "aran", "gara", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "syre",
    "syrj", "syrn", "thaa", "yezi",
];

/// Languages whose usual script is one of those.
const RTL_LANGUAGES: [&str; 41] = [
    "aeb", "apc", "ar", "arb", "arc", "arq", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv",
    "fa", "glk", "haz", "he", "hnd", "iw", "ji", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pes",
    "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "trw", "ug", "ur", "xmn", "yi",
];

/// The direction of a BCP 47 tag: its script's where it names one (RFC 5646, section 2.2.3), else
/// its language's.
///
/// ```
/// use masar::locale::{Direction, direction};
/// assert_eq!(direction("ar-MA"), Direction::Rtl);
/// assert_eq!(direction("ar-Latn"), Direction::Ltr);
/// ```
#[must_use]
pub fn direction(tag: &str) -> Direction {
    let tag = tag.to_ascii_lowercase();
    // A single letter opens an extension or private use, where four letters are no script.
    let mut subtags = tag.split(['-', '_']).take_while(|subtag| subtag.len() > 1);
    let language = subtags.next().unwrap_or("");
    let script =
        subtags.find(|subtag| subtag.len() == 4 && subtag.bytes().all(|b| b.is_ascii_alphabetic()));
    let rtl = match script {
        Some(script) => RTL_SCRIPTS.contains(&script),
        None => RTL_LANGUAGES.contains(&language),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}
