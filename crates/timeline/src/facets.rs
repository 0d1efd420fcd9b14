//! The values by which one may filter a feed, and which events have them.

use std::collections::BTreeMap;

use masar_feed::{Event, Feed, Text};

/// What one may filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetKind {
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

impl FacetKind {
    /// All of them, each at the index it has as a number.
    pub const ALL: [FacetKind; 5] = [
        FacetKind::Track,
        FacetKind::Partner,
        FacetKind::Place,
        FacetKind::Audience,
        FacetKind::Tag,
    ];
}

/// A value of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetValue {
    /// What a filter and a link name it by.
    pub id: String,
    /// What a visitor reads.
    pub label: Text,
}

/// The values of a feed, by [`FacetKind`]. Tracks and partners are all there, at the index they have in the
/// feed; the others in the order in which the feed's events come to them.
#[derive(Debug, Default)]
pub struct Facets {
    kinds: [Facet; 5],
}

#[derive(Debug, Default)]
struct Facet {
    values: Vec<FacetValue>,
    /// For each event the values it has, as indices into `values`.
    of: Vec<Vec<u32>>,
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
            facets.kinds[FacetKind::Track as usize]
                .values
                .push(FacetValue {
                    id: track.id.clone(),
                    label: track.title.clone(),
                });
        }
        for partner in &feed.partners {
            let short = !partner.short.is_empty();
            facets.kinds[FacetKind::Partner as usize]
                .values
                .push(FacetValue {
                    id: partner.id.clone(),
                    label: if short { &partner.short } else { &partner.name }.clone(),
                });
        }
        for kind in FacetKind::ALL {
            let facet = &mut facets.kinds[kind as usize];
            let mut indices = BTreeMap::new();
            for event in &feed.events {
                let values = facet.own(kind, event, default, &mut indices);
                facet.of.push(values);
            }
            facet.inherit(feed);
        }
        facets
    }

    /// The values of a kind.
    #[must_use]
    pub fn values(&self, kind: FacetKind) -> &[FacetValue] {
        &self.kinds[kind as usize].values
    }

    /// Indices into [`Facets::values`] of those an event has.
    #[must_use]
    pub fn of(&self, kind: FacetKind, event: usize) -> &[u32] {
        let of = self.kinds[kind as usize].of.get(event);
        of.map_or(&[], Vec::as_slice)
    }
}

impl Facet {
    /// Returns the values that an event itself has. `indices` has the index of each id so far.
    fn own<'a>(
        &mut self,
        kind: FacetKind,
        event: &'a Event,
        default: &str,
        indices: &mut BTreeMap<&'a str, u32>,
    ) -> Vec<u32> {
        let mut own = Vec::new();
        match kind {
            FacetKind::Track => own.extend(event.track.map(|track| track as u32)),
            FacetKind::Partner => {
                own.extend(event.partners.iter().map(|&partner| partner as u32));
            }
            FacetKind::Place => {
                if let Some(place) = &event.place {
                    let town = !place.locality.is_empty();
                    let label = if town { &place.locality } else { &place.name };
                    own.extend(self.value(label.get(default, default).0, Some(label), indices));
                }
            }
            FacetKind::Audience | FacetKind::Tag => {
                let words = if kind == FacetKind::Tag {
                    &event.tags
                } else {
                    &event.audience
                };
                for word in words {
                    own.extend(self.value(word, None, indices));
                }
            }
        }
        // Without repetitions, and without tracks and partners that the feed does not have.
        own.retain(|&value| (value as usize) < self.values.len());
        own.sort_unstable();
        own.dedup();
        own
    }

    /// Returns the index of a value, which is added if it is new; `None` for an empty one.
    fn value<'a>(
        &mut self,
        id: &'a str,
        label: Option<&Text>,
        indices: &mut BTreeMap<&'a str, u32>,
    ) -> Option<u32> {
        if id.is_empty() {
            return None;
        }
        Some(*indices.entry(id).or_insert_with(|| {
            self.values.push(FacetValue {
                id: id.to_owned(),
                label: match label {
                    Some(label) => label.clone(),
                    None => Text(vec![(Box::default(), id.into())].into()),
                },
            });
            self.values.len() as u32 - 1
        }))
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
