//! A server for the pages of a repository: `cargo xtask serve` reloads them after each change, and the page
//! tests load them. Requests are answered with files of the repository's public folders, with headers that a
//! file beside a page names, and with files that a test generates.

mod feeds;
mod site;

use axum::Router;
use site::{GeneratedFile, GeneratedFiles};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, LazyLock, PoisonError};
use tokio::runtime::{Builder, Runtime};
pub use tower_livereload::Reloader;

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
    /// let server = masar_dev_server::Server::start(".".as_ref())?;
    /// assert!(server.origin.starts_with("http://127.0.0.1:"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn start(root: &Path) -> io::Result<Self> {
        let generated = GeneratedFiles::default();
        let router = site::router(&root.canonicalize()?, &generated);
        Self::listen(router, generated, 0)
    }

    /// As [`Server::start`], and every page loads the script at the path `script` before its own, as far as the policy of
    /// the page permits. For browsers that have no other way to run a script first.
    ///
    /// # Errors
    ///
    /// The folder does not exist, or no port is free.
    pub fn start_with_script(root: &Path, script: &'static str) -> io::Result<Self> {
        let generated = GeneratedFiles::default();
        let router = site::router(&root.canonicalize()?, &generated);
        Self::listen(site::with_script(router, script), generated, 0)
    }

    /// Serves the repository in `root` on a port, with live reload and with permission for pages of other
    /// origins. Port 0 is any free port. The files in the folder `feeds` can be read and written by WebDAV under `/feeds/`,
    /// by pages of this origin only: the Studio saves there.
    ///
    /// # Errors
    ///
    /// The port is taken.
    pub fn start_with_reload(root: &Path, feeds: &Path, port: u16) -> io::Result<(Self, Reloader)> {
        let generated = GeneratedFiles::default();
        let router = site::router(root, &generated);
        let (router, reloader) = site::for_development(router);
        // Outside of the layers: what can be written is permitted to no other origin.
        let router = router.merge(feeds::router(feeds.to_path_buf()));
        Ok((Self::listen(router, generated, port)?, reloader))
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
    /// let server = masar_dev_server::Server::start(".".as_ref())?;
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
