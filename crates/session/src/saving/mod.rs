//! What is saved of a feed, and how a save goes on after each answer of the place.

mod files;
mod merging;
mod versions;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use masar_edit::{
    Choice, Conflict, Difference, DifferenceKind, OtherPages, Outline, differences,
    differences_of_outlined,
};
use masar_places::{ReadError, Refusal, Stamp, Version, Written};

use self::files::Files;
use self::merging::Merging;
pub use self::versions::{RecentVersions, SeenVersion, Versions};
use crate::session::Session;
use crate::stale;

/// The most writes of one page in one save: colleagues may save in between, but not for ever.
const MOST_WRITES: usize = 3;

/// A feed of which nothing is saved yet, for the list of changes.
const EMPTY: &str = r#"{"masar": 1, "events": []}"#;

/// What is saved of a feed: the version of each page in the place.
#[derive(Clone, Debug, Default)]
pub struct Saving {
    /// The version of each page from which the text was made; `None` for a page that is nowhere yet.
    bases: Vec<Option<Version>>,
    /// Where the events of each version are, once that was asked.
    outlines: RefCell<HashMap<usize, Rc<Outline>>>,
    /// The bytes whose write had no answer, by page.
    unknown: Option<(usize, Vec<u8>)>,
    merging: Option<Merging>,
    /// The page whose file was not there.
    vanished: Option<usize>,
    /// A page whose file is not JSON, and that file.
    unreadable: Option<(usize, Version)>,
    /// The number of writes of the page in this save.
    writes: usize,
    /// The files beside the feed.
    files: Files,
}

/// What is to be done next in a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Write these bytes to a page over this version.
    Write {
        /// The page.
        page: usize,
        /// The text of the page.
        bytes: Vec<u8>,
        /// The version that is expected in the place; `None` if there is no file yet.
        base: Option<Version>,
    },
    /// Read a page, since it is not known whether it was written.
    Read(usize),
    /// Ask which value of a conflict is right.
    Ask,
    /// Everything is saved.
    Done,
}

/// What an answer of the place means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The save goes on.
    GoOn {
        /// The number of changes of a colleague that are now in the text, too.
        taken: usize,
    },
    /// The save has stopped.
    Stopped(Problem),
}

/// Why a save has stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file that was opened is not there any more.
    Vanished,
    /// There is a file already where a new one was to be made.
    Exists,
    /// The place refuses. Nothing was written.
    Refused(Refusal),
    /// It is not known whether the place has written. The next save reads it first.
    Unknown(ReadError),
    /// The file in the place is not JSON any more, so that it cannot be merged.
    NotJson,
    /// Others have saved again and again in between.
    Busy,
}

impl Saving {
    /// Returns what is saved of a feed that was just opened: the version of each page, in order.
    #[must_use]
    pub fn of(versions: Vec<Option<Version>>) -> Saving {
        Saving {
            bases: versions,
            ..Saving::default()
        }
    }

    /// Returns what is saved of a feed whose pages come from elsewhere than a place: from an address, or a file that was
    /// only read.
    #[must_use]
    pub fn of_copy(session: &Session) -> Saving {
        let bytes = session.pages().iter().map(|page| page.text().as_bytes());
        let version = |bytes: &[u8]| Version {
            bytes: bytes.to_vec(),
            stamp: Stamp::default(),
        };
        Saving::of(bytes.map(|bytes| Some(version(bytes))).collect())
    }

    /// Returns the version of a page in the place, as it was read or written last.
    #[must_use]
    pub fn base(&self, page: usize) -> Option<&Version> {
        self.bases.get(page)?.as_ref()
    }

    fn base_text(&self, page: usize) -> Option<&str> {
        std::str::from_utf8(&self.base(page)?.bytes).ok()
    }

    fn is_page_changed(&self, session: &Session, page: usize) -> bool {
        let base = self.base(page).map(|base| base.bytes.as_slice());
        base != session.pages().get(page).map(|page| page.text().as_bytes())
    }

