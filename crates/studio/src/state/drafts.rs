//! The draft of the feed that is open: what of it is written to the browser's storage, and which tab writes it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use masar_edit::{Difference, Json};
use masar_places::{Stamp, Version};
use masar_session::{Saving, Session, localized};
use serde_json::Value;

use super::open::{Typed, TypedValue};
use super::saving::SavingState;
use super::{Action, Effect, Open, Reaction, State};
use crate::storage::{DraftHead, Found, Loaded, Trouble, Unwritten, Write, random};

/// What the editor does with drafts, or what has happened to them.
pub enum DraftAction {
    /// The drafts were listed.
    Listed(Result<Vec<DraftHead>, Trouble>),
    /// Continues a draft.
    Continue(String),
    /// Downloads a draft.
    Download(String),
    /// Deletes a draft.
    Delete(String),
    /// A draft was asked for.
    Claimed {
        /// The id of the draft.
        id: String,
        /// Whether this tab may write it.
        is_free: bool,
        /// The draft, if it is stored.
        found: Result<Found, Trouble>,
    },
    /// The draft was read again that another tab writes.
    Reloaded(Box<Loaded>),
    /// The draft was written.
    Kept(Result<(), Unwritten>),
    /// Another tab has written a draft.
    KeptElsewhere(String),
    /// Another tab asks for a draft.
    Asked(String),
    /// Another tab has taken a draft.
    Lost(String),
    /// Takes the draft over from the other tab.
    TakeOver,
    /// Closes the note about the draft.
    CloseNote,
}

/// A task for the storage.
pub enum StorageTask {
    /// List the drafts.
    List,
    /// Ask for a draft, and read it.
    Claim(String),
    /// Take a draft over from the other tab, and read it.
    TakeOver(String),
    /// Read a draft again that another tab writes.
    Reload(String),
    /// Write the draft.
    Keep(Box<Write>),
    /// Write the draft for the last time, and release it.
    HandOver(Option<Box<Write>>),
    /// Delete a draft.
    Delete(String),
    /// Download a draft.
    Download(String),
}

/// What this tab may do with the draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// It writes.
    #[default]
    Writer,
    /// It reads, since another tab had the draft already.
    Reader,
    /// It reads, since another tab has taken over.
    Stopped,
    /// It reads, since the feed is the manifest of a split one: its tiles are made by a command.
    Split,
}

/// How an earlier draft is continued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Continued {
    /// With all steps.
    Whole,
    /// Not at all: it is damaged.
    Damaged,
}

/// The draft of the feed that is open.
pub struct Draft {
    /// The id: the same for the same feed.
    pub id: String,
    /// What this tab may do.
    pub role: Role,
    /// Whether an earlier draft is continued.
    pub note: Option<Continued>,
    /// The place of the feed, without anything secret.
    pub place: Value,
    /// The length and the stamp of each base that is stored.
    stored_bases: Vec<Option<(usize, Stamp)>>,
    starts_are_stored: bool,
    is_claimed: bool,
    claims: bool,
    is_writing: bool,
    /// The state that was written last.
    pub(super) mark: u64,
}

impl Draft {
    /// Returns the draft of a feed that was just opened.
    pub fn of(session: &Session) -> Draft {
        let id = match session.is_new() {
            true => format!("new:{}", random()),
            false => {
                let mut hasher = DefaultHasher::new();
                for page in session.pages() {
                    page.start().hash(&mut hasher);
                }
                let name = session.pages().first().map_or("", |page| &page.name);
                format!("file:{name}:{:016x}", hasher.finish())
            }
        };
        let is_split = session.pages()[0].member("tiles").is_some();
        Draft {
            id: id.replace('\n', " "),
            role: if is_split { Role::Split } else { Role::Writer },
            note: None,
            place: Value::Null,
            stored_bases: Vec::new(),
            starts_are_stored: false,
            is_claimed: false,
            claims: true,
            is_writing: false,
            mark: 0,
        }
    }

    /// Whether this tab may change the feed.
    pub fn is_writer(&self) -> bool {
        self.role == Role::Writer
    }

    /// Notes that nothing of the draft is stored.
    fn forget(&mut self) {
        self.starts_are_stored = false;
        self.stored_bases.clear();
        self.claims = true;
    }
}

/// Returns by what a base is told from another one.
fn name_of(base: Option<&Version>) -> Option<(usize, Stamp)> {
    base.map(|base| (base.bytes.len(), base.stamp.clone()))
}

impl Open {
    /// Returns the state of a draft that was read.
    fn continued(found: Loaded, role: Role) -> Open {
        let Loaded {
            head,
            session,
            bases,
            typed,
        } = found;
        let mut open = Open::new(session);
        open.draft = Draft {
            id: head.id,
            role,
            note: (role == Role::Writer && head.changes > 0).then_some(Continued::Whole),
            place: head.place,
            stored_bases: bases.iter().map(Option::as_ref).map(name_of).collect(),
            starts_are_stored: true,
            is_claimed: true,
            claims: false,
            is_writing: false,
            mark: 0,
        };
        open.saving = SavingState::continued(Saving::of(bases), &open.session);
        open.draft.mark = open.mark();
        if let Some(Typed { page, path, value }) = typed {
            open.type_value(page, path, value);
            open.commit();
            open.session.end_group();
            open.saving.count(&open.session);
        }
        if role != Role::Writer {
            // The other tab writes it.
            open.draft.mark = open.mark();
        }
        open
    }

