//! What a visitor takes along: a link, a date in the calendar, the table in a spreadsheet.

use serde_json::json;

use crate::webdriver::{Outcome, Page};

scenarios![
    without_a_clipboard_the_link_is_shown,
    an_event_goes_into_the_calendar,
    all_events_that_the_filter_shows_go_into_the_calendar,
    the_menu_of_the_files_opens_and_closes_by_keyboard,
    a_local_time_goes_into_the_calendar_with_its_zone,
    the_table_is_sorted_by_its_headings,
    the_table_goes_into_a_spreadsheet_as_it_is_sorted,
    pictures_wait_and_hold_their_room,
    a_film_on_another_site_is_a_picture_with_a_link;
    alone: the_link_to_an_event_is_copied,
];

const ONE: &str = r#"<masar-timeline feed="/www/feeds/partnership.json"></masar-timeline>"#;

async fn with(page: &Page, body: &str) -> Outcome {
    page.open_with(body).await?;
    page.wait_state("ready").await?;
    page.settle().await
}

/// Keeps the files that the widget saves, in `saved`, in place of asking where to put them.
pub(super) async fn catch_files(page: &Page) -> Outcome {
    page.eval(
        "globalThis.saved = [];
         const make = URL.createObjectURL;
         let made;
         URL.createObjectURL = (blob) => { made = blob; return make(blob); };
         const click = HTMLElement.prototype.click;
         HTMLAnchorElement.prototype.click = function () {
           if (!this.download) return click.call(this);
           const [name, blob] = [this.download, made];
           blob.text().then((text) => saved.push({ name, text, type: blob.type, blob }));
         };",
    )
    .await
    .map(drop)
}

async fn the_link_to_an_event_is_copied(page: &Page) -> Outcome {
    with(page, ONE).await?;
    page.cdp(
        "Browser.grantPermissions",
        json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    )
    .await?;
    page.eval("test.one('.mark[data-event-id=open-days-2023]').click()")
        .await?;
    page.wait("the detail was open", "return test.one('.acts')")
        .await?;
    let press = page
        .eval("const all = test.all('.acts button'); return all.findIndex((it) => it.textContent.includes('الرابط'))")
        .await?;
    page.eval(&format!(
        "test.all('.acts button')[{press}].setAttribute('data-press', '')"
    ))
    .await?;
    let at = page.middle("[data-press]").await?;
    page.click(at).await?;
    page.wait(
        "it is said that the link was copied",
        "return test.all('[role=status]').some((it) => it.textContent.includes('نسخ'))",
    )
    .await?;
    page.holds(
        "the clipboard holds the link",
        "return await navigator.clipboard.readText() === location.href.split('#')[0] + '#masar/open-days-2023'",
    )
    .await
}

async fn without_a_clipboard_the_link_is_shown(page: &Page) -> Outcome {
    with(page, ONE).await?;
    page.eval(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
         test.one('.mark[data-event-id=open-days-2023]').click()",
    )
    .await?;
    page.wait("the detail was open", "return test.one('.acts')")
        .await?;
    page.eval("test.all('.acts button').find((it) => it.textContent.includes('الرابط')).click()")
        .await?;
    page.wait(
        "the link is there to be selected",
        "return test.all('[role=status]').some((it) => it.textContent.includes('#masar/open-days-2023'))",
    )
    .await
    .map(drop)
}

async fn an_event_goes_into_the_calendar(page: &Page) -> Outcome {
    with(page, ONE).await?;
    catch_files(page).await?;
    page.eval("test.one('.mark[data-event-id=open-days-2023]').click()")
        .await?;
    page.wait("the detail was open", "return test.one('.acts')")
        .await?;
    page.eval("test.all('.acts button')[0].click()").await?;
    page.wait(
        "a calendar file with whole days and an exclusive end",
        "const [file] = saved; return file?.name === 'مسار الشراكة - الأبواب المفتوحة للأمن الوطني بفاس.ics' && file.type.startsWith('text/calendar') && file.text.includes('DTSTART;VALUE=DATE:20230517')
           && file.text.includes('DTEND;VALUE=DATE:20230522') && file.text.includes('#masar/open-days-2023')",
    )
    .await?;
    page.holds(
        "no line is longer than 75 octets",
        "return saved[0].text.split('\\r\\n').every((line) => new TextEncoder().encode(line).length <= 75)",
    )
    .await
}

