//! Serves the repository's pages the way a careful web server would: right types, precompressed
//! answers, validators; and, for whoever works on them, a reload at each change.
//!
//! The page tests start the same server with [`serve_on`].

mod answer;
mod connection;
mod files;
mod reload;
mod request;
mod watch;

use crate::console::say;
use crate::failure::{Failure, OnFile};
use crate::options::ServeOptions;
use crate::{build, repository};
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is served, and whether its pages reload themselves.
#[derive(Debug)]
struct Site {
    root: PathBuf,
    reload: Option<reload::Signal>,
    made: Mutex<BTreeMap<String, Arc<[u8]>>>,
    stopped: AtomicBool,
}

impl Site {
    fn new(root: &Path, reload: Option<reload::Signal>) -> std::io::Result<Self> {
        Ok(Self {
            root: root.canonicalize()?,
            reload,
            made: Mutex::default(),
            stopped: AtomicBool::new(false),
        })
    }

    fn made(&self) -> MutexGuard<'_, BTreeMap<String, Arc<[u8]>>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A server at work; dropping it stops it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
}

impl Server {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of a page: `path` starts with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Serves `bytes` at `path`, in place of any file there: for feeds that a test makes up.
    ///
    /// # Examples
    ///
    /// ```
    /// let server = xtask::serve::serve_on(0).unwrap();
    /// server.make("/made/feed.json", b"{}".as_slice());
    /// ```
    pub fn make(&self, path: &str, bytes: impl Into<Arc<[u8]>>) {
        self.site.made().insert(path.into(), bytes.into());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.site.stopped.store(true, Ordering::Relaxed);
        // The listening thread sleeps in accept(); a connection wakes it to see that it is over.
        let _ = TcpStream::connect(self.address);
    }
}

/// Serves this repository on 127.0.0.1, without live reload: pages arrive as they are on disk.
/// Port 0 takes a free one.
///
/// # Errors
///
/// The port is taken.
///
/// # Examples
///
/// ```
/// let server = xtask::serve::serve_on(0).unwrap();
/// assert!(server.url("/index.html").starts_with("http://127.0.0.1:"));
/// ```
pub fn serve_on(port: u16) -> std::io::Result<Server> {
    start(&repository(), port, None)
}

fn start(root: &Path, port: u16, reload: Option<reload::Signal>) -> std::io::Result<Server> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let address = listener.local_addr()?;
    let site = Arc::new(Site::new(root, reload)?);
    let shared = Arc::clone(&site);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            if shared.stopped.load(Ordering::Relaxed) {
                break;
            }
            // A connection that breaks before it begins concerns nobody else.
            let Ok(stream) = stream else { continue };
            let site = Arc::clone(&shared);
            std::thread::spawn(move || connection::attend(stream, &site));
        }
    });
    Ok(Server { address, site })
}

/// Builds, serves, and rebuilds at each change until interrupted.
///
/// # Errors
///
/// The first build failed, or the port is taken.
pub fn run(root: &Path, options: &ServeOptions) -> Result<(), Failure> {
    build::run(root, options.build)?;
    let signal = reload::Signal::default();
    let server = start(root, options.port, Some(signal.clone())).map_err(|error| {
        Failure::new(format!("cannot listen on port {}", options.port))
            .cause(error)
            .remedy("cargo xtask serve --port 0")
    })?;
    say("Serving", &format!("{}   (Ctrl+C stops)", server.url("/")));
    let mut watch = watch::Watch::new(root).on_file("watch", root)?;
    loop {
        std::thread::sleep(watch::PERIOD);
        let Some(change) = watch.change() else {
            continue;
        };
        say("Changed", &change.file.display().to_string());
        if change.wants_build
            && let Err(failure) = build::run(root, options.build)
        {
            eprintln!("\n{failure}\n");
            say(
                "Serving",
                "the last build that worked; waiting for the next change",
            );
            continue;
        }
        signal.raise();
    }
}
