//! Dates in words.

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use masar_edtf::Edtf;

/// Returns a date in words; `None` if the text is no date.
pub fn date_in_words(edtf: &str, lang: Lang) -> Option<String> {
    let date = Edtf::parse(edtf).ok()?;
    let words = masar_locale::date_in_words(&date, catalog(lang.tag()));
    Some(masar_locale::capitalised(&words))
}
