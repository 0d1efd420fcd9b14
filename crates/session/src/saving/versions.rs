//! The versions of a feed that were seen in the place.

/// A version of a page that was seen in the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenVersion {
    /// The page.
    pub page: usize,
    /// The time at which it was seen, in ms since 1970.
    pub time: u64,
    /// The text.
    pub text: String,
}

/// A store of versions.
pub trait Versions {
    /// Adds a version, unless the last one of the page has the same text.
    fn add(&mut self, version: SeenVersion);

    /// Returns the versions, the last one first.
    fn list(&self) -> Vec<SeenVersion>;
}

/// The most versions that are kept.
const MOST: usize = 20;

/// The last 20 versions, in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecentVersions(Vec<SeenVersion>);

impl Versions for RecentVersions {
    fn add(&mut self, version: SeenVersion) {
        let mut of_page = self.0.iter().rev();
        let last = of_page.find(|one| one.page == version.page);
        if last.is_some_and(|last| last.text == version.text) {
            return;
        }
        self.0.push(version);
        let surplus = self.0.len().saturating_sub(MOST);
        self.0.drain(..surplus);
    }

    fn list(&self) -> Vec<SeenVersion> {
        self.0.iter().rev().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_twenty_versions_are_kept_and_an_equal_one_is_not_added() {
        let mut versions = RecentVersions::default();
        for time in 0..25 {
            for _ in 0..2 {
                versions.add(SeenVersion {
                    page: 0,
                    time,
                    text: time.to_string(),
                });
            }
        }
        let list = versions.list();
        assert_eq!(list.len(), MOST);
        assert_eq!((list[0].time, list[19].time), (24, 5));
    }
}
