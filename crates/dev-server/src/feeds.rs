//! A folder whose files can be read and written by WebDAV (RFC 4918), as far as the Studio uses it.
//!
//! Pages of other origins may not use it: it permits none of their requests.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_MATCH, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use percent_encoding::percent_decode_str;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use tokio::fs;
use tokio::sync::Mutex;

/// The path under which the folder is served.
pub(super) const AT: &str = "/feeds/";

/// The largest file that is accepted, in bytes.
const LARGEST: usize = 64 << 20;

/// The folder. One write at a time compares and replaces a file.
#[derive(Debug)]
struct Folder {
    root: PathBuf,
    writing: Mutex<()>,
}

/// Returns the service for the files in `root`.
pub(super) fn router(root: PathBuf) -> Router {
    let folder = Folder {
        root,
        writing: Mutex::new(()),
    };
    Router::new().route(
        &format!("{AT}{{*path}}"),
        any(answer).with_state(Arc::new(folder)),
    )
}

async fn answer(State(folder): State<Arc<Folder>>, request: Request) -> Response {
    let Some(file) = folder.file(request.uri().path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (parts, body) = request.into_parts();
    let mut response = match parts.method.as_str() {
        "GET" | "HEAD" => get(&file).await,
        "PROPFIND" => properties(&file, parts.uri.path()).await,
        "PUT" => folder.put(&file, &parts.headers, body).await,
        "DELETE" => folder.delete(&file, &parts.headers).await,
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    };
    if parts.method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response.headers_mut().insert(
        CACHE_CONTROL,
        "no-cache".parse().unwrap_or_else(|_| unreachable!()),
    );
    response
}

impl Folder {
    /// Returns the file for the path of an address; `None` if it is not in the folder, or hidden.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let name = percent_decode_str(path.strip_prefix(AT)?)
            .decode_utf8()
            .ok()?;
        let relative = Path::new(&*name);
        let is_inside = relative.components().all(|part| match part {
            Component::Normal(name) => !name.to_string_lossy().starts_with('.'),
            _ => false,
        });
        let is_file = !name.is_empty() && !name.ends_with('/') && !name.contains('\\');
        (is_inside && is_file).then(|| self.root.join(relative))
    }

    async fn put(&self, file: &Path, headers: &HeaderMap, body: Body) -> Response {
        let Ok(bytes) = to_bytes(body, LARGEST).await else {
            return StatusCode::PAYLOAD_TOO_LARGE.into_response();
        };
        let _writing = self.writing.lock().await;
        let now = fs::read(file).await.ok();
        if !holds(headers, now.as_deref()) {
            return StatusCode::PRECONDITION_FAILED.into_response();
        }
        // A reader gets either the old file or the new one.
        let part = file.with_added_extension("part");
        let written = async {
            fs::write(&part, &bytes).await?;
            fs::rename(&part, file).await
        };
        match written.await {
            Ok(()) if now.is_some() => {
                (StatusCode::NO_CONTENT, [(ETAG, tag(&bytes))]).into_response()
            }
            Ok(()) => (StatusCode::CREATED, [(ETAG, tag(&bytes))]).into_response(),
            // The folder of the file does not exist, or a folder has its name.
            Err(_) => StatusCode::CONFLICT.into_response(),
        }
    }

    async fn delete(&self, file: &Path, headers: &HeaderMap) -> Response {
        let _writing = self.writing.lock().await;
        let Ok(now) = fs::read(file).await else {
            return StatusCode::NOT_FOUND.into_response();
        };
        if !holds(headers, Some(&now)) {
            return StatusCode::PRECONDITION_FAILED.into_response();
        }
        match fs::remove_file(file).await {
            Ok(()) => StatusCode::NO_CONTENT.into_response(),
            Err(_) => StatusCode::FORBIDDEN.into_response(),
        }
    }
}

/// Whether the conditions of a request hold for a file (RFC 9110, section 13.1).
fn holds(headers: &HeaderMap, now: Option<&[u8]>) -> bool {
    let now = now.map(tag);
    let names = |name: HeaderName| {
        let value = headers.get(name)?.to_str().ok()?;
        let mut tags = value.split(',').map(str::trim);
        Some(tags.any(|tag| match &now {
            Some(now) => tag == "*" || tag == now,
            None => false,
        }))
    };
    names(IF_MATCH) != Some(false) && names(IF_NONE_MATCH) != Some(true)
}

/// Returns the entity tag of a content.
fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

async fn get(file: &Path) -> Response {
    let Ok(bytes) = fs::read(file).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let media_type = mime_guess::from_path(file).first_or_octet_stream();
    let headers = [(CONTENT_TYPE, media_type.to_string()), (ETAG, tag(&bytes))];
    (headers, bytes).into_response()
}

async fn properties(file: &Path, path: &str) -> Response {
    let Ok(bytes) = fs::read(file).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>{}</D:href>\
         <D:propstat><D:prop><D:getetag>{}</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>\
         </D:response></D:multistatus>\n",
        escaped(path),
        escaped(&tag(&bytes)),
    );
    let headers = [(CONTENT_TYPE, "application/xml; charset=utf-8")];
    (StatusCode::MULTI_STATUS, headers, text).into_response()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests;
