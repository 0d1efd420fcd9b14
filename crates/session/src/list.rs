//! The list of events: search, filters, order.

use std::collections::HashMap;
use std::rc::Rc;

use masar_edtf::Day;
use masar_timeline::fold;
use serde_json::Value;

use crate::findings::{Findings, Severity};
use crate::row::Row;
use crate::translations::coverage;
use crate::value::string;

/// Which events the list has, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListQuery {
    /// The words that are searched in all texts.
    pub text: String,
    /// Only events with a finding: of any severity, or of this one.
    pub findings: Option<Option<Severity>>,
    /// Only events with a text that is missing or out of date in this language.
    pub language: Option<(String, Lack)>,
    /// Only events with this status.
    pub status: Option<String>,
    /// Only events of this track; of none, if it is empty.
    pub track: Option<String>,
    /// The order.
    pub order: Order,
}

/// What a text lacks in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It is missing.
    Missing,
    /// It is out of date.
    Stale,
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By date; an event without one follows the event that it is part of.
    #[default]
    Date,
    /// As in the file.
    File,
}

impl ListQuery {
    /// Whether it leaves events out.
    #[must_use]
    pub fn is_filtering(&self) -> bool {
        *self
            != ListQuery {
                order: self.order,
                ..ListQuery::default()
            }
    }
}

/// Finds the rows of a list. It keeps the folded texts of the events for the next letter, and the order for the next change
/// of an event.
#[derive(Debug, Default)]
pub struct EventList {
    folded: Vec<(Rc<Row>, String)>,
    whole: Option<WholeList>,
}

/// The list of all events, as it was found last.
#[derive(Debug)]
struct WholeList {
    rows: Rc<Vec<Rc<Row>>>,
    order: Order,
    /// The place of each row in the list.
    places: Vec<usize>,
}

impl EventList {
    /// Finds the rows that a query asks for. `found` are those that were found last.
    pub fn find(
        &mut self,
        rows: &Rc<Vec<Rc<Row>>>,
        query: &ListQuery,
        findings: &Findings,
        found: &mut Vec<Rc<Row>>,
    ) {
        let whole = self.whole.take().filter(|_| !query.is_filtering());
        if let Some(mut whole) = whole.filter(|whole| whole.order == query.order)
            && whole.replace_rows(rows, found)
        {
            self.whole = Some(whole);
            return;
        }
        let order = self.places_in_rows(rows, query, findings);
        *found = order.iter().map(|at| Rc::clone(&rows[*at])).collect();
        if !query.is_filtering() {
            let mut places = vec![0; order.len()];
            for (place, at) in order.into_iter().enumerate() {
                places[at] = place;
            }
            self.whole = Some(WholeList {
                rows: Rc::clone(rows),
                order: query.order,
                places,
            });
        }
    }

    /// Returns the positions of the rows that a query asks for, in the order of the list.
    fn places_in_rows(
        &mut self,
        rows: &[Rc<Row>],
        query: &ListQuery,
        findings: &Findings,
    ) -> Vec<usize> {
        let words = fold(&query.text);
        let words: Vec<&str> = words.split_whitespace().collect();
        if !words.is_empty() {
            self.fold_texts(rows);
        }
        let is_filtering = query.is_filtering();
        let has_words = |index: usize| {
            let text = || &self.folded[index].1;
            words.is_empty() || words.iter().all(|word| text().contains(word))
        };
        let is_found = |index: &usize| {
            !is_filtering || has_words(*index) && is_kept(&rows[*index], query, findings)
        };
        let mut found: Vec<usize> = (0..rows.len()).filter(is_found).collect();
        if query.order == Order::Date {
            let lacks_day = rows.iter().any(|row| row.day.is_none());
            let dated = rows.iter().filter(|_| lacks_day);
            let days: HashMap<&str, Day> = dated
                .filter_map(|row| Some((row.id.as_str(), row.day?)))
                .collect();
            found.sort_by_cached_key(|at| {
                let row = &rows[*at];
                let around = || days.get(string(&row.value, "part_of")).copied();
                let day = row.day.or_else(around);
                (day.is_none(), day)
            });
        }
        found
    }

    fn fold_texts(&mut self, rows: &[Rc<Row>]) {
        let old = std::mem::take(&mut self.folded);
        let mut old = old.into_iter();
        self.folded = Vec::with_capacity(rows.len());
        for row in rows {
            let kept = old.next().filter(|(of, _)| Rc::ptr_eq(of, row));
            self.folded.push(kept.unwrap_or_else(|| {
                let mut text = String::new();
                add_texts(&row.value, &mut text);
                (Rc::clone(row), fold(&text))
            }));
        }
    }
}

impl WholeList {
    /// Puts rows that have changed in the place of the old ones. Whether no other row has another place for that.
    fn replace_rows(&mut self, rows: &Rc<Vec<Rc<Row>>>, found: &mut [Rc<Row>]) -> bool {
        if rows.len() != self.rows.len() {
            return false;
        }
        let pairs = self.rows.iter().zip(rows.iter()).enumerate();
        let changed: Vec<usize> = pairs
            .filter(|(_, (old, new))| !Rc::ptr_eq(old, new))
            .map(|(at, _)| at)
            .collect();
        let keeps_place = |at: &usize| {
            let (old, new) = (&self.rows[*at], &rows[*at]);
            let part_of = |row: &Row| row.value.get("part_of").cloned();
            old.id == new.id && old.day == new.day && part_of(old) == part_of(new)
        };
        if !changed.iter().all(keeps_place) {
            return false;
        }
        for at in changed {
            found[self.places[at]] = Rc::clone(&rows[at]);
        }
        self.rows = Rc::clone(rows);
        true
    }
}

