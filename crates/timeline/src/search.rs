//! Finding what a visitor types: which events hold it, and where in a text it stands.

use std::cell::OnceCell;
use std::ops::Range;

use masar_edtf::is_blank;
use masar_feed::{Event, Feed, Text};

use super::facets::Facets;
use super::fold::{fold, push};

/// What a visitor typed, ready to be looked for: its words, each of which must be found.
#[derive(Clone, Debug, Default)]
pub struct Query {
    words: Vec<Word>,
}

/// One word, folded, and how far a search may move on (Horspool 1980).
#[derive(Clone, Debug)]
struct Word {
    letters: String,
    skip: Vec<u8>,
}

impl Query {
    /// Reads what was typed. Words stand between blanks; punctuation around them says nothing.
    #[must_use]
    pub fn new(typed: &str) -> Query {
        let folded = fold(typed);
        let mut words = Vec::new();
        for word in folded.split(is_blank) {
            let word = word.trim_matches(is_punctuation);
            if !word.is_empty() {
                words.push(Word::new(word));
            }
        }
        Query { words }
    }

    /// Whether nothing is asked, so that everything answers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where the words stand in a text, as [`find`] says it.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut folded = String::with_capacity(text.len());
        // For each byte of the folded text, where its character begins in the text.
        let mut sources = Vec::with_capacity(text.len());
        for (at, letter) in text.char_indices() {
            push(letter, &mut folded);
            sources.resize(folded.len(), at);
        }
        // Which bytes of the folded text were found.
        let mut found = vec![false; folded.len()];
        for word in &self.words {
            let mut from = 0;
            while let Some(at) = word.first(folded.as_bytes(), from) {
                let end = at + word.letters.len();
                // Both letters of a ligature, though only one was asked for.
                let last = sources[end - 1];
                for (source, found) in sources.iter().zip(&mut found).skip(at) {
                    if *source > last {
                        break;
                    }
                    *found = true;
                }
                from = at + 1;
            }
        }
        // A character that folds to nothing belongs to the one before it.
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

impl Word {
    fn new(word: &str) -> Word {
        let letters = word.as_bytes();
        let last = letters.len() - 1;
        let most = |far: usize| far.min(255) as u8;
        let mut skip = vec![most(letters.len()); 256];
        for (at, &letter) in letters.iter().enumerate().take(last) {
            skip[usize::from(letter)] = most(last - at);
        }
        Word {
            letters: word.to_owned(),
            skip,
        }
    }

    /// Where the word first stands in a folded text, from a byte on. The standard library's search
    /// would weigh 1 KiB.
    fn first(&self, text: &[u8], from: usize) -> Option<usize> {
        let letters = self.letters.as_bytes();
        let last = letters.len() - 1;
        let mut end = from + last;
        while let Some(&letter) = text.get(end) {
            if letter == letters[last] && text[end - last..=end] == *letters {
                return Some(end - last);
            }
            end += usize::from(self.skip[usize::from(letter)]);
        }
        None
    }
}

/// Where the words of a query stand in a text, so that they can be marked: ranges of bytes in order,
/// apart from each other, on the bounds of characters. Marks that follow a letter belong to it.
///
/// ```
/// use masar_timeline::find;
/// assert_eq!(find("Accord signé à Fès", "fes SIGNE"), [7..13, 17..21]);
/// ```
#[must_use]
pub fn find(text: &str, query: &str) -> Vec<Range<usize>> {
    Query::new(query).find(text)
}

fn is_punctuation(letter: char) -> bool {
    letter.is_ascii_punctuation()
        || matches!(
            letter,
            '«' | '»' | '“' | '”' | '„' | '…' | '،' | '؛' | '؟' | '·' | '¡' | '¿'
        )
}

/// What the filters and the search know of a feed. Made in no time: an event's texts are folded when
/// they are first searched, and kept.
#[derive(Debug, Default)]
pub struct Index {
    /// The values by which one may filter.
    pub facets: Facets,
    texts: Vec<OnceCell<String>>,
    tracks: Vec<String>,
    partners: Vec<String>,
}

impl Index {
    /// The index of a feed; events share their index with [`Feed::events`].
    #[must_use]
    pub fn new(feed: &Feed) -> Index {
        let mut index = Index {
            facets: Facets::new(feed),
            ..Index::default()
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

    /// Whether each word of the query is in some text of the event, in whatever language.
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
            let holds = |text: &String| word.first(text.as_bytes(), 0).is_some();
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

/// All of an event's own texts, folded, a line each so that no word reaches from one into the next.
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
    for letter in text.chars() {
        push(letter, out);
    }
    out.push('\n');
}

#[cfg(test)]
mod tests;
