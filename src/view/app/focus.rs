//! The focus of the root component after a drawing.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::App;
use crate::view::focus::{focus_first, opener_of};

/// A target of focus after a drawing.
pub(super) enum FocusTarget {
    /// The detail of the opened event.
    Detail,
    /// The same. The page does not scroll to it.
    DetailInPlace,
    /// The same. The page scrolls to it even if it has focus already.
    DetailInSight,
    /// No element. The page scrolls to the detail of the opened event.
    InSight,
    /// The element that opened the detail.
    Opener,
    /// This element.
    Element(Element),
}

/// The element that gets focus when the widget gets it: an event, or the tab of the view.
pub(super) const FIRST_STOP: &str = "[data-event-id][tabindex='0'], [role=tab][aria-selected=true]";

/// The element of the detail that gets focus.
const DETAIL: &str = ".detail [tabindex='-1']";

/// Calls a method of the first element that matches a selector, with an option.
fn call(root: &Element, selector: &str, method: &str, option: &str, value: impl Into<JsValue>) {
    let options = Object::new();
    drop(Reflect::set(&options, &option.into(), &value.into()));
    let element = root.query_selector(selector).ok().flatten();
    let method = element
        .as_ref()
        .and_then(|it| Reflect::get(it, &method.into()).ok());
    if let Some((element, method)) =
        element.zip(method.and_then(|it| it.dyn_into::<Function>().ok()))
    {
        drop(method.call1(&element, &options));
    }
}

impl App {
    /// Moves focus to its target after a drawing.
    pub(super) fn move_focus(&mut self, root: &HtmlElement) {
        match self.focus.take() {
            Some(FocusTarget::Detail) => focus_first(root, DETAIL),
            Some(FocusTarget::DetailInPlace) => call(root, DETAIL, "focus", "preventScroll", true),
            Some(FocusTarget::DetailInSight) => {
                focus_first(root, DETAIL);
                call(root, ".detail", "scrollIntoView", "block", "nearest");
            }
            Some(FocusTarget::InSight) => {
                call(root, ".detail", "scrollIntoView", "block", "nearest")
            }
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
