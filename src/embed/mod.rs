//! The host page's side: mounting, attributes, methods, and the events that the element dispatches
//! ([`dispatch`]). The states of an element and their transitions are in [`crate::lifecycle`].

mod app_pool;
mod attribute_changes;
mod attribute_checks;
mod attributes;
mod catalogs;
mod chunk;
mod color;
mod controller;
mod diagnostics;
mod dispatch;
mod feed_response;
mod full_screen;
mod hijri;
mod history;
mod host_events;
mod initial_filter;
mod large_feed;
mod members;
mod mount;
mod narrow;
mod page_styles;
mod pages;
mod picture;
mod promise;
mod save;
mod share;
mod slices;
mod speech;
mod style_sheet;
mod surface;
mod tiles;
mod today;
mod watchers;
mod widget;
mod zone;

pub use widget::Widget;

use controller::{Continuation, Controller, MountedApp};
