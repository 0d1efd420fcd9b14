//! A visitor without a mouse: every event can be reached and opened, and focus is always seen.

use serde_json::Value;

use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    tab_and_arrows_reach_every_event_of_the_axis,
    tab_reaches_every_event_of_the_story,
    enter_opens_an_event_and_escape_returns_to_it,
    the_sheet_of_a_narrow_widget_keeps_focus_until_it_is_closed,
    every_stop_shows_its_focus,
    tabs_are_chosen_with_the_arrow_keys_of_the_direction,
    keys_zoom_the_axis,
    arrow_keys_outside_the_widget_stay_the_pages,
    focus_leaves_the_widget_at_its_end,
];

/// The event whose mark or title has the focus.
const FOCUSED: &str =
    "const at = test.focused(); return at?.closest?.('[data-event-id]')?.dataset.eventId ?? null";

async fn open(page: &Page, view: &str) -> Outcome {
    page.open(&format!("/made/ar-{view}.html")).await?;
    page.wait_state("ready").await?;
    page.settle().await
}

/// Presses Tab until the function's body returns true; says how often.
async fn tab_to(page: &Page, says: &str, body: &str) -> Outcome<usize> {
    for count in 1..120 {
        page.key("Tab").await?;
        if page.eval(body).await? == Value::Bool(true) {
            return Ok(count);
        }
    }
    Failure::because(format!("120 presses of Tab did not reach {says}"))
}

async fn to_the_plot(page: &Page) -> Outcome {
    tab_to(
        page,
        "a mark of the plot",
        "return !!test.focused()?.closest?.('.plot .mark, .plot .pill')",
    )
    .await?;
    Ok(())
}

/// Adds the event that has the focus to `reached`; returns whether the focus moved since the last time.
const STEP: &str = "
    const at = test.focused(); const id = at?.closest?.('[data-event-id]')?.dataset.eventId; if (id) reached.add(id);
    const moved = at !== window.stood; window.stood = at; return moved";

async fn tab_and_arrows_reach_every_event_of_the_axis(page: &Page) -> Outcome {
    open(page, "axis").await?;
    to_the_plot(page).await?;
    page.eval("window.reached = new Set()").await?;
    page.key("Home").await?;
    for _ in 0..8 {
        page.key("ArrowUp").await?;
    }
    // In every lane: to its first event and through it. Right to left, so later is to the left.
    for _ in 0..8 {
        for key in ["ArrowRight", "ArrowLeft"] {
            page.eval(STEP).await?;
            for _ in 0..8 {
                page.key(key).await?;
                if page.eval(STEP).await? == Value::Bool(false) {
                    break;
                }
            }
        }
        page.key("ArrowDown").await?;
    }
    page.holds(
        "every event of a lane was reached with the arrow keys",
        "const feed = await (await fetch('/www/feeds/partnership.json')).json();
         const missed = feed.events.filter((it) => !it.part_of && !reached.has(it.id)).map((it) => it.id);
         return missed.length === 0 || missed",
    )
    .await?;
    // What lies inside an event is reached from it: the lens is open with it.
    page.eval("test.one('.mark[data-event-id=open-days-2023]').focus()")
        .await?;
    page.key("Enter").await?;
    page.wait("the detail was open", "return test.one('[part=detail]')")
        .await?;
    page.eval("window.reached = new Set()").await?;
    for _ in 0..60 {
        page.key("Tab").await?;
        page.eval(STEP).await?;
    }
    page.holds(
        "what took place inside it was reached with Tab",
        "const feed = await (await fetch('/www/feeds/partnership.json')).json();
         const missed = feed.events.filter((it) => it.part_of === 'open-days-2023' && !reached.has(it.id)).map((it) => it.id);
         return missed.length === 0 || missed",
    )
    .await
}

async fn tab_reaches_every_event_of_the_story(page: &Page) -> Outcome {
    open(page, "story").await?;
    page.eval("window.reached = new Set()").await?;
    for _ in 0..60 {
        page.key("Tab").await?;
        page.eval(STEP).await?;
    }
    page.holds(
        "every event was reached with Tab",
        "const feed = await (await fetch('/www/feeds/partnership.json')).json();
         const missed = feed.events.filter((it) => !reached.has(it.id)).map((it) => it.id);
         return missed.length === 0 || missed",
    )
    .await
}

