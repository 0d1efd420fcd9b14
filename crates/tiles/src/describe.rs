//! Writes the description of a node, which a reader has before it loads the tile.

use masar_edtf::{Day, Moment};

use crate::interval::Interval;
use crate::text::{add_name, add_string};
use crate::tree::Node;

/// Returns the description of a node up to the nodes below it.
pub(crate) fn entry(node: &Node, url: &str) -> String {
    let totals = &node.totals;
    let mut text = String::from("{");
    let mut add = |name: &str, value: &str| {
        add_name(&mut text, name);
        add_string(&mut text, value);
    };
    add("date", &node.date());
    if !node.part.is_empty() {
        add("part", &node.part);
    }
    add("url", url);
    if let Some(reach) = totals.reach {
        let first = reach.start;
        if first < node.interval.start {
            add(
                "since",
                &day_text(first.day(), first == Interval::ALL.start),
            );
        }
        let last = Moment(reach.end.0.saturating_sub(1));
        if reach.end > node.interval.end {
            add(
                "until",
                &day_text(last.day(), reach.end == Interval::ALL.end),
            );
        }
    }
    let mut counts = vec![("counts", &totals.counts)];
    if !node.children.is_empty() {
        counts.push(("held", &totals.held));
    }
    for (name, outside) in [("beyond", &totals.beyond), ("before", &totals.before)] {
        if outside.total() > 0 {
            counts.push((name, outside));
        }
    }
    for (name, counts) in counts {
        add_name(&mut text, name);
        counts.write(&mut text);
    }
    if !node.children.is_empty() {
        add_name(&mut text, "least");
        text.push_str(&totals.least.to_string());
    }
    text
}

/// Writes a day in EDTF; only its year if that has more than four digits, since EDTF has no such days.
fn day_text(day: Day, is_open: bool) -> String {
    match day.ymd().0 {
        _ if is_open => "..".to_owned(),
        -9_999..=9_999 => day.to_string(),
        year => format!("Y{year}"),
    }
}
