//! The walk through three versions of a feed, value by value.

use std::collections::{HashMap, HashSet};

use masar_feed::Diagnostic;
use masar_feed::json::{Kind, Node};

use super::conflict::{Choice, Conflict, ConflictKind};
use super::{MergeOptions, Sides};
use crate::difference::{Difference, DifferenceKind, Place};
use crate::fragment::Fragment;
use crate::identity::EventIds;
use crate::json::Json;
use crate::kind::{FEED, ValueKind};
use crate::order::{Slot, merged_order};
use crate::path::{Path, Step};
use crate::plan::{Child, Plan};
use crate::source::{Source, same};

/// One version of the feed.
pub(super) struct Side<'t> {
    pub(super) source: Source<'t>,
    pub(super) ids: EventIds,
}

impl<'t> Side<'t> {
    pub(super) fn parse(text: &'t str) -> Result<Side<'t>, Diagnostic> {
        let source = Source::parse(text)?;
        let ids = EventIds::of(&source);
        Ok(Side { source, ids })
    }
}

/// The same value in the three versions, as far as they have it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Three {
    pub(super) base: Option<Node>,
    pub(super) ours: Option<Node>,
    pub(super) theirs: Option<Node>,
}

/// What becomes of a value of the own version.
pub(super) enum Outcome {
    /// It stays as it is.
    Ours,
    /// It is removed.
    Removed,
    /// It is replaced or added.
    Taken(Fragment),
}

/// The walk.
pub(super) struct Walk<'a, 't, 'o> {
    pub(super) sides: &'a Sides<'t>,
    pub(super) path: Path,
    /// The event, track, era or partner that contains the path.
    pub(super) element: Three,
    pub(super) plan: Plan,
    pub(super) taken: Vec<Difference>,
    pub(super) conflicts: Vec<Conflict>,
    asked: &'a HashSet<Path>,
    /// The places of the values that contain these.
    around_asked: HashSet<Path>,
    options: &'a mut MergeOptions<'o>,
}

impl<'a, 't, 'o> Walk<'a, 't, 'o> {
    pub(super) fn new(
        sides: &'a Sides<'t>,
        asked: &'a HashSet<Path>,
        options: &'a mut MergeOptions<'o>,
    ) -> Self {
        let around_asked = asked.iter().flat_map(|path| {
            let depths = 0..path.steps().len();
            depths.map(|depth| path.first(depth))
        });
        Walk {
            around_asked: around_asked.collect(),
            sides,
            path: Path::feed(),
            element: Three::default(),
            plan: Plan::default(),
            taken: Vec::new(),
            conflicts: Vec::new(),
            asked,
            options,
        }
    }

    pub(super) fn root(&mut self) {
        let base = self.sides.base.as_ref();
        let base = base.map(|side| side.source.root());
        let ours = self.sides.ours.source.root();
        let theirs = self.sides.theirs.source.root();
        self.value(base, ours, theirs, FEED);
    }

    /// Merges a value that both versions have.
    pub(super) fn value(&mut self, base: Option<Node>, ours: Node, theirs: Node, kind: ValueKind) {
        let three = Three {
            base,
            ours: Some(ours),
            theirs: Some(theirs),
        };
        if self.is_written_alike(three) {
            return;
        }
        let kinds = self.kinds(three);
        let are = |wanted| {
            kinds
                .iter()
                .all(|kind| kind.is_none_or(|kind| kind == wanted))
        };
        // The parts of an object or a list are compared one by one.
        match kind {
            ValueKind::Objects(..) | ValueKind::Strings if are(Kind::List) => {
                self.list(base, ours, theirs, kind);
            }
            _ if are(Kind::Object) => self.object(base, ours, theirs, kind),
            _ if self.ours_is_theirs(three) || self.base_is_theirs(three) => {}
            ValueKind::Text if !are(Kind::String) && self.text(three) => {}
            _ => {
                let outcome = self.leaf(three);
                if let Outcome::Taken(fragment) = outcome {
                    self.plan.replace(ours, fragment);
                }
            }
        }
    }

    /// Whether the other version has changed nothing in a value, as its text shows.
    fn is_written_alike(&self, three: Three) -> bool {
        let sides = self.sides;
        let slice = |side: &Side<'t>, node: Option<Node>| Some(side.source.slice(node?));
        let theirs = slice(&sides.theirs, three.theirs);
        let base = sides.base.as_ref().and_then(|side| slice(side, three.base));
        theirs == slice(&sides.ours, three.ours) || theirs == base && !self.is_asked_inside()
    }

