//! A session as it is stored: each step for itself, so that a new one is added and nothing else is written again.

use std::rc::Rc;

use masar_edit::{Document, EditError, Entry, Journal};

use crate::pending_file::PendingFile;
use crate::session::{Page, Session};

/// A session as it was stored.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// The pages.
    pub pages: Vec<StoredPage>,
    /// The pages of each step that is carried out, the oldest first.
    pub done: Vec<Vec<usize>>,
    /// The pages of each step that is undone, the next one to redo last.
    pub undone: Vec<Vec<usize>>,
    /// The files that are saved beside the feed.
    pub files: Vec<PendingFile>,
}

/// A page as it was stored.
#[derive(Clone, Debug, Default)]
pub struct StoredPage {
    /// The name of the file, or its address.
    pub name: String,
    /// The text before all steps.
    pub start: String,
    /// All steps, also those that are undone, the oldest first.
    pub entries: Vec<Entry>,
    /// The number of steps that are carried out.
    pub done: usize,
}

/// What of a session has changed since it was stored last.
#[derive(Clone, Debug, Default)]
pub struct Unstored {
    /// The pages, all of them.
    pub pages: Vec<UnstoredPage>,
    /// The pages of each step that is carried out, the oldest first.
    pub done: Vec<Vec<usize>>,
    /// The pages of each step that is undone, the next one to redo last.
    pub undone: Vec<Vec<usize>>,
    /// The new files, and the number of those before them.
    pub files: (usize, Vec<PendingFile>),
}

/// What of a page has changed since it was stored last.
#[derive(Clone, Debug, Default)]
pub struct UnstoredPage {
    /// The number of steps that are carried out.
    pub done: usize,
    /// The number of steps that are stored as they are.
    pub from: usize,
    /// The steps after them. There are no others.
    pub entries: Vec<Entry>,
}

impl Page {
    /// Notes that the steps from a number on are not stored.
    pub(crate) fn mark_from(&mut self, steps: usize) {
        self.stored = self.stored.min(steps);
    }

    /// Notes that the last step is not stored.
    pub(crate) fn mark_last(&mut self) {
        let steps = self.document().journal().entries().len();
        self.mark_from(steps.saturating_sub(1));
    }
}

impl Session {
    /// Returns what has changed since the last call, which the caller stores.
    ///
    /// ```
    /// use masar_session::{NewFeed, Session};
    /// let new = NewFeed { languages: vec!["ar".into()], ..NewFeed::default() };
    /// let mut session = Session::new(&new);
    /// session.add_event(0, "2022").expect("an event");
    /// assert_eq!(session.take_unstored().pages[0].entries.len(), 1);
    /// session.add_event(0, "2023").expect("an event");
    /// let page = session.take_unstored().pages.remove(0);
    /// assert_eq!((page.from, page.entries.len(), page.done), (0, 2, 2));
    /// ```
    pub fn take_unstored(&mut self) -> Unstored {
        let pages = self.pages.iter_mut().map(|page| {
            let from = page.stored;
            let journal = page.document.journal();
            let entries = journal.entries().get(from..).unwrap_or_default().to_vec();
            let done = journal.done().len();
            page.stored = journal.entries().len();
            UnstoredPage {
                done,
                from,
                entries,
            }
        });
        let before = std::mem::replace(&mut self.stored_files, self.files.len());
        Unstored {
            pages: pages.collect(),
            done: self.done.clone(),
            undone: self.undone.clone(),
            files: (before, self.files[before..].to_vec()),
        }
    }

    /// Notes that nothing is stored: what was taken last could not be written.
    pub fn forget_stored(&mut self) {
        self.stored_files = 0;
        for page in &mut self.pages {
            page.stored = 0;
        }
    }

