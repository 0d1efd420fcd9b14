//! How it stands with the feed, and what a visitor hears of it: awaited, missing, an older copy, empty,
//! nothing that answers.

use crate::webdriver::{Hold, Outcome, Page, Window};

scenarios![
    a_feed_on_its_way_is_announced_and_its_place_is_drawn,
    a_skeleton_stands_still_for_who_wants_nothing_to_move,
    a_missing_feed_is_said_once_with_a_button_that_tries_again,
    a_try_in_vain_is_said_again_and_leaves_the_focus_on_its_button,
    what_was_had_once_is_shown_with_its_date_when_the_feed_cannot_be_had,
    a_copy_is_used_like_the_feed_and_gives_way_to_it,
    a_feed_that_cannot_be_had_again_leaves_what_stands,
    a_copy_of_a_feed_that_was_no_feed_is_never_kept,
    a_server_that_wants_nothing_stored_is_heard,
    a_feed_given_as_an_object_is_not_stored,
    a_browser_without_a_store_of_copies_shows_the_timeline,
    without_wasm_the_list_is_printed_from_the_copy_and_says_so,
    the_feed_is_asked_for_again_when_the_connection_is_back,
    a_feed_is_refreshed_while_somebody_looks_and_only_news_is_announced,
    a_refresh_that_is_no_number_is_warned_about,
    an_empty_feed_says_so_in_every_language,
    where_nothing_answers_the_question_and_the_ways_back_are_named,
];

const FEED: &str = "/www/feeds/partnership.json";
const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];

/// From now on `window.answer` says what comes of a request for a feed: nothing for the server's own
/// answer. Requests are counted in `window.asked`.
const ANSWERS: &str = "const real = fetch; window.asked = 0;
    window.fetch = (what, ...more) => {
      if (!String(what).includes('.json')) return real(what, ...more);
      window.asked += 1;
      return window.answer?.(what) ?? real(what, ...more);
    };";
const GONE: &str = "window.answer = () => Promise.reject(new TypeError('away'));";
const BACK: &str = "window.answer = undefined;";

/// A page whose feed's answers the case decides, without copies of older cases.
async fn blank(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!("await caches.delete('masar'); {ANSWERS}"))
        .await?;
    Ok(())
}

/// Puts a timeline onto the page, in a language.
async fn put(page: &Page, lang: &str) -> Outcome {
    page.eval(&format!(
        "document.body.innerHTML = '<masar-timeline feed=\"{FEED}\" lang=\"{lang}\"></masar-timeline>'"
    ))
    .await?;
    Ok(())
}

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

/// What is seen in role=alert and role=status, in the page and in the widget.
async fn is_said(page: &Page, role: &str, said: &str) -> Outcome {
    page.wait(
        &format!("one {role} said {said}"),
        &format!(
            "const all = test.all('[role={role}]').filter(test.visible).map((it) => it.textContent).filter(Boolean);
             return all.length === 1 && all[0].includes({})",
            serde_json::json!(said)
        ),
    )
    .await?;
    Ok(())
}

async fn a_feed_on_its_way_is_announced_and_its_place_is_drawn(page: &Page) -> Outcome {
    let words = [
        "جارٍ تحميل المسار…",
        "Chargement du fil…",
        "Loading the timeline…",
    ];
    for (lang, said) in LANGUAGES.into_iter().zip(words) {
        blank(page).await?;
        page.eval("window.answer = () => new Promise((come) => { window.come = come })")
            .await?;
        put(page, lang).await?;
        page.holds(
            "the element is busy at once, and keeps the place",
            "const host = test.one('masar-timeline');
             return host.ariaBusy === 'true' && host.dataset.state === 'loading' && host.getBoundingClientRect().height > 400",
        )
        .await?;
        is_said(page, "status", said).await?;
        page.holds(
            "the widget is busy, and nothing in it can be reached",
            "const root = test.one('section.masar');
             return root.ariaBusy === 'true' && root.matches(':lang(' + test.one('masar-timeline').lang + ')') &&
               test.all('button', root).every((it) => it.closest('[inert]'))",
        )
        .await?;
        page.eval(&format!("{BACK} come(await fetch('{FEED}'))"))
            .await?;
        page.wait_state("ready").await?;
        page.holds(
            "no part of it is left",
            "return !test.one('masar-timeline').ariaBusy && test.all('[aria-busy], .bones').length === 0",
        )
        .await?;
    }
    page.no_console_errors().await
}

async fn a_skeleton_stands_still_for_who_wants_nothing_to_move(page: &Page) -> Outcome {
    blank(page).await?;
    page.eval("window.answer = () => new Promise(() => {})")
        .await?;
    put(page, "ar").await?;
    let moving =
        "const bones = test.one('.bones'); return bones && bones.getAnimations().length === ";
    page.wait("it pulsed", &format!("{moving}1")).await?;
    let still = Window {
        still: true,
        ..Window::wide(1120)
    };
    page.resize(still).await?;
    page.wait("it stood still", &format!("{moving}0")).await?;
    Ok(())
}

