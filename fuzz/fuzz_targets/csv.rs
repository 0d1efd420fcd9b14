#![no_main]

mod measure;

use masar::feed::formats::import::{From, import};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    measure::within(data, |text| drop(import(text, From::Csv)));
});
