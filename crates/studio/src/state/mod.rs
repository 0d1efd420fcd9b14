//! The state of the Studio, and its one reducer.

mod action;
mod aids;
mod changes;
mod drafts;
mod effect;
mod forms;
mod open;
mod pictures;
mod saving;

pub use action::Action;
pub use aids::{Aid, Said};
pub use changes::{ChangesAction, ChangesState};
pub use drafts::{Continued, Draft, DraftAction, Role, StorageTask};
pub use effect::Effect;
pub use open::{Open, Part, Status, Typed};
pub use saving::{Now, Panel, SavingAction, SavingEffect, SavingState};

use std::rc::Rc;

use masar_edit::{Lang, Path};
use masar_session::{FeedChange, NEW_EVENT};

use self::open::TypedValue;
use crate::places::Place;
use crate::storage::{DraftHead, Trouble};

/// The state of the page.
pub struct State {
    /// The language of the interface.
    pub lang: Lang,
    /// The feed that is open; none on the first screen.
    pub open: Option<Open>,
    /// The drafts on the first screen.
    pub drafts: Rc<Vec<DraftHead>>,
    /// Why the browser does not store the draft.
    pub trouble: Option<Trouble>,
}

/// What an action has caused.
#[derive(Default)]
pub struct Reaction {
    /// Whether the page is drawn anew.
    pub draw: bool,
    /// What is to be done outside of the state.
    pub effects: Vec<Effect>,
}

impl Reaction {
    fn draw() -> Reaction {
        Reaction {
            draw: true,
            effects: Vec::new(),
        }
    }

    fn with(mut self, effect: Effect) -> Reaction {
        self.effects.push(effect);
        self
    }
}

impl State {
    /// Returns the state of a page that was just opened.
    pub fn new(lang: Lang) -> State {
        State {
            lang,
            open: None,
            drafts: Rc::default(),
            trouble: None,
        }
    }

    /// Carries out an action.
    pub fn reduce(&mut self, action: Action) -> Reaction {
        if self.refuses(&action) {
            return Reaction::draw();
        }
        let reaction = self.react(action);
        self.keep(reaction)
    }

    fn react(&mut self, action: Action) -> Reaction {
        match action {
            Action::Draft(action) => self.reduce_draft(action),
            Action::SetLang(lang) => {
                self.lang = lang;
                // The messages of the findings are in the language of the interface.
                Reaction::draw()
                    .with(Effect::StoreLang(lang))
                    .with(Effect::CheckSoon)
            }
            Action::Open(session) => {
                let open = self.open.insert(Open::new(*session));
                opened(open)
            }
            Action::OpenAt(found) => {
                let place = found.found.place.as_ref();
                let origins = place.and_then(Place::origin).into_iter().collect();
                let narrow = place.map(|_| SavingEffect::Narrow(origins));
                let open = self.open.insert(Open::at(*found));
                match narrow {
                    Some(narrow) => opened(open).with(Effect::Saving(Box::new(narrow))),
                    None => opened(open),
                }
            }
            action => match &mut self.open {
                Some(open) => {
                    let revision = open.session.revision();
                    let reaction = reduce_open(open, action, self.lang);
                    match open.session.revision() == revision {
                        true => reaction,
                        false => reaction.with(Effect::CheckSoon),
                    }
                }
                None => reduce_start(action),
            },
        }
    }
}

/// Returns what follows when a feed was opened.
fn opened(open: &Open) -> Reaction {
    let claim = StorageTask::Claim(open.draft.id.clone());
    Reaction::draw()
        .with(Effect::Storage(claim))
        .with(Effect::CheckSoon)
}

/// Carries out an action on the first screen.
fn reduce_start(action: Action) -> Reaction {
    match action {
        Action::Saving(SavingAction::SignOut) => {
            Reaction::draw().with(Effect::Saving(Box::new(SavingEffect::ForgetToken)))
        }
        _ => Reaction::default(),
    }
}

fn reduce_open(open: &mut Open, action: Action, lang: Lang) -> Reaction {
    let commits = !matches!(
        action,
        Action::Type { .. } | Action::TypeValue { .. } | Action::Aid(Aid::Check | Aid::Checked(_))
    );
    let has_committed = commits && open.commit();
    if forms::leaves_form(&action) {
        open.give_ids();
    }
    let mut reaction = match action {
        Action::Type { page, path, text } => {
            return type_value(open, page, path, TypedValue::Text(text));
        }
        Action::TypeValue { page, path, value } => {
            return type_value(open, page, path, TypedValue::Json(value));
        }
        Action::Saving(action) => saving::reduce(open, action, lang),
        Action::Aid(aid) => aids::reduce(open, aid, lang),
        Action::Changes(action) => changes::reduce(open, action),
        Action::Download => {
            let pages = open.session.pages().iter();
            let pages = pages.map(|page| (page.name.clone(), page.text().to_owned()));
            let effect = SavingEffect::Download(pages.collect());
            let feed = Effect::Saving(Box::new(effect));
            let pictures = open.session.files_to_save().into_iter();
            let pictures = pictures.map(|file| Effect::Download {
                name: file.name.clone(),
                media_type: file.media_type.clone(),
                bytes: Rc::clone(&file.bytes),
            });
            Reaction {
                draw: true,
                effects: std::iter::once(feed).chain(pictures).collect(),
            }
        }
        action => {
            edit(open, action);
            Reaction::draw()
        }
    };
    // A field that gets its new text only later would lose what is typed until then.
    reaction.draw |= has_committed;
    open.saving.count(&open.session);
    reaction
}

/// Keeps what was typed. The field shows it itself; the first letter changes where the work is.
fn type_value(open: &mut Open, page: usize, path: Path, value: TypedValue) -> Reaction {
    let has_committed = open.type_value(page, path, value);
    let mut reaction = Reaction::default().with(Effect::CommitSoon);
    reaction.draw = has_committed || open.saving.changes == 0;
    reaction
}

fn edit(open: &mut Open, action: Action) {
    match action {
        Action::Apply { page, changes } => open.apply(page, changes),
        Action::ChangeFeed(change) => open.change_feed(&change),
        Action::Select(id) => {
            open.selected = id;
            // The text view marks the event; the other parts have no form.
            if matches!(open.part, Part::Findings | Part::Translations) {
                open.part = Part::Events;
            }
        }
        Action::Show(part) => open.part = part,
        Action::AddEvent => {
            if let Ok(id) = open.session.add_event(0, NEW_EVENT) {
                open.selected = Some(id);
                open.part = Part::Events;
            }
        }
        Action::RemoveEvent(id) => {
            open.change_feed(&FeedChange::RemoveEvent(id));
            open.selected = None;
        }
        Action::AddPicture {
            page,
            event,
            file,
            size,
            alt,
        } => pictures::add(open, page, event, *file, size, &alt),
        Action::Undo => {
            open.last_group = None;
            open.aids.said = Some(Said::Undone(open.session.next_undo()));
            open.session.undo();
        }
        Action::Redo => {
            open.last_group = None;
            open.aids.said = Some(Said::Redone(open.session.next_redo()));
            open.session.redo();
        }
        Action::Type { .. }
        | Action::TypeValue { .. }
        | Action::Commit
        | Action::SetLang(_)
        | Action::Open(_)
        | Action::OpenAt(_)
        | Action::Aid(_)
        | Action::Saving(_)
        | Action::Changes(_)
        | Action::Draft(_)
        | Action::Download => {}
    }
}
