//! Where an event opens: at the place that was pressed, in every view and at every width.

use serde_json::{Value, json};

use crate::webdriver::{Failure, Outcome, Page, Point, Window};

scenarios![
    an_event_opens_where_it_was_pressed_in_arabic,
    an_event_opens_where_it_was_pressed_in_french,
    the_columns_of_the_table_keep_their_width_when_an_event_opens,
    previous_and_next_stay_in_sight_while_a_long_text_is_scrolled,
    arrow_keys_open_the_next_and_the_previous_event,
    a_swipe_over_the_sheet_opens_the_next_event,
    a_panel_stays_below_a_header_that_the_page_keeps_at_the_top,
];

pub(super) const FEEDS: &str = include_str!("opening.js");
const HEIGHT: f64 = 800.0;

/// A feed in a view, in a page that is longer than the window.
async fn open(page: &Page, feed: &str, lang: &str, view: &str, width: u32) -> Outcome {
    page.open("/tests/pages/blank.html").await?;
    page.resize(Window {
        height: 800,
        ..Window::wide(width)
    })
    .await?;
    let direction = if lang == "ar" { "rtl" } else { "ltr" };
    page.eval(&format!(
        "{FEEDS}
         document.documentElement.lang = '{lang}'; document.documentElement.dir = '{direction}';
         document.body.innerHTML = `<p style='block-size: 300px'>…</p><masar-timeline view='{view}'></masar-timeline><p style='block-size: 900px'>…</p>`;
         test.one('masar-timeline').feedData = feeds['{feed}']"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.eval(
        "test.one('section.masar').dispatchEvent(new Event('pointerover', { bubbles: true }))",
    )
    .await?;
    page.settle().await
}

/// Scrolls an event to the middle of the window, presses it, and returns where.
pub(super) async fn press(page: &Page, id: &str) -> Outcome<Point> {
    let place = format!(
        "const at = opener('{id}'); if (!at) return null; at.scrollIntoView({{ block: 'center' }});
         const box = at.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]"
    );
    page.wait(&format!("{id} was to be seen"), &place).await?;
    page.settle().await?;
    let at = page.eval(&place).await?;
    let number = |at: &Value| at.as_f64().unwrap_or(f64::NAN);
    let point = (number(&at[0]), number(&at[1]));
    page.eval(&format!(
        "globalThis.scrolled = scrollY; globalThis.pressedAt = {}",
        point.1
    ))
    .await?;
    page.click(point).await?;
    page.wait("its detail was open", "return test.one('.detail')")
        .await?;
    page.settle().await?;
    Ok(point)
}

/// What was pressed is within the window, as are the title of the detail and its buttons; the page scrolled no further
/// than the height that the detail needs.
pub(super) async fn stays(page: &Page, id: &str, case: &str) -> Outcome {
    let measured = page
        .eval(&format!(
            "const top = (it) => it ? Math.round(it.getBoundingClientRect().top) : null; const detail = test.one('.detail');
             return {{ pressed: top(opener('{id}') ?? pillBeside()), date: top(detail.querySelector('.detail-date')), buttons: top(detail.querySelector('.steps')),
               scrolled: Math.abs(scrollY - scrolled), height: Math.round(detail.getBoundingClientRect().height),
               wide: document.documentElement.scrollWidth > innerWidth, limited: !detail.closest('.item') }}"
        ))
        .await?;
    let within = |name: &str| {
        measured[name]
            .as_f64()
            .is_some_and(|top| (-1.0..HEIGHT - 20.0).contains(&top))
    };
    let at_most = |name: &str, px: f64| measured[name].as_f64().is_some_and(|it| it <= px);
    let is_limited = measured["limited"] != json!(true) || at_most("height", HEIGHT);
    if ["pressed", "date", "buttons"].into_iter().all(within)
        && at_most("scrolled", HEIGHT / 2.0)
        && is_limited
        && measured["wide"] == json!(false)
    {
        return Ok(());
    }
    Failure::because(format!("{case}: {measured}"))
}

/// Opens events of these feeds, or of both under `--full`.
async fn opens_in_place(page: &Page, lang: &str, feeds: &[&str]) -> Outcome {
    let feeds = if page.full {
        &["museum", "regions"]
    } else {
        feeds
    };
    for feed in feeds {
        for view in ["axis", "table", "story"] {
            for width in [1120, 690, 390] {
                let case = format!("{feed}, {view}, {lang}, {width} px");
                open(page, feed, lang, view, width).await?;
                // On a narrow axis only the last years are in sight.
                let events = test_events(page, view).await?;
                for id in events {
                    press(page, &id).await?;
                    stays(page, &id, &format!("{case}, {id}")).await?;
                    page.eval("test.one('masar-timeline').close()").await?;
                    page.wait("it is closed", "return !test.one('.detail')")
                        .await?;
                }
            }
        }
    }
    Ok(())
}

