//! The laws of a merge.

use std::collections::{HashMap, HashSet};

use masar_edit::{DifferenceKind, differences, merge};
use proptest::prelude::*;
use serde_json::Value;

use crate::actions::{actions, changed};
use crate::texts::feeds;

fn value(text: &str) -> Value {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("JSON")
}

/// Returns a feed as a value whose lists are in the order of their elements' texts.
fn sorted(value: Value) -> Value {
    match value {
        Value::Array(list) => {
            let mut list: Vec<Value> = list.into_iter().map(sorted).collect();
            list.sort_by_cached_key(Value::to_string);
            Value::Array(list)
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members
                .into_iter()
                .map(|(name, value)| (name, sorted(value)))
                .collect();
            members.sort_by(|one, other| one.0.cmp(&other.0));
            Value::Object(members.into_iter().collect())
        }
        other => other,
    }
}

fn problems(text: &str) -> HashSet<String> {
    let reading = masar_feed::read(text).expect("a feed");
    let problems = reading.diagnostics.iter();
    problems
        .map(|one| format!("{:?} {:?}", one.code, one.problem))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_version_merged_with_no_change_or_with_itself_is_that_version(
        base in feeds(),
        actions in actions(10),
    ) {
        let changed = changed(&base, &actions);
        let kept = merge(&base, &changed, &base).expect("JSON");
        prop_assert!(kept.is_clean());
        prop_assert_eq!(&kept.text, &changed);
        let same = merge(&base, &changed, &changed).expect("JSON");
        prop_assert!(same.is_clean());
        prop_assert_eq!(&same.text, &changed);
        let taken = merge(&base, &base, &changed).expect("JSON");
        prop_assert!(taken.is_clean(), "{:?}", taken.conflicts);
        prop_assert_eq!(value(&taken.text), value(&changed));
    }

    #[test]
    fn both_directions_give_the_same_feed_up_to_its_order(
        base in feeds(),
        one in actions(6),
        other in actions(6),
    ) {
        let (one, other) = (changed(&base, &one), changed(&base, &other));
        let there = merge(&base, &one, &other).expect("JSON");
        let back = merge(&base, &other, &one).expect("JSON");
        let places = |merge: &masar_edit::Merge| -> HashSet<String> {
            merge.conflicts.iter().map(|one| one.place.path.to_string()).collect()
        };
        prop_assert_eq!(places(&there), places(&back));
        if there.conflicts.is_empty() {
            prop_assert_eq!(sorted(value(&there.text)), sorted(value(&back.text)));
        }
    }

    #[test]
    fn nothing_that_one_version_changed_is_lost(
        base in feeds(),
        one in actions(6),
        other in actions(6),
    ) {
        let (one, other) = (changed(&base, &one), changed(&base, &other));
        let merged = merge(&base, &one, &other).expect("JSON");
        let asked: HashSet<String> = merged.conflicts.iter().map(|one| one.place.path.to_string()).collect();
        for version in [&one, &other] {
            let own: HashMap<String, DifferenceKind> = differences(&base, version)
                .expect("JSON")
                .into_iter()
                .map(|one| (one.place.path.to_string(), one.kind))
                .collect();
            for difference in differences(&merged.text, version).expect("JSON") {
                let path = difference.place.path.to_string();
                let is_asked = asked.iter().any(|asked| path.starts_with(asked));
                let is_lost = match (difference.kind, own.get(&path)) {
                    (_, None | Some(DifferenceKind::Moved)) => false,
                    (DifferenceKind::Added | DifferenceKind::Changed, Some(kind)) => {
                        *kind != DifferenceKind::Removed
                    }
                    (DifferenceKind::Removed, Some(kind)) => *kind == DifferenceKind::Removed,
                    _ => false,
                };
                prop_assert!(is_asked || !is_lost, "{:?}", difference);
            }
        }
    }

    #[test]
    fn a_merged_feed_has_no_problem_that_neither_version_has(
        base in feeds(),
        one in actions(6),
        other in actions(6),
    ) {
        let (one, other) = (changed(&base, &one), changed(&base, &other));
        let merged = merge(&base, &one, &other).expect("JSON");
        let (of_one, of_other) = (problems(&one), problems(&other));
        let reported: HashSet<String> = merged
            .findings
            .iter()
            .map(|one| format!("{:?} {:?}", one.code, one.problem))
            .collect();
        for problem in problems(&merged.text) {
            let is_known = of_one.contains(&problem) || of_other.contains(&problem);
            prop_assert!(is_known || reported.contains(&problem), "{}", problem);
        }
    }

    #[test]
    fn the_splices_of_a_merge_change_the_own_text(base in feeds(), one in actions(6), other in actions(6)) {
        let (one, other) = (changed(&base, &one), changed(&base, &other));
        let merged = merge(&base, &one, &other).expect("JSON");
        prop_assert_eq!(masar_edit::splice(&one, &merged.splices), Some(merged.text));
    }
}
