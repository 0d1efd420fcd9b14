//! The objects of a feed as an editor sees them: what each member is for. Derived types, on the host
//! only; the widget's own model (`feed::model`) is converted by hand and stays light.
//!
//! The comments below are what an editor's completion shows.

#![allow(dead_code)] // their shape is all that is wanted of them

use schemars::JsonSchema;

use super::values::{
    Address, Color, Date, Geo, Id, Kind, Label, Languages, Level, MediaAddress, Mime, Name, Note,
    Pixels, RequiredAddress, RequiredMediaAddress, Shape, Status, Text, Version, Zone,
};

/// A timeline in one file: partners, tracks, events. This schema says what may stand where;
/// `masar check` says the rest, such as a day that is in no calendar or an id that nothing has.
#[derive(JsonSchema)]
#[schemars(title = "A feed of Masar, version 1")]
pub(super) struct Feed {
    /// The version of the format: 1.
    pub(super) masar: Version,
    /// What the timeline is called.
    pub(super) title: Option<Text>,
    /// One sentence under the title.
    pub(super) description: Option<Text>,
    /// The languages of the texts; the first is the default. As BCP 47 tags: "ar", "fr", "en".
    pub(super) languages: Option<Languages>,
    /// The time zone of local times, as IANA names it: "Africa/Casablanca".
    pub(super) timezone: Option<Zone>,
    /// The day to which the facts are known.
    pub(super) updated: Option<Date>,
    /// Where the facts come from.
    pub(super) source: Option<Source>,
    /// Who is partner to it.
    pub(super) partners: Option<Vec<Partner>>,
    /// The lanes of the axis, one a category.
    pub(super) tracks: Option<Vec<Track>>,
    /// Periods behind the lanes.
    pub(super) eras: Option<Vec<Era>>,
    /// What happened, and what will.
    pub(super) events: Vec<Event>,
    /// Where the next page of the feed is, relative to this one: more of its events.
    pub(super) next_url: Option<MediaAddress>,
}

/// Where the facts come from.
#[derive(JsonSchema)]
pub(super) struct Source {
    /// What it is called.
    pub(super) title: Option<Text>,
    /// Its address; it may be missing.
    pub(super) href: Option<Address>,
    /// What kind of thing it is, as in "document" or "page".
    #[schemars(rename = "type")]
    pub(super) kind: Option<Mime>,
}

/// An institution that takes part.
#[derive(JsonSchema)]
pub(super) struct Partner {
    /// What events name it by.
    pub(super) id: Id,
    /// Its full name.
    pub(super) name: Option<Text>,
    /// Its short name.
    pub(super) short: Option<Text>,
    /// Its site.
    pub(super) href: Option<Address>,
    /// Its sign, as in {"src": "logo.svg", "alt": "…"}. Kept for later: no view shows it yet.
    pub(super) logo: Option<Note>,
}

/// A category: a lane of the axis, a shape and a colour.
#[derive(JsonSchema)]
pub(super) struct Track {
    /// What events name it by.
    pub(super) id: Id,
    /// What it is called.
    pub(super) title: Option<Text>,
    /// What belongs in it.
    pub(super) description: Option<Text>,
    /// As #rgb or #rrggbb. Left out, the page's own colour for that position, in light and dark.
    pub(super) color: Option<Color>,
    /// Its glyph; by its position when left out.
    pub(super) shape: Option<Shape>,
}

/// A period behind the lanes.
#[derive(JsonSchema)]
pub(super) struct Era {
    /// From when to when, as in "2022-09/2023-12".
    pub(super) date: Date,
    /// What it is called.
    pub(super) title: Option<Text>,
}

