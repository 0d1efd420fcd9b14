#![no_main]

mod measure;

use masar::feed::formats::import::{From, import};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    measure::within(data, |text| {
        // TimelineJS's reader takes anything that is no JSON for its sheet.
        drop(import(&["Year,Headline,Type\n", text].concat(), From::TimelineJs));
        drop(import(&["Start Date,Headline,Time,End Time,Text\n", text].concat(), From::TimelineJs));
    });
});
