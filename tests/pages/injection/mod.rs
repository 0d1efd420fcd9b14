//! Feeds whose every text and address is an injection payload: nothing of them becomes markup, a handler, a script or a
//! style, in any view, in the list, in an exported page, or by way of another format.

use masar_edtf::Day;
use masar_feed::members::Format;
use masar_formats::PageReader;
use masar_formats::export::{Options, export};
use masar_formats::import::{ImportFormat, import};
use serde_json::{Value, json};

use crate::webdriver::{Failure, Outcome, Page, Scenario};
use masar::view::static_page;

/// The payloads, by technique: markup, text that leaves an attribute or a style, addresses.
const PAYLOADS: &str = include_str!("payloads.json");
/// The number of payloads in one feed. With 25 their texts have room on the axis.
const fn batch_size(full: bool) -> usize {
    if full { 25 } else { 60 }
}

/// Adds functions that make feeds to `test`.
const FEEDS: &str = include_str!("feed.js");
/// Returns what the payloads have become.
const SCAN: &str = include_str!("scan.js");

/// The scenarios. Without `full` each view shows a part of the payloads.
pub fn all(full: bool) -> Vec<Scenario> {
    vec![
        Scenario::new("no_payload_is_run_in_any_view", move |page| {
            Box::pin(in_every_view(page, full))
        }),
        Scenario::new("no_payload_is_run_in_feeds_of_other_formats", move |page| {
            Box::pin(in_other_formats(page, full))
        }),
        Scenario::new(
            "no_payload_is_run_after_an_export_and_an_import",
            move |page| Box::pin(after_a_round_trip(page, full)),
        ),
        Scenario::new("no_payload_is_run_in_an_exported_page", move |page| {
            Box::pin(in_an_exported_page(page, full))
        }),
        Scenario::new("the_scan_of_a_page_detects_each_injection", |page| {
            Box::pin(the_scan_detects(page))
        }),
    ]
}

/// Opens an empty page that records calls of `alert` and its like.
async fn open(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "test.ran = [];
         for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'msgbox'])
           window[name] = (...sent) => test.ran.push(`${{name}}(${{sent}}) was called`);
         {FEEDS}"
    ))
    .await
    .map(drop)
}

fn batches(full: bool) -> Outcome<Vec<Vec<String>>> {
    let payloads: Vec<String> = serde_json::from_str(PAYLOADS)?;
    let batches = payloads.chunks(batch_size(full));
    Ok(batches.map(<[_]>::to_vec).collect())
}

/// Fails if a payload has become anything but text.
async fn nothing_ran(page: &Page, place: &str) -> Outcome {
    let found = page.eval(SCAN).await?;
    match found.as_array() {
        Some(found) if found.is_empty() => Ok(()),
        _ => Failure::because(format!("{place}: {found:#}")),
    }
}

/// Shows a feed (an expression) in an element with these attributes, opens every event, and scans after each step.
async fn show_and_open(page: &Page, place: &str, feed: &str, attributes: &str) -> Outcome {
    show(page, place, feed, attributes).await?;
    page.eval(
        "const host = test.one('masar-timeline');
         for (const id of new Set(test.all('[data-event-id]').map((it) => it.dataset.eventId))) {
           host.select(id);
           await new Promise(test.frame);
         }",
    )
    .await?;
    page.settle().await?;
    nothing_ran(page, &format!("{place}, with opened events")).await
}

/// Shows a feed (an expression) in an element with these attributes, and scans.
async fn show(page: &Page, place: &str, feed: &str, attributes: &str) -> Outcome {
    page.eval(&format!(
        "document.body.innerHTML = `<masar-timeline lang='fr' link='none' {attributes}></masar-timeline>`;
         test.one('masar-timeline').feedData = {feed};"
    ))
    .await?;
    page.wait_state("ready empty error").await?;
    page.settle().await?;
    nothing_ran(page, place).await
}

async fn in_every_view(page: &Page, full: bool) -> Outcome {
    open(page).await?;
    let views = ["axis", "story", "table"];
    for (number, payloads) in batches(full)?.iter().enumerate() {
        let feed = format!("test.masarFeed({})", json!(payloads));
        for (at, view) in views.iter().enumerate() {
            if full || at == number % views.len() {
                let place = format!("the {view} of batch {number}");
                show_and_open(page, &place, &feed, &format!("view='{view}'")).await?;
            }
        }
        // Without the Wasm the list of the loader stays.
        let place = format!("the list of batch {number}");
        show(page, &place, &feed, "base='/nowhere/'").await?;
    }
    let feed = format!("test.masarFeed({PAYLOADS})");
    show(page, "the panel", &feed, "debug").await?;
    show_and_open(page, "the kiosk", &feed, "kiosk").await
}

