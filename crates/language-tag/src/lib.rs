//! Language tags of BCP 47 (RFC 5646): the subtags that Masar uses, and the direction of a
//! language's text.
//!
//! Tags come from feeds and pages, so every function takes any text. Letter case does not matter, and
//! an underscore separates subtags as a hyphen does (`ar_MA`).

mod direction;

pub use direction::{Direction, direction};

const SEPARATORS: [char; 2] = ['-', '_'];

/// Returns the primary language subtag (RFC 5646, section 2.2.1).
///
/// ```
/// use masar_language_tag::primary_language;
/// assert_eq!(primary_language("ar-MA"), "ar");
/// assert_eq!(primary_language("zgh"), "zgh");
/// assert_eq!(primary_language(""), "");
/// ```
#[must_use]
pub fn primary_language(tag: &str) -> &str {
    tag.split(SEPARATORS).next().unwrap_or(tag)
}

/// Returns whether two tags have the same primary language subtag.
///
/// ```
/// use masar_language_tag::same_language;
/// assert!(same_language("ar-MA", "AR"));
/// assert!(!same_language("ar", "arz"));
/// ```
#[must_use]
pub fn same_language(a: &str, b: &str) -> bool {
    primary_language(a).eq_ignore_ascii_case(primary_language(b))
}

/// Returns the script subtag (RFC 5646, section 2.2.3).
///
/// ```
/// use masar_language_tag::script;
/// assert_eq!(script("zgh-Tfng-MA"), Some("Tfng"));
/// assert_eq!(script("zgh-MA"), None);
/// ```
#[must_use]
pub fn script(tag: &str) -> Option<&str> {
    subtags(tag).find(|it| it.len() == 4 && it.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// Returns the region subtag (RFC 5646, section 2.2.4).
///
/// ```
/// use masar_language_tag::region;
/// assert_eq!(region("ar-Arab-EG"), Some("EG"));
/// assert_eq!(region("es-419"), Some("419"));
/// assert_eq!(region("ar-u-nu-latn"), None);
/// ```
#[must_use]
pub fn region(tag: &str) -> Option<&str> {
    subtags(tag).find(|it| {
        it.len() == 2 && it.bytes().all(|byte| byte.is_ascii_alphabetic())
            || it.len() == 3 && it.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The subtags after the primary language. A single letter opens an extension or a private use, whose
/// subtags have other meanings.
fn subtags(tag: &str) -> impl Iterator<Item = &str> {
    tag.split(SEPARATORS).take_while(|it| it.len() > 1).skip(1)
}
