//! `masar check` on a split feed: reads all tiles, indexes and files of ids of a manifest.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use masar_check::{Checked, Pages};
use masar_feed::limits::MAX_PAGE_BYTES;
use masar_tiles::{Interval, NeedKind, NodeId, Tiles, has_name_of_content};

use super::progress::Progress;
use super::split_texts::{fill, split_texts};
use super::{files, pages};

/// The most problems whose tiles are reported without `--all`.
const MAX_REPORTED: usize = 100;

/// The result of the check of a split feed.
#[derive(Default)]
pub(super) struct SplitCheck {
    /// The tiles with problems.
    pub(super) tiles: Vec<Checked>,
    /// The problems of files that are missing or were changed, and the last line about the feed.
    pub(super) lines: Vec<String>,
    /// Whether there is something to fix.
    pub(super) has_problems: bool,
}

/// Checks the files that a manifest names; nothing if the page is no manifest. `name` is the manifest.
pub(super) fn check(
    name: &str,
    manifest: &Checked,
    all: bool,
    progress: &Progress,
) -> Option<SplitCheck> {
    let text = manifest.pages.texts.first()?;
    let tiles = Tiles::read(text).ok()?;
    let mut run = Run {
        name,
        all,
        tiles,
        out: SplitCheck::default(),
        problems: 0,
        unreported: 0,
        ids: HashMap::new(),
    };
    run.add_events(NodeId::ROOT, manifest);
    run.read_tree(progress);
    run.check_ids(progress);
    Some(run.finish())
}

/// A check that has begun.
struct Run<'c> {
    name: &'c str,
    all: bool,
    tiles: Tiles,
    out: SplitCheck,
    problems: usize,
    /// The number of problems in tiles that are not reported.
    unreported: usize,
    /// The node of each id.
    ids: HashMap<String, NodeId>,
}

impl Run<'_> {
    /// Returns the path of a file beside the manifest.
    fn path(&self, file: &str) -> PathBuf {
        Path::new(self.name).with_file_name(file)
    }

    /// Adds a problem of a file.
    fn add(&mut self, text: &str, file: &Path, values: &[(&str, &str)]) {
        let name = file.display().to_string();
        let mut all = vec![("name", name.as_str())];
        all.extend(values);
        self.problems += 1;
        let line = fill(text, &all);
        self.out.lines.push(line);
    }

    /// Reads a file, whose name is that of its content.
    fn read(&mut self, file: &str) -> Option<(PathBuf, Vec<u8>)> {
        let path = self.path(file);
        let Ok(Some(bytes)) = files::read_regular(&path, MAX_PAGE_BYTES) else {
            self.add(split_texts().missing_file, &path, &[]);
            return None;
        };
        if !has_name_of_content(file, &String::from_utf8_lossy(&bytes)) {
            self.add(split_texts().changed_file, &path, &[]);
        }
        Some((path, bytes))
    }

    /// Reads all tiles and indexes.
    fn read_tree(&mut self, progress: &Progress) {
        let mut broken = Vec::new();
        loop {
            let mut needed = self.tiles.all_of(Interval::ALL);
            needed.retain(|need| !broken.contains(&(need.node, need.kind)));
            if needed.is_empty() {
                return;
            }
            for need in needed {
                let is_read = match need.kind {
                    NeedKind::Index => self.read_index(need.node),
                    NeedKind::Tile => {
                        let is_read = self.read_tile(need.node, progress);
                        self.tiles.set_loaded(need.node, true);
                        is_read
                    }
                };
                if !is_read {
                    broken.push((need.node, need.kind));
                }
            }
        }
    }

    fn read_index(&mut self, node: NodeId) -> bool {
        let file = self.tiles.index(node).unwrap_or("").to_owned();
        let Some((path, bytes)) = self.read(&file) else {
            return false;
        };
        let text = String::from_utf8_lossy(&bytes);
        let is_read = self.tiles.add_index(node, &text).is_ok();
        if !is_read {
            self.add(split_texts().no_index, &path, &[]);
        }
        is_read
    }

    fn read_tile(&mut self, node: NodeId, progress: &Progress) -> bool {
        let file = self.tiles.url(node).to_owned();
        let Some((path, bytes)) = self.read(&file) else {
            return false;
        };
        let name = path.display().to_string();
        progress.set_task(&name);
        let mut page = Pages::default();
        page.add(name, bytes);
        let mut checked = Checked::new(page, self.all);
        checked.add_missing_files(|page, address| pages::look_up(self.name, page, address));
        let read = self.add_events(node, &checked);
        let held = self.tiles.held(node).total();
        if read != held {
            let (held, read) = (held.to_string(), read.to_string());
            let values = [("count", held.as_str()), ("events", &read)];
            self.add(split_texts().wrong_count, &path, &values);
        }
        let found = checked.diagnostics.len();
        let found = found + checked.suppressed.iter().map(|one| one.1).sum::<usize>();
        self.problems += found;
        if found > 0 && (self.all || self.problems <= MAX_REPORTED) {
            self.out.tiles.push(checked);
        } else {
            self.unreported += found;
        }
        true
    }

    /// Adds the ids of the events of a tile. Returns the number of events that can be read.
    fn add_events(&mut self, node: NodeId, checked: &Checked) -> u64 {
        let Some(reading) = &checked.reading else {
            return 0;
        };
        let mut repeated = Vec::new();
        for event in &reading.feed.events {
            if self.ids.insert(event.id.clone(), node).is_some() {
                repeated.push(event.id.clone());
            }
        }
        let path = Path::new(checked.name()).to_owned();
        for id in repeated {
            self.add(split_texts().same_id, &path, &[("id", &id)]);
        }
        reading.feed.events.len() as u64
    }

    /// Checks that each event is found by its id.
    fn check_ids(&mut self, progress: &Progress) {
        let mut by_file: HashMap<String, Vec<(String, NodeId)>> = HashMap::new();
        for (id, node) in std::mem::take(&mut self.ids) {
            let file = self.tiles.file_of_id(&id).unwrap_or("").to_owned();
            by_file.entry(file).or_default().push((id, node));
        }
        for file in self.tiles.id_files().to_vec() {
            let Some((path, bytes)) = self.read(&file) else {
                continue;
            };
            progress.set_task(&path.display().to_string());
            let text = String::from_utf8_lossy(&bytes);
            let keys = Tiles::keys_of_ids(&text);
            let lost = by_file.remove(&file).unwrap_or_default();
            let lost = lost.into_iter().filter(|(id, node)| {
                let key = keys.get(id).map(String::as_str);
                key != Some(self.tiles.key(*node))
            });
            let first = lost.map(|one| one.0).min();
            // One example of each file is enough.
            if let Some(id) = first {
                self.add(split_texts().id_not_found, &path, &[("id", &id)]);
            }
        }
    }

    fn finish(mut self) -> SplitCheck {
        let texts = split_texts();
        if self.unreported > 0 {
            let count = self.unreported.to_string();
            self.out.lines.push(fill(texts.more, &[("count", &count)]));
        }
        self.out.has_problems = self.problems > 0;
        let tiles = self.tiles.nodes().count() - 1;
        let line = fill(
            texts.checked,
            &[
                ("name", self.name),
                ("events", &self.tiles.count.to_string()),
                ("tiles", &tiles.to_string()),
            ],
        );
        let verdict = match self.problems {
            0 => texts.clean.to_owned(),
            count => fill(texts.problems, &[("count", &count.to_string())]),
        };
        self.out.lines.push(line + &verdict);
        self.out
    }
}
