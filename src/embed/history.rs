//! The page's address: reads what a link chose, writes what the visitor chose, hears of Back.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{History, HtmlElement, Location};

use crate::view::link::{self, Link};

/// Hears when the address changes without a new page; dropping it ends that.
pub struct Watch(#[allow(dead_code)] [EventListener; 2]);

impl Watch {
    /// Calls `changed` after Back, Forward and links within the page.
    pub fn new(changed: &Rc<dyn Fn()>) -> Option<Watch> {
        let window = web_sys::window()?;
        let listen = |name: &'static str| {
            let changed = changed.clone();
            EventListener::new(&window, name, move |_| changed())
        };
        Some(Watch([listen("popstate"), listen("hashchange")]))
    }
}

fn location() -> Option<Location> {
    Some(web_sys::window()?.location())
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// What links to a widget begin with: what the page said, else `masar` for the first on the page,
/// `masar-2` for the second…, so that no two answer to one link.
pub fn prefix(host: &HtmlElement, asked: String) -> String {
    if !asked.is_empty() {
        return asked;
    }
    let mut place = 1;
    let all = host
        .owner_document()
        .and_then(|document| document.query_selector_all("masar-timeline").ok());
    if let Some(all) = all {
        for at in 0..all.length() {
            if all.item(at).as_ref() == Some(host) {
                place = at + 1;
            }
        }
    }
    if place < 2 {
        String::from("masar")
    } else {
        format!("masar-{place}")
    }
}

/// Whether the page's address is about the widget with that prefix, as far as its beginning tells.
pub fn speaks_of(prefix: &str) -> bool {
    hash().is_some_and(|hash| {
        hash.strip_prefix('#')
            .is_some_and(|hash| hash.starts_with(prefix))
    })
}

/// Whether it says nothing of anything on the page.
pub fn is_silent() -> bool {
    hash().is_some_and(|hash| hash.len() < 2)
}

fn hash() -> Option<String> {
    location()?.hash().ok()
}

/// What the page's address says of the widget with that prefix.
pub fn link(prefix: &str) -> Option<Link> {
    link::read(&hash()?, prefix)
}

/// What the address says now that it changed: where it says nothing at all, everything is as it was
/// at first; nothing where it speaks of something else on the page.
pub fn followed(prefix: &str) -> Option<Link> {
    let hash = location()?.hash().ok()?;
    if hash.is_empty() || hash == "#" {
        return Some(Link::default());
    }
    link::read(&hash, prefix)
}

/// Writes what the visitor chose into the address; `step`: Back leads to what was before.
pub fn write(link: &Link, prefix: &str, step: bool) {
    let (Some(location), Some(history)) = (location(), history()) else {
        return;
    };
    let Ok(hash) = location.hash() else {
        return;
    };
    let address = if link.is_empty() {
        // A fragment of the page's own stays.
        if hash.is_empty() || link::read(&hash, prefix).is_none() {
            return;
        }
        [
            location.pathname().unwrap_or_default(),
            location.search().unwrap_or_default(),
        ]
        .concat()
    } else {
        ["#", &link::write(link, prefix)].concat()
    };
    // The page's own state stays with it: a router of the page knows its step again.
    let state = history.state().unwrap_or(JsValue::NULL);
    // Refused in a sandboxed frame, and when a page writes too often: then the address stays as it was.
    drop(if step {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    });
}

/// The whole address that opens the page with that event.
pub fn address(event: &str, prefix: &str) -> String {
    let link = Link {
        event: Some(event.to_owned()),
        ..Link::default()
    };
    let here = location()
        .and_then(|location| location.href().ok())
        .unwrap_or_default();
    let page = here.split('#').next().unwrap_or("");
    [page, "#", &link::write(&link, prefix)].concat()
}
