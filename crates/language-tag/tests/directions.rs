//! The directions of languages, here and in the loader.

use masar_language_tag::{Direction, direction};

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
        "dv-MV",
        "sd",
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
