//! Places in a feed.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A step from a JSON value to a value in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The value of an object's member.
    Member(String),
    /// The element of a list with this key: the id of an event, a track or a partner; the address of a medium or a link;
    /// the name of a person; the text of a tag.
    Key(String),
    /// The element of a list at this position, from 0. It also leads to an element without a key, and to one whose key
    /// another element has, too.
    Index(usize),
}

/// The place of a value in a feed: `events[open-days-2023].title.fr`.
///
/// ```
/// use masar_edit::Path;
/// let path = Path::event("open-days-2023").member("title").language("fr");
/// assert_eq!(path.to_string(), "events[open-days-2023].title.fr");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Path(Vec<Step>);

impl Path {
    /// Returns the place of the feed as a whole.
    #[must_use]
    pub fn feed() -> Path {
        Path::default()
    }

    /// Returns the place of an event. If the feed gives it no id, `id` is the one that is derived from date and title.
    #[must_use]
    pub fn event(id: &str) -> Path {
        Path::feed().member("events").key(id)
    }

    /// Returns the place of a track.
    #[must_use]
    pub fn track(id: &str) -> Path {
        Path::feed().member("tracks").key(id)
    }

    /// Returns the place of a partner.
    #[must_use]
    pub fn partner(id: &str) -> Path {
        Path::feed().member("partners").key(id)
    }

    /// Returns the place of a member of the object here.
    #[must_use]
    pub fn member(self, name: &str) -> Path {
        self.then(Step::Member(name.to_owned()))
    }

    /// Returns the place of the text here in one language.
    #[must_use]
    pub fn language(self, tag: &str) -> Path {
        self.member(tag)
    }

    /// Returns the place of the element with a key, in the list here.
    #[must_use]
    pub fn key(self, key: &str) -> Path {
        self.then(Step::Key(key.to_owned()))
    }

    /// Returns the place of the element at a position, from 0, in the list here.
    #[must_use]
    pub fn index(self, index: usize) -> Path {
        self.then(Step::Index(index))
    }

    /// Returns the steps from the feed to the place.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Returns the place of the value that contains the one here.
    #[must_use]
    pub fn parent(&self) -> Path {
        self.first(self.0.len().saturating_sub(1))
    }

    /// Returns the place to which the first steps lead.
    pub(crate) fn first(&self, steps: usize) -> Path {
        Path(self.0.iter().take(steps).cloned().collect())
    }

    pub(crate) fn then(mut self, step: Step) -> Path {
        self.0.push(step);
        self
    }

    pub(crate) fn push(&mut self, step: Step) {
        self.0.push(step);
    }

    pub(crate) fn pop(&mut self) {
        self.0.pop();
    }

    /// Returns the name of the member that the step at a depth is.
    pub(crate) fn member_at(&self, depth: usize) -> Option<&str> {
        match self.0.get(depth)? {
            Step::Member(name) => Some(name),
            _ => None,
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (depth, step) in self.0.iter().enumerate() {
            match step {
                Step::Member(name) if depth == 0 => write!(f, "{name}")?,
                Step::Member(name) => write!(f, ".{name}")?,
                Step::Key(key) => write!(f, "[{key}]")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
