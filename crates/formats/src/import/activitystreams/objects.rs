//! Finds the objects of collections and activities, as they are after all activities: an update replaces the object,
//! and what was deleted or undone is not there.

use std::collections::{HashMap, HashSet};

use super::super::linked::Document;
use super::head;
use masar_feed::{
    Code, ImportMessage,
    json::{Kind, Node},
};
use masar_table::builder::FeedBuilder;
use masar_table::source_map::Location;

/// The activities whose object is imported.
const ACTIVITIES: [&str; 7] = [
    "Create", "Announce", "Add", "Update", "Invite", "Offer", "Accept",
];

/// The activities that take an object away.
const ENDINGS: [&str; 3] = ["Delete", "Remove", "Undo"];

/// The activities about an object that is somebody else's, and types that are no events.
const OTHERS: [&str; 29] = [
    "Like",
    "Dislike",
    "Follow",
    "Join",
    "Leave",
    "Block",
    "Flag",
    "Ignore",
    "Reject",
    "TentativeReject",
    "TentativeAccept",
    "Arrive",
    "Travel",
    "Move",
    "Read",
    "Listen",
    "View",
    "EmojiReact",
    "Question",
    "Tombstone",
    "Person",
    "Group",
    "Organization",
    "Service",
    "Application",
    "Relationship",
    "Profile",
    "PropertyValue",
    "Emoji",
];

const COLLECTIONS: [&str; 4] = [
    "Collection",
    "OrderedCollection",
    "CollectionPage",
    "OrderedCollectionPage",
];

/// The objects of a document, in its order.
#[derive(Default)]
pub(super) struct Objects<'t> {
    list: Vec<Object<'t>>,
    /// The position of the object of each id.
    by_id: HashMap<&'t str, usize>,
    /// The ids of activities, with the id of their object.
    activities: HashMap<&'t str, &'t str>,
    /// The ids of objects that are no longer there.
    gone: HashSet<&'t str>,
}

struct Object<'t> {
    node: Node,
    id: &'t str,
    /// The time of the version, as it is written, and whether an update has it.
    changed: &'t str,
    is_update: bool,
}

impl<'t> Objects<'t> {
    /// Reads an object, a collection or an activity.
    pub(super) fn read(
        &mut self,
        doc: &Document<'t>,
        builder: &mut FeedBuilder,
        node: Node,
        depth: u8,
    ) {
        if doc.kind(node) != Kind::Object || depth > 20 {
            if doc.kind(node) == Kind::String {
                doc.report_loss(builder, node, ImportMessage::OnlyNamed.message());
                builder.left_out += 1;
            }
            return;
        }
        let types = doc.types(node);
        let is_of = |list: &[&str]| types.iter().find(|one| list.contains(one)).copied();
        if is_of(&COLLECTIONS).is_some() {
            self.collection(doc, builder, node, depth);
        } else if let Some(activity) = is_of(&ACTIVITIES) {
            self.activity(doc, builder, node, (activity, depth));
        } else if is_of(&ENDINGS).is_some() {
            self.ending(doc, node);
        } else if let Some(other) = is_of(&OTHERS) {
            doc.report_loss(builder, node, ImportMessage::TheType.with(other));
        } else if !types.is_empty() {
            self.add(doc, builder, node, false);
        }
    }

    fn collection(&mut self, doc: &Document<'t>, builder: &mut FeedBuilder, node: Node, depth: u8) {
        if depth == 0 {
            head(doc, builder, node);
        }
        for items in ["items", "orderedItems", "first"] {
            let items = doc.member(node, &[items]).map(|one| doc.values(one));
            for one in items.unwrap_or_default() {
                self.read(doc, builder, one, depth + 1);
            }
        }
    }

    fn activity(
        &mut self,
        doc: &Document<'t>,
        builder: &mut FeedBuilder,
        node: Node,
        (kind, depth): (&str, u8),
    ) {
        let objects = doc.member(node, &["object"]).map(|one| doc.values(one));
        for one in objects.unwrap_or_default() {
            self.activities
                .insert(doc.string_of(node, &["id", "@id"]), id_of(doc, one));
            let is_object = !doc.types(one).iter().any(|one| OTHERS.contains(one));
            if kind == "Update" && doc.kind(one) == Kind::Object && is_object {
                self.add(doc, builder, one, true);
            } else {
                self.read(doc, builder, one, depth + 1);
            }
        }
        let known = ["@context", "type", "@type", "id", "@id", "object"];
        doc.report_unknown(builder, node, &known);
    }

    /// Reads the end of an object: it, or the activity that is undone, is named or is in the activity.
    fn ending(&mut self, doc: &Document<'t>, node: Node) {
        let objects = doc.member(node, &["object"]).map(|one| doc.values(one));
        for one in objects.unwrap_or_default() {
            let inner = doc.member(one, &["object"]);
            self.gone.insert(id_of(doc, one));
            self.gone.extend(inner.map(|inner| id_of(doc, inner)));
        }
    }

    /// Adds an object, or a newer version of it. A draft is none.
    fn add(&mut self, doc: &Document<'t>, builder: &mut FeedBuilder, node: Node, is_update: bool) {
        if doc
            .member(node, &["draft"])
            .is_some_and(|draft| doc.is_true(draft))
        {
            builder.report(
                Code::NotHeld,
                doc.range(node),
                Location::Node(node),
                ImportMessage::IsDraft,
                ImportMessage::PublishDraft.message(),
            );
            builder.left_out += 1;
            return;
        }
        let id = doc.string_of(node, &["id", "@id"]);
        let object = Object {
            node,
            id,
            changed: doc.string_of(node, &["updated", "published"]),
            is_update,
        };
        match self.by_id.get(id).and_then(|at| self.list.get_mut(*at)) {
            Some(known) if known.is_update || is_update => {
                // Collections are in the order of time, or in the reverse order.
                let older = object.changed < known.changed && !object.changed.is_empty();
                if is_update && !(known.is_update && older) {
                    *known = object;
                }
            }
            _ => {
                if !id.is_empty() {
                    self.by_id.entry(id).or_insert(self.list.len());
                }
                self.list.push(object);
            }
        }
    }

    /// Returns the objects that are still there.
    pub(super) fn current(mut self) -> impl Iterator<Item = Node> {
        // An object without an id is none that could be named.
        self.gone.remove("");
        self.activities.remove("");
        let undone: Vec<&str> = self
            .gone
            .iter()
            .filter_map(|one| self.activities.get(one).copied())
            .collect();
        self.gone.extend(undone);
        let gone = self.gone;
        self.list
            .into_iter()
            .filter(move |one| !gone.contains(one.id))
            .map(|one| one.node)
    }
}

/// Returns the id of an object, or the string that names it.
fn id_of<'t>(doc: &Document<'t>, node: Node) -> &'t str {
    match doc.kind(node) {
        Kind::String => doc.string(node),
        _ => doc.string_of(node, &["id", "@id"]),
    }
}
