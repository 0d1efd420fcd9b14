//! What Masar promises to the host page: attributes, events, methods, a long life in the page.

use crate::webdriver::{Outcome, Page};

scenarios![
    every_drawn_event_carries_its_id_in_every_view,
    opening_and_closing_an_event_dispatch_events_to_the_page,
    the_page_may_select_an_event_by_id,
    the_page_may_ask_for_a_stretch_of_time,
    another_language_by_attribute_turns_the_whole_widget,
    the_language_of_an_ancestor_is_heard,
    another_view_by_attribute_is_shown,
    an_event_by_attribute_is_open_from_the_start,
    a_timeline_taken_out_and_put_back_goes_on_as_it_was,
    a_hundred_timelines_come_and_go_without_a_word_in_the_console,
    the_theme_follows_the_attribute_and_else_the_visitor,
    nothing_is_written_outside_the_element,
    without_a_catalog_the_list_stays_and_the_page_gets_the_reason,
    a_language_whose_catalog_does_not_load_leaves_the_widget_as_it_is,
    controls_omits_unnamed_controls_and_reports_unknown_names,
    filter_sets_the_first_filter_and_the_visitor_may_widen_it,
    a_filter_value_that_the_feed_lacks_gives_a_warning,
    kiosk_may_come_and_go_as_an_attribute,
];

/// The showcase's feed on an otherwise empty Arabic page.
const ONE: &str = r#"<masar-timeline feed="/www/feeds/partnership.json"></masar-timeline>"#;

async fn one(page: &Page) -> Outcome {
    page.open_with(ONE).await?;
    page.wait_state("ready").await?;
    page.settle().await
}

async fn every_drawn_event_carries_its_id_in_every_view(page: &Page) -> Outcome {
    one(page).await?;
    page.eval("window.feed = await (await fetch('/www/feeds/partnership.json')).json()")
        .await?;
    for view in ["axis", "story", "table"] {
        page.eval(&format!("test.one('masar-timeline').view = '{view}'"))
            .await?;
        page.settle().await?;
        page.wait(
            &format!("every event outside another, and no stranger, was drawn in the {view}"),
            "const ids = new Set(test.all('[data-event-id]', test.one('masar-timeline').shadowRoot).map((it) => it.dataset.eventId));
             const known = new Set(feed.events.map((it) => it.id));
             return feed.events.filter((it) => !it.part_of).every((it) => ids.has(it.id)) && [...ids].every((id) => known.has(id))",
        )
        .await?;
    }
    Ok(())
}

async fn opening_and_closing_an_event_dispatch_events_to_the_page(page: &Page) -> Outcome {
    one(page).await?;
    page.eval("test.one('button[data-event-id=agreement-2022]').click()")
        .await?;
    page.wait("masar-select told the id", "return test.events.some((it) => it.type === 'masar-select' && it.detail.id === 'agreement-2022')")
        .await?;
    page.wait("the detail was open", "return test.one('[part=detail]')")
        .await?;
    page.key("Escape").await?;
    page.wait("masar-select told of the closing", "return test.events.at(-1).type === 'masar-select' && test.events.at(-1).detail.id === null")
        .await?;
    page.holds(
        "every event came from the element",
        "return test.events.every((it) => it.target === 'masar-timeline')",
    )
    .await
}

async fn the_page_may_select_an_event_by_id(page: &Page) -> Outcome {
    one(page).await?;
    page.holds(
        "select says true for an event and false for none",
        "const host = test.one('masar-timeline'); return host.select('open-days-2023') === true && host.select('no-such-event') === false",
    )
    .await?;
    page.wait(
        "its detail was open",
        "return test.one('[part=detail]')?.textContent.includes('الأبواب المفتوحة')",
    )
    .await?;
    Ok(())
}

