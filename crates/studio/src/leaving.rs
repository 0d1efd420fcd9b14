//! What the window does for the whole page: it warns before unsaved work is left, and saves by Ctrl+S.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{BeforeUnloadEvent, KeyboardEvent};
use yew::Callback;

use crate::state::{Action, SavingAction};

/// The listeners of the window.
pub struct Leaving {
    is_unsaved: Rc<Cell<bool>>,
    _before_unload: Closure<dyn FnMut(BeforeUnloadEvent)>,
    _key: Closure<dyn FnMut(KeyboardEvent)>,
}

impl Leaving {
    /// Adds the listeners.
    pub fn new(on_action: Callback<Action>) -> Leaving {
        let is_unsaved = Rc::new(Cell::new(false));
        let before_unload = {
            let is_unsaved = Rc::clone(&is_unsaved);
            Closure::new(move |event: BeforeUnloadEvent| {
                if is_unsaved.get() {
                    event.prevent_default();
                    event.set_return_value("unsaved");
                }
            })
        };
        let key = Closure::new(move |event: KeyboardEvent| {
            // On an Arabic keyboard the key has another letter.
            let is_s = event.code() == "KeyS" || event.key().eq_ignore_ascii_case("s");
            let is_held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
            if is_s && is_held && !event.shift_key() {
                event.prevent_default();
                on_action.emit(Action::Saving(SavingAction::Save));
            }
        });
        if let Some(window) = web_sys::window() {
            // Adding a listener cannot fail.
            drop(window.add_event_listener_with_callback(
                "beforeunload",
                before_unload.as_ref().unchecked_ref(),
            ));
            drop(window.add_event_listener_with_callback("keydown", key.as_ref().unchecked_ref()));
        }
        Leaving {
            is_unsaved,
            _before_unload: before_unload,
            _key: key,
        }
    }

    /// Sets whether work is lost when the page is left.
    pub fn set_unsaved(&self, is_unsaved: bool) {
        self.is_unsaved.set(is_unsaved);
    }
}
