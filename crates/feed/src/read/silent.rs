//! A reading that counts problems and builds no diagnostics.

use super::pause::Pauses;
use super::reader::Reader;
use super::{EventReading, join, whole};
use crate::json::{self, Tree};
use crate::model::Feed;
use crate::sink::CountSink;

/// A feed that was read without diagnostics.
#[derive(Clone, Debug)]
pub struct SilentReading {
    /// The parts that can be shown.
    pub feed: Feed,
    /// The address of the next page, relative to the last one that was read.
    pub next: Option<String>,
    /// Whether the feed has errors, which [`read_pages`](super::read_pages) reports.
    pub has_errors: bool,
}

/// Why a silent reading returns no feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFeed {
    /// The text, or one of the pages, is not JSON.
    NotJson,
    /// It is JSON, but not in Masar's own format. The [`Adapters`](super::Adapters) may read it.
    OtherFormat,
}

/// Reads the pages of a feed in Masar's own format as one: the same feed as
/// [`read_pages`](super::read_pages) returns. A program that calls only this function does not contain the
/// code that builds diagnostics.
///
/// # Errors
/// Why there is no feed.
///
/// ```
/// let text = r#"{"masar": 1, "events": [{"date": "2022", "title": "Signed"}, {"title": "When?"}]}"#;
/// let reading = masar_feed::read_silently(&[text]).expect("a feed");
/// assert_eq!((reading.feed.events.len(), reading.has_errors), (1, true));
/// ```
pub fn read_silently(texts: &[impl AsRef<str>]) -> Result<SilentReading, NoFeed> {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    let (joined, _) = join(&texts);
    let tree = json::parse_tree(whole(&texts, &joined)).map_err(|_| NoFeed::NotJson)?;
    let mut reader = silent_reader(&tree, &texts);
    let mut reading = reader.begin().map_err(|_| NoFeed::OtherFormat)?;
    while reader.next_event(&mut reading) {}
    Ok(reader.finish_silently(reading))
}

/// Reads the pages of a feed as [`read_silently`] does, with pauses.
///
/// # Errors
/// Why there is no feed.
pub async fn read_silently_with_pauses(
    texts: &[impl AsRef<str>],
    mut pauses: Pauses<'_>,
) -> Result<SilentReading, NoFeed> {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    let (joined, _) = join(&texts);
    let tree = json::parse_with_pauses(whole(&texts, &joined), &mut pauses)
        .await
        .map_err(|_| NoFeed::NotJson)?;
    let mut reader = silent_reader(&tree, &texts);
    let mut reading = reader.begin().map_err(|_| NoFeed::OtherFormat)?;
    loop {
        pauses.pause().await;
        if !reader.next_event(&mut reading) {
            return Ok(reader.finish_silently(reading));
        }
    }
}

fn silent_reader<'t>(tree: &'t Tree<'t>, texts: &[&str]) -> Reader<'t, CountSink> {
    let mut reader = Reader::new(tree, CountSink::default());
    reader.is_joined = texts.len() != 1;
    reader
}

impl<'t> Reader<'t, CountSink> {
    /// Returns what was read.
    fn finish_silently(mut self, reading: EventReading<'t>) -> SilentReading {
        let contents = self.end(reading);
        SilentReading {
            feed: contents.feed,
            next: contents.next,
            has_errors: self.sink.errors > 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read_silently;
    use crate::model::Status;
    use crate::read::read;

    #[test]
    fn a_misspelled_value_is_corrected_after_other_errors() {
        let mut text = String::from(r#"{"masar": 1, "tracks": ["#);
        for number in 0..5_000 {
            text += &format!(r#"{{"id": "track-{number}"}},"#);
        }
        text.pop();
        text += r#"], "events": ["#;
        for _ in 0..500 {
            text += r#"{"date": "2022", "title": "a", "track": "trakc"},"#;
        }
        text += r#"{"date": "2022", "title": "b", "status": "canceled"}]}"#;
        let full = read(&text).expect("a feed").feed;
        let silent = read_silently(&[text]).expect("a feed").feed;
        for feed in [full, silent] {
            assert_eq!(feed.events[500].status, Status::Cancelled);
        }
    }
}
