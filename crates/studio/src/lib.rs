//! The Studio: a page on which an editor keeps a feed by forms, beside the live timeline. It is a Wasm module of its own,
//! which no visitor loads.
//!
//! [`masar_session`] has what is edited. [`state`] is the state of the page with its one reducer; the other modules draw
//! it. What the reducer wants done outside of the page's state (a timer, a download) is an `Effect`, which `app`
//! performs.

mod app;
mod changes;
mod controls;
mod dates;
mod direction;
mod download;
mod events;
mod feed_form;
mod findings;
mod focus;
mod form;
mod import;
mod json;
mod keys;
mod leaving;
mod offline;
mod pictures;
mod places;
mod preview;
mod saving;
mod shell;
mod start;
mod state;
mod storage;
mod tabs;
mod translations;

use wasm_bindgen::prelude::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Draws the Studio into the page's `main` element. The page's script calls it once. `check_worker` is the address of the
/// worker that checks the feed.
#[wasm_bindgen]
pub fn start(check_worker: String) {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.get_element_by_id("studio"));
    if let Some(root) = root {
        let props = app::AppProps { check_worker };
        yew::Renderer::<app::App>::with_root_and_props(root, props).render();
    }
}
