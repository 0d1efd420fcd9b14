//! The chunks of the Wasm: they are loaded when the visitor comes near, and what is done before is done when
//! they are there.

use crate::webdriver::{Outcome, Page};

scenarios![
    each_chunk_is_requested_once_when_the_pointer_enters,
    changes_of_the_page_before_a_chunk_is_loaded_apply_afterwards,
    the_next_page_of_a_feed_comes_although_its_chunk_fails_once,
    a_connection_that_is_back_needs_no_chunk,
    the_errors_of_a_feed_are_logged_when_their_chunk_is_loaded,
    an_unreadable_feed_is_reported_when_its_chunk_is_loaded,
    an_event_opened_by_a_method_is_in_the_address,
    a_key_pressed_elsewhere_on_the_page_loads_nothing,
    actions_before_a_chunk_is_loaded_run_afterwards,
    a_clusters_list_waits_for_its_chunk_and_takes_the_focus,
    a_chunk_breaks_no_policy,
    a_first_drawing_waits_for_the_chunks_that_it_needs,
    without_its_chunk_the_axis_stays_and_another_press_asks_again,
    a_chunk_of_another_build_is_refused,
];

pub(super) const ONE: &str =
    r#"<masar-timeline feed="/www/feeds/partnership.json"></masar-timeline>"#;

/// Which chunks were asked for; they wait until `answer` decides what comes of them. Those of `through` do not.
pub(super) const HELD: &str = r"const real = fetch;
    window.through = [];
    window.asked = [];
    window.first = new Promise((done) => window.begun = done);
    window.held = new Promise((done) => window.answer = done);
    window.fetch = (what, ...more) => {
      if (!/masar_(?!core|check)[\w.]+\.wasm/.test(what)) return real(what, ...more);
      asked.push(String(what));
      begun();
      if (through.some((name) => String(what).includes(name))) return real(what, ...more);
      return held.then((answer) => answer ? answer(real, what) : real(what, ...more));
    }";

/// The only chunk that was asked for is the one that completes the axis, with what it shares with others.
pub(super) const ONLY_THE_REST: &str = "return asked.some((it) => it.includes('masar_touch.')) &&
    asked.every((it) => /masar_(touch|chunk_[0-9]+)([.][0-9a-f]{8})?[.]wasm/.test(it)) || asked.join()";

/// The feed comes only when a chunk was asked for.
const FEED_AFTER: &str = "const late = fetch;
    window.fetch = async (what, ...rest) => {
      if (String(what).includes('/feeds/')) await first;
      return late(what, ...rest);
    }";

/// A page whose chunks are held back.
pub(super) async fn held(page: &Page, body: &str) -> Outcome {
    page.open_with("").await?;
    page.point_away().await?;
    page.eval(HELD).await?;
    page.eval(&format!("document.body.innerHTML = `{body}`"))
        .await
        .map(drop)
}

pub(super) async fn held_and_ready(page: &Page) -> Outcome {
    held(page, ONE).await?;
    page.wait_state("ready").await?;
    page.settle().await
}

async fn changes_of_the_page_before_a_chunk_is_loaded_apply_afterwards(page: &Page) -> Outcome {
    held_and_ready(page).await?;
    page.eval(
        "window.host = test.one('masar-timeline'); host.setAttribute('theme', 'dark');
         document.documentElement.lang = 'fr'; location.hash = '#masar/agreement-2022'",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "nothing has changed yet",
        "return test.one('section.masar').dataset.theme === 'light' && test.one('section.masar').lang === 'ar' && !test.one('[part=detail]')",
    )
    .await?;
    page.eval("answer()").await?;
    page.wait(
        "the theme, the language and the address are followed",
        "return test.one('section.masar').dataset.theme === 'dark' && test.one('section.masar').lang === 'fr' && test.one('[part=detail]')",
    )
    .await?;
    page.eval("document.documentElement.lang = 'ar'").await?;
    page.wait(
        "and the language is watched",
        "return test.one('section.masar').lang === 'ar'",
    )
    .await?;
    page.no_console_errors().await
}

