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
mod pause;
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

pub use self::address_check::is_link;
use self::event::{Draft, EVENT};
pub use self::identity::derived_id;
pub use self::next_page::{PageFault, next_page, page_fault, page_not_loaded, too_large};
pub use self::options::{Adapters, ReadOptions};
pub use self::pause::Pauses;
use self::pause::without_pauses;
use self::reader::{FullReader, Reader};
use self::rejection::Rejection;
pub use self::silent::{NoFeed, SilentReading, read_silently, read_silently_with_pauses};
pub use self::suggest::nearest;
pub use self::summary::Summary;
use crate::adapters;
use crate::diagnostic::{Code, Diagnostic};
use crate::json::{self, Children, Kind, Node, Tree};
use crate::limits::MAX_EVENTS;
use crate::lines;
use crate::members::AddressUse;
use crate::message::{Expected, FeedMessage};
use crate::model::{Event, Feed};
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
    without_pauses(read_pages_with_pauses(
        texts,
        options,
        Pauses::when(&mut || false),
    ))
}

/// Reads the pages of a feed as [`read_pages`] does, with pauses.
///
/// # Errors
/// One diagnostic when one of the pages is not a feed, as [`read`] returns it.
pub async fn read_pages_with_pauses(
    texts: &[impl AsRef<str>],
    options: ReadOptions<'_>,
    mut pauses: Pauses<'_>,
) -> Result<Reading, Diagnostic> {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    let (joined, starts) = join(&texts);
    let text = whole(&texts, &joined);
    let mut result = match json::parse_with_pauses(text, &mut pauses).await {
        Err(failure) => Err(failure.diagnostic(text)),
        Ok(tree) => {
            let mut result = read_all(&tree, options, texts.len() != 1, &mut pauses).await;
            if let Ok(reading) = &mut result {
                pauses.pause().await;
                tree.set_paths(&mut reading.diagnostics);
            }
            result
        }
    };
    pauses.pause().await;
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
    without_pauses(read_all(
        tree,
        options,
        false,
        &mut Pauses::when(&mut || false),
    ))
}

/// Reads a tree with all its diagnostics. `is_joined`: the tree is a list of pages.
async fn read_all(
    tree: &Tree<'_>,
    options: ReadOptions<'_>,
    is_joined: bool,
    pauses: &mut Pauses<'_>,
) -> Result<Reading, Diagnostic> {
    let sink = ListSink::new(options.limits, options.rules, tree.length());
    let mut reader = Reader::new(tree, sink);
    reader.is_joined = is_joined;
    let contents = match (reader.read(pauses).await, options.adapters) {
        (Ok(contents), _) => contents,
        (Err(rejection), None) => return Err(rejection.into()),
        (Err(rejection), Some(adapters)) => (adapters.read)(&mut reader, pauses)
            .await
            .ok_or(rejection)?,
    };
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

/// A reading of a feed in Masar's own format, between two events.
pub(crate) struct EventReading<'t> {
    feed: Feed,
    /// The value of `next_url` on the last page.
    next_url: Node,
    /// The events of the pages that are not begun, the last page first.
    lists: Vec<Node>,
    /// The events of the current page that are not read.
    elements: Children<'t>,
    /// The number of events up to here, good or bad.
    count: usize,
    drafts: Vec<Draft>,
    events: Vec<Event>,
}

impl<'t, S: Sink> Reader<'t, S> {
    /// Reads what a feed in Masar's own format has beside its events. Nothing is reported before the text is known to be
    /// one.
    fn begin(&mut self) -> Result<EventReading<'t>, Rejection> {
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
        lists.reverse();
        // The first list makes it 0.
        self.page = u32::MAX;
        Ok(EventReading {
            feed: feed.unwrap_or_default(),
            next_url,
            lists,
            elements: self.tree.children(Node::ABSENT),
            count: 0,
            drafts: Vec::new(),
            events: Vec::new(),
        })
    }

    /// Reads the next event. Returns whether there was one.
    fn next_event(&mut self, reading: &mut EventReading<'t>) -> bool {
        let at = loop {
            if let Some(at) = reading.elements.next() {
                break at;
            }
            let Some(list) = reading.lists.pop() else {
                return false;
            };
            self.page = self.page.wrapping_add(1);
            reading.elements = self.elements(list, Expected::ListOfEvents);
            self.reserve(list, &mut reading.drafts, &mut reading.events);
        };
        reading.count += 1;
        if self.has_room_for_event(at, reading.count)
            && let Some(members) = self.object(at, Expected::AnEvent, &EVENT)
        {
            self.event(at, members, &mut reading.drafts, &mut reading.events);
            self.leave_out(&mut reading.drafts, &mut reading.events);
        }
        true
    }

    /// Returns what was read.
    fn end(&mut self, reading: EventReading<'t>) -> Contents {
        let mut feed = reading.feed;
        feed.events = self.settle_hierarchy(reading.drafts, reading.events);
        feed.languages = self.settle_languages();
        feed.is_cut = self.is_cut;
        Contents {
            feed,
            events_in_text: reading.count,
            next: self.address(reading.next_url, AddressUse::Media),
        }
    }

    /// Reads a feed in Masar's own format, with pauses.
    async fn read(&mut self, pauses: &mut Pauses<'_>) -> Result<Contents, Rejection> {
        let mut reading = self.begin()?;
        loop {
            pauses.pause().await;
            if !self.next_event(&mut reading) {
                return Ok(self.end(reading));
            }
        }
    }
}

impl<S: Sink> Reader<'_, S> {
    /// Reserves memory for the events of a list. Lists that grow would take several times as much, and a hostile feed
    /// has an event in every 22 bytes.
    pub(crate) fn reserve(&self, list: Node, drafts: &mut Vec<Draft>, events: &mut Vec<Event>) {
        let count = self.tree.possible_events(list);
        let count = count.min(MAX_EVENTS - events.len());
        drafts.reserve_exact(count);
        events.reserve_exact(count);
    }

    /// Whether an event is within the limit, as the `count`th of the feed. Reports the first that is not.
    pub(crate) fn has_room_for_event(&mut self, at: Node, count: usize) -> bool {
        if count == MAX_EVENTS + 1 {
            self.too_many(at, MAX_EVENTS, FeedMessage::FewerEntries);
        }
        count <= MAX_EVENTS
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
