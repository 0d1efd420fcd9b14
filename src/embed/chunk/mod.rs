//! Loading chunks: after the first drawing, when the visitor shows interest in a widget, or when something needs them
//! ([`crate::view::chunk`]).

#[cfg(feature = "chunks")]
mod split;
#[cfg(not(feature = "chunks"))]
mod whole;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use yew::platform::spawn_local;

#[cfg(feature = "chunks")]
use split as source;
#[cfg(not(feature = "chunks"))]
use whole as source;

use super::attributes::Attributes;
use super::controller::State;
use super::pages::ReadFunction;
use super::{
    Continuation, Controller, dispatch, history, initial_filter, large_feed, save, speech,
    style_sheet,
};
use crate::lifecycle::Absence;
use crate::view::chunk::{Chunk, ChunkSet, loaded};
use crate::view::link::Link;
use crate::view::state::{Effect, Manner, SavedFile};
use crate::view::{AppMessage, Context, FeedPage, HostEvent, Notice, Scene};
use masar_layout::Window;
use masar_timeline::Filter;

/// The functions of what happens after the first drawing.
pub(super) struct UpdateApi {
    /// Starts the watchers, and does what waited for a chunk.
    pub catch_up: fn(&Rc<Controller>),
    /// Ends the watchers.
    pub stop_watching: fn(&Rc<Controller>),
    /// Follows a changed attribute of the host.
    pub attribute_changed: fn(&Rc<Controller>, &str),
    /// Shows a stretch of time. Each end is an EDTF date and may be missing.
    pub show: fn(&Rc<Controller>, Option<&str>, Option<&str>),
    /// Calls a method of the element, or returns a property.
    pub call: fn(&Rc<Controller>, &str, [JsValue; 2]) -> JsValue,
    /// Handles a message from the app.
    pub handle: fn(&Rc<Controller>, HostEvent),
    /// Reads a large feed in slices of time.
    pub read_large: ReadFunction,
}

/// The functions of what happens after the first drawing, as their chunk has them.
static UPDATE: UpdateApi = UpdateApi {
    catch_up: |controller| controller.run_waiting_commands(),
    stop_watching: |controller| controller.stop_watching(),
    attribute_changed: |controller, name| controller.follow_attribute(name),
    show: |controller, from, to| controller.show(from, to),
    call: |controller, name, given| controller.call(name, &given),
    handle: |controller, event| controller.handle(event),
    read_large: large_feed::read,
};

/// The functions that use the host page and the browser.
pub(super) struct PageApi {
    /// Returns the link in the address to the widget with a prefix.
    pub link: fn(&str) -> Option<Link>,
    /// Returns the same after the address has changed.
    pub followed: fn(&str) -> Option<Link>,
    /// Writes a link with a prefix into the address. The flag: the browser's Back returns from this step.
    pub write: fn(&Link, &str, bool),
    /// Reads the filter that the page begins with.
    pub filter: fn(&str, &Scene) -> Filter,
    /// Copies or shares the link to an event, or saves it for a calendar.
    pub perform: fn(&Rc<Controller>, Effect, &str),
    /// Saves events as a file. The axis shows this window.
    pub save: fn(&Rc<Controller>, SavedFile, &Context, &[usize], Window),
    /// Reads an event aloud.
    pub read: fn(&Rc<Controller>, usize, &Context),
    /// Follows the languages of the device's voices.
    pub watch_voices: fn(&Rc<Controller>),
}

/// The functions that use the host page and the browser, as their chunk has them.
static PAGE: PageApi = PageApi {
    link: history::link,
    followed: history::followed,
    write: history::write,
    filter: initial_filter::read,
    perform: save::perform,
    save: save::save_events,
    read: speech::read,
    watch_voices: speech::watch_voices,
};

/// The functions of the full reader.
pub(super) struct ReaderApi {
    /// Reads the pages of a feed in any format, and reports the problems of the last one.
    pub read: ReadFunction,
    /// Reports the problems of the last one of a feed's pages.
    pub report: fn(&Rc<Controller>, Vec<FeedPage>),
}

/// The functions for the tiles of a split feed.
pub(super) struct TilesApi {
    /// Loads the tiles that a window of the axis needs.
    pub follow: fn(&Rc<Controller>, Window),
    /// Loads more events, those of the window first.
    pub load_more: fn(&Rc<Controller>),
    /// Opens an event by its id, in a tile that is not loaded. Calls the function with whether there is one.
    pub open: fn(&Rc<Controller>, String, Manner),
}

/// The functions of the loaded chunks, as far as the controller calls them.
#[derive(Clone, Copy, Default)]
pub(super) struct EmbedChunks {
    pub update: Option<&'static UpdateApi>,
    pub page: Option<&'static PageApi>,
    pub reader: Option<&'static ReaderApi>,
    pub tiles: Option<&'static TilesApi>,
}

/// The chunk with the functions of [`UpdateApi`].
pub(super) const UPDATE_CHUNK: ChunkSet = ChunkSet::of(&[Chunk::Touch]);

/// The chunk with the function of [`ReaderApi`].
pub(super) const READER_CHUNK: ChunkSet = ChunkSet::of(&[Chunk::Reader]);

/// The chunk with the functions of [`TilesApi`].
pub(super) const TILES_CHUNK: ChunkSet = ChunkSet::of(&[Chunk::Tiles]);

