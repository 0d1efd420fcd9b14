//! The kiosk in a pavilion: it goes round by itself, a touch stops it, nothing leads out of it, and it
//! works all day without a network.

use serde_json::json;

use super::memory;
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    frame_6d_is_the_arabic_kiosk_upright,
    frame_6d_lies_on_its_side_in_french,
    frame_6d_waits_in_the_dark,
    frame_6d_in_the_dark_is_touched,
    frame_6d_shows_the_children_of_a_touched_event,
    the_kiosk_has_no_way_out_and_everything_in_it_is_large,
    the_kiosk_fits_screens_that_are_neither_upright_nor_turned,
    the_kiosk_is_accessible_waiting_and_touched,
    the_kiosk_goes_round_until_it_is_touched_and_begins_anew_a_minute_later,
    the_kiosk_waits_for_a_keyboard_user_and_announces_each_event,
    a_swipe_in_the_kiosk_goes_on_in_the_direction_of_the_text,
    the_signs_of_the_kiosk_lead_to_their_events,
    the_kiosk_speaks_every_language_and_shows_every_picture_without_a_network,
    many_steps_of_the_kiosk_leave_nothing_behind,
];

/// A pavilion's screen.
pub(super) const UPRIGHT: Window = Window {
    height: 1920,
    still: true,
    touch: true,
    ..Window::wide(1080)
};
/// The same, turned.
const TURNED: Window = Window {
    height: 1080,
    ..Window {
        width: 1920,
        ..UPRIGHT
    }
};
const KIOSK: &str = r#"<masar-timeline feed="/www/feeds/partnership.json" kiosk></masar-timeline>"#;

/// Everything is within the screen and beside everything else, and nothing has to be scrolled.
const ALL_ON_SCREEN: &str = include_str!("kiosk_layout.js");

/// In the place of long timers: `clock.ms` is how long the last would run, `clock.run()` is its end.
pub(super) const CLOCK: &str = include_str!("timers.js");

/// The title of the event on the screen.
pub(super) const NAME: &str = "test.one('.kiosk-name').textContent";

async fn kiosk(page: &Page, window: Window) -> Outcome {
    page.open_with("").await?;
    ready(page, window).await
}

async fn ready(page: &Page, window: Window) -> Outcome {
    page.resize(window).await?;
    page.eval(CLOCK).await?;
    page.eval(&format!("document.body.innerHTML = `{KIOSK}`"))
        .await?;
    page.wait_state("ready").await?;
    page.settle().await
}

async fn frame(page: &Page, file: &str, window: Window) -> Outcome {
    page.open_in(&format!("/tests/pages/frames/{file}.html"), window)
        .await?;
    page.wait_state("ready").await?;
    page.settle().await
}

async fn looks(page: &Page, picture: &str) -> Outcome {
    page.nothing_overflows().await?;
    page.every_letter_is_of_a_bundled_font().await?;
    page.matches_snapshot(picture).await
}

async fn frame_6d_is_the_arabic_kiosk_upright(page: &Page) -> Outcome {
    frame(page, "6d-kiosk-ar", UPRIGHT).await?;
    looks(page, "6d-kiosk-ar").await
}

async fn frame_6d_lies_on_its_side_in_french(page: &Page) -> Outcome {
    frame(page, "6d-kiosk-fr", TURNED).await?;
    looks(page, "6d-kiosk-fr").await
}

async fn frame_6d_waits_in_the_dark(page: &Page) -> Outcome {
    frame(page, "6d-kiosk-dark", UPRIGHT).await?;
    looks(page, "6d-kiosk-dark").await
}

async fn frame_6d_in_the_dark_is_touched(page: &Page) -> Outcome {
    frame(page, "6d-kiosk-dark", TURNED).await?;
    page.eval("test.one('masar-timeline').select('open-days-2023')")
        .await?;
    let call = page.middle(".kiosk-call").await?;
    page.fingers(&[vec![call]]).await?;
    looks(page, "6d-kiosk-dark-inside").await
}

async fn frame_6d_shows_the_children_of_a_touched_event(page: &Page) -> Outcome {
    frame(page, "6d-kiosk-ar", UPRIGHT).await?;
    page.eval("test.one('masar-timeline').select('open-days-2023')")
        .await?;
    let call = page.middle(".kiosk-call").await?;
    page.fingers(&[vec![call]]).await?;
    looks(page, "6d-kiosk-ar-inside").await
}

