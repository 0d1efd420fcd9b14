//! Test cases. A case is a folder with a page (or the name of one), perhaps a feed, and a list of checks.
//!
//! `case.json`:
//!
//! ```jsonc
//! {
//!   "page": "/index.html",                 // else the folder's own page.html
//!   "widths": [1120, 390],                 // px; 1120 when not given
//!   "schemes": ["light", "dark"],          // light when not given
//!   "wasm": false,                         // a browser with WebAssembly switched off
//!   "states": "ready",                     // waits until every timeline is in one of these; "" waits for nothing
//!   "wait": "return …",                    // and until this is true
//!   "checks": [
//!     "no_console_errors", "no_csp_violations", "axe_clean", "nothing_overflows",
//!     {"text": "…"}, {"no_text": "…"}, {"selector": "ol > li", "count": 3},
//!     {"js": "return …", "description": "a sentence"}
//!   ]
//! }
//! ```

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::page::Window;
use super::{Failure, Outcome, Page};

/// The case of one folder.
#[derive(Debug)]
pub struct Case {
    /// The name of the folder, a sentence.
    pub name: String,
    /// Whether WebAssembly is switched off.
    pub no_wasm: bool,
    page: String,
    windows: Vec<Window>,
    states: String,
    wait: Option<String>,
    checks: Vec<Check>,
}

/// A check on a page.
#[derive(Debug)]
pub enum Check {
    /// No error is in the console.
    NoConsoleErrors,
    /// The page's Content Security Policy was not violated.
    NoCspViolations,
    /// axe-core finds no violation of WCAG 2.2 AA.
    AxeClean,
    /// No text is cut off, leaves its box or overlaps another.
    NothingOverflows,
    /// The visible text contains this.
    Text(String),
    /// The visible text does not contain this.
    NoText(String),
    /// The number of elements that match the selector, in open shadow roots too.
    Count(String, u64),
    /// A function with this body returns true. The second text is the description.
    Js(String, String),
}

impl Case {
    /// Reads every case under `folder`, in order of name.
    pub fn all(folder: &Path) -> Outcome<Vec<Self>> {
        let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)?
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.join("case.json").is_file())
            .collect();
        folders.sort();
        folders.iter().map(|folder| Self::read(folder)).collect()
    }

    fn read(folder: &Path) -> Outcome<Self> {
        let name = folder
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let file = folder.join("case.json");
        let failure = |what: &str| Failure(format!("{}: {what}", file.display()));
        let value: Value = serde_json::from_str(&std::fs::read_to_string(&file)?)
            .map_err(|cause| failure(&cause.to_string()))?;
        let text = |member: &str| value.get(member).and_then(Value::as_str).map(str::to_owned);
        let list = |member: &str| {
            value
                .get(member)
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };

        let page = text("page").unwrap_or_else(|| format!("/tests/pages/{name}/page.html"));
        let widths = list("widths");
        let schemes = list("schemes");
        let checks: Vec<Check> = list("checks")
            .iter()
            .map(|check| {
                Check::read(check).ok_or_else(|| failure(&format!("{check} is not a check")))
            })
            .collect::<Outcome<_>>()?;
        if checks.is_empty() {
            return Err(failure("the case has no checks"));
        }
        Ok(Self {
            name,
            no_wasm: value.get("wasm") == Some(&Value::Bool(false)),
            page,
            windows: windows(&widths, &schemes),
            states: text("states").unwrap_or_else(|| "ready".into()),
            wait: text("wait"),
            checks,
        })
    }

    /// Opens the page in each window and runs all checks. Returns the failure of the first one that fails, with its
    /// window.
    pub async fn run(&self, page: &Page) -> Outcome {
        for window in &self.windows {
            if let Err(failure) = self.run_in(page, *window).await {
                let scheme = if window.dark { "dark" } else { "light" };
                return Failure::because(format!("{} px, {scheme}: {failure}", window.width));
            }
        }
        Ok(())
    }

    async fn run_in(&self, page: &Page, window: Window) -> Outcome {
        page.open_in(&self.page, window).await?;
        if !self.states.is_empty() {
            page.wait_state(&self.states).await?;
        }
        if let Some(body) = &self.wait {
            page.wait("the condition of the case was true", body)
                .await?;
        }
        page.settle().await?;
        for check in &self.checks {
            page.check(check).await?;
        }
        Ok(())
    }
}

/// Returns a window for each combination of a width and a colour scheme.
fn windows(widths: &[Value], schemes: &[Value]) -> Vec<Window> {
    let mut widths: Vec<u32> = widths
        .iter()
        .filter_map(Value::as_u64)
        .filter_map(|width| u32::try_from(width).ok())
        .collect();
    if widths.is_empty() {
        widths.push(1120);
    }
    let mut schemes: Vec<bool> = schemes.iter().map(|scheme| scheme == "dark").collect();
    if schemes.is_empty() {
        schemes.push(false);
    }
    let mut windows = Vec::new();
    for width in widths {
        for dark in &schemes {
            windows.push(Window {
                dark: *dark,
                ..Window::wide(width)
            });
        }
    }
    windows
}

impl Check {
    fn read(value: &Value) -> Option<Self> {
        let text = |member: &str| value.get(member).and_then(Value::as_str).map(str::to_owned);
        match value.as_str() {
            Some("no_console_errors") => return Some(Self::NoConsoleErrors),
            Some("no_csp_violations") => return Some(Self::NoCspViolations),
            Some("axe_clean") => return Some(Self::AxeClean),
            Some("nothing_overflows") => return Some(Self::NothingOverflows),
            Some(_) => return None,
            None => {}
        }
        if let Some(seen) = text("text") {
            return Some(Self::Text(seen));
        }
        if let Some(unseen) = text("no_text") {
            return Some(Self::NoText(unseen));
        }
        if let Some(selector) = text("selector") {
            return Some(Self::Count(selector, value.get("count")?.as_u64()?));
        }
        Some(Self::Js(text("js")?, text("description")?))
    }
}
