//! Which way any language is written, the feed's included.

use super::Direction;

/// Scripts written from right to left (ISO 15924), in lower case.
const RTL_SCRIPTS: &str =
    "adlm arab aran gara hebr mand mend nkoo rohg samr syrc syre syrj syrn thaa yezi";

/// Languages whose usual script is one of those.
const RTL_LANGUAGES: &str = "aeb apc ar arb arc arq ary arz azb bal bgn bqi ckb dv fa glk haz he hnd \
    iw ji khw ks lrc luz mzn nqo pes pnb prs ps rhg sd sdh skr syr trw ug ur xmn yi";

/// The direction of a BCP 47 tag: its script's where it names one (RFC 5646, section 2.2.3), else
/// its language's.
///
/// ```
/// use masar_locale::{Direction, direction};
/// assert_eq!(direction("ar-MA"), Direction::Rtl);
/// assert_eq!(direction("ar-Latn"), Direction::Ltr);
/// ```
#[must_use]
pub fn direction(tag: &str) -> Direction {
    let mut rtl = false;
    let subtags = tag.as_bytes().split(|byte| matches!(byte, b'-' | b'_'));
    for (at, subtag) in subtags.enumerate() {
        // A single letter opens an extension or private use, where four letters are no script.
        if subtag.len() < 2 {
            break;
        }
        if at == 0 {
            rtl = listed(RTL_LANGUAGES, subtag);
        } else if subtag.len() == 4 && subtag.iter().all(u8::is_ascii_alphabetic) {
            rtl = listed(RTL_SCRIPTS, subtag);
            break;
        }
    }
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

/// Whether a subtag, in capitals or not, is one of these.
fn listed(list: &str, subtag: &[u8]) -> bool {
    let mut names = list.as_bytes().split(|byte| *byte == b' ');
    names.any(|name| name.eq_ignore_ascii_case(subtag))
}
