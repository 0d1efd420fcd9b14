//! Large feeds: they are read in slices of time, the axis opens and pans, and the page stays small.

use crate::webdriver::{Failure, Outcome, Page, Window, chosen, combinations};

scenarios![
    twenty_thousand_events_open_and_pan_in_three_thousand_nodes,
    wherever_one_looks_among_twenty_thousand_events_there_are_no_more_nodes,
    a_large_feed_is_read_in_many_tasks_of_the_browser,
    a_large_feed_is_prepared_for_its_first_search_in_several_tasks,
    a_feed_that_arrives_while_a_large_one_is_read_is_shown_in_its_place,
];

/// Every node of the document and of open shadow roots.
const NODES: &str = "
    const count = (root) => { let sum = 0; const walk = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
      for (let node = walk.currentNode; node; node = walk.nextNode()) { sum += 1; if (node.shadowRoot) sum += count(node.shadowRoot); }
      return sum; };
    return count(document)";

/// Opens the list of the pill that counts most, and gives its number.
const FULLEST: &str = "
    const count = (pill) => Number(pill.textContent.match(/\\d+/));
    const [most] = test.all('.pill').sort((a, b) => count(b) - count(a));
    if (most?.ariaExpanded === 'false') most.click();
    return most ? count(most) : 0";

async fn twenty_thousand_events_open_and_pan_in_three_thousand_nodes(page: &Page) -> Outcome {
    open_after_the_list(page, Window::wide(1120)).await?;
    page.settle().await?;
    few_nodes(page, "when opened").await?;

    let (x, _) = page.middle(".plot").await?;
    // The plot is higher than the window.
    let (_, y) = page.middle(".lane").await?;
    let way: Vec<_> = (0..16)
        .map(|step| (x + f64::from(step) * 24.0, y))
        .collect();
    let before = page.eval("return test.one('.ticks').textContent").await?;
    page.drag(&way).await?;
    let after = page.eval("return test.one('.ticks').textContent").await?;
    if before == after {
        return Failure::because("dragging did not move the axis");
    }
    few_nodes(page, "when panned").await?;

    // Back again: the zoom is to end among events.
    let back: Vec<_> = way.iter().rev().copied().collect();
    page.drag(&back).await?;
    for _ in 0..6 {
        page.wheel((x, y), (0.0, -300.0), crate::webdriver::Modifier::Control)
            .await?;
        few_nodes(page, "when zoomed in").await?;
    }
    page.holds(
        "single events are drawn when zoomed in",
        "return test.all('.mark[data-event-id]').length > 3",
    )
    .await?;
    page.no_console_errors().await
}

/// Of the window, px.
const WIDTHS: [u32; 2] = [1120, 1920];
/// How many years are shown.
const YEARS: [u32; 4] = [1, 2, 3, 6];
/// The first of them.
const FROM: [u32; 4] = [2014, 2016, 2018, 2020];

/// What is drawn at once is most where the densest stretch of all just fills a wide window, with a list open.
async fn wherever_one_looks_among_twenty_thousand_events_there_are_no_more_nodes(
    page: &Page,
) -> Outcome {
    let all = combinations([WIDTHS.len(), YEARS.len(), FROM.len()]);
    let mut opened_at = None;
    for [width, years, from] in chosen(all, page.full) {
        let (width, years, from) = (WIDTHS[width], YEARS[years], FROM[from]);
        if opened_at.replace(width) != Some(width) {
            // Each stretch is shown at once: the way to it is drawn in the other scenario.
            let window = Window {
                still: true,
                ..Window::wide(width)
            };
            open_after_the_list(page, window).await?;
        }
        let to = from + years - 1;
        page.eval(&format!(
            "test.one('masar-timeline').show({{ from: '{from}', to: '{to}' }})"
        ))
        .await?;
        page.settle().await?;
        let opened = page.eval(FULLEST).await?;
        page.settle().await?;
        let when = format!("at {width} px from {from} to {to}, the list of {opened} open");
        few_nodes(page, &when).await?;
    }
    page.no_console_errors().await
}

