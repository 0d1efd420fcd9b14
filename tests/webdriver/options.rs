//! The options after `cargo test --test pages --`.

use std::path::PathBuf;

use super::Browser;

/// The options of a run.
#[derive(Debug, Default)]
pub struct Options {
    /// The browser that runs the tests.
    pub browser: Browser,
    /// Show the browser's window.
    pub headed: bool,
    /// Take pictures into this folder instead of running cases.
    pub shots: Option<PathBuf>,
    /// Accept the screenshots and trees of this run as snapshots.
    pub accept: bool,
    /// Run all combinations of widths, languages, views and the like, not those by pairs.
    pub full: bool,
    /// Run a failed test once more after the others. One that passes then is reported as flaky.
    pub retries: bool,
    /// The number of browsers that run at once, if it is given.
    pub workers: Option<usize>,
    /// Only print the names of the tests.
    pub list: bool,
    /// Run cases with one of these words in their name; all when empty.
    pub words: Vec<String>,
}

impl Options {
    /// Reads the arguments. The error of an unknown one lists those that exist.
    pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--headed" => options.headed = true,
                "--browser" => {
                    let name = arguments.next().unwrap_or_default();
                    options.browser = Browser::named(&name)
                        .ok_or("--browser wants chromium, firefox or webkit")?;
                }
                "--accept" => options.accept = true,
                "--full" => options.full = true,
                "--retry" => options.retries = true,
                "--workers" => {
                    let count = arguments.next().and_then(|count| count.parse().ok());
                    options.workers = Some(
                        count
                            .filter(|count| *count > 0)
                            .ok_or("--workers wants a number from 1 on")?,
                    );
                }
                "--list" => options.list = true,
                "--shots" => {
                    let folder = arguments.next().ok_or("--shots wants a folder")?;
                    options.shots = Some(PathBuf::from(folder));
                }
                // Options that `cargo test` passes to every test program.
                "--nocapture" | "--quiet" => {}
                flag if flag.starts_with('-') => {
                    return Err(format!(
                        "{flag} is unknown; there are --accept, --browser NAME, --full, --headed, --list, --retry, --shots FOLDER, --workers N, and words of case names"
                    ));
                }
                _ => options.words.push(argument.replace(' ', "_")),
            }
        }
        Ok(options)
    }

    /// The number of browsers that run at once: by default one with `--headed`, else two more than there are
    /// processors, since a test waits a quarter of its time.
    pub fn workers(&self) -> usize {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        let by_default = if self.headed { 1 } else { processors + 2 };
        self.workers.unwrap_or(by_default)
    }

    /// Returns whether the test of this name is to run.
    pub fn wants(&self, name: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str()))
    }
}
