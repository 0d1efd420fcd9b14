//! A feed while it is made from a foreign file: its JSON, and where each part of it comes from. Each
//! event is text as soon as it is made, and where it comes from takes twenty bytes: a sheet of 50,000 rows
//! is no more than a few times itself.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::PageReader;
use masar_edtf::Edtf;
use masar_feed::DiagnosticList;
use masar_feed::Reading;
use masar_feed::json::{Node, parse};
use masar_feed::{Code, Diagnostic};
use masar_feed::{ImportMessage, Message};

/// A range of the foreign file, in bytes.
pub(super) type Range = (usize, usize);

/// What a diagnostic calls a place of the foreign file.
#[derive(Clone, Copy)]
pub(super) enum Spot<'a> {
    /// Words, with a number in the place of `{}`: `row {}, date`.
    Named(&'a str, usize),
    /// The JSON path of a node.
    Node(Node),
}

impl Spot<'_> {
    fn words(self) -> String {
        match self {
            Spot::Named(words, number) => words.replacen("{}", &number.to_string(), 1),
            Spot::Node(_) => String::new(),
        }
    }

    fn node(self) -> Node {
        match self {
            Spot::Named(..) => Node::ABSENT,
            Spot::Node(node) => node,
        }
    }
}

/// A part of the feed that is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Events,
    Partners,
    Tracks,
    Eras,
    Head,
}

impl Part {
    const NAMES: [&'static str; 5] = ["events", "partners", "tracks", "eras", ""];
}

/// Where a member of an element comes from.
struct Mark {
    element: u32,
    /// Which member, and what is there: numbers of names; a node has none.
    member: u16,
    name: u16,
    number: u32,
    start: u32,
    end: u32,
}

/// In the place of a name where the place is a node.
const NODE: u16 = u16::MAX;

/// A list, as JSON, and where its elements come from.
#[derive(Default)]
struct Made {
    text: String,
    count: usize,
    marks: Vec<Mark>,
}

/// The JSON that is read in the place of a foreign file.
pub(super) struct Making {
    /// All members but the lists.
    pub(super) head: Map<String, Value>,
    lists: [Made; 5],
    names: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u16>,
    /// Where documents are in the file, whose nodes name places.
    pub(super) documents: Vec<Range>,
    /// What has no place in a feed, and what makes no sense.
    pub(super) found: DiagnosticList,
    /// What was found in events that were read by themselves.
    alone: DiagnosticList,
    reader: PageReader,
    /// How many events the foreign file holds; what it holds beyond those made.
    pub(super) left_out: usize,
}

impl Making {
    /// For a file of so many bytes; with all that is found, however much it is.
    pub(super) fn new(length: usize, reader: PageReader) -> Self {
        let mut making = Making {
            head: Map::new(),
            lists: Default::default(),
            names: Vec::new(),
            numbers: HashMap::new(),
            documents: Vec::new(),
            found: DiagnosticList::new(reader.limits(), length),
            alone: DiagnosticList::new(reader.limits(), length),
            reader,
            left_out: 0,
        };
        making.lists[0].text.push_str("{\"events\":[");
        making
    }

    /// How many elements a list has so far.
    pub(super) fn count(&self, part: Part) -> usize {
        self.lists[part as usize].count
    }

    /// Adds an element to a list. An event that has nothing to show, or lies nowhere and cannot be named, is read
    /// by itself, told of, and left out: the rows of a hostile sheet are nothing else.
    pub(super) fn push(&mut self, part: Part, element: &Value) {
        if part == Part::Events && self.is_nowhere(element) {
            return;
        }
        let list = &mut self.lists[part as usize];
        if list.count > 0 {
            list.text.push(',');
        }
        list.text.push_str(&element.to_string());
        list.count += 1;
    }

    fn is_nowhere(&mut self, element: &Value) -> bool {
        let there = |name: &str| !element[name].is_null();
        let year = &element["start_date"]["year"];
        let dated = match (&element["date"], year) {
            (Value::String(date), _) => Edtf::parse(date).is_ok(),
            (_, Value::String(year)) => year.bytes().any(|byte| byte.is_ascii_digit()),
            _ => there("date"),
        };
        let own = !self.head.contains_key("scale");
        let nameless = own && !there("title") && !there("summary");
        let named = there("id") || there("unique_id") || there("part_of");
        if !nameless && (dated || named) {
            return false;
        }
        let mut alone = element.clone();
        for named in ["track", "partners", "part_of"] {
            if let Some(members) = alone.as_object_mut() {
                members.remove(named);
            }
        }
        let kind = if own {
            "{\"masar\":1,\"events\":["
        } else {
            "{\"scale\":1,\"events\":["
        };
        let text = [kind, &alone.to_string(), "]}"].concat();
        let Some(reading) = (self.reader.read)(&[&text], true).ok() else {
            return false;
        };
        if !reading.feed.events.is_empty() {
            return false;
        }
        let list = Part::Events as usize;
        let number = self.lists[list].count;
        let own = format!("$.events[{number}]");
        for mut diagnostic in reading.diagnostics {
            diagnostic.path = diagnostic.path.replacen("$.events[0]", &own, 1);
            self.origin(&mut diagnostic);
            self.alone.add(diagnostic.code, || diagnostic);
        }
        let marks = &mut self.lists[list].marks;
        marks.truncate(marks.partition_point(|one| (one.element as usize) < number));
        self.left_out += 1;
        true
    }

