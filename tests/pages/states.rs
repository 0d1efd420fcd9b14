//! How it stands with the feed, and what a visitor hears of it: awaited, missing, empty, nothing that
//! answers. Older copies: `copies.rs`.

use crate::webdriver::{Outcome, Page, Window};

scenarios![
    a_feed_on_its_way_is_announced_and_its_place_is_drawn,
    a_skeleton_does_not_move_with_reduced_motion,
    a_missing_feed_is_said_once_with_a_button_that_tries_again,
    a_try_in_vain_is_said_again_and_leaves_the_focus_on_its_button,
    an_empty_feed_says_so_in_every_language,
    a_timeline_removed_before_its_feed_arrives_is_drawn_when_it_is_back,
    where_nothing_answers_the_question_and_the_ways_back_are_named,
];

/// In all five languages.
pub(super) const FEED: &str = "/made/five.json";
pub(super) const LANGUAGES: [&str; 5] = ["ar", "fr", "en", "es", "zgh"];

/// From now on `window.answer` says what comes of a request for a feed: nothing for the server's own
/// answer. Requests are counted in `window.asked`.
const ANSWERS: &str = "const real = window.real = fetch; window.asked = 0;
    window.fetch = (what, ...more) => {
      if (!String(what).includes('.json')) return real(what, ...more);
      window.asked += 1;
      return window.answer?.(what) ?? real(what, ...more);
    };";
pub(super) const GONE: &str = "window.answer = () => Promise.reject(new TypeError('away'));";
pub(super) const BACK: &str = "window.answer = undefined;";

/// A page whose feed's answers the case decides, without copies of older cases.
pub(super) async fn blank(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!("await caches.delete('masar'); {ANSWERS}"))
        .await?;
    Ok(())
}

/// Puts a timeline onto the page, in a language.
pub(super) async fn put(page: &Page, lang: &str) -> Outcome {
    page.eval(&tag(lang)).await?;
    Ok(())
}

/// What puts a timeline onto the page, in a language.
fn tag(lang: &str) -> String {
    format!(
        "document.body.innerHTML = '<masar-timeline feed=\"{FEED}\" lang=\"{lang}\"></masar-timeline>'"
    )
}

/// What is seen in role=alert and role=status, in the page and in the widget.
pub(super) async fn is_said(page: &Page, role: &str, said: &str) -> Outcome {
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
        "Cargando la cronología…",
        "Chargement du fil…",
    ];
    for (lang, said) in LANGUAGES.into_iter().zip(words) {
        blank(page).await?;
        page.eval("window.answer = () => new Promise((come) => { window.come = come })")
            .await?;
        // In the same turn: the widget, which may come at any moment after it, is busy in the element's stead.
        page.holds(
            "the element is busy at once, and keeps the place",
            &format!(
                "{}; const host = test.one('masar-timeline');
                 const {{ height }} = host.getBoundingClientRect();
                 return (host.ariaBusy === 'true' && host.dataset.state === 'loading' && height > 400)
                   || [host.ariaBusy, host.dataset.state, height]",
                tag(lang)
            ),
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

async fn a_skeleton_does_not_move_with_reduced_motion(page: &Page) -> Outcome {
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
        ("No se ha podido cargar la cronología", "Reintentar"),
        ("ⵜⴰⵣⴳⵍⵜ", "Réessayer"),
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

async fn an_empty_feed_says_so_in_every_language(page: &Page) -> Outcome {
    let words = [
        "لا توجد أحداث بعد",
        "Aucun événement pour le moment",
        "No events yet",
        "Todavía no hay eventos",
        "ⵓⵔ ⵍⵍⵉⵏⵜ ⵜⵎⵙⴰⵔⵉⵏ ⵖⵉⵍⴰ",
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
            "عدد المحاور المعروضة: 2 من أصل 8.",
            "عرض كل المحاور",
        ),
        (
            "Aucun événement pour «\u{202f}zz\u{202f}»",
            "Deux thèmes sur huit sont affichés.",
            "Afficher tous les thèmes",
        ),
        (
            "No event for “zz”",
            "Two themes of eight are shown.",
            "Show all themes",
        ),
        (
            "Ningún evento para «zz»",
            "Se muestran dos temas de ocho.",
            "Mostrar todos los temas",
        ),
        (
            "ⵓⵔ ⵍⵍⵉⵏⵜ ⵜⵢⴰⴼⵓⵜⵉⵏ ⵏ ⵓⵔⵣⵣⵓ ⵖⴼ «zz»",
            "Thèmes affichés\u{a0}: 2 sur 8.",
            "Afficher tous les thèmes",
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
            "return !test.one('.empty') && test.all('.mark, .pill').length > 5",
        )
        .await?;
    }
    Ok(())
}

async fn a_timeline_removed_before_its_feed_arrives_is_drawn_when_it_is_back(
    page: &Page,
) -> Outcome {
    blank(page).await?;
    page.eval(
        "const wait = new Promise((done) => { window.release = done; });
         window.answer = (what) => wait.then(() => real(what));",
    )
    .await?;
    put(page, "fr").await?;
    page.wait(
        "the skeleton is drawn",
        "return !!test.one('masar-timeline').shadowRoot?.querySelector('[aria-busy] .waits')",
    )
    .await?;
    page.eval(
        "window.host = test.one('masar-timeline'); host.remove(); release();
         await new Promise((done) => setTimeout(done, 500)); document.body.append(host);",
    )
    .await?;
    page.wait_state("ready").await
}
