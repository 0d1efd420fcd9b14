//! Changes that are sent to a colleague as a small file, and taken from one.

use masar_edit::{
    Choice, Conflict, Difference, Merge, MergeError, MergeOptions, Path, Splice, differences,
    merge_with, splice,
};
use serde::{Deserialize, Serialize};

use crate::difference::difference;
use crate::session::Session;

/// The version of the format.
const VERSION: u32 = 1;

/// The most bytes of a text in such a file: the most of a feed's page.
const MAX_TEXT: usize = 32 * 1024 * 1024;

/// The file with the changes of an editor: the texts that they began with, and what they replace. It has nothing of the
/// place and of its token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesFile {
    /// The version of the format.
    masar_changes: u32,
    /// The pages with changes.
    pages: Vec<SentPage>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SentPage {
    /// The name of the page's file.
    name: String,
    /// The number of the page, from 0.
    page: usize,
    /// The text that the changes began with.
    base: String,
    /// What the changes replace in it.
    splices: Vec<Splice>,
}

/// Why a file of changes is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangesFileError {
    /// It is no such file.
    NotChanges,
    /// It was made by a later version of the Studio.
    Later,
    /// It is damaged: its changes do not belong to its texts.
    Damaged,
    /// It is for a feed that has other pages.
    AnotherFeed,
}

/// The changes of a colleague to a page of the open feed.
#[derive(Clone, Debug, PartialEq)]
pub struct PageChanges {
    /// The page of the open feed.
    pub page: usize,
    /// The text that the changes began with.
    pub base: String,
    /// The text with all changes.
    pub theirs: String,
    /// The changes.
    pub differences: Vec<Difference>,
}

impl ChangesFile {
    /// Returns the file with the changes between the texts that were saved last and those of the session.
    ///
    /// ```
    /// use masar_session::{ChangesFile, NewFeed, Session};
    /// let new = NewFeed { languages: vec!["fr".into()], ..NewFeed::default() };
    /// let (mut sent, received) = (Session::new(&new), Session::new(&new));
    /// sent.add_event(0, "2022").expect("an event");
    /// let file = ChangesFile::of(&sent, &[new.text()]).to_json();
    /// let pages = ChangesFile::read(&file).and_then(|file| file.changes_to(&received)).expect("changes");
    /// assert_eq!(pages[0].theirs, sent.pages()[0].text());
    /// ```
    #[must_use]
    pub fn of(session: &Session, bases: &[String]) -> ChangesFile {
        let pages = session.pages().iter().zip(bases).enumerate();
        let pages = pages.filter_map(|(at, (page, base))| {
            let splice = difference(base, page.text())?;
            Some(SentPage {
                name: page.name.clone(),
                page: at,
                base: base.clone(),
                splices: vec![splice],
            })
        });
        ChangesFile {
            masar_changes: VERSION,
            pages: pages.collect(),
        }
    }

    /// Returns the content of the file.
    #[must_use]
    pub fn to_json(&self) -> String {
        // It has only texts and numbers.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads the content of a file.
    ///
    /// # Errors
    /// It is no file of changes, or one of a later version.
    pub fn read(text: &str) -> Result<ChangesFile, ChangesFileError> {
        let value: serde_json::Value =
            serde_json::from_str(text).map_err(|_| ChangesFileError::NotChanges)?;
        match value
            .get("masar_changes")
            .and_then(serde_json::Value::as_u64)
        {
            None => return Err(ChangesFileError::NotChanges),
            Some(version) if version > u64::from(VERSION) => return Err(ChangesFileError::Later),
            Some(_) => {}
        }
        serde_json::from_value(value).map_err(|_| ChangesFileError::Damaged)
    }

    /// Returns the changes for each page of the open feed.
    ///
    /// # Errors
    /// The file is damaged, or the open feed does not have its pages.
    pub fn changes_to(&self, session: &Session) -> Result<Vec<PageChanges>, ChangesFileError> {
        let pages = self.pages.iter().map(|sent| {
            let size = sent.base.len()
                + sent
                    .splices
                    .iter()
                    .map(|one| one.inserted.len())
                    .sum::<usize>();
            let theirs = splice(&sent.base, &sent.splices).filter(|_| size <= MAX_TEXT);
            let theirs = theirs.ok_or(ChangesFileError::Damaged)?;
            let of_name = session
                .pages()
                .iter()
                .position(|page| page.name == sent.name);
            let page = of_name.unwrap_or(sent.page);
            if page >= session.pages().len() {
                return Err(ChangesFileError::AnotherFeed);
            }
            let found = differences(&sent.base, &theirs);
            Ok(PageChanges {
                page,
                differences: found.map_err(|_| ChangesFileError::Damaged)?,
                base: sent.base.clone(),
                theirs,
            })
        });
        pages.collect()
    }
}

/// Merges those changes of a colleague that are accepted into the own text. `decided` has the choices for conflicts by
/// their place.
///
/// # Errors
/// One of the texts is not JSON.
pub fn with_accepted(
    changes: &PageChanges,
    ours: &str,
    is_accepted: &dyn Fn(&Difference) -> bool,
    decided: &dyn Fn(&Path) -> Option<Choice>,
) -> Result<Merge, MergeError> {
    let mut accept = |one: &Difference| is_accepted(one);
    let mut decide = |conflict: &Conflict| {
        let place = &conflict.place.path;
        let at = changes
            .differences
            .iter()
            .filter(|one| overlap(&one.place.path, place));
        let is_dropped = at.clone().count() > 0 && !at.into_iter().any(is_accepted);
        if is_dropped {
            return Some(Choice::Ours);
        }
        decided(place)
    };
    let options = MergeOptions {
        accept: Some(&mut accept),
        decide: Some(&mut decide),
        rules: None,
    };
    merge_with(&changes.base, ours, &changes.theirs, options)
}

/// Whether one of two places lies in the other.
fn overlap(one: &Path, other: &Path) -> bool {
    let (one, other) = (one.steps(), other.steps());
    one.starts_with(other) || other.starts_with(one)
}

/// Returns a text without one of its differences from an earlier one.
///
/// # Errors
/// One of the texts is not JSON.
pub fn without(base: &str, now: &str, difference: &Difference) -> Result<String, MergeError> {
    let mut accept = |one: &Difference| one.place.path == difference.place.path;
    let options = MergeOptions {
        accept: Some(&mut accept),
        ..MergeOptions::default()
    };
    merge_with(now, now, base, options).map(|merge| merge.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = r#"{"masar": 1, "languages": ["fr", "en"], "events": [
  {"id": "a", "date": "2022", "title": {"fr": "Acord", "en": "Deal"}},
  {"id": "b", "date": "2023", "title": {"fr": "Portes", "en": "Doors"}}
]}
"#;

