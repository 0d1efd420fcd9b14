//! The links of the guides: each relative one leads to a file of the repository, and to a heading of it. The guides are also
//! pages of the site, so each is in its table of contents.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The documents at the top, besides `docs/`.
const TOP: [&str; 5] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
];

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The paths of all documents, relative to the repository.
fn documents() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = TOP.iter().map(PathBuf::from).collect();
    let docs = fs::read_dir(repository().join("docs")).expect("docs/ is a folder");
    for entry in docs {
        let name = entry.expect("an entry of docs/").file_name();
        let path = Path::new("docs").join(name);
        if path.extension().is_some_and(|it| it == "md") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(repository().join(path)).expect("a document in UTF-8")
}

/// The lines of a document that are not in a block of code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    })
}

/// The addresses of the links, pictures and frames of a document.
fn links(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in prose(text) {
        // Code in a line is no link.
        let line: String = line.split('`').step_by(2).collect();
        for (start, end) in [("](", ')'), ("src=\"", '"'), ("href=\"", '"')] {
            for rest in line.split(start).skip(1) {
                found.extend(rest.split(end).next().map(str::to_owned));
            }
        }
    }
    found
}

/// The anchors of a document's headings, as the site and code hosts make them.
fn anchors(text: &str) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let headings = prose(text).filter(|line| line.starts_with('#'));
    headings
        .map(|heading| {
            let title = heading.trim_start_matches('#').trim().to_lowercase();
            let is_kept = |it: &char| it.is_alphanumeric() || matches!(it, '-' | '_' | ' ');
            let slug = title
                .chars()
                .filter(is_kept)
                .collect::<String>()
                .replace(' ', "-");
            let count = seen.entry(slug.clone()).or_default();
            *count += 1;
            match *count {
                1 => slug,
                more => format!("{slug}-{}", more - 1),
            }
        })
        .collect()
}

/// The path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut result = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(result.pop()),
            Component::Normal(name) => result.push(name),
            _ => {}
        }
    }
    result
}

/// What is wrong with a link of a document, if anything.
fn problem(document: &Path, link: &str) -> Option<String> {
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let file = file.split('?').next().unwrap_or_default();
    let target = match file {
        "" => document.to_owned(),
        _ => normal(&document.parent()?.join(file)),
    };
    // The build makes it.
    if target.starts_with("pkg") {
        return None;
    }
    if !repository().join(&target).exists() {
        return Some(format!("{}: there is no {link}", document.display()));
    }
    let is_found = anchor.is_empty() || anchors(&read(&target)).iter().any(|it| it == anchor);
    (!is_found).then(|| format!("{}: {link} has no such heading", document.display()))
}

#[test]
fn every_relative_link_of_a_guide_leads_to_a_file_and_a_heading() {
    let mut problems = Vec::new();
    for document in documents() {
        let found = links(&read(&document));
        problems.extend(found.iter().filter_map(|link| problem(&document, link)));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_guide_is_in_the_contents_of_the_site() {
    let contents = Path::new("docs/SUMMARY.md");
    let listed: Vec<PathBuf> = links(&read(contents))
        .iter()
        .map(|link| normal(&Path::new("docs").join(link)))
        .collect();
    let missing: Vec<PathBuf> = documents()
        .into_iter()
        .filter(|document| document != contents && !listed.contains(document))
        .collect();
    assert!(missing.is_empty(), "docs/SUMMARY.md lacks {missing:?}");
}

#[test]
fn a_link_to_a_missing_file_or_heading_is_found() {
    let document = Path::new("docs/embedding.md");
    assert_eq!(problem(document, "feed.md#limits"), None);
    assert!(problem(document, "feed.md#no-such-heading").is_some());
    assert!(problem(document, "no-such-file.md").is_some());
    assert_eq!(links("`[a](b)` [c](d)\n```\n[e](f)\n```"), ["d"]);
    assert_eq!(anchors("# With a bundler: npm"), ["with-a-bundler-npm"]);
}
