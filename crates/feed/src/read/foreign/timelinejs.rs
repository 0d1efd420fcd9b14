//! TimelineJS3's JSON (<https://timeline.knightlab.com/docs/json-format.html>), as its own code reads
//! it: numbers may be strings, blanks are as good as absent, a headline may be missing.
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

mod media;

pub use self::media::kind_of;

use super::super::event::Draft;
use super::super::identity;
use super::super::json::{Kind, Node, Tree};
use super::super::reader::Reader;
use super::super::told::Number;
use super::super::values::{decimal, no_date};
use super::{beginning, first_paragraph, member, plain, text};
use crate::finding::Code;
use crate::model::{Era, Event, Feed, Place, Shape, Text, Track};
use crate::order;
use crate::say::Say;
use masar_edtf::{Edtf, ParseError, cut, padded};

/// The list of slides, if the text is TimelineJS's. Its oldest examples have the dates in `date`.
pub fn slides(tree: &Tree<'_>) -> Option<Node> {
    let list = member(tree, Node::ROOT, "events");
    if tree.kind(list) != Kind::List {
        return None;
    }
    let scaled = member(tree, Node::ROOT, "scale").is_there();
    let dated = tree.children(list).any(|slide| {
        member(tree, slide, "start_date").is_there()
            || tree.kind(member(tree, slide, "date")) == Kind::Object
    });
    (scaled || dated).then_some(list)
}

impl<'t> Reader<'t> {
    /// The feed that TimelineJS's JSON amounts to, without its events, which go into the drafts.
    pub fn timelinejs(
        &mut self,
        list: Node,
        drafts: &mut Vec<Draft>,
        events: &mut Vec<Event>,
    ) -> Feed {
        // The axis takes any scale as it comes.
        let [_, title, eras, ..] = self.members(Node::ROOT, &["events", "title", "eras", "scale"]);
        let mut feed = Feed::default();
        if title.is_there() {
            self.front(title, &mut feed);
        }
        self.each(eras, Say::ListOfEras, &mut |reader, at| {
            let [start, end, said, ..] = reader.members(at, &["start_date", "end_date", "text"]);
            let [headline, ..] = reader.said(said);
            let name = reader.words(headline);
            let (date, _, finding) = reader.when(start, end);
            if let Some(date) = date {
                feed.eras.push(Era {
                    date,
                    title: text(&name),
                });
            } else if finding.is_none() {
                reader.report(
                    Code::NoDate,
                    at,
                    Say::EraHasNoDate,
                    "",
                    Say::AddEraEnds.say(),
                );
            }
        });
        let mut groups = Vec::new();
        self.each(list, Say::ListOfSlides, &mut |reader, at| {
            if reader.object(at, Say::ASlide) {
                let (draft, event) = reader.slide(at, &mut groups);
                drafts.push(draft);
                events.push(event);
                reader.leave_out(drafts, events);
            }
        });
        feed.tracks = tracks_of(groups, events);
        feed
    }

    /// The title slide.
    fn front(&mut self, at: Node, feed: &mut Feed) {
        let [said, ..] = self.members(at, &["text", "unique_id"]);
        let [headline, words, ..] = self.said(said);
        feed.title = text(&self.words(headline));
        feed.description = text(&self.words(words));
    }

    /// Headline and text of a slide.
    fn said(&mut self, at: Node) -> [Node; 2] {
        if !at.is_there() {
            return [Node::ABSENT; 2];
        }
        let [headline, words, ..] = self.members(at, &["headline", "text"]);
        [headline, words]
    }

    /// The words of an HTML text that has no place for links.
    fn words(&mut self, at: Node) -> String {
        let found = plain(self.string(at, Say::AString).unwrap_or(""));
        if found.styled || !found.links.is_empty() || !found.pictures.is_empty() {
            self.lost(at, Say::HtmlButWords.say());
        }
        found.text
    }

