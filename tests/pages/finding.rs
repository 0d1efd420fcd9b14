//! A visitor who goes from match to match, presses tags, and reads a story by its headings.

use serde_json::json;

use crate::webdriver::{Outcome, Page};

scenarios![
    a_search_moves_the_axis_to_a_match_out_of_sight,
    enter_goes_from_match_to_match_on_the_axis,
    enter_goes_to_a_match_on_another_page_of_the_story_and_the_table,
    a_pressed_tag_filters_and_a_searched_one_is_marked,
    today_is_between_past_and_future_events_and_a_button_goes_there,
    an_approximate_date_is_under_its_stated_year,
    a_day_with_many_events_has_a_heading_and_its_events_their_times,
    the_legend_names_what_is_postponed_and_cancelled,
];

/// Eighty events, one a month from 2015 on; every twentieth is about zellige.
const MONTHS: &str = r#"{
  masar: 1, title: {fr: "Quatre-vingts mois", ar: "ثمانون شهرا"}, languages: ["fr", "ar"],
  tracks: [{id: "one", title: "Un"}, {id: "two", title: "Deux"}],
  events: Array.from({length: 80}, (_, at) => ({
    id: `e${at}`, track: at % 2 ? "one" : "two",
    date: `${2015 + Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, "0")}-10`,
    title: at % 20 === 19 ? {fr: `Zellige ${at}`, ar: `معرض الزليج ${at}`} : {fr: `Autre ${at}`, ar: `حدث ${at}`},
    body: {fr: at === 5 ? "Un atelier de poterie." : ""},
    tags: at % 2 ? ["artisanat", "Fès"] : ["musique"],
  })),
}"#;

/// Opens a page with a feed in a widget of 1000 px.
async fn open(page: &Page, attributes: &str, feed: &str) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline lang=\"fr\" {attributes} style=\"inline-size: 1000px\"></masar-timeline>"
    ))
    .await?;
    page.eval(&format!("test.one('masar-timeline').feedData = {feed}"))
        .await?;
    page.wait_state("ready").await?;
    page.wait("the toolbar is there", "return test.one('.search input')")
        .await?;
    page.settle().await
}

async fn search(page: &Page, text: &str) -> Outcome {
    page.eval("const field = test.one('.search input'); field.focus(); field.select()")
        .await?;
    page.cdp("Input.insertText", json!({ "text": text }))
        .await?;
    page.wait(
        "something is found",
        "return test.one('.status mark, .status.some')",
    )
    .await?;
    page.settle().await
}

/// `inPlot(mark)`: whether a mark is in the visible part of the plot.
const IN_PLOT: &str = "const plot = test.one('.plot').getBoundingClientRect();
  const inPlot = (it) => { const x = it.getBoundingClientRect(); return x.right > plot.left && x.left < plot.right; };";

/// Zooms in until the last events are far away.
async fn zoom_to_the_first_events(page: &Page) -> Outcome {
    page.eval(
        "for (let at = 0; at < 5; at += 1) {
           test.one('.plot').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
           await new Promise((done) => setTimeout(done, 500));
         }",
    )
    .await?;
    page.settle().await
}

async fn a_search_moves_the_axis_to_a_match_out_of_sight(page: &Page) -> Outcome {
    open(page, "", MONTHS).await?;
    zoom_to_the_first_events(page).await?;
    page.holds(
        "the last event is out of sight",
        &format!("{IN_PLOT} return !test.all('.mark[data-event-id=e79]').some(inPlot)"),
    )
    .await?;
    search(page, "Autre 78").await?;
    page.wait(
        "it is in sight when it is found",
        &format!("{IN_PLOT} return test.all('.mark[data-event-id=e78]').some(inPlot)"),
    )
    .await?;
    page.key("Escape").await?;
    page.wait(
        "without the search the window is the old one",
        &format!("{IN_PLOT} return test.all('.mark[data-event-id=e1]').some(inPlot)"),
    )
    .await
    .map(drop)
}

async fn enter_goes_from_match_to_match_on_the_axis(page: &Page) -> Outcome {
    open(page, "", MONTHS).await?;
    search(page, "zellige").await?;
    for (key, number, event) in [
        ("Enter", "1 sur 4", "e19"),
        ("Enter", "2 sur 4", "e39"),
        ("ArrowDown", "3 sur 4", "e59"),
        ("ArrowUp", "2 sur 4", "e39"),
    ] {
        page.key(key).await?;
        page.wait(
            &format!("{key} goes to {event}"),
            &format!(
                "{IN_PLOT} const stop = test.one('.lane [tabindex=\"0\"]');
                 return stop.dataset.eventId === '{event}' && inPlot(stop)
                   && test.one('[role=status]').textContent.startsWith('{number}')"
            ),
        )
        .await?;
        page.holds(
            "focus stays in the field",
            "return test.one('.search input').matches(':focus')",
        )
        .await?;
    }
    page.eval("test.one('.status .button').click()").await?;
    page.wait(
        "the button goes back",
        "return test.one('[role=status]').textContent.startsWith('1 sur 4')",
    )
    .await?;
    page.axe_clean().await
}

