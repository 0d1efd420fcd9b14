//! Carries out a change.

use crate::change::Change;
use crate::difference::{Difference, DifferenceKind, Place};
use crate::error::EditError;
use crate::excerpt::EventSpan;
use crate::identity::EventIds;
use crate::pages::{self, OtherPages};
use crate::pins;
use crate::planner::Planner;
use crate::source::Source;
use crate::splice::{Splice, splice};

/// A change that was carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The text afterwards.
    pub text: String,
    /// The places of the text that were replaced; none if the feed had the value already.
    pub splices: Vec<Splice>,
    /// The difference that the change makes.
    pub difference: Difference,
}

/// Carries out a change. All bytes of the text that the change is not about stay.
///
/// An event without an id has one that is derived from its date and title, and links contain it. If the change would give
/// the event another one, the id is written down at the same time.
///
/// # Errors
/// The change is refused. A feed with errors can be changed, as long as it is JSON and the place is unambiguous.
///
/// ```
/// use masar_edit::{Change, Json, Path, apply};
/// let text = r#"{"masar": 1, "events": [{"id": "a", "date": "2022",  "title": {"fr": "Acord"}}]}"#;
/// let path = Path::event("a").member("title").language("fr");
/// let applied = apply(text, &Change::set(path, Json::text("Accord"))).expect("a title");
/// assert_eq!(applied.text, text.replace("Acord", "Accord"));
/// ```
pub fn apply(text: &str, change: &Change) -> Result<Applied, EditError> {
    apply_on_page(text, pages::none(), change)
}

/// Carries out a change on a page of a feed of several pages. See [`apply`].
///
/// # Errors
/// The change is refused.
pub fn apply_on_page(
    text: &str,
    others: &OtherPages,
    change: &Change,
) -> Result<Applied, EditError> {
    if let Change::Text { splices } = change {
        return apply_text(text, splices);
    }
    let source = Source::parse_page(text, others)?;
    let ids = EventIds::of(&source);
    let (difference, mut plan) = Planner::plan(&source, &ids, change)?;
    let mut splices = plan.splices(&source);
    let mut changed = splice(text, &splices).ok_or(EditError::AnotherText)?;
    if ids.is_needed() && pins::may_change_ids(change) {
        let pins = pins::needed(&source, &ids, &plan, &changed, |_| false);
        if !pins.is_empty() {
            pins::add(&source, &mut plan, pins);
            splices = plan.splices(&source);
            changed = splice(text, &splices).ok_or(EditError::AnotherText)?;
        }
    }
    // A value may be nested too deeply for its place.
    Source::parse(&changed)?;
    Ok(Applied {
        text: changed,
        splices,
        difference,
    })
}

/// Carries out a change within an event on an excerpt of the text; `None` if it is another change, does not stay within the
/// event, or is refused.
pub(crate) fn apply_in_event(
    text: &str,
    others: &OtherPages,
    event: &EventSpan,
    change: &Change,
) -> Option<Applied> {
    let (Change::Set { path, .. } | Change::Remove { path }) = change else {
        return None;
    };
    let excerpt = event.excerpt(text).filter(|_| event.has(path))?;
    let applied = apply_on_page(&excerpt, others, change).ok()?;
    let splices = event.in_text(applied.splices)?;
    Some(Applied {
        text: splice(text, &splices)?,
        splices,
        difference: applied.difference,
    })
}

fn apply_text(text: &str, splices: &[Splice]) -> Result<Applied, EditError> {
    let changed = splice(text, splices).ok_or(EditError::AnotherText)?;
    Source::parse(&changed)?;
    Ok(Applied {
        text: changed,
        splices: splices.to_vec(),
        difference: Difference {
            place: Place::default(),
            kind: DifferenceKind::Text,
            before: None,
            after: None,
        },
    })
}
