//! Feeds with any dates, texts and members.

use proptest::prelude::*;
use serde_json::{Value, json};

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

/// An object whose members may be missing.
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

/// A feed as text, with any of its members.
pub(super) fn feed() -> impl Strategy<Value = String> {
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
                // Some events are part of the first; a few of these have no date.
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
