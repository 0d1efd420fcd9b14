//! Feeds of several pages.

use crate::webdriver::{Outcome, Page};

scenarios![
    the_pages_of_a_feed_are_added_to_the_first,
    pages_that_lead_in_a_circle_are_asked_for_once,
    the_pages_of_a_json_feed_are_added_to_its_first,
    a_missing_page_is_reported_and_the_rest_is_shown,
    a_missing_page_is_reported_to_the_visitor_with_a_button_to_try_again,
    past_fifty_pages_the_visitor_asks_for_each,
    a_page_that_failed_is_requested_again_with_the_feed,
    another_feed_takes_the_place_of_all_pages,
    of_feeds_whose_language_is_late_the_last_is_shown,
];

async fn story_of(page: &Page, feed: &str) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline view=\"story\" lang=\"fr\" feed=\"{feed}\"></masar-timeline>"
    ))
    .await
}

const SHOWN: &str = "new Set(test.all('[data-event-id]', test.one('masar-timeline').shadowRoot ?? document.createElement('i')).map((it) => it.dataset.eventId)).size";

async fn the_pages_of_a_feed_are_added_to_the_first(page: &Page) -> Outcome {
    story_of(page, "/tests/feeds/pages/1.json").await?;
    page.wait(
        "all four events of three pages are there",
        &format!("return {SHOWN} === 4"),
    )
    .await?;
    page.holds(
        "masar-ready was told once, and the state is honest",
        "return test.events.filter((it) => it.type === 'masar-ready').length === 1 && test.one('masar-timeline').dataset.state === 'ready'",
    )
    .await?;
    page.holds(
        "an event of the first page lies inside one of the second",
        "return !!test.one('[data-event-id=open-days-2023] .inside [data-event-id=seminar-2023]')",
    )
    .await
}

async fn pages_that_lead_in_a_circle_are_asked_for_once(page: &Page) -> Outcome {
    story_of(page, "/made/circle-1.json").await?;
    page.wait("both pages are there", &format!("return {SHOWN} === 2"))
        .await?;
    page.settle().await?;
    page.holds(
        "nothing is told, and no page is asked for over and over",
        "const asked = performance.getEntriesByType('resource').filter((it) => it.name.includes('/made/circle-'));
         return asked.length <= 3 && test.one('masar-timeline').dataset.state === 'ready' || asked.length",
    )
    .await?;
    page.no_console_errors().await
}

