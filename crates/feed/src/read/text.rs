//! Reads texts: a string, or one per language; and the languages of a feed.
//!
//! A text is kept unchanged: `<` is a less-than sign and not a tag, and control or direction characters
//! stay, since the page shows each text as plain text, isolated from its surroundings.

use super::reader::Reader;
use crate::diagnostic::Code;
use crate::json::{Kind, Node};
use crate::limits::{MAX_LANGUAGES, MAX_LINE, MAX_PROSE, shortened};
use crate::message::{Expected, FeedMessage, ValueMessage};
use crate::model::Text;
use crate::sink::Sink;
use masar_language_tag::same_language;

impl<S: Sink> Reader<'_, S> {
    /// Reads a title or a name; empty when there is none that can be read.
    pub fn text(&mut self, at: Node) -> Text {
        self.text_within(at, MAX_LINE)
    }

    /// Reads a text that few objects have; `None` when there is none that can be read.
    pub fn some_text(&mut self, at: Node) -> Option<Box<Text>> {
        let text = self.text(at);
        (!text.0.is_empty()).then(|| Box::new(text))
    }

    /// Reads a longer text; empty when there is none that can be read.
    pub fn prose(&mut self, at: Node) -> Text {
        self.text_within(at, MAX_PROSE)
    }

    /// Reads a text of at most so many characters.
    fn text_within(&mut self, at: Node, most: usize) -> Text {
        let mut out = Vec::new();
        match self.tree.kind(at) {
            _ if !at.is_there() => return Text::default(),
            Kind::String => {
                let text = self.tree.text(at);
                if !text.trim().is_empty() {
                    out.reserve_exact(1);
                    out.push((Box::default(), self.within(at, text, most)));
                }
            }
            Kind::Object => {
                self.text_by_language(at, &mut out, most);
            }
            _ => self.wrong_type(at, Expected::AText),
        }
        let is_html = at == self.html;
        self.check(|rules, context| rules.text(context, at, is_html));
        Text(out.into())
    }

    fn text_by_language(&mut self, object: Node, out: &mut Vec<(Box<str>, Box<str>)>, most: usize) {
        for name in self.tree.children(object) {
            if self.is_note(name) {
                continue;
            }
            let Some(tag) = self.language(name) else {
                continue;
            };
            let value = self.tree.value(name);
            let Some(text) = self.string(value, Expected::AString) else {
                continue;
            };
            let text = self.within(value, text, most);
            let is_full = out.len() == MAX_LANGUAGES;
            match out.iter_mut().find(|one| *one.0 == *tag) {
                Some(one) => {
                    one.1 = text;
                    self.duplicate_member(name);
                }
                None if is_full => {
                    self.too_many(name, MAX_LANGUAGES, FeedMessage::FewerEntries);
                    return;
                }
                None => out.push((tag.as_str().into(), text)),
            }
            self.use_language(tag, name);
        }
    }

    /// Returns a text, or its beginning if it has more characters than `most`.
    pub fn within(&mut self, at: Node, text: &str, most: usize) -> Box<str> {
        let Some(beginning) = shortened(text, most) else {
            return text.into();
        };
        self.report(Code::TextTooLong, at, |_| {
            let problem = FeedMessage::TextTooLong.with(&most.to_string());
            (problem, FeedMessage::ShortenText)
        });
        beginning.into()
    }

    /// Remembers that a text is in a language.
    pub fn use_language(&mut self, tag: String, at: Node) {
        let used = &mut self.used_languages;
        if used.len() < MAX_LANGUAGES && used.iter().all(|one| one.0 != tag) {
            used.push((tag, at));
        }
    }

    /// Reads a language tag; `ar_MA` is taken for `ar-MA`.
    pub fn language(&mut self, at: Node) -> Option<String> {
        let written = self.tree.text(at);
        if is_language_tag(written) {
            return Some(written.to_owned());
        }
        let tag = written.replace('_', "-");
        let is_tag = is_language_tag(&tag);
        self.report(Code::BadLanguage, at, |_| {
            let fix = if is_tag {
                ValueMessage::WriteTag.with(&tag)
            } else {
                ValueMessage::WriteSomeTag.message()
            };
            (ValueMessage::NoLanguage.with(written), fix)
        });
        is_tag.then_some(tag)
    }

    /// Settles the feed's languages once all is read: those it names, else those it uses, else
    /// `und` (undetermined). Reports each language that is used and not named, where it is used first.
    pub fn settle_languages(&mut self) -> Vec<String> {
        self.check(|rules, context| rules.finish(context));
        let mut languages = std::mem::take(&mut self.languages);
        let named = !languages.is_empty();
        for (tag, at) in std::mem::take(&mut self.used_languages) {
            if !named {
                languages.push(tag);
            } else if !languages.iter().any(|one| same_language(one, &tag)) {
                self.report(Code::UnlistedLanguage, at, |_| {
                    let problem = FeedMessage::Unlisted.with(&tag);
                    (problem, FeedMessage::ListIt.with(&tag))
                });
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
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or("");
    matches!(language.len(), 2..=3)
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
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
