//! A page in the browser: opens it, runs scripts in it, and waits for conditions.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::process::Child;

use super::browser::Browser;
use super::preferences::Preferences;
use super::timing::Timing;
use super::{Failure, Outcome, emulation};

/// The longest time that any action may take. It is long, since the machine may be busy.
const TIMEOUT: Duration = Duration::from_secs(20);
/// The kinds of data that a page can store. To remove "all", which has more kinds, takes ten times as long.
const STORED: &str = "cookies,local_storage,indexeddb,cache_storage,service_workers";
/// Parts of the browser's error for a script whose page is left while it runs.
const LEFT: [&str; 6] = [
    "target navigated",
    "Cannot find context",
    "context was destroyed",
    "Promise was collected",
    "Document was unloaded",
    "before the unload event",
];

/// Returns whether a script has failed since its page was left.
fn is_left(why: &str) -> bool {
    LEFT.iter().any(|sign| why.contains(sign))
}

/// A page in a browser, and the addresses of its servers.
pub struct Page {
    pub(super) driver: WebDriver,
    /// The browser.
    pub browser: Browser,
    /// What ends with the page.
    pub(super) _processes: Vec<Child>,
    /// What changes the preferences of the visitor, in WebKitGTK.
    pub(super) preferences: Option<Preferences>,
    /// The origin of the repository's server.
    pub origin: String,
    /// The origin of a second server of the same folder.
    pub other_origin: String,
    /// Accept the screenshots of this run as snapshots ([`Page::matches_snapshot`]).
    pub(super) accept: bool,
    /// Whether scenarios take all combinations of their values, not those by pairs.
    pub full: bool,
    /// The last parameters of each command that sets what the browser emulates.
    pub(super) emulated: RefCell<BTreeMap<String, Value>>,
    /// The script that stops the clock of each page, see [`Page::stop_clock`].
    pub(super) stopped_clock: RefCell<Option<Value>>,
    /// The time that its calls took.
    pub(super) timing: Timing,
}

/// The size of a window, and the preferences of the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The width in px.
    pub width: u32,
    /// The height in px.
    pub height: u32,
    /// Whether the visitor prefers dark colours.
    pub dark: bool,
    /// Whether the visitor prefers reduced motion.
    pub still: bool,
    /// Whether the screen is a touch screen.
    pub touch: bool,
}

impl Window {
    /// Returns a light window of this width.
    pub const fn wide(width: u32) -> Self {
        Self {
            width,
            height: if width < 600 { 800 } else { 900 },
            dark: false,
            still: false,
            touch: false,
        }
    }
}

impl Page {
    /// Opens `path` in a window of 1120 px. An address of another server is opened as it is.
    pub async fn open(&self, path: &str) -> Outcome {
        self.open_in(path, Window::wide(1120)).await
    }

    /// Opens `path` in `window`.
    pub async fn open_in(&self, path: &str, window: Window) -> Outcome {
        self.clear().await?;
        self.resize(window).await?;
        let load = async {
            if self.is_chromium() {
                self.driver.browser_log().await?;
            }
            let address = match path.contains("://") {
                true => path.to_owned(),
                false => format!("{}{path}", self.origin),
            };
            self.driver.goto(address).await?;
            self.wait_until_parsed().await
        };
        self.timing.measure("load", load).await
    }

    /// Empties the page, so that it is not drawn again in another size before the next page is opened.
    async fn clear(&self) -> Outcome {
        if !self.is_chromium() {
            // WebKitGTK loses what a page has stored if the same address follows at once.
            return Ok(self.driver.goto("about:blank").await?);
        }
        self.eval_raw("window.masarCleared = true; document.documentElement?.replaceChildren()")
            .await
            .map(drop)
    }

