//! The last good feed: kept, shown when the feed cannot be had, and gone when it can; and when the feed is
//! asked for again unasked.

use super::states::{BACK, FEED, GONE, LANGUAGES, blank, is_said, put};
use crate::webdriver::{Check, Outcome, Page};

scenarios![
    the_saved_copy_is_shown_with_its_date_when_the_feed_fails,
    a_copy_is_used_like_the_feed_and_gives_way_to_it,
    a_failed_refresh_keeps_the_feed_that_is_shown,
    a_copy_of_a_feed_that_was_no_feed_is_never_kept,
    a_server_that_wants_nothing_stored_is_heard,
    a_feed_given_as_an_object_is_not_stored,
    a_browser_without_a_store_of_copies_shows_the_timeline,
    without_wasm_the_list_is_printed_from_the_copy_and_says_so,
    the_feed_is_asked_for_again_when_the_connection_is_back,
    a_feed_is_refreshed_while_somebody_looks_and_only_news_is_announced,
    a_refresh_that_is_no_number_is_warned_about,
];

/// A copy of the feed is kept, made at 18:40 on 21 November 2026.
async fn keep_a_copy(page: &Page) -> Outcome {
    page.eval(&format!(
        "const text = await (await fetch('{FEED}')).text(), date = new Date(2026, 10, 21, 18, 40).toUTCString();
         const store = await caches.open('masar');
         await store.put(new URL('{FEED}', location).href, new Response(text, {{ headers: {{ date }} }}))"
    ))
    .await?;
    Ok(())
}

async fn the_saved_copy_is_shown_with_its_date_when_the_feed_fails(page: &Page) -> Outcome {
    // The loader itself keeps the copy, on a first visit.
    blank(page).await?;
    put(page, "ar").await?;
    page.wait_state("ready").await?;
    page.wait(
        "a copy was kept, with its date",
        &format!(
            "const copy = await caches.match('{FEED}'); return copy && !!Date.parse(copy.headers.get('date')) && (await copy.text()).length > 1000"
        ),
    )
    .await?;
    let words = [
        (
            "تعذّر تحديث المسار",
            "21 نونبر 2026، الساعة 18:40",
            "نسخة محفوظة، 21 نونبر 2026",
        ),
        (
            "Le fil n’a pas pu être mis à jour",
            "21 novembre 2026 à 18\u{a0}h\u{a0}40",
            "Copie du 21 novembre 2026",
        ),
        (
            "The timeline could not be refreshed",
            "21 November 2026, 18:40",
            "Copy of 21 November 2026",
        ),
        (
            "No se ha podido actualizar la cronología",
            "21 de noviembre de 2026, 18:40",
            "Copia del 21 de noviembre de 2026",
        ),
        (
            "Le fil n’a pas pu être mis à jour",
            "21 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026, 18:40",
            "Copie\u{a0}: 21 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026",
        ),
    ];
    for (lang, (title, moment, foot)) in LANGUAGES.into_iter().zip(words) {
        blank(page).await?;
        keep_a_copy(page).await?;
        page.eval(GONE).await?;
        put(page, lang).await?;
        page.wait_state("stale").await?;
        is_said(page, "alert", title).await?;
        is_said(page, "alert", moment).await?;
        page.holds(
            "the foot says that it is a copy, and the page heard why",
            &format!(
                "return test.one('.foot').textContent.includes('{foot}') && test.events.filter((it) => it.type === 'masar-error').length === 1 &&
                   test.events.find((it) => it.type === 'masar-error').detail.code === 'feed-unreachable'"
            ),
        )
        .await?;
    }
    page.check(&Check::AxeClean).await
}

