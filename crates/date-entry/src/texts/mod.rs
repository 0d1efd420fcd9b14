//! Reasons and refusals in words, in Arabic, French and English.

mod ar;
mod en;
mod fr;

use crate::answer::{Impossible, Reason, Refusal, RefusalKind};
use masar_language_tag::same_language;

/// The texts of a language.
struct Texts {
    reason: fn(Reason) -> &'static str,
    refusal: fn(RefusalKind) -> &'static str,
    weekdays: [&'static str; 7],
    open_quote: &'static str,
    close_quote: &'static str,
    list_comma: &'static str,
}

fn texts(lang: &str) -> &'static Texts {
    if same_language("ar", lang) {
        &ar::TEXTS
    } else if same_language("fr", lang) {
        &fr::TEXTS
    } else {
        &en::TEXTS
    }
}

impl Reason {
    /// Returns the reason in words, in the language of a tag (BCP 47): Arabic, French or else English.
    ///
    /// ```
    /// use masar_date_entry::Reason;
    /// assert_eq!(Reason::DayFirst.text("en"), "the day first");
    /// assert_eq!(Reason::DayFirst.text("fr-MA"), "le jour d’abord");
    /// ```
    #[must_use]
    pub fn text(self, lang: &str) -> &'static str {
        (texts(lang).reason)(self)
    }
}

impl Refusal {
    /// Returns the refusal in words, with the parts of the text that it names, in the language of a tag (BCP 47):
    /// Arabic, French or else English. `written` is the text that was read.
    ///
    /// ```
    /// use masar_date_entry::{Answer, read};
    /// let written = "around teatime 1920";
    /// let Answer::None(refusal) = read(written, "en", |_day| None) else { panic!() };
    /// assert_eq!(refusal.text(written, "en"), "Not understood: “teatime”.");
    /// ```
    #[must_use]
    pub fn text(&self, written: &str, lang: &str) -> String {
        let texts = texts(lang);
        let mut text = (texts.refusal)(self.kind).to_owned();
        if text.contains("{places}") {
            let places: Vec<String> = self
                .places
                .iter()
                .filter_map(|place| written.get(place.clone()))
                .map(|place| [texts.open_quote, place, texts.close_quote].concat())
                .collect();
            text = text.replace("{places}", &places.join(texts.list_comma));
        }
        let weekday = |day: u8| texts.weekdays.get(usize::from(day)).copied().unwrap_or("");
        match self.kind {
            RefusalKind::WrongWeekday { written, actual } => text
                .replace("{written}", weekday(written))
                .replace("{actual}", weekday(actual)),
            RefusalKind::Impossible(Impossible::Day { days }) => {
                text.replace("{days}", &days.to_string())
            }
            _ => text,
        }
    }
}
