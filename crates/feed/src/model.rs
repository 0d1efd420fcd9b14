//! The feed as read: version 1 of the format, every member already checked and safe to show.

use std::ops::{Deref, DerefMut};

use masar_edtf::Edtf;
use masar_language_tag::{primary_language, same_language};

/// A text in one or several languages, in the order the feed gave them.
/// A plain string has the one entry `""`, meaning "the feed's default language".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<(Box<str>, Box<str>)>);

/// A whole feed.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    /// What the timeline is called.
    pub title: Text,
    /// One sentence under the title.
    pub description: Text,
    /// BCP 47 tags; the first is the default. Never empty after reading (falls back to those used).
    pub languages: Vec<String>,
    /// IANA zone of local times.
    pub timezone: Option<String>,
    /// The day to which the feed's facts are known.
    pub updated: Option<Edtf>,
    /// Where the facts come from.
    pub source: Option<Link>,
    /// Who is partner to it.
    pub partners: Vec<Partner>,
    /// The lanes.
    pub tracks: Vec<Track>,
    /// Background periods.
    pub eras: Vec<Era>,
    /// The events, in the feed's order.
    pub events: Vec<Event>,
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
    /// Its site, a safe address.
    pub href: Option<String>,
}

/// A lane: category = shape + label + colour.
#[derive(Clone, Debug)]
pub struct Track {
    /// Unique id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What belongs in it.
    pub description: Text,
    /// `#rrggbb`, when given and valid.
    pub color: Option<String>,
    /// Its glyph; given, or by position in the feed (hexagon, cross, circle, square, triangle, diamond).
    pub shape: Shape,
}

/// A track's glyph.
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
    /// The glyph of the track at a position, where it names none.
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
    /// When.
    pub date: Edtf,
    /// Its name.
    pub title: Text,
}

/// One event. What few events have is in a part of its own, [`EventDetails`], and is named as if it were here.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// Permanent, unique; made from date and title when the feed gives none.
    pub id: String,
    /// A milestone rather than an ordinary event.
    pub milestone: bool,
    /// When; absent only inside another event, and then it is within the parent's.
    pub date: Option<Edtf>,
    /// What it is called.
    pub title: Text,
    /// One or two sentences.
    pub summary: Text,
    /// Index into `Feed::tracks`.
    pub track: Option<usize>,
    /// Index into `Feed::events` of the event this is part of (no cycles).
    pub part_of: Option<usize>,
    /// 0 to 5, 3 when not given: decides who keeps a label.
    pub importance: u8,
    /// Confirmed unless said otherwise.
    pub status: Status,
    /// The rest, where there is any.
    pub details: Option<Box<EventDetails>>,
}

/// What an event may have besides.
#[derive(Clone, Debug, Default)]
pub struct EventDetails {
    /// EventDetails, in a safe subset of Markdown (shown as text until that is read).
    pub body: Text,
    /// The same in easy-to-read words.
    pub easy: Text,
    /// Indices into `Feed::partners`.
    pub partners: Vec<usize>,
    /// Where.
    pub place: Option<Box<Place>>,
    /// Who took part.
    pub people: Vec<Person>,
    /// For whom.
    pub audience: Vec<String>,
    /// Free tags.
    pub tags: Vec<String>,
    /// Pictures and the like.
    pub media: Vec<Media>,
    /// Documents and pages.
    pub links: Vec<Link>,
}

impl EventDetails {
    /// Whether there is nothing.
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
            self.media.is_empty(),
            self.links.is_empty(),
        ];
        empty == [true; 9]
    }
}

static NO_DETAILS: EventDetails = EventDetails {
    body: Text(Vec::new()),
    easy: Text(Vec::new()),
    partners: Vec::new(),
    place: None,
    people: Vec::new(),
    audience: Vec::new(),
    tags: Vec::new(),
    media: Vec::new(),
    links: Vec::new(),
};

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

/// Whether it happened or will.
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
    /// A building, a hall.
    pub name: Text,
    /// A town or region.
    pub locality: Text,
    /// Latitude and longitude, degrees.
    pub geo: Option<(f64, f64)>,
}

/// A person and what they did there.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// Name.
    pub name: Text,
    /// Role.
    pub role: Text,
    /// Index into `Feed::partners`.
    pub partner: Option<usize>,
}

/// A picture, sound or film.
#[derive(Clone, Debug, Default)]
pub struct Media {
    /// A safe address.
    pub src: String,
    /// `image`, `audio`, `video`, …
    pub kind: String,
    /// What a picture shows, for who cannot see it.
    pub alt: Text,
    /// Caption.
    pub caption: Text,
    /// Whose work it is.
    pub credit: Text,
    /// px, 0 unknown.
    pub width: u32,
    /// px, 0 unknown.
    pub height: u32,
    /// The picture that stands for a film, or for what lives on another site; a safe address, or empty.
    pub poster: String,
}

/// A document or page elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Link {
    /// A safe address: https, http, mailto, tel or relative. Empty only for a source without one.
    pub href: String,
    /// What it is called.
    pub title: Text,
    /// `document`, `page`, …
    pub kind: String,
}

impl Text {
    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// The first text, in whichever language it is; empty where there is none.
    #[must_use]
    pub fn first(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text)
    }

    /// The text in `lang`, else in the same primary language, else in the one that its readers read
    /// besides, else in `default`, else the first; with the language it is in (`""` where the feed did
    /// not say).
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

    /// Whether it has a text in a language; one that names no language is in `default`.
    #[must_use]
    pub fn speaks(&self, lang: &str, default: &str) -> bool {
        self.0.iter().any(|(tag, text)| {
            let tag = if tag.is_empty() { default } else { tag };
            !text.is_empty() && same_language(tag, lang)
        })
    }

    /// Which of its texts is in a language, or else in its primary language.
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

/// What readers of a language read besides: of those that the interface speaks only Tamazight's, whose
/// interface is French, too, where it has no word.
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
