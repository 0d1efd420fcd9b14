//! The order of elements.

use std::collections::{HashMap, HashSet};

/// The position of an element in one of two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    First(usize),
    Second(usize),
}

/// Returns the order of the elements of two lists, by their keys. The order of the first list stays. An element that only
/// the second list has follows the one that it follows there.
pub(crate) fn merged_order(first: &[&str], second: &[&str]) -> Vec<Slot> {
    let in_first: HashSet<&str> = first.iter().copied().collect();
    let in_second: HashSet<&str> = second.iter().copied().collect();
    // The elements that follow each one of the first list, or precede all.
    let mut followers: HashMap<Option<&str>, Vec<Slot>> = HashMap::new();
    let mut last = None;
    for (at, key) in second.iter().enumerate() {
        if in_first.contains(key) {
            last = Some(*key);
        } else {
            followers.entry(last).or_default().push(Slot::Second(at));
        }
    }
    let mut out = Vec::with_capacity(first.len() + second.len());
    let mut waiting = followers.remove(&None).unwrap_or_default();
    for (at, key) in first.iter().enumerate() {
        if in_second.contains(key) {
            out.append(&mut waiting);
            waiting = followers.remove(&Some(*key)).unwrap_or_default();
        }
        out.push(Slot::First(at));
    }
    out.append(&mut waiting);
    out
}

/// Returns a longest increasing subsequence of different numbers: the elements that need not move.
pub(crate) fn longest_increasing(numbers: &[usize]) -> Vec<usize> {
    // The position of the least last number of each length, and the position before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; numbers.len()];
    for (position, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before[position] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(position);
        } else {
            ends[length] = position;
        }
    }
    let mut out = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(position) = next {
        out.push(numbers[position]);
        next = before[position];
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::{Slot, longest_increasing, merged_order};

    #[test]
    fn an_element_of_the_second_list_follows_the_one_that_it_follows_there() {
        let order = |first: &[&str], second: &[&str]| -> String {
            let slots = merged_order(first, second).into_iter();
            let keys = slots.map(|slot| match slot {
                Slot::First(at) => first[at].to_owned(),
                Slot::Second(at) => second[at].to_owned(),
            });
            keys.collect()
        };
        assert_eq!(order(&["a", "b"], &["a", "x", "b"]), "axb");
        assert_eq!(order(&["a", "1", "b"], &["a", "x", "b", "y"]), "a1xby");
        assert_eq!(order(&["1", "a"], &["x", "a"]), "1xa");
        assert_eq!(order(&["b", "a"], &["a", "x", "b"]), "bax");
        assert_eq!(order(&[], &["x", "y"]), "xy");
    }

    #[test]
    fn the_most_elements_that_can_stay_are_found() {
        assert_eq!(longest_increasing(&[]), [] as [usize; 0]);
        assert_eq!(longest_increasing(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(longest_increasing(&[2, 0, 1]), [0, 1]);
        assert_eq!(longest_increasing(&[1, 2, 0, 3]), [1, 2, 3]);
        assert_eq!(longest_increasing(&[2, 1, 0]).len(), 1);
    }
}
