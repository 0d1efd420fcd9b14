//! Texts that are out of date: the text in another language has changed since. The marks are in the event, where a person
//! can read them: `"_stale": {"title": ["fr"]}`. Names that begin with `_` are the editor's own.

use masar_edit::{Change, Json, Path, Step};
use serde_json::{Map, Value};

use crate::place::{element, inner_name};
use crate::value::localized;

/// The member of an event with the marks.
const MEMBER: &str = "_stale";

/// Whether a place is one of the marks.
pub(crate) fn is_mark(path: &Path) -> bool {
    let mut steps = path.steps().iter();
    steps.any(|step| matches!(step, Step::Member(name) if name == MEMBER))
}

/// Returns the languages in which a text of an event is marked as out of date. `inner` are the steps from the event to the
/// text.
pub(crate) fn marked(event: &Value, inner: &[Step]) -> Vec<String> {
    let marks = event.get(MEMBER).and_then(Value::as_object);
    let name = inner_name(event, inner);
    let of_text = marks.zip(name).and_then(|(marks, name)| marks.get(&name));
    let tags = of_text.and_then(Value::as_array);
    let tags = tags.into_iter().flatten().filter_map(Value::as_str);
    tags.map(str::to_owned).collect()
}

/// Returns the change to the marks of an event when a text at `path` becomes `after`; none if they stay as they are.
/// `event` is the event before the change.
pub(crate) fn marks_after(event: &Value, path: &Path, after: &str) -> Option<Change> {
    let (place, inner) = split(path)?;
    let Some((Step::Member(tag), text_steps)) = inner.split_last() else {
        return None;
    };
    let text = text_steps
        .iter()
        .try_fold(event, |value, step| element(value, step))?;
    let languages = localized(text, tag);
    // An address or a date has no languages.
    if !text.is_object() {
        return None;
    }
    let before = languages.iter().find(|one| one.0 == *tag);
    let before = before.map_or("", |one| one.1.trim());
    let mut tags = marked(event, text_steps);
    let was_marked = tags.contains(tag);
    tags.retain(|marked| marked != tag);
    let is_other = !before.is_empty() && !after.trim().is_empty() && before != after.trim();
    if is_other && !was_marked {
        let written = languages.iter().filter(|one| !one.1.trim().is_empty());
        let others = written.filter(|one| one.0 != *tag && !tags.contains(&one.0));
        let others: Vec<String> = others.map(|one| one.0.clone()).collect();
        tags.extend(others);
    } else if before == after.trim() {
        return None;
    }
    changed(event, place, text_steps, tags)
}

/// Returns the change that says that a text is right as it is in a language; none if it is not marked.
pub(crate) fn unmark(event: &Value, path: &Path) -> Option<Change> {
    let (place, inner) = split(path)?;
    let Some((Step::Member(tag), text_steps)) = inner.split_last() else {
        return None;
    };
    let mut tags = marked(event, text_steps);
    tags.retain(|marked| marked != tag);
    changed(event, place, text_steps, tags)
}

/// Returns the change that gives a text these marks; none if it has them already.
fn changed(event: &Value, place: Path, text: &[Step], tags: Vec<String>) -> Option<Change> {
    let old = event.get(MEMBER).and_then(Value::as_object);
    let mut marks: Map<String, Value> = old.cloned().unwrap_or_default();
    let name = inner_name(event, text)?;
    match tags.is_empty() {
        true => drop(marks.shift_remove(&name)),
        false => drop(marks.insert(name, tags.into())),
    }
    if old.map_or(marks.is_empty(), |old| *old == marks) {
        return None;
    }
    let member = place.member(MEMBER);
    if marks.is_empty() {
        return Some(Change::remove(member));
    }
    let members = marks.iter().map(|(name, tags)| {
        let tags = tags.as_array().into_iter().flatten();
        let tags = Json::texts(tags.filter_map(Value::as_str));
        [Json::text(name).as_str(), ": ", tags.as_str()].concat()
    });
    let text = ["{", &members.collect::<Vec<_>>().join(", "), "}"].concat();
    Some(Change::set(member, Json::parse(&text).ok()?))
}

