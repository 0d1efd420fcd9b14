//! The windows of a timeline: the first one, the one with all events, and the limits of panning and zooming.

use masar_edtf::{Day, Moment};
use masar_timeline::{Extent, Timeline};

use super::Window;
use super::calendar::Unit;

const DAY: i64 = 86_400;
/// A quarter of a year, in seconds.
const QUARTER: i64 = 91 * DAY;

impl Window {
    /// Returns the first window of a timeline: all known dates and some room around them, extended to whole
    /// months (days or hours if it is short). Neither today nor an open end extends it, so that it does not
    /// show empty months. A single event has at least three months before and after it. `width` is the width of
    /// the plot in px.
    #[must_use]
    pub fn opening(timeline: &Timeline, today: Day, width: f64) -> Window {
        let Some((start, end)) = timeline.bounds else {
            return extended(
                Unit::MONTH,
                today.start().0 - QUARTER,
                today.end().0 + QUARTER,
            );
        };
        let length = end.0 - start.0;
        let mut tops = 0;
        for lane in &timeline.lanes {
            tops += lane.entries.len();
        }
        let mut points = true;
        for &event in &timeline.order {
            points &= timeline.entries[event].extent == Extent::Point;
        }
        if tops < 2 || (length <= DAY && !points) {
            let room = (length / 2).max(QUARTER);
            return extended(Unit::MONTH, start.0 - room, end.0 + room);
        }
        // 7 %, and on a narrow plot the room of half a label.
        let share = (40.0 / width.max(1.0)).clamp(0.07, 0.15);
        let room = (length as f64 * share) as i64;
        let unit = match length / DAY {
            0..=1 => Unit::hours(1),
            2..=60 => Unit::DAY,
            _ => Unit::MONTH,
        };
        extended(unit, start.0 - room, end.0 + room)
    }

    /// Returns the window of all events and today, with some room around them.
    #[must_use]
    pub fn all(timeline: &Timeline, today: Day) -> Window {
        let (start, end) = everything(timeline, today);
        let room = (end.0 - start.0) / 25 + DAY;
        extended(Unit::MONTH, start.0 - room, end.0 + room)
    }

    /// Returns the window limited to the timeline: its length is at most 1.5 times that of [`Window::all`], and
    /// its centre is inside of [`Window::all`].
    #[must_use]
    pub fn kept_near(self, timeline: &Timeline, today: Day) -> Window {
        let all = Window::all(timeline, today);
        let longest = all.seconds() + all.seconds() / 2;
        let length = self.seconds().min(longest);
        let middle = self.start.0 + (self.end.0 - self.start.0) / 2;
        let start = if length == self.seconds() {
            self.start.0
        } else {
            middle - length / 2
        };
        Window::of(
            start.clamp(all.start.0 - length / 2, all.end.0 - length / 2),
            length,
        )
    }
}

/// Returns the first and the last moment of all known dates and today.
pub(super) fn everything(timeline: &Timeline, today: Day) -> (Moment, Moment) {
    let (start, end) = timeline.bounds.unwrap_or((today.start(), today.end()));
    (start.min(today.start()), end.max(today.end()))
}

/// Returns a window extended to whole units, within the limits of the calendar.
pub(super) fn extended(unit: Unit, start: i64, end: i64) -> Window {
    let start = Moment(start);
    let end = Moment(end);
    Window::new(
        unit.start(start, 0).unwrap_or(start),
        unit.ceil(end).unwrap_or(end),
    )
}
