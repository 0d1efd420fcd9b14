#![no_main]

use masar_formats::import::ImportFormat;
use masar_fuzz::import_within_limit;

libfuzzer_sys::fuzz_target!(|data: &[u8]| import_within_limit(data, ImportFormat::TimelineJs));
