//! Reads TimelineJS3's JSON (<https://timeline.knightlab.com/docs/json-format.html>) as TimelineJS does:
//! numbers may be strings, a blank string counts as missing, a headline may be missing.
//!
//! | TimelineJS | feed |
//! |---|---|
//! | `title` | `title`, `description` |
//! | `events[]`, `eras[]` | `events[]`, `eras[]` |
//! | `start_date`, `end_date` | `date` |
//! | `text.headline`; the first paragraph of `text.text`, and the rest | `title`; `summary`, `body` |
//! | links and pictures in a text, `media.link` | `links`, `media` |
//! | `media`, `background.url` | `media` |
//! | `group` | `track` |
//! | `location` | `place` |
//! | `unique_id` | `id` |

mod dates;
mod loose;
mod media;

pub use self::media::kind_of;

use std::collections::HashMap;

use super::{Attached, beginning, first_paragraph, member, plain_body, plain_text, text};
use crate::diagnostic::Code;
use crate::json::{Kind, Node};
use crate::limits::{MAX_ERAS, MAX_TRACKS};
use crate::message::{EventMessage, Expected, FeedMessage, ImportMessage};
use crate::model::{Era, Event, Feed, Place, Shape, Text, Track};
use crate::read::event::Draft;
use crate::read::identity;
use crate::read::reader::FullReader;
use crate::read::values::point;

/// The tracks, one for each name of a group.
#[derive(Default)]
pub struct Groups {
    /// The tracks.
    pub tracks: Vec<Track>,
    positions: HashMap<String, usize>,
    /// Whether a group was left out, since there were too many.
    is_cut: bool,
}

impl Groups {
    /// Returns the position of a group's track; nothing for a group beyond the greatest number of tracks.
    fn position(&mut self, name: String) -> Option<usize> {
        if let Some(position) = self.positions.get(&name) {
            return Some(*position);
        }
        let position = self.tracks.len();
        if position == MAX_TRACKS {
            return None;
        }
        self.tracks.push(Track {
            title: text(&name),
            description: Text::default(),
            color: None,
            shape: Shape::of_position(position),
            id: name.clone(),
        });
        self.positions.insert(name, position);
        Some(position)
    }
}

impl FullReader<'_, '_> {
    /// Reads the feed's own members.
    pub fn timelinejs_head(&mut self) -> Feed {
        // The axis needs no `scale`: it fits any.
        let [_, title, eras, _] = self.members(Node::ROOT, &["events", "title", "eras", "scale"]);
        let title = self.one(title);
        let mut feed = Feed::default();
        if title.is_there() {
            self.title_slide(title, &mut feed);
        }
        for at in self.first_elements(eras, Expected::ListOfEras, MAX_ERAS) {
            feed.eras.extend(self.era(at));
        }
        feed
    }

    /// Reads a slide into the drafts.
    pub fn timelinejs_slide(
        &mut self,
        at: Node,
        groups: &mut Groups,
        drafts: &mut Vec<Draft>,
        events: &mut Vec<Event>,
    ) {
        if self.is_object(at, Expected::ASlide) {
            let (draft, mut event) = self.slide(at, groups);
            self.limit(at, &mut event);
            drafts.push(draft);
            events.push(event);
            self.leave_out(drafts, events);
        }
    }

    fn title_slide(&mut self, at: Node, feed: &mut Feed) {
        let [texts, _, media] = self.members(at, &["text", "unique_id", "media"]);
        let texts = self.one(texts);
        self.title_media(at, media);
        let [headline, words] = self.headline_and_text(texts);
        feed.title = text(&self.words_only(headline));
        feed.description = text(&self.words_only(words));
    }

    fn era(&mut self, at: Node) -> Option<Era> {
        let [start, end, texts] = self.members(at, &["start_date", "end_date", "text"]);
        let [start, end, texts] = [start, end, texts].map(|one| self.one(one));
        let [headline, _] = self.headline_and_text(texts);
        let name = self.words_only(headline);
        let when = self.when(start, end);
        if when.date.is_none() && when.problem.is_none() {
            self.report(Code::NoDate, at, |_| {
                (EventMessage::EraHasNoDate, ImportMessage::AddEraEnds)
            });
        }
        Some(Era {
            date: when.date?,
            title: text(&name),
        })
    }

