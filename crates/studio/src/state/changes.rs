//! Changes against what is saved, and those that a colleague has sent.

use std::collections::HashSet;
use std::rc::Rc;

use masar_edit::{Change, Choice, Conflict, Difference, Path};
use masar_session::{ChangesFile, ChangesFileError, PageChanges, Session, with_accepted, without};

use super::{Effect, Open, Reaction};

/// What the editor does with changes.
pub enum ChangesAction {
    /// Takes one change of a page back, and leaves all others.
    Drop {
        /// The page of the feed.
        page: usize,
        /// The change.
        difference: Box<Difference>,
    },
    /// Downloads the changes as a file for a colleague.
    Send,
    /// Reads a file that a colleague has sent.
    Read {
        /// The content.
        text: String,
    },
    /// Accepts a change of the colleague, or leaves it out.
    Accept {
        /// The page among those of the file, and the change of it.
        at: (usize, usize),
        /// Whether it is accepted.
        is_accepted: bool,
    },
    /// Decides the conflict that is asked.
    Decide(Choice),
    /// Takes the accepted changes into the feed.
    Take,
    /// Closes the file of the colleague.
    Close,
}

/// What is known of the changes of a colleague.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangesState {
    /// The changes for each page of the file.
    pub received: Vec<PageChanges>,
    /// The changes that are left out.
    pub left_out: HashSet<(usize, usize)>,
    /// The conflict that is asked, with its page among those of the file.
    pub asked: Option<(usize, Conflict)>,
    /// Why the last file was not read.
    pub error: Option<ChangesFileError>,
    /// The number of changes that were taken last.
    pub taken: Option<usize>,
    decided: Vec<(usize, Path, Choice)>,
}

impl ChangesState {
    fn of(received: Vec<PageChanges>) -> ChangesState {
        ChangesState {
            received,
            ..ChangesState::default()
        }
    }

    /// Whether a change is accepted.
    pub fn is_accepted(&self, at: (usize, usize)) -> bool {
        !self.left_out.contains(&at)
    }

    /// Takes the accepted changes into the feed as one step, or asks about the first conflict.
    fn take(&mut self, session: &mut Session) -> Result<(), ChangesFileError> {
        let mut steps: Vec<(usize, Vec<Change>)> = Vec::new();
        let mut taken = 0;
        for (at, changes) in self.received.iter().enumerate() {
            let accepted = |one: &Difference| {
                let mut all = changes.differences.iter().enumerate();
                // A part of a change belongs to it.
                all.all(|(index, change)| change != one || self.is_accepted((at, index)))
            };
            let decided = |path: &Path| {
                let mut all = self.decided.iter();
                let found = all.find(|(page, place, _)| *page == at && place == path);
                found.map(|(_, _, choice)| choice.clone())
            };
            let ours = session.pages()[changes.page].text();
            let merged = with_accepted(changes, ours, &accepted, &decided);
            let merged = merged.map_err(|_| ChangesFileError::Damaged)?;
            if let Some(conflict) = merged.conflicts.into_iter().next() {
                self.asked = Some((at, conflict));
                return Ok(());
            }
            taken += merged.taken.len();
            if !merged.splices.is_empty() {
                let splices = merged.splices;
                steps.push((changes.page, vec![Change::Text { splices }]));
            }
        }
        let applied = session.apply_on_pages(steps);
        applied.map_err(|_| ChangesFileError::Damaged)?;
        *self = ChangesState {
            taken: Some(taken),
            ..ChangesState::default()
        };
        Ok(())
    }
}

/// Carries out an action about changes.
pub(super) fn reduce(open: &mut Open, action: ChangesAction) -> Reaction {
    match action {
        ChangesAction::Drop { page, difference } => drop_change(open, page, &difference),
        ChangesAction::Send => return Reaction::draw().with(send(open)),
        ChangesAction::Read { text } => {
            let read = ChangesFile::read(&text).and_then(|file| file.changes_to(&open.session));
            open.changes = read.map_or_else(
                |cause| ChangesState {
                    error: Some(cause),
                    ..ChangesState::default()
                },
                ChangesState::of,
            );
        }
        ChangesAction::Accept { at, is_accepted } => {
            match is_accepted {
                true => open.changes.left_out.remove(&at),
                false => open.changes.left_out.insert(at),
            };
            open.changes.asked = None;
        }
        ChangesAction::Decide(choice) => {
            if let Some((at, conflict)) = open.changes.asked.take() {
                open.changes.decided.push((at, conflict.place.path, choice));
            }
            take(open);
        }
        ChangesAction::Take => take(open),
        ChangesAction::Close => open.changes = ChangesState::default(),
    }
    Reaction::draw()
}

fn take(open: &mut Open) {
    if let Err(cause) = open.changes.take(&mut open.session) {
        open.changes.error = Some(cause);
    }
}

fn drop_change(open: &mut Open, page: usize, difference: &Difference) {
    let base = open.saved_texts().into_iter().nth(page).unwrap_or_default();
    let now = open.session.pages()[page].text();
    if let Ok(text) = without(&base, now, difference) {
        open.error = open.session.set_text(page, &text).err();
    }
}

fn send(open: &Open) -> Effect {
    let file = ChangesFile::of(&open.session, &open.saved_texts());
    let name = &open.session.pages()[0].name;
    let name = name.rsplit('/').next().unwrap_or_default();
    let stem = name.strip_suffix(".json").unwrap_or(name);
    Effect::Download {
        name: format!("{stem}.masar-changes.json"),
        media_type: "application/json".to_owned(),
        bytes: Rc::from(file.to_json().into_bytes()),
    }
}
