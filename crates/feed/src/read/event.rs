//! One event, as far as it can be read alone. What it has to do with other events (its id among
//! theirs, what it is part of) waits until all are read: `family`.

use super::address::Use;
use super::identity;
use super::json::Node;
use super::members;
use super::reader::{Members, Reader};
use super::suggest;
use super::told::Number;
use crate::finding::{Code, on_host};
use crate::list::List;
use crate::model::{Event, Link, Media, More, Person, Place, Status, Text};
use crate::say::Say;

/// No event that is told of later is written in fewer bytes: `{"id":"a","title":"b"}`.
pub const LEAST: usize = 22;

/// Where an event on its way into the feed comes from. Its id may still be another's, and what it is part of
/// is not known.
pub struct Draft {
    /// Where it is.
    pub at: Node,
    /// Where its id is, if it has one.
    pub id: Node,
    /// Where its date is, if it has one.
    pub date: Node,
    /// Where it says what it is part of, if it does.
    pub part_of: Node,
    /// The finding about its date, if that is none.
    pub date_finding: Number,
}

/// A partner named twice is told from the first so many.
const MOST_COMPARED: usize = 64;

const STATUSES: [Status; 4] = [
    Status::Confirmed,
    Status::Planned,
    Status::Postponed,
    Status::Cancelled,
];

