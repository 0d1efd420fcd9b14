//! Reading a feed: a tree with source ranges first, then tolerant conversion by hand. One bad event
//! never hides the good ones, and everything that is not shown as it is written is a finding.

mod address;
mod event;
mod family;
pub(super) mod foreign;
mod head;
mod identity;
pub(super) mod json;
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
    let not_a_feed = |problem: &str, mend: &str| {
        let place = tree.place(Node::ROOT);
        Finding::new(Code::NotAFeed, place, "$".into(), problem, "", mend)
    };
    if tree.kind(Node::ROOT) != Kind::Object {
        return Err(not_a_feed(
            "This is JSON, and not a feed: a feed is an object.",
            "A feed begins as {\"masar\": 1, \"events\": [ … ]}.",
        ));
    }
    let version = tree
        .children(Node::ROOT)
        .find(|name| tree.text(*name) == "masar");
    let Some(version) = version else {
        if let Some(reading) = foreign::read(&tree) {
            return Ok(reading);
        }
        return Err(not_a_feed(
            "This does not say that it is a feed of Masar.",
            "Add \"masar\": 1 as its first member.",
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
        let (mut feed, events) = self.head(Node::ROOT);
        let mut count = 0;
        if events.is_there() {
            if self.tree.kind(events) == Kind::List {
                count = self.tree.children(events).count();
            }
        } else {
            self.report(
                Code::MissingMember,
                Node::ROOT,
                "There are no events.",
                "",
                "Add \"events\": [ … ].",
            );
        }
        let mut drafts = Vec::with_capacity(count);
        self.each_object(
            events,
            ("a list of events", "an event, an object"),
            &event::MEMBERS,
            &mut |reader, at, members| reader.event(at, members, &mut drafts),
        );
        feed.events = self.family(drafts);
        (feed, count)
    }

    /// What an object says of the feed as a whole, and where its events are.
    fn head(&mut self, object: Node) -> (Feed, Node) {
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
        ] = self.members(
            object,
            &[
                "masar",
                "title",
                "description",
                "languages",
                "timezone",
                "updated",
                "source",
                "partners",
                "tracks",
                "eras",
                "events",
            ],
        );
        self.read_languages(languages);
        let feed = Feed {
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
        (feed, events)
    }

    /// Checks the version; a feed of another is read as far as it can be.
    fn version(&mut self, name: Node) {
        let value = name.value();
        let written = self.tree.text(value);
        if !EDITORS || self.tree.kind(value) == Kind::Number && written == "1" {
            return;
        }
        let (problem, mend) = match values::decimal(written) {
            _ if self.tree.kind(value) != Kind::Number => (
                "The version is a number.",
                "Write \"masar\": 1; it is read as version 1.",
            ),
            Some(version) if version > 1.0 && version % 1.0 == 0.0 => (
                "This feed is of a newer version than 1, the one that is read here.",
                "What version 1 does not have is not shown; a newer Masar may show it.",
            ),
            _ => (
                "There is no such version.",
                "Write \"masar\": 1; it is read as version 1.",
            ),
        };
        let end = self.tree.place(value).1;
        let finding = self.report(Code::Version, name, problem, "", mend);
        self.findings[finding].range.1 = end;
    }
}
