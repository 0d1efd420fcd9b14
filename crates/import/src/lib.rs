//! Imports a file in another format in the browser: iCalendar, CSV, a spreadsheet, `TimelineJS`, JSON Feed,
//! `ActivityStreams` or JSON-LD. It is a Wasm module of its own, which the Studio loads when an editor chooses such a
//! file. The report is the one of `masar import`.

mod conversion;
mod texts;

use wasm_bindgen::prelude::*;

pub use conversion::{Conversion, convert};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Converts a file to a feed. Returns a [`Conversion`] as JSON. `language` is the tag (BCP 47) of the report's language,
/// and `now` the current time in seconds since 1970: of a long series of events those around it are imported.
#[wasm_bindgen(js_name = "convert")]
#[must_use]
pub fn convert_to_json(name: &str, bytes: &[u8], language: &str, now: f64) -> String {
    // A float has more digits than seconds of any date need.
    #[allow(clippy::cast_possible_truncation)]
    let conversion = convert(name, bytes, language, now as i64);
    serde_json::to_string(&conversion).unwrap_or_default()
}
