//! `masar schema`: prints the JSON Schema of a feed.

use super::print;
use masar_formats::schema;

pub(super) fn run() -> u8 {
    print("the schema", schema().as_bytes())
}
