//! Keys of the elements of a list, by which the three versions are compared.

use std::collections::{HashMap, HashSet};

use masar_feed::json::Node;

use super::walk::Side;
use crate::kind::ValueKind;
use crate::locate::Locator;
use crate::path::Step;

/// An element of a list with its key.
#[derive(Clone, Debug)]
pub(super) struct Keyed {
    /// The key, unique in the list.
    pub(super) key: String,
    /// The step to the element.
    pub(super) step: Step,
    pub(super) node: Node,
}

/// Returns the elements of a list with their keys. An element without a key has its meaning as key. If several elements
/// have the same key, those after the first have a number, too.
pub(super) fn keyed(side: &Side<'_>, list: Node, kind: ValueKind) -> Vec<Keyed> {
    let locator = Locator {
        source: &side.source,
        ids: &side.ids,
    };
    let mut counts: HashMap<String, usize> = HashMap::new();
    let elements = side.source.tree.children(list).enumerate();
    elements
        .map(|(index, node)| {
            let own = locator.key(kind, node);
            let key = match own {
                Some(own) => ["=", own].concat(),
                None => ["~", &side.source.meaning(node)].concat(),
            };
            let count = counts.entry(key.clone()).or_default();
            *count += 1;
            let step = match own {
                Some(own) if *count == 1 => Step::Key(own.to_owned()),
                _ => Step::Index(index),
            };
            let key = match *count {
                1 => key,
                count => format!("{key}\u{0}{count}"),
            };
            Keyed { key, step, node }
        })
        .collect()
}

/// Gives elements of a version the keys of the base, if their keys have changed and another member is equal: an event
/// without an id whose date was corrected by hand.
pub(super) fn recognize(
    (base_side, base): (&Side<'_>, &[Keyed]),
    (side, elements): (&Side<'_>, &mut [Keyed]),
    kind: ValueKind,
) {
    let ValueKind::Objects(_, keying) = kind else {
        return;
    };
    for member in keying.also {
        let is_open = |source: &Side<'_>, one: &Keyed| {
            !keying.is_id || crate::identity::given_id(&source.source, one.node).is_none()
        };
        let meaning = |side: &Side<'_>, one: &Keyed| {
            let value = side.source.member(one.node, member)?;
            Some(side.source.meaning(value))
        };
        let known: HashSet<&str> = base.iter().map(|one| one.key.as_str()).collect();
        let here: HashSet<String> = elements.iter().map(|one| one.key.clone()).collect();
        let mut lost: HashMap<String, Vec<&Keyed>> = HashMap::new();
        let missing = base.iter().filter(|one| !here.contains(&one.key));
        for one in missing.filter(|one| is_open(base_side, one)) {
            if let Some(meaning) = meaning(base_side, one) {
                lost.entry(meaning).or_default().push(one);
            }
        }
        let new = elements
            .iter_mut()
            .filter(|one| !known.contains(one.key.as_str()) && is_open(side, one));
        for one in new {
            let found = meaning(side, one).and_then(|meaning| lost.remove(&meaning));
            if let Some([found]) = found.as_deref() {
                one.key.clone_from(&found.key);
                one.step.clone_from(&found.step);
            }
        }
    }
}
