//! Writes texts with numbers: counted nouns, durations, clocks, lists.

use super::capitalised;
use super::catalog::Catalog;
use super::language::Role;
use super::tick::rounded_years;
use masar_edtf::Precision;

/// A unit of durations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// A counted noun, in the forms that its language has for numbers (the plural categories of CLDR).
#[derive(Clone, Copy, Debug)]
pub struct PluralForms {
    /// The forms, in the order that the language's grammar gives them; `{}` is the number.
    pub forms: [&'static str; 8],
    /// The numbers from 0 to 10 in words, in the noun's gender. Empty where the form contains the
    /// number.
    pub numbers: [&'static str; 11],
}

impl PluralForms {
    fn form(&self, index: usize) -> &'static str {
        self.forms.get(index).copied().unwrap_or_default()
    }
}

impl Catalog {
    /// Returns a text with the region's digits in place of 0 to 9. Every public function of this crate
    /// that returns a phrase applies it last.
    #[must_use]
    pub fn with_regional_digits(&self, text: String) -> String {
        let Some(zero) = self.zero.chars().next() else {
            return text;
        };
        let regional = |c: char| {
            let digit = c.to_digit(10)?;
            char::from_u32(u32::from(zero) + digit)
        };
        text.chars().map(|c| regional(c).unwrap_or(c)).collect()
    }

    /// Returns a number in the region's digits.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.with_regional_digits(number.to_string())
    }

    /// Returns a number of events: "3 events".
    #[must_use]
    pub fn events(&self, number: u64) -> String {
        self.count(&self.event_noun, number, 0, false)
    }

    /// Returns the number of results and of all events: "2 of 40 events".
    #[must_use]
    pub fn found(&self, number: u64, all: u64) -> String {
        if self.lang.noun_after_total {
            fill(self.out_of, &[&self.number(number), &self.events(all)])
        } else {
            fill(self.out_of, &[&self.events(number), &self.number(all)])
        }
    }

    /// Returns the number of a picture, and of all pictures: "picture 1 of 3".
    #[must_use]
    pub fn photo(&self, number: u64, all: u64) -> String {
        self.with_regional_digits(fill(
            self.photo_of,
            &[&number.to_string(), &all.to_string()],
        ))
    }

    /// Returns a sentence with the number of the tracks shown and of all tracks. Numbers to ten are in
    /// words where the language has them.
    ///
    /// ```
    /// use masar_catalogs::catalog;
    /// assert_eq!(catalog("fr").tracks_shown(2, 6), "Deux thèmes sur six sont affichés.");
    /// assert_eq!(catalog("en").tracks_shown(1, 12), "One theme of 12 is shown.");
    /// assert_eq!(catalog("ar").tracks_shown(2, 6), "عدد المحاور المعروضة: 2 من أصل 6.");
    /// ```
    #[must_use]
    pub fn tracks_shown(&self, number: usize, all: usize) -> String {
        let noun = &self.shown_tracks;
        let in_words = |number: usize| match noun.numbers.get(number) {
            Some(word) if !word.is_empty() => (*word).to_owned(),
            _ => number.to_string(),
        };
        let form = noun.form((self.lang.plural_form)(number as u64, false));
        capitalised(&fill(form, &[&in_words(number), &in_words(all)]))
    }

    /// Returns the number of ongoing events: "3 ongoing".
    #[must_use]
    pub fn ongoing_count(&self, number: u64) -> String {
        self.with_regional_digits(fill_number(self.ongoing_number, number))
    }

    /// Returns a duration: "two months". Numbers to ten are in words.
    pub(crate) fn duration(&self, unit: Unit, number: u64) -> String {
        self.count(&self.units[unit as usize], number, 10, false)
    }

    /// Returns a rounded duration: "about two months".
    pub(crate) fn approximate_duration(&self, unit: Unit, number: u64) -> String {
        fill(
            self.about,
            &[&self.duration_after_preposition(unit, number)],
        )
    }

    /// Returns a duration in the form that it takes after a preposition.
    pub(crate) fn duration_after_preposition(&self, unit: Unit, number: u64) -> String {
        self.count(&self.units[unit as usize], number, 10, true)
    }

