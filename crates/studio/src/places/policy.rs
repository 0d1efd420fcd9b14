//! The policy of the page, once a place is chosen: it sends requests nowhere else.

use std::cell::RefCell;

use web_sys::Url;

thread_local! {
    /// The origins to which the page sends requests; empty as long as it is any.
    static ALLOWED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Adds a second policy to the page, with which it sends requests only to its own origin and to these. A page cannot take
/// a policy back, so only the first call has an effect.
pub fn narrow(origins: &[String]) {
    let document = web_sys::window().and_then(|window| window.document());
    let (Some(document), true) = (document, ALLOWED.with_borrow(Vec::is_empty)) else {
        return;
    };
    let Some(own) = super::origin() else { return };
    let mut allowed = vec![own];
    allowed.extend(origins.iter().cloned());
    let policy = format!("connect-src 'self' {}", origins.join(" "));
    let added = document.create_element("meta").and_then(|meta| {
        meta.set_attribute("http-equiv", "Content-Security-Policy")?;
        meta.set_attribute("content", policy.trim())?;
        let head = document.head().ok_or(wasm_bindgen::JsValue::UNDEFINED)?;
        head.append_child(&meta)
    });
    if added.is_ok() {
        ALLOWED.set(allowed);
    }
}

/// Whether the policy forbids requests to an address.
pub fn forbids(address: &str) -> bool {
    let origin = Url::new(address)
        .map(|url| url.origin())
        .unwrap_or_default();
    ALLOWED.with_borrow(|allowed| !allowed.is_empty() && !allowed.contains(&origin))
}
