//! A reading that counts problems and builds no diagnostics.

use super::reader::Reader;
use super::{join, whole};
use crate::json;
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

/// Reads the pages of a feed in Masar's own format as one: the same feed as
/// [`read_pages`](super::read_pages) returns. A program that calls only this function does not contain the
/// code that builds diagnostics. Returns nothing if one of the pages is not a feed.
///
/// ```
/// let text = r#"{"masar": 1, "events": [{"date": "2022", "title": "Signed"}, {"title": "When?"}]}"#;
/// let reading = masar_feed::read_silently(&[text]).expect("a feed");
/// assert_eq!((reading.feed.events.len(), reading.has_errors), (1, true));
/// ```
pub fn read_silently(texts: &[impl AsRef<str>]) -> Option<SilentReading> {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    let (joined, _) = join(&texts);
    let tree = json::parse_tree(whole(&texts, &joined)).ok()?;
    let mut reader = Reader::new(&tree, CountSink::default());
    reader.is_joined = texts.len() != 1;
    let contents = reader.read().ok()?;
    Some(SilentReading {
        feed: contents.feed,
        next: contents.next,
        has_errors: reader.sink.errors > 0,
    })
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
