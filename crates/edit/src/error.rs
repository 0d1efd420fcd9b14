//! The reasons for which a change is refused.

use std::fmt;

use masar_feed::Diagnostic;

use crate::path::Path;

/// The reason for which a change is refused. The text is then as before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The text is not JSON, before the change or after it. The diagnostic contains the place.
    NotJson(Box<Diagnostic>),
    /// Nothing is at this place.
    NotFound(Path),
    /// Several elements have this key. [`Step::Index`](crate::Step::Index) names one of them.
    Ambiguous(Path),
    /// The value at this place, or one that contains it, has a type that the change does not fit: a member of a string.
    WrongType(Path),
    /// Another event, track or partner has the id.
    IdTaken(String),
    /// A text without a language gets another language, and the feed does not list its languages: the language of the
    /// text is unknown.
    LanguageUnknown(Path),
    /// The text is not the one to which the change belongs.
    AnotherText,
}

impl From<Diagnostic> for EditError {
    fn from(diagnostic: Diagnostic) -> Self {
        EditError::NotJson(Box::new(diagnostic))
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditError::NotJson(diagnostic) => diagnostic.fmt(f),
            EditError::NotFound(path) => write!(f, "nothing is at {path}"),
            EditError::Ambiguous(path) => write!(f, "several elements are at {path}"),
            EditError::WrongType(path) => write!(f, "the value at {path} has another type"),
            EditError::IdTaken(id) => write!(f, "the id “{id}” is taken"),
            EditError::LanguageUnknown(path) => {
                write!(
                    f,
                    "the language of the text at {path} is unknown: list the feed's languages"
                )
            }
            EditError::AnotherText => write!(f, "the change belongs to another text"),
        }
    }
}

impl std::error::Error for EditError {}
