//! Split feeds: the widget loads the tiles that its window needs, and counts the events that it has not loaded.

use std::sync::LazyLock;

use masar_synthetic::{Options, generate};
use masar_tiles::{File, Input, Sizes, split};
use serde_json::Value;

use super::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_zoom_loads_tiles_and_each_event_is_shown_or_counted,
    a_link_opens_an_event_whose_tile_is_not_loaded,
    a_page_selects_an_event_whose_tile_is_not_loaded,
    a_press_on_a_number_zooms_to_its_events,
    the_story_says_how_many_events_are_loaded_and_loads_more,
    a_search_says_how_many_events_it_looked_through,
    a_pan_aborts_what_it_leaves_and_never_has_more_than_six_requests,
    a_tile_that_is_missing_leaves_its_events_counted,
];

/// The number of events of the feed.
const EVENTS: usize = 3_000;

/// The files of the split feed.
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let feed = generate(&Options {
        events: EVENTS,
        from_year: 1001,
        to_year: 2000,
        ..Options::default()
    });
    let sizes = Sizes {
        events: 60,
        nodes: 16,
        ..Sizes::default()
    };
    let mut files = Vec::new();
    if let Ok(input) = Input::read(&[&feed]) {
        // The receiver never fails.
        let _ = split::<()>(&input, sizes, |file| {
            files.push(file);
            Ok(())
        });
    }
    files
});

/// Starts a server with the files of the split feed for which the function returns true.
async fn serve(is_there: fn(&str) -> bool) -> Outcome<Server> {
    let server = Server::start().await?;
    for file in FILES.iter().filter(|file| is_there(&file.name)) {
        server.answers(format!("/{}", file.name), Answer::Body(file.text.clone()));
    }
    Ok(server)
}

/// Returns the id of an event that the widest window does not need.
fn far_event() -> Outcome<String> {
    let tiles = FILES.iter().filter(|file| file.name.starts_with("tile-"));
    let mut ids = tiles.filter_map(|file| {
        let tile: Value = serde_json::from_str(&file.text).ok()?;
        Some(tile["events"][0]["id"].as_str()?.to_owned())
    });
    ids.next_back()
        .ok_or_else(|| Failure("there is no tile".to_owned()))
}

fn tag(server: &Server, attributes: &str) -> String {
    let origin = &server.origin;
    format!(
        "<masar-timeline feed=\"{origin}/manifest.json\" lang=\"en\" {attributes}></masar-timeline>"
    )
}

/// Opens the split feed, and waits until it has the numbers of what is not loaded.
async fn open(page: &Page, attributes: &str) -> Outcome<Server> {
    let server = serve(|_| true).await?;
    open_after(page, &server, attributes, "").await?;
    wait_for_numbers(page).await?;
    Ok(server)
}

/// Opens the split feed after a script.
async fn open_after(page: &Page, server: &Server, attributes: &str, script: &str) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "{script}; document.body.innerHTML = {}",
        Value::from(tag(server, attributes))
    ))
    .await
    .map(drop)
}

async fn wait_for_numbers(page: &Page) -> Outcome {
    page.wait_state("ready").await?;
    page.wait(
        "the tiles of the window are loaded, and the numbers of the other events are shown",
        "const events = test.one('masar-timeline').events ?? [];
         await test.sleep(300);
         return events.length === test.one('masar-timeline').events.length
           && test.all('.unloaded-events button, .partly-loaded').length > 0",
    )
    .await
    .map(drop)
}

/// The sum of all numbers under the lanes and of the loaded events, with a window in which all of the feed is drawn.
const SUM: &str = "
    const host = test.one('masar-timeline');
    const numbers = test.all('.unloaded-events button').map((it) => Number(it.textContent.replace(/\\D/g, '')));
    return host.events.length + numbers.reduce((sum, number) => sum + number, 0)";

async fn a_zoom_loads_tiles_and_each_event_is_shown_or_counted(page: &Page) -> Outcome {
    let _server = open(page, "").await?;
    let first = page
        .eval("return test.one('masar-timeline').events.length")
        .await?;
    let sum = page.eval(SUM).await?;
    if sum != EVENTS {
        return Failure::because(format!("{sum} of {EVENTS} events are shown or counted"));
    }
    page.eval("test.one('masar-timeline').show({ from: '1440', to: '1479' })")
        .await?;
    page.wait(
        "more events are loaded",
        &format!("return test.one('masar-timeline').events.length > {first} + 100"),
    )
    .await?;
    page.eval("test.one('masar-timeline').show()").await?;
    page.wait(
        "each event is shown or counted",
        &format!("const sum = (() => {{ {SUM} }})(); return sum === {EVENTS}"),
    )
    .await?;
    page.no_console_errors().await
}

async fn a_link_opens_an_event_whose_tile_is_not_loaded(page: &Page) -> Outcome {
    let (server, id) = (serve(|_| true).await?, far_event()?);
    let script = format!("history.replaceState(null, '', location.pathname + '#masar/{id}')");
    open_after(page, &server, "", &script).await?;
    page.wait(
        "the event of the link is open",
        &format!("return test.one('masar-timeline')?.selected === '{id}' && test.all('[part=detail]').length === 1"),
    )
    .await?;
    page.wait(
        "the axis shows its time",
        &format!("return test.all('.mark, .pill').some((it) => it.dataset.eventId === '{id}')"),
    )
    .await?;
    page.no_console_errors().await
}