async fn in_other_formats(page: &Page, full: bool) -> Outcome {
    open(page).await?;
    for (number, payloads) in batches(full)?.iter().enumerate() {
        for (at, format) in ["timelineJs", "jsonFeed"].iter().enumerate() {
            if !full && at != number % 2 {
                continue;
            }
            let feed = format!("test.{format}({})", json!(payloads));
            for attributes in ["view='story'", "base='/nowhere/'"] {
                let place = format!("{format} of batch {number} with {attributes}");
                show(page, &place, &feed, attributes).await?;
            }
        }
    }
    Ok(())
}

/// Returns the feed of a batch as JSON.
async fn feed_text(page: &Page, payloads: &[String]) -> Outcome<String> {
    let feed = page
        .eval(&format!("return test.masarFeed({})", json!(payloads)))
        .await?;
    Ok(feed.to_string())
}

const READER: PageReader = PageReader {
    all: false,
    rules: || Box::new(masar_check::EditorRules::default()),
    // 30 November 2026.
    now: 1_796_000_000,
};

async fn after_a_round_trip(page: &Page, full: bool) -> Outcome {
    open(page).await?;
    let formats = [
        (Format::JsonFeed, ImportFormat::JsonFeed),
        (Format::Csv, ImportFormat::Csv),
        (Format::JsonLd, ImportFormat::JsonLd),
        (Format::ICalendar, ImportFormat::Ics),
        (Format::TimelineJs, ImportFormat::TimelineJs),
    ];
    let count = if full { usize::MAX } else { 1 };
    for (number, payloads) in batches(full)?.iter().enumerate().take(count) {
        let text = [feed_text(page, payloads).await?];
        for (to, from) in formats {
            let options = Options {
                lang: "fr",
                address: "https://example.org/feed.json",
                page: "https://example.org/",
                now: 1_700_000_000,
                reader: READER,
                comma: &|_| ", ",
                note: &|_, _, _| String::new(),
            };
            let told = |it: masar_feed::Diagnostic| Failure(format!("batch {number}: {it:?}"));
            let exported = export(&text, to, &options).map_err(told)?;
            let imported = import(&exported.text, from, READER).map_err(told)?;
            let feed: Value = serde_json::from_str(&imported.text)?;
            let place = format!("batch {number} as {to:?}");
            show(page, &place, &feed.to_string(), "view='story'").await?;
        }
    }
    Ok(())
}

async fn in_an_exported_page(page: &Page, full: bool) -> Outcome {
    open(page).await?;
    for (number, payloads) in batches(full)?.iter().enumerate() {
        let text = feed_text(page, payloads).await?;
        let reading = masar_feed::read(&text).map_err(|it| Failure(format!("{it:?}")))?;
        let linked_data = masar_formats::jsonld::item_list(&reading.feed, "fr", "");
        let html = static_page::page(&static_page::PageOptions {
            feed: &reading.feed,
            lang: "fr",
            catalog: masar_catalogs::catalog,
            today: Day::from_ymd(2026, 11, 23).unwrap_or(Day(0)),
            theme: "",
            heading: 2,
            address: None,
            linked_data: &linked_data.to_string(),
            part: static_page::Part::default(),
        });
        // The page's own script is the only one, and records what is called in it.
        let recorder = "<script>for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = (...sent) => parent.test.ran.push(`${name}(${sent}) was called`);</script>";
        page.eval(&format!(
            "const frame = document.createElement('iframe');
             frame.srcdoc = {} + {};
             document.body.replaceChildren(frame);
             await new Promise((done) => frame.onload = done);
             await test.sleep(50);
             if (frame.contentDocument.querySelectorAll('.masar-page [data-event-id]').length < 5) test.ran.push('the story is not there');",
            json!(recorder),
            json!(html)
        ))
        .await?;
        nothing_ran(page, &format!("the exported page of batch {number}")).await?;
    }
    Ok(())
}

/// The scan itself finds each kind of injection.
async fn the_scan_detects(page: &Page) -> Outcome {
    open(page).await?;
    for (kind, html) in [
        ("alert", "<img src=x onerror=alert(1)>"),
        ("handler", "<b onclick=alert(1)>a</b>"),
        ("scheme", "<a href='java\tscript:alert(1)'>a</a>"),
        ("element", "<iframe></iframe>"),
        ("style", "<b style='background: url(x)'>a</b>"),
    ] {
        page.eval(&format!(
            "test.ran = []; document.body.innerHTML = `<div class=masar-page>${{{}}}</div>`; await test.sleep(100)",
            json!(html)
        ))
        .await?;
        let found = page.eval(SCAN).await?.to_string();
        if !found.contains(kind) {
            return Failure::because(format!("{html} was not detected: {found}"));
        }
    }
    Ok(())
}
