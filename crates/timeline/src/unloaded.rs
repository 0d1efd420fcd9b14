//! The events of a split feed that are not loaded: how many there are, and when.

use std::rc::Rc;

use masar_edtf::Moment;

use super::{Lane, Timeline};

/// The numbers of the events of a split feed that are not loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unloaded {
    /// The number of all events of the feed, loaded or not.
    pub total: u64,
    /// The pieces of time with events that are not loaded, by their start. No event is in two of them.
    pub pieces: Vec<UnloadedPiece>,
    /// The numbers of all events that begin in each step of the whole time, loaded or not, in order.
    pub steps: Vec<Step>,
}

/// A piece of time with events that are not loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnloadedPiece {
    /// The first second of the time in which they begin.
    pub start: Moment,
    /// The first second after it.
    pub end: Moment,
    /// Their number for each track of the feed, and last for the events without a track. Numbers that are missing are 0.
    pub counts: Vec<u32>,
}

/// The number of events that begin in a step of the whole time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The first second of the step.
    pub start: Moment,
    /// The first second after it.
    pub end: Moment,
    /// The number of events.
    pub count: u32,
}

impl Unloaded {
    /// Returns the number of events that are not loaded, of the track at a position or of those without one.
    fn of_track(&self, at: usize) -> usize {
        let counts = self.pieces.iter().filter_map(|piece| piece.counts.get(at));
        counts.map(|count| *count as usize).sum()
    }
}

impl Timeline {
    /// Adds the numbers of events that are not loaded. `tracks` is the number of the feed's tracks. A track of which no event
    /// is loaded gets a lane.
    pub fn set_unloaded(&mut self, unloaded: Rc<Unloaded>, tracks: usize) {
        let mut before = std::mem::take(&mut self.lanes).into_iter().peekable();
        for at in 0..=tracks {
            let track = (at < tracks).then_some(at);
            let count = unloaded.of_track(at);
            let known = before.next_if(|lane| lane.track == track);
            let Some(mut lane) = known.or_else(|| {
                (count > 0).then(|| Lane {
                    track,
                    ..Lane::default()
                })
            }) else {
                continue;
            };
            lane.count += count;
            self.lanes.push(lane);
        }
        self.unloaded = Some(unloaded);
    }

    /// Returns the first and the last moment of all events: of those that are loaded, and of the steps with events.
    #[must_use]
    pub fn reach(&self) -> Option<(Moment, Moment)> {
        let steps = self.unloaded.iter().flat_map(|all| &all.steps);
        let mut with_events = steps.filter(|step| step.count > 0);
        let Some(first) = with_events.next() else {
            return self.bounds;
        };
        let last = with_events.next_back().unwrap_or(first);
        Some(match self.bounds {
            Some((start, end)) => (start.min(first.start), end.max(last.end)),
            None => (first.start, last.end),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unloaded(counts: &[&[u32]]) -> Rc<Unloaded> {
        let piece = |(at, counts): (usize, &&[u32])| UnloadedPiece {
            start: Moment(at as i64 * 100),
            end: Moment(at as i64 * 100 + 100),
            counts: counts.to_vec(),
        };
        Rc::new(Unloaded {
            pieces: counts.iter().enumerate().map(piece).collect(),
            ..Unloaded::default()
        })
    }

    #[test]
    fn a_track_of_which_nothing_is_loaded_gets_a_lane_in_its_place() {
        let lane = |track| Lane {
            track,
            entries: vec![0],
            rows: vec![0],
            count: 1,
        };
        let mut timeline = Timeline {
            lanes: vec![lane(Some(0)), lane(Some(2))],
            ..Timeline::default()
        };
        timeline.set_unloaded(unloaded(&[&[3, 1], &[0, 1, 0, 5]]), 3);
        let lanes: Vec<_> = timeline
            .lanes
            .iter()
            .map(|one| (one.track, one.count))
            .collect();
        assert_eq!(lanes, [(Some(0), 4), (Some(1), 2), (Some(2), 1), (None, 5)]);
    }

    #[test]
    fn the_reach_contains_the_steps_with_events_and_what_is_loaded() {
        let step = |start, count| Step {
            start: Moment(start),
            end: Moment(start + 10),
            count,
        };
        let mut timeline = Timeline {
            bounds: Some((Moment(50), Moment(60))),
            ..Timeline::default()
        };
        assert_eq!(timeline.reach(), timeline.bounds);
        let steps = vec![
            step(0, 0),
            step(10, 2),
            step(20, 0),
            step(90, 1),
            step(100, 0),
        ];
        let all = Unloaded {
            steps,
            ..Unloaded::default()
        };
        timeline.set_unloaded(Rc::new(all), 0);
        assert_eq!(timeline.reach(), Some((Moment(10), Moment(100))));
    }
}