thread_local! {
    static CHUNKS: Cell<EmbedChunks> = const { Cell::new(source::AT_START) };
}

/// Returns the functions of the chunks that are loaded now.
pub(super) fn embed_chunks() -> EmbedChunks {
    CHUNKS.get()
}

impl Controller {
    /// Calls a function when the chunks are loaded: at once if they are. Functions that wait are called in
    /// order.
    pub(super) fn with_chunks(self: &Rc<Self>, needed: ChunkSet, then: Continuation) {
        if needed.difference(loaded().loaded).is_empty() {
            then(self);
            return;
        }
        self.chunks.borrow_mut().wait(needed, then);
        self.load_chunks(needed);
    }

    /// Calls a function when chunks are loaded that are not to delay the first drawing: they load after it.
    pub(super) fn after_drawing(self: &Rc<Self>, needed: ChunkSet, then: Continuation) {
        if needed.difference(loaded().loaded).is_empty() {
            then(self);
        } else {
            self.chunks.borrow_mut().wait(needed, then);
        }
    }

    /// Starts to load chunks, unless they are loaded or loading.
    pub(super) fn load_chunks(self: &Rc<Self>, chunks: ChunkSet) {
        let missing = self.chunks.borrow_mut().request(chunks, loaded().loaded);
        for chunk in Chunk::ALL {
            if missing.contains(chunk) {
                let controller = Rc::downgrade(self);
                spawn_local(async move {
                    let result = source::load(chunk).await;
                    if let Some(controller) = controller.upgrade() {
                        match result {
                            Ok(()) => controller.chunk_loaded(chunk),
                            Err(_) => controller.chunk_failed(chunk),
                        }
                    }
                });
            }
        }
    }

    /// Completes the first drawing in the frame that shows it, since the axis does not wait for the chunk: draws what
    /// the chunk adds, and starts what follows the drawing.
    pub(super) fn complete_drawing(self: &Rc<Self>) {
        let complete = self.callback(|controller| {
            // Another widget of the page may have loaded the chunk since the drawing.
            if loaded().touch.is_some() {
                controller.send(AppMessage::Complete);
            }
            controller.load_chunks(UPDATE_CHUNK);
            controller.catch_up();
        });
        let complete = Closure::once_into_js(move || complete());
        if let Some(window) = web_sys::window() {
            drop(window.request_animation_frame(complete.unchecked_ref()));
        }
    }

    fn chunk_loaded(self: &Rc<Self>, chunk: Chunk) {
        style_sheet::add_chunk_styles();
        let continuations = self
            .chunks
            .borrow_mut()
            .chunk_loaded(chunk, loaded().loaded);
        if chunk == Chunk::Touch {
            self.send(AppMessage::Complete);
        }
        if self.missing.get().contains(chunk) {
            self.missing.set(ChunkSet::default());
            let notice = self.read(|state| state.drawn_feed()?.notice());
            self.send(AppMessage::SetNotice(notice));
        }
        self.catch_up();
        for then in continuations {
            then(self);
        }
    }

    /// Starts what follows the first drawing: the watchers, and what waited for a chunk. Loads the chunks for that
    /// when the drawing is in the page.
    pub(super) fn catch_up(self: &Rc<Self>) {
        let is_complete = |state: &State| {
            let is_awaited = state.wants_fallback(Absence::Awaited) || state.preparing().is_some();
            state.widget().is_some() && !is_awaited
        };
        if self.read(is_complete) {
            let needed = self.chunks.borrow().needed();
            self.load_chunks(needed.union(UPDATE_CHUNK));
        }
        if let Some(update) = embed_chunks().update {
            (update.catch_up)(self);
        }
    }

    /// The drawing stays as it is. The next attempt loads the chunk again, and makes the last call that waits for it.
    fn chunk_failed(&self, chunk: Chunk) {
        let message = [
            "masar_",
            chunk.name(),
            " is missing or of another version: upload all of pkg/",
        ]
        .concat();
        if chunk == Chunk::Touch {
            // Nothing else will be loaded that `ready` could wait for.
            dispatch::call(&self.host, "_settle", &JsValue::FALSE);
        }
        let is_wanted = self.chunks.borrow_mut().chunk_failed(chunk);
        self.report_missing_file("more-missing", &message, is_wanted);
        // The visitor waits for it, or has no toolbar. The notice is that of a missing part of the feed.
        if (is_wanted || chunk == Chunk::Touch) && self.drawn_scene().is_some() {
            let missing = self.missing.get();
            if !missing.contains(chunk) {
                dispatch::failure(&self.host, "more-missing", &message, "");
            }
            self.missing.set(missing.union(ChunkSet::of(&[chunk])));
            self.send(AppMessage::SetNotice(Some(Notice::PageMissing)));
        }
    }

    /// The pointer or the focus has entered the widget: loads what the visitor most likely needs next. A
    /// kiosk has all that it needs from the start, and may have no network.
    pub(super) fn on_interest(self: &Rc<Self>) {
        let kiosk = Attributes::read(&self.host).kiosk;
        if !kiosk && self.chunks.borrow_mut().interest_shown() {
            self.load_chunks(ChunkSet::LIKELY);
        }
    }
}
