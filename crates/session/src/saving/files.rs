//! Pictures that are saved beside the feed, in the same save.

use std::collections::{HashMap, HashSet};

use masar_places::{Version, Written};

use super::{Answer, Problem, Saving};
use crate::pending_file::PendingFile;
use crate::session::Session;

/// The files that are saved beside the feed, and what became of each.
#[derive(Clone, Debug, Default)]
pub(super) struct Files {
    written: HashSet<String>,
    /// Those of which the place has only the first part.
    partial: HashMap<String, Version>,
}

impl Saving {
    /// Returns the next file that the feed names and that is not in the place yet, and the version of it that is expected
    /// there: part of it after a connection that broke off.
    #[must_use]
    pub fn next_file(&self, session: &Session) -> Option<(PendingFile, Option<Version>)> {
        let mut files = session.files_to_save().into_iter();
        let next = files.find(|file| !self.files.written.contains(&file.name))?;
        let base = self.files.partial.get(&next.name);
        Some((next.clone(), base.cloned()))
    }

    /// Carries out what became of the write of a file. A file that gets another name, since there is another file of that
    /// name, is written with the next call.
    pub fn file_written(&mut self, session: &mut Session, name: &str, written: Written) -> Answer {
        let is_same = |there: &Version| {
            let own = session.file(name);
            own.is_some_and(|file| file.bytes[..] == there.bytes[..])
        };
        match written {
            Written::Saved { .. } => drop(self.files.written.insert(name.to_owned())),
            Written::Changed(there) if is_same(&there) => {
                self.files.written.insert(name.to_owned());
            }
            Written::Changed(_) => session.rename_file(name),
            Written::Partial(half) => drop(self.files.partial.insert(name.to_owned(), half)),
            Written::Vanished => drop(self.files.partial.remove(name)),
            Written::Refused(cause) => return Answer::Stopped(Problem::Refused(cause)),
            Written::Unknown(cause) => return Answer::Stopped(Problem::Unknown(cause)),
        }
        Answer::GoOn { taken: 0 }
    }

    /// Forgets the files: the feed that names them is saved.
    pub fn files_are_saved(&mut self, session: &mut Session) {
        self.files = Files::default();
        session.files_are_saved();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use masar_edit::{Change, Json, Path};
    use masar_places::Stamp;
    use std::rc::Rc;

    const FEED: &str = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": "A"}]}"#;

    fn with_picture() -> Session {
        let mut session = Session::open(vec![("f.json".into(), FEED.into())]).expect("JSON");
        session.add_file(PendingFile {
            name: "fes.jpg".into(),
            bytes: Rc::from([1, 2]),
            media_type: "image/jpeg".into(),
        });
        let value = Json::parse(r#"[{"src": "fes.jpg"}]"#).expect("JSON");
        let path = Path::event("a").member("media");
        session
            .apply(0, vec![Change::set(path, value)])
            .expect("media");
        session
    }

    fn saved() -> Written {
        Written::Saved {
            stamp: Stamp::default(),
            checked: true,
        }
    }

    fn there(bytes: &[u8]) -> Version {
        Version {
            bytes: bytes.to_vec(),
            stamp: Stamp::default(),
        }
    }

    #[test]
    fn a_picture_is_written_once() {
        let mut session = with_picture();
        let mut saving = Saving::of_copy(&session);
        let (file, base) = saving.next_file(&session).expect("a file");
        assert_eq!((file.name.as_str(), base), ("fes.jpg", None));
        saving.file_written(&mut session, "fes.jpg", saved());
        assert_eq!(saving.next_file(&session), None);
        saving.files_are_saved(&mut session);
        assert!(session.files().is_empty());
    }

    #[test]
    fn a_picture_gets_another_name_if_another_file_has_its_own() {
        let mut session = with_picture();
        let mut saving = Saving::of_copy(&session);
        saving.file_written(&mut session, "fes.jpg", Written::Changed(there(&[9])));
        let (file, _) = saving.next_file(&session).expect("a file");
        assert_eq!(file.name, "fes-2.jpg");
        assert!(
            session.pages()[0]
                .text()
                .contains(r#"{"src": "fes-2.jpg"}"#)
        );
        // The same picture is there already: the answer of an earlier write was lost.
        saving.file_written(&mut session, "fes-2.jpg", Written::Changed(there(&[1, 2])));
        assert_eq!(saving.next_file(&session), None);
    }

    #[test]
    fn half_a_picture_is_written_again_over_the_half() {
        let mut session = with_picture();
        let mut saving = Saving::of_copy(&session);
        saving.file_written(&mut session, "fes.jpg", Written::Partial(there(&[1])));
        let (_, base) = saving.next_file(&session).expect("a file");
        assert_eq!(base, Some(there(&[1])));
    }
}
