//! The rules of the editor, one by one, and what they leave alone.

use masar_check::{Explain, MessageLang, read};
use masar_feed::{Code, Reading, ValueMessage};

/// Reads events, without the finding that they name no language.
fn events(events: &str) -> Reading {
    let text = ["{\"masar\": 1, \"events\": [", events, "]}"].concat();
    let mut reading = read(&[text], false).expect("a feed");
    reading
        .diagnostics
        .retain(|one| one.code != Code::NoLanguages);
    reading
}

fn codes(reading: &Reading) -> Vec<&'static str> {
    let diagnostics = reading.diagnostics.iter();
    diagnostics.map(|one| one.code.name()).collect()
}

#[test]
fn an_event_outside_the_one_it_is_part_of_is_reported_and_a_vague_one_is_not() {
    let reading = events(
        r#"{"id": "a", "title": "a", "date": "2023-05-17/2023-05-21"},
           {"title": "b", "date": "2023-05-22", "part_of": "a"},
           {"title": "c", "date": "2023", "part_of": "a"},
           {"title": "d", "date": "2023-05-17/", "part_of": "a"},
           {"title": "e", "date": "2023-05-16/2023-05-18", "part_of": "a"}"#,
    );
    assert_eq!(codes(&reading), ["outside-parent", "outside-parent"]);
    assert_eq!(
        reading.diagnostics[0].problem_in(MessageLang::En),
        "This date is outside of the event that this one is part of, “a” (2023-05-17/2023-05-21)."
    );
    assert_eq!(reading.feed.events.len(), 5);
}

#[test]
fn markup_and_direction_marks_in_a_title_are_reported_and_kept() {
    let reading = events(r#"{"title": "<b>1 < 2</b> &amp; \u202e", "date": "2023"}"#);
    assert_eq!(
        reading.feed.events[0].title.first(),
        "<b>1 < 2</b> &amp; \u{202e}"
    );
    assert_eq!(codes(&reading), ["html-in-text", "mixed-direction"]);
}

#[test]
fn a_text_without_one_of_the_feeds_languages_is_reported() {
    let text = r#"{"masar": 1, "events": [], "languages": ["fr", "zgh"], "title": {"fr": "a"}}"#;
    let reading = read(&[text], false).expect("a feed");
    assert_eq!(codes(&reading), ["missing-language"]);
}

#[test]
fn the_letters_of_a_language_are_those_of_its_script() {
    let title = |tag: &str| {
        let text = format!(r#"{{"title": {{"{tag}": "marhaban bikum jamian"}}, "date": "2023"}}"#);
        codes(&events(&text)).join(" ")
    };
    assert_eq!(title("ar"), "mixed-direction");
    assert_eq!(title("ar-Latn"), "");
}

#[test]
fn an_image_without_text_and_size_has_both_reported() {
    let reading = events(r#"{"title": "a", "date": "2023", "media": [{"src": "a.png"}]}"#);
    assert_eq!(codes(&reading), ["no-alt", "no-size"]);
}

#[test]
fn a_date_of_the_draft_of_2012_gets_its_new_spelling() {
    let reading = events(r#"{"title": "t", "date": "2004-06-uu"}"#);
    assert_eq!(codes(&reading), ["bad-date"]);
    let fix = reading.diagnostics[0].fix.clone();
    assert_eq!(fix, Some(ValueMessage::WriteNew.with("2004-06-XX")));
}

#[test]
fn the_host_of_any_address_is_the_one_that_it_seems_to_be() {
    let of = |event: &str| codes(&events(event)).join(" ");
    for address in [
        "https://example.org@example.net/",
        "https://exаmple.org/",
        "https://ｅxample.org/",
        "https://рор.example/",
        "mailto:a@exаmple.org",
    ] {
        let link = format!(
            r#"{{"title": "a", "date": "2023", "links": [{{"href": "{address}", "title": "b"}}]}}"#
        );
        assert_eq!(of(&link), "suspicious-link", "{address}");
        if address.starts_with("https") {
            let media = format!(
                r#"{{"title": "a", "date": "2023", "media": [{{"src": "{address}", "alt": "b", "width": 1, "height": 1}}]}}"#
            );
            assert_eq!(of(&media), "suspicious-link", "{address}");
        }
    }
}
