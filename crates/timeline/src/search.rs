//! Searches the texts of events for the words of a query.

use std::cell::OnceCell;
use std::ops::Range;

use masar_feed::{Event, Feed, Text};

use super::facets::Facets;
use super::query_word::QueryWord;
use super::text_folding::{fold_into, push};

/// A search query. An event matches if each word of the query is in one of its texts.
#[derive(Clone, Debug, Default)]
pub struct Query {
    words: Vec<QueryWord>,
}

impl Query {
    /// Reads a query. Words are separated by white space; punctuation around a word is ignored, except for the signs
    /// of names such as C++, C# and .NET. An Arabic word with the article also finds the word without it.
    #[must_use]
    pub fn new(typed: &str) -> Query {
        Query {
            words: QueryWord::all(typed),
        }
    }

    /// Whether the query has no word. Every event matches an empty query.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns where the words are in a text, as [`find`] does.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut folded = String::with_capacity(text.len());
        // For each byte of the folded text, the start of its character in the text.
        let mut sources = Vec::with_capacity(text.len());
        for (at, letter) in text.char_indices() {
            push(letter, &mut folded);
            sources.resize(folded.len(), at);
        }
        // For each byte of the folded text, whether it is part of a match.
        let mut found = vec![false; folded.len()];
        for word in &self.words {
            word.for_each_match(&folded, |place| {
                // A ligature is marked as a whole if one of its letters is found.
                let last = sources[place.end - 1];
                let end = sources.partition_point(|&source| source <= last);
                found[place.start..end].fill(true);
            });
        }
        // A character without a folded form belongs to the one before it.
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut open = None;
        for (&source, &found) in sources.iter().zip(&found) {
            match open {
                None if found => open = Some(source),
                Some(start) if !found && source > start => {
                    ranges.push(start..source);
                    open = None;
                }
                _ => {}
            }
        }
        if let Some(start) = open {
            ranges.push(start..text.len());
        }
        ranges
    }
}

/// Returns where the words of a query are in a text: ranges of bytes, in order and without overlap, at the
/// boundaries of characters. A combining mark belongs to the letter before it.
///
/// ```
/// use masar_timeline::find;
/// assert_eq!(find("Accord signé à Fès", "fes SIGNE"), [7..13, 17..21]);
/// ```
#[must_use]
pub fn find(text: &str, query: &str) -> Vec<Range<usize>> {
    Query::new(query).find(text)
}

/// The index of a feed for its filters and its search. The texts of an event are folded when they are first
/// searched.
#[derive(Debug, Default)]
pub struct SearchIndex {
    /// The values of the filters.
    pub facets: Facets,
    texts: Vec<OnceCell<String>>,
    tracks: Vec<String>,
    partners: Vec<String>,
}

impl SearchIndex {
    /// Returns the index of a feed. Events have the same number as in [`Feed::events`].
    #[must_use]
    pub fn new(feed: &Feed) -> SearchIndex {
        let mut index = SearchIndex {
            facets: Facets::new(feed),
            ..SearchIndex::default()
        };
        index.texts.resize_with(feed.events.len(), OnceCell::new);
        for track in &feed.tracks {
            let mut text = String::new();
            add(&track.title, &mut text);
            index.tracks.push(text);
        }
        for partner in &feed.partners {
            let mut text = String::new();
            add(&partner.name, &mut text);
            add(&partner.short, &mut text);
            index.partners.push(text);
        }
        index
    }

    /// Returns whether the texts of all events are folded.
    #[must_use]
    pub fn is_folded(&self) -> bool {
        self.texts.iter().all(|cell| cell.get().is_some())
    }

    /// Folds the texts of some events before they are searched, so that the first search of a large feed is short.
    pub fn fold_texts(&self, feed: &Feed, events: Range<usize>) {
        for (cell, event) in self
            .texts
            .iter()
            .zip(&feed.events)
            .skip(events.start)
            .take(events.len())
        {
            cell.get_or_init(|| texts(event));
        }
    }

    /// Whether each word of the query is in a text of the event, in any language.
    #[must_use]
    pub fn finds(&self, feed: &Feed, event: usize, query: &Query) -> bool {
        if query.is_empty() {
            return true;
        }
        let (Some(data), Some(cell)) = (feed.events.get(event), self.texts.get(event)) else {
            return false;
        };
        let own = cell.get_or_init(|| texts(data));
        for word in &query.words {
            let holds = |text: &String| word.is_in(text);
            let track = data.track.and_then(|track| self.tracks.get(track));
            if !holds(own)
                && !track.is_some_and(holds)
                && !data
                    .partners
                    .iter()
                    .any(|&one| self.partners.get(one).is_some_and(holds))
            {
                return false;
            }
        }
        true
    }
}

/// Returns all texts of an event, folded, one on each line, so that no match spans two texts.
fn texts(event: &Event) -> String {
    let mut out = String::new();
    for text in [&event.title, &event.summary, &event.body, &event.easy] {
        add(text, &mut out);
    }
    if let Some(place) = &event.place {
        add(&place.name, &mut out);
        add(&place.locality, &mut out);
    }
    for person in &event.people {
        add(&person.name, &mut out);
        add(&person.role, &mut out);
    }
    for word in event.tags.iter().chain(&event.audience) {
        line(word, &mut out);
    }
    for link in &event.links {
        add(&link.title, &mut out);
    }
    for media in &event.media {
        add(&media.caption, &mut out);
        add(&media.alt, &mut out);
        add(&media.credit, &mut out);
    }
    out
}

fn add(text: &Text, out: &mut String) {
    for (_, text) in &text.0 {
        line(text, out);
    }
}

fn line(text: &str, out: &mut String) {
    fold_into(text, out);
    out.push('\n');
}

#[cfg(test)]
mod tests;
