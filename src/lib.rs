//! Masar (مسار, "path"): an interactive timeline that any web page drops in with one script tag.
//!
//! Data flows in one direction; ARCHITECTURE.md describes it:
//!
//! ```text
//! feed text ─▶ feed ─▶ timeline ─▶ layout ─▶ view ─▶ the page
//! ```
//!
//! `view` compiles for the browser and for the host, where it draws static pages. `embed` compiles for the
//! browser only; `lifecycle` is the part of it that needs no browser.

#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(any(target_arch = "wasm32", test))]
mod lifecycle;
// On the host only the static page and the tests use the view.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, unused_imports))]
pub mod view;

/// Lighter than the allocator in std, and of constant time (docs/dependencies.md).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