    /// Whether a place in the value here is a conflict in any case.
    fn is_asked_inside(&self) -> bool {
        !self.asked.is_empty() && self.around_asked.contains(&self.path)
    }

    /// Merges a value as a whole. It differs between the own version and the other one, and the other one changed it.
    pub(super) fn leaf(&mut self, three: Three) -> Outcome {
        if self.base_is_ours(three) {
            if self.asked.contains(&self.path) {
                return self.conflict(ConflictKind::Circle, three);
            }
            return self.offer(three);
        }
        let kind = match three.base {
            Some(_) => ConflictKind::BothChanged,
            None => ConflictKind::BothAdded,
        };
        self.conflict(kind, three)
    }

    /// Merges a value that only one of the two versions has.
    pub(super) fn presence(&mut self, three: Three) -> Outcome {
        let asked = self.asked.contains(&self.path);
        match (three.base, three.ours, three.theirs) {
            (None, None, Some(_)) if asked => self.conflict(ConflictKind::Circle, three),
            (None, None, Some(_)) => self.offer(three),
            (Some(_), None, Some(_)) if !self.base_is_theirs(three) => {
                self.conflict(ConflictKind::DeletedInOurs, three)
            }
            (Some(_), Some(_), None) if !self.base_is_ours(three) => {
                self.conflict(ConflictKind::DeletedInTheirs, three)
            }
            (Some(_), ..) if asked => self.conflict(ConflictKind::DeletedButUsed, three),
            (Some(_), Some(_), None) => self.offer(three),
            _ => Outcome::Ours,
        }
    }

    fn object(&mut self, base: Option<Node>, ours: Node, theirs: Node, kind: ValueKind) {
        let sides = self.sides;
        let of_base = match (&sides.base, base) {
            (Some(side), Some(base)) => side.source.members(base),
            _ => Vec::new(),
        };
        let of_theirs = sides.theirs.source.members(theirs);
        let in_base: HashMap<&str, Node> = of_base.iter().copied().collect();
        let in_ours: HashMap<&str, Node> = sides.ours.source.members(ours).into_iter().collect();
        let in_theirs: HashMap<&str, Node> = of_theirs.iter().copied().collect();
        let only_base = of_base.iter().filter(|one| !in_theirs.contains_key(one.0));
        let names: Vec<&str> = of_theirs.iter().chain(only_base).map(|one| one.0).collect();
        let mut outcomes: HashMap<&str, Outcome> = HashMap::new();
        for name in &names {
            let three = Three {
                base: in_base.get(name).copied(),
                ours: in_ours.get(name).copied(),
                theirs: in_theirs.get(name).copied(),
            };
            self.path.push(Step::Member((*name).to_owned()));
            if let (Some(ours), Some(theirs)) = (three.ours, three.theirs) {
                self.value(three.base, ours, theirs, kind.member(name));
            } else {
                let outcome = self.presence(three);
                if !matches!(outcome, Outcome::Ours) {
                    outcomes.insert(name, outcome);
                }
            }
            self.path.pop();
        }
        if !outcomes.is_empty() {
            let children = self.members(ours, &names, outcomes);
            self.plan.set_children(ours, children);
        }
    }

    /// Returns the members that an object of the own version has afterwards. `names` is the order of the other version.
    fn members(
        &self,
        object: Node,
        names: &[&str],
        mut outcomes: HashMap<&str, Outcome>,
    ) -> Vec<Child> {
        let source = &self.sides.ours.source;
        let items = source.items(object);
        let own: Vec<&str> = items.iter().map(|item| source.name(item)).collect();
        let slots = merged_order(&own, names).into_iter();
        let children = slots.filter_map(|slot| match slot {
            Slot::First(at) => match outcomes.get(own[at]) {
                Some(Outcome::Removed) => None,
                Some(Outcome::Taken(fragment)) => {
                    Some(Child::New(Some(own[at].to_owned()), fragment.clone()))
                }
                _ => Some(Child::Kept(at)),
            },
            Slot::Second(at) => match outcomes.remove(names[at]) {
                Some(Outcome::Taken(fragment)) => {
                    Some(Child::New(Some(names[at].to_owned()), fragment))
                }
                _ => None,
            },
        });
        children.collect()
    }

    /// Takes the value of the other version, or its deletion, if that is accepted.
    fn offer(&mut self, three: Three) -> Outcome {
        let value = self.json_of_theirs(three);
        let difference = self.difference(three, value.as_ref());
        if !self.is_written_id() && !self.accepts(&difference) {
            return Outcome::Ours;
        }
        self.take(three, value, true)
    }

