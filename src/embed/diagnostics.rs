//! The problems of a feed: the full reader builds their diagnostics, for the console and for `masar-error`. It also
//! reads feeds in other formats.

use std::rc::Rc;

use web_sys::HtmlElement;

use super::chunk::{FeedAndNext, READER_CHUNK, ReaderApi, embed_chunks};
use super::{Controller, dispatch};
use crate::view::{FeedPage, Scene};
use masar_feed::{Adapters, Limits, ReadOptions, read_pages};

/// The functions of the full reader, as their chunk has them.
pub(super) static READER: ReaderApi = ReaderApi { read };

/// Reads the pages of a feed in any format, and logs the diagnostics of the last one. Returns the feed and, relative
/// to the last page, the address of the next page. Dispatches `masar-error` if the feed cannot be read.
fn read(host: &HtmlElement, pages: &[FeedPage]) -> Option<FeedAndNext> {
    let url = &pages.last()?.url;
    let options = ReadOptions {
        limits: Limits::CONSOLE,
        adapters: Some(Adapters::all()),
        rules: None,
    };
    match read_pages(pages, options) {
        Ok(reading) => {
            // The diagnostics of the pages before were logged when those were read.
            let logged = reading
                .diagnostics
                .partition_point(|diagnostic| diagnostic.page + 1 < pages.len());
            dispatch::log_diagnostics(reading.diagnostics.get(logged..).unwrap_or(&[]), url);
            Some((reading.feed, reading.next))
        }
        Err(diagnostic) => {
            dispatch::error(host, &diagnostic, url);
            None
        }
    }
}

impl Controller {
    /// Reports the problems of the pages of a scene, when the chunk for that is loaded.
    pub(super) fn report_problems(self: &Rc<Self>, scene: Rc<Scene>) {
        self.after_drawing(
            READER_CHUNK,
            Box::new(move |controller| {
                if let Some(reader) = embed_chunks().reader {
                    (reader.read)(&controller.host, &scene.pages);
                }
            }),
        );
    }
}
