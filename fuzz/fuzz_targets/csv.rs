#![no_main]

mod measure;

use masar::feed::formats::import::{From, import};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    measure::within(data, |text| import(text, From::Csv).map_or(0, |made| made.text.len()));
});
