//! The focus of the root component after a drawing.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::App;
use crate::view::focus::{focus_first, opener_of};

/// A target of focus after a drawing.
pub(super) enum FocusTarget {
    /// The detail of the opened event.
    Detail,
    /// The element that opened the detail.
    Opener,
    /// This element.
    Element(Element),
}

/// The element that gets focus when the widget gets it: an event, or the tab of the view.
pub(super) const FIRST_STOP: &str = "[data-event-id][tabindex='0'], [role=tab][aria-selected=true]";

impl App {
    /// Moves focus to its target after a drawing.
    pub(super) fn move_focus(&mut self, root: &HtmlElement) {
        match self.focus.take() {
            Some(FocusTarget::Detail) => focus_first(root, ".detail [tabindex='-1']"),
            Some(FocusTarget::Opener) => {
                let opener = self.opener.take().and_then(|id| opener_of(root, &id));
                match opener {
                    Some(opener) => drop(opener.focus()),
                    None => focus_first(root, FIRST_STOP),
                }
            }
            Some(FocusTarget::Element(element)) => {
                drop(element.unchecked_into::<HtmlElement>().focus());
            }
            // The pressed button was removed: "clear all", or "later" on the last page.
            None if self.had_focus && self.active_element().is_none() && !self.state.kiosk => {
                focus_first(root, "[role=tab][aria-selected=true]");
            }
            None => {}
        }
        self.had_focus = false;
    }

    /// Returns the element with focus in the widget.
    pub(super) fn active_element(&self) -> Option<Element> {
        let root: web_sys::ShadowRoot = self.root.get()?.get_root_node().dyn_into().ok()?;
        root.active_element()
    }

    /// Returns the id of the event whose element has focus.
    pub(super) fn focused_event_id(&self) -> Option<String> {
        self.active_element()?
            .closest("[data-event-id]")
            .ok()??
            .get_attribute("data-event-id")
    }
}
