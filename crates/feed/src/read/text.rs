//! Texts: a string, or one per language; and which languages a feed is in.
//!
//! A text is kept to the letter: `<` is a less-than sign and not a tag, and control or bidi
//! characters stay, since the page shows texts as text, each isolated from what surrounds it.

use super::json::{Kind, Node};
use super::reader::Reader;
use crate::finding::{Code, on_host};
use crate::model::Text;
use crate::say::Say;
use masar_edtf::is_blank;
use masar_language_tag::{primary_language, same_language};

/// More languages than a feed can want; beyond them new ones are not counted.
pub const MOST_LANGUAGES: usize = 64;

impl Reader<'_> {
    /// A text; empty when there is none that can be read.
    #[inline(never)]
    pub fn text(&mut self, at: Node) -> Text {
        let mut out = Vec::new();
        match self.tree.kind(at) {
            _ if !at.is_there() => {}
            Kind::String => {
                let text = self.tree.text(at);
                if !text.chars().all(is_blank) {
                    out.reserve_exact(1);
                    out.push((Box::default(), text.into()));
                }
            }
            Kind::Object => {
                out.reserve_exact(self.tree.count(at, 4));
                self.text_by_language(at, &mut out);
            }
            _ => self.wrong_type(at, Say::AText),
        }
        self.lint_text(at);
        Text(out.into())
    }

    fn text_by_language(&mut self, object: Node, out: &mut Vec<(Box<str>, Box<str>)>) {
        for name in self.tree.children(object) {
            if self.is_note(name) {
                continue;
            }
            let Some(tag) = self.language(name) else {
                continue;
            };
            let Some(text) = self.string(self.tree.value(name), Say::AString) else {
                continue;
            };
            if self.used.iter().all(|one| one.0 != tag) && self.used.len() < MOST_LANGUAGES {
                self.used.push((tag.clone(), name));
            }
            let text = text.into();
            let taken = out
                .iter_mut()
                .take(MOST_LANGUAGES)
                .find(|one| *one.0 == *tag);
            match taken {
                Some(one) => {
                    self.duplicate_member(name);
                    one.1 = text;
                }
                None => out.push((tag.into(), text)),
            }
        }
    }

    /// A language tag, mended where that is sure (`ar_MA`), or nothing and a finding.
    #[inline(never)]
    pub fn language(&mut self, at: Node) -> Option<String> {
        let written = self.tree.text(at);
        let mut tag = written.to_owned();
        if is_language_tag(&tag) {
            return Some(tag);
        }
        tag.clear();
        for letter in written.chars() {
            tag.push(if letter == '_' { '-' } else { letter });
        }
        let sure = is_language_tag(&tag);
        let mend = on_host(|| match sure {
            true => Say::WriteTag.of(&tag),
            false => Say::WriteSomeTag.say(),
        });
        self.lint(Code::BadLanguage, at, Say::NoLanguage.of(written), mend);
        sure.then_some(tag)
    }

    /// Settles the feed's languages once all is read: those it names, else those it uses, else
    /// `und` (undetermined). Reports each language that is used and not named, where it first is.
    pub fn settle_languages(&mut self) -> Vec<String> {
        self.tell_of_languages();
        let mut languages = std::mem::take(&mut self.languages);
        let named = !languages.is_empty();
        for (tag, at) in std::mem::take(&mut self.used) {
            if !named {
                languages.push(tag);
            } else if !languages.iter().any(|one| same_language(one, &tag)) {
                self.lint(
                    Code::UnlistedLanguage,
                    at,
                    Say::Unlisted.of(&tag),
                    Say::ListIt.of(&tag),
                );
            }
        }
        if languages.is_empty() {
            languages.push("und".into());
        }
        languages
    }
}

/// Whether a tag has the shape of BCP 47 (RFC 5646): a language of two or three letters, then parts
/// of one to eight letters or digits.
fn is_language_tag(tag: &str) -> bool {
    let language = primary_language(tag);
    let mut good =
        matches!(language.len(), 2..=3) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut length = 0;
    for byte in tag.bytes() {
        if byte == b'-' {
            good &= length > 0;
            length = 0;
        } else {
            length += 1;
            good &= byte.is_ascii_alphanumeric() && length <= 8;
        }
    }
    good && length > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_have_the_shape_of_bcp_47() {
        for good in ["ar", "fr-MA", "zgh", "zh-Hant-TW", "AR", "ar-abcdefgh"] {
            assert!(is_language_tag(good), "{good}");
        }
        for bad in [
            "",
            "arabic",
            "ar_MA",
            "a",
            "عر",
            "ar-",
            "fr--MA",
            "ar-abcdefghi",
        ] {
            assert!(!is_language_tag(bad), "{bad}");
        }
    }
}
