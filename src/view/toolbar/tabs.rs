//! The tabs that choose a view.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent, Node, ShadowRoot};

use crate::view::Context;
use crate::view::element::{ElementBuilder, el, event_as};
use crate::view::glyph::Icon;
use crate::view::state::{Action, State, View};

/// Returns the tabs that choose a view.
pub(super) fn tabs(context: &Context, state: &State) -> ElementBuilder {
    let catalog = context.catalog;
    let current = state.view();
    let mut tabs = el!("div.tabs role=tablist")
        .attr_static("aria-label", catalog.views)
        .on("keydown", tab_keys(context, offered(state), current));
    for &view in offered(state) {
        let (sign, name) = match view {
            View::Axis => (Icon::Axis, catalog.axis),
            View::Story => (Icon::Story, catalog.story),
            View::Table => (Icon::Table, catalog.table),
        };
        let chosen = view == current;
        let tab = el!("button.tab role=tab")
            .attr_static("id", tab_id(view))
            .attr_bool("aria-selected", chosen)
            .tab_stop(chosen)
            .on_click(context, Action::SetView(view))
            .icon(sign)
            .child(el!("span").interface_text(catalog, name));
        tabs = tabs.child(if chosen {
            tab.attr_static("aria-controls", "panel")
        } else {
            tab
        });
    }
    tabs
}

/// Returns the views that have room in the widget.
fn offered(state: &State) -> &'static [View] {
    if state.has_room_for_axis() {
        &[View::Axis, View::Story, View::Table]
    } else {
        &[View::Story, View::Table]
    }
}

/// Returns the id of a view's tab, unique within the shadow root.
pub(crate) fn tab_id(view: View) -> &'static str {
    match view {
        View::Axis => "tab-axis",
        View::Story => "tab-story",
        View::Table => "tab-table",
    }
}

/// Returns the listener for keys on the tabs (ARIA tabs pattern). Arrow keys choose the next or previous tab, depending
/// on the direction of the text; Home and End choose the first and last.
fn tab_keys(context: &Context, order: &'static [View], current: View) -> Rc<dyn Fn(Event)> {
    let act = context.dispatch.clone();
    let rtl = context.direction.is_rtl();
    Rc::new(move |event| {
        let event: KeyboardEvent = event_as(event);
        let at = order.iter().position(|&view| view == current).unwrap_or(0);
        let last = order.len() - 1;
        let key = event.key();
        let to = match key.as_str() {
            "Home" => 0,
            "End" => last,
            "ArrowRight" | "ArrowLeft" => {
                let forward = (key == "ArrowRight") != rtl;
                if forward {
                    (at + 1) % order.len()
                } else {
                    (at + last) % order.len()
                }
            }
            _ => return,
        };
        event.prevent_default();
        act.emit(Action::SetView(order[to]));
        focus_tab(&event, tab_id(order[to]));
    })
}

/// Moves focus to a tab.
fn focus_tab(event: &KeyboardEvent, id: &str) {
    let tab = event
        .target()
        .and_then(|target| target.dyn_into::<Node>().ok())
        .and_then(|node| node.get_root_node().dyn_into::<ShadowRoot>().ok())
        .and_then(|root| root.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(tab) = tab {
        drop(tab.focus());
    }
}
