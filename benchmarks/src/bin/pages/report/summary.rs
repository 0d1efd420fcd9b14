//! The figures of a run by candidate, number of events and condition.

use crate::candidates::{self, Candidate};
use crate::conditions::{self, Condition};
use crate::measurement::{Figures, Run, median};

/// The figures of a run.
pub struct Summary<'a> {
    run: &'a Run,
    /// The numbers of events, in order.
    pub sizes: Vec<usize>,
    /// The conditions.
    pub conditions: Vec<&'static Condition>,
    /// The candidates.
    pub candidates: Vec<&'static Candidate>,
}

/// The median and the range of several loads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The median.
    pub median: f64,
    /// The lowest value.
    pub lowest: f64,
    /// The highest value.
    pub highest: f64,
    /// The number of values.
    pub count: usize,
}

impl<'a> Summary<'a> {
    /// Sorts the figures of a run.
    pub fn new(run: &'a Run) -> Self {
        let cases = || run.loads.iter().map(|load| &load.case);
        let mut sizes: Vec<usize> = cases().map(|case| case.events).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let conditions = conditions::ALL.iter();
        let candidates = candidates::ALL.iter();
        Summary {
            run,
            sizes,
            conditions: conditions
                .filter(|condition| cases().any(|case| case.condition == condition.name))
                .collect(),
            candidates: candidates
                .filter(|candidate| cases().any(|case| case.candidate == candidate.name))
                .collect(),
        }
    }

    /// Returns the figures of all loads of a candidate with a number of events in a condition.
    pub fn figures(
        &self,
        candidate: &str,
        size: usize,
        condition: &str,
    ) -> impl Iterator<Item = &'a Figures> {
        let loads = self.run.loads.iter().filter(move |load| {
            let case = &load.case;
            case.candidate == candidate && case.events == size && case.condition == condition
        });
        loads.filter_map(|load| load.outcome.as_ref().ok())
    }

    /// Returns the median and the range of a figure.
    pub fn spread(
        &self,
        candidate: &str,
        size: usize,
        condition: &str,
        of: impl Fn(&Figures) -> Option<f64>,
    ) -> Option<Spread> {
        let values: Vec<f64> = self
            .figures(candidate, size, condition)
            .filter_map(of)
            .collect();
        Some(Spread {
            median: median(&values)?,
            lowest: values.iter().copied().fold(f64::INFINITY, f64::min),
            highest: values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            count: values.len(),
        })
    }
}
