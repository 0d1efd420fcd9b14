//! The members of a feed: one table of their names, their types, their descriptions and the formats that
//! support them. The reader's known members, the JSON Schema, the writer's order, the columns of CSV and the
//! losses of an export follow from it.
//!
//! ```
//! use masar_feed::members::{self, Format};
//! let paths: Vec<String> = members::paths(&members::FEED)
//!     .into_iter()
//!     .filter(|(path, member)| path.starts_with("eras") && member.is_supported_by(Format::TimelineJs))
//!     .map(|(path, _)| path)
//!     .collect();
//! assert_eq!(paths, ["eras[].date", "eras[].title"]);
//! ```

mod table;

pub use table::{ERA, EVENT, FEED, LINK, MEDIA, PARTNER, PERSON, PLACE, SOURCE, TRACK};

use crate::model::{Shape, Status};

/// An object of the feed.
#[derive(Clone, Copy, Debug)]
pub struct Object<M: ?Sized = [Member]> {
    /// The name of its type in the JSON Schema.
    pub name: &'static str,
    /// The description in English; empty in a browser.
    pub description: &'static str,
    /// Its members, in the order in which they are written.
    pub members: M,
}

/// A member of a JSON object of the feed.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// The name in the feed.
    pub name: &'static str,
    /// The values that it may have.
    pub value: ValueType,
    /// Whether the object is left out without it.
    pub required: bool,
    /// The description in English.
    pub description: &'static str,
    /// The formats that support it, a bit each.
    formats: u8,
}

/// The values that a member may have.
#[derive(Clone, Copy, Debug)]
pub enum ValueType {
    /// The version of the format: the number 1.
    Version,
    /// A string, or an object with one string per language tag.
    Text,
    /// A string.
    String,
    /// The type of a work: a string such as `document` or `image`.
    WorkType,
    /// One of some strings.
    Choice(&'static [&'static str]),
    /// A date: a string in EDTF.
    Date,
    /// A list of language tags (BCP 47).
    LanguageTags,
    /// The name of a time zone (IANA).
    TimeZone,
    /// A colour: `#rgb` or `#rrggbb`.
    Color,
    /// An address, for this use.
    Address(AddressUse),
    /// A whole number from 0.
    Integer {
        /// The greatest value.
        max: u32,
    },
    /// Latitude and longitude in degrees.
    Coordinates,
    /// A list of strings.
    Strings,
    /// An object with these members.
    Object(&'static Object),
    /// A list of objects with these members.
    Objects(&'static Object),
    /// Any JSON value; the reader skips it.
    Any,
}

/// The use of an address, which decides the safe schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressUse {
    /// To follow: `https`, `http`, `mailto` and `tel`.
    Link,
    /// To load: `https` and `http`.
    Media,
}

/// A format that feeds are exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON Feed 1.1, which supports the whole feed.
    JsonFeed,
    /// CSV, which supports the whole feed.
    Csv,
    /// schema.org events in JSON-LD.
    JsonLd,
    /// iCalendar (RFC 5545).
    ICalendar,
    /// TimelineJS3's JSON.
    TimelineJs,
}

const fn bit(format: Format) -> u8 {
    1 << format as u8
}

impl Member {
    /// Whether a format has a place for it.
    #[must_use]
    pub const fn is_supported_by(&self, format: Format) -> bool {
        self.formats & bit(format) != 0
    }
}

/// Returns the names of an object's members.
#[must_use]
pub const fn names<const N: usize>(object: &Object<[Member; N]>) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = object.members[at].name;
        at += 1;
    }
    names
}

/// Returns the paths of the members of an object and of the objects in it: `title`, `source.href`,
/// `events[].media[].src`. A member that contains objects has no path of its own.
#[must_use]
pub fn paths(object: &'static Object) -> Vec<(String, &'static Member)> {
    let mut out = Vec::new();
    for member in &object.members {
        let (inner, separator) = match member.value {
            ValueType::Object(inner) => (inner, "."),
            ValueType::Objects(inner) => (inner, "[]."),
            _ => {
                out.push((member.name.to_owned(), member));
                continue;
            }
        };
        for (path, inner) in paths(inner) {
            out.push(([member.name, separator, &path].concat(), inner));
        }
    }
    out
}

/// The kinds of events.
pub const KINDS: [&str; 2] = ["event", "milestone"];

/// The states of events; the first one is meant when none is given.
pub const STATUSES: [&str; 4] = ["confirmed", "planned", "postponed", "cancelled"];

/// The shapes of tracks, in the order in which they are given out.
pub const SHAPES: [&str; 6] = [
    "hexagon", "cross", "circle", "square", "triangle", "diamond",
];

/// The greatest importance of an event.
pub const MAX_IMPORTANCE: u32 = 5;

/// The greatest width or height of an image, in pixels.
pub const MAX_PIXELS: u32 = 100_000;

impl Shape {
    /// Returns the name of the shape in a feed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        SHAPES[self as usize]
    }
}

impl Status {
    /// Returns the name of the state in a feed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        STATUSES[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_path_is_once_in_the_table() {
        let mut all: Vec<String> = paths(&FEED).into_iter().map(|(path, _)| path).collect();
        assert!(all.contains(&"events[].place.geo".to_owned()));
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn shapes_and_states_have_the_names_of_their_positions() {
        assert_eq!(Shape::Diamond.name(), "diamond");
        assert_eq!(Status::Cancelled.name(), "cancelled");
    }
}
