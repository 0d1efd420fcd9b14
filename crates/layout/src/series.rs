//! Series: events that the feed names as one series, and events of one title at regular intervals, such as the lessons of
//! a course. If they are too close to be drawn on their own, they are one row of the lane, in place of a row of pills.

use super::LabelSource;
use super::clusters::Item;

/// The fewest events of a series that the feed does not name.
const MIN_EVENTS: usize = 5;
/// The most series of a lane that the feed does not name.
const MAX_SERIES: usize = 3;
/// The most series of a lane.
const MAX_NAMED_SERIES: usize = 8;
/// The least distance between the lines of a series that the feed does not name, px.
const MIN_INTERVAL: f64 = 5.0;
/// The largest difference of a regular interval from the usual one, as a share of that.
const TOLERANCE: f64 = 0.15;

/// Takes the series out of the items of a lane, which are in order of `x`. `room` is what a mark needs, px.
pub(super) fn take(items: &mut Vec<Item>, room: f64, labels: &dyn LabelSource) -> Vec<Vec<Item>> {
    let mut all = Vec::new();
    for is_named in [true, false] {
        take_equal(items, (is_named, room), labels, &mut all);
    }
    all
}

/// Takes the series that the feed names, or those that it does not name.
fn take_equal(
    items: &mut Vec<Item>,
    (is_named, room): (bool, f64),
    labels: &dyn LabelSource,
    all: &mut Vec<Vec<Item>>,
) {
    let most = if is_named {
        MAX_NAMED_SERIES
    } else {
        MAX_SERIES
    };
    let mut by_name: Vec<(&str, usize)> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let name = if is_named {
            labels.series(item.event)
        } else {
            labels.title(item.event)
        };
        // A milestone keeps its own mark.
        if !item.ring && !name.is_empty() {
            by_name.push((name, at));
        }
    }
    by_name.sort_unstable();
    let mut taken = vec![false; items.len()];
    for equal in by_name.chunk_by(|a, b| a.0 == b.0) {
        let series: Vec<Item> = equal.iter().map(|&(_, at)| items[at]).collect();
        if all.len() < most && (is_named || is_regular(&series)) && is_crowded(&series, room) {
            for &(_, at) in equal {
                taken[at] = true;
            }
            all.push(series);
        }
    }
    let mut at = 0;
    items.retain(|_| {
        at += 1;
        !taken[at - 1]
    });
}

/// Whether most intervals are nearly as long as the one in the middle, and long enough for lines.
fn is_regular(series: &[Item]) -> bool {
    if series.len() < MIN_EVENTS {
        return false;
    }
    let length = series[series.len() - 1].x - series[0].x;
    let mut intervals: Vec<f64> = series
        .windows(2)
        .map(|pair| pair[1].x - pair[0].x)
        .collect();
    intervals.sort_unstable_by(f64::total_cmp);
    let usual = intervals[intervals.len() / 2];
    let alike = intervals
        .iter()
        .filter(|it| (**it - usual).abs() <= usual * TOLERANCE);
    alike.count() * 3 >= intervals.len() * 2 && length >= MIN_INTERVAL * series.len() as f64
}

/// Whether two events are too close to be marks.
fn is_crowded(series: &[Item], room: f64) -> bool {
    series.windows(2).any(|pair| pair[1].x - pair[0].x < room)
}
