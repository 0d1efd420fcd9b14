//! The catalogs that a page has loaded.

use super::catalog::Catalog;
use super::entry::CatalogError;
use super::language::language;
use std::cell::RefCell;

thread_local! {
    static LOADED: RefCell<Vec<(String, &'static Catalog)>> = const { RefCell::new(Vec::new()) };
}

/// Returns whether a catalog is loaded for a language tag.
#[must_use]
pub fn is_loaded(tag: &str) -> bool {
    LOADED.with_borrow(|loaded| loaded.iter().any(|(it, _)| it == tag))
}

/// Reads a catalog from the text that [`Catalog::to_text`] writes, and keeps it for a language tag as
/// long as the program runs.
///
/// # Errors
///
/// The text is not a catalog of this version of Masar.
///
/// ```
/// # fn main() -> Result<(), masar_locale::CatalogError> {
/// let text = masar_catalogs::catalog("fr").to_text();
/// masar_locale::load("fr-MA", &text)?;
/// let loaded = masar_locale::catalog("fr-MA").expect("a loaded catalog");
/// assert_eq!(loaded.today, "Aujourd’hui");
/// # Ok(())
/// # }
/// ```
pub fn load(tag: &str, text: &str) -> Result<(), CatalogError> {
    if !is_loaded(tag) {
        let catalog = Catalog::parse(language(tag), text)?;
        let catalog: &'static Catalog = Box::leak(Box::new(catalog));
        LOADED.with_borrow_mut(|loaded| loaded.push((tag.to_owned(), catalog)));
    }
    Ok(())
}

/// Returns the catalog that is loaded for a language tag, or else the first loaded one; `None` if no catalog
/// is loaded.
///
/// ```
/// assert!(masar_locale::catalog("ar").is_none());
/// ```
#[must_use]
pub fn catalog(tag: &str) -> Option<&'static Catalog> {
    LOADED.with_borrow(|loaded| {
        let exact = loaded.iter().find(|(it, _)| it == tag);
        exact.or(loaded.first()).map(|(_, catalog)| *catalog)
    })
}