async fn the_page_may_ask_for_a_stretch_of_time(page: &Page) -> Outcome {
    one(page).await?;
    page.eval("test.one('masar-timeline').show({ from: '2023-05-01', to: '2023-05-31' })")
        .await?;
    page.wait(
        "May 2023 filled the plot and September 2022 was out of sight",
        "const plot = test.one('.plot').getBoundingClientRect();
         const there = (id) => { const box = test.one(`.mark[data-event-id=${id}]`)?.getBoundingClientRect();
           return box && box.right > plot.left && box.left < plot.right; };
         return there('open-days-2023') && !there('agreement-2022')",
    )
    .await?;
    Ok(())
}

async fn another_language_by_attribute_turns_the_whole_widget(page: &Page) -> Outcome {
    one(page).await?;
    let order =
        "const at = (id) => test.one(`.mark[data-event-id=${id}]`).getBoundingClientRect().left;
                 return at('agreement-2022') > at('open-days-2023')";
    page.holds("in Arabic the earlier event stands to the right", order)
        .await?;
    page.eval("test.one('masar-timeline').lang = 'fr'").await?;
    page.wait(
        "the title was French",
        "return test.one('[part=title]').textContent === 'Le fil du partenariat'",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "in French it stands to the left",
        &order.replace("> at", "< at"),
    )
    .await?;
    page.holds(
        "lang and dir are said",
        "const root = test.one('[part=widget]'); return root.lang === 'fr' && root.dir === 'ltr'",
    )
    .await
}

async fn the_language_of_an_ancestor_is_heard(page: &Page) -> Outcome {
    page.open_with(&format!("<div lang=\"en-GB\" dir=\"ltr\">{ONE}</div>"))
        .await?;
    page.wait_state("ready").await?;
    page.holds(
        "English within English, in an Arabic document",
        "const root = test.one('[part=widget]'); return root.lang === 'en' && root.dir === 'ltr' && test.text().includes('A partnership, step by step')",
    )
    .await
}

async fn another_view_by_attribute_is_shown(page: &Page) -> Outcome {
    one(page).await?;
    page.eval("test.one('masar-timeline').view = 'story'")
        .await?;
    page.wait(
        "the story was shown",
        "return test.one('#tab-story').ariaSelected === 'true'",
    )
    .await?;
    page.holds(
        "masar-view told so",
        "return test.events.some((it) => it.type === 'masar-view' && it.detail.view === 'story')",
    )
    .await
}

async fn an_event_by_attribute_is_open_from_the_start(page: &Page) -> Outcome {
    page.open_with(&ONE.replace("feed=", "event=\"seminar-2023\" feed="))
        .await?;
    page.wait_state("ready").await?;
    page.wait(
        "its detail was open",
        "return test.one('[part=detail]')?.textContent.includes('ندوة')",
    )
    .await?;
    page.holds(
        "the page's focus was left alone",
        "return test.focused() === document.body",
    )
    .await
}

