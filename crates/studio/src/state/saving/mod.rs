//! The reducer of saving: where the feed is saved, what is not saved, and what an answer of the place changes.

mod action;
mod known;

pub use self::action::{Now, Panel, SavingAction, SavingEffect};
pub use self::known::SavingState;

use masar_edit::{Lang, commit_message};
use masar_places::Stamp;
use masar_session::{Answer, Next, Problem, Saving, SeenVersion};

use super::{Effect, Open, Reaction};
use crate::places::{Found, Place};

/// Carries out an action of saving.
pub fn reduce(open: &mut Open, action: SavingAction, lang: Lang) -> Reaction {
    match action {
        SavingAction::Save => return save(open, lang),
        SavingAction::Show(panel) => return show(open, panel),
        SavingAction::Choose(found) => return choose(open, *found, lang),
        SavingAction::Written {
            page,
            bytes,
            written,
            place,
            now,
        } => {
            if let Some(place) = place {
                open.saving.place = Some(*place);
            }
            let answer = open
                .saving
                .saving
                .written(&mut open.session, page, bytes, written);
            return answered(open, page, answer, now, lang);
        }
        SavingAction::FileWritten { name, written, now } => {
            open.saving.is_busy = false;
            open.saving.answered_at = Some(now);
            let saving = &mut open.saving.saving;
            let answer = saving.file_written(&mut open.session, &name, written);
            return after(open, answer, lang);
        }
        SavingAction::Read { page, read, now } => {
            let answer = open.saving.saving.read(&mut open.session, page, read);
            return answered(open, page, answer, now, lang);
        }
        SavingAction::Decide(choice) => {
            let answer = open.saving.saving.decide(&mut open.session, choice);
            return after(open, answer, lang);
        }
        SavingAction::Insist => {
            open.saving.saving.insist();
            return save(open, lang);
        }
        SavingAction::Downloaded(now) => {
            open.saving.downloaded = Some((open.session.revision(), now));
        }
        SavingAction::SignOut => return sign_out(open),
        SavingAction::Commits(commits) => open.saving.commits = Some(commits),
        SavingAction::PutBack(version) => put_back(open, &version),
        SavingAction::PutBackCommit(commit) => {
            let place = open.saving.place.clone();
            let effect = place.map(|place| SavingEffect::ReadCommit(place, commit));
            return with(Reaction::draw(), effect);
        }
        SavingAction::NotPutBack(cause) => open.saving.commits = Some(Err(cause)),
    }
    Reaction::draw()
}

fn with(reaction: Reaction, effect: Option<SavingEffect>) -> Reaction {
    match effect {
        Some(effect) => reaction.with(Effect::Saving(Box::new(effect))),
        None => reaction,
    }
}

fn save(open: &mut Open, lang: Lang) -> Reaction {
    let saving = &mut open.saving;
    if saving.is_busy {
        return Reaction::default();
    }
    if saving.place.is_none() {
        saving.panel = Some(Panel::Places);
        return Reaction::draw();
    }
    if saving.conflict().is_some() {
        saving.panel = Some(Panel::Question);
        return Reaction::draw();
    }
    saving.saving.begin();
    saving.problem = None;
    saving.taken = 0;
    saving.answered_at = None;
    go_on(open, lang)
}

fn show(open: &mut Open, panel: Option<Panel>) -> Reaction {
    open.saving.panel = panel;
    let place = match (panel, &open.saving.place) {
        (Some(Panel::Versions), Some(place @ Place::GitHub(_))) => Some(place.clone()),
        _ => None,
    };
    with(Reaction::draw(), place.map(SavingEffect::ListCommits))
}

