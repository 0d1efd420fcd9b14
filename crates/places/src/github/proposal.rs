//! A change as a proposal: a pull request from a branch of its own.

use super::{GitHub, success};
use crate::{Http, Place, ReadError, Version, Written};
use serde_json::{Value, json};

/// A pull request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its number.
    pub number: u64,
    /// The address of its page.
    pub url: String,
}

/// Why a proposal was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProposalError {
    /// GitHub refuses, or there is no response.
    Read(ReadError),
    /// The branch was made, and the file was not written to it.
    NotWritten(Written),
}

impl std::fmt::Display for ProposalError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ProposalError::Read(cause) => cause.fmt(to),
            ProposalError::NotWritten(written) => {
                write!(to, "the file was not written to the branch: {written:?}")
            }
        }
    }
}

impl std::error::Error for ProposalError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ProposalError::Read(cause) => Some(cause),
            ProposalError::NotWritten(_) => None,
        }
    }
}

impl From<ReadError> for ProposalError {
    fn from(cause: ReadError) -> ProposalError {
        ProposalError::Read(cause)
    }
}

impl<H: Http + Clone> GitHub<H> {
    /// Proposes a change: makes the branch `branch` from the file's branch, writes the file to it, and opens a pull
    /// request. `title` is its title and the message of the commit, `text` its text. Returns the request, and the place on
    /// the branch, where further changes of the same proposal are written.
    ///
    /// # Errors
    ///
    /// The token has no right to do this, the branch exists, or `base` is not the file's version any more. Nothing is
    /// written to the file's own branch in any case.
    pub async fn propose(
        &self,
        bytes: &[u8],
        base: &Version,
        branch: &str,
        title: &str,
        text: &str,
    ) -> Result<(Proposal, GitHub<H>), ProposalError> {
        let from = match &self.file.branch {
            Some(branch) => branch.clone(),
            None => self.default_branch().await?,
        };
        let commit = self.commit_of(&from).await?;
        let reference = json!({ "ref": format!("refs/heads/{branch}"), "sha": commit });
        self.post("git/refs", &reference).await?;
        let mut on_branch = self.clone();
        on_branch.file.branch = Some(branch.to_owned());
        match on_branch.write(bytes, Some(base), title).await {
            Written::Saved { .. } => {}
            other => return Err(ProposalError::NotWritten(other)),
        }
        let request = json!({ "title": title, "body": text, "head": branch, "base": from });
        let made = self.post("pulls", &request).await?;
        let (number, url) = (made["number"].as_u64(), made["html_url"].as_str());
        let (Some(number), Some(url)) = (number, url) else {
            return Err(ReadError::Unexpected("pull request").into());
        };
        let url = url.to_owned();
        Ok((Proposal { number, url }, on_branch))
    }

    /// Returns the open proposals from branches whose names begin with `prefix`.
    ///
    /// # Errors
    ///
    /// GitHub refuses, or there is no response.
    pub async fn proposals(&self, prefix: &str) -> Result<Vec<Proposal>, ReadError> {
        let request = self.request("GET", "pulls?state=open&per_page=100");
        let list = success(&self.http.send(request).await?)?;
        let requests = list.as_array().into_iter().flatten();
        let ours = requests.filter(|one| {
            let branch = one["head"]["ref"].as_str();
            branch.is_some_and(|branch| branch.starts_with(prefix))
        });
        let proposal = |one: &Value| {
            let url = one["html_url"].as_str()?.to_owned();
            Some(Proposal {
                number: one["number"].as_u64()?,
                url,
            })
        };
        Ok(ours.filter_map(proposal).collect())
    }

    async fn default_branch(&self) -> Result<String, ReadError> {
        let mut request = self.request("GET", "");
        request
            .url
            .truncate(request.url.trim_end_matches('/').len());
        let repository = success(&self.http.send(request).await?)?;
        let branch = repository["default_branch"].as_str();
        branch
            .map(str::to_owned)
            .ok_or(ReadError::Unexpected("default branch"))
    }

    /// Returns the last commit of a branch.
    async fn commit_of(&self, branch: &str) -> Result<String, ReadError> {
        let path = format!("git/ref/heads/{}", super::encoded_path(branch));
        let reference = success(&self.http.send(self.request("GET", &path)).await?)?;
        let commit = reference["object"]["sha"].as_str();
        commit
            .map(str::to_owned)
            .ok_or(ReadError::Unexpected("commit"))
    }

    async fn post(&self, path: &str, body: &Value) -> Result<Value, ReadError> {
        let request = self.request("POST", path);
        let request = request.header("Content-Type", "application/json");
        success(&self.http.send(request.body(body.to_string())).await?)
    }
}
