//! Which members each object of a feed may have, and which words some of them are chosen from: one
//! table, for the reader and for the JSON Schema (`feed::schema`), whose test holds it to this.

/// The feed's own.
pub const FEED: [&str; 12] = [
    "masar",
    "title",
    "description",
    "languages",
    "timezone",
    "updated",
    "source",
    "partners",
    "tracks",
    "eras",
    "events",
    "next_url",
];

/// Those of where the facts come from.
pub const SOURCE: [&str; 3] = ["title", "href", "type"];

/// A partner's.
pub const PARTNER: [&str; 5] = ["id", "name", "short", "href", "logo"];

/// A track's.
pub const TRACK: [&str; 5] = ["id", "title", "description", "color", "shape"];

/// An era's.
pub const ERA: [&str; 2] = ["date", "title"];

/// An event's.
pub const EVENT: [&str; 18] = [
    "id",
    "kind",
    "date",
    "title",
    "summary",
    "body",
    "easy",
    "track",
    "partners",
    "part_of",
    "importance",
    "status",
    "place",
    "people",
    "audience",
    "tags",
    "media",
    "links",
];

/// A place's.
pub const PLACE: [&str; 3] = ["name", "locality", "geo"];

/// A person's.
pub const PERSON: [&str; 3] = ["name", "role", "partner"];

/// A medium's.
pub const MEDIA: [&str; 8] = [
    "src", "type", "alt", "caption", "credit", "width", "height", "poster",
];

/// A link's.
pub const LINK: [&str; 3] = ["href", "title", "type"];

/// What an event may be.
pub const KINDS: [&str; 2] = ["event", "milestone"];

/// What may become of it; the first is meant when nothing is said.
pub const STATUSES: [&str; 4] = ["confirmed", "planned", "postponed", "cancelled"];

/// The glyphs of tracks, in the order in which they are given out.
pub const SHAPES: [&str; 6] = [
    "hexagon", "cross", "circle", "square", "triangle", "diamond",
];
