//! Reads one event, as far as it can be read alone. `hierarchy` makes its id unique and finds the event
//! that it is part of, once all events are read.

use super::identity;
use super::reader::{Reader, did_you_mean};
use crate::diagnostic::Code;
use crate::diagnostic_list::Reported;
use crate::json::Node;
use crate::limits::MAX_ENTRIES;
use crate::members::{self, AddressUse};
use crate::message::{EventMessage, Expected, FeedMessage};
use crate::model::{Event, EventDetails, Link, Media, Person, Place, Status, Text};
use crate::sink::Sink;

/// The members of an event, in the order of [`EventMembers`].
pub const EVENT: [&str; 19] = members::names(&members::EVENT);
const PLACE: [&str; 3] = members::names(&members::PLACE);
const PERSON: [&str; 3] = members::names(&members::PERSON);
const MEDIA: [&str; 8] = members::names(&members::MEDIA);
const LINK: [&str; 3] = members::names(&members::LINK);

/// The values of an event's members, in the order of the table.
pub type EventMembers = [Node; 19];

/// The nodes of an event whose id may not be unique and whose parent is not found yet.
pub struct Draft {
    /// Its object.
    pub at: Node,
    /// The byte where it ends, if the sink stores diagnostics.
    pub end: u32,
    /// Its id, if it has one.
    pub id: Node,
    /// Its date, if it has one.
    pub date: Node,
    /// The reference to the event that it is part of, if there is one.
    pub part_of: Node,
    /// The diagnostic about its date, if that cannot be read.
    pub date_problem: Option<Reported>,
}

const STATUSES: [Status; 4] = [
    Status::Confirmed,
    Status::Planned,
    Status::Postponed,
    Status::Cancelled,
];

