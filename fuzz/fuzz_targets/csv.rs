#![no_main]

use masar_allocation as measure;

use masar_formats::import::{From, import};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    measure::assert_within_limit(data, |text| import(text, From::Csv).map_or(0, |made| made.text.len()));
});
