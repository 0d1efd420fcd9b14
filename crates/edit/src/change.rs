//! Changes to a feed.

use serde::{Deserialize, Serialize};

use crate::json::Json;
use crate::path::{Path, Step};
use crate::splice::Splice;

/// A change to a feed. [`apply`](crate::apply) carries it out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Gives a member this value, or an element of a list. A missing member is added, with the objects that contain it.
    ///
    /// The last step may be a language of a text that is one string. That string is in the feed's first language.
    Set {
        /// The place.
        path: Path,
        /// The value.
        value: Json,
    },
    /// Removes a member or an element of a list. A text without its last language is removed as a whole.
    Remove {
        /// The place.
        path: Path,
    },
    /// Adds an element to a list. A missing list is added.
    Insert {
        /// The place of the list.
        list: Path,
        /// The position in the list.
        at: Position,
        /// The element.
        value: Json,
    },
    /// Moves an element to another position of its list.
    Move {
        /// The place of the element.
        path: Path,
        /// The position in the list.
        to: Position,
    },
    /// Adds a copy of an event, a track or a partner after it.
    Duplicate {
        /// The place of the element.
        path: Path,
        /// The id of the copy.
        id: String,
    },
    /// Replaces places of the text, for people who edit it as text.
    Text {
        /// The places.
        splices: Vec<Splice>,
    },
}

/// A position in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// Before all elements.
    First,
    /// After all elements.
    Last,
    /// Before an element.
    Before(Step),
    /// After an element.
    After(Step),
}

impl Change {
    /// Returns the change that gives a member a value.
    #[must_use]
    pub fn set(path: Path, value: Json) -> Change {
        Change::Set { path, value }
    }

    /// Returns the change that removes a member or an element.
    #[must_use]
    pub fn remove(path: Path) -> Change {
        Change::Remove { path }
    }

    /// Returns the change that adds an event at the end of the list.
    #[must_use]
    pub fn add_event(event: Json) -> Change {
        Change::Insert {
            list: Path::feed().member("events"),
            at: Position::Last,
            value: event,
        }
    }
}
