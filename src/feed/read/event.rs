//! One event, as far as it can be read alone. What it has to do with other events (its id among
//! theirs, what it is part of) waits until all are read: `family`.

use super::address::Use;
use super::identity;
use super::json::Node;
use super::members;
use super::reader::{Members, Reader};
use crate::feed::finding::{Code, on_host};
use crate::feed::model::{Event, Link, Media, Person, Place, Status, Text};
use crate::feed::say::Say;

/// An event on its way into the feed.
pub(super) struct Draft {
    /// What is read of it; its id may still be another's, and `part_of` is not set.
    pub(super) event: Event,
    /// Where it is.
    pub(super) at: Node,
    /// Where its id is, if it has one.
    pub(super) id: Node,
    /// Where its date is, if it has one.
    pub(super) date: Node,
    /// Where it says what it is part of, if it does.
    pub(super) part_of: Node,
    /// The finding about its date, if that is none.
    pub(super) date_finding: Option<usize>,
}

const STATUSES: [Status; 4] = [
    Status::Confirmed,
    Status::Planned,
    Status::Postponed,
    Status::Cancelled,
];

impl Reader<'_> {
    /// Reads one event into a draft; into none when there is nothing in it to show.
    pub(super) fn event(&mut self, at: Node, members: &Members, drafts: &mut Vec<Draft>) {
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
            Ok(date) => (date, None),
            Err(finding) => (None, Some(finding)),
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
        let event = Event {
            id: id_text,
            milestone: self.choice(kind, &members::KINDS) == Some(1),
            date: written,
            title,
            summary,
            body: self.text(body),
            easy: self.text(easy),
            track: self.reference(track, true),
            partners: self.partners_of(partners),
            part_of: None,
            importance: self.whole(importance, 5).map_or(3, |number| number as u8),
            status: STATUSES[self.choice(status, &members::STATUSES).unwrap_or(0) % STATUSES.len()],
            place: self.place(place),
            people: self.people(people),
            audience: self.strings(audience),
            tags: self.strings(tags),
            media: self.media(media),
            links: self.links(links),
        };
        let parent = self.string(part_of, Say::AnEventsId);
        drafts.push(Draft {
            event,
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
        let found = ids.iter().position(|one| *one == wanted);
        if found.is_none() {
            let (problem, otherwise) = if track {
                (Say::NoTrack, Say::AddTrack)
            } else {
                (Say::NoPartner, Say::AddPartner)
            };
            let mend = on_host(|| {
                let ids = if track { &self.tracks } else { &self.partners }.clone();
                self.suggestion(wanted, ids.len(), &mut ids.into_iter(), otherwise)
            });
            self.lint(Code::UnknownReference, at, problem.of(wanted), mend);
        }
        found
    }

    fn partners_of(&mut self, list: Node) -> Vec<usize> {
        let mut out = Vec::new();
        self.each(list, Say::PartnerIds, &mut |reader, element| {
            if let Some(partner) = reader.reference(element, false)
                && !out.contains(&partner)
            {
                out.push(partner);
            }
        });
        out
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

    fn people(&mut self, list: Node) -> Vec<Person> {
        let mut out = Vec::new();
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
        out
    }

    fn media(&mut self, list: Node) -> Vec<Media> {
        let mut out = Vec::new();
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
                #[cfg(editors)]
                reader.lint_media(at, src, &media);
                out.push(media);
            },
        );
        out
    }

    fn links(&mut self, list: Node) -> Vec<Link> {
        let mut out = Vec::new();
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
                    #[cfg(editors)]
                    reader.lint_link(href, &link.title);
                    out.push(link);
                }
            },
        );
        out
    }

    /// An address that must be there; empty, and a finding, when it is not.
    fn addressed(&mut self, at: Node, owner: Node, member: &str, usage: Use) -> String {
        let before = self.findings.len();
        let address = self.address(at, usage);
        if address.is_none() && self.findings.len() == before {
            self.missing(owner, member, Say::AddItEntry);
        }
        address.unwrap_or_default()
    }

    fn missing(&mut self, owner: Node, member: &str, mend: Say) {
        self.report(Code::MissingMember, owner, Say::Missing, member, mend.say());
    }
}

impl Draft {
    /// The event's title, for a message.
    pub(super) fn title(&self) -> &str {
        let Text(pairs) = &self.event.title;
        pairs.first().map_or("", |(_, text)| text)
    }
}
