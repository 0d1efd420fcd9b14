//! The members of a feed: one table of their names, their types and the formats that hold them. The
//! reader's known members, the JSON Schema, the columns of CSV and the losses of an export follow from it.
//!
//! ```
//! use masar_feed::members::{self, Format};
//! let paths: Vec<String> = members::paths(&members::FEED)
//!     .into_iter()
//!     .filter(|(path, member)| path.starts_with("eras") && member.is_held_by(Format::TimelineJs))
//!     .map(|(path, _)| path)
//!     .collect();
//! assert_eq!(paths, ["eras[].date", "eras[].title"]);
//! ```

use crate::model::{Shape, Status};

/// A member of a JSON object of the feed.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// The name, as it stands in the feed.
    pub name: &'static str,
    /// What its value may be.
    pub value: ValueType,
    /// Whether the object is left out without it.
    pub required: bool,
    /// The formats that hold it, a bit each.
    formats: u8,
}

/// What the value of a member may be.
#[derive(Clone, Copy, Debug)]
pub enum ValueType {
    /// The version of the format: the number 1.
    Version,
    /// A string, or an object with one string per language tag.
    Text,
    /// A string.
    String,
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
    Object(&'static [Member]),
    /// A list of objects with these members.
    Objects(&'static [Member]),
    /// Any JSON value; the reader skips it.
    Any,
}

/// What an address is for: that decides which schemes are safe.
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
    /// JSON Feed 1.1, which holds the whole feed.
    JsonFeed,
    /// CSV, which holds the whole feed.
    Csv,
    /// schema.org events in JSON-LD.
    JsonLd,
    /// iCalendar (RFC 5545).
    ICalendar,
    /// TimelineJS3's JSON.
    TimelineJs,
}

/// The formats that hold a whole feed.
const WHOLE: u8 = bit(Format::JsonFeed) | bit(Format::Csv);
const JSON_LD: u8 = bit(Format::JsonLd);
const ICS: u8 = bit(Format::ICalendar);
const TIMELINE_JS: u8 = bit(Format::TimelineJs);

const fn bit(format: Format) -> u8 {
    1 << format as u8
}

impl Member {
    const fn optional(name: &'static str, value: ValueType, formats: u8) -> Self {
        Member {
            name,
            value,
            required: false,
            formats,
        }
    }

    const fn required(name: &'static str, value: ValueType, formats: u8) -> Self {
        Member {
            name,
            value,
            required: true,
            formats,
        }
    }

    /// Whether a format has a place for it.
    #[must_use]
    pub const fn is_held_by(&self, format: Format) -> bool {
        self.formats & bit(format) != 0
    }
}

/// Returns the names of an object's members.
#[must_use]
pub const fn names<const N: usize>(members: &[Member; N]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = members[at].name;
        at += 1;
    }
    names
}

