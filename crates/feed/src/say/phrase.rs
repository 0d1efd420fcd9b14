//! A sentence with what it is said of.

use super::Say;
use super::{Tongue, ar, date_ar, date_fr, fr};
use crate::finding::clipped;
use masar_edtf::ParseErrorKind;

/// Something said, on the host; nothing in the Wasm, whose findings say only what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    say: Say,
    about: Vec<About>,
}

/// What stands in the place of a `{}`.
#[derive(Clone, Debug, PartialEq, Eq)]
enum About {
    /// Words of the feed, names and numbers.
    Text(String),
    /// Words that have a translation.
    Say(Say),
    /// The same with what they are said of.
    Phrase(Phrase),
    /// Why a text is no date.
    Date(ParseErrorKind),
}

impl Say {
    /// The sentence by itself.
    pub fn say(self) -> Phrase {
        Phrase {
            say: self,
            about: Vec::new(),
        }
    }

    /// The sentence about something.
    pub fn of(self, about: &str) -> Phrase {
        self.say().and(about)
    }
}

impl Phrase {
    /// With what stands in its next place.
    pub fn and(self, about: &str) -> Phrase {
        let short = clipped(about);
        let end = if short.len() < about.len() { "…" } else { "" };
        self.with(About::Text([short, end].concat()))
    }

    fn with(mut self, about: About) -> Phrase {
        // Most are about one thing; there are many of them.
        self.about.reserve_exact(1);
        self.about.push(about);
        self
    }

    /// With words that are translated in its next place.
    pub fn and_say(self, say: Say) -> Phrase {
        self.with(About::Say(say))
    }

    /// With a sentence's part in its next place.
    pub fn and_phrase(self, phrase: Phrase) -> Phrase {
        self.with(About::Phrase(phrase))
    }

    /// With why a text is no date in its next place.
    pub fn and_date(self, kind: ParseErrorKind) -> Phrase {
        self.with(About::Date(kind))
    }

    /// In words.
    pub fn words(&self, tongue: Tongue) -> String {
        let mut out = String::new();
        let mut about = self.about.iter();
        // JSON in a sentence has braces too: a place is the two together.
        let mut parts = said(self.say, tongue).split("{}");
        out.push_str(parts.next().unwrap_or(""));
        for part in parts {
            match about.next() {
                Some(About::Text(text)) => out.push_str(text),
                Some(About::Say(say)) => out.push_str(said(*say, tongue)),
                Some(About::Phrase(phrase)) => out.push_str(&phrase.words(tongue)),
                Some(About::Date(kind)) => out.push_str(&sentence(match tongue {
                    Tongue::Ar => date_ar::words(*kind),
                    Tongue::Fr => date_fr::words(*kind),
                    Tongue::En => kind.to_string(),
                })),
                None => {}
            }
            out.push_str(part);
        }
        out
    }
}

fn said(say: Say, tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Ar => ar::words(say),
        Tongue::Fr => fr::words(say),
        Tongue::En => say.english(),
    }
}

/// With the stop it does not have.
fn sentence(said: String) -> String {
    if said.ends_with(['?', '؟']) {
        said
    } else {
        said + "."
    }
}
