//! A stand-in for GitHub's interface for contents, references and pull requests.

use axum::Router;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha1::{Digest, Sha1};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

/// What is out of the ordinary in the next requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// The next response with the file is the version before.
    OldResponse,
    /// The next write is done, and its answer is an error of a gateway.
    LostAnswer,
    /// No more requests are allowed.
    NoRequestsLeft,
}

#[derive(Debug, Default)]
struct Repository {
    /// By branch and path.
    files: HashMap<(String, String), String>,
    before: Option<String>,
    messages: Vec<String>,
    /// The path and the text of each commit.
    history: Vec<(String, String)>,
    pulls: Vec<Value>,
    oddity: Option<Oddity>,
}

type Shared = Arc<Mutex<Repository>>;

/// A running stand-in with the repository `city/site`. It knows the tokens `secret` and `read-only`.
#[derive(Debug)]
pub struct GitHubServer {
    /// The address of its interface.
    pub origin: String,
    repository: Shared,
}

impl GitHubServer {
    /// Starts it.
    ///
    /// # Panics
    /// No port is free.
    pub async fn start() -> GitHubServer {
        let repository = Shared::default();
        let router = Router::new()
            .route(
                "/repos/city/site",
                get(async || axum::Json(json!({ "default_branch": "main" }))),
            )
            .route(
                "/repos/city/site/contents/{*path}",
                get(contents).put(write),
            )
            .route("/repos/city/site/commits", get(commits))
            .route("/repos/city/site/git/blobs/{hash}", get(blob))
            .route("/repos/city/site/git/ref/heads/{*branch}", get(reference))
            .route("/repos/city/site/git/refs", post(branch))
            .route("/repos/city/site/pulls", get(pulls).post(pull))
            .layer(middleware::from_fn_with_state(
                Arc::clone(&repository),
                sign_in,
            ))
            .layer(middleware::from_fn(permit_all_origins))
            .with_state(Arc::clone(&repository));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("it is bound"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        GitHubServer { origin, repository }
    }

    fn lock(&self) -> MutexGuard<'_, Repository> {
        self.repository.lock().expect("not poisoned")
    }

    /// Sets or deletes a file as a colleague does.
    pub fn set(&self, branch: &str, path: &str, text: Option<&str>) {
        let key = (branch.to_owned(), path.to_owned());
        match text {
            Some(text) => drop(self.lock().files.insert(key, text.to_owned())),
            None => drop(self.lock().files.remove(&key)),
        }
    }

    /// Returns what is in a file of a branch.
    #[must_use]
    pub fn get(&self, branch: &str, path: &str) -> Option<String> {
        self.lock()
            .files
            .get(&(branch.to_owned(), path.to_owned()))
            .cloned()
    }

    /// Returns the messages of the commits, the first one first.
    #[must_use]
    pub fn messages(&self) -> Vec<String> {
        self.lock().messages.clone()
    }

    /// Returns the titles and texts of the pull requests.
    #[must_use]
    pub fn pulls(&self) -> Vec<(String, String)> {
        let text = |pull: &Value, name: &str| pull[name].as_str().unwrap_or_default().to_owned();
        let pulls = &self.lock().pulls;
        pulls
            .iter()
            .map(|pull| (text(pull, "title"), text(pull, "body")))
            .collect()
    }

    /// Makes something out of the ordinary happen next.
    pub fn make(&self, oddity: Oddity) {
        self.lock().oddity = Some(oddity);
    }
}

