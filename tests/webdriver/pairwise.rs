//! Pairwise testing: chooses a few combinations, so that every two values occur together in one of them.
//!
//! Most faults of an interface depend on one value or on two together. With five languages, four widths, three views
//! and two themes there are 120 combinations, and two dozen of them have every pair.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A value of one factor, by the factor's place in the combination, together with one of another.
type Pair = [(usize, usize); 2];

/// Returns every combination of one value for each factor, the first factor changing last; `counts` are the
/// numbers of the factors' values.
pub fn combinations<const N: usize>(counts: [usize; N]) -> Vec<[usize; N]> {
    let all = 0..counts.iter().product();
    all.map(|mut at| {
        let mut combination = [0; N];
        for (value, count) in combination.iter_mut().zip(counts).rev() {
            *value = at % count;
            at /= count;
        }
        combination
    })
    .collect()
}

/// Returns all combinations where `full`, else a few that have every pair, in the order of `all`.
pub fn chosen<const N: usize>(all: Vec<[usize; N]>, full: bool) -> Vec<[usize; N]> {
    if full {
        return all;
    }
    pairwise(&all).into_iter().map(|at| all[at]).collect()
}

/// Chooses from `all` combinations, each a list of one value for each factor, a few that have every
/// pair of values that some combination has. Returns their places in `all`, in order.
fn pairwise<const N: usize>(all: &[[usize; N]]) -> Vec<usize> {
    let mut numbers: BTreeMap<Pair, usize> = BTreeMap::new();
    let pairs: Vec<Vec<usize>> = all
        .iter()
        .map(|values| {
            let number = |pair| {
                let next = numbers.len();
                *numbers.entry(pair).or_insert(next)
            };
            pairs(values).map(number).collect()
        })
        .collect();
    // The number of times that each pair was chosen.
    let mut times = vec![0_usize; numbers.len()];
    let mut missing = times.len();
    let mut chosen = BTreeSet::new();
    while missing > 0 {
        let worth = |at: &usize| {
            let own = pairs[*at].iter().map(|pair| times[*pair]);
            let added = own.clone().filter(|times| *times == 0).count();
            // Among equals, the combination whose pairs were chosen least often, so that no value is preferred.
            (added, Reverse(own.sum::<usize>()))
        };
        // The first of the best ones, so that every run has the same choice.
        let Some(best) = (0..all.len()).rev().max_by_key(worth) else {
            break;
        };
        missing -= worth(&best).0;
        for pair in &pairs[best] {
            times[*pair] += 1;
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