async fn the_next_page_of_a_feed_comes_although_its_chunk_fails_once(page: &Page) -> Outcome {
    held(
        page,
        &ONE.replace("/www/feeds/partnership.json", "/tests/feeds/pages/1.json"),
    )
    .await?;
    page.wait_state("ready").await?;
    page.eval(
        "window.few = test.all('.mark').length; answer(() => new Response('', { status: 404 }))",
    )
    .await?;
    page.wait(
        "the console names the file",
        "return test.console.some((it) => it.text.includes('masar_touch is missing'))",
    )
    .await?;
    page.eval("window.held = Promise.resolve(); test.all('.mark').at(0).click()")
        .await?;
    page.wait(
        "the touch that loads the chunk brings the page",
        "return test.all('.mark').length > few",
    )
    .await
    .map(drop)
}

async fn a_connection_that_is_back_needs_no_chunk(page: &Page) -> Outcome {
    held(page, "").await?;
    page.eval(
        "const online = fetch;
         window.fetch = async (what, ...more) => {
           if (String(what).includes('/feeds/') && !window.back) throw new TypeError('no connection');
           return online(what, ...more);
         }",
    )
    .await?;
    page.eval(&format!("document.body.innerHTML = `{ONE}`"))
        .await?;
    page.wait_state("error").await?;
    page.wait("the notice is drawn", "return test.one('.alert button')")
        .await?;
    page.eval("window.back = true; dispatchEvent(new Event('online'))")
        .await?;
    page.wait_state("ready").await
}

async fn the_errors_of_a_feed_are_logged_when_their_chunk_is_loaded(page: &Page) -> Outcome {
    held(
        page,
        &ONE.replace(
            "/www/feeds/partnership.json",
            "/tests/feeds/bad/nine-of-ten.json",
        ),
    )
    .await?;
    page.wait_state("ready").await?;
    page.holds(
        "the good events are drawn, and the console is empty",
        "return test.all('.mark').length > 5 && test.console.length === 0",
    )
    .await?;
    page.eval("answer()").await?;
    page.wait(
        "the error is logged with its place, and how it is explained",
        "return test.console.some((it) => /nine-of-ten.json:\\d+:\\d+: \\$.events/.test(it.text)) && test.console.some((it) => it.text.includes('masar check'))",
    )
    .await
    .map(drop)
}

async fn an_unreadable_feed_is_reported_when_its_chunk_is_loaded(page: &Page) -> Outcome {
    held(
        page,
        &ONE.replace(
            "/www/feeds/partnership.json",
            "/tests/feeds/bad/trailing-comma.json",
        ),
    )
    .await?;
    page.wait_state("error").await?;
    page.wait(
        "the notice is drawn, and asks for the chunk",
        "return test.one('.alert button') && asked.some((it) => it.includes('masar_reader'))",
    )
    .await?;
    page.eval("answer()").await?;
    page.wait(
        "the page hears the line and the column",
        "const told = test.events.find((it) => it.type === 'masar-error')?.detail;
         return told?.code === 'feed-syntax' && told.line > 1 && told.column > 1 && told.message",
    )
    .await
    .map(drop)
}

/// The focus that goes into the detail would load the chunk that writes links. In a window without focus
/// there is none.
async fn an_event_opened_by_a_method_is_in_the_address(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.point_away().await?;
    page.eval(&format!("document.body.innerHTML = `{ONE}`"))
        .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("addEventListener('focusin', (event) => event.stopImmediatePropagation(), true); test.one('masar-timeline').select('open-days-2023', { history: true })")
        .await?;
    page.wait(
        "the event is in the address",
        "return location.hash.includes('open-days-2023')",
    )
    .await?;
    page.eval("history.back()").await?;
    page.wait(
        "Back closes the event",
        "return location.hash === '' && !test.one('[part=detail]')",
    )
    .await
    .map(drop)
}

async fn each_chunk_is_requested_once_when_the_pointer_enters(page: &Page) -> Outcome {
    held_and_ready(page).await?;
    page.click(page.middle(".title").await?).await?;
    page.holds(
        "a pointer over the title",
        "return asked.some((it) => it.includes('tools'))",
    )
    .await?;
    page.click(page.middle(".today-line, .axis").await?).await?;
    page.holds("and once is enough", ONCE).await?;
    held_and_ready(page).await?;
    page.key("Tab").await?;
    page.holds(
        "the keyboard's focus",
        "return asked.some((it) => it.includes('tools')) && !!test.focused()",
    )
    .await?;
    page.holds("and each once", ONCE).await
}

const ONCE: &str = "return new Set(asked).size === asked.length";