async fn enter_opens_an_event_and_escape_returns_to_it(page: &Page) -> Outcome {
    for view in ["axis", "story"] {
        open(page, view).await?;
        tab_to(
            page,
            "an event",
            "return !!test.focused()?.closest?.('.plot .mark, article[data-event-id]')",
        )
        .await?;
        let event = page.eval(FOCUSED).await?;
        page.key("Enter").await?;
        page.wait(
            "the focus was in the detail",
            "return !!test.focused()?.closest?.('[part=detail]')",
        )
        .await?;
        page.key("Escape").await?;
        page.wait("the detail was closed", "return !test.one('[part=detail]')")
            .await?;
        page.settle().await?;
        let back = page.eval(FOCUSED).await?;
        if back != event {
            return Failure::because(format!(
                "in the {view} Escape returned the focus to {back}, not to {event}"
            ));
        }
    }
    Ok(())
}

async fn the_sheet_of_a_narrow_widget_keeps_focus_until_it_is_closed(page: &Page) -> Outcome {
    page.open_in("/made/ar-story.html", Window::wide(390))
        .await?;
    page.wait_state("ready").await?;
    tab_to(
        page,
        "an event",
        "return !!test.focused()?.closest?.('article[data-event-id]')",
    )
    .await?;
    page.key("Enter").await?;
    page.wait(
        "the focus was in the sheet",
        "return !!test.focused()?.closest?.('dialog[part=detail]')",
    )
    .await?;
    for _ in 0..12 {
        page.key("Tab").await?;
        page.holds(
            "Tab stays in the sheet, or leaves the page for the browser",
            "const at = test.focused(); return at === document.body || at === document.documentElement || !!at.closest('dialog')",
        )
        .await?;
    }
    page.key("Escape").await?;
    page.wait("the sheet was closed", "return !test.one('dialog[open]')")
        .await?;
    Ok(())
}

async fn every_stop_shows_its_focus(page: &Page) -> Outcome {
    for (path, width) in [
        ("/made/ar-axis.html", 1120),
        ("/made/fr-axis.html", 690),
        ("/made/ar-story.html", 390),
    ] {
        page.open_in(path, Window::wide(width)).await?;
        page.wait_state("ready").await?;
        for _ in 0..45 {
            page.key("Tab").await?;
            page.holds(
                &format!("focus is seen at {width} px"),
                include_str!("focus_ring.js"),
            )
            .await?;
        }
    }
    Ok(())
}

async fn tabs_are_chosen_with_the_arrow_keys_of_the_direction(page: &Page) -> Outcome {
    open(page, "axis").await?;
    tab_to(page, "the tabs", "return test.focused()?.role === 'tab'").await?;
    page.key("ArrowLeft").await?;
    page.wait(
        "the next tab, to the left in Arabic, was chosen",
        "return test.focused()?.id === 'tab-story' && test.focused().ariaSelected === 'true'",
    )
    .await?;
    page.key("End").await?;
    page.wait(
        "the last tab was chosen",
        "return test.focused()?.id === 'tab-table'",
    )
    .await?;
    Ok(())
}

async fn keys_zoom_the_axis(page: &Page) -> Outcome {
    open(page, "axis").await?;
    to_the_plot(page).await?;
    let apart = "const at = (id) => test.one(`.mark[data-event-id=${id}]`)?.getBoundingClientRect().left;
                 return Math.round(Math.abs(at('agreement-2022') - at('children-consultations-2023')))";
    let before = page.eval(apart).await?.as_f64().unwrap_or(0.0);
    page.key("-").await?;
    page.settle().await?;
    let farther = page.eval(apart).await?.as_f64().unwrap_or(0.0);
    page.key("0").await?;
    page.settle().await?;
    let again = page.eval(apart).await?.as_f64().unwrap_or(0.0);
    if farther < before * 0.75 && (again - before).abs() < 3.0 {
        return Ok(());
    }
    Failure::because(format!(
        "two events were {before} px apart, {farther} after −, {again} after 0"
    ))
}

async fn arrow_keys_outside_the_widget_stay_the_pages(page: &Page) -> Outcome {
    page.open("/www/demo/partner-ar.html").await?;
    page.wait_state("ready").await?;
    page.key("ArrowDown").await?;
    page.key("ArrowDown").await?;
    page.wait("the page had scrolled", "return scrollY > 0")
        .await?;
    Ok(())
}

async fn focus_leaves_the_widget_at_its_end(page: &Page) -> Outcome {
    page.open("/index.html").await?;
    page.wait_state("ready").await?;
    tab_to(
        page,
        "the widget",
        "return !!test.focused()?.getRootNode().host",
    )
    .await?;
    tab_to(
        page,
        "the page after it",
        "return test.focused()?.matches?.('.snippet pre')",
    )
    .await?;
    Ok(())
}
