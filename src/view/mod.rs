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
mod end_tools;
pub(crate) mod files;
mod filters;
mod focus;
mod footer;
pub(crate) mod full_screen;
mod glyph;
mod go_to_date;
mod header;
mod host_event;
mod kiosk;
pub(crate) mod link;
mod matches;
mod measure;
pub(crate) mod media_access;
mod more;
mod notice;
mod partly_loaded;
mod prose;
pub(crate) mod speech;
pub(crate) mod state;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub mod static_page;
mod story;
pub(crate) mod table;
mod time;
mod toolbar;
pub(crate) mod window_box;

pub(crate) use app::{App, Props};
pub(crate) use axis::Density;
pub(crate) use axis::period_in_words as axis_period;
pub(crate) use computed::{computed, layout_width};
pub(crate) use context::{Capabilities, Context, FeedPage, Output, Scene, TITLE};
pub(crate) use host_event::{AppMessage, HostEvent, OnLoaded};
pub(crate) use notice::Notice;

/// The style sheets that every page needs: the tokens first, then the others by path. A chunk has its own style sheets.
pub(crate) const STYLE: [&str; 7] = [
    style_sheet!("tokens.css"),
    style_sheet!("axis.css"),
    style_sheet!("base.css"),
    style_sheet!("footer.css"),
    style_sheet!("header.css"),
    style_sheet!("skeleton.css"),
    style_sheet!("toolbar.css"),
];
