//! The hosts of addresses: what a browser connects to, and whether it looks like another host.

/// Returns the authority of a web address: the part between `//` and the path.
pub(super) fn authority(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    web.then(|| rest.split(['/', '?', '#']).next().unwrap_or(""))
}

/// Returns the host of an authority, in lower case.
pub(super) fn host_of(authority: &str) -> String {
    let host = authority.rsplit('@').next().unwrap_or("");
    let end = host.rfind(':').filter(|_| !host.ends_with(']'));
    host[..end.unwrap_or(host.len())].to_lowercase()
}

/// Returns the host of an e-mail address in a `mailto:` link.
pub(super) fn host_of_mail(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once(':')?;
    let recipient = rest.split('?').next().unwrap_or("");
    let is_mail = scheme.eq_ignore_ascii_case("mailto") && recipient.contains('@');
    is_mail.then(|| host_of(recipient))
}

/// Returns the first character of a host that no host is registered with: a browser reads it as another one (full-width
/// letters, `。`, `%65`), or refuses it.
pub(super) fn odd_character(host: &str) -> Option<char> {
    let is_odd = |letter: char| match letter {
        'a'..='z' | '0'..='9' | '-' | '.' | '_' | '[' | ']' | ':' => false,
        _ if letter.is_ascii() => true,
        // Letters and signs that Unicode has for compatibility, for mathematics and in circles.
        '\u{aa}'
        | '\u{b2}'..='\u{be}'
        | '\u{2070}'..='\u{2bff}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3200}'..='\u{33ff}'
        | '\u{fb00}'..='\u{fb06}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{1d400}'..='\u{1d7ff}'
        | '\u{1f100}'..='\u{1f1ff}' => true,
        _ => !letter.is_alphanumeric() && !is_mark(letter),
    };
    host.chars().find(|letter| is_odd(*letter))
}

/// Whether a character is a mark above or below a letter, or a sign within words.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{5f3}' | '\u{5f4}' | '\u{64b}'..='\u{65f}'
        | '\u{93c}' | '\u{94d}' | '\u{2d7f}' | '\u{3099}' | '\u{309a}' | '\u{30fb}')
}

/// A script with letters that look like Latin ones, and Latin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Cherokee,
    Tifinagh,
    Lisu,
}

fn script(letter: char) -> Option<Script> {
    Some(match letter {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => {
            Script::Cyrillic
        }
        '\u{531}'..='\u{58f}' => Script::Armenian,
        '\u{13a0}'..='\u{13ff}' | '\u{ab70}'..='\u{abbf}' => Script::Cherokee,
        '\u{2d30}'..='\u{2d7f}' => Script::Tifinagh,
        '\u{a4d0}'..='\u{a4ff}' => Script::Lisu,
        _ => return None,
    })
}

/// Returns a letter of another script than the one before it in a label of a host, if both scripts have letters that look
/// alike. Of a Latin one and another it is the other.
pub(super) fn mixed_letter(host: &str) -> Option<char> {
    host.split('.').find_map(|label| {
        let mut letters = label
            .chars()
            .filter_map(|letter| Some((letter, script(letter)?)));
        let first = letters.next()?;
        let other = letters.find(|(_, script)| *script != first.1)?;
        Some(match first.1 {
            Script::Latin => other.0,
            _ if other.1 == Script::Latin => first.0,
            _ => other.0,
        })
    })
}

/// The small letters that look like the Latin letter before them.
const LOOKALIKES: [(char, &str); 20] = [
    ('a', "аɑα"),
    ('c', "сϲ"),
    ('d', "ԁ"),
    ('e', "еҽ"),
    ('g', "ɡց"),
    ('h', "һհ"),
    ('i', "іıι"),
    ('j', "јյ"),
    ('k', "кκ"),
    ('l', "ӏ"),
    ('n', "ոп"),
    ('o', "оοօⲟⵔ"),
    ('p', "рρ"),
    ('q', "ԛզ"),
    ('s', "ѕꮪ"),
    ('u', "սυ"),
    ('v', "ѵνⴸ"),
    ('w', "ԝա"),
    ('x', "хⵅ"),
    ('y', "уү"),
];

