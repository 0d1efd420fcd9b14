//! Events as rows of a list.

use std::rc::Rc;

use masar_edit::{EventPlace, Path};
use masar_edtf::{Day, Edtf};
use serde_json::Value;

use crate::place::{element, keyed, path_of};
use crate::value::{Member, localized, string, text_in};

/// An event as the list of the Studio shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The id, or the empty text if the event has none.
    pub id: String,
    /// Whether the id is written in the file.
    pub has_own_id: bool,
    /// The page of the feed, from 0.
    pub page: usize,
    /// The position in the list of the page, from 0.
    pub index: usize,
    /// The place of the event in its page.
    pub path: Path,
    /// The title in its languages.
    pub titles: Member,
    /// The date as it is written (EDTF).
    pub date: String,
    /// All members of the event, as they are written.
    pub value: Rc<Value>,
    /// Its first day, by which the list is in order; `None` without a date.
    pub(crate) day: Option<Day>,
}

impl Row {
    /// Returns the row of an event. `slice` is its text, and `default` the feed's first language.
    pub(crate) fn of(place: &EventPlace, page: usize, slice: &str, default: &str) -> Row {
        let value: Value = serde_json::from_str(slice).unwrap_or(Value::Null);
        let date = string(&value, "date").to_owned();
        Row {
            id: place.id.clone().unwrap_or_default(),
            has_own_id: place.has_own_id,
            page,
            index: place.index,
            path: place.path(),
            titles: value
                .get("title")
                .map_or_else(Vec::new, |title| localized(title, default)),
            day: day(&date),
            date,
            value: Rc::new(value),
        }
    }

    /// Returns the title in a language, or else in any; empty if there is none.
    #[must_use]
    pub fn title(&self, language: &str) -> &str {
        text_in(&self.titles, language)
    }

    /// Returns a place in the event with the keys of elements of lists in place of their positions.
    #[must_use]
    pub fn keyed(&self, path: &Path) -> Path {
        let inner = path.steps().get(self.path.steps().len()..);
        path_of(
            self.path.clone(),
            &keyed(&self.value, inner.unwrap_or_default()),
        )
    }

    /// Returns the value at a place in the event; `None` if nothing is there.
    #[must_use]
    pub fn value_at(&self, path: &Path) -> Option<&Value> {
        let mut inner = path.steps().get(self.path.steps().len()..)?.iter();
        inner.try_fold(&*self.value, element)
    }
}

/// Returns the first day of a date.
fn day(date: &str) -> Option<Day> {
    let edtf = Edtf::parse(date).ok()?;
    edtf.earliest().or_else(|| edtf.latest())
}