    /// Waits until the page that was opened last is parsed. On a busy machine ChromeDriver 148 sometimes returns before
    /// the browser has left the page that was cleared. Reads no property of the document, since tests clobber them.
    async fn wait_until_parsed(&self) -> Outcome {
        const IS_PARSED: &str = "!window.masarCleared
            && performance.getEntriesByType('navigation')[0]?.domContentLoadedEventEnd > 0";
        let end = Instant::now() + TIMEOUT;
        while Instant::now() < end {
            match self.eval_raw(IS_PARSED).await {
                Ok(Value::Bool(true)) => return Ok(()),
                Err(Failure(why)) if !is_left(&why) => return Failure::because(why),
                _ => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
        Failure::because("the page was not opened")
    }

    /// Removes the data that the last test stored in the browser.
    pub(super) async fn reset(&self) -> Outcome {
        if !self.is_chromium() {
            return self.forget().await;
        }
        let clock = self.stopped_clock.borrow_mut().take();
        if let Some(clock) = clock {
            self.cdp("Page.removeScriptToEvaluateOnNewDocument", clock)
                .await?;
        }
        for origin in [&self.origin, &self.other_origin] {
            let stored = json!({ "origin": origin, "storageTypes": STORED });
            self.cdp("Storage.clearDataForOrigin", stored).await?;
        }
        Ok(())
    }

    /// Stops the clock of all pages that the test opens from now on at noon of 23 November 2026, so that a screenshot with today's
    /// date looks the same on every day. Other browsers than Chromium keep their clock: none of their screenshots is compared.
    pub async fn stop_clock(&self) -> Outcome {
        if !self.is_chromium() || self.stopped_clock.borrow().is_some() {
            return Ok(());
        }
        let script = json!({ "source": include_str!("clock.js") });
        let clock = self
            .cdp("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        *self.stopped_clock.borrow_mut() = Some(clock);
        Ok(())
    }

    /// Opens a page for one test: `body` in an Arabic page that loads Masar.
    pub async fn open_with(&self, body: &str) -> Outcome {
        self.open("/tests/pages/blank.html").await?;
        let body = json!(body);
        self.eval(&format!("document.body.innerHTML = {body}; return true"))
            .await?;
        Ok(())
    }

    /// Changes the size or the colours of the window.
    pub async fn resize(&self, window: Window) -> Outcome {
        let work = async {
            if self.browser == Browser::WebKit {
                self.prefer(window).await?;
                return self.set_size(window.width, window.height).await;
            }
            let Window {
                width,
                height,
                dark,
                still,
                touch,
            } = window;
            self.touch_screen(touch).await?;
            self.measure(width, height).await?;
            let scheme = if dark { "dark" } else { "light" };
            let motion = if still { "reduce" } else { "no-preference" };
            let media = json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": motion },
            ] });
            self.cdp("Emulation.setEmulatedMedia", media).await?;
            Ok(())
        };
        self.timing.measure("resize", work).await
    }

    /// Changes the width of the window only.
    pub async fn widen(&self, width: u32) -> Outcome {
        self.measure(width, Window::wide(width).height).await
    }

