//! A page in a browser without Chromium's own protocol: the commands of WebDriver's standard.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};

use super::browser::Browser;
use super::page::decode;
use super::{Failure, Modifier, Outcome, Page, Point, emulation, webkit};

/// What Firefox says of a script that it was given just after the page moved to another process. The script was not run.
const BETWEEN_PROCESSES: &str = "is not, or is no longer, usable";

/// The script that runs in every page first, as the server sends it.
pub const EARLY_SCRIPT: &str = "/made/early.js";

/// Returns a value as JSON. WebKitWebDriver also returns the properties of `Object.prototype`, and fails if a page has
/// extended that; a page may also have extended arrays by `toJSON`.
const TO_TEXT: &str = r#"(function text(it) {
    if (typeof it !== "object" || it === null) return JSON.stringify(it) ?? "null";
    if (Array.isArray(it)) return `[${Array.from(it, text).join()}]`;
    if (typeof it.toJSON === "function") return text(it.toJSON());
    return `{${Object.keys(it).map((name) => `${text(name)}:${text(it[name])}`).join()}}`;
})"#;

/// The command "perform actions".
#[derive(Debug)]
struct PerformActions(Value);

impl ExtensionCommand for PerformActions {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.0.clone())
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/actions".into()
    }
}

/// Geckodriver's command for a screenshot of the whole page.
#[derive(Debug)]
struct FullScreenshot;

impl ExtensionCommand for FullScreenshot {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/screenshot/full".into()
    }
}

impl Page {
    /// The script that a page has to load first from `address`, if the browser does not run it in every page; and the
    /// HTML for that.
    pub fn early_script(&self, address: &str) -> Option<(&'static str, String)> {
        let tag = format!("<script nonce=\"loader\" src=\"{address}\"></script>");
        (!self.is_chromium()).then_some((include_str!("early.js"), tag))
    }

    /// Returns whether the browser has Chromium's own protocol.
    pub(super) fn is_chromium(&self) -> bool {
        self.browser == Browser::Chromium
    }

    /// Evaluates an expression in the page and returns its value.
    pub(super) async fn execute(&self, expression: &str) -> Outcome<Value> {
        // Firefox runs a script in a global object of its own: there `with` has the names of the page mean the page's. The
        // callback is called outside of it, since the page may have a `done`, too.
        let send = match self.browser {
            Browser::WebKit => TO_TEXT,
            _ => "(it) => it",
        };
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const run = () => {{ with (window) return (async (globalThis) => ({expression}))(window); }};
             const send = {send};
             run().then((it) => done(send({{ value: it ?? null }})), (cause) => done(send({{ thrown: `${{cause}}` }})))"
        );
        let mut attempts = 0;
        let result = loop {
            match self.driver.execute_async(&script, []).await {
                Err(cause) if attempts < 20 && cause.to_string().contains(BETWEEN_PROCESSES) => {
                    attempts += 1;
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                ended => break ended?,
            }
        };
        let mut result = match result.json() {
            Value::String(text) => serde_json::from_str(text)
                .map_err(|cause| Failure(format!("the page returned no JSON: {cause}")))?,
            other => other.clone(),
        };
        if let Some(thrown) = result.get("thrown") {
            return Failure::because(format!("the page's script threw: {thrown}"));
        }
        Ok(result["value"].take())
    }

    /// Sets the inner size of the window. In WebKitGTK a width of 280 px is the least that it has.
    pub(super) async fn set_size(&self, width: u32, height: u32) -> Outcome {
        let width = match (self.browser, width) {
            (Browser::WebKit, 280..webkit::LEAST_WIDTH) => webkit::LEAST_WIDTH,
            _ => width,
        };
        let inner = "[innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]";
        for _ in 0..3 {
            let size = self.execute(inner).await?;
            let number = |at: usize| u32::try_from(size[at].as_i64().unwrap_or(0)).unwrap_or(0);
            if (number(0), number(1)) == (width, height) {
                return Ok(());
            }
            let (wider, higher) = (number(2), number(3));
            let outer = (width + wider, height + higher);
            let (left, top) = webkit::place(outer);
            self.driver
                .set_window_rect(left, top, outer.0, outer.1)
                .await?;
            self.await_size(width, height).await?;
        }
        let size = self.execute("innerWidth").await?;
        if size == json!(width) {
            return Ok(());
        }
        Failure::needs_chromium(&format!("a window of {width} px"))
    }

    /// Takes a screenshot of the whole page, as PNG. Where the driver has no command for that, it is that of the window.
    pub(super) async fn take_screenshot(&self) -> Outcome<Vec<u8>> {
        if self.browser != Browser::Firefox {
            return Ok(self.driver.screenshot_as_png().await?);
        }
        let command = Command::ExtensionCommand(Box::new(FullScreenshot));
        let text: String = self.driver.cmd(command).await?.value()?;
        decode(&text)
    }

    /// Continues in a new tab, whose history is empty, and closes the old one.
    pub(super) async fn renew_tab(&self) -> Outcome {
        let new = self.driver.new_tab().await?;
        self.driver.close_window().await?;
        Ok(self.driver.switch_to_window(new).await?)
    }