async fn all_events_that_the_filter_shows_go_into_the_calendar(page: &Page) -> Outcome {
    with(page, ONE).await?;
    catch_files(page).await?;
    let calendar = "test.all('button.save-files, .save-files button').at(-1).click()";
    let entries = "const entries = (text) => text.split('BEGIN:VEVENT').length - 1;";
    page.eval(calendar).await?;
    page.wait(
        "one file with all, named after the timeline",
        &format!(
            "{entries} const [file] = saved; return file && file.name === 'مسار الشراكة.ics' && entries(file.text) > 3 && file.text.includes('X-WR-CALNAME:مسار الشراكة') && file.text.includes('#masar/open-days-2023')"
        ),
    )
    .await?;
    page.eval("test.all('.chip')[1].click()").await?;
    page.settle().await?;
    page.eval(calendar).await?;
    page.wait(
        "a theme that is filtered out is not in it",
        &format!(
            "{entries} const [all, some] = saved; return some && entries(some.text) > 0 && entries(some.text) < entries(all.text) && !some.text.includes('DTSTART;VALUE=DATE:20220914')"
        ),
    )
    .await?;
    page.eval("test.one('masar-timeline').setAttribute('view', 'story')")
        .await?;
    page.settle().await?;
    page.eval(calendar).await?;
    page.wait(
        "it is the same in the story",
        &format!("{entries} return saved[2] && entries(saved[2].text) === entries(saved[1].text)"),
    )
    .await?;
    page.axe_clean().await
}

async fn the_menu_of_the_files_opens_and_closes_by_keyboard(page: &Page) -> Outcome {
    let is_closed = "return !test.one('details.save-files').open";
    with(page, ONE).await?;
    catch_files(page).await?;
    page.eval("test.one('.mark[data-event-id=open-days-2023]').click()")
        .await?;
    page.settle().await?;
    page.eval("test.one('.save-files summary').focus()").await?;
    page.key("Enter").await?;
    page.wait(
        "it is open, and each of its buttons has a name",
        "return test.one('details.save-files').open && test.all('.menu button').map((it) => it.textContent).join() === 'صورة (SVG),صورة (PNG),تقويم (ICS)'",
    )
    .await?;
    page.key("Tab").await?;
    page.key("Escape").await?;
    page.holds(
        "Escape closes it, focus is on its button, and the event stays open",
        &format!(
            "{is_closed} && test.focused().matches('summary') && test.one('.detail') !== null"
        ),
    )
    .await?;
    page.key("Enter").await?;
    page.key("Tab").await?;
    page.key("Enter").await?;
    page.wait("a choice saves its file", "return saved.length === 1")
        .await?;
    page.holds(
        "it closes the menu",
        &format!("{is_closed} && test.focused().matches('summary')"),
    )
    .await?;
    page.key("Enter").await?;
    page.eval("test.one('.tab[aria-selected=true]').focus()")
        .await?;
    page.holds("it closes when focus leaves it", is_closed)
        .await
}