/// Divides a place in an event: the place of the event, and the steps in it.
fn split(path: &Path) -> Option<(Path, &[Step])> {
    match path.steps() {
        [Step::Member(list), event, inner @ ..] if list == "events" => {
            let events = Path::feed().member("events");
            let place = match event {
                Step::Key(id) => events.key(id),
                Step::Index(index) => events.index(*index),
                Step::Member(_) => return None,
            };
            Some((place, inner))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::Session;
    use crate::translations::{TextState, state_of};
    use masar_edit::Path;

    const FEED: &str = r#"{"masar": 1, "languages": ["ar", "fr", "en"], "events": [
  {"id": "a", "date": "2022", "title": {"ar": "اتفاقية", "fr": "Accord"}, "media": [{"src": "a.jpg", "alt": {"ar": "صورة", "fr": "Photo"}}]}
]}
"#;

    fn open() -> Session {
        Session::open(vec![("feed.json".into(), FEED.into())]).expect("JSON")
    }

    fn title(tag: &str) -> Path {
        Path::event("a").member("title").language(tag)
    }

    fn state(session: &Session, tag: &str) -> TextState {
        state_of(&session.rows()[0], &title(tag))
    }

    #[test]
    fn a_changed_text_marks_the_other_languages_in_the_same_step() {
        let mut session = open();
        for typed in ["اتفاقية ا", "اتفاقية الشراكة"] {
            session
                .type_text(0, &title("ar"), typed, false)
                .expect("a text");
        }
        let text = session.pages()[0].text();
        assert!(text.contains(r#""_stale": {"title": ["fr"]}"#), "{text}");
        assert_eq!(state(&session, "fr"), TextState::Stale);
        assert_eq!(state(&session, "en"), TextState::Missing);
        session.undo();
        assert_eq!(session.pages()[0].text(), FEED);
        assert!(!session.can_undo());
    }

    #[test]
    fn a_mark_goes_when_its_language_is_changed_or_said_to_be_right() {
        let mut session = open();
        session
            .type_text(0, &title("ar"), "عقد", false)
            .expect("a text");
        session
            .type_text(0, &title("fr"), "Contrat", false)
            .expect("a text");
        assert!(!session.pages()[0].text().contains("_stale"));
        session.undo();
        assert_eq!(state(&session, "fr"), TextState::Stale);
        session.still_right(0, &title("fr")).expect("a mark");
        assert!(!session.pages()[0].text().contains("_stale"));
        assert!(session.pages()[0].text().contains("Accord"));
    }

    #[test]
    fn a_first_translation_a_spelling_and_a_text_as_before_mark_nothing() {
        let mut session = open();
        session
            .type_text(0, &title("en"), "Agreement", false)
            .expect("a text");
        assert!(!session.pages()[0].text().contains("_stale"));
        session
            .type_text(0, &title("fr"), "L’accord", true)
            .expect("a text");
        assert!(!session.pages()[0].text().contains("_stale"));
        session
            .type_text(0, &title("ar"), "عقد", false)
            .expect("a text");
        assert!(session.pages()[0].text().contains("_stale"));
        session
            .type_text(0, &title("ar"), "اتفاقية", false)
            .expect("a text");
        assert!(!session.pages()[0].text().contains("_stale"));
    }

    #[test]
    fn a_text_in_a_list_is_marked_by_its_key_however_it_was_named() {
        let mut session = open();
        let alt = Path::event("a").member("media").index(0).member("alt");
        session
            .type_text(0, &alt.language("ar"), "لوحة", false)
            .expect("a text");
        let text = session.pages()[0].text();
        assert!(
            text.contains(r#""_stale": {"media[a.jpg].alt": ["fr"]}"#),
            "{text}"
        );
    }
}
