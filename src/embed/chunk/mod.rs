//! Loading chunks: after the first drawing, when the visitor shows interest in a widget, or when something needs them
//! ([`crate::view::chunk`]).

#[cfg(feature = "chunks")]
mod split;
#[cfg(not(feature = "chunks"))]
mod whole;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::platform::spawn_local;

#[cfg(feature = "chunks")]
use split as source;
#[cfg(not(feature = "chunks"))]
use whole as source;

use super::attributes::Attributes;
use super::{Continuation, Controller, history, initial_filter, save, speech, style_sheet};
use crate::view::chunk::{Chunk, ChunkSet, loaded};
use crate::view::link::Link;
use crate::view::state::Effect;
use crate::view::{Command, Context, Scene};
use masar_feed::Reading;
use masar_timeline::Filter;

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
    /// Saves rows of the table for a spreadsheet.
    pub save_table: fn(&Context, &[usize]),
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
    save_table: save::save_table,
    read: speech::read,
    watch_voices: speech::watch_voices,
};

/// The functions of other formats.
pub(super) struct AdaptersApi {
    /// Reads the pages of a feed in another format.
    pub read: fn(&[Rc<str>]) -> Option<Reading>,
}

/// The functions of the loaded chunks, as far as the controller calls them.
#[derive(Clone, Copy, Default)]
pub(super) struct Chunks {
    pub page: Option<&'static PageApi>,
    pub adapters: Option<&'static AdaptersApi>,
}

thread_local! {
    static CHUNKS: Cell<Chunks> = const { Cell::new(source::AT_START) };
}

/// Returns the functions of the chunks that are loaded now.
pub(super) fn embed_chunks() -> Chunks {
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

    /// Loads the chunk that completes the first drawing, in the frame that shows it: the axis does not wait for it.
    pub(super) fn complete_drawing(self: &Rc<Self>) {
        let load = self.callback(|controller| {
            // Another widget of the page may have loaded it since the drawing.
            if loaded().touch.is_some() {
                controller.send(Command::Complete);
            }
            controller.load_chunks(ChunkSet::of(&[Chunk::Touch]));
        });
        let load = Closure::once_into_js(move || load());
        if let Some(window) = web_sys::window() {
            drop(window.request_animation_frame(load.unchecked_ref()));
        }
    }

    fn chunk_loaded(self: &Rc<Self>, chunk: Chunk) {
        style_sheet::add_chunk_styles();
        let continuations = self
            .chunks
            .borrow_mut()
            .chunk_loaded(chunk, loaded().loaded);
        if chunk == Chunk::Touch {
            self.send(Command::Complete);
        }
        if chunk == Chunk::Tools {
            if let Some(pending) = self.change(|state| state.take_link()) {
                self.write_link(pending.link, pending.step);
            }
            self.watch_voices();
        }
        for then in continuations {
            then(self);
        }
    }

    /// The drawing stays as it is. The calls that wait for the chunk are dropped, and the next call loads it again.
    fn chunk_failed(&self, chunk: Chunk) {
        let message = [
            "masar_",
            chunk.name(),
            ".wasm is missing or of another version: upload all of pkg/",
        ]
        .concat();
        let dropped = self.chunks.borrow_mut().chunk_failed(chunk);
        drop(dropped);
        self.report_missing_file("more-missing", &message);
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
