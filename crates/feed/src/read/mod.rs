//! Reads a feed from a tree of JSON values. The JSON is strict; the conversion to a feed is tolerant: one bad
//! event never hides the others. What is not shown as it is written is reported.

mod address_check;
pub(crate) mod event;
mod half_characters;
mod hierarchy;
pub(crate) mod identity;
mod ids;
mod metadata;
mod next_page;
mod options;
pub(crate) mod reader;
mod rejection;
mod silent;
mod suggest;
mod summary;
pub(crate) mod text;
pub(crate) mod values;

#[cfg(test)]
mod page_tests;
#[cfg(test)]
mod step_tests;
#[cfg(test)]
mod tests;

use self::event::{EVENT, MIN_EVENT_BYTES};
pub use self::next_page::{PageFault, next_page, page_fault, page_not_loaded, too_large};
pub use self::options::{Adapters, ReadOptions};
use self::reader::{FullReader, Reader};
use self::rejection::Rejection;
pub use self::silent::{SilentReading, read_silently};
pub use self::summary::Summary;
use crate::adapters;
use crate::diagnostic::{Code, Diagnostic};
use crate::json::{self, Kind, Node, Tree};
use crate::lines;
use crate::members::AddressUse;
use crate::message::{Expected, FeedMessage};
use crate::model::Feed;
use crate::sink::{ListSink, Sink};

/// A feed that was read, and its diagnostics.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The parts that can be shown.
    pub feed: Feed,
    /// The problems, in the order of the text; as many as the [`Limits`](crate::Limits) allow.
    pub diagnostics: Vec<Diagnostic>,
    /// The codes of diagnostics that were counted and not kept, and how many of each.
    pub suppressed: Vec<(Code, usize)>,
    /// The number of events in the text, good or bad.
    pub events_in_text: usize,
    /// The address of the next page, relative to the last one that was read.
    pub next: Option<String>,
    /// The name of the format, unless it is Masar's own.
    pub foreign_format: Option<&'static str>,
    /// The page of each of the feed's events, and its range there, in bytes.
    places: Vec<(usize, (usize, usize))>,
}

/// Reads a feed of one page, in Masar's own format (version 1), TimelineJS's JSON or JSON Feed.
///
/// The text is strict JSON; a byte order mark before it is skipped. What cannot be used is left out
/// and reported, down to the smallest part: a link without its address, an event without its date.
///
/// # Errors
/// One diagnostic when there is nothing to show at all: the text is not JSON, or not a feed.
///
/// ```
/// let broken = masar_feed::read("{\n  \"masar\": 1,\n}").expect_err("a trailing comma");
/// assert_eq!((broken.line, broken.column), (2, 13));
/// ```
pub fn read(text: &str) -> Result<Reading, Diagnostic> {
    let options = ReadOptions {
        adapters: Some(Adapters::all()),
        ..ReadOptions::default()
    };
    read_pages(&[text], options)
}

/// Reads the pages of a feed as one: an event may refer to ids of any page. Each diagnostic has the
/// number of its page.
///
/// The first page has what a feed has once: the title, the languages, the eras. Partners and tracks
/// that an earlier page has are skipped.
///
/// # Errors
/// One diagnostic when one of the pages is not a feed, as [`read`] returns it.
pub fn read_pages(
    texts: &[impl AsRef<str>],
    options: ReadOptions<'_>,
) -> Result<Reading, Diagnostic> {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    let (joined, starts) = join(&texts);
    let mut result = json::parse(whole(&texts, &joined)).and_then(|tree| {
        let mut reading = read_all(&tree, options, texts.len() != 1)?;
        tree.set_paths(&mut reading.diagnostics);
        Ok(reading)
    });
    match &mut result {
        Ok(reading) => {
            lines::locate(&texts, &starts, &mut reading.diagnostics);
            reading.places_in_pages(&texts, &starts);
        }
        Err(diagnostic) => lines::locate(&texts, &starts, std::slice::from_mut(diagnostic)),
    }
    result
}

/// Reads a feed of one page from a tree. Its diagnostics have the nodes that they are about; they have no
/// paths, lines and columns.
///
/// # Errors
/// One diagnostic when the tree is not a feed.
pub fn read_tree(tree: &Tree<'_>, options: ReadOptions<'_>) -> Result<Reading, Diagnostic> {
    read_all(tree, options, false)
}

/// Reads a tree with all its diagnostics. `is_joined`: the tree is a list of pages.
fn read_all(
    tree: &Tree<'_>,
    options: ReadOptions<'_>,
    is_joined: bool,
) -> Result<Reading, Diagnostic> {
    let sink = ListSink::new(options.limits, options.rules, tree.length());
    let mut reader = Reader::new(tree, sink);
    reader.is_joined = is_joined;
    let contents = reader.read().or_else(|rejection| {
        let adapters = options.adapters;
        let contents = adapters.and_then(|adapters| (adapters.read)(&mut reader));
        contents.ok_or_else(|| Diagnostic::from(rejection))
    })?;
    Ok(reader.finish(contents))
}

