//! A feed on GitHub, on a stand-in for its interface.

use masar_test_servers::GitHubServer;
use serde_json::json;

use super::Studio;
use super::server::{FEED, FRENCH_TITLE, holds};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_save_on_github_is_a_commit_with_the_list_of_changes_and_a_stale_one_is_merged,
    a_file_that_vanished_from_github_is_made_again_only_if_the_editor_wants_it,
    a_proposal_on_github_leaves_the_branch_and_has_the_list_of_changes,
    a_token_for_github_is_stored_only_if_it_is_to_be_remembered_and_is_forgotten_at_sign_out,
    a_version_of_github_is_put_back_as_a_change,
];

const PATH: &str = "feeds/our feed.json";
const GROUP: &str = "On GitHub";

impl Studio<'_> {
    /// Fills in the form of GitHub for the stand-in, and opens the feed.
    async fn open_github(&self, server: &GitHubServer, token: &str) -> Outcome {
        self.fill(&[GROUP, "Repository (owner/name)"], "city/site")
            .await?;
        self.fill(&[GROUP, "Path of the file"], PATH).await?;
        self.fill(&[GROUP, "Access token"], token).await?;
        self.press("button", &[GROUP, "Another server (GitHub Enterprise)"])
            .await?;
        self.fill(
            &[GROUP, "Address of the server’s interface"],
            &server.origin,
        )
        .await?;
        self.press("button", &[GROUP, "Open the timeline"]).await
    }
}

async fn start(page: &Page) -> Outcome<(GitHubServer, Studio<'_>)> {
    let server = GitHubServer::start().await;
    server.set("main", PATH, Some(FEED));
    let studio = Studio::open(page, "English").await?;
    Ok((server, studio))
}

async fn a_save_on_github_is_a_commit_with_the_list_of_changes_and_a_stale_one_is_merged(
    page: &Page,
) -> Outcome {
    let (server, studio) = start(page).await?;
    studio.open_github(&server, "secret").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.save().await?;
    let ours = FEED.replace("Acord", "Accord");
    holds(server.get("main", PATH).as_deref(), &ours)?;
    if server.messages() != ["Title (French) of “اتفاقية” changed"] {
        return Failure::because(format!("the messages are {:?}", server.messages()));
    }
    let theirs = ours.replace("Portes", "Journées");
    server.set("main", PATH, Some(&theirs));
    studio.fill(&FRENCH_TITLE, "Accord signé").await?;
    studio.says("Only in this browser").await?;
    studio.save().await?;
    holds(
        server.get("main", PATH).as_deref(),
        &theirs.replace("\"Accord\"", "\"Accord signé\""),
    )
}

async fn a_file_that_vanished_from_github_is_made_again_only_if_the_editor_wants_it(
    page: &Page,
) -> Outcome {
    let (server, studio) = start(page).await?;
    studio.open_github(&server, "secret").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    server.set("main", PATH, None);
    studio.press("button", &["Save"]).await?;
    studio.says("The file is not there any more").await?;
    studio.says("Not saved").await?;
    if server.get("main", PATH).is_some() {
        return Failure::because("the file was made again");
    }
    studio
        .press("button", &["Make the file again here"])
        .await?;
    studio.says("On the server since").await?;
    holds(
        server.get("main", PATH).as_deref(),
        &FEED.replace("Acord", "Accord"),
    )
}

async fn a_proposal_on_github_leaves_the_branch_and_has_the_list_of_changes(
    page: &Page,
) -> Outcome {
    let (server, studio) = start(page).await?;
    studio
        .press("radio", &[GROUP, "As a proposal that others review"])
        .await?;
    studio.open_github(&server, "secret").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.press("button", &["Save"]).await?;
    studio.says("Proposed since").await?;
    studio
        .wait_for("link", &["See the proposal on GitHub"])
        .await?;
    holds(server.get("main", PATH).as_deref(), FEED)?;
    let words = "Title (French) of “اتفاقية” changed";
    match server.pulls().as_slice() {
        [(title, text)] if title == words && text == words => {}
        pulls => return Failure::because(format!("the proposals are {pulls:?}")),
    }
    // A further save is a further commit of the same proposal.
    studio.fill(&FRENCH_TITLE, "Accord signé").await?;
    studio.says("Only in this browser").await?;
    studio.press("button", &["Save"]).await?;
    studio.says("Proposed since").await?;
    match server.pulls().len() {
        1 => Ok(()),
        count => Failure::because(format!("there are {count} proposals")),
    }
}

