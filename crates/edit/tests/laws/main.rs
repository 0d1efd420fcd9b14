//! What holds for any changes to any feed.

mod actions;
mod any_json;
mod merging;
mod texts;

use masar_edit::{
    Change, Document, Journal, Lang, apply, commit_message, describe, differences, splice,
};
use proptest::prelude::*;

use self::actions::{Action, actions, changed};
use self::texts::{event_texts, feeds};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn undoing_all_gives_the_first_text_and_redoing_all_the_last(
        text in feeds(),
        actions in actions(40),
    ) {
        let mut document = Document::open(text.as_str()).expect("JSON");
        for action in &actions {
            if let Some(change) = action.change(document.text()) {
                document.apply(change).expect("a change");
            }
        }
        let last = document.text().to_owned();
        while document.undo().is_some() {}
        prop_assert_eq!(document.text(), &text);
        while document.redo().is_some() {}
        prop_assert_eq!(document.text(), &last);
    }

    #[test]
    fn a_stored_journal_gives_the_same_text(text in feeds(), actions in actions(12)) {
        let mut document = Document::open(text.as_str()).expect("JSON");
        for (number, action) in actions.iter().enumerate() {
            if let Some(change) = action.change(document.text()) {
                let group = if number % 3 == 0 { "even" } else { "odd" };
                document.apply_in(group, change).expect("a change");
            }
        }
        document.undo();
        let stored = serde_json::to_string(document.journal()).expect("a journal");
        let journal: Journal = serde_json::from_str(&stored).expect("the journal");
        let mut again = Document::replay(text.as_str(), journal).expect("the text");
        prop_assert_eq!(again.text(), document.text());
        while again.undo().is_some() {}
        prop_assert_eq!(again.text(), &text);
    }

    #[test]
    fn a_change_of_one_event_leaves_all_others_as_they_are(text in feeds(), action in any::<Action>()) {
        let Some(change) = action.change(&text) else { return Ok(()) };
        let applied = apply(&text, &change).expect("a change");
        prop_assert_eq!(splice(&text, &applied.splices), Some(applied.text.clone()));
        let (before, after) = (event_texts(&text), event_texts(&applied.text));
        let (count, kept) = (before.len(), before.iter().filter(|one| after.contains(one)).count());
        // An event with the same date and title may get its id, too.
        prop_assert!(kept + 2 >= count, "{kept} of {count} after {change:?}");
        if let Change::Move { .. } | Change::Insert { .. } = change {
            prop_assert!(kept + 1 >= count);
        }
    }

    #[test]
    fn a_changed_value_is_one_changed_line(text in feeds(), action in any::<Action>()) {
        let Some(change) = action.change(&text) else { return Ok(()) };
        let Change::Set { value, .. } = &change else { return Ok(()) };
        if value.as_str().starts_with(['{', '[']) { return Ok(()) }
        let applied = apply(&text, &change).expect("a change").text;
        let differing = text.split('\n').zip(applied.split('\n')).filter(|(a, b)| a != b).count();
        if text.split('\n').count() == applied.split('\n').count() {
            prop_assert!(differing <= 1, "{differing} lines: {change:?}");
        }
    }

    #[test]
    fn ids_of_events_stay(text in feeds(), actions in actions(8)) {
        let mut text = text;
        for action in &actions {
            let Some(change) = action.change(&text) else { continue };
            let before = texts::ids(&text);
            text = apply(&text, &change).expect("a change").text;
            let after = texts::ids(&text);
            let lost: Vec<&String> = before.iter().filter(|id| !after.contains(id)).collect();
            let expected = usize::from(matches!(change, Change::Remove { .. }));
            prop_assert_eq!(lost.len(), expected, "{:?} by {:?}", lost, change);
        }
    }

    #[test]
    fn all_differences_are_told_in_each_language(text in feeds(), actions in actions(8)) {
        let after = changed(&text, &actions);
        let found = differences(&text, &after).expect("JSON");
        for lang in [Lang::Ar, Lang::Fr, Lang::En] {
            let message = commit_message(&found, lang);
            let lines = message.lines().count();
            prop_assert!(lines == 1 || lines == found.len() + 2, "{}", message);
            let first = message.lines().next().unwrap_or("");
            prop_assert!((1..=72).contains(&first.chars().count()), "{}", first);
            for one in &found {
                let told = describe(one, lang);
                prop_assert!(!told.contains("  ") && !told.contains('\n'), "{}", told);
                prop_assert!(!told.contains("{}"), "{}", told);
            }
        }
    }
}
