//! A feed written in another format and read back: what the format holds is there again, and what it
//! does not is named, with its place. Nothing goes in silence.

use std::collections::BTreeMap;

use crate::{READER, read};
use masar_formats::export::{Exported, Format, Options, export};
use masar_formats::import::{ImportFormat, import};
use masar_formats::json;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The language that formats of one language are written in.
const LANG: &str = "ar";

const DATES: [&str; 32] = [
    "2022-09-14",
    "2023-02",
    "2023",
    "2023-21",
    "201X",
    "[1667,1668]",
    "[..1984]",
    "{1960,1961-12}",
    "156X-12-25",
    "1950S2",
    "2022?-06",
    "2022-~05-11",
    "2022-25",
    "2022-34",
    "Y17E7",
    "2023-05-18T10:00",
    "2023-05-18T10:00:05",
    "2023-05-18T10:00:00",
    "2023-05-18T10:00Z",
    "2023-05-18T10:00+01:00",
    "2023-05-17/2023-05-21",
    "2022-09-14/..",
    "2022-09-14/",
    "/2022-09",
    "2022-05~",
    "2022-05-03?/2022-05-09",
    "-0043-03-15",
    "0000",
    "2022/2024-05",
    "2023-05-18T10:00/2023-05-18T12:00",
    "2023-05-18/2023-05-18T12:00",
    "Y12022",
];

const WORDS: [&str; 16] = [
    "a",
    "مسار الشراكة",
    "<b>x</b> & y",
    "1 < 2 &amp; 3",
    "=1+1",
    "'=2",
    "''+3",
    "semi;colon, comma|bar",
    "line\nbreak",
    "two  blanks",
    " around ",
    "\"quoted\" \\n back\\slash",
    "https://example.org/?a=1&b=2",
    "😀",
    "-5",
    "a:b=c;d",
];

fn words() -> impl Strategy<Value = Value> {
    prop::sample::select(WORDS.to_vec()).prop_map(Value::from)
}

fn text() -> impl Strategy<Value = Value> {
    prop_oneof![
        words(),
        (words(), words()).prop_map(|(ar, fr)| json!({"ar": ar, "fr": fr})),
        words().prop_map(|fr| json!({"fr": fr})),
        words().prop_map(|ar| json!({"ar": ar})),
    ]
}

