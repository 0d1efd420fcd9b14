//! The feed's own members: source, partners, tracks, eras.

use super::address::Use;
use super::json::Node;
use super::members;
use super::reader::Reader;
use crate::finding::Code;
use crate::model::{Era, Link, Partner, Shape, Track};
use crate::say::Say;

/// No partner or track is written in fewer bytes: `{"id":"a"}`.
const LEAST: usize = 10;

impl<'t> Reader<'t> {
    /// The languages the feed names, in its order, each once.
    pub fn read_languages(&mut self, list: Node) {
        self.each(list, Say::ListOfTags, &mut |reader, element| {
            if reader.string(element, Say::ATag).is_some()
                && let Some(tag) = reader.language(element)
                && reader.languages.len() < 64
                && !reader.languages.contains(&tag)
            {
                reader.languages.push(tag);
            }
        });
    }

    /// The zone of local times, if it has the shape of an IANA name.
    pub fn timezone(&mut self, at: Node) -> Option<String> {
        let zone = self.string(at, Say::ATimeZone)?;
        let shaped = zone.len() <= 64
            && zone.as_bytes()[0].is_ascii_alphabetic()
            && zone.bytes().all(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-' | b'/')
            });
        if !shaped {
            self.lint(
                Code::BadValue,
                at,
                Say::NoTimeZone.of(zone),
                Say::WriteTimeZone.say(),
            );
        }
        shaped.then(|| zone.to_owned())
    }

    /// Where the facts come from; its address may be missing.
    pub fn source(&mut self, at: Node) -> Option<Link> {
        if !at.is_there() || !self.object(at, Say::ASource) {
            return None;
        }
        let [title, href, kind, ..] = self.members(at, &members::SOURCE);
        let source = Link {
            title: self.text(title),
            kind: self.word(kind),
            href: self.address(href, Use::Link).unwrap_or_default(),
        };
        self.lint_link(href, &source.title);
        (!source.title.is_empty() || !source.href.is_empty()).then_some(source)
    }

    /// The partners, without those that have no id or one that is taken.
    pub fn read_partners(&mut self, list: Node, out: &mut Vec<Partner>) {
        let (known, most) = (out.len(), self.tree.count(list, LEAST));
        out.reserve_exact(most);
        let mut ids = Vec::with_capacity(most);
        self.each_object(
            list,
            (Say::ListOfPartners, Say::APartner),
            &members::PARTNER,
            &mut |reader, at, &[id, name, short, href, ..]| {
                let name = reader.text(name);
                let short = reader.text(short);
                reader.lint_link(href, &name);
                let href = reader.address(href, Use::Link);
                if let Some(own) = reader.some_id(id, at) {
                    ids.push(id);
                    out.push(Partner {
                        id: own.to_owned(),
                        name,
                        short,
                        href,
                    });
                }
            },
        );
        let own = self.own_ids(&ids, |reader| &mut reader.partners);
        let mut at = 0;
        out.retain(|_| {
            at += 1;
            at <= known || own[at - known - 1]
        });
    }

    /// The tracks, without those that have no id or one that is taken.
    pub fn read_tracks(&mut self, list: Node, out: &mut Vec<Track>) {
        let (known, most) = (out.len(), self.tree.count(list, LEAST));
        out.reserve_exact(most);
        let mut ids = Vec::with_capacity(most);
        // Which have no shape of their own.
        let mut shapeless = Vec::with_capacity(most);
        self.each_object(
            list,
            (Say::ListOfTracks, Say::ATrack),
            &members::TRACK,
            &mut |reader, at, &[id, title, description, color, shape, ..]| {
                let title = reader.text(title);
                let description = reader.text(description);
                let color = reader.color(color);
                let shape = reader.choice(shape, &members::SHAPES);
                if let Some(own) = reader.some_id(id, at) {
                    ids.push(id);
                    shapeless.push(shape.is_none());
                    out.push(Track {
                        id: own.to_owned(),
                        title,
                        description,
                        color,
                        shape: Shape::of_position(shape.unwrap_or(0)),
                    });
                }
            },
        );
        let own = self.own_ids(&ids, |reader| &mut reader.tracks);
        let (mut at, mut position) = (0, known);
        out.retain_mut(|track| {
            at += 1;
            if at <= known {
                return true;
            }
            let at = at - known - 1;
            if shapeless[at] {
                track.shape = Shape::of_position(position);
            }
            position += usize::from(own[at]);
            own[at]
        });
    }

    /// The periods behind the lanes, without those that lie nowhere.
    pub fn eras(&mut self, list: Node) -> Vec<Era> {
        let mut out = Vec::with_capacity(self.tree.count(list, 15));
        self.each_object(
            list,
            (Say::ListOfEras, Say::AnEra),
            &members::ERA,
            &mut |reader, at, &[date, title, ..]| {
                let title = reader.text(title);
                match reader.date(date) {
                    Ok(Some(date)) => out.push(Era { date, title }),
                    Ok(None) => {
                        reader.report(
                            Code::NoDate,
                            at,
                            Say::EraHasNoDate,
                            "",
                            Say::AddEraDate.say(),
                        );
                    }
                    Err(finding) => {
                        if let Some(finding) = reader.findings.get(finding) {
                            finding.add(Say::EraLeftOut);
                        }
                    }
                }
            },
        );
        out
    }

    /// A colour, as `#rrggbb` in lower case.
    fn color(&mut self, at: Node) -> Option<String> {
        let color = self.string(at, Say::AColour)?;
        let mut out = String::from("#");
        let mut good = matches!(color.len(), 4 | 7);
        for (index, byte) in color.bytes().enumerate() {
            if index == 0 {
                good &= byte == b'#';
                continue;
            }
            good &= byte.is_ascii_hexdigit();
            let letter = char::from(byte.to_ascii_lowercase());
            out.push(letter);
            if color.len() == 4 {
                out.push(letter);
            }
        }
        if !good {
            self.lint(
                Code::BadValue,
                at,
                Say::NoColour.of(color),
                Say::WriteColour.say(),
            );
        }
        good.then_some(out)
    }

    /// The id of a partner or a track, which nothing can refer to without one.
    fn some_id(&mut self, at: Node, owner: Node) -> Option<&'t str> {
        let id = self.string(at, Say::AnId);
        if id.is_none() {
            self.report(Code::MissingMember, owner, Say::NoId, "", Say::AddId.say());
        }
        id
    }
}
