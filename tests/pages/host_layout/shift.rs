//! A page does not jump: list and timeline share the room that the page reserves from its first paint.

use serde_json::json;

use crate::webdriver::{Outcome, Page, Window};

scenarios![
    the_list_scrolls_in_the_room_that_the_page_reserves,
    a_list_that_stays_is_not_cut;
    alone: a_page_that_reserves_too_little_room_hardly_jumps,
    a_page_with_the_recipe_of_the_guide_does_not_jump,
];

/// A phone of the middle class on slow 4G, which has visited nothing before. Or the browser as it is.
async fn slow(page: &Page, is_slow: bool) -> Outcome {
    let bytes_per_second = |megabits: f64| megabits * 1e6 / 8.0;
    let network = if is_slow {
        json!({ "offline": false, "latency": 150, "downloadThroughput": bytes_per_second(1.6),
            "uploadThroughput": bytes_per_second(0.75) })
    } else {
        json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })
    };
    page.cdp("Network.enable", json!({})).await?;
    page.cdp("Network.emulateNetworkConditions", network)
        .await?;
    page.cdp(
        "Network.setCacheDisabled",
        json!({ "cacheDisabled": is_slow }),
    )
    .await?;
    let rate = if is_slow { 4 } else { 1 };
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
        .await
        .map(drop)
}

/// The windows, px.
const SIZES: [(u32, u32); 5] = [
    (375, 667),
    (768, 1024),
    (1120, 800),
    (375, 812),
    (1120, 1000),
];

/// The number of windows without `--full`.
const FEW: usize = 3;

/// Opens each page in several windows, and checks that its layout shift is not larger than `most`.
async fn jumps_by_at_most(page: &Page, most: f64, pages: &[&str]) -> Outcome {
    slow(page, true).await?;
    let mut outcome = Ok(());
    let sizes = if page.full { &SIZES[..] } else { &SIZES[..FEW] };
    'pages: for path in pages {
        for &(width, height) in sizes {
            let window = Window {
                height,
                ..Window::wide(width)
            };
            page.open_in(&format!("/tests/pages/host_layout/{path}"), window)
                .await?;
            page.wait_state("ready").await?;
            page.wait("the rest is drawn", "return test.one('.status')")
                .await?;
            page.settle().await?;
            outcome = page
                .holds(
                    &format!("{path}, {width} x {height} px"),
                    &format!("return test.shifts <= {most} || test.shifts"),
                )
                .await;
            if outcome.is_err() {
                break 'pages;
            }
        }
    }
    slow(page, false).await?;
    outcome
}

async fn a_page_that_reserves_too_little_room_hardly_jumps(page: &Page) -> Outcome {
    // What follows moves once, out of sight.
    jumps_by_at_most(page, 0.025, &["room-too-small.html"]).await
}

async fn a_page_with_the_recipe_of_the_guide_does_not_jump(page: &Page) -> Outcome {
    jumps_by_at_most(
        page,
        0.001,
        &["room.html", "room-ar.html", "room-script.html"],
    )
    .await
}

/// Holds the Wasm back until `answer` is called with whether it is there.
const HOLD: &str = "const real = fetch;
    const held = new Promise((done) => { window.answer = done; });
    window.fetch = async (what, ...more) =>
      String(what).includes('core_bg') && !await held ? new Response('', { status: 404 }) : real(what, ...more);";

async fn list_in(page: &Page, style: &str) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "{HOLD} document.body.innerHTML = `<style>masar-timeline {{ {style} }}</style>{}<p id=after>after</p>`;
         window.place = () => test.one('#after').getBoundingClientRect().top; window.before = place()",
        super::TIMELINE
    ))
    .await?;
    page.wait("the list is there", "return test.one('ol li time')")
        .await
        .map(drop)
}

async fn the_list_scrolls_in_the_room_that_the_page_reserves(page: &Page) -> Outcome {
    for style in [
        "display: block; min-block-size: 60rem",
        "min-block-size: 20rem",
        "",
    ] {
        list_in(page, style).await?;
        page.holds(
            style,
            "const host = test.one('masar-timeline');
             if (Math.abs(place() - before) > 1) return `what follows moved from ${before} to ${place()} px`;
             return host.scrollHeight >= host.clientHeight",
        )
        .await?;
        page.eval("answer(true)").await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        page.holds(
            "the timeline is whole",
            "const host = test.one('masar-timeline');
             return host.scrollHeight <= host.clientHeight + 1 && getComputedStyle(host).overflowY === 'visible'",
        )
        .await?;
    }
    Ok(())
}

async fn a_list_that_stays_is_not_cut(page: &Page) -> Outcome {
    list_in(page, "min-block-size: 10rem").await?;
    page.eval("answer(false)").await?;
    page.wait_state("error").await?;
    page.settle().await?;
    page.holds(
        "all of the list is on the page",
        "const host = test.one('masar-timeline');
         return host.clientHeight > 300 && host.scrollHeight <= host.clientHeight + 1 && place() >= host.getBoundingClientRect().bottom",
    )
    .await
}
