//! A visitor who looks for something: search, filters, and the address that keeps what was chosen.

use serde_json::json;

use crate::webdriver::{Outcome, Page};

scenarios![
    a_search_finds_marks_and_counts_in_any_spelling,
    a_search_that_finds_nothing_names_it_and_offers_the_way_back,
    chips_show_their_tracks_and_honest_counts,
    a_period_leaves_events_that_share_a_day_with_it,
    the_address_keeps_the_filters_and_back_removes_the_last_one,
    a_link_opens_its_event_whatever_its_script,
    a_fragment_of_the_page_is_left_alone,
    two_timelines_answer_to_links_of_their_own,
    where_the_page_wants_no_links_the_address_stays,
    the_search_is_reached_and_cleared_by_keys,
];

const ONE: &str = r#"<masar-timeline feed="/www/feeds/partnership.json"></masar-timeline>"#;
const SEEN: &str =
    "const seen = test.all('.mark, .pill').map((it) => it.dataset.eventId).sort().join()";

async fn one(page: &Page) -> Outcome {
    page.open_with(ONE).await?;
    page.wait_state("ready").await?;
    page.settle().await
}

/// Types into the search field as a keyboard with a language of its own does.
async fn search(page: &Page, text: &str) -> Outcome {
    page.eval("const field = test.one('.search input'); field.focus(); field.select()")
        .await?;
    page.insert_text(text).await?;
    page.settle().await
}

async fn a_search_finds_marks_and_counts_in_any_spelling(page: &Page) -> Outcome {
    one(page).await?;
    // The title says إطلاق استشارات جهوية مع الأطفال.
    for spelling in ["الاطفال", "الأَطْفَالِ", "الأطفـــال"] {
        search(page, spelling).await?;
        page.wait(
            &format!("“{spelling}” found the consultations with children"),
            "return test.all('.mark').some((it) => it.dataset.eventId === 'children-consultations-2023')
               && !test.all('.mark').some((it) => it.dataset.eventId === 'agreement-2022')",
        )
        .await?;
        page.holds(
            "the word is marked where it is drawn",
            "return test.all('.label mark').some((it) => it.textContent.includes('طفال'))",
        )
        .await?;
        page.holds(
            "how many were found is said in a live region",
            "const said = test.all('[role=status]').map((it) => it.textContent).join(); return /\\d/.test(said) && said.includes('11')",
        )
        .await?;
    }
    page.axe_clean().await
}

async fn a_search_that_finds_nothing_names_it_and_offers_the_way_back(page: &Page) -> Outcome {
    one(page).await?;
    search(page, "طنجة الفضاء").await?;
    page.wait(
        "what was asked is named",
        "return test.one('.empty')?.textContent.includes('طنجة الفضاء')",
    )
    .await?;
    page.axe_clean().await?;
    let back = page.middle(".empty button").await?;
    page.click(back).await?;
    page.wait(
        "everything is there again, and the field is empty",
        "return test.all('.mark').length > 4 && test.one('.search input').value === ''",
    )
    .await
    .map(drop)
}

async fn chips_show_their_tracks_and_honest_counts(page: &Page) -> Outcome {
    one(page).await?;
    let chip = page.middle(".chip.c2").await?;
    page.click(chip).await?;
    page.wait(
        "only that track is drawn",
        "return test.all('.lane').length === 1 && test.one('.chip.c2').ariaPressed === 'true'",
    )
    .await?;
    page.holds(
        "a second press lets everything through again",
        "test.one('.chip.c2').click(); await new Promise((done) => setTimeout(done, 300)); return test.all('.lane').length === 6",
    )
    .await?;
    search(page, "ندوة").await?;
    page.wait(
        "each chip counts what it would leave",
        "return test.one('.chip.c3 .count').textContent === '0' && test.one('.chip.c1 .count').textContent === '1'",
    )
    .await
    .map(drop)
}

async fn a_period_leaves_events_that_share_a_day_with_it(page: &Page) -> Outcome {
    one(page).await?;
    let open = page.middle(".more-filters").await?;
    page.click(open).await?;
    page.wait("the filters are open", "return test.one('.panel')")
        .await?;
    page.axe_clean().await?;
    page.eval(
        "const [from, to] = test.all('.panel input[type=date]');
         for (const [field, day] of [[from, '2023-01-01'], [to, '2023-03-31']]) {
           field.value = day; field.dispatchEvent(new Event('change', { bubbles: true }));
           await new Promise((done) => setTimeout(done, 100));
         }",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "the consultations are left, the signature and the open days are not",
        &format!("{SEEN}; return seen.includes('children-consultations-2023') && !seen.includes('agreement-2022') && !seen.includes('open-days-2023')"),
    )
    .await?;
    page.holds(
        "the address says so",
        "return location.hash.includes('from=2023-01') && location.hash.includes('to=2023-03')",
    )
    .await
}

