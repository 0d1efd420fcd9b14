//! The responses of the server: the files of the repository's public folders with their headers, and files that a
//! test generates.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, LAST_MODIFIED,
};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_livereload::{LiveReloadLayer, Reloader};

/// The files and folders that are served: the showcase page, the files that it loads, and the pages of the tests.
const PUBLIC: [&str; 4] = ["index.html", "www", "pkg", "tests"];

/// The content of a file that exists only in memory. It is generated at the first request.
pub(super) type GeneratedFile = LazyLock<Vec<u8>, Box<dyn FnOnce() -> Vec<u8> + Send>>;

/// The generated files by the paths of their addresses.
pub(super) type GeneratedFiles = Arc<Mutex<BTreeMap<String, Arc<GeneratedFile>>>>;

/// Returns the service for the repository in `root` and the generated files.
pub(super) fn router(root: &Path, generated: &GeneratedFiles) -> Router {
    let files = ServeDir::new(root).precompressed_br().precompressed_gzip();
    Router::new()
        .fallback_service(files)
        .layer(from_fn_with_state(root.to_path_buf(), add_own_headers))
        .layer(from_fn(refuse_private))
        .route(
            "/made/{*path}",
            get(generated_file).with_state(generated.clone()),
        )
        .route("/favicon.ico", get(|| async { StatusCode::NO_CONTENT }))
        .layer(map_response(add_charset))
        // A browser requests each file again, and uses its cache if the file has not changed.
        .layer(SetResponseHeaderLayer::if_not_present(
            CACHE_CONTROL,
            HeaderValue::from_static("no-cache"),
        ))
}

/// Adds the parts for development: live reload, compression of files that are not compressed yet, and permission for
/// pages of all origins, which load the widget as from another site.
pub(super) fn for_development(router: Router) -> (Router, Reloader) {
    let live_reload = LiveReloadLayer::new()
        .request_predicate(wants_reload::<Body>)
        .response_predicate(may_reload::<Body>);
    let reloader = live_reload.reloader();
    let router = router
        .layer(live_reload)
        .layer(CompressionLayer::new())
        .layer(CorsLayer::permissive());
    (router, reloader)
}

/// Has every page load a script before its own.
pub(super) fn with_script(router: Router, script: &'static str) -> Router {
    router.layer(map_response(move |response| {
        insert_script(response, script)
    }))
}

async fn insert_script(response: Response, script: &str) -> Response {
    let media_type = response.headers().get(CONTENT_TYPE);
    if !media_type.is_some_and(|it| it.as_bytes().starts_with(b"text/html")) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // Its length has changed, and a browser must not use what it stored of another server.
    for name in [CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
        parts.headers.remove(name);
    }
    let page = String::from_utf8_lossy(&bytes);
    // The document type has to be first.
    let is_doctype =
        page.len() > 9 && page.is_char_boundary(9) && page[..9].eq_ignore_ascii_case("<!doctype");
    let at = match page.find('>') {
        Some(end) if is_doctype => end + 1,
        _ => 0,
    };
    let (start, rest) = page.split_at(at);
    let page = format!("{start}<script src=\"{script}\"></script>{rest}");
    Response::from_parts(parts, Body::from(page))
}

/// Whether the page may have the reload script. One whose address ends in `?plain` may not.
fn wants_reload<B>(request: &axum::http::Request<B>) -> bool {
    let query = request.uri().query().unwrap_or_default();
    !query.split('&').any(|parameter| parameter == "plain")
}

/// Returns whether the reload script may be put into the page. A page with a policy would refuse it
/// and report a violation that its author did not cause.
fn may_reload<B>(response: &axum::http::Response<B>) -> bool {
    let headers = response.headers();
    let is_page = headers
        .get(CONTENT_TYPE)
        .is_some_and(|media_type| media_type.as_bytes().starts_with(b"text/html"));
    is_page && !headers.contains_key(CONTENT_SECURITY_POLICY)
}

/// Responds with the status 404 outside of the public folders.
async fn refuse_private(request: Request, next: Next) -> Response {
    let mut segments = request
        .uri()
        .path()
        .split('/')
        .filter(|part| !part.is_empty());
    let is_public = segments.next().is_none_or(|first| PUBLIC.contains(&first));
    if is_public && !segments.any(|segment| segment.starts_with('.')) {
        next.run(request).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// Adds the headers in the file `page.html.headers` beside `page.html`: a line `Name: value` each.
async fn add_own_headers(State(root): State<PathBuf>, request: Request, next: Next) -> Response {
    let file = file_of(&root, request.uri());
    let mut response = next.run(request).await;
    if !response.status().is_success() && response.status() != StatusCode::NOT_MODIFIED {
        return response;
    }
    let Some(file) = file else { return response };
    let Ok(lines) = tokio::fs::read_to_string(file.with_added_extension("headers")).await else {
        return response;
    };
    for (name, value) in lines.lines().filter_map(|line| line.split_once(':')) {
        match (name.trim().parse::<HeaderName>(), value.trim().parse()) {
            (Ok(name), Ok(value)) => drop(response.headers_mut().insert(name, value)),
            _ => eprintln!("{}: `{name}` is not a header", file.display()),
        }
    }
    response
}

/// Returns the file that the server sends for an address.
fn file_of(root: &Path, uri: &Uri) -> Option<PathBuf> {
    let path = percent_decode_str(uri.path()).decode_utf8().ok()?;
    let mut file = root.join(path.trim_start_matches('/'));
    if path.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

async fn generated_file(State(files): State<GeneratedFiles>, uri: Uri) -> Response {
    let file = files
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(uri.path())
        .cloned();
    let Some(file) = file else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // A large feed takes a while to generate.
    match tokio::task::spawn_blocking(move || file.to_vec()).await {
        Ok(content) => {
            let media_type = mime_guess::from_path(uri.path()).first_or_octet_stream();
            ([(CONTENT_TYPE, media_type.to_string())], content).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// Adds the character encoding of the repository's texts, which a media type does not imply.
async fn add_charset(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let with_charset = headers
        .get(CONTENT_TYPE)
        .and_then(|media_type| media_type.to_str().ok())
        .filter(|media_type| media_type.starts_with("text/") && !media_type.contains("charset"))
        .and_then(|media_type| format!("{media_type}; charset=utf-8").parse().ok());
    if let Some(media_type) = with_charset {
        headers.insert(CONTENT_TYPE, media_type);
    }
    response
}

#[cfg(test)]
mod tests;