async fn a_page_selects_an_event_whose_tile_is_not_loaded(page: &Page) -> Outcome {
    let _server = open(page, "").await?;
    let id = far_event()?;
    let answers = page
        .eval(&format!(
            "const host = test.one('masar-timeline'); return [host.selected, host.select('{id}')]"
        ))
        .await?;
    if answers != serde_json::json!([null, true]) {
        return Failure::because(format!("`selected` and `select` are {answers}"));
    }
    page.wait(
        "the event is open",
        &format!("return test.one('masar-timeline').selected === '{id}'"),
    )
    .await?;
    page.no_console_errors().await
}

async fn a_press_on_a_number_zooms_to_its_events(page: &Page) -> Outcome {
    let _server = open(page, "").await?;
    let before = page
        .eval("const host = test.one('masar-timeline'); return [host.events.length, host.window.from]")
        .await?;
    page.settle().await?;
    page.holds(
        "each number is large enough to be pressed (WCAG 2.5.8)",
        "return test.all('.unloaded-events button').every((it) => it.offsetHeight >= 24 && it.offsetWidth >= 24)",
    )
    .await?;
    let at = page.middle(".unloaded-events button").await?;
    page.click(at).await?;
    page.wait(
        "the window is another, and more events are loaded",
        &format!(
            "const host = test.one('masar-timeline'); const [events, from] = {before};
             return host.events.length > events && host.window.from !== from"
        ),
    )
    .await?;
    page.settle().await?;
    page.axe_clean().await
}

async fn the_story_says_how_many_events_are_loaded_and_loads_more(page: &Page) -> Outcome {
    let _server = open(page, "view=\"story\"").await?;
    let loaded = "return test.one('masar-timeline').events.length";
    let before = page.eval(loaded).await?;
    page.wait(
        "the numbers are in words",
        &format!("return test.one('.partly-loaded').textContent.includes('Loaded: {before} of {EVENTS} events')"),
    )
    .await?;
    let at = page.middle(".partly-loaded button").await?;
    page.click(at).await?;
    page.wait(
        "more events are loaded, and the line says so",
        &format!(
            "const count = test.one('masar-timeline').events.length;
             return count > {before} && test.one('.partly-loaded').textContent.includes(`Loaded: ${{count}} of`)"
        ),
    )
    .await?;
    page.axe_clean().await
}

async fn a_search_says_how_many_events_it_looked_through(page: &Page) -> Outcome {
    let _server = open(page, "").await?;
    page.holds(
        "the axis needs no such line",
        "return test.all('.partly-loaded').length === 0",
    )
    .await?;
    let at = page.middle("input[type=search]").await?;
    page.click(at).await?;
    page.insert_text("visit").await?;
    page.wait(
        "the line is shown",
        &format!("return test.all('.partly-loaded').some((it) => it.textContent.includes('of {EVENTS} events'))"),
    )
    .await
    .map(drop)
}

async fn a_pan_aborts_what_it_leaves_and_never_has_more_than_six_requests(page: &Page) -> Outcome {
    let server = serve(|_| true).await?;
    let script = "
        window.now = 0; window.most = 0; window.aborted = 0;
        const send = window.fetch;
        window.fetch = (address, options) => {
          if (!String(address).includes('/tile-')) return send(address, options);
          window.now += 1;
          window.most = Math.max(window.most, window.now);
          return new Promise((done, no) => {
            let isSent = false;
            const wait = setTimeout(() => { isSent = true; window.now -= 1; done(send(address, options)); }, 1500);
            options?.signal?.addEventListener('abort', () => {
              if (isSent) return;
              clearTimeout(wait);
              window.now -= 1;
              window.aborted += 1;
              no(new DOMException('', 'AbortError'));
            });
          });
        }";
    open_after(page, &server, "", script).await?;
    wait_for_numbers(page).await?;
    for (from, to) in [(1100, 1110), (1500, 1510), (1900, 1905)] {
        page.eval(&format!(
            "test.one('masar-timeline').show({{ from: '{from}', to: '{to}' }}); await test.sleep(700)"
        ))
        .await?;
    }
    page.wait(
        "all requests have ended",
        "await test.sleep(600); return window.now === 0",
    )
    .await?;
    page.holds(
        "there were at most six requests at once, and some were aborted",
        "return window.most > 1 && window.most <= 6 && window.aborted > 0",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_tile_that_is_missing_leaves_its_events_counted(page: &Page) -> Outcome {
    let server = serve(|name| !name.starts_with("tile-")).await?;
    let script = "
        window.codes = [];
        addEventListener('masar-error', (event) => window.codes.push(event.detail.code), true)";
    open_after(page, &server, "", script).await?;
    wait_for_numbers(page).await?;
    page.eval("test.one('masar-timeline').show({ from: '1440', to: '1479' })")
        .await?;
    page.wait("the page is told", "return window.codes[0] === 'feed-page'")
        .await?;
    page.eval("test.one('masar-timeline').show()").await?;
    page.wait(
        "each event is shown or counted",
        &format!("const sum = (() => {{ {SUM} }})(); return sum === {EVENTS}"),
    )
    .await
    .map(drop)
}
