//! What saving knows of the feed that is open.

use masar_edit::Conflict;
use masar_places::{Commit, ReadError};
use masar_session::{Problem, RecentVersions, Saving, SeenVersion, Session, Versions as _};

use super::{Now, Panel};
use crate::places::{Found, Notice, Place};
use crate::state::Status;

/// What saving knows of the feed that is open.
pub struct SavingState {
    /// The place, if one is chosen.
    pub place: Option<Place>,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// Why the last save stopped.
    pub problem: Option<Problem>,
    /// What a person should know of the place.
    pub notices: Vec<Notice>,
    /// The versions that GitHub lists.
    pub commits: Option<Result<Vec<Commit>, ReadError>>,
    /// The number of changes that are not saved.
    pub changes: usize,
    /// The number of changes of others that the last save has taken.
    pub taken: usize,
    pub(super) saving: Saving,
    versions: RecentVersions,
    pub(super) is_busy: bool,
    /// When the place has answered last.
    pub(super) answered_at: Option<Now>,
    pub(super) saved_at: Option<Now>,
    /// The revision that was downloaded last, and when.
    pub(super) downloaded: Option<(u64, Now)>,
    pub(super) counted: u64,
}

impl SavingState {
    /// Returns the state of a feed that is saved nowhere yet.
    pub fn nowhere(session: &Session) -> SavingState {
        SavingState::of(Saving::of_copy(session), session)
    }

    fn of(saving: Saving, session: &Session) -> SavingState {
        SavingState {
            place: None,
            panel: None,
            problem: None,
            notices: Vec::new(),
            commits: None,
            changes: 0,
            taken: 0,
            saving,
            versions: RecentVersions::default(),
            is_busy: false,
            answered_at: None,
            saved_at: None,
            downloaded: None,
            counted: session.revision(),
        }
    }

    /// Returns the state of a draft that is continued: its place is to be chosen again.
    pub fn continued(saving: Saving, session: &Session) -> SavingState {
        let mut state = SavingState::of(saving, session);
        state.counted = 0;
        state.count(session);
        state
    }

    /// Takes the place of the same feed, where it was opened.
    pub fn take_place(&mut self, other: &mut SavingState) {
        self.place = other.place.take();
        self.notices = std::mem::take(&mut other.notices);
    }

    /// Returns the state of a feed that was opened at a place.
    pub fn opened(found: Found, session: &Session, time: u64) -> SavingState {
        let saving = match found.place {
            Some(_) => Saving::of(found.versions),
            None => Saving::of_copy(session),
        };
        let mut state = SavingState::of(saving, session);
        state.place = found.place;
        state.notices = found.notices;
        for page in 0..session.pages().len() {
            state.see(page, time);
        }
        state
    }

    /// Returns the conflict that is asked, and the number of those that are open.
    pub fn conflict(&self) -> Option<(&Conflict, usize)> {
        self.saving.conflict()
    }

    /// Returns the versions that were seen, the last one first.
    pub fn versions(&self) -> Vec<SeenVersion> {
        self.versions.list()
    }

    /// Returns what is saved.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Counts the changes anew, if the text is another one.
    pub fn count(&mut self, session: &Session) {
        if self.counted != session.revision() {
            self.counted = session.revision();
            self.changes = self.saving.differences(session).len();
            // Blanks that were typed into the JSON are no difference, and yet not saved.
            if self.changes == 0 && self.saving.is_changed(session) {
                self.changes = 1;
            }
        }
    }

    /// Returns where the work is.
    pub fn status(&self, session: &Session, is_typing: bool) -> Status {
        let changes = self.changes.max(usize::from(is_typing));
        let place = self.place.as_ref();
        let name = place.map_or_else(String::new, Place::name);
        if self.is_busy {
            return Status::Saving;
        }
        if changes == 0 {
            return match (&self.saved_at, place) {
                (Some(at), Some(place)) if place.proposal().is_some() => Status::Proposed {
                    at: at.clock.clone(),
                    place: name,
                },
                (Some(at), Some(Place::Disk(..))) => Status::OnDisk {
                    at: at.clock.clone(),
                    file: name,
                },
                (Some(at), Some(_)) => Status::Saved {
                    at: at.clock.clone(),
                    place: name,
                },
                _ => Status::Unchanged { place: name },
            };
        }
        if self.problem.is_some() || self.conflict().is_some() {
            return Status::NotSaved { changes };
        }
        match &self.downloaded {
            Some((revision, at)) if *revision == session.revision() && !is_typing => {
                Status::Downloaded {
                    at: at.clock.clone(),
                }
            }
            _ => Status::Unsaved { changes },
        }
    }

    /// Keeps the version of a page in the place among those that were seen.
    pub(super) fn see(&mut self, page: usize, time: u64) {
        let base = self.saving.base(page);
        let text = base.and_then(|base| String::from_utf8(base.bytes.clone()).ok());
        if let Some(text) = text {
            self.versions.add(SeenVersion { page, time, text });
        }
    }
}
