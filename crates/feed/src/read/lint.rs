//! What is shown as it is written, and probably not as meant: texts in the wrong language, markup, links
//! that mislead, pictures without their size. For who keeps the feed, so on the host only.

use super::json::{Kind, Node};
use super::reader::Reader;
use super::values::inside;
use crate::finding::Code;
use crate::model::{Media, Text};
use crate::say::{Phrase, Say};
use masar_edtf::is_blank;
use masar_language_tag::{direction, same_language};

/// Fewer letters may be a name or an abbreviation, which every language borrows.
const LEAST_LETTERS: usize = 12;

impl Reader<'_> {
    /// Looks at a text in each of its languages.
    pub fn lint_text(&mut self, at: Node) {
        match self.tree.kind(at) {
            Kind::String => self.lint_one(at, ""),
            Kind::Object => {
                // Which of the feed's languages it is in: there are at most 64.
                let (mut given, mut some) = (0_u64, false);
                for name in self.tree.children(at) {
                    let (tag, value) = (self.tree.text(name), self.tree.value(name));
                    if self.is_note(name) || self.tree.kind(value) != Kind::String {
                        continue;
                    }
                    if !self.tree.text(value).chars().all(is_blank) {
                        some = true;
                        for (index, one) in self.languages.iter().enumerate() {
                            given |= u64::from(same_language(one, tag)) << index;
                        }
                    }
                    self.lint_one(value, tag);
                }
                if !some {
                    return;
                }
                for index in 0..self.languages.len() {
                    if given >> index & 1 == 0 {
                        self.lacking.resize(self.languages.len(), (0, at));
                        let lacking = &mut self.lacking[index];
                        if lacking.0 == 0 {
                            lacking.1 = at;
                        }
                        lacking.0 += 1;
                    }
                }
            }
            _ => {}
        }
    }

    /// Says of each language how many texts lack it, where the first does: of a feed that is half
    /// translated one finding a text would hide all others.
    pub fn tell_of_languages(&mut self) {
        for (index, (count, at)) in std::mem::take(&mut self.lacking).into_iter().enumerate() {
            let tag = self.languages[index].clone();
            let problem = match count {
                0 => continue,
                1 => Say::MissingLanguage.of(&tag),
                _ => Say::MissingLanguages.of(&count.to_string()).and(&tag),
            };
            self.lint(Code::MissingLanguage, at, problem, Say::Translate.say());
        }
    }

    fn lint_one(&mut self, at: Node, tag: &str) {
        let text = self.tree.text(at);
        if let Some((start, end)) = markup(text).filter(|_| at != self.html) {
            let problem = Say::Html.of(&text[start..end]);
            self.lint_at(Code::HtmlInText, at, start, problem, Say::PlainText);
        }
        let mark = |c: &(usize, char)| matches!(c.1, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if let Some((start, mark)) = text.char_indices().find(mark) {
            let problem = Say::DirectionMark.of(&format!("{:04X}", u32::from(mark)));
            self.lint_at(Code::MixedDirection, at, start, problem, Say::DeleteMark);
        }
        let right_to_left = |c: &char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
        let from_right = direction(tag).is_rtl();
        let mut letters = text.chars().filter(|c| c.is_alphabetic());
        let against = letters
            .by_ref()
            .take_while(|c| right_to_left(c) != from_right)
            .count();
        let all = against >= LEAST_LETTERS && !tag.is_empty();
        if all && text.chars().filter(|c| c.is_alphabetic()).count() == against {
            let problem = Say::WrongDirection.of(tag);
            self.lint(Code::MixedDirection, at, problem, Say::MoveText.say());
        }
    }

    /// Looks at a picture's size, and at how it is loaded.
    pub fn lint_media(&mut self, at: Node, src: Node, media: &Media) {
        let problem = match media.kind.as_str() {
            "image" => Some(Say::NoSize),
            "video" => Some(Say::NoFilmSize),
            _ => None,
        };
        if let Some(problem) = problem.filter(|_| media.width == 0 || media.height == 0) {
            self.lint(Code::NoSize, at, problem.say(), Say::AddSize.say());
        }
        let scheme = media.src.get(..5).unwrap_or("");
        if scheme.eq_ignore_ascii_case("http:") {
            let problem = Say::MediaHttp.say();
            self.lint(Code::SuspiciousLink, src, problem, Say::WriteHttps.say());
        }
    }

    /// Looks at where a link leads, and at what its title says of that.
    pub fn lint_link(&mut self, at: Node, title: &Text) {
        if self.tree.kind(at) != Kind::String {
            return;
        }
        let address = self.tree.text(at);
        let Some(authority) = authority(address) else {
            if address
                .get(..4)
                .is_some_and(|it| it.eq_ignore_ascii_case("www."))
            {
                let problem = Say::LinkHost.of(address);
                self.lint(Code::SuspiciousLink, at, problem, Say::WriteWhole.say());
            }
            return;
        };
        let host = host_of(authority);
        if authority.contains('@') {
            let problem = Say::LinkUser.of(&host);
            self.lint(Code::SuspiciousLink, at, problem, Say::CheckLink.say());
        } else if is_mixed(&host) {
            let problem = Say::LinkMixed.of(&host);
            self.lint(Code::SuspiciousLink, at, problem, Say::CheckLink.say());
        } else if is_local(&host) {
            let problem = Say::LinkLocal.of(&host);
            self.lint(Code::SuspiciousLink, at, problem, Say::WritePublic.say());
        }
        let Text(titles) = title;
        for (_, said) in titles {
            let named = said.split_whitespace().find_map(|word| {
                let named = host_of(self::authority(word)?);
                named.contains('.').then_some(named)
            });
            if let Some(named) = named
                && named.trim_start_matches("www.") != host.trim_start_matches("www.")
            {
                let problem = Say::LinkOther.of(&named).and(&host);
                self.lint(Code::SuspiciousLink, at, problem, Say::CheckLink.say());
                return;
            }
        }
    }

    /// Reports something that begins so many bytes into a string.
    fn lint_at(&mut self, code: Code, at: Node, start: usize, problem: Phrase, mend: Say) {
        let text = self.tree.text(at);
        let finding = self.tell(code, at, problem, ("", ""), mend.say());
        let place = self.tree.place(at);
        if let Some(finding) = self.findings.get(finding) {
            finding.range = inside(place, text, start);
        }
    }
}

