//! What the locale room promises, in every language it is_supported.

mod counting;
mod dates;
mod directions;
mod doubts;
mod entry;
mod french_in_tamazight;
mod hijri;
mod icu;
mod labels;
mod regions;
mod relative;
mod sentences;
mod ticks;

use masar_edtf::Edtf;

/// The same in Arabic, French and English.
type Three = [&'static str; 3];

const TAGS: [&str; 3] = ["ar", "fr", "en"];

/// Compares what each language says, and shows all that differ.
fn each_says(what: &str, said: impl Fn(&'static super::Catalog) -> String, expected: Three) {
    let said = TAGS.map(|tag| said(super::catalog(tag)));
    assert_eq!(said, expected.map(str::to_owned), "{what}");
}

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}
