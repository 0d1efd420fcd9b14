//! The button that fills the screen with a timeline.

use crate::webdriver::{Outcome, Page, Window};

scenarios![
    without_the_permission_of_the_page_around_a_frame_has_no_button,
    the_word_of_the_attribute_takes_the_button_away;
    alone: the_button_fills_the_screen_and_escape_leaves_it,
    the_lanes_share_the_height_of_the_screen,
    an_event_opens_and_closes_within_the_full_screen,
    two_shadow_roots_around_it_do_not_matter,
];

const ONE: &str = r#"<masar-timeline feed="/www/feeds/partnership.json" lang="fr"></masar-timeline><p style="block-size: 2000px">Suite</p>"#;

async fn open(page: &Page, body: &str, window: Window) -> Outcome {
    page.open_with(body).await?;
    page.resize(window).await?;
    page.wait_state("ready").await?;
    page.settle().await
}

/// Presses the button, as a visitor.
async fn press(page: &Page) -> Outcome {
    let at = page.middle(".full-screen").await?;
    page.click(at).await?;
    page.settle().await
}

const IS_FULL: &str = "return document.fullscreenElement !== null && test.one('.full-screen').ariaPressed === 'true' && test.one('masar-timeline').matches(':fullscreen')";
const IS_LEFT: &str = "return document.fullscreenElement === null && test.one('.full-screen').ariaPressed === 'false'";

async fn the_button_fills_the_screen_and_escape_leaves_it(page: &Page) -> Outcome {
    open(page, ONE, Window::wide(1120)).await?;
    page.holds(
        "the button has a name and a state",
        "const button = test.one('.full-screen'); return button.ariaLabel === 'Plein écran' && button.title === 'Plein écran' && button.ariaPressed === 'false'",
    )
    .await?;
    press(page).await?;
    page.wait("the screen is full", IS_FULL).await?;
    page.holds(
        "focus stays on the button, and nothing else of the page is seen",
        "const box = test.one('masar-timeline').getBoundingClientRect();
         return test.focused().matches('.full-screen') && box.top === 0 && box.width === innerWidth && box.height === innerHeight",
    )
    .await?;
    page.axe_clean().await?;
    page.eval("await document.exitFullscreen()").await?;
    page.wait("it is left without the button", IS_LEFT).await?;
    press(page).await?;
    page.wait("it is full again", IS_FULL).await?;
    press(page).await?;
    page.wait("the button leaves it", IS_LEFT).await?;
    page.holds(
        "focus is still there",
        "return test.focused().matches('.full-screen')",
    )
    .await?;
    page.no_console_errors().await
}

async fn the_lanes_share_the_height_of_the_screen(page: &Page) -> Outcome {
    let window = Window {
        height: 1300,
        ..Window::wide(1120)
    };
    open(page, ONE, window).await?;
    press(page).await?;
    page.wait("the screen is full", IS_FULL).await?;
    page.holds(
        "the footer ends at the lower edge, and nothing scrolls",
        "const host = test.one('masar-timeline'); const foot = test.one('.foot').getBoundingClientRect();
         return host.scrollHeight <= host.clientHeight && innerHeight - foot.bottom < 40 && innerHeight - foot.bottom > 0 || [host.scrollHeight, innerHeight, foot.bottom]",
    )
    .await?;
    page.holds(
        "lanes are equally far apart, and each name is beside its lane",
        "const frame = test.one('.plot-frame').getBoundingClientRect();
         const boxes = (name) => test.all(name).map((it) => it.getBoundingClientRect());
         const [lanes, names] = [boxes('.lane'), boxes('.lane-name')];
         const gaps = lanes.map((lane, at) => lane.top - (lanes[at - 1]?.bottom ?? frame.top));
         return lanes.length > 5 && gaps.slice(1).every((gap) => gap > 10 && Math.abs(gap - gaps[1]) < 1) && Math.abs(gaps[0] - gaps[1] / 2) < 1
           && lanes.every((lane, at) => Math.abs(lane.top - names[at].top) < 1) || gaps",
    )
    .await?;
    press(page).await?;
    page.wait("it is left", IS_LEFT).await?;
    page.holds(
        "they are as close as before",
        "const [one, other] = test.all('.lane').map((it) => it.getBoundingClientRect()); return Math.abs(other.top - one.bottom) < 1",
    )
    .await
}

async fn an_event_opens_and_closes_within_the_full_screen(page: &Page) -> Outcome {
    open(page, ONE, Window::wide(1120)).await?;
    press(page).await?;
    page.wait("the screen is full", IS_FULL).await?;
    page.eval("test.one('.mark[data-event-id=open-days-2023]').click()")
        .await?;
    page.wait("the detail is open", "return test.one('.acts')")
        .await?;
    page.holds(
        "it is seen, and the screen is still full",
        "const box = test.one('.detail').getBoundingClientRect(); return box.height > 100 && box.top < innerHeight && document.fullscreenElement !== null",
    )
    .await?;
    for view in ["table", "story", "axis"] {
        page.eval(&format!("test.one('#tab-{view}').click()"))
            .await?;
        page.settle().await?;
        page.wait(
            &format!("the button is there in the {view}, pressed"),
            IS_FULL,
        )
        .await?;
    }
    page.eval("test.one('.detail .close, .detail [aria-label=Fermer]').click()")
        .await?;
    page.settle().await?;
    page.holds("the detail is closed", "return !test.one('.detail')")
        .await?;
    page.holds("the screen is full as before", IS_FULL).await
}

async fn two_shadow_roots_around_it_do_not_matter(page: &Page) -> Outcome {
    page.open_with(r#"<div id="outer"></div>"#).await?;
    page.eval(
        "const shadow = document.querySelector('#outer').attachShadow({ mode: 'open' });
         shadow.innerHTML = '<masar-timeline feed=\"/www/feeds/partnership.json\" lang=\"fr\"></masar-timeline>'",
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    press(page).await?;
    page.wait("the screen is full", IS_FULL).await?;
    press(page).await?;
    page.wait("it is left", IS_LEFT).await.map(drop)
}

async fn without_the_permission_of_the_page_around_a_frame_has_no_button(page: &Page) -> Outcome {
    let inner = ONE.replace('"', "&quot;");
    let script = "<script src=&quot;/pkg/masar.js&quot;></script>";
    page.open_with(&format!(
        r#"<iframe srcdoc="{script}{inner}" allow="fullscreen 'none'" style="inline-size: 1000px; block-size: 800px"></iframe>"#
    ))
    .await?;
    page.wait(
        "the timeline in the frame is drawn, without the button",
        "const root = document.querySelector('iframe').contentDocument?.querySelector('masar-timeline')?.shadowRoot;
         return root?.querySelector('.zoom button') && !root.querySelector('.full-screen')",
    )
    .await
    .map(drop)
}

async fn the_word_of_the_attribute_takes_the_button_away(page: &Page) -> Outcome {
    for (controls, count) in [("zoom chips", 0), ("fullscreen", 1), ("zoom fullscreen", 1)] {
        open(
            page,
            &ONE.replace("lang=", &format!("controls=\"{controls}\" lang=")),
            Window::wide(1120),
        )
        .await?;
        page.holds(
            &format!("with {controls}"),
            &format!("return test.all('.full-screen').length === {count}"),
        )
        .await?;
    }
    Ok(())
}
