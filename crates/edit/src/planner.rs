//! Plans a change.

use masar_feed::json::{Kind, Node};

use crate::change::{Change, Position};
use crate::difference::{Difference, DifferenceKind, Place};
use crate::error::EditError;
use crate::fragment::Fragment;
use crate::identity::EventIds;
use crate::json::Json;
use crate::kind::ValueKind;
use crate::locate::{Locator, Target};
use crate::members::{insert_member, nested, plain_text_with};
use crate::path::{Path, Step};
use crate::plan::{Child, Plan};
use crate::source::{Source, same};
use crate::splice::splice;

/// Plans one change.
pub(crate) struct Planner<'s, 't> {
    locator: Locator<'s, 't>,
    plan: Plan,
}

impl<'s, 't> Planner<'s, 't> {
    /// Returns the plan of a change, and the difference that it makes.
    ///
    /// # Errors
    /// The change is refused.
    pub(crate) fn plan(
        source: &'s Source<'t>,
        ids: &'s EventIds,
        change: &Change,
    ) -> Result<(Difference, Plan), EditError> {
        let mut planner = Planner {
            locator: Locator { source, ids },
            plan: Plan::default(),
        };
        let difference = planner.change(change)?;
        Ok((difference, planner.plan))
    }
    fn change(&mut self, change: &Change) -> Result<Difference, EditError> {
        match change {
            Change::Set { path, value } => self.set(path, value),
            Change::Remove { path } => self.remove(path),
            Change::Insert { list, at, value } => self.insert(list, at, value),
            Change::Move { path, to } => self.move_to(path, to),
            Change::Duplicate { path, id } => self.duplicate(path, id),
            Change::Text { .. } => Err(EditError::AnotherText),
        }
    }

    /// Returns the difference at a path.
    fn difference(
        &self,
        path: &Path,
        kind: DifferenceKind,
        before: Option<Node>,
        after: Option<&Json>,
    ) -> Difference {
        let element = path.first(2);
        let owner = match self.locator.find(&element) {
            Ok(Target::Value { node, .. }) if path.steps().len() > 1 => Some(node),
            _ => None,
        };
        let source = self.locator.source;
        Difference {
            place: Place::new(path.clone(), source, owner),
            kind,
            before: before.map(|node| source.json(node)),
            after: after.cloned(),
        }
    }

    fn set(&mut self, path: &Path, value: &Json) -> Result<Difference, EditError> {
        let source = self.locator.source;
        self.check_id(path, value)?;
        let fragment = || Fragment::formatted(value.clone());
        let before = match self.locator.find(path)? {
            Target::Value { node, .. } => {
                let new = Source::parse(value.as_str())?;
                if !same(source, node, &new, new.root()) {
                    self.plan.replace(node, fragment());
                }
                Some(node)
            }
            Target::Missing {
                object,
                kind,
                depth,
            } => {
                let (name, json) = nested(source, kind, path, depth, value)?;
                insert_member(
                    &mut self.plan,
                    source,
                    (object, kind),
                    &name,
                    Fragment::formatted(json),
                );
                None
            }
            Target::Null { node, kind, depth } => {
                let (name, json) = nested(source, kind, path, depth, value)?;
                let object = ["{", Json::text(&name).as_str(), ": ", json.as_str(), "}"].concat();
                self.plan
                    .replace(node, Fragment::formatted(Json::of_valid(object)));
                None
            }
            Target::PlainText { node, .. } => {
                let (json, is_own) = plain_text_with(source, node, path, value)?;
                self.plan.replace(node, Fragment::formatted(json));
                is_own.then_some(node)
            }
        };
        let kind = match before {
            Some(_) => DifferenceKind::Changed,
            None => DifferenceKind::Added,
        };
        Ok(self.difference(path, kind, before, Some(value)))
    }

