//! A feed while it is made from a foreign file: its JSON, and where each part of it comes from.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::feed::finding::{Code, Finding};
use crate::feed::say::{Phrase, Say};
use crate::feed::{Reading, read};

/// A range of the foreign file, in bytes.
pub(super) type Range = (usize, usize);

/// The JSON that is read in the place of a foreign file.
#[derive(Default)]
pub(super) struct Making {
    /// All members but the events.
    pub(super) head: Map<String, Value>,
    /// The events.
    pub(super) events: Vec<Value>,
    /// Where things come from, by JSON path: the range in the foreign file, and what is there.
    places: HashMap<String, (Range, String)>,
    /// What has no place in a feed, and what makes no sense.
    findings: Vec<Finding>,
    /// How many events the foreign file holds; what it holds beyond `events`.
    pub(super) left_out: usize,
}

impl Making {
    /// Remembers where a path comes from.
    pub(super) fn at(&mut self, path: &str, range: Range, what: &str) {
        self.places
            .insert(path.to_owned(), (range, what.to_owned()));
    }

    /// The path of a member of the event that is made next.
    pub(super) fn next(&self, member: &str) -> String {
        let event = format!("$.events[{}]", self.events.len());
        match member {
            "" => event,
            _ => [&*event, ".", member].concat(),
        }
    }

    /// Something that a feed has no place for.
    pub(super) fn lost(&mut self, range: Range, path: &str, what: Phrase) {
        self.findings.push(Finding::new(
            Code::NotHeld,
            range,
            path.into(),
            Say::NotKept.say().and_phrase(what),
            ("", ""),
            Say::NothingToMend.say(),
        ));
    }

    /// Something that makes no sense.
    pub(super) fn wrong(
        &mut self,
        code: Code,
        range: Range,
        path: &str,
        problem: Phrase,
        mend: Say,
    ) {
        let (path, mend) = (path.into(), mend.say());
        self.findings
            .push(Finding::new(code, range, path, problem, ("", ""), mend));
    }

    /// Reads what was made; every finding then names its place in the foreign file.
    pub(super) fn read(self) -> Result<Reading, Finding> {
        let mut whole = self.head;
        if !whole.contains_key("masar") && !whole.contains_key("scale") {
            whole.insert("masar".into(), json!(1));
        }
        whole.insert("events".into(), self.events.into());
        let mut reading = read(&Value::from(whole).to_string())?;
        for finding in &mut reading.findings {
            let (range, what) = origin(&self.places, &finding.path);
            finding.range = range;
            finding.path = what;
        }
        reading.findings.extend(self.findings);
        reading.events_in_text += self.left_out;
        Ok(reading)
    }
}

/// The origin of a path, or of the nearest that it lies in.
fn origin(places: &HashMap<String, (Range, String)>, path: &str) -> (Range, String) {
    let mut path = path;
    loop {
        if let Some((range, what)) = places.get(path) {
            return (*range, what.clone());
        }
        match path.rfind(['.', '[']) {
            Some(at) if at > 0 => path = &path[..at],
            _ => return ((0, 0), "$".into()),
        }
    }
}
