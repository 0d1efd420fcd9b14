//! Findings stand at their fields, and fixes remove them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page, repository};

scenarios![
    the_findings_of_the_first_third_of_all_codes_stand_at_their_fields_and_are_fixed,
    the_findings_of_the_second_third_of_all_codes_stand_at_their_fields_and_are_fixed,
    the_findings_of_the_last_third_of_all_codes_stand_at_their_fields_and_are_fixed,
    a_fix_that_is_pressed_right_after_typing_is_carried_out_on_what_was_typed,
    two_readings_of_a_date_are_two_buttons_and_a_fix_is_one_step,
    the_next_finding_is_reached_by_a_key_from_anywhere,
    events_that_visitors_do_not_see_are_told_and_the_feed_is_saved_all_the_same,
];

/// The files that are no feed: they are not opened, and the reason is told.
const NOT_OPENED: [&str; 2] = ["not-json", "too-deep"];

/// The findings about bytes, which are no more where a text is edited: a file that is not UTF-8, and a next page that is too
/// large.
const OF_BYTES: [&str; 2] = ["not-utf8", "too-large"];

/// The findings because of which nothing else of the feed is read: without them there may be others.
const HIDING: [&str; 2] = ["not-a-feed", "version"];

async fn the_findings_of_the_first_third_of_all_codes_stand_at_their_fields_and_are_fixed(
    page: &Page,
) -> Outcome {
    third(page, 0).await
}

async fn the_findings_of_the_second_third_of_all_codes_stand_at_their_fields_and_are_fixed(
    page: &Page,
) -> Outcome {
    third(page, 1).await
}

async fn the_findings_of_the_last_third_of_all_codes_stand_at_their_fields_and_are_fixed(
    page: &Page,
) -> Outcome {
    third(page, 2).await
}

async fn third(page: &Page, which: usize) -> Outcome {
    let folder = repository().join("tests/feeds/findings");
    let files = std::fs::read_dir(&folder)?.filter_map(Result::ok);
    let names = files.filter_map(|file| {
        let name = file.file_name().into_string().ok()?;
        let code = name.strip_suffix(".json")?;
        (!code.ends_with(".fixed")).then(|| code.to_owned())
    });
    let mut codes: Vec<String> = names.collect();
    codes.sort();
    // Every second code, or all under `--full`.
    let step = if page.full { 3 } else { 6 };
    for code in codes.iter().skip(which).step_by(step) {
        let bytes = std::fs::read(folder.join(format!("{code}.json")))?;
        check_code(page, code, &bytes)
            .await
            .map_err(|Failure(why)| Failure(format!("{code}: {why}")))?;
    }
    page.no_csp_violations().await
}

async fn check_code(page: &Page, code: &str, bytes: &[u8]) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    let file = ("feed.json", "application/json", bytes);
    studio
        .upload(&["Choose the file of the timeline"], file)
        .await?;
    if NOT_OPENED.contains(&code) {
        return page
            .wait(
                "the reason is told",
                "return document.querySelector('[role=alert]')?.textContent.trim()",
            )
            .await
            .map(drop);
    }
    studio.wait_for("button", &["Undo"]).await?;
    if OF_BYTES.contains(&code) {
        return Ok(());
    }
    let before = findings(&studio).await?;
    stand_at_their_fields(&studio, &before).await?;
    let fixes = before
        .iter()
        .filter(|finding| finding["fixes"].as_u64() > Some(0));
    for finding in fixes.take(if page.full { 2 } else { 1 }) {
        is_fixed(&studio, finding, !HIDING.contains(&code)).await?;
    }
    Ok(())
}

/// Opens the part with all findings, and returns them as it shows them.
async fn findings(studio: &Studio<'_>) -> Outcome<Vec<Value>> {
    open_part(studio, "Findings").await?;
    let found = studio
        .page
        .wait(
            "there are findings",
            "const all = [...document.querySelectorAll('.finding-group li')].map((item) => ({
               place: item.querySelector('.finding-place button').textContent,
               message: item.querySelector('p:not(.finding-place)').textContent,
               fixes: item.querySelectorAll('.fixes button').length }));
             return all.length > 0 && all",
        )
        .await?;
    Ok(found.as_array().cloned().unwrap_or_default())
}

/// Shows a part of the Studio. The name of the part with the findings ends with their number.
async fn open_part(studio: &Studio<'_>, name: &str) -> Outcome {
    let script = format!(
        "[...document.querySelectorAll('nav button')].find((it) => it.textContent.trim().startsWith({})).click()",
        json!(name)
    );
    studio.page.eval(&script).await?;
    studio.page.settle().await
}

