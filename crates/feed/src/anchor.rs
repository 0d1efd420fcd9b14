//! The id of an event's element in a page.

use std::fmt::Write;

/// Returns the id of an event's element in the page. An id of a feed may be any text, but an id of a page has no blanks.
/// Letters of every script stay, so that people can read a link.
///
/// ```
/// assert_eq!(masar_feed::anchor("أيام فاس"), "event-أيام~32~فاس");
/// ```
#[must_use]
pub fn anchor(id: &str) -> String {
    let mut out = String::from("event-");
    for letter in id.chars() {
        if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.') {
            out.push(letter);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "~{}~", u32::from(letter));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::anchor;

    #[test]
    fn a_pages_ids_have_no_blanks_and_no_two_events_share_one() {
        assert_eq!(anchor("open-days-2023"), "event-open-days-2023");
        assert_eq!(anchor("أيام فاس"), "event-أيام~32~فاس");
        assert_ne!(anchor("a b"), anchor("a~32~b"));
    }
}
