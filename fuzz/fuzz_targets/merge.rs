#![no_main]

use masar_edit::{Lang, Merge, MergeOptions, describe, describe_conflict, merge_summary, merge_with};

/// What separates the three versions of a feed in the input.
const SEPARATOR: &str = "\n===\n";

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let mut versions = text.splitn(3, SEPARATOR);
    let base = versions.next().unwrap_or("");
    let ours = versions.next().unwrap_or(base);
    let theirs = versions.next().unwrap_or(base);
    if let Some(merge) = merged(base, ours, theirs) {
        check(&merge, ours);
    }
    // What nobody changed stays, byte for byte.
    if let Some(merge) = merged(base, ours, base) {
        assert_eq!(merge.text, ours, "{text}");
        assert!(merge.conflicts.is_empty(), "{text}");
    }
});

fn merged(base: &str, ours: &str, theirs: &str) -> Option<Merge> {
    let options = MergeOptions {
        rules: Some(|| Box::new(masar_check::EditorRules::default())),
        ..MergeOptions::default()
    };
    merge_with(base, ours, theirs, options).ok()
}

/// Asserts that a merged text is JSON and consists of the own text with its splices, and puts everything into words.
fn check(merge: &Merge, ours: &str) {
    let again = merged("", &merge.text, &merge.text).expect("a merged text is JSON");
    assert_eq!(again.text, merge.text);
    assert_eq!(masar_edit::splice(ours, &merge.splices).as_deref(), Some(&*merge.text));
    for lang in [Lang::Ar, Lang::Fr, Lang::En] {
        for difference in &merge.taken {
            assert!(!describe(difference, lang).is_empty());
        }
        for conflict in &merge.conflicts {
            assert!(!describe_conflict(conflict, lang).is_empty());
        }
        assert!(!merge_summary(merge, lang).is_empty());
    }
}
