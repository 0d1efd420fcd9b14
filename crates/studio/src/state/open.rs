//! The state of the feed that is open.

use masar_edit::{Change, EditError, Json, Path};
use masar_session::Session;
use serde::{Deserialize, Serialize};

use super::aids::Aids;
use super::saving::SavingState;
use super::{ChangesState, Draft};
use crate::places::Opened;

/// A part of the Studio.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The list of events and the form of one.
    #[default]
    Events,
    /// The head of the feed: title, languages, tracks.
    Feed,
    /// All findings of the checker.
    Findings,
    /// The events with what is written in each language.
    Translations,
    /// The text of the feed.
    Json,
    /// The changes that are not saved, and those of a colleague.
    Changes,
}

/// Where the work is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing has changed since the feed was opened, at this place if it is not empty.
    Unchanged {
        /// The name of the place.
        place: String,
    },
    /// The changes are only in this window.
    Unsaved {
        /// The number of changes.
        changes: usize,
    },
    /// They are being saved.
    Saving,
    /// Everything is on a server.
    Saved {
        /// The time.
        at: String,
        /// The name of the place.
        place: String,
    },
    /// Everything is in a file on the disk.
    OnDisk {
        /// The time.
        at: String,
        /// The name of the file.
        file: String,
    },
    /// Everything is in a proposal.
    Proposed {
        /// The time.
        at: String,
        /// The name of the place.
        place: String,
    },
    /// The last save stopped.
    NotSaved {
        /// The number of changes.
        changes: usize,
    },
    /// The browser has downloaded what is open now.
    Downloaded {
        /// The time.
        at: String,
    },
}

impl Status {
    /// Whether work is lost when the page is left.
    pub fn is_unsaved(&self) -> bool {
        matches!(
            self,
            Status::Unsaved { .. } | Status::NotSaved { .. } | Status::Saving
        )
    }
}

/// A value that was typed and is not carried out yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Typed {
    pub page: usize,
    pub path: Path,
    pub value: TypedValue,
}

impl Typed {
    /// Carries out what was typed, without marks for other languages.
    ///
    /// # Errors
    /// The change is refused.
    pub fn carry_out(self, session: &mut Session) -> Result<(), EditError> {
        match self.value {
            TypedValue::Text(text) => session.type_text(self.page, &self.path, &text, true),
            TypedValue::Json(value) => session.type_value(self.page, &self.path, value),
        }
    }
}

/// What was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypedValue {
    /// A text; the empty one removes the member.
    Text(String),
    /// Another value; `None` removes the member.
    Json(Option<Json>),
}

/// A feed that is open.
pub struct Open {
    /// The feed.
    pub session: Session,
    /// The id of the event whose form is open.
    pub selected: Option<String>,
    /// The part of the Studio that is shown.
    pub part: Part,
    /// Why the last change was refused.
    pub error: Option<EditError>,
    /// The group of the last step, if text was typed.
    pub(super) last_group: Option<String>,
    /// Where the feed is saved, and what is not.
    pub saving: SavingState,
    /// Findings, translations and what was said.
    pub aids: Aids,
    /// The draft in the browser's storage.
    pub draft: Draft,
    /// The changes of a colleague.
    pub changes: ChangesState,
    typed: Option<Typed>,
}

impl Open {
    /// Returns the state of a feed that was just opened.
    pub fn new(session: Session) -> Open {
        let mut open = Open {
            draft: Draft::of(&session),
            changes: ChangesState::default(),
            saving: SavingState::nowhere(&session),
            session,
            selected: None,
            part: Part::default(),
            error: None,
            last_group: None,
            aids: Aids::default(),
            typed: None,
        };
        open.draft.mark = open.mark();
        open
    }

    /// Returns the state of a feed that was read at a place.
    pub fn at(opened: Opened) -> Open {
        let Opened {
            session,
            found,
            time,
        } = opened;
        let saving = SavingState::opened(found, &session, time);
        let mut open = Open {
            saving,
            ..Open::new(session)
        };
        open.draft.mark = open.mark();
        open
    }

    /// Returns what was typed and is not carried out yet.
    pub fn typed(&self) -> Option<&Typed> {
        self.typed.as_ref()
    }

    /// Returns where the work is.
    pub fn status(&self) -> Status {
        self.saving.status(&self.session, self.typed.is_some())
    }

    /// Keeps what was typed into a field. What was typed into another one before is carried out; returns whether there was
    /// such a text.
    pub(super) fn type_value(&mut self, page: usize, path: Path, value: TypedValue) -> bool {
        let is_other = self.typed.as_ref().is_some_and(|typed| typed.path != path);
        let has_committed = is_other && self.commit();
        self.typed = Some(Typed { page, path, value });
        has_committed
    }

    /// Carries out what was typed: an empty text removes the member. Returns whether something was typed.
    pub fn commit(&mut self) -> bool {
        let Some(Typed { page, path, value }) = self.typed.take() else {
            return false;
        };
        let result = match value {
            TypedValue::Text(text) => {
                self.aids.typed(page, &path, &text);
                let keeps_marks = self.aids.keeps_marks;
                self.session.type_text(page, &path, &text, keeps_marks)
            }
            TypedValue::Json(value) => self.session.type_value(page, &path, value),
        };
        self.error = result.err();
        self.last_group = Some(path.to_string());
        true
    }

    /// Carries out changes as one step.
    pub fn apply(&mut self, page: usize, changes: Vec<Change>) {
        self.last_group = None;
        self.error = self.session.apply(page, changes).err();
    }
}
