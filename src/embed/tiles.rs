//! Loads the tiles of a split feed: those that the window of the axis needs, those beside it, and those that the visitor asks
//! for.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal};

use super::chunk::{TilesApi, embed_chunks};
use super::pages::SceneAndNext;
use super::{Controller, dispatch, large_feed, promise};
use crate::lifecycle::tile_set::TileSet;
use crate::view::state::{Action, Manner};
use crate::view::{FeedPage, Scene};
use masar_layout::Window;
use masar_tiles::{Interval, Need, NeedKind, NodeId, Tiles};

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Loads a file of a split feed. Its text.
    fn tile(next: &str, base: &str, signal: Option<&AbortSignal>) -> Promise;
}

/// The most requests at once.
const MAX_REQUESTS: usize = 6;

/// The time in which further tiles are awaited before those that have arrived are read, in ms.
const PAUSE: u32 = 100;

/// The functions for the tiles of a split feed, as their chunk has them.
pub(super) static TILES: TilesApi = TilesApi {
    follow: |controller, window| controller.follow_window(window),
    load_more: |controller| controller.load_more_tiles(),
    open: |controller, id, manner| controller.open_in_tile(id, manner),
};

/// The loader of a split feed's tiles.
pub(super) struct TileLoader {
    set: TileSet,
    requests: Vec<(Need, AbortController)>,
    /// The nodes of the pages that are shown, after the manifest.
    shown: Vec<NodeId>,
    /// The events that are to be opened, with the key of their node once it is known.
    awaited: Vec<AwaitedEvent>,
    /// Whether what has arrived is being read.
    is_reading: bool,
    /// Whether something has arrived that was not read yet.
    is_changed: bool,
    /// The pause before reading.
    pause: Option<Timeout>,
}

/// An event that is to be opened when its tile is loaded.
struct AwaitedEvent {
    id: String,
    /// The key of its node; nothing until the file of ids has arrived.
    key: Option<String>,
    manner: Manner,
}

impl TileLoader {
    fn new(set: TileSet) -> TileLoader {
        TileLoader {
            set,
            requests: Vec::new(),
            shown: Vec::new(),
            awaited: Vec::new(),
            is_reading: false,
            is_changed: true,
            pause: None,
        }
    }

    /// Whether it loads the tiles of this manifest.
    fn is_of(&self, manifest: &FeedPage) -> bool {
        Rc::ptr_eq(&self.set.manifest.text, &manifest.text)
    }

    /// Aborts the requests for files that are not wanted any more, and returns the files to request.
    fn next_requests(&mut self) -> Vec<(Need, String, AbortSignal)> {
        let wanted = self.set.wanted();
        self.requests.retain(|(need, request)| {
            let is_wanted = wanted.contains(need);
            if !is_wanted {
                request.abort();
            }
            is_wanted
        });
        let mut next = Vec::new();
        for need in wanted {
            if self.requests.len() >= MAX_REQUESTS {
                break;
            }
            if self.requests.iter().any(|(known, _)| *known == need) {
                continue;
            }
            let Some(url) = self.set.url(need).map(str::to_owned) else {
                continue;
            };
            if let Ok(request) = AbortController::new() {
                next.push((need, url, request.signal()));
                self.requests.push((need, request));
            }
        }
        next
    }

