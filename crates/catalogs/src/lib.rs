//! The texts of the interface, one [`Catalog`] for each language and for each group of regions with
//! month names or digits of its own.
//!
//! Native programs link this crate and take a catalog with [`catalog`]. The widget does not: `cargo
//! xtask build` runs this crate's program, which writes each catalog to a file, and a page downloads
//! the one it needs and passes it to [`masar_locale::load`].

mod ar;
mod ar_regions;
mod en;
mod es;
mod fr;
mod zgh;

use masar_language_tag::{region, same_language};
use masar_locale::Catalog;

/// A catalog and the language tags that it serves.
#[derive(Debug)]
pub struct CatalogEntry {
    /// The tag of the catalog (BCP 47). The language is served in each of [`CatalogEntry::regions`].
    pub tag: &'static str,
    /// The regions that the catalog serves.
    pub regions: Regions,
    /// The texts.
    pub catalog: Catalog,
}

/// The regions that a catalog serves (region subtags, RFC 5646 section 2.2.4).
#[derive(Debug)]
pub enum Regions {
    /// Every tag of the language, with or without a region.
    All,
    /// Tags with one of these regions.
    Only(&'static [&'static str]),
    /// Tags with a region that is none of these.
    AllBut(&'static [&'static str]),
}

impl CatalogEntry {
    fn serves(&self, tag: &str) -> bool {
        let listed = |regions: &[&str], region| {
            let mut regions = regions.iter();
            regions.any(|it: &&str| it.eq_ignore_ascii_case(region))
        };
        same_language(self.tag, tag)
            && match self.regions {
                Regions::All => true,
                Regions::Only(regions) => region(tag).is_some_and(|it| listed(regions, it)),
                Regions::AllBut(regions) => region(tag).is_some_and(|it| !listed(regions, it)),
            }
    }
}

/// Every catalog. The first entry that serves a tag is the one for it.
pub static CATALOGS: [CatalogEntry; 10] = [
    CatalogEntry {
        tag: "ar-DZ",
        regions: Regions::Only(&["DZ", "TN"]),
        catalog: ar_regions::ALGERIA,
    },
    CatalogEntry {
        tag: "ar-IQ",
        regions: Regions::Only(&["IQ", "JO", "LB", "PS", "SY"]),
        catalog: ar_regions::IRAQ,
    },
    CatalogEntry {
        tag: "ar-MR",
        regions: Regions::Only(&["MR"]),
        catalog: ar_regions::MAURITANIA,
    },
    CatalogEntry {
        tag: "ar-EG",
        regions: Regions::Only(&[
            "BH", "DJ", "EG", "ER", "IL", "KM", "KW", "OM", "QA", "SA", "SD", "SO", "SS", "TD",
            "YE",
        ]),
        catalog: ar_regions::EGYPT,
    },
    CatalogEntry {
        tag: "ar-AE",
        regions: Regions::AllBut(&["MA"]),
        catalog: ar_regions::EMIRATES,
    },
    language("ar", ar::ARABIC),
    language("zgh", zgh::TAMAZIGHT),
    language("fr", fr::FRENCH),
    language("en", en::ENGLISH),
    language("es", es::SPANISH),
];

const fn language(tag: &'static str, catalog: Catalog) -> CatalogEntry {
    CatalogEntry {
        tag,
        regions: Regions::All,
        catalog,
    }
}

static ENGLISH: Catalog = en::ENGLISH;

static ARABIC: Catalog = ar::ARABIC;
static FRENCH: Catalog = fr::FRENCH;

/// Returns the catalog of a language of the Studio's interface: Moroccan Arabic, French or, for any other tag, English.
/// What calls only this links no other catalog.
///
/// ```
/// use masar_catalogs::interface_catalog;
/// assert_eq!(interface_catalog("ar").months[7], "غشت");
/// assert_eq!(interface_catalog("fr").today, "Aujourd’hui");
/// ```
#[must_use]
pub fn interface_catalog(tag: &str) -> &'static Catalog {
    match tag.get(..2) {
        Some("ar") => &ARABIC,
        Some("fr") => &FRENCH,
        _ => &ENGLISH,
    }
}

/// Returns the catalog for a language tag (BCP 47), or the English one where no catalog serves the
/// tag.
///
/// ```
/// use masar_catalogs::catalog;
/// assert_eq!(catalog("fr-MA").today, "Aujourd’hui");
/// assert_eq!(catalog("ja").today, "Today");
/// assert_eq!(catalog("ar").months[7], "غشت");
/// assert_eq!(catalog("ar-EG").months[7], "أغسطس");
/// ```
#[must_use]
pub fn catalog(tag: &str) -> &'static Catalog {
    let entry = CATALOGS.iter().find(|entry| entry.serves(tag));
    entry.map_or(&ENGLISH, |entry| &entry.catalog)
}
