//! Reading a feed: strict JSON first, whose nodes are places of the text, then tolerant conversion by hand.
//! One bad event never hides the good ones, and everything that is not shown as it is written is a finding.

mod address;
mod event;
mod family;
pub mod foreign;
mod head;
mod identity;
mod ids;
pub mod json;
mod lint;
pub mod members;
mod next;
mod reader;
mod suggest;
mod summary;
mod text;
pub mod told;
mod values;

#[cfg(test)]
mod page_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod work_tests;

use self::address::Use;
use self::json::{Kind, Node, Tree};
pub use self::next::{PageFault, next_page, page_fault};
use self::reader::Reader;
pub use self::summary::Summary;
use super::finding::{Code, EDITORS, Finding};
use super::lines;
use super::model::Feed;
use super::say::Say;

/// A feed that was read, and what is to be said about it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What can be shown.
    pub feed: Feed,
    /// What is wrong, in the order of the text. Of a kind that is found again and again only so many as an
    /// editor can go through: at least 50 of each, and all of a feed that has fewer than one every 1,000 bytes.
    pub findings: Vec<Finding>,
    /// Of which kind how many more were found, and only counted.
    pub unkept: Vec<(Code, usize)>,
    /// How many events the text holds, good or bad.
    pub events_in_text: usize,
    /// Where the next page is, relative to the last that was read.
    pub next: Option<String>,
    /// The name of the format, where it is another make's.
    pub foreign: &'static str,
    /// Where each of the feed's events stands: on which page, and its bytes there.
    places: Vec<(usize, (usize, usize))>,
}

/// Reads a feed of version 1.
///
/// The text is strict JSON; a byte order mark before it is skipped. What cannot be used is left out
/// and reported, down to the smallest part: a link without its address, an event without its date.
///
/// # Errors
/// One finding when there is nothing to show at all: the text is no JSON, is no object, or has no
/// `masar` member.
///
/// ```
/// let broken = masar_feed::read("{\n  \"masar\": 1,\n}").expect_err("a comma too many");
/// assert_eq!((broken.line, broken.column), (2, 13));
/// ```
pub fn read(text: &str) -> Result<Reading, Finding> {
    read_texts(&[text], false)
}

/// Reads the pages of a feed as one: ids, partners, tracks and events of all of them know each other.
/// Each finding says which page it is about.
///
/// What is said once (the title, the languages, the eras…) the first page says; a partner or a track
/// that an earlier page has is passed over.
///
/// # Errors
/// One finding when one of them is no feed, as [`read`] finds it.
pub fn read_pages(texts: &[String]) -> Result<Reading, Finding> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    read_texts(&texts, false)
}

/// The same for feeds of this format alone: to any other, one finding is the answer.
///
/// # Errors
/// As [`read_pages`].
pub fn read_own_pages(texts: &[String]) -> Result<Reading, Finding> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    read_texts_by(&texts, false, None)
}

/// The same with every finding kept, however many there are.
///
/// # Errors
/// As [`read_pages`].
pub fn read_pages_telling_all(texts: &[String]) -> Result<Reading, Finding> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    read_texts(&texts, true)
}

pub fn read_texts(texts: &[&str], all: bool) -> Result<Reading, Finding> {
    read_texts_by(texts, all, Some(foreign::read))
}

/// Reads a feed in another format: its tree, whether that joins several pages, whether every finding is kept.
type Adapter = fn(&Tree, bool, bool) -> Option<Reading>;

fn read_texts_by(texts: &[&str], all: bool, adapter: Option<Adapter>) -> Result<Reading, Finding> {
    let (joined, starts) = join(texts);
    let whole = whole(texts, &joined);
    let mut result = json::parse(whole).and_then(|tree| {
        let mut reader = Reader::new(&tree, all);
        reader.joined = texts.len() != 1;
        reader.adapter = adapter;
        reader.read()
    });
    let findings = match &mut result {
        Ok(reading) => &mut reading.findings[..],
        Err(finding) => std::slice::from_mut(finding),
    };
    lines::locate(texts, &starts, findings);
    if let Ok(reading) = &mut result {
        for (page, (start, end)) in &mut reading.places {
            *page = starts.partition_point(|first| first <= start).max(1) - 1;
            let (skipped, first) = (lines::split_bom(texts[*page]).0, starts[*page]);
            *start = *start - first + skipped;
            *end = *end - first + skipped;
        }
    }
    result
}

/// Several pages as one list, so that one tree holds them all; and where in it each begins.
fn join(texts: &[&str]) -> (String, Vec<usize>) {
    let mut joined = String::new();
    let mut starts = Vec::with_capacity(texts.len());
    for text in texts {
        let (_, text) = lines::split_bom(text);
        if texts.len() == 1 {
            starts.push(0);
            break;
        }
        joined.push(if joined.is_empty() { '[' } else { ',' });
        starts.push(joined.len());
        joined.push_str(text);
    }
    joined.push(']');
    (joined, starts)
}

/// The text that is read: one page as it is, several as they were joined.
fn whole<'t>(texts: &[&'t str], joined: &'t str) -> &'t str {
    match texts {
        [text] => lines::split_bom(text).1,
        _ => joined,
    }
}

/// Whether a text is a feed of another make that is known here.
pub fn is_foreign(text: &str) -> bool {
    json::parse(lines::split_bom(text).1).is_ok_and(|tree| foreign::is_known(&tree))
}