    /// Returns what is saved.
    pub fn saved(&self) -> &Saving {
        self.saving.saving()
    }

    /// Returns the texts that were saved last; those with which the pages were opened where nothing is saved.
    pub fn saved_texts(&self) -> Vec<String> {
        let pages = self.session.pages().iter().enumerate();
        let texts = pages.map(|(at, page)| {
            let bytes = self.saved().base(at).map(|base| base.bytes.clone());
            let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
            text.unwrap_or_else(|| page.start().to_owned())
        });
        texts.collect()
    }

    /// Returns the changes that are not saved, with their pages.
    pub fn own_changes(&self) -> Vec<(usize, Difference)> {
        let pages = 0..self.session.pages().len();
        let all = pages.flat_map(|page| {
            let found = self.saved().differences_of(&self.session, page);
            found.into_iter().map(move |one| (page, one))
        });
        all.collect()
    }

    /// Returns the number of steps that are not saved. It is asked after each letter, so it compares no events.
    fn unsaved_steps(&self) -> usize {
        let is_changed = self.typed().is_some() || self.saved().is_changed(&self.session);
        match is_changed {
            true => self.session.step_count().max(1),
            false => 0,
        }
    }

    /// Returns a number that is another one after each change, also of what is typed and of what is saved.
    pub(super) fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.session.revision().hash(&mut hasher);
        self.session.files().len().hash(&mut hasher);
        if let Some(typed) = self.typed() {
            typed.page.hash(&mut hasher);
            typed.path.hash(&mut hasher);
            match &typed.value {
                TypedValue::Text(text) => text.hash(&mut hasher),
                TypedValue::Json(json) => json.as_ref().map(Json::as_str).hash(&mut hasher),
            }
        }
        for page in 0..self.session.pages().len() {
            name_of(self.saved().base(page)).hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Whether something is not written to the storage.
    fn is_unkept(&self) -> bool {
        self.draft.mark != self.mark()
    }

    /// Returns what is to be written to the storage now, if there is something.
    fn write(&mut self) -> Option<Box<Write>> {
        let draft = &self.draft;
        let is_ready = draft.is_writer() && draft.is_claimed && !draft.is_writing;
        if !is_ready || !self.is_unkept() {
            return None;
        }
        self.draft.mark = self.mark();
        let unstored = self.session.take_unstored();
        let pages = self.session.pages().iter().zip(&unstored.pages);
        let languages = self.session.languages();
        let title = self.session.pages()[0].member("title");
        let files = self.session.files();
        let starts = || {
            let pages = self.session.pages().iter();
            pages.map(|page| page.start().to_owned()).collect()
        };
        let head = DraftHead {
            id: self.draft.id.clone(),
            titles: title.map_or_else(Vec::new, |title| localized(&title, &languages[0])),
            changed: js_sys::Date::now(),
            changes: self.unsaved_steps(),
            owner: String::new(),
            pages: pages
                .map(|(page, one)| (page.name.clone(), one.done))
                .collect(),
            done: unstored.done.clone(),
            undone: unstored.undone.clone(),
            files: files
                .iter()
                .map(|file| (file.name.clone(), file.media_type.clone()))
                .collect(),
            place: self.draft.place.clone(),
        };
        let pages = 0..self.session.pages().len();
        let bases: Vec<Option<&Version>> = pages.map(|at| self.saved().base(at)).collect();
        let names: Vec<Option<(usize, Stamp)>> = bases.iter().copied().map(name_of).collect();
        let are_stored = names == self.draft.stored_bases;
        let write = Write {
            head,
            claims: self.draft.claims,
            starts: (!self.draft.starts_are_stored).then(starts),
            bases: (!are_stored).then(|| bases.iter().map(|base| base.cloned()).collect()),
            unstored,
            typed: self.typed().cloned(),
        };
        self.draft.starts_are_stored = true;
        self.draft.stored_bases = names;
        self.draft.claims = false;
        self.draft.is_writing = true;
        Some(Box::new(write))
    }

    fn forget_stored(&mut self) {
        self.draft.forget();
        self.session.forget_stored();
    }
}

impl State {
    /// Adds the task that writes the draft, if something has changed.
    pub(super) fn keep(&mut self, reaction: Reaction) -> Reaction {
        match self.open.as_mut().and_then(Open::write) {
            Some(write) => reaction.with(Effect::Storage(StorageTask::Keep(write))),
            None => reaction,
        }
    }

    /// Whether an action is refused, since this tab only reads.
    pub(super) fn refuses(&self, action: &Action) -> bool {
        let is_reader = self
            .open
            .as_ref()
            .is_some_and(|open| !open.draft.is_writer());
        is_reader && action.changes_feed()
    }