    /// Waits for a second at most until the window has an inner size. A busy machine resizes it later than the driver
    /// returns.
    async fn await_size(&self, width: u32, height: u32) -> Outcome {
        for _ in 0..50 {
            if self.execute("[innerWidth, innerHeight]").await? == json!([width, height]) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Removes what the last test stored on the page's origin, and its cookies.
    pub(super) async fn forget(&self) -> Outcome {
        self.driver
            .goto(format!("{}/tests/pages/plain.html", self.origin))
            .await?;
        self.driver.delete_all_cookies().await?;
        self.execute(
            "(localStorage.clear(), sessionStorage.clear(),
              Promise.all([
                ...(await caches.keys()).map((it) => caches.delete(it)),
                ...(await navigator.serviceWorker?.getRegistrations() ?? []).map((it) => it.unregister()),
                ...(await indexedDB.databases?.() ?? []).map((it) => indexedDB.deleteDatabase(it.name)),
              ]))",
        )
        .await
        .map(drop)
    }

    /// Presses and releases a key, while another is held.
    pub(super) async fn press(&self, key: &str, held: Modifier) -> Outcome {
        let (key, held) = (code(key), modifier(held));
        let mut actions = vec![
            json!({ "type": "keyDown", "value": key }),
            json!({ "type": "keyUp", "value": key }),
        ];
        if let Some(held) = held {
            actions.insert(0, json!({ "type": "keyDown", "value": held }));
            actions.push(json!({ "type": "keyUp", "value": held }));
        }
        self.perform(json!([{ "type": "key", "id": "keys", "actions": actions }]))
            .await
    }

    /// Goes on at the other end of the page if Tab has left it for the controls of the browser, as in a browser without any.
    pub(super) async fn return_to_page(&self, held: Modifier) -> Outcome {
        if self.execute("document.hasFocus()").await? == json!(true) {
            return Ok(());
        }
        self.execute("(document.activeElement?.blur(), window.focus())")
            .await?;
        if self.browser == Browser::Firefox {
            // The page alone does not get the focus back from the browser's controls. Its last element then has it again, and
            // the next one is looked for from the selection if no element has it.
            emulation::emulate(&self.driver, "focusPage", &Value::Null).await?;
            let end = match held {
                Modifier::Shift => "document.body.childNodes.length",
                _ => "0",
            };
            self.execute(&format!(
                "((it) => {{
                   while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
                   it?.blur(); getSelection().collapse(document.body, {end});
                 }})(document.activeElement)"
            ))
            .await?;
        }
        self.press("Tab", held).await
    }

    /// Presses the button of the mouse at the first point, moves through the others, rests some ms and releases it.
    pub(super) async fn drag_with_mouse(&self, way: &[Point], rest: u64) -> Outcome {
        let mut actions = Vec::new();
        for (place, at) in way.iter().enumerate() {
            actions.push(move_to(*at, u64::from(place > 0) * 16));
            if place == 0 {
                actions.push(json!({ "type": "pointerDown", "button": 0 }));
            }
        }
        actions.push(json!({ "type": "pause", "duration": rest }));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.mouse(actions).await
    }

    /// Moves the mouse to a point.
    pub(super) async fn point_at(&self, at: Point) -> Outcome {
        self.mouse(vec![move_to(at, 0)]).await
    }

    /// Turns the wheel at a point by a distance in px.
    pub(super) async fn scroll(&self, (x, y): Point, by: Point, held: Modifier) -> Outcome {
        let turn = json!({ "type": "scroll", "duration": 0, "origin": "viewport", "x": x.round() as i64, "y": y.round() as i64,
            "deltaX": by.0.round() as i64, "deltaY": by.1.round() as i64 });
        let mut wheel = vec![turn];
        let mut keys = Vec::new();
        if let Some(held) = modifier(held) {
            let pause = json!({ "type": "pause" });
            keys.push(json!({ "type": "keyDown", "value": held }));
            keys.push(pause.clone());
            keys.push(json!({ "type": "keyUp", "value": held }));
            wheel.insert(0, pause);
        }
        self.perform(json!([
            { "type": "wheel", "id": wheel_id(), "actions": wheel },
            { "type": "key", "id": "keys", "actions": keys },
        ]))
        .await
    }

    async fn mouse(&self, actions: Vec<Value>) -> Outcome {
        let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions });
        self.perform(json!([mouse])).await
    }

    pub(super) async fn perform(&self, actions: Value) -> Outcome {
        let command = PerformActions(json!({ "actions": actions }));
        self.driver
            .cmd(Command::ExtensionCommand(Box::new(command)))
            .await?;
        Ok(())
    }
}

/// Returns the name of a wheel that has not been turned: WebKitWebDriver turns one by the difference to its last turn.
fn wheel_id() -> String {
    static TURNS: AtomicUsize = AtomicUsize::new(0);
    format!("wheel {}", TURNS.fetch_add(1, Ordering::Relaxed))
}

pub(super) fn move_to((x, y): Point, duration: u64) -> Value {
    // Whole numbers: WebKitWebDriver accepts no others.
    json!({ "type": "pointerMove", "origin": "viewport", "duration": duration, "x": x.round() as i64, "y": y.round() as i64 })
}

fn modifier(held: Modifier) -> Option<&'static str> {
    match held {
        Modifier::Nothing => None,
        Modifier::Control => Some("\u{e009}"),
        Modifier::Shift => Some("\u{e008}"),
    }
}

/// The code of a key (WebDriver, 17.4.2), else the key itself.
fn code(key: &str) -> &str {
    match key {
        "Tab" => "\u{e004}",
        "Enter" => "\u{e007}",
        "Escape" => "\u{e00c}",
        "PageUp" => "\u{e00e}",
        "PageDown" => "\u{e00f}",
        "End" => "\u{e010}",
        "Home" => "\u{e011}",
        "ArrowLeft" => "\u{e012}",
        "ArrowUp" => "\u{e013}",
        "ArrowRight" => "\u{e014}",
        "ArrowDown" => "\u{e015}",
        "Delete" => "\u{e017}",
        other => other,
    }
}
