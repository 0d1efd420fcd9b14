//! Loads the tiles of a split feed: those that the window of the axis needs, those beside it, and those that the visitor asks
//! for.

mod awaited;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal};

use self::awaited::AwaitedEvent;
use super::chunk::TilesApi;
use super::pages::SceneAndNext;
use super::{Controller, dispatch, large_feed, promise};
use crate::lifecycle::tile_set::TileSet;
use crate::view::{FeedPage, Scene};
use masar_layout::Window;
use masar_tiles::{Need, NodeId};

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
