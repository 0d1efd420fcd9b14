//! Tests of links: the choices that they keep, and the parameters that they ignore.

use proptest::prelude::*;

use super::{Link, View, read, write};
use masar_edtf::{Day, MAX_YEAR};
use masar_timeline::{FacetKind, Filter};

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).expect("a valid day")
}

fn masar(fragment: &str) -> Link {
    read(fragment, "masar").expect("a link")
}

fn owned(values: &[&str]) -> Vec<String> {
    values.iter().map(|&value| value.to_owned()).collect()
}

#[test]
fn a_link_contains_only_the_choices() {
    let link = Link {
        event: Some("open-days-2023".into()),
        view: Some(View::Story),
        lang: Some("fr".into()),
        filter: Filter {
            lists: [
                owned(&["a", "b"]),
                owned(&["cndh"]),
                owned(&["فاس"]),
                owned(&["children"]),
                owned(&["x,y"]),
            ],
            from: Some(day(2022, 9, 1)),
            to: Some(day(2023, 5, 31)),
            query: "l’été & toi".into(),
        },
        window: Some((day(2022, 9, 1), day(2023, 6, 30))),
        easy: true,
    };
    let written = "masar/open-days-2023?view=story&lang=fr&easy=1&q=l%E2%80%99%C3%A9t%C3%A9%20%26%20toi\
        &track=a,b&partner=cndh&place=%D9%81%D8%A7%D8%B3&audience=children&tag=x%2Cy\
        &from=2022-09&to=2023-05&window=2022-09-01/2023-06-30";
    assert_eq!(write(&link, "masar"), written);
    assert_eq!(masar(written), link);
    assert_eq!(write(&Link::default(), "masar"), "masar/");
    assert!(masar("#masar/").is_empty());
    let searched = Filter {
        query: "a".into(),
        ..Filter::default()
    };
    assert_eq!(
        write(
            &Link {
                filter: searched,
                ..Link::default()
            },
            "masar"
        ),
        "masar/?q=a"
    );
}

#[test]
fn a_filter_is_read_and_its_unknown_parameters_are_reported() {
    let mut bad = Vec::new();
    let read = super::filter("tag=school&view=story", &mut |part| {
        bad.push(part.to_owned())
    });
    assert_eq!(read.lists[FacetKind::Tag as usize], ["school"]);
    assert_eq!(bad, ["view=story"]);
}

#[test]
fn a_fragment_of_the_host_page_is_left_alone() {
    for fragment in [
        "",
        "#",
        "#contact",
        "#masar-2/x",
        "#masarx",
        "#/x",
        "#%zz/x",
        "#Masar/x",
        "#?view=story",
    ] {
        assert_eq!(read(fragment, "masar"), None, "{fragment}");
    }
    for fragment in [
        "#masar",
        "masar",
        "#masar/",
        "#masar?",
        "#masar/?",
        "#masar?view=story",
    ] {
        assert!(read(fragment, "masar").is_some(), "{fragment}");
    }
}

#[test]
fn two_widgets_of_a_page_read_each_its_own() {
    let link = Link {
        event: Some("x".into()),
        ..Link::default()
    };
    for (own, other) in [
        ("masar", "masar2"),
        ("خط", "masar"),
        ("a/b", "a"),
        ("a?b=c&d", "a"),
    ] {
        let written = write(&link, own);
        assert_eq!(read(&written, own).as_ref(), Some(&link), "{written}");
        assert_eq!(read(&written, other), None, "{written}");
    }
}

#[test]
fn both_the_readable_and_the_encoded_form_are_read() {
    let encoded = masar("#masar/%D8%A3%D9%8A%D8%A7%D9%85?q=%d9%81%d8%a7%d8%b3&tag=a%2Cb,c");
    let readable = masar("#masar/أيام?q=فاس&tag=a%2Cb,c");
    assert_eq!(encoded, readable);
    assert_eq!(encoded.event.as_deref(), Some("أيام"));
    assert_eq!(encoded.filter.list(FacetKind::Tag), ["a,b", "c"]);
    assert_eq!(
        masar("#masar/x?view=table&amp;lang=ar").lang.as_deref(),
        Some("ar")
    );
}

