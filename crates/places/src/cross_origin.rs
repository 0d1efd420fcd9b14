//! Finds out why a page cannot use a server of another origin: which header of CORS it lacks.
//!
//! A browser does not tell a page why it blocked a request. So requests that differ in one point are compared.

use crate::{Http, Request};

/// What stands between a page and a server of another origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The server does not answer at all. An `https` page cannot use an `http` server either.
    Unreachable,
    /// `Access-Control-Allow-Origin` is missing or names another origin.
    Origin,
    /// The request before a write, `OPTIONS`, is refused or redirected. It carries no password, so a server that asks
    /// for one refuses it.
    Preflight,
    /// `Access-Control-Allow-Methods` lacks a method.
    Method(&'static str),
    /// `Access-Control-Allow-Headers` lacks a header.
    Header(&'static str),
    /// `Access-Control-Expose-Headers` lacks `ETag`, and the server names no tag in another way.
    HiddenTag,
}

/// The methods that a place uses. A browser allows `GET` always.
const METHODS: [&str; 3] = ["PUT", "PROPFIND", "DELETE"];
/// The headers that a place sends.
const HEADERS: [(&str, &str); 5] = [
    ("If-Match", "\"masar-no-such-version\""),
    ("If-None-Match", "\"masar-no-such-version\""),
    ("Content-Type", "application/json"),
    ("Depth", "0"),
    ("Authorization", "Basic Og=="),
];

impl Obstacle {
    /// Returns the header with which the server removes the obstacle for pages of `origin`, as a line; `None` if no
    /// header does.
    #[must_use]
    pub fn header(self, origin: &str) -> Option<String> {
        Some(match self {
            Obstacle::Unreachable | Obstacle::Preflight => return None,
            Obstacle::Origin => format!("Access-Control-Allow-Origin: {origin}"),
            Obstacle::Method(_) => {
                let methods = METHODS.join(", ");
                format!("Access-Control-Allow-Methods: GET, {methods}, OPTIONS")
            }
            Obstacle::Header(_) => {
                let names = HEADERS.map(|(name, _)| name).join(", ");
                format!("Access-Control-Allow-Headers: {names}")
            }
            Obstacle::HiddenTag => "Access-Control-Expose-Headers: ETag, OC-ETag".to_owned(),
        })
    }
}

/// Returns all that hinders pages in saving to a file at `url`, the first ones first. `signs_in` is whether requests
/// carry an `Authorization`. Writes and deletes nothing: it writes to the address of the folder, which servers refuse, and
/// deletes a file that does not exist.
pub async fn obstacles(http: &impl Http, url: &str, signs_in: bool) -> Vec<Obstacle> {
    let Ok(response) = http.send(Request::new("GET", url)).await else {
        return vec![if http.reaches(url).await {
            Obstacle::Origin
        } else {
            Obstacle::Unreachable
        }];
    };
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let folder = path.rsplit_once('/').map_or(path, |(folder, _)| folder);
    let mut methods = Vec::new();
    let mut has_property = false;
    for method in METHODS {
        let address = match method {
            "PUT" => format!("{folder}/"),
            _ => format!("{path}.masar-no-such-file"),
        };
        match http.send(Request::new(method, &address)).await {
            Ok(answer) => has_property |= method == "PROPFIND" && answer.status != 405,
            Err(_) => methods.push(Obstacle::Method(method)),
        }
    }
    let mut headers = Vec::new();
    for (name, value) in HEADERS {
        if name == "Authorization" && !signs_in {
            continue;
        }
        let request = Request::new("GET", url).header(name, value);
        if http.send(request).await.is_err() {
            headers.push(Obstacle::Header(name));
        }
    }
    // Not one request of those that are asked for before passes.
    if methods.len() == METHODS.len() && headers.len() >= HEADERS.len() - usize::from(!signs_in) {
        return vec![Obstacle::Preflight];
    }
    let mut found = [methods, headers].concat();
    let names_tag = response
        .header("etag")
        .or(response.header("oc-etag"))
        .is_some();
    if !names_tag && !has_property {
        found.push(Obstacle::HiddenTag);
    }
    found
}
