//! Pairwise testing: chooses a few combinations, so that every two values occur together in one of them.
//!
//! Most faults of an interface depend on one value or on two together. With five languages, four widths, three views
//! and two themes there are 120 combinations, and two dozen of them have every pair.

use std::collections::BTreeSet;

/// A value of one factor, by the factor's place in the combination, together with one of another.
type Pair = [(usize, usize); 2];

/// Chooses from `all` combinations, each a list of one value for each factor, a few that have every
/// pair of values that some combination has. Gives their places in `all`, in order.
pub fn pairwise<const N: usize>(all: &[[usize; N]]) -> Vec<usize> {
    let mut missing: BTreeSet<Pair> = all.iter().flat_map(pairs).collect();
    let mut chosen = BTreeSet::new();
    while !missing.is_empty() {
        let added = |at: &usize| {
            pairs(&all[*at])
                .filter(|pair| missing.contains(pair))
                .count()
        };
        // The first of the best ones, so that every run has the same choice.
        let Some(best) = (0..all.len()).rev().max_by_key(added) else {
            break;
        };
        for pair in pairs(&all[best]) {
            missing.remove(&pair);
        }
        chosen.insert(best);
    }
    chosen.into_iter().collect()
}

fn pairs<const N: usize>(values: &[usize; N]) -> impl Iterator<Item = Pair> {
    (0..N).flat_map(move |one| {
        (one + 1..N).map(move |other| [(one, values[one]), (other, values[other])])
    })
}
