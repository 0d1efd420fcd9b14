//! What is heard from around the element, as long as it is in the page: other backgrounds and
//! languages, Back, the printer, the connection, the clock.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::attributes::Attributes;
use super::chunk::embed_chunks;
use super::{Inner, history, signals, surface, voice};
use crate::view::Command;
use crate::view::chunk::{Chunk, ChunkSet};

/// Does something again and again until dropped.
#[must_use = "the timer ends when it is dropped"]
pub struct Timer {
    id: i32,
    _act: Closure<dyn FnMut()>,
}

impl Timer {
    fn new(seconds: i32, act: Rc<dyn Fn()>) -> Option<Timer> {
        let act = Closure::<dyn FnMut()>::new(move || act());
        let set = web_sys::window()?.set_interval_with_callback_and_timeout_and_arguments_0(
            act.as_ref().unchecked_ref(),
            seconds * 1000,
        );
        Some(Timer {
            id: set.ok()?,
            _act: act,
        })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}

impl Inner {
    /// Watches all of it.
    pub(super) fn watch(self: &Rc<Self>) {
        let changed = self.when_called(|inner| inner.follow_page());
        self.surface
            .replace(Some(surface::Watch::new(&self.host, &changed)));
        let watch = history::Watch::new(&self.when_called(|inner| {
            let prefix = inner.prefix.borrow().clone();
            if prefix.is_some_and(|prefix| {
                history::speaks_of(&prefix)
                    || (embed_chunks().page.is_some() && history::is_silent())
            }) {
                inner.with_chunks(
                    ChunkSet::of(&[Chunk::Tools]),
                    Rc::new(|inner| inner.follow_address()),
                );
            }
        }));
        self.history.replace(watch);
        self.watch_clock();
        self.watch_voices();
        let Some(window) = web_sys::window() else {
            return;
        };
        let hear = |name, act| {
            let act = self.when_called(act);
            EventListener::new(&window, name, move |_| act())
        };
        // The story of all events is drawn for the printer, and taken away after it. A browser lays out
        // the sheets only when these events were heard, and Yew draws before that, in a microtask.
        self.heard.replace(vec![
            hear("beforeprint", |inner| inner.send(Command::Print(true))),
            hear("afterprint", |inner| inner.send(Command::Print(false))),
            // A page that was left open overnight, on a phone above all.
            hear("visibilitychange", |inner| inner.know_the_day()),
            hear("online", |inner| {
                let state = inner.host.get_attribute("data-state");
                if matches!(state.as_deref(), Some("stale" | "error")) {
                    inner.reload();
                }
            }),
        ]);
    }

    /// The feed is asked for every so many seconds, where the page wants that.
    pub(super) fn watch_clock(self: &Rc<Self>) {
        let tick = |inner: &Rc<Inner>| {
            let page = inner.host.owner_document();
            // Nobody looks: the next tick will do.
            if page.is_some_and(|page| !page.hidden()) {
                inner.reload();
            }
        };
        let seconds = Attributes::read(&self.host).refresh;
        let timer = seconds.and_then(|seconds| Timer::new(seconds, self.when_called(tick)));
        self.timer.replace(timer);
    }

    /// The loader asks for the feed once more.
    pub(super) fn reload(&self) {
        signals::call(&self.host, "reload", &JsValue::UNDEFINED);
    }

    /// Hears nothing any more.
    pub(super) fn rest(&self) {
        self.surface.replace(None);
        self.history.replace(None);
        self.heard.take();
        self.timer.replace(None);
        self.voices.replace(None);
        voice::hush(self);
    }

    /// Does that as long as the widget lives.
    pub(super) fn when_called(self: &Rc<Self>, act: fn(&Rc<Inner>)) -> Rc<dyn Fn()> {
        let inner = Rc::downgrade(self);
        Rc::new(move || {
            if let Some(inner) = inner.upgrade() {
                act(&inner);
            }
        })
    }
}