    /// Has the tiles of awaited events loaded, or the indexes that lead to them.
    fn ask_for_awaited(&mut self) {
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
    /// Loads the tiles that a window needs.
    fn follow_window(self: &Rc<Self>, window: Window) {
        let Some(scene) = self.drawn_scene() else {
            return;
        };
        let Some(manifest) = scene.pages.first() else {
            return;
        };
        let is_new = self.start_tiles(manifest);
        if let Some(loader) = &mut *self.tiles.borrow_mut() {
            loader.set.see(window);
        }
        if is_new {
            self.open_linked(&scene);
            self.read_tiles();
        }
        self.request_tiles();
    }

    /// Starts to load the tiles of a manifest, unless that was done. Returns whether it was.
    fn start_tiles(&self, manifest: &FeedPage) -> bool {
        let mut tiles = self.tiles.borrow_mut();
        if tiles.as_ref().is_some_and(|loader| loader.is_of(manifest)) {
            return false;
        }
        let before = tiles.take().map(|loader| {
            loader
                .requests
                .iter()
                .for_each(|(_, request)| request.abort());
            loader.set
        });
        match TileSet::new(manifest.clone(), before) {
            Ok(set) => *tiles = Some(TileLoader::new(set)),
            Err(_) => dispatch::page_missing(&self.host, &manifest.url, NO_TILES),
        }
        tiles.is_some()
    }

    /// Opens the event that the address names, if its tile is not loaded.
    fn open_linked(self: &Rc<Self>, scene: &Scene) {
        let link = |prefix: String| (embed_chunks().page?.link)(&prefix);
        let event = self
            .link_prefix()
            .and_then(link)
            .and_then(|link| link.event);
        if let Some(id) = event.filter(|id| scene.feed.events.iter().all(|one| one.id != *id)) {
            self.open_in_tile(id, Manner::default());
        }
    }

    /// Requests the files that are wanted.
    fn request_tiles(self: &Rc<Self>) {
        let (next, manifest) = match &mut *self.tiles.borrow_mut() {
            Some(loader) => (loader.next_requests(), loader.set.manifest.clone()),
            None => return,
        };
        for (need, url, signal) in next {
            let (controller, manifest) = (Rc::downgrade(self), manifest.clone());
            promise::then(
                tile(&url, &manifest.url, Some(&signal)),
                Box::new(move |response| {
                    let controller = controller.upgrade().filter(|_| !signal.aborted());
                    if let Some(controller) = controller {
                        controller.tile_settled(need, &url, &manifest, response.ok());
                    }
                }),
            );
        }
    }

    /// A request has ended: with a text, or without one.
    fn tile_settled(
        self: &Rc<Self>,
        need: Need,
        url: &str,
        manifest: &FeedPage,
        response: Option<JsValue>,
    ) {
        let text = response.and_then(|response| response.as_string());
        let is_good = {
            let mut tiles = self.tiles.borrow_mut();
            let Some(loader) = tiles.as_mut().filter(|loader| loader.is_of(manifest)) else {
                return;
            };
            loader.requests.retain(|(known, _)| *known != need);
            let arrived = text.and_then(|text| loader.set.arrived(need, &text).ok());
            match arrived {
                Some(has_events) => loader.is_changed |= has_events,
                None => loader.set.fail(need),
            }
            loader.ask_for_awaited();
            arrived.is_some()
        };
        if !is_good {
            dispatch::page_missing(&self.host, url, dispatch::NO_PAGE);
        }
        self.request_tiles();
        self.read_tiles_soon();
    }

    /// Reads the tiles that have arrived, after a pause for others.
    fn read_tiles_soon(self: &Rc<Self>) {
        let mut tiles = self.tiles.borrow_mut();
        let waits = |loader: &&mut TileLoader| loader.is_changed && loader.pause.is_none();
        if let Some(loader) = tiles.as_mut().filter(waits) {
            let controller = Rc::downgrade(self);
            loader.pause = Some(Timeout::new(PAUSE, move || {
                if let Some(controller) = controller.upgrade() {
                    controller.read_tiles();
                }
            }));
        }
    }

    /// Reads the tiles that have arrived together with the manifest.
    fn read_tiles(self: &Rc<Self>) {
        let opened = self.opened_node();
        let (manifest, nodes, pages) = {
            let mut tiles = self.tiles.borrow_mut();
            let Some(loader) = tiles.as_mut() else {
                return;
            };
            loader.pause = None;
            if loader.is_reading || !loader.is_changed {
                return;
            }
            loader.is_reading = true;
            loader.is_changed = false;
            loader.set.evict(opened);
            let (nodes, pages) = loader.set.pages();
            (loader.set.manifest.clone(), nodes, pages)
        };
        // In slices whatever their size, and shown in a task after that: the visitor may be panning.
        large_feed::read(
            self,
            pages,
            Box::new(move |controller, reading| {
                let controller = Rc::downgrade(controller);
                Timeout::new(0, move || {
                    if let Some(controller) = controller.upgrade() {
                        controller.tiles_read(&manifest, nodes, reading);
                    }
                })
                .forget();
            }),
        );
    }

    /// Returns the node whose tile has the opened event.
    fn opened_node(&self) -> Option<NodeId> {
        let scene = self.drawn_scene()?;
        let page = scene.feed.events.get(self.opened()?)?.page;
        let tiles = self.tiles.borrow();
        let at = usize::try_from(page).ok()?.checked_sub(1)?;
        tiles.as_ref()?.shown.get(at).copied()
    }

    /// Shows what was read.
    fn tiles_read(
        self: &Rc<Self>,
        manifest: &FeedPage,
        nodes: Vec<NodeId>,
        reading: Option<SceneAndNext>,
    ) {
        let scene = {
            let mut tiles = self.tiles.borrow_mut();
            let Some(loader) = tiles.as_mut().filter(|loader| loader.is_of(manifest)) else {
                return;
            };
            loader.is_reading = false;
            let Some((mut scene, _)) = reading else {
                return;
            };
            let unloaded = loader.set.shown(&nodes);
            loader.shown = nodes;
            // Nothing else has it yet.
            if let Some(scene) = Rc::get_mut(&mut scene) {
                scene.set_unloaded(Rc::new(unloaded));
            }
            scene
        };
        let is_current = |now: Rc<Scene>| {
            let first = now.pages.first();
            first.is_some_and(|page| Rc::ptr_eq(&page.text, &manifest.text))
        };
        if self.scene().is_some_and(is_current) {
            let task = self.change(|state| state.scene_changed(scene.clone()));
            self.carry_out(task);
            self.open_awaited(&scene);
        }
        self.read_tiles_soon();
    }

    /// Opens the awaited events that are loaded now. The axis shows the time of their tile, since a wide window would show
    /// the event in a cluster.
    fn open_awaited(self: &Rc<Self>, scene: &Scene) {
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
    fn open_in_tile(self: &Rc<Self>, id: String, manner: Manner) {
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

    /// Loads more tiles, because the visitor asked for more events.
    fn load_more_tiles(self: &Rc<Self>) {
        if let Some(loader) = &mut *self.tiles.borrow_mut() {
            loader.set.ask_for_more();
        }
        self.request_tiles();
    }
}

/// The message for a manifest that cannot be read.
const NO_TILES: &str =
    "`tiles` cannot be read, so only the events of the manifest are shown: split the feed again";