fn plain_words(from: &[&'static str]) -> impl Strategy<Value = Value> + use<> {
    let pool: Vec<Value> = from.iter().map(|one| Value::from(*one)).collect();
    prop::sample::select(pool)
}

/// An object of members that may be there or not.
fn object(
    members: Vec<(&'static str, BoxedStrategy<Value>)>,
    likely: f64,
) -> impl Strategy<Value = Value> {
    let all: Vec<_> = members
        .into_iter()
        .map(|(name, value)| {
            prop::option::weighted(likely, value).prop_map(move |value| (name, value))
        })
        .collect();
    all.prop_map(|all| {
        let there = all
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Value::Object(there.collect())
    })
}

fn list(one: impl Strategy<Value = Value> + 'static, most: usize) -> BoxedStrategy<Value> {
    prop::collection::vec(one, 0..=most)
        .prop_map(Value::from)
        .boxed()
}

fn with(base: Value, more: Value) -> Value {
    let (Value::Object(mut base), Value::Object(more)) = (base, more) else {
        unreachable!()
    };
    base.extend(more);
    base.into()
}

fn event() -> impl Strategy<Value = Value> {
    let date = plain_words(&DATES);
    let place = object(
        vec![
            ("name", text().boxed()),
            ("locality", text().boxed()),
            (
                "geo",
                prop::sample::select(vec![json!([34.03, -5.0]), json!([-0.5, 180.0])]).boxed(),
            ),
        ],
        0.7,
    );
    let person = (
        text(),
        object(
            vec![
                ("role", text().boxed()),
                ("partner", plain_words(&["p", "q"]).boxed()),
            ],
            0.5,
        ),
    )
        .prop_map(|(name, more)| with(json!({"name": name}), more));
    let picture = object(
        vec![
            ("alt", text().boxed()),
            ("caption", text().boxed()),
            ("credit", text().boxed()),
            ("width", Just(json!(1200)).boxed()),
            ("height", Just(json!(800)).boxed()),
            ("poster", Just(json!("poster.jpg")).boxed()),
        ],
        0.5,
    );
    let media = (
        plain_words(&["a.jpg", "https://example.org/b.png"]),
        picture,
    )
        .prop_map(|(src, more)| with(json!({"src": src}), more));
    let link = (
        plain_words(&[
            "https://example.org/1?a=b&c",
            "programme.pdf",
            "mailto:a@example.org",
        ]),
        object(
            vec![
                ("title", text().boxed()),
                ("type", plain_words(&["document"]).boxed()),
            ],
            0.5,
        ),
    )
        .prop_map(|(href, more)| with(json!({"href": href}), more));
    let tag = plain_words(&["one", "two words", "with;semi", "with,comma"]);
    let rest = object(
        vec![
            ("kind", Just(json!("milestone")).boxed()),
            ("summary", text().boxed()),
            ("body", text().boxed()),
            ("easy", text().boxed()),
            ("track", plain_words(&["t", "u"]).boxed()),
            ("partners", list(plain_words(&["p"]), 1)),
            ("importance", (0_u8..6).prop_map(Value::from).boxed()),
            (
                "status",
                plain_words(&["planned", "postponed", "cancelled", "confirmed"]).boxed(),
            ),
            ("place", place.boxed()),
            ("people", list(person, 2)),
            ("audience", list(plain_words(&["children"]), 1)),
            ("tags", list(tag, 2)),
            ("media", list(media, 2)),
            ("links", list(link, 2)),
        ],
        0.4,
    );
    (date, text(), rest)
        .prop_map(|(date, title, rest)| with(json!({"date": date, "title": title}), rest))
}

fn feed() -> impl Strategy<Value = String> {
    let head = object(
        vec![
            ("title", text().boxed()),
            ("description", text().boxed()),
            ("timezone", Just(json!("Africa/Casablanca")).boxed()),
            ("updated", Just(json!("2023-05-21")).boxed()),
            (
                "source",
                Just(
                    json!({"title": "Press", "href": "https://example.org/press", "type": "page"}),
                )
                .boxed(),
            ),
        ],
        0.6,
    );
    let era = (plain_words(&DATES), text())
        .prop_map(|(date, title)| json!({"date": date, "title": title}));
    (head, list(era, 2), prop::collection::vec((event(), 0_u8..10), 0..5)).prop_map(|(head, eras, events)| {
        let count = events.len();
        let events: Vec<Value> = events
            .into_iter()
            .enumerate()
            .map(|(at, (event, inside))| {
                let mut event = with(json!({"id": format!("e{at}")}), event);
                // Some lie in the first, a few of them with no date of their own.
                if at > 0 && count > 1 && inside < 2 {
                    event["part_of"] = "e0".into();
                    if inside == 0 {
                        event.as_object_mut().expect("an object").remove("date");
                    }
                }
                event
            })
            .collect();
        let base = json!({
            "masar": 1, "languages": ["ar", "fr"],
            "partners": [{"id": "p", "name": {"ar": "المجلس", "fr": "Conseil"}, "short": "CN", "href": "https://example.org/"}, {"id": "q", "name": "Q"}],
            "tracks": [{"id": "t", "title": {"ar": "التكوين", "fr": "Formation"}, "color": "#ad320c", "shape": "cross"}, {"id": "u", "title": "U"}],
        });
        let mut whole = with(base, head);
        whole["eras"] = eras;
        whole["events"] = events.into();
        whole.to_string()
    })
}

fn write(text: &str, to: Format) -> Exported {
    export(
        &[text.to_owned()],
        to,
        &Options {
            lang: LANG,
            address: "https://example.org/feed.json",
            page: "",
            now: 1_700_000_000,
            reader: READER,
            comma: &|_| ", ",
            note: &|_, _, _| "Known so far".into(),
        },
    )
    .expect("a feed of the test's own")
}

/// Each value of a feed by its path. Tracks and partners go by their ids, and a text of several
/// languages, in a format of one, by its words in that.
fn leaves(value: &Value, one_language: bool) -> BTreeMap<String, Value> {
    let mut out = BTreeMap::new();
    walk("$", value, one_language, &mut out);
    out
}

const TEXTS: [&str; 12] = [
    "title",
    "description",
    "name",
    "short",
    "summary",
    "body",
    "easy",
    "locality",
    "role",
    "alt",
    "caption",
    "credit",
];

fn walk(path: &str, value: &Value, one_language: bool, out: &mut BTreeMap<String, Value>) {
    let last = path.rsplit('.').next().unwrap_or("");
    match value {
        Value::Object(tagged) if one_language && TEXTS.contains(&last) => {
            let kept = if tagged.contains_key(LANG) {
                LANG
            } else {
                tagged.keys().next().map_or("", String::as_str)
            };
            for (tag, words) in tagged {
                let path = if tag == kept {
                    path.to_owned()
                } else {
                    format!("{path}.{tag}")
                };
                out.insert(path, words.clone());
            }
        }
        Value::Object(members) => {
            for (name, inner) in members {
                walk(&format!("{path}.{name}"), inner, one_language, out);
            }
        }
        Value::Array(list) if !path.ends_with("geo") => {
            for (at, inner) in list.iter().enumerate() {
                walk(&format!("{path}[{at}]"), inner, one_language, out);
            }
        }
        leaf => {
            out.insert(path.to_owned(), leaf.clone());
        }
    }
}

fn covers(named: &str, path: &str) -> bool {
    path == named
        || path
            .strip_prefix(named)
            .is_some_and(|rest| rest.starts_with(['.', '[']))
}

fn value(text: &str) -> Value {
    json::value(&read(text).expect("a feed").feed)
}

/// Puts tracks and partners under their ids: their order may change.
fn by_id(feed: &mut Value) {
    for list in ["tracks", "partners"] {
        if let Some(Value::Array(all)) = feed.as_object_mut().expect("an object").remove(list) {
            let named: Map<String, Value> = all
                .into_iter()
                .map(|one| (one["id"].as_str().expect("an id").to_owned(), one))
                .collect();
            feed[list] = named.into();
        }
    }
}

fn check(text: &str, to: Format, from: ImportFormat) {
    let exported = write(text, to);
    let imported = import(&exported.text, from, READER)
        .unwrap_or_else(|fault| panic!("{fault}\n{}", exported.text));
    let one_language = matches!(to, Format::ICalendar | Format::TimelineJs);
    let mut named: Vec<String> = exported
        .diagnostics
        .iter()
        .filter(|one| one.code.name() == "not-held")
        .map(|one| one.path.clone())
        .collect();
    let mut before = value(text);
    let mut after: Value = serde_json::from_str(&imported.text).expect("JSON");
    if to == Format::ICalendar {
        let left_out: Vec<usize> = exported
            .diagnostics
            .iter()
            .filter(|one| one.problem.id == masar_feed::ExportMessage::NoDayToKeep.into())
            .filter_map(|one| {
                one.path
                    .strip_prefix("$.events[")?
                    .strip_suffix(']')?
                    .parse()
                    .ok()
            })
            .collect();
        // Paths are of the feed as it was: put placeholders in for what is left out.
        let events = after["events"].as_array_mut().expect("events");
        for at in &left_out {
            events.insert((*at).min(events.len()), Value::Null);
        }
        // What the days do not tell, the description does.
        let words: Vec<String> = named
            .iter()
            .filter(|path| {
                path.ends_with(".date") || path.ends_with(".status") || path.ends_with(']')
            })
            .map(|path| {
                format!(
                    "{}.summary",
                    path.trim_end_matches(".date").trim_end_matches(".status")
                )
            })
            .collect();
        named.extend(words.clone());
        named.extend(words.iter().map(|path| path.replace("summary", "body")));
        named.extend(words.iter().map(|path| path.replace("summary", "date")));
        // A body stands in for a summary that is missing, a track is a category, a town joins its hall.
        for (lost, becomes) in [
            ("body", "summary"),
            ("track", "tags"),
            ("place.locality", "place.name"),
        ] {
            let there: Vec<String> = named
                .iter()
                .filter_map(|path| {
                    Some(format!(
                        "{}.{becomes}",
                        path.strip_suffix(&format!(".{lost}"))?
                    ))
                })
                .collect();
            named.extend(there);
        }
    }
    if to == Format::TimelineJs {
        // A group is known by its name; a body without a summary becomes one; links stand in the text.
        let titles: BTreeMap<String, Value> = before["tracks"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| {
                let title = if one["title"].is_object() {
                    one["title"][LANG].clone()
                } else {
                    one["title"].clone()
                };
                (one["id"].as_str().expect("an id").to_owned(), title)
            })
            .collect();
        for event in before["events"].as_array_mut().expect("events") {
            if let Some(title) = event["track"].as_str().and_then(|id| titles.get(id)) {
                event["track"] = title.clone();
            }
        }
        named.push("$.tracks".into());
        let more: Vec<String> = named
            .iter()
            .filter_map(|path| path.strip_suffix(".links").or(path.strip_suffix(".body")))
            .flat_map(|event| [format!("{event}.summary"), format!("{event}.body")])
            .collect();
        let dates: Vec<String> = named
            .iter()
            .filter(|path| path.ends_with(']'))
            .map(|path| format!("{path}.date"))
            .collect();
        named.extend(more);
        named.extend(dates);
    }
    by_id(&mut before);
    by_id(&mut after);
    if to == Format::JsonLd {
        // Named by position; compared by id.
        for (at, id) in ["t", "u"].into_iter().enumerate() {
            let more: Vec<String> = named
                .iter()
                .filter_map(|path| {
                    Some(format!(
                        "$.tracks.{id}{}",
                        path.strip_prefix(&format!("$.tracks[{at}]"))?
                    ))
                })
                .collect();
            named.extend(more);
        }
    }
    let (before, after) = (leaves(&before, one_language), leaves(&after, one_language));
    for (path, was) in &before {
        let is = after.get(path);
        assert!(
            is == Some(was) || named.iter().any(|one| covers(one, path)),
            "{to:?}: {path} was {was} and is {is:?}, and nobody says so\n{named:#?}\n{}\n{}",
            exported.text,
            imported.text
        );
    }
    for (path, is) in &after {
        let made =
            before.contains_key(path) || named.iter().any(|one| covers(one, path)) || is.is_null();
        assert!(
            made,
            "{to:?}: {path} is {is}, and was not\n{named:#?}\n{}\n{}",
            exported.text, imported.text
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn json_feed_keeps_everything(text in feed()) {
        prop_assert!(write(&text, Format::JsonFeed).diagnostics.iter().all(|one| one.code.name() != "not-held"));
        check(&text, Format::JsonFeed, ImportFormat::JsonFeed);
    }

    #[test]
    fn the_csv_keeps_everything(text in feed()) {
        prop_assert!(write(&text, Format::Csv).diagnostics.iter().all(|one| one.code.name() != "not-held"));
        check(&text, Format::Csv, ImportFormat::Csv);
    }

    #[test]
    fn timelinejs_keeps_what_it_can_and_the_rest_is_named(text in feed()) {
        check(&text, Format::TimelineJs, ImportFormat::TimelineJs);
    }

    #[test]
    fn json_ld_keeps_what_it_can_and_the_rest_is_named(text in feed()) {
        check(&text, Format::JsonLd, ImportFormat::JsonLd);
    }

    #[test]
    fn icalendar_keeps_what_it_can_and_the_rest_is_named(text in feed()) {
        check(&text, Format::ICalendar, ImportFormat::Ics);
    }

    #[test]
    fn a_feed_written_as_its_own_json_is_the_same_feed(text in feed()) {
        let once = json::write(&read(&text).expect("a feed").feed);
        let twice = json::write(&read(&once).expect("a feed").feed);
        prop_assert_eq!(&once, &twice);
        prop_assert_eq!(value(&text), value(&once));
    }
}

/// Found by the property above: the end of a text was cut as if another calendar's program had written it.
#[test]
fn icalendar_keeps_the_blanks_around_a_text() {
    let text = r#"{"masar": 1, "languages": ["ar"], "events": [{"id": "0", "date": "2022-09-14",
        "title": {"ar": "مسار الشراكة"}, "summary": {"ar": " around "}}]}"#;
    check(text, Format::ICalendar, ImportFormat::Ics);
}
