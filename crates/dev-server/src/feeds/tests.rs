//! Real requests to a folder that can be written.

use crate::Server;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use tempfile::TempDir;

/// A server with a folder of feeds.
fn server() -> (Server, TempDir) {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("www")).unwrap();
    fs::write(root.path().join("secret.txt"), "private").unwrap();
    let feeds = root.path().join("feeds");
    fs::create_dir_all(&feeds).unwrap();
    fs::write(feeds.join("feed.json"), "{}").unwrap();
    let (server, _reloader) = Server::start_with_reload(root.path(), &feeds, 0).unwrap();
    (server, root)
}

/// Returns the status, the head and the body of a response.
fn send(server: &Server, request: &str, headers: &str, body: &str) -> (u16, String, String) {
    let mut stream = TcpStream::connect(server.origin.trim_start_matches("http://")).unwrap();
    write!(
        stream,
        "{request} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, head.to_ascii_lowercase(), body.to_owned())
}

fn tag(head: &str) -> String {
    let line = head.lines().find_map(|line| line.strip_prefix("etag: "));
    line.unwrap().to_owned()
}

#[test]
fn a_file_is_written_only_over_the_version_that_was_read() {
    let (server, root) = server();
    let (status, head, body) = send(&server, "GET /feeds/feed.json", "", "");
    assert_eq!((status, body.as_str()), (200, "{}"));
    let read = tag(&head);
    let (_, _, properties) = send(&server, "PROPFIND /feeds/feed.json", "Depth: 0\r\n", "");
    assert!(properties.contains(&read));
    let condition = format!("If-Match: {read}\r\n");
    let file = root.path().join("feeds/feed.json");
    assert_eq!(
        send(&server, "PUT /feeds/feed.json", &condition, "[1]").0,
        204
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "[1]");
    assert_eq!(
        send(&server, "PUT /feeds/feed.json", &condition, "[2]").0,
        412
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "[1]");
}

#[test]
fn a_new_file_is_made_and_never_over_another() {
    let (server, root) = server();
    let new = "If-None-Match: *\r\n";
    assert_eq!(send(&server, "PUT /feeds/feed.json", new, "[]").0, 412);
    assert_eq!(
        send(&server, "PUT /feeds/new%20feed.json", new, "[]").0,
        201
    );
    assert!(root.path().join("feeds/new feed.json").is_file());
    assert_eq!(send(&server, "PUT /feeds/none/feed.json", new, "[]").0, 409);
    assert_eq!(
        send(&server, "DELETE /feeds/new%20feed.json", "", "").0,
        204
    );
    assert_eq!(send(&server, "GET /feeds/new%20feed.json", "", "").0, 404);
}

#[test]
fn nothing_outside_of_the_folder_and_no_hidden_file_is_read_or_written() {
    let (server, root) = server();
    for path in [
        "../secret.txt",
        "%2e%2e/secret.txt",
        "..%2fsecret.txt",
        ".hidden",
        "a/.b",
    ] {
        for method in ["GET", "PUT", "DELETE"] {
            let (status, _, body) = send(&server, &format!("{method} /feeds/{path}"), "", "x");
            assert!(status == 404, "{method} {path}: {status} {body}");
        }
    }
    let secret = fs::read_to_string(root.path().join("secret.txt")).unwrap();
    assert_eq!(secret, "private");
}

#[test]
fn pages_of_other_origins_get_no_permission_to_write() {
    let (server, _root) = server();
    let headers = "Origin: https://other.example\r\nAccess-Control-Request-Method: PUT\r\n";
    let (_, head, _) = send(&server, "OPTIONS /feeds/feed.json", headers, "");
    assert!(!head.contains("access-control-allow"), "{head}");
    let (_, head, _) = send(&server, "GET /feeds/feed.json", headers, "");
    assert!(!head.contains("access-control-allow"), "{head}");
}