/// What stands between `//` and the path of a web address.
fn authority(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    web.then(|| rest.split(['/', '?', '#']).next().unwrap_or(""))
}

/// The host of an authority, in lower case.
fn host_of(authority: &str) -> String {
    let host = authority.rsplit('@').next().unwrap_or("");
    let end = host.rfind(':').filter(|_| !host.ends_with(']'));
    host[..end.unwrap_or(host.len())].to_lowercase()
}

/// Whether a part of a host's name has Latin letters beside Greek or Cyrillic ones.
fn is_mixed(host: &str) -> bool {
    host.split('.').any(|part| {
        part.contains(|c: char| c.is_ascii_alphabetic())
            && part.contains(|c: char| matches!(c, '\u{370}'..='\u{52f}'))
    })
}

/// Whether a host is one's own machine, or one behind an institution's wall.
fn is_local(host: &str) -> bool {
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

/// The first tag or entity in a text, from byte to byte.
fn markup(text: &str) -> Option<(usize, usize)> {
    for (at, sign) in text.char_indices() {
        let rest = &text[at + sign.len_utf8()..];
        let length = match sign {
            '<' => {
                let name = rest.strip_prefix('/').unwrap_or(rest);
                let tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
                // `a < b and c > d` has a blank after it, and a tag has none.
                tag.then(|| rest.bytes().take(200).position(|byte| byte == b'>'))
                    .flatten()
            }
            '&' => {
                let name = rest.strip_prefix('#').unwrap_or(rest);
                let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(0);
                let entity = (2..=8).contains(&end) && name[end..].starts_with(';');
                entity.then_some(end + rest.len() - name.len())
            }
            _ => None,
        };
        if let Some(length) = length {
            return Some((at, at + sign.len_utf8() + length + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_entities_are_markup_and_signs_of_mathematics_are_not() {
        for (text, found) in [
            ("see <b>this</b>", "<b>"),
            ("</p> end", "</p>"),
            ("<a href='x'>here</a>", "<a href='x'>"),
            ("Fès &amp; Meknès", "&amp;"),
            ("&#1601;", "&#1601;"),
        ] {
            let (start, end) = markup(text).expect(text);
            assert_eq!(&text[start..end], found);
        }
        for text in [
            "a < b and c > d",
            "R&D; the rest",
            "1<2",
            "AT&T",
            "<3 > 2",
            "& ;",
        ] {
            assert_eq!(markup(text), None, "{text}");
        }
    }

    #[test]
    fn machines_behind_a_wall_are_told_from_those_of_the_web() {
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
    fn the_host_is_what_follows_the_last_at_sign() {
        let host = |address| host_of(authority(address).unwrap_or(""));
        assert_eq!(host("https://example.org@evil.test:8080/x"), "evil.test");
        assert_eq!(host("HTTP://Example.org?x"), "example.org");
        assert_eq!(authority("mailto:a@example.org"), None);
    }
}
