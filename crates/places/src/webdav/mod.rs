//! A file on a WebDAV server (RFC 4918).

mod connect;
mod propfind;

pub use connect::Connection;

use crate::{
    Http, Place, ReadError, Refusal, Request, Response, Stamp, TransportError, Version, Written,
};
use std::time::Duration;

/// Whether a server checks `If-Match` when it writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conditions {
    /// It refuses to write over another version. Apache does.
    Honoured,
    /// It writes whatever the condition says, as nginx and rclone do. Then the file is read and compared just before
    /// and after the write. A save of somebody else in the moment between is lost, and the person is to be told so.
    Ignored,
}

/// Where a server names the current content of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TagSource {
    /// The property `getetag`: it is in a body, which no proxy changes.
    Property,
    /// The header `OC-ETag` or `ETag`.
    Header,
}

/// A file on a WebDAV server.
#[derive(Clone, Debug)]
pub struct WebDav<H> {
    http: H,
    url: String,
    authorization: Option<String>,
    conditions: Conditions,
    tags: TagSource,
}

/// What became of a `PUT`.
enum Put {
    Done(Response),
    /// 412: the condition does not hold.
    Stale,
    Refused(Refusal),
    /// It is not known whether the server has written.
    Lost,
}

/// Longer than a second: by then Apache's tag is a strong one.
const UNTIL_STRONG: Duration = Duration::from_millis(1_200);

impl<H: Http> WebDav<H> {
    /// Returns whether the server checks conditions.
    #[must_use]
    pub fn conditions(&self) -> Conditions {
        self.conditions
    }

    /// Returns the transport.
    #[must_use]
    pub fn transport(&self) -> &H {
        &self.http
    }

    /// Returns another file of the same server, such as the next page of the feed. The person is signed in there, and the
    /// server checks conditions as it does here.
    #[must_use]
    pub fn file(&self, url: &str) -> WebDav<H>
    where
        H: Clone,
    {
        WebDav {
            url: url.to_owned(),
            ..self.clone()
        }
    }

    /// Whether the requests carry a name and a password.
    #[must_use]
    pub fn signs_in(&self) -> bool {
        self.authorization.is_some()
    }

