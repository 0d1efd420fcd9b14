//! Drives Firefox through geckodriver. Its roles and names must be the same as those of Chromium.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;

use http::Method;
use serde_json::Value;
use thirtyfour::FirefoxCapabilities;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::common::command::{Command as Asked, ExtensionCommand};
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::browser::{Flags, OpenBrowser};
use super::{Failure, Outcome, Page, emulation, repository};

/// Returns whether the first timeline of the page is drawn with its tabs, in whatever shadow root.
const IS_COMPLETE: &str = "
    const within = (root) => root.querySelector('masar-timeline')
      ?? [...root.querySelectorAll('*')].map((it) => it.shadowRoot && within(it.shadowRoot)).find(Boolean);
    const it = within(document);
    return it?.dataset.state === 'ready' && !!it.shadowRoot.querySelector('[role=tab]')";

/// A running Firefox with an empty profile. It is killed when this value is dropped.
pub struct Firefox {
    driver: WebDriver,
    _processes: Vec<Child>,
}

/// The role and the name of an element, as a browser computes them.
pub type RoleAndName = (String, String);

impl Firefox {
    /// Starts Firefox.
    pub async fn start() -> Outcome<Self> {
        Self::start_with_font_size(16).await
    }

    /// Starts Firefox for a visitor who has set this font size, px.
    pub async fn start_with_font_size(px: u32) -> Outcome<Self> {
        let OpenBrowser {
            session, processes, ..
        } = start(px, true, None).await?;
        Ok(Self {
            driver: session,
            _processes: processes,
        })
    }

    /// Opens an address in a page of this width and waits until the widget is there, with its tabs, which are drawn after
    /// the axis.
    pub async fn open(&self, address: &str, width: u32) -> Outcome {
        self.fill(address, width, "").await
    }

    /// Opens an address in a page of this width, runs a script, and waits until the widget is there.
    pub async fn fill(&self, address: &str, width: u32, script: &str) -> Outcome {
        let wider = self.eval("return outerWidth - innerWidth").await?;
        let width = width + u32::try_from(wider.as_u64().unwrap_or(0)).unwrap_or(0);
        self.driver.set_window_rect(0, 0, width, 1100).await?;
        self.driver.goto(address).await?;
        self.eval(script).await?;
        for _ in 0..400 {
            if self.eval(IS_COMPLETE).await? == true {
                // Drawn again in the page's own font.
                tokio::time::sleep(std::time::Duration::from_millis(200)).await;
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        Failure::because("Firefox did not show the widget")
    }

    /// Runs the body of an asynchronous function, and returns its result; its error as a text.
    pub async fn eval(&self, body: &str) -> Outcome<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {body} }})().then((it) => done(it ?? null), (cause) => done(String(cause)))"
        );
        let result = self.driver.execute_async(script, []).await?;
        Ok(result.json().clone())
    }

    /// Returns the role and the name of each element of the widget that has a role.
    pub async fn roles_and_names(&self) -> Outcome<Vec<RoleAndName>> {
        roles_and_names(&self.driver).await
    }

    /// Closes Firefox.
    pub async fn stop(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }
}

/// Opens Firefox for a test, with an empty profile unless one is given.
pub(super) async fn open(flags: Flags, profile: Option<&Path>) -> Outcome<OpenBrowser> {
    start(16, !flags.no_wasm, profile).await
}

async fn start(px: u32, has_wasm: bool, profile: Option<&Path>) -> Outcome<OpenBrowser> {
    let own = repository().join("target/tools/bin/geckodriver");
    let command = std::env::var_os("GECKODRIVER").map_or(own, PathBuf::from);
    let mut process = Command::new(&command)
        .args(["--port=0", "--websocket-port=0", "--log=info"])
        // Firefox's own settings change during a test.
        .arg("--allow-system-access")
        .env("FONTCONFIG_FILE", super::browser::fonts())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|cause| {
            let file = command.display();
            Failure(format!(
                "{file} does not start ({cause}): `cargo xtask test --only pages` installs it, and Firefox"
            ))
        })?;
    let out = process
        .stdout
        .take()
        .ok_or_else(|| Failure("geckodriver has no output".into()))?;
    let mut lines = BufReader::new(out).lines();
    let address = loop {
        let line = lines.next_line().await?;
        let line =
            line.ok_or_else(|| Failure("geckodriver ended before it named its port".into()))?;
        if let Some((_, address)) = line.split_once("Listening on ") {
            break format!("http://{}", address.trim());
        }
    };
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    let mut wanted: FirefoxCapabilities = DesiredCapabilities::firefox();
    wanted.set_headless()?;
    if let Some(profile) = profile {
        wanted.add_arg("-profile")?;
        wanted.add_arg(&profile.to_string_lossy())?;
    }
    // As with Chromium, a test waits for what it needs: a script that never comes holds up the page's load event.
    wanted.set("pageLoadStrategy", "eager")?;
    let mut preferences = FirefoxPreferences::new();
    preferences.set("javascript.options.wasm", has_wasm)?;
    // As for visitors, and not as geckodriver has it: a page of a file cannot read files.
    preferences.set("security.fileuri.strict_origin_policy", true)?;
    // As in the other browsers, scrollbars take no room.
    preferences.set("ui.useOverlayScrollbars", 1)?;
    // A bar of 60 px above the page, where the system has no speech and the page asks for voices.
    preferences.set("media.webspeech.synth.dont_notify_on_error", true)?;
    for script in ["x-western", "ar"] {
        preferences.set(&format!("font.size.variable.{script}"), px)?;
    }
    // The process of a page reads files of the system only.
    let fonts = repository().join("tests/pages/fonts/");
    preferences.set(
        "security.sandbox.content.read_path_whitelist",
        fonts.to_string_lossy(),
    )?;
    wanted.set_preferences(preferences)?;
    let session = WebDriver::new(&address, wanted).await?;
    emulation::emulate(&session, "allowEverySize", &Value::Null).await?;
    Ok(OpenBrowser {
        session,
        processes: vec![process],
        preferences: None,
    })
}

impl Page {
    /// Returns the role and the name of each element of the widget that has a role.
    pub async fn roles_and_names(&self) -> Outcome<Vec<RoleAndName>> {
        roles_and_names(&self.driver).await
    }
}

/// The WebDriver commands "get computed role" and "get computed label".
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl ExtensionCommand for Computed {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computed{}", self.element, self.what).into()
    }
}

async fn roles_and_names(driver: &WebDriver) -> Outcome<Vec<RoleAndName>> {
    let elements = driver.execute(include_str!("roles.js"), []).await?;
    let mut all = Vec::new();
    for element in elements.json().as_array().into_iter().flatten() {
        let id = element.as_object().and_then(|it| it.values().next());
        let Some(element) = id.and_then(Value::as_str) else {
            continue;
        };
        let (role, name) = tokio::try_join!(
            computed(driver, element, "role"),
            computed(driver, element, "label")
        )?;
        all.push((role, name.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    Ok(all)
}

/// Returns the computed role or label of an element.
async fn computed(driver: &WebDriver, element: &str, what: &'static str) -> Outcome<String> {
    let element = element.to_owned();
    let command = Asked::ExtensionCommand(Box::new(Computed { element, what }));
    Ok(driver.cmd(command).await?.value()?)
}
