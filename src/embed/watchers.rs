//! The observers of a controller while its element is in the page: the page's colours and language, Back,
//! the printer, the connection, the day, and the time of the next request for the feed. All but that of the
//! connection start when their chunk is loaded.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use wasm_bindgen::JsValue;

use super::attributes::Attributes;
use super::chunk::embed_chunks;
use super::{Controller, dispatch, history, speech, style_sheet, surface};
use crate::view::{AppMessage, HostEvent};

/// The watchers of one element. They end when they are dropped.
pub(super) struct Watchers {
    _surface: surface::Watcher,
    _window: Vec<EventListener>,
    /// Requests the feed again and again.
    refresh: Option<Interval>,
    /// Whether the page's author was told that the widget is too narrow.
    pub(super) is_width_reported: bool,
}

impl Controller {
    /// Does what waited for a chunk: starts the watchers, requests the next page of the feed, writes the visitor's
    /// choices into the address.
    pub(super) fn run_waiting_commands(self: &Rc<Self>) {
        let is_unwatched = self.with_app(|app| app.watchers.is_none()) == Some(true);
        if is_unwatched && self.host.is_connected() {
            self.start_watching();
        }
        // Before the first drawing, the shadow root has no style sheet in any document.
        let is_drawn = self.with_app(|_| ()).is_some();
        if let Some(shadow) = self.host.shadow_root().filter(|_| is_drawn) {
            style_sheet::restore(&shadow);
        }
        self.announce();
        let next = self.change(|state| state.take_page());
        self.load_next_page(next);
        if embed_chunks().page.is_some() {
            if let Some(pending) = self.change(|state| state.take_link()) {
                self.write_link(pending.link, pending.step);
            }
            self.watch_voices();
        }
    }

    /// Starts all watchers, and follows what has changed before.
    fn start_watching(self: &Rc<Self>) {
        let watchers = Watchers {
            _surface: surface::Watcher::new(
                &self.host,
                &self.callback(|controller| controller.follow_page()),
            ),
            _window: self.window_listeners(),
            refresh: self.refresh_interval(),
            is_width_reported: false,
        };
        let before = self.with_app(|app| app.watchers.replace(watchers));
        drop(before);
        let connection = self.connection_listener();
        self.with_app(|app| app.connection = connection);
        self.follow_page();
        self.check_attributes();
        self.check_width();
        self.refresh_today();
        let fragment = self.with_app(|app| app.fragment.take()).flatten();
        if fragment.is_some() && fragment != history::fragment() {
            self.follow_address();
        }
    }

    /// Reports to the page that the methods of the element work and, once, the event that is open from the start.
    fn announce(self: &Rc<Self>) {
        let data_state = self.host.get_attribute("data-state");
        // It changes when the drawing is in the page.
        if data_state.as_deref() == Some("loading") {
            return;
        }
        if self.read(|state| state.drawn_feed().is_none()) {
            return dispatch::call(&self.host, "_settle", &JsValue::FALSE);
        }
        let announced = self.with_app(|app| std::mem::replace(&mut app.is_announced, true));
        if announced == Some(false)
            && let Some(event) = self.opened()
        {
            self.handle(HostEvent::Selected(Some(event)));
        }
        self.scroll_to_first_link();
        dispatch::call(&self.host, "_settle", &JsValue::TRUE);
    }

    /// Ends all watchers and stops reading aloud.
    pub(super) fn stop_watching(self: &Rc<Self>) {
        let before = self.with_app(|app| {
            (
                app.watchers.take(),
                app.connection.take(),
                app.voices.take(),
            )
        });
        drop(before);
        speech::stop(self);
    }

    /// Requests the feed at the interval that the page asks for now.
    pub(super) fn restart_refresh(self: &Rc<Self>) {
        let interval = self.refresh_interval();
        let before = self.with_app(|app| {
            let watchers = app.watchers.as_mut()?;
            std::mem::replace(&mut watchers.refresh, interval)
        });
        drop(before);
    }

    /// Requests the feed again when the connection is back. It does not wait for a chunk, which cannot be loaded
    /// without a connection.
    pub(super) fn connection_listener(self: &Rc<Self>) -> Option<EventListener> {
        let call = self.callback(|controller| {
            let state = controller.host.get_attribute("data-state");
            if matches!(state.as_deref(), Some("stale" | "error")) {
                controller.reload();
            }
        });
        let window = web_sys::window()?;
        Some(EventListener::new(&window, "online", move |_| call()))
    }

    /// Has the loader request the feed again.
    pub(super) fn reload(&self) {
        dispatch::call(&self.host, "reload", &JsValue::UNDEFINED);
    }

    fn window_listeners(self: &Rc<Self>) -> Vec<EventListener> {
        let Some(window) = web_sys::window() else {
            return Vec::new();
        };
        let listen = |name: &'static str, call| {
            let call = self.callback(call);
            EventListener::new(&window, name, move |_| call())
        };
        vec![
            listen("popstate", |controller| controller.follow_address()),
            listen("hashchange", |controller| controller.follow_address()),
            // The story of all events is drawn for the printer, and removed after it. A browser lays out
            // the sheets after these events, and Yew draws before that, in a microtask.
            listen("beforeprint", |controller| {
                controller.send(AppMessage::Printing(true))
            }),
            listen("afterprint", |controller| {
                controller.send(AppMessage::Printing(false))
            }),
            // The key Escape leaves the full screen, too.
            listen("fullscreenchange", |controller| {
                controller.show_full_screen()
            }),
            // A page may stay open overnight, on a phone above all, and while the visitor sets another size of text.
            listen("visibilitychange", |controller| {
                controller.refresh_today();
                controller.follow_page();
            }),
        ]
    }

    fn refresh_interval(self: &Rc<Self>) -> Option<Interval> {
        let seconds = Attributes::read(&self.host).refresh?;
        let reload = self.callback(|controller| {
            let page = controller.host.owner_document();
            // A page that is not visible waits for the next time.
            if page.is_some_and(|page| !page.hidden()) {
                controller.reload();
            }
        });
        Some(Interval::new(seconds * 1000, move || reload()))
    }
}
