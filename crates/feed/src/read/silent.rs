//! A reading that counts problems and builds no diagnostics.

use super::pause::Pauses;
use super::reader::Reader;
use super::{EventReading, join, whole};
use crate::json::{self, Tree};
use crate::lines::{LOST, split_bom};
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
    /// Whether letters were lost because the text was not UTF-8 ([`lost_letter`](crate::lost_letter)).
    pub has_lost_letters: bool,
}

/// Why a silent reading returns no feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFeed {
    /// The text, or one of the pages, is not JSON.
    NotJson,
    /// It is JSON, but not in Masar's own format, and the [`Adapters`](super::Adapters) may read it. Or the text may be a
    /// table (CSV): its first line has a separator.
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
    let tree = json::parse_tree(whole(&texts, &joined)).map_err(|_| not_json(&texts))?;
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
        .map_err(|_| not_json(&texts))?;
    let mut reader = silent_reader(&tree, &texts);
    let mut reading = reader.begin().map_err(|_| NoFeed::OtherFormat)?;
    loop {
        pauses.pause().await;
        if !reader.next_event(&mut reading) {
            return Ok(reader.finish_silently(reading));
        }
    }
}

/// Returns what texts may be that are not JSON. Markup has commas, too.
fn not_json(texts: &[&str]) -> NoFeed {
    let [text] = texts else {
        return NoFeed::NotJson;
    };
    let line = split_bom(text).1.trim_start().split(['\n', '\r']).next();
    match line {
        Some(line) if !line.starts_with(['{', '[', '<']) && line.contains([',', ';', '\t']) => {
            NoFeed::OtherFormat
        }
        _ => NoFeed::NotJson,
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
            has_lost_letters: self.tree.has(LOST),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NoFeed, read_silently};
    use crate::model::Status;
    use crate::read::read;

    #[test]
    fn a_text_whose_first_line_has_a_separator_may_be_a_table() {
        let no_feed = |text: &str| read_silently(&[text]).expect_err("no feed");
        for table in [
            "Date,Titre\n",
            "\u{feff}Titre;Date\r\n",
            "\"Date\"\t\"Title\"",
        ] {
            assert_eq!(no_feed(table), NoFeed::OtherFormat, "{table}");
        }
        for other in [
            "",
            "Not found",
            "{\"a\": 1,",
            "[1,",
            "<p>a, b</p>",
            "One line\na, b",
        ] {
            assert_eq!(no_feed(other), NoFeed::NotJson, "{other}");
        }
        let pages = ["{\"masar\": 1, \"events\": []}", "Date,Titre\n"];
        assert_eq!(read_silently(&pages).expect_err("no feed"), NoFeed::NotJson);
    }

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
