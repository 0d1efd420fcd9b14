//! The ids of partners and tracks, to which events refer.

use std::marker::PhantomData;

/// Ids, each with the position of its item, sorted by id: a hostile feed has 50,000 events that refer to them. Since
/// their number is limited, an insertion into a list costs little, and the widget needs no code for a map.
pub struct Ids<'t, K = &'t str> {
    sorted: Vec<(K, usize)>,
    /// The greatest number of ids.
    limit: usize,
    /// Whether an id was left out.
    is_cut: bool,
    text: PhantomData<&'t str>,
}

/// The result of [`Ids::insert`].
#[derive(Debug, PartialEq, Eq)]
pub enum Insertion {
    /// The id is at the next position.
    Added,
    /// An earlier item has the id.
    Taken,
    /// The id is not added, since the limit is reached.
    LeftOut,
}

impl<'t, K: Ord + From<&'t str>> Ids<'t, K> {
    /// Returns an empty list for so many ids.
    pub fn new(limit: usize) -> Self {
        Ids {
            sorted: Vec::new(),
            limit,
            is_cut: false,
            text: PhantomData,
        }
    }

    fn find(&self, id: &K) -> Result<usize, usize> {
        self.sorted.binary_search_by(|(known, _)| known.cmp(id))
    }

    /// Adds an id at the next position, unless it is taken or the limit is reached.
    pub fn insert(&mut self, id: &'t str) -> Insertion {
        let id = K::from(id);
        let position = self.sorted.len();
        match self.find(&id) {
            Ok(_) => Insertion::Taken,
            Err(_) if position >= self.limit => Insertion::LeftOut,
            Err(at) => {
                self.sorted.insert(at, (id, position));
                Insertion::Added
            }
        }
    }

    /// Notes that an id is left out. Returns whether it is the first one.
    pub fn cut(&mut self) -> bool {
        !std::mem::replace(&mut self.is_cut, true)
    }

    /// Whether an id was left out. A reference to an unknown id may be one to that id.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Returns the position of the item that has an id.
    pub fn position(&self, id: &'t str) -> Option<usize> {
        let at = self.find(&K::from(id)).ok()?;
        self.sorted.get(at).map(|(_, position)| *position)
    }
}

impl<'t> Ids<'t> {
    /// The ids, sorted.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &'t str> {
        self.sorted.iter().map(|(id, _)| *id)
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
                let mut ids: Ids<'_, Counted<'_>> = Ids::new(count);
                for name in &names {
                    assert_eq!(ids.insert(name), Insertion::Added);
                    assert_eq!(ids.insert(name), Insertion::Taken);
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

    #[test]
    fn an_id_beyond_the_limit_is_left_out() {
        let mut ids: Ids<'_> = Ids::new(1);
        assert_eq!(ids.insert("a"), Insertion::Added);
        assert!(!ids.is_cut());
        assert_eq!(ids.insert("b"), Insertion::LeftOut);
        assert_eq!(ids.insert("a"), Insertion::Taken);
        assert!(ids.cut() && !ids.cut() && ids.is_cut());
        assert_eq!(ids.position("b"), None);
    }
}
