use crate::{Direction, LANGUAGES, catalog, direction, fill};

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
fn a_script_decides_the_direction_before_the_language_does() {
    for tag in [
        "ar",
        "ar-MA",
        "AR",
        "fa-IR",
        "he",
        "ur",
        "ckb",
        "yi",
        "dv",
        "ug-CN",
        "az-Arab",
        "ha-arab-NG",
        "ff-Adlm",
        "zgh-Nkoo",
    ] {
        assert_eq!(direction(tag), Direction::Rtl, "{tag}");
    }
    for tag in [
        "fr",
        "en-GB",
        "zgh",
        "zgh-Tfng-MA",
        "ar-Latn",
        "sd-Deva",
        "tr",
        "",
        "x-arab",
        "de-1996",
        "en-u-arab",
    ] {
        assert_eq!(direction(tag), Direction::Ltr, "{tag}");
    }
}

#[test]
fn every_language_agrees_with_its_own_direction() {
    for catalog in LANGUAGES.map(|language| language.catalog) {
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
    for catalog in LANGUAGES.map(|language| language.catalog) {
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
