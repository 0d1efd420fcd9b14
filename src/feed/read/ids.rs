//! The ids of partners and tracks, to which events refer. They are sorted once, not compared each with
//! each: a hostile feed has 50,000 of them.

use super::json::Node;
use super::reader::Reader;
use crate::feed::finding::Code;
#[cfg(not(target_arch = "wasm32"))]
use crate::feed::order;
use crate::feed::say::Say;

/// Ids by the position of what has them.
#[derive(Default)]
pub(super) struct Ids<'t> {
    all: Vec<&'t str>,
    /// The positions, by id.
    order: Vec<usize>,
}

impl<'t> Ids<'t> {
    /// The position of what has an id.
    pub(super) fn position(&self, wanted: &str) -> Option<usize> {
        // Fewer bytes; who waits for a feed of 50,000 tracks is the one who made it.
        if cfg!(target_arch = "wasm32") {
            return self.all.iter().position(|one| *one == wanted);
        }
        let at = self.order.partition_point(|one| self.all[*one] < wanted);
        let found = *self.order.get(at)?;
        (self.all[found] == wanted).then_some(found)
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// All of them.
    pub(super) fn all(&self) -> &[&'t str] {
        &self.all
    }
}

impl<'t> Reader<'t> {
    /// Adds the ids of a list to those there are, and says which of the list have one of their own. For each
    /// there is its text and its place.
    #[cfg(target_arch = "wasm32")]
    #[inline(never)]
    pub(super) fn own_ids(
        &mut self,
        given: &[Node],
        ids: fn(&mut Self) -> &mut Ids<'t>,
    ) -> Vec<bool> {
        let mut own = Vec::new();
        for id in given {
            let text = self.tree.text(*id);
            let new = ids(self).position(text).is_none();
            own.push(new);
            if new {
                ids(self).all.push(text);
            } else if !self.later {
                self.report(
                    Code::DuplicateId,
                    *id,
                    Say::IdTaken,
                    text,
                    Say::GiveOwnId.say(),
                );
            }
        }
        own
    }

    /// The same by sorting.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn own_ids(
        &mut self,
        given: &[Node],
        ids: fn(&mut Self) -> &mut Ids<'t>,
    ) -> Vec<bool> {
        let tree = self.tree;
        let known = ids(self).all.len();
        let mut all = std::mem::take(&mut ids(self).all);
        all.reserve_exact(given.len());
        for id in given {
            all.push(tree.text(*id));
        }
        let sorted = order::sorted(all.len(), &mut |a, b| all[a].cmp(all[b]));
        let mut own = vec![true; given.len()];
        for two in sorted.windows(2) {
            if all[two[0]] == all[two[1]] {
                own[two[1] - known] = false;
            }
        }
        drop(sorted);
        let mut kept = known;
        for (at, id) in given.iter().enumerate() {
            if own[at] {
                all[kept] = all[known + at];
                kept += 1;
            } else if !self.later {
                // Pages made by a program often repeat the head of the first: nothing to say there.
                let text = all[known + at];
                self.report(
                    Code::DuplicateId,
                    *id,
                    Say::IdTaken,
                    text,
                    Say::GiveOwnId.say(),
                );
            }
        }
        all.truncate(kept);
        let order = order::sorted(all.len(), &mut |a, b| all[a].cmp(all[b]));
        *ids(self) = Ids { all, order };
        own
    }
}
