//! Places in an event, by whatever steps they are named.

use masar_edit::{Path, Step};
use serde_json::Value;

/// The members by which the elements of lists are told apart.
const KEYS: [&str; 4] = ["id", "src", "href", "name"];

/// Returns the value that a step leads to.
pub(crate) fn element<'v>(value: &'v Value, step: &Step) -> Option<&'v Value> {
    match step {
        Step::Member(name) => value.get(name),
        Step::Index(index) => value.get(index),
        Step::Key(key) => {
            let mut list = value.as_array()?.iter();
            list.find(|one| key_of(one) == Some(key))
        }
    }
}

/// Returns the key of an element of a list; `None` if it has none.
fn key_of(element: &Value) -> Option<&str> {
    match element {
        Value::String(text) => Some(text),
        Value::Object(members) => KEYS.iter().find_map(|key| members.get(*key)?.as_str()),
        _ => None,
    }
}

/// Returns the steps with the key of each element of a list in place of its position, if it has a key of its own.
pub(crate) fn keyed(event: &Value, steps: &[Step]) -> Vec<Step> {
    let mut at = Some(event);
    let mut out = Vec::with_capacity(steps.len());
    for step in steps {
        let inner = at.and_then(|value| element(value, step));
        let list = at.and_then(Value::as_array);
        let key = inner.and_then(key_of).filter(|key| {
            let mut same = list
                .into_iter()
                .flatten()
                .filter(|one| key_of(one) == Some(key));
            same.next().is_some() && same.next().is_none()
        });
        out.push(match (step, key) {
            (Step::Index(_), Some(key)) => Step::Key(key.to_owned()),
            _ => step.clone(),
        });
        at = inner;
    }
    out
}

/// Returns the name of a place in an event, such as `media[open-days.jpg].alt`; `None` for the event itself.
pub(crate) fn inner_name(event: &Value, steps: &[Step]) -> Option<String> {
    (!steps.is_empty()).then(|| path_of(Path::feed(), &keyed(event, steps)).to_string())
}

/// Returns the place to which steps lead from another.
pub(crate) fn path_of(from: Path, steps: &[Step]) -> Path {
    steps.iter().fold(from, |path, step| match step {
        Step::Member(name) => path.member(name),
        Step::Key(key) => path.key(key),
        Step::Index(index) => path.index(*index),
    })
}
