//! Drafts in the browser's storage: they survive a reload and a browser that is killed, and say when they are not stored.

use super::Studio;
use super::server::without_marks;
use crate::webdriver::{Browser, Failure, Mortal, Outcome, Page, Profile};

scenarios![
    a_draft_is_continued_after_a_reload_with_its_undo_and_what_was_typed_last,
    a_draft_is_downloaded_and_deleted_from_the_first_screen,
    a_draft_of_two_days_is_offered_for_download,
    the_same_file_opened_again_continues_its_draft_without_a_question,
    a_full_storage_is_said_in_words_before_the_first_loss_and_the_file_can_be_downloaded,
    a_refused_storage_is_said_in_words_and_the_file_can_be_downloaded
    ; alone: a_killed_browser_loses_at_most_the_last_letters,
];

pub const FEED: &str = r#"{
  "masar": 1,
  "title": {"fr": "Notre parcours", "en": "Our path"},
  "languages": ["fr", "en"],
  "events": [
    {"id": "a", "date": "2022-09-14", "title": {"fr": "Acord", "en": "Deal"}}
  ]
}
"#;

/// The field of the French title.
pub const TITLE: [&str; 3] = ["Event", "Title", "Français"];

/// The title of the event in the list, in the interface's language.
const ROW: &str = "Deal";

/// Opens the feed, and the form of its event.
pub async fn open_event<'p>(page: &'p Page) -> Outcome<Studio<'p>> {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_row(ROW).await?;
    Ok(studio)
}

/// Waits until the storage has a text in what is stored of drafts.
pub async fn wait_stored(page: &Page, text: &str) -> Outcome {
    let text = serde_json::json!(text);
    page.wait(
        "the draft is stored",
        &format!(
            "const database = await new Promise((done, no) => {{
               const asked = indexedDB.open('masar-studio'); asked.onsuccess = () => done(asked.result); asked.onerror = no;
             }});
             if (!database.objectStoreNames.contains('drafts')) {{ database.close(); return false; }}
             const all = await new Promise((done) => {{
               const asked = database.transaction('drafts').objectStore('drafts').getAll(); asked.onsuccess = () => done(asked.result);
             }});
             database.close();
             return all.some((it) => typeof it === 'string' && it.includes({text}))"
        ),
    )
    .await
    .map(drop)
}

async fn a_draft_is_continued_after_a_reload_with_its_undo_and_what_was_typed_last(
    page: &Page,
) -> Outcome {
    let studio = open_event(page).await?;
    studio.fill(&TITLE, "Accord").await?;
    wait_stored(page, "Accord").await?;
    studio.choose(&["Event", "Kind"], "milestone").await?;
    wait_stored(page, "milestone").await?;
    let studio = Studio::open(page, "English").await?;
    studio.press("button", &["Our path", "Continue"]).await?;
    studio.says("You continue your draft").await?;
    page.no_console_errors().await?;
    studio.open_row(ROW).await?;
    expect_title(&studio, "Accord").await?;
    studio.press("button", &["Undo"]).await?;
    studio.press("button", &["Undo"]).await?;
    expect_title(&studio, "Acord").await?;
    studio.press("button", &["Redo"]).await?;
    expect_title(&studio, "Accord").await
}

pub async fn expect_title(studio: &Studio<'_>, expected: &str) -> Outcome {
    studio.wait_for("textbox", &TITLE).await?;
    let body = format!(
        "return document.querySelector('#event-title-fr')?.value === {}",
        serde_json::json!(expected)
    );
    let waited = studio.page.wait("the title", &body).await;
    if waited.is_err() {
        let text = studio.value("textbox", &TITLE).await?;
        return Failure::because(format!("the title is “{text}”, not “{expected}”"));
    }
    Ok(())
}

async fn a_draft_is_downloaded_and_deleted_from_the_first_screen(page: &Page) -> Outcome {
    let studio = open_event(page).await?;
    studio.fill(&TITLE, "Accord").await?;
    wait_stored(page, "Accord").await?;
    let studio = Studio::open(page, "English").await?;
    studio.catch_downloads().await?;
    studio.press("button", &["Our path", "Download"]).await?;
    let (name, text) = studio.download().await?;
    if name != "feed.json" || without_marks(&text) != FEED.replace("Acord", "Accord") {
        return Failure::because(format!("{name} is {text}"));
    }
    studio
        .press("button", &["Our path", "Delete the draft"])
        .await?;
    page.wait(
        "there is no draft any more",
        "return !document.querySelector('.draft')",
    )
    .await?;
    Studio::open(page, "English").await?;
    page.settle().await?;
    page.holds(
        "a deleted draft is not in the list after a reload",
        "await test.sleep(300); return !document.querySelector('.draft')",
    )
    .await
}

