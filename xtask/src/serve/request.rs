//! Reading an HTTP request: as much of RFC 9112 as browsers send to a file server.

use std::io::{self, BufRead, Read};

/// No browser's request head comes near it.
const LONGEST_HEAD: u64 = 64 * 1024;

/// The head of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD` or something refused.
    pub method: String,
    /// The path, still percent-encoded.
    pub path: String,
    /// What follows the question mark.
    pub query: String,
    /// Whether the connection stays open afterwards.
    pub keep_alive: bool,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The value of a header, named in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the browser reads this content coding (RFC 9110, 12.5.3).
    pub fn accepts(&self, coding: &str) -> bool {
        let accepted = self.header("accept-encoding").unwrap_or_default();
        accepted.split(',').any(|item| {
            let mut parts = item.split(';').map(str::trim);
            let named = parts
                .next()
                .is_some_and(|name| name.eq_ignore_ascii_case(coding));
            let refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
            named && !refused
        })
    }
}

/// Reads one request's head; `None` when the other side has closed.
///
/// # Errors
///
/// The connection broke, nothing came for too long, or what came is no HTTP/1 request.
pub fn read(stream: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut head = stream.take(LONGEST_HEAD);
    let mut line = String::new();
    if head.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let bad = || io::Error::new(io::ErrorKind::InvalidData, "not an HTTP/1 request");
    let mut words = line.split_ascii_whitespace();
    let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next())
    else {
        return Err(bad());
    };
    if !version.starts_with("HTTP/1.") {
        return Err(bad());
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut request = Request {
        method: method.into(),
        path: path.into(),
        query: query.into(),
        keep_alive: version != "HTTP/1.0",
        headers: Vec::new(),
    };
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Err(bad());
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').ok_or_else(bad)?;
        request
            .headers
            .push((name.to_ascii_lowercase(), value.trim().into()));
    }
    // A body would be read as the next request; nothing here takes one.
    let has_body = request
        .header("content-length")
        .is_some_and(|length| length != "0")
        || request.header("transfer-encoding").is_some();
    let closes = request
        .header("connection")
        .is_some_and(|word| word.eq_ignore_ascii_case("close"));
    request.keep_alive &= !has_body && !closes;
    Ok(Some(request))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Request {
        read(&mut text.as_bytes()).unwrap().unwrap()
    }

    #[test]
    fn a_request_gives_its_path_query_and_headers() {
        let request =
            parsed("GET /a%20b?plain HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br\r\n\r\n");
        assert_eq!(
            (request.path.as_str(), request.query.as_str()),
            ("/a%20b", "plain")
        );
        assert!(request.accepts("br") && request.accepts("gzip") && !request.accepts("zstd"));
        assert!(request.keep_alive);
    }

    #[test]
    fn a_coding_of_no_quality_is_not_accepted() {
        let request = parsed("GET / HTTP/1.1\r\nAccept-Encoding: br;q=0, gzip;q=0.5\r\n\r\n");
        assert!(!request.accepts("br") && request.accepts("gzip"));
    }

    #[test]
    fn a_connection_is_kept_unless_its_end_is_asked_for_or_a_body_follows() {
        assert!(!parsed("GET / HTTP/1.0\r\n\r\n").keep_alive);
        assert!(!parsed("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").keep_alive);
        assert!(!parsed("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc").keep_alive);
    }

    #[test]
    fn what_is_no_request_is_an_error_and_nothing_is_none() {
        assert!(read(&mut "hello\r\n\r\n".as_bytes()).is_err());
        assert!(read(&mut "GET / HTTP/1.1\r\nno colon\r\n\r\n".as_bytes()).is_err());
        assert!(read(&mut "GET / HTTP/1.1\r\nHost: cut off".as_bytes()).is_err());
        assert_eq!(read(&mut "".as_bytes()).unwrap(), None);
    }
}