    /// Returns the address of the file.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    fn request(&self, method: &'static str, url: &str) -> Request {
        let request = Request::new(method, url);
        match &self.authorization {
            Some(secret) => request.header("Authorization", secret),
            None => request,
        }
    }

    /// Returns the content and the stamp of the headers.
    async fn get(&self) -> Result<Version, ReadError> {
        let response = self.http.send(self.request("GET", &self.url)).await?;
        match response.status {
            404 | 410 => Err(ReadError::NotFound),
            _ if response.is_success() => Ok(Version {
                stamp: stamp_of(&response),
                bytes: response.body,
            }),
            _ => Err(ReadError::Refused(Refusal::of(&response))),
        }
    }

    /// Returns the stamp of the property `getetag`.
    async fn property(&self) -> Result<Stamp, ReadError> {
        let request = self.request("PROPFIND", &self.url).header("Depth", "0");
        let request = request.header("Content-Type", "application/xml");
        let response = self.http.send(request.body(propfind::BODY)).await?;
        match response.status {
            404 | 410 => Err(ReadError::NotFound),
            207 => propfind::entity_tag(&self.http, &response.body)
                .map(|tag| Stamp::of_tag(&tag))
                .ok_or(ReadError::Unexpected("getetag")),
            _ => Err(ReadError::Refused(Refusal::of(&response))),
        }
    }

    async fn put(&self, bytes: &[u8], condition: Option<(&'static str, String)>) -> Put {
        let mut request = self.request("PUT", &self.url);
        request = request.header("Content-Type", "application/json");
        if let Some((name, value)) = condition {
            request = request.header(name, value);
        }
        match self.http.send(request.body(bytes)).await {
            Ok(response) if response.is_success() => Put::Done(response),
            Ok(response) => match response.status {
                412 => Put::Stale,
                // A gateway that lost the server behind it: the server may have written.
                500 | 502 | 504 => Put::Lost,
                _ => Put::Refused(Refusal::of(&response)),
            },
            Err(TransportError::TimedOut | TransportError::Failed(_)) => Put::Lost,
        }
    }

    /// Writes on the condition that the file has this stamp.
    async fn put_over(&self, bytes: &[u8], stamp: &Stamp) -> Put {
        if stamp.weak {
            self.http.pause(UNTIL_STRONG).await;
        }
        let tag = stamp.tag.clone();
        self.put(bytes, tag.map(|tag| ("If-Match", tag))).await
    }

    /// Writes over `base` on a server that checks the condition.
    async fn write_if_unchanged(&self, bytes: &[u8], base: &Version) -> Written {
        match self.put_over(bytes, &base.stamp).await {
            Put::Done(_) => self.check(bytes).await,
            Put::Refused(refusal) => Written::Refused(refusal),
            Put::Lost => self.after_lost_answer(bytes, base).await,
            Put::Stale => match self.current(base).await {
                // A proxy had changed the tag, or it was weak.
                Current::Same(stamp) => self.once_more(bytes, &stamp).await,
                Current::Read(version) => changed(version),
            },
        }
    }

    /// Reads what is there after a condition has failed, with at most two requests.
    async fn current(&self, base: &Version) -> Current {
        if self.tags == TagSource::Header {
            return match self.get().await {
                Ok(now) if now.bytes == base.bytes => Current::Same(now.stamp),
                other => Current::Read(other),
            };
        }
        match self.property().await {
            Ok(stamp) if stamp.tag == base.stamp.tag => Current::Same(stamp),
            Ok(stamp) => Current::Read(self.get().await.map(|now| Version { stamp, ..now })),
            Err(cause) => Current::Read(Err(cause)),
        }
    }

    /// The third and last request of a write.
    async fn once_more(&self, bytes: &[u8], stamp: &Stamp) -> Written {
        match self.put_over(bytes, stamp).await {
            Put::Done(response) => Written::Saved {
                stamp: stamp_of(&response),
                checked: false,
            },
            Put::Stale => Written::Refused(Refusal::StampRefused),
            Put::Refused(refusal) => Written::Refused(refusal),
            Put::Lost => Written::Unknown(ReadError::Unexpected("answer to the write")),
        }
    }

    /// Reads the file after a write that succeeded.
    async fn check(&self, bytes: &[u8]) -> Written {
        match self.read().await {
            Ok(now) if now.bytes == bytes => Written::Saved {
                stamp: now.stamp,
                checked: true,
            },
            // Somebody has saved since. A merge keeps both.
            Ok(now) => Written::Changed(now),
            Err(ReadError::NotFound) => Written::Vanished,
            Err(_) => Written::Saved {
                stamp: Stamp::default(),
                checked: false,
            },
        }
    }

    /// Reads the file after a write whose answer was lost.
    async fn after_lost_answer(&self, bytes: &[u8], base: &Version) -> Written {
        match self.get().await {
            Ok(now) if now.bytes == bytes => Written::Saved {
                // For the next write the stamp has to be one that the server accepts: it is read again then.
                stamp: now.stamp,
                checked: true,
            },
            Ok(now) if now.bytes == base.bytes => Written::Refused(Refusal::Unanswered),
            // No feed is the beginning of another.
            Ok(now) if bytes.starts_with(&now.bytes) => Written::Partial(now),
            Ok(now) => Written::Changed(now),
            Err(ReadError::NotFound) => Written::Vanished,
            Err(cause) => Written::Unknown(cause),
        }
    }

    /// Writes over `base` on a server that does not check conditions: reads and compares, writes, reads and compares.
    async fn write_if_equal(&self, bytes: &[u8], base: &Version) -> Written {
        match self.get().await {
            Ok(now) if now.bytes == base.bytes => match self.put(bytes, None).await {
                Put::Done(_) => match self.get().await {
                    Ok(now) if now.bytes == bytes => Written::Saved {
                        stamp: now.stamp,
                        checked: true,
                    },
                    other => changed(other),
                },
                Put::Lost => self.after_lost_answer(bytes, base).await,
                Put::Stale => Written::Refused(Refusal::StampRefused),
                Put::Refused(refusal) => Written::Refused(refusal),
            },
            other => changed(other),
        }
    }

    /// Writes a file that does not exist yet.
    async fn create(&self, bytes: &[u8]) -> Written {
        if self.conditions == Conditions::Ignored {
            match self.get().await {
                Err(ReadError::NotFound) => {}
                other => return changed(other),
            }
        }
        match self
            .put(bytes, Some(("If-None-Match", "*".to_owned())))
            .await
        {
            Put::Done(_) => self.check(bytes).await,
            Put::Stale => changed(self.read().await),
            Put::Refused(refusal) => Written::Refused(refusal),
            Put::Lost => match self.get().await {
                Ok(now) if now.bytes == bytes => Written::Saved {
                    stamp: now.stamp,
                    checked: true,
                },
                Err(ReadError::NotFound) => Written::Refused(Refusal::Unanswered),
                other => changed(other),
            },
        }
    }
}

/// The file after a condition has failed.
enum Current {
    /// It is the version that was expected, under this stamp.
    Same(Stamp),
    /// What was read.
    Read(Result<Version, ReadError>),
}

/// What a write says if the file, as it was just read, is not the one that was expected.
fn changed(read: Result<Version, ReadError>) -> Written {
    match read {
        Ok(now) => Written::Changed(now),
        Err(ReadError::NotFound) => Written::Vanished,
        Err(ReadError::Refused(refusal)) => Written::Refused(refusal),
        Err(cause) => Written::Unknown(cause),
    }
}

/// Returns the stamp in the headers of a response. Nextcloud's own header is one that no proxy changes.
fn stamp_of(response: &Response) -> Stamp {
    let tag = response.header("oc-etag").or(response.header("etag"));
    tag.map(Stamp::of_tag).unwrap_or_default().without_coding()
}

impl<H: Http> Place for WebDav<H> {
    async fn read(&self) -> Result<Version, ReadError> {
        if self.tags == TagSource::Header {
            return self.get().await;
        }
        // The stamp first: if somebody saves in between, it is older than the content, and the next write is refused.
        // The other way round it would overwrite.
        let stamp = self.property().await?;
        let bytes = self.get().await?.bytes;
        Ok(Version { bytes, stamp })
    }

    /// A server that [ignores conditions](Conditions::Ignored) may overwrite what somebody saves in the moment of the write.
    async fn write(&self, bytes: &[u8], base: Option<&Version>, _note: &str) -> Written {
        match base {
            None => self.create(bytes).await,
            Some(base) if self.conditions == Conditions::Honoured && base.stamp.tag.is_some() => {
                self.write_if_unchanged(bytes, base).await
            }
            Some(base) => self.write_if_equal(bytes, base).await,
        }
    }
}
