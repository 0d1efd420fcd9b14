//! Feeds beyond the limits of docs/feed.md: the tab stays usable, the visitor can ask for the rest of a list, and the
//! console names what is left out.

use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    two_thousand_tracks_are_cut_to_two_hundred_and_drawn_in_parts,
    fifty_thousand_tracks_draw_a_page_of_normal_size,
    fifty_thousand_partners_open_in_an_event_and_in_the_filters,
    twenty_thousand_eras_are_cut_to_two_hundred,
    the_pictures_of_an_event_are_drawn_in_parts,
    twenty_thousand_events_inside_another_are_drawn_in_parts,
    twenty_thousand_tags_are_drawn_in_parts,
    a_text_in_two_hundred_thousand_languages_is_shown_in_one,
    a_title_of_five_megabytes_is_cut_by_the_list_and_by_the_widget,
    a_feed_of_a_hundred_megabytes_is_not_loaded,
    pages_of_more_than_64_million_bytes_together_are_not_read,
    a_page_of_more_than_16_mib_is_left_out,
    the_panel_reports_a_page_that_is_too_large,
    a_feed_at_the_limits_draws_a_page_of_normal_size_in_each_view,
];

/// The greatest number of nodes of a page with one timeline, whatever its feed has.
const MAX_NODES: u64 = 6_000;

/// Every node of the document and of open shadow roots.
const NODES: &str = "
    const count = (root) => { let sum = 0; const walk = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
      for (let node = walk.currentNode; node; node = walk.nextNode()) { sum += 1; if (node.shadowRoot) sum += count(node.shadowRoot); }
      return sum; };
    return count(document)";

/// Opens a feed of `tests/webdriver/hostile_feeds.rs` in English.
async fn open(page: &Page, feed: &str, view: &str) -> Outcome {
    page.open_in("/tests/pages/blank.html", Window::wide(1120))
        .await?;
    page.eval(&format!(
        "document.documentElement.lang = 'en';
         document.body.innerHTML = '<masar-timeline lang=\"en\" view=\"{view}\" feed=\"/made/{feed}.json\"></masar-timeline>'"
    ))
    .await?;
    Ok(())
}

async fn open_ready(page: &Page, feed: &str, view: &str) -> Outcome {
    open(page, &format!("hostile-{feed}"), view).await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    few_nodes(page, "when opened").await
}

async fn few_nodes(page: &Page, when: &str) -> Outcome {
    let nodes = page.eval(NODES).await?.as_u64().unwrap_or(u64::MAX);
    if nodes <= MAX_NODES {
        return Ok(());
    }
    Failure::because(format!(
        "{nodes} nodes {when}; at most {MAX_NODES} are allowed"
    ))
}

/// Waits until the console has a line with all these words.
async fn console_has(page: &Page, words: &str) -> Outcome {
    page.wait(
        &format!("the console has “{words}”"),
        &format!("return test.console.some((it) => it.text.includes('{words}'))"),
    )
    .await?;
    Ok(())
}

async fn two_thousand_tracks_are_cut_to_two_hundred_and_drawn_in_parts(page: &Page) -> Outcome {
    open_ready(page, "tracks-2000", "axis").await?;
    console_has(page, "$.tracks[200]: more entries than “200”").await?;
    page.holds(
        "the visitor reads that something is left out",
        "return test.one('.credit').textContent.includes('Some content is not shown')",
    )
    .await?;
    for (lanes, left) in [(50, 151), (100, 101), (150, 51), (200, 1)] {
        let (chips, chips_left) = (lanes, 200 - lanes);
        page.wait(
            &format!("{lanes} lanes and {chips} chips are drawn"),
            &format!(
                "return test.all('.lane').length === {lanes} && test.all('button.chip').length === {chips}"
            ),
        )
        .await?;
        page.holds(
            "the buttons have the numbers of the lanes and of the chips that are left",
            &format!(
                "const names = test.all('.more').map((it) => it.textContent);
                 return names.join() === [{chips_left}, {left}].filter((it) => it).map((it) => `Show more (${{it}})`).join() || names.join()"
            ),
        )
        .await?;
        few_nodes(page, &format!("with {lanes} lanes")).await?;
        page.eval("test.one('.axis > .more').click()").await?;
    }
    page.wait(
        "the lane of the events whose tracks are left out is drawn, and no button is left",
        "return test.all('.lane').length === 201 && !test.one('.more')",
    )
    .await?;
    Ok(())
}

