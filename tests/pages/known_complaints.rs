//! What people who use a keyboard or a screen reader complained of in other timelines and is open there:
//! each a test, named after the complaint. `timelinejs` is NUKnightLab/TimelineJS3, `vis_timeline`
//! visjs/vis-timeline, `xerte` thexerteproject/xerteonlinetoolkits, `google` google/google-visualization-issues.

use serde_json::{Value, json};

use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    timelinejs_509_everything_is_done_by_keyboard,
    timelinejs_629_text_has_the_contrast_of_aa_and_more,
    timelinejs_853_focus_is_seen_on_every_control,
    timelinejs_855_every_label_is_in_the_readers_language,
    timelinejs_858_every_button_has_a_name_that_describes_its_action,
    timelinejs_862_there_is_a_landmark_with_a_name,
    timelinejs_864_a_heading_is_beside_its_control,
    timelinejs_865_an_event_is_not_read_whole_when_it_opens,
    timelinejs_866_nothing_out_of_sight_is_read_or_focused,
    timelinejs_868_previous_and_next_say_where_they_lead_and_focus_says_where_one_is,
    timelinejs_902_the_headings_are_of_the_level_the_page_gives,
    timelinejs_document_listener_a_key_in_the_pages_own_field_moves_no_timeline,
    timelinejs_document_ids_two_timelines_share_no_id_with_each_other_or_the_page,
    timelinejs_828_left_is_next_where_one_reads_from_right_to_left,
    vis_timeline_1915_clusters_open_by_keyboard,
    vis_timeline_no_roles_every_mark_has_a_role_a_name_and_a_lane,
    xerte_1330_tab_stays_on_visible_elements,
    google_2744_a_chart_is_read_as_a_table_too,
    react_chrono_290_focus_and_scroll_stay_the_pages_on_load,
    no_key_that_a_screen_reader_or_the_browser_owns_is_taken,
];

const FEED: &str = "feed=\"/www/feeds/partnership.json\"";

