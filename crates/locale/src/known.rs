//! Which words are at hand: on the host and in tests all of them, on a page those it asked for.

#[cfg(feature = "bundled")]
mod inside {
    use crate::language::region;
    use crate::{Words, language};

    /// The words in which the interface speaks to who reads a BCP 47 tag's language, with its region's
    /// months and digits; English where it does not speak that.
    ///
    /// ```
    /// use masar_locale::words;
    /// assert_eq!(words("fr-MA").today, "Aujourd’hui");
    /// assert_eq!(words("ja").today, "Today");
    /// assert_eq!(words("ar").months[7], "غشت");
    /// assert_eq!(words("ar-EG").months[7], "أغسطس");
    /// ```
    #[must_use]
    pub fn words(tag: &str) -> &'static Words {
        language(tag).words_in(&region(tag))
    }

    /// Whether [`words`] has them.
    #[must_use]
    pub fn knows(_tag: &str) -> bool {
        true
    }

    /// Nothing to learn here.
    #[must_use]
    pub fn learn(_tag: &str, _text: &str) -> bool {
        true
    }
}

#[cfg(not(feature = "bundled"))]
mod inside {
    use crate::{Words, language, words_from_text};
    use std::cell::RefCell;

    thread_local! {
        /// By the tag they were asked for with: which tags have the same words the glue knows.
        static LEARNT: RefCell<Vec<(String, &'static Words)>> = const { RefCell::new(Vec::new()) };
    }

    fn learnt(tag: &str) -> Option<&'static Words> {
        LEARNT.with_borrow(|all| Some(all.iter().find(|known| known.0 == tag)?.1))
    }

    /// The words in which the interface speaks to who reads a BCP 47 tag's language. Until they are
    /// there, the first that were: a widget waits for its own before it draws.
    #[must_use]
    pub fn words(tag: &str) -> &'static Words {
        learnt(tag).unwrap_or_else(|| LEARNT.with_borrow(|all| all[0].1))
    }

    /// Whether [`words`] has them.
    #[must_use]
    pub fn knows(tag: &str) -> bool {
        learnt(tag).is_some()
    }

    /// Takes in the words of a language, as [`words_as_text`](crate::words_as_text) wrote them.
    /// Says whether they are this version's.
    #[must_use]
    pub fn learn(tag: &str, text: &str) -> bool {
        let words = words_from_text(language(tag), text);
        if let (Some(words), false) = (words, knows(tag)) {
            LEARNT.with_borrow_mut(|all| all.push((tag.to_owned(), words)));
        }
        words.is_some()
    }
}

pub use inside::{knows, learn, words};