/// Joins several pages into one list, so that one tree holds them all. Returns it with the offset of
/// each page in it; one page is read as it is.
fn join(texts: &[&str]) -> (String, Vec<usize>) {
    if texts.len() <= 1 {
        return (String::new(), vec![0; texts.len()]);
    }
    let mut joined = String::from("[");
    let mut starts = Vec::with_capacity(texts.len());
    for text in texts {
        if !starts.is_empty() {
            joined.push(',');
        }
        starts.push(joined.len());
        joined.push_str(lines::split_bom(text).1);
    }
    joined.push(']');
    (joined, starts)
}

/// Returns the text of the tree: the only page, or the joined pages.
fn whole<'t>(texts: &[&'t str], joined: &'t str) -> &'t str {
    match *texts {
        [text] => lines::split_bom(text).1,
        _ => joined,
    }
}

/// Whether a text is a feed in another format that the [`Adapters`] read.
#[must_use]
pub fn is_foreign(text: &str) -> bool {
    json::parse_tree(lines::split_bom(text).1).is_ok_and(|tree| adapters::is_known(&tree))
}

/// Returns the name of an object's member.
fn member_name(tree: &Tree<'_>, object: Node, wanted: &str) -> Option<Node> {
    tree.children(object)
        .find(|name| tree.text(*name) == wanted)
}

/// Returns the name of a page's version, which makes it a page of a feed.
fn version_name(tree: &Tree<'_>, page: Node) -> Result<Node, Rejection> {
    if tree.kind(page) != Kind::Object {
        return Err(Rejection::NotAnObject(tree.place(page)));
    }
    member_name(tree, page, "masar").ok_or_else(|| Rejection::NoVersion(tree.place(page)))
}

impl Reading {
    /// Turns the places of events, which are of the joined pages, into places of each page.
    fn places_in_pages(&mut self, texts: &[&str], starts: &[usize]) {
        for (page, (start, end)) in &mut self.places {
            *page = starts.partition_point(|first| first <= start).max(1) - 1;
            let (skipped, first) = (lines::split_bom(texts[*page]).0, starts[*page]);
            *start = *start - first + skipped;
            *end = *end - first + skipped;
        }
    }
}

/// What a reading returns beside its problems.
pub(crate) struct Contents {
    /// The parts that can be shown.
    pub feed: Feed,
    /// The number of events in the text, good or bad.
    pub events_in_text: usize,
    /// The address of the next page, relative to the last one that was read.
    pub next: Option<String>,
}

impl<S: Sink> Reader<'_, S> {
    /// Reads a feed in Masar's own format. Nothing is reported before the text is known to be one.
    fn read(&mut self) -> Result<Contents, Rejection> {
        self.report_half_characters();
        let pages = self.pages();
        let mut versions = Vec::with_capacity(pages.len());
        for page in &pages {
            versions.push(version_name(self.tree, *page)?);
        }
        for version in versions {
            self.version(version);
        }
        // The languages and all ids are known before the events are read.
        let mut feed = None;
        let mut next_url = Node::ABSENT;
        let mut lists = Vec::with_capacity(pages.len());
        for (page, number) in pages.into_iter().zip(0..) {
            self.page = number;
            let (events, next) = self.metadata(page, &mut feed);
            if !events.is_there() {
                self.report(Code::MissingMember, page, |_| {
                    (FeedMessage::NoEvents, FeedMessage::AddEvents)
                });
            }
            next_url = next;
            lists.push(events);
        }
        let mut feed = feed.unwrap_or_default();
        let events_in_text = self.events(&lists, &mut feed);
        feed.languages = self.settle_languages();
        feed.is_cut = self.is_cut;
        let next = self.address(next_url, AddressUse::Media);
        Ok(Contents {
            feed,
            events_in_text,
            next,
        })
    }

    /// Reads the events of all pages. Returns how many there are in the text.
    fn events(&mut self, lists: &[Node], feed: &mut Feed) -> usize {
        let mut count = 0;
        let (mut drafts, mut events) = (Vec::new(), Vec::new());
        for (list, page) in lists.iter().zip(0..) {
            self.page = page;
            if self.tree.kind(*list) == Kind::List {
                let drafts_at_most = self.tree.count(*list, MIN_EVENT_BYTES);
                drafts.reserve_exact(drafts_at_most);
                events.reserve_exact(drafts_at_most);
            }
            for at in self.elements(*list, Expected::ListOfEvents) {
                count += 1;
                if let Some(members) = self.object(at, Expected::AnEvent, &EVENT) {
                    self.event(at, members, &mut drafts, &mut events);
                    self.leave_out(&mut drafts, &mut events);
                }
            }
        }
        feed.events = self.settle_hierarchy(drafts, events);
        count
    }
}

impl FullReader<'_, '_> {
    /// Returns the reading of a feed, with the diagnostics.
    fn finish(self, contents: Contents) -> Reading {
        let diagnostics = self.sink.diagnostics;
        Reading {
            feed: Feed {
                is_cut: self.is_cut,
                ..contents.feed
            },
            suppressed: diagnostics.suppressed(),
            diagnostics: diagnostics.kept,
            events_in_text: contents.events_in_text,
            foreign_format: self.foreign_format,
            places: self.places.into_iter().map(|at| (0, at)).collect(),
            next: contents.next,
        }
    }
}
