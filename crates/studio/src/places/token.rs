//! The token for GitHub that a person had remembered on this device.

use web_sys::Storage;

const STORED: &str = "masar-studio-github-token";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Returns the token that is remembered.
pub fn remembered() -> Option<String> {
    storage()?.get_item(STORED).ok().flatten()
}

/// Remembers a token on this device, because the person wants it.
pub fn remember(token: &str) {
    if let Some(storage) = storage() {
        // A browser that stores nothing has the token typed again.
        drop(storage.set_item(STORED, token));
    }
}

/// Forgets the token.
pub fn forget() {
    if let Some(storage) = storage() {
        // Only reading a missing item could fail, and it does not.
        drop(storage.remove_item(STORED));
    }
}

/// Whether pages of others are on this origin and can read what is stored here: each project of a person has its pages on
/// the same host.
pub fn is_shared_origin() -> bool {
    let host = web_sys::window().and_then(|window| window.location().hostname().ok());
    let host = host.unwrap_or_default();
    const SHARED: [&str; 3] = [".github.io", ".gitlab.io", ".codeberg.page"];
    SHARED.iter().any(|end| host.ends_with(end))
}
