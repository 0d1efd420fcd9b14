//! One change to several events.

use masar_edit::{Change, EditError, Json, Position, Step};
use serde_json::Value;

use crate::row::Row;
use crate::session::Session;
use crate::value::string;

/// A change to several events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// Gives them a track; none removes it.
    Track(Option<String>),
    /// Gives them a status; none means that it is confirmed.
    Status(Option<String>),
    /// Gives them a tag.
    AddTag(String),
    /// Takes a tag away.
    RemoveTag(String),
    /// Deletes them.
    Delete,
}

impl Bulk {
    /// Returns the changes to an event.
    fn changes(&self, row: &Row) -> Vec<Change> {
        let path = || row.path.clone();
        let member = |name: &str, value: &Option<String>| match value {
            Some(value) if string(&row.value, name) != value => {
                vec![Change::set(path().member(name), Json::text(value))]
            }
            None if row.value.get(name).is_some() => vec![Change::remove(path().member(name))],
            _ => Vec::new(),
        };
        let tags = row.value.get("tags").and_then(Value::as_array);
        let tags: Vec<&str> = tags
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        match self {
            Bulk::Track(track) => member("track", track),
            Bulk::Status(status) => member("status", status),
            Bulk::AddTag(tag) if !tags.contains(&tag.as_str()) => vec![Change::Insert {
                list: path().member("tags"),
                at: Position::Last,
                value: Json::text(tag),
            }],
            Bulk::RemoveTag(tag) if tags == [tag.as_str()] => {
                vec![Change::remove(path().member("tags"))]
            }
            Bulk::RemoveTag(tag) if tags.contains(&tag.as_str()) => {
                vec![Change::remove(path().member("tags").key(tag))]
            }
            Bulk::AddTag(_) | Bulk::RemoveTag(_) => Vec::new(),
            Bulk::Delete => vec![Change::remove(path())],
        }
    }
}

impl Session {
    /// Changes the events with these ids, as one step.
    ///
    /// # Errors
    /// One of the changes is refused; nothing is changed.
    pub fn change_events(&mut self, ids: &[String], bulk: &Bulk) -> Result<(), EditError> {
        let rows = self.rows();
        let chosen = rows.iter().filter(|row| ids.contains(&row.id));
        let mut changes: Vec<(usize, Vec<Change>)> = Vec::new();
        // From the last to the first: an event without an id is named by its position.
        let mut chosen: Vec<_> = chosen.collect();
        chosen.reverse();
        for row in chosen {
            let of_row = bulk.changes(row);
            match changes.iter_mut().find(|(page, _)| *page == row.page) {
                Some((_, of_page)) => of_page.extend(of_row),
                None => changes.push((row.page, of_row)),
            }
        }
        changes.retain(|(_, of_page)| !of_page.is_empty());
        self.apply_on_pages(changes)
    }

    /// Adds a copy of an event after it. Returns the id of the copy.
    ///
    /// # Errors
    /// No event has the id, or several have it.
    pub fn duplicate(&mut self, id: &str) -> Result<String, EditError> {
        let missing = || EditError::NotFound(masar_edit::Path::event(id));
        let row = self.row(id).ok_or_else(missing)?;
        let new = self.unused_id(id);
        let mut changes = vec![Change::Duplicate {
            path: row.path.clone(),
            id: new.clone(),
        }];
        // The copy is not published yet.
        if let Some(Step::Key(_)) = row.path.steps().last()
            && row.value.get("_stale").is_some()
        {
            changes.push(Change::remove(
                masar_edit::Path::event(&new).member("_stale"),
            ));
        }
        self.apply(row.page, changes)?;
        Ok(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open() -> Session {
        let first = r#"{"masar": 1, "languages": ["en"], "tracks": [{"id": "t", "title": "T"}], "events": [
  {"id": "a", "date": "2022", "title": "A", "tags": ["x"]},
  {"date": "2023", "title": "B", "track": "t"}
], "next_url": "2.json"}"#;
        let second = r#"{"masar": 1, "events": [
  {"id": "c", "date": "2024", "title": "C", "status": "planned"}
]}"#;
        let pages = [("1.json", first), ("2.json", second)];
        let pages = pages.map(|(name, text)| (name.to_owned(), text.to_owned()));
        Session::open(pages.into()).expect("JSON")
    }

    fn ids(session: &Session) -> Vec<String> {
        session.rows().iter().map(|row| row.id.clone()).collect()
    }

    #[test]
    fn several_events_of_several_pages_change_in_one_step() {
        let mut session = open();
        let before: Vec<String> = session
            .pages()
            .iter()
            .map(|page| page.text().into())
            .collect();
        let all = ids(&session);
        let value = |session: &Session, at: usize, name: &str| {
            string(&session.rows()[at].value, name).to_owned()
        };
        session
            .change_events(&all, &Bulk::Track(Some("t".into())))
            .expect("a track");
        assert!((0..3).all(|at| value(&session, at, "track") == "t"));
        session
            .change_events(&all, &Bulk::Status(None))
            .expect("a status");
        assert_eq!(value(&session, 2, "status"), "");
        session
            .change_events(&all, &Bulk::AddTag("x".into()))
            .expect("a tag");
        session
            .change_events(&all, &Bulk::RemoveTag("x".into()))
            .expect("no tag");
        assert!(
            session
                .rows()
                .iter()
                .all(|row| row.value.get("tags").is_none())
        );
        session
            .change_events(&all, &Bulk::Delete)
            .expect("no event");
        assert!(session.rows().is_empty());
        for _ in 0..5 {
            session.undo();
        }
        let after: Vec<String> = session
            .pages()
            .iter()
            .map(|page| page.text().into())
            .collect();
        assert_eq!(after, before);
        assert!(!session.can_undo());
    }

    #[test]
    fn a_copy_of_an_event_has_an_id_of_its_own_and_follows_it() {
        let mut session = open();
        let derived = session.rows()[1].id.clone();
        assert_eq!(session.duplicate("a").expect("a copy"), "a-2");
        assert_eq!(ids(&session)[..3], ["a", "a-2", &derived]);
        session
            .duplicate("c")
            .expect("a copy of an event of the second page");
        session.duplicate(&derived).expect("a copy");
        assert_eq!(session.rows().len(), 6);
    }
}
