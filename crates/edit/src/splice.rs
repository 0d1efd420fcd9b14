//! Splices: the places of a text that a change replaces.

use serde::{Deserialize, Serialize};

/// A place of a text that is replaced.
///
/// The splices of one change are in the order of the text, do not overlap, and all have offsets in the text before the
/// change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    /// The byte where the place begins.
    pub at: usize,
    /// The text that is there before.
    pub removed: String,
    /// The text that is there afterwards.
    pub inserted: String,
}

/// Returns a text after a change; `None` if the text is not the one that was changed.
///
/// ```
/// use masar_edit::{Splice, splice};
/// let change = [Splice { at: 4, removed: "1922".into(), inserted: "1923".into() }];
/// assert_eq!(splice("In: 1922.", &change).as_deref(), Some("In: 1923."));
/// assert_eq!(splice("In: 1923.", &change), None);
/// ```
#[must_use]
pub fn splice(text: &str, splices: &[Splice]) -> Option<String> {
    let mut out = String::with_capacity(text.len() + growth(splices));
    let mut done = 0;
    for splice in splices {
        out.push_str(text.get(done..splice.at)?);
        done = splice.at + splice.removed.len();
        if text.get(splice.at..done)? != splice.removed {
            return None;
        }
        out.push_str(&splice.inserted);
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

fn growth(splices: &[Splice]) -> usize {
    splices.iter().map(|splice| splice.inserted.len()).sum()
}

/// Returns the change that takes back a change.
///
/// ```
/// use masar_edit::{Splice, inverse, splice};
/// let change = [Splice { at: 4, removed: "1922".into(), inserted: "vers 1922".into() }];
/// let changed = splice("In: 1922.", &change).expect("the text");
/// assert_eq!(splice(&changed, &inverse(&change)).as_deref(), Some("In: 1922."));
/// ```
#[must_use]
pub fn inverse(splices: &[Splice]) -> Vec<Splice> {
    let (mut added, mut removed) = (0, 0);
    let mut out = Vec::with_capacity(splices.len());
    for splice in splices {
        out.push(Splice {
            at: splice.at + added - removed,
            removed: splice.inserted.clone(),
            inserted: splice.removed.clone(),
        });
        added += splice.inserted.len();
        removed += splice.removed.len();
    }
    out
}
