//! What is done about saving, and what it wants done outside of the state.

use masar_edit::Choice;
use masar_places::{Commit, ReadError, Version, Written};
use masar_session::{PendingFile, SeenVersion};

use crate::places::{Found, Place};

/// What is done about saving, or what has happened.
pub enum SavingAction {
    /// Saves; asks for a place if there is none.
    Save,
    /// Shows a panel, or closes it.
    Show(Option<Panel>),
    /// Uses a place for the feed that is open.
    Choose(Box<Found>),
    /// A write has ended.
    Written {
        /// The page.
        page: usize,
        /// What was written.
        bytes: Vec<u8>,
        /// What became of it.
        written: Written,
        /// The place from now on, if it is another one.
        place: Option<Box<Place>>,
        /// The time.
        now: Now,
    },
    /// The write of a file beside the feed has ended.
    FileWritten {
        /// The name of the file.
        name: String,
        /// What became of it.
        written: Written,
        /// The time.
        now: Now,
    },
    /// A page was read whose write had no answer.
    Read {
        /// The page.
        page: usize,
        /// What was read.
        read: Result<Version, ReadError>,
        /// The time.
        now: Now,
    },
    /// Decides the conflict that is asked.
    Decide(Choice),
    /// Writes the file that vanished or that is not JSON all the same.
    Insist,
    /// The pages were downloaded.
    Downloaded(Now),
    /// Forgets the token or the password, and with it the place.
    SignOut,
    /// GitHub has listed the versions, or has not.
    Commits(Result<Vec<Commit>, ReadError>),
    /// Puts a version back, as a change.
    PutBack(SeenVersion),
    /// Reads a version of GitHub, to put it back.
    PutBackCommit(Commit),
    /// A version of GitHub was not read.
    NotPutBack(ReadError),
}

/// What saving wants done outside of the state.
pub enum SavingEffect {
    /// Write a page.
    Write {
        /// The place.
        place: Place,
        /// The name of the page there.
        name: String,
        /// The page.
        page: usize,
        /// The text.
        bytes: Vec<u8>,
        /// The version that is expected.
        base: Option<Version>,
        /// The list of changes.
        note: String,
    },
    /// Write a file beside the feed.
    WriteFile {
        /// The place.
        place: Place,
        /// The name of the first page there.
        feed: String,
        /// The file.
        file: PendingFile,
        /// The part of it that is there.
        base: Option<Version>,
    },
    /// Read a page.
    Read {
        /// The place.
        place: Place,
        /// The name of the page there.
        name: String,
        /// The page.
        page: usize,
    },
    /// Download pages: names and texts.
    Download(Vec<(String, String)>),
    /// Have the page send requests only to these origins.
    Narrow(Vec<String>),
    /// Forget the token.
    ForgetToken,
    /// List the versions on GitHub.
    ListCommits(Place),
    /// Read a version on GitHub.
    ReadCommit(Place, Commit),
}

/// A time as a person reads it, and in ms since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// Hours and minutes.
    pub clock: String,
    /// The ms since 1970.
    pub time: u64,
}

/// A panel of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The changes that are not saved.
    Changes,
    /// The choice of a place.
    Places,
    /// The question about a conflict.
    Question,
    /// Why the last save stopped.
    Problem,
    /// The versions that were seen.
    Versions,
}