    async fn measure(&self, width: u32, height: u32) -> Outcome {
        let work = async {
            if !self.is_chromium() {
                return self.set_size(width, height).await;
            }
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.cdp("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
            Ok(())
        };
        self.timing.measure("resize", work).await
    }

    /// Sends a command of the Chrome DevTools Protocol, or has Firefox do the same. A command that repeats what the browser already
    /// emulates is left out.
    pub async fn cdp(&self, command: &str, what: Value) -> Outcome<Value> {
        if self.browser == Browser::WebKit {
            return Failure::needs_chromium(command);
        }
        let emulates = command.starts_with("Emulation.set");
        if emulates && self.emulated.borrow().get(command) == Some(&what) {
            return Ok(Value::Null);
        }
        let answer = match self.browser {
            Browser::Firefox => {
                if !emulation::emulate(&self.driver, command, &what).await? {
                    return Failure::needs_chromium(command);
                }
                Value::Null
            }
            _ => self.driver.cdp().send_raw(command, what.clone()).await?,
        };
        if emulates {
            self.emulated.borrow_mut().insert(command.to_owned(), what);
        }
        Ok(answer)
    }

    /// Runs the body of an async function in the page, whatever the page's policy says, and
    /// returns its result. `test` is the object that `early.js` makes.
    pub async fn eval(&self, body: &str) -> Outcome<Value> {
        // A script that never ends would block the browser for all other tests.
        let timeout = 3 * TIMEOUT.as_millis();
        self.eval_raw(&format!(
            "Promise.race([(async () => {{ const test = window.masarTest; {body}\n}})(),
             new Promise((_, no) => setTimeout(() => no(new Error('not done after {timeout} ms')), {timeout}))])"
        ))
        .await
    }

    /// Evaluates an expression in the page and returns its value.
    pub async fn eval_raw(&self, expression: &str) -> Outcome<Value> {
        let work = async {
            if !self.is_chromium() {
                return self.execute(expression).await;
            }
            let what =
                json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
            let mut answer = self.cdp("Runtime.evaluate", what).await?;
            if let Some(thrown) = answer.get("exceptionDetails") {
                let said = thrown
                    .pointer("/exception/description")
                    .or(thrown.get("text"));
                return Failure::because(format!(
                    "the page's script threw: {}",
                    said.unwrap_or(thrown)
                ));
            }
            Ok(answer
                .pointer_mut("/result/value")
                .map(Value::take)
                .unwrap_or(Value::Null))
        };
        self.timing.measure("script", work).await
    }

    /// Fails with `description` unless the function's body returns true.
    pub async fn holds(&self, description: &str, body: &str) -> Outcome {
        match self.eval(body).await? {
            Value::Bool(true) => Ok(()),
            Value::Bool(false) | Value::Null => {
                Failure::because(format!("not true: {description}"))
            }
            other => Failure::because(format!("not true: {description}: {other}")),
        }
    }

    /// Waits until the function's body returns neither false nor null, and returns that value. A script in
    /// the page evaluates the body repeatedly.
    pub async fn wait(&self, description: &str, body: &str) -> Outcome<Value> {
        let work = async {
            let end = Instant::now() + TIMEOUT;
            let repeated = format!(
                "// A page that is being loaded does not have it yet.
                 if (!test) return new Promise((done) => setTimeout(done, 20, null));
                 const holds = async () => {{ {body}\n}};
                 // Two thirds of the time are left to the page.
                 for (const end = performance.now() + 2000; performance.now() < end;) {{
                   const start = performance.now();
                   const value = await holds();
                   if (value !== false && value != null) return value;
                   await test.sleep(8 + 2 * (performance.now() - start));
                 }}
                 return null"
            );
            loop {
                match self.eval(&repeated).await {
                    Ok(Value::Null) => {}
                    // The next page may fulfil the condition.
                    Err(Failure(why)) if is_left(&why) => {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                    ended => return ended,
                }
                if Instant::now() > end {
                    return Failure::because(format!(
                        "{} s passed before {description}",
                        TIMEOUT.as_secs()
                    ));
                }
            }
        };
        self.timing.measure("wait", work).await
    }

    /// Waits until every timeline of the page is in one of these states, separated by spaces.
    pub async fn wait_state(&self, states: &str) -> Outcome {
        let body = format!(
            "const all = test.all('masar-timeline'); const want = {}.split(' ');
             return all.length > 0 && all.every((host) => want.includes(host.dataset.state))",
            json!(states)
        );
        if let Err(failure) = self
            .wait(&format!("the timeline was {states}"), &body)
            .await
        {
            let seen = self
                .eval("return [test.all('masar-timeline').map((host) => host.dataset.state), test.console.map((it) => it.text)]")
                .await?;
            return Failure::because(format!("{failure}; states and console: {seen}"));
        }
        Ok(())
    }

    /// Waits until the changes after an event are drawn and the page waits for nothing (`settle.js`). After an event that
    /// leads to another page, waits until that is parsed.
    pub async fn settle(&self) -> Outcome {
        let work = async {
            match self.eval(include_str!("settle.js")).await {
                Ok(Value::Null) => Ok(()),
                Err(Failure(why)) if !is_left(&why) => Failure::because(why),
                _ => self.wait_until_parsed().await,
            }
        };
        self.timing.measure("settle", work).await
    }

    /// Waits for two animation frames.
    pub async fn frame(&self) -> Outcome {
        let work = async {
            self.eval(
                "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
            )
            .await?;
            Ok(())
        };
        self.timing.measure("frame", work).await
    }

    /// Returns the errors that the browser itself logged since the page was opened.
    pub async fn browser_errors(&self) -> Outcome<Vec<String>> {
        if !self.is_chromium() {
            return Ok(Vec::new());
        }
        let work = async {
            let log = self.driver.browser_log().await?;
            let grave = log.into_iter().filter(|entry| entry.level == "SEVERE");
            Ok(grave
                .filter(|entry| entry.source.as_deref() != Some("console-api"))
                .map(|entry| entry.message)
                .collect())
        };
        self.timing.measure("log", work).await
    }

    /// Forgets the pages before the one that is open. In other browsers than Chromium, it is closed.
    pub async fn forget_history(&self) -> Outcome {
        if !self.is_chromium() {
            return self.renew_tab().await;
        }
        self.cdp("Page.resetNavigationHistory", json!({}))
            .await
            .map(drop)
    }
}

/// Reads Base64 (RFC 4648), as the browser sends pictures.
pub(super) fn decode(text: &str) -> Outcome<Vec<u8>> {
    BASE64_STANDARD
        .decode(text)
        .map_err(|cause| Failure(format!("the browser sent no Base64: {cause}")))
}
