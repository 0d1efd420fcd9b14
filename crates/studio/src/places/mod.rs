//! The places where feeds are opened and saved: a web server, GitHub, the disk.

mod disk;
mod error;
mod fetch;
mod form;
mod github_form;
mod open;
mod place;
mod policy;
mod read_only;
mod texts;
mod token;
mod web_form;

pub use error::{notice, read_error, refusal};
pub use form::PlaceForms;
pub use open::{Found, Notice, Opened};
pub use place::Place;
pub use policy::narrow;
pub use token::{forget as forget_token, remembered as remembered_token};

/// Returns the origin of the page.
fn origin() -> Option<String> {
    web_sys::window()?.location().origin().ok()
}

/// Returns the time in ms since 1970.
pub fn now() -> u64 {
    // A whole number below 2^53.
    js_sys::Date::now() as u64
}

/// Returns letters and digits that no other file has in its name.
fn unique() -> String {
    // A whole number below 2^53.
    let random = (js_sys::Math::random() * 1e9) as u64;
    format!("{:x}{random:x}", now())
}