async fn a_draft_of_two_days_is_offered_for_download(page: &Page) -> Outcome {
    let studio = open_event(page).await?;
    page.eval("const now = Date.now; Date.now = () => now() - 3 * 86_400_000")
        .await?;
    studio.fill(&TITLE, "Accord").await?;
    wait_stored(page, "Accord").await?;
    Studio::open(page, "English").await?;
    page.wait(
        "the draft is three days old, and a download is offered",
        "const text = document.querySelector('.draft')?.textContent ?? '';
         return text.includes('3 days ago') && text.includes('download it')",
    )
    .await
    .map(drop)?;
    page.axe_clean().await
}

async fn the_same_file_opened_again_continues_its_draft_without_a_question(page: &Page) -> Outcome {
    let studio = open_event(page).await?;
    studio.fill(&TITLE, "Accord").await?;
    wait_stored(page, "Accord").await?;
    let studio = open_event(page).await?;
    studio.says("You continue your draft").await?;
    page.holds(
        "nothing is asked",
        "return !document.querySelector('dialog')",
    )
    .await?;
    expect_title(&studio, "Accord").await
}

/// Has the browser's database refuse everything that is written, as `refusal` says.
async fn refuse(page: &Page, name: &str) -> Outcome {
    page.eval(&format!(
        "IDBObjectStore.prototype.put = () => {{ throw new DOMException('no', '{name}') }}"
    ))
    .await
    .map(drop)
}

async fn expect_warning(page: &Page, name: &str, words: &str) -> Outcome {
    let studio = open_event(page).await?;
    refuse(page, name).await?;
    studio.fill(&TITLE, "Accord").await?;
    studio.says(words).await?;
    page.axe_clean().await?;
    studio.catch_downloads().await?;
    studio.press("button", &["Download the file now"]).await?;
    let (_, text) = studio.download().await?;
    if without_marks(&text) != FEED.replace("Acord", "Accord") {
        return Failure::because(text);
    }
    Ok(())
}

async fn a_full_storage_is_said_in_words_before_the_first_loss_and_the_file_can_be_downloaded(
    page: &Page,
) -> Outcome {
    expect_warning(page, "QuotaExceededError", "no space left for the draft").await
}

async fn a_refused_storage_is_said_in_words_and_the_file_can_be_downloaded(page: &Page) -> Outcome {
    expect_warning(page, "InvalidStateError", "does not keep drafts").await
}

/// The letters that are typed before the browser is killed.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";

async fn a_killed_browser_loses_at_most_the_last_letters(page: &Page) -> Outcome {
    let runs = if page.full { 50 } else { 3 };
    for run in 0..runs {
        let profile = Profile::new(&format!("kill-{run}"))?;
        let mortal = Mortal::start(page, &profile).await?;
        let studio = open_event(&mortal.page).await?;
        studio.fill(&TITLE, "x").await?;
        // A number of letters that differs in each run, by a generator with a fixed seed.
        let count = 5 + (run * 7919 + 104_729) % 25;
        for letter in LETTERS.chars().take(count) {
            mortal.page.insert_text(&letter.to_string()).await?;
        }
        // All letters except those of the last 300 ms have to be there.
        let certain = format!("x{}", &LETTERS[..count]);
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        mortal.kill().await?;
        remove_locks(page, &profile);
        let mortal = Mortal::start(page, &profile).await?;
        let studio = Studio::open(&mortal.page, "English").await?;
        studio.press("button", &["Our path", "Continue"]).await?;
        studio.says("You continue your draft").await?;
        mortal
            .page
            .holds("no dialog asks", "return !document.querySelector('dialog')")
            .await?;
        studio.open_row(ROW).await?;
        expect_title(&studio, &certain)
            .await
            .map_err(|Failure(why)| Failure(format!("run {run}: {why}")))?;
        mortal.close().await?;
    }
    Ok(())
}

/// Removes what a killed browser leaves to say that it runs.
fn remove_locks(page: &Page, profile: &Profile) {
    if page.browser == Browser::Chromium {
        for name in [
            "SingletonLock",
            "SingletonCookie",
            "SingletonSocket",
            "DevToolsActivePort",
        ] {
            // Not every version leaves all of them.
            drop(std::fs::remove_file(profile.folder().join(name)));
        }
    }
}
