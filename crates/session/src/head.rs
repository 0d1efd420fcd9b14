//! The tracks and partners of all pages, to which events refer.

use masar_edit::Path;
use serde_json::Value;

use crate::session::Page;
use crate::value::{Member, localized, string, text_in};

/// A track or a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The title or the short name, in its languages.
    pub titles: Member,
    /// The page of the feed, from 0.
    pub page: usize,
    /// The position in its list, from 0.
    pub index: usize,
    /// All members, as they are written.
    pub value: Value,
}

impl Named {
    /// Returns the title in a language, or else in any; the id if there is none.
    #[must_use]
    pub fn title(&self, language: &str) -> &str {
        match text_in(&self.titles, language) {
            "" => &self.id,
            title => title,
        }
    }

    /// Returns the place in its page.
    #[must_use]
    pub fn path(&self, list: &str) -> Path {
        Path::feed().member(list).index(self.index)
    }
}

/// The lists of the feed's head to which events refer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// The tracks.
    pub tracks: Vec<Named>,
    /// The partners.
    pub partners: Vec<Named>,
}

impl Head {
    /// Returns the tracks and partners of all pages. `default` is the feed's first language.
    pub(crate) fn of(pages: &[Page], default: &str) -> Head {
        Head {
            tracks: named(pages, "tracks", &["title"], default),
            partners: named(pages, "partners", &["short", "name"], default),
        }
    }

    /// Returns the list of a name.
    #[must_use]
    pub fn list(&self, name: &str) -> &[Named] {
        match name {
            "tracks" => &self.tracks,
            "partners" => &self.partners,
            _ => &[],
        }
    }
}

/// Returns the elements of a list. A later page may repeat those of an earlier one.
fn named(pages: &[Page], list: &str, titles: &[&str], default: &str) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    for (page, value) in pages.iter().map(|page| page.member(list)).enumerate() {
        let Some(Value::Array(items)) = value else {
            continue;
        };
        for (index, value) in items.into_iter().enumerate() {
            let id = string(&value, "id").to_owned();
            if page > 0 && out.iter().any(|one| one.id == id) {
                continue;
            }
            let title = titles.iter().find_map(|name| value.get(name));
            out.push(Named {
                id,
                titles: title.map_or_else(Vec::new, |title| localized(title, default)),
                page,
                index,
                value,
            });
        }
    }
    out
}
