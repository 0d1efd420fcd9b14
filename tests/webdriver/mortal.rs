//! A browser whose process a test kills, with a profile that stays.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::browser::{Driver, Flags, OpenBrowser};
use super::timing::Timing;
use super::{Failure, Outcome, Page, repository};

/// A folder with the profile of a browser, which is removed when this value is dropped.
pub struct Profile(PathBuf);

/// A browser whose process a test kills.
pub struct Mortal {
    /// The page in it.
    pub page: Page,
    process: u32,
    _driver: Driver,
}

impl Profile {
    /// Returns an empty profile. `name` is one that no other test uses.
    pub fn new(name: &str) -> Outcome<Profile> {
        let folder = repository().join(format!("target/tmp/profile-{name}-{}", std::process::id()));
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        Ok(Profile(folder))
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // What is left is removed with target/.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

impl Mortal {
    /// Starts the browser of a page once more, with a profile.
    pub async fn start(like: &Page, profile: &Profile) -> Outcome<Mortal> {
        let driver = Driver::start(like.browser).await?;
        let OpenBrowser {
            session,
            processes,
            preferences,
        } = driver
            .browser_with(Flags::default(), Some(profile.folder()))
            .await?;
        let process = main_process(profile.folder())?;
        let page = Page {
            driver: session,
            browser: like.browser,
            _processes: processes,
            preferences,
            origin: like.origin.clone(),
            other_origin: like.other_origin.clone(),
            accept: false,
            full: like.full,
            emulated: RefCell::default(),
            stopped_clock: RefCell::default(),
            timing: Timing::default(),
        };
        Ok(Mortal {
            page,
            process,
            _driver: driver,
        })
    }

    /// Kills the process of the browser at once, and waits until it has ended.
    pub async fn kill(self) -> Outcome {
        let process = self.process.to_string();
        std::process::Command::new("kill")
            .args(["-9", &process])
            .status()?;
        for _ in 0..500 {
            if !is_running(self.process) {
                // Its other processes end when they notice.
                tokio::time::sleep(Duration::from_millis(200)).await;
                // There is nothing left to close.
                drop(self.page.driver.leak());
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Failure::because("the browser still runs after it was killed")
    }

    /// Closes the browser.
    pub async fn close(self) -> Outcome {
        Ok(self.page.driver.quit().await?)
    }
}

/// Whether a process runs; one that has ended and that nobody has waited for does not.
fn is_running(process: u32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{process}/stat"));
    state.is_ok_and(|state| !state.contains(") Z "))
}

/// Returns the process that was started with a profile, without those that it has started.
fn main_process(profile: &Path) -> Outcome<u32> {
    let profile = profile.to_string_lossy();
    for entry in std::fs::read_dir("/proc")? {
        let entry = entry?;
        let name = entry.file_name();
        let Ok(process) = name.to_string_lossy().parse::<u32>() else {
            continue;
        };
        let Ok(line) = std::fs::read(entry.path().join("cmdline")) else {
            continue;
        };
        let line = String::from_utf8_lossy(&line).into_owned();
        let is_other = [
            "--type=",
            "-contentproc",
            "crashpad",
            "chromedriver",
            "geckodriver",
        ]
        .iter()
        .any(|sign| line.contains(sign));
        if line.contains(&*profile) && !is_other {
            return Ok(process);
        }
    }
    Failure::because("the browser has no process with its profile")
}