async fn a_missing_feed_is_said_once_with_a_button_that_tries_again(page: &Page) -> Outcome {
    let words = [
        ("تعذّر تحميل المسار", "أعد المحاولة"),
        ("Le fil n’a pas pu être chargé", "Réessayer"),
        ("The timeline could not be loaded", "Try again"),
    ];
    for (lang, (said, retry)) in LANGUAGES.into_iter().zip(words) {
        blank(page).await?;
        page.eval(GONE).await?;
        page.eval(
            "window.alerts = [];
             const seen = () => { for (const it of test.all('[role=alert]')) if (!alerts.includes(it)) alerts.push(it); };
             window.watching = setInterval(seen, 1)",
        )
        .await?;
        put(page, lang).await?;
        is_said(page, "alert", said).await?;
        page.holds(
            "it was said in one place, and the page was told once",
            "clearInterval(watching); return alerts.length === 1 && test.events.length === 1 && test.events[0].detail.code === 'feed-unreachable' &&
               test.one('masar-timeline').dataset.state === 'error'",
        )
        .await?;
        page.eval(&format!(
            "{BACK} const button = test.one('.alert button'); if (button.textContent !== '{retry}') throw button.textContent;
             button.focus(); button.click()"
        ))
        .await?;
        page.wait_state("ready").await?;
        page.wait(
            "the visitor was in the widget still, and nothing is alarmed any more",
            "return test.focused().closest('section.masar') && test.all('[role=alert]').length === 0",
        )
        .await?;
    }
    Ok(())
}

async fn a_try_in_vain_is_said_again_and_leaves_the_focus_on_its_button(page: &Page) -> Outcome {
    blank(page).await?;
    page.eval(GONE).await?;
    put(page, "en").await?;
    is_said(page, "alert", "could not be loaded").await?;
    page.eval(
        "window.said = []; const region = test.one('[role=alert]');
         new MutationObserver(() => said.push(region.textContent)).observe(region, { subtree: true, characterData: true, childList: true });
         const button = test.one('.alert button'); button.focus(); button.click()",
    )
    .await?;
    page.wait(
        "it was said that one tries, and then again that it could not be loaded",
        "return said.length >= 2 && said[0].includes('Loading') && said.at(-1).includes('could not be loaded')",
    )
    .await?;
    page.holds(
        "the button has the focus still",
        "return test.focused() === test.one('.alert button') && asked === 2",
    )
    .await
}

async fn what_was_had_once_is_shown_with_its_date_when_the_feed_cannot_be_had(
    page: &Page,
) -> Outcome {
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
    page.check(&Hold::AxeClean).await
}

async fn a_copy_is_used_like_the_feed_and_gives_way_to_it(page: &Page) -> Outcome {
    blank(page).await?;
    keep_a_copy(page).await?;
    page.eval(GONE).await?;
    put(page, "ar").await?;
    page.wait_state("stale").await?;
    page.holds(
        "an event opens",
        "return test.one('masar-timeline').select('open-days-2023')",
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

async fn a_feed_that_cannot_be_had_again_leaves_what_stands(page: &Page) -> Outcome {
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
    page.wait_state("error").await?;
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
         return host.querySelectorAll('li[data-event-id]').length > 5 && host.querySelector('[role=alert]').textContent.includes('2026')",
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
    page.holds(
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
    page.holds(
        "the warning names the value and what may stand there",
        "return test.console.some((it) => it.level === 'warn' && it.text.includes('refresh=\"5m\"') && it.text.includes('seconds'))",
    )
    .await
}

async fn an_empty_feed_says_so_in_every_language(page: &Page) -> Outcome {
    let words = [
        "لا توجد أحداث بعد",
        "Aucun événement pour le moment",
        "No events yet",
    ];
    for (lang, said) in LANGUAGES.into_iter().zip(words) {
        for view in ["axis", "story", "table"] {
            page.open_with("").await?;
            page.eval(&format!(
                "const host = document.createElement('masar-timeline'); host.lang = '{lang}'; host.view = '{view}';
                 host.feedData = {{ masar: 1, title: 'T', languages: ['{lang}'], events: [] }}; document.body.replaceChildren(host)"
            ))
            .await?;
            page.wait_state("empty").await?;
            is_said(page, "status", said).await?;
        }
    }
    Ok(())
}

async fn where_nothing_answers_the_question_and_the_ways_back_are_named(page: &Page) -> Outcome {
    let words = [
        (
            "لا أحداث توافق «zz»",
            "عدد المحاور المعروضة: 2 من أصل 6.",
            "عرض كل المحاور",
        ),
        (
            "Aucun événement pour «\u{202f}zz\u{202f}»",
            "Deux thèmes sur six sont affichés.",
            "Afficher tous les thèmes",
        ),
        (
            "No event for “zz”",
            "Two themes of six are shown.",
            "Show all themes",
        ),
    ];
    for (lang, (heading, shown, all)) in LANGUAGES.into_iter().zip(words) {
        blank(page).await?;
        put(page, lang).await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        page.eval(
            "test.all('.chip')[0].click(); test.all('.chip')[1].click(); const field = test.one('.search input');
             field.value = 'zz'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))",
        )
        .await?;
        page.wait(
            "what was asked stood there, with the outlines of what is shown",
            &format!(
                "const empty = test.one('.empty'); return empty && empty.textContent.includes({}) && empty.textContent.includes('{shown}') &&
                   test.all('.empty-sign .glyph').length === 2",
                serde_json::json!(heading)
            ),
        )
        .await?;
        page.eval(&format!(
            "const way = test.all('.ways button').find((it) => it.textContent === '{all}'); way.click()"
        ))
        .await?;
        page.wait(
            "all themes were let through, and the search was kept",
            "return test.all('.chip[aria-pressed=true]').length === 0 && test.one('.search input').value === 'zz' && test.all('.ways button').length === 1",
        )
        .await?;
        page.eval("test.one('.ways button').click()").await?;
        page.wait(
            "everything was there again",
            "return !test.one('.empty') && test.all('.mark').length > 5",
        )
        .await?;
    }
    Ok(())
}
