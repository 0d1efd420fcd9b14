//! Arabic outside Morocco: the month names and digits that CLDR (48) has for each region.

use crate::ar::ARABIC;
use masar_locale::Catalog;

/// Egypt, Sudan and the Arabian Peninsula but for the Emirates.
pub(crate) const EGYPT: Catalog = regional(&COMMON, ARABIC_INDIC_ZERO);

/// Algeria and Tunisia.
pub(crate) const ALGERIA: Catalog = regional(&FROM_FRENCH, "");

/// Iraq, Jordan, Lebanon, Palestine and Syria.
pub(crate) const IRAQ: Catalog = regional(&SYRIAC, ARABIC_INDIC_ZERO);

/// Mauritania.
pub(crate) const MAURITANIA: Catalog = regional(&MAURITANIAN, ARABIC_INDIC_ZERO);

/// The Emirates, Libya and all other regions.
pub(crate) const EMIRATES: Catalog = regional(&COMMON, "");

const ARABIC_INDIC_ZERO: &str = "٠";

const fn regional(months: &[&'static str; 12], zero: &'static str) -> Catalog {
    Catalog {
        months: *months,
        months_short: *months,
        zero,
        ..ARABIC
    }
}

const COMMON: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

const FROM_FRENCH: [&str; 12] = [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

const SYRIAC: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];

const MAURITANIAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغشت",
    "شتمبر",
    "أكتوبر",
    "نوفمبر",
    "دجمبر",
];
