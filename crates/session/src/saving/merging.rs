//! The merge of a page with what a colleague has saved.

use masar_edit::{Change, Choice, Conflict, MergeOptions, Path, merge_with};
use masar_places::Version;

use crate::session::Session;

/// A merge whose conflicts are asked one at a time.
#[derive(Clone, Debug)]
pub(super) struct Merging {
    /// The page.
    pub(super) page: usize,
    /// The version in the place.
    pub(super) theirs: Version,
    /// The conflicts that are open.
    pub(super) open: Vec<Conflict>,
    /// The decisions, by place.
    decided: Vec<(Path, Choice)>,
}

impl Merging {
    pub(super) fn new(page: usize, theirs: Version) -> Merging {
        Merging {
            page,
            theirs,
            open: Vec::new(),
            decided: Vec::new(),
        }
    }

    /// Decides the conflict that is asked.
    pub(super) fn decide(&mut self, choice: Choice) {
        if let Some(conflict) = self.open.first() {
            self.decided.push((conflict.place.path.clone(), choice));
        }
    }

    /// Merges into the page as one step, if all conflicts are decided. Returns the number of changes that are taken, or
    /// `None` if there are open conflicts.
    ///
    /// # Errors
    /// The other version is not JSON.
    pub(super) fn merge(&mut self, session: &mut Session, base: &str) -> Result<Option<usize>, ()> {
        let theirs = std::str::from_utf8(&self.theirs.bytes).map_err(drop)?;
        let decided = &self.decided;
        let mut decide = |conflict: &Conflict| {
            let mut all = decided.iter();
            let found = all.find(|(path, _)| *path == conflict.place.path);
            found.map(|(_, choice)| choice.clone())
        };
        let options = MergeOptions {
            decide: Some(&mut decide),
            ..MergeOptions::default()
        };
        let ours = session.pages()[self.page].text();
        let merge = merge_with(base, ours, theirs, options).map_err(drop)?;
        self.open = merge.conflicts;
        if !self.open.is_empty() {
            return Ok(None);
        }
        if !merge.splices.is_empty() {
            let change = Change::Text {
                splices: merge.splices,
            };
            session.end_group();
            session.apply(self.page, vec![change]).map_err(drop)?;
        }
        Ok(Some(merge.taken.len()))
    }
}
