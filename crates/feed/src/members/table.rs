//! The table of the feed's members.

use super::{
    AddressUse, Format, KINDS, MAX_IMPORTANCE, MAX_PIXELS, Member, Object, SHAPES, STATUSES,
    ValueType, bit,
};

/// The formats that support a whole feed.
const WHOLE: u8 = bit(Format::JsonFeed) | bit(Format::Csv);
const JSON_LD: u8 = bit(Format::JsonLd);
const ICS: u8 = bit(Format::ICalendar);
const TIMELINE_JS: u8 = bit(Format::TimelineJs);

/// A description, for the JSON Schema. Nothing in a browser reads it: 16 KB less.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
macro_rules! description {
    ($($line:literal),+) => { concat!($($line),+) };
}
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
macro_rules! description {
    ($($line:literal),+) => {
        ""
    };
}

/// Declares the objects: the name of the constant, the number of its members and the name of its type; for each
/// member its name, the type of its value and the formats that support it. The comments are the descriptions.
macro_rules! objects {
    ($(
        $(#[doc = $summary:literal])+
        $object:ident: $count:literal = $name:literal {
            $($(#[doc = $description:literal])+ $required:ident $member:literal: $value:expr, $formats:expr;)*
        }
    )*) => {
        $(
            $(#[doc = $summary])+
            pub const $object: Object<[Member; $count]> = Object {
                name: $name,
                description: description!($($summary),+),
                members: [$(Member {
                    name: $member,
                    value: $value,
                    required: objects!($required),
                    description: description!($($description),+),
                    formats: $formats,
                }),*],
            };
        )*
    };
    (required) => { true };
    (optional) => { false };
}

objects! {
    /// A timeline in one file: partners, tracks, events. This schema checks each member by itself. `masar check`
    /// checks the rest, such as a day that no calendar has, or an id that no item has.
    FEED: 13 = "Feed" {
        /// The version of the format: 1.
        required "masar": ValueType::Version, WHOLE | JSON_LD | ICS | TIMELINE_JS;
        /// The title of the timeline.
        optional "title": ValueType::Text, WHOLE | JSON_LD | ICS | TIMELINE_JS;
        /// One sentence below the title.
        optional "description": ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS;
        /// The languages of the texts, as BCP 47 tags: "ar", "fr", "en". The first is the default.
        optional "languages": ValueType::LanguageTags, WHOLE | JSON_LD | ICS | TIMELINE_JS;
        /// The time zone of local times, by its IANA name: "Africa/Casablanca".
        optional "timezone": ValueType::TimeZone, WHOLE | ICS;
        /// The day to which the facts are known.
        optional "updated": ValueType::Date, WHOLE;
        /// The source of the facts.
        optional "source": ValueType::Object(&SOURCE), 0;
        /// The partner institutions.
        optional "partners": ValueType::Objects(&PARTNER), 0;
        /// The tracks: categories of events. Each is drawn as a lane.
        optional "tracks": ValueType::Objects(&TRACK), 0;
        /// The periods behind the lanes.
        optional "eras": ValueType::Objects(&ERA), 0;
        /// The events, past and planned.
        required "events": ValueType::Objects(&EVENT), 0;
        /// The address of the feed's next page, with more of its events; it may be relative to this page.
        optional "next_url": ValueType::Address(AddressUse::Media), 0;
        /// The files with the other events of a feed that is split by time and importance. `masar split` writes it.
        optional "tiles": ValueType::Any, 0;
    }

    /// The source of the facts.
    SOURCE: 3 = "Source" {
        /// The title.
        optional "title": ValueType::Text, WHOLE | JSON_LD;
        /// The address, if there is one.
        optional "href": ValueType::Address(AddressUse::Link), WHOLE | JSON_LD;
        /// The type of the work: "document" or "page".
        optional "type": ValueType::WorkType, WHOLE;
    }

    /// A partner institution.
    PARTNER: 5 = "Partner" {
        /// The id, to which events refer.
        required "id": ValueType::String, WHOLE | JSON_LD;
        /// The full name.
        optional "name": ValueType::Text, WHOLE | JSON_LD;
        /// The short name.
        optional "short": ValueType::Text, WHOLE | JSON_LD;
        /// The address of the partner's site.
        optional "href": ValueType::Address(AddressUse::Link), WHOLE | JSON_LD;
        /// The logo: {"src": "logo.svg", "alt": "…"}. Reserved: no view shows it yet.
        optional "logo": ValueType::Any, 0;
    }

    /// A track: a category of events, drawn as a lane with a shape and a colour.
    TRACK: 5 = "Track" {
        /// The id, to which events refer.
        required "id": ValueType::String, WHOLE | JSON_LD | TIMELINE_JS;
        /// The title.
        optional "title": ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS;
        /// The description of what belongs to it.
        optional "description": ValueType::Text, WHOLE | JSON_LD;
        /// The colour, as #rgb or #rrggbb. By default the page's colour for the track's position, for light and
        /// dark.
        optional "color": ValueType::Color, WHOLE;
        /// The shape of its marks. By default that of the track's position.
        optional "shape": ValueType::Choice(&SHAPES), WHOLE;
    }

    /// A period behind the lanes.
    ERA: 2 = "Era" {
        /// The date, as an interval: "2022-09/2023-12".
        required "date": ValueType::Date, WHOLE | TIMELINE_JS;
        /// The title.
        optional "title": ValueType::Text, WHOLE | TIMELINE_JS;
    }

    /// One event. It has a title, and a date or an event that it is part of.
    EVENT: 19 = "Event" {
        /// The id. It never changes, since links contain it. By default it is made from date and title.
        optional "id": ValueType::String, WHOLE | JSON_LD | ICS | TIMELINE_JS;
        /// "milestone" for the few events on which the others depend; by default "event".
        optional "kind": ValueType::Choice(&KINDS), WHOLE | JSON_LD;
        /// The date, as exact as it is known: "2023-05-17", "2023-05", "2023", "2023-05-17/2023-05-21",
        /// "2022-09-14/..". It may be left out in an event that is part of another, which is then some time
        /// within the other's date.
        optional "date": ValueType::Date, WHOLE | JSON_LD | ICS | TIMELINE_JS;
        /// The title.
        required "title": ValueType::Text, WHOLE | JSON_LD | ICS | TIMELINE_JS;
        /// One or two sentences.
        optional "summary": ValueType::Text, WHOLE | JSON_LD | ICS | TIMELINE_JS;
        /// The full text. Of Markdown it has paragraphs, *emphasis*, **strong emphasis**, lists, quotes ("> ") and
        /// links ("[text](address)"). HTML is shown as text. Pictures belong in media.
        optional "body": ValueType::Text, WHOLE | TIMELINE_JS;
        /// The text in easy-to-read language.
        optional "easy": ValueType::Text, WHOLE;
        /// The id of the event's track.
        optional "track": ValueType::String, WHOLE | JSON_LD | TIMELINE_JS;
        /// The ids of the partners that took part.
        optional "partners": ValueType::Strings, WHOLE | JSON_LD;
        /// The id of the event that it is part of.
        optional "part_of": ValueType::String, WHOLE | JSON_LD;
        /// From 0 to 5, by default 3: decides which events keep their labels where there is little room.
        optional "importance": ValueType::Integer { max: MAX_IMPORTANCE }, WHOLE | JSON_LD;
        /// The state; by default "confirmed".
        optional "status": ValueType::Choice(&STATUSES), WHOLE | JSON_LD | ICS | TIMELINE_JS;
        /// The place.
        optional "place": ValueType::Object(&PLACE), 0;
        /// The people who took part.
        optional "people": ValueType::Objects(&PERSON), 0;
        /// The audience: "children".
        optional "audience": ValueType::Strings, WHOLE | JSON_LD;
        /// Free tags.
        optional "tags": ValueType::Strings, WHOLE | JSON_LD | ICS;
        /// The name of the series that it belongs to: "Storytelling on Wednesdays". Where the events of a track with
        /// the same name are too close to be drawn one by one, they are one row with that name.
        optional "series": ValueType::Text, WHOLE;
        /// Images, sounds and videos.
        optional "media": ValueType::Objects(&MEDIA), 0;
        /// Links to documents and pages.
        optional "links": ValueType::Objects(&LINK), 0;
    }

    /// A place.
    PLACE: 3 = "Place" {
        /// The name of a building or a hall.
        optional "name": ValueType::Text, WHOLE | JSON_LD | ICS;
        /// The town or region.
        optional "locality": ValueType::Text, WHOLE | JSON_LD;
        /// Latitude and longitude in degrees: [34.03, -5.0].
        optional "geo": ValueType::Coordinates, WHOLE | JSON_LD | ICS;
    }

    /// A person who took part.
    PERSON: 3 = "Person" {
        /// The name.
        required "name": ValueType::Text, WHOLE | JSON_LD;
        /// The role at the event.
        optional "role": ValueType::Text, WHOLE | JSON_LD;
        /// The id of the partner for which the person came.
        optional "partner": ValueType::String, WHOLE | JSON_LD;
    }

    /// An image, a sound or a video.
    MEDIA: 8 = "Media" {
        /// The address: https:, http:, or relative to the feed.
        required "src": ValueType::Address(AddressUse::Media), WHOLE | JSON_LD | TIMELINE_JS;
        /// The type: by default "image"; "audio" and "video" for files that browsers play.
        optional "type": ValueType::WorkType, WHOLE | JSON_LD | TIMELINE_JS;
        /// The alternative text: what an image shows, for people who cannot see it. Every image needs one.
        optional "alt": ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS;
        /// The caption below it.
        optional "caption": ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS;
        /// The author or the owner.
        optional "credit": ValueType::Text, WHOLE | JSON_LD | TIMELINE_JS;
        /// The width in pixels. The page reserves the room while the image loads.
        optional "width": ValueType::Integer { max: MAX_PIXELS }, WHOLE | JSON_LD;
        /// The height in pixels.
        optional "height": ValueType::Integer { max: MAX_PIXELS }, WHOLE | JSON_LD;
        /// The address of an image that stands for a video before it plays, or for a page on another site.
        optional "poster": ValueType::Address(AddressUse::Media), WHOLE | JSON_LD | TIMELINE_JS;
    }

    /// A link to a document or a page.
    LINK: 3 = "Link" {
        /// The address: https:, http:, mailto:, tel:, or relative to the feed.
        required "href": ValueType::Address(AddressUse::Link), WHOLE | JSON_LD | ICS;
        /// The title.
        optional "title": ValueType::Text, WHOLE | JSON_LD;
        /// The type of the work: "document" or "page".
        optional "type": ValueType::WorkType, WHOLE | JSON_LD;
    }
}
