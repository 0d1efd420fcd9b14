//! One browser's connection: request after request until it closes.

use super::answer::{Answer, answer};
use super::request::{self, Request};
use super::{Site, reload};
use std::io::{BufReader, Write};
use std::net::TcpStream;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How long a silent connection is kept.
const PATIENCE: Duration = Duration::from_secs(30);

/// Answers whatever comes over `stream`. A broken connection is the browser's affair: it asks again.
pub fn attend(stream: TcpStream, site: &Site) {
    let _ = stream.set_nodelay(true);
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let Ok(incoming) = stream.try_clone() else {
        return;
    };
    let mut incoming = BufReader::new(incoming);
    let mut outgoing = stream;
    while let Ok(Some(request)) = request::read(&mut incoming) {
        if site.stopped.load(Ordering::Relaxed) {
            return;
        }
        if let Some(signal) = &site.reload
            && request.path == reload::EVENTS_PATH
        {
            signal.tell(&mut outgoing);
            return;
        }
        let answer = answer(site, &request);
        if write(&mut outgoing, &request, &answer).is_err() || !request.keep_alive {
            return;
        }
    }
}

fn write(out: &mut impl Write, request: &Request, answer: &Answer) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {}\r\n", answer.status);
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let connection = if request.keep_alive {
        "keep-alive"
    } else {
        "close"
    };
    let length = answer.body.len();
    head.push_str(&format!(
        "Content-Length: {length}\r\nConnection: {connection}\r\n\r\n"
    ));
    let mut whole = head.into_bytes();
    if request.method != "HEAD" {
        whole.extend_from_slice(&answer.body);
    }
    out.write_all(&whole)
}

#[cfg(test)]
mod tests {
    use crate::serve::serve_on;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    #[test]
    fn one_connection_carries_several_requests_and_closes_when_asked() {
        let server = serve_on(0).unwrap();
        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream
            .write_all(
                b"GET /pkg/README.md HTTP/1.1\r\n\r\n\
                  HEAD /pkg/README.md HTTP/1.1\r\n\r\n\
                  GET /none HTTP/1.1\r\nConnection: close\r\n\r\n",
            )
            .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let statuses: Vec<_> = text
            .lines()
            .filter_map(|line| line.split_once("HTTP/1.1 ").map(|(_, status)| status))
            .collect();
        assert_eq!(statuses, ["200 OK", "200 OK", "404 Not Found"]);
        assert_eq!(text.matches("# pkg").count(), 1, "HEAD has no body: {text}");
    }

    #[test]
    fn many_connections_are_answered_at_once() {
        let server = serve_on(0).unwrap();
        // Opened all, none of them served to its end before the last is asked over.
        let mut streams: Vec<_> = (0..8)
            .map(|_| TcpStream::connect(server.address()).unwrap())
            .collect();
        for stream in streams.iter_mut().rev() {
            let mut start = [0; 15];
            stream
                .write_all(b"GET /pkg/README.md HTTP/1.1\r\n\r\n")
                .unwrap();
            stream.read_exact(&mut start).unwrap();
            assert_eq!(&start, b"HTTP/1.1 200 OK");
        }
    }

    #[test]
    fn a_dropped_server_listens_no_longer() {
        let server = serve_on(0).unwrap();
        let address = server.address();
        drop(server);
        let closed = (0..100).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            TcpStream::connect(address).is_err()
        });
        assert!(closed);
    }
}
