//! The texts of the interface in one language. A catalog is one struct, so that one with a missing text
//! does not compile.

use super::counting::PluralForms;
use super::entry::{CatalogEntry, CatalogError, VERSION};
use super::language::Language;

/// Declares the struct with its text form: one line for each text, in the order of the fields.
macro_rules! catalog {
    ($($(#[$doc:meta])* pub $name:ident: $kind:ty,)*) => {
        /// The texts of the interface in one language. [`fill`](super::fill) puts values in the place
        /// of `{}`.
        #[derive(Clone, Copy, Debug)]
        pub struct Catalog {
            /// The language.
            pub lang: &'static Language,
            $($(#[$doc])* pub $name: $kind,)*
        }

        impl Catalog {
            pub(super) const LINES: usize = 0 $(+ <$kind>::LINES)*;

            /// Returns the catalog as text, for [`load`](super::load).
            #[must_use]
            pub fn to_text(&self) -> String {
                let mut lines = vec![VERSION];
                $(self.$name.write(&mut lines);)*
                lines.join("\n") + "\n"
            }

            /// Reads the text that [`Catalog::to_text`] writes. The text stays in memory as long as
            /// the program runs.
            pub(crate) fn parse(
                lang: &'static Language,
                text: &str,
            ) -> Result<Catalog, CatalogError> {
                let (version, texts) = text.split_once('\n').unwrap_or((text, ""));
                if version.trim_end() != VERSION {
                    return Err(CatalogError::Version(version.to_owned()));
                }
                let count = texts.lines().count();
                if count != Self::LINES {
                    return Err(CatalogError::Lines(count));
                }
                let mut lines = String::leak(texts.to_owned()).lines();
                let mut catalog = Catalog {
                    lang,
                    $($name: CatalogEntry::DEFAULT,)*
                };
                $(catalog.$name.read(&mut lines);)*
                Ok(catalog)
            }
        }
    };
}

catalog! {
    /// The twelve months.
    pub months: [&'static str; 12],
    /// The twelve months, abbreviated.
    pub months_short: [&'static str; 12],
    /// The seven days of the week, from Monday.
    pub weekdays: [&'static str; 7],
    /// Spring, summer, autumn, winter.
    pub seasons: [&'static str; 4],

    // The views and the tools.
    /// The label of the view tabs.
    pub views: &'static str,
    /// The tab of the horizontal view.
    pub axis: &'static str,
    /// The tab of the vertical view.
    pub story: &'static str,
    /// The tab of the view in rows and columns.
    pub table: &'static str,
    /// The widget's own name, in the footer.
    pub masar: &'static str,
    /// The description of the axis's keys, for screen readers.
    pub axis_hint: &'static str,
    /// The label of the overview's handle at the window's start.
    pub window_start: &'static str,
    /// The label of the overview's handle at the window's end.
    pub window_end: &'static str,
    /// The button for the events before those listed.
    pub earlier: &'static str,
    /// The button for the events after those listed.
    pub later: &'static str,
    /// The sentence under a timeline whose feed has more than Masar shows.
    pub left_out: &'static str,
    /// The button for more entries of a long list; `{}` is the number of those that are not shown.
    pub more: &'static str,
    /// How many events of a split feed are loaded; `{}` is their number, of the number of all.
    pub loaded: &'static str,
    /// The button that loads more of them.
    pub load_more: &'static str,
    /// The label of the language control.
    pub language: &'static str,
    /// The label of the row of track chips.
    pub filters: &'static str,
    /// The label of the search field, and its placeholder. A narrow field shows the first word
    /// alone.
    pub search: &'static str,
    /// The button that empties the search field.
    pub clear_search: &'static str,
    /// The message for a search without results; `{}` is what was searched for.
    pub nothing_found: &'static str,
    /// The message for filters without results.
    pub nothing_passes: &'static str,
    /// The note on which texts a search covers.
    pub search_scope: &'static str,
    /// The button that removes the track filter.
    pub all_tracks: &'static str,
    /// The button that opens the filters beyond the track chips.
    pub more_filters: &'static str,
    /// The button that removes all filters and the search.
    pub clear_all: &'static str,
    /// The label of the audience filter.
    pub audience: &'static str,
    /// The label of the tag filter.
    pub tags: &'static str,
    /// The label of the period filter.
    pub period: &'static str,
    /// The label of the period's first day.
    pub period_from: &'static str,
    /// The label of the period's last day.
    pub period_to: &'static str,
    /// The button that magnifies.
    pub zoom_in: &'static str,
    /// The button that reduces.
    pub zoom_out: &'static str,
    /// The button that shows the whole timeline.
    pub zoom_fit: &'static str,
    /// The button that magnifies the period of an event or cluster.
    pub zoom_here: &'static str,
    /// The button that goes to the present day, and the label of its line.
    pub today: &'static str,
    /// The button that opens the field for a date to go to, and the label of the field.
    pub go_to_date: &'static str,
    /// The message for a text that is no date; `{}` is a list of examples.
    pub date_not_read: &'static str,
    /// The message for a date before all events; `{}` is the date of the first.
    pub before_first: &'static str,
    /// The message for a date after all events; `{}` is the date of the last.
    pub after_last: &'static str,
    /// The label of the overview.
    pub overview: &'static str,
    /// The name of the lane of events without a track.
    pub lane_other: &'static str,

    // The detail of one event.
    /// The button that closes.
    pub close: &'static str,
    /// The link to the previous event.
    pub previous: &'static str,
    /// The link to the next event.
    pub next: &'static str,
    /// The text in place of the previous event's link, at the first event.
    pub first_stop: &'static str,
    /// The text in place of the next event's link, at the last event.
    pub last_stop: &'static str,
    /// The button that copies the event's address.
    pub copy_link: &'static str,
    /// The message after the address was copied.
    pub link_copied: &'static str,
    /// The button that opens the device's share dialog.
    pub share: &'static str,
    /// The button that saves the event as a calendar file.
    pub add_to_calendar: &'static str,
    /// The switch to easy-to-read texts.
    pub easy: &'static str,
    /// The button that reads an event aloud.
    pub listen: &'static str,
    /// The invitation to touch, on the screen of a kiosk.
    pub kiosk_call: &'static str,
    /// The note on when the kiosk returns to its start.
    pub kiosk_back: &'static str,
    /// The heading of an event's pictures, sounds and films.
    pub media: &'static str,
    /// The link to a place on a map.
    pub map: &'static str,
    /// The number of a picture, and the number of all pictures: `{}` each.
    pub photo_of: &'static str,
    /// The button that loads media from another site; `{}` is its host.
    pub show_from: &'static str,
    /// The label of the event's track.
    pub theme_label: &'static str,
    /// The label of the event's place.
    pub place: &'static str,
    /// The label of the event's date.
    pub date: &'static str,
    /// The label of the people who took part.
    pub people: &'static str,
    /// The label of the partner institutions.
    pub partners: &'static str,
    /// The label of the event's documents.
    pub documents: &'static str,
    /// The label of the events inside this one.
    pub programme: &'static str,
    /// The label of the event that this one is part of.
    pub part_of: &'static str,
    /// The label of the time since the anchor event.
    pub distance: &'static str,
    /// The label of the event's status.
    pub status: &'static str,
    /// The label of the source of the facts.
    pub source: &'static str,
    /// The label of the day of the last update, in the footer.
    pub updated: &'static str,

    // What an event is, and what is known of it.
    /// The name of an event, in the legend.
    pub event: &'static str,
    /// The name of a milestone, in the legend and the detail.
    pub milestone: &'static str,
    /// The legend of a bar between two known dates.
    pub known_span: &'static str,
    /// The legend of an approximate date.
    pub approximate: &'static str,
    /// The status of an ongoing event.
    pub ongoing: &'static str,
    /// The status of a planned event.
    pub planned: &'static str,
    /// The status of a postponed event.
    pub postponed: &'static str,
    /// The status of a cancelled event.
    pub cancelled: &'static str,
    /// The status of an event that took place.
    pub done: &'static str,
    /// The note on a date that is known to the month.
    pub day_not_given: &'static str,
    /// The note on a date that is known to the year.
    pub month_not_given: &'static str,
    /// The note on a date that is known to the decade or less.
    pub year_not_given: &'static str,
    /// The note on an interval with an unknown start.
    pub start_not_given: &'static str,
    /// The note on an interval with an unknown end.
    pub end_not_given: &'static str,
    /// The date of an event without a date of its own; `{}` is the parent's title.
    pub within_parent: &'static str,
    /// The heading of the events inside another; `{}` is its title.
    pub inside: &'static str,

    // The table.
    /// The heading of the date.
    pub column_date: &'static str,
    /// The heading of the title.
    pub column_event: &'static str,
    /// The heading of the track.
    pub column_track: &'static str,
    /// The heading of the place.
    pub column_place: &'static str,
    /// The heading of the status.
    pub column_status: &'static str,
    /// The heading of the first day, in the CSV file.
    pub column_start: &'static str,
    /// The heading of the last day, in the CSV file.
    pub column_end: &'static str,
    /// The heading of the precision, in the CSV file.
    pub column_precision: &'static str,
    /// The heading of the summary, in the CSV file.
    pub column_summary: &'static str,
    /// The button that sorts the rows; `{}` is the heading of a column.
    pub sort_by: &'static str,
    /// The button that saves the rows as a CSV file.
    pub download_csv: &'static str,

    // Messages about the feed.
    /// The heading when the feed could not be loaded.
    pub error_title: &'static str,
    /// The explanation when the feed could not be loaded.
    pub error_no_feed: &'static str,
    /// The button that loads the feed again.
    pub retry: &'static str,
    /// The heading when an older copy of the feed is shown.
    pub stale_title: &'static str,
    /// The heading when a page of the feed could not be loaded.
    pub part_title: &'static str,
    /// The explanation when an older copy is shown; `{}` is its date.
    pub stale_copy: &'static str,
    /// The footer's note on an older copy; `{}` is its day.
    pub saved_copy: &'static str,
    /// The message while the feed is loading.
    pub loading: &'static str,
    /// The message after the feed was updated.
    pub refreshed: &'static str,
    /// The message for a feed without events.
    pub empty: &'static str,
    /// The message for a period without events.
    pub no_events_here: &'static str,

    // Dates.
    /// The digit zero of the region's digits, which follow it in Unicode; empty for 0 to 9.
    pub zero: &'static str,
    /// A century; `{}` is its ordinal.
    pub century: &'static str,
    /// A millennium; `{}` is its ordinal.
    pub millennium: &'static str,
    /// The ordinals of the millennia in words, from the first; empty where the ordinals of
    /// centuries serve.
    pub millennia: [&'static str; 10],
    /// The text before a date: one row for each result of `preposition_set`, and in a row *from*
    /// and *to* for the two dates of an interval, *since* for an open end, *from* for an unknown
    /// end, *until* for an open or unknown start, and *about* for an approximate date.
    pub prepositions: [[&'static str; 6]; 5],
    /// The separator of the items of a list, but for the last two.
    pub list_comma: &'static str,
    /// The separator of a list's last two items, and the same before the vowel "i".
    pub and: [&'static str; 2],
    /// Yesterday, today, tomorrow.
    pub near_days: [&'static str; 3],
    /// The time until a date; `{}` is the duration.
    pub in_time: &'static str,
    /// The time since a date; `{}` is the duration.
    pub ago: &'static str,
    /// One of two dates: `{}` each.
    pub either: &'static str,
    /// The twelve months of the Hijri calendar.
    pub hijri_months: [&'static str; 12],
    /// A Hijri date; `{}` is the date without its era.
    pub hijri_era: &'static str,
    /// The distance between two events on one day.
    pub same_day: &'static str,
    /// A year or century before year 1; `{}` is the year or century.
    pub bce: &'static str,
    /// Millions and billions of years, each in the singular and the plural; `{}` is the number.
    pub large_years: [&'static str; 4],
    /// A year a million years ago or earlier; `{}` is a text of `large_years`.
    pub deep_past: &'static str,
    /// The decimal separator.
    pub decimal: &'static str,
    /// A decade; `{}` is its first year.
    pub decade: &'static str,
    /// The two years of a winter: `{}` each.
    pub winter_years: &'static str,
    /// An uncertain date; `{}` is the date.
    pub uncertain: &'static str,
    /// The text between day and month, and between month and year.
    pub of: &'static str,
    /// The notes on an uncertain year, month and day, and on an approximate year, month and day.
    pub doubts: [&'static str; 6],
    /// A season of the northern and of the southern hemisphere; `{}` is the season.
    pub hemispheres: [&'static str; 2],
    /// The four quarters, three thirds and two halves of a year.
    pub year_parts: [&'static str; 9],
    /// A part of a year: `{}` is the part, then the year.
    pub year_part_of: &'static str,
    /// An estimated year: `{}` is the approximate year, then the first and the last possible year.
    pub estimated: &'static str,
    /// A day that is one of a range: `{}` is the first day, then the last.
    pub between: &'static str,
    /// A day of an unknown month; `{}` is the day.
    pub day_of_some_month: &'static str,
    /// A date that is one of several; `{}` is the list.
    pub one_of: &'static str,
    /// Several dates; `{}` is the list.
    pub all_of: &'static str,
    /// A date or an earlier one; `{}` is the date.
    pub or_earlier: &'static str,
    /// A date or a later one; `{}` is the date.
    pub or_later: &'static str,
    /// The separator of a date and a note.
    pub comma: &'static str,
    /// The separator of a label and its value, with the language's spaces.
    pub colon: &'static str,
    /// The text between a date and a time.
    pub at_time: &'static str,
    /// The text between a date and the first of two times.
    pub from_time: &'static str,
    /// The text between two times.
    pub to_time: &'static str,

    // Counted nouns, and phrases with a count or a duration.
    /// A number of events.
    pub event_noun: PluralForms,
    /// The number of tracks shown: `{}` is the number, then the number of all.
    pub shown_tracks: PluralForms,
    /// Days, weeks, months, years.
    pub units: [PluralForms; 4],
    /// A number of results: `{}` is the number, then the number of all.
    pub out_of: &'static str,
    /// The number of ongoing events.
    pub ongoing_number: &'static str,
    /// A rounded duration; `{}` is the duration.
    pub about: &'static str,
    /// The time since another event: `{}` is the duration, then the event's title.
    pub after: &'static str,
    /// The time until another event: `{}` is the duration, then the event's title.
    pub before: &'static str,
    /// The day of another event; `{}` is its title.
    pub same_day_as: &'static str,
    /// An approximate date at an end of an interval; `{}` is the date.
    pub about_end: &'static str,
    /// The first day of a month; empty where it is a number like the others.
    pub first_day: &'static str,
    /// A time: `{}` is the hour, then the minute.
    pub clock: &'static str,
    /// A time: `{}` is the hour, then the minute, then the second.
    pub clock_with_seconds: &'static str,
    /// A full hour, on a tick; `{}` is the hour.
    pub hour: &'static str,
    /// A week, on a tick; `{}` is its Monday.
    pub week: &'static str,
    /// A quarter, on a tick; `{}` is its number. Empty where the tick has the quarter's first
    /// month.
    pub quarter: &'static str,
}
