//! What a search finds, and that no spelling of a word escapes it.

use proptest::prelude::*;

use super::{Query, SearchIndex, find};
use masar_feed::{
    Event, EventDetails, Feed, Link, Media, Partner, Person, Place, Shape, Text, Track,
};

fn text(pairs: &[(&str, &str)]) -> Text {
    let pairs = pairs.iter();
    Text(
        pairs
            .map(|(tag, text)| ((*tag).into(), (*text).into()))
            .collect(),
    )
}

fn plain(words: &str) -> Text {
    text(&[("", words)])
}

/// What stands in a text where a query is found.
fn marked<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
    find(text, query)
        .into_iter()
        .map(|range| &text[range])
        .collect()
}

#[test]
fn a_match_is_marked_in_the_spelling_of_the_text() {
    assert_eq!(
        marked("توقيع اتّفاقيّة الشراكة", "إتفاقيه"),
        ["اتّفاقيّة "].map(str::trim_end)
    );
    assert_eq!(
        marked("Journées à Fès", "fes journees"),
        ["Journées", "Fès"]
    );
    assert_eq!(
        marked("e\u{301}te\u{301} 2023", "ete"),
        ["e\u{301}te\u{301}"]
    );
    assert_eq!(marked("سنة ٢٠٢٣", "2023"), ["٢٠٢٣"]);
    assert_eq!(marked("Le cœur", "e"), ["e", "œ"]);
    assert_eq!(marked("Le cœur", "coe"), ["cœ"]);
}

#[test]
fn marks_hamza_and_stretching_belong_to_the_letter_before_them() {
    assert_eq!(marked("كِتَاب", "كت"), ["كِتَ"]);
    assert_eq!(marked("كـــتاب", "ك"), ["كـــ"]);
    assert_eq!(marked("جزء من", "جز"), ["جزء"]);
    assert_eq!(marked("جزء", "جزء"), ["جزء"]);
}

#[test]
fn found_places_that_overlap_or_touch_are_one() {
    assert_eq!(marked("banana", "ana"), ["anana"]);
    assert_eq!(marked("banana", "ban anana"), ["banana"]);
    assert_eq!(marked("banana", "ba na"), ["banana"]);
    assert_eq!(find("a b a", "a"), [0..1, 4..5]);
}

#[test]
fn a_query_without_a_word_marks_nothing_and_finds_everything() {
    let feed = Feed {
        events: vec![Event::default()],
        ..Feed::default()
    };
    for query in ["", " \u{a0}\t", "«»", "ـ\u{64b}\u{200f}", "? …"] {
        assert!(find("anything at all", query).is_empty(), "{query}");
        assert!(Query::new(query).is_empty(), "{query}");
        assert!(SearchIndex::new(&feed).finds(&feed, 0, &Query::new(query)));
    }
}

#[test]
fn punctuation_around_a_word_is_ignored() {
    for query in ["«فاس»", "فاس؟", "(فاس)", "#فاس", "فاس،"] {
        assert_eq!(marked("أيام فاس", query), ["فاس"]);
    }
}

fn whole_feed() -> Feed {
    Feed {
        partners: vec![Partner {
            name: text(&[("ar", "المجلس الوطني"), ("fr", "Conseil national")]),
            short: plain("CNDH"),
            ..Partner::default()
        }],
        tracks: vec![Track {
            id: "t".into(),
            title: plain("Formation"),
            description: Text::default(),
            color: None,
            shape: Shape::Circle,
        }],
        events: vec![
            Event {
                title: text(&[("ar", "ورشة"), ("fr", "Atelier")]),
                summary: plain("summarium"),
                track: Some(0),
                details: Some(Box::new(EventDetails {
                    body: plain("corpus"),
                    easy: plain("facile"),
                    partners: vec![0].into(),
                    place: Some(Box::new(Place {
                        name: plain("Palais"),
                        locality: plain("Fès"),
                        geo: None,
                    })),
                    people: vec![Person {
                        name: plain("Amina"),
                        role: plain("Présidente"),
                        partner: None,
                    }]
                    .into(),
                    audience: vec!["children".into()].into(),
                    tags: vec!["droits".into()].into(),
                    series: None,
                    media: vec![Media {
                        caption: plain("légende"),
                        alt: plain("une salle"),
                        ..Media::default()
                    }]
                    .into(),
                    links: vec![Link {
                        title: plain("Communiqué"),
                        ..Link::default()
                    }]
                    .into(),
                })),
                ..Event::default()
            },
            Event {
                title: plain("Autre"),
                ..Event::default()
            },
        ],
        ..Feed::default()
    }
}

