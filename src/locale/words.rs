//! Every word the interface says: one struct, so that a language with a word missing does not compile.

pub(super) use crate::date::digits;
use crate::date::{Precision, padded};

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Whether lines run from right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Direction::Rtl
    }

    /// The value of HTML's `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// A unit durations are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// The place of a date in a phrase; it decides preposition and article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// By itself.
    Alone,
    /// The beginning of an interval with an end.
    From,
    /// The end of an interval with a beginning.
    To,
    /// The beginning of what still goes on.
    Since,
    /// The beginning of what ended, nobody said when.
    Starting,
    /// The end of what began before anyone knows.
    Until,
}

/// A language's words. In those that hold `{}`, [`fill`] puts a value there.
#[derive(Debug)]
pub struct Words {
    /// BCP 47.
    pub tag: &'static str,
    /// Which way it is written.
    pub direction: Direction,
    /// Its own name.
    pub name: &'static str,
    /// Its own name where there is little room.
    pub short_name: &'static str,
    /// Twelve.
    pub months: [&'static str; 12],
    /// The months, short.
    pub months_short: [&'static str; 12],
    /// Seven, Monday first.
    pub weekdays: [&'static str; 7],
    /// Spring, summer, autumn, winter.
    pub seasons: [&'static str; 4],

    // The views and the tools.
    /// Label of the row of view tabs.
    pub views: &'static str,
    /// The horizontal view.
    pub axis: &'static str,
    /// The vertical view.
    pub story: &'static str,
    /// The view in rows and columns.
    pub table: &'static str,
    /// The widget's own name, under the drawing.
    pub masar: &'static str,
    /// How the axis is used by keyboard, for who cannot see it.
    pub axis_hint: &'static str,
    /// The handle at the beginning of the overview's window.
    pub window_start: &'static str,
    /// The handle at its end.
    pub window_end: &'static str,
    /// A button to what came before what is listed.
    pub earlier: &'static str,
    /// A button to what comes after it.
    pub later: &'static str,
    /// Label of the language control.
    pub language: &'static str,
    /// Label of the row of track chips.
    pub filters: &'static str,
    /// Label of the search field.
    pub search: &'static str,
    /// Button: empty the search field.
    pub clear_search: &'static str,
    /// Nothing answers the search for `{}`.
    pub nothing_found: &'static str,
    /// Nothing answers what was chosen, without a search.
    pub nothing_passes: &'static str,
    /// What a visitor may do about either.
    pub nothing_found_hint: &'static str,
    /// Button: the filters beyond the track chips.
    pub more_filters: &'static str,
    /// Button: no filter and no search.
    pub clear_all: &'static str,
    /// Filter: for whom.
    pub audience: &'static str,
    /// Filter: tags.
    pub tags: &'static str,
    /// Filter: a stretch of time.
    pub period: &'static str,
    /// Field: its first day.
    pub period_from: &'static str,
    /// Field: its last day.
    pub period_to: &'static str,
    /// Button.
    pub zoom_in: &'static str,
    /// Button.
    pub zoom_out: &'static str,
    /// Button: all of it.
    pub zoom_fit: &'static str,
    /// Button: show the stretch of an event or cluster.
    pub zoom_here: &'static str,
    /// Button, and the line of the present day.
    pub today: &'static str,
    /// Label of the strip that shows all of it.
    pub overview: &'static str,
    /// Name of the lane of events without a track.
    pub lane_other: &'static str,

    // The detail of one event.
    /// Button.
    pub close: &'static str,
    /// The event before.
    pub previous: &'static str,
    /// The event after.
    pub next: &'static str,
    /// In place of the event before, at the first.
    pub first_stop: &'static str,
    /// In place of the event after, at the last.
    pub last_stop: &'static str,
    /// Button.
    pub copy_link: &'static str,
    /// Said after it.
    pub link_copied: &'static str,
    /// Button: through the device.
    pub share: &'static str,
    /// Button.
    pub add_to_calendar: &'static str,
    /// Name of an event's pictures, sounds and films.
    pub media: &'static str,
    /// Link: a place on a map.
    pub map: &'static str,
    /// `{}` twice: which picture of how many.
    pub photo_of: &'static str,
    /// Row: the track.
    pub theme_label: &'static str,
    /// Row, column: where.
    pub place: &'static str,
    /// Row, column: when.
    pub date: &'static str,
    /// Row: who took part.
    pub people: &'static str,
    /// Row: the partner institutions.
    pub partners: &'static str,
    /// Row, column: documents.
    pub documents: &'static str,
    /// Row: what lies inside an event.
    pub programme: &'static str,
    /// Row: what an event lies inside.
    pub part_of: &'static str,
    /// Row: how long after the founding event.
    pub distance: &'static str,
    /// Row, column: whether it took place.
    pub status: &'static str,
    /// Row, footer: where the facts come from.
    pub source: &'static str,
    /// Footer: the day to which the facts are known.
    pub updated: &'static str,

    // What an event is, and what is known of it.
    /// Legend, column.
    pub event: &'static str,
    /// Legend.
    pub milestone: &'static str,
    /// Legend: from one known day to another.
    pub known_span: &'static str,
    /// Legend, note.
    pub approximate: &'static str,
    /// Legend, status: still going on.
    pub ongoing: &'static str,
    /// Legend, status.
    pub planned: &'static str,
    /// Status.
    pub postponed: &'static str,
    /// Status.
    pub cancelled: &'static str,
    /// Status: it took place.
    pub done: &'static str,
    /// Note: known to the month.
    pub day_not_given: &'static str,
    /// Note: known to the year.
    pub month_not_given: &'static str,
    /// Note: known to the decade or century.
    pub year_not_given: &'static str,
    /// Note: an interval whose beginning nobody gave.
    pub start_not_given: &'static str,
    /// Note: an interval whose end nobody gave.
    pub end_not_given: &'static str,
    /// Note, `{}` the parent: no date of its own.
    pub within_parent: &'static str,
    /// Heading, `{}` the parent: what lies inside it.
    pub inside: &'static str,

    // The table.
    /// Column.
    pub column_date: &'static str,
    /// Column.
    pub column_event: &'static str,
    /// Column.
    pub column_track: &'static str,
    /// Column.
    pub column_place: &'static str,
    /// Column.
    pub column_status: &'static str,
    /// Column of a spreadsheet: first day.
    pub column_start: &'static str,
    /// Column of a spreadsheet: last day.
    pub column_end: &'static str,
    /// Column of a spreadsheet: how far the date is known.
    pub column_precision: &'static str,
    /// Column of a spreadsheet.
    pub column_summary: &'static str,
    /// Button, `{}` the column.
    pub sort_by: &'static str,
    /// Button.
    pub download_csv: &'static str,

    // When there is nothing to show.
    /// Heading of a failure.
    pub error_title: &'static str,
    /// What a visitor may do about it.
    pub error_no_feed: &'static str,
    /// The feed has no events.
    pub empty: &'static str,
    /// A stretch without events.
    pub no_events_here: &'static str,

    // Dates.
    /// Of two events.
    pub same_day: &'static str,
    /// `{}` a year or century before year 1.
    pub bce: &'static str,
    /// `{}` the first year of ten.
    pub decade: &'static str,
    /// `{}` twice: the two years of one winter.
    pub winter_years: &'static str,
    /// `{}` a date that may be wrong.
    pub uncertain: &'static str,
    /// Between a date and a remark.
    pub comma: &'static str,
    /// Between a name and what it is: a colon with the space the language wants.
    pub colon: &'static str,
    /// Between a date and its time.
    pub at_time: &'static str,
    /// Between a date and the first of two times.
    pub from_time: &'static str,
    /// Between two times.
    pub to_time: &'static str,

    // Counted, or built.
    /// What is counted in the tools.
    pub(super) event_noun: Noun,
    /// What durations are counted in, by [`Unit`].
    pub(super) units: [Noun; 4],
    /// Which of a noun's forms a number takes; after "about" it may be another.
    pub(super) form: fn(u64, bool) -> usize,
    /// `{}` twice: what was found, out of how many.
    pub(super) out_of: &'static str,
    /// Whether in `out_of` the noun follows the second number, not the first.
    pub(super) noun_last: bool,
    /// `{}` how many events are still going on.
    pub(super) ongoing_number: &'static str,
    /// `{}` a rounded duration.
    pub(super) about: &'static str,
    /// `{}` twice: so long after the event of this title.
    pub(super) after: &'static str,
    /// `{}` twice: so long before the event of this title.
    pub(super) before: &'static str,
    /// `{}` the title of an event on the same day.
    pub(super) same_day_as: &'static str,
    /// What stands before a date of this precision and these words.
    pub(super) prepositions: fn(Precision, &str) -> &'static Prepositions,
    /// `{}` an approximate date that is an end of an interval.
    pub(super) about_end: &'static str,
    /// The first day of a month.
    pub(super) first_day: &'static str,
    /// The nth century.
    pub(super) century: fn(u64) -> String,
    /// The nth millennium.
    pub(super) millennium: fn(u64) -> String,
    /// Whether an hour is always of two digits.
    pub(super) two_digit_hours: bool,
    /// `{}` twice: hour and minute.
    pub(super) clock: &'static str,
    /// `{}` three times: hour, minute and second.
    pub(super) clock_with_seconds: &'static str,
    /// `{}` a full hour, on a tick.
    pub(super) hour: &'static str,
    /// `{}` the day on which a week begins, on a tick.
    pub(super) week: &'static str,
    /// `{}` a quarter, on a tick; empty where one rather reads the month it begins with.
    pub(super) quarter: &'static str,
}

/// A noun in the forms that counting asks for.
#[derive(Debug)]
pub(super) struct Noun {
    /// By [`Words::form`]; `{}` where the number stands, if it is said.
    pub(super) forms: &'static [&'static str],
    /// Small numbers in words, from 0, in the noun's gender.
    pub(super) numbers: &'static [&'static str],
}

/// What stands before a date, by its [`Role`]; and before one that is approximate, by itself.
pub(super) type Prepositions = [&'static str; 7];

impl Words {
    /// So many events, in digits.
    #[must_use]
    pub fn events(&self, number: u64) -> String {
        self.counted(&self.event_noun, number, 0, false)
    }

    /// So many events found, of so many.
    #[must_use]
    pub fn found(&self, number: u64, all: u64) -> String {
        if self.noun_last {
            fill(self.out_of, &[&digits(number), &self.events(all)])
        } else {
            fill(self.out_of, &[&self.events(number), &digits(all)])
        }
    }

    /// How many events are still going on.
    #[must_use]
    pub fn ongoing_count(&self, number: u64) -> String {
        numbered(self.ongoing_number, number)
    }

    /// So long: words up to ten, digits above.
    pub(super) fn lasting(&self, unit: Unit, number: u64) -> String {
        self.counted(&self.units[unit as usize], number, 10, false)
    }

    /// About so long: a rounded duration.
    pub(super) fn lasting_about(&self, unit: Unit, number: u64) -> String {
        let long = self.counted(&self.units[unit as usize], number, 10, true);
        fill(self.about, &[&long])
    }

    /// So many of something: in words up to a number, in digits above.
    fn counted(&self, noun: &Noun, number: u64, in_words: u64, about: bool) -> String {
        let form = noun.forms.get((self.form)(number, about)).unwrap_or(&"");
        match noun.numbers.get(number as usize) {
            Some(word) if number <= in_words => fill(form, &[word]),
            _ => numbered(form, number),
        }
    }

    /// A date in its place in a phrase, with the preposition and article it takes there.
    pub(super) fn placed(&self, role: Role, precision: Precision, date: &str) -> String {
        [(self.prepositions)(precision, date)[role as usize], date].concat()
    }

    /// An approximate date; as a whole, or as an end of an interval.
    pub(super) fn circa(&self, role: Role, precision: Precision, date: &str) -> String {
        if role == Role::Alone {
            [(self.prepositions)(precision, date)[6], date].concat()
        } else {
            fill(self.about_end, &[date])
        }
    }

    /// 1 to 31.
    pub(super) fn day_of_month(&self, day: u8) -> String {
        match day {
            1 => self.first_day.to_owned(),
            _ => digits(u64::from(day)),
        }
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
        if self.two_digit_hours {
            two(hour)
        } else {
            digits(u64::from(hour))
        }
    }
}

/// The text with each `{}` replaced by the next of the values.
///
/// ```
/// assert_eq!(masar::locale::fill("Inside {}", &["the Open Days"]), "Inside the Open Days");
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
