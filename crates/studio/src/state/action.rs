//! What the editor does.

use masar_edit::{Change, Json, Lang, Path};
use masar_session::{FeedChange, Member, PendingFile, Session};

use super::aids::Aid;
use super::saving::SavingAction;
use super::{ChangesAction, DraftAction, Part};
use crate::places::Opened;

/// What the editor does, or what has happened.
pub enum Action {
    /// Chooses the language of the interface.
    SetLang(Lang),
    /// Opens a feed.
    Open(Box<Session>),
    /// Opens a feed that was read at a place.
    OpenAt(Box<Opened>),
    /// Types into a text field. The text is carried out as a change after a pause, or before the next other action.
    Type {
        /// The page of the feed.
        page: usize,
        /// The place of the text.
        path: Path,
        /// The whole text of the field.
        text: String,
    },
    /// Types into a field whose value is no text, such as a number. `None` removes the member.
    TypeValue {
        /// The page of the feed.
        page: usize,
        /// The place of the value.
        path: Path,
        /// The value.
        value: Option<Json>,
    },
    /// Carries out what was typed.
    Commit,
    /// Carries out changes as one step.
    Apply {
        /// The page of the feed.
        page: usize,
        /// The changes.
        changes: Vec<Change>,
    },
    /// Carries out a change that concerns several places of the feed.
    ChangeFeed(FeedChange),
    /// Opens the form of an event, or closes it.
    Select(Option<String>),
    /// Shows a part of the Studio.
    Show(Part),
    /// Adds an event and opens its form.
    AddEvent,
    /// Removes an event.
    RemoveEvent(String),
    /// Takes back the last step.
    Undo,
    /// Carries out the next step again.
    Redo,
    /// Downloads the feed.
    Download,
    /// Does something about saving.
    Saving(SavingAction),
    /// Does what findings, the list, translations or the text view offer.
    Aid(Aid),
    /// Adds a picture to an event.
    AddPicture {
        /// The page of the feed.
        page: usize,
        /// The place of the event.
        event: Path,
        /// The file, which is saved beside the feed.
        file: Box<PendingFile>,
        /// The width and the height, in px.
        size: (u32, u32),
        /// The alternative text in its languages.
        alt: Member,
    },
    /// Does something with drafts.
    Draft(DraftAction),
    /// Does something with changes.
    Changes(ChangesAction),
}

impl Action {
    /// Whether the action changes the feed.
    pub fn changes_feed(&self) -> bool {
        matches!(
            self,
            Action::Type { .. }
                | Action::TypeValue { .. }
                | Action::Apply { .. }
                | Action::ChangeFeed(_)
                | Action::AddEvent
                | Action::RemoveEvent(_)
                | Action::Undo
                | Action::Redo
                | Action::AddPicture { .. }
                | Action::Aid(
                    Aid::Fix { .. }
                        | Aid::StillRight { .. }
                        | Aid::SpellingOnly
                        | Aid::ChangeEvents { .. }
                        | Aid::Duplicate(_)
                        | Aid::SetText { .. }
                )
                | Action::Saving(
                    SavingAction::Save
                        | SavingAction::Decide(_)
                        | SavingAction::Insist
                        | SavingAction::PutBack(_)
                )
                | Action::Changes(
                    ChangesAction::Drop { .. } | ChangesAction::Take | ChangesAction::Decide(_)
                )
        )
    }
}