#[test]
fn an_event_is_found_by_each_of_its_texts_in_any_language() {
    let feed = whole_feed();
    let index = SearchIndex::new(&feed);
    for word in [
        "ورشه",
        "atelier",
        "SUMMARIUM",
        "corpus",
        "facile",
        "formation",
        "مجلس",
        "conseil",
        "cndh",
        "palais",
        "fes",
        "amina",
        "presidente",
        "children",
        "droits",
        "legende",
        "salle",
        "communique",
    ] {
        let query = Query::new(word);
        assert!(index.finds(&feed, 0, &query), "{word}");
        assert!(!index.finds(&feed, 1, &query), "{word}");
    }
}

#[test]
fn every_word_is_to_be_found_though_not_in_one_text() {
    let feed = whole_feed();
    let index = SearchIndex::new(&feed);
    let finds = |query: &str| index.finds(&feed, 0, &Query::new(query));
    assert!(finds("fès atelier cndh formation"));
    assert!(!finds("fès atelier marrakech"));
    // Nor does a word reach from one text into the next.
    assert!(!finds("ateliersummarium"));
    assert!(
        !index.finds(&feed, 7, &Query::new("fès")),
        "there is no such event"
    );
}

#[test]
fn an_article_or_a_preposition_does_not_hide_the_word() {
    for text in ["الشراكة", "والشراكة", "بشراكة", "للشراكة", "كشراكة"]
    {
        assert_eq!(find(text, "شراكه").len(), 1, "{text}");
    }
}

#[test]
fn words_with_and_without_the_article_find_each_other() {
    let forms = [
        "زليج",
        "الزليج",
        "بالزليج",
        "للزليج",
        "والزليج",
        "وللزليج",
        "كالزليج",
        "وزليج",
        "بزليج",
    ];
    for typed in ["زليج", "الزليج", "بالزليج", "للزليج", "والزليج", "فبالزليج"]
    {
        for text in forms {
            assert!(find(text, typed).len() == 1, "{typed} in {text}");
        }
    }
    assert_eq!(
        marked("فنّ الزلّيج، وزليج فاس", "بالزليج"),
        ["الزلّيج".trim_start_matches("ال"), "زليج"]
    );
    assert_eq!(marked("لجنة", "للجنة"), ["لجنة".trim_start_matches('ل')]);
    assert_eq!(marked("حقّ وحقوق", "الحق"), ["حقّ"]);
}

#[test]
fn a_word_without_its_article_is_not_found_inside_other_words() {
    for (text, typed) in [
        ("رومانيا", "ألمانيا"),
        ("إسبانيا", "ألبانيا"),
        ("قال له", "الله"),
        ("إن كان", "الآن"),
        ("تحقيق", "الحق"),
        ("هي", "إلى"),
    ] {
        assert_eq!(find(text, typed), [], "{typed} in {text}");
    }
}

#[test]
fn signs_that_belong_to_a_name_are_searched() {
    assert_eq!(marked("C, C++ et C#", "c++"), ["C++"]);
    assert_eq!(marked("C, C++ et C#", "«C#»,"), ["C#"]);
    assert_eq!(marked("le réseau internet et .NET", "(.net)"), [".NET"]);
    assert_eq!(marked("a.net", "...net"), ["net"]);
    assert_eq!(marked("لغة C++ و C#", "C#؟"), ["C#"]);
    assert_eq!(marked("C, C++", "c."), ["C", "C"]);
}

