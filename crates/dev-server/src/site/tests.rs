//! Real requests to a real server.

use crate::Server;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;
use ureq::http::Response;
use ureq::{Agent, Body};

/// A repository with a page, a page with headers of its own, a feed and a compressed script.
fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("index.html", "<body>مسار</body>"),
        ("Cargo.toml", "private"),
        (".env", "private"),
        ("www/.hidden.html", "private"),
        ("www/demo/index.html", "<body>demo</body>"),
        ("www/demo/strict.html", "<body>strict</body>"),
        (
            "www/demo/strict.html.headers",
            "Content-Security-Policy: default-src 'none'\nX-A: b: c\nCache-Control: no-store\n",
        ),
        ("www/صفحة.html", "<body>page</body>"),
        ("www/صفحة.html.headers", "X-A: arabic\n"),
        ("www/feed.json", &"[1, 2, 3]".repeat(400)),
        ("pkg/masar.js", "the script"),
        ("pkg/masar.js.br", "the script in brotli"),
        ("pkg/masar.js.gz", "the script in gzip"),
        ("pkg/masar_core_bg.wasm", "wasm"),
        ("pkg/masar_words_ar.txt", "words"),
    ] {
        let file = root.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    root
}

/// A server as the page tests have it, and its repository.
fn quiet() -> (Server, TempDir) {
    let root = repository();
    (Server::start(root.path()).unwrap(), root)
}

fn get(server: &Server, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(Duration::from_secs(20)))
        .build()
        .into();
    let mut request = agent.get(format!("{}{path}", server.origin));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.call().unwrap()
}

fn header<'a>(response: &'a Response<Body>, name: &str) -> Option<&'a str> {
    response.headers().get(name)?.to_str().ok()
}

fn text(mut response: Response<Body>) -> String {
    response.body_mut().read_to_string().unwrap()
}

/// The status line of a request whose path is sent as it is written.
fn status_of(server: &Server, method: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(server.origin.trim_start_matches("http://")).unwrap();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.lines().next().unwrap_or_default().to_string()
}

#[test]
fn each_file_has_the_media_type_that_browsers_require() {
    let (server, _root) = quiet();
    for (path, media_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/pkg/masar.js", "text/javascript; charset=utf-8"),
        ("/pkg/masar_core_bg.wasm", "application/wasm"),
        ("/pkg/masar_words_ar.txt", "text/plain; charset=utf-8"),
        ("/www/feed.json", "application/json"),
    ] {
        let response = get(&server, path, &[]);
        assert_eq!(response.status(), 200, "{path}");
        assert_eq!(
            header(&response, "content-type"),
            Some(media_type),
            "{path}"
        );
    }
}

#[test]
fn a_browser_gets_the_compressed_file_that_it_accepts() {
    let (server, _root) = quiet();
    for (accepted, coding, body) in [
        ("gzip, br", Some("br"), "the script in brotli"),
        ("gzip", Some("gzip"), "the script in gzip"),
        ("br;q=0, gzip", Some("gzip"), "the script in gzip"),
        ("zstd", None, "the script"),
    ] {
        let response = get(&server, "/pkg/masar.js", &[("accept-encoding", accepted)]);
        assert_eq!(header(&response, "content-encoding"), coding, "{accepted}");
        assert_eq!(
            header(&response, "content-type"),
            Some("text/javascript; charset=utf-8")
        );
        assert_eq!(text(response), body, "{accepted}");
    }
}

#[test]
fn in_development_a_feed_is_compressed_when_it_is_sent() {
    let root = repository();
    let (server, _reloader) = Server::start_with_reload(root.path(), root.path(), 0).unwrap();
    let response = get(&server, "/www/feed.json", &[("accept-encoding", "gzip")]);
    assert_eq!(header(&response, "content-encoding"), Some("gzip"));
}

#[test]
fn a_page_is_sent_with_the_headers_of_the_file_beside_it() {
    let (server, _root) = quiet();
    let response = get(&server, "/www/demo/strict.html", &[]);
    assert_eq!(
        header(&response, "content-security-policy"),
        Some("default-src 'none'")
    );
    assert_eq!(header(&response, "x-a"), Some("b: c"));
    assert_eq!(header(&response, "cache-control"), Some("no-store"));

    let encoded = "/www/%D8%B5%D9%81%D8%AD%D8%A9.html";
    assert_eq!(header(&get(&server, encoded, &[]), "x-a"), Some("arabic"));
}

#[test]
fn a_folder_is_its_index_and_is_asked_for_with_a_slash() {
    let (server, _root) = quiet();
    assert_eq!(text(get(&server, "/www/demo/", &[])), "<body>demo</body>");
    let response = get(&server, "/www/demo", &[]);
    assert!(response.status().is_redirection());
    assert_eq!(header(&response, "location"), Some("/www/demo/"));
    assert_eq!(get(&server, "/pkg/", &[]).status(), 404);
}

