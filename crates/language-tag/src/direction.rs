use super::{primary_language, script};

/// The direction of a language's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns whether lines run from right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Direction::Rtl
    }

    /// Returns the value of HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// The scripts that are written from right to left (ISO 15924), in lower case.
const RTL_SCRIPTS: [&str; 16] = [
    "adlm", "arab", "aran", "gara", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "syre",
    "syrj", "syrn", "thaa", "yezi",
];

/// The languages whose usual script is one of [`RTL_SCRIPTS`] (ISO 639), in lower case.
const RTL_LANGUAGES: [&str; 41] = [
    "aeb", "apc", "ar", "arb", "arc", "arq", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv",
    "fa", "glk", "haz", "he", "hnd", "iw", "ji", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pes",
    "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "trw", "ug", "ur", "xmn", "yi",
];

/// Returns the direction of a language's text: that of its script subtag, or of the language's usual
/// script where the tag has none.
///
/// ```
/// use masar_language_tag::{Direction, direction};
/// assert_eq!(direction("ar-MA"), Direction::Rtl);
/// assert_eq!(direction("ar-Latn"), Direction::Ltr);
/// assert_eq!(direction("az-Arab"), Direction::Rtl);
/// ```
#[must_use]
pub fn direction(tag: &str) -> Direction {
    let contains =
        |list: &[&str], subtag: &str| list.iter().any(|it| it.eq_ignore_ascii_case(subtag));
    let rtl = match script(tag) {
        Some(script) => contains(&RTL_SCRIPTS, script),
        None => contains(&RTL_LANGUAGES, primary_language(tag)),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}