/// Each finding of an event leads to an element that is described by its message.
async fn stand_at_their_fields(studio: &Studio<'_>, findings: &[Value]) -> Outcome {
    for (index, finding) in findings.iter().enumerate().take(3) {
        if finding["place"] == "Timeline" {
            continue;
        }
        open_part(studio, "Findings").await?;
        let script = format!(
            "document.querySelectorAll('.finding-group .finding-place button')[{index}].click()"
        );
        studio.page.eval(&script).await?;
        studio.page.settle().await?;
        let script = format!(
            "const at = document.activeElement;
             const ids = (it) => (it?.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
             const texts = [...ids(at), ...ids(at.closest('fieldset'))].map((id) => document.getElementById(id)?.textContent ?? '');
             texts.push(at.closest('.finding')?.textContent ?? '');
             if (at === document.body) texts.push(document.querySelector('.form .field-findings')?.textContent ?? '');
             return texts.some((text) => text.includes({})) || texts.join(' | ') + ' at ' + at.outerHTML.slice(0, 200)",
            finding["message"]
        );
        let what = format!("{} stands at its field", finding["message"]);
        studio.page.holds(&what, &script).await?;
    }
    Ok(())
}

/// Presses the first button of a finding's fixes: the finding goes, and no other comes if `adds_none`. Takes the fix back
/// under `--full`.
async fn is_fixed(studio: &Studio<'_>, finding: &Value, adds_none: bool) -> Outcome {
    let before = messages(&findings(studio).await?);
    let message = &finding["message"];
    let press = format!(
        "const item = [...document.querySelectorAll('.finding-group li')].find((item) => item.textContent.includes({message}));
         item.querySelector('.fixes button').click()"
    );
    studio.page.eval(&press).await?;
    let count = before.get(message.as_str().unwrap_or_default()).copied();
    let gone = format!(
        "const said = [...document.querySelectorAll('.finding-group li p:not(.finding-place, .advice)')].map((it) => it.textContent);
         const left = said.filter((text) => text === {message}).length;
         return left < {} && {{ said }}",
        count.unwrap_or(1)
    );
    let after = studio
        .page
        .wait(&format!("{message} is gone"), &gone)
        .await?;
    let mut after_counts = BTreeMap::<String, usize>::new();
    for said in after["said"].as_array().into_iter().flatten() {
        *after_counts
            .entry(said.as_str().unwrap_or_default().to_owned())
            .or_default() += 1;
    }
    for (said, count) in after_counts.iter().filter(|_| adds_none) {
        if before.get(said).is_none_or(|earlier| earlier < count) {
            return Failure::because(format!("the fix of {message} adds {said}"));
        }
    }
    if !studio.page.full {
        return Ok(());
    }
    studio.press("button", &["Undo"]).await?;
    studio
        .page
        .wait(
            "the finding is back",
            &format!(
                "return [...document.querySelectorAll('.finding-group li p')].some((it) => it.textContent === {message})"
            ),
        )
        .await
        .map(drop)
}

fn messages(findings: &[Value]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        let message = finding["message"].as_str().unwrap_or_default();
        *counts.entry(message.to_owned()).or_default() += 1;
    }
    counts
}

/// An event with a date that has one fix, and one with a date that has two.
const DATES: &str = r#"{
  "masar": 1,
  "languages": ["en"],
  "events": [
    {"id": "a", "date": "2023-05-00", "title": "Signed"},
    {"id": "b", "date": "03/04/2023", "title": "Opened"}
  ]
}
"#;

async fn a_fix_that_is_pressed_right_after_typing_is_carried_out_on_what_was_typed(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", DATES).await?;
    studio.open_event("Signed").await?;
    studio.wait_for("button", &["Event", "Fix"]).await?;
    studio
        .fill(&["Event", "Title", "English"], "Signed at last")
        .await?;
    studio.press("button", &["Event", "Fix"]).await?;
    page.wait(
        "the fix is carried out, and the text is there",
        "const { events } = test.one('masar-timeline').feedData;
         return events[0].date === '2023-05' && JSON.stringify(events[0].title).includes('at last')",
    )
    .await
    .map(drop)
}

async fn two_readings_of_a_date_are_two_buttons_and_a_fix_is_one_step(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", DATES).await?;
    studio.open_event("Opened").await?;
    page.wait(
        "each reading has its button at the field of the date",
        "return document.querySelectorAll('#event-date-findings .fixes button').length === 2",
    )
    .await?;
    page.axe_clean().await?;
    page.eval("document.querySelector('#event-date-findings .fixes button').click()")
        .await?;
    page.wait(
        "the date is one of the two",
        "return ['2023-04-03', '2023-03-04'].includes(test.one('masar-timeline').feedData.events[1].date)",
    )
    .await?;
    studio.press("button", &["Undo"]).await?;
    studio.says("No changes").await
}

async fn the_next_finding_is_reached_by_a_key_from_anywhere(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", DATES).await?;
    page.wait(
        "the part with the findings has their number",
        "return [...document.querySelectorAll('nav button')].some((it) => it.textContent.includes('Findings (2)'))",
    )
    .await?;
    for date in ["2023-05-00", "03/04/2023", "2023-05-00"] {
        page.eval("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, cancelable: true }))")
            .await?;
        page.wait(
            &format!("the field with {date} has the focus"),
            &format!("return document.activeElement.value === {}", json!(date)),
        )
        .await?;
    }
    Ok(())
}

async fn events_that_visitors_do_not_see_are_told_and_the_feed_is_saved_all_the_same(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    let feed = DATES.replace("\"date\": \"03/04/2023\", ", "");
    studio.open_feed("feed.json", &feed).await?;
    page.wait(
        "the page says how many events are hidden",
        "return [...document.querySelectorAll('.said')].some((it) => it.textContent.includes('2 of 2'))",
    )
    .await?;
    page.axe_clean().await?;
    studio.press("button", &["See the findings"]).await?;
    page.axe_clean().await?;
    page.holds(
        "the download is offered",
        "return !document.querySelector('header button.main').disabled",
    )
    .await
}
