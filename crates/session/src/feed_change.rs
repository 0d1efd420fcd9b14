//! Changes that concern several places of a feed: what events refer to, and the languages of all texts.

use masar_edit::{Change, EditError, Json, Path};
use serde_json::Value;

use crate::proposed_id::proposed_id;
use crate::row::Row;
use crate::session::Session;
use crate::texts::texts;
use crate::value::string;

/// A change that concerns several places of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeedChange {
    /// Gives an event another id, also where others name it in `part_of`.
    RenameEvent {
        /// The id as it is.
        from: String,
        /// The id as it will be.
        to: String,
    },
    /// Removes an event. The events that are part of it are part of none afterwards.
    RemoveEvent(String),
    /// Gives a track or a partner another id, also where events name it.
    RenameNamed {
        /// `tracks` or `partners`.
        list: &'static str,
        /// The id as it is.
        from: String,
        /// The id as it will be.
        to: String,
    },
    /// Removes a track. Its events get another one, or none.
    RemoveTrack {
        /// The id of the track.
        id: String,
        /// The id of the events' next track.
        to: Option<String>,
    },
    /// Removes a partner, also from the events.
    RemovePartner(String),
    /// Sets the languages of the feed, in order. Texts without a language keep the one that they had.
    SetLanguages(Vec<String>),
    /// Removes a language from the list.
    RemoveLanguage {
        /// The language.
        tag: String,
        /// Whether its texts are removed, too. A text that no other language has stays.
        with_texts: bool,
    },
}

/// The id of an event that was just added, or its beginning.
pub const NEW_EVENT: &str = "event";

/// The changes of each page.
type Changes = Vec<(usize, Change)>;

impl Session {
    /// Carries out a change that concerns several places, as one step.
    ///
    /// # Errors
    /// A change is refused; nothing is changed.
    ///
    /// ```
    /// use masar_session::{FeedChange, Session};
    /// let text = r#"{"masar": 1, "events": [{"id": "a", "title": "A"}, {"id": "b", "title": "B", "part_of": "a"}]}"#;
    /// let mut session = Session::open(vec![("feed.json".into(), text.into())]).expect("JSON");
    /// let change = FeedChange::RenameEvent { from: "a".into(), to: "accord".into() };
    /// session.change_feed(&change).expect("an id");
    /// assert_eq!(session.row("b").expect("an event").value["part_of"], "accord");
    /// ```
    pub fn change_feed(&mut self, change: &FeedChange) -> Result<(), EditError> {
        let changes = self.changes(change);
        let pages = 0..self.pages().len();
        let of_page = pages.map(|page| {
            let own = changes.iter().filter(|(at, _)| *at == page);
            (page, own.map(|(_, change)| change.clone()).collect())
        });
        self.apply_on_pages(
            of_page
                .filter(|(_, own): &(_, Vec<Change>)| !own.is_empty())
                .collect(),
        )
    }

    /// As [`Session::change_feed`], as part of the last step, if that has the same group.
    ///
    /// # Errors
    /// A change is refused. The changes before it are carried out.
    pub fn change_feed_in(&mut self, group: &str, change: &FeedChange) -> Result<(), EditError> {
        for (page, change) in self.changes(change) {
            self.apply_in(page, group, change)?;
        }
        Ok(())
    }

    /// Returns the id that an event will get in place of the one that it was added with; `None` if visitors may have a
    /// link to it, or it has no title and no date yet.
    #[must_use]
    pub fn proposed_id(&self, id: &str) -> Option<String> {
        let number = id.strip_prefix(NEW_EVENT)?;
        let is_numbered = number
            .strip_prefix('-')
            .is_some_and(|number| number.parse::<u32>().is_ok());
        if self.is_published(id) || !(number.is_empty() || is_numbered) {
            return None;
        }
        let row = self.row(id)?;
        let has_date = !row.date.is_empty() || !string(&row.value, "part_of").is_empty();
        let proposal = proposed_id(&row.date, &row.titles).filter(|_| has_date)?;
        Some(self.unused_id(&proposal))
    }

