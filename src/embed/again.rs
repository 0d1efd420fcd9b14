//! When the feed is asked for again unasked: when the connection is back, and every so many seconds
//! where the page wants that.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::signals;

/// Asks again until dropped.
#[must_use = "the watch ends when it is dropped"]
pub struct Watch {
    _online: EventListener,
    timer: Option<i32>,
    _tick: Closure<dyn FnMut()>,
}

impl Watch {
    /// For a host whose feed is to be asked for every so many seconds, if so.
    pub fn new(host: &HtmlElement, seconds: Option<i32>) -> Option<Watch> {
        let window = web_sys::window()?;
        let of = Rc::new(host.clone());
        let hosted = of.clone();
        let online = EventListener::new(&window, "online", move |_| {
            let state = hosted.get_attribute("data-state");
            if matches!(state.as_deref(), Some("stale" | "error")) {
                signals::call(&hosted, "reload", &JsValue::UNDEFINED);
            }
        });
        let tick = Closure::<dyn FnMut()>::new(move || {
            // Nobody looks: the next tick will do.
            if of
                .owner_document()
                .is_some_and(|document| !document.hidden())
            {
                signals::call(&of, "reload", &JsValue::UNDEFINED);
            }
        });
        let every = |seconds| {
            let tick = tick.as_ref().unchecked_ref();
            let set =
                window.set_interval_with_callback_and_timeout_and_arguments_0(tick, seconds * 1000);
            set.ok()
        };
        let timer = seconds.and_then(every);
        Some(Watch {
            _online: online,
            timer,
            _tick: tick,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer) {
            window.clear_interval_with_handle(timer);
        }
    }
}
