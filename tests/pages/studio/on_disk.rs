//! A file on the disk. The picker is the only part that a test replaces: what it gives is a file of the browser.

use super::Studio;
use super::server::{FEED, holds};
use crate::webdriver::{Browser, Failure, Outcome, Page};

scenarios![
    a_file_on_the_disk_is_saved_and_what_another_program_wrote_is_merged,
    a_browser_that_cannot_write_files_says_so_before_and_downloads,
];

/// Has the picker give a file with the feed.
const PICKER: &str = "
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('feed.json', { create: true });
    window.masarFile = {
      write: async (text) => { const stream = await handle.createWritable(); await stream.write(text); await stream.close(); },
      read: async () => (await handle.getFile()).text(),
    };
    window.showOpenFilePicker = async () => [handle];";

async fn file(page: &Page) -> Outcome<Option<String>> {
    let text = page.eval("return await window.masarFile.read()").await?;
    Ok(text.as_str().map(str::to_owned))
}

async fn write(page: &Page, text: &str) -> Outcome {
    let text = serde_json::json!(text);
    page.eval(&format!("await window.masarFile.write({text})"))
        .await
        .map(drop)
}

async fn a_file_on_the_disk_is_saved_and_what_another_program_wrote_is_merged(
    page: &Page,
) -> Outcome {
    if page.browser != Browser::Chromium {
        return Failure::needs_chromium("its picker for files that can be written");
    }
    let studio = Studio::open(page, "English").await?;
    page.eval(PICKER).await?;
    write(page, FEED).await?;
    studio
        .press("button", &["On this device", "Open a file and save to it"])
        .await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.press("button", &["Save"]).await?;
    studio.says("On this device since").await?;
    let ours = FEED.replace("Acord", "Accord");
    holds(file(page).await?.as_deref(), &ours)?;
    let theirs = ours.replace("Portes", "Journées");
    write(page, &theirs).await?;
    studio.retitle("اتفاقية", "Entente").await?;
    studio.press("button", &["Save"]).await?;
    studio.says("On this device since").await?;
    holds(
        file(page).await?.as_deref(),
        &theirs.replace("Accord", "Entente"),
    )
}

async fn a_browser_that_cannot_write_files_says_so_before_and_downloads(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    page.eval("delete window.showOpenFilePicker; window.masarNames = []; const click = HTMLAnchorElement.prototype.click; HTMLAnchorElement.prototype.click = function () { if (this.download) { window.masarNames.push(this.download); } else { click.call(this); } }").await?;
    studio.press("button", &["Français"]).await?;
    page.wait(
        "the limit is told before anything is opened",
        "return document.body.textContent.includes('Ce navigateur ne peut pas écrire')",
    )
    .await?;
    studio.press("button", &["English"]).await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.press("button", &["Save"]).await?;
    studio
        .press(
            "button",
            &["Where is this timeline saved?", "Download the file"],
        )
        .await?;
    studio.says("not on a server").await?;
    page.holds(
        "the file has the name of the one that was opened",
        "return window.masarNames.join() === 'feed.json'",
    )
    .await
}
