//! The problems of a feed: the full reader builds their diagnostics, for the console and for `masar-error`. It also
//! reads feeds in other formats, and tables.

use std::rc::Rc;

use web_sys::HtmlElement;

use super::chunk::{READER_CHUNK, ReaderApi, embed_chunks};
use super::pages::AfterReading;
use super::today::today;
use super::{Controller, dispatch, slices};
use crate::view::{FeedPage, Scene};
use masar_feed::{
    Adapters, Diagnostic, Limits, Pauses, ReadOptions, Reading, lost_letter, read_pages_with_pauses,
};
use masar_table::{TableKind, builder::TreeReader};

/// The functions of the full reader, as their chunk has them.
pub(super) static READER: ReaderApi = ReaderApi { read, report };

/// Reads the pages of a feed in any format, in slices, and logs the diagnostics of the last one.
fn read(controller: &Rc<Controller>, pages: Vec<FeedPage>, then: AfterReading) {
    let controller = Rc::downgrade(controller);
    slices::run(Box::pin(async move {
        let result = read_in_slices(&pages).await;
        if let Some(controller) = controller.upgrade() {
            let reading = log(&controller.host, &pages, result).map(|reading| {
                let scene = Rc::new(Scene::new(reading.feed, pages, today()));
                (scene, reading.next)
            });
            slices::next_task().await;
            then(&controller, reading);
        }
    }));
}

/// Logs the diagnostics of the last one of a feed's pages.
fn report(controller: &Rc<Controller>, pages: Vec<FeedPage>) {
    let controller = Rc::downgrade(controller);
    slices::run(Box::pin(async move {
        let result = read_in_slices(&pages).await;
        if let Some(controller) = controller.upgrade() {
            log(&controller.host, &pages, result);
        }
    }));
}

async fn read_in_slices(pages: &[FeedPage]) -> Result<Reading, Diagnostic> {
    if let [page] = pages
        && let Some(kind) = TableKind::of(&page.text)
    {
        return read_table(&page.text, kind).await;
    }
    let options = ReadOptions {
        limits: Limits::CONSOLE,
        adapters: Some(Adapters::all()),
        rules: None,
    };
    let result = read_pages_with_pauses(pages, options, Pauses::when(&mut slices::is_over())).await;
    slices::next_task().await;
    result
}

/// Reads a feed that is a table: the CSV that a spreadsheet on the web publishes, or a file of CSV.
async fn read_table(text: &str, kind: TableKind) -> Result<Reading, Diagnostic> {
    let reader = TreeReader {
        limits: Limits::CONSOLE,
        rules: None,
    };
    slices::next_task().await;
    let table = masar_table::read(text, kind, reader);
    slices::next_task().await;
    Ok(table?.reading)
}

/// Logs the diagnostics of the last page, and returns the reading. Dispatches `masar-error` if the feed cannot be read.
fn log(
    host: &HtmlElement,
    pages: &[FeedPage],
    result: Result<Reading, Diagnostic>,
) -> Option<Reading> {
    let FeedPage { text, url } = pages.last()?;
    match result {
        Ok(reading) => {
            // The browser has decoded the bytes: an encoding that is not UTF-8 shows in the letters only.
            dispatch::log_diagnostics(lost_letter(text).as_slice(), url);
            // The diagnostics of the pages before were logged when those were read.
            let logged = reading
                .diagnostics
                .partition_point(|diagnostic| diagnostic.page + 1 < pages.len());
            dispatch::log_diagnostics(reading.diagnostics.get(logged..).unwrap_or(&[]), url);
            Some(reading)
        }
        Err(diagnostic) => {
            let mut message = diagnostic.summary();
            if is_web_page(text) {
                message.push_str(WEB_PAGE);
            }
            dispatch::error(host, &diagnostic, &message, url);
            None
        }
    }
}

/// The end of the message about a feed that is a web page.
const WEB_PAGE: &str =
    ", but a web page: check the address, and that it needs no login and is not redirected";

/// Returns whether a text is HTML, as a server sends it for an address that it does not know, or that needs a login.
fn is_web_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if !start.starts_with('<') {
        return false;
    }
    let start: String = start.chars().take(1_000).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.contains("<html")
}

impl Controller {
    /// Reports the problems of the last one of a feed's pages, when the chunk for that is loaded.
    pub(super) fn report_problems(self: &Rc<Self>, pages: Vec<FeedPage>) {
        self.after_drawing(
            READER_CHUNK,
            Box::new(move |controller| {
                if let Some(reader) = embed_chunks().reader {
                    (reader.report)(controller, pages);
                }
            }),
        );
    }
}
