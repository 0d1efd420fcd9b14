//! Filters the events by the visitor's choices, and counts the events that each further choice would show.

use masar_edtf::Day;
use masar_feed::Feed;

use super::facets::FacetKind;
use super::search::{Query, SearchIndex};
use super::{Edge, Timeline};

/// The visitor's choices. An event matches if it has one of the chosen values of each kind, is in the period and
/// has the words of the query. The default matches every event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The ids of the chosen values, by [`FacetKind`]. An empty list matches every event, and an id that the feed
    /// does not have matches none. See [`Filter::list`].
    pub lists: [Vec<String>; 5],
    /// The first day of the period.
    pub from: Option<Day>,
    /// The last day of the period.
    pub to: Option<Day>,
    /// The query, as typed.
    pub query: String,
}

/// The ids of the chosen values of a kind, sorted: a link may choose as many values as a feed has.
pub struct ChosenIds<'a>(Vec<&'a str>);

impl ChosenIds<'_> {
    /// Whether a value is chosen.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.0.binary_search(&id).is_ok()
    }
}

/// Whether an event is shown, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// It is not shown.
    Hidden,
    /// It does not match, but an event inside it does. It is shown less prominently and is not counted.
    Context,
    /// It matches.
    Match,
}

impl Visibility {
    /// Whether the event is shown.
    fn is_shown(self) -> bool {
        self != Visibility::Hidden
    }
}

/// The result of a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterResult {
    /// The visibility of each event of the feed. An event without a date is hidden.
    pub(crate) visibility: Vec<Visibility>,
    /// The number of events that match, including those inside other events.
    pub count: usize,
    /// By [`FacetKind`], for each of [`super::Facets::values`], the number of events with this value that match
    /// all other choices.
    pub counts: [Vec<usize>; 5],
}

impl FilterResult {
    /// Returns whether each event is shown.
    #[must_use]
    pub fn shown(&self) -> Vec<bool> {
        self.visibility.iter().map(|one| one.is_shown()).collect()
    }

    /// Returns whether an event matches, and is not shown only because an event inside it does.
    #[must_use]
    pub fn is_match(&self, event: usize) -> bool {
        self.visibility.get(event) == Some(&Visibility::Match)
    }

    /// Returns the number of events with a value that match all other choices.
    #[must_use]
    pub fn count_of(&self, kind: FacetKind, value: usize) -> usize {
        let counts = &self.counts[kind as usize];
        counts.get(value).copied().unwrap_or(0)
    }
}

impl Filter {
    /// Returns the ids of the chosen values of a kind.
    #[must_use]
    pub fn list(&self, kind: FacetKind) -> &[String] {
        &self.lists[kind as usize]
    }

    /// Returns the chosen values of a kind, for the search among many values.
    #[must_use]
    pub fn chosen(&self, kind: FacetKind) -> ChosenIds<'_> {
        let mut ids: Vec<&str> = self.list(kind).iter().map(String::as_str).collect();
        ids.sort_unstable();
        ChosenIds(ids)
    }

    /// Whether a value is chosen.
    #[must_use]
    pub fn has(&self, kind: FacetKind, id: &str) -> bool {
        self.list(kind).iter().any(|one| one == id)
    }

    /// Chooses a value, or removes it from the choices.
    pub fn toggle(&mut self, kind: FacetKind, id: &str) {
        let list = &mut self.lists[kind as usize];
        match list.iter().position(|one| one == id) {
            Some(at) => {
                list.remove(at);
            }
            None => list.push(id.to_owned()),
        }
    }

    /// Whether every event matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lists.iter().all(Vec::is_empty)
            && self.from.is_none()
            && self.to.is_none()
            && (self.query.is_empty() || Query::new(&self.query).is_empty())
    }

    /// Returns the result for a feed, with its timeline and index.
    #[must_use]
    pub fn apply(&self, feed: &Feed, timeline: &Timeline, index: &SearchIndex) -> FilterResult {
        let prepared = PreparedFilter::new(self, index);
        let events = timeline.entries.len();
        let mut result = FilterResult {
            visibility: vec![Visibility::Hidden; events],
            count: 0,
            counts: FacetKind::ALL.map(|kind| vec![0; index.facets.values(kind).len()]),
        };
        for event in 0..events {
            let failed = prepared.failed_conditions(feed, timeline, index, event);
            if failed == FailedConditions::Several {
                continue;
            }
            for kind in FacetKind::ALL {
                if failed == FailedConditions::None || failed == FailedConditions::OneFacet(kind) {
                    for &value in index.facets.of(kind, event) {
                        result.counts[kind as usize][value as usize] += 1;
                    }
                }
            }
            if failed != FailedConditions::None {
                continue;
            }
            result.count += 1;
            result.visibility[event] = Visibility::Match;
            let mut ancestor = timeline.entries[event].parent;
            while let Some(parent) = ancestor
                && result.visibility[parent] == Visibility::Hidden
            {
                result.visibility[parent] = Visibility::Context;
                ancestor = timeline.entries[parent].parent;
            }
        }
        result
    }
}

/// The choices that an event does not match.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FailedConditions {
    /// None: the event matches.
    None,
    /// The values of one kind only: the event would match without them.
    OneFacet(FacetKind),
    /// Any others.
    Several,
}

/// A filter that is prepared for the facets of a feed.
struct PreparedFilter {
    /// Whether each value is chosen, by kind. Empty if every value matches.
    chosen: [Vec<bool>; 5],
    from: Day,
    to: Day,
    is_period: bool,
    query: Query,
}

impl PreparedFilter {
    fn new(filter: &Filter, index: &SearchIndex) -> PreparedFilter {
        let chosen = FacetKind::ALL.map(|kind| {
            let mut chosen = Vec::new();
            if !filter.list(kind).is_empty() {
                let ids = filter.chosen(kind);
                for value in index.facets.values(kind) {
                    chosen.push(ids.has(&value.id));
                }
                // Not empty even if the feed has no value of this kind.
                chosen.push(false);
            }
            chosen
        });
        let from = filter.from.unwrap_or(Day(i64::MIN));
        let to = filter.to.unwrap_or(Day(i64::MAX));
        PreparedFilter {
            chosen,
            // The first and the last day may be in reverse order.
            from: from.min(to),
            to: to.max(from),
            is_period: filter.from.is_some() || filter.to.is_some(),
            query: Query::new(&filter.query),
        }
    }

    fn failed_conditions(
        &self,
        feed: &Feed,
        timeline: &Timeline,
        index: &SearchIndex,
        event: usize,
    ) -> FailedConditions {
        if timeline.place(event).is_none() || self.is_period && !self.in_period(timeline, event) {
            return FailedConditions::Several;
        }
        let mut failed = FailedConditions::None;
        for kind in FacetKind::ALL {
            let chosen = &self.chosen[kind as usize];
            let mut values = index.facets.of(kind, event).iter();
            if chosen.is_empty() || values.any(|&value| chosen[value as usize]) {
                continue;
            }
            if failed != FailedConditions::None {
                return FailedConditions::Several;
            }
            failed = FailedConditions::OneFacet(kind);
        }
        // The search is last, since it takes the most time.
        if index.finds(feed, event, &self.query) {
            failed
        } else {
            FailedConditions::Several
        }
    }

    /// Whether an event has a day in the period. All days that its date may mean count, and an open end lasts forever.
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