async fn a_key_pressed_elsewhere_on_the_page_loads_nothing(page: &Page) -> Outcome {
    held(page, &format!("<input id=theirs>{ONE}")).await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("document.getElementById('theirs').focus()")
        .await?;
    page.key("a").await?;
    page.settle().await?;
    page.holds(
        "the key reached the field",
        "return document.getElementById('theirs').value === 'a'",
    )
    .await?;
    page.holds("and no chunk was asked for", ONLY_THE_REST)
        .await
}

/// What a visitor does before any chunk is loaded, and what then holds.
const EARLY_ACTS: [(&str, &str, &str); 3] = [
    (
        "an event opened",
        "test.one('button[data-event-id=agreement-2022]').focus(); test.one('button[data-event-id=agreement-2022]').click()",
        "return test.one('[part=detail]') && test.focused()?.id === 'detail-title'",
    ),
    (
        "a language chosen",
        "test.all('.language').find((it) => it.lang === 'fr').click()",
        "return test.one('section.masar').lang === 'fr'",
    ),
    (
        "an event chosen by the page",
        "test.one('masar-timeline').select('agreement-2022')",
        "return test.one('[part=detail]') && test.events.some((it) => it.type === 'masar-select' && it.detail.id === 'agreement-2022')",
    ),
];

/// What a visitor does before the chunk of the tools is loaded, and what then holds.
const ACTS: [(&str, &str, &str); 5] = [
    (
        "the story chosen",
        "test.one('#tab-story').click()",
        "return test.all('.story .item').length > 2",
    ),
    (
        "the table chosen",
        "test.one('#tab-table').click()",
        "return test.all('tbody tr').length > 5",
    ),
    (
        "a search typed, letter by letter",
        "const field = test.one('input[type=search]'); field.focus();
         for (const typed of ['ال', 'الا', 'zzz']) { field.value = typed; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); }",
        "return test.one('.empty') && test.one('input[type=search]').value === 'zzz'",
    ),
    (
        "a track's chip pressed",
        "test.one('.chips .chip').click()",
        "return test.one('.chip[aria-pressed=true]') && test.one('.status.some')",
    ),
    (
        "the filters opened",
        "test.one('.more-filters').click()",
        "return test.one('.panel .facet') && getComputedStyle(test.one('.panel')).display === 'grid'",
    ),
];

async fn actions_before_a_chunk_is_loaded_run_afterwards(page: &Page) -> Outcome {
    let early = EARLY_ACTS.into_iter().map(|act| (act, false));
    let late = ACTS.into_iter().map(|act| (act, true));
    for ((what, act, then), complete) in early.chain(late) {
        held(page, ONE).await?;
        if complete {
            page.eval("through = ['touch', 'chunk']").await?;
        }
        page.wait_state("ready").await?;
        page.settle().await?;
        page.eval(act).await?;
        page.settle().await?;
        page.holds(
            &format!("{what}: asked for, and the axis waits"),
            "return asked.length > 0 && test.one('.axis') && test.one('section.masar').lang === 'ar' && !test.one('[part=detail], [part=story], table, .empty, .panel')",
        )
        .await?;
        page.eval("answer()").await?;
        page.wait(what, then).await?;
        page.no_console_errors().await?;
    }
    Ok(())
}

