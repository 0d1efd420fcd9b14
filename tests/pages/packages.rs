//! The packages as their users have them: pages that Vite built with the npm package, the script that contains all files,
//! and the page for a frame. `cargo xtask test --only packages` makes what they need.

use super::trap::{REFUSE, UNTIL_ERROR};
use crate::webdriver::{Failure, Outcome, Page, repository};

scenarios![
    a_page_of_the_npm_package_shows_a_timeline,
    a_react_page_of_the_npm_package_shows_a_timeline,
    a_vue_page_of_the_npm_package_shows_a_timeline,
    a_svelte_page_of_the_npm_package_shows_a_timeline,
    a_trap_in_the_npm_package_gives_the_list_back_and_reload_starts_anew,
    a_trap_in_the_single_script_gives_the_list_back_and_reload_starts_anew,
    the_single_script_requests_only_itself_and_the_feed,
    the_single_script_has_every_chunk,
    a_frame_reports_its_height_and_nothing_else,
    a_frame_shows_no_feed_of_an_origin_that_it_does_not_name,
    a_frame_takes_no_parameter_that_names_code,
];

const FEED: &str = "/www/feeds/partnership.json";

/// Fails with the remedy if the packages are not made.
fn is_made(file: &str) -> Outcome {
    if repository().join("target/packages").join(file).is_file() {
        return Ok(());
    }
    Failure::because(format!(
        "target/packages/{file} is not made: run `cargo xtask test --only packages` first"
    ))
}

/// Opens the page that Vite built of a framework, and waits for the event that its script opens and shows.
async fn opens_an_event(page: &Page, framework: &str, shown: &str) -> Outcome {
    is_made(&format!("pages/{framework}/index.html"))?;
    page.open(&format!("/made/packages/pages/{framework}/index.html"))
        .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the page's script opened an event, and its listener was called",
        &format!("return !!test.one('[part=detail]') && {shown} === 'agreement-2022'"),
    )
    .await?;
    page.holds(
        "the toolbar is there, and nothing failed",
        "return !!test.one('[role=tab]') && !test.events.some((it) => it.type === 'masar-error')",
    )
    .await?;
    has_the_version(page).await?;
    page.no_console_errors().await
}

async fn has_the_version(page: &Page) -> Outcome {
    let version = env!("CARGO_PKG_VERSION");
    page.holds(
        "the element has the version of Cargo.toml",
        &format!("return customElements.get('masar-timeline').version === '{version}'"),
    )
    .await
}

const OUTPUT: &str = "document.querySelector('output').textContent";

async fn a_page_of_the_npm_package_shows_a_timeline(page: &Page) -> Outcome {
    opens_an_event(page, "plain", "document.title").await
}

async fn a_react_page_of_the_npm_package_shows_a_timeline(page: &Page) -> Outcome {
    opens_an_event(page, "react", OUTPUT).await
}

async fn a_vue_page_of_the_npm_package_shows_a_timeline(page: &Page) -> Outcome {
    opens_an_event(page, "vue", OUTPUT).await
}

async fn a_svelte_page_of_the_npm_package_shows_a_timeline(page: &Page) -> Outcome {
    opens_an_event(page, "svelte", OUTPUT).await
}

/// Opens a page with the single script.
async fn open_single(page: &Page, attributes: &str) -> Outcome {
    is_made("masar.single.js")?;
    page.open("/tests/pages/plain.html").await?;
    page.eval(&format!(
        "const it = document.body.appendChild(document.createElement('script'));
         Object.assign(it.dataset, {{ feed: '{FEED}', lang: 'fr' }}, {attributes});
         it.src = '/made/packages/masar.single.js';"
    ))
    .await?;
    page.wait_state("ready").await
}

async fn can_start_anew(page: &Page) -> Outcome {
    page.wait("the toolbar is there", "return !!test.one('[role=tab]')")
        .await?;
    page.eval(&format!(
        "test.all('.zoom button')[1].click(); {REFUSE} {UNTIL_ERROR}"
    ))
    .await?;
    page.wait_state("error").await?;
    page.holds(
        "the list is back",
        "return test.visible(test.one('ol li time'))",
    )
    .await?;
    page.eval("test.one('masar-timeline').reload()").await?;
    page.wait_state("ready").await?;
    page.wait(
        "the new instance draws",
        "return test.one('masar-timeline').shadowRoot.querySelector('.masar') && !!test.one('[role=tab]')",
    )
    .await
    .map(drop)
}