/// Returns the paths of the members of an object and of the objects in it: `title`, `source.href`,
/// `events[].media[].src`. A member that holds objects has no path of its own.
#[must_use]
pub fn paths(members: &'static [Member]) -> Vec<(String, &'static Member)> {
    let mut out = Vec::new();
    for member in members {
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

/// The feed itself.
pub const FEED: [Member; 12] = [
    Member::required(
        "masar",
        ValueType::Version,
        WHOLE | JSON_LD | ICS | TIMELINE_JS,
    ),
    Member::optional(
        "title",
        ValueType::Text,
        WHOLE | JSON_LD | ICS | TIMELINE_JS,
    ),
    Member::optional(
        "description",
        ValueType::Text,
        WHOLE | JSON_LD | TIMELINE_JS,
    ),
    Member::optional(
        "languages",
        ValueType::LanguageTags,
        WHOLE | JSON_LD | ICS | TIMELINE_JS,
    ),
    Member::optional("timezone", ValueType::TimeZone, WHOLE | ICS),
    Member::optional("updated", ValueType::Date, WHOLE),
    Member::optional("source", ValueType::Object(&SOURCE), 0),
    Member::optional("partners", ValueType::Objects(&PARTNER), 0),
    Member::optional("tracks", ValueType::Objects(&TRACK), 0),
    Member::optional("eras", ValueType::Objects(&ERA), 0),
    Member::required("events", ValueType::Objects(&EVENT), 0),
    Member::optional("next_url", ValueType::Address(AddressUse::Media), 0),
];

/// Where the facts come from.
pub const SOURCE: [Member; 3] = [
    Member::optional("title", ValueType::Text, WHOLE | JSON_LD),
    Member::optional(
        "href",
        ValueType::Address(AddressUse::Link),
        WHOLE | JSON_LD,
    ),
    Member::optional("type", ValueType::String, WHOLE),
];

/// A partner.
pub const PARTNER: [Member; 5] = [
    Member::required("id", ValueType::String, WHOLE | JSON_LD),
    Member::optional("name", ValueType::Text, WHOLE | JSON_LD),
    Member::optional("short", ValueType::Text, WHOLE | JSON_LD),
    Member::optional(
        "href",
        ValueType::Address(AddressUse::Link),
        WHOLE | JSON_LD,
    ),
    Member::optional("logo", ValueType::Any, 0),
];

/// A track.
pub const TRACK: [Member; 5] = [
    Member::required("id", ValueType::String, WHOLE | JSON_LD | TIMELINE_JS),
    Member::optional("title", ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS),
    Member::optional("description", ValueType::Text, WHOLE | JSON_LD),
    Member::optional("color", ValueType::Color, WHOLE),
    Member::optional("shape", ValueType::Choice(&SHAPES), WHOLE),
];

/// An era.
pub const ERA: [Member; 2] = [
    Member::required("date", ValueType::Date, WHOLE | TIMELINE_JS),
    Member::optional("title", ValueType::Text, WHOLE | TIMELINE_JS),
];

/// An event. Its date may be missing inside another event.
pub const EVENT: [Member; 18] = [
    Member::optional("id", ValueType::String, WHOLE | JSON_LD | ICS | TIMELINE_JS),
    Member::optional("kind", ValueType::Choice(&KINDS), WHOLE | JSON_LD),
    Member::optional("date", ValueType::Date, WHOLE | JSON_LD | ICS | TIMELINE_JS),
    Member::required(
        "title",
        ValueType::Text,
        WHOLE | JSON_LD | ICS | TIMELINE_JS,
    ),
    Member::optional(
        "summary",
        ValueType::Text,
        WHOLE | JSON_LD | ICS | TIMELINE_JS,
    ),
    Member::optional("body", ValueType::Text, WHOLE | TIMELINE_JS),
    Member::optional("easy", ValueType::Text, WHOLE),
    Member::optional("track", ValueType::String, WHOLE | JSON_LD | TIMELINE_JS),
    Member::optional("partners", ValueType::Strings, WHOLE | JSON_LD),
    Member::optional("part_of", ValueType::String, WHOLE | JSON_LD),
    Member::optional(
        "importance",
        ValueType::Integer {
            max: MAX_IMPORTANCE,
        },
        WHOLE | JSON_LD,
    ),
    Member::optional(
        "status",
        ValueType::Choice(&STATUSES),
        WHOLE | JSON_LD | ICS | TIMELINE_JS,
    ),
    Member::optional("place", ValueType::Object(&PLACE), 0),
    Member::optional("people", ValueType::Objects(&PERSON), 0),
    Member::optional("audience", ValueType::Strings, WHOLE | JSON_LD),
    Member::optional("tags", ValueType::Strings, WHOLE | JSON_LD | ICS),
    Member::optional("media", ValueType::Objects(&MEDIA), 0),
    Member::optional("links", ValueType::Objects(&LINK), 0),
];

/// The place of an event.
pub const PLACE: [Member; 3] = [
    Member::optional("name", ValueType::Text, WHOLE | JSON_LD | ICS),
    Member::optional("locality", ValueType::Text, WHOLE | JSON_LD),
    Member::optional("geo", ValueType::Coordinates, WHOLE | JSON_LD | ICS),
];

/// A person who took part in an event.
pub const PERSON: [Member; 3] = [
    Member::required("name", ValueType::Text, WHOLE | JSON_LD),
    Member::optional("role", ValueType::Text, WHOLE | JSON_LD),
    Member::optional("partner", ValueType::String, WHOLE | JSON_LD),
];

/// An image, a sound or a video of an event.
pub const MEDIA: [Member; 8] = [
    Member::required(
        "src",
        ValueType::Address(AddressUse::Media),
        WHOLE | JSON_LD | TIMELINE_JS,
    ),
    Member::optional("type", ValueType::String, WHOLE | JSON_LD | TIMELINE_JS),
    Member::optional("alt", ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS),
    Member::optional("caption", ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS),
    Member::optional("credit", ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS),
    Member::optional(
        "width",
        ValueType::Integer { max: MAX_PIXELS },
        WHOLE | JSON_LD,
    ),
    Member::optional(
        "height",
        ValueType::Integer { max: MAX_PIXELS },
        WHOLE | JSON_LD,
    ),
    Member::optional(
        "poster",
        ValueType::Address(AddressUse::Media),
        WHOLE | JSON_LD | TIMELINE_JS,
    ),
];

/// A link of an event.
pub const LINK: [Member; 3] = [
    Member::required(
        "href",
        ValueType::Address(AddressUse::Link),
        WHOLE | JSON_LD | ICS,
    ),
    Member::optional("title", ValueType::Text, WHOLE | JSON_LD),
    Member::optional("type", ValueType::String, WHOLE | JSON_LD),
];

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
    fn each_path_stands_once_in_the_table() {
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
