//! The windows of a timeline: the first one, the one with all events, and the limits of panning and zooming.

use masar_edtf::{Day, Moment};
use masar_timeline::Timeline;

use super::Window;
use super::calendar::Unit;
use super::scale::MIN_LENGTH;

const DAY: i64 = 86_400;
/// A quarter of a year, in seconds.
const QUARTER: i64 = 91 * DAY;

impl Window {
    /// Returns the first window of a timeline: all known dates and some room around them, extended to whole
    /// months (days or hours if it is short). Neither today nor an open end extends it, so that it does not
    /// show empty months. A single event, and events of one day without times, have at
    /// least three months before and after them. `width` is the width of
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
        if tops < 2 || (length <= DAY && !has_times(timeline)) {
            let room = (length / 2).max(QUARTER);
            return extended(Unit::MONTH, start.0 - room, end.0 + room);
        }
        // 7 %, and on a narrow plot the room of half a label.
        let share = (40.0 / width.max(1.0)).clamp(0.07, 0.15);
        let room = (length as f64 * share) as i64;
        extended(whole_unit(length), start.0 - room, end.0 + room)
    }

    /// Returns the window of all events and today, with some room around them. It contains the first window.
    #[must_use]
    pub fn all(timeline: &Timeline, today: Day) -> Window {
        Window::all_with_opening(timeline, today, 1000.0)
    }

    /// Returns the window of all events, today, and the first window on a plot of `width` px.
    pub(super) fn all_with_opening(timeline: &Timeline, today: Day, width: f64) -> Window {
        let (start, end) = everything(timeline, today);
        let opening = Window::opening(timeline, today, width);
        let room = (end.0 - start.0) / 25;
        extended(
            whole_unit(end.0 - start.0),
            (start.0 - room).min(opening.start.0),
            (end.0 + room).max(opening.end.0),
        )
    }

    /// Returns the window zoomed as [`Window::zoom`] does, and [kept near the timeline](Window::kept_near). It is at least
    /// six hours long if no event has a time of day.
    #[must_use]
    pub fn zoom_near(self, factor: f64, at: Moment, timeline: &Timeline, today: Day) -> Window {
        let least = if has_times(timeline) {
            MIN_LENGTH
        } else {
            6 * 3600
        };
        let zoomed = self.zoom_to_least(factor, at, least);
        zoomed.kept_near(timeline, today)
    }

    /// Returns the window of a period. A period of less than a week is in the middle of a week, if no event has a time of
    /// day.
    #[must_use]
    pub fn of_period(first: Moment, last: Moment, timeline: &Timeline) -> Window {
        let length = last.0.saturating_sub(first.0);
        let missing = (7 * DAY).saturating_sub(length);
        if missing <= 0 || has_times(timeline) {
            return Window::new(first, last);
        }
        Window::of(first.0.saturating_sub(missing / 2), 7 * DAY)
    }

    /// Returns the window limited to the timeline. Its length is at most 1.5 times that of all events and today with
    /// the room around them. A longer window contains all of them; the centre of a shorter one is among them.
    #[must_use]
    pub fn kept_near(self, timeline: &Timeline, today: Day) -> Window {
        let (first, last) = everything(timeline, today);
        // On a narrow plot, where the first window has the most room around the events.
        let all = Window::all_with_opening(timeline, today, 300.0);
        let longest = all.seconds() + all.seconds() / 2;
        let length = self.seconds().min(longest);
        let middle = self.start.0 + (self.end.0 - self.start.0) / 2;
        let start = if length == self.seconds() {
            self.start.0
        } else {
            middle - length / 2
        };
        let (earliest, latest) = if length >= all.seconds() {
            (all.end.0 - length, all.start.0)
        } else {
            (first.0 - length / 2, last.0 - length / 2)
        };
        Window::of(start.clamp(earliest, latest), length)
    }
}

/// Whether an event has a time of day.
fn has_times(timeline: &Timeline) -> bool {
    let mut entries = timeline.entries.iter();
    entries.any(|entry| entry.start.second_of_day() != 0 || entry.end.second_of_day() != 0)
}

/// Returns the unit to which a stretch of so many seconds is extended.
fn whole_unit(length: i64) -> Unit {
    match length / DAY {
        0..=1 => Unit::hours(1),
        2..=60 => Unit::DAY,
        _ => Unit::MONTH,
    }
}

/// Returns the first and the last moment of all known dates and today.
pub(super) fn everything(timeline: &Timeline, today: Day) -> (Moment, Moment) {
    let (start, end) = timeline.reach().unwrap_or((today.start(), today.end()));
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