impl<S: Sink> Reader<'_, S> {
    /// Reads one event and adds it with its draft, if it has a title or a summary.
    pub fn event(
        &mut self,
        at: Node,
        members: EventMembers,
        drafts: &mut Vec<Draft>,
        events: &mut Vec<Event>,
    ) {
        let [
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
            ..,
        ] = members;
        let [
            ..,
            importance,
            status,
            place,
            people,
            audience,
            tags,
            series,
            media,
            links,
        ] = members;
        let given_id = self.string(id, Expected::AnId);
        let title = self.text(title);
        let summary = self.prose(summary);
        let (written, date_problem) = match self.date(date) {
            Ok(date) => (date, None),
            Err(reported) => (None, Some(reported)),
        };
        let Some((title, summary)) = self.titled(at, title, summary) else {
            return;
        };
        let id_text = match given_id {
            Some(id) => id.to_owned(),
            None => {
                let start = written.as_ref().map(|_| self.tree.text(date));
                let language = self.languages.first().map_or("", String::as_str);
                identity::derived_id(start, &title, language)
            }
        };
        let milestone = self.choice(kind, &members::KINDS) == Some(1);
        let (body, easy) = (self.prose(body), self.prose(easy));
        let track = self.track_reference(track);
        let partners = self.partner_references(partners);
        let importance = self.whole(importance, members::MAX_IMPORTANCE);
        let status = self.choice(status, &members::STATUSES).unwrap_or(0);
        let details = EventDetails {
            body,
            easy,
            partners,
            place: self.place(place).map(Box::new),
            people: self.people(people),
            audience: self.strings(audience),
            tags: self.strings(tags),
            series: self.some_text(series),
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
            importance: importance
                .and_then(|number| u8::try_from(number).ok())
                .unwrap_or(3),
            status: STATUSES[status],
            page: self.page,
            details: (!details.is_empty()).then(|| Box::new(details)),
        });
        let parent = self.string(part_of, Expected::AnEventsId);
        let end = if S::STORES { self.tree.end_of(at) } else { 0 };
        drafts.push(Draft {
            at,
            end,
            id: given_id.map_or(Node::ABSENT, |_| id),
            date,
            part_of: parent.map_or(Node::ABSENT, |_| part_of),
            date_problem,
        });
    }

    /// Returns the title and the summary of an event. Without a title the summary takes its place;
    /// without both there is nothing to show.
    fn titled(&mut self, at: Node, title: Text, summary: Text) -> Option<(Text, Text)> {
        if !title.is_empty() {
            return Some((title, summary));
        }
        let (code, problem) = (Code::NoTitle, EventMessage::NoTitle);
        if summary.is_empty() {
            self.report(code, at, |_| (problem, EventMessage::AddTitle));
            return None;
        }
        self.report(code, at, |_| (problem, EventMessage::AddTitleSummary));
        Some((summary, Text::default()))
    }

    /// Returns the position of the track that an event refers to.
    fn track_reference(&mut self, at: Node) -> Option<usize> {
        let wanted = self.string(at, Expected::AnId)?;
        let found = self.tracks.position(wanted);
        if found.is_none() && !self.tracks.is_cut() {
            self.report(Code::UnknownReference, at, |reader| {
                let ids = reader.tracks.iter();
                let near = reader.suggestions.nearest(wanted, ids);
                let fix = did_you_mean(near, EventMessage::AddTrack);
                (EventMessage::NoTrack.with(wanted), fix)
            });
        }
        found
    }

    /// Returns the position of the partner that an event or a person refers to.
    fn partner_reference(&mut self, at: Node) -> Option<usize> {
        let wanted = self.string(at, Expected::AnId)?;
        let found = self.partners.position(wanted);
        if found.is_none() && !self.partners.is_cut() {
            self.report(Code::UnknownReference, at, |reader| {
                let ids = reader.partners.iter();
                let near = reader.suggestions.nearest(wanted, ids);
                let fix = did_you_mean(near, EventMessage::AddPartner);
                (EventMessage::NoPartner.with(wanted), fix)
            });
        }
        found
    }

    fn partner_references(&mut self, list: Node) -> Box<[usize]> {
        let mut out: Vec<usize> = Vec::new();
        for element in self.first_elements(list, Expected::PartnerIds, MAX_ENTRIES) {
            if let Some(partner) = self.partner_reference(element)
                && !out.contains(&partner)
            {
                out.push(partner);
            }
        }
        out.into()
    }

    fn place(&mut self, at: Node) -> Option<Place> {
        if !at.is_there() || !self.is_object(at, Expected::APlace) {
            return None;
        }
        let [name, locality, geo] = self.members(at, &PLACE);
        let place = Place {
            name: self.text(name),
            locality: self.text(locality),
            geo: self.coordinates(geo),
        };
        (!place.name.is_empty() || !place.locality.is_empty() || place.geo.is_some())
            .then_some(place)
    }

    fn people(&mut self, list: Node) -> Box<[Person]> {
        let mut out = Vec::new();
        for at in self.first_elements(list, Expected::ListOfPeople, MAX_ENTRIES) {
            let Some([name, role, partner]) = self.object(at, Expected::APerson, &PERSON) else {
                continue;
            };
            let person = Person {
                name: self.text(name),
                role: self.text(role),
                partner: self.partner_reference(partner),
            };
            if person.name.is_empty() {
                self.missing(at, "name", FeedMessage::AddItPerson);
            } else {
                out.push(person);
            }
        }
        out.into()
    }

    fn media(&mut self, list: Node) -> Box<[Media]> {
        let mut out = Vec::new();
        for at in self.first_elements(list, Expected::ListOfMedia, MAX_ENTRIES) {
            if let Some(members) = self.object(at, Expected::AMedium, &MEDIA) {
                out.extend(self.medium(at, members));
            }
        }
        out.into()
    }

    fn medium(&mut self, at: Node, members: [Node; 8]) -> Option<Media> {
        let [src, kind, alt, caption, credit, width, height, poster] = members;
        let mut media = Media {
            kind: self.word(kind),
            alt: self.prose(alt),
            caption: self.prose(caption),
            credit: self.text(credit),
            width: self.whole(width, members::MAX_PIXELS).unwrap_or(0),
            height: self.whole(height, members::MAX_PIXELS).unwrap_or(0),
            src: self.required_address(src, at, "src", AddressUse::Media),
            poster: self
                .address(poster, AddressUse::Media)
                .unwrap_or_default()
                .into(),
        };
        if media.kind.is_empty() {
            media.kind.push_str("image");
        }
        if media.src.is_empty() {
            return None;
        }
        self.check(|rules, context| {
            if media.kind == "image" && media.alt.is_empty() {
                rules.image_without_alt(context, at);
            }
            rules.media(context, at, src, &media);
        });
        Some(media)
    }

    fn links(&mut self, list: Node) -> Box<[Link]> {
        let mut out = Vec::new();
        for at in self.first_elements(list, Expected::ListOfLinks, MAX_ENTRIES) {
            let Some([href, title, kind]) = self.object(at, Expected::ALink, &LINK) else {
                continue;
            };
            let link = Link {
                title: self.text(title),
                kind: self.word(kind),
                href: self.required_address(href, at, "href", AddressUse::Link),
            };
            if !link.href.is_empty() {
                self.check_link(href, &link.title);
                out.push(link);
            }
        }
        out.into()
    }

    /// Reads a required address. Returns an empty string and reports a diagnostic if it is missing.
    fn required_address(
        &mut self,
        at: Node,
        owner: Node,
        member: &str,
        usage: AddressUse,
    ) -> String {
        let before = self.sink.problems();
        let address = self.address(at, usage);
        if address.is_none() && self.sink.problems() == before {
            self.missing(owner, member, FeedMessage::AddItEntry);
        }
        address.unwrap_or_default()
    }

    fn missing(&mut self, owner: Node, member: &str, fix: FeedMessage) {
        self.report(Code::MissingMember, owner, |_| {
            (FeedMessage::Missing.with(member), fix)
        });
    }
}
