//! Reports changes of the files that are built or served.

use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The time without a change before a change is reported. An editor writes a file in several steps.
const QUIET: Duration = Duration::from_millis(200);

/// The input of the build, relative to the repository.
const BUILT: [&str; 9] = [
    "src",
    "crates",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "www/masar.js",
    "www/loader",
    "www/core",
    "www/palettes",
];

/// The files and folders that are served as they are.
const SERVED: [&str; 3] = ["index.html", "www", "tests"];

/// The folders that are watched with their subfolders. In the top folder only files are watched, since `target`
/// changes all the time.
const FOLDERS: [&str; 4] = ["src", "crates", "www", "tests"];

/// One or more files that appeared, changed or disappeared at about the same time.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// The first of them, relative to the repository.
    pub(super) file: PathBuf,
    /// Whether any of them is an input of the build.
    pub(super) needs_build: bool,
}

/// Watches the files of a repository.
#[derive(Debug)]
pub(super) struct Watcher {
    root: PathBuf,
    events: Receiver<DebounceEventResult>,
    // Watches until it is dropped.
    _debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
}

impl Watcher {
    /// Starts to watch the repository in `root`, an absolute path without links.
    pub(super) fn new(root: &Path) -> notify::Result<Self> {
        let (sender, events) = channel();
        let mut debouncer = new_debouncer(QUIET, None, sender)?;
        debouncer.watch(root, RecursiveMode::NonRecursive)?;
        for folder in FOLDERS.map(|folder| root.join(folder)) {
            if folder.is_dir() {
                debouncer.watch(folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(Self {
            root: root.to_path_buf(),
            events,
            _debouncer: debouncer,
        })
    }

    /// Waits for the next change. Returns `None` when the files can no longer be watched.
    pub(super) fn next_change(&self) -> Option<Change> {
        loop {
            match self.events.recv().ok()? {
                Ok(events) => {
                    if let Some(change) = self.change_of(&events) {
                        return Some(change);
                    }
                }
                Err(errors) => errors.iter().for_each(|error| eprintln!("{error}")),
            }
        }
    }

    fn change_of(&self, events: &[DebouncedEvent]) -> Option<Change> {
        let files: Vec<&Path> = events
            .iter()
            .filter(|event| changes_content(event.kind))
            .flat_map(|event| &event.paths)
            .filter_map(|path| path.strip_prefix(&self.root).ok())
            .filter(|file| is_in(file, &BUILT) || is_in(file, &SERVED))
            .collect();
        Some(Change {
            file: files.first()?.to_path_buf(),
            needs_build: files.iter().any(|file| is_in(file, &BUILT)),
        })
    }
}

/// Returns whether an event is more than a file that was opened, read or closed: a build does that.
fn changes_content(kind: EventKind) -> bool {
    kind.is_create() || kind.is_modify() || kind.is_remove()
}

fn is_in(file: &Path, places: &[&str]) -> bool {
    places.iter().any(|place| file.starts_with(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::thread::sleep;

    fn change(file: &str, needs_build: bool) -> Option<Change> {
        Some(Change {
            file: file.into(),
            needs_build,
        })
    }

    /// A watched repository of two folders and a file.
    fn watched() -> (tempfile::TempDir, PathBuf, Watcher) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        for name in ["src/view", "www/feeds", "target"] {
            fs::create_dir_all(root.join(name)).unwrap();
        }
        fs::write(root.join("index.html"), "<p>").unwrap();
        let watcher = Watcher::new(&root).unwrap();
        (folder, root, watcher)
    }

    #[test]
    fn a_style_sheet_needs_a_build() {
        let (_folder, root, watcher) = watched();
        fs::write(root.join("src/view/axis.css"), "a {}").unwrap();
        assert_eq!(watcher.next_change(), change("src/view/axis.css", true));
    }

    #[test]
    fn a_feed_and_a_page_need_no_build_and_neither_does_a_removed_feed() {
        let (_folder, root, watcher) = watched();
        fs::write(root.join("www/feeds/a.json"), "{}").unwrap();
        assert_eq!(watcher.next_change(), change("www/feeds/a.json", false));
        fs::write(root.join("index.html"), "<p>changed").unwrap();
        assert_eq!(watcher.next_change(), change("index.html", false));
        fs::remove_file(root.join("www/feeds/a.json")).unwrap();
        assert_eq!(watcher.next_change(), change("www/feeds/a.json", false));
    }

    #[test]
    fn several_changes_at_once_are_one_change() {
        let (_folder, root, watcher) = watched();
        // On a busy machine the second file may be written later than intended.
        let is_one_change = (0..5).any(|_| {
            fs::write(root.join("src/lib.rs"), "").unwrap();
            fs::write(root.join("www/feeds/a.json"), "{}").unwrap();
            let is_built = watcher.next_change().unwrap().needs_build;
            let mut further = 0;
            while watcher.events.recv_timeout(QUIET * 3).is_ok() {
                further += 1;
            }
            is_built && further == 0
        });
        assert!(is_one_change);
    }

    #[test]
    fn reading_a_file_or_changing_one_elsewhere_is_not_a_change() {
        let (_folder, root, watcher) = watched();
        fs::read(root.join("index.html")).unwrap();
        fs::write(root.join("target/a"), "").unwrap();
        fs::write(root.join("notes.md"), "").unwrap();
        sleep(QUIET * 3);
        fs::write(root.join("index.html"), "<p>changed").unwrap();
        assert_eq!(watcher.next_change(), change("index.html", false));
    }
}
