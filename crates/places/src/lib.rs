//! The places where a feed can be stored: a WebDAV server, a repository on GitHub, the disk.
//!
//! A [`Place`] reads the file together with a [`Stamp`], and writes it only if the file still has that stamp. So the
//! change of a colleague is never overwritten: [`Written::Changed`] returns what is there now, and the caller merges.
//!
//! A save is at most three requests. It is [`Written::Saved`] only when the server has confirmed it; if an answer is
//! lost, the file is read and compared before anything is said.
//!
//! The crate sends no request itself: the caller passes an [`Http`]. In the browser that is `fetch`.

mod authorization;
mod cross_origin;
mod disk;
mod github;
mod http;
mod refusal;
mod version;
mod webdav;

pub use authorization::basic;
pub use cross_origin::{Obstacle, obstacles};
pub use disk::{Disk, DiskContent, DiskError, DiskFile};
pub use github::{Commit, GitHub, Proposal, ProposalError, Repository, Token};
pub use http::{Http, Request, Response, TransportError};
pub use refusal::{ReadError, Refusal};
pub use version::{Stamp, Version, Written};
pub use webdav::{Conditions, Connection, WebDav};

/// A file in a place where it can be read and written.
///
/// # Examples
///
/// A caller merges until nobody has saved in between:
///
/// ```
/// use masar_places::{Place, Version, Written};
///
/// /// Returns whether the text was saved.
/// async fn save(place: &impl Place, text: &str, base: &Version) -> bool {
///     match place.write(text.as_bytes(), Some(base), "A title corrected").await {
///         Written::Saved { .. } => true,
///         Written::Changed(_theirs) => todo!("merge and write again, over `_theirs`"),
///         Written::Partial(_half) => todo!("write again, over `_half`"),
///         Written::Vanished | Written::Refused(_) | Written::Unknown(_) => false,
///     }
/// }
/// ```
// The futures stay in one thread: browsers have no other.
#[allow(async_fn_in_trait)]
pub trait Place {
    /// Reads the file and its stamp. Never answered from a cache.
    ///
    /// # Errors
    ///
    /// There is no such file, the server refuses to send it, or there is no response.
    async fn read(&self) -> Result<Version, ReadError>;

    /// Writes the file if it still is the version `base`, or, without one, if there is no such file. `note` says in
    /// words what has changed, for places that keep a history.
    ///
    /// Writes nothing over a version that the caller has not seen, except where the documentation of the place says
    /// that the server cannot promise that.
    async fn write(&self, bytes: &[u8], base: Option<&Version>, note: &str) -> Written;
}
