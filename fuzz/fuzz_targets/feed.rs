#![no_main]

use masar_formats::export::{Format, Options, export};
use masar_fuzz::{READER, assert_within_limit};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    assert_within_limit(data, |text| {
        drop(masar_check::read(&[text], false));
        0
    });
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let options = Options {
        lang: "fr",
        address: "",
        page: "",
        now: 0,
        reader: READER,
        comma: &|_| ", ",
        note: &|_, _, _| String::new(),
    };
    for to in [
        Format::ICalendar,
        Format::JsonFeed,
        Format::JsonLd,
        Format::Csv,
        Format::TimelineJs,
    ] {
        drop(export(&[text.to_owned()], to, &options));
    }
});