/// Returns where the page has a text besides the fields: in its storage, its addresses, its markup, or its console.
async fn places_of(page: &Page, secret: &str) -> Outcome<String> {
    let script = format!(
        "const secret = {};
         const places = [];
         const look = (name, text) => String(text).includes(secret) && places.push(name);
         for (const store of [localStorage, sessionStorage]) look('storage', JSON.stringify({{ ...store }}));
         for (const {{ name }} of await indexedDB.databases?.() ?? []) {{
           const base = await new Promise((done, no) => {{ const open = indexedDB.open(name); open.onsuccess = () => done(open.result); open.onerror = no; }});
           for (const store of base.objectStoreNames) {{
             const all = await new Promise((done, no) => {{ const asked = base.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); asked.onerror = no; }});
             look('database', JSON.stringify(all));
           }}
           base.close();
         }}
         look('cookie', document.cookie);
         look('address', location.href);
         for (const entry of performance.getEntries()) look('address', entry.name);
         look('markup', document.documentElement.outerHTML);
         look('console', JSON.stringify(test.console));
         return places.join(' ')",
        json!(secret)
    );
    let found = page.eval(&script).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

async fn a_token_for_github_is_stored_only_if_it_is_to_be_remembered_and_is_forgotten_at_sign_out(
    page: &Page,
) -> Outcome {
    let (server, studio) = start(page).await?;
    // A wrong token is not a dead end.
    studio.open_github(&server, "a-wrong-token").await?;
    studio.says("Sign in again").await?;
    studio.fill(&[GROUP, "Access token"], "secret").await?;
    studio
        .press("button", &[GROUP, "Open the timeline"])
        .await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.save().await?;
    for secret in ["secret", "a-wrong-token"] {
        let places = places_of(page, secret).await?;
        if !places.is_empty() {
            return Failure::because(format!("the token {secret} is in {places}"));
        }
    }
    studio.press("button", &["Sign out"]).await?;
    page.wait(
        "nobody is signed in",
        "return ![...document.querySelectorAll('button')].some((it) => it.textContent === 'Sign out')",
    )
    .await?;

    let studio = Studio::open(page, "English").await?;
    studio
        .press("checkbox", &[GROUP, "Remember the token on this device"])
        .await?;
    studio.open_github(&server, "secret").await?;
    studio.wait_for("button", &["Undo"]).await?;
    if places_of(page, "secret").await? != "storage" {
        return Failure::because("the token is not remembered, or elsewhere");
    }
    let studio = Studio::open(page, "English").await?;
    let remembered = studio.value("textbox", &[GROUP, "Access token"]).await?;
    if remembered != "secret" {
        return Failure::because("the token is not in its field");
    }
    studio.press("button", &["Sign out"]).await?;
    let places = places_of(page, "secret").await?;
    match places.is_empty() {
        true => Ok(()),
        false => Failure::because(format!("after the sign-out the token is in {places}")),
    }
}

async fn a_version_of_github_is_put_back_as_a_change(page: &Page) -> Outcome {
    let (server, studio) = start(page).await?;
    studio.open_github(&server, "secret").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.save().await?;
    studio.fill(&FRENCH_TITLE, "Entente").await?;
    studio.says("Only in this browser").await?;
    studio.save().await?;
    studio.press("button", &["Versions"]).await?;
    page.wait(
        "both commits are listed",
        "return document.querySelectorAll('.version-row button').length === 2",
    )
    .await?;
    page.eval("document.querySelectorAll('.version-row button')[1].click()")
        .await?;
    studio.says("Only in this browser").await?;
    studio
        .press("button", &["Changes that are not saved", "Save"])
        .await?;
    studio.says("On the server since").await?;
    holds(
        server.get("main", PATH).as_deref(),
        &FEED.replace("Acord", "Accord"),
    )
}
