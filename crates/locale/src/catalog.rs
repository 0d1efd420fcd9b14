//! Every word the interface says: one struct, so that a language with a word missing does not compile.

use super::counting::PluralForms;
use super::entry::{CatalogEntry, Lines, stamp};
use super::language::Language;
pub(super) use masar_edtf::digits;

/// Declares the struct, and its way into a text and back: a line a word, in the order of the fields.
macro_rules! catalog {
    ($($(#[$doc:meta])* $see:vis $name:ident: $kind:ty,)*) => {
        /// A language's words. In those that hold `{}`, [`fill`](super::fill) puts a value there.
        #[derive(Debug)]
        pub struct Catalog {
            /// Whose words they are.
            pub lang: &'static Language,
            $($(#[$doc])* $see $name: $kind,)*
        }

        impl Catalog {
            /// Changes with the fields: a text of other words than these is not read for these.
            pub(super) const STAMP: u64 = stamp(concat!($(stringify!($name), " "),*));

            /// The words, a line each.
            pub(super) fn write(&self, lines: &mut Vec<&'static str>) {
                $(self.$name.write(lines);)*
            }

            /// The words of a language, out of the lines that [`Catalog::tell`] wrote.
            pub(super) fn read(lang: &'static Language, lines: &mut Lines) -> Catalog {
                let mut catalog = Catalog { lang, $($name: CatalogEntry::DEFAULT,)* };
                $(catalog.$name.read(lines);)*
                catalog
            }
        }
    };
}

catalog! {
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
    /// Label of the search field, and the hint in it: where there is no room, its first word alone.
    pub search: &'static str,
    /// Button: empty the search field.
    pub clear_search: &'static str,
    /// Nothing answers the search for `{}`.
    pub nothing_found: &'static str,
    /// Nothing answers what was chosen, without a search.
    pub nothing_passes: &'static str,
    /// Where the search looks.
    pub search_scope: &'static str,
    /// Button: no track chosen any more.
    pub all_tracks: &'static str,
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
    /// Button: the texts in easy-to-read words.
    pub easy: &'static str,
    /// Button: has an event read aloud.
    pub listen: &'static str,
    /// On a touch screen that waits: what a visitor may do.
    pub kiosk_call: &'static str,
    /// Under it: what happens when nobody touches it any more.
    pub kiosk_back: &'static str,
    /// Name of an event's pictures, sounds and films.
    pub media: &'static str,
    /// Link: a place on a map.
    pub map: &'static str,
    /// `{}` twice: which picture of how many.
    pub(super) photo_of: &'static str,
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
    /// Button: asks for the feed once more.
    pub retry: &'static str,
    /// Heading where an older copy is shown.
    pub stale_title: &'static str,
    /// Above: one of the feed's pages could not be had, and its events are not shown.
    pub part_title: &'static str,
    /// `{}` when that copy was made.
    pub stale_copy: &'static str,
    /// Footer, `{}` the day of the copy.
    pub saved_copy: &'static str,
    /// While there is nothing yet.
    pub loading: &'static str,
    /// Said when another state of the feed took the place of what was shown.
    pub refreshed: &'static str,
    /// The feed has no events.
    pub empty: &'static str,
    /// A stretch without events.
    pub no_events_here: &'static str,

    // Dates.
    /// Zero, where the digits are others than 0 to 9; they follow it in Unicode.
    pub(super) zero: &'static str,
    /// `{}` which century.
    pub(super) century: &'static str,
    /// `{}` which millennium.
    pub(super) millennium: &'static str,
    /// The millennia in words, from the first; empty where they are counted as centuries are.
    pub(super) millennia: [&'static str; 10],
    /// What stands before a date, by [`Language`]'s `articles` and by its [`Role`](super::Role) in a
    /// phrase, from the second on; at last what stands before one that is approximate, by itself.
    pub(super) prepositions: [[&'static str; 6]; 5],
    /// Between what is listed, but for the last two.
    pub(super) list_comma: &'static str,
    /// Between the last two; and where the last begins with an "i".
    pub(super) and: [&'static str; 2],
    /// Yesterday, today, tomorrow.
    pub(super) near_days: [&'static str; 3],
    /// `{}` a duration: so long from now.
    pub(super) in_time: &'static str,
    /// `{}` a duration: so long before now.
    pub(super) ago: &'static str,
    /// `{}` twice: one or the other.
    pub(super) either: &'static str,
    /// The months of the Umm al-Qura calendar, twelve.
    pub(super) hijri_months: [&'static str; 12],
    /// `{}` a date of that calendar.
    pub(super) hijri_era: &'static str,
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
    /// Between a day and its month, a month and its year.
    pub of: &'static str,
    /// The year, the month, the day may be wrong; and is only about right.
    pub(super) doubts: [&'static str; 6],
    /// `{}` a season, of the northern or the southern half of the Earth.
    pub(super) hemispheres: [&'static str; 2],
    /// Four quarters, three thirds, two halves of a year.
    pub(super) year_parts: [&'static str; 9],
    /// `{}` twice: a part of a year, and the year.
    pub(super) year_part_of: &'static str,
    /// `{}` three times: "about 1950", and the first and last year it may be.
    pub(super) estimated: &'static str,
    /// `{}` twice: the first and last day a date may be.
    pub(super) between: &'static str,
    /// `{}` a day of a month nobody is_loaded.
    pub(super) day_of_some_month: &'static str,
    /// `{}` several dates of which one is meant.
    pub(super) one_of: &'static str,
    /// `{}` several dates which are all meant.
    pub(super) all_of: &'static str,
    /// `{}` a date: it, or an earlier one.
    pub(super) or_earlier: &'static str,
    /// `{}` a date: it, or a later one.
    pub(super) or_later: &'static str,
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
    pub(super) event_noun: PluralForms,
    /// `{}` twice: how many tracks are shown, of how many.
    pub(super) shown_tracks: PluralForms,
    /// What durations are counted in, by [`Unit`].
    pub(super) units: [PluralForms; 4],
    /// `{}` twice: what was found, out of how many.
    pub(super) out_of: &'static str,
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
    /// `{}` an approximate date that is an end of an interval.
    pub(super) about_end: &'static str,
    /// The first day of a month; empty where it is a number like any other.
    pub(super) first_day: &'static str,
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
