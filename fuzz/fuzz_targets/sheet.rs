#![no_main]

use masar_formats::import::ImportFormat;
use masar_fuzz::{assert_within_limit, imported_bytes};

/// Headers of TimelineJS's sheets, version 3 and version 1.
const HEADERS: [&str; 2] = [
    "Year,Headline,Type\n",
    "Start Date,Headline,Time,End Time,Text\n",
];

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    for header in HEADERS {
        assert_within_limit(data, |text| {
            imported_bytes(&[header, text].concat(), ImportFormat::TimelineJs)
        });
    }
});
