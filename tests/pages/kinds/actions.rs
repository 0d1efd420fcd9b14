//! What a visitor does on the feeds of every kind: opens, searches, hovers, scrolls, prints.

use serde_json::json;

use super::{DEEP, EVERY, LANGUAGES, MIXED, MUSEUM, NEWSROOM, REGIONS, SCHOOL, none, open};
use crate::pages::{kiosk, opening, print};
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    of_every_kind_events_of_long_feeds_open_where_they_are_pressed,
    of_every_kind_a_search_goes_to_what_it_finds_on_the_axis,
    of_every_kind_the_first_tab_stop_of_the_axis_is_the_first_event,
    of_every_kind_the_scale_of_many_lanes_stays_in_sight,
    of_every_kind_a_tooltip_names_what_has_no_label,
    of_every_kind_latin_words_keep_their_order_within_arabic,
    of_every_kind_sixty_events_are_printed_on_at_most_ten_sheets,
    of_every_kind_the_picture_of_an_event_carries_the_screen_of_a_kiosk,
];

async fn of_every_kind_events_of_long_feeds_open_where_they_are_pressed(page: &Page) -> Outcome {
    let mut language = 0;
    for feed in [MUSEUM, REGIONS].into_iter().flatten() {
        for view in ["axis", "table", "story"] {
            language = (language + 1) % LANGUAGES.len();
            open(page, feed, language, view).await?;
            page.eval(opening::FEEDS).await?;
            for width in [1120, 390] {
                page.resize(Window {
                    height: 800,
                    still: true,
                    ..Window::wide(width)
                })
                .await?;
                page.frame().await?;
                page.settle().await?;
                for id in opening::test_events(page, view).await? {
                    let case = format!(
                        "{feed}, {view}, {}, {width} px, {id}",
                        LANGUAGES[language].0
                    );
                    opening::press(page, &id).await?;
                    opening::stays(page, &id, &case).await?;
                    page.eval("test.one('masar-timeline').close()").await?;
                    page.wait("it is closed", "return !test.one('.detail')")
                        .await?;
                }
            }
        }
    }
    Ok(())
}

