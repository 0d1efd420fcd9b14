//! Any JSON, also what is no feed: nothing panics, and the result is JSON.

use masar_edit::{Change, Json, Path, Position, Step, apply, differences, merge};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

/// The names of members that have a meaning in a feed, and some that have none.
const NAMES: [&str; 14] = [
    "masar",
    "events",
    "tracks",
    "eras",
    "id",
    "title",
    "date",
    "languages",
    "tags",
    "media",
    "people",
    "ar",
    "_note",
    "x",
];

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0..3_i64).prop_map(Value::from),
        select(vec!["", "a", "ar", "2022", "\u{fffd}\"\\"]).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 48, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((select(NAMES.to_vec()), inner), 0..6).prop_map(|members| {
                let members = members
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value));
                Value::from(members.collect::<Map<String, Value>>())
            }),
        ]
    })
}

/// Returns JSON texts, in two styles.
fn texts() -> impl Strategy<Value = String> {
    (json(), any::<bool>()).prop_map(|(value, is_pretty)| match is_pretty {
        true => serde_json::to_string_pretty(&value).expect("JSON"),
        false => value.to_string(),
    })
}

fn paths() -> impl Strategy<Value = Path> {
    let step = prop_oneof![
        3 => select(NAMES.to_vec()).prop_map(|name| Step::Member(name.to_owned())),
        1 => (0..3_usize).prop_map(Step::Index),
        1 => select(vec!["a", "2022"]).prop_map(|key| Step::Key(key.to_owned())),
    ];
    vec(step, 0..5).prop_map(|steps| {
        steps
            .into_iter()
            .fold(Path::feed(), |path, step| match step {
                Step::Member(name) => path.member(&name),
                Step::Key(key) => path.key(&key),
                Step::Index(index) => path.index(index),
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_merge_of_any_json_is_json(base in texts(), ours in texts(), theirs in texts()) {
        let merged = merge(&base, &ours, &theirs).expect("JSON");
        prop_assert!(serde_json::from_str::<Value>(&merged.text).is_ok(), "{}", merged.text);
        prop_assert_eq!(&merge(&base, &ours, &base).expect("JSON").text, &ours);
        prop_assert_eq!(&merge(&base, &ours, &ours).expect("JSON").text, &ours);
        let taken = merge(&base, &base, &theirs).expect("JSON");
        prop_assert!(taken.conflicts.is_empty());
        prop_assert_eq!(differences(&taken.text, &theirs).expect("JSON"), vec![]);
    }

    #[test]
    fn a_change_of_any_json_is_json_or_refused(text in texts(), path in paths(), value in texts()) {
        let value = Json::parse(&value).expect("JSON");
        for change in [
            Change::set(path.clone(), value.clone()),
            Change::remove(path.clone()),
            Change::Insert { list: path.clone(), at: Position::Last, value },
            Change::Move { path: path.clone(), to: Position::First },
            Change::Duplicate { path: path.clone(), id: "copy".into() },
        ] {
            let Ok(applied) = apply(&text, &change) else { continue };
            let after = serde_json::from_str::<Value>(&applied.text);
            prop_assert!(after.is_ok(), "{:?}: {}", change, applied.text);
            let back = masar_edit::inverse(&applied.splices);
            prop_assert_eq!(masar_edit::splice(&applied.text, &back), Some(text.clone()));
        }
    }
}