    /// Remembers where a member of a list's next element comes from.
    pub(super) fn at(&mut self, part: Part, member: &str, range: Range, spot: Spot<'_>) {
        let (name, number) = match spot {
            Spot::Named(name, number) => (self.name(name), number),
            Spot::Node(_) => (Some(NODE), 0),
        };
        let (Some(member), Some(name)) = (self.name(member), name) else {
            return;
        };
        let list = &mut self.lists[part as usize];
        if part == Part::Head {
            list.marks.retain(|one| one.member != member);
        }
        list.marks.push(Mark {
            element: list.count as u32,
            member,
            name,
            number: number as u32,
            start: range.0 as u32,
            end: range.1 as u32,
        });
    }

    /// The number of a name; none when there are more of them than any file needs.
    fn name(&mut self, name: &str) -> Option<u16> {
        if let Some(number) = self.numbers.get(name) {
            return Some(*number);
        }
        let number = u16::try_from(self.names.len())
            .ok()
            .filter(|one| *one < 4_000)?;
        self.names.push(name.into());
        self.numbers.insert(name.into(), number);
        Some(number)
    }

    /// Something that a feed has no place for.
    pub(super) fn lost(&mut self, range: Range, spot: Spot<'_>, what: Message) {
        let problem = ImportMessage::NotKept.with(what);
        self.wrong(
            Code::NotHeld,
            range,
            spot,
            problem,
            ImportMessage::NothingToFix,
        );
    }

    /// Something that makes no sense.
    pub(super) fn wrong(
        &mut self,
        code: Code,
        range: Range,
        spot: Spot<'_>,
        problem: impl Into<Message>,
        fix: impl Into<Option<Message>>,
    ) {
        self.found.add(code, || {
            let mut diagnostic = Diagnostic::new(code, range, spot.words(), problem, fix);
            diagnostic.node = spot.node();
            diagnostic
        });
    }

    /// Reads what was made; every diagnostic then names its place in the foreign file, which is `text`.
    pub(super) fn read(mut self, text: &str) -> Result<Reading, Diagnostic> {
        drop(std::mem::take(&mut self.numbers));
        let mut made = std::mem::take(&mut self.lists[0].text);
        made.push(']');
        for (name, list) in Part::NAMES.into_iter().zip(&mut self.lists).skip(1) {
            if list.count > 0 {
                made.push_str(
                    &[",\"", name, "\":[", &std::mem::take(&mut list.text), "]"].concat(),
                );
            }
        }
        if !self.head.contains_key("masar") && !self.head.contains_key("scale") {
            self.head.insert("masar".into(), 1.into());
        }
        let head = Value::from(std::mem::take(&mut self.head)).to_string();
        made.push(',');
        made.push_str(&head[1..]);
        let mut reading = self.reader.read(&[&made])?;
        drop(made);
        for diagnostic in &mut reading.diagnostics {
            self.origin(diagnostic);
        }
        for told in [&mut self.alone, &mut self.found] {
            let suppressed = told.suppressed();
            reading.diagnostics.append(&mut told.kept);
            for (code, count) in suppressed {
                match reading.suppressed.iter_mut().find(|one| one.0 == code) {
                    Some(one) => one.1 += count,
                    None => reading.suppressed.push((code, count)),
                }
            }
        }
        // The documents were read before, and are no tree any more.
        if !self.documents.is_empty() {
            reading.diagnostics.sort_by_key(|one| one.range.0);
        }
        for (start, end) in &self.documents {
            let first = reading
                .diagnostics
                .partition_point(|one| one.range.0 < *start);
            let here = &mut reading.diagnostics[first..];
            let count = here.partition_point(|one| one.range.0 < *end);
            if count > 0 {
                parse(&text[*start..*end])?.set_paths(&mut here[..count]);
            }
        }
        reading.events_in_text += self.left_out;
        Ok(reading)
    }

    /// Gives a diagnostic the origin of its path, or of the nearest that it lies in.
    fn origin(&self, diagnostic: &mut Diagnostic) {
        let path = std::mem::replace(&mut diagnostic.path, "$".into());
        diagnostic.range = (0, 0);
        let rest = path.trim_start_matches('$').trim_start_matches('.');
        let mut place = (Part::Head as usize, 0, rest);
        for (part, name) in Part::NAMES.into_iter().enumerate().take(4) {
            let element = rest.strip_prefix(name).and_then(|rest| {
                let (element, rest) = rest.strip_prefix('[')?.split_once(']')?;
                Some((part, element.parse::<u32>().ok()?, rest))
            });
            place = element.unwrap_or(place);
        }
        let (part, element, rest) = place;
        let rest = rest.trim_start_matches('.');
        let marks = &self.lists[part].marks;
        let first = marks.partition_point(|one| one.element < element);
        let mut best: Option<(usize, &Mark)> = None;
        for mark in marks[first..]
            .iter()
            .take_while(|one| one.element == element)
        {
            let member = &*self.names[usize::from(mark.member)];
            let inside = rest.strip_prefix(member).is_some_and(|after| {
                member.is_empty() || after.is_empty() || after.starts_with(['.', '['])
            });
            if inside && best.is_none_or(|best| member.len() >= best.0) {
                best = Some((member.len(), mark));
            }
        }
        let Some((_, mark)) = best else { return };
        diagnostic.range = (mark.start as usize, mark.end as usize);
        if mark.name == NODE {
            let after = self
                .documents
                .partition_point(|one| one.0 <= diagnostic.range.0);
            let document = after.checked_sub(1).and_then(|at| self.documents.get(at));
            diagnostic.node = Node::at(diagnostic.range.0 - document.map_or(0, |one| one.0));
        } else {
            let name = &self.names[usize::from(mark.name)];
            diagnostic.path = Spot::Named(name, mark.number as usize).words();
        }
    }
}