    fn open(text: &str) -> Session {
        Session::open(vec![("feed.json".into(), text.into())]).expect("JSON")
    }

    fn changes(theirs: &str, ours: &str) -> PageChanges {
        let file = ChangesFile::of(&open(theirs), &[BASE.to_owned()]).to_json();
        let file = ChangesFile::read(&file).expect("changes");
        file.changes_to(&open(ours)).expect("a page").remove(0)
    }

    #[test]
    fn of_several_changes_the_accepted_ones_are_taken_and_the_own_ones_stay() {
        let theirs = BASE
            .replace("Acord", "Accord")
            .replace("Deal", "Agreement")
            .replace("Doors", "Open doors");
        let ours = BASE.replace("2023", "2024");
        let changes = changes(&theirs, &ours);
        assert_eq!(changes.differences.len(), 3);
        let accepted = |one: &Difference| one.place.path.to_string() != "events[a].title.en";
        let merged = with_accepted(&changes, &ours, &accepted, &|_| None).expect("JSON");
        let expected = ours
            .replace("Acord", "Accord")
            .replace("Doors", "Open doors");
        assert_eq!(merged.text, expected);
        assert!(merged.conflicts.is_empty());
    }

    #[test]
    fn a_conflict_is_open_until_it_is_decided_and_none_if_the_change_is_dropped() {
        let theirs = BASE.replace("Acord", "Accord");
        let ours = BASE.replace("Acord", "Traité");
        let changes = changes(&theirs, &ours);
        let merge = |accept: bool, choice: Option<Choice>| {
            with_accepted(&changes, &ours, &|_| accept, &|_| choice.clone()).expect("JSON")
        };
        assert_eq!(merge(true, None).conflicts.len(), 1);
        assert_eq!(merge(true, Some(Choice::Theirs)).text, theirs);
        assert_eq!(merge(true, Some(Choice::Ours)).text, ours);
        let dropped = merge(false, None);
        assert!(dropped.conflicts.is_empty() && dropped.text == ours);
    }

    #[test]
    fn one_change_is_dropped_and_the_text_around_it_stays() {
        let now = BASE.replace("Acord", "Accord").replace("2023", "2024");
        let found = differences(BASE, &now).expect("JSON");
        let title = found
            .iter()
            .find(|one| one.place.path.to_string().contains("title"));
        let text = without(BASE, &now, title.expect("the title")).expect("JSON");
        assert_eq!(text, BASE.replace("2023", "2024"));
    }

    #[test]
    fn files_that_are_no_changes_are_refused_with_the_reason() {
        let read = ChangesFile::read;
        assert_eq!(read("{}"), Err(ChangesFileError::NotChanges));
        assert_eq!(read("hello"), Err(ChangesFileError::NotChanges));
        assert_eq!(
            read(r#"{"masar_changes": 9}"#),
            Err(ChangesFileError::Later)
        );
        assert_eq!(
            read(r#"{"masar_changes": 1}"#),
            Err(ChangesFileError::Damaged)
        );
        let damaged = r#"{"masar_changes": 1, "pages": [{"name": "feed.json", "page": 0, "base": "{}", "splices": [{"at": 9, "removed": "x", "inserted": ""}]}]}"#;
        let damaged = read(damaged).expect("changes");
        assert_eq!(
            damaged.changes_to(&open(BASE)),
            Err(ChangesFileError::Damaged)
        );
    }
}
