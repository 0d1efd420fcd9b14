//! What a visitor asked to see, which events answer, and how many each further choice would leave.

use masar_edtf::Day;
use masar_feed::Feed;

use super::facets::FacetKind;
use super::search::{Query, SearchIndex};
use super::{Edge, Timeline};

/// What the visitor asked for. Within one list any of its values will do; between lists, period and
/// query all must hold. The default lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// By [`FacetKind`]: the chosen values' ids, none to let all through. One the feed does not have finds
    /// nothing. [`Filter::list`] reads a list by name.
    pub lists: [Vec<String>; 5],
    /// First day of the period.
    pub from: Option<Day>,
    /// Last day of the period.
    pub to: Option<Day>,
    /// As typed.
    pub query: String,
}

/// How an event fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// Not shown.
    No,
    /// Does not answer, but something inside it does: shown so that one can get there, set back and
    /// never counted.
    Context,
    /// Answers.
    Yes,
}

impl Pass {
    /// Whether it is drawn, be it only around what was found.
    #[must_use]
    pub fn is_shown(self) -> bool {
        self != Pass::No
    }

    /// Whether it answers itself.
    #[must_use]
    pub fn is_found(self) -> bool {
        self == Pass::Yes
    }
}

/// What a filter leaves of a feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterResult {
    /// For each event of the feed; one that cannot be placed in time is never shown.
    pub passes: Vec<Pass>,
    /// How many answer, at any depth.
    pub count: usize,
    /// By [`FacetKind`], for each of [`super::Facets::values`]: how many events with this value answer to
    /// everything else that was asked.
    pub counts: [Vec<usize>; 5],
}

impl FilterResult {
    /// For each event whether it is shown, found or around what was found.
    #[must_use]
    pub fn shown(&self) -> Vec<bool> {
        self.passes.iter().map(|pass| pass.is_shown()).collect()
    }

    /// How many events with a value answer to everything else that was asked.
    #[must_use]
    pub fn count_of(&self, kind: FacetKind, value: usize) -> usize {
        let counts = &self.counts[kind as usize];
        counts.get(value).copied().unwrap_or(0)
    }
}

impl Filter {
    /// The chosen values of a kind, by id.
    #[must_use]
    pub fn list(&self, kind: FacetKind) -> &[String] {
        &self.lists[kind as usize]
    }

    /// Whether a value is chosen.
    #[must_use]
    pub fn has(&self, kind: FacetKind, id: &str) -> bool {
        self.list(kind).iter().any(|one| one == id)
    }

    /// Chooses a value, or lets go of it.
    pub fn toggle(&mut self, kind: FacetKind, id: &str) {
        let list = &mut self.lists[kind as usize];
        match list.iter().position(|one| one == id) {
            Some(at) => {
                list.remove(at);
            }
            None => list.push(id.to_owned()),
        }
    }

    /// Whether it lets everything through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lists.iter().all(Vec::is_empty)
            && self.from.is_none()
            && self.to.is_none()
            && (self.query.is_empty() || Query::new(&self.query).is_empty())
    }

    /// Whether one event answers; for many, [`Filter::apply`] is quicker.
    #[must_use]
    pub fn passes(
        &self,
        feed: &Feed,
        timeline: &Timeline,
        index: &SearchIndex,
        event: usize,
    ) -> bool {
        let sieve = Sieve::new(self, index);
        matches!(sieve.misses(feed, timeline, index, event), Misses::Nothing)
    }

    /// What it leaves of a feed, whose timeline and index these are.
    #[must_use]
    pub fn apply(&self, feed: &Feed, timeline: &Timeline, index: &SearchIndex) -> FilterResult {
        let sieve = Sieve::new(self, index);
        let events = timeline.entries.len();
        let mut found = FilterResult {
            passes: vec![Pass::No; events],
            count: 0,
            counts: FacetKind::ALL.map(|kind| vec![0; index.facets.values(kind).len()]),
        };
        for event in 0..events {
            let misses = sieve.misses(feed, timeline, index, event);
            if misses == Misses::More {
                continue;
            }
            for kind in FacetKind::ALL {
                if misses == Misses::Nothing || misses == Misses::Only(kind) {
                    for &value in index.facets.of(kind, event) {
                        found.counts[kind as usize][value as usize] += 1;
                    }
                }
            }
            if misses != Misses::Nothing {
                continue;
            }
            found.count += 1;
            found.passes[event] = Pass::Yes;
            let mut above = timeline.entries[event].parent;
            while let Some(parent) = above
                && found.passes[parent] == Pass::No
            {
                found.passes[parent] = Pass::Context;
                above = timeline.entries[parent].parent;
            }
        }
        found
    }
}

/// What an event does not answer to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Misses {
    Nothing,
    /// One list alone: its value would be found if that list were empty.
    Only(FacetKind),
    More,
}

/// A filter made ready for a feed.
struct Sieve {
    /// By kind, for each value whether it is chosen; empty where all are let through.
    chosen: [Vec<bool>; 5],
    from: Day,
    to: Day,
    is_period: bool,
    query: Query,
}

impl Sieve {
    fn new(filter: &Filter, index: &SearchIndex) -> Sieve {
        let chosen = FacetKind::ALL.map(|kind| {
            let mut chosen = Vec::new();
            if !filter.list(kind).is_empty() {
                for value in index.facets.values(kind) {
                    chosen.push(filter.has(kind, &value.id));
                }
                // Something is asked for, though the feed may have no value at all.
                chosen.push(false);
            }
            chosen
        });
        let from = filter.from.unwrap_or(Day(i64::MIN));
        let to = filter.to.unwrap_or(Day(i64::MAX));
        Sieve {
            chosen,
            // A period told backwards is the same period.
            from: from.min(to),
            to: to.max(from),
            is_period: filter.from.is_some() || filter.to.is_some(),
            query: Query::new(&filter.query),
        }
    }

    fn misses(
        &self,
        feed: &Feed,
        timeline: &Timeline,
        index: &SearchIndex,
        event: usize,
    ) -> Misses {
        if timeline.place(event).is_none() || self.is_period && !self.in_period(timeline, event) {
            return Misses::More;
        }
        let mut misses = Misses::Nothing;
        for kind in FacetKind::ALL {
            let chosen = &self.chosen[kind as usize];
            let mut values = index.facets.of(kind, event).iter();
            if chosen.is_empty() || values.any(|&value| chosen[value as usize]) {
                continue;
            }
            if misses != Misses::Nothing {
                return Misses::More;
            }
            misses = Misses::Only(kind);
        }
        // The dearest question last.
        if index.finds(feed, event, &self.query) {
            misses
        } else {
            Misses::More
        }
    }

    /// Whether an event shares a day with the period: all that it may mean counts, and an open end has
    /// no end.
    fn in_period(&self, timeline: &Timeline, event: usize) -> bool {
        let entry = &timeline.entries[event];
        let first = entry.start.day();
        // The end is the first second after it, but a time of day has no length.
        let last = masar_edtf::Moment(entry.end.0 - 1).day().max(first);
        (first <= self.to || entry.from == Edge::Open)
            && (last >= self.from || entry.to == Edge::Open)
    }
}

#[cfg(test)]
mod tests;
