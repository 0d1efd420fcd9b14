//! What is written, missing and out of date in each language.

use masar_edit::{Path, Step};
use masar_feed::members::{EVENT, FEED, Object, ValueType};
use masar_language_tag::same_language;
use serde_json::Value;

use crate::place::{element, path_of};
use crate::row::Row;
use crate::stale;
use crate::value::localized;

/// The state of a text in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextState {
    /// It is written.
    Written,
    /// It is missing.
    Missing,
    /// It is written, and a text in another language has changed since.
    Stale,
}

/// The texts of an event, or of the feed's head, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The number of texts that are there in any language.
    pub texts: usize,
    /// Those that are missing in this language: the checker counts them as `missing-language`.
    pub missing: Vec<Path>,
    /// Those that are out of date in this language.
    pub stale: Vec<Path>,
}

impl Coverage {
    /// Returns the number of texts that are written and not out of date.
    #[must_use]
    pub fn right(&self) -> usize {
        self.texts - self.missing.len() - self.stale.len()
    }

    /// Returns the first text to work on.
    #[must_use]
    pub fn first(&self) -> Option<&Path> {
        self.missing.first().or(self.stale.first())
    }
}

/// Returns what is written of an event in each language.
///
/// ```
/// use masar_session::{Session, coverage};
/// let text = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": {"ar": "اتفاقية", "fr": "Accord"}, "summary": {"ar": "ملخص"}}]}"#;
/// let session = Session::open(vec![("feed.json".into(), text.into())]).expect("JSON");
/// let found = coverage(&session.rows()[0], &["ar".into(), "fr".into()]);
/// assert_eq!((found[1].texts, found[1].right()), (2, 1));
/// assert_eq!(found[1].missing[0].to_string(), "events[a].summary.fr");
/// ```
#[must_use]
pub fn coverage(row: &Row, languages: &[String]) -> Vec<Coverage> {
    let mut found = vec![Coverage::default(); languages.len()];
    let mut walk = Walk {
        event: Some(&row.value),
        languages,
        found: &mut found,
    };
    walk.object(&row.value, &EVENT, &row.path, &mut Vec::new());
    found
}

/// Returns what is written of the feed besides its events, in each language. `head` has the feed's members.
#[must_use]
pub fn head_coverage(head: &Value, languages: &[String]) -> Vec<Coverage> {
    let mut found = vec![Coverage::default(); languages.len()];
    let mut walk = Walk {
        event: None,
        languages,
        found: &mut found,
    };
    walk.object(head, &FEED, &Path::feed(), &mut Vec::new());
    found
}

/// Returns the state of a text of an event in one language. The last step of `path` is the language.
#[must_use]
pub fn state_of(row: &Row, path: &Path) -> TextState {
    let inner = path.steps().get(row.path.steps().len()..);
    let Some((Step::Member(tag), text)) = inner.and_then(<[Step]>::split_last) else {
        return TextState::Missing;
    };
    let found = text.iter().try_fold(&*row.value, element);
    let texts = found.map_or_else(Vec::new, |text| localized(text, tag));
    if !is_written(&texts, tag) {
        return TextState::Missing;
    }
    match stale::marked(&row.value, text).contains(tag) {
        true => TextState::Stale,
        false => TextState::Written,
    }
}

fn is_written(texts: &[(String, String)], tag: &str) -> bool {
    let is_own = |one: &(String, String)| same_language(tag, &one.0) && !one.1.trim().is_empty();
    texts.iter().any(is_own)
}

struct Walk<'a> {
    event: Option<&'a Value>,
    languages: &'a [String],
    found: &'a mut Vec<Coverage>,
}

impl Walk<'_> {
    /// Adds the texts of an object at a place; `inner` are the steps from the event to it.
    fn object(&mut self, value: &Value, object: &Object, path: &Path, inner: &mut Vec<Step>) {
        for member in &object.members {
            let Some(value) = value.get(member.name) else {
                continue;
            };
            let path = path.clone().member(member.name);
            inner.push(Step::Member(member.name.to_owned()));
            match member.value {
                ValueType::Text => self.text(value, &path, inner),
                ValueType::Object(object) => self.object(value, object, &path, inner),
                ValueType::Objects(object) if self.event.is_some() || member.name != "events" => {
                    for (index, one) in value.as_array().into_iter().flatten().enumerate() {
                        inner.push(Step::Index(index));
                        let step = [Step::Index(index)];
                        self.object(one, object, &path_of(path.clone(), &step), inner);
                        inner.pop();
                    }
                }
                _ => {}
            }
            inner.pop();
        }
    }

    fn text(&mut self, value: &Value, path: &Path, inner: &[Step]) {
        let texts = localized(value, "");
        if texts.iter().all(|one| one.1.trim().is_empty()) {
            return;
        }
        let stale = match self.event {
            Some(event) => stale::marked(event, inner),
            None => Vec::new(),
        };
        for (tag, found) in self.languages.iter().zip(self.found.iter_mut()) {
            found.texts += 1;
            // A text that is one string is shown in all languages.
            if value.is_object() && !is_written(&texts, tag) {
                found.missing.push(path.clone().language(tag));
            } else if stale.contains(tag) {
                found.stale.push(path.clone().language(tag));
            }
        }
    }
}
