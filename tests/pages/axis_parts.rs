//! Parts of the axis: the tooltip, the names of the eras, a double click, the scale that stays in sight, series.

use serde_json::json;

use crate::webdriver::{Outcome, Page, Window};

scenarios![
    the_mouse_over_a_mark_shows_its_title_and_date_until_escape,
    the_focus_shows_what_the_label_of_a_mark_does_not,
    the_mouse_over_a_pill_tells_what_is_in_it,
    a_double_click_zooms_at_the_pointer,
    the_name_of_an_era_shows_the_era,
    the_scale_and_the_tools_of_a_long_axis_stay_in_sight,
    the_tools_of_a_short_axis_scroll_with_it,
    the_lessons_of_a_course_are_one_row_with_a_list,
    a_cancelled_event_says_so_on_its_label,
    chips_that_scroll_fade_at_their_end_and_the_last_one_is_whole,
    chips_that_do_not_scroll_do_not_fade,
    the_handles_of_the_overview_move_one_end_of_the_window,
    the_handles_of_a_short_window_are_beside_each_other_and_in_the_widget,
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

/// Scrolls the page until the scale has left its place, below a header of 40 px of the page.
const SCROLL: &str = "test.one('masar-timeline').style.setProperty('--masar-sticky-top', '40px');
    scrollTo(0, scrollY + test.one('.plot').getBoundingClientRect().top + 300)";

async fn the_scale_and_the_tools_of_a_long_axis_stay_in_sight(page: &Page) -> Outcome {
    for (lang, width) in [("en", 900), ("ar", 900), ("en", 700), ("ar", 390)] {
        open(page, lang).await?;
        page.resize(Window {
            height: 500,
            ..Window::wide(1120)
        })
        .await?;
        page.eval(&format!(
            "test.one('masar-timeline').style.inlineSize = '{width}px'"
        ))
        .await?;
        page.settle().await?;
        page.eval(SCROLL).await?;
        page.settle().await?;
        page.holds(
            &format!("{lang}, {width} px: the tools are below the header of the page, and the scale right below them"),
            "const [tools, scale] = ['.zoom', '.ticks'].map((it) => test.one(it).getBoundingClientRect());
             const row = getComputedStyle(test.one('.filters')).display === 'contents' ? tools : test.one('.filters').getBoundingClientRect();
             return Math.abs(row.top - 40) < 2 && Math.abs(scale.top - row.bottom) < 2 && tools.bottom <= scale.top + 1 || [row.top, row.bottom, scale.top]",
        )
        .await?;
        page.holds(
            "nothing of the lanes is seen through them",
            "const { left, right } = test.one('.plot').getBoundingClientRect(), { shadowRoot } = test.one('masar-timeline');
             for (let x = left + 5; x < right; x += 20) for (let y = 42; y < test.one('.ticks').getBoundingClientRect().bottom - 1; y += 6) {
               const hit = shadowRoot.elementFromPoint(x, y);
               if (hit?.closest('.plot, .plot-frame')) return [x, y, hit.className];
             }
             return ['.filters', '.zoom', '.ticks'].every((it) => getComputedStyle(test.one(it)).display === 'contents' || !/^rgba\\(.*, 0\\)|transparent/.test(getComputedStyle(test.one(it)).backgroundColor))",
        )
        .await?;
        page.eval("test.all('.mark')[0].focus()").await?;
        page.settle().await?;
        page.holds(
            "the mark that has focus is not below them",
            "const { activeElement } = test.one('masar-timeline').shadowRoot;
             return activeElement.matches('.mark') && activeElement.getBoundingClientRect().top >= test.one('.ticks').getBoundingClientRect().bottom - 1",
        )
        .await?;
        page.nothing_overflows().await?;
    }
    Ok(())
}

async fn the_tools_of_a_short_axis_scroll_with_it(page: &Page) -> Outcome {
    page.resize(Window {
        height: 500,
        ..Window::wide(1120)
    })
    .await?;
    open(page, "en").await?;
    page.eval("const host = test.one('masar-timeline'); host.feedData = { ...host.feedData, tracks: host.feedData.tracks.slice(0, 5) }")
        .await?;
    page.wait("there are few chips", "return test.all('.chip').length < 8")
        .await?;
    page.settle().await?;
    page.eval(SCROLL).await?;
    page.settle().await?;
    page.holds(
        "the scale is below the header of the page, and the tools are above the window",
        "return Math.abs(test.one('.ticks').getBoundingClientRect().top - 40) < 2 && test.one('.zoom').getBoundingClientRect().bottom < 0",
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

/// `row` is the row of the chips; `isWhole(chip)` is whether nothing of a chip is in the fade or beyond it.
const CHIPS: &str = "const row = test.one('.chips'), box = row.getBoundingClientRect();
    const isRtl = getComputedStyle(row).direction === 'rtl';
    const fade = box.width < 560 ? box.width * .12 : 56;
    const isWhole = (chip) => {
      const { left, right } = chip.getBoundingClientRect();
      return isRtl ? left >= box.left + fade - 1 && right <= box.right + 1 : right <= box.right - fade + 1 && left >= box.left - 1;
    };";

async fn chips_that_scroll_fade_at_their_end_and_the_last_one_is_whole(page: &Page) -> Outcome {
    for (lang, width) in [("en", 900), ("ar", 900), ("en", 390), ("ar", 390)] {
        open(page, lang).await?;
        page.eval(&format!(
            "test.one('masar-timeline').style.inlineSize = '{width}px'"
        ))
        .await?;
        page.settle().await?;
        let what = format!("{lang}, {width} px");
        page.holds(
            &format!("{what}: the row scrolls, and fades towards its end"),
            &format!(
                "{CHIPS} const mask = getComputedStyle(row).maskImage;
                 return row.scrollWidth > row.clientWidth + 50 && mask.startsWith('linear-gradient(') && mask.includes(isRtl ? 'to left' : 'to right')
                   && /rgba\\(0, 0, 0, 0\\)|transparent/.test(mask) || mask"
            ),
        )
        .await?;
        page.eval(&format!(
            "{CHIPS} row.scrollTo({{ left: isRtl ? -9999 : 9999, behavior: 'instant' }})"
        ))
        .await?;
        page.settle().await?;
        page.holds(
            &format!("{what}: scrolled to its end, the last chip is whole before the fade"),
            &format!("{CHIPS} return isWhole(test.all('.chip').at(-1))"),
        )
        .await?;
        page.eval(&format!(
            "{CHIPS} row.scrollTo({{ left: 0, behavior: 'instant' }}); test.all('.chip')[5].focus()"
        ))
        .await?;
        page.settle().await?;
        page.holds(
            &format!("{what}: a chip that focus scrolls into sight is clear of the fade"),
            &format!("{CHIPS} return isWhole(test.all('.chip')[5])"),
        )
        .await?;
    }
    Ok(())
}

async fn chips_that_do_not_scroll_do_not_fade(page: &Page) -> Outcome {
    open(page, "en").await?;
    page.eval("const host = test.one('masar-timeline'); host.feedData = { ...host.feedData, tracks: host.feedData.tracks.slice(0, 3) }")
        .await?;
    page.wait("there are few chips", "return test.all('.chip').length < 6")
        .await?;
    page.holds(
        "the row has no mask",
        "return getComputedStyle(test.one('.chips')).maskImage === 'none'",
    )
    .await
}

/// The ends of the window and of all time, in days.
const DAYS: &str = "const days = () => test.all('.handle').map((it) => Number(it.ariaValueNow));
    const [first, last] = [test.one('.handle').ariaValueMin, test.one('.handle').ariaValueMax].map(Number);";

async fn the_handles_of_the_overview_move_one_end_of_the_window(page: &Page) -> Outcome {
    for (lang, later, earlier) in [
        ("en", "ArrowRight", "ArrowLeft"),
        ("ar", "ArrowLeft", "ArrowRight"),
    ] {
        open(page, lang).await?;
        page.eval(&format!(
            "{DAYS} window.before = days(); test.one('.handle.start').focus()"
        ))
        .await?;
        page.key(later).await?;
        page.wait(
            "the key towards later moves the start only, and the value has the new day",
            &format!(
                "{DAYS} const [start, end] = days();
                 return start > before[0] && end === before[1] && test.one('.handle.start').ariaValueText.length > 4"
            ),
        )
        .await?;
        page.eval(&format!(
            "{DAYS} window.moved = days(); test.one('.handle.end').focus()"
        ))
        .await?;
        page.key(earlier).await?;
        page.wait(
            "the key towards earlier moves the end only",
            &format!(
                "{DAYS} const [start, end] = days(); return start === moved[0] && end < moved[1]"
            ),
        )
        .await?;
        page.key("End").await?;
        page.wait(
            "the key End moves it to the end of all time",
            &format!("{DAYS} return Math.abs(days()[1] - last) <= 1 && days()[0] === moved[0]"),
        )
        .await?;
        page.eval(&format!(
            "{DAYS} window.before = days(); window.share = (last - first) * 60 / test.one('.strip').getBoundingClientRect().width"
        ))
        .await?;
        let (x, y) = page.middle(".handle.end").await?;
        let way = if lang == "ar" { 60.0 } else { -60.0 };
        page.drag(&[(x, y), (x + way / 2.0, y), (x + way, y)])
            .await?;
        page.wait(
            "a drag of 60 px moves the end by as much of all time, and the start not at all",
            &format!(
                "{DAYS} const [start, end] = days();
                 return Math.abs(before[1] - end - share) < share / 20 && start === before[0] || [before, start, end, share]"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn the_handles_of_a_short_window_are_beside_each_other_and_in_the_widget(
    page: &Page,
) -> Outcome {
    for (lang, width) in [("en", 900), ("ar", 390)] {
        open(page, lang).await?;
        page.eval(&format!(
            "test.one('masar-timeline').style.inlineSize = '{width}px'"
        ))
        .await?;
        for (from, to) in [
            ("1905-01-01", "1905-03-01"),
            ("1950", "1950"),
            ("1992-07-01", "1992-09-20"),
        ] {
            page.eval(&format!(
                "test.one('masar-timeline').show({{ from: '{from}', to: '{to}' }})"
            ))
            .await?;
            page.settle().await?;
            page.holds(
                &format!("{lang}, {width} px, {from}: neither covers the other, and each is whole"),
                "const [start, end] = ['.handle.start', '.handle.end'].map((it) => test.one(it).getBoundingClientRect());
                 const widget = test.one('section.masar').getBoundingClientRect();
                 const isApart = getComputedStyle(test.one('.strip')).direction === 'rtl' ? end.right <= start.left + .5 : start.right <= end.left + .5;
                 return test.one('.overview .window').getBoundingClientRect().width < 24 && isApart && start.width === 24 && end.width === 24
                   && [start, end].every((it) => it.left >= widget.left - .5 && it.right <= widget.right + .5) || [start.left, start.right, end.left, end.right]",
            )
            .await?;
        }
    }
    Ok(())
}
