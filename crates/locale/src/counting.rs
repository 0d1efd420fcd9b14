//! What is counted, and what is put together out of words: nouns with their numbers, clocks, the
//! place of a date in a phrase.

use super::catalog::{Catalog, digits};
use super::language::Role;
use masar_edtf::{Precision, padded};

/// A unit durations are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// A noun in the forms that counting asks for.
#[derive(Debug)]
pub(super) struct PluralForms {
    /// By the language's `form`; `{}` where the number stands, if it is said.
    pub(super) forms: [&'static str; 8],
    /// Small numbers in words, from 0, in the noun's gender.
    pub(super) numbers: [&'static str; 11],
}

impl Catalog {
    /// The text with its digits as the language and region write them.
    ///
    /// Every phrase of this room goes through here at its end: what is put together before has 0 to 9.
    pub(super) fn in_digits(&self, text: String) -> String {
        let Some(zero) = self.zero.chars().next() else {
            return text;
        };
        let mut own = String::new();
        for letter in text.chars() {
            let digit = (letter as u32).wrapping_sub('0' as u32);
            own.push(match digit {
                0..10 => char::from_u32(zero as u32 + digit).unwrap_or(letter),
                _ => letter,
            });
        }
        own
    }

    /// A number by itself.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.in_digits(digits(number))
    }

    /// So many events, in digits.
    #[must_use]
    pub fn events(&self, number: u64) -> String {
        self.counted(&self.event_noun, number, 0, false)
    }

    /// So many events found, of so many.
    #[must_use]
    pub fn found(&self, number: u64, all: u64) -> String {
        if self.lang.noun_last {
            fill(self.out_of, &[&self.number(number), &self.events(all)])
        } else {
            fill(self.out_of, &[&self.events(number), &self.number(all)])
        }
    }

    /// Which picture of how many.
    #[must_use]
    pub fn photo(&self, which: u64, all: u64) -> String {
        self.in_digits(fill(self.photo_of, &[&digits(which), &digits(all)]))
    }

    /// So many tracks are shown, of so many: a sentence, in words up to ten where the language does so.
    ///
    /// ```
    /// use masar_locale::catalog;
    /// assert_eq!(catalog("fr").tracks_shown(2, 6), "Deux thèmes sur six sont affichés.");
    /// assert_eq!(catalog("en").tracks_shown(1, 12), "One theme of 12 is shown.");
    /// assert_eq!(catalog("ar").tracks_shown(2, 6), "عدد المحاور المعروضة: 2 من أصل 6.");
    /// ```
    #[must_use]
    pub fn tracks_shown(&self, number: usize, all: usize) -> String {
        let noun = &self.shown_tracks;
        let said = |number: usize| match noun.numbers.get(number) {
            Some(word) if !word.is_empty() => (*word).to_owned(),
            _ => digits(number as u64),
        };
        let form = (self.lang.form)(number as u64, false);
        let form = noun.forms.get(form).unwrap_or(&"");
        super::capitalised(&fill(form, &[&said(number), &said(all)]))
    }

    /// How many events are still going on.
    #[must_use]
    pub fn ongoing_count(&self, number: u64) -> String {
        self.in_digits(numbered(self.ongoing_number, number))
    }

    /// So long: words up to ten, digits above.
    pub(super) fn lasting(&self, unit: Unit, number: u64) -> String {
        self.counted(&self.units[unit as usize], number, 10, false)
    }

    /// About so long: a rounded duration.
    pub(super) fn lasting_about(&self, unit: Unit, number: u64) -> String {
        fill(self.about, &[&self.lasting_after(unit, number)])
    }

    /// So long, after a preposition.
    pub(super) fn lasting_after(&self, unit: Unit, number: u64) -> String {
        self.counted(&self.units[unit as usize], number, 10, true)
    }

    /// So many of something: in words up to a number, in digits above.
    fn counted(&self, noun: &PluralForms, number: u64, in_words: u64, about: bool) -> String {
        let form = noun
            .forms
            .get((self.lang.form)(number, about))
            .unwrap_or(&"");
        match noun.numbers.get(number as usize) {
            Some(word) if number <= in_words => fill(form, &[word]),
            _ => self.in_digits(numbered(form, number)),
        }
    }

    /// A date in its place in a phrase, with the preposition and article it takes there.
    pub(super) fn placed(&self, role: Role, precision: Precision, date: &str) -> String {
        self.after_preposition(precision, date, (role as usize).checked_sub(1))
    }

    /// An approximate date; as a whole, or as an end of an interval.
    pub(super) fn circa(&self, role: Role, precision: Precision, date: &str) -> String {
        if role == Role::Alone {
            self.after_preposition(precision, date, Some(5))
        } else {
            fill(self.about_end, &[date])
        }
    }

    fn after_preposition(&self, precision: Precision, date: &str, which: Option<usize>) -> String {
        let article = (self.lang.articles)(precision, date);
        let before = which.and_then(|which| self.prepositions.get(article)?.get(which));
        [before.unwrap_or(&""), date].concat()
    }

    /// 1 to 31.
    pub(super) fn day_of_month(&self, day: u8) -> String {
        if day == 1 && !self.first_day.is_empty() {
            return self.first_day.to_owned();
        }
        digits(u64::from(day))
    }

    /// Hour, minute and second.
    pub(super) fn clock(&self, hour: u8, minute: u8, second: Option<u8>) -> String {
        let (hour, minute) = (self.hour_number(hour), two(minute));
        match second {
            Some(second) => fill(self.clock_with_seconds, &[&hour, &minute, &two(second)]),
            None => fill(self.clock, &[&hour, &minute]),
        }
    }

    /// An hour as a clock of this language writes it.
    pub(super) fn hour_number(&self, hour: u8) -> String {
        if self.lang.two_digit_hours {
            two(hour)
        } else {
            digits(u64::from(hour))
        }
    }
}

impl Catalog {
    /// "a, b and c".
    ///
    /// ```
    /// use masar_locale::catalog;
    /// assert_eq!(catalog("fr").list(&["a", "b", "c"]), "a, b et c");
    /// assert_eq!(catalog("ar").list(&["أ", "ب", "ج"]), "أ وب وج");
    /// ```
    #[must_use]
    pub fn list(&self, items: &[&str]) -> String {
        let mut text = String::new();
        for (at, item) in items.iter().enumerate() {
            let joint = match at {
                0 => "",
                _ if at + 1 < items.len() => self.list_comma,
                _ if begins_with_i(item) => self.and[1],
                _ => self.and[0],
            };
            text.push_str(joint);
            text.push_str(item);
        }
        text
    }
}

/// Whether a word begins with the sound of "i": Spanish says "Francia e Italia", but "agua y hielo".
fn begins_with_i(word: &str) -> bool {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    match (letters.next(), letters.next(), letters.next()) {
        (Some('i' | 'í'), second, _) => !matches!(second, Some('a' | 'e' | 'o')),
        (Some('h'), Some('i' | 'í'), third) => !matches!(third, Some('a' | 'e' | 'o')),
        _ => false,
    }
}

/// The text with each `{}` replaced by the next of the values.
///
/// ```
/// assert_eq!(masar_locale::fill("Inside {}", &["the Open Days"]), "Inside the Open Days");
/// ```
#[must_use]
pub fn fill(text: &str, values: &[&str]) -> String {
    // By hand: the standard library's search for two letters weighs 1 KiB.
    let mut filled = String::new();
    let mut values = values.iter();
    for letter in text.chars() {
        match letter {
            '{' => filled.push_str(values.next().unwrap_or(&"")),
            '}' => {}
            _ => filled.push(letter),
        }
    }
    filled
}

/// The text with a number at its `{}`.
pub(super) fn numbered(text: &str, number: u64) -> String {
    fill(text, &[&digits(number)])
}

/// Two digits of a clock.
pub(super) fn two(number: u8) -> String {
    padded(u64::from(number), 2)
}
