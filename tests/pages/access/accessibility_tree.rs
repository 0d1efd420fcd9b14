//! What a screen reader is given of each view: the tree of Chromium, kept as text that reads as a person
//! would tell it; and that Firefox gives the same.

use std::fs;

use crate::webdriver::{Browser, Failure, Firefox, Outcome, Page, RoleAndName, Window, repository};

scenarios![
    the_tree_of_each_view_reads_as_it_was_accepted,
    firefox_exposes_the_same_roles_and_names_as_chromium,
];

/// Where the trees are kept.
const KEPT: &str = "tests/pages/access/trees";
/// Each view's name, and what is added to the address of the page that shows it.
const VIEWS: [(&str, &str); 4] = [
    ("axis", "view=axis"),
    ("axis-open", "view=axis&event=open-days-2023"),
    ("story", "view=story"),
    ("table", "view=table"),
];
const LANGUAGES: [&str; 2] = ["ar", "fr"];

async fn the_tree_of_each_view_reads_as_it_was_accepted(page: &Page) -> Outcome {
    let mut wrong = Vec::new();
    for lang in LANGUAGES {
        for (name, asks) in VIEWS {
            page.open_in(
                &format!("/tests/pages/access/alone.html?lang={lang}&{asks}"),
                Window::wide(1120),
            )
            .await?;
            page.wait_state("ready").await?;
            page.settle().await?;
            let tree = page.tree().await?;
            let file = repository().join(KEPT).join(format!("{name}-{lang}.txt"));
            let kept = fs::read_to_string(&file).unwrap_or_default();
            if kept == tree {
                continue;
            }
            if page.accepts() {
                println!("     accepted {name}-{lang}");
                fs::write(&file, &tree)?;
                continue;
            }
            let differs: Vec<String> = kept
                .lines()
                .filter(|line| !tree.lines().any(|one| one == *line))
                .map(|line| format!("- {}", line.trim()))
                .chain(
                    tree.lines()
                        .filter(|line| !kept.lines().any(|one| one == *line))
                        .map(|line| format!("+ {}", line.trim())),
                )
                .take(12)
                .collect();
            wrong.push(format!(
                "{}:\n          {}",
                file.display(),
                differs.join("\n          ")
            ));
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Failure::because(format!(
        "what a screen reader is given has changed; read it, and if it reads well: cargo test --test pages -- tree --accept\n        {}",
        wrong.join("\n        ")
    ))
}

/// Where Chromium's role and Firefox's mean the same to who listens: roles of ARIA 1.3 that Firefox does
/// not know yet, and what neither speaks.
const SAME: [(&str, &str); 4] = [
    ("sectionheader", "generic"),
    ("sectionfooter", "generic"),
    ("DescriptionList", ""),
    ("rowgroup", "none"),
];

/// Whether two browsers say the same of an element.
fn alike((role, name): &RoleAndName, (its, its_name): &RoleAndName) -> bool {
    let roles = role == its || SAME.contains(&(role.as_str(), its.as_str()));
    // The content of these is read, whether or not it is their name, too. It is the name of list items in Firefox, and of
    // cells in Chromium up to 148.
    let names = name == its_name || ["cell", "definition", "listitem"].contains(&role.as_str());
    roles && names
}

async fn firefox_exposes_the_same_roles_and_names_as_chromium(page: &Page) -> Outcome {
    if page.browser != Browser::Chromium {
        return Failure::needs_chromium("the roles and names that are compared with Firefox's");
    }
    let firefox = Firefox::start().await?;
    let mut wrong = Vec::new();
    let languages = if page.full {
        &LANGUAGES[..]
    } else {
        &LANGUAGES[..1]
    };
    for lang in languages {
        for (name, asks) in VIEWS {
            let path = format!("/tests/pages/access/alone.html?lang={lang}&{asks}");
            let in_chromium = async {
                page.open_in(&path, Window::wide(1120)).await?;
                page.wait_state("ready").await?;
                page.settle().await?;
                page.roles_and_names().await
            };
            let in_firefox = async {
                let address = format!("{}{path}", page.origin);
                firefox.open(&address, 1120).await?;
                firefox.roles_and_names().await
            };
            let (ours, theirs) = tokio::try_join!(in_chromium, in_firefox)?;
            if ours.len() != theirs.len() || ours.len() < 30 {
                wrong.push(format!(
                    "{name}-{lang}: {} and {} elements",
                    ours.len(),
                    theirs.len()
                ));
            }
            for (one, other) in ours.iter().zip(&theirs) {
                if !alike(one, other) {
                    wrong.push(format!(
                        "{name}-{lang}: Chromium says {one:?}, Firefox {other:?}"
                    ));
                }
            }
        }
    }
    firefox.stop().await?;
    if wrong.is_empty() {
        return Ok(());
    }
    Failure::because(wrong.join("\n        "))
}