async fn fifty_thousand_tracks_draw_a_page_of_normal_size(page: &Page) -> Outcome {
    open_ready(page, "tracks-50000", "axis").await?;
    console_has(page, "more entries than “200”").await
}

async fn fifty_thousand_partners_open_in_an_event_and_in_the_filters(page: &Page) -> Outcome {
    open_ready(page, "partners-50000", "axis").await?;
    console_has(page, "$.partners[1000]: more entries than “1000”").await?;
    console_has(page, "more entries than “100”").await?;
    page.eval("test.one('masar-timeline').select('a'); test.one('.more-filters').click()")
        .await?;
    page.wait(
        "twelve partners of the event and a hundred of the filter are there, each with a button for more",
        "return test.all('.facts li a, .facts li > span').length === 12 && test.all('.panel .chip').length === 100
           && test.one('.facts .more').textContent === 'Show more (88)' && test.one('.panel .more').textContent === 'Show more (900)'",
    )
    .await?;
    few_nodes(page, "with the event and the filters").await?;
    page.eval("test.one('.panel .more').click()").await?;
    page.wait(
        "a hundred more partners are in the filter",
        "return test.all('.panel .chip').length === 200",
    )
    .await?;
    Ok(())
}

async fn twenty_thousand_eras_are_cut_to_two_hundred(page: &Page) -> Outcome {
    open_ready(page, "eras-20000", "axis").await?;
    console_has(page, "$.eras[200]: more entries than “200”").await?;
    page.holds(
        "200 eras are drawn",
        "return test.all('.era').length === 200",
    )
    .await
}

async fn the_pictures_of_an_event_are_drawn_in_parts(page: &Page) -> Outcome {
    for view in ["axis", "story"] {
        open_ready(page, "pictures-10000", view).await?;
        console_has(page, "$.events[0].media[100]: more entries than “100”").await?;
        if view == "axis" {
            page.eval("test.one('masar-timeline').select('a')").await?;
        }
        for (pictures, left) in [(12, 88), (62, 38)] {
            page.wait(
                &format!("{pictures} pictures are drawn in the {view}, and a button for {left} more"),
                &format!(
                    "return test.all('figure').length === {pictures} && test.one('.more').textContent === 'Show more ({left})'"
                ),
            )
            .await?;
            page.eval("test.one('.more').click()").await?;
        }
        page.wait(
            "all pictures that the limit allows are drawn",
            "return test.all('figure').length === 100 && !test.one('.more')",
        )
        .await?;
        few_nodes(page, "with a hundred pictures").await?;
    }
    Ok(())
}

async fn twenty_thousand_events_inside_another_are_drawn_in_parts(page: &Page) -> Outcome {
    open_ready(page, "inside-20000", "story").await?;
    page.holds(
        "twelve events and a button for the others are in the story",
        "return test.all('.inside .inner').length === 12 && test.one('.inside .more').textContent.includes('(19988)')",
    )
    .await?;
    open_ready(page, "inside-20000", "axis").await?;
    page.eval("test.one('masar-timeline').select('a')").await?;
    page.wait(
        "twelve events and a button for the others are in the opened event",
        "return test.all('.facts li .link').length === 12 && test.one('.facts .more').textContent.includes('(19988)')",
    )
    .await?;
    few_nodes(page, "with the event").await
}

async fn twenty_thousand_tags_are_drawn_in_parts(page: &Page) -> Outcome {
    open_ready(page, "tags-20000", "axis").await?;
    page.eval("test.one('.more-filters').click()").await?;
    page.wait(
        "a hundred tags and a button for the others are there",
        "return test.all('.panel .chip').length === 100 && test.one('.panel .more').textContent.includes('(19900)')",
    )
    .await?;
    few_nodes(page, "with the filters").await
}

