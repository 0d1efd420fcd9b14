//! The versions of a file: the commits that changed it.

use super::{GitHub, contents, success};
use crate::{Http, ReadError, Version};
use serde_json::Value;

/// A commit that changed the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its hash.
    pub hash: String,
    /// The time at which it was made (ISO 8601).
    pub time: String,
    /// The name of the person who made it.
    pub author: String,
    /// The first line of its message.
    pub title: String,
}

impl<H: Http> GitHub<H> {
    /// Returns the last commits that changed the file, at most `most`, the last one first.
    ///
    /// # Errors
    ///
    /// GitHub refuses, or there is no response.
    pub async fn commits(&self, most: usize) -> Result<Vec<Commit>, ReadError> {
        let path = contents::encoded(&self.file.path);
        let mut query = format!("commits?path={path}&per_page={most}");
        if let Some(branch) = &self.file.branch {
            query += &format!("&sha={}", contents::encoded(branch));
        }
        let list = success(&self.http.send(self.request("GET", &query)).await?)?;
        let commits = list.as_array().into_iter().flatten();
        Ok(commits.filter_map(commit).collect())
    }

    /// Returns the file as it was in a commit.
    ///
    /// # Errors
    ///
    /// There was no such file, GitHub refuses, or there is no response.
    pub async fn read_at(&self, commit: &Commit) -> Result<Version, ReadError> {
        self.get_at(Some(&commit.hash)).await
    }
}

fn commit(object: &Value) -> Option<Commit> {
    let inner = &object["commit"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let message = inner["message"].as_str().unwrap_or_default();
    Some(Commit {
        hash: object["sha"].as_str()?.to_owned(),
        time: text(&inner["committer"]["date"]),
        author: text(&inner["author"]["name"]),
        title: message.lines().next().unwrap_or_default().to_owned(),
    })
}