fn hash(text: &str) -> String {
    let digest = Sha1::digest(format!("blob {}\0{text}", text.len()));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn sign_in(
    State(state): State<Shared>,
    headers: HeaderMap,
    request: Request,
    next: Next,
) -> Response {
    if state.lock().expect("not poisoned").oddity == Some(Oddity::NoRequestsLeft) {
        return (StatusCode::FORBIDDEN, [("x-ratelimit-remaining", "0")]).into_response();
    }
    match headers
        .get("authorization")
        .and_then(|value| value.to_str().ok())
    {
        Some("Bearer secret") => next.run(request).await,
        Some("Bearer read-only") if request.method() == "GET" => next.run(request).await,
        // What GitHub says to a token that may not write.
        Some("Bearer read-only") => StatusCode::FORBIDDEN.into_response(),
        _ => StatusCode::UNAUTHORIZED.into_response(),
    }
}

async fn contents(
    State(state): State<Shared>,
    Path(path): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let mut repository = state.lock().expect("not poisoned");
    let branch = query.get("ref").map_or("main", String::as_str);
    if let Some(text) = at_commit(&repository, branch) {
        return file(&text);
    }
    let Some(mut text) = repository.files.get(&(branch.to_owned(), path)).cloned() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if repository.oddity == Some(Oddity::OldResponse) {
        repository.oddity = None;
        text = repository.before.clone().expect("it was written before");
    }
    file(&text)
}

/// Returns the text of a commit, if the reference names one.
fn at_commit(repository: &Repository, reference: &str) -> Option<String> {
    let number: usize = reference.strip_prefix("commit-")?.parse().ok()?;
    let (_, text) = repository.history.get(number)?;
    Some(text.clone())
}

/// A file as GitHub sends it.
fn file(text: &str) -> Response {
    // Of larger files GitHub sends only the hash.
    let (content, encoding) = if text.len() > 1_000_000 {
        (String::new(), "none")
    } else {
        (in_lines(text), "base64")
    };
    axum::Json(
        json!({ "type": "file", "sha": hash(text), "encoding": encoding, "content": content }),
    )
    .into_response()
}

/// The commits of a path, the last one first.
async fn commits(
    State(state): State<Shared>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let repository = state.lock().expect("not poisoned");
    let history = repository
        .history
        .iter()
        .zip(&repository.messages)
        .enumerate();
    let of_path = history.filter(|(_, ((path, _), _))| query.get("path") == Some(path));
    let list = of_path.map(|(number, (_, message))| {
        json!({
            "sha": format!("commit-{number}"),
            "commit": {
                "message": message,
                "author": { "name": "Amina" },
                "committer": { "date": format!("2026-01-01T10:{number:02}:00Z") },
            },
        })
    });
    let mut list: Vec<Value> = list.collect();
    list.reverse();
    axum::Json(list).into_response()
}

/// As GitHub, permits that pages of all origins use the interface.
async fn permit_all_origins(request: Request, next: Next) -> Response {
    let mut response = match request.method().as_str() {
        "OPTIONS" => StatusCode::NO_CONTENT.into_response(),
        _ => next.run(request).await,
    };
    for (name, value) in [
        ("access-control-allow-origin", "*"),
        (
            "access-control-allow-methods",
            "GET, POST, PATCH, PUT, DELETE",
        ),
        (
            "access-control-allow-headers",
            "Authorization, Content-Type, If-Match, If-None-Match, X-GitHub-Api-Version",
        ),
        (
            "access-control-expose-headers",
            "ETag, Link, X-RateLimit-Remaining",
        ),
    ] {
        let value = axum::http::HeaderValue::from_static(value);
        response.headers_mut().insert(name, value);
    }
    response
}

/// Base64 as GitHub sends it, in lines of 60 letters.
fn in_lines(text: &str) -> String {
    let encoded = STANDARD.encode(text);
    let lines = encoded.as_bytes().chunks(60).map(String::from_utf8_lossy);
    lines.map(|line| format!("{line}\n")).collect()
}

async fn blob(State(state): State<Shared>, Path(wanted): Path<String>) -> Response {
    let repository = state.lock().expect("not poisoned");
    match repository.files.values().find(|text| hash(text) == wanted) {
        Some(text) => {
            axum::Json(json!({ "encoding": "base64", "content": in_lines(text) })).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn write(
    State(state): State<Shared>,
    Path(path): Path<String>,
    axum::Json(body): axum::Json<Value>,
) -> Response {
    let mut repository = state.lock().expect("not poisoned");
    let branch = body["branch"].as_str().unwrap_or("main").to_owned();
    let before = repository
        .files
        .get(&(branch.clone(), path.clone()))
        .cloned();
    let status = match (&before, body["sha"].as_str()) {
        (None, _) => StatusCode::CREATED,
        (Some(_), None) => return StatusCode::UNPROCESSABLE_ENTITY.into_response(),
        (Some(text), Some(over)) if hash(text) != over => {
            return StatusCode::CONFLICT.into_response();
        }
        _ => StatusCode::OK,
    };
    let bytes = STANDARD
        .decode(body["content"].as_str().expect("a content"))
        .expect("base64");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let made = hash(&text);
    repository.before = before;
    repository.history.push((path.clone(), text.clone()));
    repository.files.insert((branch, path), text);
    repository
        .messages
        .push(body["message"].as_str().expect("a message").to_owned());
    if repository.oddity == Some(Oddity::LostAnswer) {
        repository.oddity = None;
        return StatusCode::BAD_GATEWAY.into_response();
    }
    (status, axum::Json(json!({ "content": { "sha": made } }))).into_response()
}

async fn reference(Path(branch): Path<String>) -> Response {
    axum::Json(json!({ "object": { "sha": format!("commit of {branch}") } })).into_response()
}

async fn branch(State(state): State<Shared>, axum::Json(body): axum::Json<Value>) -> Response {
    let mut repository = state.lock().expect("not poisoned");
    let name = body["ref"]
        .as_str()
        .expect("a name")
        .trim_start_matches("refs/heads/")
        .to_owned();
    let from = body["sha"]
        .as_str()
        .expect("a commit")
        .trim_start_matches("commit of ")
        .to_owned();
    let files: Vec<_> = repository
        .files
        .iter()
        .filter(|((branch, _), _)| *branch == from)
        .collect();
    let copies: Vec<_> = files
        .into_iter()
        .map(|((_, path), text)| ((name.clone(), path.clone()), text.clone()))
        .collect();
    repository.files.extend(copies);
    (StatusCode::CREATED, axum::Json(json!({}))).into_response()
}

async fn pulls(State(state): State<Shared>) -> Response {
    axum::Json(state.lock().expect("not poisoned").pulls.clone()).into_response()
}

async fn pull(State(state): State<Shared>, axum::Json(mut body): axum::Json<Value>) -> Response {
    let mut repository = state.lock().expect("not poisoned");
    let number = repository.pulls.len() + 1;
    body["number"] = number.into();
    body["html_url"] = format!("https://example.org/pull/{number}").into();
    body["head"] = json!({ "ref": body["head"] });
    repository.pulls.push(body.clone());
    (StatusCode::CREATED, axum::Json(body)).into_response()
}
