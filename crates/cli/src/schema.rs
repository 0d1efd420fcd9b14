//! `masar schema`: the format as a JSON Schema on standard output.

use super::print;
use masar_formats::schema;

pub(super) fn run() -> u8 {
    print("the schema", schema().as_bytes())
}
