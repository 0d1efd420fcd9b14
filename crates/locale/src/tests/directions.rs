use super::catalog;
use crate::{Direction, LANGUAGES, direction, fill};

#[test]
fn a_tag_is_answered_in_its_language_whatever_its_region_and_case() {
    for (tag, name) in [
        ("ar", "العربية"),
        ("ar-MA", "العربية"),
        ("AR", "العربية"),
        ("fr_FR", "Français"),
        ("en-GB", "English"),
        ("zgh-Tfng-MA", "ⵜⴰⵎⴰⵣⵉⵖⵜ"),
        ("es-419", "Español"),
        ("tzm", "English"),
        ("", "English"),
        ("arz", "English"),
    ] {
        assert_eq!(catalog(tag).lang.name, name, "{tag}");
    }
}

#[test]
fn every_language_agrees_with_its_own_direction() {
    for catalog in LANGUAGES.map(|language| catalog(language.tag)) {
        assert_eq!(
            direction(catalog.lang.tag),
            catalog.lang.direction,
            "{}",
            catalog.lang.tag
        );
    }
    assert_eq!(
        (Direction::Rtl.as_str(), Direction::Ltr.as_str()),
        ("rtl", "ltr")
    );
}

#[test]
fn values_fill_their_places_in_order() {
    assert_eq!(fill("{} to {}", &["a", "b"]), "a to b");
    assert_eq!(fill("{}!", &[]), "!");
    assert_eq!(fill("plain", &["unused"]), "plain");
    for catalog in LANGUAGES.map(|language| catalog(language.tag)) {
        for one in [
            catalog.within_parent,
            catalog.inside,
            catalog.bce,
            catalog.decade,
            catalog.uncertain,
        ] {
            assert_eq!(one.matches("{}").count(), 1, "{one}");
        }
        assert_eq!(catalog.winter_years.matches("{}").count(), 2);
    }
}
