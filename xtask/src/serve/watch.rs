//! Sees that a file changed, by looking at times every so often: it works on every file system, and
//! the repository's own files are few.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How often it looks.
pub const PERIOD: Duration = Duration::from_millis(300);

/// What goes into the build.
const BUILT: [&str; 6] = [
    "src",
    "checker",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "www/masar.js",
];
/// What is served as it is.
const SHOWN: [&str; 3] = ["index.html", "www", "tests"];

/// A file that appeared, changed or went.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// The first of them, relative to the repository.
    pub file: PathBuf,
    /// Whether any of them goes into the build.
    pub wants_build: bool,
}

/// What the files were like at the last look.
#[derive(Debug)]
pub struct Watch {
    root: PathBuf,
    seen: BTreeMap<PathBuf, SystemTime>,
}

impl Watch {
    /// Looks for the first time.
    ///
    /// # Errors
    ///
    /// There is no such folder.
    pub fn new(root: &Path) -> std::io::Result<Self> {
        let root = root.canonicalize()?;
        let seen = look(&root);
        Ok(Self { root, seen })
    }

    /// What changed since the last look.
    pub fn change(&mut self) -> Option<Change> {
        let now = look(&self.root);
        let differs = |one: &BTreeMap<_, _>, other: &BTreeMap<_, _>| {
            let changed = |(file, time): &(&PathBuf, &SystemTime)| other.get(*file) != Some(*time);
            one.iter()
                .filter(changed)
                .map(|(file, _)| PathBuf::clone(file))
                .collect::<Vec<_>>()
        };
        let mut files = differs(&now, &self.seen);
        files.extend(differs(&self.seen, &now));
        self.seen = now;
        let wants_build = files
            .iter()
            .any(|file| BUILT.iter().any(|part| file.starts_with(part)));
        let file = files.into_iter().next()?;
        Some(Change { file, wants_build })
    }
}

fn look(root: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut seen = BTreeMap::new();
    let mut left: Vec<PathBuf> = BUILT
        .iter()
        .chain(&SHOWN)
        .map(|part| root.join(part))
        .collect();
    while let Some(file) = left.pop() {
        // Gone between the listing and the look: the next look settles it.
        let Ok(data) = std::fs::metadata(&file) else {
            continue;
        };
        if data.is_dir() {
            let entries = std::fs::read_dir(&file).into_iter().flatten().flatten();
            left.extend(entries.map(|entry| entry.path()));
        } else if let (Ok(time), Ok(name)) = (data.modified(), file.strip_prefix(root)) {
            seen.insert(name.to_path_buf(), time);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_wants_a_build_and_a_feed_does_not() {
        let root = std::env::temp_dir().join(format!("masar-watch-{}", std::process::id()));
        std::fs::create_dir_all(root.join("src/view")).unwrap();
        std::fs::create_dir_all(root.join("www/feeds")).unwrap();
        let mut watch = Watch::new(&root).unwrap();
        assert_eq!(watch.change(), None);

        std::fs::write(root.join("www/feeds/a.json"), "{}").unwrap();
        let feed = PathBuf::from("www/feeds/a.json");
        assert_eq!(
            watch.change(),
            Some(Change {
                file: feed.clone(),
                wants_build: false
            })
        );

        std::fs::write(root.join("src/view/axis.css"), "a{}").unwrap();
        let style = PathBuf::from("src/view/axis.css");
        assert_eq!(
            watch.change(),
            Some(Change {
                file: style,
                wants_build: true
            })
        );

        std::fs::remove_file(root.join(&feed)).unwrap();
        assert_eq!(
            watch.change(),
            Some(Change {
                file: feed,
                wants_build: false
            })
        );
        assert_eq!(watch.change(), None);
        std::fs::remove_dir_all(&root).unwrap();
    }
}
