//! Texts that are typed, fixes, and what undo would take back.

use std::rc::Rc;

use masar_edit::{Change, Difference, EditError, Entry, Json, Path};
use serde_json::Value;

use super::Session;
use crate::findings::Findings;
use crate::stale;

impl Session {
    /// Gives a text what was typed: an empty one is removed. The letters that are typed into one field are one step.
    ///
    /// If the text of an event changes in one language, those in its other languages are marked as out of date, in the same
    /// step, unless `keeps_marks`.
    ///
    /// # Errors
    /// The change is refused; nothing is changed.
    pub fn type_text(
        &mut self,
        page: usize,
        path: &Path,
        text: &str,
        keeps_marks: bool,
    ) -> Result<(), EditError> {
        let group = path.to_string();
        let is_last = self.done.last().is_some_and(|last| *last == [page]);
        if !is_last {
            self.pages[page].document.end_group();
        }
        let joins = self.pages[page].document.is_last_group(&group);
        if !joins || self.before_typing.as_ref().is_none_or(|(of, _)| of != path) {
            let row = self.row_around(page, path);
            self.before_typing = row.map(|row| (path.clone(), Rc::clone(&row.value)));
        }
        if text.is_empty() && joins {
            // What was typed goes first: what is removed then is what was there before.
            self.replace_near(page, path, Vec::new())?;
        }
        let change = match text.is_empty() {
            true => self.removal(page, path),
            false => Some(Change::set(path.clone(), Json::text(text))),
        };
        let Some(change) = change else {
            // There is nothing to remove.
            return Ok(());
        };
        let mut changes = vec![change];
        if let Some((_, event)) = self.before_typing.as_ref().filter(|_| !keeps_marks) {
            changes.extend(stale::marks_after(event, path, text));
        }
        self.replace_near(page, path, changes)
    }

    /// Says that a text is right as it is in a language, though another language has changed since. The last step of
    /// `path` is the language.
    ///
    /// # Errors
    /// The change is refused; nothing is changed.
    pub fn still_right(&mut self, page: usize, path: &Path) -> Result<(), EditError> {
        let row = self.row_around(page, path);
        let change = row.and_then(|row| stale::unmark(&row.value, path));
        change.map_or(Ok(()), |change| self.apply(page, vec![change]))
    }

    /// Carries out a fix of a finding, as one step.
    ///
    /// # Errors
    /// The feed has changed since it was checked, or the fix is refused; nothing is changed.
    pub fn fix(
        &mut self,
        findings: &Findings,
        finding: usize,
        fix: usize,
    ) -> Result<(), EditError> {
        let finding = findings.all.get(finding);
        let is_current = findings.revision == self.revision;
        let finding = finding
            .filter(|_| is_current)
            .ok_or(EditError::AnotherText)?;
        let text = self.pages[finding.page].text();
        let splices = finding.fixes.get(fix).and_then(|fix| fix.splices(text));
        let splices = splices.ok_or(EditError::AnotherText)?;
        self.apply(finding.page, vec![Change::Text { splices }])
    }

    /// Returns the members of the feed besides its events.
    #[must_use]
    pub fn head_value(&self) -> Value {
        let page = &self.pages[0];
        let members = page.outline.members.iter();
        let values = members.filter_map(|(name, _)| Some((name.clone(), page.member(name)?)));
        Value::Object(values.collect())
    }

    /// Returns the differences that undo would take back; empty if there is no step.
    #[must_use]
    pub fn next_undo(&self) -> Vec<Difference> {
        let last = |page: &usize| self.pages[*page].document.journal().done().last();
        differences_of(self.done.last(), last)
    }

    /// Returns the differences that redo would make again; empty if there is no step.
    #[must_use]
    pub fn next_redo(&self) -> Vec<Difference> {
        let next = |page: &usize| self.pages[*page].document.journal().undone().first();
        differences_of(self.undone.last(), next)
    }
}

/// Returns the differences of a step: of its entry on each page, without the marks of what is out of date.
fn differences_of<'e>(
    pages: Option<&Vec<usize>>,
    entry: impl Fn(&usize) -> Option<&'e Entry>,
) -> Vec<Difference> {
    let entries = pages.into_iter().flatten().filter_map(entry);
    let all = entries.flat_map(|entry| &entry.differences);
    let is_mark = |one: &&Difference| stale::is_mark(&one.place.path);
    let (marks, others): (Vec<_>, Vec<_>) = all.partition(is_mark);
    let shown = if others.is_empty() { marks } else { others };
    shown.into_iter().cloned().collect()
}
