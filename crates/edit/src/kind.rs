//! The types of a feed's values, as the table of members declares them.

use masar_feed::members::{self, Object, ValueType};

use crate::path::{Path, Step};

/// The type of a value in a feed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ValueKind {
    /// An object with these members.
    Object(&'static Object),
    /// A list of objects.
    Objects(&'static Object, Keying),
    /// A list of strings, each of which is in it once.
    Strings,
    /// A string, or an object with one string per language.
    Text,
    /// A value that is replaced as a whole.
    Whole,
    /// The value of a member that the table does not have.
    Unknown,
}

/// The way in which the elements of a list are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Keying {
    /// The member that is the key.
    pub(crate) key: &'static str,
    /// Members by which an element is recognized whose key has changed.
    pub(crate) also: &'static [&'static str],
    /// Whether the key is an id, which other parts of the feed refer to.
    pub(crate) is_id: bool,
}

/// The type of the whole feed.
pub(crate) const FEED: ValueKind = ValueKind::Object(&members::FEED);

impl ValueKind {
    /// Returns the type of the value at a place.
    pub(crate) fn at(path: &Path) -> ValueKind {
        path.steps().iter().fold(FEED, |kind, step| match step {
            Step::Member(name) => kind.member(name),
            Step::Key(_) | Step::Index(_) => kind.element(),
        })
    }

    /// Returns the type of a member.
    pub(crate) fn member(self, name: &str) -> ValueKind {
        let ValueKind::Object(object) = self else {
            return ValueKind::Unknown;
        };
        let found = object.members.iter().find(|member| member.name == name);
        match found.map(|member| member.value) {
            None | Some(ValueType::Any) => ValueKind::Unknown,
            Some(ValueType::Text) => ValueKind::Text,
            Some(ValueType::Strings | ValueType::LanguageTags) => ValueKind::Strings,
            Some(ValueType::Object(object)) => ValueKind::Object(object),
            Some(ValueType::Objects(object)) => ValueKind::Objects(object, keying(name)),
            Some(_) => ValueKind::Whole,
        }
    }

    /// Returns the type of an element.
    pub(crate) fn element(self) -> ValueKind {
        match self {
            ValueKind::Objects(object, _) => ValueKind::Object(object),
            ValueKind::Strings => ValueKind::Whole,
            _ => ValueKind::Unknown,
        }
    }

    /// Returns the position of a member in the order in which members are written. Members that the table does not have
    /// are last.
    pub(crate) fn rank(self, name: &str) -> usize {
        let ValueKind::Object(object) = self else {
            return usize::MAX;
        };
        let position = object.members.iter().position(|one| one.name == name);
        position.unwrap_or(usize::MAX)
    }
}

/// Returns how the elements of a list of objects are told apart.
fn keying(list: &str) -> Keying {
    let (key, also, is_id): (_, &[_], _) = match list {
        "media" => ("src", &[], false),
        "links" => ("href", &["title"], false),
        "people" => ("name", &[], false),
        "eras" => ("title", &["date"], false),
        "events" => ("id", &["title", "date"], true),
        _ => ("id", &[], true),
    };
    Keying { key, also, is_id }
}
