//! The output to the host page: `data-state`, events that bubble out of every shadow root, calls of the
//! loader's methods, and lines on the console. Nothing else in the Wasm dispatches events.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};

use masar_feed::{Diagnostic, Severity};

/// The number of diagnostics of a page that are logged. A mistake that every event has must not flood the
/// console.
const MAX_LOGGED: usize = 50;

/// Sets `data-state` on the host.
pub(super) fn set_data_state(host: &HtmlElement, state: &str) {
    drop(host.set_attribute("data-state", state));
}

/// Dispatches `masar-ready`: the timeline is drawn.
pub(super) fn ready(host: &HtmlElement, events: usize) {
    dispatch(
        host,
        "masar-ready",
        &[("events", JsValue::from_f64(events as f64))],
    );
}

/// Dispatches `masar-select`: an event was opened (its id), or closed (null).
pub(super) fn select(host: &HtmlElement, id: Option<&str>) {
    dispatch(
        host,
        "masar-select",
        &[("id", id.map_or(JsValue::NULL, JsValue::from_str))],
    );
}

/// Dispatches `masar-view`: another view is shown.
pub(super) fn view(host: &HtmlElement, name: &str) {
    dispatch(host, "masar-view", &[("view", name.into())]);
}

/// Logs and dispatches as `masar-error` that nothing of the feed can be shown.
pub(super) fn error(host: &HtmlElement, diagnostic: &Diagnostic, message: &str, url: &str) {
    let (line, column) = (diagnostic.line, diagnostic.column);
    log(
        Severity::Error,
        &format!("masar: {url}:{line}:{column}: {message}"),
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

/// The message about a page that could not be loaded.
pub(super) const NO_PAGE: &str =
    "a page of the feed cannot be loaded, or is on another origin than the feed";
/// The message about a page that is left out until the visitor asks for it.
pub(super) const TOO_MANY_PAGES: &str = "more than 50 pages of the feed are not loaded before the visitor asks: put more events on a page";
/// The message about a page that is left out.
pub(super) const TOO_MANY_BYTES: &str =
    "with this page the feed has more than 64 million bytes: divide it into several feeds";

/// Logs and dispatches as `masar-error` that a page of the feed is left out.
pub(super) fn page_missing(host: &HtmlElement, url: &str, message: &str) {
    log(Severity::Error, &["masar: ", url, ": ", message].concat());
    failure(host, "feed-page", message, url);
}

/// Dispatches `masar-error`: a part is missing, and the rest is shown.
pub(super) fn failure(host: &HtmlElement, code: &str, message: &str, url: &str) {
    let detail = [
        ("code", code.into()),
        ("message", message.into()),
        ("url", url.into()),
    ];
    dispatch(host, "masar-error", &detail);
}

/// Writes a line to the console.
pub(super) fn log(severity: Severity, line: &str) {
    let line = JsValue::from_str(line);
    match severity {
        Severity::Error => web_sys::console::error_1(&line),
        Severity::Warning => web_sys::console::warn_1(&line),
    }
}

/// Logs the diagnostics of a page of the feed, each in one line: address, line, column, path and summary.
pub(super) fn log_diagnostics(diagnostics: &[Diagnostic], url: &str) {
    for diagnostic in diagnostics.iter().take(MAX_LOGGED) {
        let (line, column) = (diagnostic.line, diagnostic.column);
        let (path, summary) = (&diagnostic.path, diagnostic.summary());
        log(
            diagnostic.severity,
            &format!("masar: {url}:{line}:{column}: {path}: {summary}"),
        );
    }
    if let Some(last) = diagnostics.last() {
        let more = if diagnostics.len() > MAX_LOGGED {
            "There is more. "
        } else {
            ""
        };
        let line = [
            "masar: ",
            more,
            "`masar check ",
            url,
            "` explains each and how to fix it.",
        ];
        log(last.severity, &line.concat());
    }
}

/// Returns the warning that a part of an attribute's value is not allowed, and that the other parts are used.
pub(super) fn part_warning(name: &str, part: &str, wanted: &str) -> String {
    let line = [
        "masar: attribute ",
        name,
        ": \"",
        part,
        "\" is not understood and left out; use ",
        wanted,
        ".",
    ];
    line.concat()
}

/// Reports to the loader that the widget cannot be drawn. The loader shows the list again.
pub(super) fn fail(host: &HtmlElement, code: &str, message: &str) {
    let cause = object(&[("code", code.into()), ("message", message.into())]);
    call(host, "_lose", &cause);
}

/// Calls a method of an element, also one of the loader's.
pub(super) fn call(host: &Element, method: &str, argument: &JsValue) {
    let method = Reflect::get(host, &JsValue::from_str(method));
    if let Ok(method) = method.and_then(JsCast::dyn_into::<Function>) {
        drop(method.call1(host, argument));
    }
}

/// Returns an object with these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> Object {
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