    /// Returns the number of texts that are written in a language.
    #[must_use]
    pub fn texts_in(&self, tag: &str) -> usize {
        let is_default = self.languages().first().is_some_and(|first| first == tag);
        let all = texts(self).into_iter();
        all.filter(|text| text.has(tag) || is_default && text.value.is_string())
            .count()
    }

    fn changes(&self, change: &FeedChange) -> Changes {
        match change {
            FeedChange::RenameEvent { from, to } => self.rename_event(from, to),
            FeedChange::RemoveEvent(id) => self.remove_event(id),
            FeedChange::RenameNamed { list, from, to } => self.rename_named(list, from, to),
            FeedChange::RemoveTrack { id, to } => self.remove_track(id, to.as_deref()),
            FeedChange::RemovePartner(id) => self.remove_partner(id),
            FeedChange::SetLanguages(tags) => self.set_languages(tags),
            FeedChange::RemoveLanguage { tag, with_texts } => {
                self.remove_language(tag, *with_texts)
            }
        }
    }

    fn rename_event(&self, from: &str, to: &str) -> Changes {
        let Some(event) = self.row(from) else {
            return Vec::new();
        };
        let mut out = self.replace_member("part_of", from, Some(to));
        // The path of the event has its id: the id is changed last.
        out.push((
            event.page,
            Change::set(event.path.clone().member("id"), Json::text(to)),
        ));
        out
    }

    fn remove_event(&self, id: &str) -> Changes {
        let mut out = self.replace_member("part_of", id, None);
        out.extend(
            self.row(id)
                .map(|row| (row.page, Change::remove(row.path.clone()))),
        );
        out
    }

    fn rename_named(&self, list: &str, from: &str, to: &str) -> Changes {
        let mut out = match list {
            "tracks" => self.replace_member("track", from, Some(to)),
            _ => self.replace_partner(from, Some(to)),
        };
        let (head, id) = (self.head(), Json::text(to));
        let own = head.list(list).iter().filter(|one| one.id == from);
        out.extend(own.map(|one| {
            (
                one.page,
                Change::set(one.path(list).member("id"), id.clone()),
            )
        }));
        out
    }

    fn remove_track(&self, id: &str, to: Option<&str>) -> Changes {
        let mut out = self.replace_member("track", id, to);
        out.extend(self.remove_named("tracks", id));
        out
    }

    fn remove_partner(&self, id: &str) -> Changes {
        let mut out = self.replace_partner(id, None);
        out.extend(self.remove_named("partners", id));
        out
    }

    fn remove_named(&self, list: &str, id: &str) -> Changes {
        let head = self.head();
        let own = head.list(list).iter().filter(|one| one.id == id);
        own.map(|one| (one.page, Change::remove(one.path(list))))
            .collect()
    }

    /// Replaces the id that a member of each event has, or removes the member.
    fn replace_member(&self, member: &str, from: &str, to: Option<&str>) -> Changes {
        let rows = self.rows();
        let users = rows.iter().filter(|row| string(&row.value, member) == from);
        let change = |row: &Row| replaced(row.path.clone().member(member), to);
        users.map(|row| (row.page, change(row))).collect()
    }

    /// Replaces the id of a partner in the events and in their people, or removes it.
    fn replace_partner(&self, from: &str, to: Option<&str>) -> Changes {
        let mut out = Vec::new();
        for row in self.rows().iter() {
            let places = |list: &str, is_of: &dyn Fn(&Value) -> bool| -> Vec<usize> {
                let items = row.value.get(list).and_then(Value::as_array);
                let items = items.into_iter().flatten().enumerate();
                items
                    .filter(|(_, item)| is_of(item))
                    .map(|(at, _)| at)
                    .collect()
            };
            // The last one first, so that the positions of the others stay.
            for at in places("partners", &|item| item == from).into_iter().rev() {
                let path = row.path.clone().member("partners").index(at);
                out.push((row.page, replaced(path, to)));
            }
            for at in places("people", &|item| string(item, "partner") == from) {
                let path = row
                    .path
                    .clone()
                    .member("people")
                    .index(at)
                    .member("partner");
                out.push((row.page, replaced(path, to)));
            }
        }
        out
    }