async fn the_kiosk_has_no_way_out_and_everything_in_it_is_large(page: &Page) -> Outcome {
    for window in [UPRIGHT, TURNED] {
        kiosk(page, window).await?;
        page.eval("window.steps = history.length").await?;
        for touched in [false, true] {
            if touched {
                page.eval("test.one('.kiosk-call').focus()").await?;
                page.settle().await?;
            }
            for event in ["agreement-2022", "open-days-2023", "seminar-2023"] {
                for lang in ["fr", "en", "ar"] {
                    page.eval(&format!(
                        "const host = test.one('masar-timeline'); host.lang = '{lang}'; host.select('{event}')"
                    ))
                    .await?;
                    page.settle().await?;
                    page.holds(
                        "nothing leads away, and every button is 92 px or more both ways",
                        "const within = test.one('masar-timeline').shadowRoot;
                         const small = test.all('button', within).map((it) => [it.className, it.getBoundingClientRect()]).filter(([, box]) => box.width < 91.9 || box.height < 91.9);
                         return !test.one('a, iframe, form, [href]', within) && small.length === 0 || JSON.stringify(small)",
                    )
                    .await?;
                    page.holds(
                        "all of it is on the screen, and nothing has to be scrolled",
                        ALL_ON_SCREEN,
                    )
                    .await?;
                }
            }
        }
    }
    page.holds(
        "a long press offers nothing",
        "return !test.one('.kiosk-stage').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }))",
    )
    .await?;
    page.holds(
        "the address says nothing of it",
        "return location.hash === '' && history.length === steps",
    )
    .await?;
    page.no_console_errors().await
}

async fn the_kiosk_fits_screens_that_are_neither_upright_nor_turned(page: &Page) -> Outcome {
    // Tablets, a 16:10 panel both ways, an old monitor, a phone.
    for (width, height) in [
        (768, 1024),
        (1024, 768),
        (1280, 800),
        (800, 1280),
        (1280, 1024),
        (390, 844),
    ] {
        let window = Window {
            height,
            ..Window { width, ..UPRIGHT }
        };
        kiosk(page, window).await?;
        for event in ["agreement-2022", "open-days-2023", "seminar-2023"] {
            for lang in ["fr", "ar"] {
                page.eval(&format!(
                    "const host = test.one('masar-timeline'); host.lang = '{lang}'; host.select('{event}')"
                ))
                .await?;
                page.settle().await?;
                page.holds(
                    &format!("{event} in {lang} fits {width} by {height}"),
                    ALL_ON_SCREEN,
                )
                .await?;
            }
        }
    }
    page.no_console_errors().await
}

async fn the_kiosk_is_accessible_waiting_and_touched(page: &Page) -> Outcome {
    kiosk(page, UPRIGHT).await?;
    page.axe_clean().await?;
    kiosk(page, UPRIGHT).await?;
    page.eval(
        "test.one('masar-timeline').select('open-days-2023'); test.one('.kiosk-call').focus()",
    )
    .await?;
    page.settle().await?;
    page.axe_clean().await
}

async fn the_kiosk_goes_round_until_it_is_touched_and_begins_anew_a_minute_later(
    page: &Page,
) -> Outcome {
    kiosk(page, UPRIGHT).await?;
    page.holds(
        "eleven steps show eleven events and end where they began",
        &format!(
            "const seen = [{NAME}];
             for (let at = 0; at < 11; at += 1) {{ await clock.run(); seen.push({NAME}); }}
             return new Set(seen).size === 11 && seen[0] === seen[11] || seen"
        ),
    )
    .await?;
    page.holds(
        "nothing of that is said aloud, and nobody's focus is taken",
        "return test.one('[role=status]').textContent === '' && test.focused() === document.body",
    )
    .await?;
    page.eval("await clock.run()").await?;
    let before = page.eval(&format!("return {NAME}")).await?;
    let call = page.middle(".kiosk-call").await?;
    page.fingers(&[vec![call]]).await?;
    page.holds(
        "a touch leaves the event and lets a minute pass",
        &format!("return {NAME} === {before} && clock.ms === 60000 && !test.one('.kiosk-call')"),
    )
    .await?;
    let french = page.middle(".language[lang=fr]").await?;
    page.fingers(&[vec![french]]).await?;
    let next = page.middle(".kiosk-turn.next").await?;
    page.fingers(&[vec![next]]).await?;
    page.holds(
        "it is French and one event on",
        &format!("return test.one('section.masar').lang === 'fr' && test.one('.kiosk-stage').dataset.eventId === 'expertise-2022' || {NAME}"),
    )
    .await?;
    page.eval("await clock.run()").await?;
    page.settle().await?;
    page.holds(
        "after the minute it is Arabic, waits at the first event, and goes on soon",
        "return test.one('section.masar').lang === 'ar' && test.one('.kiosk-stage').dataset.eventId === 'agreement-2022' && test.one('.kiosk-call') && clock.ms < 60000",
    )
    .await?;
    page.eval("await clock.run()").await?;
    page.holds(
        "round it goes again",
        "return test.one('.kiosk-stage').dataset.eventId === 'training-2022'",
    )
    .await?;
    page.no_console_errors().await
}

