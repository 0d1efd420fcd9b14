//! The problems of a feed: the full reader builds their diagnostics, for the console and for `masar-error`. It also
//! reads feeds in other formats.

use std::rc::Rc;

use web_sys::HtmlElement;

use super::chunk::{FeedAndNext, READER_CHUNK, ReaderApi, embed_chunks};
use super::{Controller, dispatch};
use masar_feed::{Adapters, Limits, ReadOptions, read_pages};

/// The functions of the full reader, as their chunk has them.
pub(super) static READER: ReaderApi = ReaderApi { read };

/// Reads the pages of a feed in any format, and logs the diagnostics of the last one. `url`: the address of
/// the last page. Returns the feed and, relative to `url`, the address of the next page. Dispatches
/// `masar-error` if the feed cannot be read.
fn read(host: &HtmlElement, texts: &[Rc<str>], url: &str) -> Option<FeedAndNext> {
    let options = ReadOptions {
        limits: Limits::CONSOLE,
        adapters: Some(Adapters::all()),
        rules: None,
    };
    match read_pages(texts, options) {
        Ok(reading) => {
            // The diagnostics of the pages before were logged when those were read.
            let logged = reading
                .diagnostics
                .partition_point(|diagnostic| diagnostic.page + 1 < texts.len());
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
    /// Reports the problems of the pages of a feed, when the chunk for that is loaded.
    pub(super) fn report_problems(self: &Rc<Self>, texts: &[Rc<str>], url: &str) {
        let (texts, url) = (texts.to_vec(), url.to_owned());
        self.after_drawing(
            READER_CHUNK,
            Box::new(move |controller| {
                if let Some(reader) = embed_chunks().reader {
                    (reader.read)(&controller.host, &texts, &url);
                }
            }),
        );
    }
}