    fn set_languages(&self, tags: &[String]) -> Changes {
        let old = self.languages();
        let is_other_default = old.first() != tags.first();
        let mut out = match old.first() {
            Some(default) if is_other_default => self.name_language(default),
            _ => Vec::new(),
        };
        let list = Json::texts(tags.iter().map(String::as_str));
        out.push((0, Change::set(Path::feed().member("languages"), list)));
        out
    }

    /// Writes the default language at each text that has none.
    fn name_language(&self, default: &str) -> Changes {
        let plain = texts(self).into_iter().filter_map(|text| {
            let words = Json::text(text.value.as_str().filter(|words| !words.is_empty())?);
            let value = ["{", Json::text(default).as_str(), ": ", words.as_str(), "}"].concat();
            Some((text.page, Change::set(text.path, Json::parse(&value).ok()?)))
        });
        plain.collect()
    }

    fn remove_language(&self, tag: &str, with_texts: bool) -> Changes {
        let left: Vec<String> = self
            .languages()
            .iter()
            .filter(|one| *one != tag)
            .cloned()
            .collect();
        let mut out = Vec::new();
        if with_texts {
            let own = texts(self)
                .into_iter()
                .filter(|text| text.has(tag) && text.has_others(tag));
            out.extend(own.map(|text| (text.page, Change::remove(text.path.language(tag)))));
        }
        out.extend(self.set_languages(&left));
        out
    }
}