impl Reader<'_> {
    /// Reads one event into a draft; into none when there is nothing in it to show.
    pub fn event(
        &mut self,
        at: Node,
        members: &Members,
        drafts: &mut Vec<Draft>,
        events: &mut Vec<Event>,
    ) {
        let &[
            id,
            kind,
            date,
            title,
            summary,
            body,
            easy,
            track,
            partners,
            part_of,
            importance,
            status,
            place,
            people,
            audience,
            tags,
            media,
            links,
        ] = members;
        let given_id = self.string(id, Say::AnId);
        let mut title = self.text(title);
        let mut summary = self.text(summary);
        let (written, date_finding) = match self.date(date) {
            Ok(date) => (date, Number::NONE),
            Err(finding) => (None, Number::of(finding)),
        };
        if title.is_empty() {
            let shown = !summary.is_empty();
            self.report(
                Code::NoTitle,
                at,
                Say::NoTitle,
                "",
                on_host(|| {
                    if shown {
                        Say::AddTitleSummary.say()
                    } else {
                        Say::AddTitle.say()
                    }
                }),
            );
            if !shown {
                return;
            }
            title = std::mem::take(&mut summary);
        }
        let id_text = match given_id {
            Some(id) => id.to_owned(),
            None => {
                let start = written.as_ref().map(|_| self.tree.text(date));
                let language = self.languages.first().map_or("", String::as_str);
                identity::made(start, &title, language)
            }
        };
        let milestone = self.choice(kind, &members::KINDS) == Some(1);
        let (body, easy) = (self.text(body), self.text(easy));
        let track = self.reference(track, true);
        let partners = self.partners_of(partners);
        let importance = self.whole(importance, 5).map_or(3, |number| number as u8);
        let status = self.choice(status, &members::STATUSES).unwrap_or(0);
        let more = More {
            body,
            easy,
            partners,
            place: self.place(place).map(Box::new),
            people: self.people(people),
            audience: self.strings(audience),
            tags: self.strings(tags),
            media: self.media(media),
            links: self.links(links),
        };
        events.push(Event {
            id: id_text,
            milestone,
            date: written,
            title,
            summary,
            track,
            part_of: None,
            importance,
            status: STATUSES[status % STATUSES.len()],
            more: (!more.is_nothing()).then(|| Box::new(more)),
        });
        let parent = self.string(part_of, Say::AnEventsId);
        drafts.push(Draft {
            at,
            id: given_id.map_or(Node::ABSENT, |_| id),
            date,
            part_of: parent.map_or(Node::ABSENT, |_| part_of),
            date_finding,
        });
    }

    /// The position of a track's id, or a partner's, among those there are.
    #[inline(never)]
    fn reference(&mut self, at: Node, track: bool) -> Option<usize> {
        let wanted = self.string(at, Say::AnId)?;
        let ids = if track { &self.tracks } else { &self.partners };
        let found = ids.position(wanted);
        if found.is_none() {
            let (problem, otherwise) = if track {
                (Say::NoTrack, Say::AddTrack)
            } else {
                (Say::NoPartner, Say::AddPartner)
            };
            let ids = ids.len();
            let mend = on_host(|| {
                if !self.may_suggest(wanted, ids) {
                    return otherwise.say();
                }
                let ids = if track { &self.tracks } else { &self.partners };
                match suggest::nearest(wanted, &mut ids.all().iter().copied()) {
                    Some(near) => Say::DidYouMean.of(near),
                    None => otherwise.say(),
                }
            });
            self.lint(Code::UnknownReference, at, problem.of(wanted), mend);
        }
        found
    }

    fn partners_of(&mut self, list: Node) -> List<usize> {
        let mut out: Vec<usize> = Vec::new();
        self.each(list, Say::PartnerIds, &mut |reader, element| {
            if let Some(partner) = reader.reference(element, false)
                && out.iter().take(MOST_COMPARED).all(|one| *one != partner)
            {
                out.push(partner);
            }
        });
        out.into()
    }

    fn place(&mut self, at: Node) -> Option<Place> {
        if !at.is_there() || !self.object(at, Say::APlace) {
            return None;
        }
        let [name, locality, geo, ..] = self.members(at, &members::PLACE);
        let place = Place {
            name: self.text(name),
            locality: self.text(locality),
            geo: self.geo(geo),
        };
        (!place.name.is_empty() || !place.locality.is_empty() || place.geo.is_some())
            .then_some(place)
    }

    fn people(&mut self, list: Node) -> List<Person> {
        let mut out = Vec::with_capacity(self.tree.count(list, 12));
        self.each_object(
            list,
            (Say::ListOfPeople, Say::APerson),
            &members::PERSON,
            &mut |reader, at, &[name, role, partner, ..]| {
                let person = Person {
                    name: reader.text(name),
                    role: reader.text(role),
                    partner: reader.reference(partner, false),
                };
                if person.name.is_empty() {
                    reader.missing(at, "name", Say::AddItPerson);
                } else {
                    out.push(person);
                }
            },
        );
        out.into()
    }

    fn media(&mut self, list: Node) -> List<Media> {
        let mut out = Vec::with_capacity(self.tree.count(list, 11));
        self.each_object(
            list,
            (Say::ListOfMedia, Say::AMedium),
            &members::MEDIA,
            &mut |reader, at, &[src, kind, alt, caption, credit, width, height, poster, ..]| {
                let mut media = Media {
                    kind: reader.word(kind),
                    alt: reader.text(alt),
                    caption: reader.text(caption),
                    credit: reader.text(credit),
                    width: reader.whole(width, 100_000).unwrap_or(0),
                    height: reader.whole(height, 100_000).unwrap_or(0),
                    src: reader.addressed(src, at, "src", Use::Media),
                    poster: reader.address(poster, Use::Media).unwrap_or_default(),
                };
                if media.kind.is_empty() {
                    media.kind.push_str("image");
                }
                if media.src.is_empty() {
                    return;
                }
                if media.kind == "image" && media.alt.is_empty() {
                    reader.lint(Code::NoAlt, at, Say::NoAlt.say(), Say::AddAlt.say());
                }
                reader.lint_media(at, src, &media);
                out.push(media);
            },
        );
        out.into()
    }

    fn links(&mut self, list: Node) -> List<Link> {
        let mut out = Vec::with_capacity(self.tree.count(list, 12));
        self.each_object(
            list,
            (Say::ListOfLinks, Say::ALink),
            &members::LINK,
            &mut |reader, at, &[href, title, kind, ..]| {
                let link = Link {
                    title: reader.text(title),
                    kind: reader.word(kind),
                    href: reader.addressed(href, at, "href", Use::Link),
                };
                if !link.href.is_empty() {
                    reader.lint_link(href, &link.title);
                    out.push(link);
                }
            },
        );
        out.into()
    }

    /// An address that must be there; empty, and a finding, when it is not.
    fn addressed(&mut self, at: Node, owner: Node, member: &str, usage: Use) -> String {
        let before = self.findings.count();
        let address = self.address(at, usage);
        if address.is_none() && self.findings.count() == before {
            self.missing(owner, member, Say::AddItEntry);
        }
        address.unwrap_or_default()
    }

    fn missing(&mut self, owner: Node, member: &str, mend: Say) {
        self.report(Code::MissingMember, owner, Say::Missing, member, mend.say());
    }
}

/// An event's title, for a message.
pub fn title_of(event: &Event) -> &str {
    let Text(pairs) = &event.title;
    pairs.first().map_or("", |(_, text)| text)
}
