#![no_main]

use masar_allocation as measure;

use masar_formats::export::{Format, Options, export};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    measure::within(data, |text| {
        drop(masar_check::read(&[text], false));
        0
    });
    let Ok(text) = std::str::from_utf8(data) else { return };
    let options = Options { lang: "fr", address: "", page: "", now: 0, reader: reader(), comma: &|_| ", ", note: &|_, _, _| String::new() };
    for to in [Format::ICalendar, Format::JsonFeed, Format::JsonLd, Format::Csv, Format::TimelineJs] {
        drop(export(&[text.to_owned()], to, &options));
    }
});

fn reader() -> masar_formats::PageReader {
    masar_formats::PageReader { all: false, rules: || Box::new(masar_check::EditorRules::default()) }
}