async fn the_pages_of_a_json_feed_are_added_to_its_first(page: &Page) -> Outcome {
    story_of(page, "/tests/feeds/pages/json-feed/1.json").await?;
    page.wait(
        "all three items of two pages are there",
        &format!("return {SHOWN} === 3 && test.one('masar-timeline').dataset.state === 'ready'"),
    )
    .await?;
    page.holds(
        "it is one feed of that name",
        "return test.text().includes('Nouvelles du programme') && test.text().includes('Première nouvelle')",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_missing_page_is_reported_to_the_visitor_with_a_button_to_try_again(
    page: &Page,
) -> Outcome {
    story_of(page, "/made/lonely.json").await?;
    let alert = "test.one('masar-timeline').shadowRoot?.querySelector('[role=alert]')";
    page.wait(
        "it is said that this is not all",
        &format!("return !!{alert} && {alert}.textContent.includes('Part of the timeline could not be loaded')"),
    )
    .await?;
    page.eval(
        "const real = fetch, found = JSON.stringify({ masar: 1, events: [{ id: 'found', date: '2024', title: 'Found' }] });
         window.fetch = (what, ...more) => String(what).includes('gone.json') ? Promise.resolve(new Response(found)) : real(what, ...more);
         test.one('.alert button', test.one('masar-timeline').shadowRoot).click()",
    )
    .await?;
    page.wait(
        "both pages are shown, and nothing is said any more",
        &format!("return {SHOWN} === 2 && !{alert} && test.one('masar-timeline').dataset.state === 'ready'"),
    )
    .await?;
    Ok(())
}

async fn past_fifty_pages_the_visitor_asks_for_each(page: &Page) -> Outcome {
    story_of(page, "/made/long-1.json").await?;
    let alert = "test.one('masar-timeline').shadowRoot?.querySelector('[role=alert]')";
    for shown in [50, 51] {
        page.wait(
            &format!("{shown} pages are shown, and it is said that this is not all"),
            &format!("return {SHOWN} === {shown} && !!{alert}"),
        )
        .await?;
        page.holds(
            "the page that is not asked for is told",
            &format!(
                "return test.events.at(-1).detail.code === 'feed-page' && test.events.at(-1).detail.url === 'long-{}.json'",
                shown + 1
            ),
        )
        .await?;
        page.eval("test.one('.alert button', test.one('masar-timeline').shadowRoot).click()")
            .await?;
    }
    page.wait(
        "all 52 are there, and nothing is said any more",
        &format!("return {SHOWN} === 52 && !{alert}"),
    )
    .await?;
    Ok(())
}

async fn a_missing_page_is_reported_and_the_rest_is_shown(page: &Page) -> Outcome {
    story_of(page, "/made/lonely.json").await?;
    page.wait(
        "the page is told",
        "return test.events.some((it) => it.type === 'masar-error' && it.detail.code === 'feed-page' && it.detail.url === 'gone.json')",
    )
    .await?;
    page.wait(
        "what is there is shown, and that it is not all",
        &format!("return {SHOWN} === 1 && test.one('masar-timeline').dataset.state === 'stale'"),
    )
    .await?;
    Ok(())
}

async fn a_page_that_failed_is_requested_again_with_the_feed(page: &Page) -> Outcome {
    story_of(page, "/made/lonely.json").await?;
    let state = "test.one('masar-timeline').dataset.state";
    page.wait("a page is missing", &format!("return {state} === 'stale'"))
        .await?;
    // The first page is as it was: the widget is not given it anew.
    page.eval(
        "const real = fetch, found = JSON.stringify({ masar: 1, events: [{ id: 'found', date: '2024', title: 'Found' }] });
         window.fetch = (what, ...more) => String(what).includes('gone.json') ? Promise.resolve(new Response(found)) : real(what, ...more);
         test.one('masar-timeline').reload()",
    )
    .await?;
    page.wait(
        "both pages are shown, and all is well",
        &format!("return {SHOWN} === 2 && {state} === 'ready'"),
    )
    .await?;
    Ok(())
}

async fn another_feed_takes_the_place_of_all_pages(page: &Page) -> Outcome {
    story_of(page, "/tests/feeds/pages/1.json").await?;
    page.wait("all pages are there", &format!("return {SHOWN} === 4"))
        .await?;
    page.eval("test.one('masar-timeline').feed = '/made/circle-1.json'")
        .await?;
    page.wait("only the other's are", &format!("return {SHOWN} === 2"))
        .await?;
    Ok(())
}

async fn of_feeds_whose_language_is_late_the_last_is_shown(page: &Page) -> Outcome {
    page.open_with(r#"<masar-timeline view="story" lang="fr"></masar-timeline>"#)
        .await?;
    page.eval(LATE_LANGUAGES).await?;
    page.wait("the French feed is shown", "return shown() === 'first'")
        .await?;
    page.settle().await?;
    // The texts of the interface come at several moments between the arrival and the drawing of the second feed.
    for (language, moment) in [("en", 0), ("es", 5), ("ar", 10), ("zgh", 15)] {
        page.eval(&format!("setFeed('{language}', 'old')")).await?;
        page.wait("its texts are requested", "return give !== null")
            .await?;
        page.eval(&format!(
            "setFeed('{language}', 'new'); for (let at = 0; at < {moment}; at += 1) await null; give(); give = null"
        ))
        .await?;
        page.wait("another feed is shown", "return /old|new/.test(shown())")
            .await?;
        page.settle().await?;
        page.wait(
            &format!("the last feed in {language} is shown"),
            "return shown() === 'new'",
        )
        .await?;
        page.eval("setFeed('fr', 'first')").await?;
        page.wait(
            "the French feed is shown again",
            "return shown() === 'first'",
        )
        .await?;
        page.settle().await?;
    }
    page.no_console_errors().await
}

/// Shows a French feed. The texts of other languages come when `give` is called.
const LATE_LANGUAGES: &str = "const host = test.one('masar-timeline'), real = fetch;
    globalThis.give = null;
    globalThis.setFeed = (language, id) => host.feedData = { masar: 1, languages: [language], events: [{ id, date: '2023', title: id }] };
    globalThis.shown = () => test.all('.main [data-event-id]').map((it) => it.dataset.eventId).join();
    window.fetch = async (what, ...more) => {
      const response = await real(what, ...more);
      if (!/words_(?!fr)/.test(what.url ?? what)) return response;
      const text = await response.text();
      return { ok: true, text: () => new Promise((done) => (give = () => done(text))) };
    };
    setFeed('fr', 'first')";
