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

#[cfg(target_arch = "wasm32")]
pub mod embed;
// On the host only the static page and the tests use the view.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, unused_imports))]
pub mod view;

/// Lighter than the allocator in std, and of constant time (docs/dependencies.md).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
