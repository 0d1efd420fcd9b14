//! The page's address: reads a link, writes the visitor's choices, and follows Back.

use wasm_bindgen::JsValue;
use web_sys::{History, Location};

use crate::view::link::{self, Link};

fn location() -> Option<Location> {
    Some(web_sys::window()?.location())
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// Returns the prefix of links to a widget: the attribute's value, else `masar` for the first widget of the
/// page and `masar-2` for the second, so that a link is for one widget only. `place` is counted from 0.
pub(super) fn prefix(place: u32, attribute: &str) -> String {
    match (attribute, place) {
        ("", 0) => String::from("masar"),
        ("", place) => format!("masar-{}", place + 1),
        (prefix, _) => prefix.to_owned(),
    }
}

/// Returns whether the fragment of the page's address starts with a prefix.
pub(super) fn starts_with(prefix: &str) -> bool {
    fragment().is_some_and(|hash| {
        hash.strip_prefix('#')
            .is_some_and(|hash| hash.starts_with(prefix))
    })
}

/// Returns whether the page's address has an empty fragment, or none.
pub(super) fn is_empty() -> bool {
    fragment().is_some_and(|hash| hash.len() < 2)
}

/// Returns the fragment of the page's address.
pub(super) fn fragment() -> Option<String> {
    location()?.hash().ok()
}

/// Returns the link in the page's address to the widget with a prefix.
pub(super) fn link(prefix: &str) -> Option<Link> {
    link::read(&fragment()?, prefix)
}

/// Returns the link in the page's address after the address has changed. Without a fragment, everything is
/// as it was at first. Nothing if the address contains another part of the page.
pub(super) fn followed(prefix: &str) -> Option<Link> {
    let hash = fragment()?;
    if hash.len() < 2 {
        return Some(Link::default());
    }
    link::read(&hash, prefix)
}

/// Writes a link into the page's address. `step`: the browser's Back returns to the address before.
pub(super) fn write(link: &Link, prefix: &str, step: bool) {
    let (Some(location), Some(history)) = (location(), history()) else {
        return;
    };
    let Ok(hash) = location.hash() else {
        return;
    };
    // The page's router has its routes there.
    if hash.starts_with("#/") || hash.starts_with("#!") {
        return;
    }
    let address = if link.is_empty() {
        // A fragment that belongs to the page is kept.
        if hash.is_empty() || link::read(&hash, prefix).is_none() {
            return;
        }
        page()
    } else {
        [&page(), "#", &link::write(link, prefix)].concat()
    };
    // The page's own state is kept for the page's router.
    let state = history.state().unwrap_or(JsValue::NULL);
    // A browser refuses it in a sandboxed frame and when a page writes too often. The address then stays.
    drop(if step {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    });
}

/// Returns the whole address that opens the page with an event.
pub(super) fn address(event: &str, prefix: &str) -> String {
    let link = Link {
        event: Some(event.to_owned()),
        ..Link::default()
    };
    [&page(), "#", &link::write(&link, prefix)].concat()
}

/// Returns the address of the page without its fragment. A fragment alone would be relative to the page's `<base>`.
fn page() -> String {
    let here = location()
        .and_then(|location| location.href().ok())
        .unwrap_or_default();
    here.split('#').next().unwrap_or("").to_owned()
}
