//! Parts of the axis: the tooltip, the names of the eras, a double click, the scale that stays in sight, series.

use serde_json::json;

use crate::webdriver::{Outcome, Page, Window};

scenarios![
    the_mouse_over_a_mark_shows_its_title_and_date_until_escape,
    the_focus_shows_what_the_label_of_a_mark_does_not,
    the_mouse_over_a_pill_tells_what_is_in_it,
    a_double_click_zooms_at_the_pointer,
    the_name_of_an_era_shows_the_era,
    the_scale_of_a_long_axis_stays_in_sight,
    the_lessons_of_a_course_are_one_row_with_a_list,
    a_cancelled_event_says_so_on_its_label,
];

const FEED: &str = r##"{
  masar: 1, title: {en: "Museum", ar: "متحف"}, languages: ["en", "ar"],
  tracks: Array.from({length: 12}, (_, at) => ({id: `t${at}`, title: `Department ${at + 1}`})),
  eras: [{title: "Founding", date: "1900/1930"}, {title: "War", date: "1939/1945"}],
  events: [
    {id: "long", date: "1912-05-03", track: "t0", title: "The first part of a title that is much too long for a label, and the second part of it which says more than there is room for on three lines of an axis"},
    {id: "short", date: "1960-03-03", track: "t0", title: "Opening", importance: 4},
    {id: "near1", date: "1980-01-01", track: "t1", title: "One"},
    {id: "near2", date: "1980-03-01", track: "t1", title: "Two"},
    {id: "off", date: "1990-02-02", track: "t2", title: "Lecture", status: "cancelled"},
    ...Array.from({length: 30}, (_, at) => ({id: `lesson${at}`, date: `${1905 + 3 * at}-09-01`, track: "t3", title: "Course"})),
    ...Array.from({length: 11}, (_, at) => ({id: `e${at}`, date: `${1917 + 7 * at}-06-05`, track: `t${at + 1}`, title: `Event ${at + 1}`})),
  ],
}"##;

async fn open(page: &Page, lang: &str) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline lang=\"{lang}\" style=\"inline-size: 900px\"></masar-timeline><p style=\"block-size: 900px\"></p>"
    ))
    .await?;
    page.eval(&format!("test.one('masar-timeline').feedData = {FEED}"))
        .await?;
    page.wait_state("ready").await?;
    page.wait("the rest is drawn", "return !!test.one('.strip .handle')")
        .await?;
    page.settle().await
}

async fn the_mouse_over_a_mark_shows_its_title_and_date_until_escape(page: &Page) -> Outcome {
    for lang in ["en", "ar"] {
        open(page, lang).await?;
        let mark = page.middle(".mark[data-event-id=long]").await?;
        page.hover(mark).await?;
        page.wait(
            "the whole title and the date are shown",
            "const text = test.one('.tooltip')?.textContent ?? '';
             return text.includes('room for on three lines of an axis') && text.includes('1912')",
        )
        .await?;
        page.holds(
            "it is inside the timeline",
            "const [outer, inner] = [test.one('.masar'), test.one('.tooltip')].map((it) => it.getBoundingClientRect());
             return inner.left >= outer.left - 1 && inner.right <= outer.right + 1",
        )
        .await?;
        page.eval("test.one('.mark[data-event-id=long]').focus()")
            .await?;
        page.key("Escape").await?;
        page.wait("Escape hides it", "return !test.one('.tooltip')")
            .await?;
    }
    Ok(())
}

async fn the_focus_shows_what_the_label_of_a_mark_does_not(page: &Page) -> Outcome {
    open(page, "en").await?;
    page.eval("test.one('.mark[data-event-id=long]').focus()")
        .await?;
    page.key("Home").await?;
    page.wait(
        "the tooltip of the focused mark is shown",
        "const { activeElement } = test.one('masar-timeline').shadowRoot;
         return !!activeElement?.matches('.mark, .pill') && !!test.one('.tooltip')",
    )
    .await?;
    let told = page.middle(".mark[data-event-id=short]").await?;
    page.hover(told).await?;
    page.holds(
        "a mark whose label has the title and the date has none",
        "return test.one('.mark[data-event-id=short] + .label .when') && !test.one('.tooltip')",
    )
    .await
}

async fn the_mouse_over_a_pill_tells_what_is_in_it(page: &Page) -> Outcome {
    open(page, "en").await?;
    let pill = page.middle(".pill[data-event-id=near1]").await?;
    page.hover(pill).await?;
    page.wait(
        "the number and the period are shown",
        "const text = test.one('.tooltip')?.textContent ?? ''; return text.includes('2') && text.includes('1980')",
    )
    .await
    .map(drop)
}

async fn a_double_click_zooms_at_the_pointer(page: &Page) -> Outcome {
    open(page, "en").await?;
    let years = "const { from, to } = test.one('masar-timeline').window; return Date.parse(to) - Date.parse(from)";
    let before = page.eval(years).await?.as_f64().unwrap_or(0.0);
    let (x, y) = page.middle(".plot").await?;
    for count in [1, 2] {
        for kind in ["mousePressed", "mouseReleased"] {
            let event =
                json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": count });
            page.cdp("Input.dispatchMouseEvent", event).await?;
        }
    }
    page.wait(
        "the window is half as long",
        &format!("const length = (() => {{ {years} }})(); return Math.abs(length / {before} - 0.5) < 0.05"),
    )
    .await
    .map(drop)
}

async fn the_name_of_an_era_shows_the_era(page: &Page) -> Outcome {
    open(page, "en").await?;
    page.holds(
        "the names are in a row above the first lane",
        "const [row, lane] = ['.era-name', '.lane'].map((it) => test.one(it).getBoundingClientRect());
         return test.all('.era-name').map((it) => it.textContent).join() === 'Founding,War' && row.bottom <= lane.top + 1",
    )
    .await?;
    let name = page.middle(".era-name").await?;
    page.click(name).await?;
    page.wait(
        "the window is that of the era and a little more",
        "const { from, to } = test.one('masar-timeline').window;
         return from > '1896' && from < '1900' && to > '1930' && to < '1934'",
    )
    .await
    .map(drop)
}

async fn the_scale_of_a_long_axis_stays_in_sight(page: &Page) -> Outcome {
    page.resize(Window {
        height: 500,
        ..Window::wide(1120)
    })
    .await?;
    open(page, "en").await?;
    page.eval("test.one('masar-timeline').style.setProperty('--masar-sticky-top', '40px'); scrollTo(0, test.one('.plot').getBoundingClientRect().top + 300)")
        .await?;
    page.settle().await?;
    page.holds(
        "it is below the header of the page",
        "return Math.abs(test.one('.ticks').getBoundingClientRect().top - 40) < 2",
    )
    .await
}

async fn the_lessons_of_a_course_are_one_row_with_a_list(page: &Page) -> Outcome {
    open(page, "en").await?;
    page.holds(
        "there is one row with its name",
        "return test.all('.pill.series').length === 1 && test.one('.pill.series + .label').textContent === 'Course'",
    )
    .await?;
    page.eval("test.one('.pill.series').click()").await?;
    page.wait(
        "its list has all lessons",
        "return test.all('.cluster-list li').length === 30",
    )
    .await
    .map(drop)
}

async fn a_cancelled_event_says_so_on_its_label(page: &Page) -> Outcome {
    open(page, "en").await?;
    page.holds(
        "the word is beside the date or the title",
        "return /cancelled/i.test(test.one('.mark[data-event-id=off] + .label').textContent)",
    )
    .await
}
