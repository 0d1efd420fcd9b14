//! Merges three versions of a feed.

mod conflict;
mod findings;
mod keys;
mod list;
mod text;
mod walk;

use std::collections::HashSet;
use std::fmt;

use masar_feed::{Diagnostic, Rules};

pub use self::conflict::{Choice, Conflict, ConflictKind};
use self::walk::{Side, Walk};
use crate::difference::Difference;
use crate::excerpt::without_equal_events;
use crate::outline::Outline;
use crate::path::Path;
use crate::pins;
use crate::plan::Plan;
use crate::splice::{Splice, splice};

/// A version of a feed in a merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// The version that both others come from.
    Base,
    /// The own version.
    Ours,
    /// The other version.
    Theirs,
}

/// The reason for which three versions cannot be merged: one of them is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeError {
    /// The version.
    pub version: Version,
    /// The place where it is not JSON.
    pub diagnostic: Diagnostic,
}

impl fmt::Display for MergeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.version, self.diagnostic)
    }
}

impl std::error::Error for MergeError {}

/// The result of a merge.
#[derive(Clone, Debug)]
pub struct Merge {
    /// The merged text. It is always JSON. Where a conflict is open, it has the own version.
    pub text: String,
    /// The places of the own text that the merge replaces.
    pub splices: Vec<Splice>,
    /// The differences between the own version and the merged one.
    pub taken: Vec<Difference>,
    /// The conflicts that are open.
    pub conflicts: Vec<Conflict>,
    /// The problems of the merged feed that neither version has: an event that now lies outside the one that contains it.
    pub findings: Vec<Diagnostic>,
}

impl Merge {
    /// Whether nobody has to look at the result.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.conflicts.is_empty() && self.findings.is_empty()
    }
}

/// Merges the changes of another version into the own one. Where both changed the same value differently, the conflict
/// stays open.
///
/// Events, tracks and partners are recognized by id, media and links by address, texts are merged by language, and short
/// lists such as tags as sets. The result is the own text with splices, so that its order and style stay.
///
/// # Errors
/// One of the texts is not JSON. An empty `base` means that the versions have no common one.
///
/// ```
/// let base = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": {"fr": "Acord", "en": "Deal"}}]}"#;
/// let ours = base.replace("Acord", "Accord");
/// let theirs = base.replace("Deal", "Agreement");
/// let merged = masar_edit::merge(base, &ours, &theirs).expect("JSON");
/// assert!(merged.is_clean());
/// assert_eq!(merged.text, ours.replace("Deal", "Agreement"));
/// ```
pub fn merge(base: &str, ours: &str, theirs: &str) -> Result<Merge, MergeError> {
    merge_with(base, ours, theirs, MergeOptions::default())
}

/// A function that decides a conflict, or leaves it open.
pub type Decide<'o> = dyn FnMut(&Conflict) -> Option<Choice> + 'o;

/// A function that accepts a difference, or leaves it out.
pub type Accept<'o> = dyn FnMut(&Difference) -> bool + 'o;

/// How three versions are merged. The functions may be called several times with the same argument.
#[derive(Default)]
pub struct MergeOptions<'o> {
    /// Decides a conflict. One for which it returns `None` stays open, as all do without it.
    pub decide: Option<&'o mut Decide<'o>>,
    /// Accepts a difference of the other version, or leaves it out: a colleague takes three changes of five.
    pub accept: Option<&'o mut Accept<'o>>,
    /// The editor's rules, for problems of the merged feed that the reader does not report.
    pub rules: Option<fn() -> Box<dyn Rules>>,
}