    /// Opens a session as it was stored: each step can be undone, as before.
    ///
    /// # Errors
    /// The steps do not belong to the texts.
    pub fn restore(stored: Stored) -> Result<Session, EditError> {
        // Visitors may have links to the events that were there before all steps.
        let starts = stored.pages.iter();
        let starts = starts.map(|page| (page.name.clone(), page.start.clone()));
        let published = Session::open(starts.collect())?.published;
        let pages: Result<Vec<Page>, EditError> = stored
            .pages
            .into_iter()
            .map(|page| {
                let journal = Journal::of(&page.start, page.entries, page.done);
                let document = Document::replay(page.start.as_str(), journal)?;
                Ok(Page::new(page.name, Rc::from(page.start), document))
            })
            .collect();
        let pages = pages?;
        let counts = |page: usize, steps: &[Vec<usize>]| {
            steps.iter().flatten().filter(|one| **one == page).count()
        };
        let is_whole = pages.iter().enumerate().all(|(at, page)| {
            let journal = page.document().journal();
            counts(at, &stored.done) == journal.done().len()
                // A later step on another page has left more to redo on this one.
                && counts(at, &stored.undone) <= journal.undone().len()
        });
        // Steps of pages that do not exist are in no page's count.
        let all = stored.done.iter().chain(&stored.undone).flatten();
        if pages.is_empty() || !is_whole || all.clone().any(|page| *page >= pages.len()) {
            return Err(EditError::AnotherText);
        }
        let mut session = Session::of(pages);
        session.done = stored.done;
        session.undone = stored.undone;
        session.published = published;
        session.stored_files = stored.files.len();
        session.files = stored.files;
        for page in &mut session.pages {
            page.stored = page.document.journal().entries().len();
        }
        Ok(session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use masar_edit::{Change, Json, Path};

    const TEXT: &str = r#"{"masar": 1, "languages": ["ar", "fr"], "title": "ع", "events": [{"id": "a", "date": "2022", "title": "اتفاقية"}]}"#;
    const SECOND: &str =
        r#"{"masar": 1, "events": [{"id": "b", "date": "2023", "title": "أبواب"}]}"#;

    fn session() -> Session {
        let pages = vec![
            ("1.json".into(), TEXT.into()),
            ("2.json".into(), SECOND.into()),
        ];
        Session::open(pages).expect("JSON")
    }

    /// What a store has after it was given what a session has not stored.
    fn store(stored: &mut Stored, session: &mut Session) {
        let unstored = session.take_unstored();
        stored.done = unstored.done;
        stored.undone = unstored.undone;
        stored.files.truncate(unstored.files.0);
        stored.files.extend(unstored.files.1);
        stored
            .pages
            .resize_with(session.pages().len(), StoredPage::default);
        let pages = stored.pages.iter_mut().zip(session.pages());
        for ((page, now), one) in pages.zip(unstored.pages) {
            page.name.clone_from(&now.name);
            page.start = now.start().to_owned();
            page.entries.truncate(one.from);
            page.entries.extend(one.entries);
            page.done = one.done;
        }
    }

    fn texts(session: &Session) -> Vec<String> {
        let pages = session.pages().iter();
        pages.map(|page| page.text().to_owned()).collect()
    }

    fn typed(session: &mut Session, page: usize, id: &str, text: &str) {
        let path = Path::event(id).member("title").language("fr");
        let change = Change::set(path.clone(), Json::text(text));
        let group = path.to_string();
        session.apply_in(page, &group, change).expect("a title");
    }

    #[test]
    fn a_session_that_is_stored_after_each_step_is_restored_with_its_undo() {
        let (mut session, mut stored) = (session(), Stored::default());
        let mut seen = vec![texts(&session)];
        let steps: [&dyn Fn(&mut Session); 9] = [
            &|session| typed(session, 0, "a", "A"),
            &|session| typed(session, 0, "a", "Accord"),
            &|session| typed(session, 1, "b", "Portes"),
            &|session| drop(session.undo()),
            &|session| drop(session.redo()),
            &|session| typed(session, 1, "b", "Portes ouvertes"),
            &|session| drop(session.undo()),
            &|session| typed(session, 0, "a", "Un accord"),
            &|session| {
                session
                    .apply(1, vec![Change::remove(Path::event("b"))])
                    .expect("an event")
            },
        ];
        for step in steps {
            step(&mut session);
            store(&mut stored, &mut session);
            let restored = Session::restore(stored.clone()).expect("the steps");
            assert_eq!(texts(&restored), texts(&session));
            assert_eq!(restored.can_redo(), session.can_redo());
            seen.push(texts(&session));
        }
        let mut restored = Session::restore(stored).expect("the steps");
        loop {
            assert_eq!(texts(&restored), texts(&session));
            if session.undo().is_none() {
                break;
            }
            restored.undo();
        }
        assert_eq!(texts(&restored), seen[0]);
    }

    #[test]
    fn only_the_last_steps_are_stored_again() {
        let mut session = session();
        for title in ["A", "B", "C", "D"] {
            session.end_group();
            typed(&mut session, 0, "a", title);
        }
        session.take_unstored();
        session.end_group();
        typed(&mut session, 0, "a", "E");
        let page = session.take_unstored().pages.remove(0);
        assert!(page.from >= 3 && page.entries.len() <= 2);
        let page = session.take_unstored().pages.remove(0);
        assert_eq!(page.entries.len(), 0);
    }

    #[test]
    fn steps_that_belong_to_another_text_or_page_are_refused() {
        let (mut session, mut stored) = (session(), Stored::default());
        typed(&mut session, 0, "a", "A");
        store(&mut stored, &mut session);
        let mut other = stored.clone();
        other.pages[0].start = "{}".into();
        assert!(Session::restore(other).is_err());
        let mut other = stored.clone();
        other.done = vec![vec![7]];
        assert!(Session::restore(other).is_err());
        stored.done = Vec::new();
        assert!(Session::restore(stored).is_err());
    }
}
