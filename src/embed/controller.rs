//! The controller connects one host element to the widget that is drawn in it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::HtmlElement;

use super::app_pool::PooledApp;
use super::chunk::{TILES_CHUNK, TilesApi, UPDATE_CHUNK, embed_chunks};
use super::speech::Reading;
use super::tiles::TileLoader;
use super::watchers::Watchers;
use super::{app_pool, dispatch};
use crate::lifecycle::chunk_queue::ChunkQueue;
use crate::lifecycle::{Absence, ElementState, Task};
use crate::view::chunk::{Chunk, ChunkSet};
use crate::view::state::Manner;
use crate::view::{AppMessage, HostEvent, Scene};

/// A function that runs once, when what it needs is loaded.
pub(super) type Continuation = Box<dyn FnOnce(&Rc<Controller>)>;

/// The state of one element, with the app that is drawn in it.
pub(super) type State = ElementState<Box<MountedApp>>;

/// The controller of one host element.
///
/// `state` and `chunks` are borrowed for one transition or one read at a time, in [`Controller::read`],
/// [`Controller::change`] and [`Controller::with_app`]. No borrow is held during a call of Yew, of the
/// browser or of the page: the page may call a method of the element from there.
pub(super) struct Controller {
    /// The host element.
    pub(super) host: HtmlElement,
    /// Its place among the timelines of the page, counted from 0.
    pub(super) place: u32,
    state: RefCell<State>,
    /// The number of feeds that have arrived.
    pub(super) arrivals: Cell<u32>,
    pub(super) chunks: RefCell<ChunkQueue<Continuation>>,
    /// The chunks that could not be loaded, and that the visitor was told about.
    pub(super) missing: Cell<ChunkSet>,
    /// Whether an event is open, or was, that may be read aloud.
    pub(super) needs_voices: Cell<bool>,
    /// The loader of the tiles of a split feed.
    pub(super) tiles: RefCell<Option<TileLoader>>,
    /// The warnings about attributes so far.
    pub(super) warnings: RefCell<Vec<String>>,
}

/// The Yew app in the shadow root, and what lives as long as it does.
pub(super) struct MountedApp {
    /// The app.
    pub(super) app: PooledApp,
    /// The text before the slash in links to this widget; nothing if the page wants no links.
    pub(super) prefix: Option<String>,
    /// Whether the address contains a link to what was drawn first, and the page was not scrolled to it.
    pub(super) is_linked: bool,
    /// Whether the page was told which event is open from the start.
    pub(super) is_announced: bool,
    /// The page's language when it was last read. Only another one is followed, so that a changed class
    /// does not undo the visitor's choice.
    pub(super) page_lang: Option<String>,
    /// The last message about the page's colours.
    pub(super) rejected_colors: String,
    /// The watchers; nothing until their chunk is loaded, and while the element is out of the page.
    pub(super) watchers: Option<Watchers>,
    /// The listener for the connection; nothing while the element is out of the page.
    pub(super) connection: Option<EventListener>,
    /// The listener for the device's voices; nothing until a chunk with it is loaded, and while the
    /// element is out of the page.
    pub(super) voices: Option<EventListener>,
    /// The fragment of the page's address at the time of the drawing; nothing once the address is watched.
    pub(super) fragment: Option<String>,
    /// The event that is being read aloud.
    pub(super) reading: Option<Reading>,
}

impl Controller {
    /// Returns the controller of a host element in which nothing is drawn.
    pub(super) fn new(host: HtmlElement, place: u32) -> Controller {
        Controller {
            host,
            place,
            state: RefCell::default(),
            arrivals: Cell::default(),
            chunks: RefCell::default(),
            missing: Cell::default(),
            needs_voices: Cell::default(),
            tiles: RefCell::default(),
            warnings: RefCell::default(),
        }
    }

    /// Reads the state.
    pub(super) fn read<R>(&self, read: impl FnOnce(&State) -> R) -> R {
        read(&self.state.borrow())
    }

