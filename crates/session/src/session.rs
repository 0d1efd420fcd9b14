//! The feed that is open.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use masar_edit::{Change, Document, EditError, Entry, Json, OtherPages, Outline, Path, Position};
use serde_json::Value;

use crate::difference::difference;
use crate::head::Head;
use crate::new_feed::NewFeed;
use crate::pending_file::PendingFile;
use crate::row::Row;
use crate::value::{Member, from_json};

mod near;
mod removal;
mod typing;

/// A page of the feed: a file.
#[derive(Clone, Debug)]
pub struct Page {
    /// The name of the file, or its address.
    pub name: String,
    /// The text before all steps of the journal.
    pub(crate) start: Rc<str>,
    pub(crate) document: Document,
    pub(crate) outline: Outline,
    /// The number of steps that are stored as they are.
    pub(crate) stored: usize,
}

impl Page {
    /// Returns a page whose text is the one of a document.
    pub(crate) fn new(name: String, start: Rc<str>, document: Document) -> Page {
        Page {
            name,
            start,
            document,
            outline: Outline::default(),
            stored: 0,
        }
    }

    /// Returns the text before all steps of the journal.
    #[must_use]
    pub fn start(&self) -> &str {
        &self.start
    }

    /// Returns the text as it is now.
    #[must_use]
    pub fn text(&self) -> &str {
        self.document.text()
    }

    /// Returns the document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Returns the value of a member of the feed's head, such as `tracks`; `None` if the page does not have it.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<Value> {
        let range = self.outline.member(name)?;
        let value: Value = serde_json::from_str(self.text().get(range)?).ok()?;
        (!value.is_null()).then_some(value)
    }

    /// Returns the place of each event's text, in bytes.
    pub fn event_ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.outline.events.iter().map(|event| event.range.clone())
    }
}

/// A feed that an editor has open: its pages and the journal of all changes.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) pages: Vec<Page>,
    /// The pages of each step that is carried out, the oldest first.
    pub(crate) done: Vec<Vec<usize>>,
    /// The pages of each step that is undone, the next one to redo last.
    pub(crate) undone: Vec<Vec<usize>>,
    /// The files that are saved beside the feed.
    pub(crate) files: Vec<PendingFile>,
    /// The number of them that are stored.
    pub(crate) stored_files: usize,
    /// Whether the feed was made by [`Session::new`].
    is_new: bool,
    /// The event as it was before a text of it was typed, with the place of the text.
    before_typing: Option<(Path, Rc<Value>)>,
    pub(crate) rows: Rc<Vec<Rc<Row>>>,
    pub(crate) pictures: Rc<Vec<(String, Member)>>,
    pub(crate) languages: Rc<Vec<String>>,
    head: Rc<Head>,
    /// The ids of events that visitors may have links to, also of deleted ones.
    pub(crate) published: HashSet<String>,
    revision: u64,
}

impl Session {
    /// Opens a new feed.
    #[must_use]
    pub fn new(new: &NewFeed) -> Session {
        let page = ("feed.json".to_owned(), new.text());
        // The text is made of valid values.
        let session = Session::open(vec![page]).unwrap_or_else(|_| unreachable!());
        Session {
            is_new: true,
            ..session
        }
    }

    /// Opens a feed: the name and the text of each page, in order.
    ///
    /// # Errors
    /// A page is not JSON.
    pub fn open(pages: Vec<(String, String)>) -> Result<Session, EditError> {
        let pages: Result<Vec<Page>, EditError> = pages
            .into_iter()
            .map(|(name, text)| {
                let start = Rc::from(text.as_str());
                Ok(Page::new(name, start, Document::open(text)?))
            })
            .collect();
        Ok(Session::of(pages?))
    }

    /// Returns a feed of pages without any step.
    pub(crate) fn of(pages: Vec<Page>) -> Session {
        let mut session = Session {
            pages,
            done: Vec::new(),
            undone: Vec::new(),
            files: Vec::new(),
            stored_files: 0,
            is_new: false,
            before_typing: None,
            rows: Rc::default(),
            pictures: Rc::default(),
            languages: Rc::default(),
            head: Rc::default(),
            published: HashSet::new(),
            revision: 0,
        };
        session.refresh();
        session.mark_published();
        session
    }