    /// Refuses an id that another element has.
    fn check_id(&self, path: &Path, value: &Json) -> Result<(), EditError> {
        let [.., Step::Key(_) | Step::Index(_), Step::Member(id)] = path.steps() else {
            return Ok(());
        };
        let list = path.parent().parent();
        match (value.string(), self.locator.find(&list)?) {
            (Some(new), Target::Value { node, kind, .. }) if id == "id" => {
                let step = &path.steps()[path.steps().len() - 2];
                let own = self.locator.position(node, kind, step, path)?;
                self.refuse_taken(node, kind, &new, Some(own))
            }
            _ => Ok(()),
        }
    }

    fn refuse_taken(
        &self,
        list: Node,
        kind: ValueKind,
        id: &str,
        own: Option<usize>,
    ) -> Result<(), EditError> {
        let ValueKind::Objects(_, keying) = kind else {
            return Ok(());
        };
        let source = self.locator.source;
        let is_event = matches!(kind, ValueKind::Objects(object, _) if object.name == "Event");
        if is_event && source.others.has_event(id) {
            return Err(EditError::IdTaken(id.to_owned()));
        }
        let items = source.items(list);
        let mut others = items.iter().enumerate().filter(|(at, _)| Some(*at) != own);
        match others.any(|(_, item)| self.locator.key(kind, item.value) == Some(id)) {
            true if keying.is_id => Err(EditError::IdTaken(id.to_owned())),
            _ => Ok(()),
        }
    }

    fn remove(&mut self, path: &Path) -> Result<Difference, EditError> {
        let source = self.locator.source;
        let not_found = || EditError::NotFound(path.clone());
        let (mut chain, node) = match self.locator.find(path)? {
            Target::Value { chain, node, .. } => (chain, node),
            Target::PlainText { chain, node } => {
                let language = path.steps().last();
                let own = source.default_language();
                if language != Some(&Step::Member(own.to_owned())) {
                    return Err(not_found());
                }
                (chain, node)
            }
            Target::Missing { .. } | Target::Null { .. } => return Err(not_found()),
        };
        let difference = self.difference(path, DifferenceKind::Removed, Some(node), None);
        let (container, index) = chain.pop().ok_or_else(not_found)?;
        let is_last_language = !chain.is_empty()
            && matches!(ValueKind::at(&path.parent()), ValueKind::Text)
            && source.kind(container) == Kind::Object
            && source.members(container).len() == 1;
        match chain.pop() {
            Some((outer, position)) if is_last_language => self.take_out(outer, position),
            _ => self.take_out(container, index),
        }
        Ok(difference)
    }

    /// Removes a child; of a member that is there twice, both.
    fn take_out(&mut self, container: Node, index: usize) {
        let source = self.locator.source;
        let items = source.items(container);
        let name = items[index].name.map(|_| source.name(&items[index]));
        let stays = |at: &usize| match name {
            Some(name) => source.name(&items[*at]) != name,
            None => *at != index,
        };
        let kept = (0..items.len()).filter(stays).map(Child::Kept).collect();
        self.plan.set_children(container, kept);
    }

    fn insert(
        &mut self,
        list: &Path,
        at: &Position,
        value: &Json,
    ) -> Result<Difference, EditError> {
        let source = self.locator.source;
        let (node, kind) = match self.locator.find(list)? {
            Target::Value { node, kind, .. } if source.kind(node) == Kind::List => (node, kind),
            Target::Value { .. } | Target::PlainText { .. } => {
                return Err(EditError::WrongType(list.clone()));
            }
            Target::Missing { .. } | Target::Null { .. } => {
                let all = Json::of_valid(["[", value.as_str(), "]"].concat());
                self.set(list, &all)?;
                return Ok(self.added(list, value));
            }
        };
        let new = Source::parse(value.as_str())?;
        if let Some(id) = new.string_member(new.root(), "id") {
            self.refuse_taken(node, kind, id, None)?;
        }
        let index = self.index((node, kind), at, list)?;
        let mut children = kept(source.items(node).len());
        let child = Child::New(None, Fragment::formatted(value.clone()));
        children.insert(index, child);
        self.plan.set_children(node, children);
        Ok(self.added(list, value))
    }

