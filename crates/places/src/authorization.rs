//! The header `Authorization` of a name and a password.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Returns the value of the header `Authorization` for a name and a password (RFC 7617), in UTF-8.
///
/// ```
/// assert_eq!(masar_places::basic("Aladdin", "open sesame"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
/// ```
#[must_use]
pub fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
}
