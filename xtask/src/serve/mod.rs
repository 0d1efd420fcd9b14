//! The development server: serves the repository's pages over HTTP, and rebuilds and reloads them
//! after each change. The page tests start the same server with [`Server::start`].

mod site;
mod watch;

use crate::build;
use crate::console::print_status;
use crate::failure::Failure;
use crate::options::{BuildOptions, ServeOptions};
use axum::Router;
use site::{GeneratedFile, GeneratedFiles};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, LazyLock, PoisonError};
use tokio::runtime::{Builder, Runtime};
use tower_livereload::Reloader;
use watch::Watcher;

/// A running server on 127.0.0.1. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    /// The origin of its pages: `http://127.0.0.1:` and the port.
    pub origin: String,
    generated: GeneratedFiles,
    // `None` only while it is dropped.
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves the repository in `root` on a free port, without live reload and without permission for pages of other
    /// origins.
    ///
    /// # Errors
    ///
    /// The folder does not exist, or no port is free.
    ///
    /// # Examples
    ///
    /// ```
    /// let server = xtask::serve::Server::start(&xtask::repository())?;
    /// assert!(server.origin.starts_with("http://127.0.0.1:"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn start(root: &Path) -> io::Result<Self> {
        let generated = GeneratedFiles::default();
        let router = site::router(&root.canonicalize()?, &generated);
        Self::listen(router, generated, 0)
    }

    fn listen(router: Router, generated: GeneratedFiles, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address: SocketAddr = listener.local_addr()?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        });
        Ok(Self {
            origin: format!("http://{address}"),
            generated,
            runtime: Some(runtime),
        })
    }

    /// Serves the result of `content` at `path`, which starts with `/made/`. Calls `content` at the first
    /// request.
    ///
    /// # Examples
    ///
    /// ```
    /// let server = xtask::serve::Server::start(&xtask::repository())?;
    /// server.generate("/made/feed.json", || b"{}".to_vec());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn generate(&self, path: &str, content: impl FnOnce() -> Vec<u8> + Send + 'static) {
        let file: GeneratedFile = LazyLock::new(Box::new(content));
        self.generated
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path.to_owned(), Arc::new(file));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Dropping a runtime waits for its tasks, which is an error inside another runtime.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Builds, serves, and rebuilds after each change until the process is interrupted.
///
/// # Errors
///
/// The first build failed, the port is taken, or the files cannot be watched.
pub fn run(root: &Path, options: &ServeOptions) -> Result<(), Failure> {
    let root = &root
        .canonicalize()
        .map_err(|error| Failure::new(format!("cannot open {}", root.display())).cause(error))?;
    // The watcher starts first, so that it does not miss a change during the build.
    let watcher = Watcher::new(root).map_err(|error| {
        Failure::new(format!("cannot watch the files in {}", root.display())).cause(error)
    })?;
    build::run(root, options.build)?;
    let (server, reloader) = start_with_reload(root, options.port).map_err(|error| {
        Failure::new(format!("cannot listen on port {}", options.port))
            .cause(error)
            .remedy("cargo xtask serve --port 0")
    })?;
    print_status("Serving", &format!("{}/   (Ctrl+C stops)", server.origin));
    rebuild_after_changes(root, options.build, &watcher, &reloader);
    Ok(())
}

fn start_with_reload(root: &Path, port: u16) -> io::Result<(Server, Reloader)> {
    let generated = GeneratedFiles::default();
    let router = site::router(root, &generated);
    let (router, reloader) = site::for_development(router);
    Ok((Server::listen(router, generated, port)?, reloader))
}

/// Rebuilds after each change and reloads the open pages. Returns when the files can no longer be watched.
fn rebuild_after_changes(
    root: &Path,
    options: BuildOptions,
    watcher: &Watcher,
    reloader: &Reloader,
) {
    while let Some(change) = watcher.next_change() {
        print_status("Changed", &change.file.display().to_string());
        if change.needs_build
            && let Err(failure) = build::run(root, options)
        {
            eprintln!("\n{failure}\n");
            print_status(
                "Serving",
                "the last successful build, until the next change",
            );
            continue;
        }
        reloader.reload();
    }
}