async fn a_copy_is_used_like_the_feed_and_gives_way_to_it(page: &Page) -> Outcome {
    blank(page).await?;
    keep_a_copy(page).await?;
    page.eval(GONE).await?;
    put(page, "ar").await?;
    page.wait_state("stale").await?;
    page.wait("the widget stood", "return test.one('.mark')")
        .await?;
    page.holds(
        "an event opens",
        "const host = test.one('masar-timeline'); await host.ready; return host.select('open-days-2023')",
    )
    .await?;
    page.wait("its detail stood there", "return test.one('.detail')")
        .await?;
    page.eval(&format!(
        "{BACK} const button = test.one('.alert button'); button.focus(); button.click()"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the notice was gone, the event open still, the focus in the widget",
        "return test.all('[role=alert]').length === 0 && test.one('.detail') && test.focused().closest('section.masar') &&
           !test.one('.foot').textContent.includes('نسخة')",
    )
    .await?;
    Ok(())
}

async fn a_failed_refresh_keeps_the_feed_that_is_shown(page: &Page) -> Outcome {
    blank(page).await?;
    put(page, "en").await?;
    page.wait_state("ready").await?;
    page.eval(&format!(
        "await new Promise((done) => setTimeout(done, 100)); await caches.delete('masar'); {GONE}
         test.one('masar-timeline').select('open-days-2023'); test.one('masar-timeline').reload()"
    ))
    .await?;
    page.wait_state("stale").await?;
    is_said(page, "alert", "could not be refreshed").await?;
    page.holds(
        "the open event is open still",
        "return !!test.one('.detail') && !test.text().includes('Copy of')",
    )
    .await
}

async fn a_copy_of_a_feed_that_was_no_feed_is_never_kept(page: &Page) -> Outcome {
    blank(page).await?;
    keep_a_copy(page).await?;
    page.eval("window.answer = async () => new Response('<!doctype html>')")
        .await?;
    put(page, "ar").await?;
    page.wait_state("stale").await?;
    page.eval("await new Promise((done) => setTimeout(done, 100))")
        .await?;
    page.holds(
        "the last good copy is there still",
        &format!("return (await (await caches.match('{FEED}')).text()).startsWith('{{')"),
    )
    .await
}

async fn a_server_that_wants_nothing_stored_is_heard(page: &Page) -> Outcome {
    blank(page).await?;
    keep_a_copy(page).await?;
    page.eval(&format!(
        "const text = await (await fetch('{FEED}')).text();
         window.answer = async () => new Response(text, {{ headers: {{ 'Cache-Control': 'private, no-store' }} }})"
    ))
    .await?;
    put(page, "ar").await?;
    page.wait_state("ready").await?;
    page.wait(
        "even the older copy went",
        &format!("return !(await caches.match('{FEED}'))"),
    )
    .await?;
    Ok(())
}

async fn a_feed_given_as_an_object_is_not_stored(page: &Page) -> Outcome {
    blank(page).await?;
    page.eval(&format!(
        "const data = await (await fetch('{FEED}')).json(), host = document.createElement('masar-timeline');
         host.feedData = data; document.body.append(host)"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.eval("await new Promise((done) => setTimeout(done, 100))")
        .await?;
    page.holds(
        "there is no store at all",
        "return !(await caches.has('masar'))",
    )
    .await
}

async fn a_browser_without_a_store_of_copies_shows_the_timeline(page: &Page) -> Outcome {
    for refusal in [
        "Object.defineProperty(window, 'caches', { value: undefined, configurable: true })",
        "Object.defineProperty(window, 'caches', { get() { throw new DOMException('refused', 'SecurityError') }, configurable: true })",
        "Object.defineProperty(window, 'caches', { value: { open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }, configurable: true })",
    ] {
        blank(page).await?;
        page.eval(refusal).await?;
        put(page, "ar").await?;
        page.wait_state("ready").await?;
        page.eval(&format!("{GONE} test.one('masar-timeline').reload()"))
            .await?;
        page.wait_state("stale").await?;
        page.holds(
            "nothing was thrown, and the console has the one line of the feed",
            "return test.console.filter((it) => it.level === 'error').length === 1",
        )
        .await?;
    }
    Ok(())
}

async fn without_wasm_the_list_is_printed_from_the_copy_and_says_so(page: &Page) -> Outcome {
    blank(page).await?;
    keep_a_copy(page).await?;
    page.eval(&format!(
        "{GONE} Object.defineProperty(window, 'WebAssembly', {{ value: undefined, configurable: true }})"
    ))
    .await?;
    put(page, "ar").await?;
    is_said(page, "alert", "تعذر تحميل أحدث نسخة").await?;
    page.holds(
        "the events are listed, under the date of the copy",
        "const host = test.one('masar-timeline');
         return host.shadowRoot.querySelectorAll('li[data-event-id]').length > 5 && host.shadowRoot.querySelector('[role=alert]').textContent.includes('2026')",
    )
    .await
}

async fn the_feed_is_asked_for_again_when_the_connection_is_back(page: &Page) -> Outcome {
    blank(page).await?;
    page.eval(GONE).await?;
    put(page, "ar").await?;
    page.wait_state("error").await?;
    page.wait("the widget stood", "return test.one('.alert button')")
        .await?;
    page.eval(&format!("{BACK} dispatchEvent(new Event('online'))"))
        .await?;
    page.wait_state("ready").await?;
    page.eval("dispatchEvent(new Event('online'))").await?;
    page.frame().await?;
    page.holds("a feed that is there is left alone", "return asked === 2")
        .await
}

async fn a_feed_is_refreshed_while_somebody_looks_and_only_news_is_announced(
    page: &Page,
) -> Outcome {
    blank(page).await?;
    page.eval(
        "window.ticks = []; const real = setInterval;
         window.setInterval = (act, after) => after < 1000 ? real(act, after) : ticks.push([act, after]);
         window.clearInterval = (at) => ticks[at - 1] = null",
    )
    .await?;
    page.eval(&format!(
        "document.body.innerHTML = '<masar-timeline feed=\"{FEED}\" lang=\"en\" refresh=\"5\"></masar-timeline>'"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "five seconds are too few: it is asked for every thirty",
        "return ticks.filter(Boolean).length === 1 && ticks.at(-1)[1] === 30000",
    )
    .await?;
    let tick = "await ticks.at(-1)[0](); await new Promise((done) => setTimeout(done, 200));";
    page.holds(
        "what is the same as before is not announced",
        &format!(
            "{tick} return asked === 2 && test.all('[role=status]').every((it) => !it.textContent)"
        ),
    )
    .await?;
    page.eval(&format!(
        "const feed = await (await fetch('{FEED}')).json(); feed.title = {{ en: 'Another title' }}; asked = 2;
         window.answer = async () => Response.json(feed); {tick}"
    ))
    .await?;
    page.wait(
        "news was shown and announced",
        "return test.text().includes('Another title') && test.one('[role=status]').textContent === 'The timeline was updated.'",
    )
    .await?;
    page.holds(
        "nobody asks while nobody looks",
        &format!("Object.defineProperty(document, 'hidden', {{ value: true, configurable: true }}); {tick} return asked === 3"),
    )
    .await?;
    page.eval("test.one('masar-timeline').removeAttribute('refresh')")
        .await?;
    page.wait(
        "the timer ended",
        "return ticks.filter(Boolean).length === 0",
    )
    .await?;
    Ok(())
}

async fn a_refresh_that_is_no_number_is_warned_about(page: &Page) -> Outcome {
    blank(page).await?;
    page.eval(&format!(
        "document.body.innerHTML = '<masar-timeline feed=\"{FEED}\" refresh=\"5m\"></masar-timeline>'"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the warning names the value and what may stand there",
        "return test.console.some((it) => it.level === 'warn' && it.text.includes('refresh=\"5m\"') && it.text.includes('seconds'))",
    )
    .await?;
    Ok(())
}
