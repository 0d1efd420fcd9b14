//! Checks the addresses of a feed: `https`, `http`, `mailto`, `tel`, and addresses relative to the feed
//! are safe. All others are refused, because a browser may run them as code.
//!
//! Browsers remove tabs and line breaks in an address and white space around it, and read `\` as `/`: an
//! address with one of these characters is refused, and one with an invisible character, which could make
//! it look like another. `//host/…` is refused, too: its scheme would be that of the page.

use crate::limits::MAX_ADDRESS;
use crate::members::AddressUse;
use crate::message::ValueMessage;

/// Returns whether an address may be followed: `https`, `http`, `mailto`, `tel`, or relative to the feed.
#[must_use]
pub fn is_link(address: &str) -> bool {
    objection(address, AddressUse::Link).is_none()
}

/// Returns what is wrong with an address and how to fix it; nothing when it may be used.
pub fn objection(address: &str, usage: AddressUse) -> Option<(ValueMessage, ValueMessage)> {
    if address.len() > MAX_ADDRESS {
        return Some((ValueMessage::AddressTooLong, ValueMessage::ShortenAddress));
    }
    if address
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || is_invisible(c))
    {
        return Some((ValueMessage::AddressBlank, ValueMessage::EncodeSpace));
    }
    if address.contains('\\') {
        return Some((ValueMessage::AddressBackslash, ValueMessage::WriteSlash));
    }
    let bytes = address.as_bytes();
    if bytes.starts_with(b"//") {
        return Some((ValueMessage::AddressNoScheme, ValueMessage::AddHttps));
    }
    let end = address
        .bytes()
        .position(|byte| matches!(byte, b'/' | b'?' | b'#' | b':'))?;
    if bytes[end] != b':' {
        return None;
    }
    let (scheme, rest) = (&bytes[..end], &bytes[end + 1..]);
    let is = |name: &str| scheme.eq_ignore_ascii_case(name.as_bytes());
    if is("https") || is("http") {
        return match rest {
            [b'/', b'/', first, ..] if !matches!(first, b'/' | b'?' | b'#' | b':' | b'@') => None,
            _ => Some((ValueMessage::AddressNoHost, ValueMessage::WriteWhole)),
        };
    }
    if usage == AddressUse::Link && (is("mailto") || is("tel")) {
        return rest
            .is_empty()
            .then_some((ValueMessage::NothingAfterColon, ValueMessage::WriteAddress));
    }
    Some(match usage {
        AddressUse::Link => (ValueMessage::NotFollowed, ValueMessage::WriteLink),
        AddressUse::Media => (ValueMessage::NotLoaded, ValueMessage::WriteMedia),
    })
}

/// Invisible characters, which may reverse or hide the characters beside them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_web_mail_telephone_and_beside_the_feed_pass() {
        for good in [
            "https://example.org/a?b#c",
            "HTTP://example.org",
            "https://مثال.إختبار/صفحة",
            "mailto:a@example.org",
            "tel:+212500000000",
            "docs/a.pdf",
            "/a",
            "./2023:a.pdf",
            "?page=a:b",
            "#here",
        ] {
            assert_eq!(objection(good, AddressUse::Link), None, "{good}");
        }
    }

    #[test]
    fn nothing_that_a_browser_would_run_passes() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\u{200b}script:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "blob:https://example.org/x",
            "file:///etc/passwd",
            "//example.org/x",
            "\\\\example.org\\x",
            "/\\example.org",
            "https:example.org",
            "https:///example.org",
            "http://",
            "mailto:",
            ":x",
        ] {
            assert!(objection(bad, AddressUse::Link).is_some(), "{bad:?}");
            assert!(objection(bad, AddressUse::Media).is_some(), "{bad:?}");
        }
        assert!(objection("mailto:a@example.org", AddressUse::Media).is_some());
    }
}