/// Uses a place. A file that is there has to be the feed that is open, or the one from which it was opened; of a draft
/// whose base was read at a place, a save merges what is there.
fn choose(open: &mut Open, found: Found, lang: Lang) -> Reaction {
    let base = open.saving.saving.base(0);
    let was_read_at_a_place = base.is_some_and(|base| base.stamp != Stamp::default());
    for (page, version) in found.versions.iter().enumerate() {
        let there = version.as_ref().map(|version| &version.bytes[..]);
        let now = open
            .session
            .pages()
            .get(page)
            .map(|page| page.text().as_bytes());
        let base = open.saving.saving.base(page).map(|base| &base.bytes[..]);
        if !was_read_at_a_place && there.is_some() && there != now && there != base {
            open.saving.problem = Some(Problem::Exists);
            open.saving.panel = Some(Panel::Problem);
            return Reaction::draw();
        }
    }
    for (page, name) in found.names.into_iter().enumerate() {
        open.session.rename(page, name);
    }
    if !was_read_at_a_place {
        open.saving.saving = Saving::of(found.versions);
    }
    open.saving.place = found.place;
    open.saving.notices = found.notices;
    open.saving.problem = None;
    open.saving.commits = None;
    recount(open);
    let origins = open.saving.place.as_ref().and_then(Place::origin);
    let narrow = SavingEffect::Narrow(origins.into_iter().collect());
    let reaction = save(open, lang);
    with(reaction, Some(narrow))
}

fn recount(open: &mut Open) {
    open.saving.changes = open.saving.saving.differences(&open.session).len();
    open.saving.counted = open.session.revision();
}

/// Carries out what the place has answered about a page.
fn answered(open: &mut Open, page: usize, answer: Answer, now: Now, lang: Lang) -> Reaction {
    open.saving.is_busy = false;
    open.saving.see(page, now.time);
    open.saving.answered_at = Some(now);
    recount(open);
    after(open, answer, lang)
}

fn after(open: &mut Open, answer: Answer, lang: Lang) -> Reaction {
    match answer {
        Answer::GoOn { taken } => {
            open.saving.taken += taken;
            go_on(open, lang)
        }
        Answer::Stopped(problem) => {
            open.saving.problem = Some(problem);
            open.saving.panel = Some(Panel::Problem);
            Reaction::draw()
        }
    }
}

/// Does what is next in the save.
fn go_on(open: &mut Open, lang: Lang) -> Reaction {
    let saving = &mut open.saving;
    let Some(place) = saving.place.clone() else {
        return Reaction::draw();
    };
    let name = |page: usize| open.session.pages()[page].name.clone();
    let next = saving.saving.next(&open.session);
    // A picture is there before the feed names it. In a proposal the feed comes first, since its write makes the branch.
    let is_time = match next {
        Next::Write { .. } => !place.makes_proposal(),
        Next::Done => true,
        Next::Read(_) | Next::Ask => false,
    };
    if let Some((file, base)) = saving.saving.next_file(&open.session).filter(|_| is_time) {
        saving.is_busy = true;
        let effect = SavingEffect::WriteFile {
            place,
            feed: name(0),
            file,
            base,
        };
        return with(Reaction::draw(), Some(effect));
    }
    let effect = match next {
        Next::Write { page, bytes, base } => {
            let differences = saving.saving.differences_of(&open.session, page);
            SavingEffect::Write {
                place,
                name: name(page),
                page,
                bytes,
                base,
                note: commit_message(&differences, lang),
            }
        }
        Next::Read(page) => SavingEffect::Read {
            place,
            name: name(page),
            page,
        },
        Next::Ask => {
            saving.panel = Some(Panel::Question);
            return Reaction::draw();
        }
        Next::Done => {
            saving.saving.files_are_saved(&mut open.session);
            open.session.mark_published();
            saving.saved_at = saving.answered_at.take().or(saving.saved_at.take());
            let is_over = [
                Panel::Changes,
                Panel::Places,
                Panel::Question,
                Panel::Problem,
            ];
            saving.panel = saving.panel.filter(|panel| !is_over.contains(panel));
            recount(open);
            return Reaction::draw();
        }
    };
    saving.is_busy = true;
    with(Reaction::draw(), Some(effect))
}

/// Forgets the secret. The feed stays open, and its changes stay in this window.
fn sign_out(open: &mut Open) -> Reaction {
    if open.saving.place.as_ref().is_some_and(Place::has_secret) {
        open.saving.place = None;
        open.saving.saved_at = None;
        open.saving.commits = None;
        open.saving.panel = None;
    }
    with(Reaction::draw(), Some(SavingEffect::ForgetToken))
}

fn put_back(open: &mut Open, version: &SeenVersion) {
    open.session.end_group();
    open.error = open.session.set_text(version.page, &version.text).err();
    open.saving.panel = Some(Panel::Changes);
}
