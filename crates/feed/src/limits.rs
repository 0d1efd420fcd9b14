//! The limits of a feed. Without them, a small file could contain enough to block the page that shows it.
//!
//! The reader leaves out what is beyond a limit and reports it once for each list or text. docs/feed.md has the same
//! numbers for editors, and a test compares them.

/// The greatest number of pages that are read without a visitor's request.
pub const MAX_PAGES: usize = 50;

/// The greatest number of bytes of one page. The loader and the widget do not load a larger one.
pub const MAX_PAGE_BYTES: usize = 1 << 24;

/// The greatest number of bytes of all pages together. A feed of 50,000 events has 16 million.
pub const MAX_BYTES: usize = 64_000_000;

/// The greatest number of events, of all pages together.
pub const MAX_EVENTS: usize = 50_000;

/// The greatest number of tracks.
pub const MAX_TRACKS: usize = 200;

/// The greatest number of partners.
pub const MAX_PARTNERS: usize = 1_000;

/// The greatest number of eras.
pub const MAX_ERAS: usize = 200;

/// The greatest number of entries in a list of one event: partners, people, audience, tags, media, links.
pub const MAX_ENTRIES: usize = 100;

/// The greatest number of members of an object.
pub const MAX_MEMBERS: usize = 10_000;

/// The greatest number of languages of a feed, and of a text.
pub const MAX_LANGUAGES: usize = 64;

/// The greatest length of a title, a name or a word, in characters.
pub const MAX_LINE: usize = 500;

/// The greatest length of a longer text, in characters: a description, a summary, a body, an alternative text.
pub const MAX_PROSE: usize = 10_000;

/// The greatest length of an address, in bytes.
pub const MAX_ADDRESS: usize = 8_000;

/// Returns the beginning of a text with an ellipsis, if the text has more than `most` characters. It ends between two
/// words, if one of them ends in the second half.
#[must_use]
pub fn shortened(text: &str, most: usize) -> Option<String> {
    // A text has no more characters than bytes.
    if text.len() <= most {
        return None;
    }
    let (end, _) = text.char_indices().nth(most)?;
    let word_end = text.as_bytes()[..end]
        .iter()
        .rposition(|byte| *byte <= b' ')
        .filter(|word_end| *word_end > end / 2);
    Some([&text[..word_end.unwrap_or(end)], "…"].concat())
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_text_is_cut_between_words_and_within_a_word_only_if_it_is_long() {
        assert_eq!(shortened("un mot", 6), None);
        assert_eq!(shortened("été", 3), None);
        assert_eq!(
            shortened("deux mots ici", 11).as_deref(),
            Some("deux mots…")
        );
        assert_eq!(shortened("a bcdefghijkl", 6).as_deref(), Some("a bcde…"));
        assert_eq!(shortened("مهرجان", 4).as_deref(), Some("مهرج…"));
        assert_eq!(shortened("🎉🎉🎉", 2).as_deref(), Some("🎉🎉…"));
    }
}
