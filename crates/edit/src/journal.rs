//! A feed that is edited, with the journal of its changes.

use std::hash::Hasher;

use fnv::FnvHasher;
use serde::{Deserialize, Serialize};

use crate::apply::{apply_in_event, apply_on_page};
use crate::change::Change;
use crate::difference::Difference;
use crate::error::EditError;
use crate::excerpt::{EventSpan, follow};
use crate::pages::OtherPages;
use crate::source::Source;
use crate::splice::{Splice, inverse, splice};

/// One step that can be undone: a change, or several that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The changes, in order.
    pub changes: Vec<Change>,
    /// The difference that each of them makes.
    pub differences: Vec<Difference>,
    /// The places of the text that each of them replaces.
    splices: Vec<Vec<Splice>>,
    /// The group that further changes may join.
    group: Option<String>,
}

/// The changes to a text, in order, also those that were undone.
///
/// A journal is stored with serde, and [`Document::replay`] carries it out again on the same text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// The length of the text before all changes, in bytes, and its hash.
    base: (usize, String),
    entries: Vec<Entry>,
    /// The number of entries that are not undone.
    done: usize,
}

impl Journal {
    /// Returns the steps that are carried out, the oldest first.
    #[must_use]
    pub fn done(&self) -> &[Entry] {
        &self.entries[..self.done]
    }

    /// Returns the steps that are undone, the next one to redo first.
    #[must_use]
    pub fn undone(&self) -> &[Entry] {
        &self.entries[self.done..]
    }

    /// Returns the journal of a text with these steps, the first `done` of which are carried out.
    ///
    /// A program that stores each step for itself makes the journal again of them.
    #[must_use]
    pub fn of(text: &str, entries: Vec<Entry>, done: usize) -> Journal {
        Journal {
            base: fingerprint(text),
            entries,
            done,
        }
    }

    /// Returns all steps, also those that are undone, the oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether a text is the one to which the journal belongs.
    #[must_use]
    pub fn is_of(&self, text: &str) -> bool {
        self.base == fingerprint(text)
    }
}

/// Returns the length of a text and its hash (64-bit FNV-1a). The hash is a text, since JavaScript has no such numbers.
fn fingerprint(text: &str) -> (usize, String) {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    (text.len(), format!("{:016x}", hasher.finish()))
}

/// The text of a feed that is edited, with its journal.
///
/// ```
/// use masar_edit::{Change, Document, Json, Path};
/// let text = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": "Acord"}]}"#;
/// let mut document = Document::open(text).expect("JSON");
/// let path = Path::event("a").member("title");
/// document.apply(Change::set(path, Json::text("Accord"))).expect("a title");
/// assert!(document.text().contains("Accord"));
/// document.undo();
/// assert_eq!(document.text(), text);
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    journal: Journal,
    others: OtherPages,
}

impl Document {
    /// Begins to edit a text.
    ///
    /// # Errors
    /// The text is not JSON. The diagnostic is the one of the feed's reader.
    pub fn open(text: impl Into<String>) -> Result<Document, EditError> {
        let text = text.into();
        Source::parse(&text)?;
        let journal = Journal {
            base: fingerprint(&text),
            entries: Vec::new(),
            done: 0,
        };
        Ok(Document {
            text,
            journal,
            others: OtherPages::default(),
        })
    }

    /// Carries out a stored journal again.
    ///
    /// # Errors
    /// The journal belongs to another text, or the text is not JSON.
    ///
    /// ```
    /// use masar_edit::{Change, Document, Json, Path};
    /// let text = r#"{"masar": 1, "title": "Acord", "events": []}"#;
    /// let mut document = Document::open(text).expect("JSON");
    /// let change = Change::set(Path::feed().member("title"), Json::text("Accord"));
    /// document.apply(change).expect("a title");
    /// let stored = document.journal().clone();
    /// assert_eq!(Document::replay(text, stored.clone()).expect("the text").text(), document.text());
    /// assert!(Document::replay("{}", stored).is_err());
    /// ```
    pub fn replay(text: impl Into<String>, journal: Journal) -> Result<Document, EditError> {
        let mut text = text.into();
        if !journal.is_of(&text) || journal.done > journal.entries.len() {
            return Err(EditError::AnotherText);
        }
        Source::parse(&text)?;
        for splices in journal.done().iter().flat_map(|entry| &entry.splices) {
            text = splice(&text, splices).ok_or(EditError::AnotherText)?;
        }
        Ok(Document {
            text,
            journal,
            others: OtherPages::default(),
        })
    }

