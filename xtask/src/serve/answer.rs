//! What is sent back: the file, in the coding the browser likes best, with its validators.

use super::files::{self, Found};
use super::request::Request;
use super::{Site, reload};
use crate::build;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Shorter texts are not worth packing.
const WORTH_PACKING: usize = 1024;

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    /// The status code with its phrase.
    pub status: &'static str,
    /// Headers, each name once.
    pub headers: Vec<(String, String)>,
    /// What follows them; not sent for `HEAD`.
    pub body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str, text: &str) -> Self {
        let mut answer = Self {
            status,
            headers: Vec::new(),
            body: text.as_bytes().to_vec(),
        };
        answer.set("Content-Type", "text/plain; charset=utf-8");
        answer
    }

    fn set(&mut self, name: &str, value: impl Into<String>) {
        self.headers
            .retain(|(own, _)| !own.eq_ignore_ascii_case(name));
        self.headers.push((name.into(), value.into()));
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// Answers a request for a file.
pub fn answer(site: &Site, request: &Request) -> Answer {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut answer = Answer::plain("405 Method Not Allowed", "only GET and HEAD\n");
        answer.set("Allow", "GET, HEAD");
        return answer;
    }
    if site.reload.is_some() && request.path == reload::SCRIPT_PATH {
        let mut answer = Answer::plain("200 OK", reload::SCRIPT);
        answer.set("Content-Type", "text/javascript; charset=utf-8");
        answer.set("Cache-Control", "no-cache");
        return answer;
    }
    if let Some(bytes) = site.made().get(&request.path).cloned() {
        return made(request, &bytes);
    }
    match files::find(&site.root, &request.path) {
        Found::File(file) => whole(site, request, &file).unwrap_or_else(|error| {
            Answer::plain("500 Internal Server Error", &format!("{error}\n"))
        }),
        Found::Folder => {
            let mut answer = Answer::plain("301 Moved Permanently", "");
            answer.set("Location", format!("{}/", request.path));
            answer
        }
        Found::Nothing => Answer::plain("404 Not Found", &format!("nothing at {}\n", request.path)),
    }
}

fn made(request: &Request, bytes: &[u8]) -> Answer {
    let mut answer = Answer::plain("200 OK", "");
    answer.set("Content-Type", files::media_type(Path::new(&request.path)));
    answer.set("Cache-Control", "no-store");
    answer.set("Access-Control-Allow-Origin", "*");
    answer.body = bytes.to_vec();
    answer
}

fn whole(site: &Site, request: &Request, file: &Path) -> std::io::Result<Answer> {
    let media_type = files::media_type(file);
    let mut answer = Answer::plain("200 OK", "");
    answer.set("Content-Type", media_type);
    // Asked again each time, answered from the browser's cache while nothing changed.
    answer.set("Cache-Control", "no-cache");
    // The widget is made to be loaded from another site than the page's.
    answer.set("Access-Control-Allow-Origin", "*");
    for (name, value) in files::own_headers(file) {
        answer.set(&name, value);
    }

    let injected = site.reload.is_some() && media_type.starts_with("text/html") && {
        let page = std::fs::read_to_string(file)?;
        let allowed = reload::may_enter(&page, &request.query)
            && answer.header("Content-Security-Policy").is_none();
        if allowed {
            answer.body = reload::with_script(&page).into_bytes();
        }
        allowed
    };
    let (kept, coding) = if injected {
        (None, None)
    } else {
        stored(request, file)
    };
    let source = kept.as_deref().unwrap_or(file);
    let tag = entity_tag(source, coding.unwrap_or("raw"), injected)?;
    let unchanged = request.header("if-none-match") == Some(tag.as_str());
    answer.set("ETag", tag);
    answer.set("Vary", "Accept-Encoding");
    if unchanged {
        answer.status = "304 Not Modified";
        answer.body.clear();
        return Ok(answer);
    }
    if !injected {
        answer.body = std::fs::read(source)?;
    }
    if let Some(coding) = coding {
        answer.set("Content-Encoding", coding);
    } else if files::is_text(media_type)
        && answer.body.len() >= WORTH_PACKING
        && request.accepts("gzip")
    {
        answer.body = build::gzip(&answer.body)?;
        answer.set("Content-Encoding", "gzip");
    }
    Ok(answer)
}

/// The compressed answer that lies beside the file, if the browser reads it and it is not stale.
fn stored(request: &Request, file: &Path) -> (Option<PathBuf>, Option<&'static str>) {
    for (coding, extension) in [("br", "br"), ("gzip", "gz")] {
        let packed = build::beside(file, extension);
        if request.accepts(coding) && changed(&packed) >= changed(file) && packed.is_file() {
            return (Some(packed), Some(coding));
        }
    }
    (None, None)
}

fn changed(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file)
        .and_then(|data| data.modified())
        .ok()
}

