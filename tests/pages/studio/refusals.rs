//! Saves that a server refuses or does not answer: nothing is called saved that is not, and each has a sentence and a way
//! out.

use masar_test_servers::{Fault, Proxy};

use super::Studio;
use super::server::{FEED, apache, holds};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_refused_save_names_its_cause_and_can_be_repeated,
    a_save_whose_answer_is_lost_is_saved_only_if_the_file_says_so,
    a_server_that_is_gone_after_the_save_is_asked_before_the_next_write,
];

async fn a_refused_save_names_its_cause_and_can_be_repeated(page: &Page) -> Outcome {
    let server = apache().await;
    server.write("feed.json", FEED);
    let proxy = Proxy::start(&server.origin).await;
    let studio = Studio::open_at(page, &proxy.origin).await?;
    studio.open_address("/feed.json").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    for (status, sentence) in [
        (413, "The file is larger than the server accepts"),
        (423, "The file is locked"),
        (429, "There are too many requests"),
        (503, "The server refuses (status 503)"),
        (507, "There is no room left"),
        (403, "You may not write here"),
    ] {
        proxy.make(Fault::Status(status));
        let button = if status == 413 { "Save" } else { "Save again" };
        studio.press("button", &[button]).await?;
        studio.says(sentence).await?;
        studio.says("Not saved").await?;
        holds(server.read("feed.json").as_deref(), FEED)?;
    }
    page.axe_clean().await?;
    studio.press("button", &["Save again"]).await?;
    studio.says("On the server since").await?;
    holds(
        server.read("feed.json").as_deref(),
        &FEED.replace("Acord", "Accord"),
    )
}

async fn a_save_whose_answer_is_lost_is_saved_only_if_the_file_says_so(page: &Page) -> Outcome {
    for fault in [Fault::LostAnswer, Fault::CutRequest] {
        let server = apache().await;
        server.write("feed.json", FEED);
        let proxy = Proxy::start(&server.origin).await;
        let studio = Studio::open_at(page, &proxy.origin).await?;
        studio.open_address("/feed.json").await?;
        studio.retitle("اتفاقية", "Accord").await?;
        proxy.make(fault);
        studio.press("button", &["Save"]).await?;
        if fault == Fault::CutRequest {
            // A browser sends a request that broke off once more, or the file is as it was before.
            let ended = page
                .wait(
                    "the save has ended",
                    "const said = document.querySelector('.status [role=status]').textContent;
                     return /Not saved|On the server since/.exec(said)?.[0] ?? null",
                )
                .await?;
            if ended == "Not saved" {
                studio.press("button", &["Save again"]).await?;
            }
        }
        studio.says("On the server since").await?;
        holds(
            server.read("feed.json").as_deref(),
            &FEED.replace("Acord", "Accord"),
        )?;
    }
    Ok(())
}

async fn a_server_that_is_gone_after_the_save_is_asked_before_the_next_write(
    page: &Page,
) -> Outcome {
    let server = apache().await;
    server.write("feed.json", FEED);
    let proxy = Proxy::start(&server.origin).await;
    let studio = Studio::open_at(page, &proxy.origin).await?;
    studio.open_address("/feed.json").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    proxy.make(Fault::GoneOffline);
    studio.press("button", &["Save"]).await?;
    studio
        .says("it is not known whether the work is saved")
        .await?;
    studio.says("Not saved").await?;
    studio.press("button", &["Check and save again"]).await?;
    studio
        .says("it is not known whether the work is saved")
        .await?;
    // The server had written before its answer was lost.
    match server.read("feed.json") {
        Some(text) if text.contains("Accord") => Ok(()),
        found => Failure::because(format!("the file is {found:?}")),
    }
}
