//! The small axis of the kiosk: the whole timeline, with few signs that are large enough to be touched.
//! Positions are shares of its width, 0 to 1.

use masar_edtf::{Day, Moment};
use masar_timeline::{Edge, Extent, Timeline};

use super::Window;

/// The layout of the small axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KioskAxis {
    /// The years that have room for their number, each with its start. The first may have begun before the axis.
    pub years: Vec<(f64, i64)>,
    /// The signs of the upper row, in order.
    pub marks: Vec<KioskMark>,
    /// The long spans, in rows.
    pub bars: Vec<KioskBar>,
    /// The position of today.
    pub today: f64,
}

/// A sign: one event, or several that are too close to be touched one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct KioskMark {
    /// Its centre.
    pub x: f64,
    /// Its events, in order; at least one.
    pub events: Vec<usize>,
    /// The room after it, up to the next sign, today or the end.
    pub room: f64,
}

/// A long span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KioskBar {
    /// The event.
    pub event: usize,
    /// Its start.
    pub from: f64,
    /// Its end.
    pub to: f64,
    /// Its row, 0 at the top.
    pub row: usize,
}

/// The least distance of two signs or of two years: 92 px and a gap on the narrowest axis of 800 px.
const MIN_DISTANCE: f64 = 0.12;
/// The least length of a bar.
const MIN_BAR: f64 = 0.12;
/// The length of the fade of an unknown end.
const FADE: f64 = 0.12;
/// The least distance of two signs that are drawn apart: the second one is moved.
const MIN_DISTANCE_TO_MOVE: f64 = 0.07;
/// The most rows of bars.
const MAX_ROWS: usize = 4;

/// Lays out the shown top-level events.
#[must_use]
pub fn kiosk_axis(timeline: &Timeline, shown: &[bool], today: Day) -> KioskAxis {
    let window = Window::all(timeline, today);
    let at = |moment: Moment| {
        let share = moment.0.saturating_sub(window.start.0) as f64 / window.seconds() as f64;
        share.clamp(0.0, 1.0)
    };
    let mut axis = KioskAxis {
        today: at(today.start()),
        ..KioskAxis::default()
    };
    let mut ends: Vec<f64> = Vec::new();
    for &event in &timeline.order {
        let entry = &timeline.entries[event];
        if entry.parent.is_some() || !shown.get(event).is_some_and(|shown| *shown) {
            continue;
        }
        let from = at(entry.start);
        let mut to = at(entry.end);
        if entry.to == Edge::Unknown {
            to = (to + FADE).min(1.0);
        }
        if entry.extent == Extent::Span
            && to - from >= MIN_BAR
            && let Some(row) = free_row(&mut ends, from, to)
        {
            axis.bars.push(KioskBar {
                event,
                from,
                to,
                row,
            });
        } else {
            axis.add_mark(event, (from + to) / 2.0);
        }
    }
    axis.set_room();
    axis.years = years(window, &at);
    axis
}

/// Returns the first free row for a bar, and occupies it; `None` if all rows are occupied. `ends` has the end of the
/// last bar of each row.
fn free_row(ends: &mut Vec<f64>, from: f64, to: f64) -> Option<usize> {
    let free = ends.iter().position(|end| end + 0.01 <= from);
    let row = free.unwrap_or(ends.len());
    if row >= MAX_ROWS {
        return None;
    }
    if free.is_none() {
        ends.push(to);
    }
    ends[row] = to;
    Some(row)
}

impl KioskAxis {
    /// Adds an event with its centre at `x` to the last sign, or as a sign of its own.
    fn add_mark(&mut self, event: usize, x: f64) {
        // Events are in order of their starts, so their centres are nearly in order.
        let apart = self.marks.last().map_or(0.0, |last| last.x + MIN_DISTANCE);
        match self.marks.last_mut() {
            Some(last) if x - last.x < MIN_DISTANCE_TO_MOVE || apart > 1.0 => {
                last.events.push(event);
            }
            _ => self.marks.push(KioskMark {
                x: x.max(apart),
                events: vec![event],
                room: 0.0,
            }),
        }
    }

    /// Sets the room after each sign.
    fn set_room(&mut self) {
        let mut next = 1.0;
        for mark in self.marks.iter_mut().rev() {
            let stop: f64 = if mark.x < self.today { self.today } else { 1.0 };
            mark.room = (stop.min(next) - mark.x).max(0.0);
            next = mark.x;
        }
    }
}

