//! Where the members and events of a feed are in its text.

use std::ops::Range;

use crate::error::EditError;
use crate::identity::EventIds;
use crate::pages::OtherPages;
use crate::path::Path;
use crate::source::Source;

/// The places of a feed's members and events in its text, in bytes.
///
/// ```
/// use masar_edit::{OtherPages, Outline};
/// let text = r#"{"masar": 1, "title": "Path", "events": [{"id": "a", "date": "2022", "title": "Accord"}]}"#;
/// let outline = Outline::of(text, &OtherPages::default()).expect("JSON");
/// assert_eq!(outline.member("title").map(|range| &text[range]), Some("\"Path\""));
/// assert_eq!(outline.events[0].id.as_deref(), Some("a"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The members of the feed, without its list of events: the name and the place of the value.
    pub members: Vec<(String, Range<usize>)>,
    /// The events, in the order of the text.
    pub events: Vec<EventPlace>,
}

/// An event in the text of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventPlace {
    /// The id that is written in it, or the one that is derived from date and title. An event that the reader leaves out
    /// can have none.
    pub id: Option<String>,
    /// Whether the id is written in it.
    pub has_own_id: bool,
    /// The place of its value.
    pub range: Range<usize>,
    /// The position in the list, from 0.
    pub index: usize,
}

impl Outline {
    /// Returns the outline of a page of a feed. `others` are the other pages.
    ///
    /// # Errors
    /// The text is not JSON.
    pub fn of(text: &str, others: &OtherPages) -> Result<Outline, EditError> {
        let source = Source::parse_page(text, others)?;
        let ids = EventIds::of(&source);
        let place = |node| {
            let (start, end) = source.range(node);
            start + source.skipped..end + source.skipped
        };
        let members = source.members(source.root());
        let members = members
            .into_iter()
            .filter(|(name, _)| *name != "events")
            .map(|(name, value)| (name.to_owned(), place(value)))
            .collect();
        let events = (0..ids.count()).filter_map(|index| {
            let node = ids.event(index)?;
            Some(EventPlace {
                id: ids.id(&source, node).map(str::to_owned),
                has_own_id: ids.is_given(index),
                range: place(node),
                index,
            })
        });
        Ok(Outline {
            members,
            events: events.collect(),
        })
    }

    /// Returns the place of a member's value.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<Range<usize>> {
        let mut members = self.members.iter();
        let found = members.find(|(its, _)| its == name);
        found.map(|(_, range)| range.clone())
    }
}

impl EventPlace {
    /// Returns the path of the event: by its id, or else by its position.
    #[must_use]
    pub fn path(&self) -> Path {
        match &self.id {
            Some(id) => Path::event(id),
            None => Path::feed().member("events").index(self.index),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_without_an_id_have_the_derived_one_and_bytes_before_the_text_count() {
        let text =
            "\u{feff}{\"events\": [{\"date\": \"2022\", \"title\": \"A b\"}, 3], \"masar\": 1}";
        let outline = Outline::of(text, &OtherPages::default()).expect("JSON");
        assert_eq!(outline.events.len(), 2);
        assert!(outline.events[0].id.is_some() && !outline.events[0].has_own_id);
        assert_eq!(outline.events[1].id, None);
        assert_eq!(outline.events[1].path().to_string(), "events[1]");
        assert_eq!(&text[outline.events[1].range.clone()], "3");
        assert_eq!(outline.member("events"), None);
    }
}