    /// Whether something is not saved.
    #[must_use]
    pub fn is_changed(&self, session: &Session) -> bool {
        (0..session.pages().len()).any(|page| self.is_page_changed(session, page))
    }

    /// Returns the pages that are not saved, in the order in which they are written: pages from which an event is gone
    /// last, so that an event that moves to another page is on one of them at any time.
    #[must_use]
    pub fn changed_pages(&self, session: &Session) -> Vec<usize> {
        let pages = 0..session.pages().len();
        let mut changed: Vec<usize> = pages
            .filter(|&page| self.is_page_changed(session, page))
            .collect();
        if changed.len() > 1 {
            changed.sort_by_key(|&page| self.has_lost_event(session, page));
        }
        changed
    }

    fn has_lost_event(&self, session: &Session, page: usize) -> bool {
        let found = self.differences_of(session, page);
        found
            .iter()
            .any(|one| one.kind == DifferenceKind::Removed && one.place.path.steps().len() == 2)
    }

    /// Returns the differences between what is saved and the text, of all pages.
    #[must_use]
    pub fn differences(&self, session: &Session) -> Vec<Difference> {
        let pages = 0..session.pages().len();
        let changed = pages.filter(|&page| self.is_page_changed(session, page));
        changed
            .flat_map(|page| self.differences_of(session, page))
            .collect()
    }

    /// Returns the differences between what is saved of a page and its text.
    #[must_use]
    pub fn differences_of(&self, session: &Session, page: usize) -> Vec<Difference> {
        let before = self.base_text(page);
        let after = session.pages().get(page);
        let found = match before.zip(after) {
            Some((before, after)) => {
                let outline = self.outline(page, before);
                differences_of_outlined((before, &outline), (after.text(), &after.outline))
            }
            None => differences(
                before.unwrap_or(EMPTY),
                after.map_or(EMPTY, crate::Page::text),
            ),
        };
        let mut found = found.unwrap_or_default();
        // The marks of texts that are out of date follow from other changes.
        if found.iter().any(|one| !stale::is_mark(&one.place.path)) {
            found.retain(|one| !stale::is_mark(&one.place.path));
        }
        found
    }

    /// Returns where the events of the version of a page in the place are.
    fn outline(&self, page: usize, text: &str) -> Rc<Outline> {
        let mut outlines = self.outlines.borrow_mut();
        let outline = outlines.entry(page).or_insert_with(|| {
            let outline = Outline::of(text, &OtherPages::default());
            Rc::new(outline.unwrap_or_default())
        });
        Rc::clone(outline)
    }

    /// Notes the version of a page in the place.
    fn note_base(&mut self, page: usize, version: Option<Version>) {
        self.outlines.get_mut().remove(&page);
        if self.bases.len() <= page {
            self.bases.resize(page + 1, None);
        }
        self.bases[page] = version;
    }

    /// Begins a save.
    pub fn begin(&mut self) {
        self.writes = 0;
        self.merging = None;
        self.vanished = None;
        self.unreadable = None;
    }

    /// Returns what is to be done next.
    #[must_use]
    pub fn next(&self, session: &Session) -> Next {
        if let Some((page, _)) = &self.unknown {
            return Next::Read(*page);
        }
        if self.merging.is_some() {
            return Next::Ask;
        }
        match self.changed_pages(session).first() {
            Some(&page) => Next::Write {
                page,
                bytes: session.pages()[page].text().as_bytes().to_vec(),
                base: self.base(page).cloned(),
            },
            None => Next::Done,
        }
    }

    /// Carries out what became of a write of `bytes` to a page.
    pub fn written(
        &mut self,
        session: &mut Session,
        page: usize,
        bytes: Vec<u8>,
        written: Written,
    ) -> Answer {
        self.unknown = None;
        self.writes += 1;
        match written {
            Written::Saved { stamp, .. } => {
                self.writes = 0;
                self.set_base(page, Version { bytes, stamp })
            }
            Written::Changed(theirs) => self.changed(session, page, theirs),
            // No visitor is to see half a file: it is written again at once.
            Written::Partial(half) => self.set_base(page, half),
            Written::Vanished => self.has_vanished(page),
            Written::Refused(refusal) => Answer::Stopped(Problem::Refused(refusal)),
            Written::Unknown(cause) => {
                self.unknown = Some((page, bytes));
                Answer::Stopped(Problem::Unknown(cause))
            }
        }
    }

