//! The table of each figure.

use super::summary::{Spread, Summary};
use super::table::{table, thousands, with_comma};
use crate::candidates::{Candidate, LIST, MASAR};
use crate::conditions::Condition;
use crate::measurement::{Figures, GestureFigures};

/// A figure that has tables.
struct Metric {
    title: &'static str,
    of: fn(&Figures) -> Option<f64>,
    decimals: usize,
    scope: Scope,
}

/// The conditions in which a figure has a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// All.
    Each,
    /// Those in which the network is free: another would not change it.
    FreeNetwork,
    /// The first: neither the processor nor the network changes it much.
    First,
}

const METRICS: [Metric; 15] = [
    metric(
        "First event painted, ms",
        |it| Some(it.first),
        0,
        Scope::Each,
    ),
    metric("Ready, ms", |it| Some(it.ready), 0, Scope::Each),
    metric(
        "Blocking time before ready, ms",
        |it| Some(it.blocking),
        0,
        Scope::Each,
    ),
    metric(
        "Longest task before ready, ms",
        |it| Some(it.longest_task),
        0,
        Scope::FreeNetwork,
    ),
    metric(
        "Pan: 95th percentile of the frames, ms",
        |it| gesture(it, "pan", |it| it.p95),
        1,
        Scope::FreeNetwork,
    ),
    metric(
        "Pan: longest frame, ms",
        |it| gesture(it, "pan", |it| it.longest),
        0,
        Scope::FreeNetwork,
    ),
    metric(
        "Zoom: 95th percentile of the frames, ms",
        |it| gesture(it, "zoom", |it| it.p95),
        1,
        Scope::FreeNetwork,
    ),
    metric(
        "Zoom: longest frame, ms",
        |it| gesture(it, "zoom", |it| it.longest),
        0,
        Scope::FreeNetwork,
    ),
    metric(
        "JavaScript heap after a garbage collection, MiB",
        |it| Some(it.heap),
        1,
        Scope::First,
    ),
    metric(
        "Memory of the renderer process, MiB",
        |it| it.memory,
        0,
        Scope::First,
    ),
    metric("Nodes in the DOM", |it| Some(it.nodes), 0, Scope::First),
    metric("Layout shift", |it| Some(it.shift), 3, Scope::Each),
    metric("Layouts", |it| Some(it.layouts), 0, Scope::First),
    metric(
        "Calculations of styles",
        |it| Some(it.styles),
        0,
        Scope::First,
    ),
    metric(
        "Measurements of texts, and readings of sizes",
        |it| Some(it.text_measurements + it.size_readings),
        0,
        Scope::First,
    ),
];

const fn metric(
    title: &'static str,
    of: fn(&Figures) -> Option<f64>,
    decimals: usize,
    scope: Scope,
) -> Metric {
    Metric {
        title,
        of,
        decimals,
        scope,
    }
}

/// Returns a figure of a gesture that ended and changed the picture.
fn gesture(figures: &Figures, name: &str, of: fn(&GestureFigures) -> f64) -> Option<f64> {
    let mut all = figures.gestures.iter();
    let found = all.find(|gesture| gesture.name == name)?;
    (found.error.is_none() && found.has_changed).then(|| of(found))
}

/// Returns the tables of all figures.
pub fn tables(summary: &Summary) -> String {
    let mut out = String::new();
    for metric in &METRICS {
        let has_table = |condition: &&&Condition| match metric.scope {
            Scope::Each => true,
            Scope::FreeNetwork => !condition.is_slow_4g,
            Scope::First => summary
                .conditions
                .first()
                .is_some_and(|first| first.name == condition.name),
        };
        for condition in summary.conditions.iter().filter(has_table) {
            out.push_str(&one_table(summary, metric, condition));
        }
    }
    out
}

fn one_table(summary: &Summary, metric: &Metric, condition: &Condition) -> String {
    let mut head = vec![String::new()];
    head.extend(
        summary
            .sizes
            .iter()
            .map(|size| format!("{} events", thousands(*size))),
    );
    let spread =
        |candidate: &str, size: usize| summary.spread(candidate, size, condition.name, metric.of);
    let cell = |candidate: &Candidate, size: usize| {
        let Some(found) = spread(candidate.name, size) else {
            return "–".to_owned();
        };
        let reference = [MASAR, LIST].map(|name| spread(name, size));
        with_ratios(&found, reference, metric.decimals)
    };
    let row = |candidate: &&'static Candidate| {
        let cells = summary.sizes.iter().map(|size| cell(candidate, *size));
        std::iter::once(candidate.title.to_owned())
            .chain(cells)
            .collect()
    };
    let rows: Vec<Vec<String>> = summary.candidates.iter().map(row).collect();
    format!(
        "#### {}: {}, {}\n\n{}",
        metric.title,
        condition.name,
        condition.in_words(),
        table(&head, &rows)
    )
}

/// Returns the median, the range if there is one, and the ratios to Masar and to the plain list.
fn with_ratios(found: &Spread, reference: [Option<Spread>; 2], decimals: usize) -> String {
    let number = |value: f64| with_comma(&format!("{value:.decimals$}"));
    let median = number(found.median);
    let range = match found.count {
        0 | 1 => String::new(),
        _ => format!(" [{}–{}]", number(found.lowest), number(found.highest)),
    };
    let ratio = |reference: Option<Spread>| match reference {
        Some(reference) if reference.median > 0.0 => {
            let ratio = found.median / reference.median;
            let decimals = if ratio < 10.0 { 2 } else { 0 };
            format!("{ratio:.decimals$} ×")
        }
        _ => "–".to_owned(),
    };
    let [masar, list] = reference.map(ratio);
    format!("{median}{range}<br>{masar} / {list}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(median: f64, count: usize) -> Spread {
        Spread {
            median,
            lowest: median - 1.0,
            highest: median + 1.0,
            count,
        }
    }

    #[test]
    fn a_cell_has_the_median_the_range_and_the_ratios_to_masar_and_to_the_list() {
        let reference = [Some(spread(20.0, 3)), Some(spread(5.0, 3))];
        assert_eq!(
            with_ratios(&spread(10.0, 3), reference, 0),
            "10 [9–11]<br>0.50 × / 2.00 ×"
        );
        assert_eq!(
            with_ratios(&spread(10.0, 1), [None, None], 1),
            "10.0<br>– / –"
        );
    }

    #[test]
    fn a_gesture_that_changed_nothing_has_no_figure() {
        let mut figures = Figures {
            gestures: vec![GestureFigures {
                name: "pan".to_owned(),
                p95: 17.0,
                ..GestureFigures::default()
            }],
            ..Figures::default()
        };
        assert_eq!(gesture(&figures, "pan", |it| it.p95), None);
        figures.gestures[0].has_changed = true;
        assert_eq!(gesture(&figures, "pan", |it| it.p95), Some(17.0));
    }
}