/// Opens the axis where the Wasm comes after the plain list, as on a slow line: the list's rows stand in the
/// element for reader modes, and count.
async fn open_after_the_list(page: &Page, window: Window) -> Outcome {
    page.open_in("/tests/pages/blank.html", window).await?;
    page.eval(
        "const real = fetch;
         window.fetch = async (what, ...more) => {
           while (String(what).includes('core_bg') && !test.one('li'))
             await new Promise((done) => setTimeout(done, 10));
           return real(what, ...more);
         };
         document.body.innerHTML = '<masar-timeline feed=\"/made/20000.json\" view=\"axis\"></masar-timeline>'",
    )
    .await?;
    page.wait_state("ready").await
}

/// Makes each look at the clock take a millisecond, and counts the tasks that the page's scripts and the widget start.
const SLOW_CLOCK: &str = "
    let now = Date.now(), real = setTimeout;
    Date.now = () => now += 1;
    window.tasks = 0;
    window.setTimeout = (call, wait = 0, ...more) => { window.tasks += wait === 0; return real(call, wait, ...more); };";

async fn a_large_feed_is_read_in_many_tasks_of_the_browser(page: &Page) -> Outcome {
    page.open_in("/tests/pages/blank.html", Window::wide(1120))
        .await?;
    page.eval(&format!(
        "{SLOW_CLOCK}
         addEventListener('masar-ready', ({{ detail }}) => window.events = detail.events);
         document.body.innerHTML = '<masar-timeline feed=\"/made/20000.json\"></masar-timeline>'"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.holds(
        "a slice of the reading has some thirty events",
        "return window.tasks > 500 && window.tasks < 5000 || window.tasks",
    )
    .await?;
    page.holds(
        "all events are read",
        "return window.events === 20000 || window.events",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_large_feed_is_prepared_for_its_first_search_in_several_tasks(page: &Page) -> Outcome {
    open_after_the_list(page, Window::wide(1120)).await?;
    page.settle().await?;
    page.eval(
        "let real = setTimeout;
         window.tasks = 0;
         window.setTimeout = (call, wait = 0, ...more) => { window.tasks += wait === 0; return real(call, wait, ...more); };
         const field = test.one('input[type=search]');
         field.focus();
         for (const typed of ['a', 'zz', 'zzzz']) {
           field.value = typed;
           field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
         }",
    )
    .await?;
    page.wait(
        "the last search is shown",
        "return test.one('.empty')?.textContent.includes('zzzz') && test.one('input[type=search]').value === 'zzzz'",
    )
    .await?;
    page.holds(
        "10,000 events are a task",
        "return window.tasks >= 2 || window.tasks",
    )
    .await
}

async fn a_feed_that_arrives_while_a_large_one_is_read_is_shown_in_its_place(
    page: &Page,
) -> Outcome {
    page.open_in("/tests/pages/blank.html", Window::wide(1120))
        .await?;
    page.eval(&format!(
        "{SLOW_CLOCK}
         document.body.innerHTML = '<masar-timeline feed=\"/made/20000.json\"></masar-timeline>'"
    ))
    .await?;
    page.wait(
        "the reading of the large feed has begun",
        "return window.tasks > 10",
    )
    .await?;
    page.eval("test.one('masar-timeline').feedData = { masar: 1, events: [{ date: '2022', title: 'The newer feed' }] }")
        .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    let tasks = "return new Promise((done) => { const before = window.tasks;
        setTimeout(() => done(window.tasks === before || window.tasks - before), 100) })";
    page.wait("the reading of the large feed has ended", tasks)
        .await?;
    page.holds(
        "the newer feed is shown",
        "return test.all('.mark').length === 1 && test.one('.label').textContent.includes('The newer feed')",
    )
    .await?;
    page.no_console_errors().await
}

async fn few_nodes(page: &Page, when: &str) -> Outcome {
    let nodes = page.eval(NODES).await?.as_u64().unwrap_or(u64::MAX);
    if nodes <= 3000 {
        return Ok(());
    }
    Failure::because(format!("{nodes} nodes {when}; at most 3000 are allowed"))
}
