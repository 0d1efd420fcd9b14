//! The actions of the panel's buttons.

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, Event, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::{Content, LISTED_AT_ONCE, Panel};
use crate::dom::{el, remove_children};
use crate::messages::PanelMessages;
use masar_check::{ReportTexts, json_report, text_report};
use masar_feed::Severity;

impl Panel {
    /// Adds the listener of all buttons.
    pub(super) fn add_click_listener(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let pressed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let at = event.target().and_then(|at| at.dyn_into::<Element>().ok());
            let button = at.and_then(|at| at.closest("[data-do]").ok().flatten());
            if let (Some(panel), Some(button)) = (weak.upgrade(), button) {
                panel.perform(&button);
            }
        });
        let section = self.frame.borrow().section.clone();
        let listener = pressed.into_js_value();
        drop(section.add_event_listener_with_callback("click", listener.unchecked_ref()));
    }

    /// Performs the action of a button, which its attribute `data-do` names.
    fn perform(self: &Rc<Self>, button: &Element) {
        match button.get_attribute("data-do").as_deref() {
            Some("all") => self.filter_by(None),
            Some("error") => self.filter_by(Some(Severity::Error)),
            Some("warning") => self.filter_by(Some(Severity::Warning)),
            Some("rest") => {
                let before = self.limit.get();
                self.limit.set(before + LISTED_AT_ONCE);
                self.draw();
                // The button may be removed now, so the focus moves to the first new diagnostic.
                let list = self.frame.borrow().list.clone();
                let index = u32::try_from(before).unwrap_or(0);
                if let Some(first) = list.children().item(index) {
                    drop(first.set_attribute("tabindex", "-1"));
                    drop(first.unchecked_into::<HtmlElement>().focus());
                }
            }
            Some("again") => {
                self.recheck_requested.set(true);
                // The element requests its feed, and then starts a check of the panel in any case.
                drop(self.call_method("reload", &[]));
            }
            Some("text") => self.copy(false),
            Some("json") => self.copy(true),
            Some("apply") => {
                let (finding, fix) = (number(button, "data-finding"), number(button, "data-fix"));
                self.apply(|checked| {
                    let diagnostic = checked.diagnostics.get(finding?)?;
                    checked.with_fix(diagnostic, diagnostic.fixes.get(fix?)?)
                });
            }
            Some("apply-sure") => self.apply(|checked| Some(checked.fixed().texts)),
            Some("fixed") => {
                let text = match &*self.content.borrow() {
                    Content::Checked(checked) => number(button, "data-page")
                        .and_then(|page| checked.pages.texts.get(page).cloned()),
                    _ => None,
                };
                if let Some(text) = text {
                    self.copy_text(text);
                }
            }
            Some("event") => {
                let id = button.get_attribute("data-event").unwrap_or_default();
                drop(self.call_method("select", &[JsValue::from_str(&id)]));
                let how = ScrollIntoViewOptions::new();
                how.set_block(ScrollLogicalPosition::Start);
                self.host
                    .scroll_into_view_with_scroll_into_view_options(&how);
            }
            _ => {}
        }
    }

    fn filter_by(&self, only: Option<Severity>) {
        self.severity_filter.set(only);
        self.limit.set(LISTED_AT_ONCE);
        self.draw();
    }

    /// Calls a public method of the element.
    fn call_method(&self, method: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
        let found = Reflect::get(&self.host, &JsValue::from_str(method))?;
        let with: js_sys::Array = with.iter().cloned().collect();
        found.dyn_into::<Function>()?.apply(&self.host, &with)
    }

    /// Copies the report as text, or as the JSON of `masar check --format json`.
    fn copy(self: &Rc<Self>, json: bool) {
        let lang = self.frame.borrow().lang;
        let text = match &*self.content.borrow() {
            Content::Checked(checked) if json => {
                json_report(std::slice::from_ref(&**checked), lang)
            }
            Content::Checked(checked) => text_report(checked, ReportTexts::of(lang)),
            Content::FetchError(error) => {
                let (problem, fix) = crate::messages::fetch_error(error, lang);
                let name = error.address();
                [name, ": ", &problem, " ", fix, " [", error.code(), "]\n"].concat()
            }
            Content::Busy => return,
        };
        self.copy_text(text);
    }

    fn copy_text(self: &Rc<Self>, text: String) {
        let panel = self.clone();
        spawn_local(async move {
            let copied = match clipboard() {
                Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
                None => false,
            };
            panel.show_copy_result(copied, &text);
        });
    }

    /// Reports that the text was copied; otherwise shows the text, selected.
    fn show_copy_result(&self, copied: bool, text: &str) {
        let frame = self.frame.borrow();
        let messages = PanelMessages::of(frame.lang);
        let Some(document) = frame.document() else {
            return;
        };
        remove_children(&frame.copy_status);
        let status = if copied {
            messages.copied
        } else {
            messages.not_copied
        };
        drop(
            frame
                .copy_status
                .append_child(&el(&document, "p").text(status).0),
        );
        if copied {
            return;
        }
        let area =
            el(&document, "textarea readonly= rows=6 dir=auto").set("aria-label", messages.title);
        let area: HtmlTextAreaElement = area.0.unchecked_into();
        area.set_value(text);
        drop(frame.copy_status.append_child(&area));
        drop(area.focus());
        area.select();
    }
}

/// Returns the number in an attribute.
fn number(button: &Element, name: &str) -> Option<usize> {
    button.get_attribute(name)?.parse().ok()
}

/// Returns the clipboard, which only a secure page (https) has.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let found = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    found.is_object().then(|| found.unchecked_into())
}
