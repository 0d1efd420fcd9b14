//! The reasons why JSON is not a feed.

use crate::diagnostic::{Code, Diagnostic};
use crate::message::{FeedMessage, JsonMessage};

/// Why JSON is not a feed. A place is a range of bytes.
pub enum Rejection {
    /// A page is not an object.
    NotAnObject((usize, usize)),
    /// A page has no version.
    NoVersion((usize, usize)),
}

impl From<Rejection> for Diagnostic {
    fn from(rejection: Rejection) -> Diagnostic {
        let (range, problem, fix) = match rejection {
            Rejection::NotAnObject(range) => (
                range,
                FeedMessage::NotAnObject.message(),
                JsonMessage::FeedBegins.message(),
            ),
            Rejection::NoVersion(range) => (
                range,
                FeedMessage::NoMasar.message(),
                FeedMessage::AddMasar.message(),
            ),
        };
        Diagnostic::new(Code::NotAFeed, range, "$".into(), problem, fix)
    }
}