    /// Returns the document as a page of a feed with these other pages.
    #[must_use]
    pub fn with_other_pages(self, others: OtherPages) -> Document {
        Document { others, ..self }
    }

    /// Tells the document of the other pages of its feed, when one of them has changed.
    pub fn set_other_pages(&mut self, others: OtherPages) {
        self.others = others;
    }

    /// Returns the text as it is now.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the journal.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Carries out a change, as a step of its own.
    ///
    /// # Errors
    /// The change is refused; the text stays as it is.
    pub fn apply(&mut self, change: Change) -> Result<(), EditError> {
        self.apply_all(vec![change])
    }

    /// Carries out several changes, as one step: the track of ten events.
    ///
    /// # Errors
    /// One of the changes is refused; the text stays as it is.
    pub fn apply_all(&mut self, changes: Vec<Change>) -> Result<(), EditError> {
        let mut entry = Entry::default();
        let mut text = self.text.clone();
        for change in changes {
            text = entry.add(&text, &self.others, change)?;
        }
        self.push(entry);
        self.text = text;
        Ok(())
    }

    /// Carries out a change, as part of the last step if that has the same group: letters that are typed into one field
    /// are one step, as long as the caller names the same group.
    ///
    /// # Errors
    /// The change is refused; the text stays as it is.
    ///
    /// ```
    /// use masar_edit::{Change, Document, Json, Path};
    /// let text = r#"{"masar": 1, "title": "", "events": []}"#;
    /// let mut document = Document::open(text).expect("JSON");
    /// for typed in ["M", "Ma", "Mas"] {
    ///     let change = Change::set(Path::feed().member("title"), Json::text(typed));
    ///     document.apply_in("title", change).expect("a title");
    /// }
    /// assert_eq!(document.journal().done().len(), 1);
    /// document.undo();
    /// assert_eq!(document.text(), text);
    /// ```
    pub fn apply_in(&mut self, group: &str, change: Change) -> Result<(), EditError> {
        let joins = self.is_last_group(group);
        let (mut entry, mut text) = match self.journal.done().last() {
            Some(entry) if joins => (entry.clone(), self.text.clone()),
            _ => (Entry::default(), self.text.clone()),
        };
        entry.group = Some(group.to_owned());
        if entry.ends_with_value_of(&change) {
            text = entry.drop_last(&text)?;
        }
        text = entry.add(&text, &self.others, change)?;
        if joins {
            self.journal.entries.pop();
            self.journal.done -= 1;
        }
        self.push(entry);
        self.text = text;
        Ok(())
    }

    /// Carries out the changes of a group, as one step. If the last step has the same group, they take its place, on the text
    /// before it: a text that is typed, together with what follows from it.
    ///
    /// # Errors
    /// One of the changes is refused; the text stays as it is.
    ///
    /// ```
    /// use masar_edit::{Change, Document, Json, Path};
    /// let text = r#"{"masar": 1, "title": "", "events": []}"#;
    /// let mut document = Document::open(text).expect("JSON");
    /// for (typed, note) in [("M", true), ("Ma", false)] {
    ///     let mut changes = vec![Change::set(Path::feed().member("title"), Json::text(typed))];
    ///     changes.extend(note.then(|| Change::set(Path::feed().member("_note"), Json::text("short"))));
    ///     document.replace_in("title", changes).expect("a title");
    /// }
    /// assert_eq!(document.text(), r#"{"masar": 1, "title": "Ma", "events": []}"#);
    /// assert_eq!(document.journal().done().len(), 1);
    /// ```
    pub fn replace_in(&mut self, group: &str, changes: Vec<Change>) -> Result<(), EditError> {
        self.replace_in_event(group, changes, &mut None)
    }

