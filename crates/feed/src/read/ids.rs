//! The ids of partners and tracks, to which events refer.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Ids, each with the position of its item. A hostile feed has 50,000 ids and as many events that refer to
/// them. The map is sorted, not hashed: on wasm32 the keys of std's hash are constant, so that a feed could
/// choose ids that collide.
pub struct Ids<'t, K = &'t str> {
    positions: BTreeMap<K, usize>,
    in_order: Vec<&'t str>,
}

impl<K> Default for Ids<'_, K> {
    fn default() -> Self {
        Ids {
            positions: BTreeMap::new(),
            in_order: Vec::new(),
        }
    }
}

impl<'t, K: Ord + From<&'t str>> Ids<'t, K> {
    /// Adds an id at the next position; `false` where it is taken.
    pub fn insert(&mut self, id: &'t str) -> bool {
        match self.positions.entry(K::from(id)) {
            Entry::Occupied(_) => false,
            Entry::Vacant(entry) => {
                entry.insert(self.in_order.len());
                self.in_order.push(id);
                true
            }
        }
    }

    /// Returns the position of the item that has an id.
    pub fn position(&self, id: &'t str) -> Option<usize> {
        self.positions.get(&K::from(id)).copied()
    }

    /// The ids, in the order of the feed.
    pub fn in_order(&self) -> &[&'t str] {
        &self.in_order
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::*;
    use crate::steps;

    /// An id that counts its comparisons.
    struct Counted<'t>(&'t str);

    impl<'t> From<&'t str> for Counted<'t> {
        fn from(id: &'t str) -> Self {
            Counted(id)
        }
    }

    impl Ord for Counted<'_> {
        fn cmp(&self, other: &Self) -> Ordering {
            steps::add(1);
            self.0.cmp(other.0)
        }
    }

    impl PartialOrd for Counted<'_> {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl PartialEq for Counted<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.cmp(other).is_eq()
        }
    }

    impl Eq for Counted<'_> {}

    #[test]
    fn four_times_the_ids_are_little_more_than_four_times_the_comparisons() {
        let comparisons = |count: usize| {
            let names: Vec<String> = (0..count).map(|number| format!("track-{number}")).collect();
            steps::count(|| {
                let mut ids: Ids<'_, Counted<'_>> = Ids::default();
                for name in &names {
                    assert!(ids.insert(name));
                    assert!(!ids.insert(name));
                }
                for (at, name) in names.iter().enumerate() {
                    assert_eq!(ids.position(name), Some(at));
                }
            })
        };
        let (few, many) = (comparisons(5_000), comparisons(20_000));
        assert!(
            many < few * 6,
            "{few} comparisons, and {many} for four times as many ids"
        );
    }
}
