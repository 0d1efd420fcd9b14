//! The messages of the app that come after the first drawing.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::platform::spawn_local;

use super::attributes::Attributes;
use super::chunk::embed_chunks;
use super::{Controller, dispatch, history, speech};
use crate::view::chunk::{Chunk, ChunkSet};
use crate::view::link::Link;
use crate::view::state::{Action, Effect, Manner};
use crate::view::window_box::{WindowBox, number_of};
use crate::view::{AppMessage, HostEvent};

/// The detail of an opened event.
const DETAIL: &str = "[part=detail]";

impl Controller {
    /// Handles a message from the app, but for those that [`Controller::on_host_event`] handles.
    pub(super) fn handle(self: &Rc<Self>, event: HostEvent) {
        match event {
            HostEvent::Selected(event) => {
                // A kiosk opens events by itself, and says when it is touched.
                if event.is_some() && !Attributes::read(&self.host).kiosk {
                    self.find_voices();
                }
                let scene = self.drawn_scene();
                let id = scene
                    .zip(event)
                    // Another feed may have arrived, which the app does not draw yet.
                    .and_then(|(scene, event)| Some(scene.feed.events.get(event)?.id.clone()));
                let host = self.host.clone();
                // The page may read the element's properties, which are not available during an update of the app.
                spawn_local(async move { dispatch::select(&host, id.as_deref()) });
            }
            HostEvent::Resized => self.check_width(),
            HostEvent::ViewChanged(view) => {
                let host = self.host.clone();
                spawn_local(async move { dispatch::view(&host, view.name()) });
            }
            HostEvent::LinkChanged(link, step) => self.write_link(link, step),
            HostEvent::PerformEffect(effect, lang) => self.perform(effect, lang),
            HostEvent::ReadAloud(event, context) => self.with_tools(Box::new(move |controller| {
                if let Some(page) = embed_chunks().page {
                    (page.read)(controller, event, &context);
                }
            })),
            HostEvent::Save(file, context, events, window) => {
                self.with_tools(Box::new(move |controller| {
                    if let Some(page) = embed_chunks().page {
                        (page.save)(controller, file, &context, &events, window);
                    }
                }));
            }
            HostEvent::NeedsCatalog(lang, command) => {
                self.with_catalog(&lang, Box::new(move |controller| controller.send(command)))
            }
            HostEvent::Ready
            | HostEvent::NeedsChunks(..)
            | HostEvent::Approached
            | HostEvent::WindowChanged(_) => {}
        }
    }

    /// Performs an effect of the view.
    fn perform(self: &Rc<Self>, effect: Effect, lang: String) {
        match effect {
            Effect::CopyLink(_) | Effect::ShareLink(_) | Effect::SaveCalendar(_) => {
                self.with_tools(Box::new(move |controller| {
                    if let Some(page) = embed_chunks().page {
                        (page.perform)(controller, effect, &lang);
                    }
                }));
            }
            Effect::Retry if !self.missing.get().is_empty() => {
                self.send(AppMessage::Reloading);
                self.load_chunks(self.missing.get());
            }
            Effect::Retry => self.reload(),
            Effect::LoadMore => self.with_tiles(|controller, tiles| (tiles.load_more)(controller)),
            Effect::StopReading => speech::stop(self),
            Effect::FindVoices => self.find_voices(),
            Effect::CheckDate => self.refresh_today(),
            Effect::FullScreen => self.toggle_full_screen(),
            Effect::Save(_) | Effect::ReadAloud(_) => {}
        }
    }

    /// Writes the visitor's choices into the address, now or when the chunk for that is loaded.
    pub(super) fn write_link(self: &Rc<Self>, link: Link, step: bool) {
        let Some(page) = embed_chunks().page else {
            self.change(|state| state.keep_link(link, step));
            // Back has to return to it, also after a method call, which no pointer precedes.
            if step {
                self.load_chunks(ChunkSet::of(&[Chunk::Tools]));
            }
            return;
        };
        // The link replaces one that still waits: another widget of the page may have loaded the chunk.
        self.change(|state| state.take_link());
        if let Some(prefix) = self.link_prefix() {
            (page.write)(&link, &prefix, step);
        }
    }

    /// Scrolls to the timeline that the address contains a link to, unless the visitor has scrolled before.
    pub(super) fn scroll_to_first_link(&self) {
        if of_window("scrollY") == 0.0 && of_window("scrollX") == 0.0 {
            self.scroll_to_link();
        }
        self.with_app(|app| app.is_linked = false);
    }

    /// Scrolls to the timeline once if the address contains a link to it, unless it is in sight. A page sets the distance
    /// to the edge by `scroll-margin`.
    fn scroll_to_link(&self) {
        let is_linked = self.with_app(|app| std::mem::take(&mut app.is_linked));
        let opened = self
            .host
            .shadow_root()
            .and_then(|root| root.query_selector(DETAIL).ok()?);
        let target = opened.unwrap_or_else(|| self.host.clone().into());
        if is_linked == Some(true) && !is_in_sight(&target) {
            self.scroll_to_start();
            // The event may be far below the start of a long story.
            if !is_in_sight(&target) {
                let nearest = dispatch::object(&[("block", "nearest".into())]);
                dispatch::call(&target, "scrollIntoView", &nearest);
            }
        }
    }

    /// Scrolls to the start of the timeline.
    fn scroll_to_start(&self) {
        dispatch::call(&self.host, "scrollIntoView", &JsValue::TRUE);
    }

    /// Calls a function after the drawing of what was sent to the app.
    fn after_next_drawing(self: &Rc<Self>, call: fn(&Rc<Controller>)) {
        let call = self.callback(call);
        let call = Closure::once_into_js(move || call());
        if let Some(window) = web_sys::window() {
            drop(window.request_animation_frame(call.unchecked_ref()));
        }
    }

    /// Takes over what the address contains, after Back or a link within the page.
    pub(super) fn follow_address(self: &Rc<Self>) {
        let Some(prefix) = self.link_prefix() else {
            return;
        };
        let is_empty = embed_chunks().page.is_some() && history::is_empty();
        if is_empty || history::starts_with(&prefix) {
            self.with_tools(Box::new(|controller| {
                let link = |prefix: String| (embed_chunks().page?.followed)(&prefix);
                if let Some(link) = controller.link_prefix().and_then(link) {
                    let is_linked = link.event.is_some();
                    controller.with_app(|app| app.is_linked = is_linked);
                    // The opened event would scroll only until it touches the edge of the window.
                    if is_linked && is_outside(&controller.host) {
                        controller.scroll_to_start();
                    }
                    let event = link.event.clone();
                    controller.act(Action::FollowLink(Box::new(link)));
                    if let Some(id) = event {
                        controller.open_if_in_tile(id, Manner::default());
                    }
                    controller.after_next_drawing(|controller| controller.scroll_to_link());
                }
            }));
        }
    }
}

/// Returns whether the start of an element is in the window of the browser.
fn is_in_sight(element: &Element) -> bool {
    let top = WindowBox::of(element).top;
    top >= 0.0 && top < of_window("innerHeight") - SEEN
}

/// Returns whether an element is above or below the window of the browser.
fn is_outside(element: &Element) -> bool {
    let bounds = element.get_bounding_client_rect();
    bounds.bottom() <= 0.0 || WindowBox::of(element).top >= of_window("innerHeight") - SEEN
}

/// Returns a number that the window has.
fn of_window(name: &str) -> f64 {
    web_sys::window().map_or(0.0, |window| number_of(&window, name))
}

/// The height of an element that is seen at least, px.
const SEEN: f64 = 80.0;
