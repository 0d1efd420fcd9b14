#![no_main]

use masar_allocation as measure;

use masar_formats::export::{Options, To, export};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    measure::assert_within_limit(data, |text| {
        drop(masar_feed::read(text));
        0
    });
    let Ok(text) = std::str::from_utf8(data) else { return };
    let options = Options { lang: "fr", address: "", page: "", now: 0, all: false, comma: &|_| ", ", note: &|_, _, _| String::new() };
    for to in [To::Ics, To::JsonFeed, To::JsonLd, To::Csv, To::TimelineJs] {
        drop(export(&[text.to_owned()], to, &options));
    }
});