async fn the_kiosk_waits_for_a_keyboard_user_and_announces_each_event(page: &Page) -> Outcome {
    kiosk(page, UPRIGHT).await?;
    page.key("Tab").await?;
    page.holds(
        "the focus alone stops it",
        "return clock.ms === 60000 && !test.one('.kiosk-call')",
    )
    .await?;
    page.eval("test.one('.kiosk-turn.next').focus()").await?;
    page.key("Enter").await?;
    page.holds(
        "what came is said, with its date, and the focus stays on the button",
        &format!("return test.one('[role=status]').textContent.startsWith({NAME}) && test.one('[role=status]').textContent.includes('2022') && test.focused().classList.contains('next')"),
    )
    .await?;
    page.holds(
        "nine minutes are none to who reads with a screen reader; after ten the next visitor comes",
        "const at = () => test.one('.kiosk-stage').dataset.eventId, seen = [];
         for (let minute = 0; minute < 10; minute += 1) { seen.push(at()); await clock.run(); }
         return seen.every((id) => id === 'training-2022') && at() === 'agreement-2022' && test.focused() === document.body || seen",
    )
    .await?;
    page.eval("test.one('.kiosk-call').focus()").await?;
    page.key("Tab").await?;
    page.eval("test.one('.kiosk-turn.next').focus()").await?;
    page.holds(
        "who comes by the call is not left without focus",
        "return test.focused().classList.contains('next')",
    )
    .await
}

async fn a_swipe_in_the_kiosk_goes_on_in_the_direction_of_the_text(page: &Page) -> Outcome {
    for (lang, forward) in [("ar", 1.0), ("fr", -1.0)] {
        kiosk(page, UPRIGHT).await?;
        page.eval(&format!("test.one('masar-timeline').lang = '{lang}'"))
            .await?;
        page.settle().await?;
        let way = |by: f64| {
            (0..6)
                .map(|at| (540.0 + by * 60.0 * f64::from(at), 420.0))
                .collect::<Vec<_>>()
        };
        page.fingers(&[way(forward)]).await?;
        page.holds(
            &format!("on in {lang}"),
            "return test.one('.kiosk-stage').dataset.eventId === 'training-2022' || test.one('.kiosk-stage').dataset.eventId",
        )
        .await?;
        page.fingers(&[way(-forward)]).await?;
        page.fingers(&[way(-forward)]).await?;
        page.holds(
            &format!("back in {lang}, round the start"),
            "return test.one('.kiosk-stage').dataset.eventId === 'seminar-2023' || test.one('.kiosk-stage').dataset.eventId",
        )
        .await?;
    }
    Ok(())
}

async fn the_signs_of_the_kiosk_lead_to_their_events(page: &Page) -> Outcome {
    kiosk(page, UPRIGHT).await?;
    let bar = page
        .middle(".kiosk-bar[data-event-id=practice-2022]")
        .await?;
    page.fingers(&[vec![bar]]).await?;
    page.wait(
        "the bar's event stood there",
        "return test.one('.kiosk-stage').dataset.eventId === 'practice-2022'",
    )
    .await?;
    for id in ["children-consultations-2023", "open-days-2023"] {
        let count = page.middle(".kiosk-mark:has(.kiosk-count)").await?;
        page.fingers(&[vec![count]]).await?;
        page.wait(
            &format!("the number led to {id}"),
            &format!("return test.one('.kiosk-stage').dataset.eventId === '{id}'"),
        )
        .await?;
    }
    let inner = page.middle(".kiosk-inner:last-child").await?;
    page.fingers(&[vec![inner]]).await?;
    page.wait(
        "what lies inside stood there, with a way to the others",
        "return test.one('.kiosk-stage').dataset.eventId === 'seminar-2023' && test.all('.kiosk-inner').length === 4 && test.one('.kiosk-inner[aria-current]').textContent.includes('ندوة')",
    )
    .await?;
    page.holds(
        "the page heard of each",
        "return test.events.filter((it) => it.type === 'masar-select').map((it) => it.detail.id).join(' ') === 'practice-2022 children-consultations-2023 open-days-2023 seminar-2023'",
    )
    .await
}