#[test]
fn unknown_and_malformed_parameters_are_ignored() {
    for part in [
        "later=1",
        "",
        "=",
        "&&",
        "view=globe",
        "view",
        "view=",
        "q=%",
        "q=%e",
        "q=%zz",
        "q=%ff",
        "from=soon",
        "from=2022-13",
        "from=2023-02-29",
        "from=2023-02-01-01",
        "to=-",
        "to=--1",
        "from=99999999999",
        "from=123456789012",
        "from=٢٠٢٢",
        "window=2022",
        "window=2022-09-02/2022-09-01",
        "window=2022-09-01/x",
        "track=",
        "track=,",
        "track=%",
        "lang=%C3",
    ] {
        let link = masar(&["#masar/days?view=story&", part].concat());
        let expected = Link {
            event: Some("days".into()),
            // A second, malformed value has no effect.
            view: (!part.starts_with("view=g")).then_some(View::Story),
            ..Link::default()
        };
        assert_eq!(link, expected, "{part}");
    }
    let broken = masar("#masar/%ff?view=story");
    assert_eq!((broken.event, broken.view), (None, Some(View::Story)));
}

#[test]
fn a_period_may_be_given_by_month_or_year() {
    let link = masar("#masar?from=2022&to=2022&window=2023-02/2024-02");
    assert_eq!(
        (link.filter.from, link.filter.to),
        (Some(day(2022, 1, 1)), Some(day(2022, 12, 31)))
    );
    assert_eq!(link.window, Some((day(2023, 2, 1), day(2024, 2, 29))));
}

#[test]
fn a_link_ends_with_a_letter_or_digit_so_that_chats_do_not_cut_it() {
    for id in ["v1.", "a-", "b_", "~", "...", "é", "x)"] {
        let link = Link {
            event: Some(id.into()),
            ..Link::default()
        };
        let written = write(&link, "masar");
        assert!(
            written.ends_with(|last: char| last.is_ascii_alphanumeric()),
            "{written}"
        );
        assert_eq!(masar(&written), link);
    }
}

#[test]
fn a_view_has_one_name() {
    for view in [View::Axis, View::Story, View::Table] {
        assert_eq!(View::from_name(view.name()), Some(view));
    }
    assert_eq!(View::from_name("Axis"), None);
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9._~-]{1,8}",
        "[أ-ي٠-٩ \u{64b}-\u{652}]{1,8}",
        "[#%&,/?=+;:@!$'()*\"<> 🎉]{1,8}",
        ".{1,8}",
        any::<String>().prop_filter("an empty one is none", |text| !text.is_empty()),
    ]
}

fn days() -> impl Strategy<Value = Day> {
    let farthest = MAX_YEAR * 365;
    prop_oneof![
        18_000..20_000i64,
        (0..4_000i64).prop_map(|months| Day(0).add_months(months).0),
        (0..4_000i64).prop_map(|months| Day(0).add_months(months).0 - 1),
        -1_000_000..1_000_000i64,
        -farthest..farthest,
    ]
    .prop_map(Day)
}

fn links() -> impl Strategy<Value = Link> {
    let list = || prop_oneof![Just(Vec::new()), prop::collection::vec(words(), 1..4)];
    let view = prop_oneof![Just(View::Axis), Just(View::Story), Just(View::Table)];
    let filter = (
        [list(), list(), list(), list(), list()],
        prop::option::of(days()),
        prop::option::of(days()),
        prop_oneof![Just(String::new()), words()],
    )
        .prop_map(|(lists, from, to, query)| Filter {
            lists,
            from,
            to,
            query,
        });
    let window = (days(), days()).prop_map(|(one, other)| (one.min(other), one.max(other)));
    (
        prop::option::of(words()),
        prop::option::of(view),
        prop::option::of(words()),
        filter,
        prop::option::of(window),
        any::<bool>(),
    )
        .prop_map(|(event, view, lang, filter, window, easy)| Link {
            event,
            view,
            lang,
            filter,
            window,
            easy,
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_fragment_round_trips_every_state(link in links(), prefix in words(), hash: bool) {
        let written = [if hash { "#" } else { "" }, &write(&link, &prefix)].concat();
        prop_assert_eq!(read(&written, &prefix), Some(link), "{}", written);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"#-._~/?&=,%".contains(&byte);
        prop_assert!(written.bytes().all(plain), "{written}");
    }

    #[test]
    fn any_text_is_read_without_a_panic_and_its_link_can_be_written(
        text in prop_oneof![any::<String>(), "masar[/?]{0,2}([a-z]{1,8}=[^&]{0,6}&){0,4}", "masar\\?(from|to|window)=[0-9/%-]{0,24}"],
    ) {
        if let Some(link) = read(&text, "masar") {
            prop_assert_eq!(read(&write(&link, "masar"), "masar"), Some(link));
        }
    }
}
