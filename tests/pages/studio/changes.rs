//! Changes by mail: a colleague reads each, accepts some of them, and is asked only about true conflicts.

use super::Studio;
use super::server::without_marks;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    of_five_changes_by_mail_a_colleague_who_has_saved_meanwhile_takes_three,
    a_conflict_in_changes_by_mail_is_asked_and_each_answer_gives_that_text,
    one_change_of_a_draft_is_dropped_and_the_others_stay,
    a_file_that_is_no_changes_is_refused_in_words,
];

const BASE: &str = r#"{
  "masar": 1,
  "title": {"fr": "Parcours", "en": "Path"},
  "languages": ["fr", "en"],
  "events": [
    {"id": "a", "date": "2022", "title": {"fr": "Acord", "en": "Deal"}},
    {"id": "b", "date": "2023", "title": {"fr": "Porte", "en": "Door"}}
  ]
}
"#;

/// Opens the feed, gives events French and English titles, and returns the file of changes.
async fn send(page: &Page, titles: &[(&str, &str, &str)]) -> Outcome<String> {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", BASE).await?;
    for (row, language, text) in titles {
        studio.open_row(row).await?;
        studio.fill(&["Event", "Title", language], text).await?;
        studio.press("button", &["Event", "Close"]).await?;
    }
    studio.press("button", &["Changes"]).await?;
    page.axe_clean().await?;
    page.nothing_overflows().await?;
    studio.catch_downloads().await?;
    studio.press("button", &["Send changes"]).await?;
    let (name, text) = studio.download().await?;
    if name != "feed.masar-changes.json" || text.contains("token") {
        return Failure::because(format!("{name} is {text}"));
    }
    Ok(text)
}

/// Opens a feed as the colleague has it, and the file of changes. Returns the Studio.
async fn receive<'p>(page: &'p Page, feed: &str, file: &str) -> Outcome<Studio<'p>> {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", feed).await?;
    studio.press("button", &["Changes"]).await?;
    let file = ("x.masar-changes.json", "application/json", file.as_bytes());
    studio
        .upload(&["Choose the file with the changes"], file)
        .await?;
    Ok(studio)
}

/// Downloads the feed.
async fn text(studio: &Studio<'_>) -> Outcome<String> {
    studio.catch_downloads().await?;
    studio.press("button", &["Download the file"]).await?;
    Ok(studio.download().await?.1)
}

async fn of_five_changes_by_mail_a_colleague_who_has_saved_meanwhile_takes_three(
    page: &Page,
) -> Outcome {
    let titles = [
        ("Deal", "Français", "Accord"),
        ("Deal", "English", "Agreement"),
        ("Door", "Français", "Portes"),
        ("Door", "English", "Doors"),
    ];
    let file = send(page, &titles).await?;
    let meanwhile = BASE.replace("\"fr\": \"Parcours\"", "\"fr\": \"Notre parcours\"");
    let studio = receive(page, &meanwhile, &file).await?;
    let dropped = "Title (English) of “Deal” changed";
    studio
        .press("checkbox", &["Accepted changes", dropped])
        .await?;
    page.axe_clean().await?;
    studio
        .press("button", &["Take over the chosen changes"])
        .await?;
    studio.says("Taken over: 3 changes").await?;
    let expected = meanwhile
        .replace("Acord", "Accord")
        .replace("Porte", "Portes")
        .replace("\"Door\"", "\"Doors\"");
    let found = text(&studio).await?;
    if without_marks(&found) != expected {
        return Failure::because(found);
    }
    studio.press("button", &["Undo"]).await?;
    let found = text(&studio).await?;
    if found != meanwhile {
        return Failure::because(format!("one step takes all of them back: {found}"));
    }
    Ok(())
}

async fn a_conflict_in_changes_by_mail_is_asked_and_each_answer_gives_that_text(
    page: &Page,
) -> Outcome {
    let file = send(page, &[("Deal", "Français", "Accord")]).await?;
    let mine = BASE.replace("Acord", "Traité");
    for (answer, expected) in [("Keep mine", "Traité"), ("Take theirs", "Accord")] {
        let studio = receive(page, &mine, &file).await?;
        studio
            .press("button", &["Take over the chosen changes"])
            .await?;
        studio.says("Which is right?").await?;
        studio.press("button", &[answer]).await?;
        studio.says("Taken over").await?;
        let found = text(&studio).await?;
        if without_marks(&found) != BASE.replace("Acord", expected) {
            return Failure::because(format!("{answer}: {found}"));
        }
    }
    Ok(())
}

async fn one_change_of_a_draft_is_dropped_and_the_others_stay(page: &Page) -> Outcome {
    let titles = [
        ("Deal", "Français", "Accord"),
        ("Door", "Français", "Portes"),
    ];
    send(page, &titles).await?;
    let studio = Studio { page };
    studio
        .press("button", &["Drop: Title (French) of “Deal” changed"])
        .await?;
    let found = text(&studio).await?;
    if without_marks(&found) != BASE.replace("Porte", "Portes") {
        return Failure::because(found);
    }
    Ok(())
}

async fn a_file_that_is_no_changes_is_refused_in_words(page: &Page) -> Outcome {
    let studio = receive(page, BASE, "{\"masar\": 1}").await?;
    studio
        .says("This is not a file of changes of Masar Studio")
        .await?;
    page.no_console_errors().await
}
