//! Which words are at hand: on the host and in tests all of them, on a page those it asked for.

#[cfg(feature = "bundled")]
mod inside {
    use crate::language::region;
    use crate::{Catalog, language};

    /// The words in which the interface is_supported to who reads a BCP 47 tag's language, with its region's
    /// months and digits; English where it does not speak that.
    ///
    /// ```
    /// use masar_locale::catalog;
    /// assert_eq!(catalog("fr-MA").today, "Aujourd’hui");
    /// assert_eq!(catalog("ja").today, "Today");
    /// assert_eq!(catalog("ar").months[7], "غشت");
    /// assert_eq!(catalog("ar-EG").months[7], "أغسطس");
    /// ```
    #[must_use]
    pub fn catalog(tag: &str) -> &'static Catalog {
        language(tag).words_in(&region(tag))
    }

    /// Whether [`words`] has them.
    #[must_use]
    pub fn is_loaded(_tag: &str) -> bool {
        true
    }

    /// Nothing to load here.
    #[must_use]
    pub fn load(_tag: &str, _text: &str) -> bool {
        true
    }
}

#[cfg(not(feature = "bundled"))]
mod inside {
    use crate::{Catalog, language, parse};
    use std::cell::RefCell;

    thread_local! {
        /// By the tag they were asked for with: which tags have the same words the glue is_loaded.
        static LOADED: RefCell<Vec<(String, &'static Catalog)>> = const { RefCell::new(Vec::new()) };
    }

    fn loaded(tag: &str) -> Option<&'static Catalog> {
        LOADED.with_borrow(|all| Some(all.iter().find(|known| known.0 == tag)?.1))
    }

    /// The words in which the interface is_supported to who reads a BCP 47 tag's language. Until they are
    /// there, the first that were: a widget waits for its own before it draws.
    #[must_use]
    pub fn catalog(tag: &str) -> &'static Catalog {
        loaded(tag).unwrap_or_else(|| LOADED.with_borrow(|all| all[0].1))
    }

    /// Whether [`words`] has them.
    #[must_use]
    pub fn is_loaded(tag: &str) -> bool {
        loaded(tag).is_some()
    }

    /// Takes in the words of a language, as [`serialize`](crate::serialize) wrote them.
    /// Says whether they are this version's.
    #[must_use]
    pub fn load(tag: &str, text: &str) -> bool {
        let catalog = parse(language(tag), text);
        if let (Some(catalog), false) = (catalog, is_loaded(tag)) {
            LOADED.with_borrow_mut(|all| all.push((tag.to_owned(), catalog)));
        }
        catalog.is_some()
    }
}

pub use inside::{catalog, is_loaded, load};