async fn of_every_kind_a_search_goes_to_what_it_finds_on_the_axis(page: &Page) -> Outcome {
    // A word of one event, and the event.
    let searches = [
        ("museum", 0, "المرينية", "coins-1936"),
        ("museum-harbour", 1, "sardinieres", "strike-1904"),
        ("newsroom", 0, "هزة ارتدادية", "n26"),
        ("newsroom-flood", 2, "sandbags", "n06"),
        ("newsroom", 2, "marathon", "n39"),
        ("school", 1, "romanciere", "reading"),
        ("regions", 1, "mucem", "pac-0"),
        ("deep-people", 0, "ابن بطوطة", "battuta"),
        ("mixed-school", 0, "C++", "cpp"),
        ("mixed-publisher", 1, "saudade", "b5"),
    ];
    for (feed, language, text, event) in searches {
        open(page, feed, language, "axis").await?;
        for _ in 0..3 {
            page.eval("test.one('.plot').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }))")
                .await?;
        }
        page.wait("the field is there", "return test.one('.search input')")
            .await?;
        page.eval("test.one('.search input').focus()").await?;
        page.cdp("Input.insertText", json!({ "text": text }))
            .await?;
        page.wait(
            "the search has an answer",
            "return /\\d/.test(test.one('[role=status]')?.textContent ?? '') || test.one('.status mark')",
        )
        .await?;
        page.settle().await?;
        page.key("Enter").await?;
        page.wait(
            &format!("{event} is in the plot of {feed}"),
            &format!(
                "const plot = test.one('.plot').getBoundingClientRect();
                 return test.all('.plot :is(.mark, .pill)').filter((it) => it.tabIndex === 0).some((it) => {{
                   const box = it.getBoundingClientRect();
                   return it.dataset.eventId === '{event}' && box.right > plot.left && box.left < plot.right;
                 }})"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn of_every_kind_the_first_tab_stop_of_the_axis_is_the_first_event(page: &Page) -> Outcome {
    for (at, feed) in EVERY.into_iter().flatten().enumerate() {
        open(page, feed, at % LANGUAGES.len(), "axis").await?;
        page.holds(
            &format!("the stop of {feed} is the mark or pill of its first event"),
            "const { events } = test.one('masar-timeline').feedData;
             const year = (date) => Number(date.match(/^Y?(-?\\d+)/)[1]);
             const compare = (a, b) => year(a.date) - year(b.date) || (a.date < b.date ? -1 : 1);
             const first = [...events].sort(compare)[0].id;
             const stop = test.all('.plot :is(.mark, .pill)').filter((it) => it.tabIndex === 0);
             return stop.length === 1 && stop[0].dataset.eventId === first || [first, stop.map((it) => it.dataset.eventId)]",
        )
        .await?;
    }
    Ok(())
}

async fn of_every_kind_the_scale_of_many_lanes_stays_in_sight(page: &Page) -> Outcome {
    for (language, feed) in REGIONS.into_iter().enumerate() {
        open(page, feed, language, "axis").await?;
        for width in [1120, 390] {
            page.resize(Window {
                height: 500,
                still: true,
                ..Window::wide(width)
            })
            .await?;
            page.frame().await?;
            page.settle().await?;
            page.eval("scrollTo(0, test.one('.plot').getBoundingClientRect().top + scrollY + 700)")
                .await?;
            page.settle().await?;
            page.holds(
                &format!("the tools of {feed} are at the top of the window, and the scale is right below them"),
                "const [tools, scale] = ['.zoom', '.ticks'].map((it) => test.one(it).getBoundingClientRect());
                 return tools.top >= 0 && tools.top < 20 && scale.top > tools.bottom - 1 && scale.top < 73 || [tools.top, scale.top]",
            )
            .await?;
            page.eval("scrollTo(0, 0)").await?;
        }
    }
    Ok(())
}

async fn of_every_kind_a_tooltip_names_what_has_no_label(page: &Page) -> Outcome {
    for (at, feed) in [MUSEUM, NEWSROOM, SCHOOL, DEEP]
        .into_iter()
        .flatten()
        .enumerate()
    {
        open(page, feed, at % LANGUAGES.len(), "axis").await?;
        let id = page
            .eval(
                "const plot = test.one('.plot').getBoundingClientRect();
                 const bare = test.all('.mark.point').filter((it) => !it.nextElementSibling?.matches('.label'))
                   .find((it) => { const box = it.getBoundingClientRect(); return box.left > plot.left + 30 && box.right < plot.right - 30 && box.bottom < innerHeight; });
                 return bare?.dataset.eventId ?? null",
            )
            .await?;
        let Some(id) = id.as_str() else { continue };
        let mark = page
            .middle(&format!(".mark[data-event-id=\"{id}\"]"))
            .await?;
        page.hover(mark).await?;
        page.wait(
            &format!("the tooltip of {id} in {feed} has its title"),
            &format!(
                "const {{ title }} = test.one('masar-timeline').feedData.events.find((event) => event.id === '{id}');
                 return test.one('.tooltip')?.textContent.includes(title[test.one('section.masar').lang])"
            ),
        )
        .await?;
        page.point_away().await?;
    }
    Ok(())
}

async fn of_every_kind_latin_words_keep_their_order_within_arabic(page: &Page) -> Outcome {
    let words = [
        ("mixed-school", "cpp", "C++"),
        ("mixed-school", "cpp", "C#"),
        ("mixed-school", "dotnet", ".NET"),
        ("mixed-school", "ab", "A/B testing"),
        ("mixed-school", "number", "+212 537 00 00 00"),
        ("mixed-publisher", "b7", "ISBN 978-9954-0-0000-1"),
        ("mixed-publisher", "b11", "50k+"),
    ];
    for feed in MIXED {
        open(page, feed, 0, "story").await?;
        for (_, event, text) in words.iter().filter(|word| word.0 == feed) {
            let check = format!(
                "{} return inOrder(test.one('[data-event-id={event}] .name, .item[data-event-id={event}] .open'), '{text}')",
                crate::pages::text_and_media::IN_ORDER
            );
            page.holds(&format!("{text} in {feed}"), &check).await?;
        }
    }
    Ok(())
}

async fn of_every_kind_sixty_events_are_printed_on_at_most_ten_sheets(page: &Page) -> Outcome {
    for (at, feed) in MUSEUM.into_iter().enumerate() {
        for (number, view) in ["axis", "table"].into_iter().enumerate() {
            open(page, feed, (at + number) % LANGUAGES.len(), view).await?;
            let printed =
                print::print_at_once(page, &format!("kinds-{feed}-{view}"), print::A4).await?;
            let sheets = printed.sheets.len();
            if !(4..=10).contains(&sheets) {
                return Failure::because(format!("{sheets} sheets for {feed} from the {view}"));
            }
        }
    }
    Ok(())
}

async fn of_every_kind_the_picture_of_an_event_carries_the_screen_of_a_kiosk(
    page: &Page,
) -> Outcome {
    let turned = Window {
        height: 1080,
        width: 1920,
        ..kiosk::UPRIGHT
    };
    for (feed, event) in [("museum", "museum-1916"), ("museum-harbour", "museum-1909")] {
        for (window, across, down) in [(kiosk::UPRIGHT, 0.9, 0.2), (turned, 0.4, 0.2)] {
            page.open_in("/tests/pages/blank.html", window).await?;
            page.eval(&format!(
                "document.body.style.margin = 0;
                 document.body.innerHTML = '<masar-timeline feed=\"/tests/feeds/kinds/{feed}.json\" event=\"{event}\" kiosk></masar-timeline>'"
            ))
            .await?;
            page.wait_state("ready").await?;
            page.settle().await?;
            page.wait(
                &format!("the picture of {feed} is large"),
                &format!(
                    "const box = test.all('.kiosk-pictures img').find(test.visible)?.getBoundingClientRect();
                     return box && box.width >= innerWidth * {across} && box.height >= innerHeight * {down}"
                ),
            )
            .await?;
            let problems = page.overflows().await?;
            none(problems)?;
        }
    }
    Ok(())
}
