//! Differences between two versions of a feed.

use masar_feed::json::{Kind, Node};
use serde::{Deserialize, Serialize};

use crate::json::Json;
use crate::path::Path;
use crate::source::Source;

/// A difference between two versions of a feed. [`describe`](crate::describe) tells it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The place.
    pub place: Place,
    /// The kind of difference.
    pub kind: DifferenceKind,
    /// The value before, if there is one.
    pub before: Option<Json>,
    /// The value afterwards, if there is one.
    pub after: Option<Json>,
}

/// The kind of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// A value is new.
    Added,
    /// A value is gone.
    Removed,
    /// A value is another one.
    Changed,
    /// An element of a list is at another place of the list.
    Moved,
    /// The text was edited as text.
    Text,
}

/// A place in a feed, with the title by which people know it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The place.
    pub path: Path,
    /// The title of the event, track or era, or the name of the partner, at or around the place: pairs of a language tag
    /// and a text. The tag is empty if the feed does not give it.
    pub titles: Vec<(String, String)>,
}

impl Place {
    /// Returns a place. `element` is the event, track, era or partner at or around it.
    pub(crate) fn new(path: Path, source: &Source<'_>, element: Option<Node>) -> Place {
        let names = ["title", "name", "short", "summary"];
        let text = element.and_then(|element| {
            let mut found = names.iter().filter_map(|name| source.member(element, name));
            found.next()
        });
        Place {
            path,
            titles: text.map_or_else(Vec::new, |text| texts(source, text)),
        }
    }

    /// Returns the title in a language, or else in any; empty if there is none.
    #[must_use]
    pub fn title(&self, language: &str) -> &str {
        let own = self.titles.iter().find(|one| one.0 == language);
        let near = || {
            let same = |tag: &str| masar_language_tag::same_language(tag, language);
            self.titles.iter().find(|one| same(&one.0))
        };
        let found = own.or_else(near).or(self.titles.first());
        found.map_or("", |one| &one.1)
    }
}

fn texts(source: &Source<'_>, text: Node) -> Vec<(String, String)> {
    match source.kind(text) {
        Kind::String => vec![(String::new(), source.tree.text(text).to_owned())],
        Kind::Object => source
            .members(text)
            .into_iter()
            .filter(|(tag, _)| !tag.starts_with(['_', '$']))
            .filter_map(|(tag, value)| {
                let text = source.string(value)?;
                (!text.is_empty()).then(|| (tag.to_owned(), text.to_owned()))
            })
            .collect(),
        _ => Vec::new(),
    }
}
