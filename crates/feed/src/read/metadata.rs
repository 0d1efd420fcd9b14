//! Reads the feed's own members: version, languages, source, partners, tracks, eras.

use super::ids::Insertion;
use super::reader::Reader;
use crate::decimal::decimal;
use crate::diagnostic::Code;
use crate::json::{Kind, Node};
use crate::limits::{MAX_ERAS, MAX_LANGUAGES, MAX_PARTNERS, MAX_TRACKS};
use crate::members::{self, AddressUse};
use crate::message::{EventMessage, Expected, FeedMessage, ValueMessage};
use crate::model::{Era, Feed, Link, Partner, Shape, Track};
use crate::sink::Sink;

const FEED: [&str; 13] = members::names(&members::FEED);
const SOURCE: [&str; 3] = members::names(&members::SOURCE);
const PARTNER: [&str; 5] = members::names(&members::PARTNER);
const TRACK: [&str; 5] = members::names(&members::TRACK);
const ERA: [&str; 2] = members::names(&members::ERA);

/// The greatest length of a time zone's name, in bytes.
const MAX_ZONE_BYTES: usize = 64;

impl<'t, S: Sink> Reader<'t, S> {
    /// Checks the version, by the node of its name. A feed of another version is read as far as possible.
    pub fn version(&mut self, name: Node) {
        let value = self.tree.value(name);
        let is_number = self.tree.kind(value) == Kind::Number;
        let (problem, fix) = match decimal(self.tree.text(value)) {
            _ if is_number && self.tree.text(value) == "1" => return,
            _ if !is_number => (FeedMessage::VersionType, FeedMessage::WriteVersion),
            Some(version) if version > 1.0 && version % 1.0 == 0.0 => {
                (FeedMessage::NewerVersion, FeedMessage::NewerNotShown)
            }
            _ => (FeedMessage::NoSuchVersion, FeedMessage::WriteVersion),
        };
        let tree = self.tree;
        let reported = self.report(Code::Version, name, |_| (problem, fix));
        self.sink.change(reported, |diagnostic| {
            diagnostic.range.1 = tree.place(value).1;
        });
    }

    /// Adds the members of one page's object to the feed. Returns where the page's events are, and the
    /// address of the next page.
    pub fn metadata(&mut self, object: Node, feed: &mut Option<Feed>) -> (Node, Node) {
        let members = self.members(object, &FEED);
        let [
            _masar,
            title,
            description,
            languages,
            timezone,
            updated,
            source,
            ..,
        ] = members;
        let [.., partners, tracks, eras, events, next, tiles] = members;
        if feed.is_none() {
            self.read_languages(languages);
            *feed = Some(Feed {
                title: self.text(title),
                description: self.prose(description),
                timezone: self.timezone(timezone),
                updated: self.date(updated).unwrap_or_default(),
                source: self.source(source),
                eras: self.eras(eras),
                is_split: tiles.is_there(),
                ..Feed::default()
            });
        }
        if let Some(feed) = feed {
            self.read_partners(partners, &mut feed.partners);
            self.read_tracks(tracks, &mut feed.tracks);
        }
        (events, next)
    }

    /// Reads the languages that the feed names, in its order, each once.
    fn read_languages(&mut self, list: Node) {
        for element in self.first_elements(list, Expected::ListOfTags, MAX_LANGUAGES) {
            if self.string(element, Expected::ATag).is_some()
                && let Some(tag) = self.language(element)
                && !self.languages.contains(&tag)
            {
                self.languages.push(tag);
            }
        }
    }

