//! The Yew components of the widget: one file for each part, with its style sheet beside it. One reducer (`state`)
//! changes the visitor's choices. The module `embed` connects the widget to the host page and the network.

/// The text of a style sheet of the view, minified by `build.rs`.
macro_rules! style_sheet {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

mod action;
mod address;
mod app;
mod axis;
pub(crate) mod chunk;
mod computed;
mod context;
pub(crate) mod controls;
mod detail;
mod element;
mod filters;
mod focus;
mod footer;
mod glyph;
mod header;
mod host_event;
mod kiosk;
pub(crate) mod link;
mod measure;
pub(crate) mod media_access;
mod more;
mod notice;
pub(crate) mod speech;
pub(crate) mod state;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub mod static_page;
mod story;
pub(crate) mod table;
mod time;
mod toolbar;

pub(crate) use app::{App, Props};
pub(crate) use computed::{computed, layout_width};
pub(crate) use context::{Capabilities, Context, FeedPage, Output, Scene, TITLE};
pub(crate) use host_event::{AppMessage, HostEvent, OnLoaded};
pub(crate) use notice::Notice;

/// The style sheets that every page needs: the tokens first, then the others by path. A chunk has its own style sheets.
pub(crate) const STYLE: [&str; 8] = [
    style_sheet!("tokens.css"),
    style_sheet!("axis.css"),
    style_sheet!("base.css"),
    style_sheet!("empty.css"),
    style_sheet!("footer.css"),
    style_sheet!("header.css"),
    style_sheet!("notice.css"),
    style_sheet!("toolbar.css"),
];
