//! A page that leaves the timeline no room: one line in the console names the element that does.

use super::{FIND, TIMELINE};
use crate::webdriver::{Outcome, Page};

scenarios![
    a_timeline_of_less_than_120_px_names_its_cause_once,
    a_timeline_that_is_hidden_or_wide_enough_is_not_warned_about,
    a_hidden_timeline_is_warned_about_when_it_is_shown_too_narrow,
];

const WARNINGS: &str = "const warnings = test.console.map((it) => it.text).filter((it) => it.includes('px wide and needs 120'));";

async fn a_timeline_of_less_than_120_px_names_its_cause_once(page: &Page) -> Outcome {
    for (markup, cause) in [
        (
            "<div id=page><aside id=side class='a b' style='inline-size: 90px'><div>@</div></aside></div>",
            r#"<div id="page"> (display: block) gives <aside id="side" class="a b"> no more"#,
        ),
        (
            "<div class=row style='display: grid; grid-template-columns: 0 1fr'>@<p>text</p></div>",
            r#"<div class="row"> (display: grid) gives <masar-timeline> no more"#,
        ),
    ] {
        page.open_with(&markup.replace('@', TIMELINE)).await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        page.wait(
            "the cause is named",
            &format!("{WARNINGS} return warnings[0]?.includes(`{cause}`)"),
        )
        .await?;
        page.eval(&format!("{FIND} host.style.inlineSize = '80px'"))
            .await?;
        page.settle().await?;
        page.holds("once", &format!("{WARNINGS} return warnings.length === 1"))
            .await?;
    }
    Ok(())
}

async fn a_timeline_that_is_hidden_or_wide_enough_is_not_warned_about(page: &Page) -> Outcome {
    for style in ["display: none", "inline-size: 120px", ""] {
        page.open_with(&format!("<div style='{style}'>{TIMELINE}</div>"))
            .await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        page.holds(style, &format!("{WARNINGS} return warnings.length === 0"))
            .await?;
    }
    Ok(())
}

async fn a_hidden_timeline_is_warned_about_when_it_is_shown_too_narrow(page: &Page) -> Outcome {
    page.open_with(&format!(
        "<div id=tab hidden style='inline-size: 60px'>{TIMELINE}</div>"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("test.one('#tab').hidden = false").await?;
    page.wait(
        "the tab is named",
        &format!("{WARNINGS} return warnings.length === 1 && warnings[0].includes('id=\"tab\"')"),
    )
    .await
    .map(drop)
}
