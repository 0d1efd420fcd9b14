//! What the panel's buttons do.

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, Event, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::{MOST, Panel, Shown};
use crate::dom::{el, empty};
use crate::messages::PanelMessages;
use masar_check::{Words as Shared, plain, report};
use masar_feed::Severity;

impl Panel {
    /// One listener for all buttons.
    pub(super) fn listen(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let pressed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let at = event.target().and_then(|at| at.dyn_into::<Element>().ok());
            let button = at.and_then(|at| at.closest("[data-do]").ok().flatten());
            if let (Some(panel), Some(button)) = (weak.upgrade(), button) {
                panel.press(&button);
            }
        });
        let section = self.frame.borrow().section.clone();
        let listener = pressed.into_js_value();
        drop(section.add_event_listener_with_callback("click", listener.unchecked_ref()));
    }

    fn press(self: &Rc<Self>, button: &Element) {
        match button.get_attribute("data-do").as_deref() {
            Some("all") => self.list(None),
            Some("error") => self.list(Some(Severity::Error)),
            Some("warning") => self.list(Some(Severity::Warning)),
            Some("rest") => {
                let before = self.most.get();
                self.most.set(before + MOST);
                self.draw();
                // The button may be gone: on with the first that is new.
                let list = self.frame.borrow().list.clone();
                let index = u32::try_from(before).unwrap_or(0);
                if let Some(first) = list.children().item(index) {
                    drop(first.set_attribute("tabindex", "-1"));
                    drop(first.unchecked_into::<HtmlElement>().focus());
                }
            }
            Some("again") => {
                self.asked.set(true);
                // The element asks for its feed, and has the panel look when it came or did not come.
                drop(self.call("reload", &[]));
            }
            Some("text") => self.copy(false),
            Some("json") => self.copy(true),
            Some("event") => {
                let id = button.get_attribute("data-event").unwrap_or_default();
                drop(self.call("select", &[JsValue::from_str(&id)]));
                let how = ScrollIntoViewOptions::new();
                how.set_block(ScrollLogicalPosition::Start);
                self.host
                    .scroll_into_view_with_scroll_into_view_options(&how);
            }
            _ => {}
        }
    }

    fn list(&self, only: Option<Severity>) {
        self.only.set(only);
        self.most.set(MOST);
        self.draw();
    }

    /// Calls a method that the element has for pages.
    fn call(&self, method: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
        let found = Reflect::get(&self.host, &JsValue::from_str(method))?;
        let with: js_sys::Array = with.iter().cloned().collect();
        found.dyn_into::<Function>()?.apply(&self.host, &with)
    }

    /// Copies all diagnostics, as text or as `masar check --format json` prints them.
    fn copy(self: &Rc<Self>, json: bool) {
        let lang = self.frame.borrow().lang;
        let text = match &*self.shown.borrow() {
            Shown::Checked(checked) if json => report(std::slice::from_ref(&**checked), lang),
            Shown::Checked(checked) => plain(checked, Shared::of(lang)),
            Shown::FetchError(why) => {
                let (problem, fix) = crate::messages::fetch_error(why, lang);
                let name = why.address();
                [name, ": ", &problem, " ", fix, " [", why.code(), "]\n"].concat()
            }
            Shown::Busy => return,
        };
        let panel = self.clone();
        spawn_local(async move {
            let copied = match clipboard() {
                Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
                None => false,
            };
            panel.tell(copied, &text);
        });
    }

    /// Says that it was copied; else shows the text, selected.
    fn tell(&self, copied: bool, text: &str) {
        let frame = self.frame.borrow();
        let words = PanelMessages::of(frame.lang);
        let Some(document) = frame.document() else {
            return;
        };
        empty(&frame.said);
        let said = if copied {
            words.copied
        } else {
            words.not_copied
        };
        drop(frame.said.append_child(&el(&document, "p").text(said).0));
        if copied {
            return;
        }
        let area =
            el(&document, "textarea readonly= rows=6 dir=auto").set("aria-label", words.title);
        let area: HtmlTextAreaElement = area.0.unchecked_into();
        area.set_value(text);
        drop(frame.said.append_child(&area));
        drop(area.focus());
        area.select();
    }
}

/// Only where the page is secure.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let found = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    found.is_object().then(|| found.unchecked_into())
}
