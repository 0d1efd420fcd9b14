#![no_main]

use masar_date_entry::{Answer, read};
use masar_edtf::Edtf;
use masar_fuzz::assert_within_limit;

/// The languages that are tried first, one after the other.
const LANGUAGES: [&str; 5] = ["ar", "fr", "en", "es", "en-US"];

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    for lang in LANGUAGES {
        assert_within_limit(data, |text| {
            check_answer(text, lang);
            0
        });
    }
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    check_advice(text);
});

/// Reads a text as the Studio and `masar date` do: each candidate is a date, and a refusal names places of the text.
fn check_answer(text: &str, lang: &str) {
    match read(text, lang, |_day| None) {
        Answer::None(refusal) => {
            assert!(!refusal.text(text, lang).is_empty(), "{text}");
            for place in &refusal.places {
                assert!(text.get(place.clone()).is_some(), "{text}: {place:?}");
            }
        }
        answer => {
            for candidate in answer.candidates() {
                let written = candidate.edtf.to_string();
                let again = Edtf::parse(&written);
                assert!(again.is_ok(), "{text}: {written}");
            }
        }
    }
}

/// Reads a text as the date of an event in a feed: each fix leaves a date.
fn check_advice(text: &str) {
    let date = serde_json::Value::from(text);
    let feed = format!(
        r#"{{"masar": 1, "languages": ["en"], "events": [{{"id": "a", "title": "a", "date": {date}}}]}}"#
    );
    let reading = masar_check::read(&[&feed], false).expect("a feed");
    for diagnostic in reading.diagnostics {
        for fix in &diagnostic.fixes {
            let mut edits = fix.edits.clone();
            edits.sort_by_key(|edit| edit.range);
            let fixed = masar_check::apply(&feed, &edits).expect("edits that do not overlap");
            let again = masar_check::read(&[&fixed], false).expect("a feed");
            assert_eq!(again.feed.events.len(), 1, "{fixed}");
        }
    }
}
