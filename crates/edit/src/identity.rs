//! The ids of events, also of those to which the feed gives none.

use masar_feed::json::{Kind, Node};

use crate::source::{Item, Source};

/// The events of a feed with the ids by which links name them.
#[derive(Default)]
pub(crate) struct EventIds {
    /// The byte where the list of events begins.
    list: Option<usize>,
    items: Vec<Item>,
    /// The id of each event: the one that is written in it, or the derived one.
    ids: Vec<Id>,
}

/// The id of an event.
enum Id {
    /// It is written in the event.
    Given(String),
    /// It is derived from date and title. An event that is left out has none.
    Derived(Option<String>),
}

impl EventIds {
    /// Returns the events of a feed. A feed that cannot be read has only the ids that are written in it.
    pub(crate) fn of(source: &Source<'_>) -> EventIds {
        let Some(list) = event_list(source) else {
            return EventIds::default();
        };
        let items = source.items(list);
        let given = items.iter().map(|item| given_id(source, item.value));
        let ids = given.map(|id| match id {
            Some(id) => Id::Given(id.to_owned()),
            None => Id::Derived(None),
        });
        let mut out = EventIds {
            list: Some(list.start() as usize),
            ids: ids.collect(),
            items,
        };
        if out.is_needed() {
            out.derive(source);
        }
        out
    }

    /// Adds the ids that are derived.
    fn derive(&mut self, source: &Source<'_>) {
        let (pages, own) = source.others.around(source.text);
        let Ok(reading) = masar_feed::read_pages(&pages, Default::default()) else {
            return;
        };
        let ranges = reading.event_ranges();
        for (event, (page, range)) in reading.feed.events.iter().zip(ranges) {
            if page != own {
                continue;
            }
            let position = self.position(range.0);
            if let Some(Id::Derived(id)) = position.and_then(|at| self.ids.get_mut(at)) {
                *id = Some(event.id.clone());
            }
        }
    }

    /// Returns the elements of the list of events, if this is the list.
    pub(crate) fn items(&self, list: Node) -> Option<&[Item]> {
        (self.list == Some(list.start() as usize)).then_some(&self.items)
    }

    /// Returns the position of the event that begins at a byte.
    fn position(&self, start: usize) -> Option<usize> {
        let found = self.items.binary_search_by_key(&start, |item| item.start);
        found.ok()
    }

    /// Returns the id of an event: the one that is written in it, or the derived one.
    pub(crate) fn id<'a>(&'a self, source: &'a Source<'_>, event: Node) -> Option<&'a str> {
        let position = self.position(event.start() as usize);
        match position.map(|at| &self.ids[at]) {
            Some(Id::Given(id)) => Some(id),
            Some(Id::Derived(id)) => id.as_deref(),
            None => given_id(source, event),
        }
    }

    /// Returns the id that is derived for the event at a position; `None` if it has one of its own.
    pub(crate) fn derived(&self, position: usize) -> Option<&str> {
        match self.ids.get(position)? {
            Id::Derived(id) => id.as_deref(),
            Id::Given(_) => None,
        }
    }

    /// Whether the event at a position has an id of its own.
    pub(crate) fn is_given(&self, position: usize) -> bool {
        matches!(self.ids.get(position), Some(Id::Given(_)))
    }

    /// Returns the event at a position.
    pub(crate) fn event(&self, position: usize) -> Option<Node> {
        self.items.get(position).map(|item| item.value)
    }

    /// Returns all ids.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().filter_map(|id| match id {
            Id::Given(id) => Some(id.as_str()),
            Id::Derived(id) => id.as_deref(),
        })
    }

    /// Returns the ids that are written in the events.
    pub(crate) fn given(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().filter_map(|id| match id {
            Id::Given(id) => Some(id.as_str()),
            Id::Derived(_) => None,
        })
    }

    /// Returns the number of events.
    pub(crate) fn count(&self) -> usize {
        self.items.len()
    }

    /// Whether some events have no id of their own.
    pub(crate) fn is_needed(&self) -> bool {
        self.ids.iter().any(|id| matches!(id, Id::Derived(_)))
    }
}

/// Returns the id that is written in an event.
pub(crate) fn given_id<'a>(source: &'a Source<'_>, event: Node) -> Option<&'a str> {
    if source.kind(event) != Kind::Object {
        return None;
    }
    // Most events begin with their id, and have no second one. Escapes could be in a name.
    let text = source.slice(event);
    let is_plain = !text.contains('\\') && text.matches("\"id\"").count() == 1;
    let first = source.tree.children(event).next();
    match first {
        Some(name) if is_plain && source.tree.text(name) == "id" => {
            source.string(source.tree.value(name))
        }
        _ => source.string_member(event, "id"),
    }
}

/// Returns the list of events.
fn event_list(source: &Source<'_>) -> Option<Node> {
    let list = source.member(source.root(), "events");
    list.filter(|list| source.kind(*list) == Kind::List)
}
