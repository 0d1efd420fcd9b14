//! Fonts that differ as those of visitors do. The texts of a page are as wide and as high as its font
//! makes them, so what has to be true with any font is tried with these.

use serde_json::json;

use crate::webdriver::{Outcome, Page};

/// The fonts of a page that names none.
pub const SANS: &str = "\"Noto Sans\", \"Noto Sans Arabic\"";
/// Arabic as books are set: small letters with high and deep strokes.
pub const NASKH: &str = "\"Noto Serif\", \"Noto Naskh Arabic\"";
/// A third narrower than the others: what breaks in two lines other_origin stands in one.
pub const NARROW: &str = "\"Noto Sans ExtraCondensed\", \"Noto Sans Arabic ExtCond\"";

/// Gives the page other fonts, which the widget inherits. To be called before the widget is drawn: it
/// measures its texts once.
pub async fn set_font(page: &Page, fonts: &str) -> Outcome {
    let fonts = json!(fonts);
    page.eval(&format!(
        "document.documentElement.style.fontFamily = {fonts}"
    ))
    .await
    .map(drop)
}
