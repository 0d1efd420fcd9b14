//! A date as it is typed: its readings, and what of them is written into the feed.

use masar_catalogs::interface_catalog as catalog;
use masar_date_entry::{Answer, Candidate, RefusalKind, read};
use masar_edtf::Edtf;
use masar_locale::{HijriCalendar, capitalised, date_in_words};

/// The text of a date field and what it means.
///
/// A text with one meaning is written at once. Of several meanings none is written before a person has chosen one, and a
/// text without a meaning changes nothing.
///
/// ```
/// use masar_session::DateText;
/// let mut date = DateText::of("1920~", "fr", |_day| None);
/// assert_eq!(date.typed(), "vers 1920");
/// assert_eq!(date.type_text("été 2023", "fr", |_day| None).as_deref(), Some("2023-22"));
/// assert_eq!(date.type_text("03/04/2023", "fr", |_day| None), None);
/// assert_eq!(date.choose(1).as_deref(), Some("2023-03-04"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateText {
    typed: String,
    answer: Answer,
    chosen: Option<usize>,
    /// The date in the feed, as far as the field knows it.
    written: String,
}

impl DateText {
    /// Returns the field of a date of the feed. It is in words of the language, unless they could mean another date.
    #[must_use]
    pub fn of(value: &str, lang: &str, calendar: HijriCalendar) -> DateText {
        let words = date_text_in_words(value, lang).filter(|words| {
            let answer = read(words, lang, calendar);
            matches!(answer, Answer::One(candidate) if is_date(&candidate, value))
        });
        let typed = words.unwrap_or_else(|| value.to_owned());
        DateText {
            answer: read(&typed, lang, calendar),
            typed,
            chosen: None,
            written: value.to_owned(),
        }
    }

    /// Returns the text of the field.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Returns what the text means.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// Returns the position of the meaning that was chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// Returns the date that the feed has.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Whether the text means what the feed has.
    #[must_use]
    pub fn is_written(&self) -> bool {
        match &self.answer {
            Answer::One(candidate) => is_date(candidate, &self.written),
            Answer::Several(_) => self.chosen.is_some(),
            Answer::None(refusal) => refusal.kind == RefusalKind::Empty && self.written.is_empty(),
        }
    }

    /// Reads another text. Returns the date to write: empty if there is no text any more, `None` if nothing is to be
    /// written.
    pub fn type_text(&mut self, text: &str, lang: &str, calendar: HijriCalendar) -> Option<String> {
        text.clone_into(&mut self.typed);
        self.answer = read(text, lang, calendar);
        self.chosen = None;
        let written = match &self.answer {
            Answer::One(candidate) => candidate.edtf.to_string(),
            Answer::None(refusal) if refusal.kind == RefusalKind::Empty => String::new(),
            _ => return None,
        };
        self.written.clone_from(&written);
        Some(written)
    }

    /// Chooses one of several meanings. Returns the date to write.
    pub fn choose(&mut self, position: usize) -> Option<String> {
        let edtf = self.answer.candidates().get(position)?.edtf.to_string();
        self.chosen = Some(position);
        self.written.clone_from(&edtf);
        Some(edtf)
    }

    /// Follows the feed: another date than the one that was written here replaces the text.
    pub fn follow(&mut self, value: &str, lang: &str, calendar: HijriCalendar) {
        if self.written != value {
            *self = DateText::of(value, lang, calendar);
        }
    }
}

/// Whether a meaning is a date of the feed. The same date can be written in several ways.
fn is_date(candidate: &Candidate, value: &str) -> bool {
    Edtf::parse(value).as_ref() == Ok(&candidate.edtf)
}

/// Returns a date of the feed in words; `None` if it is no EDTF.
///
/// ```
/// assert_eq!(masar_session::date_text_in_words("2023-05", "en").as_deref(), Some("May 2023"));
/// ```
#[must_use]
pub fn date_text_in_words(value: &str, lang: &str) -> Option<String> {
    let edtf = Edtf::parse(value).ok()?;
    Some(date_in_words(&edtf, catalog(lang)))
}

/// Returns a meaning in words, as a sentence begins.
#[must_use]
pub fn candidate_in_words(candidate: &Candidate, lang: &str) -> String {
    capitalised(&candidate.in_words(catalog(lang)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &str, lang: &str) -> DateText {
        DateText::of(value, lang, |_| None)
    }

    #[test]
    fn a_date_is_in_words_of_the_language_and_else_in_edtf() {
        assert_eq!(
            of("2023-05-17/2023-05-21", "ar").typed(),
            "من 17 إلى 21 ماي 2023"
        );
        assert_eq!(
            of("2023-05-17/2023-05-21", "en").typed(),
            "17 to 21 May 2023"
        );
        assert_eq!(of("not a date", "en").typed(), "not a date");
    }

    #[test]
    fn words_of_the_field_mean_the_date_of_the_feed() {
        for lang in ["ar", "fr", "en"] {
            for value in [
                "2022-09-14",
                "2023-22",
                "198X",
                "1920~",
                "[..1927]",
                "2022-09/..",
                "2023-05-18T10:00",
                "2004?-06-11",
            ] {
                let date = of(value, lang);
                assert!(date.is_written(), "{value} in {lang}: {date:?}");
            }
        }
    }

    #[test]
    fn of_several_meanings_none_is_written_before_one_is_chosen() {
        let mut date = of("2022", "fr");
        assert_eq!(
            date.type_text("entre le 17 et le 21 mai 2023", "fr", |_| None),
            None
        );
        assert_eq!((date.written(), date.chosen()), ("2022", None));
        assert!(!date.is_written());
        let chosen = date.choose(1).expect("a meaning");
        assert_eq!(date.written(), chosen);
        // The change comes back from the feed: the text and the choice stay.
        date.follow(&chosen, "fr", |_| None);
        assert_eq!(
            (date.typed(), date.chosen()),
            ("entre le 17 et le 21 mai 2023", Some(1))
        );
        // Undo: the field shows the date of before.
        date.follow("2022", "fr", |_| None);
        assert_eq!(date.typed(), "2022");
    }

    #[test]
    fn a_text_without_a_meaning_changes_nothing_and_an_empty_one_removes_the_date() {
        let mut date = of("2022", "en");
        assert_eq!(date.type_text("teatime", "en", |_| None), None);
        assert_eq!(date.written(), "2022");
        assert_eq!(date.type_text(" ", "en", |_| None).as_deref(), Some(""));
        assert!(date.is_written());
    }
}
