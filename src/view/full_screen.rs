//! The button that fills the screen with the widget. The browser knows whether the screen is full, since the key Escape
//! leaves it, too: the button takes its state from there, after each drawing and each change.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

use super::Context;
use super::controls::Control;
use super::element::{ElementBuilder, el};
use super::glyph::Icon;
use super::state::{Action, Effect};

/// Returns whether the page and the browser allow the full screen. A frame needs the permission of the page around it.
fn is_allowed() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| Reflect::get(&document, &"fullscreenEnabled".into()).ok())
        .is_some_and(|enabled| enabled.is_truthy())
}

/// Returns the button, if the page and the browser allow the full screen.
pub(crate) fn button(context: &Context) -> Option<ElementBuilder> {
    let name = masar_locale::tool_texts(context.catalog).full_screen;
    let is_offered = context.controls.has(Control::FullScreen) && is_allowed();
    is_offered.then(|| {
        el!("button.button.square.full-screen")
            .attr_static("aria-label", name)
            .attr_static("title", name)
            .on_click(context, Action::Effect(Effect::FullScreen))
            .icon(Icon::FullScreen)
    })
}

/// Sets on the button whether the screen is full. `root` is the root element of the widget.
pub(crate) fn show_state(root: &Element) {
    let button = root.query_selector(".full-screen").ok().flatten();
    if let Some(button) = button {
        let state = if is_full(root) { "true" } else { "false" };
        drop(button.set_attribute("aria-pressed", state));
    }
}

/// Returns whether the element with the widget fills the screen.
pub(crate) fn is_full(root: &Element) -> bool {
    let shadow = root.get_root_node().dyn_into::<ShadowRoot>();
    shadow.is_ok_and(|shadow| shadow.host().matches(":fullscreen") == Ok(true))
}
