//! What the host page is told: `data-state`, events that bubble out of every shadow root, and lines
//! on the console. The only place in the Wasm that dispatches.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::date::digits;
use crate::feed::Finding;

/// The detail of a `masar-error`.
pub struct Failure {
    code: String,
    message: String,
    url: String,
    line: u32,
    column: u32,
}

impl Failure {
    /// What is so wrong with a feed that nothing of it can be shown.
    pub fn of_feed(finding: &Finding, url: &str) -> Failure {
        Failure {
            code: String::from("feed-syntax"),
            message: finding.message.clone(),
            url: url.to_owned(),
            line: finding.line,
            column: finding.column,
        }
    }
}

/// Writes `data-state` on the host.
pub fn state(host: &HtmlElement, state: &str) {
    drop(host.set_attribute("data-state", state));
}

/// The timeline stands in the page.
pub fn ready(host: &HtmlElement, events: usize) {
    dispatch(
        host,
        "masar-ready",
        &[("events", JsValue::from_f64(events as f64))],
    );
}

/// An event was opened (its id), or closed (null).
pub fn select(host: &HtmlElement, id: Option<&str>) {
    dispatch(
        host,
        "masar-select",
        &[("id", id.map_or(JsValue::NULL, JsValue::from_str))],
    );
}

/// Another view is shown.
pub fn view(host: &HtmlElement, name: &str) {
    dispatch(host, "masar-view", &[("view", name.into())]);
}

/// Something keeps the timeline from being shown.
pub fn error(host: &HtmlElement, failure: &Failure) {
    let (line, column) = (u64::from(failure.line), u64::from(failure.column));
    let said = [
        "masar: ",
        &failure.url,
        ":",
        &digits(line),
        ":",
        &digits(column),
        ": ",
        &failure.message,
    ]
    .concat();
    web_sys::console::error_1(&said.into());
    dispatch(
        host,
        "masar-error",
        &[
            ("code", failure.code.as_str().into()),
            ("message", failure.message.as_str().into()),
            ("url", failure.url.as_str().into()),
            ("line", failure.line.into()),
            ("column", failure.column.into()),
        ],
    );
}

/// An attribute has a value it cannot have; its default is used.
pub fn warn(name: &str, value: &str, wanted: &str) {
    let line = [
        "masar: attribute ",
        name,
        "=\"",
        value,
        "\" is not understood; use ",
        wanted,
        ". The default is used.",
    ];
    web_sys::console::warn_1(&line.concat().into());
}

/// A finding as one line: file, line, column, path, what is wrong and how to mend it.
pub fn finding_line(finding: &Finding, url: &str) -> String {
    [
        "masar: ",
        url,
        ":",
        &digits(u64::from(finding.line)),
        ":",
        &digits(u64::from(finding.column)),
        ": ",
        &finding.path,
        ": ",
        &finding.message,
    ]
    .concat()
}

fn dispatch(host: &HtmlElement, name: &str, detail: &[(&str, JsValue)]) {
    let object = Object::new();
    for (key, value) in detail {
        drop(Reflect::set(&object, &JsValue::from_str(key), value));
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&object);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        drop(host.dispatch_event(&event));
    }
}
