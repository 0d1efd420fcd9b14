//! Keeps the page where it is when something in the preview is pressed: the timeline would scroll to what it opens.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget};

/// For how long after a press the page stays, in ms. What a timeline opens may be loaded first.
const TIME: f64 = 1000.0;

/// What ends it earlier: the person scrolls, or does something else.
const INPUT: [&str; 4] = ["wheel", "touchmove", "keydown", "pointerdown"];

/// Where the page was at a press.
#[derive(Clone, Copy)]
struct Held {
    until: f64,
    scroll: f64,
    /// The top of the preview in the window.
    top: f64,
}

/// Keeps the page where it is after a press, as long as it lives.
pub struct Stay {
    _listeners: [Closure<dyn FnMut()>; 3],
}

impl Stay {
    /// Listens to presses in an element.
    pub fn new(element: &Element) -> Option<Stay> {
        let window = web_sys::window()?;
        let held: Rc<Cell<Option<Held>>> = Rc::default();
        let on_press = {
            let (held, element, window) = (Rc::clone(&held), element.clone(), window.clone());
            Closure::<dyn FnMut()>::new(move || {
                held.set(Some(Held {
                    until: Date::now() + TIME,
                    scroll: window.scroll_y().unwrap_or_default(),
                    top: element.get_bounding_client_rect().top(),
                }));
            })
        };
        let on_input = {
            let held = Rc::clone(&held);
            Closure::<dyn FnMut()>::new(move || held.set(None))
        };
        let on_scroll = {
            let (element, window) = (element.clone(), window.clone());
            Closure::<dyn FnMut()>::new(move || {
                if let Some(held) = held.get().filter(|held| Date::now() < held.until) {
                    window.scroll_by_with_x_and_y(0.0, moved(&element, held));
                }
            })
        };
        listen(element, "click", &on_press);
        for name in INPUT {
            listen(&window, name, &on_input);
        }
        // It comes before the picture.
        listen(&window, "scroll", &on_scroll);
        Some(Stay {
            _listeners: [on_press, on_input, on_scroll],
        })
    }
}

/// Returns by how much the page is to be scrolled back. A preview that does not stick to the window stays in its place in a page
/// that was scrolled, as the browser has it when a form opens above it.
fn moved(element: &Element, held: Held) -> f64 {
    let window = web_sys::window();
    let style = window
        .as_ref()
        .and_then(|window| window.get_computed_style(element).ok()?);
    let position = style.and_then(|style| style.get_property_value("position").ok());
    if held.scroll > 0.0 && position.as_deref() != Some("sticky") {
        return element.get_bounding_client_rect().top() - held.top;
    }
    let now = window.and_then(|window| window.scroll_y().ok());
    now.map_or(0.0, |now| held.scroll - now)
}

/// Listens to an event before the target itself does.
fn listen(target: &EventTarget, name: &str, closure: &Closure<dyn FnMut()>) {
    let function = closure.as_ref().unchecked_ref();
    // Adding a listener cannot fail.
    drop(target.add_event_listener_with_callback_and_bool(name, function, true));
}
