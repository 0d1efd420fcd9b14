//! Feeds with the mistakes that people make: what each finding offers is right when it is followed as it stands.

mod further;

use std::collections::HashMap;
use std::path::PathBuf;

use masar_check::{apply, read, with_sure_fixes};
use masar_feed::{
    Code, Diagnostic, Edit, Fix, FixMessage, JsonMessage, Message, MessageId, RuleMessage, not_utf8,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes")
}

/// The names and the bytes of the feeds, and the further ones.
fn feeds() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = std::fs::read_dir(folder())
        .expect("the folder of feeds")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .map(|path| {
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            (name, std::fs::read(&path).expect("a feed"))
        })
        .collect();
    all.sort();
    assert!(all.len() > 200, "{}", all.len());
    let further = further::feeds().into_iter();
    all.extend(further.map(|(input, feed)| (input, feed.into_bytes())));
    all
}

/// The feeds that are UTF-8.
fn texts() -> Vec<(String, String)> {
    let feeds = feeds().into_iter();
    feeds
        .filter_map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?)))
        .collect()
}

/// Returns the findings of a feed, and whether it could be read.
fn findings(text: &str) -> (Vec<Diagnostic>, bool) {
    match read(&[text], true) {
        Ok(reading) => (reading.diagnostics, true),
        Err(fatal) => (vec![fatal], false),
    }
}

fn counts(findings: &[Diagnostic]) -> HashMap<Code, usize> {
    let mut out = HashMap::new();
    for finding in findings {
        *out.entry(finding.code).or_default() += 1;
    }
    out
}

/// Returns a text with a fix.
fn fixed(text: &str, fix: &Fix) -> String {
    let mut edits = fix.edits.clone();
    edits.sort_by_key(|edit: &Edit| edit.range);
    apply(text, &edits).expect("edits that do not overlap")
}

/// Asserts that a changed text has no finding that the text did not have.
fn assert_clean(name: &str, before: &(Vec<Diagnostic>, bool), text: &str, changed: &str) {
    let (after, is_read) = findings(changed);
    if !before.1 {
        // Nothing was known of a feed that could not be read.
        assert!(is_read, "{name}: {changed}");
        return;
    }
    assert!(is_read, "{name}: {changed}");
    let known = counts(&before.0);
    for (code, count) in counts(&after) {
        let before = known.get(&code).copied().unwrap_or(0);
        assert!(
            count <= before,
            "{name}: {} in\n{changed}\nfor\n{text}",
            code.name()
        );
    }
}

/// The sentences that ask or say what only a person can do.
fn is_question(message: &Message) -> bool {
    matches!(
        message.id,
        MessageId::Fix(
            FixMessage::AskDate
                | FixMessage::AskTitle
                | FixMessage::AskAlt
                | FixMessage::AskSize
                | FixMessage::AskAddress
                | FixMessage::AskValue
                | FixMessage::AskMember
                | FixMessage::AskMedia
                | FixMessage::AskBoth
        ) | MessageId::Rule(
            RuleMessage::Translate
                | RuleMessage::ShowPicture
                | RuleMessage::WriteLetter
                | RuleMessage::AskId
        ) | MessageId::Json(
            JsonMessage::SaveAsUtf8
                | JsonMessage::GetTheFeed
                | JsonMessage::SaveAsText
                | JsonMessage::FeedBegins
        )
    )
}

#[test]
fn each_finding_has_a_fix_or_a_question() {
    for (name, bytes) in feeds() {
        let found = match not_utf8(&bytes) {
            Some(fatal) => vec![fatal],
            None => findings(&String::from_utf8(bytes).expect("UTF-8")).0,
        };
        for finding in found {
            let asks = finding.fix.as_ref().is_some_and(is_question);
            assert!(
                !finding.fixes.is_empty() || asks,
                "{name}: {finding}: {:?}",
                finding.fix
            );
        }
    }
}

#[test]
fn a_sure_fix_is_the_only_one() {
    for (name, text) in texts() {
        for finding in findings(&text).0 {
            let has_sure = finding.fixes.iter().any(|fix| fix.is_sure);
            assert!(!has_sure || finding.fixes.len() == 1, "{name}: {finding}");
        }
    }
}

#[test]
fn each_fix_that_is_applied_as_it_stands_leaves_no_new_finding() {
    for (name, text) in texts() {
        let before = findings(&text);
        for fix in before.0.iter().flat_map(|finding| &finding.fixes) {
            let changed = fixed(&text, fix);
            assert_ne!(changed, text, "{name}");
            assert_clean(&name, &before, &text, &changed);
        }
    }
}

#[test]
fn the_finding_of_a_fix_is_gone_once_the_fix_is_applied() {
    for (name, text) in texts() {
        let before = findings(&text);
        for finding in &before.0 {
            for fix in &finding.fixes {
                let after = counts(&findings(&fixed(&text, fix)).0);
                let count = after.get(&finding.code).copied().unwrap_or(0);
                assert!(
                    count < counts(&before.0)[&finding.code],
                    "{name}: {finding}"
                );
            }
        }
    }
}

#[test]
fn all_sure_fixes_together_leave_no_new_finding_and_nothing_to_fix() {
    for (name, text) in texts() {
        let before = findings(&text);
        let mut changed = text.clone();
        for _ in 0..10 {
            let found = findings(&changed).0;
            let of_page: Vec<&Diagnostic> = found.iter().collect();
            match with_sure_fixes(&changed, &of_page) {
                Some((next, _)) => changed = next,
                None => break,
            }
        }
        if changed != text {
            assert_clean(&name, &before, &text, &changed);
        }
        let left = findings(&changed).0;
        assert!(
            !left
                .iter()
                .any(|finding| finding.fixes.iter().any(|fix| fix.is_sure)),
            "{name}"
        );
    }
}

#[test]
fn no_sentence_about_a_date_has_a_date_that_the_feed_does_not_have() {
    use masar_check::{Explain, MessageLang};
    let is_date = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        word.len() >= 7
            && word.contains('-')
            && word
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    for (name, text) in texts() {
        for finding in findings(&text).0 {
            let replaced: String = finding
                .fixes
                .iter()
                .flat_map(|fix| &fix.edits)
                .map(|edit| edit.replacement.as_str())
                .collect();
            for lang in [MessageLang::Ar, MessageLang::Fr, MessageLang::En] {
                let said = finding.problem_in(lang) + " " + &finding.fix_in(lang);
                for word in said
                    .split(|letter: char| letter.is_whitespace() || "\"()«»“”/{},".contains(letter))
                {
                    let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
                    // "the month 2023-06 has 30 days" names the month of the date itself.
                    let is_there = text.contains(word) || replaced.contains(word);
                    assert!(!is_date(word) || is_there, "{name}: {word} in {said}");
                }
            }
        }
    }
}