/// The name of an object's member.
fn named(tree: &Tree, object: Node, wanted: &str) -> Option<Node> {
    tree.children(object)
        .find(|name| tree.text(*name) == wanted)
}

/// Where a page names the version: whether it is a page of a feed at all.
fn opened(tree: &Tree, page: Node) -> Result<Node, Finding> {
    let (problem, english, mend) = if tree.kind(page) == Kind::Object {
        if let Some(version) = named(tree, page, "masar") {
            return Ok(version);
        }
        (Say::NoMasar, Say::NoMasar.english(), Say::AddMasar)
    } else {
        (
            Say::NotAnObject,
            Say::NotAnObject.english(),
            Say::FeedBegins,
        )
    };
    let place = tree.place(page);
    Err(Finding::new(
        Code::NotAFeed,
        place,
        "$".into(),
        problem.say(),
        (english, ""),
        mend.say(),
    ))
}

impl Reader<'_> {
    // 279 bytes less than where the optimiser would put it.
    #[inline(never)]
    fn read(mut self) -> Result<Reading, Finding> {
        let mut pages = Vec::new();
        if self.joined {
            for page in self.tree.children(Node::ROOT) {
                pages.push(page);
            }
        } else {
            pages.push(Node::ROOT);
        }
        for &page in &pages {
            let version = match opened(self.tree, page) {
                Ok(version) => version,
                Err(finding) => {
                    let adapter = self.adapter;
                    return adapter
                        .and_then(|read| read(self.tree, self.joined, self.all))
                        .ok_or(finding);
                }
            };
            self.version(version);
        }
        // The languages are settled and the events read once all the rest is.
        let mut feed = None;
        let mut next_url = Node::ABSENT;
        for page in &mut pages {
            let (events, next) = self.head(*page, &mut feed);
            if !events.is_there() {
                self.report(
                    Code::MissingMember,
                    *page,
                    Say::NoEvents,
                    "",
                    Say::AddEvents.say(),
                );
            }
            next_url = next;
            *page = events;
        }
        let mut events_in_text = 0;
        let (mut drafts, mut all_events) = (Vec::new(), Vec::new());
        for events in pages {
            if self.tree.kind(events) == Kind::List {
                events_in_text += self.tree.children(events).count();
                let drafts_at_most = self.tree.count(events, event::LEAST);
                drafts.reserve_exact(drafts_at_most);
                all_events.reserve_exact(drafts_at_most);
            }
            self.each_object(
                events,
                (Say::ListOfEvents, Say::AnEvent),
                &members::EVENT,
                &mut |reader, at, members| {
                    reader.event(at, members, &mut drafts, &mut all_events);
                    reader.leave_out(&mut drafts, &mut all_events);
                },
            );
        }
        let mut feed = feed.unwrap_or_default();
        feed.events = self.family(&drafts, all_events);
        feed.languages = self.settle_languages();
        let next = self.address(next_url, Use::Media);
        Ok(self.told(feed, events_in_text, next))
    }

    /// The reading of a feed, with what was found.
    fn told(mut self, feed: Feed, events_in_text: usize, next: Option<String>) -> Reading {
        self.tree.name_places(&mut self.findings.kept);
        Reading {
            feed,
            unkept: self.findings.unkept(),
            findings: self.findings.kept,
            events_in_text,
            foreign: self.foreign,
            places: self.places.into_iter().map(|at| (0, at)).collect(),
            next,
        }
    }

    /// Adds what an object says of the feed as a whole; where its events are, and the next page.
    fn head(&mut self, object: Node, feed: &mut Option<Feed>) -> (Node, Node) {
        let [
            _masar,
            title,
            description,
            languages,
            timezone,
            updated,
            source,
            partners,
            tracks,
            eras,
            events,
            next,
            ..,
        ] = self.members(object, &members::FEED);
        self.later = feed.is_some();
        if !self.later {
            self.read_languages(languages);
            *feed = Some(Feed {
                title: self.text(title),
                description: self.text(description),
                languages: Vec::new(),
                timezone: self.timezone(timezone),
                updated: self.date(updated).unwrap_or_default(),
                source: self.source(source),
                partners: Vec::new(),
                tracks: Vec::new(),
                eras: self.eras(eras),
                events: Vec::new(),
            });
        }
        if let Some(feed) = feed {
            self.read_partners(partners, &mut feed.partners);
            self.read_tracks(tracks, &mut feed.tracks);
        }
        (events, next)
    }

    /// Checks the version; a feed of another is read as far as it can be.
    fn version(&mut self, name: Node) {
        let value = self.tree.value(name);
        let written = self.tree.text(value);
        if !EDITORS || self.tree.kind(value) == Kind::Number && written == "1" {
            return;
        }
        let (problem, mend) = match values::decimal(written) {
            _ if self.tree.kind(value) != Kind::Number => (Say::VersionType, Say::WriteVersion),
            Some(version) if version > 1.0 && version % 1.0 == 0.0 => {
                (Say::NewerVersion, Say::NewerNotShown)
            }
            _ => (Say::NoSuchVersion, Say::WriteVersion),
        };
        let end = self.tree.place(value).1;
        let finding = self.tell(Code::Version, name, problem.say(), ("", ""), mend.say());
        if let Some(finding) = self.findings.get(finding) {
            finding.range.1 = end;
        }
    }
}