async fn the_kiosk_speaks_every_language_and_shows_every_picture_without_a_network(
    page: &Page,
) -> Outcome {
    page.open_with("").await?;
    page.resize(UPRIGHT).await?;
    page.eval(CLOCK).await?;
    page.eval(
        "const feed = await (await fetch('/www/feeds/partnership.json')).json();
         feed.events.forEach((event, at) => event.media = [{ src: `/www/masar.svg?${at}`, alt: 'مسار' }]);
         const host = document.createElement('masar-timeline'); host.kiosk = true; host.feedData = feed; document.body.append(host)",
    )
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "all pictures were there",
        "return test.all('.kiosk-pictures img').length === 11 && test.all('.kiosk-pictures img').every((it) => it.complete && it.naturalWidth)",
    )
    .await?;
    page.eval("performance.clearResourceTimings()").await?;
    let network = |offline: bool| json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.cdp("Network.enable", json!({})).await?;
    page.cdp("Network.emulateNetworkConditions", network(true))
        .await?;
    let seen = without_network(page).await;
    page.cdp("Network.emulateNetworkConditions", network(false))
        .await?;
    seen
}

/// Goes round once: each event has its picture, and that lies clear of its words.
const PICTURED: &str = include_str!("kiosk_pictures.js");

async fn without_network(page: &Page) -> Outcome {
    page.holds("there is no network", "return !navigator.onLine")
        .await?;
    for window in [UPRIGHT, TURNED] {
        page.resize(window).await?;
        for lang in ["fr", "en", "ar"] {
            let button = page.middle(&format!(".language[lang={lang}]")).await?;
            page.fingers(&[vec![button]]).await?;
            page.holds(
                &format!("it speaks {lang}"),
                &format!("return test.one('section.masar').lang === '{lang}'"),
            )
            .await?;
            page.holds(&format!("each event has its picture in {lang}"), PICTURED)
                .await?;
        }
    }
    page.holds(
        "nothing was asked for",
        "const asked = performance.getEntriesByType('resource').map((it) => it.name);
         return asked.length === 0 || asked",
    )
    .await?;
    page.no_console_errors().await
}

/// Steps before the first look, by which time everything was drawn, and before the second: whole rounds of
/// eleven, so that the same event stands there.
const FEW: usize = 198;
/// The number of all steps, and without `--full`.
const MANY: usize = 2_002;
const SOME: usize = 594;

async fn many_steps_of_the_kiosk_leave_nothing_behind(page: &Page) -> Outcome {
    memory::open(page).await?;
    ready(page, UPRIGHT).await?;
    steps(page, FEW).await?;
    let before = memory::held(page).await?;
    let all = if page.full { MANY } else { SOME };
    steps(page, all - FEW).await?;
    let after = memory::held(page).await?;
    println!("     kept after {FEW} steps: {before:?}, after {all}: {after:?}");
    // Noise: compiled code, the browser's own caches. A leak of one node a step would be 400 at least.
    let most = [
        before[0] + 20.0,
        before[1] + 2.0,
        before[2] + 300_000.0,
        before[3],
    ];
    if after.iter().zip(most).all(|(now, most)| *now <= most) {
        return page.no_console_errors().await;
    }
    Failure::because(format!(
        "nodes, listeners, bytes of JavaScript and of Wasm were {before:?}, and are {after:?} now"
    ))
}

async fn steps(page: &Page, count: usize) -> Outcome {
    page.holds(
        "every step went to another event",
        &format!(
            "const channel = new MessageChannel(), turn = () => new Promise((done) => {{ channel.port1.onmessage = done; channel.port2.postMessage(0); }});
             let moved = 0;
             for (let at = 0; at < {count}; at += 1) {{
               const shown = () => test.one('masar-timeline').shadowRoot.querySelector('.kiosk-stage').dataset.eventId;
               // On a busy machine the next step is set up a few turns after the drawing.
               for (let turns = 0; turns < 1000 && !clock.act; turns += 1) await turn();
               const act = clock.act, before = shown();
               clock.act = null; act();
               // On a busy machine the drawing comes a few turns later.
               for (let turns = 0; turns < 100 && shown() === before; turns += 1) await turn();
               if (at % 50 === 0) await new Promise((done) => requestAnimationFrame(done));
               moved += before !== shown();
             }}
             channel.port1.close(); test.events.length = 0;
             return moved === {count} || moved"
        ),
    )
    .await
}