    /// Changes the state by one transition.
    pub(super) fn change<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        change(&mut self.state.borrow_mut())
    }

    /// Reads or changes what belongs to the app. Does nothing if none is drawn.
    pub(super) fn with_app<R>(&self, with: impl FnOnce(&mut MountedApp) -> R) -> Option<R> {
        self.state.borrow_mut().widget_mut().map(|app| with(app))
    }

    /// Removes the app, and ends what belongs to it. What is still loading does nothing when it arrives.
    pub(super) fn unmount(&self) {
        let state = self.change(std::mem::take);
        if let Some(app) = state.into_widget() {
            app_pool::free(app.app);
        }
    }

    /// Returns the scene of the feed that is drawn.
    pub(super) fn drawn_scene(&self) -> Option<Rc<Scene>> {
        self.read(|state| state.drawn_feed().map(|feed| feed.scene.clone()))
    }

    /// Returns the scene of the feed that arrived last.
    pub(super) fn scene(&self) -> Option<Rc<Scene>> {
        self.read(|state| state.feed().map(|feed| feed.scene.clone()))
    }

    /// Returns the prefix of links to this widget.
    pub(super) fn link_prefix(&self) -> Option<String> {
        self.with_app(|app| app.prefix.clone()).flatten()
    }

    /// Sends a command to the app, if one is drawn.
    pub(super) fn send(&self, command: AppMessage) {
        let scope = self.with_app(|app| (*app.app.handle).clone());
        if let Some(scope) = scope {
            scope.send_message(command);
        }
    }

    /// Carries out the task that follows from a transition.
    pub(super) fn carry_out(self: &Rc<Self>, task: Option<Task>) {
        match task {
            None => {}
            Some(Task::ShowBusy) => self.send(AppMessage::Reloading),
            Some(Task::LoadFallback(absence)) => {
                self.load_fallback(absence);
                self.report_absence(absence);
            }
            Some(Task::RepeatNotice(absence)) => {
                self.send(AppMessage::SetNotice(Some(absence.into())));
                self.report_absence(absence);
            }
            Some(Task::Prepare) => self.prepare(),
            Some(Task::Update { scene, status }) => {
                if let Some(scene) = scene {
                    self.send(AppMessage::ReplaceScene(scene));
                }
                if let Some(status) = status {
                    self.send(AppMessage::SetNotice(status.notice));
                    dispatch::set_data_state(&self.host, status.data_state);
                }
            }
        }
    }

    /// Writes that the feed is missing into `data-state`.
    fn report_absence(&self, absence: Absence) {
        if absence == Absence::Missing {
            dispatch::set_data_state(&self.host, "error");
        }
    }

    /// Handles a message from the app.
    pub(super) fn on_host_event(self: &Rc<Self>, event: HostEvent) {
        match event {
            HostEvent::Ready => self.on_ready(),
            HostEvent::NeedsChunks(needed, then) => {
                self.with_chunks(needed, Box::new(move |_| then()));
            }
            HostEvent::Approached => self.on_interest(),
            HostEvent::WindowChanged(window) => {
                self.with_tiles(move |controller, tiles| (tiles.follow)(controller, window));
            }
            event => self.with_chunks(
                UPDATE_CHUNK,
                Box::new(move |controller| {
                    if let Some(update) = embed_chunks().update {
                        (update.handle)(controller, event);
                    }
                }),
            ),
        }
    }

    /// The first drawing of the feed is in the page.
    fn on_ready(self: &Rc<Self>) {
        let ready = self.read(|state| {
            let feed = state.drawn_feed()?;
            Some((feed.status().data_state, feed.scene.feed.events.len()))
        });
        if let Some((data_state, events)) = ready {
            dispatch::set_data_state(&self.host, data_state);
            dispatch::ready(&self.host, events);
            self.complete_drawing();
        }
    }

    /// Calls a function when the chunk with the page's tools is loaded.
    pub(super) fn with_tools(self: &Rc<Self>, then: Continuation) {
        self.with_chunks(ChunkSet::of(&[Chunk::Tools]), then);
    }

    /// Calls a function with those for the tiles of a split feed, when their chunk is loaded.
    pub(super) fn with_tiles(
        self: &Rc<Self>,
        then: impl FnOnce(&Rc<Controller>, &TilesApi) + 'static,
    ) {
        self.with_chunks(
            TILES_CHUNK,
            Box::new(move |controller| {
                if let Some(tiles) = embed_chunks().tiles {
                    then(controller, tiles);
                }
            }),
        );
    }

    /// Opens an event of a split feed whose tile is not loaded. Returns whether it may be in one.
    pub(super) fn open_if_in_tile(self: &Rc<Self>, id: String, manner: Manner) -> bool {
        let is_in_tile = self.read(|state| {
            let feed = state.drawn_feed()?;
            Some(feed.scene.feed.is_split && feed.event(&id).is_none())
        });
        let is_in_tile = is_in_tile == Some(true);
        if is_in_tile {
            self.with_tiles(move |controller, tiles| (tiles.open)(controller, id, manner));
        }
        is_in_tile
    }

    /// Returns a callback for the browser. It does nothing when the widget no longer exists.
    pub(super) fn callback(self: &Rc<Self>, call: fn(&Rc<Controller>)) -> Rc<dyn Fn()> {
        let controller = Rc::downgrade(self);
        Rc::new(move || {
            if let Some(controller) = controller.upgrade() {
                call(&controller);
            }
        })
    }
}