    fn slide(&mut self, at: Node, groups: &mut Vec<String>) -> (Draft, Event) {
        const KNOWN: [&str; 9] = [
            "unique_id",
            "start_date",
            "end_date",
            "text",
            "media",
            "group",
            "background",
            "location",
            "date",
        ];
        // With a start there is no date that could be it.
        let dated = member(self.tree, at, "start_date").is_there();
        let known = &KNOWN[..KNOWN.len() - usize::from(dated)];
        let [
            id,
            start,
            end,
            said,
            media,
            group,
            background,
            location,
            date,
            ..,
        ] = self.members(at, known);
        let start = if dated { start } else { date };
        let [headline, words, ..] = self.said(said);
        let mut event = Event {
            importance: 3,
            ..Event::default()
        };
        let title = self.html(headline, &mut event);
        let words = self.html(words, &mut event);
        let (summary, body) = first_paragraph(&words);
        event.summary = text(summary);
        if !body.is_empty() {
            event.body = text(body);
        }
        if media.is_there() {
            self.medium(media, &mut event);
        }
        self.background(background, &mut event);
        if let Some(place) = self.location(location) {
            event.place = Some(Box::new(place));
        }
        event.track = self.group(group, groups);
        let (date, written, date_finding) = self.when(start, end);
        event.title = text(&match () {
            () if !title.is_empty() => title,
            () if !words.is_empty() => {
                // What is the title need not be said twice.
                if beginning(&words) == words {
                    event.summary = Text::default();
                }
                beginning(&words)
            }
            () => event
                .media
                .iter()
                .map(|one| one.caption.get("", "").0)
                .find(|one| !one.is_empty())
                .unwrap_or(&written)
                .to_owned(),
        });
        let given = self.string(id, Say::AnId).is_some();
        event.id = if given {
            self.tree.text(id).to_owned()
        } else {
            identity::made(date.as_ref().map(|_| &*written), &event.title, "")
        };
        event.date = date;
        let draft = Draft {
            at,
            id: if given { id } else { Node::ABSENT },
            date: start,
            part_of: Node::ABSENT,
            date_finding: date_finding.map_or(Number::NONE, Number::of),
        };
        (draft, event)
    }

    /// Where a slide of TimelineJS's own examples lies, though it shows no map of it.
    fn location(&mut self, at: Node) -> Option<Place> {
        if !at.is_there() || !self.object(at, Say::AnObject) {
            return None;
        }
        let [north, east, name, ..] = self.members(at, &["lat", "lon", "name"]);
        let name = self.words(name);
        let degrees = |at: Node| match self.tree.kind(at) {
            Kind::Number => decimal(self.tree.text(at)),
            _ => None,
        };
        let geo = degrees(north).zip(degrees(east));
        let geo = geo.filter(|(north, east)| north.abs() <= 90.0 && east.abs() <= 180.0);
        if north.is_there() && geo.is_none() {
            self.lost(at, Say::Nowhere.say());
        }
        (geo.is_some() || !name.is_empty()).then(|| Place {
            name: text(&name),
            geo,
            ..Place::default()
        })
    }

    /// The number of a group's name; that of the slide before where it is the same.
    fn group(&mut self, at: Node, groups: &mut Vec<String>) -> Option<usize> {
        let name = plain(self.string(at, Say::AGroup)?).text;
        if groups.last().is_none_or(|last| *last != name) {
            groups.push(name);
        }
        Some(groups.len() - 1)
    }

    /// The date between a start and an end, how it is written, and the finding where it is none.
    fn when(&mut self, start: Node, end: Node) -> (Option<Edtf>, String, Option<usize>) {
        let mut from = self.point(start);
        let to = self.point(end);
        let mut finding = None;
        while !from.is_empty()
            && let Err(error) = Edtf::parse(&from)
        {
            finding = Some(self.no_such_date(start, &from, &error));
            from = coarser(&from);
        }
        if from.is_empty() {
            if start.is_there() && finding.is_none() {
                finding =
                    Some(self.report(Code::BadDate, start, Say::NoYear, "", Say::WriteYear.say()));
            }
            return (None, from, finding);
        }
        if !to.is_empty() && to != from {
            let both = [&*from, "/", &to].concat();
            match Edtf::parse(&both) {
                Ok(date) => return (Some(date), both, None),
                Err(error) => self.no_such_date(end, &to, &error),
            };
        }
        (Edtf::parse(&from).ok(), from, None)
    }