async fn enter_goes_to_a_match_on_another_page_of_the_story_and_the_table(page: &Page) -> Outcome {
    let in_sight = "const found = test.one('.found')?.getBoundingClientRect();
        return test.one('.found')?.matches('[data-event-id=e79], :has([data-event-id=e79])')
          && found.top < innerHeight && found.bottom > 0";
    for view in ["story", "table"] {
        open(page, &format!("view={view}"), MONTHS).await?;
        search(page, "e").await?;
        page.key_with("Enter", crate::webdriver::Modifier::Shift)
            .await?;
        page.wait("the last match is in sight", in_sight).await?;
    }
    Ok(())
}

async fn a_pressed_tag_filters_and_a_searched_one_is_marked(page: &Page) -> Outcome {
    open(page, "", MONTHS).await?;
    page.eval("test.one('masar-timeline').select('e1')").await?;
    page.wait(
        "the detail has the tags",
        "return test.all('.detail .event-tag').map((it) => it.textContent).join() === 'artisanat,Fès'",
    )
    .await?;
    page.eval("test.one('.detail .event-tag').click()").await?;
    page.wait(
        "the events with that tag are left",
        "return test.one('[role=status]').textContent.includes('40')
           && test.one('.detail .event-tag').ariaPressed === 'true'",
    )
    .await?;
    search(page, "fes").await?;
    page.wait(
        "what was searched is marked in the tag",
        "return test.one('.detail .event-tag mark')?.textContent === 'Fès'",
    )
    .await?;
    search(page, "poterie").await?;
    page.eval("test.one('masar-timeline').select('e5')").await?;
    page.wait(
        "and in the body",
        "return test.one('.detail .prose mark')?.textContent === 'poterie'",
    )
    .await?;
    page.axe_clean().await
}

/// Forty events before today and forty after it, every fifth day.
const AROUND_TODAY: &str = r#"{
  masar: 1, title: "Autour d’aujourd’hui", languages: ["fr"],
  events: Array.from({length: 80}, (_, at) => ({
    id: `e${at}`, title: `Événement ${at}`, summary: "Un résumé. ".repeat(20),
    date: new Date(Date.now() + ((at - 40) * 5 + 2) * 86400000).toISOString().slice(0, 10),
    status: at === 79 ? "cancelled" : at === 78 ? "postponed" : at >= 40 ? "planned" : undefined,
  })),
}"#;

async fn today_is_between_past_and_future_events_and_a_button_goes_there(page: &Page) -> Outcome {
    open(page, "view=story", AROUND_TODAY).await?;
    page.holds(
        "today is after the last past event",
        "const now = test.one('.now');
         const id = (it) => it?.querySelector('[data-event-id]')?.dataset.eventId;
         return id(now.previousElementSibling) === 'e39' && id(now.nextElementSibling) === 'e40'",
    )
    .await?;
    page.eval("scrollTo(0, 0)").await?;
    page.wait(
        "today is out of sight, so there is a button",
        "const button = test.one('.to-today .button');
         return button && getComputedStyle(button).visibility === 'visible'
           && button.getBoundingClientRect().bottom <= innerHeight",
    )
    .await?;
    page.axe_clean().await?;
    page.eval("test.one('.to-today .button').click()").await?;
    page.wait(
        "it goes there, and hides",
        "const now = test.one('.now').getBoundingClientRect();
         return now.top > 0 && now.bottom < innerHeight
           && getComputedStyle(test.one('.to-today .button')).visibility === 'hidden'",
    )
    .await
    .map(drop)
}

async fn an_approximate_date_is_under_its_stated_year(page: &Page) -> Outcome {
    let feed = r#"{
      masar: 1, title: "Années", languages: ["fr"],
      events: [["a", "1884"], ["b", "1886~"], ["c", "1885-12-30"], ["d", "1886-02"], ["e", "1890?"]]
        .map(([id, date]) => ({ id, date, title: id })),
    }"#;
    open(page, "view=story", feed).await?;
    page.holds(
        "each is under the year that is written",
        "return test.all('.item, .year').map((it) => it.matches('.year') ? it.textContent
            : it.querySelector('.open').textContent).join(' ') === 'a 1884 c 1885 b 1886 d e 1890'",
    )
    .await
}

async fn a_day_with_many_events_has_a_heading_and_its_events_their_times(page: &Page) -> Outcome {
    let feed = r#"{
      masar: 1, title: "Journées", languages: ["fr", "ar"],
      events: ["2026-11-18T08:30", "2026-11-18T09:00", "2026-11-18T10:00/2026-11-18T12:00", "2026-11-19T07:00"]
        .map((date, at) => ({ id: `e${at}`, date, title: `Titre ${at}` })),
    }"#;
    open(page, "view=story", feed).await?;
    page.holds(
        "the day is written once",
        "return test.all('.day-heading').map((it) => it.textContent).join() === '2026Mercredi 18 novembre'",
    )
    .await?;
    page.holds(
        "its events have their times, and the other its day",
        "return test.all('.item .day').map((it) => it.textContent.replace(/\\s/g, ' ')).join('|')
           === '8 h 30|9 h 00|De 10 h 00 à 12 h 00|19 novembre à 7 h 00'",
    )
    .await?;
    page.axe_clean().await
}

async fn the_legend_names_what_is_postponed_and_cancelled(page: &Page) -> Outcome {
    open(page, "", AROUND_TODAY).await?;
    page.holds(
        "each status that occurs has its sign and its name",
        "const names = test.all('.key li').map((it) => it.textContent);
         return ['Prévu', 'Reporté', 'Annulé'].every((name) => names.some((it) => it.startsWith(name)))
           && test.all('.key li').every((it) => it.querySelector('svg, .bar-sign'))",
    )
    .await
}
