//! Every test takes its catalogs as the widget does: from text, with [`load`](super::load).

mod counting;
mod dates;
mod directions;
mod doubts;
mod hijri;
mod icu;
mod labels;
mod regions;
mod relative;
mod sentences;
mod ticks;
mod typed_dates;

use super::Catalog;
use masar_edtf::Edtf;

/// The same in Arabic, French and English.
type Three = [&'static str; 3];

const TAGS: [&str; 3] = ["ar", "fr", "en"];

/// Loads the catalog for a tag.
fn catalog(tag: &str) -> &'static Catalog {
    let text = masar_catalogs::catalog(tag).to_text();
    super::load(tag, &text).unwrap_or_else(|error| panic!("{tag}: {error}"));
    super::catalog(tag).expect("a loaded catalog")
}

/// Compares a phrase in each language with the expected ones, and shows all that differ.
fn assert_in_each(what: &str, phrase: impl Fn(&'static Catalog) -> String, expected: Three) {
    let phrases = TAGS.map(|tag| phrase(catalog(tag)));
    assert_eq!(phrases, expected.map(str::to_owned), "{what}");
}

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}