/// Merges as [`merge`] does, with options.
///
/// # Errors
/// One of the texts is not JSON.
///
/// ```
/// use masar_edit::{Choice, MergeOptions, merge_with};
/// let base = r#"{"masar": 1, "title": "a", "events": []}"#;
/// let (ours, theirs) = (base.replace("\"a\"", "\"b\""), base.replace("\"a\"", "\"c\""));
/// let options = MergeOptions {
///     decide: Some(&mut |_| Some(Choice::Theirs)),
///     ..MergeOptions::default()
/// };
/// assert_eq!(merge_with(base, &ours, &theirs, options).expect("JSON").text, theirs);
/// ```
pub fn merge_with(
    base: &str,
    ours: &str,
    theirs: &str,
    mut options: MergeOptions<'_>,
) -> Result<Merge, MergeError> {
    let base_side = match base.trim().is_empty() {
        true => None,
        false => Some(side(base, Version::Base)?),
    };
    let sides = Sides {
        base: base_side,
        ours: side(ours, Version::Ours)?,
        theirs: side(theirs, Version::Theirs)?,
    };
    let mut asked = HashSet::new();
    loop {
        let mut merged = sides.merge(ours, &asked, &mut options);
        let before = asked.len();
        merged.findings = findings::new([base, ours, theirs, &merged.text], options.rules);
        findings::add_causes(&merged, &sides, &mut asked);
        if asked.len() == before {
            return Ok(merged);
        }
    }
}

/// Returns the differences between two versions of a feed.
///
/// # Errors
/// One of the texts is not JSON.
///
/// ```
/// use masar_edit::differences;
/// let before = r#"{"masar": 1, "title": "a", "events": []}"#;
/// let found = differences(before, &before.replace("\"a\"", "\"b\"")).expect("JSON");
/// assert_eq!(found[0].place.path.to_string(), "title");
/// ```
pub fn differences(before: &str, after: &str) -> Result<Vec<Difference>, MergeError> {
    let sides = Sides {
        base: Some(side(before, Version::Base)?),
        ours: side(before, Version::Ours)?,
        theirs: side(after, Version::Theirs)?,
    };
    let merged = sides.merge(before, &HashSet::new(), &mut MergeOptions::default());
    Ok(merged.taken)
}

/// Returns the differences between two versions of a feed whose outlines are known, as [`differences`] does. Events that are
/// the same in both are not read.
///
/// # Errors
/// One of the texts is not JSON.
pub fn differences_of_outlined(
    before: (&str, &Outline),
    after: (&str, &Outline),
) -> Result<Vec<Difference>, MergeError> {
    match without_equal_events(before, after) {
        Some([before, after]) => differences(&before, &after),
        None => differences(before.0, after.0),
    }
}

fn side(text: &str, version: Version) -> Result<Side<'_>, MergeError> {
    Side::parse(text).map_err(|diagnostic| MergeError {
        version,
        diagnostic,
    })
}

/// The three versions.
struct Sides<'t> {
    base: Option<Side<'t>>,
    ours: Side<'t>,
    theirs: Side<'t>,
}

impl Sides<'_> {
    /// Merges once. Changes of the other version at the places in `asked` are conflicts in any case.
    fn merge(&self, ours: &str, asked: &HashSet<Path>, options: &mut MergeOptions<'_>) -> Merge {
        let mut walk = Walk::new(self, asked, options);
        walk.root();
        let mut splices = walk.plan.splices(&self.ours.source);
        // The splices are made for this text.
        let text = |splices: &[Splice]| splice(ours, splices).unwrap_or_else(|| ours.to_owned());
        let mut merged = text(&splices);
        if self.keep_ids(&mut walk.plan, &merged) {
            splices = walk.plan.splices(&self.ours.source);
            merged = text(&splices);
        }
        Merge {
            text: merged,
            splices,
            taken: walk.taken,
            conflicts: walk.conflicts,
            findings: Vec::new(),
        }
    }
    /// Writes down the ids of events that would otherwise have one that neither version has: both have changed an event
    /// without an id by hand. Returns whether there are such events.
    fn keep_ids(&self, plan: &mut Plan, merged: &str) -> bool {
        let Side { source, ids } = &self.ours;
        // Without languages it may be a later page, and the derived ids depend on the first one.
        if !ids.is_needed() || plan.is_empty() || source.languages().is_empty() {
            return false;
        }
        let known: HashSet<&str> = self.theirs.ids.all().collect();
        let pins = pins::needed(source, ids, plan, merged, |id| known.contains(id));
        let is_needed = !pins.is_empty();
        pins::add(source, plan, pins);
        is_needed
    }
}
