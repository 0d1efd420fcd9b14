//! What the host page is told: `data-state`, events that bubble out of every shadow root, and lines
//! on the console. The only place in the Wasm that dispatches.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use masar_feed::{Diagnostic, Severity};

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

/// The feed is so wrong that nothing of it can be shown.
pub fn error(host: &HtmlElement, diagnostic: &Diagnostic, url: &str) {
    let (line, column) = (diagnostic.line, diagnostic.column);
    let message = diagnostic.summary();
    say(
        Severity::Error,
        format!("masar: {url}:{line}:{column}: {message}"),
    );
    dispatch(
        host,
        "masar-error",
        &[
            ("code", "feed-syntax".into()),
            ("message", message.into()),
            ("url", url.into()),
            ("line", line.into()),
            ("column", column.into()),
        ],
    );
}

/// A page of the feed cannot be had.
pub fn page_missing(host: &HtmlElement, url: &str) {
    let message = "a page of the feed cannot be had";
    say(Severity::Error, ["masar: ", url, ": ", message].concat());
    let detail = [
        ("code", "feed-page".into()),
        ("message", message.into()),
        ("url", url.into()),
    ];
    dispatch(host, "masar-error", &detail);
}

/// A line on the console.
pub fn say(severity: Severity, line: String) {
    let line = JsValue::from_str(&line);
    match severity {
        Severity::Error => web_sys::console::error_1(&line),
        Severity::Warning => web_sys::console::warn_1(&line),
    }
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
    say(Severity::Warning, line.concat());
}

/// A part of an attribute's value is not understood; the rest of it counts.
pub fn warn_part(name: &str, part: &str, wanted: &str) {
    let line = [
        "masar: attribute ",
        name,
        ": \"",
        part,
        "\" is not understood and left out; use ",
        wanted,
        ".",
    ];
    say(Severity::Warning, line.concat());
}

/// Returns a diagnostic as one line: file, line, column, path and what is wrong.
pub fn diagnostic_line(diagnostic: &Diagnostic, url: &str) -> String {
    let (line, column) = (diagnostic.line, diagnostic.column);
    let (path, summary) = (&diagnostic.path, diagnostic.summary());
    format!("masar: {url}:{line}:{column}: {path}: {summary}")
}

/// The widget cannot stand, and why: the loader gives the page its list back and tells it.
pub fn lost(host: &HtmlElement, code: &str, message: &str) {
    let cause = object(&[("code", code.into()), ("message", message.into())]);
    call(host, "_lose", &cause);
}

/// Calls a method of the loader's.
pub fn call(host: &HtmlElement, method: &str, given: &JsValue) {
    let method = Reflect::get(host, &JsValue::from_str(method));
    if let Ok(method) = method.and_then(JsCast::dyn_into::<Function>) {
        drop(method.call1(host, given));
    }
}

fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in members {
        drop(Reflect::set(&object, &JsValue::from_str(key), value));
    }
    object
}

fn dispatch(host: &HtmlElement, name: &str, detail: &[(&str, JsValue)]) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&object(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        drop(host.dispatch_event(&event));
    }
}