async fn a_trap_in_the_npm_package_gives_the_list_back_and_reload_starts_anew(
    page: &Page,
) -> Outcome {
    opens_an_event(page, "plain", "document.title").await?;
    can_start_anew(page).await
}

async fn a_trap_in_the_single_script_gives_the_list_back_and_reload_starts_anew(
    page: &Page,
) -> Outcome {
    open_single(page, "{}").await?;
    can_start_anew(page).await
}

async fn the_single_script_requests_only_itself_and_the_feed(page: &Page) -> Outcome {
    open_single(page, "{ view: 'table' }").await?;
    page.holds(
        "nothing else was requested",
        "const asked = performance.getEntriesByType('resource').map((it) => new URL(it.name).pathname).filter((it) => !['/favicon.ico', '/made/early.js'].includes(it));
         return asked.join() === '/made/packages/masar.single.js,/www/feeds/partnership.json' || asked.join()",
    )
    .await
}

async fn the_single_script_has_every_chunk(page: &Page) -> Outcome {
    for (attributes, what) in [
        ("{ view: 'table' }", "[role=table], table"),
        ("{ view: 'story' }", "[part=story]"),
        ("{ kiosk: '' }", ".stage, .kiosk"),
    ] {
        open_single(page, attributes).await?;
        page.wait(what, &format!("return !!test.one('{what}')"))
            .await?;
        page.no_console_errors().await?;
    }
    has_the_version(page).await
}

/// Opens a page with a frame that has these parameters, and collects what the frame sends.
async fn open_frame(page: &Page, parameters: &str) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    page.eval(&format!(
        "window.sent = [];
         addEventListener('message', ({{ data, source }}) => {{
           sent.push(data);
           if (data?.type !== 'masar-height') return;
           for (const it of document.querySelectorAll('iframe')) if (it.contentWindow === source) it.style.height = `${{data.height}}px`;
         }});
         document.body.innerHTML = `<iframe src='/pkg/frame.html?{parameters}' style='inline-size: 100%; border: 0'></iframe>`;
         window.inner = () => document.querySelector('iframe').contentDocument;"
    ))
    .await
    .map(drop)
}

async fn a_frame_reports_its_height_and_nothing_else(page: &Page) -> Outcome {
    open_frame(page, &format!("feed={FEED}&lang=fr&view=story")).await?;
    page.wait(
        "the frame is as high as its timeline",
        "const it = inner().querySelector('masar-timeline');
         return it?.dataset.state === 'ready' && Math.abs(it.getBoundingClientRect().height - document.querySelector('iframe').clientHeight) <= 1
           && inner().documentElement.scrollHeight <= document.querySelector('iframe').clientHeight",
    )
    .await?;
    page.holds(
        "only heights were sent, and the frame has language and title",
        "return sent.every((it) => it.type === 'masar-height' && Object.keys(it).join() === 'type,height')
           && inner().documentElement.lang === 'fr' && inner().title !== 'Masar' && inner().body.children.length === 1 || JSON.stringify([sent, inner().title])",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_frame_shows_no_feed_of_an_origin_that_it_does_not_name(page: &Page) -> Outcome {
    let feed = format!("{}{FEED}", page.other_origin);
    open_frame(page, &format!("feed={feed}&lang=en")).await?;
    page.wait(
        "the timeline has no feed",
        "return inner().querySelector('masar-timeline')?.dataset.state === 'error'",
    )
    .await?;
    page.holds(
        "nothing was requested from there",
        "return !document.querySelector('iframe').contentWindow.performance.getEntriesByType('resource').some((it) => it.name.includes('/feeds/'))",
    )
    .await
}

async fn a_frame_takes_no_parameter_that_names_code(page: &Page) -> Outcome {
    open_frame(page, &format!("feed={FEED}&base=/none/&onclick=x")).await?;
    page.wait(
        "the timeline is drawn by the files beside the frame",
        "return inner().querySelector('masar-timeline')?.dataset.state === 'ready'",
    )
    .await?;
    page.holds(
        "the parameters are no attributes",
        "return !inner().querySelector('[base], [onclick]')",
    )
    .await
}