fn entity_tag(file: &Path, coding: &str, injected: bool) -> std::io::Result<String> {
    let data = std::fs::metadata(file)?;
    let time = data
        .modified()?
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let kind = if injected { "reloading" } else { coding };
    Ok(format!("\"{:x}-{:x}-{kind}\"", time.as_nanos(), data.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::request;

    /// A site whose folder goes with it.
    struct Passing(Site);

    impl std::ops::Deref for Passing {
        type Target = Site;

        fn deref(&self) -> &Site {
            &self.0
        }
    }

    impl Drop for Passing {
        fn drop(&mut self) {
            // What cannot be removed stays in the system's folder for such things.
            let _ = std::fs::remove_dir_all(&self.0.root);
        }
    }

    /// A repository of its own for each test, with one page and one compressed script.
    fn site(name: &str, reloading: bool) -> Passing {
        let root = std::env::temp_dir().join(format!("masar-serve-{name}-{}", std::process::id()));
        let write = |file: &str, text: &str| {
            let file = root.join(file);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        };
        write("index.html", "<body>مسار</body>");
        write("www/strict.html", "<body>strict</body>");
        write(
            "www/strict.html.headers",
            "Content-Security-Policy: default-src 'none'\nX-A: b: c\n",
        );
        write("www/feed.json", &"[1, 2, 3]".repeat(400));
        write("pkg/masar.js", "a readable script");
        write("pkg/masar.js.br", "its packed form");
        Passing(Site::new(&root, reloading.then(reload::Signal::default)).unwrap())
    }

    fn get(site: &Site, path: &str, headers: &str) -> Answer {
        let text = format!("GET {path} HTTP/1.1\r\n{headers}\r\n");
        answer(site, &request::read(&mut text.as_bytes()).unwrap().unwrap())
    }

    #[test]
    fn the_packed_file_is_sent_to_a_browser_that_reads_it_and_the_readable_one_to_others() {
        let site = site("packed", false);
        let packed = get(&site, "/pkg/masar.js", "Accept-Encoding: gzip, br\r\n");
        assert_eq!(packed.body, b"its packed form");
        assert_eq!(packed.header("content-encoding"), Some("br"));
        assert_eq!(
            packed.header("content-type"),
            Some("text/javascript; charset=utf-8")
        );
        let readable = get(&site, "/pkg/masar.js", "");
        assert_eq!(readable.body, b"a readable script");
        assert_eq!(readable.header("content-encoding"), None);
    }

    #[test]
    fn a_packed_file_older_than_what_it_packs_is_not_sent() {
        let site = site("stale", false);
        let long_ago = UNIX_EPOCH + std::time::Duration::from_secs(1);
        let packed = std::fs::File::options()
            .write(true)
            .open(site.root.join("pkg/masar.js.br"));
        packed.unwrap().set_modified(long_ago).unwrap();
        let answer = get(&site, "/pkg/masar.js", "Accept-Encoding: br\r\n");
        assert_eq!(answer.body, b"a readable script");
    }

    #[test]
    fn a_feed_is_packed_on_the_way() {
        let answer = get(
            &site("feed", false),
            "/www/feed.json",
            "Accept-Encoding: gzip\r\n",
        );
        assert_eq!(answer.header("content-encoding"), Some("gzip"));
        assert!(answer.body.len() < 400);
    }

    #[test]
    fn what_the_browser_has_already_is_not_sent_again_until_it_changes() {
        let site = site("tag", false);
        let tag = get(&site, "/index.html", "")
            .header("etag")
            .unwrap()
            .to_string();
        let again = get(&site, "/index.html", &format!("If-None-Match: {tag}\r\n"));
        assert_eq!((again.status, again.body.len()), ("304 Not Modified", 0));
        std::fs::write(site.root.join("index.html"), "something longer than before").unwrap();
        let changed = get(&site, "/index.html", &format!("If-None-Match: {tag}\r\n"));
        assert_eq!(changed.status, "200 OK");
    }

    #[test]
    fn only_a_reloading_site_touches_its_pages_and_never_a_strict_or_a_plain_one() {
        let reloading = site("reloading", true);
        let has_script = |path: &str| {
            String::from_utf8(get(&reloading, path, "").body)
                .unwrap()
                .contains(reload::SCRIPT_PATH)
        };
        assert!(has_script("/"));
        assert!(!has_script("/?plain"));
        assert!(!has_script("/www/strict.html"));
        let quiet = get(&site("quiet", false), "/", "");
        assert_eq!(String::from_utf8(quiet.body).unwrap(), "<body>مسار</body>");
    }

    #[test]
    fn a_page_is_sent_with_the_headers_that_lie_beside_it() {
        let answer = get(&site("headers", false), "/www/strict.html", "");
        assert_eq!(
            answer.header("content-security-policy"),
            Some("default-src 'none'")
        );
        assert_eq!(answer.header("x-a"), Some("b: c"));
    }

    #[test]
    fn what_a_test_made_up_is_served_like_a_file() {
        let site = site("made", false);
        site.made()
            .insert("/made/feed.json".into(), b"{}".as_slice().into());
        let answer = get(&site, "/made/feed.json", "");
        assert_eq!(
            (answer.status, answer.body.as_slice()),
            ("200 OK", b"{}".as_slice())
        );
        assert_eq!(
            answer.header("content-type"),
            Some("application/json; charset=utf-8")
        );
    }

    #[test]
    fn a_folder_a_missing_file_and_a_strange_method_have_their_answers() {
        let site = site("odd", false);
        assert_eq!(get(&site, "/pkg", "").header("location"), Some("/pkg/"));
        assert_eq!(get(&site, "/pkg/none.js", "").status, "404 Not Found");
        let post = request::read(&mut "POST / HTTP/1.1\r\n\r\n".as_bytes())
            .unwrap()
            .unwrap();
        assert_eq!(answer(&site, &post).status, "405 Method Not Allowed");
    }
}
