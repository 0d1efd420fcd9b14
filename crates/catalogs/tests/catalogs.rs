//! The catalogs as native programs link them, and as the widget loads them.

use masar_catalogs::{CATALOGS, catalog};
use masar_locale::{CatalogError, LANGUAGES, load};

#[test]
fn every_loaded_catalog_has_the_texts_that_were_written() {
    for entry in &CATALOGS {
        load(entry.tag, &entry.catalog.to_text()).expect(entry.tag);
        let loaded = masar_locale::catalog(entry.tag).expect(entry.tag);
        assert_eq!(format!("{loaded:?}"), format!("{:?}", entry.catalog));
    }
}

#[test]
fn a_text_with_the_line_ends_of_windows_is_the_same_catalog() {
    let text = catalog("fr").to_text().replace('\n', "\r\n");
    load("fr", &text).expect("a catalog");
    let loaded = masar_locale::catalog("fr").expect("a loaded catalog");
    assert_eq!(loaded.to_text(), catalog("fr").to_text());
}

#[test]
fn the_text_of_another_version_is_not_loaded() {
    let text = catalog("ar").to_text();
    let (_, texts) = text.split_once('\n').expect("a version");
    let other = format!("masar-catalog 0.0.1\n{texts}");
    let version = |line: &str| Err(CatalogError::Version(line.to_owned()));
    assert_eq!(load("ar", &other), version("masar-catalog 0.0.1"));
    assert_eq!(load("ar", ""), version(""));
    let lines: Vec<&str> = text.lines().collect();
    let count = lines.len() - 1;
    let less = lines[..count].join("\n");
    assert_eq!(load("ar", &less), Err(CatalogError::Lines(count - 1)));
    let more = text + "more\n";
    assert_eq!(load("ar", &more), Err(CatalogError::Lines(count + 1)));
    assert!(!masar_locale::is_loaded("ar"));
}

#[test]
fn a_catalog_that_is_not_loaded_is_the_first_that_was() {
    assert!(masar_locale::catalog("fr").is_none());
    load("es", &catalog("es").to_text()).expect("a catalog");
    let first = masar_locale::catalog("fr").expect("the first");
    assert_eq!(first.lang.tag, "es");
}

#[test]
fn every_language_has_a_catalog_of_its_own() {
    for language in LANGUAGES {
        assert_eq!(catalog(language.tag).lang.tag, language.tag);
    }
}

#[test]
fn a_regional_catalog_has_its_languages_texts_but_for_months_and_digits() {
    for entry in CATALOGS.iter().filter(|entry| entry.tag.contains('-')) {
        let language = catalog(entry.catalog.lang.tag);
        let mut regional = entry.catalog;
        assert!(regional.months != language.months, "{}", entry.tag);
        regional.months = language.months;
        regional.months_short = language.months_short;
        regional.zero = language.zero;
        assert_eq!(regional.to_text(), language.to_text(), "{}", entry.tag);
    }
}