/// Returns the Latin letters that a host looks like, if one of its labels is entirely in letters of another script that
/// look so. The last label is Latin: a host that is all in one script is that of its language.
pub(super) fn lookalike(host: &str) -> Option<String> {
    let is_latin = |label: &str| label.is_ascii();
    if !host.rsplit('.').next().is_some_and(is_latin) {
        return None;
    }
    let mut found = false;
    let labels: Vec<String> = host
        .split('.')
        .map(|label| {
            let latin = (!label.is_ascii()).then(|| latin_form(label)).flatten();
            found |= latin.is_some();
            latin.unwrap_or_else(|| label.to_owned())
        })
        .collect();
    found.then(|| labels.join("."))
}

fn latin_form(label: &str) -> Option<String> {
    let latin = |letter: char| match letter {
        '0'..='9' | '-' => Some(letter),
        _ => LOOKALIKES
            .into_iter()
            .find(|one| one.1.contains(letter))
            .map(|one| one.0),
    };
    label.chars().map(latin).collect()
}

/// Whether a host is the local machine or in a private network.
pub(super) fn is_local(host: &str) -> bool {
    let numbers: Vec<&str> = host.split('.').collect();
    let private = match numbers[..] {
        ["10" | "127", _, _, _] | ["192", "168", _, _] => true,
        ["172", second, _, _] => matches!(second.parse::<u8>(), Ok(16..=31)),
        _ => false,
    };
    private
        || host == "[::1]"
        || !host.contains(['.', ':'])
        || [".local", ".internal", ".lan"]
            .iter()
            .any(|end| host.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_private_networks_differ_from_public_ones() {
        for host in [
            "localhost",
            "127.0.0.1",
            "192.168.1.7",
            "172.20.0.1",
            "intranet",
            "pc.local",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in ["example.org", "172.32.0.1", "8.8.8.8", "10.org"] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn the_host_follows_the_last_at_sign() {
        let host = |address| host_of(authority(address).unwrap_or(""));
        assert_eq!(host("https://example.org@evil.test:8080/x"), "evil.test");
        assert_eq!(host("HTTP://Example.org?x"), "example.org");
        assert_eq!(authority("mailto:a@example.org"), None);
        let mail = host_of_mail("MAILTO:a@Example.org?subject=b@c");
        assert_eq!(mail.as_deref(), Some("example.org"));
        assert_eq!(host_of_mail("mailto:?subject=b@c"), None);
    }

    #[test]
    fn hosts_in_the_letters_of_a_language_are_left_alone() {
        for host in [
            "example.org",
            "xn--mgbab2bd.example",
            "مثال.إختبار",
            "قَلم.com",
            "москва.рф",
            "école.fr",
            "ψυχή.gr",
            "ⵉⵔⵛⴰⵎ.ma",
            "日本語テスト.jp",
            "a_b-1.example.org",
            "[2001:db8::1]",
        ] {
            assert_eq!(odd_character(host), None, "{host}");
            assert_eq!(mixed_letter(host), None, "{host}");
            assert_eq!(lookalike(host), None, "{host}");
        }
    }

    #[test]
    fn hosts_that_look_like_others_are_found() {
        assert_eq!(mixed_letter("exаmple.org"), Some('а'));
        assert_eq!(mixed_letter("www.gооgle.com"), Some('о'));
        assert_eq!(mixed_letter("αpple.com"), Some('α'));
        assert_eq!(mixed_letter("оο.com"), Some('ο'));
        assert_eq!(lookalike("www.аррӏе.com").as_deref(), Some("www.apple.com"));
        assert_eq!(lookalike("оо-1.com").as_deref(), Some("oo-1.com"));
        for (host, letter) in [
            ("example。org", '。'),
            ("ｅxample.org", 'ｅ'),
            ("example.org⁄x.test", '⁄'),
            ("%65xample.org", '%'),
            ("ⓔxample.org", 'ⓔ'),
            ("𝐞xample.org", '𝐞'),
            ("ﬁn.example", 'ﬁ'),
        ] {
            assert_eq!(odd_character(host), Some(letter), "{host}");
        }
    }
}
