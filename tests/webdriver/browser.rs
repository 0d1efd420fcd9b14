//! Starts browsers and their drivers: Chromium with the flags that make its screenshots repeatable.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, LoggingPrefsLogLevel};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::preferences::Preferences;
use super::{Failure, Outcome, firefox, repository, webkit};

/// A browser that runs tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, which has its own protocol besides WebDriver.
    #[default]
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK's MiniBrowser.
    WebKit,
}

impl Browser {
    /// Returns the browser of a name in small letters.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "chromium" => Some(Self::Chromium),
            "firefox" => Some(Self::Firefox),
            "webkit" => Some(Self::WebKit),
            _ => None,
        }
    }
}

/// What opens browsers: a running ChromeDriver, which is killed when this value is dropped. The drivers of the other
/// browsers have one browser each.
pub struct Driver {
    browser: Browser,
    /// The address of ChromeDriver.
    address: String,
    _process: Option<Child>,
}

/// An open browser, and the processes that end with it.
pub struct OpenBrowser {
    /// The session.
    pub session: WebDriver,
    /// The processes.
    pub processes: Vec<Child>,
    /// What changes the preferences of the visitor, in WebKitGTK.
    pub preferences: Option<Preferences>,
}

/// The options of a browser. Tests with the same options share one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// Show the browser's window.
    pub headed: bool,
    /// Switch WebAssembly off.
    pub no_wasm: bool,
}

/// Returns the value of `FONTCONFIG_FILE` for a browser that has only the fonts of the tests.
pub fn fonts() -> PathBuf {
    repository().join("tests/pages/fonts/fonts.conf")
}

impl Driver {
    /// Starts what opens a browser.
    pub async fn start(browser: Browser) -> Outcome<Self> {
        match browser {
            Browser::Chromium => Self::start_chromedriver().await,
            Browser::Firefox | Browser::WebKit => Ok(Self {
                browser,
                address: String::new(),
                _process: None,
            }),
        }
    }

    /// Opens a browser with an empty profile.
    pub async fn browser(&self, flags: Flags) -> Outcome<OpenBrowser> {
        self.browser_with(flags, None).await
    }

    /// Opens a browser with the profile in a folder.
    pub async fn browser_with(&self, flags: Flags, profile: Option<&Path>) -> Outcome<OpenBrowser> {
        match self.browser {
            Browser::Chromium => Ok(OpenBrowser {
                session: chromium(&self.address, flags, profile).await?,
                processes: Vec::new(),
                preferences: None,
            }),
            Browser::Firefox => firefox::open(flags, profile).await,
            Browser::WebKit => webkit::open(flags).await,
        }
    }

    /// Starts ChromeDriver on a free port. It ends if another program takes the port in between: then it is started again.
    async fn start_chromedriver() -> Outcome<Self> {
        for _ in 0..2 {
            if let Ok(driver) = Self::start_chromedriver_once().await {
                return Ok(driver);
            }
        }
        Self::start_chromedriver_once().await
    }

    async fn start_chromedriver_once() -> Outcome<Self> {
        let command = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut process = Command::new(&command)
            .arg("--port=0")
            .env("FONTCONFIG_FILE", fonts())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|cause| {
                Failure(format!(
                    "{command} does not start ({cause}): apt-get install chromium chromium-driver"
                ))
            })?;
        let out = process
            .stdout
            .take()
            .ok_or_else(|| Failure("chromedriver says nothing".into()))?;
        let mut lines = BufReader::new(out).lines();
        let mut port = None;
        while port.is_none() {
            let line = lines.next_line().await?;
            let line =
                line.ok_or_else(|| Failure("chromedriver ended before it named its port".into()))?;
            port = line
                .split("successfully on port ")
                .nth(1)
                .and_then(|rest| rest.trim_end_matches('.').parse::<u16>().ok());
        }
        // The output is read to its end, since a full pipe would stop ChromeDriver.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let address = format!("http://127.0.0.1:{}", port.unwrap_or_default());
        Ok(Self {
            browser: Browser::Chromium,
            address,
            _process: Some(process),
        })
    }
}

/// Opens Chromium, with an empty profile unless one is given.
async fn chromium(address: &str, flags: Flags, profile: Option<&Path>) -> Outcome<WebDriver> {
    let mut wanted: ChromeCapabilities = DesiredCapabilities::chrome();
    let mut arguments = vec![
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        // These switch off parts that no test needs, as Playwright and Puppeteer do: a page takes a sixth less
        // processor time to load.
        "--disable-features=BackForwardCache,PaintHolding,RenderDocument,Translate,MediaRouter,OptimizationHints,AcceptCHFrame",
        "--disable-extensions",
        "--disable-component-extensions-with-background-pages",
        "--disable-client-side-phishing-detection",
        "--disable-default-apps",
        "--disable-breakpad",
        "--disable-hang-monitor",
        "--disable-site-isolation-trials",
        "--metrics-recording-only",
        "--password-store=basic",
        // The same picture on every machine.
        "--force-color-profile=srgb",
        "--font-render-hinting=none",
        "--disable-lcd-text",
        "--hide-scrollbars",
        "--lang=en-GB",
        "--window-size=1280,900",
    ];
    if !flags.headed {
        arguments.push("--headless");
    }
    if let Some(profile) = profile {
        wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    }
    if flags.no_wasm {
        // Without its compilers V8 has no `WebAssembly` at all: what a locked-down browser shows.
        arguments.push("--js-flags=--jitless");
    }
    for argument in arguments {
        wanted.add_arg(argument)?;
    }
    let binary = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into());
    if Path::new(&binary).exists() {
        wanted.set_binary(&binary)?;
    }
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    let browser = WebDriver::new(address, wanted).await?;
    browser
        .cdp()
        .send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            serde_json::json!({ "source": include_str!("early.js") }),
        )
        .await?;
    Ok(browser)
}
