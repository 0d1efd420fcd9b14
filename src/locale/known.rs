//! Which words are at hand: on the host and in tests all of them, on a page those it asked for.

#[cfg(words_inside)]
mod inside {
    use crate::locale::{Words, language};

    /// The words in which the interface speaks to who reads a BCP 47 tag's language; English where it
    /// does not speak that.
    ///
    /// ```
    /// use masar::locale::words;
    /// assert_eq!(words("fr-MA").today, "Aujourd’hui");
    /// assert_eq!(words("ja").today, "Today");
    /// ```
    #[must_use]
    pub fn words(tag: &str) -> &'static Words {
        language(tag).words
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

#[cfg(not(words_inside))]
mod inside {
    use crate::locale::{Words, language, words_from_text};
    use std::cell::RefCell;

    thread_local! {
        static LEARNT: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
    }

    fn learnt(tag: &str) -> Option<&'static Words> {
        let tag = language(tag).tag;
        LEARNT.with_borrow(|all| all.iter().copied().find(|words| words.lang.tag == tag))
    }

    /// The words in which the interface speaks to who reads a BCP 47 tag's language. Until they are
    /// there, the first that were: a widget waits for its own before it draws.
    #[must_use]
    pub fn words(tag: &str) -> &'static Words {
        learnt(tag).unwrap_or_else(|| LEARNT.with_borrow(|all| all[0]))
    }

    /// Whether [`words`] has them.
    #[must_use]
    pub fn knows(tag: &str) -> bool {
        learnt(tag).is_some()
    }

    /// Takes in the words of a language, as [`words_as_text`](crate::locale::words_as_text) wrote them.
    /// Says whether they are this version's.
    #[must_use]
    pub fn learn(tag: &str, text: &str) -> bool {
        let words = words_from_text(language(tag), text);
        if let (Some(words), false) = (words, knows(tag)) {
            LEARNT.with_borrow_mut(|all| all.push(words));
        }
        words.is_some()
    }
}

pub use inside::{knows, learn, words};
