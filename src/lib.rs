//! Masar (مسار, "path"): an interactive timeline that any web page drops in with one script tag.
//!
//! The root package is the widget: [`view`] draws a timeline with Yew, and `embed` mounts it into a host element. Both
//! depend on the crates in `crates/`; ARCHITECTURE.md describes the flow of data.
//!
//! [`view`] compiles for the browser and, for the static page, for the host. `embed` compiles for the browser only;
//! `lifecycle` is the part of it that needs no browser.

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub mod embed;
#[cfg(any(all(target_arch = "wasm32", target_os = "unknown"), test))]
mod lifecycle;
// On the host only the static page and the tests use the view.
#[cfg_attr(
    not(all(target_arch = "wasm32", target_os = "unknown")),
    allow(dead_code, unused_imports)
)]
pub mod view;

/// An allocator that is smaller than that of std and takes constant time (docs/dependencies.md).
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
