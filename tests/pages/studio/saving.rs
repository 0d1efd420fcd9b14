//! A feed on Apache, which the Studio and a colleague save.

use serde_json::json;

use super::Studio;
use super::server::{FEED, FRENCH_TITLE, apache, holds};
use crate::webdriver::{Failure, Modifier, Outcome, Page};

scenarios![
    a_changed_title_is_saved_on_apache_and_one_line_says_where_the_work_is,
    an_event_that_a_colleague_saved_in_between_is_there_after_the_save,
    a_title_that_both_changed_is_one_question_and_each_answer_gives_that_file,
    an_event_that_one_deleted_and_the_other_changed_is_asked_both_ways,
    only_the_page_of_the_feed_that_changed_is_written,
    a_new_feed_gets_its_place_at_the_first_save_and_never_over_another_file,
    a_version_that_was_seen_is_put_back_as_a_change,
    the_changes_are_listed_in_words_before_they_are_saved,
    the_page_warns_before_unsaved_work_is_left,
    once_a_place_is_chosen_the_page_sends_requests_nowhere_else,
];

async fn a_changed_title_is_saved_on_apache_and_one_line_says_where_the_work_is(
    page: &Page,
) -> Outcome {
    let server = apache().await;
    server.write("feed.json", FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    studio.says("No changes").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    // On an Arabic keyboard the key has another letter.
    page.key_with("s", Modifier::Control).await?;
    studio.says("On the server since").await?;
    holds(
        server.read("feed.json").as_deref(),
        &FEED.replace("Acord", "Accord"),
    )?;
    if server.names() != ["feed.json"] {
        return Failure::because(format!("there are the files {:?}", server.names()));
    }
    // A second save within the second in which Apache's tags are weak.
    studio.fill(&FRENCH_TITLE, "Accord signé").await?;
    studio.says("Only in this browser").await?;
    studio.save().await?;
    holds(
        server.read("feed.json").as_deref(),
        &FEED.replace("Acord", "Accord signé"),
    )?;
    page.no_csp_violations().await
}

async fn an_event_that_a_colleague_saved_in_between_is_there_after_the_save(
    page: &Page,
) -> Outcome {
    let server = apache().await;
    server.write("feed.json", FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    let added = r#""Portes"}},
    {"id": "c", "date": "2024", "title": {"ar": "زيارة", "fr": "Visite"}}"#;
    let theirs = FEED.replace("\"Portes\"}}", added);
    server.write("feed.json", &theirs);
    studio.save().await?;
    holds(
        server.read("feed.json").as_deref(),
        &theirs.replace("Acord", "Accord"),
    )?;
    studio
        .says("Somebody else has saved in the meantime: 1 change")
        .await?;
    studio.open_event("زيارة").await?;
    // The merge is one step.
    studio.press("button", &["Undo"]).await?;
    studio.says("Only in this browser").await
}

async fn a_title_that_both_changed_is_one_question_and_each_answer_gives_that_file(
    page: &Page,
) -> Outcome {
    for (answer, title) in [
        ("Take mine", "Accord"),
        ("Take the server’s", "Entente"),
        ("Take this text", "Convention"),
    ] {
        let server = apache().await;
        server.write("feed.json", FEED);
        let studio = Studio::open_at(page, &server.origin).await?;
        studio.open_address("/feed.json").await?;
        studio.retitle("اتفاقية", "Accord").await?;
        // The colleague has changed the other event, too.
        let theirs = FEED
            .replace("Acord", "Entente")
            .replace("2023-05-17", "2023-05");
        server.write("feed.json", &theirs);
        studio.press("button", &["Save"]).await?;
        let question = "Which version is right?";
        studio.wait_for("button", &[question, "Take mine"]).await?;
        page.holds(
            "both values are shown, each in its language",
            "const texts = [...document.querySelectorAll('dd [lang=fr]')].map((it) => it.textContent);
             return ['Accord', 'Entente', 'Acord'].every((one) => texts.includes(one))
               && document.body.textContent.includes('One question.')",
        )
        .await?;
        holds(server.read("feed.json").as_deref(), &theirs)?;
        if title == "Convention" {
            studio.fill(&[question, "Another text"], title).await?;
        }
        studio.press("button", &[question, answer]).await?;
        studio.says("On the server since").await?;
        holds(
            server.read("feed.json").as_deref(),
            &theirs.replace("Entente", title),
        )?;
    }
    Ok(())
}

async fn an_event_that_one_deleted_and_the_other_changed_is_asked_both_ways(
    page: &Page,
) -> Outcome {
    let deleted = ",\n    {\"id\": \"b\", \"date\": \"2023-05-17\", \"title\": {\"ar\": \"أبواب\", \"fr\": \"Portes\"}}";
    let without = FEED.replace(deleted, "");
    // Deleted in the Studio, changed by the colleague.
    for answer in ["Take mine", "Take the server’s"] {
        let server = apache().await;
        server.write("feed.json", FEED);
        let studio = Studio::open_at(page, &server.origin).await?;
        studio.open_address("/feed.json").await?;
        studio.open_event("أبواب").await?;
        studio
            .press("button", &["Event", "Delete the event"])
            .await?;
        studio
            .press("button", &["Event", "Delete all the same"])
            .await?;
        studio.says("Only in this browser").await?;
        let theirs = FEED.replace("Portes", "Journées");
        server.write("feed.json", &theirs);
        studio.press("button", &["Save"]).await?;
        studio.press("button", &[answer]).await?;
        studio.wait_for("button", &["Undo"]).await?;
        let wanted = if answer == "Take mine" {
            &without
        } else {
            &theirs
        };
        page.wait(
            "the question is answered",
            "return !document.querySelector('.conflict-values')",
        )
        .await?;
        studio.says_saved_or_unchanged().await?;
        holds(server.read("feed.json").as_deref(), wanted)?;
    }
    // Changed in the Studio, deleted by the colleague.
    for answer in ["Take mine", "Take the server’s"] {
        let server = apache().await;
        server.write("feed.json", FEED);
        let studio = Studio::open_at(page, &server.origin).await?;
        studio.open_address("/feed.json").await?;
        studio.retitle("أبواب", "Journées").await?;
        server.write("feed.json", &without);
        studio.press("button", &["Save"]).await?;
        studio.press("button", &[answer]).await?;
        studio.says_saved_or_unchanged().await?;
        let wanted = match answer {
            "Take mine" => FEED.replace("Portes", "Journées"),
            _ => without.clone(),
        };
        holds(server.read("feed.json").as_deref(), &wanted)?;
    }
    Ok(())
}

impl Studio<'_> {
    /// Waits until nothing is unsaved: if the answer is the file on the server, nothing is left to write.
    async fn says_saved_or_unchanged(&self) -> Outcome {
        let body = "const said = document.querySelector('.status [role=status]').textContent;
                    return /On the server since|No changes/.test(said) || null";
        self.page.wait("everything is saved", body).await.map(drop)
    }
}

async fn only_the_page_of_the_feed_that_changed_is_written(page: &Page) -> Outcome {
    let server = apache().await;
    let pages = ["feed.json", "2.json", "3.json"];
    let text = |at: usize| {
        let head = if at == 0 {
            "\"languages\": [\"ar\", \"fr\"], "
        } else {
            ""
        };
        let next = pages
            .get(at + 1)
            .map_or(String::new(), |next| format!(", \"next_url\": \"{next}\""));
        format!(
            "{{\"masar\": 1, {head}\"events\": [\n  {{\"id\": \"e{at}\", \"date\": \"202{at}\", \"title\": {{\"ar\": \"حدث {at}\", \"fr\": \"Titre {at}\"}}}}\n]{next}}}\n"
        )
    };
    for (at, name) in pages.iter().enumerate() {
        server.write(name, &text(at));
    }
    let times = || {
        pages.map(|name| {
            server
                .file(name)
                .metadata()
                .and_then(|it| it.modified())
                .ok()
        })
    };
    let before = times();
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    for at in 0..3 {
        studio.open_event(&format!("حدث {at}")).await?;
    }
    studio.retitle("حدث 1", "Nouveau titre").await?;
    studio.save().await?;
    let after = times();
    let is_written = [0, 1, 2].map(|at| before[at] != after[at]);
    if is_written != [false, true, false] {
        return Failure::because(format!("the pages that were written: {is_written:?}"));
    }
    holds(
        server.read("2.json").as_deref(),
        &text(1).replace("Titre 1", "Nouveau titre"),
    )
}

async fn a_new_feed_gets_its_place_at_the_first_save_and_never_over_another_file(
    page: &Page,
) -> Outcome {
    let server = apache().await;
    server.write("taken.json", FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    studio
        .fill(&["New timeline", "Title"], "Our partnership")
        .await?;
    studio.press("button", &["New timeline", "Create"]).await?;
    studio.press("button", &["Save"]).await?;
    let place = "On a web server (WebDAV)";
    let address = [place, "Address of the file"];
    studio.fill(&address, "/taken.json").await?;
    studio.press("button", &[place, "Save here"]).await?;
    studio
        .says("There is another file at this address already")
        .await?;
    holds(server.read("taken.json").as_deref(), FEED)?;
    studio.press("button", &["Choose another place"]).await?;
    studio.fill(&address, "/new.json").await?;
    studio.press("button", &[place, "Save here"]).await?;
    studio.says("On the server since").await?;
    match server.read("new.json") {
        Some(text) if text.contains("\"Our partnership\"") => Ok(()),
        found => Failure::because(format!("the new file is {found:?}")),
    }
}

async fn a_version_that_was_seen_is_put_back_as_a_change(page: &Page) -> Outcome {
    let server = apache().await;
    server.write("feed.json", FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.save().await?;
    studio.press("button", &["Versions"]).await?;
    page.wait(
        "the version before can be put back, and the one that is there cannot",
        "const buttons = [...document.querySelectorAll('.version-row button')];
         return buttons.length === 2 && buttons[0].disabled && !buttons[1].disabled",
    )
    .await?;
    page.eval("document.querySelectorAll('.version-row button')[1].click()")
        .await?;
    studio.says("Only in this browser").await?;
    studio
        .press("button", &["Changes that are not saved", "Save"])
        .await?;
    studio.says("On the server since").await?;
    holds(server.read("feed.json").as_deref(), FEED)
}

async fn the_changes_are_listed_in_words_before_they_are_saved(page: &Page) -> Outcome {
    let server = apache().await;
    server.write("feed.json", FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.press("button", &["Review"]).await?;
    studio
        .wait_for("button", &["Changes that are not saved", "Save"])
        .await?;
    for (button, words) in [
        ("English", "Title (French) of “اتفاقية” changed"),
        ("العربية", "تعديل العنوان بالفرنسية في «اتفاقية»"),
        ("Français", "du titre"),
    ] {
        studio.press("button", &[button]).await?;
        page.wait(
            "the change is listed in words",
            &format!(
                "return document.querySelector('.change-list li')?.textContent.includes({})",
                json!(words)
            ),
        )
        .await?;
        page.axe_clean().await?;
    }
    // The focus is on the heading, and returns to the button.
    studio.press("button", &["English"]).await?;
    studio.press("button", &["Review"]).await?;
    page.wait(
        "the list is closed",
        "return !document.querySelector('.change-list')",
    )
    .await?;
    studio.focus("button", &["Review"]).await?;
    page.key("Enter").await?;
    page.wait(
        "the heading has the focus",
        "return document.activeElement?.textContent === 'Changes that are not saved'",
    )
    .await?;
    page.key("Escape").await?;
    page.wait(
        "the button has the focus again",
        "return document.activeElement?.textContent === 'Review'",
    )
    .await
    .map(drop)
}

async fn the_page_warns_before_unsaved_work_is_left(page: &Page) -> Outcome {
    let warns = |wanted: bool| {
        format!(
            "const leave = new Event('beforeunload', {{ cancelable: true }});
             dispatchEvent(leave);
             return leave.defaultPrevented === {wanted}"
        )
    };
    let server = apache().await;
    server.write("feed.json", FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    page.holds("nothing is unsaved", &warns(false)).await?;
    studio.open_event("اتفاقية").await?;
    studio.fill(&FRENCH_TITLE, "Accord").await?;
    page.holds("what is typed is unsaved at once", &warns(true))
        .await?;
    studio.save().await?;
    page.holds("everything is saved", &warns(false)).await
}

async fn once_a_place_is_chosen_the_page_sends_requests_nowhere_else(page: &Page) -> Outcome {
    let server = apache().await;
    let stranger = apache().await;
    server.write("feed.json", FEED);
    stranger.write("feed.json", FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    let request = format!(
        "fetch('{}/feed.json', {{ mode: 'no-cors' }})",
        stranger.origin
    );
    // By a script of the page, which its policy holds for.
    let script = format!(
        "const said = new Promise((done) => addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), {{ once: true }}));
         const timer = setTimeout(() => 0, 0); clearTimeout(timer);
         {request}.catch(() => 0);
         return await Promise.race([said, test.sleep(3000).then(() => 'sent')]) === 'connect-src'"
    );
    page.holds("a request to another server is blocked", &script)
        .await?;
    studio.retitle("اتفاقية", "Accord").await?;
    studio.save().await
}