/// One event. It wants a title, and a date or an event that it is part of.
#[derive(JsonSchema)]
#[schemars(extend("anyOf" = [
    {"required": ["date"], "properties": {"date": {"type": "string"}}},
    {"required": ["part_of"], "properties": {"part_of": {"type": "string"}}}
]))]
pub(super) struct Event {
    /// Its own, for ever: links hold it. Made from date and title when left out.
    pub(super) id: Option<Label>,
    /// "milestone" for the few that everything hangs on; "event" when left out.
    pub(super) kind: Option<Kind>,
    /// When, as far as it is known: "2023-05-17", "2023-05", "2023", "2023-05-17/2023-05-21",
    /// "2022-09-14/..". May be left out inside another event: then it is some time within that.
    pub(super) date: Option<Date>,
    /// What it is called.
    pub(super) title: Name,
    /// One or two sentences.
    pub(super) summary: Option<Text>,
    /// More, in a safe part of Markdown.
    pub(super) body: Option<Text>,
    /// The same in easy-to-read words.
    pub(super) easy: Option<Text>,
    /// The id of its track.
    pub(super) track: Option<Label>,
    /// The ids of the partners that took part.
    pub(super) partners: Option<Vec<Label>>,
    /// The id of the event that it lies in.
    pub(super) part_of: Option<Label>,
    /// 0 to 5, 3 when left out: who keeps a label when there is little room.
    pub(super) importance: Option<Level>,
    /// "confirmed" when left out.
    pub(super) status: Option<Status>,
    /// Where.
    pub(super) place: Option<Place>,
    /// Who took part.
    pub(super) people: Option<Vec<Person>>,
    /// For whom, as in "children".
    pub(super) audience: Option<Vec<Label>>,
    /// Free tags.
    pub(super) tags: Option<Vec<Label>>,
    /// Pictures, sound, films.
    pub(super) media: Option<Vec<Media>>,
    /// Documents and pages.
    pub(super) links: Option<Vec<Link>>,
}

/// A place.
#[derive(JsonSchema)]
pub(super) struct Place {
    /// A building, a hall.
    pub(super) name: Option<Text>,
    /// A town or a region.
    pub(super) locality: Option<Text>,
    /// Latitude then longitude, in degrees: [34.03, -5.0].
    pub(super) geo: Option<Geo>,
}

/// Somebody who took part.
#[derive(JsonSchema)]
pub(super) struct Person {
    /// Their name.
    pub(super) name: Name,
    /// What they did there.
    pub(super) role: Option<Text>,
    /// The id of the partner they came for.
    pub(super) partner: Option<Label>,
}

/// A picture, a sound or a film.
#[derive(JsonSchema)]
#[schemars(extend(
    "if" = {"properties": {"type": {"anyOf": [{"enum": ["image", null]}, {"type": "string", "pattern": "^\\s*$"}]}}},
    "then" = {"required": ["alt"], "properties": {"alt": {"$ref": "#/$defs/Name"}}}
))]
pub(super) struct Media {
    /// Its address: https:, http:, or relative to the feed.
    pub(super) src: RequiredMediaAddress,
    /// "image" when left out; "audio" and "video" for files that browsers play.
    #[schemars(rename = "type")]
    pub(super) kind: Option<Mime>,
    /// What a picture shows, for who cannot see it. Always write it.
    pub(super) alt: Option<Text>,
    /// What stands under it.
    pub(super) caption: Option<Text>,
    /// Whose work it is.
    pub(super) credit: Option<Text>,
    /// Its width in px: its room is held while it loads.
    pub(super) width: Option<Pixels>,
    /// Its height in px.
    pub(super) height: Option<Pixels>,
    /// The picture that stands before a film begins, or for what lives on another site.
    pub(super) poster: Option<MediaAddress>,
}

/// A document or a page elsewhere.
#[derive(JsonSchema)]
pub(super) struct Link {
    /// Its address: https:, http:, mailto:, tel:, or relative to the feed.
    pub(super) href: RequiredAddress,
    /// What it is called.
    pub(super) title: Option<Text>,
    /// What kind of thing it is, as in "document" or "page".
    #[schemars(rename = "type")]
    pub(super) kind: Option<Mime>,
}
