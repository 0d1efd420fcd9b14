//! A file on the disk, which a program writes without a server in between.

use crate::{Place, ReadError, Refusal, Stamp, TransportError, Version, Written};

/// A file that can be read and written: in the browser a handle of the File System Access API.
#[allow(async_fn_in_trait)]
pub trait DiskFile {
    /// Reads the file.
    ///
    /// # Errors
    /// There is no such file, or the person or the system does not permit it.
    async fn read(&self) -> Result<DiskContent, DiskError>;

    /// Replaces the content. Either the whole content is written, or the file stays as it is.
    ///
    /// # Errors
    /// The file is not written.
    async fn write(&self, bytes: &[u8]) -> Result<(), DiskError>;
}

/// What a file contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiskContent {
    /// The content.
    pub bytes: Vec<u8>,
    /// The time of the last change, in ms since 1970.
    pub modified: u64,
}

/// Why a file is not read or not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiskError {
    /// There is no such file.
    NotFound,
    /// The person or the system does not permit it.
    NotAllowed,
    /// Another program has the file, or the system protects it.
    Locked,
    /// The disk is full.
    Full,
    /// Another reason. Contains the text of the system, for the log.
    Other(String),
}

/// A file on the disk. The disk checks no condition, so the file is read and compared before each write and after it.
#[derive(Clone, Debug)]
pub struct Disk<F> {
    file: F,
}

impl<F: DiskFile> Disk<F> {
    /// Names a file. Reads nothing.
    #[must_use]
    pub fn new(file: F) -> Disk<F> {
        Disk { file }
    }

    async fn get(&self) -> Result<Version, ReadError> {
        let DiskContent { bytes, modified } = self.file.read().await?;
        let stamp = Stamp {
            tag: Some(format!("{modified}-{}", bytes.len())),
            weak: false,
        };
        Ok(Version { bytes, stamp })
    }

    /// Writes, and reads what is there then.
    async fn put(&self, bytes: &[u8], before: Option<&Version>) -> Written {
        let failed = self.file.write(bytes).await.err();
        match self.get().await {
            Ok(now) if now.bytes == bytes => Written::Saved {
                stamp: now.stamp,
                checked: true,
            },
            Ok(now) if before.is_some_and(|before| now.bytes == before.bytes) => {
                let refusal = failed
                    .as_ref()
                    .map_or(Refusal::Unanswered, Refusal::of_disk);
                Written::Refused(refusal)
            }
            // No feed is the beginning of another.
            Ok(now) if bytes.starts_with(&now.bytes) => Written::Partial(now),
            Ok(now) => Written::Changed(now),
            Err(ReadError::NotFound) => match failed {
                Some(cause) if before.is_none() => Written::Refused(Refusal::of_disk(&cause)),
                _ => Written::Vanished,
            },
            Err(cause) => Written::Unknown(cause),
        }
    }
}

impl<F: DiskFile> Place for Disk<F> {
    async fn read(&self) -> Result<Version, ReadError> {
        self.get().await
    }

    /// What another program writes in the moment of the write is overwritten.
    async fn write(&self, bytes: &[u8], base: Option<&Version>, _note: &str) -> Written {
        match (self.get().await, base) {
            // A file that was only touched has another time and the same bytes.
            (Ok(now), Some(base)) if now.bytes == base.bytes => self.put(bytes, Some(&now)).await,
            (Ok(now), _) => Written::Changed(now),
            (Err(ReadError::NotFound), None) => self.put(bytes, None).await,
            (Err(ReadError::NotFound), Some(_)) => Written::Vanished,
            (Err(ReadError::Refused(refusal)), _) => Written::Refused(refusal),
            (Err(cause), _) => Written::Unknown(cause),
        }
    }
}

impl Refusal {
    fn of_disk(error: &DiskError) -> Refusal {
        match error {
            DiskError::NotFound => Refusal::NoFolder,
            DiskError::NotAllowed => Refusal::Forbidden,
            DiskError::Locked => Refusal::Locked,
            DiskError::Full => Refusal::Full,
            DiskError::Other(_) => Refusal::Unanswered,
        }
    }
}

impl From<DiskError> for ReadError {
    fn from(error: DiskError) -> ReadError {
        match error {
            DiskError::NotFound => ReadError::NotFound,
            DiskError::Other(text) => ReadError::NoResponse(TransportError::Failed(text)),
            error => ReadError::Refused(Refusal::of_disk(&error)),
        }
    }
}
