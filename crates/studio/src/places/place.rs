//! The place where a feed is saved.

use masar_places::{
    Disk, GitHub, Place as _, Proposal, ProposalError, ReadError, Refusal, Stamp, Version, WebDav,
    Written,
};
use masar_session::PendingFile;
use web_sys::Url;

use super::disk::Handle;
use super::fetch::Fetch;
use crate::download::download;

/// The place where a feed is saved. Each page is a file of it, which the page's name names.
#[derive(Clone, Debug)]
pub enum Place {
    /// A WebDAV server. The pages' names are addresses.
    WebDav(WebDav<Fetch>),
    /// A repository on GitHub. The pages' names are paths.
    GitHub(OnGitHub),
    /// A file on the disk.
    Disk(Disk<Handle>, String),
}

/// A repository on GitHub, and how a change gets into it.
#[derive(Clone, Debug)]
pub struct OnGitHub {
    /// The file of the first page.
    pub file: GitHub<Fetch>,
    /// The address of the interface.
    pub api: String,
    /// How a change gets into it.
    pub way: Way,
}

/// How a change gets into a repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// As a commit to the branch.
    Direct,
    /// As a proposal. The first save makes it.
    Proposal,
    /// As a further commit of a proposal.
    Proposed(Proposal),
}

/// The beginning of the names of branches for proposals.
const BRANCH: &str = "masar/";

impl Place {
    /// Returns the name of the place, by which a person knows it.
    pub fn name(&self) -> String {
        match self {
            Place::WebDav(file) => shown(file.url()),
            Place::GitHub(place) => {
                let file = place.file.repository();
                format!("{}/{}: {}", file.owner, file.name, file.path)
            }
            Place::Disk(_, name) => name.clone(),
        }
    }

    /// Returns the origin that the place is on; `None` for the disk.
    pub fn origin(&self) -> Option<String> {
        let address = match self {
            Place::WebDav(file) => file.url(),
            Place::GitHub(place) => &place.api,
            Place::Disk(..) => return None,
        };
        Url::new(address).ok().map(|url| url.origin())
    }

    /// Whether a password or a token is in memory.
    pub fn has_secret(&self) -> bool {
        match self {
            Place::WebDav(file) => file.signs_in(),
            Place::GitHub(_) => true,
            Place::Disk(..) => false,
        }
    }

    /// Returns the proposal, if there is one.
    pub fn proposal(&self) -> Option<&Proposal> {
        match self {
            Place::GitHub(OnGitHub {
                way: Way::Proposed(proposal),
                ..
            }) => Some(proposal),
            _ => None,
        }
    }

    /// Whether the next write of a page makes the branch of a proposal.
    pub fn makes_proposal(&self) -> bool {
        matches!(self, Place::GitHub(place) if place.way == Way::Proposal)
    }

    /// Writes a file beside the feed. Beside a file on the disk the browser may write no other, so it downloads it.
    pub async fn write_beside(
        &self,
        feed: &str,
        file: &PendingFile,
        base: Option<&Version>,
    ) -> Written {
        let name = beside(feed, &file.name);
        match self {
            Place::WebDav(place) => place.file(&name).write(&file.bytes, base, &name).await,
            Place::GitHub(place) => {
                let place = place.file.file(&name);
                place.write(&file.bytes, base, &name).await
            }
            Place::Disk(..) => match download(&file.name, &file.media_type, &file.bytes) {
                Ok(()) => Written::Saved {
                    stamp: Stamp::default(),
                    checked: false,
                },
                Err(_) => Written::Refused(Refusal::Forbidden),
            },
        }
    }

    /// Reads a page.
    ///
    /// # Errors
    /// There is no such file, or the place does not send it.
    pub async fn read(&self, page: &str) -> Result<Version, ReadError> {
        match self {
            Place::WebDav(file) => file.file(page).read().await,
            Place::GitHub(place) => place.file.file(page).read().await,
            Place::Disk(file, _) => file.read().await,
        }
    }

    /// Writes a page over a version. Returns what became of it, and the place if that is another one from now on: the
    /// branch of a proposal.
    pub async fn write(
        &self,
        page: &str,
        bytes: &[u8],
        base: Option<&Version>,
        note: &str,
    ) -> (Written, Option<Place>) {
        match (self, base) {
            (Place::WebDav(file), _) => (file.file(page).write(bytes, base, note).await, None),
            (Place::Disk(file, _), _) => (file.write(bytes, base, note).await, None),
            (Place::GitHub(place), Some(base)) if place.way == Way::Proposal => {
                place.propose(page, bytes, base, note).await
            }
            (Place::GitHub(place), _) => {
                (place.file.file(page).write(bytes, base, note).await, None)
            }
        }
    }
}

impl OnGitHub {
    async fn propose(
        &self,
        page: &str,
        bytes: &[u8],
        base: &Version,
        note: &str,
    ) -> (Written, Option<Place>) {
        let (title, text) = note.split_once("\n\n").unwrap_or((note, note));
        let branch = format!("{BRANCH}{}", super::unique());
        let file = self.file.file(page);
        match file.propose(bytes, base, &branch, title, text).await {
            Ok((proposal, on_branch)) => {
                let stamp = base.stamp.clone();
                // The version on the branch is read before the next write of it.
                let stamp = match on_branch.read().await {
                    Ok(now) if now.bytes == bytes => now.stamp,
                    _ => stamp,
                };
                let first = self.file.repository().path.clone();
                let place = OnGitHub {
                    file: on_branch.file(&first),
                    api: self.api.clone(),
                    way: Way::Proposed(proposal),
                };
                let written = Written::Saved {
                    stamp,
                    checked: true,
                };
                (written, Some(Place::GitHub(place)))
            }
            Err(ProposalError::NotWritten(written)) => (written, None),
            Err(ProposalError::Read(cause)) => (not_read(cause), None),
        }
    }
}

/// What a write says if GitHub did not make the branch or the proposal.
fn not_read(cause: ReadError) -> Written {
    match cause {
        // To a token without the right, GitHub hides what it may not use.
        ReadError::NotFound => Written::Refused(Refusal::Forbidden),
        ReadError::Refused(refusal) => Written::Refused(refusal),
        cause => Written::Unknown(cause),
    }
}

/// Returns the address or the path of a file in the folder of another.
fn beside(feed: &str, name: &str) -> String {
    let path = feed.split(['?', '#']).next().unwrap_or(feed);
    match path.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_owned(),
    }
}

/// Returns an address as people write it: without the scheme and the query.
fn shown(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['?', '#']).next().unwrap_or(rest).to_owned()
}
