//! What all fields of a form need.

use std::rc::Rc;

use masar_edit::{Change, Json, Lang, Path};
use masar_session::{Head, Row};
use yew::prelude::*;

use super::texts::{FormTexts, texts};
use crate::pictures::Used;
use crate::state::Action;

/// What all fields of a form need.
#[derive(Clone)]
pub struct FormContext {
    /// The language of the interface.
    pub lang: Lang,
    /// The page of the feed that has what the form is about.
    pub page: usize,
    /// The languages of the feed.
    pub languages: Rc<Vec<String>>,
    /// The tracks and partners of the feed.
    pub head: Rc<Head>,
    /// The events of the feed.
    pub rows: Rc<Vec<Rc<Row>>>,
    /// The id that the event gets when its form is left.
    pub proposed_id: Option<String>,
    /// Whether visitors may have links to the event.
    pub is_published: bool,
    /// The pictures of the feed.
    pub pictures: Used,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

impl PartialEq for FormContext {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && self.page == other.page
            && self.languages == other.languages
            && self.head == other.head
            && Rc::ptr_eq(&self.rows, &other.rows)
            && self.proposed_id == other.proposed_id
            && self.is_published == other.is_published
            && self.pictures == other.pictures
            && self.on_action == other.on_action
    }
}

impl FormContext {
    /// Returns the texts of the forms.
    pub fn texts(&self) -> &'static FormTexts {
        texts(self.lang)
    }

    /// Returns the tag of the interface's language.
    pub fn tag(&self) -> &'static str {
        self.lang.tag()
    }

    /// Returns what types a text.
    pub fn on_type(&self, path: Path) -> Callback<String> {
        let page = self.page;
        self.on_action.reform(move |text| Action::Type {
            page,
            path: path.clone(),
            text,
        })
    }

    /// Returns what types a value that is no text.
    pub fn on_value(&self, path: Path) -> Callback<Option<Json>> {
        let page = self.page;
        self.on_action.reform(move |value| Action::TypeValue {
            page,
            path: path.clone(),
            value,
        })
    }

    /// Returns what chooses one of some texts; the empty one removes the member.
    pub fn on_choose(&self, path: Path) -> Callback<String> {
        let page = self.page;
        self.on_action.reform(move |choice: String| Action::Apply {
            page,
            changes: vec![match choice.is_empty() {
                true => Change::remove(path.clone()),
                false => Change::set(path.clone(), Json::text(&choice)),
            }],
        })
    }

    /// Carries out changes as one step.
    pub fn apply(&self, changes: Vec<Change>) {
        let page = self.page;
        self.on_action.emit(Action::Apply { page, changes });
    }
}

/// Returns the id of the field of a place in the page: its steps, joined by hyphens. An event is `event`, since only one
/// form is open.
pub fn field_id(path: &Path) -> String {
    use masar_edit::Step;
    let mut out = String::new();
    for (depth, step) in path.steps().iter().enumerate() {
        match step {
            Step::Member(name) if depth == 0 && name == "events" => out.push_str("event"),
            Step::Member(name) if depth == 0 => {
                out.push_str("feed-");
                out.push_str(name);
            }
            _ if depth == 1 && out == "event" => {}
            Step::Member(name) | Step::Key(name) => {
                out.push('-');
                out.push_str(name);
            }
            Step::Index(index) => out.push_str(&format!("-{index}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::field_id;
    use masar_edit::Path;

    #[test]
    fn a_field_has_the_id_of_its_place() {
        let title = Path::event("a b").member("title").language("fr");
        assert_eq!(field_id(&title), "event-title-fr");
        let href = Path::event("a").member("links").index(1).member("href");
        assert_eq!(field_id(&href), "event-links-1-href");
        assert_eq!(
            field_id(&Path::feed().member("source").member("href")),
            "feed-source-href"
        );
    }
}
