#![no_main]

use masar_allocation as measure;

use masar_formats::import::{ImportFormat, import};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    measure::assert_within_limit(data, |text| {
        // TimelineJS's reader takes anything that is no JSON for its sheet.
        let sheet = ["Year,Headline,Type\n", text].concat();
        import(&sheet, ImportFormat::TimelineJs, reader()).map_or(0, |made| made.text.len())
    });
    measure::assert_within_limit(data, |text| {
        let sheet = ["Start Date,Headline,Time,End Time,Text\n", text].concat();
        import(&sheet, ImportFormat::TimelineJs, reader()).map_or(0, |made| made.text.len())
    });
});

fn reader() -> masar_formats::PageReader {
    masar_formats::PageReader { all: false, rules: || Box::new(masar_check::EditorRules::default()) }
}
