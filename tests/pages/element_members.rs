//! The element's methods and properties for scripts of the page, before and after the timeline is ready.

use crate::webdriver::{Outcome, Page};

scenarios![
    ready_is_resolved_with_the_state_and_never_rejected,
    calls_before_the_timeline_is_ready_take_effect_later,
    a_script_that_opens_an_event_moves_neither_focus_nor_page_nor_address,
    the_options_of_select_move_focus_scroll_and_write_the_address,
    close_closes_the_opened_event,
    show_without_a_stretch_shows_everything,
    properties_tell_what_is_shown_now,
    properties_have_types_and_defaults,
    without_feed_data_the_feed_of_the_address_returns,
    feed_data_is_drawn_where_a_library_extends_arrays_and_objects,
    every_opening_and_every_other_view_is_reported,
    a_listener_reads_what_has_changed,
    a_clone_of_a_timeline_is_one_timeline_that_works,
    a_script_that_names_the_feed_in_the_wrong_attribute_is_warned_about,
];

/// The address of the showcase's feed.
const FEED: &str = "/www/feeds/partnership.json";
/// A timeline far below the start of the page.
const BELOW: &str = r#"<button id="own">Own</button><div style="height:2000px"></div><masar-timeline feed="/www/feeds/partnership.json"></masar-timeline><div style="height:2000px"></div>"#;

async fn ready(page: &Page, html: &str) -> Outcome {
    page.open_with(html).await?;
    page.eval("window.host = test.one('masar-timeline'); await host.ready")
        .await?;
    page.settle().await
}

async fn one(page: &Page) -> Outcome {
    ready(
        page,
        &format!("<masar-timeline feed=\"{FEED}\"></masar-timeline>"),
    )
    .await
}

async fn ready_is_resolved_with_the_state_and_never_rejected(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(
        "window.refused = []; addEventListener('unhandledrejection', (event) => refused.push(String(event.reason)));
         window.state = async (feed) => {
           const host = document.createElement('masar-timeline'); host.feedData = feed; host.feed = '/none.json';
           document.body.append(host);
           return await host.ready + ' ' + host.dataset.state + ' ' + await host.ready;
         }",
    )
    .await?;
    page.holds(
        "with an event, without any, and without a feed",
        "const states = [await state({ masar: 1, title: 'A', events: [{ id: 'a', date: '2024', title: 'A' }] }),
           await state({ masar: 1, title: 'A', events: [] }), await state(null)];
         return states.join() === 'ready ready ready,empty empty empty,error error error' && refused.length === 0 || [states, refused]",
    )
    .await?;
    page.holds(
        "the promise is there before the element is in the page",
        "const host = document.createElement('masar-timeline'); return host.ready instanceof Promise && host.ready === host.ready",
    )
    .await
}

