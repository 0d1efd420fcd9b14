//! Sorting, once: each sort of the standard library compiles anew for each type it sorts, 3 KiB a
//! time in the Wasm. So positions are sorted, and what stands there follows.

use std::cmp::Ordering;

use super::work;

/// The positions of `length` things in order; equals keep theirs.
pub fn sorted(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..length).collect();
    positions.sort_unstable_by(|a, b| {
        work::add(1);
        compare(*a, *b).then(a.cmp(b))
    });
    positions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let things = [3, 1, 3, 2, 1];
        let order = sorted(things.len(), &mut |a, b| things[a].cmp(&things[b]));
        assert_eq!(order, [1, 4, 3, 0, 2]);
    }
}
