//! A small web server for the repository's folder.
//!
//! Right media types, `.br` beside a file for a browser that accepts it, the lines of `page.html.headers` as
//! headers of `page.html`, nothing outside the folder. Each start has a port of its own, so that two
//! servers are two origins.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};
use std::thread;

/// A server that runs until the program ends.
pub struct Server {
    /// `http://127.0.0.1:port`
    pub origin: String,
    generated: Generated,
}

/// Files that exist only in memory, by path.
type Generated = Arc<Mutex<BTreeMap<String, Arc<Lazy>>>>;

/// Bytes that are generated when they are asked for first.
type Lazy = LazyLock<Vec<u8>, Box<dyn FnOnce() -> Vec<u8> + Send>>;

impl Server {
    /// Serves `folder` on a free port.
    pub fn start(folder: &Path) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let origin = format!("http://127.0.0.1:{}", listener.local_addr()?.port());
        let folder = folder.canonicalize()?;
        let generated = Generated::default();
        let shared = Arc::clone(&generated);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (folder, generated) = (folder.clone(), Arc::clone(&shared));
                // A visitor who leaves midway is no failure of the server's.
                thread::spawn(move || answer(stream, &folder, &generated).ok());
            }
        });
        Ok(Self { origin, generated })
    }

    /// Serves what `make` returns at `path` (from the root, with its slash).
    pub fn generate(&self, path: &str, make: impl FnOnce() -> Vec<u8> + Send + 'static) {
        if let Ok(mut generated) = self.generated.lock() {
            generated.insert(path.to_owned(), Arc::new(LazyLock::new(Box::new(make))));
        }
    }
}

fn answer(mut stream: TcpStream, folder: &Path, generated: &Generated) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let mut brotli = false;
    for line in lines.by_ref() {
        let line = line?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        brotli |= line.starts_with("accept-encoding:") && line.contains("br");
    }

    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let path = target.split(['?', '#']).next().unwrap_or("/");
    if !matches!(method, "GET" | "HEAD") {
        return send(&mut stream, "405 Method Not Allowed", &[], b"");
    }
    if path == "/favicon.ico" {
        return send(&mut stream, "204 No Content", &[], b"");
    }
    let kept = generated
        .lock()
        .ok()
        .and_then(|generated| generated.get(path).cloned());
    if let Some(kept) = kept {
        let bytes: &[u8] = &kept;
        let head = [format!("Content-Type: {}", media_type(Path::new(path)))];
        return send(
            &mut stream,
            "200 OK",
            &head,
            if method == "HEAD" { b"" } else { bytes },
        );
    }
    let Some(file) = inside(folder, path) else {
        return send(
            &mut stream,
            "404 Not Found",
            &["Content-Type: text/plain".into()],
            b"not found\n",
        );
    };

    let mut head = vec![
        format!("Content-Type: {}", media_type(&file)),
        "Cache-Control: no-cache".into(),
    ];
    if let Ok(more) = fs::read_to_string(beside(&file, ".headers")) {
        head.extend(
            more.lines()
                .filter(|line| line.contains(':'))
                .map(str::to_owned),
        );
    }
    let packed = beside(&file, ".br");
    let bytes = if brotli && packed.is_file() {
        head.push("Content-Encoding: br".into());
        fs::read(packed)?
    } else {
        fs::read(&file)?
    };
    send(
        &mut stream,
        "200 OK",
        &head,
        if method == "HEAD" { b"" } else { &bytes },
    )
}

fn send(stream: &mut TcpStream, status: &str, head: &[String], body: &[u8]) -> io::Result<()> {
    let mut out = format!(
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n",
        body.len()
    );
    for line in head {
        out.push_str(line);
        out.push_str("\r\n");
    }
    out.push_str("\r\n");
    stream.write_all(out.as_bytes())?;
    stream.write_all(body)?;
    stream.flush()
}

/// The file that `path` names, if it is one within `folder`; a folder stands for its `index.html`.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let asked = PathBuf::from(path.trim_start_matches('/'));
    // Asked for by parts, not by what the system makes of them: no `..`, no root, no drive.
    if !asked
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let mut file = folder.join(asked);
    if file.is_dir() {
        file.push("index.html");
    }
    (file.is_file() && file.canonicalize().ok()?.starts_with(folder)).then_some(file)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn media_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or("")
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ttf" => "font/ttf",
        "woff2" => "font/woff2",
        "md" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
