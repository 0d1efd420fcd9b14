//! Which windows a timeline opens on, shows whole, and lets nobody leave.

use masar_edtf::{Day, Moment};
use masar_timeline::{Extent, Timeline};

use super::Window;
use super::calendar::Unit;

const DAY: i64 = 86_400;
/// A quarter of a year, seconds.
const QUARTER: i64 = 91 * DAY;

impl Window {
    /// The window a timeline opens on: what is known, with a little air, out to whole months (whole
    /// days or hours for something shorter). Neither today nor what is still going on stretches it,
    /// so that it shows the story and not empty months. One event alone stands amid three months
    /// before it and after it, or more where its own date is wider.
    #[must_use]
    pub fn opening(timeline: &Timeline, today: Day, width: f64) -> Window {
        let Some((start, end)) = timeline.bounds else {
            return whole(
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
            let air = (length / 2).max(QUARTER);
            return whole(Unit::MONTH, start.0 - air, end.0 + air);
        }
        // 7 %, and on a narrow plot what half a label takes.
        let share = (40.0 / width.max(1.0)).clamp(0.07, 0.15);
        let air = (length as f64 * share) as i64;
        let unit = match length / DAY {
            0..=1 => Unit::hours(1),
            2..=60 => Unit::DAY,
            _ => Unit::MONTH,
        };
        whole(unit, start.0 - air, end.0 + air)
    }

    /// Everything, today included, with a little air.
    #[must_use]
    pub fn all(timeline: &Timeline, today: Day) -> Window {
        let (start, end) = everything(timeline, today);
        let air = (end.0 - start.0) / 25 + DAY;
        whole(Unit::MONTH, start.0 - air, end.0 + air)
    }

    /// The window kept near the timeline: at most half as long again as everything together, and
    /// never altogether before or after it.
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

/// Bounds and today.
pub(super) fn everything(timeline: &Timeline, today: Day) -> (Moment, Moment) {
    let (start, end) = timeline.bounds.unwrap_or((today.start(), today.end()));
    (start.min(today.start()), end.max(today.end()))
}

/// Out to whole units, as far as the calendar reaches.
pub(super) fn whole(unit: Unit, start: i64, end: i64) -> Window {
    let start = Moment(start);
    let end = Moment(end);
    Window::new(
        unit.start(start, 0).unwrap_or(start),
        unit.ceil(end).unwrap_or(end),
    )
}
