//! A link to an event of a timeline that is far below the start of the page.

use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_shared_link_scrolls_to_the_timeline_once_and_minds_the_scroll_margin,
    a_visitor_who_has_scrolled_stays_where_they_are,
    a_link_within_the_page_scrolls_to_the_timeline,
    a_shared_link_scrolls_to_an_event_just_below_the_window_at_a_larger_font_size,
];

/// A timeline below a sticky header and much else.
const PAGE: &str = r##"<style>#head { position: sticky; top: 0; height: 120px; background: #ff0; z-index: 5 } masar-timeline { scroll-margin-top: 140px }</style>
<header id="head"><a id="go" href="#masar/agreement-2022">Go</a></header><div style="height:1500px"></div>"##;
const REST: &str = "<div style=\"height:1500px\"></div>";

/// Opens the page by a link, and adds the timeline.
async fn open(page: &Page, before: &str) -> Outcome {
    page.open_with(&format!("{PAGE}<p id=\"place\"></p>{REST}"))
        .await?;
    page.eval(&format!(
        "history.replaceState(null, '', location.pathname + '#masar/open-days-2023'); {before};
         window.host = document.createElement('masar-timeline'); host.feed = '/www/feeds/partnership.json';
         document.getElementById('place').replaceWith(host); await host.ready"
    ))
    .await?;
    page.settle().await
}

async fn a_shared_link_scrolls_to_the_timeline_once_and_minds_the_scroll_margin(
    page: &Page,
) -> Outcome {
    open(page, "").await?;
    page.wait(
        "the timeline is below the header",
        "const { top } = host.getBoundingClientRect(); return host.selected === 'open-days-2023' && top >= 139 && top < 200",
    )
    .await?;
    page.eval("scrollTo(0, 0); host.remove(); await test.sleep(50); document.getElementById('head').nextElementSibling.after(host); host.lang = 'fr'")
        .await?;
    page.settle().await?;
    page.holds("once is enough", "return scrollY === 0 || scrollY")
        .await
}

async fn a_visitor_who_has_scrolled_stays_where_they_are(page: &Page) -> Outcome {
    open(page, "scrollTo(0, 40)").await?;
    page.wait(
        "the event is open",
        "return host.selected === 'open-days-2023'",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "the page is where the visitor left it",
        "return scrollY === 40 || scrollY",
    )
    .await
}

async fn a_link_within_the_page_scrolls_to_the_timeline(page: &Page) -> Outcome {
    open(page, "history.replaceState(null, '', location.pathname)").await?;
    page.holds("the page is at its start", "return scrollY === 0")
        .await?;
    page.eval("document.getElementById('go').click()").await?;
    page.wait(
        "the event is open, and the timeline is below the header",
        "const { top } = host.getBoundingClientRect(); return host.selected === 'agreement-2022' && top >= 139 && top < 200",
    )
    .await?;
    Ok(())
}

/// Opens a page whose timeline is so far below the start, px, and has the event of the address open; returns how far below
/// the start of the window that is, px.
async fn open_below(page: &Page, room: f64) -> Outcome<f64> {
    page.open_with(&format!(
        "<style>masar-timeline {{ --masar-font-size: 24px }}</style><div style=\"height:{room}px\"></div><p id=\"place\"></p>{REST}"
    ))
    .await?;
    page.eval(
        "history.replaceState(null, '', location.pathname + '#masar/a');
         const host = document.createElement('masar-timeline');
         host.feedData = { masar: 1, title: 'A step', events: [{ id: 'a', date: '2024', title: 'The step' }] };
         document.getElementById('place').replaceWith(host); await host.ready",
    )
    .await?;
    page.settle().await?;
    let top = "const detail = test.one('[part=detail]'); return detail && test.box(detail).top";
    let top = page.wait("the event is open", top).await?;
    Ok(top.as_f64().unwrap_or_default())
}

async fn a_shared_link_scrolls_to_an_event_just_below_the_window_at_a_larger_font_size(
    page: &Page,
) -> Outcome {
    let top = open_below(page, 0.0).await?;
    let window = page.eval("return innerHeight").await?;
    let window = window.as_f64().unwrap_or_default();
    let scrolled = open_below(page, window + 100.0 - top).await?;
    if scrolled < window - 80.0 {
        return Ok(());
    }
    Failure::because(format!(
        "the event is {scrolled} px below the start of a window of {window} px"
    ))
}
