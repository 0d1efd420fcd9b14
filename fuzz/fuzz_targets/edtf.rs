#![no_main]

use masar_edtf::Edtf;
use masar_fuzz::assert_within_limit;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    assert_within_limit(data, |text| {
        if let Ok(date) = Edtf::parse(text) {
            let (first, last) = (date.earliest(), date.latest());
            assert!(first.is_none() || last.is_none() || first <= last, "{text}");
            let again = Edtf::parse(&date.to_string()).expect("a date that was written is one");
            assert_eq!((again.earliest(), again.latest()), (first, last), "{text}");
        }
        0
    });
});