    fn no_such_date(&mut self, at: Node, written: &str, error: &ParseError) -> usize {
        let (problem, _) = no_date(written, error);
        let english = (Say::NotADate.english(), written);
        let mend = Say::MendParts.say();
        self.tell(Code::of_date(error.kind), at, problem, english, mend)
    }

    /// A date object as EDTF; empty when it has no year.
    fn point(&mut self, at: Node) -> String {
        let mut out = String::new();
        if !at.is_there() || !self.object(at, Say::ADateObject) {
            return out;
        }
        let parts = self.members(at, &["year", "month", "day", "hour", "minute", "second"]);
        for (place, part) in parts.iter().take(6).enumerate() {
            let Some((minus, number)) = self.part(*part) else {
                // An hour without its minute is on the hour.
                if place == 4 {
                    out.push_str(":00");
                }
                break;
            };
            out.push_str(match place {
                0 => "",
                1 | 2 => "-",
                3 => "T",
                _ => ":",
            });
            if place > 0 {
                out.push_str(&padded(number, 2));
                continue;
            }
            // TimelineJS knows no year 0: its -1 is 1 BCE, which EDTF writes 0000.
            let year = number - u64::from(minus);
            if year > 9_999 {
                out.push('Y');
            }
            if minus && year > 0 {
                out.push('-');
            }
            out.push_str(&padded(year, 4));
        }
        out
    }

    /// A whole number, and whether it is negative; sheets write thousands with commas or blanks.
    fn part(&mut self, at: Node) -> Option<(bool, u64)> {
        let written = match self.tree.kind(at) {
            _ if !at.is_there() => return None,
            Kind::Number | Kind::String => self.tree.text(at),
            _ => "",
        };
        let (mut minus, mut number, mut count) = (false, 0_u64, 0);
        for byte in written.bytes() {
            match byte {
                b'0'..=b'9' => {
                    number = number
                        .saturating_mul(10)
                        .saturating_add(u64::from(byte - b'0'));
                    count += 1;
                }
                b'-' if count == 0 => minus = true,
                b' ' | b',' => {}
                _ => count = 99,
            }
        }
        if (1..18).contains(&count) {
            return Some((minus && number > 0, number));
        }
        if count > 0 {
            let mend = Say::WriteWholeNumber.say();
            self.report(Code::BadDate, at, Say::NotWhole, written, mend);
        }
        None
    }
}

/// What is left of a date whose finest part makes no sense.
fn coarser(date: &str) -> String {
    let (day, time) = cut(date, b'T');
    if !time.is_empty() {
        return day.to_owned();
    }
    let dash = day.bytes().rposition(|byte| byte == b'-').unwrap_or(0);
    day.get(..dash).unwrap_or("").to_owned()
}

/// Makes a track of each group, in the order of the slides.
fn tracks_of(groups: Vec<String>, events: &mut [Event]) -> Vec<Track> {
    let order = order::sorted(groups.len(), &mut |a, b| groups[a].cmp(&groups[b]));
    // For each, the first of its name; then where its track is.
    let mut moved = vec![0; groups.len()];
    let (mut first, mut count) = (usize::MAX, 0);
    for at in order {
        if first == usize::MAX || groups[first] != groups[at] {
            first = at;
            count += 1;
        }
        moved[at] = first;
    }
    let mut tracks = Vec::with_capacity(count);
    for (at, name) in groups.into_iter().enumerate() {
        if moved[at] != at {
            moved[at] = moved[moved[at]];
            continue;
        }
        moved[at] = tracks.len();
        tracks.push(Track {
            title: text(&name),
            description: Text::default(),
            color: None,
            shape: Shape::of_position(tracks.len()),
            id: name,
        });
    }
    for event in events {
        event.track = event.track.map(|track| moved[track]);
    }
    tracks
}

/// Adds a paragraph to a text.
fn add(to: &mut Text, words: &str) {
    if words.is_empty() {
        return;
    }
    match to.0.first_mut() {
        Some((_, before)) => {
            *before = [&**before, "\n\n", words].concat().into();
        }
        None => *to = text(words),
    }
}