/// Adds all texts of a value, without the notes of the editor.
fn add_texts(value: &Value, out: &mut String) {
    match value {
        Value::String(text) => {
            out.push_str(text);
            out.push('\n');
        }
        Value::Array(list) => list.iter().for_each(|one| add_texts(one, out)),
        Value::Object(members) => {
            let members = members.iter().filter(|one| !one.0.starts_with(['_', '$']));
            members.for_each(|(_, one)| add_texts(one, out));
        }
        _ => {}
    }
}

fn is_kept(row: &Row, query: &ListQuery, findings: &Findings) -> bool {
    let has_finding = |severity: Option<Severity>| {
        let mut of_event = findings.of_event(&row.id);
        of_event.any(|one| severity.is_none_or(|severity| one.1.severity == severity))
    };
    let lacks = |(tag, lack): &(String, Lack)| {
        let found = coverage(row, std::slice::from_ref(tag));
        match lack {
            Lack::Missing => !found[0].missing.is_empty(),
            Lack::Stale => !found[0].stale.is_empty(),
        }
    };
    let status = match string(&row.value, "status") {
        "" => "confirmed",
        status => status,
    };
    query.findings.is_none_or(has_finding)
        && query.status.as_deref().is_none_or(|one| one == status)
        && query
            .track
            .as_deref()
            .is_none_or(|one| one == string(&row.value, "track"))
        && query.language.as_ref().is_none_or(lacks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Session;

    fn ids(query: &ListQuery) -> Vec<String> {
        let text = r#"{"masar": 1, "languages": ["ar", "fr"], "events": [
            {"id": "late", "date": "2024", "title": {"ar": "الإتّفاقيّة"}, "status": "planned", "_note": "secret"},
            {"id": "early", "date": "2022-05/2022-06", "title": {"ar": "أبواب", "fr": "Portes"}, "track": "t",
             "media": [{"src": "a.jpg", "alt": {"ar": "صورة", "fr": "Élèves"}}], "_stale": {"title": ["fr"]}},
            {"id": "part", "part_of": "early", "title": {"ar": "لقاء", "fr": "Rencontre"}},
            {"id": "nowhen", "title": {"ar": "لقاء", "fr": "Rencontre"}}]}"#;
        let session = Session::open(vec![("feed.json".into(), text.into())]).expect("JSON");
        let mut found = Vec::new();
        let mut list = EventList::default();
        list.find(&session.rows(), query, &Findings::default(), &mut found);
        found.iter().map(|row| row.id.clone()).collect()
    }

    #[test]
    fn a_list_that_is_found_again_after_a_change_is_the_one_that_is_found_anew() {
        let text = r#"{"masar": 1, "languages": ["fr"], "events": [
            {"id": "a", "date": "2024", "title": "a"}, {"id": "b", "date": "2022", "title": "b"},
            {"id": "c", "date": "2023", "title": "c"}, {"id": "d", "part_of": "a", "title": "d"}]}"#;
        let mut session = Session::open(vec![("feed.json".into(), text.into())]).expect("JSON");
        let (mut list, mut found) = (EventList::default(), Vec::new());
        let (query, findings) = (ListQuery::default(), Findings::default());
        list.find(&session.rows(), &query, &findings, &mut found);
        for (event, member, value) in [
            ("a", "title", "z"),
            ("a", "date", "2021"),
            ("d", "part_of", "c"),
            ("c", "title", ""),
            ("d", "date", "1990"),
            ("b", "id", "e"),
        ] {
            let path = masar_edit::Path::event(event).member(member);
            session.type_text(0, &path, value, true).expect("a text");
            list.find(&session.rows(), &query, &findings, &mut found);
            let mut anew = Vec::new();
            EventList::default().find(&session.rows(), &query, &findings, &mut anew);
            assert_eq!(found, anew, "{event} {member}");
        }
    }

    fn text(text: &str) -> ListQuery {
        ListQuery {
            text: text.into(),
            ..ListQuery::default()
        }
    }

    #[test]
    fn events_are_in_the_order_of_their_dates_or_of_the_file() {
        assert_eq!(
            ids(&ListQuery::default()),
            ["early", "part", "late", "nowhen"]
        );
        let query = ListQuery {
            order: Order::File,
            ..ListQuery::default()
        };
        assert_eq!(ids(&query), ["late", "early", "part", "nowhen"]);
        assert!(!query.is_filtering());
    }

    #[test]
    fn all_texts_are_searched_in_any_spelling_and_notes_are_not() {
        assert_eq!(ids(&text("الاتفاقيه")), ["late"]);
        assert_eq!(ids(&text("eleves portes")), ["early"]);
        assert_eq!(ids(&text("secret")), Vec::<String>::new());
    }

    #[test]
    fn filters_leave_what_lacks_a_language_or_has_a_status_or_a_track() {
        let of = |change: fn(&mut ListQuery)| {
            let mut query = ListQuery::default();
            change(&mut query);
            ids(&query)
        };
        assert_eq!(
            of(|query| query.language = Some(("fr".into(), Lack::Missing))),
            ["late"]
        );
        assert_eq!(
            of(|query| query.language = Some(("fr".into(), Lack::Stale))),
            ["early"]
        );
        assert_eq!(
            of(|query| query.status = Some("confirmed".into())),
            ["early", "part", "nowhen"]
        );
        assert_eq!(
            of(|query| query.track = Some(String::new())),
            ["part", "late", "nowhen"]
        );
        assert_eq!(
            of(|query| query.findings = Some(None)),
            Vec::<String>::new()
        );
    }
}
