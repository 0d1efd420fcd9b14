//! The servers to which the tests of `masar-places` and of the Studio save, all on the loopback: WebDAV servers as
//! Debian has them, a proxy that makes faults, a server with mistakes in its headers, and a stand-in for GitHub's
//! interface.

mod cross_origin;
mod github;
mod proxy;
mod webdav;

pub use cross_origin::CrossOrigin;
pub use github::{GitHubServer, Oddity};
pub use proxy::{Fault, Proxy};
pub use webdav::{ALL, Kind, Server};

/// Returns the address of a port that nothing uses.
///
/// # Panics
/// The loopback has no free port.
pub async fn free_address() -> std::net::SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("the loopback has free ports");
    listener.local_addr().expect("it is bound")
}
