//! The model of a feed, version 1: every member is checked and safe to show.

use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use masar_edtf::Edtf;
use masar_language_tag::{primary_language, same_language};

/// A text in one or several languages, in the order the feed gave them.
/// A plain string has the one entry `""`, meaning "the feed's default language".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Box<[(Box<str>, Box<str>)]>);

/// A whole feed.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    /// The title of the timeline.
    pub title: Text,
    /// One sentence below the title.
    pub description: Text,
    /// BCP 47 tags; the first is the default. Never empty after reading (falls back to those used).
    pub languages: Vec<String>,
    /// IANA zone of local times.
    pub timezone: Option<String>,
    /// The day to which the feed's facts are known.
    pub updated: Option<Edtf>,
    /// The source of the facts.
    pub source: Option<Link>,
    /// The partner institutions.
    pub partners: Vec<Partner>,
    /// The tracks: each is drawn as a lane.
    pub tracks: Vec<Track>,
    /// The periods behind the lanes.
    pub eras: Vec<Era>,
    /// The events, in the feed's order.
    pub events: Vec<Event>,
    /// Whether the feed is split into tiles, and its first page is their manifest.
    pub is_split: bool,
    /// Whether something was left out, because a list is longer than its limit ([`crate::limits`]).
    pub is_cut: bool,
}

/// A partner institution.
#[derive(Clone, Debug, Default)]
pub struct Partner {
    /// Unique id.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Short name.
    pub short: Text,
    /// The address of its site; it is safe to follow. It may be relative to the page of the partner.
    pub href: Option<String>,
    /// The page of the feed that contains it, counted from 0.
    pub page: u32,
}

/// A category of events, drawn as a lane with a shape and a colour.
#[derive(Clone, Debug)]
pub struct Track {
    /// Unique id.
    pub id: String,
    /// The name.
    pub title: Text,
    /// The description of what belongs to it.
    pub description: Text,
    /// `#rrggbb`, when given and valid.
    pub color: Option<String>,
    /// The shape that the feed gives, or that of the position in the feed.
    pub shape: Shape,
}

/// The shape of a track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Shape {
    #[default]
    Hexagon,
    Cross,
    Circle,
    Square,
    Triangle,
    Diamond,
}

impl Shape {
    /// Returns the shape of the track at a position, for a track that has none of its own.
    #[must_use]
    pub const fn of_position(position: usize) -> Shape {
        [
            Shape::Hexagon,
            Shape::Cross,
            Shape::Circle,
            Shape::Square,
            Shape::Triangle,
            Shape::Diamond,
        ][position % 6]
    }
}

/// A period behind the lanes.
#[derive(Clone, Debug)]
pub struct Era {
    /// The date.
    pub date: Edtf,
    /// Its name.
    pub title: Text,
}

/// One event. The members that few events have are in [`EventDetails`]; they are read as if they were
/// members of the event.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// The unique id; derived from date and title when the feed gives none.
    pub id: String,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// The date; absent only in an event that is part of another, which is then within the other's date.
    pub date: Option<Edtf>,
    /// The title.
    pub title: Text,
    /// One or two sentences.
    pub summary: Text,
    /// Index into `Feed::tracks`.
    pub track: Option<usize>,
    /// Index into `Feed::events` of the event this is part of (no cycles).
    pub part_of: Option<usize>,
    /// 0 to 5, 3 when not given: decides which events keep their labels.
    pub importance: u8,
    /// The state; confirmed when not given.
    pub status: Status,
    /// The page of the feed that contains it, counted from 0. Its addresses may be relative to that page.
    pub page: u32,
    /// The other members, if there are any.
    pub details: Option<Box<EventDetails>>,
}

/// The members that few events have.
#[derive(Clone, Debug, Default)]
pub struct EventDetails {
    /// The full text, in the part of Markdown that `masar-markdown` reads.
    pub body: Text,
    /// The text in easy-to-read language.
    pub easy: Text,
    /// Indices into `Feed::partners`.
    pub partners: Box<[usize]>,
    /// The place.
    pub place: Option<Box<Place>>,
    /// The people who took part.
    pub people: Box<[Person]>,
    /// The audience.
    pub audience: Box<[String]>,
    /// Free tags.
    pub tags: Box<[String]>,
    /// The name of the series that it belongs to.
    pub series: Option<Box<Text>>,
    /// Images, sounds and videos.
    pub media: Box<[Media]>,
    /// Links to documents and pages.
    pub links: Box<[Link]>,
}

impl EventDetails {
    /// Whether all members are empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let empty = [
            self.body.0.is_empty(),
            self.easy.0.is_empty(),
            self.partners.is_empty(),
            self.place.is_none(),
            self.people.is_empty(),
            self.audience.is_empty(),
            self.tags.is_empty(),
            self.series.is_none(),
            self.media.is_empty(),
            self.links.is_empty(),
        ];
        empty == [true; 10]
    }
}

static NO_DETAILS: LazyLock<EventDetails> = LazyLock::new(EventDetails::default);

