//! Servers of the tests' own, which answer as a test says and record what they are asked.

use crate::webdriver::{Failure, Outcome, repository};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The picture of [`Answer::Picture`].
const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='400'><rect width='600' height='400' fill='#3a6ea5'/></svg>";

/// What the server does when it is asked for a path.
#[derive(Clone)]
pub(super) enum Answer {
    /// It never responds.
    Silence,
    /// It sends the beginning of a body and no more.
    HalfABody(&'static str),
    /// It never stops sending.
    Endless,
    /// It redirects to an address.
    Redirect(String),
    /// It sends a body that any page may read.
    Body(String),
    /// It sends a picture, with these headers.
    Picture(&'static str),
    /// It sends a file, with these headers.
    File(Vec<u8>, &'static str),
    /// It sends a status with headers, without the last line feed, and a body. If they give the body another length, the
    /// connection ends before it.
    Response(String, Vec<u8>),
    /// It sends a body, a byte every 100 ms.
    Slow(&'static str),
}

/// A server of the test's own, and what it has seen.
pub(super) struct Server {
    /// Its origin.
    pub(super) origin: String,
    answers: Arc<Mutex<HashMap<String, Answer>>>,
    log: Arc<Mutex<Vec<String>>>,
    heads: Arc<Mutex<Vec<(String, String)>>>,
}

impl Server {
    /// Starts a server that has the files of the repository. An answer takes precedence over a file of the same path.
    pub(super) async fn start_as_site() -> Outcome<Self> {
        let server = Self::start().await?;
        for folder in ["pkg", "www/feeds"] {
            for entry in std::fs::read_dir(repository().join(folder))? {
                let entry = entry?;
                let path = format!("/{folder}/{}", entry.file_name().to_string_lossy());
                let is_compressed = path.ends_with(".br") || path.ends_with(".gz");
                if !is_compressed && entry.path().is_file() {
                    let body = std::fs::read(entry.path())?;
                    let head = format!("200 OK\r\nContent-Type: {}", media_type(&path));
                    server.answers(path, Answer::Response(head, body));
                }
            }
        }
        Ok(server)
    }

    /// Starts a server that responds with 404 to each request for which it has no answer.
    pub(super) async fn start() -> Outcome<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let server = Self {
            origin: format!("http://{}", listener.local_addr()?),
            answers: Arc::default(),
            log: Arc::default(),
            heads: Arc::default(),
        };
        let (answers, log) = (Arc::clone(&server.answers), Arc::clone(&server.log));
        let heads = Arc::clone(&server.heads);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (answers, log) = (Arc::clone(&answers), Arc::clone(&log));
                tokio::spawn(answer(stream, answers, log, Arc::clone(&heads)));
            }
        });
        Ok(server)
    }

    /// Sets the answer to requests for a path.
    pub(super) fn answers(&self, path: impl Into<String>, answer: Answer) {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.insert(path.into(), answer);
    }

    /// The number of lines of the log: a path for a request, `closed` and the path when the browser ends it.
    pub(super) fn count(&self, line: &str) -> usize {
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.iter().filter(|logged| *logged == line).count()
    }

    /// Forgets the answer to requests for a path.
    pub(super) fn remove(&self, path: &str) {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.remove(path);
    }

    /// Forgets all answers: the server then responds with 404.
    pub(super) fn remove_all(&self) {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.clear();
    }

    /// Returns the paths of all requests since the last call.
    pub(super) fn take_log(&self) -> Vec<String> {
        std::mem::take(&mut *self.log.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The headers of each request for a path, in lower case.
    pub(super) fn heads(&self, path: &str) -> Vec<String> {
        let heads = self.heads.lock().unwrap_or_else(PoisonError::into_inner);
        let of_path = heads.iter().filter(|(its, _)| its == path);
        of_path.map(|(_, head)| head.clone()).collect()
    }

    /// Waits until the log has a line so many times.
    pub(super) async fn wait(&self, line: &str, times: usize) -> Outcome {
        for _ in 0..100 {
            if self.count(line) >= times {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        Failure::because(format!("the server has not seen {line}, but {log:?}"))
    }
}

/// Reads the request line and the headers of a request. Returns `None` if the browser ends it before.
pub(super) async fn read_head(stream: &mut TcpStream) -> std::io::Result<Option<String>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if stream.read(&mut byte).await? == 0 {
            return Ok(None);
        }
        head.push(byte[0]);
    }
    Ok(Some(String::from_utf8_lossy(&head).into_owned()))
}

async fn answer(
    mut stream: TcpStream,
    answers: Arc<Mutex<HashMap<String, Answer>>>,
    log: Arc<Mutex<Vec<String>>>,
    heads: Arc<Mutex<Vec<(String, String)>>>,
) -> std::io::Result<()> {
    let Some(head) = read_head(&mut stream).await? else {
        return Ok(());
    };
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let note = |line: String| {
        log.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(line)
    };
    heads
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push((path.clone(), head.to_lowercase()));
    note(path.clone());
    let answer = {
        let answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.get(path.as_str()).cloned()
    };
    let headers =
        "Access-Control-Allow-Origin: *\r\nContent-Type: application/json\r\nConnection: close\r\n";
    let start = format!("HTTP/1.1 200 OK\r\n{headers}\r\n");
    match answer {
        None => {
            let missing = format!("HTTP/1.1 404 Not Found\r\n{headers}Content-Length: 0\r\n\r\n");
            return stream.write_all(missing.as_bytes()).await;
        }
        Some(Answer::Redirect(to)) => {
            let moved = format!(
                "HTTP/1.1 302 Found\r\n{headers}Location: {to}\r\nContent-Length: 0\r\n\r\n"
            );
            return stream.write_all(moved.as_bytes()).await;
        }
        Some(Answer::Body(text)) => {
            return stream.write_all(format!("{start}{text}").as_bytes()).await;
        }
        Some(Answer::Picture(headers)) => {
            let start = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\nConnection: close\r\n{headers}\r\n"
            );
            return stream
                .write_all(format!("{start}{PICTURE}").as_bytes())
                .await;
        }
        Some(Answer::File(bytes, headers)) => {
            let start = format!(
                "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n{headers}\r\n"
            );
            return stream.write_all(&[start.as_bytes(), &bytes].concat()).await;
        }
        Some(Answer::Response(head, body)) => {
            let start = format!("HTTP/1.1 {head}\r\nConnection: close\r\n\r\n");
            return stream.write_all(&[start.as_bytes(), &body].concat()).await;
        }
        Some(Answer::Slow(text)) => {
            stream.write_all(start.as_bytes()).await?;
            for byte in text.bytes() {
                stream.write_all(&[byte]).await?;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            return Ok(());
        }
        Some(Answer::Endless) => {
            stream
                .write_all((start + "{\"masar\": 1, \"title\": \"").as_bytes())
                .await?;
            while stream.write_all(&[b'a'; 65536]).await.is_ok() {}
        }
        Some(Answer::HalfABody(text)) => stream.write_all((start + text).as_bytes()).await?,
        Some(Answer::Silence) => {}
    }
    // Nothing more arrives: the browser ends the request.
    let _ = stream.read(&mut [0]).await;
    note(format!("closed {path}"));
    Ok(())
}

/// Returns the media type of a file by the end of its name.
pub(super) fn media_type(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|it| it.to_str()) {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("css") => "text/css",
        _ => "text/plain",
    }
}