/// Returns the years that have room for their number, with their starts.
fn years(window: Window, at: &dyn Fn(Moment) -> f64) -> Vec<(f64, i64)> {
    let (first, last) = (window.start.day().ymd().0, window.end.day().ymd().0);
    let begins = |year: i64| Day::from_ymd(year, 1, 1).map(|day| at(day.start()));
    let all = (last - first).max(1) as f64;
    let (mut step, mut factor) = (1, 0);
    while (step as f64) / all < MIN_DISTANCE {
        step = step / [1, 2, 5][factor] * [2, 5, 10][factor];
        factor = (factor + 1) % 3;
    }
    let mut years = Vec::new();
    let mut year = first.div_euclid(step) * step + step;
    while let Some(x) = begins(year).filter(|_| year <= last) {
        if x <= 1.0 - MIN_DISTANCE / 2.0 {
            years.push((x, year));
        }
        year += step;
    }
    if years.first().is_none_or(|(x, _)| *x >= MIN_DISTANCE * 0.7) {
        years.insert(0, (0.0, first));
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(events: &str) -> KioskAxis {
        let text = format!(r#"{{"masar": 1, "title": "t", "events": [{events}]}}"#);
        let feed = masar_feed::read(&text).expect("a feed").feed;
        let today = Day::from_ymd(2026, 11, 23).expect("a day");
        let timeline = Timeline::new(&feed, today);
        kiosk_axis(&timeline, &vec![true; feed.events.len()], today)
    }

    fn event(id: &str, date: &str) -> String {
        format!(r#"{{"id": "{id}", "date": "{date}", "title": "{id}"}}"#)
    }

    #[test]
    fn long_spans_are_bars_in_rows_and_near_signs_are_one() {
        let axis = of(&[
            event("a", "2022-09-14"),
            event("b", "2022-09-14/.."),
            event("c", "2022-09-14/.."),
            event("d", "2024-02"),
            event("e", "2024-05-17/2024-05-21"),
        ]
        .join(","));
        let events: Vec<_> = axis.marks.iter().map(|mark| mark.events.len()).collect();
        assert_eq!(events, [1, 2]);
        let rows: Vec<_> = axis.bars.iter().map(|bar| bar.row).collect();
        assert_eq!(rows, [0, 1]);
        assert!(
            axis.bars
                .iter()
                .all(|bar| bar.to <= 1.0 && bar.from < bar.to)
        );
        assert!(axis.marks[1].room > 0.3 && axis.marks[1].x + axis.marks[1].room <= 1.0);
    }

    #[test]
    fn years_keep_their_distance_whatever_the_stretch() {
        for last in ["2023-01", "2026-11", "2090", "9000"] {
            let axis = of(&[event("a", "2022-09-14"), event("b", last)].join(","));
            assert!(!axis.years.is_empty(), "{last}");
            for pair in axis.years.windows(2) {
                assert!(pair[1].0 - pair[0].0 > 0.05, "{last}: {:?}", axis.years);
                assert!(pair[1].1 > pair[0].1);
            }
        }
    }

    #[test]
    fn signs_that_are_nearly_apart_are_drawn_apart_and_never_nearer_than_a_finger() {
        let all: Vec<_> = (0..60)
            .map(|at| event(&format!("e{at}"), &format!("20{:02}-03", at % 27)))
            .collect();
        let axis = of(&all.join(","));
        for pair in axis.marks.windows(2) {
            assert!(
                pair[1].x - pair[0].x > MIN_DISTANCE - 1e-9,
                "{:?}",
                axis.marks
            );
        }
        assert!(axis.marks.iter().all(|mark| mark.x <= 1.0));
        let events: usize = axis.marks.iter().map(|mark| mark.events.len()).sum();
        assert_eq!(events, 60);
    }

    #[test]
    fn more_bars_than_rows_are_signs() {
        let all: Vec<_> = (0..7)
            .map(|at| event(&format!("e{at}"), "2022-09-14/.."))
            .collect();
        let axis = of(&all.join(","));
        assert_eq!(axis.bars.len(), MAX_ROWS);
        assert_eq!(axis.marks.len(), 1);
        assert_eq!(axis.marks[0].events.len(), 3);
    }
}
