//! What is removed from a feed, and values that are typed.

use std::rc::Rc;

use masar_edit::{Change, EditError, Json, Path, Step};
use serde_json::Value;

use super::Session;
use crate::row::Row;

impl Session {
    /// Gives a member what was typed, whose value is no text in a language; `None` removes it. What is typed into one
    /// field is one step.
    ///
    /// # Errors
    /// The change is refused; nothing is changed.
    pub fn type_value(
        &mut self,
        page: usize,
        path: &Path,
        value: Option<Json>,
    ) -> Result<(), EditError> {
        let group = path.to_string();
        let change = match value {
            Some(value) => Some(Change::set(path.clone(), value)),
            None => self.removal(page, path),
        };
        change.map_or(Ok(()), |change| self.apply_in(page, &group, change))
    }

    /// Returns the change that removes what is at a place, with the objects that have nothing else; `None` if nothing is
    /// there.
    #[must_use]
    pub fn removal(&self, page: usize, path: &Path) -> Option<Change> {
        let mut path = path.clone();
        self.value_at(page, &path)?;
        loop {
            let parent = path.parent();
            let is_member = matches!(parent.steps(), [_, .., Step::Member(_)]);
            let object = self.value_at(page, &parent).filter(|_| is_member);
            match object.as_ref().and_then(Value::as_object) {
                Some(object) if object.len() == 1 => path = parent,
                _ => return Some(Change::remove(path)),
            }
        }
    }

    /// Returns the value at a place of a page. A text without a language is in the feed's first one.
    fn value_at(&self, page: usize, path: &Path) -> Option<Value> {
        let is_in = |row: &&Rc<Row>| row.page == page && path.steps().starts_with(row.path.steps());
        let (mut value, rest) = match path.steps() {
            [Step::Member(first), _, ..] if first == "events" => {
                let row = self.rows.iter().find(is_in)?;
                let steps = path.steps().get(row.path.steps().len()..)?;
                ((*row.value).clone(), steps)
            }
            [Step::Member(first), rest @ ..] => (self.pages.get(page)?.member(first)?, rest),
            _ => return None,
        };
        for step in rest {
            value = match (step, value) {
                (Step::Member(name), Value::Object(mut object)) => object.remove(name)?,
                (Step::Member(tag), Value::String(text)) if *tag == self.languages[0] => {
                    Value::String(text)
                }
                (Step::Index(index), Value::Array(mut list)) if *index < list.len() => {
                    list.swap_remove(*index)
                }
                _ => return None,
            };
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use masar_edit::{Change, Json, Path};

    use crate::Session;

    const FEED: &str = r#"{"masar": 1, "languages": ["ar", "fr"], "title": "ع", "events": [
  {"id": "a", "date": "2022", "title": "اتفاقية"}
]}
"#;

    fn session() -> Session {
        Session::open(vec![("feed.json".into(), FEED.into())]).expect("JSON")
    }

    #[test]
    fn an_object_without_its_last_member_is_removed_and_what_is_not_there_stays_away() {
        let mut session = session();
        let event = Path::event("a");
        let name = event.clone().member("place").member("name").language("fr");
        let change = Change::set(name.clone(), Json::text("Salle"));
        session.apply(0, vec![change]).expect("a place");
        let removal = session.removal(0, &name);
        assert_eq!(removal, Some(Change::remove(event.clone().member("place"))));
        assert_eq!(
            session.removal(0, &event.clone().member("summary").language("fr")),
            None
        );
        let title = event.member("title").language("ar");
        assert_eq!(session.removal(0, &title), Some(Change::remove(title)));
        let head = Path::feed().member("title").language("ar");
        assert_eq!(session.removal(0, &head), Some(Change::remove(head)));
    }

    #[test]
    fn a_text_that_is_typed_and_deleted_again_leaves_nothing_behind() {
        let mut session = session();
        let event = Path::event("a");
        for path in [
            event.clone().member("summary").language("fr"),
            event.member("place").member("name").language("fr"),
            Path::feed().member("description").language("fr"),
        ] {
            for typed in ["S", "Sa", ""] {
                session.type_text(0, &path, typed, false).expect("a text");
            }
            assert_eq!(session.pages()[0].text(), FEED, "{path}");
            assert!(!session.can_undo(), "{path}");
        }
    }

    #[test]
    fn numbers_that_are_typed_into_one_field_are_one_step() {
        let mut session = session();
        let path = Path::event("a").member("importance");
        for number in [1, 12] {
            session
                .type_value(0, &path, Some(Json::number(number)))
                .expect("a number");
        }
        assert_eq!(session.rows()[0].value["importance"], 12);
        session.undo();
        assert_eq!(session.pages()[0].text(), FEED);
        session
            .type_value(0, &path, None)
            .expect("nothing to remove");
        assert!(!session.can_undo());
    }
}