async fn open(page: &Page, attributes: &str) -> Outcome {
    page.open_with(&format!(
        "<h1>صفحة</h1><input id=\"own\"><masar-timeline {FEED} {attributes}></masar-timeline><p id=\"after\" tabindex=\"0\">بعد</p>"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await
}

/// The widget's own root, and its controls that are seen.
const WIDGET: &str = "const root = test.one('masar-timeline').shadowRoot;
     const controls = test.all('button, a[href], input, [role=slider], [role=tab]', root).filter(test.visible);
     const name = (it) => (it.ariaLabel ?? it.textContent).trim();";

async fn timelinejs_509_everything_is_done_by_keyboard(page: &Page) -> Outcome {
    open(page, "view=\"axis\"").await?;
    page.eval("test.one('#own').focus(); globalThis.stops = []")
        .await?;
    for _ in 0..40 {
        page.key("Tab").await?;
        page.eval("stops.push(test.focused())").await?;
    }
    page.holds(
        "Tab comes to every control, and to one mark, from which arrow keys go on",
        &format!(
            "{WIDGET} const missed = controls.filter((it) => it.tabIndex >= 0 && !stops.includes(it));
             return missed.length === 0 && new Set(stops.filter((it) => it.matches('.mark'))).size === 1 && stops.includes(test.one('#after')) || missed.map(name)"
        ),
    )
    .await
}

async fn timelinejs_629_text_has_the_contrast_of_aa_and_more(page: &Page) -> Outcome {
    let window = Window {
        height: 5000,
        ..Window::wide(1120)
    };
    page.open_in("/tests/pages/blank.html", window).await?;
    let body = json!(format!(
        "<masar-timeline {FEED} view=\"story\"></masar-timeline>"
    ));
    page.eval(&format!("document.body.innerHTML = {body}"))
        .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.every_text_has_contrast(7.0).await
}

async fn timelinejs_853_focus_is_seen_on_every_control(page: &Page) -> Outcome {
    for theme in ["light", "dark"] {
        open(
            page,
            &format!("view=\"axis\" theme=\"{theme}\" event=\"open-days-2023\""),
        )
        .await?;
        page.eval("test.one('#own').focus()").await?;
        for _ in 0..45 {
            page.key("Tab").await?;
            page.holds(
                "a ring of at least 2 px in the colour of focus is seen",
                "const at = test.focused(); if (at.getRootNode() === document) return true;
                 const ring = (it) => { const style = getComputedStyle(it); return style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2; };
                 return ring(at) || ring(at.parentElement) || at.outerHTML.slice(0, 160)",
            )
            .await?;
        }
    }
    Ok(())
}

async fn timelinejs_855_every_label_is_in_the_readers_language(page: &Page) -> Outcome {
    for view in ["axis", "story", "table"] {
        open(page, &format!("view=\"{view}\" event=\"open-days-2023\"")).await?;
        page.holds(
            &format!("no name, tooltip or value in the {view} has a Latin word in Arabic"),
            "const root = test.one('masar-timeline').shadowRoot;
             const said = test.all('[aria-label], [title], [aria-valuetext], [placeholder], [alt]', root)
               // A language's own name is in its own letters.
               .filter((it) => !it.matches('.language'))
               .flatMap((it) => ['aria-label', 'title', 'aria-valuetext', 'placeholder', 'alt'].map((name) => it.getAttribute(name)).filter(Boolean));
             const foreign = said.filter((it) => /[A-Za-z]{2}/.test(it));
             return said.length > 3 && foreign.length === 0 || foreign",
        )
        .await?;
    }
    Ok(())
}

async fn timelinejs_858_every_button_has_a_name_that_describes_its_action(page: &Page) -> Outcome {
    for view in ["axis", "story", "table"] {
        open(page, &format!("view=\"{view}\" event=\"open-days-2023\"")).await?;
        page.holds(
            &format!("every control of the {view} is named by words, and no two of one place alike"),
            &format!(
                "{WIDGET} const bare = controls.filter((it) => !/\\p{{L}}{{2}}/u.test(name(it)) && !it.matches('.language'));
                 const tools = test.all('.zoom button, .turn button, .acts button, .languages button', root).map(name);
                 return bare.length === 0 && new Set(tools).size === tools.length || bare.map((it) => it.outerHTML.slice(0, 90))"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn timelinejs_862_there_is_a_landmark_with_a_name(page: &Page) -> Outcome {
    open(page, "").await?;
    let tree = page.tree().await?;
    for wanted in [
        "region \"مسار الشراكة\"",
        "  navigation \"اللغة\"",
        "  search",
    ] {
        if !tree.lines().any(|line| line == wanted) {
            return Failure::because(format!("no {wanted} in\n{tree}"));
        }
    }
    Ok(())
}

async fn timelinejs_864_a_heading_is_beside_its_control(page: &Page) -> Outcome {
    open(page, "view=\"story\"").await?;
    page.holds(
        "in the story each event's button is in its heading, and that in its article, which it names",
        "const all = test.all('article'); return all.length >= 3 && all.every((it) => {
           const heading = it.querySelector('h3'); return heading?.querySelector('button') && it.getAttribute('aria-labelledby') === heading.id; })",
    )
    .await?;
    open(page, "view=\"axis\" event=\"open-days-2023\"").await?;
    page.holds(
        "the particulars are a region named by their heading, with their buttons in it",
        "const region = test.one('.detail'); const heading = test.one('#detail-title');
         return region.getAttribute('aria-labelledby') === heading.id && region.contains(heading) && region.querySelectorAll('button').length > 3",
    )
    .await
}

async fn timelinejs_865_an_event_is_not_read_whole_when_it_opens(page: &Page) -> Outcome {
    open(page, "view=\"axis\"").await?;
    page.eval("test.one('.mark[data-event-id=open-days-2023]').focus()")
        .await?;
    page.key("Enter").await?;
    page.wait(
        "the focus was on the heading of the particulars",
        "return test.focused()?.id === 'detail-title'",
    )
    .await?;
    page.holds(
        "no live region holds the event, and none says a word",
        "const live = test.all('[aria-live], [role=status], [role=alert], [role=log]', test.one('masar-timeline').shadowRoot);
         return live.length > 0 && live.every((it) => !it.textContent.trim() && !it.querySelector('h3, p, dl'))",
    )
    .await
}

async fn timelinejs_866_nothing_out_of_sight_is_read_or_focused(page: &Page) -> Outcome {
    open(page, "view=\"axis\" from=\"2023-05-01\" to=\"2023-05-31\"").await?;
    let tree = page.tree().await?;
    // What began long ago and goes on is in sight; the agreement of 2022 is not.
    if tree.contains("توقيع اتفاقية الشراكة والتعاون، 14 شتنبر 2022")
    {
        return Failure::because(format!("an event of 2022 is read in May 2023:\n{tree}"));
    }
    page.eval("test.one('#own').focus()").await?;
    for _ in 0..40 {
        page.key("Tab").await?;
        page.holds(
            "what has the focus is in the window, or scrolled there",
            "const at = test.focused(); if (at === document.body) return true; const box = at.getBoundingClientRect();
             return box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight || at.outerHTML.slice(0, 120)",
        )
        .await?;
    }
    Ok(())
}

async fn timelinejs_868_previous_and_next_say_where_they_lead_and_focus_says_where_one_is(
    page: &Page,
) -> Outcome {
    open(page, "view=\"axis\" event=\"children-consultations-2023\"").await?;
    page.holds(
        "each is named by what it does and by the event it leads to",
        "const [before, after] = ['.turn .previous', '.turn .next'].map((it) => test.one(it).textContent);
         return before.includes('السابق') && before.length > 12 && after.includes('التالي') && after.includes('الأبواب المفتوحة')",
    )
    .await?;
    page.eval("test.one('.turn .next').focus()").await?;
    page.key("Enter").await?;
    page.wait(
        "the focus was on the title of the event it leads to",
        "const at = test.focused(); return at.id === 'detail-title' && at.textContent.includes('الأبواب المفتوحة')",
    )
    .await
    .map(drop)
}

async fn timelinejs_902_the_headings_are_of_the_level_the_page_gives(page: &Page) -> Outcome {
    for level in [1, 2, 4] {
        open(page, &format!("view=\"story\" heading-level=\"{level}\"")).await?;
        page.holds(
            &format!("the title is a heading of level {level}, the events are one below, and none is in the page itself"),
            &format!(
                "const root = test.one('masar-timeline').shadowRoot; const levels = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((it) => +it.localName[1]);
                 return levels[0] === {level} && levels.slice(1).every((it) => it === {level} + 1) && [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((it) => it.checkVisibility()).length === 1 || levels"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn timelinejs_document_listener_a_key_in_the_pages_own_field_moves_no_timeline(
    page: &Page,
) -> Outcome {
    open(page, "view=\"axis\" event=\"open-days-2023\"").await?;
    page.eval(
        "test.one('#own').value = 'abc'; test.one('#own').focus(); globalThis.taken = [];
         addEventListener('keydown', (event) => taken.push([event.key, event.defaultPrevented]))",
    )
    .await?;
    let before = page
        .eval("return [location.hash, test.one('.layer').style.transform, test.text()]")
        .await?;
    for key in [
        "ArrowLeft",
        "ArrowRight",
        "Home",
        "End",
        "+",
        "0",
        "Escape",
        "Enter",
    ] {
        page.key(key).await?;
    }
    let after = page
        .eval("return [location.hash, test.one('.layer').style.transform, test.text()]")
        .await?;
    if before != after {
        return Failure::because("a key in a field of the page changed the timeline");
    }
    page.holds(
        "no key was taken from the page",
        "return taken.length === 8 && taken.every(([, prevented]) => !prevented) || taken",
    )
    .await
}

async fn timelinejs_document_ids_two_timelines_share_no_id_with_each_other_or_the_page(
    page: &Page,
) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline {FEED}></masar-timeline><masar-timeline {FEED} view=\"story\"></masar-timeline>"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.holds(
        "ids stay inside their shadow root, each once",
        "const roots = test.all('masar-timeline').map((it) => it.shadowRoot);
         return document.querySelectorAll('[id]').length === 0 && roots.every((root) => { const ids = [...root.querySelectorAll('[id]')].map((it) => it.id); return ids.length > 3 && new Set(ids).size === ids.length; })",
    )
    .await
}

async fn timelinejs_828_left_is_next_where_one_reads_from_right_to_left(page: &Page) -> Outcome {
    for (lang, later) in [("ar", "ArrowLeft"), ("fr", "ArrowRight")] {
        open(page, &format!("view=\"axis\" lang=\"{lang}\"")).await?;
        page.eval("test.one('.mark[data-event-id=children-consultations-2023]').focus()")
            .await?;
        page.key(later).await?;
        // The first key waits for the chunk of the gestures.
        page.wait(
            &format!("{later} went to the later event in {lang}"),
            "return test.focused().dataset.eventId === 'open-days-2023'",
        )
        .await?;
    }
    Ok(())
}

async fn vis_timeline_1915_clusters_open_by_keyboard(page: &Page) -> Outcome {
    open(page, "view=\"axis\" from=\"1990\" to=\"2060\"").await?;
    page.eval("test.one('.pill').focus()").await?;
    page.holds(
        "what counts events is a button that says that it opens a list",
        "const at = test.focused(); return at.matches('button.pill[aria-haspopup=dialog][aria-expanded=false]')",
    )
    .await?;
    page.key("Enter").await?;
    page.wait(
        "the focus was in the list, which has a name",
        "const at = test.focused()?.closest('[role=dialog]'); return !!at && !!test.one('#cluster-title').textContent",
    )
    .await?;
    page.key("Escape").await?;
    page.wait(
        "the focus was back",
        "return test.focused()?.matches('.pill[aria-expanded=false]')",
    )
    .await
    .map(drop)
}

async fn vis_timeline_no_roles_every_mark_has_a_role_a_name_and_a_lane(page: &Page) -> Outcome {
    open(page, "view=\"axis\"").await?;
    page.holds(
        "each mark is a named button in a named group, and what is only drawn is hidden",
        "const root = test.one('masar-timeline').shadowRoot; const marks = [...root.querySelectorAll('.mark')];
         return marks.length >= 5 && marks.every((it) => it.localName === 'button' && it.ariaLabel.length > 10 && it.closest('[role=group][aria-label]'))
           && [...root.querySelectorAll('.label, .ticks, .strip-plot, svg')].every((it) => it.closest('[aria-hidden=true]'))
           && [...root.querySelectorAll('.lane-name')].every((it) => it.matches('button[aria-expanded]') || it.ariaHidden)",
    )
    .await
}

async fn xerte_1330_tab_stays_on_visible_elements(page: &Page) -> Outcome {
    for view in ["axis", "story", "table"] {
        open(page, &format!("view=\"{view}\"")).await?;
        page.eval("test.one('#own').focus()").await?;
        for _ in 0..30 {
            page.key("Tab").await?;
            page.holds(
                &format!("what has the focus in the {view} is drawn and in sight"),
                "const at = test.focused(); if (at === document.body) return true; const box = at.getBoundingClientRect();
                 return at.checkVisibility() && box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight || at.outerHTML.slice(0, 120)",
            )
            .await?;
        }
    }
    Ok(())
}

async fn google_2744_a_chart_is_read_as_a_table_too(page: &Page) -> Outcome {
    open(page, "view=\"axis\"").await?;
    page.eval("test.one('#tab-table').click()").await?;
    page.settle().await?;
    page.holds(
        "every event is a row with a head, under columns with heads, and the table has a name",
        "const feed = await (await fetch('/www/feeds/partnership.json')).json(); const table = test.one('table');
         return table.caption.textContent.length > 3 && table.tHead.querySelectorAll('th[scope=col]').length >= 5
           && table.tBodies[0].rows.length === feed.events.length && [...table.tBodies[0].rows].every((it) => it.querySelector('th[scope=row]'))",
    )
    .await
}

async fn react_chrono_290_focus_and_scroll_stay_the_pages_on_load(page: &Page) -> Outcome {
    page.open_with("<input id=\"own\"><div style=\"height: 3000px\"></div>")
        .await?;
    page.eval(&format!(
        "test.one('#own').focus(); document.body.insertAdjacentHTML('beforeend', {})",
        json!(format!(
            "<masar-timeline {FEED} event=\"open-days-2023\"></masar-timeline>"
        ))
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.holds(
        "neither was taken, though an event is open",
        "return document.activeElement.id === 'own' && scrollY === 0",
    )
    .await
}

async fn no_key_that_a_screen_reader_or_the_browser_owns_is_taken(page: &Page) -> Outcome {
    open(page, "view=\"axis\"").await?;
    page.eval("test.one('.mark[tabindex=\"0\"]').focus()")
        .await?;
    // NVDA, JAWS, VoiceOver and Orca: single letters jump between headings, links and the like; their own
    // keys come with Insert, Caps Lock, or Ctrl and Alt. Browsers: Ctrl and the wheel's keys, F keys, Backspace.
    let taken = page.eval(include_str!("keys_not_taken.js")).await?;
    if taken == Value::Array(Vec::new()) {
        return Ok(());
    }
    Failure::because(format!("these keys were taken in the plot: {taken}"))
}
