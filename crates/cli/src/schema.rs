//! `masar schema`: prints the JSON Schema of a feed.

use super::output::Report;
use masar_formats::schema;

pub(super) fn run() -> u8 {
    Report::json(&schema()).print()
}
