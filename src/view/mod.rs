//! Yew components, one file a part, its style sheet beside it; one reducer ([`state`]) holds what
//! the visitor chose. The host page and the network do not belong here.

/// The text of a style sheet of the view, minified by `build.rs`.
macro_rules! style_sheet {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

mod action;
pub mod aloud;
mod app;
mod axis;
pub mod chunk;
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
mod notice;
mod signal;
pub mod state;
#[cfg(not(target_arch = "wasm32"))]
pub mod still;
mod story;
pub mod table;
mod time;
mod toolbar;

pub use app::{App, Props};
pub use context::{Context, Offers, Scene, TITLE};
pub use notice::Notice;
pub use signal::{Later, Message, Signal};

/// On the host there is nobody to press anything: the same parts are drawn whole, links in place of
/// buttons ([`still`]).
const STILL: bool = cfg!(not(target_arch = "wasm32"));

/// The style sheets of what every page draws: the tokens, then by path. Those of a chunk come with it.
pub const STYLE: [&str; 11] = [
    style_sheet!("tokens.css"),
    style_sheet!("axis.css"),
    style_sheet!("overview.css"),
    style_sheet!("base.css"),
    style_sheet!("filters.css"),
    style_sheet!("foot.css"),
    style_sheet!("forced.css"),
    style_sheet!("head.css"),
    style_sheet!("notice.css"),
    style_sheet!("print.css"),
    style_sheet!("toolbar.css"),
];
