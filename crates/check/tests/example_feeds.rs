//! The feeds that serve as examples have nothing to fix.

use std::fs;
use std::path::Path;

use masar_check::{Explain as _, MessageLang, read};

#[test]
fn the_example_feeds_have_no_findings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut count = 0;
    for folder in ["tests/feeds/kinds", "www/feeds"] {
        for entry in fs::read_dir(root.join(folder)).expect("the folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            count += 1;
            let text = fs::read_to_string(&path).expect("the feed");
            let reading = read(&[&text], false).expect("a feed");
            let found: Vec<String> = reading
                .diagnostics
                .iter()
                .map(|diagnostic| diagnostic.problem_in(MessageLang::En).to_string())
                .collect();
            assert!(found.is_empty(), "{}: {found:?}", path.display());
        }
    }
    assert!(count > 14, "only {count} feeds");
}
