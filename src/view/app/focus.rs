//! The focus of the root component after a drawing.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::App;
use crate::view::focus::{focus_first, opener_of};
use crate::view::state::View;

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
    /// No element. The page scrolls to the current match of the search.
    Match,
    /// No element. The page scrolls to that match in the story and the table.
    FoundInList,
    /// The field of the form with a date to go to; the button that opens the form, if it is closed.
    DateForm,
    /// Today in the story.
    Today,
    /// This element.
    Element(Element),
}

/// The element that gets focus when the widget gets it: an event, or the tab of the view.
pub(super) const FIRST_STOP: &str = "[data-event-id][tabindex='0'], [role=tab][aria-selected=true]";

/// The element of the detail that gets focus.
const DETAIL: &str = ".detail [tabindex='-1']";

/// Calls a method of an element with an option.
fn call(element: &Element, method: &str, option: &str, value: impl Into<JsValue>) {
    let options = Object::new();
    drop(Reflect::set(&options, &option.into(), &value.into()));
    let method = Reflect::get(element, &method.into()).ok();
    if let Some(method) = method.and_then(|it| it.dyn_into::<Function>().ok()) {
        drop(method.call1(element, &options));
    }
}

/// Scrolls as far as needed to show the first element that matches a selector.
fn scroll_to(root: &Element, selector: &str) {
    if let Ok(Some(element)) = root.query_selector(selector) {
        call(&element, "scrollIntoView", "block", "nearest");
    }
}

/// Moves focus to the detail, whose text begins at its start. The page does not scroll.
fn focus_in_place(root: &Element) {
    if let Ok(Some(detail)) = root.query_selector(".detail") {
        detail.set_scroll_top(0);
    }
    if let Ok(Some(element)) = root.query_selector(DETAIL) {
        call(&element, "focus", "preventScroll", true);
    }
}

/// Moves focus to the field of the form with a date to go to, or to the button that opens the form.
fn focus_date_form(root: &HtmlElement) {
    let field = root.query_selector(".date-form input").ok().flatten();
    let button = || root.query_selector(".to-date").ok().flatten();
    if let Some(element) = field.or_else(button) {
        drop(element.unchecked_into::<HtmlElement>().focus());
    }
}

/// Returns the top of an element in the window, px; nothing if it is outside of the window.
fn top_in_window(element: &Element) -> Option<f64> {
    let place = element.get_bounding_client_rect();
    let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    (place.height() > 0.0 && place.bottom() > 0.0 && place.top() < height).then(|| place.top())
}

/// Scrolls the page to the current match on the axis if it is above or below the window. The mark itself may still move
/// along the axis.
fn show_on_axis(root: &Element) {
    let found = root.query_selector(".lane [tabindex='0']").ok().flatten();
    let Some((found, window)) = found.zip(web_sys::window()) else {
        return;
    };
    let top = found.get_bounding_client_rect().top();
    let height = window.inner_height().ok().and_then(|it| it.as_f64());
    let height = height.unwrap_or(0.0);
    if !(0.0..height - 40.0).contains(&top) {
        window.scroll_by_with_x_and_y(0.0, top - height / 3.0);
    }
}

impl App {
    /// Moves focus to its target after a drawing.
    pub(super) fn move_focus(&mut self, root: &HtmlElement) {
        self.keep_in_place(root);
        match self.focus.take() {
            Some(FocusTarget::Detail) => {
                focus_in_place(root);
                self.show_opened(root);
            }
            Some(FocusTarget::DetailInPlace) => focus_in_place(root),
            Some(FocusTarget::DetailInSight) => {
                focus_in_place(root);
                scroll_to(root, ".detail");
                self.show_opened(root);
            }
            Some(FocusTarget::InSight) => {
                scroll_to(root, ".detail");
                self.show_opened(root);
            }
            Some(FocusTarget::Opener) => {
                let opener = self.opener.take().and_then(|id| opener_of(root, &id));
                match opener {
                    Some(opener) => {
                        call(&opener, "focus", "preventScroll", true);
                        call(&opener, "scrollIntoView", "block", "nearest");
                    }
                    None => focus_first(root, FIRST_STOP),
                }
            }
            Some(FocusTarget::Match) if self.state.view() == View::Axis => show_on_axis(root),
            Some(FocusTarget::FoundInList) if self.state.view() == View::Axis => {}
            Some(FocusTarget::Match | FocusTarget::FoundInList) => scroll_to(root, ".found"),
            Some(FocusTarget::DateForm) => focus_date_form(root),
            Some(FocusTarget::Today) => {
                if let Ok(Some(today)) = root.query_selector(".now p") {
                    call(&today, "scrollIntoView", "block", "center");
                    call(&today, "focus", "preventScroll", true);
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

    /// Returns the event that an action opens or closes, and the place of its element in the window. Nothing if another
    /// event is opened from within the detail: its element is not what was pressed.
    pub(super) fn place_of(
        &self,
        next: Option<usize>,
        selected: Option<usize>,
    ) -> Option<(String, f64)> {
        let is_in_detail = self
            .active_element()
            .is_some_and(|element| matches!(element.closest(".detail"), Ok(Some(_))));
        if next.is_some() && is_in_detail {
            return None;
        }
        let root = self.root.cast::<Element>()?;
        let id = &self.scene.feed.events[next.or(selected)?].id;
        Some((id.clone(), top_in_window(opener_of(&root, id)?.as_ref())?))
    }

    /// Scrolls the page by as much as the drawing moved what was pressed.
    fn keep_in_place(&mut self, root: &Element) {
        let Some((id, before)) = self.pressed.take() else {
            return;
        };
        if let Some(element) = opener_of(root, &id)
            && let Some(window) = web_sys::window()
        {
            let moved = element.get_bounding_client_rect().top() - before;
            if moved.abs() >= 1.0 {
                window.scroll_by_with_x_and_y(0.0, moved);
            }
        }
    }

    /// Scrolls as far as needed to show the title of the opened event and, before that, what was pressed.
    fn show_opened(&self, root: &Element) {
        if !matches!(root.query_selector("dialog.detail"), Ok(None)) {
            return;
        }
        scroll_to(root, DETAIL);
        let opened = self.state.selected;
        let opener = opened.and_then(|event| opener_of(root, &self.scene.feed.events[event].id));
        if let Some(opener) = opener {
            call(&opener, "scrollIntoView", "block", "nearest");
        }
    }
}
