//! One tag, one timeline, however the script is run; the page's own nodes stay; a timeline that is removed is freed.

use super::memory;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    one_tag_makes_one_timeline_however_the_script_is_run,
    a_script_that_finds_no_tag_and_no_timeline_warns_once,
    the_pages_own_nodes_stay_where_the_page_put_them,
    each_timeline_has_a_prefix_of_its_own_in_shadow_roots_too,
    a_clone_before_a_timeline_does_not_take_its_prefix,
    under_another_base_only_the_fragment_of_the_address_changes,
    a_route_in_the_fragment_is_left_alone,
    a_removed_timeline_is_freed_and_drawn_anew_when_it_returns,
    timelines_that_come_and_go_leave_nothing_behind,
];

/// Pages that run the script in different ways: the file, and the place of the timeline as a selector.
const WAYS: [(&str, &str); 8] = [
    ("one_line", "body > :first-child"),
    ("head", "body > :first-child"),
    ("delayed", "#place > script + *"),
    ("evaluated", "#place > script + *"),
    ("module", "#place > script + *"),
    ("restored", "#place > script + *"),
    ("saved", "#place > script + *"),
    ("moved", "#place > script + *"),
];

async fn one_tag_makes_one_timeline_however_the_script_is_run(page: &Page) -> Outcome {
    for (file, place) in WAYS {
        page.open(&format!("/tests/pages/tags/{file}.html")).await?;
        if file == "restored" {
            page.wait("the page was restored", "return window.restored")
                .await?;
        }
        page.wait_state("ready").await?;
        page.settle().await?;
        page.holds(
            &format!("{file}: one timeline, at its place"),
            &format!(
                "const [first, ...others] = document.querySelectorAll('masar-timeline');
                 return others.length === 0 && first === document.querySelector('{place}') &&
                   first.shadowRoot.querySelectorAll('.masar').length === 1 || document.body.innerHTML"
            ),
        )
        .await?;
        page.no_console_errors().await?;
    }
    Ok(())
}

async fn a_script_that_finds_no_tag_and_no_timeline_warns_once(page: &Page) -> Outcome {
    page.open("/tests/pages/tags/nothing.html").await?;
    page.wait(
        "one warning names both ways",
        "const said = test.console.filter((it) => it.level === 'warn').map((it) => it.text);
         return said.length === 1 && said[0].includes('data-feed') && said[0].includes('<masar-timeline>')",
    )
    .await?;
    Ok(())
}

/// The showcase's feed.
const FEED: &str = "/www/feeds/partnership.json";

async fn the_pages_own_nodes_stay_where_the_page_put_them(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "const real = fetch;
         window.answer = new Promise((done) => window.go = done);
         window.fetch = async (what, ...more) => {{ if (String(what).includes('core_bg')) await window.answer; return real(what, ...more); }};
         document.body.innerHTML = '<masar-timeline feed=\"{FEED}\"><p id=\"own\">Loading</p></masar-timeline>';
         window.own = document.getElementById('own')"
    ))
    .await?;
    page.wait(
        "the list is shown",
        "const row = test.one('li'); return row && test.visible(row)",
    )
    .await?;
    let stays = "const host = test.one('masar-timeline');
         return own.parentNode === host && host.childNodes.length === 1 && !test.visible(own)";
    page.holds("the page's node stays, and the list is seen", stays)
        .await?;
    page.eval("go()").await?;
    page.wait_state("ready").await?;
    page.holds("the page's node stays, and the widget is seen", stays)
        .await?;
    page.holds(
        "the page can change its nodes, as React does",
        "const host = test.one('masar-timeline'); host.removeChild(own); host.append('Other'); return host.textContent === 'Other'",
    )
    .await?;
    page.no_console_errors().await
}

/// Opens an event of an element, and waits for the link in the address.
async fn link(page: &Page, element: &str, wanted: &str) -> Outcome {
    page.eval(&format!(
        "{element}.select('agreement-2022', {{ history: true }})"
    ))
    .await?;
    page.wait(
        &format!("the link is {wanted}"),
        &format!("return location.hash.startsWith('#{wanted}/agreement-2022')"),
    )
    .await?;
    Ok(())
}

async fn each_timeline_has_a_prefix_of_its_own_in_shadow_roots_too(page: &Page) -> Outcome {
    page.open_with("<div></div><div></div>").await?;
    page.eval(&format!(
        "window.made = [...document.querySelectorAll('div')].map((it) => {{
           const root = it.attachShadow({{ mode: 'open' }});
           root.innerHTML = '<masar-timeline feed=\"{FEED}\"></masar-timeline>';
           return root.firstChild;
         }})"
    ))
    .await?;
    page.wait(
        "both are ready",
        "return made.every((it) => it.dataset.state === 'ready')",
    )
    .await?;
    page.settle().await?;
    link(page, "made[1]", "masar-2").await?;
    link(page, "made[0]", "masar").await
}

