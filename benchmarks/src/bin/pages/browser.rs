//! Starts Chromium with an empty profile.

use anyhow::{Context, Result};
use std::ffi::OsString;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

use crate::protocol::Connection;

const ARGUMENTS: [&str; 15] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-proxy-server",
    "--lang=en-GB",
    "--window-size=1280,720",
    // A request to another host is recorded, and refused at once.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--remote-debugging-port=0",
];

/// How long a start may take.
const START: Duration = Duration::from_secs(60);

/// A running Chromium. It ends when this value is dropped, also if its page is busy.
pub struct Browser {
    /// The connection to it and to its page.
    pub connection: Connection,
    _process: Process,
}

/// A process and its profile. The process ends before its folder is removed.
struct Process {
    child: Child,
    profile: TempDir,
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        // Its other processes end some moments later, and until then may write into the folder.
        for _ in 0..40 {
            if std::fs::remove_dir_all(self.profile.path()).is_ok() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Browser {
    /// Starts Chromium.
    pub fn start() -> Result<Browser> {
        let deadline = Instant::now() + START;
        let profile = tempfile::Builder::new()
            .prefix("masar-benchmark-")
            .tempdir()?;
        let child = Command::new(program())
            .args(ARGUMENTS)
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", program().display()))?;
        let process = Process { child, profile };
        let address = process.address(deadline)?;
        let connection = Connection::open(&address, deadline)?;
        Ok(Browser {
            connection,
            _process: process,
        })
    }
}

impl Process {
    /// Returns the address of the protocol, which Chromium writes into its profile.
    fn address(&self, deadline: Instant) -> Result<String> {
        let file = self.profile.path().join("DevToolsActivePort");
        loop {
            let text = std::fs::read_to_string(&file).unwrap_or_default();
            if let Some((port, path)) = text.trim().split_once('\n') {
                return Ok(format!("ws://127.0.0.1:{port}{path}"));
            }
            anyhow::ensure!(
                Instant::now() < deadline,
                "Chromium did not start within a minute"
            );
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Returns the command of Chromium: that of the environment variable `CHROMIUM`, or `chromium`.
fn program() -> OsString {
    std::env::var_os("CHROMIUM").unwrap_or_else(|| "chromium".into())
}

/// Returns the version: `Chromium 156.0.8078.114`.
pub fn version() -> Result<String> {
    let printed = Command::new(program())
        .args(["--no-sandbox", "--version"])
        .stderr(Stdio::null())
        .output()
        .with_context(|| format!("{} does not start", program().display()))?;
    let text = String::from_utf8_lossy(&printed.stdout).into_owned();
    Ok(text
        .split(" built on")
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned())
}