    /// Returns the headline and the text of a slide.
    fn headline_and_text(&mut self, at: Node) -> [Node; 2] {
        if !at.is_there() {
            return [Node::ABSENT; 2];
        }
        if self.tree.kind(at) == Kind::String {
            return [Node::ABSENT, at];
        }
        self.members(at, &["headline", "text"])
    }

    /// Reads the words of an HTML text whose place in a feed has no links.
    fn words_only(&mut self, at: Node) -> String {
        let found = plain_text(self.loose_string(at).unwrap_or(""));
        if found.styled || !found.links.is_empty() || !found.pictures.is_empty() {
            self.not_kept(at, || ImportMessage::HtmlButWords);
        }
        found.text
    }

    fn slide(&mut self, at: Node, groups: &mut Groups) -> (Draft, Event) {
        let [id, start, end, texts, media, group, background, location] = self.slide_members(at);
        let [headline, words] = self.headline_and_text(texts);
        let mut event = Event {
            importance: 3,
            ..Event::default()
        };
        let mut attached = Attached::default();
        let title = self.html(headline, &mut attached);
        let words = self.html(words, &mut attached);
        let (summary, body) = first_paragraph(&words);
        event.summary = text(summary);
        if !body.is_empty() {
            event.body = plain_body(body);
        }
        if media.is_there() {
            self.slide_media(media, &mut event, &mut attached);
        }
        self.background(background, &mut attached);
        attached.attach(&mut event);
        if let Some(place) = self.location(location) {
            event.place = Some(Box::new(place));
        }
        if let Some(name) = self.loose_string(group) {
            event.track = groups.position(plain_text(name).text);
            if event.track.is_none() && !std::mem::replace(&mut groups.is_cut, true) {
                self.too_many(group, MAX_TRACKS, FeedMessage::FewerTracks);
            }
        }
        let when = self.when(start, end);
        event.title = slide_title(title, &words, &when.written, &mut event);
        let given = self.loose_string(id);
        event.id = match given {
            Some(_) => self.tree.text(id).to_owned(),
            None => {
                let date = when.date.as_ref().map(|_| when.written.as_str());
                identity::derived_id(date, &event.title, "")
            }
        };
        event.date = when.date;
        let draft = Draft {
            at,
            end: self.tree.end_of(at),
            id: given.map_or(Node::ABSENT, |_| id),
            date: start,
            part_of: Node::ABSENT,
            date_problem: when.problem,
        };
        (draft, event)
    }

    /// Returns the members of a slide. The oldest slides have their start in `date`.
    fn slide_members(&mut self, at: Node) -> [Node; 8] {
        let start = if member(self.tree, at, "start_date").is_there() {
            "start_date"
        } else {
            "date"
        };
        let known = [
            "unique_id",
            start,
            "end_date",
            "text",
            "media",
            "group",
            "background",
            "location",
        ];
        self.members(at, &known).map(|one| self.one(one))
    }

    /// Reads the place of a slide. TimelineJS's examples have it, though TimelineJS shows no map.
    fn location(&mut self, at: Node) -> Option<Place> {
        if !at.is_there() || !self.is_object(at, Expected::AnObject) {
            return None;
        }
        let [north, east, name] = self.members(at, &["lat", "lon", "name"]);
        let name = self.words_only(name);
        let degrees = self.degrees(north).zip(self.degrees(east));
        let geo = degrees.and_then(|(north, east)| point(north, east));
        if north.is_there() && geo.is_none() {
            self.not_kept(at, || ImportMessage::Nowhere);
        }
        (geo.is_some() || !name.is_empty()).then(|| Place {
            name: text(&name),
            geo,
            ..Place::default()
        })
    }
}

/// Returns the title of a slide: its headline, else the beginning of its text, else the caption of what
/// it shows, else its date. The text is not shown twice.
fn slide_title(headline: String, words: &str, date: &str, event: &mut Event) -> Text {
    if !headline.is_empty() {
        return text(&headline);
    }
    if !words.is_empty() {
        let title = beginning(words);
        if title == words {
            event.summary = Text::default();
        }
        return text(&title);
    }
    let mut captions = event.media.iter().map(|one| one.caption.first());
    text(captions.find(|one| !one.is_empty()).unwrap_or(date))
}

/// Adds a paragraph to a text.
fn add_paragraph(to: &mut Text, words: &str) {
    if words.is_empty() {
        return;
    }
    let words = &*masar_markdown::escaped(words);
    match to.0.first_mut() {
        Some((_, before)) => {
            *before = [&**before, "\n\n", words].concat().into();
        }
        None => *to = text(words),
    }
}
