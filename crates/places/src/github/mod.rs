//! A file in a repository on GitHub, by the interface for contents of repositories.
//!
//! GitHub refuses a write over another version: 409 if the hash is another one, 422 if there is none. A path that does
//! not exist any more is made again whatever hash is sent, so the file is read before it is written.

mod contents;
mod history;
mod proposal;

pub use history::Commit;
pub use proposal::{Proposal, ProposalError};

use crate::{Http, Place, ReadError, Refusal, Request, Response, Stamp, Version, Written};
use contents::{blob_hash, encoded_path};
use serde_json::{Value, json};

/// The address of the interface.
const API: &str = "https://api.github.com";

/// A token. It is never printed.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Takes a token. GitHub's fine-grained tokens need the right *Contents: read and write* for one repository, and
    /// *Pull requests: read and write* for proposals.
    #[must_use]
    pub fn new(secret: String) -> Token {
        Token(secret)
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Token")
    }
}

/// A file of a repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    /// The owner: a person or an organisation.
    pub owner: String,
    /// The name of the repository.
    pub name: String,
    /// The branch; `None` is the default branch.
    pub branch: Option<String>,
    /// The path of the file, with slashes.
    pub path: String,
}

/// A file in a repository on GitHub.
#[derive(Clone, Debug)]
pub struct GitHub<H> {
    http: H,
    api: String,
    file: Repository,
    token: Token,
}

impl<H: Http> GitHub<H> {
    /// Names a file. Sends nothing.
    #[must_use]
    pub fn new(http: H, file: Repository, token: Token) -> GitHub<H> {
        GitHub::at(http, API, file, token)
    }

    /// Names a file on another server with the same interface, for example GitHub Enterprise. `api` is the address of the
    /// interface, without a slash at its end.
    #[must_use]
    pub fn at(http: H, api: &str, file: Repository, token: Token) -> GitHub<H> {
        GitHub {
            http,
            api: api.to_owned(),
            file,
            token,
        }
    }

    /// Returns the transport.
    #[must_use]
    pub fn transport(&self) -> &H {
        &self.http
    }

    /// Returns another file of the same branch, such as the next page of the feed.
    #[must_use]
    pub fn file(&self, path: &str) -> GitHub<H>
    where
        H: Clone,
    {
        let mut other = self.clone();
        path.clone_into(&mut other.file.path);
        other
    }

    /// Returns the repository, the branch and the path.
    #[must_use]
    pub fn repository(&self) -> &Repository {
        &self.file
    }

    fn request(&self, method: &'static str, path: &str) -> Request {
        let Repository { owner, name, .. } = &self.file;
        let url = format!("{}/repos/{owner}/{name}/{path}", self.api);
        Request::new(method, &url)
            .header("Accept", "application/vnd.github+json")
            .header("X-GitHub-Api-Version", "2022-11-28")
            .header("Authorization", format!("Bearer {}", self.token.0))
    }

    /// Returns the file and its hash.
    async fn get(&self) -> Result<Version, ReadError> {
        self.get_at(self.file.branch.as_deref()).await
    }

    /// Returns the file as it is on a branch or in a commit.
    async fn get_at(&self, reference: Option<&str>) -> Result<Version, ReadError> {
        let mut path = format!("contents/{}", encoded_path(&self.file.path));
        if let Some(reference) = reference {
            path += &format!("?ref={}", contents::encoded(reference));
        }
        let response = self.http.send(self.request("GET", &path)).await?;
        let object = success(&response)?;
        let hash = object["sha"].as_str().ok_or(ReadError::Unexpected("sha"))?;
        let bytes = match object["encoding"].as_str() {
            Some("base64") => contents::decoded(object["content"].as_str().unwrap_or_default())?,
            // A file of more than 1 MB.
            _ => self.blob(hash).await?,
        };
        Ok(Version {
            bytes,
            stamp: stamp(hash),
        })
    }

    /// Returns the content with this hash.
    async fn blob(&self, hash: &str) -> Result<Vec<u8>, ReadError> {
        let request = self.request("GET", &format!("git/blobs/{hash}"));
        let response = self.http.send(request).await?;
        let object = success(&response)?;
        contents::decoded(object["content"].as_str().unwrap_or_default())
    }