async fn a_clone_before_a_timeline_does_not_take_its_prefix(page: &Page) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline feed=\"{FEED}\"></masar-timeline>"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.eval(
        "window.first = document.querySelector('masar-timeline'); window.clone = first.cloneNode(true); document.body.prepend(clone)",
    )
    .await?;
    page.wait(
        "the clone is ready",
        "return clone.shadowRoot?.querySelector('.masar')",
    )
    .await?;
    page.settle().await?;
    link(page, "first", "masar").await?;
    link(page, "clone", "masar-2").await
}

async fn under_another_base_only_the_fragment_of_the_address_changes(page: &Page) -> Outcome {
    page.open_with(&format!(
        "<base href=\"/elsewhere/\"><masar-timeline feed=\"{FEED}\"></masar-timeline>"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("history.replaceState(null, '', location.pathname + '?kept=1'); window.before = location.pathname + location.search")
        .await?;
    link(page, "document.querySelector('masar-timeline')", "masar").await?;
    let kept = "return location.pathname + location.search === before || location.href";
    page.holds("path and query stay", kept).await?;
    page.eval("test.one('.detail .close, .close').click()")
        .await?;
    page.wait("the fragment is empty", "return !location.hash")
        .await?;
    page.holds("path and query stay", kept).await
}

async fn a_route_in_the_fragment_is_left_alone(page: &Page) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline feed=\"{FEED}\"></masar-timeline>"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("location.hash = '#/one'; document.querySelector('masar-timeline').select('agreement-2022', { history: true })")
        .await?;
    page.wait("the event is open", "return test.one('[part=detail]')")
        .await?;
    page.settle().await?;
    page.holds(
        "the route stays",
        "return location.hash === '#/one' || location.hash",
    )
    .await
}

/// Makes the minute after which a removed timeline is freed as short as possible.
const AT_ONCE: &str = "
    const real = setTimeout;
    window.setTimeout = (call, wait, ...more) => real(call, wait === 60000 && String(call).includes('isConnected') ? 0 : wait, ...more);";

async fn a_removed_timeline_is_freed_and_drawn_anew_when_it_returns(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(AT_ONCE).await?;
    page.eval(&format!(
        "document.body.innerHTML = '<masar-timeline feed=\"{FEED}\"></masar-timeline>'"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("window.host = test.one('masar-timeline'); host.remove()")
        .await?;
    page.wait(
        "nothing is drawn any more",
        "return host.shadowRoot.childNodes.length === 0",
    )
    .await?;
    page.eval("host.view = 'table'; host.select('agreement-2022'); document.body.append(host)")
        .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the widget is drawn once, as the attributes have it now",
        "return test.all('.masar').length === 1 && !!test.one('table')",
    )
    .await?;
    page.no_console_errors().await
}

async fn timelines_that_come_and_go_leave_nothing_behind(page: &Page) -> Outcome {
    memory::open(page).await?;
    page.eval(AT_ONCE).await?;
    mount(page, 20).await?;
    let before = memory::held(page).await?;
    let count = if page.full { 200 } else { 70 };
    mount(page, count).await?;
    let after = memory::held(page).await?;
    println!("     kept after 20 timelines: {before:?}, after {count} more: {after:?}");
    // Noise: compiled code and the browser's own caches. A timeline has some 400 nodes and 13 listeners.
    let most = [
        before[0] + 400.0,
        before[1] + 13.0,
        before[2] + 1_000_000.0,
        before[3] + 65_536.0 * 4.0,
    ];
    if after.iter().zip(most).all(|(now, most)| *now <= most) {
        return page.no_console_errors().await;
    }
    Failure::because(format!(
        "nodes, listeners, bytes of JavaScript and of Wasm were {before:?}, and are {after:?} now"
    ))
}

/// Adds and removes so many timelines, one after the other, each when it is drawn.
async fn mount(page: &Page, count: usize) -> Outcome {
    page.holds(
        "each timeline was drawn",
        &format!(
            "for (let at = 0; at < {count}; at += 1) {{
               const host = document.createElement('masar-timeline');
               const ready = new Promise((done) => host.addEventListener('masar-ready', done, {{ once: true }}));
               host.feed = '{FEED}';
               document.body.append(host);
               await ready;
               await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
               host.remove();
               await new Promise((done) => setTimeout(done, 5));
             }}
             test.events.length = 0;
             return true"
        ),
    )
    .await
}