    /// Reads the zone of local times, if it has the shape of an IANA name.
    fn timezone(&mut self, at: Node) -> Option<String> {
        let zone = self.string(at, Expected::ATimeZone)?;
        let shaped = zone.len() <= MAX_ZONE_BYTES
            && zone.starts_with(|first: char| first.is_ascii_alphabetic())
            && zone.bytes().all(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-' | b'/')
            });
        if !shaped {
            self.report(Code::BadValue, at, |_| {
                let problem = ValueMessage::NoTimeZone.with(zone);
                (problem, ValueMessage::WriteTimeZone)
            });
        }
        shaped.then(|| zone.to_owned())
    }

    /// Reads the source of the facts; its address may be missing.
    fn source(&mut self, at: Node) -> Option<Link> {
        if !at.is_there() || !self.is_object(at, Expected::ASource) {
            return None;
        }
        let [title, href, kind] = self.members(at, &SOURCE);
        let source = Link {
            title: self.text(title),
            kind: self.word(kind),
            href: self.address(href, AddressUse::Link).unwrap_or_default(),
        };
        self.check_link(href, &source.title);
        (!source.title.is_empty() || !source.href.is_empty()).then_some(source)
    }

    /// Reads the partners, without those that have no id or one that is taken. Ends at the limit, so that a long list
    /// costs no more time.
    fn read_partners(&mut self, list: Node, out: &mut Vec<Partner>) {
        let mut taken = Vec::new();
        for (index, at) in self.elements(list, Expected::ListOfPartners).enumerate() {
            if index == MAX_PARTNERS {
                self.partners_left_out(at);
                break;
            }
            let Some([id, name, short, href, _logo]) =
                self.object(at, Expected::APartner, &PARTNER)
            else {
                continue;
            };
            let name = self.text(name);
            let short = self.text(short);
            self.check_link(href, &name);
            let href = self.address(href, AddressUse::Link);
            let Some(own) = self.required_id(id, at) else {
                continue;
            };
            match self.partners.insert(own) {
                Insertion::Added => out.push(Partner {
                    id: own.to_owned(),
                    name,
                    short,
                    href,
                    page: self.page,
                }),
                Insertion::Taken => taken.push(id),
                Insertion::LeftOut => {
                    self.partners_left_out(at);
                    break;
                }
            }
        }
        self.report_taken(taken);
    }

    /// Reads the tracks, as [`Reader::read_partners`] reads the partners.
    fn read_tracks(&mut self, list: Node, out: &mut Vec<Track>) {
        let mut taken = Vec::new();
        for (index, at) in self.elements(list, Expected::ListOfTracks).enumerate() {
            if index == MAX_TRACKS {
                self.tracks_left_out(at);
                break;
            }
            let Some([id, title, description, color, shape]) =
                self.object(at, Expected::ATrack, &TRACK)
            else {
                continue;
            };
            let title = self.text(title);
            let description = self.prose(description);
            let color = self.color(color);
            let shape = self.choice(shape, &members::SHAPES);
            let Some(own) = self.required_id(id, at) else {
                continue;
            };
            match self.tracks.insert(own) {
                Insertion::Added => out.push(Track {
                    id: own.to_owned(),
                    title,
                    description,
                    color,
                    shape: Shape::of_position(shape.unwrap_or(out.len())),
                }),
                Insertion::Taken => taken.push(id),
                Insertion::LeftOut => {
                    self.tracks_left_out(at);
                    break;
                }
            }
        }
        self.report_taken(taken);
    }

    /// Reports the first partner of the feed that is left out.
    fn partners_left_out(&mut self, at: Node) {
        if self.partners.cut() {
            self.too_many(at, MAX_PARTNERS, FeedMessage::FewerEntries);
        }
    }

    /// Reports the first track of the feed that is left out.
    fn tracks_left_out(&mut self, at: Node) {
        if self.tracks.cut() {
            self.too_many(at, MAX_TRACKS, FeedMessage::FewerTracks);
        }
    }

    /// Reports ids that an earlier item has. Pages that a program writes often repeat the partners and
    /// tracks of the first page: that is no problem.
    fn report_taken(&mut self, ids: Vec<Node>) {
        if self.page > 0 {
            return;
        }
        for id in ids {
            self.report(Code::DuplicateId, id, |reader| {
                let problem = FeedMessage::IdTaken.with(reader.tree.text(id));
                (problem, FeedMessage::GiveOwnId)
            });
        }
    }

    /// Reads the periods behind the lanes, without those that have no place in time.
    fn eras(&mut self, list: Node) -> Vec<Era> {
        let mut out = Vec::new();
        for at in self.first_elements(list, Expected::ListOfEras, MAX_ERAS) {
            let Some([date, title]) = self.object(at, Expected::AnEra, &ERA) else {
                continue;
            };
            let title = self.text(title);
            match self.date(date) {
                Ok(Some(date)) => out.push(Era { date, title }),
                Ok(None) => {
                    self.report(Code::NoDate, at, |_| {
                        (EventMessage::EraHasNoDate, EventMessage::AddEraDate)
                    });
                }
                Err(reported) => {
                    self.set_consequence(reported, EventMessage::EraLeftOut);
                }
            }
        }
        out
    }

    /// Reads a colour; returns it as `#rrggbb` in lower case.
    fn color(&mut self, at: Node) -> Option<String> {
        let color = self.string(at, Expected::AColour)?;
        let digits = color
            .strip_prefix('#')
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .map(str::to_ascii_lowercase);
        match digits {
            Some(digits) if digits.len() == 6 => return Some(["#", &digits].concat()),
            Some(digits) if digits.len() == 3 => {
                let mut color = String::from("#");
                for digit in digits.chars() {
                    color.extend([digit, digit]);
                }
                return Some(color);
            }
            _ => {}
        }
        self.report(Code::BadValue, at, |_| {
            (
                ValueMessage::NoColour.with(color),
                ValueMessage::WriteColour,
            )
        });
        None
    }

    /// Reads the id of a partner or a track, to which nothing can refer without one.
    fn required_id(&mut self, at: Node, owner: Node) -> Option<&'t str> {
        let id = self.string(at, Expected::AnId);
        if id.is_none() {
            self.report(Code::MissingMember, owner, |_| {
                (FeedMessage::NoId, FeedMessage::AddId)
            });
        }
        id
    }
}