#[test]
fn nothing_outside_of_the_public_folders_is_served() {
    let (server, _root) = quiet();
    for path in [
        "/Cargo.toml",
        "/.env",
        "/www/.hidden.html",
        "//Cargo.toml",
        "/./Cargo.toml",
        "/../Cargo.toml",
        "/../../../../../../etc/passwd",
        "/pkg/../Cargo.toml",
        "/pkg/%2e%2e/Cargo.toml",
        "/pkg/..%2fCargo.toml",
        "/pkg//..//Cargo.toml",
        "/pkg/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/%43argo.toml",
        "//etc/passwd",
    ] {
        assert_eq!(
            status_of(&server, "GET", path),
            "HTTP/1.1 404 Not Found",
            "{path}"
        );
    }
    assert_eq!(
        status_of(&server, "GET", "/pkg/masar.js"),
        "HTTP/1.1 200 OK"
    );
}

#[test]
fn only_get_and_head_are_allowed() {
    let (server, _root) = quiet();
    assert_eq!(status_of(&server, "HEAD", "/index.html"), "HTTP/1.1 200 OK");
    assert_eq!(
        status_of(&server, "POST", "/index.html"),
        "HTTP/1.1 405 Method Not Allowed"
    );
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let (server, root) = quiet();
    let first = get(&server, "/index.html", &[]);
    assert_eq!(header(&first, "cache-control"), Some("no-cache"));
    let date = header(&first, "last-modified").unwrap().to_string();
    let again = get(&server, "/index.html", &[("if-modified-since", &date)]);
    assert_eq!(again.status(), 304);

    let file = root.path().join("index.html");
    fs::write(&file, "changed").unwrap();
    let later = SystemTime::now() + Duration::from_secs(2);
    let file = fs::File::options().write(true).open(file).unwrap();
    file.set_modified(later).unwrap();
    let changed = get(&server, "/index.html", &[("if-modified-since", &date)]);
    assert_eq!(text(changed), "changed");
}

#[test]
fn a_generated_file_is_served_with_its_media_type() {
    let (server, _root) = quiet();
    server.generate("/made/feed.json", || b"{}".to_vec());
    let response = get(&server, "/made/feed.json", &[]);
    assert_eq!(header(&response, "content-type"), Some("application/json"));
    assert_eq!(text(response), "{}");
    assert_eq!(get(&server, "/made/none.json", &[]).status(), 404);
}

#[test]
fn only_in_development_another_origin_may_read_the_files() {
    let (server, root) = quiet();
    let other = [("origin", "http://example.org")];
    let name = "access-control-allow-origin";
    assert_eq!(header(&get(&server, "/www/feed.json", &other), name), None);
    let (server, _reloader) = Server::start_with_reload(root.path(), root.path(), 0).unwrap();
    assert_eq!(
        header(&get(&server, "/www/feed.json", &other), name),
        Some("*")
    );
}

#[test]
fn the_reload_script_is_put_into_pages_in_development_only() {
    let (server, root) = quiet();
    assert_eq!(text(get(&server, "/", &[])), "<body>مسار</body>");
    let (server, _reloader) = Server::start_with_reload(root.path(), root.path(), 0).unwrap();
    let has_script = |path: &str| text(get(&server, path, &[])).contains("<script");
    assert!(has_script("/"));
    assert!(has_script("/?plainly"));
    assert!(!has_script("/?plain"));
    assert!(!has_script("/?lang=ar&plain"));
    assert!(!has_script("/www/demo/strict.html"));
    assert!(!has_script("/www/feed.json"));
}

#[test]
fn an_open_page_reloads() {
    let root = repository();
    let (server, reloader) = Server::start_with_reload(root.path(), root.path(), 0).unwrap();
    let page = text(get(&server, "/", &[]));
    let (_, stream) = page.split_once("data-event-stream=\"").unwrap();
    let (path, _) = stream.split_once('"').unwrap();
    let events = get(&server, path, &[]);
    assert_eq!(header(&events, "content-type"), Some("text/event-stream"));
    let mut lines = BufReader::new(events.into_body().into_reader()).lines();
    let first = lines.next().unwrap().unwrap();
    assert_eq!(first, "event: init");
    reloader.reload();
    assert!(lines.any(|line| line.unwrap() == "event: reload"));
}

#[test]
fn a_dropped_server_no_longer_listens() {
    let (server, _root) = quiet();
    let address = server.origin.trim_start_matches("http://").to_string();
    drop(server);
    let closed = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        TcpStream::connect(&address).is_err()
    });
    assert!(closed);
}

#[test]
fn a_script_that_runs_first_is_in_every_page_after_the_document_type() {
    let root = repository();
    fs::write(root.path().join("www/typed.html"), "<!DOCTYPE html><p>").unwrap();
    let server = Server::start_with_script(root.path(), "/made/early.js").unwrap();
    let script = "<script src=\"/made/early.js\"></script>";
    let body = |path| text(get(&server, path, &[]));
    assert_eq!(body("/"), format!("{script}<body>مسار</body>"));
    assert_eq!(
        body("/www/typed.html"),
        format!("<!DOCTYPE html>{script}<p>")
    );
    assert_eq!(body("/pkg/masar.js"), "the script");
}
