//! Keys that work everywhere on the page.

use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use crate::state::{Action, Aid};

/// The fields in which the browser has an undo of its own.
const TEXT_FIELDS: &str = "textarea, input:not([type=checkbox], [type=radio], [type=file])";

/// Listens to the keys of the page as long as the closure lives.
pub fn listen_to_keys(on_action: Callback<Action>) -> Option<Closure<dyn FnMut(KeyboardEvent)>> {
    let document = web_sys::window()?.document()?;
    let closure = Closure::new(move |event: KeyboardEvent| {
        if let Some(action) = action_of(&event) {
            event.prevent_default();
            on_action.emit(action);
        }
    });
    let function = closure.as_ref().unchecked_ref();
    document
        .add_event_listener_with_callback("keydown", function)
        .ok()?;
    Some(closure)
}

/// Returns what a key does: Ctrl+Z and Ctrl+Shift+Z outside of fields for texts, F8 and Shift+F8.
fn action_of(event: &KeyboardEvent) -> Option<Action> {
    let is_command = event.ctrl_key() || event.meta_key();
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let is_text = target.is_some_and(|it| it.matches(TEXT_FIELDS).unwrap_or(false));
    match event.key().to_ascii_lowercase().as_str() {
        "z" if is_command && !is_text && event.shift_key() => Some(Action::Redo),
        "z" if is_command && !is_text => Some(Action::Undo),
        "f8" => Some(Action::Aid(Aid::NextFinding {
            forward: !event.shift_key(),
        })),
        _ => None,
    }
}
