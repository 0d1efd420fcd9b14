//! Conflicts of a merge.

use serde::{Deserialize, Serialize};

use crate::difference::Place;
use crate::json::Json;

/// A place where both versions changed, so that a person decides. [`describe_conflict`](crate::describe_conflict) tells it
/// in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The place.
    pub place: Place,
    /// The kind of conflict.
    pub kind: ConflictKind,
    /// The value in the version that both come from, if there is one.
    pub base: Option<Json>,
    /// The value in the own version, if there is one.
    pub ours: Option<Json>,
    /// The value in the other version, if there is one.
    pub theirs: Option<Json>,
}

/// The kind of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConflictKind {
    /// Both changed the value, in different ways.
    BothChanged,
    /// Both added a value, and these differ.
    BothAdded,
    /// The own version deleted what the other one changed.
    DeletedInOurs,
    /// The other version deleted what the own one changed.
    DeletedInTheirs,
    /// One version deleted what the other one refers to. Until it is decided, it stays.
    DeletedButUsed,
    /// Each change alone is right, but both together put events inside each other in a circle.
    Circle,
}

/// The decision of a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The own version.
    Ours,
    /// The other version.
    Theirs,
    /// Another value.
    Value(Json),
}