    /// Carries out what was read of a page whose write had no answer.
    pub fn read(
        &mut self,
        session: &mut Session,
        page: usize,
        read: Result<Version, ReadError>,
    ) -> Answer {
        let sent = self.unknown.as_ref().map_or(&[][..], |(_, bytes)| bytes);
        match read {
            Ok(now) if now.bytes == sent => {
                self.unknown = None;
                self.set_base(page, now)
            }
            Ok(now) if self.base(page).is_some_and(|base| base.bytes == now.bytes) => {
                self.unknown = None;
                self.set_base(page, now)
            }
            // No feed is the beginning of another.
            Ok(now) if sent.starts_with(&now.bytes) => {
                self.unknown = None;
                self.set_base(page, now)
            }
            Ok(now) => {
                self.unknown = None;
                self.changed(session, page, now)
            }
            // A new file that was not made.
            Err(ReadError::NotFound) if self.base(page).is_none() => {
                self.unknown = None;
                Answer::GoOn { taken: 0 }
            }
            Err(ReadError::NotFound) => self.has_vanished(page),
            Err(cause) => Answer::Stopped(Problem::Unknown(cause)),
        }
    }

    fn set_base(&mut self, page: usize, version: Version) -> Answer {
        if self.writes >= MOST_WRITES {
            return Answer::Stopped(Problem::Busy);
        }
        self.note_base(page, Some(version));
        Answer::GoOn { taken: 0 }
    }

    /// Somebody has saved since.
    fn changed(&mut self, session: &mut Session, page: usize, theirs: Version) -> Answer {
        if self.base(page).is_none() {
            return Answer::Stopped(Problem::Exists);
        }
        if self.writes >= MOST_WRITES {
            return Answer::Stopped(Problem::Busy);
        }
        self.merging = Some(Merging::new(page, theirs));
        self.merge(session)
    }

    /// Merges as far as the conflicts are decided.
    fn merge(&mut self, session: &mut Session) -> Answer {
        let Some(mut merging) = self.merging.take() else {
            return Answer::GoOn { taken: 0 };
        };
        let base = self.base_text(merging.page).unwrap_or_default().to_owned();
        match merging.merge(session, &base) {
            Ok(Some(taken)) => {
                self.note_base(merging.page, Some(merging.theirs));
                Answer::GoOn { taken }
            }
            Ok(None) => {
                self.merging = Some(merging);
                Answer::GoOn { taken: 0 }
            }
            Err(()) => {
                self.unreadable = Some((merging.page, merging.theirs));
                Answer::Stopped(Problem::NotJson)
            }
        }
    }

    /// Returns the conflict that is asked, and how many are open.
    #[must_use]
    pub fn conflict(&self) -> Option<(&Conflict, usize)> {
        let merging = self.merging.as_ref()?;
        Some((merging.open.first()?, merging.open.len()))
    }

    /// Decides the conflict that is asked.
    pub fn decide(&mut self, session: &mut Session, choice: Choice) -> Answer {
        if let Some(merging) = &mut self.merging {
            merging.decide(choice);
        }
        self.merge(session)
    }

    fn has_vanished(&mut self, page: usize) -> Answer {
        self.unknown = None;
        self.vanished = Some(page);
        Answer::Stopped(Problem::Vanished)
    }

    /// Decides that the file that stopped the last save is written all the same: one that vanished is made again, and one
    /// that is not JSON is replaced.
    pub fn insist(&mut self) {
        if let Some(page) = self.vanished.take() {
            self.note_base(page, None);
        }
        if let Some((page, theirs)) = self.unreadable.take() {
            self.note_base(page, Some(theirs));
        }
    }
}

#[cfg(test)]
mod tests;
