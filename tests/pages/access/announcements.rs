//! For who hears the page: each act is told once, and focus is never lost.

use serde_json::{Value, json};

use super::{FEED, open};
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    each_action_is_announced_once_by_a_live_region_or_by_the_focus,
    focus_is_not_lost_with_the_button_that_was_pressed,
    the_headings_fit_below_the_level_the_page_asks_for,
    a_feed_without_a_title_has_a_name_and_no_empty_heading,
    the_focus_goes_through_the_widget_in_the_order_it_is_read,
];

/// What a visitor does: its name, the view, what does it, how many texts live regions may say for it
/// (more than none only where focus stays where it was), and what has the focus afterwards.
type Step = (&'static str, &'static str, Action, usize, &'static str);

enum Action {
    /// Presses the first element that matches, with the keyboard.
    Press(&'static str),
    /// Presses a key where the focus is.
    Key(&'static str),
    /// Types into the search field.
    Type(&'static str),
}

/// One after the other in the same widget.
const STEPS: [Step; 16] = [
    (
        "zooms in",
        "axis",
        Action::Press(".zoom .button:nth-child(2)"),
        1,
        ".zoom .button:nth-child(2)",
    ),
    (
        "zooms out",
        "axis",
        Action::Press(".zoom .button:nth-child(1)"),
        1,
        ".zoom .button:nth-child(1)",
    ),
    (
        "shows today",
        "axis",
        Action::Press(".zoom > .button"),
        1,
        ".zoom > .button",
    ),
    (
        "shows everything",
        "axis",
        Action::Press(".zoom .button:nth-child(3)"),
        1,
        ".zoom .button:nth-child(3)",
    ),
    (
        "filters by a track",
        "axis",
        Action::Press(".chip"),
        1,
        ".chip",
    ),
    (
        "takes the filter back",
        "axis",
        Action::Press(".chip"),
        0,
        ".chip",
    ),
    (
        "searches",
        "axis",
        Action::Type("فاس"),
        1,
        "input[type=search]",
    ),
    (
        "empties the search",
        "axis",
        Action::Key("Escape"),
        0,
        "input[type=search]",
    ),
    (
        "opens an event",
        "axis",
        Action::Press(".mark[data-event-id=open-days-2023]"),
        0,
        ".detail-title",
    ),
    (
        "closes it",
        "axis",
        Action::Key("Escape"),
        0,
        ".mark[data-event-id=open-days-2023]",
    ),
    (
        "goes to the next mark",
        "axis",
        Action::Key("ArrowRight"),
        0,
        ".mark[data-event-id=children-consultations-2023]",
    ),
    (
        "zooms by key",
        "axis",
        Action::Key("+"),
        1,
        ".mark[data-event-id=children-consultations-2023]",
    ),
    (
        "goes to another view",
        "story",
        Action::Press("#tab-story"),
        0,
        "#tab-story",
    ),
    (
        "opens an event of the story",
        "story",
        Action::Press(".open"),
        0,
        ".detail-title",
    ),
    (
        "goes to the next event",
        "story",
        Action::Press(".turn .next"),
        0,
        ".detail-title",
    ),
    (
        "opens the filters",
        "story",
        Action::Press(".more-filters"),
        0,
        ".more-filters",
    ),
];

/// Writes down each text that a live region comes to hold.
const RECORD_ANNOUNCEMENTS: &str = include_str!("announcements.js");

async fn perform(page: &Page, what: &Action) -> Outcome {
    match what {
        Action::Press(selector) => {
            page.eval(&format!("test.one({}).focus()", json!(selector)))
                .await?;
            page.settle().await?;
            page.eval("told.length = 0").await?;
            page.key("Enter").await
        }
        Action::Key(key) => page.key(key).await,
        Action::Type(text) => {
            page.eval(&format!(
                "const field = test.one('input[type=search]'); field.focus(); field.value = {};
                 field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}))",
                json!(text)
            ))
            .await?;
            page.settle().await
        }
    }
}

async fn each_action_is_announced_once_by_a_live_region_or_by_the_focus(page: &Page) -> Outcome {
    open(page, Window::wide(1120), FEED).await?;
    page.eval(RECORD_ANNOUNCEMENTS).await?;
    for (name, _, what, texts, focus) in &STEPS {
        page.eval("told.length = 0").await?;
        perform(page, what).await?;
        page.settle().await?;
        let told = page.eval("return told").await?;
        if told.as_array().map(Vec::len) != Some(*texts) {
            return Failure::because(format!("who {name} hears {told}, not {texts} texts"));
        }
        page.holds(
            &format!("who {name} has the focus on {focus}"),
            &format!(
                "const at = test.focused(); return at.matches({}) || at.outerHTML.slice(0, 120)",
                json!(focus)
            ),
        )
        .await?;
    }
    Ok(())
}

async fn focus_is_not_lost_with_the_button_that_was_pressed(page: &Page) -> Outcome {
    for (view, query) in [("axis", "فاس"), ("table", "zzzz"), ("story", "zzzz")] {
        open(page, Window::wide(1120), &format!("{FEED} view=\"{view}\"")).await?;
        page.eval(RECORD_ANNOUNCEMENTS).await?;
        perform(page, &Action::Type(query)).await?;
        let clear = if query == "zzzz" {
            ".ways .button"
        } else {
            ".status .link"
        };
        // The first search waits for its chunk.
        page.wait(
            "the button was there",
            &format!("return test.one('{clear}')"),
        )
        .await?;
        perform(page, &Action::Press(clear)).await?;
        page.holds(
            &format!("whoever clears the search has the focus on the tab of the {view}"),
            &format!("return test.focused().id === 'tab-{view}' || test.focused().outerHTML.slice(0, 120)"),
        )
        .await?;
    }
    Ok(())
}

async fn the_headings_fit_below_the_level_the_page_asks_for(page: &Page) -> Outcome {
    for level in 1..=5 {
        for view in ["view=axis", "view=story", "view=table", "kiosk"] {
            open(
                page,
                Window::wide(1120),
                &format!("{FEED} {view} event=\"open-days-2023\" heading-level=\"{level}\""),
            )
            .await?;
            page.holds(
                &format!("the title is a heading of level {level}, what is below it one level lower, with {view}"),
                &format!(
                    "const all = test.all('h1, h2, h3, h4, h5, h6, [role=heading]', test.one('masar-timeline').shadowRoot).map((it) => +it.localName[1]);
                     return all[0] === {level} && all.length > 1 && all.slice(1).every((it) => it === {level} + 1) || all"
                ),
            )
            .await?;
        }
    }
    Ok(())
}

async fn a_feed_without_a_title_has_a_name_and_no_empty_heading(page: &Page) -> Outcome {
    for attributes in ["", "event=agreement-2022", "kiosk"] {
        let feed = "feed=\"/tests/pages/access/untitled.json\" lang=en";
        open(page, Window::wide(1120), &format!("{feed} {attributes}")).await?;
        page.holds(
            &format!("the widget and its heading have the same name, with {attributes}"),
            "const heading = test.one('h2');
             return heading.textContent === 'Masar' && heading.getBoundingClientRect().height < 2 && test.one('[part=widget]').ariaLabel === 'Masar' || heading.outerHTML",
        )
        .await?;
        page.axe_clean().await?;
    }
    Ok(())
}

/// Nothing takes a place in the order by a number of its own, and the order of the page is the order in
/// which it stands: a line after the other, in each from the inline start.
async fn the_focus_goes_through_the_widget_in_the_order_it_is_read(page: &Page) -> Outcome {
    for view in super::VIEWS {
        open(page, Window::wide(1120), &format!("{FEED} view=\"{view}\"")).await?;
        page.holds(
            "no tabindex is above 0",
            "return test.all('[tabindex]').every((it) => it.tabIndex <= 0)",
        )
        .await?;
        let mut last: Option<Value> = None;
        for _ in 0..60 {
            page.key("Tab").await?;
            let now = page
                .eval(
                    "const at = test.focused(); const host = test.one('masar-timeline');
                     if (at.getRootNode().host !== host) return null;
                     const all = [...host.shadowRoot.querySelectorAll('*')]; return all.indexOf(at)",
                )
                .await?;
            match (&last, &now) {
                (Some(_), Value::Null) => break,
                (Some(before), _) if before.as_u64() >= now.as_u64() => {
                    return Failure::because(format!("in the {view} Tab goes back"));
                }
                (_, Value::Null) => {}
                _ => last = Some(now),
            }
        }
    }
    Ok(())
}
