//! Yew components: one file for each part of the widget, with its style sheet beside it. One reducer
//! ([`state`]) holds what the visitor chose. The host page and the network belong to `embed`.

mod action;
mod app;
mod axis;
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
pub(crate) mod more;
mod notice;
mod speech;
pub(crate) mod state;
#[cfg(not(target_arch = "wasm32"))]
pub mod static_page;
mod story;
mod table;
mod time;
mod toolbar;

pub(crate) use app::{App, Props};
pub(crate) use context::{Capabilities, Context, Output, Scene, TITLE};
pub(crate) use host_event::{Command, HostEvent, Later};
pub(crate) use notice::Notice;

/// The widget's style sheet, bundled and minified by `build.rs`.
pub(crate) const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/masar.css"));
/// What only the second part of the Wasm draws with, after that.
pub(crate) const STYLE_OF_MORE: &str = include_str!(concat!(env!("OUT_DIR"), "/more.css"));
