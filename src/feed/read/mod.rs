//! Reading a feed: a tree with source ranges first, then tolerant conversion by hand. One bad event
//! never hides the good ones, and everything that is not shown as it is written is a finding.

mod address;
mod event;
mod family;
mod head;
mod identity;
mod json;
#[cfg(not(target_arch = "wasm32"))]
mod lint;
pub(super) mod members;
mod reader;
mod suggest;
mod text;
mod values;

#[cfg(test)]
mod tests;

use std::fmt;

use self::json::{Kind, Node};
use self::reader::Reader;
use super::finding::{Code, EDITORS, Finding, Severity};
use super::lines;
use super::model::Feed;
use super::say::{Phrase, Say};

/// A feed that was read, and what is to be said about it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What can be shown.
    pub feed: Feed,
    /// What is wrong, in the order of the text.
    pub findings: Vec<Finding>,
    /// How many events the text holds, good or bad.
    pub events_in_text: usize,
}

/// What a reading came to, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Events in the text, good or bad.
    pub events_in_text: usize,
    /// Events that are shown.
    pub events_read: usize,
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
}

impl Reading {
    /// The numbers: "9 of 10 events read, 1 error".
    #[must_use]
    pub fn summary(&self) -> Summary {
        let errors = self
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .count();
        Summary {
            events_in_text: self.events_in_text,
            events_read: self.feed.events.len(),
            errors,
            warnings: self.findings.len() - errors,
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let many = |count: usize| if count == 1 { "" } else { "s" };
        let Summary {
            events_in_text,
            events_read,
            errors,
            warnings,
        } = *self;
        write!(
            f,
            "{events_read} of {events_in_text} event{} read",
            many(events_in_text)
        )?;
        if errors > 0 {
            write!(f, ", {errors} error{}", many(errors))?;
        }
        if warnings > 0 {
            write!(f, ", {warnings} warning{}", many(warnings))?;
        }
        Ok(())
    }
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
/// let broken = masar::feed::read("{\n  \"masar\": 1,\n}").expect_err("a comma too many");
/// assert_eq!((broken.line, broken.column), (2, 13));
/// ```
pub fn read(text: &str) -> Result<Reading, Finding> {
    let (skipped, text) = lines::split_bom(text);
    match read_bare(text) {
        Ok(mut reading) => {
            lines::locate(text, skipped, &mut reading.findings);
            Ok(reading)
        }
        Err(mut finding) => {
            lines::locate(text, skipped, std::slice::from_mut(&mut finding));
            Err(finding)
        }
    }
}

fn read_bare(text: &str) -> Result<Reading, Finding> {
    let tree = json::parse(text)?;
    let not_a_feed = |problem: Phrase, english, mend: Phrase| {
        let place = tree.place(Node::ROOT);
        Finding::new(
            Code::NotAFeed,
            place,
            "$".into(),
            problem,
            (english, ""),
            mend,
        )
    };
    if tree.kind(Node::ROOT) != Kind::Object {
        return Err(not_a_feed(
            Say::NotAnObject.say(),
            Say::NotAnObject.english(),
            Say::FeedBegins.say(),
        ));
    }
    let version = tree
        .children(Node::ROOT)
        .find(|name| tree.text(*name) == "masar");
    let Some(version) = version else {
        return Err(not_a_feed(
            Say::NoMasar.say(),
            Say::NoMasar.english(),
            Say::AddMasar.say(),
        ));
    };
    let mut reader = Reader::new(&tree);
    reader.version(version);
    let (mut feed, events_in_text) = reader.feed();
    feed.languages = reader.settle_languages();
    Ok(Reading {
        feed,
        findings: reader.findings,
        events_in_text,
    })
}

impl Reader<'_> {
    /// The whole feed but for its languages, which are settled last; and how many events it holds.
    fn feed(&mut self) -> (Feed, usize) {
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
            ..,
        ] = self.members(Node::ROOT, &members::FEED);
        self.read_languages(languages);
        let mut feed = Feed {
            title: self.text(title),
            description: self.text(description),
            languages: Vec::new(),
            timezone: self.timezone(timezone),
            updated: self.date(updated).unwrap_or_default(),
            source: self.source(source),
            partners: self.read_partners(partners),
            tracks: self.read_tracks(tracks),
            eras: self.eras(eras),
            events: Vec::new(),
        };
        let mut count = 0;
        if events.is_there() {
            if self.tree.kind(events) == Kind::List {
                count = self.tree.children(events).count();
            }
        } else {
            self.report(
                Code::MissingMember,
                Node::ROOT,
                Say::NoEvents,
                "",
                Say::AddEvents.say(),
            );
        }
        let mut drafts = Vec::with_capacity(count);
        self.each_object(
            events,
            (Say::ListOfEvents, Say::AnEvent),
            &members::EVENT,
            &mut |reader, at, members| reader.event(at, members, &mut drafts),
        );
        feed.events = self.family(drafts);
        (feed, count)
    }

    /// Checks the version; a feed of another is read as far as it can be.
    fn version(&mut self, name: Node) {
        let value = name.value();
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
        self.findings[finding].range.1 = end;
    }
}
