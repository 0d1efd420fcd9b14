//! The ids of partners and tracks, to which events refer. They are sorted once, not compared each with
//! each: a hostile feed has 50,000 of them.

use super::json::Node;
use super::reader::Reader;
use crate::finding::Code;
use crate::order;
use crate::say::Say;

/// Ids by the position of what has them.
#[derive(Default)]
pub struct Ids<'t> {
    all: Vec<&'t str>,
    /// The positions, by id.
    order: Vec<usize>,
}

impl<'t> Ids<'t> {
    /// The position of what has an id.
    pub fn position(&self, wanted: &str) -> Option<usize> {
        let at = self.order.partition_point(|one| self.all[*one] < wanted);
        let found = *self.order.get(at)?;
        (self.all[found] == wanted).then_some(found)
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// All of them.
    pub fn all(&self) -> &[&'t str] {
        &self.all
    }
}

impl<'t> Reader<'t> {
    /// The same by sorting.
    pub fn own_ids(&mut self, given: &[Node], ids: fn(&mut Self) -> &mut Ids<'t>) -> Vec<bool> {
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