async fn a_local_time_goes_into_the_calendar_with_its_zone(page: &Page) -> Outcome {
    page.open_with("").await?;
    catch_files(page).await?;
    page.eval(
        "const host = document.createElement('masar-timeline');
         host.feedData = { masar: 1, timezone: 'Africa/Casablanca', languages: ['ar'], events: [{ id: 'a', date: '2023-05-18T10:00', title: 'ندوة' }] };
         document.body.append(host)",
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("test.one('.mark').click()").await?;
    page.wait("the detail was open", "return test.one('.acts')")
        .await?;
    page.eval("test.all('.acts button')[0].click()").await?;
    page.wait(
        "ten o'clock in Casablanca, an hour ahead of UTC in May",
        "return saved[0]?.text.includes('TZID=Africa/Casablanca:20230518T100000') && saved[0].text.includes('TZOFFSETTO:+0100')",
    )
    .await
    .map(drop)
}

async fn the_table_is_sorted_by_its_headings(page: &Page) -> Outcome {
    with(
        page,
        r#"<masar-timeline feed="/www/feeds/partnership.json" view="table"></masar-timeline>"#,
    )
    .await?;
    let first = "return test.one('tbody tr').dataset.eventId";
    let (by_date, by_title) = (page.eval(first).await?, {
        let title = page.middle("thead th:nth-child(2) button").await?;
        page.click(title).await?;
        page.settle().await?;
        page.eval(first).await?
    });
    page.holds(
        "the heading says so",
        "return test.one('thead th:nth-child(2)').ariaSort === 'ascending' && !test.one('thead th').ariaSort",
    )
    .await?;
    page.holds(
        "titles are in the order of the alphabet, without what the letters carry",
        "const titles = test.all('tbody tr:not(.nested) .open').map((it) => it.textContent);
         return titles.length > 4 && titles.every((title, at) => at === 0 || new Intl.Collator('ar').compare(titles[at - 1], title) <= 0)",
    )
    .await?;
    page.holds(
        "what lies inside an event stays under it",
        "const rows = test.all('tbody tr'); const at = rows.findIndex((it) => it.dataset.eventId === 'open-days-2023');
         return rows.slice(at + 1, at + 5).every((it) => it.classList.contains('nested'))",
    )
    .await?;
    let title = page.middle("thead th:nth-child(2) button").await?;
    page.click(title).await?;
    page.settle().await?;
    page.holds(
        "a second press turns the order round",
        "return test.one('thead th:nth-child(2)').ariaSort === 'descending'",
    )
    .await?;
    page.holds(
        "the first row is another each time",
        &format!(
            "return test.one('tbody tr').dataset.eventId !== {by_title} && {by_date} !== null"
        ),
    )
    .await?;
    page.axe_clean().await
}

async fn the_table_goes_into_a_spreadsheet_as_it_is_sorted(page: &Page) -> Outcome {
    with(
        page,
        r#"<masar-timeline feed="/www/feeds/partnership.json" view="table" lang="fr"></masar-timeline>"#,
    )
    .await?;
    catch_files(page).await?;
    page.eval("test.one('thead th:nth-child(2) button').click()")
        .await?;
    page.settle().await?;
    page.eval("test.one('.download').click()").await?;
    page.wait(
        "a table with a byte order mark, all rows, days that compute",
        "const [file] = saved; if (!file) return false;
         const lines = file.text.trim().split('\\r\\n');
         return file.name === 'Le fil du partenariat.csv' && file.type.startsWith('text/csv') && lines.length === 12 && file.text.includes('2022-09-14')",
    )
    .await?;
    page.holds(
        "in the order of the table",
        "const titles = test.all('tbody .open').map((it) => it.textContent);
         const lines = saved[0].text.trim().split('\\r\\n').slice(1);
         return titles.every((title, at) => lines[at].includes(title))",
    )
    .await
}

/// A feed of one event with media, in Arabic.
async fn media(page: &Page, media: &str) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "const host = document.createElement('masar-timeline');
         host.feedData = {{ masar: 1, languages: ['ar'], events: [{{ id: 'a', date: '2023-05-18', title: 'ندوة', media: {media} }}] }};
         host.event = 'a'; document.body.append(host)"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await
}

async fn pictures_wait_and_hold_their_room(page: &Page) -> Outcome {
    media(
        page,
        r#"[{"src": "/tests/pages/frames/png/1-axis-ar-panel.png", "alt": "صورة", "caption": "شرح", "credit": "© م", "width": 1184, "height": 1132}, {"src": "/tests/pages/text_and_media/wide.svg", "alt": "أخرى"}]"#,
    )
    .await?;
    page.holds(
        "each is lazy, named, and as high as it will be",
        "const [one, two] = test.all('.detail img'); const box = one.getBoundingClientRect(); const other = two.getBoundingClientRect();
         return one.loading === 'lazy' && one.alt === 'صورة' && Math.abs(box.width / box.height - 1184 / 1132) < 0.01 && other.height > 40",
    )
    .await?;
    page.holds(
        "captions, credits and which of how many",
        "const said = test.all('.detail figcaption').map((it) => it.textContent).join(); return said.includes('شرح') && said.includes('© م') && said.includes('2')",
    )
    .await?;
    page.axe_clean().await
}

async fn a_film_on_another_site_is_a_picture_with_a_link(page: &Page) -> Outcome {
    media(
        page,
        r#"[{"src": "https://films.example/watch?v=1", "type": "video", "alt": "شريط", "poster": "/tests/pages/text_and_media/wide.svg", "width": 16, "height": 9}, {"src": "/film.webm", "type": "video", "alt": "ملف"}]"#,
    )
    .await?;
    page.holds(
        "the site's film is a link, the file plays here",
        "return test.one('.detail a.away').href === 'https://films.example/watch?v=1' && test.one('.detail a.away img') && test.all('.detail video').length === 1 && !test.all('.detail iframe').length",
    )
    .await?;
    page.holds(
        "nothing was asked of the other site",
        "return performance.getEntriesByType('resource').every((it) => !it.name.includes('films.example'))",
    )
    .await?;
    page.axe_clean().await
}
