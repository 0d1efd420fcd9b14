//! Loading chunks: when the visitor comes near a widget, or when something needs them
//! ([`crate::view::chunk`]).

#[cfg(feature = "chunks")]
mod split;
#[cfg(not(feature = "chunks"))]
mod whole;

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;

#[cfg(feature = "chunks")]
use split as source;
#[cfg(not(feature = "chunks"))]
use whole as source;

use super::attributes::Attributes;
use super::catalogs::Then;
use super::{Inner, history, save, sheet, signals, voice};
use crate::view::Context;
use crate::view::chunk::{Chunk, ChunkSet, loaded};
use crate::view::link::{self, Link};
use crate::view::state::Effect;
use masar_feed::{Reading, Severity};
use masar_timeline::Filter;

/// Reads a filter that is spelled as in an address; the second argument receives each part that is not
/// understood.
pub(super) type ReadFilter = fn(&str, &mut dyn FnMut(&str)) -> Filter;

/// The functions of the page around.
pub(super) struct PageApi {
    /// What the address says of the widget with a prefix.
    pub link: fn(&str) -> Option<Link>,
    /// The same after the address changed.
    pub followed: fn(&str) -> Option<Link>,
    /// Writes a link with a prefix into the address; the last: as a step to go back from.
    pub write: fn(&Link, &str, bool),
    /// Reads a filter that is spelled as in an address.
    pub filter: ReadFilter,
    /// Copies or shares the link to an event, or saves it for a calendar.
    pub perform: fn(&Rc<Inner>, Effect, &str),
    /// Saves rows of the table for a spreadsheet.
    pub save_table: fn(&Context, &[usize]),
    /// Reads an event aloud.
    pub read: fn(&Rc<Inner>, usize, &Context),
    /// Follows which languages the device speaks.
    pub watch_voices: fn(&Rc<Inner>),
}

/// The functions of the page around, as their chunk has them.
static PAGE: PageApi = PageApi {
    link: history::link,
    followed: history::followed,
    write: history::write,
    filter: link::filter,
    perform: save::perform,
    save_table: save::save_table,
    read: voice::read,
    watch_voices: voice::watch,
};

/// The functions of other formats.
pub(super) struct AdaptersApi {
    /// Reads the pages of a feed in another format.
    pub read: fn(&[String]) -> Option<Reading>,
}

/// What the loaded chunks offer to the embedder.
#[derive(Clone, Copy, Default)]
pub(super) struct Chunks {
    pub page: Option<&'static PageApi>,
    pub adapters: Option<&'static AdaptersApi>,
}

thread_local! {
    static CHUNKS: Cell<Chunks> = const { Cell::new(source::AT_START) };
}

/// The chunks of the embedder that are loaded now.
pub(super) fn embed_chunks() -> Chunks {
    CHUNKS.get()
}

impl Inner {
    /// Does `then` once the chunks are loaded: at once where they are. What waits is done in order.
    pub(super) fn with_chunks(self: &Rc<Self>, needed: ChunkSet, then: Then) {
        if needed.without(loaded().loaded).is_empty() {
            then(self);
            return;
        }
        self.waiting.borrow_mut().push((needed, then));
        self.load(needed);
    }

    /// Starts to load chunks, unless they are loaded or on their way.
    pub(super) fn load(self: &Rc<Self>, chunks: ChunkSet) {
        let missing = chunks.without(loaded().loaded).without(self.loading.get());
        self.loading.set(self.loading.get().and(missing));
        for chunk in Chunk::ALL {
            if missing.contains(chunk) {
                let inner = Rc::downgrade(self);
                spawn_local(async move {
                    let came = source::load(chunk).await.is_ok();
                    if let Some(inner) = inner.upgrade() {
                        inner.settled(chunk, came);
                    }
                });
            }
        }
    }

    /// A chunk was loaded, or could not be: does what waited for it, or drops that.
    fn settled(self: &Rc<Self>, chunk: Chunk, came: bool) {
        let one = ChunkSet::of(&[chunk]);
        self.loading.set(self.loading.get().without(one));
        if came {
            sheet::complete();
        } else {
            self.chunk_missing(chunk);
        }
        let waiting = self.waiting.take();
        let (concerned, mut others): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|(needed, _)| {
                if came {
                    needed.without(loaded().loaded).is_empty()
                } else {
                    needed.contains(chunk)
                }
            });
        others.append(&mut self.waiting.borrow_mut());
        self.waiting.replace(others);
        if !came {
            return;
        }
        if chunk == Chunk::Tools {
            if let Some((link, step)) = self.unwritten.take() {
                self.chose(link, step);
            }
            self.watch_voices();
        }
        for (_, then) in concerned {
            then(self);
        }
    }

    /// The visitor came near: loads what they most likely need next. A kiosk has all it needs from the start,
    /// and may be without a network.
    pub(super) fn approached(self: &Rc<Self>) {
        let kiosk = Attributes::read(&self.host).kiosk;
        if !kiosk && !self.approached.replace(true) {
            self.load(ChunkSet::LIKELY);
        }
    }

    /// What stands goes on as it is, and the next call loads again.
    fn chunk_missing(&self, chunk: Chunk) {
        let message = [
            "masar_",
            chunk.name(),
            ".wasm is missing or of another version: upload all of pkg/",
        ]
        .concat();
        if self.app.borrow().is_some() {
            signals::say(Severity::Warning, message);
        } else {
            signals::lost(&self.host, "more-missing", &message);
        }
    }

    /// Follows which languages the device speaks, as soon as a widget stands and the chunk is loaded.
    pub(super) fn watch_voices(self: &Rc<Self>) {
        if let Some(page) = embed_chunks().page
            && self.voices.borrow().is_none()
            && self.app.borrow().is_some()
        {
            (page.watch_voices)(self);
        }
    }

    /// Writes what the visitor chose into the address, now or as soon as the chunk for that is loaded.
    pub(super) fn chose(self: &Rc<Self>, link: Link, step: bool) {
        match embed_chunks().page {
            Some(page) => {
                self.unwritten.take();
                if let Some(prefix) = &*self.prefix.borrow() {
                    (page.write)(&link, prefix, step);
                }
            }
            None => {
                let step = step || self.unwritten.take().is_some_and(|(_, step)| step);
                self.unwritten.replace(Some((link, step)));
            }
        }
    }
}