/// Two events, far apart, that can be pressed.
pub(super) async fn test_events(page: &Page, view: &str) -> Outcome<Vec<String>> {
    let selector = if view == "axis" {
        ".mark"
    } else {
        ".main .open"
    };
    let ids = page
        .wait(
            "events were to be seen",
            &format!(
                "const frame = test.one('.plot')?.getBoundingClientRect() ?? {{ left: 0, right: innerWidth }};
                 const ids = test.all('{selector}').filter((it) => {{ const box = it.getBoundingClientRect(); return box.width > 12 && box.left >= frame.left && box.right <= frame.right; }})
                   .map((it) => it.closest('[data-event-id]').dataset.eventId);
                 return ids.length > 3 && [ids[1], ids.at(-2)]"
            ),
        )
        .await?;
    Ok(ids
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|id| id.as_str().map(str::to_owned))
        .collect())
}

async fn an_event_opens_where_it_was_pressed_in_arabic(page: &Page) -> Outcome {
    opens_in_place(page, "ar", &["museum"]).await
}

async fn an_event_opens_where_it_was_pressed_in_french(page: &Page) -> Outcome {
    opens_in_place(page, "fr", &["regions"]).await
}

async fn the_columns_of_the_table_keep_their_width_when_an_event_opens(page: &Page) -> Outcome {
    for (feed, lang, width) in [
        ("museum", "ar", 1120),
        ("museum", "fr", 900),
        ("regions", "fr", 1120),
        ("regions", "ar", 900),
    ] {
        open(page, feed, lang, "table", width).await?;
        page.eval(
            "globalThis.columns = () => test.all('.table-frame thead th').map((it) => it.getBoundingClientRect().width);
             globalThis.before = columns()",
        )
        .await?;
        press(page, "event-30").await?;
        page.holds(
            &format!("{feed}, {lang}, {width} px: the columns are as wide as before, and the detail as the table"),
            "const [detail, table] = ['.detail', '.table-frame table'].map((it) => test.one(it).getBoundingClientRect());
             const isKept = columns().every((px, at) => Math.abs(px - before[at]) < .5);
             return isKept && Math.abs(detail.width - table.width) < 1 && Math.abs(detail.left - table.left) < 1
               || [before, columns(), detail.left, detail.width, table.left, table.width]",
        )
        .await?;
    }
    Ok(())
}

async fn previous_and_next_stay_in_sight_while_a_long_text_is_scrolled(page: &Page) -> Outcome {
    for (view, width) in [("axis", 690), ("table", 1120), ("story", 390)] {
        open(page, "museum", "fr", view, width).await?;
        page.eval("test.one('masar-timeline').select('event-60')")
            .await?;
        page.wait("it is open", "return test.one('.detail')")
            .await?;
        page.settle().await?;
        page.holds(
            &format!("the buttons stay in their place in the {view}"),
            "const detail = test.one('.detail'); const place = () => detail.querySelector('.steps').getBoundingClientRect().top - detail.getBoundingClientRect().top;
             const before = place(); detail.scrollTop = 10000;
             return detail.scrollTop > 100 && Math.abs(place() - before) < 12 || [detail.scrollTop, before, place()]",
        )
        .await?;
    }
    Ok(())
}

/// The event that is open has this number.
async fn shows(page: &Page, number: u32) -> Outcome {
    page.wait(
        &format!("event {number} is open, with the focus in its detail"),
        &format!("return test.one('.detail-title')?.textContent.endsWith(' {number}') && !!test.focused().closest('.detail')"),
    )
    .await?;
    Ok(())
}

async fn arrow_keys_open_the_next_and_the_previous_event(page: &Page) -> Outcome {
    for (lang, next, previous) in [
        ("fr", "ArrowRight", "ArrowLeft"),
        ("ar", "ArrowLeft", "ArrowRight"),
    ] {
        for view in ["axis", "table", "story"] {
            open(page, "museum", lang, view, 1120).await?;
            page.eval("opener('event-30').click()").await?;
            shows(page, 31).await?;
            page.key(next).await?;
            shows(page, 32).await?;
            page.key(previous).await?;
            page.key(previous).await?;
            shows(page, 30).await?;
        }
    }
    Ok(())
}

async fn a_swipe_over_the_sheet_opens_the_next_event(page: &Page) -> Outcome {
    for (lang, to) in [("fr", -1.0), ("ar", 1.0)] {
        open(page, "museum", lang, "story", 390).await?;
        page.eval("opener('event-30').click()").await?;
        shows(page, 31).await?;
        let (x, y) = page.middle(".detail-date").await?;
        let way = (0..8).map(|step| (x + to * f64::from(step) * 15.0, y));
        page.touch(&[way.collect()]).await?;
        shows(page, 32).await?;
    }
    Ok(())
}

async fn a_panel_stays_below_a_header_that_the_page_keeps_at_the_top(page: &Page) -> Outcome {
    open(page, "regions", "fr", "axis", 1120).await?;
    page.eval("test.one('masar-timeline').style.setProperty('--masar-sticky-top', '90px')")
        .await?;
    press(page, "event-62").await?;
    page.holds(
        "the panel is below the header, and ends with the window",
        "const box = test.one('.detail').getBoundingClientRect(); return box.top >= 89 && box.bottom <= innerHeight + 1 || [box.top, box.bottom]",
    )
    .await
}
