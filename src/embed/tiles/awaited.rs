//! Events that are to be opened, and whose tiles are not loaded: a link in the address or a method of the element names them.

use std::rc::Rc;

use super::{Controller, TileLoader, promise, tile};
use crate::embed::chunk::embed_chunks;
use crate::view::state::{Action, Manner};
use crate::view::{FeedPage, Scene};
use masar_layout::Window;
use masar_tiles::{Interval, Need, NeedKind, Tiles};

/// An event that is to be opened when its tile is loaded.
pub(super) struct AwaitedEvent {
    id: String,
    /// The key of its node; nothing until the file of ids has arrived.
    key: Option<String>,
    manner: Manner,
}

impl TileLoader {
    /// Has the tiles of awaited events loaded, or the indexes that lead to them.
    pub(super) fn ask_for_awaited(&mut self) {
        let mut needs = Vec::new();
        self.awaited.retain(|awaited| {
            let Some(key) = &awaited.key else {
                return true;
            };
            let found = self.set.tiles.find(key);
            needs.extend(found.map(|node| Need {
                node,
                kind: match self.set.tiles.key(node) == key {
                    true => NeedKind::Tile,
                    false => NeedKind::Index,
                },
            }));
            found.is_some()
        });
        needs.into_iter().for_each(|need| self.set.ask(need));
    }
}

impl Controller {
    /// Opens the event that the address names, if its tile is not loaded.
    pub(super) fn open_linked(self: &Rc<Self>, scene: &Scene) {
        let link = |prefix: String| (embed_chunks().page?.link)(&prefix);
        let event = self
            .link_prefix()
            .and_then(link)
            .and_then(|link| link.event);
        if let Some(id) = event.filter(|id| scene.feed.events.iter().all(|one| one.id != *id)) {
            self.open_in_tile(id, Manner::default());
        }
    }

    /// Opens the awaited events that are loaded now. The axis shows the time of their tile, since a wide window would show
    /// the event in a cluster.
    pub(super) fn open_awaited(self: &Rc<Self>, scene: &Scene) {
        let mut found = Vec::new();
        if let Some(loader) = &mut *self.tiles.borrow_mut() {
            let tiles = &loader.set.tiles;
            loader.awaited.retain(|awaited| {
                let is_there = scene.feed.events.iter().any(|event| event.id == awaited.id);
                if is_there {
                    let node = awaited.key.as_ref().and_then(|key| tiles.find(key));
                    let time = node.map(|node| tiles.interval(node));
                    found.push((awaited.id.clone(), awaited.manner, time));
                }
                !is_there
            });
        }
        for (id, manner, time) in found {
            if let Some(Interval { start, end }) = time.filter(|time| *time != Interval::ALL) {
                self.act_for_page(
                    Action::SetWindow(Window::new(start, end)),
                    Manner::default(),
                );
            }
            self.act_for_page(Action::OpenById(id), manner);
        }
    }

    /// Opens an event whose tile is not loaded: looks up its node, and loads the tile.
    pub(super) fn open_in_tile(self: &Rc<Self>, id: String, manner: Manner) {
        let Some((file, manifest)) = self.await_event(&id, manner) else {
            return;
        };
        let controller = Rc::downgrade(self);
        promise::then(
            tile(&file, &manifest.url, None),
            Box::new(move |response| {
                let text = response.ok().and_then(|response| response.as_string());
                let key = text.and_then(|text| Tiles::key_of_id(&text, &id));
                if let Some(controller) = controller.upgrade() {
                    controller.node_known(&id, key, &manifest);
                }
            }),
        );
    }

    /// Notes that an event is to be opened. Returns the file with its id, and the manifest.
    fn await_event(&self, id: &str, manner: Manner) -> Option<(String, FeedPage)> {
        let mut tiles = self.tiles.borrow_mut();
        let loader = tiles.as_mut()?;
        let file = loader.set.tiles.file_of_id(id)?.to_owned();
        // What was asked for last is opened.
        loader.awaited = vec![AwaitedEvent {
            id: id.to_owned(),
            key: None,
            manner,
        }];
        Some((file, loader.set.manifest.clone()))
    }

    /// The file of ids has arrived: the node of an event is known, or there is no such event.
    fn node_known(self: &Rc<Self>, id: &str, key: Option<String>, manifest: &FeedPage) {
        if let Some(loader) = &mut *self.tiles.borrow_mut()
            && loader.is_of(manifest)
        {
            for awaited in &mut loader.awaited {
                if awaited.id == id {
                    awaited.key.clone_from(&key);
                }
            }
            loader.awaited.retain(|awaited| awaited.key.is_some());
            loader.ask_for_awaited();
        }
        self.request_tiles();
    }
}