async fn a_text_in_two_hundred_thousand_languages_is_shown_in_one(page: &Page) -> Outcome {
    open_ready(page, "languages-200000", "axis").await?;
    console_has(page, "more entries than “64”").await
}

async fn a_title_of_five_megabytes_is_cut_by_the_list_and_by_the_widget(page: &Page) -> Outcome {
    // The Wasm waits for the list.
    page.open("/tests/pages/blank.html").await?;
    page.eval(
        "const real = fetch;
         window.fetch = async (what, ...more) => {
           while (String(what).includes('core_bg') && !test.one('li'))
             await new Promise((done) => setTimeout(done, 10));
           return real(what, ...more);
         };
         document.body.innerHTML = '<masar-timeline view=\"story\" feed=\"/made/hostile-title-5mb.json\"></masar-timeline>'",
    )
    .await?;
    page.wait(
        "the list has the first 10,000 characters of the title",
        "return test.one('li strong')?.textContent.length === 10000",
    )
    .await?;
    page.wait_state("ready").await?;
    console_has(page, "$.events[0].title: more characters than “500”").await?;
    page.holds(
        "the story has the title up to its last whole word",
        "const title = test.one('.item .name').textContent; return title.endsWith('mot…') && title.length <= 501 || title.length",
    )
    .await
}

async fn a_feed_of_a_hundred_megabytes_is_not_loaded(page: &Page) -> Outcome {
    open(page, "hostile-text-100mb", "axis").await?;
    page.wait_state("error").await?;
    page.wait(
        "the visitor sees that there is no feed, and the page gets the reason",
        "return !!test.one('[role=alert]') && test.events.some((it) => it.detail?.code === 'feed-too-large')",
    )
    .await?;
    few_nodes(page, "with the error").await
}

async fn pages_of_more_than_64_million_bytes_together_are_not_read(page: &Page) -> Outcome {
    open(page, "heavy-1", "story").await?;
    page.wait_state("stale").await?;
    page.wait(
        "four pages are shown, and the visitor sees that this is not all",
        "return test.all('.item').length === 4 && test.one('[role=alert]').textContent.includes('Part of the timeline could not be loaded')",
    )
    .await?;
    console_has(page, "more than 64 million bytes").await?;
    page.holds(
        "the page gets the code and the address of the page",
        "const { detail } = test.events.at(-1); return detail.code === 'feed-page' && detail.url.endsWith('/made/heavy-5.json') || detail",
    )
    .await
}

async fn a_page_of_more_than_16_mib_is_left_out(page: &Page) -> Outcome {
    open(page, "before-too-large", "story").await?;
    page.wait_state("stale").await?;
    console_has(page, "over 16 MiB").await?;
    page.holds(
        "the first page is shown",
        "return test.all('.item').length === 1",
    )
    .await
}

async fn the_panel_reports_a_page_that_is_too_large(page: &Page) -> Outcome {
    page.open_with(
        "<masar-timeline debug=\"en\" feed=\"/made/before-too-large.json\"></masar-timeline>",
    )
    .await?;
    page.wait(
        "the panel has the finding",
        "return test.one('.check')?.textContent.includes('more than 16 MiB') && test.one('.check').textContent.includes('too-large')",
    )
    .await?;
    Ok(())
}

async fn a_feed_at_the_limits_draws_a_page_of_normal_size_in_each_view(page: &Page) -> Outcome {
    for view in ["axis", "story", "table"] {
        open_ready(page, "at-limits", view).await?;
        page.holds(
            "nothing is left out",
            "return !test.console.some((it) => it.text.includes('more entries') || it.text.includes('more characters'))",
        )
        .await?;
        page.eval("test.one('masar-timeline').select('e0')").await?;
        page.wait("an event is open", "return !!test.one('#detail-title')")
            .await?;
        few_nodes(page, &format!("with an event open in the {view}")).await?;
    }
    Ok(())
}
