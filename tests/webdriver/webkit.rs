//! Starts WebKitGTK's MiniBrowser through WebKitWebDriver, on a display of its own.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::json;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};

use super::browser::{Flags, OpenBrowser, fonts};
use super::preferences::Preferences;
use super::{Failure, Outcome, repository};

/// The size of the display, px: no window of the tests is larger.
const DISPLAY: (u32, u32) = (2700, 1800);

/// The least width of a window, px.
pub(super) const LEAST_WIDTH: u32 = 290;

/// Returns the left top corner of a window of a size, px. Without a window manager, the window under the pointer has the
/// focus, and the pointer is in the middle of the display.
pub(super) fn place((width, height): (u32, u32)) -> (i64, i64) {
    let middle = |display: u32, window: u32| i64::from(display.saturating_sub(window) / 2);
    (middle(DISPLAY.0, width), middle(DISPLAY.1, height))
}

/// Opens the browser for a test. Its driver has one session only.
pub(super) async fn open(flags: Flags) -> Outcome<OpenBrowser> {
    let (display, screen) = start_display().await?;
    let port = TcpListener::bind("127.0.0.1:0").await?.local_addr()?.port();
    let has_wasm = if flags.no_wasm { "false" } else { "true" };
    let driver = Command::new("WebKitWebDriver")
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{display}"))
        .env("FONTCONFIG_FILE", fonts())
        .env("XDG_CONFIG_HOME", settings()?)
        // Its sandbox needs namespaces, which a container does not have.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("JSC_useWasm", has_wasm)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|cause| missing("WebKitWebDriver", &cause))?;
    wait_for(port).await?;
    let mut wanted = Capabilities::new();
    wanted.set(
        "webkitgtk:browserOptions",
        json!({ "binary": minibrowser()?, "args": ["--automation"] }),
    )?;
    let session = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await?;
    Ok(OpenBrowser {
        session,
        processes: vec![driver, screen],
        preferences: Some(Preferences::start(&display)?),
    })
}

/// The style of the browser's own controls: without room of their own they let a window be 290 px wide.
const CONTROLS: &str =
    "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }";

/// Writes the settings of GTK, and returns their folder.
fn settings() -> Outcome<PathBuf> {
    let folder = repository().join("target/pages/webkit");
    let style = folder.join("gtk-3.0");
    std::fs::create_dir_all(&style)?;
    std::fs::write(style.join("gtk.css"), CONTROLS)?;
    std::fs::write(
        style.join("settings.ini"),
        "[Settings]\ngtk-toolbar-icon-size = 1\n",
    )?;
    Ok(folder)
}

/// Starts Xvfb on a free display, and returns the number of that.
async fn start_display() -> Outcome<(String, Child)> {
    let screen = format!("{}x{}x24", DISPLAY.0, DISPLAY.1);
    let mut process = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", &screen])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|cause| missing("Xvfb", &cause))?;
    let Some(out) = process.stdout.take() else {
        return Failure::because("Xvfb has no output");
    };
    match BufReader::new(out).lines().next_line().await? {
        Some(number) => Ok((number.trim().to_owned(), process)),
        None => Failure::because("Xvfb ended before it named its display"),
    }
}

pub(super) fn missing(program: &str, cause: &std::io::Error) -> Failure {
    Failure(format!(
        "{program} does not start ({cause}): apt-get install webkit2gtk-driver xsettingsd xvfb"
    ))
}

/// Returns the file of MiniBrowser, which is in a folder of the system's architecture.
fn minibrowser() -> Outcome<PathBuf> {
    let folders = std::fs::read_dir(Path::new("/usr/lib"))?.flatten();
    let mut files = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    match files.find(|file| file.is_file()) {
        Some(file) => Ok(file),
        None => Failure::because("there is no MiniBrowser: apt-get install webkit2gtk-driver"),
    }
}

async fn wait_for(port: u16) -> Outcome {
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Failure::because("WebKitWebDriver does not listen")
}