fn replaced(path: Path, to: Option<&str>) -> Change {
    match to {
        Some(to) => Change::set(path, Json::text(to)),
        None => Change::remove(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
  "masar": 1,
  "title": "مسار",
  "languages": ["ar", "fr"],
  "partners": [{"id": "north", "name": "Nord"}, {"id": "south", "name": "Sud"}],
  "tracks": [{"id": "one", "title": {"ar": "أول", "fr": "Un"}}, {"id": "two", "title": "ثان"}],
  "events": [
    {"id": "a", "date": "2022", "title": {"ar": "اتفاقية", "fr": "Accord"}, "track": "one", "partners": ["north", "south"]},
    {"id": "b", "title": {"fr": "Réunion"}, "track": "one", "part_of": "a", "people": [{"name": "س", "partner": "north"}]},
    {"id": "c", "date": "2023", "title": "ورشة", "track": "two"}
  ]
}
"#;

    fn session() -> Session {
        Session::open(vec![("feed.json".into(), TEXT.into())]).expect("JSON")
    }

    fn changed(change: FeedChange) -> (Session, Value) {
        let mut session = session();
        session.change_feed(&change).expect("a change");
        let value = serde_json::from_str(session.pages()[0].text()).expect("JSON");
        (session, value)
    }

    #[test]
    fn events_of_a_removed_track_get_another_one_or_none_in_one_step() {
        let (mut session, feed) = changed(FeedChange::RemoveTrack {
            id: "one".into(),
            to: Some("two".into()),
        });
        assert_eq!(feed["tracks"].as_array().map(Vec::len), Some(1));
        assert!(
            feed["events"]
                .as_array()
                .expect("events")
                .iter()
                .all(|event| event["track"] == "two")
        );
        session.undo();
        assert_eq!(session.pages()[0].text(), TEXT);
        let (_, feed) = changed(FeedChange::RemoveTrack {
            id: "one".into(),
            to: None,
        });
        assert_eq!(feed["events"][0].get("track"), None);
        assert_eq!(feed["events"][2]["track"], "two");
    }

    #[test]
    fn a_removed_partner_is_in_no_event_and_beside_no_person() {
        let (_, feed) = changed(FeedChange::RemovePartner("north".into()));
        assert_eq!(feed["partners"][0]["id"], "south");
        assert_eq!(feed["events"][0]["partners"], serde_json::json!(["south"]));
        assert_eq!(
            feed["events"][1]["people"],
            serde_json::json!([{"name": "س"}])
        );
    }

    #[test]
    fn an_id_is_changed_where_it_is_named() {
        let (_, feed) = changed(FeedChange::RenameNamed {
            list: "partners",
            from: "north".into(),
            to: "n".into(),
        });
        assert_eq!(feed["partners"][0]["id"], "n");
        assert_eq!(
            feed["events"][0]["partners"],
            serde_json::json!(["n", "south"])
        );
        assert_eq!(feed["events"][1]["people"][0]["partner"], "n");
        let (_, feed) = changed(FeedChange::RenameNamed {
            list: "tracks",
            from: "one".into(),
            to: "first".into(),
        });
        assert_eq!(
            (&feed["tracks"][0]["id"], &feed["events"][1]["track"]),
            (&"first".into(), &"first".into())
        );
        let (_, feed) = changed(FeedChange::RenameEvent {
            from: "a".into(),
            to: "accord-2022".into(),
        });
        assert_eq!(
            (&feed["events"][0]["id"], &feed["events"][1]["part_of"]),
            (&"accord-2022".into(), &"accord-2022".into())
        );
    }

    #[test]
    fn a_removed_event_is_no_longer_named_by_its_parts() {
        let (_, feed) = changed(FeedChange::RemoveEvent("a".into()));
        assert_eq!(feed["events"][0]["id"], "b");
        assert_eq!(feed["events"][0].get("part_of"), None);
    }

    #[test]
    fn a_new_event_gets_an_id_from_its_title_and_date_as_part_of_the_step_that_completes_it() {
        let mut session = session();
        let id = session.add_event(0, NEW_EVENT).expect("an event");
        let set = |session: &mut Session, member: &str, text: &str| {
            let path = session
                .row("event")
                .expect("an event")
                .path
                .clone()
                .member(member);
            session
                .apply_in(0, member, Change::set(path, Json::text(text)))
                .expect("a text");
        };
        set(&mut session, "title", "Accord");
        assert_eq!(session.proposed_id(&id), None);
        set(&mut session, "date", "2022");
        let to = session.proposed_id(&id).expect("an id");
        assert_eq!(to, "accord-2022");
        let change = FeedChange::RenameEvent { from: id, to };
        session.change_feed_in("date", &change).expect("an id");
        assert_eq!(session.proposed_id("accord-2022"), None);
        session.undo();
        assert_eq!(
            session.row("event").map(|row| row.date.clone()).as_deref(),
            Some("")
        );
    }

    #[test]
    fn texts_without_a_language_keep_theirs_when_another_one_is_the_first() {
        let (_, feed) = changed(FeedChange::SetLanguages(vec!["fr".into(), "ar".into()]));
        assert_eq!(feed["languages"], serde_json::json!(["fr", "ar"]));
        assert_eq!(feed["title"], serde_json::json!({"ar": "مسار"}));
        assert_eq!(feed["tracks"][1]["title"], serde_json::json!({"ar": "ثان"}));
        assert_eq!(
            feed["events"][2]["title"],
            serde_json::json!({"ar": "ورشة"})
        );
        // A language that is added last changes no text.
        let (_, feed) = changed(FeedChange::SetLanguages(vec![
            "ar".into(),
            "fr".into(),
            "en".into(),
        ]));
        assert_eq!(feed["title"], "مسار");
    }

    #[test]
    fn texts_of_a_removed_language_stay_or_go_but_never_the_only_one() {
        assert_eq!((session().texts_in("ar"), session().texts_in("fr")), (8, 3));
        let (_, feed) = changed(FeedChange::RemoveLanguage {
            tag: "fr".into(),
            with_texts: false,
        });
        assert_eq!(feed["languages"], serde_json::json!(["ar"]));
        assert_eq!(feed["events"][0]["title"]["fr"], "Accord");
        let (_, feed) = changed(FeedChange::RemoveLanguage {
            tag: "fr".into(),
            with_texts: true,
        });
        assert_eq!(
            feed["events"][0]["title"],
            serde_json::json!({"ar": "اتفاقية"})
        );
        assert_eq!(
            feed["events"][1]["title"],
            serde_json::json!({"fr": "Réunion"})
        );
    }
}
