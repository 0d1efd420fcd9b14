//! The observers of a controller while its element is in the page: the page's colours and language, Back,
//! the printer, the connection, the day, and the time of the next request for the feed.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use wasm_bindgen::JsValue;

use super::attributes::Attributes;
use super::{Controller, dispatch, speech, surface};
use crate::view::Command;

/// The watchers of one element. They end when they are dropped.
pub(super) struct Watchers {
    _surface: surface::Watcher,
    _window: Vec<EventListener>,
    /// Requests the feed again and again.
    refresh: Option<Interval>,
}

impl Controller {
    /// Starts all watchers.
    pub(super) fn start_watching(self: &Rc<Self>) {
        let watchers = Watchers {
            _surface: surface::Watcher::new(
                &self.host,
                &self.callback(|controller| controller.follow_page()),
            ),
            _window: self.window_listeners(),
            refresh: self.refresh_interval(),
        };
        let before = self.with_app(|app| app.watchers.replace(watchers));
        drop(before);
        self.watch_voices();
    }

    /// Ends all watchers and stops reading aloud.
    pub(super) fn stop_watching(self: &Rc<Self>) {
        let before = self.with_app(|app| (app.watchers.take(), app.voices.take()));
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
                controller.send(Command::Printing(true))
            }),
            listen("afterprint", |controller| {
                controller.send(Command::Printing(false))
            }),
            // A page may stay open overnight, on a phone above all.
            listen("visibilitychange", |controller| controller.refresh_today()),
            listen("online", |controller| {
                let state = controller.host.get_attribute("data-state");
                if matches!(state.as_deref(), Some("stale" | "error")) {
                    controller.reload();
                }
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
