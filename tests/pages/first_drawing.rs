//! The first drawing of the axis, and what is drawn after it: the chunk of the rest comes by itself, and moves nothing.

use super::parts::{HELD, ONE, ONLY_THE_REST, held, held_and_ready};
use crate::webdriver::{Outcome, Page, Window};

scenarios![
    an_axis_that_nobody_touches_is_ready_without_chunks,
    the_parts_drawn_after_the_axis_load_by_themselves,
    nothing_moves_when_the_rest_is_drawn_after_the_axis,
    a_widget_drawn_while_another_loads_the_rest_has_it_too,
    a_resize_before_the_rest_is_followed_at_once,
    a_container_made_narrow_and_wide_again_keeps_the_axis,
    an_event_that_the_feed_has_no_longer_is_not_opened,
    a_skeleton_gives_way_to_the_list_when_the_chunk_of_the_view_is_missing,
];

async fn an_axis_that_nobody_touches_is_ready_without_chunks(page: &Page) -> Outcome {
    held_and_ready(page).await?;
    page.holds("the axis stands", "return test.all('.mark').length > 5")
        .await?;
    page.holds("one chunk is on its way", ONLY_THE_REST).await?;
    page.eval("test.one('masar-timeline').setAttribute('theme', 'dark'); test.one('masar-timeline').show({ from: '2022', to: '2022' })")
        .await?;
    page.settle().await?;
    page.holds(
        "a theme and a stretch of time wait for no other",
        ONLY_THE_REST,
    )
    .await?;
    page.eval("answer()").await?;
    page.wait(
        "both are shown",
        "return test.one('section.masar').dataset.theme === 'dark' && test.all('.handle').map((it) => it.getAttribute('aria-valuetext')).every((it) => it.includes('2022')) && test.all('.handle').length === 2",
    )
    .await
    .map(drop)
}

async fn the_parts_drawn_after_the_axis_load_by_themselves(page: &Page) -> Outcome {
    held_and_ready(page).await?;
    page.holds(
        "the axis stands alone",
        "return test.all('.mark').length > 5 && !test.one('.tab, .search, .handle, .zoom button, .icon path')",
    )
    .await?;
    page.eval("answer()").await?;
    page.wait(
        "the toolbar, the icons and the overview are there",
        "return test.all('.tab').length === 3 && test.one('.search input') && test.all('.handle').length === 2 &&
           test.all('.zoom button').length === 4 && test.all('.icon').every((it) => it.firstElementChild)",
    )
    .await?;
    page.holds("and no other chunk was asked for", ONLY_THE_REST)
        .await?;
    page.no_console_errors().await
}

/// The boxes of what stands before the chunk is loaded. A box is its place and size in px.
const BOXES: &str = "
    const boxes = ['header', '.title', '.views', '.filters', '.chip', '.zoom', '.body', '.axis', '.ticks',
      '.tick', '.pinned', '.lane-name', '.plot', '.lane', '.mark', '.label', '.pill', '.today-tag', '.overview',
      '.overview-name', '.strip', '.foot', '.credit', '.key li', 'masar-timeline'];
    return boxes.flatMap((name) => test.all(name).map((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return [name, ...[x, y, width, height].map((px) => Math.round(px * 100) / 100)].join(' ');
    }));";

async fn nothing_moves_when_the_rest_is_drawn_after_the_axis(page: &Page) -> Outcome {
    for feed in [
        "/www/feeds/partnership.json",
        "/tests/feeds/odd/twenty-tracks.json",
    ] {
        for (at, width) in [1120, 840, 690, 600, 390, 345].into_iter().enumerate() {
            rest_moves_nothing(page, feed, "ar", width, at % 2 == 0, "").await?;
            rest_moves_nothing(page, feed, "fr", width, at % 2 == 1, "").await?;
        }
    }
    for controls in [
        "search zoom overview",
        "views chips",
        "easy filters",
        "none",
    ] {
        let controls = format!("controls='{controls}'");
        rest_moves_nothing(
            page,
            "/www/feeds/partnership.json",
            "ar",
            690,
            false,
            &controls,
        )
        .await?;
    }
    Ok(())
}