    /// Writes the file over the version with this hash, or makes it.
    async fn put(&self, bytes: &[u8], over: Option<&str>, note: &str) -> Put {
        let path = format!("contents/{}", encoded_path(&self.file.path));
        let mut body = json!({ "message": note, "content": contents::base64(bytes) });
        if let Some(hash) = over {
            body["sha"] = hash.into();
        }
        if let Some(branch) = &self.file.branch {
            body["branch"] = branch.as_str().into();
        }
        let request = self.request("PUT", &path);
        let request = request.header("Content-Type", "application/json");
        match self.http.send(request.body(body.to_string())).await {
            Ok(response) if response.is_success() => {
                let hash = blob_hash(bytes);
                let object = json_of(&response).unwrap_or_default();
                Put::Done(Written::Saved {
                    checked: object["content"]["sha"] == hash.as_str(),
                    stamp: stamp(&hash),
                })
            }
            Ok(response) => match response.status {
                409 | 422 => Put::Stale,
                500 | 502 | 504 => Put::Lost,
                // A token without the right to write gets 404, as for a repository that it does not see.
                404 => Put::Refused(Refusal::Forbidden),
                _ => Put::Refused(Refusal::of(&response)),
            },
            Err(_) => Put::Lost,
        }
    }

    /// Writes over `base`.
    async fn write_over(&self, bytes: &[u8], base: &Version, note: &str) -> Written {
        // GitHub would make a file again that is not there any more. Another hash is no reason to stop: for some seconds
        // after a write a response may be an older one, and the write itself is checked.
        if let Err(cause) = self.get().await {
            return not_read(cause);
        }
        match self.put(bytes, base.stamp.tag.as_deref(), note).await {
            Put::Done(written) => written,
            Put::Refused(refusal) => Written::Refused(refusal),
            Put::Stale => match self.get().await {
                // An older response. In some seconds there is a current one.
                Ok(now) if now.stamp == base.stamp => Written::Refused(Refusal::StampRefused),
                Ok(now) => Written::Changed(now),
                Err(cause) => not_read(cause),
            },
            Put::Lost => match self.get().await {
                Ok(now) if now.bytes == bytes => Written::Saved {
                    stamp: now.stamp,
                    checked: true,
                },
                Ok(now) if now.stamp == base.stamp => Written::Refused(Refusal::Unanswered),
                Ok(now) => Written::Changed(now),
                Err(cause) => not_read(cause),
            },
        }
    }

    /// Makes the file.
    async fn create(&self, bytes: &[u8], note: &str) -> Written {
        match self.put(bytes, None, note).await {
            Put::Done(written) => written,
            Put::Refused(refusal) => Written::Refused(refusal),
            Put::Stale => match self.get().await {
                Ok(now) => Written::Changed(now),
                Err(cause) => not_read(cause),
            },
            Put::Lost => match self.get().await {
                Ok(now) if now.bytes == bytes => Written::Saved {
                    stamp: now.stamp,
                    checked: true,
                },
                Ok(now) => Written::Changed(now),
                Err(ReadError::NotFound) => Written::Refused(Refusal::Unanswered),
                Err(cause) => not_read(cause),
            },
        }
    }
}

/// What became of a `PUT`.
enum Put {
    Done(Written),
    /// The file has another hash.
    Stale,
    Refused(Refusal),
    /// It is not known whether GitHub has written.
    Lost,
}

fn stamp(hash: &str) -> Stamp {
    Stamp {
        tag: Some(hash.to_owned()),
        weak: false,
    }
}

/// What a write says if the file cannot be read.
fn not_read(cause: ReadError) -> Written {
    match cause {
        ReadError::NotFound => Written::Vanished,
        ReadError::Refused(refusal) => Written::Refused(refusal),
        cause => Written::Unknown(cause),
    }
}

/// Returns the JSON of a response. The Studio reads JSON from texts, so a parser of bytes would be a second one.
fn json_of(response: &Response) -> Option<Value> {
    serde_json::from_str(std::str::from_utf8(&response.body).ok()?).ok()
}

/// Returns the JSON of a response that succeeded.
fn success(response: &Response) -> Result<Value, ReadError> {
    match response.status {
        404 => Err(ReadError::NotFound),
        _ if response.is_success() => json_of(response).ok_or(ReadError::Unexpected("JSON")),
        _ => Err(ReadError::Refused(Refusal::of(response))),
    }
}

impl<H: Http> Place for GitHub<H> {
    async fn read(&self) -> Result<Version, ReadError> {
        self.get().await
    }

    /// `note` is the message of the commit.
    async fn write(&self, bytes: &[u8], base: Option<&Version>, note: &str) -> Written {
        match base {
            None => self.create(bytes, note).await,
            Some(base) => self.write_over(bytes, base, note).await,
        }
    }
}
