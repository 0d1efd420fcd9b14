//! The values by which one may filter a feed, and which events have them.

use masar_feed::{Event, Feed, Text};

/// What one may filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Tracks, by id.
    Track,
    /// Partners, by id.
    Partner,
    /// Towns; where an event gives none, its hall. By their name in the feed's default language.
    Place,
    /// For whom, as the feed writes it.
    Audience,
    /// Tags, as the feed writes them.
    Tag,
}

impl Kind {
    /// All of them, each at the index it has as a number.
    pub const ALL: [Kind; 5] = [
        Kind::Track,
        Kind::Partner,
        Kind::Place,
        Kind::Audience,
        Kind::Tag,
    ];
}

/// A value of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// What a filter and a link name it by.
    pub id: String,
    /// What a visitor reads.
    pub label: Text,
}

/// The values of a feed, by [`Kind`]. Tracks and partners are all there, at the index they have in the
/// feed; the others in the order in which the feed's events come to them.
#[derive(Debug, Default)]
pub struct Facets {
    kinds: [Facet; 5],
}

#[derive(Debug, Default)]
struct Facet {
    values: Vec<Value>,
    /// For each event the values it has, as indices into `values`.
    of: Vec<Vec<u32>>,
    /// Indices of `values` in the order of their ids.
    sorted: Vec<u32>,
}

/// How many levels up an event is asked for what the one inside it leaves unsaid.
const LEVELS: usize = 16;

impl Facets {
    /// Goes through the feed. An event inside another that says nothing of a kind has what the other
    /// has, as it has its date: a workshop of the open days took place where they did.
    #[must_use]
    pub fn new(feed: &Feed) -> Facets {
        let default = feed.languages.first().map_or("", String::as_str);
        let mut facets = Facets::default();
        for track in &feed.tracks {
            facets.kinds[Kind::Track as usize].values.push(Value {
                id: track.id.clone(),
                label: track.title.clone(),
            });
        }
        for partner in &feed.partners {
            let short = !partner.short.is_empty();
            facets.kinds[Kind::Partner as usize].values.push(Value {
                id: partner.id.clone(),
                label: if short { &partner.short } else { &partner.name }.clone(),
            });
        }
        for kind in Kind::ALL {
            let facet = &mut facets.kinds[kind as usize];
            for event in &feed.events {
                let values = facet.own(kind, event, default);
                facet.of.push(values);
            }
            facet.inherit(feed);
        }
        facets
    }

    /// The values of a kind.
    #[must_use]
    pub fn values(&self, kind: Kind) -> &[Value] {
        &self.kinds[kind as usize].values
    }

    /// Indices into [`Facets::values`] of those an event has.
    #[must_use]
    pub fn of(&self, kind: Kind, event: usize) -> &[u32] {
        let of = self.kinds[kind as usize].of.get(event);
        of.map_or(&[], Vec::as_slice)
    }
}

impl Facet {
    fn own(&mut self, kind: Kind, event: &Event, default: &str) -> Vec<u32> {
        let mut own = Vec::new();
        match kind {
            Kind::Track => own.extend(event.track.map(|track| track as u32)),
            Kind::Partner => {
                for &partner in &event.partners {
                    own.push(partner as u32);
                }
            }
            Kind::Place => {
                if let Some(place) = &event.place {
                    let town = !place.locality.is_empty();
                    let label = if town { &place.locality } else { &place.name };
                    own.extend(self.value(label.get(default, default).0, Some(label)));
                }
            }
            Kind::Audience | Kind::Tag => {
                let words = if kind == Kind::Tag {
                    &event.tags
                } else {
                    &event.audience
                };
                for word in words {
                    own.extend(self.value(word, None));
                }
            }
        }
        // Said twice is said once, and what the feed does not have is not said.
        let known = self.values.len();
        let mut each = Vec::new();
        for value in own {
            let at = each.partition_point(|&other| other < value);
            if (value as usize) < known && each.get(at) != Some(&value) {
                each.insert(at, value);
            }
        }
        each
    }

    /// The index of a value, new or known; nothing for an empty one.
    fn value(&mut self, id: &str, label: Option<&Text>) -> Option<u32> {
        if id.is_empty() {
            return None;
        }
        let values = &self.values;
        let place = self
            .sorted
            .binary_search_by(|&at| values[at as usize].id.as_str().cmp(id));
        Some(match place {
            Ok(at) => self.sorted[at],
            Err(at) => {
                let new = self.values.len() as u32;
                self.sorted.insert(at, new);
                self.values.push(Value {
                    id: id.to_owned(),
                    label: match label {
                        Some(label) => label.clone(),
                        None => Text(vec![(Box::default(), id.into())].into()),
                    },
                });
                new
            }
        })
    }

    fn inherit(&mut self, feed: &Feed) {
        let mut heirs = Vec::new();
        for (event, data) in feed.events.iter().enumerate() {
            if !self.of[event].is_empty() {
                continue;
            }
            let mut at = data.part_of;
            for _ in 0..LEVELS {
                let Some(parent) = at.filter(|&parent| parent < feed.events.len()) else {
                    break;
                };
                if !self.of[parent].is_empty() {
                    heirs.push((event, parent));
                    break;
                }
                at = feed.events[parent].part_of;
            }
        }
        // After all of them are known, so that the levels do not depend on the order.
        for (event, parent) in heirs {
            self.of[event] = self.of[parent].clone();
        }
    }
}