async fn a_clusters_list_waits_for_its_chunk_and_takes_the_focus(page: &Page) -> Outcome {
    held(
        page,
        &ONE.replace(
            "/www/feeds/partnership.json",
            "/tests/pages/frames/dense.json",
        ),
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("test.one('.pill').focus(); test.one('.pill').click()")
        .await?;
    page.settle().await?;
    page.holds(
        "asked for, and no list yet",
        "return asked.length > 0 && !test.one('.cluster-list')",
    )
    .await?;
    page.eval("answer()").await?;
    page.wait(
        "the list has its style and the focus",
        "const list = test.one('.cluster-list');
         return list && getComputedStyle(list).position === 'absolute' && list.contains(test.focused())",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_chunk_breaks_no_policy(page: &Page) -> Outcome {
    page.open("/www/demo/strict-csp.html").await?;
    page.wait_state("ready").await?;
    page.eval("test.all('.mark').at(0).click()").await?;
    page.wait("an event was opened", "return test.one('[part=detail]')")
        .await?;
    page.no_console_errors().await?;
    page.no_csp_violations().await
}

async fn a_first_drawing_waits_for_the_chunks_that_it_needs(page: &Page) -> Outcome {
    let cases = [
        (
            "the table by attribute",
            ONE.replace(" feed", " view='table' feed"),
            "",
            "test.one('table')",
        ),
        (
            "an event by attribute",
            ONE.replace(" feed", " event='agreement-2022' feed"),
            "",
            "test.one('.axis') && test.one('[part=detail]')",
        ),
        (
            "an event by the address",
            ONE.to_owned(),
            "#masar/agreement-2022",
            "test.one('.axis') && test.one('[part=detail]')",
        ),
        (
            "a container too narrow for the axis",
            format!("<div style='inline-size: 320px'>{ONE}</div>"),
            "",
            "test.one('.story') && !test.one('.axis')",
        ),
        (
            "a kiosk",
            ONE.replace(" feed", " kiosk feed"),
            "",
            "test.one('.kiosk-stage')",
        ),
        (
            "a filter of the page's",
            ONE.replace(" feed", " filter='track=training' feed"),
            "",
            "test.one('.axis') && test.one('.chip[aria-pressed=true]')",
        ),
    ];
    for (what, body, hash, then) in cases {
        page.open_with("").await?;
        page.eval(&format!(
            "history.replaceState(null, '', '{hash}' || location.pathname)"
        ))
        .await?;
        page.eval(HELD).await?;
        page.eval(FEED_AFTER).await?;
        page.eval(&format!("document.body.innerHTML = `{body}`"))
            .await?;
        page.wait(
            &format!("{what}: asked for while the feed is on its way"),
            "return asked.length > 0 && test.one('masar-timeline').dataset.state === 'loading'",
        )
        .await?;
        page.eval("answer()").await?;
        page.wait_state("ready").await?;
        page.wait(what, &format!("return {then}")).await?;
        // A table that brings the window's scroll bar makes itself narrower; the browser says so.
        page.holds(
            &format!("{what}: without a word in the console"),
            "return test.console.every((it) => it.text.startsWith('ResizeObserver loop'))",
        )
        .await?;
    }
    Ok(())
}

async fn without_its_chunk_the_axis_stays_and_another_press_asks_again(page: &Page) -> Outcome {
    const OPEN: &str = "test.one('button[data-event-id=agreement-2022]').click()";
    held_and_ready(page).await?;
    page.eval("answer(() => new Response('', { status: 404 }))")
        .await?;
    page.eval(OPEN).await?;
    page.wait(
        "the console names the file",
        "return test.console.some((it) => it.text.includes('masar_touch is missing'))",
    )
    .await?;
    page.holds(
        "the axis stands and is ready",
        "return test.one('.axis') && !test.one('[part=detail]') && test.one('masar-timeline').dataset.state === 'ready'",
    )
    .await?;
    page.eval("window.held = Promise.resolve()").await?;
    page.eval(OPEN).await?;
    page.wait(
        "another press opened the event, and the rest is drawn",
        "return test.one('[part=detail]') && test.one('.tab') && test.one('.handle')",
    )
    .await?;
    // Where the first drawing needs it, the list stays and the page hears why.
    held(page, &ONE.replace(" feed", " view='table' feed")).await?;
    page.eval("answer(() => new Response('', { status: 404 }))")
        .await?;
    page.wait_state("error").await?;
    page.holds(
        "the list stands, and an error names the file",
        "const told = test.events.filter((it) => it.type === 'masar-error').at(-1);
         return test.one('li[data-event-id]').getBoundingClientRect().height > 0 &&
           told.detail.code === 'more-missing' && told.detail.message.includes('masar_tools is missing')",
    )
    .await
}

async fn a_chunk_of_another_build_is_refused(page: &Page) -> Outcome {
    held_and_ready(page).await?;
    page.eval(
        "answer(async (real, what) => {
           const bytes = new Uint8Array(await (await real(what)).arrayBuffer());
           const text = new TextDecoder('latin1').decode(bytes);
           for (const it of text.matchAll(/__canary_[0-9a-f]+/g)) {
             const last = it.index + it[0].length - 1;
             bytes[last] = bytes[last] === 48 ? 49 : 48;
             window.stamps = (window.stamps ?? 0) + 1;
           }
           return new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
         })",
    )
    .await?;
    page.eval("test.one('button[data-event-id=agreement-2022]').click()")
        .await?;
    page.wait(
        "the console names the file",
        "return window.stamps > 0 && test.console.some((it) => it.text.includes('masar_touch is missing'))",
    )
    .await?;
    page.holds(
        "the axis stands and is ready",
        "return test.one('.axis') && test.one('masar-timeline').dataset.state === 'ready'",
    )
    .await
}