async fn a_timeline_taken_out_and_put_back_goes_on_as_it_was(page: &Page) -> Outcome {
    one(page).await?;
    page.eval(
        "const host = test.one('masar-timeline'); host.select('agreement-2022'); host.remove();
         await new Promise((done) => setTimeout(done, 100)); document.body.append(host)",
    )
    .await?;
    page.wait(
        "the same event was open",
        "return test.one('[part=detail]')?.textContent.includes('اتفاقية')",
    )
    .await?;
    page.eval("test.one('masar-timeline').lang = 'en'").await?;
    page.wait(
        "it listened to its attributes",
        "return test.one('[part=title]').textContent === 'A partnership, step by step'",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_hundred_timelines_come_and_go_without_a_word_in_the_console(page: &Page) -> Outcome {
    one(page).await?;
    // A script has a time limit.
    for _ in 0..10 {
        page.eval(
            "const own = test.one('masar-timeline');
             for (let round = 0; round < 10; round += 1) {
               const host = document.createElement('masar-timeline'); host.feed = own.feed; document.body.append(host);
               await new Promise((done) => host.addEventListener('masar-ready', done, { once: true })); host.remove();
             }",
        )
        .await?;
    }
    page.holds(
        "one is left",
        "return test.all('masar-timeline').length === 1",
    )
    .await?;
    page.no_console_errors().await
}

async fn the_theme_follows_the_attribute_and_else_the_visitor(page: &Page) -> Outcome {
    one(page).await?;
    let ink = "const [red] = getComputedStyle(test.one('[part=title]')).color.match(/\\d+/g).map(Number); return red";
    page.holds(
        "dark ink on a light page",
        &ink.replace("return red", "return red < 60"),
    )
    .await?;
    page.eval("test.one('masar-timeline').theme = 'dark'")
        .await?;
    page.wait(
        "light ink was on a dark widget",
        &ink.replace("return red", "return red > 200"),
    )
    .await?;
    Ok(())
}

async fn nothing_is_written_outside_the_element(page: &Page) -> Outcome {
    page.open("/tests/pages/blank.html").await?;
    page.eval("window.before = [document.head.innerHTML, Object.keys(window).sort().join(), document.cookie]").await?;
    page.eval(&format!("document.body.innerHTML = `{ONE}`"))
        .await?;
    page.wait_state("ready").await?;
    page.holds(
        "head, globals and cookies are as they were, and only our own server was asked",
        "const after = [document.head.innerHTML, Object.keys(window).filter((key) => key !== 'before').sort().join(), document.cookie];
         const foreign = performance.getEntriesByType('resource').filter((it) => !it.name.startsWith(location.origin));
         return foreign.length === 0 && after.every((it, at) => it === window.before[at]) || [window.before, after]",
    )
    .await
}

/// The words of every language are missing from now on.
const NO_WORDS: &str = "const real = fetch;
    window.fetch = (what, ...more) => String(what).includes('masar_words') ? Promise.resolve(new Response('', { status: 404 })) : real(what, ...more)";

async fn without_a_catalog_the_list_stays_and_the_page_gets_the_reason(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(NO_WORDS).await?;
    page.eval(&format!("document.body.innerHTML = `{ONE}`"))
        .await?;
    page.wait_state("error").await?;
    page.holds(
        "the list stands, and an error names the file",
        "const [told] = test.events.filter((it) => it.type === 'masar-error');
         const host = test.one('masar-timeline'), row = test.one('li[data-event-id]');
         return row.getBoundingClientRect().height > 0 && told.detail.code === 'words-missing' && told.detail.message.includes('masar_words_ar is missing')",
    )
    .await
}

async fn a_language_whose_catalog_does_not_load_leaves_the_widget_as_it_is(page: &Page) -> Outcome {
    one(page).await?;
    page.eval(NO_WORDS).await?;
    page.eval("test.one('masar-timeline').lang = 'fr'").await?;
    page.wait(
        "the console was told",
        "return test.console.some((it) => it.text.includes('masar_words_fr is missing'))",
    )
    .await?;
    page.holds(
        "the widget is Arabic still",
        "return test.one('section.masar').dir === 'rtl' && test.one('masar-timeline').dataset.state === 'ready'",
    )
    .await
}

/// Each control, and what there is of it in the page.
const CONTROLS: [(&str, &str, &str); 10] = [
    ("views", "axis", "[role=tab]"),
    ("search", "axis", "[role=search]"),
    ("filters", "axis", ".more-filters"),
    ("date", "axis", ".to-date"),
    ("chips", "axis", ".chip"),
    ("zoom", "axis", ".zoom"),
    ("download", "table", ".download"),
    ("languages", "axis", ".language"),
    ("overview", "axis", ".overview, [role=slider]"),
    ("legend", "axis", ".key"),
];

async fn controls_omits_unnamed_controls_and_reports_unknown_names(page: &Page) -> Outcome {
    one(page).await?;
    let only = |words: &str, view: &str, there: &str| {
        let all = CONTROLS.map(|(_, _, selector)| selector);
        format!(
            "const host = test.one('masar-timeline'); host.view = '{view}'; host.controls = '{words}';
             let found = null;
             // A view whose chunk is on its way may be a moment late.
             for (let frames = 0; frames < 300 && found?.join() !== {there}; frames += 1) {{
               await new Promise((done) => requestAnimationFrame(done));
               found = {all}.filter((it) => host.shadowRoot.querySelector(it));
             }}
             return found.join() === {there} || found",
            all = serde_json::json!(all),
            there = serde_json::json!(there),
        )
    };
    page.holds("none leaves none", &only("none", "axis", ""))
        .await?;
    page.nothing_overflows().await?;
    page.axe_clean().await?;
    for (name, view, selector) in CONTROLS {
        page.holds(
            &format!("{name} alone is {selector} alone"),
            &only(name, view, selector),
        )
        .await?;
    }
    page.holds(
        "without an attribute all are there, and nothing was warned about",
        "const host = test.one('masar-timeline'); host.controls = null; host.view = 'axis';
         await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
         return test.one('.easy') && test.one('.zoom') && test.all('[role=tab]').length === 3 && !test.console.length || test.console.map((it) => it.text)",
    )
    .await?;
    page.eval("test.one('masar-timeline').controls = 'views serch'")
        .await?;
    page.settle().await?;
    page.holds(
        "a bad word is named in the console, with what there is, and the others count",
        "const said = test.console.map((it) => it.text).join();
         return said.includes('\"serch\"') && said.includes('legend') && test.one('[role=tab]') && !test.one('[role=search]') || said",
    )
    .await
}

async fn filter_sets_the_first_filter_and_the_visitor_may_widen_it(page: &Page) -> Outcome {
    page.open_with(&ONE.replace("feed=", "filter=\"track=outreach&from=2023-03\" feed="))
        .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    let marks =
        "const ids = test.all('.mark[data-event-id]').map((it) => it.dataset.eventId).join(' ');";
    page.holds(
        "one event answers, its chip is pressed, and the address says nothing of it",
        &format!("{marks} return ids === 'open-days-2023' && test.all('.chip[aria-pressed=true]').length === 1 && location.hash === '' || ids"),
    )
    .await?;
    page.eval("test.one('.mark').click()").await?;
    page.wait(
        "the opened event's link has the filter",
        "return location.hash.includes('open-days-2023?track=outreach&from=2023-03')",
    )
    .await?;
    page.eval("history.back()").await?;
    page.wait(
        "back leads to the page's own filter",
        &format!("{marks} return !test.one('.detail') && ids === 'open-days-2023'"),
    )
    .await?;
    page.eval("test.one('.status .link').click()").await?;
    page.wait(
        "the visitor widened it",
        "return test.all('.mark[data-event-id]').length > 4",
    )
    .await?;
    page.eval("test.one('masar-timeline').filter = 'track=training'")
        .await?;
    page.wait(
        "another filter of the page's was followed",
        &format!("{marks} return ids === 'training-2022'"),
    )
    .await?;
    page.no_console_errors().await
}

async fn a_filter_value_that_the_feed_lacks_gives_a_warning(page: &Page) -> Outcome {
    page.open_with(&ONE.replace(
        "feed=",
        "filter=\"track=outreach,nothing&view=story&from=soon\" feed=",
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.holds(
        "three parts are named, the fourth counts",
        "const said = test.console.map((it) => it.text);
         return ['nothing', 'view=story', 'from=soon'].every((part) => said.some((it) => it.includes(`filter: \"${part}\"`)))
           && test.one('.chip[aria-pressed=true]').classList.contains('c2') && !test.one('.mark[data-event-id=agreement-2022]') || said",
    )
    .await
}

async fn kiosk_may_come_and_go_as_an_attribute(page: &Page) -> Outcome {
    one(page).await?;
    page.eval("test.one('masar-timeline').kiosk = true").await?;
    page.wait("it was one", "return test.one('.kiosk-stage')")
        .await?;
    page.eval("test.one('masar-timeline').kiosk = false")
        .await?;
    page.wait(
        "the axis was back",
        "return test.one('.axis') && !test.one('.kiosk-stage')",
    )
    .await?;
    page.eval("test.one('masar-timeline').select('open-days-2023', { history: true })")
        .await?;
    page.wait(
        "and its links",
        "return location.hash.includes('open-days-2023')",
    )
    .await?;
    page.no_console_errors().await
}