async fn calls_before_the_timeline_is_ready_take_effect_later(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "window.host = document.createElement('masar-timeline'); host.feed = '{FEED}';
         window.answers = [host.select('agreement-2022'), host.close(), host.select('open-days-2023'), host.show({{ from: '2023-05', to: '2023-06' }}), host.reload()];
         document.body.append(host); await host.ready"
    ))
    .await?;
    page.wait(
        "the last call of each kind has taken effect",
        "return host.selected === 'open-days-2023' && host.window.from === '2023-05-01' && host.window.to === '2023-06-30' && !!test.one('[part=detail]')",
    )
    .await?;
    page.holds(
        "the calls returned nothing, since no feed was there",
        "return answers.every((it) => it === undefined) || answers",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_script_that_opens_an_event_moves_neither_focus_nor_page_nor_address(
    page: &Page,
) -> Outcome {
    ready(page, BELOW).await?;
    page.eval("document.getElementById('own').focus(); window.before = [0, location.href];
         window.entries = 0; for (const name of ['pushState', 'replaceState']) { const real = history[name]; history[name] = function (...given) { entries += 1; return real.apply(this, given); }; }
         host.select('open-days-2023')")
        .await?;
    page.wait("the event is open", "return test.one('[part=detail]')")
        .await?;
    page.settle().await?;
    let kept = "return scrollY === 0 && document.activeElement.id === 'own' && entries === before[0] && location.href === before[1] || [scrollY, location.href]";
    page.holds("focus, page and address are as before", kept)
        .await?;
    page.eval("host.event = 'agreement-2022'").await?;
    page.wait(
        "the attribute opened another",
        "return host.selected === 'agreement-2022'",
    )
    .await?;
    page.eval("host.view = 'story'; host.from = '2023'; await test.sleep(50); host.close()")
        .await?;
    page.wait("it is closed", "return !test.one('[part=detail]')")
        .await?;
    page.settle().await?;
    page.holds("focus, page and address are still as before", kept)
        .await
}

async fn the_options_of_select_move_focus_scroll_and_write_the_address(page: &Page) -> Outcome {
    ready(page, BELOW).await?;
    page.eval("window.entries = 0; const push = history.pushState; history.pushState = function (...given) { entries += 1; return push.apply(this, given); };
         host.select('open-days-2023', { history: true })")
        .await?;
    page.wait(
        "the address has the event, in an entry of its own",
        "return location.hash === '#masar/open-days-2023' && entries === 1",
    )
    .await?;
    page.holds(
        "nothing else has moved",
        "return scrollY === 0 && document.activeElement === document.body",
    )
    .await?;
    page.eval("host.select('agreement-2022', { focus: true })")
        .await?;
    page.wait(
        "focus is in the detail",
        "return test.focused().closest('[part=detail]')",
    )
    .await?;
    page.holds(
        "the page has not scrolled",
        "return scrollY === 0 || scrollY",
    )
    .await?;
    page.eval("host.close({ focus: true }); host.select('open-days-2023', { scroll: true })")
        .await?;
    page.wait(
        "the page has scrolled to the detail",
        "const { top } = test.one('[part=detail]').getBoundingClientRect(); return scrollY > 500 && top < innerHeight",
    )
    .await?;
    Ok(())
}

async fn close_closes_the_opened_event(page: &Page) -> Outcome {
    one(page).await?;
    page.eval(
        "const mark = test.one('.mark[data-event-id=agreement-2022]'); mark.focus(); mark.click()",
    )
    .await?;
    page.wait(
        "focus is in the detail",
        "return test.focused().closest('[part=detail]')",
    )
    .await?;
    page.eval("host.close()").await?;
    page.wait(
        "it is closed, and focus is where the visitor left it",
        "return !test.one('[part=detail]') && test.focused().dataset?.eventId === 'agreement-2022'",
    )
    .await?;
    page.wait(
        "the page got the event",
        "return test.events.at(-1).type === 'masar-select' && test.events.at(-1).detail.id === null && host.selected === null",
    )
    .await?;
    Ok(())
}

async fn show_without_a_stretch_shows_everything(page: &Page) -> Outcome {
    one(page).await?;
    page.eval("host.show({ from: '2023-05', to: '2023-05' })")
        .await?;
    page.wait(
        "a month is shown",
        "return host.window.from === '2023-05-01' && host.window.to === '2023-05-31'",
    )
    .await?;
    for call in ["host.show()", "host.show(null)", "host.show({})"] {
        page.eval("host.show({ from: '2023-05', to: '2023-05' })")
            .await?;
        page.wait("a month is shown", "return host.window.to === '2023-05-31'")
            .await?;
        page.eval(call).await?;
        page.wait(
            &format!("{call} shows all"),
            "return host.window.from < '2022-09-14' && host.window.to > '2023-06'",
        )
        .await?;
    }
    page.no_console_errors().await
}

async fn properties_tell_what_is_shown_now(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.holds(
        "before the timeline is ready there is nothing",
        "const host = document.createElement('masar-timeline');
         return host.view === 'auto' && host.selected === null && host.window === null && host.events === null",
    )
    .await?;
    one(page).await?;
    page.holds(
        "after it there is what is drawn",
        &format!(
            "const feed = await (await fetch('{FEED}')).json(), [first] = host.events;
             return host.view === 'axis' && host.selected === null && /^\\d{{4}}-\\d\\d-\\d\\d$/.test(host.window.from) && host.window.from < host.window.to &&
               host.events.length === feed.events.length && host.events.map((it) => it.id).join() === feed.events.map((it) => it.id).join() &&
               first.date === feed.events[0].date && first.title === feed.events[0].title.ar && first.track === feed.events[0].track || host.events"
        ),
    )
    .await?;
    page.eval("host.filter = 'track=outreach'; host.view = 'story'")
        .await?;
    page.wait(
        "a filter and another view are followed",
        "return host.view === 'story' && host.events.length > 0 && host.events.every((it) => it.track === 'outreach')",
    )
    .await?;
    page.eval("test.one('#tab-table').click()").await?;
    page.wait(
        "the visitor's choice is what is shown",
        "return host.view === 'table' && host.getAttribute('view') === 'story'",
    )
    .await?;
    Ok(())
}

async fn properties_have_types_and_defaults(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.holds(
        "the defaults",
        "const it = document.createElement('masar-timeline');
         const values = [it.feed, it.view, it.theme, it.calendar, it.loading, it.headingLevel, it.refresh, it.kiosk, it.debug, it.event, it.from, it.to, it.filter, it.height, it.link, it.base, it.controls, it.mediaHosts];
         return JSON.stringify(values) === JSON.stringify(['', 'auto', 'auto', 'gregory', 'eager', 2, 0, false, false, '', '', '', '', '', '', '', '', '']) || values",
    )
    .await?;
    page.holds(
        "values of each type go to the attribute and come back",
        "const it = document.createElement('masar-timeline');
         Object.assign(it, { headingLevel: 4, refresh: 60, kiosk: true, debug: 'fr', theme: 'dark', mediaHosts: 'same-origin' });
         const set = it.getAttributeNames().map((name) => `${name}=${it.getAttribute(name)}`).sort().join();
         Object.assign(it, { kiosk: false, debug: null, theme: undefined });
         return set === 'debug=fr,heading-level=4,kiosk=,media-hosts=same-origin,refresh=60,theme=dark' && it.headingLevel === 4 && it.refresh === 60 &&
           it.kiosk === false && it.debug === false && it.theme === 'auto' && it.mediaHosts === 'same-origin' || set",
    )
    .await
}

async fn without_feed_data_the_feed_of_the_address_returns(page: &Page) -> Outcome {
    one(page).await?;
    page.eval("host.feedData = { masar: 1, title: 'Own', events: [{ id: 'a', date: '2024', title: 'A' }] }")
        .await?;
    page.wait(
        "the object is shown",
        "return test.one('[part=title]').textContent === 'Own' && host.feedData.title === 'Own'",
    )
    .await?;
    page.eval("host.feedData = null").await?;
    page.wait(
        "the feed of the address is shown",
        "return test.one('[part=title]').textContent !== 'Own' && host.events.length > 3 && host.feedData === null",
    )
    .await?;
    page.no_console_errors().await
}

async fn feed_data_is_drawn_where_a_library_extends_arrays_and_objects(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(
        "Array.prototype.toJSON = function () { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']'; };
         String.prototype.toJSON = function () { return '\"' + this + '\"'; };
         Object.prototype.extend = function () {};
         window.host = document.createElement('masar-timeline');
         host.feedData = { masar: 1, title: 'By object', languages: ['fr'], events: [{ id: 'a', date: '2024-05-17', title: 'Un' }, { id: 'b', date: '2024-06', title: 'Deux' }] };
         document.body.append(host); await host.ready;
         for (let at = 0; at < 500 && test.all('.mark[data-event-id]').length < 2; at += 1) await test.sleep(20);
         // Drivers cannot return a result from a page with such a library.
         delete Array.prototype.toJSON; delete String.prototype.toJSON; delete Object.prototype.extend",
    )
    .await?;
    page.holds(
        "both events are drawn",
        "return test.all('.mark[data-event-id]').length === 2 && test.one('[part=title]').textContent === 'By object'",
    )
    .await
}

/// Waits for an event of the page.
async fn reported(page: &Page, kind: &str, detail: &str) -> Outcome {
    page.wait(
        &format!("{kind} with {detail}"),
        &format!("return test.events.some((it) => it.type === '{kind}' && JSON.stringify(it.detail) === '{detail}')"),
    )
    .await?;
    page.eval("test.events.length = 0").await?;
    Ok(())
}

async fn every_opening_and_every_other_view_is_reported(page: &Page) -> Outcome {
    ready(
        page,
        &format!("<masar-timeline event=\"seminar-2023\" feed=\"{FEED}\"></masar-timeline>"),
    )
    .await?;
    reported(page, "masar-select", r#"{"id":"seminar-2023"}"#).await?;
    page.eval("host.event = 'agreement-2022'").await?;
    reported(page, "masar-select", r#"{"id":"agreement-2022"}"#).await?;
    page.eval("location.hash = '#masar/open-days-2023?view=story'")
        .await?;
    page.wait(
        "the link is followed",
        "return host.selected === 'open-days-2023'",
    )
    .await?;
    page.wait(
        "both are reported",
        "return ['masar-select {\"id\":\"open-days-2023\"}', 'masar-view {\"view\":\"story\"}'].every((it) => test.events.map((its) => its.type + ' ' + JSON.stringify(its.detail)).includes(it))",
    )
    .await?;
    page.eval("test.events.length = 0; host.removeAttribute('event'); host.close()")
        .await?;
    reported(page, "masar-select", r#"{"id":null}"#).await?;
    page.eval("host.select('agreement-2022')").await?;
    reported(page, "masar-select", r#"{"id":"agreement-2022"}"#).await?;
    page.eval("host.feedData = { masar: 1, title: 'Own', events: [{ id: 'a', date: '2024', title: 'A' }] }")
        .await?;
    reported(page, "masar-select", r#"{"id":null}"#).await
}

async fn a_listener_reads_what_has_changed(page: &Page) -> Outcome {
    one(page).await?;
    page.eval(
        "window.read = []; host.addEventListener('masar-select', () => read.push(host.selected, !!test.one('[part=detail]')));
         host.addEventListener('masar-view', () => read.push(host.view)); test.one('.mark[data-event-id=agreement-2022]').click()",
    )
    .await?;
    page.wait(
        "the event was read",
        "return read.join() === 'agreement-2022,true' || undefined",
    )
    .await?;
    page.eval("test.one('#tab-table').click()").await?;
    page.wait("the view was read", "return read.at(-1) === 'table'")
        .await?;
    Ok(())
}

async fn a_clone_of_a_timeline_is_one_timeline_that_works(page: &Page) -> Outcome {
    one(page).await?;
    page.eval("host.select('agreement-2022'); window.clone = host.cloneNode(true); document.body.append(clone); await clone.ready")
        .await?;
    page.holds(
        "the clone has one widget of its own, and its own state",
        "return clone.shadowRoot.querySelectorAll('.masar').length === 1 && clone.childNodes.length === 0 && clone.selected === null && host.selected === 'agreement-2022'",
    )
    .await?;
    page.eval("host.remove(); clone.select('open-days-2023')")
        .await?;
    page.wait(
        "it works without the original",
        "return clone.selected === 'open-days-2023' && !!clone.shadowRoot.querySelector('[part=detail]')",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_script_that_names_the_feed_in_the_wrong_attribute_is_warned_about(
    page: &Page,
) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    page.eval(&format!(
        "const script = document.createElement('script'); script.src = '/pkg/masar.js'; script.setAttribute('feed', '{FEED}'); document.body.append(script)"
    ))
    .await?;
    page.wait(
        "one warning names the right attribute",
        "const said = test.console.filter((it) => it.level === 'warn'); return said.length === 1 && said[0].text.includes('data-feed')",
    )
    .await?;
    Ok(())
}