    /// Returns the pages.
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Gives a page another name: the file or the address where it is from now on.
    pub fn rename(&mut self, page: usize, name: String) {
        self.pages[page].name = name;
    }

    /// Returns a number that is another one after each change.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns the events of all pages, in the order of the files.
    #[must_use]
    pub fn rows(&self) -> Rc<Vec<Rc<Row>>> {
        Rc::clone(&self.rows)
    }

    /// Returns the row of an event.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<Rc<Row>> {
        self.rows.iter().find(|row| row.id == id).cloned()
    }

    /// Returns the languages that the feed lists, the default one first. Never empty.
    #[must_use]
    pub fn languages(&self) -> Rc<Vec<String>> {
        Rc::clone(&self.languages)
    }

    /// Returns the tracks and partners of all pages.
    #[must_use]
    pub fn head(&self) -> Rc<Head> {
        Rc::clone(&self.head)
    }

    /// Notes that visitors may have links to all events: the feed was read from its place or written to it.
    pub fn mark_published(&mut self) {
        let ids = self.rows.iter().map(|row| row.id.clone());
        self.published.extend(ids.filter(|id| !id.is_empty()));
    }

    /// Whether visitors may have links to an event.
    #[must_use]
    pub fn is_published(&self, id: &str) -> bool {
        self.published.contains(id)
    }

    /// Carries out changes to a page, as one step.
    ///
    /// # Errors
    /// One of the changes is refused; nothing is changed.
    pub fn apply(&mut self, page: usize, changes: Vec<Change>) -> Result<(), EditError> {
        let steps = self.steps(page);
        self.pages[page].document.apply_all(changes)?;
        self.record(page, steps);
        Ok(())
    }

    /// Carries out changes to several pages, as one step.
    ///
    /// # Errors
    /// One of the changes is refused; nothing is changed.
    pub fn apply_on_pages(&mut self, changes: Vec<(usize, Vec<Change>)>) -> Result<(), EditError> {
        let mut pages: Vec<usize> = Vec::new();
        for (page, changes) in changes {
            let steps = self.steps(page);
            self.pages[page].mark_from(steps);
            if let Err(cause) = self.pages[page].document.apply_all(changes) {
                for page in pages {
                    let changed: &mut Page = &mut self.pages[page];
                    changed.document.undo();
                }
                return Err(cause);
            }
            if self.steps(page) > steps {
                pages.push(page);
            }
        }
        if !pages.is_empty() {
            self.done.push(pages);
            self.undone.clear();
        }
        self.refresh();
        Ok(())
    }

    /// Returns the row of the event that a place of a page belongs to.
    #[must_use]
    pub fn row_around(&self, page: usize, path: &Path) -> Option<Rc<Row>> {
        let is_around =
            |row: &&Rc<Row>| row.page == page && path.steps().starts_with(row.path.steps());
        self.rows.iter().find(is_around).cloned()
    }

    /// Carries out a change as part of the last step, if that has the same group: letters that are typed into one field.
    ///
    /// # Errors
    /// The change is refused; nothing is changed.
    pub fn apply_in(&mut self, page: usize, group: &str, change: Change) -> Result<(), EditError> {
        let steps = self.steps(page);
        let is_last = self.done.last().is_some_and(|last| *last == [page]);
        let document = &mut self.pages[page].document;
        if !is_last {
            document.end_group();
        }
        document.apply_in(group, change)?;
        self.record(page, steps);
        Ok(())
    }

    /// Ends the group of the last step.
    pub fn end_group(&mut self) {
        for page in self.done.last().into_iter().flatten() {
            self.pages[*page].document.end_group();
            self.pages[*page].mark_last();
        }
    }

    /// Gives a page another text, as one step that replaces only what differs.
    ///
    /// # Errors
    /// The text is not JSON; nothing is changed.
    pub fn set_text(&mut self, page: usize, text: &str) -> Result<(), EditError> {
        match difference(self.pages[page].text(), text) {
            Some(splice) => self.apply(
                page,
                vec![Change::Text {
                    splices: vec![splice],
                }],
            ),
            None => Ok(()),
        }
    }

    /// Adds an event to a page, with an id that no other has. Returns the id. `stem` is the beginning of the id.
    ///
    /// # Errors
    /// The page has no list of events, and none can be added.
    pub fn add_event(&mut self, page: usize, stem: &str) -> Result<String, EditError> {
        let id = self.unused_id(stem);
        let value = format!("{{\"id\": {}}}", Json::text(&id).as_str());
        // The id is quoted, so the value is JSON.
        let value = Json::parse(&value).unwrap_or_else(|_| unreachable!());
        let change = Change::Insert {
            list: Path::feed().member("events"),
            at: Position::Last,
            value,
        };
        self.apply(page, vec![change])?;
        Ok(id)
    }

    /// Returns an id that no event has, and no published one has had: the stem, or the stem with a number.
    #[must_use]
    pub fn unused_id(&self, stem: &str) -> String {
        let is_used = |id: &String| self.rows.iter().any(|row| row.id == *id);
        let is_free = |id: &String| !is_used(id) && !self.published.contains(id);
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let mut ids = std::iter::once(stem.to_owned()).chain(numbered);
        ids.find(is_free).unwrap_or_default()
    }

    /// Takes back the last step. Returns it, or `None` if there is none.
    pub fn undo(&mut self) -> Option<Entry> {
        let pages = self.done.pop()?;
        let mut entry = None;
        for page in pages.iter().rev() {
            entry = self.pages[*page].document.undo().cloned();
            self.pages[*page].mark_last();
        }
        self.undone.push(pages);
        self.refresh();
        entry
    }

    /// Carries out the next step again that was undone. Returns it, or `None` if there is none.
    pub fn redo(&mut self) -> Option<Entry> {
        let pages = self.undone.pop()?;
        let mut entry = None;
        for page in &pages {
            entry = self.pages[*page].document.redo().cloned();
        }
        self.done.push(pages);
        self.refresh();
        entry
    }

    /// Whether the feed is new, and comes from no file.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// Returns the number of steps that are carried out.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.done.len()
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Returns the number of steps of a page that are carried out.
    fn steps(&self, page: usize) -> usize {
        self.pages[page].document.journal().done().len()
    }

    /// Adds the last step of a page to the order of all steps, if there is a new one.
    fn record(&mut self, page: usize, steps_before: usize) {
        self.count_step(page, steps_before);
        self.refresh();
    }

    fn count_step(&mut self, page: usize, steps_before: usize) {
        // A letter may have joined the last step.
        self.pages[page].mark_from(steps_before.saturating_sub(1));
        match self.steps(page).cmp(&steps_before) {
            Ordering::Greater => {
                self.done.push(vec![page]);
                self.undone.clear();
            }
            // The letters that were typed are deleted again: the step is gone.
            Ordering::Less => drop(self.done.pop()),
            Ordering::Equal => {}
        }
    }

    /// Computes again what follows from the texts.
    fn refresh(&mut self) {
        self.revision += 1;
        self.link_pages();
        let languages = self.pages.first().and_then(|page| {
            let outline = Outline::of(page.text(), &OtherPages::default()).ok()?;
            let range = outline.member("languages")?;
            from_json::<Vec<String>>(page.text().get(range)?)
        });
        let languages = languages.filter(|list| !list.is_empty());
        self.languages = Rc::new(languages.unwrap_or_else(|| vec!["ar".to_owned()]));
        let default = self.languages[0].clone();
        let mut rows: Vec<Rc<Row>> = Vec::new();
        let old = Rc::clone(&self.rows);
        for at in 0..self.pages.len() {
            let others = self.others(at);
            let page = &mut self.pages[at];
            page.outline = Outline::of(page.document.text(), &others).unwrap_or_default();
            for event in &page.outline.events {
                let slice = &page.document.text()[event.range.clone()];
                let row = Row::of(event, at, slice, &default);
                // Equal rows stay the same value, so that the view draws only those that changed.
                let same = old.get(rows.len()).filter(|old| ***old == row);
                rows.push(same.cloned().unwrap_or_else(|| Rc::new(row)));
            }
        }
        self.rows = Rc::new(rows);
        self.find_pictures();
        let head = Head::of(&self.pages, &default);
        if *self.head != head {
            self.head = Rc::new(head);
        }
    }

    /// Tells each page of the others: ids are unique in all of them.
    fn link_pages(&mut self) {
        if self.pages.len() < 2 {
            return;
        }
        for at in 0..self.pages.len() {
            let others = self.others(at);
            self.pages[at].document.set_other_pages(others);
        }
    }

    fn others(&self, page: usize) -> OtherPages {
        let text = |page: &Page| page.text().to_owned();
        let (before, rest) = self.pages.split_at(page);
        let after = rest.get(1..).unwrap_or_default();
        OtherPages::new(
            before.iter().map(text).collect(),
            after.iter().map(text).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = r#"{"masar": 1, "languages": ["ar", "fr"], "title": "ع", "events": [
  {"id": "a", "date": "2022", "title": "اتفاقية"}
], "next_url": "2.json"}
"#;
    const SECOND: &str = r#"{"masar": 1, "events": [
  {"date": "2023", "title": "أبواب"}
]}
"#;

    fn two_pages() -> Session {
        let pages = vec![
            ("1.json".into(), FIRST.into()),
            ("2.json".into(), SECOND.into()),
        ];
        Session::open(pages).expect("JSON")
    }

    fn title(row: &Row, language: &str, text: &str) -> Change {
        let path = row.path.clone().member("title").language(language);
        Change::set(path, Json::text(text))
    }

    #[test]
    fn steps_on_several_pages_are_undone_in_the_reverse_order() {
        let mut session = two_pages();
        let rows = session.rows();
        session
            .apply(1, vec![title(&rows[1], "fr", "Portes")])
            .expect("a title");
        session
            .apply(0, vec![title(&rows[0], "fr", "Accord")])
            .expect("a title");
        assert!(
            session.pages()[1]
                .text()
                .contains(r#"{"ar": "أبواب", "fr": "Portes"}"#)
        );
        session.undo();
        assert_eq!(session.pages()[0].text(), FIRST);
        assert!(session.pages()[1].text().contains("Portes"));
        session.undo();
        assert_eq!(session.pages()[1].text(), SECOND);
        assert!(session.undo().is_none() && session.can_redo());
        session.redo();
        assert!(session.pages()[1].text().contains("Portes"));
    }

    #[test]
    fn letters_typed_into_one_field_are_one_step_and_none_if_they_are_deleted_again() {
        let mut session = two_pages();
        let path = Path::event("a").member("summary").language("ar");
        for typed in ["م", "مل"] {
            let change = Change::set(path.clone(), Json::text(typed));
            session.apply_in(0, "summary", change).expect("a summary");
        }
        assert_eq!(session.rows()[0].value["summary"]["ar"], "مل");
        session.undo();
        assert!(!session.can_undo());
        assert_eq!(session.pages()[0].text(), FIRST);
    }

    #[test]
    fn a_row_that_did_not_change_stays_the_same_value() {
        let mut session = two_pages();
        let before = session.rows();
        session
            .apply(0, vec![title(&before[0], "fr", "Accord")])
            .expect("a title");
        let after = session.rows();
        assert!(!Rc::ptr_eq(&before[0], &after[0]));
        assert!(Rc::ptr_eq(&before[1], &after[1]));
    }

    #[test]
    fn a_text_that_is_edited_as_json_replaces_only_what_differs() {
        let mut session = two_pages();
        session
            .set_text(0, &FIRST.replace("اتفاقية", "اتفاق"))
            .expect("JSON");
        assert_eq!(session.rows()[0].title("ar"), "اتفاق");
        assert!(session.set_text(0, "{").is_err());
        session.undo();
        assert_eq!(session.pages()[0].text(), FIRST);
    }

    #[test]
    fn a_new_event_has_an_id_that_no_other_has() {
        let mut session = two_pages();
        assert_eq!(session.add_event(1, "a").expect("an event"), "a-2");
        let row = session.row("a-2").expect("a row");
        assert_eq!((row.page, session.is_published("a-2")), (1, false));
    }

    #[test]
    fn the_id_of_a_deleted_event_is_never_given_to_another_one() {
        let mut session = two_pages();
        session
            .change_feed(&crate::FeedChange::RemoveEvent("a".into()))
            .expect("an event");
        assert_eq!(session.unused_id("a"), "a-2");
        assert!(session.is_published("a"));
    }
}
