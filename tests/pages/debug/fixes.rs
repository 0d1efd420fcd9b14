//! The buttons of the panel that apply fixes to the text of the feed.

use masar_check::Pages;
use serde_json::{Value, json};

use super::wait_panel;
use crate::pages::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    a_fix_that_is_sure_is_applied_to_the_text_and_copied,
    a_question_with_two_answers_is_left_to_the_editor,
    where_the_clipboard_is_refused_the_fixed_text_is_there_to_copy,
];

/// A feed with two mistakes whose fixes are sure, and a date with two readings.
const FEED: &str = r#"{
  "masar": 1,
  "languages": ["fr"],
  "events": [
    {"id": "accord", "date": "2022-9-14", "title": "Accord"},
    {"id": "jalon", "date": "2023-05-17", "titel": "Portes ouvertes"},
    {"id": "ambigu", "date": "04/09/2022", "title": "Réunion"}
  ]
}
"#;

/// Replaces the clipboard by one whose text the test can read.
const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { globalThis.copied = text; } } })";

/// Opens the panel in French for the feed. The server has to stay until the end of the test.
async fn open(page: &Page) -> Outcome<Server> {
    let server = Server::start().await?;
    server.answers("/feed.json", Answer::Body(FEED.into()));
    let attributes = format!("debug=\"fr\" feed=\"{}/feed.json\"", server.origin);
    super::open(page, &attributes, Window::wide(1120)).await?;
    wait_panel(page, "errors").await?;
    Ok(server)
}

/// The finding about a member, as an expression of JavaScript.
fn finding(path: &str) -> String {
    format!(
        "test.all('.finding').find((it) => it.querySelector('.path code').textContent === '{path}')"
    )
}

/// Presses the button that copies the fixed text, and returns the text.
async fn copy_fixed(page: &Page) -> Outcome<String> {
    page.eval(&format!(
        "{CLIPBOARD}; globalThis.copied = ''; test.one('[data-do=fixed]').click()"
    ))
    .await?;
    let copied = page
        .wait("the text is copied", "return globalThis.copied")
        .await?;
    Ok(copied.as_str().unwrap_or_default().to_owned())
}

/// Fails unless the text is the feed with these replacements, and nothing else.
fn is_feed_with(text: &str, replaced: &[(&str, &str)]) -> Outcome {
    let wanted = replaced.iter().fold(FEED.to_owned(), |text, (from, to)| {
        text.replacen(from, to, 1)
    });
    match text == wanted {
        true => Ok(()),
        false => Failure::because(format!("the text is {text}")),
    }
}

async fn a_fix_that_is_sure_is_applied_to_the_text_and_copied(page: &Page) -> Outcome {
    let server = open(page).await?;
    let titel = finding("$.events[1].titel");
    page.holds(
        "nothing is fixed yet, and the misspelled member has one button",
        &format!("return !test.one('[data-do=fixed]') && {titel}.querySelectorAll('[data-do=apply]').length === 1"),
    )
    .await?;
    page.eval(&format!("{titel}.querySelector('[data-do=apply]').click()"))
        .await?;
    page.wait("the finding is gone", &format!("return !{titel}"))
        .await?;
    let renamed = ("\"titel\"", "\"title\"");
    is_feed_with(&copy_fixed(page).await?, &[renamed])?;
    page.eval("test.one('[data-do=again]').click()").await?;
    page.wait(
        "what the server has is checked again, and is as it was",
        &format!("return !test.one('[data-do=fixed]') && !!{titel}"),
    )
    .await?;
    page.eval("test.one('[data-do=apply-sure]').click()")
        .await?;
    page.wait("the finding is gone", &format!("return !{titel}"))
        .await?;
    let copied = copy_fixed(page).await?;
    is_feed_with(&copied, &[renamed, ("2022-9-14", "2022-09-14")])?;
    let mut pages = Pages::default();
    pages.add("feed.json".into(), copied.into_bytes());
    let left = masar_check::Checked::new(pages, true).diagnostics;
    drop(server);
    match left.iter().all(|one| one.path == "$.events[2].date") {
        true => Ok(()),
        false => Failure::because(format!("the checker still reports {left:?}")),
    }
}

async fn a_question_with_two_answers_is_left_to_the_editor(page: &Page) -> Outcome {
    let _server = open(page).await?;
    let date = finding("$.events[2].date");
    let buttons = format!("[...({date}?.querySelectorAll('[data-do=apply]') ?? [])]");
    let answers = page
        .eval(&format!(
            "return {buttons}.map((it) => [it.textContent, it.title])"
        ))
        .await?;
    let titles: Vec<&str> = answers
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one[1].as_str())
        .collect();
    let has_both =
        titles.len() == 2 && titles[0].contains("2022-09-04") && titles[1].contains("2022-04-09");
    if !has_both {
        return Failure::because(format!("the answers are {answers}"));
    }
    page.eval("test.one('[data-do=apply-sure]').click()")
        .await?;
    page.wait(
        "all but the question is done",
        "return test.all('.finding [data-do=apply]').length === 2",
    )
    .await?;
    page.eval(&format!("{buttons}[1].click()")).await?;
    page.wait("the question is answered", &format!("return !{date}"))
        .await?;
    let replaced = [
        ("2022-9-14", "2022-09-14"),
        ("\"titel\"", "\"title\""),
        ("04/09/2022", "2022-04-09"),
    ];
    is_feed_with(&copy_fixed(page).await?, &replaced)
}

async fn where_the_clipboard_is_refused_the_fixed_text_is_there_to_copy(page: &Page) -> Outcome {
    let _server = open(page).await?;
    page.eval("test.one('[data-do=apply-sure]').click()")
        .await?;
    page.wait(
        "there is a fixed text",
        "return !!test.one('[data-do=fixed]')",
    )
    .await?;
    page.eval(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }); test.one('[data-do=fixed]').click()",
    )
    .await?;
    let text = page
        .wait(
            "the text is there, selected",
            "const area = test.one('.said textarea'); return area && area === test.focused() && area.selectionEnd === area.value.length && { text: area.value }",
        )
        .await?;
    let text: Value = text["text"].clone();
    if text == json!(FEED) {
        return Failure::because("the text is not fixed".to_owned());
    }
    is_feed_with(
        text.as_str().unwrap_or_default(),
        &[("2022-9-14", "2022-09-14"), ("\"titel\"", "\"title\"")],
    )
}
