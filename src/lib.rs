//! Masar (مسار, "path"): an interactive timeline that any web page drops in with one script tag.
//!
//! The way of the data, one direction only (ARCHITECTURE.md draws it):
//!
//! ```text
//! feed text ─▶ feed ─▶ timeline ─▶ layout ─▶ view ─▶ the page
//! ```
//!
//! [`date`], [`feed`], [`timeline`] and [`layout`] are plain Rust and compile everywhere; `view` (but for
//! its links) and `embed` exist only in the Wasm build; `cli` only on the host.

#[cfg(editors)]
pub mod check;
pub mod date;
pub mod feed;
pub mod layout;
pub mod locale;
pub mod timeline;

#[cfg(target_arch = "wasm32")]
pub mod embed;
// The words of a page are written without it (xtask/words).
#[cfg(any(target_arch = "wasm32", feature = "cli"))]
pub mod view;

#[cfg(feature = "cli")]
pub mod cli;

/// Lighter than the allocator in std, and of constant time (docs/dependencies.md).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
