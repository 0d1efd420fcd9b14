//! A proxy between the transport and a server, which makes a fault once.

use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What happens to the next `PUT` of the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The server answers, and the answer is lost.
    LostAnswer,
    /// The connection breaks off in the middle of what is sent.
    CutRequest,
    /// The proxy answers with a status; the server gets nothing.
    Status(u16),
    /// The answer is lost, and from then on nothing is answered.
    GoneOffline,
}

#[derive(Debug, Default)]
struct State {
    fault: Option<Fault>,
    is_offline: bool,
    /// Whether the tags are taken out of headers, and `PROPFIND` is refused.
    hides_tags: bool,
}

/// A running proxy. It makes each fault once.
#[derive(Debug)]
pub struct Proxy {
    /// Its address, without a slash at its end.
    pub origin: String,
    state: Arc<Mutex<State>>,
}

impl Proxy {
    /// Starts a proxy to a server's address.
    ///
    /// # Panics
    /// No port is free.
    pub async fn start(origin: &str) -> Proxy {
        let to = origin.trim_start_matches("http://").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("it is bound"));
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (to, state) = (to.clone(), Arc::clone(&shared));
                tokio::spawn(async move { serve(client, &to, &state).await });
            }
        });
        Proxy { origin, state }
    }

    /// Makes a fault at the next write.
    ///
    /// # Panics
    /// A task of the proxy has panicked.
    pub fn make(&self, fault: Fault) {
        self.state.lock().expect("not poisoned").fault = Some(fault);
    }

    /// Takes the tags out of all answers.
    ///
    /// # Panics
    /// A task of the proxy has panicked.
    pub fn hide_tags(&self) {
        self.state.lock().expect("not poisoned").hides_tags = true;
    }
}

/// Serves one request. An error of a connection ends it.
async fn serve(mut client: TcpStream, to: &str, state: &Mutex<State>) -> Option<()> {
    let (head, body) = read_request(&mut client).await?;
    let is_put = head.starts_with("PUT ") && !head.contains("masar-test-");
    let (fault, is_offline, hides_tags) = {
        let mut state = state.lock().expect("not poisoned");
        let fault = if is_put { state.fault.take() } else { None };
        let was_offline = state.is_offline;
        state.is_offline |= fault == Some(Fault::GoneOffline);
        (fault, was_offline, state.hides_tags)
    };
    if is_offline {
        return None;
    }
    let refused = match fault {
        Some(Fault::Status(status)) => Some(status),
        _ if hides_tags && head.starts_with("PROPFIND") => Some(405),
        _ => None,
    };
    if let Some(status) = refused {
        let answer =
            format!("HTTP/1.1 {status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return client.write_all(answer.as_bytes()).await.ok();
    }
    let mut server = TcpStream::connect(to).await.ok()?;
    let head = head.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    server.write_all(head.as_bytes()).await.ok()?;
    if fault == Some(Fault::CutRequest) {
        server.write_all(&body[..body.len() / 2]).await.ok()?;
        server.flush().await.ok()?;
        // The server has read this part by then.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        return None;
    }
    server.write_all(&body).await.ok()?;
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).await.ok()?;
    if matches!(fault, Some(Fault::LostAnswer | Fault::GoneOffline)) {
        return None;
    }
    if hides_tags {
        answer = without_tags(&answer);
    }
    client.write_all(&answer).await.ok()
}

async fn read_request(client: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let end = loop {
        let mut part = [0; 4096];
        let length = client
            .read(&mut part)
            .await
            .ok()
            .filter(|&length| length > 0)?;
        bytes.extend_from_slice(&part[..length]);
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
    let lower = head.to_ascii_lowercase();
    let length = lower
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"));
    let length: usize = length.map_or(0, |text| text.trim().parse().unwrap_or(0));
    let mut body = bytes[end..].to_vec();
    while body.len() < length {
        let mut part = vec![0; 65_536];
        let read = client.read(&mut part).await.ok().filter(|&read| read > 0)?;
        body.extend_from_slice(&part[..read]);
    }
    Some((head, body))
}

fn without_tags(answer: &[u8]) -> Vec<u8> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = answer.split_at(end.unwrap_or(0));
    let head = String::from_utf8_lossy(head);
    let lines = head.split("\r\n");
    let kept: Vec<&str> = lines
        .filter(|line| !line.to_ascii_lowercase().starts_with("etag:"))
        .collect();
    [kept.join("\r\n").as_bytes(), body].concat()
}
