//! The reducer's code for findings, the list, translations and the text view.

use std::rc::Rc;

use masar_edit::{Difference, EditError, Lang, Path};
use masar_session::{Bulk, CheckAnswer, CheckRequest, Findings};

use super::{Effect, Open, Part, Reaction};

/// What findings, the list, translations and the text view offer.
pub enum Aid {
    /// Has the feed checked.
    Check,
    /// The checker has answered.
    Checked(CheckAnswer),
    /// Carries out a fix of a finding, both by their positions.
    Fix {
        /// The finding.
        finding: usize,
        /// The fix.
        fix: usize,
    },
    /// Opens the form of a place and moves the focus to its field.
    GoTo {
        /// The page of the feed.
        page: usize,
        /// The place.
        path: Path,
    },
    /// Goes to the next finding, or to the previous one.
    NextFinding {
        /// Whether to the next one.
        forward: bool,
    },
    /// Says that a text is right in its language, though another language has changed.
    StillRight {
        /// The page of the feed.
        page: usize,
        /// The place of the text.
        path: Path,
    },
    /// Says that what was typed last changes nothing for other languages.
    SpellingOnly,
    /// Changes several events.
    ChangeEvents {
        /// Their ids.
        ids: Vec<String>,
        /// The change.
        bulk: Bulk,
    },
    /// Adds a copy of an event and opens its form.
    Duplicate(String),
    /// Shows the text of a page.
    ShowPage(usize),
    /// Gives a page another text, which was edited as text.
    SetText {
        /// The page.
        page: usize,
        /// The text.
        text: String,
    },
}

impl From<CheckAnswer> for super::Action {
    fn from(answer: CheckAnswer) -> Self {
        super::Action::Aid(Aid::Checked(answer))
    }
}

/// What the page says once.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A step was taken back.
    Undone(Vec<Difference>),
    /// A step was carried out again.
    Redone(Vec<Difference>),
    /// There is no finding to go to.
    NoFindings,
}

/// A text that was typed last.
#[derive(Clone, Debug, PartialEq)]
struct LastTyped {
    page: usize,
    path: Path,
    text: String,
}

/// The state of findings, translations and what was said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aids {
    /// The findings of the last check.
    pub findings: Rc<Findings>,
    /// The finding that was gone to last.
    pub current: Option<usize>,
    /// What the page says.
    pub said: Option<Said>,
    /// Whether what is typed marks no other language.
    pub keeps_marks: bool,
    /// The page whose text is shown; none shows that of the event in hand.
    pub text_page: Option<usize>,
    /// The fix that was pressed while a check was under way: its code, place and label.
    pending_fix: Option<(String, Path, String)>,
    last: Option<LastTyped>,
}

impl Aids {
    /// Remembers what was typed. In another field the other languages are marked again.
    pub fn typed(&mut self, page: usize, path: &Path, text: &str) {
        if self.last.as_ref().is_none_or(|last| last.path != *path) {
            self.keeps_marks = false;
        }
        self.said = None;
        self.last = Some(LastTyped {
            page,
            path: path.clone(),
            text: text.to_owned(),
        });
    }

    /// Returns the place of the text that was typed last, if it may have marked other languages.
    pub fn marking(&self) -> Option<&Path> {
        let last = self.last.as_ref().filter(|_| !self.keeps_marks);
        last.map(|last| &last.path)
    }
}

/// Carries out what an aid offers.
pub fn reduce(open: &mut Open, aid: Aid, lang: Lang) -> Reaction {
    match aid {
        Aid::Check => return Reaction::default().with(Effect::Check(request(open, lang))),
        Aid::Checked(answer) => return checked(open, answer),
        Aid::Fix { finding, fix } => fix_finding(open, finding, fix),
        Aid::GoTo { page, path } => return go_to(open, page, &path),
        Aid::NextFinding { forward } => return next_finding(open, forward),
        Aid::StillRight { page, path } => {
            open.error = open.session.still_right(page, &path).err();
        }
        Aid::SpellingOnly => spelling_only(open),
        Aid::ChangeEvents { ids, bulk } => {
            open.error = open.session.change_events(&ids, &bulk).err();
            let selected = open.selected.as_deref();
            if selected.is_some_and(|id| open.session.row(id).is_none()) {
                open.selected = None;
            }
        }
        Aid::Duplicate(id) => match open.session.duplicate(&id) {
            Ok(id) => open.selected = Some(id),
            Err(cause) => open.error = Some(cause),
        },
        Aid::ShowPage(page) => open.aids.text_page = Some(page),
        Aid::SetText { page, text } => {
            open.error = open.session.set_text(page, &text).err();
        }
    }
    Reaction::draw()
}

fn request(open: &Open, lang: Lang) -> CheckRequest {
    let pages = open.session.pages();
    CheckRequest {
        revision: open.session.revision(),
        texts: pages.iter().map(|page| page.text().to_owned()).collect(),
        language: lang.tag().to_owned(),
    }
}

fn checked(open: &mut Open, answer: CheckAnswer) -> Reaction {
    let Some(findings) = Findings::of(answer, &open.session) else {
        return Reaction::default();
    };
    open.aids.findings = Rc::new(findings);
    if let Some((code, path, label)) = open.aids.pending_fix.take() {
        let all = open.aids.findings.all.iter();
        let same = |finding: &masar_session::Finding| finding.code == code && finding.path == path;
        let found = all.enumerate().find(|(_, finding)| same(finding));
        let found = found.and_then(|(at, finding)| {
            let fix = finding.fixes.iter().position(|fix| fix.label == label);
            Some((at, fix?))
        });
        if let Some((finding, fix)) = found {
            fix_finding(open, finding, fix);
        }
    }
    Reaction::draw()
}

fn fix_finding(open: &mut Open, finding: usize, fix: usize) {
    let findings = Rc::clone(&open.aids.findings);
    match open.session.fix(&findings, finding, fix) {
        // The feed has changed since: the fix is carried out after the check that is under way.
        Err(EditError::AnotherText) => {
            let finding = findings.all.get(finding);
            open.aids.pending_fix = finding.and_then(|finding| {
                let label = finding.fixes.get(fix)?.label.clone();
                Some((finding.code.clone(), finding.path.clone(), label))
            });
        }
        result => open.error = result.err(),
    }
}

fn go_to(open: &mut Open, page: usize, path: &Path) -> Reaction {
    let row = open.session.row_around(page, path);
    open.part = match row {
        Some(_) => Part::Events,
        None => Part::Feed,
    };
    let mut places = vec![path.to_string()];
    if let Some(row) = row {
        places.push(row.keyed(path).to_string());
        open.selected = Some(row.id.clone());
    }
    Reaction::draw().with(Effect::Focus(places))
}

fn next_finding(open: &mut Open, forward: bool) -> Reaction {
    let findings = Rc::clone(&open.aids.findings);
    let count = findings.all.len();
    let next = match open.aids.current.filter(|current| *current < count) {
        Some(current) if forward => current + 1,
        Some(current) => current + count - 1,
        None if forward => 0,
        None => count.saturating_sub(1),
    };
    let Some(finding) = findings.all.get(next.checked_rem(count).unwrap_or(0)) else {
        open.aids.said = Some(Said::NoFindings);
        return Reaction::draw();
    };
    open.aids.current = Some(next % count);
    go_to(open, finding.page, &finding.path)
}

fn spelling_only(open: &mut Open) {
    open.aids.keeps_marks = true;
    if let Some(LastTyped { page, path, text }) = open.aids.last.clone() {
        open.error = open.session.type_text(page, &path, &text, true).err();
    }
}