impl Deref for Event {
    type Target = EventDetails;

    fn deref(&self) -> &EventDetails {
        self.details.as_deref().unwrap_or(&NO_DETAILS)
    }
}

impl DerefMut for Event {
    fn deref_mut(&mut self) -> &mut EventDetails {
        self.details.get_or_insert_default()
    }
}

/// The state of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Status {
    #[default]
    Confirmed,
    Planned,
    Postponed,
    Cancelled,
}

/// A place.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The name of a building or a hall.
    pub name: Text,
    /// The town or region.
    pub locality: Text,
    /// Latitude and longitude in degrees.
    pub geo: Option<(f64, f64)>,
}

/// A person who took part in an event.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// Name.
    pub name: Text,
    /// Role.
    pub role: Text,
    /// Index into `Feed::partners`.
    pub partner: Option<usize>,
}

/// An image, a sound or a video.
#[derive(Clone, Debug, Default)]
pub struct Media {
    /// A safe address.
    pub src: String,
    /// `image`, `audio`, `video`, …
    pub kind: String,
    /// The alternative text: what an image shows, for people who cannot see it.
    pub alt: Text,
    /// Caption.
    pub caption: Text,
    /// The author or the owner.
    pub credit: Text,
    /// The width in px, 0 if unknown.
    pub width: u32,
    /// The height in px, 0 if unknown.
    pub height: u32,
    /// The address of an image that stands for a video or another site; safe, or empty.
    pub poster: Box<str>,
}

/// A document or page elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Link {
    /// A safe address: https, http, mailto, tel or relative. Empty only for a source without one.
    pub href: String,
    /// The title.
    pub title: Text,
    /// `document`, `page`, …
    pub kind: String,
}

impl Text {
    /// Whether the text is empty in all languages.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// A text that is in no language.
    #[must_use]
    pub fn empty() -> &'static Text {
        &NO_DETAILS.body
    }

    /// The first text, in whichever language it is; empty where there is none.
    #[must_use]
    pub fn first(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text)
    }

    /// Returns the text in `lang`, else in the same primary language, else in the second language of its
    /// readers, else in `default`, else the first; and the language it is in (`""` where the feed does
    /// not give it).
    #[must_use]
    pub fn get<'a>(&'a self, lang: &str, default: &str) -> (&'a str, &'a str) {
        let found = self
            .pick(lang)
            .or_else(|| self.pick(second_language(lang)))
            .or_else(|| self.pick(default))
            .unwrap_or(0);
        self.0
            .get(found)
            .map_or(("", ""), |(tag, text)| (&**text, &**tag))
    }

    /// Whether there is a text in a language; a text without a language is in `default`.
    #[must_use]
    pub fn speaks(&self, lang: &str, default: &str) -> bool {
        self.0.iter().any(|(tag, text)| {
            let tag = if tag.is_empty() { default } else { tag };
            !text.is_empty() && same_language(tag, lang)
        })
    }

    /// Returns the position of the text in a language, or else in the same primary language.
    fn pick(&self, want: &str) -> Option<usize> {
        let mut near = None;
        for (at, (tag, _)) in self.0.iter().enumerate() {
            if tag.eq_ignore_ascii_case(want) {
                return Some(at);
            }
            let related = !tag.is_empty() && same_language(tag, want);
            if related && near.is_none() {
                near = Some(at);
            }
        }
        near
    }
}

/// Returns the second language of a language's readers, `-` where there is none. Of the interface's
/// languages only Tamazight has one: French.
#[must_use]
pub fn second_language(lang: &str) -> &'static str {
    if primary_language(lang).eq_ignore_ascii_case("zgh") {
        "fr"
    } else {
        "-"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_the_language_asked_for_or_the_nearest_there_is() {
        let text = Text(
            [("ar", "مسار"), ("fr-MA", "Fil"), ("en", "Path")]
                .map(|(tag, text)| (tag.into(), text.into()))
                .into(),
        );
        assert_eq!(text.get("EN", "ar"), ("Path", "en"));
        assert_eq!(text.get("fr", "ar"), ("Fil", "fr-MA"));
        assert_eq!(text.get("fr-FR", "ar"), ("Fil", "fr-MA"));
        assert_eq!(text.get("de", "ar-MA"), ("مسار", "ar"));
        assert_eq!(text.get("de", "es"), ("مسار", "ar"));
        assert_eq!(Text::default().get("ar", "ar"), ("", ""));
    }

    #[test]
    fn a_text_speaks_the_languages_it_is_in_and_one_without_a_language_the_feeds_own() {
        let text = |tag: &str, text: &str| Text(vec![(tag.into(), text.into())].into());
        assert!(text("fr-MA", "Fil").speaks("fr", "ar"));
        assert!(!text("fr", "Fil").speaks("ar", "ar"));
        assert!(text("", "مسار").speaks("ar", "ar"));
        assert!(!text("", "مسار").speaks("fr", "ar"));
        assert!(!text("ar", "").speaks("ar", "ar"));
    }
}