async fn rest_moves_nothing(
    page: &Page,
    feed: &str,
    lang: &str,
    width: u32,
    touch: bool,
    attributes: &str,
) -> Outcome {
    let what = format!("{feed} in {lang}, {width} px, touch: {touch}, {attributes}");
    let window = Window {
        touch,
        ..Window::wide(1200)
    };
    page.open_in("/tests/pages/blank.html", window).await?;
    page.point_away().await?;
    page.eval(HELD).await?;
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    let body = format!(
        "<div style='inline-size: {width}px'><masar-timeline feed='{feed}' {attributes}></masar-timeline></div><p>below</p>"
    );
    page.eval(&format!(
        "Object.assign(document.documentElement, {{ lang: '{lang}', dir: '{dir}' }}); document.body.innerHTML = `{body}`"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval(&format!(
        "const boxes = () => {{ {BOXES} }}; window.boxes = boxes; window.before = boxes(); window.shifts = test.shifts; answer()"
    ))
    .await?;
    page.wait("the chunk is loaded", "return test.one('.status')")
        .await?;
    page.settle().await?;
    page.holds(
        &what,
        "const moved = boxes().map((it, at) => it === before[at] ? '' : `${before[at]} -> ${it}`).filter(Boolean);
         return moved.length === 0 || moved.slice(0, 5).join('; ')",
    )
    .await?;
    page.holds(
        &format!("{what}: the browser says so, too"),
        "return test.shifts === shifts || test.shifts - shifts",
    )
    .await
}

async fn a_widget_drawn_while_another_loads_the_rest_has_it_too(page: &Page) -> Outcome {
    held(page, &format!("{ONE}{ONE}")).await?;
    page.wait(
        "both are ready",
        "return test.all('masar-timeline').every((it) => it.dataset.state === 'ready')",
    )
    .await?;
    page.settle().await?;
    page.eval("answer()").await?;
    page.wait(
        "each has its tabs",
        "return test.all('masar-timeline').every((it) => test.all('.tab', it).length === 3)",
    )
    .await?;
    page.eval(&format!(
        "document.body.insertAdjacentHTML('beforeend', `{ONE}`)"
    ))
    .await?;
    page.wait(
        "a third has them, too",
        "return test.all('masar-timeline').length === 3 && test.all('.tab').length === 9",
    )
    .await
    .map(drop)
}

async fn a_resize_before_the_rest_is_followed_at_once(page: &Page) -> Outcome {
    held(page, &format!("<div id=box>{ONE}</div>")).await?;
    page.wait_state("ready").await?;
    page.eval("test.one('#box').style.inlineSize = '700px'")
        .await?;
    page.settle().await?;
    page.holds(
        "the plot is as wide as its widget has room for",
        "const axis = test.one('.axis');
         return Number(axis.style.getPropertyValue('--PLOT')) === 700 - 116 || axis.style.cssText",
    )
    .await?;
    page.holds("and no chunk has come", "return !test.one('.tab')")
        .await
}

async fn a_container_made_narrow_and_wide_again_keeps_the_axis(page: &Page) -> Outcome {
    held(page, &format!("<div id=box>{ONE}</div>")).await?;
    page.wait_state("ready").await?;
    for width in ["320px", ""] {
        page.eval(&format!("test.one('#box').style.inlineSize = '{width}'"))
            .await?;
        page.settle().await?;
    }
    page.eval("window.rules = test.one('masar-timeline').shadowRoot.adoptedStyleSheets[0].cssRules.length")
        .await?;
    page.holds(
        "the axis stands",
        "return asked.length > 0 && !!test.one('.axis')",
    )
    .await?;
    // Its style sheet grows with each chunk.
    page.eval("answer()").await?;
    page.wait(
        "a chunk was loaded",
        "return test.one('masar-timeline').shadowRoot.adoptedStyleSheets[0].cssRules.length > rules",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "and stands in the width it has",
        "return !!test.one('.axis') && !test.one('[part=story]')",
    )
    .await?;
    page.eval("test.one('#box').style.inlineSize = '320px'")
        .await?;
    page.wait("narrow, it is a story", "return test.one('[part=story]')")
        .await
        .map(drop)
}

async fn an_event_that_the_feed_has_no_longer_is_not_opened(page: &Page) -> Outcome {
    held_and_ready(page).await?;
    page.eval("test.all('.mark').at(-1).click()").await?;
    page.eval(
        "test.one('masar-timeline').feedData = { masar: 1, title: { ar: 'واحد' }, languages: ['ar'],
           events: [{ id: 'one', date: '2023', title: { ar: 'واحد' } }] }",
    )
    .await?;
    page.eval("await test.sleep(50); answer()").await?;
    page.wait(
        "the rest is drawn with the other feed, and no event is open",
        "return test.all('.mark').length === 1 && test.all('.tab').length === 3 && !test.one('[part=detail]')",
    )
    .await?;
    page.eval("test.one('.mark').click()").await?;
    page.wait("the one event opens", "return test.one('[part=detail]')")
        .await?;
    page.no_console_errors().await
}

async fn a_skeleton_gives_way_to_the_list_when_the_chunk_of_the_view_is_missing(
    page: &Page,
) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "const real = fetch;
         const arrives = new Promise((done) => {{ window.arrive = done; }});
         window.fetch = async (what, ...more) => {{
           if (String(what).includes('masar_tools')) return new Response('', {{ status: 404 }});
           if (String(what).includes('partnership.json')) await arrives;
           return real(what, ...more);
         }};
         document.body.innerHTML = `{}`",
        ONE.replace("<masar-timeline", "<masar-timeline view=\"table\"")
    ))
    .await?;
    page.wait("the skeleton is drawn", "return !!test.one('.waits')")
        .await?;
    page.eval("arrive()").await?;
    page.wait_state("error").await?;
    page.holds(
        "the list is shown, and the missing file is named",
        "return test.visible(test.one('ol li time')) && !test.one('.waits') && test.events.some((it) => it.detail?.code === 'more-missing' && it.detail.message.includes('masar_tools is missing'))",
    )
    .await
}
