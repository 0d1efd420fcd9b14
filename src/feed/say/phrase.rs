//! A sentence with what it is said of.

use super::Say;
#[cfg(editors)]
use super::{Tongue, ar, date_ar, date_fr, fr};
#[cfg(editors)]
use crate::date::ParseErrorKind;

/// Something said, on the host; nothing in the Wasm, whose findings say only what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    #[cfg(editors)]
    say: Say,
    #[cfg(editors)]
    about: Vec<About>,
}

/// What stands in the place of a `{}`.
#[cfg(editors)]
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

#[cfg(not(editors))]
impl Say {
    #[inline(always)]
    pub(crate) fn say(self) -> Phrase {
        Phrase {}
    }

    #[inline(always)]
    pub(crate) fn of(self, _about: &str) -> Phrase {
        Phrase {}
    }
}

#[cfg(not(editors))]
impl Phrase {
    #[inline(always)]
    pub(crate) fn and(self, _about: &str) -> Phrase {
        self
    }

    #[inline(always)]
    pub(crate) fn and_phrase(self, _about: Phrase) -> Phrase {
        self
    }
}

#[cfg(editors)]
impl Say {
    /// The sentence by itself.
    pub(crate) fn say(self) -> Phrase {
        Phrase {
            say: self,
            about: Vec::new(),
        }
    }

    /// The sentence about something.
    pub(crate) fn of(self, about: &str) -> Phrase {
        self.say().and(about)
    }
}

#[cfg(editors)]
impl Phrase {
    /// With what stands in its next place.
    pub(crate) fn and(mut self, about: &str) -> Phrase {
        self.about.push(About::Text(about.to_owned()));
        self
    }

    /// With words that are translated in its next place.
    pub(crate) fn and_say(mut self, say: Say) -> Phrase {
        self.about.push(About::Say(say));
        self
    }

    /// With a sentence's part in its next place.
    pub(crate) fn and_phrase(mut self, phrase: Phrase) -> Phrase {
        self.about.push(About::Phrase(phrase));
        self
    }

    /// With why a text is no date in its next place.
    pub(crate) fn and_date(mut self, kind: ParseErrorKind) -> Phrase {
        self.about.push(About::Date(kind));
        self
    }

    /// In words.
    pub(crate) fn words(&self, tongue: Tongue) -> String {
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

#[cfg(editors)]
fn said(say: Say, tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Ar => ar::words(say),
        Tongue::Fr => fr::words(say),
        Tongue::En => say.english(),
    }
}

/// With the stop it does not have.
#[cfg(editors)]
fn sentence(said: String) -> String {
    if said.ends_with(['?', '؟']) {
        said
    } else {
        said + "."
    }
}