    /// Returns a number of things. Numbers up to `in_words` are in words, others in digits.
    fn count(
        &self,
        noun: &PluralForms,
        number: u64,
        in_words: u64,
        after_preposition: bool,
    ) -> String {
        let form = noun.form((self.lang.plural_form)(number, after_preposition));
        match noun.numbers.get(number as usize) {
            Some(word) if number <= in_words => fill(form, &[word]),
            // Only years are so many.
            _ if in_words > 0 && number >= 10_000 => {
                self.with_regional_digits(rounded_years(number, form, self))
            }
            _ => self.with_regional_digits(fill_number(form, number)),
        }
    }

    /// Returns a date with the preposition and article of its role.
    pub(crate) fn with_preposition(&self, role: Role, precision: Precision, date: &str) -> String {
        let preposition = match role {
            Role::Alone => None,
            Role::From => Some(0),
            Role::To => Some(1),
            Role::Since => Some(2),
            Role::Starting => Some(3),
            Role::Until => Some(4),
        };
        match preposition {
            Some(at) => self.after_preposition(precision, date, at),
            None => date.to_owned(),
        }
    }

    /// Returns an approximate date.
    pub(crate) fn approximate_date(&self, role: Role, precision: Precision, date: &str) -> String {
        if role == Role::Alone {
            self.after_preposition(precision, date, 5)
        } else {
            fill(self.about_end, &[date])
        }
    }

    fn after_preposition(&self, precision: Precision, date: &str, at: usize) -> String {
        let row = (self.lang.preposition_set)(precision, date);
        let row = self.prepositions.get(row);
        let preposition = row.and_then(|row| row.get(at)).copied();
        preposition.unwrap_or_default().to_owned() + date
    }

    /// Returns a day of a month, 1 to 31.
    pub(crate) fn day_of_month(&self, day: u8) -> String {
        if day == 1 && !self.first_day.is_empty() {
            return self.first_day.to_owned();
        }
        day.to_string()
    }

    /// Returns a time of day.
    pub(crate) fn clock(&self, hour: u8, minute: u8, second: Option<u8>) -> String {
        let (hour, minute) = (self.hour_number(hour), two_digits(minute));
        match second {
            Some(second) => fill(
                self.clock_with_seconds,
                &[&hour, &minute, &two_digits(second)],
            ),
            None => fill(self.clock, &[&hour, &minute]),
        }
    }

    /// Returns the hour of a time of day.
    pub(crate) fn hour_number(&self, hour: u8) -> String {
        if self.lang.two_digit_hours {
            two_digits(hour)
        } else {
            hour.to_string()
        }
    }

    /// Returns a list: "a, b and c".
    ///
    /// ```
    /// use masar_catalogs::catalog;
    /// assert_eq!(catalog("fr").list(&["a", "b", "c"]), "a, b et c");
    /// assert_eq!(catalog("ar").list(&["أ", "ب", "ج"]), "أ وب وج");
    /// ```
    #[must_use]
    pub fn list(&self, items: &[&str]) -> String {
        let Some((last, others)) = items.split_last() else {
            return String::new();
        };
        if others.is_empty() {
            return (*last).to_owned();
        }
        let and = self.and[usize::from(starts_with_i(last))];
        others.join(self.list_comma) + and + last
    }
}

/// Returns whether a word starts with the vowel "i". Spanish then joins with "e": "Francia e Italia",
/// but "agua y hielo", which starts with a diphthong.
fn starts_with_i(word: &str) -> bool {
    let word = word.strip_prefix(['h', 'H']).unwrap_or(word);
    word.strip_prefix(['i', 'I', 'í', 'Í'])
        .is_some_and(|rest| !rest.starts_with(['a', 'A', 'e', 'E', 'o', 'O']))
}

/// Returns a text with the values in place of each `{}`.
///
/// ```
/// assert_eq!(masar_locale::fill("Inside {}", &["the Open Days"]), "Inside the Open Days");
/// ```
#[must_use]
pub fn fill(text: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    // The search for a character adds less to the Wasm than the search for a text.
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.strip_prefix('}') {
            Some(rest) => {
                filled += values.next().unwrap_or(&"");
                filled += rest;
            }
            None => {
                filled.push('{');
                filled += part;
            }
        }
    }
    filled
}

/// Returns a text with a number in place of `{}`.
pub(crate) fn fill_number(text: &str, number: u64) -> String {
    fill(text, &[&number.to_string()])
}

/// Returns a number of a clock in two digits.
pub(crate) fn two_digits(number: u8) -> String {
    format!("{number:02}")
}