/// A word of a title in another spelling, as `chance` has it, letter by letter.
fn respelt(word: &str, chance: &[u8]) -> String {
    let mut out = String::new();
    for (letter, &chance) in word.chars().zip(chance.iter().cycle()) {
        let pick = |from: &[&'static str]| from[usize::from(chance) % from.len()];
        let of = |set: &str| set.contains(letter);
        let digit = letter.to_digit(10).filter(|_| letter.is_ascii_digit());
        if of("اأإآٱ") {
            out.push_str(pick(&["ا", "أ", "إ", "آ", "ٱ", "ا\u{654}", "ﺍ", "ﺄ"]));
        } else if of("هة") {
            out.push_str(pick(&["ه", "ة", "ﺔ", "ﻬ", "ہ"]));
        } else if of("يىئ") {
            out.push_str(pick(&["ي", "ى", "ئ", "ی", "ﻲ"]));
        } else if of("كک") {
            out.push_str(pick(&["ك", "ک", "ﻛ"]));
        } else if of("وؤ") {
            out.push_str(pick(&["و", "ؤ", "ﻮ"]));
        } else if of("eéèê") {
            out.push_str(pick(&["e", "é", "È", "Ê", "e\u{301}", "E", "ẽ"]));
        } else if of("aàâ") {
            out.push_str(pick(&["a", "À", "â", "A\u{300}", "ā"]));
        } else if of("’'") {
            out.push_str(pick(&["'", "’", "‘"]));
        } else if let Some(digit) = digit {
            let first = [u32::from('0'), 0x660, 0x6f0][usize::from(chance) % 3];
            out.extend(char::from_u32(first + digit));
        } else if chance % 2 == 0 {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
        // What may stand after any letter.
        out.push_str(pick(&[
            "",
            "",
            "",
            "\u{64e}",
            "\u{651}\u{64f}",
            "\u{640}",
            "\u{200d}",
            "\u{200f}",
            "\u{307}",
        ]));
    }
    out
}

const LETTERS: &str = "[أإآٱاءؤئىيبةهتكکو لمaeéèàâœßçñÆZk0-9٠-٩’«»,.-]{1,40}";

#[test]
fn texts_that_are_folded_in_parts_are_found_like_others() {
    let events = ["Rabat", "Fès", "Agadir"];
    let events = events.map(|title| Event {
        title: plain(title),
        ..Event::default()
    });
    let feed = Feed {
        events: events.into(),
        ..Feed::default()
    };
    let index = SearchIndex::new(&feed);
    for (part, is_folded) in [(0..2, false), (2..4, true), (4..9, true)] {
        index.fold_texts(&feed, part);
        assert_eq!(index.is_folded(), is_folded);
    }
    let found = (0..3).map(|event| index.finds(&feed, event, &Query::new("fes")));
    assert_eq!(found.collect::<Vec<_>>(), [false, true, false]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_event_is_found_by_any_word_of_its_title_in_any_spelling(
        titles in prop::collection::vec(LETTERS, 1..8), chance in prop::collection::vec(any::<u8>(), 1..20),
    ) {
        let events = titles.iter().map(|title| Event { title: plain(title), ..Event::default() }).collect();
        let feed = Feed { events, ..Feed::default() };
        let index = SearchIndex::new(&feed);
        for (event, title) in titles.iter().enumerate() {
            for word in title.split_whitespace() {
                let typed = respelt(word, &chance);
                let query = Query::new(&typed);
                prop_assert!(index.finds(&feed, event, &query), "{typed} for {word}");
                prop_assert_eq!(query.is_empty(), find(title, &typed).is_empty());
            }
        }
    }

    #[test]
    fn marked_ranges_are_in_order_whole_and_contain_the_words(
        text in ".{0,60}", ours in LETTERS, query in prop_oneof![LETTERS, ".{0,3}"],
    ) {
        for text in [&text, &ours] {
            let ranges = find(text, &query);
            let mut end = 0;
            for range in &ranges {
                prop_assert!(range.start >= end && range.end > range.start, "{ranges:?}");
                prop_assert!(text.get(range.clone()).is_some(), "{range:?} cuts a character of {text}");
                let marked = crate::fold(&text[range.clone()]);
                let holds = query.split_whitespace().any(|word| {
                    Query::new(word).words.iter().any(|word| {
                        let stem = word.stem.as_deref().unwrap_or(&word.text);
                        marked.contains(&word.text) || marked.contains(stem)
                    })
                });
                prop_assert!(holds, "{marked} holds no word of {query}");
                end = range.end;
            }
            // As the standard library would find it.
            let folded = crate::fold(text);
            let any = Query::new(&query).words.iter().any(|word| word.is_in(&folded));
            prop_assert_eq!(any, !ranges.is_empty());
            let whole = Query::new(&query).words.iter().any(|word| folded.contains(&word.text));
            prop_assert!(!whole || any);
        }
    }
}
