//! Merges lists whose elements have keys.

use std::collections::{HashMap, HashSet};

use masar_feed::json::Node;

use super::conflict::ConflictKind;
use super::keys::{Keyed, keyed, recognize};
use super::walk::{Outcome, Three, Walk};
use crate::difference::{Difference, DifferenceKind};
use crate::fragment::Fragment;
use crate::kind::ValueKind;
use crate::order::{Slot, longest_increasing, merged_order};
use crate::plan::Child;

/// The elements of the three versions of a list.
struct Lists {
    base: Vec<Keyed>,
    ours: Vec<Keyed>,
    theirs: Vec<Keyed>,
}

impl Lists {
    /// Whether only the other version moved elements.
    fn is_order_of_theirs(&self) -> bool {
        let base = positions(&self.base);
        is_moved(&self.theirs, &base) && !is_moved(&self.ours, &base)
    }

    /// Returns the keys in the order of the merged list: that of the own version, or that of the other one. An element of the other version follows the one that it follows there.
    fn order(&self, stays: &HashSet<&str>, takes_order: bool) -> Vec<String> {
        let (first, second) = match takes_order {
            true => (&self.theirs, &self.ours),
            false => (&self.ours, &self.theirs),
        };
        let slots = merged_order(&keys_of(first), &keys_of(second)).into_iter();
        let out = slots.map(|slot| match slot {
            Slot::First(at) => first[at].key.as_str(),
            Slot::Second(at) => second[at].key.as_str(),
        });
        let out = out.filter(|key| stays.contains(key));
        out.map(str::to_owned).collect()
    }
}

fn keys_of(elements: &[Keyed]) -> Vec<&str> {
    elements.iter().map(|one| one.key.as_str()).collect()
}

/// Returns the positions of elements, by key.
fn positions(elements: &[Keyed]) -> HashMap<&str, usize> {
    let keys = elements.iter().enumerate();
    keys.map(|(at, one)| (one.key.as_str(), at)).collect()
}

/// Whether elements that the base has, too, are in another order.
fn is_moved(elements: &[Keyed], base: &HashMap<&str, usize>) -> bool {
    let positions: Vec<usize> = elements
        .iter()
        .filter_map(|one| base.get(one.key.as_str()).copied())
        .collect();
    !positions.is_sorted()
}

impl Walk<'_, '_, '_> {
    /// Merges a list.
    pub(super) fn list(&mut self, base: Option<Node>, ours: Node, theirs: Node, kind: ValueKind) {
        let lists = self.lists(base, ours, theirs, kind);
        let (in_base, in_ours) = (positions(&lists.base), positions(&lists.ours));
        let in_theirs = positions(&lists.theirs);
        let mut children: HashMap<&str, Child> = HashMap::new();
        let new = lists
            .theirs
            .iter()
            .filter(|one| !in_ours.contains_key(one.key.as_str()));
        for one in lists.ours.iter().chain(new) {
            let key = one.key.as_str();
            let node = |list: &[Keyed], at: Option<&usize>| at.map(|at| list[*at].node);
            let three = Three {
                base: node(&lists.base, in_base.get(key)),
                ours: node(&lists.ours, in_ours.get(key)),
                theirs: node(&lists.theirs, in_theirs.get(key)),
            };
            let kept = in_ours.get(key).map(|at| Child::Kept(*at));
            let child = self.element(one, three, kind, kept);
            if let Some(child) = child {
                children.insert(key, child);
            }
        }
        let stays = children.keys().copied().collect();
        let mut order = lists.order(&stays, false);
        if lists.is_order_of_theirs() {
            let taken = lists.order(&stays, true);
            let moved = self.moved(&lists, &taken, &in_ours);
            if moved.iter().all(|one| self.accepts(one)) {
                self.taken.extend(moved);
                order = taken;
            }
        }
        let merged: Vec<Child> = order
            .iter()
            .filter_map(|key| children.get(key.as_str()).cloned())
            .collect();
        let is_same = merged.len() == lists.ours.len()
            && merged
                .iter()
                .enumerate()
                .all(|(at, child)| matches!(child, Child::Kept(position) if *position == at));
        if !is_same {
            self.plan.set_children(ours, merged);
        }
    }

    /// Returns the elements of the three versions.
    fn lists(&self, base: Option<Node>, ours: Node, theirs: Node, kind: ValueKind) -> Lists {
        let sides = self.sides;
        let of_base = match (&sides.base, base) {
            (Some(side), Some(base)) => keyed(side, base, kind),
            _ => Vec::new(),
        };
        let mut lists = Lists {
            base: of_base,
            ours: keyed(&sides.ours, ours, kind),
            theirs: keyed(&sides.theirs, theirs, kind),
        };
        if let Some(side) = &sides.base {
            recognize((side, &lists.base), (&sides.ours, &mut lists.ours), kind);
            recognize(
                (side, &lists.base),
                (&sides.theirs, &mut lists.theirs),
                kind,
            );
        }
        lists
    }

    /// Merges an element. Returns what is in the merged list, or `None` if it is not in it.
    fn element(
        &mut self,
        one: &Keyed,
        three: Three,
        kind: ValueKind,
        kept: Option<Child>,
    ) -> Option<Child> {
        self.path.push(one.step.clone());
        let is_head = self.path.steps().len() == 2;
        let outer = self.element;
        if is_head {
            self.element = three;
        }
        let has_id = matches!(kind, ValueKind::Objects(_, keying) if keying.is_id);
        let outcome = match three {
            Three {
                base,
                ours: Some(ours),
                theirs: Some(theirs),
            } if base.is_some() || !has_id => {
                self.value(base, ours, theirs, kind.element());
                Outcome::Ours
            }
            Three {
                ours: Some(_),
                theirs: Some(_),
                ..
            } => self.added_twice(three),
            _ => self.presence(three),
        };
        self.element = outer;
        self.path.pop();
        let new = |fragment: Fragment| Some(Child::New(None, fragment));
        match outcome {
            Outcome::Ours => kept,
            Outcome::Removed => None,
            Outcome::Taken(fragment) => new(fragment),
        }
    }

    /// Merges an element with an id that both versions added.
    fn added_twice(&mut self, three: Three) -> Outcome {
        if self.ours_is_theirs(three) {
            return Outcome::Ours;
        }
        self.conflict(ConflictKind::BothAdded, three)
    }

    /// Returns the differences that the other version moved elements.
    fn moved(
        &mut self,
        lists: &Lists,
        order: &[String],
        in_ours: &HashMap<&str, usize>,
    ) -> Vec<Difference> {
        let kept = order
            .iter()
            .filter_map(|key| in_ours.get(key.as_str()).copied());
        let kept: Vec<usize> = kept.collect();
        let stay: HashSet<usize> = longest_increasing(&kept).into_iter().collect();
        let moved = kept.into_iter().filter(|at| !stay.contains(at));
        let outer = self.element;
        let mut out = Vec::new();
        for at in moved {
            self.path.push(lists.ours[at].step.clone());
            if self.path.steps().len() == 2 {
                self.element = Three {
                    ours: Some(lists.ours[at].node),
                    ..Three::default()
                };
            }
            out.push(Difference {
                place: self.place(),
                kind: DifferenceKind::Moved,
                before: None,
                after: None,
            });
            self.path.pop();
            self.element = outer;
        }
        out
    }
}
