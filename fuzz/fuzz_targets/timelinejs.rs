#![no_main]

use masar_allocation as measure;

use masar_formats::import::{ImportFormat, import};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    measure::within(data, |text| import(text, ImportFormat::TimelineJs, reader()).map_or(0, |made| made.text.len()));
});

fn reader() -> masar_formats::PageReader {
    masar_formats::PageReader { all: false, rules: || Box::new(masar_check::EditorRules::default()) }
}
