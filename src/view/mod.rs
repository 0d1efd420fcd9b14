//! Yew components, one file a part, its style sheet beside it; one reducer ([`state`]) holds what
//! the visitor chose. The host page and the network do not belong here.

mod action;
mod aloud;
mod app;
mod axis;
mod context;
pub mod controls;
mod detail;
mod element;
mod filters;
mod focus;
mod foot;
mod glyph;
mod head;
mod kiosk;
pub mod link;
mod measure;
pub mod more;
mod notice;
mod signal;
pub mod state;
#[cfg(not(target_arch = "wasm32"))]
pub mod still;
mod story;
mod table;
mod time;
mod toolbar;

pub use app::{App, Props};
pub use context::{Context, Offers, Scene, TITLE};
pub use notice::Notice;
pub use signal::{Later, Message, Signal};

/// On the host there is nobody to press anything: the same parts are drawn whole, links in place of
/// buttons ([`still`]).
const STILL: bool = cfg!(not(target_arch = "wasm32"));

/// The widget's style sheet, bundled and minified by `build.rs`.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/masar.css"));
/// What only the second part of the Wasm draws with, after that.
pub const STYLE_OF_MORE: &str = include_str!(concat!(env!("OUT_DIR"), "/more.css"));
