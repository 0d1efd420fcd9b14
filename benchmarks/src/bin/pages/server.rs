//! Serves the pages over HTTP/1.1 on 127.0.0.1, with the compressed files beside them.

use anyhow::Result;
use axum::Router;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;

/// A running server. It stops when it is dropped.
pub struct Server {
    /// The address of its root: `http://127.0.0.1:` with the port and a slash.
    pub address: String,
    _runtime: Runtime,
}

impl Server {
    /// Serves a folder on a free port.
    pub fn start(folder: &Path) -> Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = format!("http://{}/", listener.local_addr()?);
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let router = Router::new().fallback_service(ServeDir::new(folder).precompressed_br());
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        });
        Ok(Server {
            address,
            _runtime: runtime,
        })
    }
}