    /// Does what [`Document::replace_in`] does. If `event` is the event to which all changes belong, little of the text is
    /// read; it is none afterwards if the text has changed outside of the event.
    ///
    /// # Errors
    /// One of the changes is refused; the text stays as it is.
    pub fn replace_in_event(
        &mut self,
        group: &str,
        changes: Vec<Change>,
        event: &mut Option<EventSpan>,
    ) -> Result<(), EditError> {
        let joins = self.is_last_group(group);
        let mut text = self.text.clone();
        if let Some(last) = self.journal.done().last().filter(|_| joins) {
            for splices in last.splices.iter().rev() {
                let splices = inverse(splices);
                text = splice(&text, &splices).ok_or(EditError::AnotherText)?;
                follow(event, &splices);
            }
        }
        let mut entry = Entry {
            group: Some(group.to_owned()),
            ..Entry::default()
        };
        for change in changes {
            text = entry.add_in(&text, &self.others, change, event)?;
        }
        if joins {
            self.journal.entries.pop();
            self.journal.done -= 1;
        }
        self.push(entry);
        self.text = text;
        Ok(())
    }

    /// Whether the last step has this group, and nothing is undone: the next change of the group joins it.
    #[must_use]
    pub fn is_last_group(&self, group: &str) -> bool {
        let last = self.journal.done().last();
        self.journal.undone().is_empty()
            && last.is_some_and(|entry| entry.group.as_deref() == Some(group))
    }

    /// Ends the group of the last step: the next change is a step of its own.
    pub fn end_group(&mut self) {
        if let Some(entry) = self.journal.entries.last_mut() {
            entry.group = None;
        }
    }

    /// Takes back the last step. Returns it, or `None` if there is none.
    pub fn undo(&mut self) -> Option<&Entry> {
        let last = self.journal.done.checked_sub(1)?;
        let entry = self.journal.entries.get(last)?;
        let mut text = self.text.clone();
        for splices in entry.splices.iter().rev() {
            text = splice(&text, &inverse(splices))?;
        }
        self.text = text;
        self.journal.done = last;
        self.end_group();
        self.journal.entries.get(last)
    }

    /// Carries out the next step again that was undone. Returns it, or `None` if there is none.
    pub fn redo(&mut self) -> Option<&Entry> {
        let next = self.journal.done;
        let entry = self.journal.entries.get(next)?;
        let mut text = self.text.clone();
        for splices in &entry.splices {
            text = splice(&text, splices)?;
        }
        self.text = text;
        self.journal.done += 1;
        self.journal.entries.get(next)
    }

    /// Adds a step. What was undone cannot be redone any more.
    fn push(&mut self, entry: Entry) {
        if entry.splices.iter().all(Vec::is_empty) {
            return;
        }
        self.journal.entries.truncate(self.journal.done);
        self.journal.entries.push(entry);
        self.journal.done += 1;
    }
}

impl Entry {
    /// Carries out a change on a text. Returns the text afterwards.
    fn add(
        &mut self,
        text: &str,
        others: &OtherPages,
        change: Change,
    ) -> Result<String, EditError> {
        self.add_in(text, others, change, &mut None)
    }

    /// Carries out a change of an event on a text. Returns the text afterwards.
    fn add_in(
        &mut self,
        text: &str,
        others: &OtherPages,
        change: Change,
        event: &mut Option<EventSpan>,
    ) -> Result<String, EditError> {
        let near = event.as_ref();
        let near = near.and_then(|event| apply_in_event(text, others, event, &change));
        let applied = match near {
            Some(applied) => applied,
            None => apply_on_page(text, others, &change)?,
        };
        follow(event, &applied.splices);
        self.changes.push(change);
        self.differences.push(applied.difference);
        self.splices.push(applied.splices);
        Ok(applied.text)
    }

    /// Whether the last change sets the same value as another.
    fn ends_with_value_of(&self, change: &Change) -> bool {
        match (self.changes.last(), change) {
            (Some(Change::Set { path: last, .. }), Change::Set { path, .. }) => last == path,
            _ => false,
        }
    }

    /// Takes back the last change. Returns the text before it.
    fn drop_last(&mut self, text: &str) -> Result<String, EditError> {
        self.changes.pop();
        self.differences.pop();
        let splices = self.splices.pop().unwrap_or_default();
        splice(text, &inverse(&splices)).ok_or(EditError::AnotherText)
    }
}
