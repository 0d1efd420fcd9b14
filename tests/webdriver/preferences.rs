//! The preferences of a visitor in WebKitGTK. GTK reads them from a program on the display, which may change them at any
//! time.

use std::cell::Cell;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use serde_json::json;
use tokio::process::{Child, Command};

use super::webkit::missing;
use super::{Failure, Outcome, Page, Window, repository};

/// The program xsettingsd on a display, and its file.
pub struct Preferences {
    file: PathBuf,
    process: Child,
    /// Whether dark colours and reduced motion are preferred.
    now: Cell<(bool, bool)>,
}

impl Preferences {
    /// Starts the program on a display, with light colours and all motion.
    pub(super) fn start(display: &str) -> Outcome<Self> {
        let folder = repository().join("target/pages/webkit");
        std::fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{}-{display}.conf", std::process::id()));
        std::fs::write(&file, settings(false, false))?;
        let process = Command::new("xsettingsd")
            .arg("-c")
            .arg(&file)
            .env("DISPLAY", format!(":{display}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|cause| missing("xsettingsd", &cause))?;
        Ok(Self {
            file,
            process,
            now: Cell::default(),
        })
    }

    /// Has the program read its file again, with these preferences.
    async fn set(&self, dark: bool, still: bool) -> Outcome {
        std::fs::write(&self.file, settings(dark, still))?;
        let id = self.process.id().unwrap_or_default().to_string();
        let sent = Command::new("kill").args(["-HUP", &id]).status().await?;
        if !sent.success() {
            return Failure::because("xsettingsd has ended");
        }
        self.now.set((dark, still));
        Ok(())
    }
}

impl Drop for Preferences {
    fn drop(&mut self) {
        // A file that stays does no harm.
        std::fs::remove_file(&self.file).ok();
    }
}

/// Returns the text of the program's file.
fn settings(dark: bool, still: bool) -> String {
    let theme = if dark { "Adwaita-dark" } else { "Adwaita" };
    let moves = u8::from(!still);
    // The font is that of `system-ui`.
    format!(
        "Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {moves}\nGtk/FontName \"Noto Sans 10\"\n"
    )
}

impl Page {
    /// Sets what the visitor prefers, and waits until the page has it.
    pub(super) async fn prefer(&self, window: Window) -> Outcome {
        let Window {
            dark, still, touch, ..
        } = window;
        if touch {
            return Failure::needs_chromium("the emulation of a touch screen");
        }
        let Some(preferences) = &self.preferences else {
            return Failure::because("the browser has no preferences");
        };
        if preferences.now.get() == (dark, still) {
            return Ok(());
        }
        preferences.set(dark, still).await?;
        let seen = "['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map((it) => matchMedia(it).matches)";
        for _ in 0..250 {
            if self.execute(seen).await? == json!([dark, still]) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Failure::because("the page does not have what the visitor prefers")
    }
}
