//! What is stored of a draft, and under which keys.

use masar_places::Version;
use masar_session::{Session, Stored, StoredPage, Unstored};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::state::Typed;

/// What the list of drafts shows of one, and what belongs to all of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DraftHead {
    /// The id of the draft. The same feed always has the same.
    pub id: String,
    /// The title of the feed: pairs of a language tag and a text.
    pub titles: Vec<(String, String)>,
    /// The time of the last change, in ms since 1970.
    pub changed: f64,
    /// The number of changes that are not saved.
    pub changes: usize,
    /// The tab that writes the draft.
    pub owner: String,
    /// The name of each page, and the number of its steps that are carried out.
    pub pages: Vec<(String, usize)>,
    /// The pages of each step that is carried out, the oldest first.
    pub done: Vec<Vec<usize>>,
    /// The pages of each step that is undone.
    pub undone: Vec<Vec<usize>>,
    /// The name and the media type of each file that waits for the save.
    pub files: Vec<(String, String)>,
    /// The place of the feed, without anything secret. The drafts do not read it.
    pub place: Value,
}

impl DraftHead {
    /// Returns the title in a language, or else in any; the name of the file if there is none.
    pub fn title(&self, language: &str) -> &str {
        let own = self.titles.iter().find(|one| one.0 == language);
        let found = own.or(self.titles.first()).map(|one| one.1.as_str());
        let name = || self.pages.first().map_or("", |page| page.0.as_str());
        found.filter(|title| !title.is_empty()).unwrap_or_else(name)
    }
}

/// What is to be written of a draft.
pub struct Write {
    /// The head.
    pub head: DraftHead,
    /// Whether the draft was taken over from another tab.
    pub claims: bool,
    /// The texts that the pages started from, if they are not stored yet.
    pub starts: Option<Vec<String>>,
    /// What was last read from the place, for each page, if it is not stored yet.
    pub bases: Option<Vec<Option<Version>>>,
    /// The steps and files.
    pub unstored: Unstored,
    /// What was typed and is not carried out yet.
    pub typed: Option<Typed>,
}

/// A draft that was read.
pub struct Loaded {
    /// The head.
    pub head: DraftHead,
    /// The feed, with its steps.
    pub session: Session,
    /// What was last read from the place, for each page.
    pub bases: Vec<Option<Version>>,
    /// What was typed and was not carried out yet.
    pub typed: Option<Typed>,
}

/// What was found of a draft.
pub enum Found {
    /// There is none.
    Nothing,
    /// Its parts do not belong together.
    Damaged,
    /// The draft.
    Draft(Box<Loaded>),
}

/// The parts of a draft as they are read, before the session is made of them.
#[derive(Default)]
pub struct Parts {
    pub stored: Stored,
    pub bases: Vec<Option<Version>>,
    pub typed: Option<Typed>,
}

impl Parts {
    /// Returns the parts that the head names.
    pub fn of(head: &DraftHead) -> Parts {
        let pages = head.pages.iter().map(|(name, done)| StoredPage {
            name: name.clone(),
            done: *done,
            ..StoredPage::default()
        });
        Parts {
            stored: Stored {
                pages: pages.collect(),
                done: head.done.clone(),
                undone: head.undone.clone(),
                files: Vec::new(),
            },
            bases: vec![None; head.pages.len()],
            typed: None,
        }
    }

    /// Returns the draft, if its parts belong together.
    pub fn finish(self, head: DraftHead) -> Found {
        match Session::restore(self.stored) {
            Ok(session) => Found::Draft(Box::new(Loaded {
                session,
                head,
                bases: self.bases,
                typed: self.typed,
            })),
            Err(_) => Found::Damaged,
        }
    }
}

/// The separator in keys, which no id has.
const BETWEEN: char = '\n';

/// The beginning of the keys of all heads.
pub const HEADS: &str = "head\n";

/// Returns the key of a head.
pub fn head_key(id: &str) -> String {
    format!("{HEADS}{id}")
}

/// Returns the beginning of the keys of a draft's parts of a kind; of all parts for an empty one.
pub fn part_prefix(id: &str, kind: &str) -> String {
    match kind {
        "" => format!("part{BETWEEN}{id}{BETWEEN}"),
        kind => format!("part{BETWEEN}{id}{BETWEEN}{kind}{BETWEEN}"),
    }
}

/// Returns the key of a part with its numbers, which sort as numbers.
pub fn part_key(id: &str, kind: &str, page: usize, index: usize) -> String {
    format!("{}{page:06}{BETWEEN}{index:06}", part_prefix(id, kind))
}

/// Returns the kind of a part and its numbers.
pub fn read_part_key<'k>(id: &str, key: &'k str) -> Option<(&'k str, usize, usize)> {
    let rest = key.strip_prefix(&part_prefix(id, ""))?;
    let mut steps = rest.split(BETWEEN);
    let kind = steps.next()?;
    let mut number = || steps.next()?.parse().ok();
    Some((kind, number()?, number()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_of_a_part_is_read_again_and_belongs_to_no_other_draft() {
        let key = part_key("file:a", "step", 1, 12);
        assert_eq!(read_part_key("file:a", &key), Some(("step", 1, 12)));
        assert_eq!(read_part_key("file:", &key), None);
        assert!(!key.starts_with(&part_prefix("file", "")));
        assert!(part_key("a", "step", 0, 9) < part_key("a", "step", 0, 10));
    }
}
