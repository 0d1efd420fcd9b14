//! Writing to GitHub, on a stand-in that answers as GitHub does: 409 for another hash, 422 for none, and 201 for a path
//! that does not exist, whatever the hash.

use crate::support::transport::Transport;
use masar_places::{GitHub, Place, ReadError, Refusal, Repository, Token, Version, Written};
use masar_test_servers::{GitHubServer, Oddity};

const FEED: &str = "{\"masar\": 1, \"title\": \"شراكة\"}\n";
const OURS: &str = "{\"masar\": 1, \"title\": \"شراكة مدينتين\"}\n";
const THEIRS: &str = "{\"masar\": 1, \"title\": \"الشراكة\"}\n";
const PATH: &str = "feeds/our feed.json";

async fn start() -> (GitHubServer, GitHub<&'static Transport>, Version) {
    let server = GitHubServer::start().await;
    server.set("main", PATH, Some(FEED));
    let place = place(&server, "secret");
    let base = place.read().await.expect("it is read");
    (server, place, base)
}

fn place(server: &GitHubServer, token: &str) -> GitHub<&'static Transport> {
    let file = Repository {
        owner: "city".to_owned(),
        name: "site".to_owned(),
        branch: None,
        path: PATH.to_owned(),
    };
    // One for each test; it lives as long as the process.
    let transport: &'static Transport = Box::leak(Box::new(Transport::new()));
    GitHub::at(
        transport,
        &server.origin,
        file,
        Token::new(token.to_owned()),
    )
}

fn is_saved(written: &Written) -> bool {
    matches!(written, Written::Saved { checked: true, .. })
}

async fn write(place: &GitHub<&'static Transport>, text: &str, base: &Version) -> Written {
    place.transport().take_sent();
    let written = place
        .write(text.as_bytes(), Some(base), "Title corrected")
        .await;
    let sent = place.transport().take_sent();
    assert!(sent.len() <= 3, "{sent:?}");
    written
}

#[tokio::test]
async fn a_change_is_a_commit_with_the_note_as_its_message() {
    let (server, place, base) = start().await;
    assert_eq!(base.bytes, FEED.as_bytes());
    assert!(is_saved(&write(&place, OURS, &base).await));
    assert_eq!(server.get("main", PATH).as_deref(), Some(OURS));
    assert_eq!(server.messages(), ["Title corrected"]);
}

#[tokio::test]
async fn the_save_of_a_colleague_is_returned_and_a_merge_is_saved_over_it() {
    let (server, place, base) = start().await;
    server.set("main", PATH, Some(THEIRS));
    let Written::Changed(now) = write(&place, OURS, &base).await else {
        panic!("not noticed")
    };
    assert_eq!(now.bytes, THEIRS.as_bytes());
    assert_eq!(server.get("main", PATH).as_deref(), Some(THEIRS));
    assert!(is_saved(&write(&place, OURS, &now).await));
}

#[tokio::test]
async fn a_response_that_is_some_seconds_old_stops_no_save() {
    let (server, place, base) = start().await;
    let Written::Saved { stamp, .. } = write(&place, OURS, &base).await else {
        panic!("not saved")
    };
    server.make(Oddity::OldResponse);
    let base = Version {
        bytes: OURS.into(),
        stamp,
    };
    assert!(is_saved(&write(&place, THEIRS, &base).await));
    assert_eq!(server.get("main", PATH).as_deref(), Some(THEIRS));
}

#[tokio::test]
async fn a_path_that_vanished_is_not_made_again() {
    let (server, place, base) = start().await;
    server.set("main", PATH, None);
    assert_eq!(write(&place, OURS, &base).await, Written::Vanished);
    assert_eq!(server.get("main", PATH), None);
}

#[tokio::test]
async fn a_lost_answer_is_no_lost_save() {
    let (server, place, base) = start().await;
    server.make(Oddity::LostAnswer);
    assert!(is_saved(&write(&place, OURS, &base).await));
    assert_eq!(server.get("main", PATH).as_deref(), Some(OURS));
}

#[tokio::test]
async fn a_file_of_more_than_a_megabyte_is_read_and_written() {
    let (server, place, _) = start().await;
    let long = FEED.replace("شراكة", &"شراكة ".repeat(120_000));
    server.set("main", PATH, Some(&long));
    let base = place.read().await.expect("it is read");
    assert_eq!(base.bytes, long.as_bytes());
    assert!(is_saved(&write(&place, OURS, &base).await));
}

#[tokio::test]
async fn a_new_file_is_made_and_never_over_another() {
    let (server, place, base) = start().await;
    let Written::Changed(now) = place.write(OURS.as_bytes(), None, "New").await else {
        panic!("overwritten")
    };
    assert_eq!(now, base);
    server.set("main", PATH, None);
    assert!(is_saved(&place.write(OURS.as_bytes(), None, "New").await));
}

#[tokio::test]
async fn a_token_that_is_wrong_or_may_only_read_is_told_apart() {
    let (server, _, base) = start().await;
    let wrong = place(&server, "wrong");
    assert_eq!(wrong.read().await, Err(ReadError::Refused(Refusal::SignIn)));
    let reader = place(&server, "read-only");
    assert_eq!(
        write(&reader, OURS, &base).await,
        Written::Refused(Refusal::Forbidden)
    );
    server.make(Oddity::NoRequestsLeft);
    assert_eq!(
        reader.read().await,
        Err(ReadError::Refused(Refusal::TooMany))
    );
    assert_eq!(server.get("main", PATH).as_deref(), Some(FEED));
}

#[tokio::test]
async fn a_proposal_is_a_branch_with_a_pull_request_and_leaves_the_branch_of_the_file() {
    let (server, place, base) = start().await;
    let title = "Title of the partnership corrected";
    let made = place.propose(
        OURS.as_bytes(),
        &base,
        "masar/2026-11-30-amina",
        title,
        "One change.",
    );
    let (proposal, on_branch) = made.await.expect("it is made");
    assert_eq!(server.get("main", PATH).as_deref(), Some(FEED));
    assert_eq!(
        server.get("masar/2026-11-30-amina", PATH).as_deref(),
        Some(OURS)
    );
    assert_eq!(
        server.pulls(),
        [(title.to_owned(), "One change.".to_owned())]
    );
    assert_eq!(place.proposals("masar/").await, Ok(vec![proposal]));
    // A further change of the same proposal is a commit on its branch.
    let base = on_branch.read().await.expect("it is read");
    assert!(is_saved(
        &on_branch
            .write(THEIRS.as_bytes(), Some(&base), "More")
            .await
    ));
    assert_eq!(server.get("main", PATH).as_deref(), Some(FEED));
}

#[tokio::test]
async fn a_token_is_in_no_address_and_no_debug_text() {
    let (_server, place, base) = start().await;
    write(&place, OURS, &base).await;
    place.read().await.expect("it is read");
    let sent = place.transport().take_sent();
    assert!(!format!("{place:?} {sent:?}").contains("secret"));
}

#[tokio::test]
async fn the_commits_of_the_file_are_listed_and_each_can_be_read() {
    let (_server, place, base) = start().await;
    assert!(is_saved(&write(&place, OURS, &base).await));
    let base = place.read().await.expect("it is read");
    assert!(is_saved(&write(&place, THEIRS, &base).await));
    let commits = place.commits(20).await.expect("they are listed");
    let titles: Vec<&str> = commits.iter().map(|commit| commit.title.as_str()).collect();
    assert_eq!(titles, ["Title corrected", "Title corrected"]);
    let before = place.read_at(&commits[1]).await.expect("it is read");
    assert_eq!(before.bytes, OURS.as_bytes());
}
