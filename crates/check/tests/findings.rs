//! Each code has a feed with the problem, a message and a fix in each language, a feed with the fix, and a
//! paragraph in `docs/findings.md`.

use masar_check::{Explain, MessageLang, description, read};
use std::fmt::Write;
use std::path::PathBuf;

use masar_feed::{Code, Diagnostic, PageFault, Severity, not_utf8, page_fault};

const LANGS: [MessageLang; 3] = [MessageLang::Ar, MessageLang::Fr, MessageLang::En];

fn root(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(path)
}

fn diagnostics(code: Code, end: &str) -> (String, Vec<Diagnostic>) {
    let path = root(&format!("tests/feeds/findings/{}{end}", code.name()));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if let Some(fatal) = not_utf8(&bytes) {
        return (text, vec![fatal]);
    }
    // The next page is too large. It is not in the repository.
    if code == Code::TooLarge && end == ".json" {
        return (text.clone(), vec![page_fault(&text, PageFault::TooLarge)]);
    }
    let diagnostics = match read(&[&text], false) {
        Ok(reading) => reading.diagnostics,
        Err(fatal) => vec![fatal],
    };
    (text, diagnostics)
}

#[test]
fn each_code_has_a_feed_with_only_this_problem_and_a_feed_with_the_fix() {
    for &code in Code::ALL {
        let (_, found) = diagnostics(code, ".json");
        assert!(!found.is_empty(), "{}", code.name());
        for diagnostic in found {
            assert_eq!(diagnostic.code, code, "{}: {diagnostic}", code.name());
        }
        let (_, left) = diagnostics(code, ".fixed.json");
        assert_eq!(left, [], "{}", code.name());
    }
    let files = std::fs::read_dir(root("tests/feeds/findings")).expect("the folder");
    assert_eq!(files.count(), Code::ALL.len() * 2, "and no other files");
}

#[test]
fn each_code_has_messages_in_arabic_french_and_english() {
    for &code in Code::ALL {
        let mut out = String::new();
        let (_, found) = diagnostics(code, ".json");
        for diagnostic in found {
            let _ = writeln!(
                out,
                "{}:{} {}",
                diagnostic.line, diagnostic.column, diagnostic.path
            );
            for lang in LANGS {
                let (problem, fix) = (diagnostic.problem_in(lang), diagnostic.fix_in(lang));
                assert!(
                    !problem.contains("{}") && !fix.contains("{}"),
                    "{problem} {fix}"
                );
                let _ = writeln!(out, "  {problem}\n    {fix}");
            }
        }
        insta::assert_snapshot!(format!("finding_{}", code.name()), out);
    }
}

/// The page, out of the words the checker says.
fn page() -> String {
    let mut out = String::from(
        "# Findings\n\nThe problems that `masar check` reports, by code: the meaning of each code, and the message for a feed that has\nthe problem. With an **error** a part of the feed is not shown as it is written. With a **warning** all of it is shown,\nprobably not as you meant it. `masar check --lang ar|fr|en` and `masar import` print the messages in your language.\n\nThis page is generated from the messages. `cargo test -p masar-check --test findings` compares them; with\n`MASAR_WRITE=1` it writes this page.\n",
    );
    for &code in Code::ALL {
        let severity = match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let _ = write!(
            out,
            "\n## {}\n\n**{severity}** · {}\n\n- {}\n- {}\n",
            code.name(),
            description(code, MessageLang::En),
            description(code, MessageLang::Fr),
            description(code, MessageLang::Ar),
        );
        let (text, found) = diagnostics(code, ".json");
        let mut said = Vec::new();
        for diagnostic in found {
            let line = text.lines().nth(diagnostic.line as usize - 1).unwrap_or("");
            let line: String = line.trim().chars().take(160).collect();
            let (problem, fix) = (
                diagnostic.problem_in(MessageLang::En),
                diagnostic.fix_in(MessageLang::En),
            );
            // Several of a kind are shown once.
            if said.contains(&problem) {
                continue;
            }
            let _ = write!(out, "\n```json\n{line}\n```\n\n> {problem} {fix}");
            out.truncate(out.trim_end().len());
            out.push('\n');
            said.push(problem);
        }
    }
    out
}

#[test]
fn the_page_of_all_findings_has_the_messages_of_the_checker() {
    let path = root("docs/findings.md");
    let page = page();
    if std::env::var_os("MASAR_WRITE").is_some() {
        std::fs::write(&path, &page).expect("the page");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/findings.md is out of date: MASAR_WRITE=1 cargo test -p masar-check --test findings"
    );
}
