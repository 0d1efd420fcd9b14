//! The columns of a feed as CSV. They follow from the table of the feed's members: a column is a member of the
//! object that a row describes, by its path. docs/formats.md has the format.

use masar_feed::members::{ERA, EVENT, FEED, Member, Object, PARTNER, TRACK, ValueType};

/// The objects that rows describe, in the order in which their columns are written.
const ROWS: [&Object; 5] = [&EVENT, &FEED, &PARTNER, &TRACK, &ERA];

/// The column with the kind of the row.
pub const KIND: &str = "kind";

/// An index in a path is less than this: no event has so long a list.
const MAX_INDEX: usize = 200;

/// The most steps of a path.
const MAX_STEPS: usize = 6;

/// A step of a column's path.
#[derive(Clone)]
pub enum Step {
    /// A member of an object.
    Member(String),
    /// An element of a list.
    Element(usize),
}

/// How a cell's text is to be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CellType {
    /// Words between semicolons.
    List,
    /// Numbers between semicolons.
    Coordinates,
    /// A number.
    Number,
    /// A string without white space around it.
    Word,
    /// A text as it is.
    Text,
}

/// Returns the path of a column; nothing if its first step is no member of a row's object.
#[must_use]
pub fn path(column: &str) -> Option<Vec<Step>> {
    let mut out = Vec::new();
    for part in column.split('.') {
        let (word, index) = part.split_once('[').unwrap_or((part, ""));
        if word.is_empty() {
            return None;
        }
        out.push(Step::Member(word.to_owned()));
        if !index.is_empty() {
            let index: usize = index.strip_suffix(']')?.parse().ok()?;
            if index >= MAX_INDEX {
                return None;
            }
            out.push(Step::Element(index));
        }
    }
    (rank(column).is_some() && out.len() <= MAX_STEPS).then_some(out)
}

/// Returns the first step of a column's path.
#[must_use]
pub fn first(column: &str) -> &str {
    column.split(['.', '[']).next().unwrap_or(column)
}

/// Returns the place of a column among the others, by its first step; nothing if no row has such a member.
#[must_use]
pub fn rank(column: &str) -> Option<usize> {
    let first = first(column);
    let members = ROWS.into_iter().flat_map(|object| &object.members);
    let mut columns = members.filter(|one| has_column(one)).map(|one| one.name);
    match first {
        KIND => Some(0),
        _ => columns.position(|one| one == first).map(|at| at + 1),
    }
}

/// Whether a member of a row's object has columns. Lists of the feed are rows; a feed in one file has no next page.
fn has_column(member: &Member) -> bool {
    let is_row = matches!(member.value, ValueType::Objects(inner) if ROWS.iter().any(|one| one.name == inner.name));
    !is_row && !matches!(member.value, ValueType::Any) && member.name != "next_url"
}

/// Returns how the cells of a column are read in rows that describe an object.
#[must_use]
pub fn cell_type(mut object: &Object, path: &[Step]) -> CellType {
    let mut steps = path.iter();
    while let Some(Step::Member(name)) = steps.next() {
        let Some(member) = object.members.iter().find(|one| one.name == name) else {
            break;
        };
        match member.value {
            ValueType::Object(inner) => object = inner,
            ValueType::Objects(inner) => {
                object = inner;
                steps.next();
            }
            // A string of a text has a language, a word of a list an index.
            _ if steps.len() > 0 => break,
            ValueType::Strings | ValueType::LanguageTags => return CellType::List,
            ValueType::Coordinates => return CellType::Coordinates,
            ValueType::Integer { .. } => return CellType::Number,
            ValueType::Date | ValueType::String | ValueType::Choice(_) => return CellType::Word,
            _ => break,
        }
    }
    CellType::Text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn type_in(object: &Object, column: &str) -> Option<CellType> {
        path(column).map(|path| cell_type(object, &path))
    }

    #[test]
    fn lists_of_the_feed_are_rows_and_other_members_are_columns() {
        for column in [
            "kind",
            "title.fr",
            "links[0].href",
            "short",
            "languages",
            "color",
        ] {
            assert!(path(column).is_some(), "{column}");
        }
        for column in [
            "events",
            "eras[0].date",
            "tracks",
            "next_url",
            "logo",
            "links[200].href",
            ".a",
        ] {
            assert!(path(column).is_none(), "{column}");
        }
    }

    #[test]
    fn a_cell_is_read_by_the_type_of_its_member() {
        assert!(type_in(&EVENT, "tags") == Some(CellType::List));
        assert!(type_in(&EVENT, "tags[0]") == Some(CellType::Text));
        assert!(type_in(&EVENT, "place.geo") == Some(CellType::Coordinates));
        assert!(type_in(&EVENT, "media[0].width") == Some(CellType::Number));
        assert!(type_in(&EVENT, "people[1].partner") == Some(CellType::Word));
        assert!(type_in(&ERA, "date") == Some(CellType::Word));
        assert!(type_in(&EVENT, "title.fr") == Some(CellType::Text));
        assert!(type_in(&FEED, "languages") == Some(CellType::List));
    }
}
