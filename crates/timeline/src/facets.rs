//! The facets of a feed: the values that a visitor can filter by, and the events that have them.

use std::collections::BTreeMap;

use masar_feed::{Event, Feed, Text};

/// The kinds of values that a visitor can filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetKind {
    /// Tracks, by id.
    Track,
    /// Partners, by id.
    Partner,
    /// Towns, by their name in the feed's default language. An event without a town has its building.
    Place,
    /// Audiences, as the feed writes them.
    Audience,
    /// Tags, as the feed writes them.
    Tag,
}

impl FacetKind {
    /// All kinds, in the order of their numbers.
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
    /// Its id in filters and links.
    pub id: String,
    /// Its label for visitors.
    pub label: Text,
}

/// The facets of a feed, by [`FacetKind`]. Tracks and partners have the index that they have in the feed. Other
/// values are in the order of the first event that has them.
#[derive(Debug, Default)]
pub struct Facets {
    kinds: [Facet; 5],
}

#[derive(Debug, Default)]
struct Facet {
    values: Vec<FacetValue>,
    /// The values of each event, as indices into `values`.
    of: Vec<Vec<u32>>,
}

/// The largest number of levels from which an event inherits values.
const MAX_LEVELS: usize = 16;

impl Facets {
    /// Collects the facets of a feed. An event without a value of a kind inherits those of the event that contains it:
    /// a workshop of the open days takes place where they do.
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

    /// Returns the values of a kind.
    #[must_use]
    pub fn values(&self, kind: FacetKind) -> &[FacetValue] {
        &self.kinds[kind as usize].values
    }

    /// Returns the values of an event, as indices into [`Facets::values`].
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

    /// Gives each event without values those of the nearest event around it that has some.
    fn inherit(&mut self, feed: &Feed) {
        let mut inherited = Vec::new();
        for (event, data) in feed.events.iter().enumerate() {
            if !self.of[event].is_empty() {
                continue;
            }
            let mut at = data.part_of;
            for _ in 0..MAX_LEVELS {
                let Some(parent) = at.filter(|&parent| parent < feed.events.len()) else {
                    break;
                };
                if !self.of[parent].is_empty() {
                    inherited.push((event, parent));
                    break;
                }
                at = feed.events[parent].part_of;
            }
        }
        // Copied after all are found, so that the number of levels does not depend on the order of events.
        for (event, parent) in inherited {
            self.of[event] = self.of[parent].clone();
        }
    }
}
