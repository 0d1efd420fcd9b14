//! What the reducer wants done outside of the state.

use std::rc::Rc;

use masar_edit::Lang;
use masar_session::CheckRequest;

use super::StorageTask;
use super::saving::SavingEffect;

/// A task outside of the state.
pub enum Effect {
    /// Send [`super::Action::Commit`] after a pause in typing.
    CommitSoon,
    /// Ask for a check of the feed after a pause.
    CheckSoon,
    /// Have the feed checked.
    Check(CheckRequest),
    /// Move the focus to the field of a place; the first of these spellings that the page has.
    Focus(Vec<String>),
    /// Store the language of the interface in the browser.
    StoreLang(Lang),
    /// Do something about saving.
    Saving(Box<SavingEffect>),
    /// Read or write drafts.
    Storage(StorageTask),
    /// Download a file that is not the feed.
    Download {
        /// The name of the file.
        name: String,
        /// The media type.
        media_type: String,
        /// The content.
        bytes: Rc<[u8]>,
    },
}
