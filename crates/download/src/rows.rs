//! Events as rows of a spreadsheet: the columns of the table, and columns for calculations.

use masar_edtf::{Bound, Date, Day, TimeOfDay};
use masar_feed::{Feed, Text, effective_date, join_place, localized_text};

/// The number of columns: date in words, first day, last day, title, title of the parent event, track,
/// place, partners, precision, status, summary.
pub const COLUMNS: usize = 11;

/// The source of the rows.
pub struct Sheet<'a> {
    /// The feed of the events.
    pub feed: &'a Feed,
    /// The language of the texts (BCP 47).
    pub lang: &'a str,
    /// The separator of partners, and of a building and its town: "، ".
    pub comma: &'a str,
    /// The names of the columns, in the order of [`COLUMNS`].
    pub headings: [&'a str; COLUMNS],
    /// Returns the date of an event, its precision ("day not given", or empty) and its status, in words.
    pub words: &'a dyn Fn(usize) -> [String; 3],
}

impl Sheet<'_> {
    /// Returns the headings and a row for each event of the list.
    ///
    /// The first and the last day (inclusive) are written `2023-05-18`, or with a local time `2023-05-18
    /// 10:00`: ISO 8601 with a space instead of its `T`, which spreadsheets do not read. They are empty if
    /// that bound is open or unknown. An event without a date has the date of its parent.
    #[must_use]
    pub fn rows(&self, events: &[usize]) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let mut names = Vec::new();
        for heading in self.headings {
            names.push(heading.to_owned());
        }
        rows.push(names);
        for &event in events {
            if event < self.feed.events.len() {
                rows.push(self.row(event));
            }
        }
        rows
    }

    fn row(&self, event: usize) -> Vec<String> {
        let data = &self.feed.events[event];
        let (first, last) = match effective_date(self.feed, event) {
            Some((edtf, _)) => {
                let (start, end) = edtf.bounds();
                (at(start, first), at(end, last))
            }
            None => (String::new(), String::new()),
        };
        let parent = data.part_of.and_then(|parent| self.feed.events.get(parent));
        let track = data.track.and_then(|track| self.feed.tracks.get(track));
        let place = match &data.place {
            Some(place) => join_place(
                self.text(&place.name),
                self.comma,
                self.text(&place.locality),
            ),
            None => String::new(),
        };
        let mut partners = String::new();
        for &partner in &data.partners {
            if let Some(partner) = self.feed.partners.get(partner) {
                if !partners.is_empty() {
                    partners.push_str(self.comma);
                }
                partners.push_str(self.text(&partner.name));
            }
        }
        let [date, precision, status] = (self.words)(event);
        vec![
            date,
            first,
            last,
            self.text(&data.title).to_owned(),
            parent.map_or("", |of| self.text(&of.title)).to_owned(),
            track.map_or("", |of| self.text(&of.title)).to_owned(),
            place,
            partners,
            precision,
            status,
            self.text(&data.summary).to_owned(),
        ]
    }

    fn text<'a>(&'a self, text: &'a Text) -> &'a str {
        localized_text(self.feed, text, self.lang).0
    }
}

fn at(end: Bound, written: fn(&Date) -> String) -> String {
    end.date().map_or(String::new(), |date| written(&date))
}

fn first(date: &Date) -> String {
    written(date, date.earliest())
}

fn last(date: &Date) -> String {
    written(date, date.latest())
}

fn written(date: &Date, day: Day) -> String {
    match date.time {
        None => day.to_string(),
        Some(TimeOfDay {
            hour,
            minute,
            second: None,
            ..
        }) => format!("{day} {hour:02}:{minute:02}"),
        Some(TimeOfDay {
            hour,
            minute,
            second: Some(second),
            ..
        }) => format!("{day} {hour:02}:{minute:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use masar_feed::read;

    fn rows(events: &str, of: &[usize]) -> Vec<Vec<String>> {
        let text = format!(
            r#"{{"masar": 1, "languages": ["ar", "en"],
            "partners": [{{"id": "p", "name": "المجلس"}}, {{"id": "q", "name": "الأمن"}}],
            "tracks": [{{"id": "t", "title": {{"ar": "التكوين", "en": "Training"}}}}],
            "events": [{events}]}}"#
        );
        let feed = read(&text).expect("a feed of the test's own").feed;
        Sheet {
            feed: &feed,
            lang: "ar",
            comma: "، ",
            headings: [
                "date", "from", "to", "title", "in", "track", "place", "partners", "known",
                "status", "summary",
            ],
            words: &|event| {
                [
                    format!("date {event}"),
                    format!("known {event}"),
                    format!("status {event}"),
                ]
            },
        }
        .rows(of)
    }

    fn days(date: &str) -> [String; 2] {
        let rows = rows(&format!(r#"{{"date": "{date}", "title": "t"}}"#), &[0]);
        [rows[1][1].clone(), rows[1][2].clone()]
    }

    #[test]
    fn a_row_has_the_columns_of_the_table_and_the_days_of_the_event() {
        let rows = rows(
            r#"{"id": "a", "date": "2023-05-17/2023-05-21", "title": {"ar": "الأيام", "en": "Days"}, "track": "t",
            "partners": ["p", "q"], "place": {"name": "القاعة", "locality": "فاس"}, "summary": "ملخص"},
            {"id": "b", "title": "ندوة", "part_of": "a"}"#,
            &[0, 1, 7],
        );
        assert_eq!(rows.len(), 3);
        assert_eq!(
            rows[1],
            [
                "date 0",
                "2023-05-17",
                "2023-05-21",
                "الأيام",
                "",
                "التكوين",
                "القاعة، فاس",
                "المجلس، الأمن",
                "known 0",
                "status 0",
                "ملخص"
            ]
        );
        assert_eq!(
            rows[2],
            [
                "date 1",
                "2023-05-17",
                "2023-05-21",
                "ندوة",
                "الأيام",
                "",
                "",
                "",
                "known 1",
                "status 1",
                ""
            ]
        );
    }

    #[test]
    fn a_month_has_its_first_and_last_day() {
        assert_eq!(days("2024-02"), ["2024-02-01", "2024-02-29"]);
    }

    #[test]
    fn an_open_or_unknown_end_is_empty() {
        assert_eq!(days("2022-09-14/.."), ["2022-09-14", ""]);
        assert_eq!(days("/2022-09-14"), ["", "2022-09-14"]);
    }

    #[test]
    fn times_are_written_as_spreadsheets_take_them() {
        assert_eq!(
            days("2023-05-18T09:05/2023-05-18T12:30:15"),
            ["2023-05-18 09:05", "2023-05-18 12:30:15"]
        );
    }

    #[test]
    fn a_year_before_the_common_era_keeps_its_sign() {
        assert_eq!(days("-0043"), ["-0043-01-01", "-0043-12-31"]);
    }
}
