//! Makes the guides a site in `target/site`, by mdBook, with `pkg/` and the pages of `www/` beside them, so that the examples
//! run.

use crate::build;
use crate::command::{command, run as run_command};
use crate::console::{print_status, timed};
use crate::failure::{Failure, OnFile};
use crate::folder;
use crate::tools::cargo;
use std::path::Path;

/// The version of mdBook.
const MDBOOK: &str = "0.4.52";

/// The document that is the first page, and its name there: mdBook renames the page, but not the links to it.
const README: &str = "README.md";
const INDEX: &str = "index.md";

/// The documents at the top, which are pages of the site beside those of `docs/`.
const TOP: [&str; 5] = [
    README,
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
];

/// The folders that the site contains as they are: the widget, the pages with examples, and the pictures of the guides.
const FOLDERS: [&str; 5] = [
    "pkg",
    "www",
    "docs/ci",
    "docs/pictures",
    "tests/pages/frames/png",
];

/// The folders of guides in other languages.
const TRANSLATED: [&str; 2] = ["ar", "fr"];

/// Builds `pkg/`, then the site.
///
/// # Errors
///
/// The build failed, mdBook cannot be installed or fails, or a file cannot be copied.
pub fn run(root: &Path) -> Result<(), Failure> {
    build::run(root, Default::default())?;
    let mdbook = cargo::install(root, "mdbook", MDBOOK, "search")?;
    let (book, site) = (root.join("target/book"), root.join("target/site"));
    write_sources(root, &book)?;
    timed("Building", "the guides (mdBook)", || {
        run_command(
            command(&mdbook, root)
                .arg("build")
                .arg(&book)
                .arg("--dest-dir")
                .arg(&site),
        )
    })?;
    for name in FOLDERS {
        let name = Path::new(name);
        folder::copy(
            &root.join(name),
            &site.join(name.strip_prefix("docs").unwrap_or(name)),
        )?;
    }
    print_status("Built", &site.display().to_string());
    Ok(())
}

/// Writes mdBook's sources: all documents in one folder, with links that lead there.
fn write_sources(root: &Path, book: &Path) -> Result<(), Failure> {
    let pages = book.join("docs");
    std::fs::create_dir_all(&pages).on_file("create", &pages)?;
    copy_file(&root.join("book.toml"), &book.join("book.toml"))?;
    for name in TOP {
        let page = if name == README { INDEX } else { name };
        write_source(&root.join(name), &pages.join(page), "docs/")?;
    }
    for file in folder::entries(&root.join("docs"))? {
        if let Some(name) = file
            .file_name()
            .filter(|_| file.extension().is_some_and(|it| it == "md"))
        {
            write_source(&file, &pages.join(name), "../")?;
        }
    }
    // Their links lead to the same places from the site.
    for lang in TRANSLATED {
        folder::copy(&root.join("docs").join(lang), &pages.join(lang))?;
    }
    Ok(())
}

fn write_source(from: &Path, to: &Path, folder: &str) -> Result<(), Failure> {
    let text = std::fs::read_to_string(from).on_file("read", from)?;
    std::fs::write(to, moved(&text, folder)).on_file("write", to)
}

/// Removes a folder from the start of the relative links of a document, and leads those to [`README`] to [`INDEX`].
fn moved(text: &str, folder: &str) -> String {
    let mut text = text.to_owned();
    for start in ["](", "src=\"", "href=\""] {
        text = text.replace(&format!("{start}{folder}"), start);
    }
    text.replace(&format!("]({README}"), &format!("]({INDEX}"))
}

fn copy_file(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::copy(from, to).on_file("copy", from).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_all_documents_lead_to_their_places_on_the_site() {
        let of_docs = "[a](feed.md) ![b](../tests/b.png) <iframe src=\"../www/c/\">";
        assert_eq!(
            moved(of_docs, "../"),
            "[a](feed.md) ![b](tests/b.png) <iframe src=\"www/c/\">"
        );
        assert_eq!(
            moved("[a](docs/feed.md#limits)", "docs/"),
            "[a](feed.md#limits)"
        );
        assert_eq!(moved("[a](../README.md)", "../"), "[a](index.md)");
    }

    #[test]
    fn the_sources_of_the_site_contain_each_page_of_its_contents() {
        let book = tempfile::tempdir().unwrap();
        write_sources(&crate::repository(), book.path()).unwrap();
        let pages = book.path().join("docs");
        let contents = std::fs::read_to_string(pages.join("SUMMARY.md")).unwrap();
        for link in contents.split("](").skip(1) {
            let name = link.split(')').next().unwrap_or_default();
            assert!(pages.join(name).is_file(), "{name}");
        }
    }
}
