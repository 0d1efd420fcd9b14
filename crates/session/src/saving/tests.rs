//! Saves against a place in memory, in which colleagues save, too.

use masar_edit::{Change, Choice, ConflictKind, Json, Path};
use masar_places::{ReadError, Refusal, Stamp, Version, Written};

use super::{Answer, Next, Problem, Saving};
use crate::Session;

const FIRST: &str = r#"{"masar": 1, "languages": ["ar", "fr"], "title": "ع", "events": [
  {"id": "a", "date": "2022", "title": {"ar": "اتفاقية", "fr": "Acord"}},
  {"id": "b", "date": "2023", "title": "أبواب"}
], "next_url": "2.json"}
"#;
const SECOND: &str = r#"{"masar": 1, "events": [
  {"id": "c", "date": "2024", "title": "ندوة"}
]}
"#;

fn version(text: &str) -> Version {
    Version {
        bytes: text.as_bytes().to_vec(),
        stamp: Stamp::default(),
    }
}

/// A feed of two pages that is open, and the files in the place.
struct Case {
    session: Session,
    saving: Saving,
    files: Vec<Option<String>>,
    writes: Vec<usize>,
}

impl Case {
    fn new() -> Case {
        let files = [FIRST, SECOND];
        let pages = files.map(|text| ("feed.json".to_owned(), text.to_owned()));
        Case {
            session: Session::open(pages.to_vec()).expect("JSON"),
            saving: Saving::of(files.map(|text| Some(version(text))).to_vec()),
            files: files.map(|text| Some(text.to_owned())).to_vec(),
            writes: Vec::new(),
        }
    }

    fn set(&mut self, id: &str, language: &str, text: &str) {
        let row = self.session.row(id).expect("an event");
        let path = row.path.clone().member("title").language(language);
        let change = Change::set(path, Json::text(text));
        self.session.apply(row.page, vec![change]).expect("a title");
    }

    fn remove(&mut self, id: &str) {
        let row = self.session.row(id).expect("an event");
        let change = Change::remove(row.path.clone());
        self.session
            .apply(row.page, vec![change])
            .expect("an event");
    }

    /// A colleague saves.
    fn colleague(&mut self, page: usize, from: &str, to: &str) {
        let text = self.files[page].as_mut().expect("a file");
        assert!(text.contains(from));
        *text = text.replace(from, to);
    }

    /// Writes as a place does that checks the version.
    fn write(&mut self, page: usize, bytes: &[u8], base: Option<&Version>) -> Written {
        self.writes.push(page);
        let now = self.files[page].as_deref();
        match (now, base) {
            (None, Some(_)) => Written::Vanished,
            (now, base) if now.map(str::as_bytes) == base.map(|base| &base.bytes[..]) => {
                self.files[page] = Some(String::from_utf8(bytes.to_vec()).expect("UTF-8"));
                let stamp = Stamp::default();
                Written::Saved {
                    stamp,
                    checked: true,
                }
            }
            (now, _) => Written::Changed(version(now.unwrap_or_default())),
        }
    }

    /// Goes on until everything is saved, something is asked or the save stops.
    fn go_on(&mut self) -> Result<Next, Problem> {
        loop {
            let answer = match self.saving.next(&self.session) {
                Next::Write { page, bytes, base } => {
                    let written = self.write(page, &bytes, base.as_ref());
                    self.saving.written(&mut self.session, page, bytes, written)
                }
                Next::Read(page) => {
                    let now = self.files[page].as_deref().map(version);
                    let read = now.ok_or(ReadError::NotFound);
                    self.saving.read(&mut self.session, page, read)
                }
                next => return Ok(next),
            };
            if let Answer::Stopped(problem) = answer {
                return Err(problem);
            }
        }
    }

    fn save(&mut self) -> Result<Next, Problem> {
        self.saving.begin();
        self.go_on()
    }

    fn decide(&mut self, choice: Choice) -> Result<Next, Problem> {
        self.saving.decide(&mut self.session, choice);
        self.go_on()
    }

