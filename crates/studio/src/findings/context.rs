//! What fields know of the findings.

use std::rc::Rc;

use masar_edit::{Lang, Path};
use masar_session::{Finding, Findings, Row};
use yew::prelude::*;

use crate::state::Action;

/// The findings and the event in hand, for the fields of a form.
#[derive(Clone)]
pub struct FindingsContext {
    /// The language of the interface.
    pub lang: Lang,
    /// The findings of the last check.
    pub findings: Rc<Findings>,
    /// The event whose form is open.
    pub row: Option<Rc<Row>>,
    /// The place of the text that was typed last, if it may have marked other languages.
    pub marking: Option<Path>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

impl PartialEq for FindingsContext {
    fn eq(&self, other: &Self) -> bool {
        let row = |context: &Self| context.row.as_ref().map(Rc::as_ptr);
        self.lang == other.lang
            && Rc::ptr_eq(&self.findings, &other.findings)
            && row(self) == row(other)
            && self.marking == other.marking
    }
}

impl FindingsContext {
    /// Returns the findings at a place, with their positions.
    pub fn of(&self, path: &Path) -> impl Iterator<Item = (usize, &Finding)> {
        self.findings.at(path)
    }

    /// Returns the event in hand, if the place is in it.
    pub fn row_around(&self, path: &Path) -> Option<&Rc<Row>> {
        let row = self.row.as_ref();
        row.filter(|row| path.steps().starts_with(row.path.steps()))
    }
}
