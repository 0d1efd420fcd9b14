//! The information of an event's date that a calendar cannot write, in words.

use masar_feed::{Feed, Status};
use masar_locale::Catalog;

/// Returns the first paragraph of an event's description: its date in words and how precise that is, or the
/// event in whose course it took place; and whether it is postponed. `lang` is the language of the feed's
/// texts, `catalog` has the texts of the interface.
///
/// [`Calendar::note`](super::Calendar::note) asks for it if the days or times of an event in the calendar do
/// not have all information of its date.
#[must_use]
pub fn note(feed: &Feed, event: usize, lang: &str, catalog: &Catalog) -> String {
    let data = &feed.events[event];
    let mut parts = Vec::new();
    if let Some(date) = &data.date {
        parts.push(masar_locale::date_in_words(date, catalog));
        parts.extend(masar_locale::precision_note(date, catalog).map(str::to_owned));
    } else if let Some(parent) = data.part_of.and_then(|parent| feed.events.get(parent)) {
        let default = feed.languages.first().map_or("", String::as_str);
        let title = parent.title.get(lang, default).0;
        parts.push(masar_locale::fill(catalog.within_parent, &[title]));
    }
    if data.status == Status::Postponed {
        parts.push(catalog.postponed.to_owned());
    }
    masar_locale::capitalised(&parts.join(catalog.comma))
}

#[cfg(test)]
mod tests {
    use super::note;
    use masar_feed::read;

    fn english(events: &str, event: usize) -> String {
        let text = format!(r#"{{"masar": 1, "languages": ["en"], "events": [{events}]}}"#);
        let feed = read(&text).expect("a feed").feed;
        note(&feed, event, "en", masar_catalogs::catalog("en"))
    }

    #[test]
    fn a_date_has_its_precision_in_words() {
        let month = r#"{"date": "2023-02", "title": "t"}"#;
        assert_eq!(english(month, 0), "February 2023, day not given");
    }

    #[test]
    fn an_event_without_a_date_took_place_in_the_course_of_its_parent() {
        let events = r#"{"id": "days", "date": "2023-05-17/2023-05-21", "title": "Open days"},
            {"title": "Workshop", "part_of": "days"}"#;
        assert_eq!(english(events, 1), "In the course of “Open days”");
    }

    #[test]
    fn the_note_of_a_postponed_event_contains_its_state() {
        let event = r#"{"date": "2023-02-14", "title": "t", "status": "postponed"}"#;
        assert_eq!(english(event, 0), "14 February 2023, Postponed");
    }
}