    fn file(&self, page: usize) -> &str {
        self.files[page].as_deref().expect("a file")
    }
}

#[test]
fn only_the_page_that_changed_is_written() {
    let mut case = Case::new();
    case.set("c", "fr", "Séminaire");
    assert_eq!(case.saving.changed_pages(&case.session), [1]);
    assert_eq!(case.saving.differences(&case.session).len(), 1);
    assert_eq!(case.save(), Ok(Next::Done));
    assert_eq!(case.writes, [1]);
    assert_eq!(case.file(0), FIRST);
    assert!(case.file(1).contains("Séminaire"));
    assert!(!case.saving.is_changed(&case.session));
}

#[test]
fn an_event_that_moves_to_another_page_is_added_there_before_it_is_removed_here() {
    let mut case = Case::new();
    let event = Json::parse(r#"{"id": "b", "date": "2023", "title": "أبواب"}"#).expect("JSON");
    case.remove("b");
    case.session
        .apply(1, vec![Change::add_event(event)])
        .expect("an event");
    assert_eq!(case.save(), Ok(Next::Done));
    assert_eq!(case.writes, [1, 0]);
}

#[test]
fn what_a_colleague_saved_in_between_is_kept_and_is_one_step_that_can_be_undone() {
    let mut case = Case::new();
    case.set("a", "fr", "Accord");
    case.colleague(0, "أبواب", "أيام");
    let ours = case.session.pages()[0].text().to_owned();
    assert_eq!(case.save(), Ok(Next::Done));
    assert!(case.file(0).contains("Accord") && case.file(0).contains("أيام"));
    case.session.undo();
    assert_eq!(case.session.pages()[0].text(), ours);
}

#[test]
fn one_text_that_both_changed_is_asked_once_and_each_answer_gives_that_file() {
    for (choice, text) in [
        (Choice::Ours, "Accord"),
        (Choice::Theirs, "Entente"),
        (Choice::Value(Json::text("Convention")), "Convention"),
    ] {
        let mut case = Case::new();
        case.set("a", "fr", "Accord");
        case.colleague(0, "Acord", "Entente");
        assert_eq!(case.save(), Ok(Next::Ask));
        let (conflict, open) = case.saving.conflict().expect("a conflict");
        assert_eq!((conflict.kind, open), (ConflictKind::BothChanged, 1));
        assert_eq!(case.decide(choice), Ok(Next::Done));
        assert_eq!(case.file(0), FIRST.replace("Acord", text));
    }
}

#[test]
fn what_one_deleted_and_the_other_changed_is_asked_both_ways() {
    let mut case = Case::new();
    case.remove("b");
    case.colleague(0, "أبواب", "أيام");
    assert_eq!(case.save(), Ok(Next::Ask));
    assert_eq!(case.decide(Choice::Theirs), Ok(Next::Done));
    assert!(case.file(0).contains("أيام"));

    let mut case = Case::new();
    case.set("b", "ar", "أيام");
    case.colleague(
        0,
        ",\n  {\"id\": \"b\", \"date\": \"2023\", \"title\": \"أبواب\"}",
        "",
    );
    assert_eq!(case.save(), Ok(Next::Ask));
    assert_eq!(case.decide(Choice::Ours), Ok(Next::Done));
    assert!(case.file(0).contains("أيام"));
}

#[test]
fn what_is_typed_while_a_question_is_open_is_saved_too() {
    let mut case = Case::new();
    case.set("a", "fr", "Accord");
    case.colleague(0, "Acord", "Entente");
    assert_eq!(case.save(), Ok(Next::Ask));
    case.set("b", "fr", "Portes");
    assert_eq!(case.decide(Choice::Theirs), Ok(Next::Done));
    assert!(case.file(0).contains("Entente") && case.file(0).contains("Portes"));
}

#[test]
fn a_page_that_vanished_is_not_made_again() {
    let mut case = Case::new();
    case.set("a", "fr", "Accord");
    case.files[0] = None;
    assert_eq!(case.save(), Err(Problem::Vanished));
    assert_eq!(case.files[0], None);
    assert!(case.saving.is_changed(&case.session));
    // Unless the person wants it.
    case.saving.insist();
    assert_eq!(case.save(), Ok(Next::Done));
    assert!(case.file(0).contains("Accord"));
}

#[test]
fn a_file_that_is_not_json_any_more_is_not_overwritten() {
    let mut case = Case::new();
    case.set("a", "fr", "Accord");
    case.colleague(0, "\"masar\": 1,", "\"masar\": ");
    assert_eq!(case.save(), Err(Problem::NotJson));
    assert!(case.file(0).contains("Acord"));
    case.saving.insist();
    assert_eq!(case.save(), Ok(Next::Done));
    assert!(case.file(0).contains("Accord"));
}

#[test]
fn after_a_write_without_an_answer_the_file_is_read_before_it_is_written_again() {
    let lost = || Written::Unknown(ReadError::Unexpected("answer"));
    for was_written in [false, true] {
        let mut case = Case::new();
        case.set("a", "fr", "Accord");
        let text = case.session.pages()[0].text().to_owned();
        case.saving.begin();
        let bytes = text.clone().into_bytes();
        let answer = case.saving.written(&mut case.session, 0, bytes, lost());
        assert!(matches!(answer, Answer::Stopped(Problem::Unknown(_))));
        assert!(case.saving.is_changed(&case.session));
        if was_written {
            case.files[0] = Some(text.clone());
        }
        assert_eq!(case.saving.next(&case.session), Next::Read(0));
        assert_eq!(case.save(), Ok(Next::Done));
        assert_eq!(case.file(0), text);
        assert_eq!(case.writes.len(), usize::from(!was_written));
    }
}

#[test]
fn half_a_file_is_written_again_at_once() {
    let mut case = Case::new();
    case.set("a", "fr", "Accord");
    let text = case.session.pages()[0].text().to_owned();
    case.saving.begin();
    let half = version(&text[..text.len() / 2 + 1]);
    case.files[0] = Some(text[..text.len() / 2 + 1].to_owned());
    let written = Written::Partial(half);
    case.saving
        .written(&mut case.session, 0, text.clone().into_bytes(), written);
    assert_eq!(case.go_on(), Ok(Next::Done));
    assert_eq!(case.file(0), text);
}

#[test]
fn a_save_ends_although_others_save_without_end() {
    let mut case = Case::new();
    case.set("a", "fr", "Accord");
    case.saving.begin();
    for number in 0..3 {
        let theirs = FIRST.replace("أبواب", &format!("أبواب {number}"));
        let bytes = case.session.pages()[0].text().as_bytes().to_vec();
        let changed = Written::Changed(version(&theirs));
        let answer = case.saving.written(&mut case.session, 0, bytes, changed);
        assert_eq!(answer == Answer::Stopped(Problem::Busy), number == 2);
    }
}

#[test]
fn a_refusal_leaves_everything_unsaved() {
    let mut case = Case::new();
    case.set("a", "fr", "Accord");
    let refused = Written::Refused(Refusal::Full);
    let answer = case
        .saving
        .written(&mut case.session, 0, Vec::new(), refused);
    assert_eq!(answer, Answer::Stopped(Problem::Refused(Refusal::Full)));
    assert_eq!(case.saving.changed_pages(&case.session), [0]);
}

#[test]
fn a_new_feed_is_not_written_over_a_file_that_is_there() {
    let new = crate::NewFeed {
        title: "Path".into(),
        languages: vec!["en".into()],
        timezone: None,
    };
    let mut session = Session::new(&new);
    let mut saving = Saving::of(vec![None]);
    assert!(!saving.differences(&session).is_empty());
    let changed = Written::Changed(version(FIRST));
    let answer = saving.written(&mut session, 0, Vec::new(), changed);
    assert_eq!(answer, Answer::Stopped(Problem::Exists));
    let path = Path::feed().member("title");
    assert_eq!(saving.differences(&session)[0].place.path, path);
}
