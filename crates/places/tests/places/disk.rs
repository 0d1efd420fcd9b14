//! Writing to a file on the disk, with every fault: no save of another program is lost, and nothing is called saved that
//! is not.

use masar_places::{
    Disk, DiskContent, DiskError, DiskFile, Place, ReadError, Refusal, Version, Written,
};
use std::cell::RefCell;

const FEED: &str = "{\n  \"masar\": 1,\n  \"title\": \"A partnership\"\n}\n";
const OURS: &str = "{\n  \"masar\": 1,\n  \"title\": \"A partnership of two cities\"\n}\n";

/// What goes wrong with the next write.
#[derive(Clone, Debug, PartialEq)]
enum Fault {
    /// Nothing is written.
    Refused(DiskError),
    /// It is written, and the program learns of an error.
    WrittenAnyway,
    /// The first half is written.
    Half,
    /// It is written, and then another program writes.
    Overwritten,
    /// Afterwards nothing can be read.
    Unplugged,
}

#[derive(Default)]
struct File {
    content: RefCell<Option<DiskContent>>,
    fault: RefCell<Option<Fault>>,
    is_unplugged: RefCell<bool>,
}

impl File {
    fn set(&self, text: &str) {
        let before = self.content.borrow().as_ref().map_or(0, |now| now.modified);
        *self.content.borrow_mut() = Some(DiskContent {
            bytes: text.as_bytes().to_vec(),
            modified: before + 1,
        });
    }

    fn text(&self) -> Option<String> {
        let content = self.content.borrow();
        let bytes = content.as_ref().map(|content| content.bytes.clone());
        bytes.map(|bytes| String::from_utf8(bytes).expect("UTF-8"))
    }
}

impl DiskFile for &File {
    async fn read(&self) -> Result<DiskContent, DiskError> {
        if *self.is_unplugged.borrow() {
            return Err(DiskError::Other("no such device".into()));
        }
        self.content.borrow().clone().ok_or(DiskError::NotFound)
    }

    async fn write(&self, bytes: &[u8]) -> Result<(), DiskError> {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let other = || Err(DiskError::Other("input/output error".into()));
        match self.fault.take() {
            None => self.set(text),
            Some(Fault::Refused(cause)) => return Err(cause),
            Some(Fault::WrittenAnyway) => {
                self.set(text);
                return other();
            }
            Some(Fault::Half) => {
                self.set(&text[..text.len() / 2]);
                return other();
            }
            Some(Fault::Overwritten) => self.set(FEED.trim_end()),
            Some(Fault::Unplugged) => {
                *self.is_unplugged.borrow_mut() = true;
                return other();
            }
        }
        Ok(())
    }
}

async fn opened(file: &File) -> (Disk<&File>, Version) {
    file.set(FEED);
    let disk = Disk::new(file);
    let base = disk.read().await.expect("the file is there");
    (disk, base)
}

async fn written(fault: Fault) -> (Written, Option<String>) {
    let file = File::default();
    let (disk, base) = opened(&file).await;
    *file.fault.borrow_mut() = Some(fault);
    let written = disk.write(OURS.as_bytes(), Some(&base), "").await;
    (written, file.text())
}

#[tokio::test]
async fn a_change_is_written_and_read_again() {
    let file = File::default();
    let (disk, base) = opened(&file).await;
    let written = disk.write(OURS.as_bytes(), Some(&base), "").await;
    assert!(
        matches!(written, Written::Saved { checked: true, .. }),
        "{written:?}"
    );
    assert_eq!(file.text().as_deref(), Some(OURS));
}

#[tokio::test]
async fn what_another_program_wrote_is_returned_and_not_overwritten() {
    let file = File::default();
    let (disk, base) = opened(&file).await;
    let theirs = FEED.replace("partnership", "agreement");
    file.set(&theirs);
    let Written::Changed(now) = disk.write(OURS.as_bytes(), Some(&base), "").await else {
        panic!("not noticed")
    };
    assert_eq!(now.bytes, theirs.as_bytes());
    assert_eq!(file.text(), Some(theirs));
}

#[tokio::test]
async fn a_file_that_was_only_touched_is_written() {
    let file = File::default();
    let (disk, base) = opened(&file).await;
    file.set(FEED);
    let written = disk.write(OURS.as_bytes(), Some(&base), "").await;
    assert!(matches!(written, Written::Saved { .. }), "{written:?}");
}

#[tokio::test]
async fn a_file_that_vanished_is_not_made_again_and_a_new_one_is_not_written_over_another() {
    let file = File::default();
    let (disk, base) = opened(&file).await;
    file.content.take();
    assert_eq!(
        disk.write(OURS.as_bytes(), Some(&base), "").await,
        Written::Vanished
    );
    assert_eq!(file.text(), None);
    let made = disk.write(OURS.as_bytes(), None, "").await;
    assert!(matches!(made, Written::Saved { .. }));
    let again = disk.write(FEED.as_bytes(), None, "").await;
    assert!(matches!(again, Written::Changed(_)));
    assert_eq!(file.text().as_deref(), Some(OURS));
}

#[tokio::test]
async fn a_refusal_of_the_disk_names_its_cause_and_changes_nothing() {
    for (cause, refusal) in [
        (DiskError::Full, Refusal::Full),
        (DiskError::NotAllowed, Refusal::Forbidden),
        (DiskError::Locked, Refusal::Locked),
    ] {
        let (written, text) = written(Fault::Refused(cause)).await;
        assert_eq!(written, Written::Refused(refusal));
        assert_eq!(text.as_deref(), Some(FEED));
    }
}

#[tokio::test]
async fn after_an_error_the_file_decides_what_is_reported() {
    let (saved, _) = written(Fault::WrittenAnyway).await;
    assert!(matches!(saved, Written::Saved { checked: true, .. }));
    let (half, _) = written(Fault::Half).await;
    assert!(matches!(half, Written::Partial(_)));
    let (changed, text) = written(Fault::Overwritten).await;
    assert!(matches!(changed, Written::Changed(_)));
    assert_eq!(text.as_deref(), Some(FEED.trim_end()));
    let (unknown, _) = written(Fault::Unplugged).await;
    assert!(matches!(
        unknown,
        Written::Unknown(ReadError::NoResponse(_))
    ));
}