    /// Whether a difference of the other version is accepted.
    pub(super) fn accepts(&mut self, difference: &Difference) -> bool {
        match &mut self.options.accept {
            Some(accept) => accept(difference),
            None => true,
        }
    }

    fn json_of_theirs(&self, three: Three) -> Option<Json> {
        let theirs = &self.sides.theirs.source;
        three.theirs.map(|node| theirs.json(node))
    }

    /// Returns the difference between the value of the own version and another one.
    fn difference(&self, three: Three, value: Option<&Json>) -> Difference {
        let before = three.ours.map(|node| self.sides.ours.source.json(node));
        let kind = match (&before, value) {
            (None, _) => DifferenceKind::Added,
            (_, None) => DifferenceKind::Removed,
            _ => DifferenceKind::Changed,
        };
        Difference {
            place: self.place(),
            kind,
            before,
            after: value.cloned(),
        }
    }

    /// Takes a value in place of that of the own version.
    fn take(&mut self, three: Three, value: Option<Json>, is_verbatim: bool) -> Outcome {
        if !self.is_written_id() {
            self.taken.push(self.difference(three, value.as_ref()));
        }
        match value {
            Some(json) => Outcome::Taken(Fragment { json, is_verbatim }),
            None => Outcome::Removed,
        }
    }

    /// Whether the path is the id of an event. An event is recognized by its id, so the only change is that the derived one
    /// was written down.
    fn is_written_id(&self) -> bool {
        match self.path.steps() {
            [Step::Member(list), _, Step::Member(name)] => list == "events" && name == "id",
            _ => false,
        }
    }

    /// Asks about a conflict.
    pub(super) fn conflict(&mut self, kind: ConflictKind, three: Three) -> Outcome {
        let sides = self.sides;
        let base = sides.base.as_ref();
        let conflict = Conflict {
            place: self.place(),
            kind,
            base: base.and_then(|side| Some(side.source.json(three.base?))),
            ours: three.ours.map(|node| sides.ours.source.json(node)),
            theirs: three.theirs.map(|node| sides.theirs.source.json(node)),
        };
        let choice = match &mut self.options.decide {
            Some(decide) => decide(&conflict),
            None => None,
        };
        let theirs = conflict.theirs.clone();
        match choice {
            Some(Choice::Ours) => Outcome::Ours,
            Some(Choice::Theirs) => self.take(three, theirs, true),
            Some(Choice::Value(json)) => self.take(three, Some(json), false),
            None => {
                self.conflicts.push(conflict);
                // What the other version refers to stays until it is decided.
                match (kind, three.ours) {
                    (ConflictKind::DeletedButUsed, None) => self.take(three, theirs, true),
                    _ => Outcome::Ours,
                }
            }
        }
    }

    /// Returns the place of the path.
    pub(super) fn place(&self) -> Place {
        let sides = self.sides;
        let (source, node) = match (self.element, &sides.base) {
            (Three { ours: Some(_), .. }, _) => (&sides.ours.source, self.element.ours),
            (
                Three {
                    theirs: Some(_), ..
                },
                _,
            ) => (&sides.theirs.source, self.element.theirs),
            (_, Some(base)) => (&base.source, self.element.base),
            (_, None) => (&sides.ours.source, None),
        };
        Place::new(self.path.clone(), source, node)
    }

    fn kinds(&self, three: Three) -> [Option<Kind>; 3] {
        let sides = self.sides;
        let base = sides.base.as_ref();
        [
            base.and_then(|side| Some(side.source.kind(three.base?))),
            three.ours.map(|node| sides.ours.source.kind(node)),
            three.theirs.map(|node| sides.theirs.source.kind(node)),
        ]
    }

    pub(super) fn ours_is_theirs(&self, three: Three) -> bool {
        let (ours, theirs) = (&self.sides.ours.source, &self.sides.theirs.source);
        match (three.ours, three.theirs) {
            (Some(one), Some(other)) => same(ours, one, theirs, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }

    pub(super) fn base_is_theirs(&self, three: Three) -> bool {
        match (&self.sides.base, three.base, three.theirs) {
            (Some(base), Some(one), Some(other)) => {
                same(&base.source, one, &self.sides.theirs.source, other)
            }
            (_, one, other) => one.is_none() && other.is_none(),
        }
    }

    pub(super) fn base_is_ours(&self, three: Three) -> bool {
        match (&self.sides.base, three.base, three.ours) {
            (Some(base), Some(one), Some(other)) => {
                same(&base.source, one, &self.sides.ours.source, other)
            }
            (_, one, other) => one.is_none() && other.is_none(),
        }
    }
}
