//! What may be typed after `cargo test --test pages --`.

use std::path::PathBuf;

/// The choices of one run.
#[derive(Debug, Default)]
pub struct Options {
    /// Show the browser's window.
    pub headed: bool,
    /// Take pictures into this folder instead of running cases.
    pub shots: Option<PathBuf>,
    /// Keep what pages look like now as what they have to look like.
    pub accept: bool,
    /// Run what the ordinary run leaves to a few combinations in all of them.
    pub full: bool,
    /// How many browsers run at once, when it is given.
    pub workers: Option<usize>,
    /// Only name the cases.
    pub list: bool,
    /// Run cases with one of these words in their name; all when empty.
    pub words: Vec<String>,
}

impl Options {
    /// Reads the arguments; an unknown one is an error that says what there is.
    pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--headed" => options.headed = true,
                "--accept" => options.accept = true,
                "--full" => options.full = true,
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
                // What `cargo test` passes on to any test program.
                "--nocapture" | "--quiet" => {}
                flag if flag.starts_with('-') => {
                    return Err(format!(
                        "{flag} is unknown; there are --accept, --full, --headed, --list, --shots FOLDER, --workers N, and words of case names"
                    ));
                }
                _ => options.words.push(argument.replace(' ', "_")),
            }
        }
        Ok(options)
    }

    /// How many browsers run at once: one where somebody watches, else two.
    pub fn workers(&self) -> usize {
        self.workers.unwrap_or(if self.headed { 1 } else { 2 })
    }

    /// Whether the case of this name is asked for.
    pub fn wants(&self, name: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str()))
    }
}