async fn the_address_keeps_the_filters_and_back_removes_the_last_one(page: &Page) -> Outcome {
    one(page).await?;
    let mark = page.middle(".mark[data-event-id=open-days-2023]").await?;
    page.click(mark).await?;
    page.wait(
        "the address names the event",
        "return location.hash === '#masar/open-days-2023'",
    )
    .await?;
    page.eval("test.one('#tab-table').click()").await?;
    page.wait(
        "and the view",
        "return location.hash === '#masar/open-days-2023?view=table'",
    )
    .await?;
    let kept = page.eval("return location.href").await?;
    page.eval("history.back()").await?;
    page.wait(
        "back shows the axis with the event open",
        "return test.one('.axis') && test.one('[part=detail]')",
    )
    .await?;
    page.eval("history.back()").await?;
    page.wait(
        "once more closes the event",
        "return test.one('.axis') && !test.one('[part=detail]')",
    )
    .await?;
    page.eval("history.forward()").await?;
    page.wait("forward opens it again", "return test.one('[part=detail]')")
        .await?;
    // Someone else opens the link.
    page.open_with("").await?;
    page.eval(&format!(
        "location.hash = new URL({kept}).hash; document.body.innerHTML = {}; return true",
        json!(ONE)
    ))
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the link shows what was seen",
        "return test.one('table') && test.one('[part=detail]')?.textContent.includes('الأبواب المفتوحة')",
    )
    .await
    .map(drop)
}

async fn a_link_opens_its_event_whatever_its_script(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(
        "const feed = { masar: 1, languages: ['ar'], title: 'مسار', events: [
           { id: 'الأبواب المفتوحة 2023 / فاس?', date: '2023-05-17', title: 'أبواب' }, { id: 'two', date: '2023-06-01', title: 'اثنان' }] };
         const host = document.createElement('masar-timeline'); host.feedData = feed; document.body.append(host)",
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("test.one('.mark').click()").await?;
    page.wait(
        "the address is plain ASCII",
        "return location.hash.startsWith('#masar/') && /^[\\x21-\\x7e]+$/.test(location.hash)",
    )
    .await?;
    page.eval("test.one('.close').click()").await?;
    page.wait("closed", "return location.hash === ''").await?;
    // As a person would write it, and a browser's address bar shows it.
    page.eval("location.hash = 'masar/الأبواب المفتوحة 2023 %2F فاس%3F'")
        .await?;
    page.wait(
        "the link opened it",
        "return test.one('[part=detail]')?.textContent.includes('أبواب')",
    )
    .await
    .map(drop)
}

async fn a_fragment_of_the_page_is_left_alone(page: &Page) -> Outcome {
    page.open_with(&format!("<h2 id=contact>…</h2>{ONE}"))
        .await?;
    page.wait_state("ready").await?;
    page.eval("test.one('.mark').click()").await?;
    page.wait(
        "the event is open, and the address names it",
        "return !!test.one('[part=detail]') && location.hash.startsWith('#masar/')",
    )
    .await?;
    page.eval("location.hash = 'contact'").await?;
    page.settle().await?;
    page.holds(
        "the event stays open while the page goes to its own anchor",
        "return location.hash === '#contact' && !!test.one('[part=detail]')",
    )
    .await?;
    page.eval("test.one('.close').click()").await?;
    page.settle().await?;
    page.holds(
        "closing it does not take the page's fragment away",
        "return location.hash === '#contact' && !test.one('[part=detail]')",
    )
    .await
}

async fn two_timelines_answer_to_links_of_their_own(page: &Page) -> Outcome {
    page.open_with(&format!("{ONE}{ONE}")).await?;
    page.wait(
        "both were ready",
        "return test.all('masar-timeline').every((it) => it.dataset.state === 'ready')",
    )
    .await?;
    page.settle().await?;
    page.eval("test.all('masar-timeline')[1].shadowRoot.querySelector('.mark').click()")
        .await?;
    page.wait(
        "the second has a prefix of its own",
        "return location.hash.startsWith('#masar-2/')",
    )
    .await?;
    page.holds(
        "the first stays closed",
        "return !test.all('masar-timeline')[0].shadowRoot.querySelector('[part=detail]')",
    )
    .await
}

async fn where_the_page_wants_no_links_the_address_stays(page: &Page) -> Outcome {
    page.open_with(
        r#"<masar-timeline feed="/www/feeds/partnership.json" link="none"></masar-timeline>"#,
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("test.one('.mark').click()").await?;
    page.wait("the detail was open", "return test.one('[part=detail]')")
        .await?;
    page.holds(
        "no fragment, no button to copy a link",
        "return location.hash === '' && test.all('.acts button').length === 1",
    )
    .await
}

async fn the_search_is_reached_and_cleared_by_keys(page: &Page) -> Outcome {
    one(page).await?;
    for _ in 0..12 {
        page.key("Tab").await?;
        let there = page
            .eval("return test.focused()?.matches('.search input') ?? false")
            .await?;
        if there.as_bool() == Some(true) {
            page.insert_text("فاس").await?;
            page.wait("it found something", "return test.one('.status.some')")
                .await?;
            page.key("Escape").await?;
            return page
                .wait(
                    "Esc emptied the field and everything was back",
                    "return test.one('.search input').value === '' && !test.one('.status.some')",
                )
                .await
                .map(drop);
        }
    }
    crate::webdriver::Failure::because("Tab never came to the search field")
}