    /// Carries out an action about drafts.
    pub(super) fn reduce_draft(&mut self, action: DraftAction) -> Reaction {
        let task = |task: StorageTask| Reaction::draw().with(Effect::Storage(task));
        match action {
            DraftAction::Listed(Ok(heads)) => {
                let unsaved = heads.into_iter().filter(|head| head.changes > 0);
                self.drafts = Rc::new(unsaved.collect());
                Reaction::draw()
            }
            DraftAction::Listed(Err(trouble)) => {
                self.trouble = Some(trouble);
                Reaction::draw()
            }
            DraftAction::Continue(id) => task(StorageTask::Claim(id)),
            DraftAction::Download(id) => task(StorageTask::Download(id)),
            DraftAction::Delete(id) => task(StorageTask::Delete(id)),
            DraftAction::Claimed { id, is_free, found } => {
                let found = found.unwrap_or_else(|trouble| {
                    self.trouble = Some(trouble);
                    Found::Nothing
                });
                self.claimed(&id, is_free, found);
                Reaction::draw()
            }
            action => match &mut self.open {
                Some(open) => {
                    let trouble = &mut self.trouble;
                    reduce_open_draft(open, trouble, action)
                }
                None => Reaction::default(),
            },
        }
    }

    /// Continues a draft that was asked for, or goes on with the feed that was opened if there is none.
    fn claimed(&mut self, id: &str, is_free: bool, found: Found) {
        let role = if is_free { Role::Writer } else { Role::Reader };
        let Some(open) = &mut self.open else {
            if let Found::Draft(found) = found {
                self.open = Some(Open::continued(*found, role));
            }
            return;
        };
        if open.draft.id != id || open.draft.role == Role::Split {
            return;
        }
        open.draft.is_claimed = true;
        open.draft.role = role;
        let found = match found {
            // A draft without changes has nothing to continue, unless another tab shows it.
            Found::Draft(found)
                if is_free && found.head.changes == 0 && !open.draft.starts_are_stored =>
            {
                Found::Nothing
            }
            found => found,
        };
        let found = match found {
            Found::Draft(found) if !open.is_unkept() => found,
            Found::Nothing => return open.forget_stored(),
            // What was changed here meanwhile is a draft of its own, and the stored one stays as it is.
            found => {
                open.forget_stored();
                open.draft.id = format!("{id} {}", random());
                open.draft.note = match found {
                    Found::Damaged => Some(Continued::Damaged),
                    _ => None,
                };
                return;
            }
        };
        let (selected, part) = (open.selected.take(), open.part);
        let mut next = Open::continued(*found, role);
        next.selected = selected;
        next.part = part;
        next.saving.take_place(&mut open.saving);
        next.draft.mark = next.mark();
        *open = next;
    }
}

fn reduce_open_draft(
    open: &mut Open,
    trouble: &mut Option<Trouble>,
    action: DraftAction,
) -> Reaction {
    let is_own = |open: &Open, id: &str| open.draft.id == id;
    match action {
        DraftAction::Kept(result) => {
            open.draft.is_writing = false;
            kept(open, trouble, result);
        }
        DraftAction::KeptElsewhere(id) if is_own(open, &id) && !open.draft.is_writer() => {
            return Reaction::default().with(Effect::Storage(StorageTask::Reload(id)));
        }
        DraftAction::Reloaded(found) => {
            if is_own(open, &found.head.id) && !open.draft.is_writer() {
                let (selected, part, role) = (open.selected.take(), open.part, open.draft.role);
                *open = Open::continued(*found, role);
                open.selected = selected;
                open.part = part;
            }
        }
        DraftAction::Asked(id) if is_own(open, &id) && open.draft.is_writer() => {
            open.commit();
            open.draft.is_writing = false;
            let write = open.write();
            open.draft.is_writing = false;
            open.draft.role = Role::Stopped;
            return Reaction::draw().with(Effect::Storage(StorageTask::HandOver(write)));
        }
        DraftAction::Lost(id) if is_own(open, &id) && open.draft.is_writer() => {
            open.draft.role = Role::Stopped;
        }
        DraftAction::TakeOver => {
            let id = open.draft.id.clone();
            return Reaction::draw().with(Effect::Storage(StorageTask::TakeOver(id)));
        }
        DraftAction::CloseNote => open.draft.note = None,
        _ => return Reaction::default(),
    }
    Reaction::draw()
}

/// Notes what became of a write.
fn kept(open: &mut Open, trouble: &mut Option<Trouble>, result: Result<(), Unwritten>) {
    match result {
        Ok(()) => *trouble = None,
        Err(Unwritten::Trouble(cause)) => {
            // The next change writes all of it again.
            open.forget_stored();
            *trouble = Some(cause);
        }
        Err(Unwritten::TakenOver) => {
            open.forget_stored();
            open.draft.role = Role::Stopped;
        }
        Err(Unwritten::Gone) => {
            open.forget_stored();
            open.draft.mark = 0;
        }
    }
}