    /// Returns the difference that an element was added to a list.
    fn added(&self, list: &Path, value: &Json) -> Difference {
        let kind = ValueKind::at(list);
        let mut difference = self.difference(list, DifferenceKind::Added, None, Some(value));
        let Ok(new) = Source::parse(value.as_str()) else {
            return difference;
        };
        let ids = EventIds::default();
        let locator = Locator {
            source: &new,
            ids: &ids,
        };
        let key = locator.key(kind, new.root()).unwrap_or("");
        let path = list.clone().key(key);
        difference.place = match list.steps() {
            [_] => Place::new(path, &new, Some(new.root())),
            _ => Place {
                path,
                ..difference.place
            },
        };
        difference
    }

    /// Returns the index at which an element is inserted.
    fn index(
        &self,
        (list, kind): (Node, ValueKind),
        at: &Position,
        path: &Path,
    ) -> Result<usize, EditError> {
        let find = |step: &Step| {
            let path = path.clone().then(step.clone());
            self.locator.position(list, kind, step, &path)
        };
        Ok(match at {
            Position::First => 0,
            Position::Last => self.locator.source.items(list).len(),
            Position::Before(step) => find(step)?,
            Position::After(step) => find(step)? + 1,
        })
    }

    /// Finds an element of a list: the list, its type, the position of the element and the element.
    fn element(&self, path: &Path) -> Result<(Node, ValueKind, usize, Node), EditError> {
        let wrong = || EditError::WrongType(path.clone());
        let Target::Value { chain, node, .. } = self.locator.find(path)? else {
            return Err(EditError::NotFound(path.clone()));
        };
        let (list, index) = chain.last().copied().ok_or_else(wrong)?;
        if self.locator.source.kind(list) != Kind::List {
            return Err(wrong());
        }
        let kind = ValueKind::at(&path.parent());
        Ok((list, kind, index, node))
    }

    fn move_to(&mut self, path: &Path, to: &Position) -> Result<Difference, EditError> {
        let (list, kind, from, _) = self.element(path)?;
        let mut index = self.index((list, kind), to, path)?;
        let mut children = kept(self.locator.source.items(list).len());
        let child = children.remove(from);
        index -= usize::from(index > from);
        children.insert(index, child);
        if index != from {
            self.plan.set_children(list, children);
        }
        Ok(self.difference(path, DifferenceKind::Moved, None, None))
    }

    fn duplicate(&mut self, path: &Path, id: &str) -> Result<Difference, EditError> {
        let source = self.locator.source;
        let (list, kind, index, node) = self.element(path)?;
        let has_id = matches!(kind, ValueKind::Objects(_, keying) if keying.is_id);
        if !has_id || source.kind(node) != Kind::Object {
            return Err(EditError::WrongType(path.clone()));
        }
        self.refuse_taken(list, kind, id, None)?;
        let original = source.json(node);
        let copy = {
            let source = Source::parse(original.as_str())?;
            let mut plan = Plan::default();
            let id = Fragment::formatted(Json::text(id));
            match source.member(source.root(), "id") {
                Some(own) => plan.replace(own, id),
                None => insert_member(
                    &mut plan,
                    &source,
                    (source.root(), kind.element()),
                    "id",
                    id,
                ),
            }
            let text = splice(original.as_str(), &plan.splices(&source));
            Json::of_valid(text.ok_or(EditError::AnotherText)?)
        };
        let mut children = kept(source.items(list).len());
        let child = Child::New(None, Fragment::verbatim(copy.clone()));
        children.insert(index + 1, child);
        self.plan.set_children(list, children);
        Ok(self.added(&path.parent(), &copy))
    }
}

/// Returns the children of a list that stays as it is.
fn kept(count: usize) -> Vec<Child> {
    (0..count).map(Child::Kept).collect()
}
