//! A feed that is built from an imported file: its JSON text, with a source map. Each event becomes text as
//! soon as it is complete, so that a sheet of 50,000 rows takes no more than a few times its own size.

use serde_json::{Map, Value};

use super::source_map::{Location, Range, Section, SourceMap};
use crate::PageReader;
use masar_edtf::Edtf;
use masar_feed::DiagnosticList;
use masar_feed::Reading;
use masar_feed::json::parse;
use masar_feed::{Code, Diagnostic};
use masar_feed::{ImportMessage, Message};

/// The elements of a list, as JSON between commas.
#[derive(Default)]
struct Elements {
    text: String,
    count: usize,
}

/// The feed, as far as it is built.
pub(super) struct FeedBuilder {
    /// All members but the lists.
    pub(super) head: Map<String, Value>,
    lists: [Elements; 4],
    sources: SourceMap,
    /// The diagnostics of the importer: what a feed does not hold, and what is wrong.
    diagnostics: DiagnosticList,
    /// The diagnostics of events that are left out ([`FeedBuilder::is_left_out`]).
    of_left_out: DiagnosticList,
    reader: PageReader,
    /// The number of events in the imported file that are not in the feed.
    pub(super) left_out: usize,
}

impl FeedBuilder {
    /// Returns an empty builder for a file of `length` bytes.
    pub(super) fn new(length: usize, reader: PageReader) -> Self {
        FeedBuilder {
            head: Map::new(),
            lists: Default::default(),
            sources: SourceMap::default(),
            diagnostics: DiagnosticList::new(reader.limits(), length),
            of_left_out: DiagnosticList::new(reader.limits(), length),
            reader,
            left_out: 0,
        }
    }

    /// Returns the number of elements in a list so far.
    pub(super) fn count(&self, section: Section) -> usize {
        self.lists
            .get(section as usize)
            .map_or(0, |list| list.count)
    }

    /// Adds a JSON document of the file, whose nodes are locations.
    pub(super) fn add_document(&mut self, range: Range) {
        self.sources.add_document(range);
    }

    /// Adds an element to a list. The head is none: its members are inserted into [`FeedBuilder::head`].
    pub(super) fn push(&mut self, section: Section, element: &Value) {
        if section == Section::Events && self.is_left_out(element) {
            self.left_out += 1;
            return;
        }
        let Some(list) = self.lists.get_mut(section as usize) else {
            return;
        };
        if list.count > 0 {
            list.text.push(',');
        }
        list.text.push_str(&element.to_string());
        list.count += 1;
    }

    /// Whether the reader leaves an event out. Only an event without a title or without a place in time can be
    /// one; it is read by itself, and its diagnostics are kept. So the feed's text holds only events that are
    /// shown: a hostile sheet, all of whose rows are left out, does not take many times its own size.
    fn is_left_out(&mut self, event: &Value) -> bool {
        // The head of TimelineJS's JSON has a scale.
        let of_timeline_js = self.head.contains_key("scale");
        if is_complete(event, of_timeline_js) {
            return false;
        }
        let mut event = event.clone();
        if let Some(members) = event.as_object_mut() {
            // What these name is not in the feed that is read.
            members.retain(|name, _| !matches!(&**name, "track" | "partners" | "part_of"));
        }
        let (version, event) = (version(of_timeline_js), event.to_string());
        let feed = ["{", version, ",\"events\":[", &event, "]}"].concat();
        let Ok(reading) = (self.reader.read)(&[&feed], true) else {
            return false;
        };
        if !reading.feed.events.is_empty() {
            return false;
        }
        let number = self.count(Section::Events);
        let path = format!("$.events[{number}]");
        for mut diagnostic in reading.diagnostics {
            diagnostic.path = diagnostic.path.replacen("$.events[0]", &path, 1);
            self.sources.locate(&mut diagnostic);
            self.of_left_out.add(diagnostic.code, || diagnostic);
        }
        self.sources.truncate(Section::Events, number);
        true
    }

    /// Adds the source of a member of a list's next element, or of the head.
    pub(super) fn add_source(
        &mut self,
        section: Section,
        member: &str,
        range: Range,
        location: Location<'_>,
    ) {
        let element = self.count(section);
        self.sources.add(section, element, member, range, location);
    }

    /// Reports something that a feed does not hold.
    pub(super) fn report_loss(&mut self, range: Range, location: Location<'_>, what: Message) {
        let problem = ImportMessage::NotKept.with(what);
        self.report(
            Code::NotHeld,
            range,
            location,
            problem,
            ImportMessage::NothingToFix,
        );
    }

    /// Reports a problem of the imported file.
    pub(super) fn report(
        &mut self,
        code: Code,
        range: Range,
        location: Location<'_>,
        problem: impl Into<Message>,
        fix: impl Into<Option<Message>>,
    ) {
        self.report_with(code, || {
            let mut diagnostic = Diagnostic::new(code, range, location.description(), problem, fix);
            diagnostic.node = location.node();
            diagnostic
        });
    }

    /// Reports a problem whose diagnostic is only made where it is kept.
    pub(super) fn report_with(&mut self, code: Code, make: impl FnOnce() -> Diagnostic) {
        self.diagnostics.add(code, make);
    }

    /// Reads the feed. Every diagnostic then has its place in the imported file, which is `text`.
    pub(super) fn read(mut self, text: &str) -> Result<Reading, Diagnostic> {
        self.sources.finish();
        let feed = self.take_text();
        let mut reading = self.reader.read(&[&feed])?;
        drop(feed);
        for diagnostic in &mut reading.diagnostics {
            self.sources.locate(diagnostic);
        }
        for list in [&mut self.of_left_out, &mut self.diagnostics] {
            let suppressed = list.suppressed();
            reading.diagnostics.append(&mut list.kept);
            for (code, count) in suppressed {
                match reading.suppressed.iter_mut().find(|one| one.0 == code) {
                    Some(one) => one.1 += count,
                    None => reading.suppressed.push((code, count)),
                }
            }
        }
        set_paths(text, self.sources.documents(), &mut reading.diagnostics)?;
        reading.events_in_text += self.left_out;
        Ok(reading)
    }

    /// Takes the JSON text of the feed out of the builder.
    fn take_text(&mut self) -> String {
        // The list of events is long, so it becomes the text: it is not copied.
        let [events, others @ ..] = &mut self.lists;
        let mut feed = std::mem::take(&mut events.text);
        feed.insert_str(0, "{\"events\":[");
        feed.push(']');
        for (section, list) in Section::LISTS.into_iter().skip(1).zip(others) {
            if list.count > 0 {
                let elements = std::mem::take(&mut list.text);
                feed.push_str(&[",\"", section.name(), "\":[", &elements, "]"].concat());
            }
        }
        let head = std::mem::take(&mut self.head);
        if !head.contains_key("masar") && !head.contains_key("scale") {
            feed.push(',');
            feed.push_str(version(false));
        }
        for (name, value) in head {
            feed.push_str(&[",", &Value::from(name).to_string(), ":", &value.to_string()].concat());
        }
        feed.push('}');
        feed
    }
}

/// Returns the member by which the reader knows the format.
const fn version(of_timeline_js: bool) -> &'static str {
    if of_timeline_js {
        "\"scale\":1"
    } else {
        "\"masar\":1"
    }
}

/// Whether an event surely is shown, or is needed by others: it has a title, and a date or an id.
fn is_complete(event: &Value, of_timeline_js: bool) -> bool {
    let has = |name: &str| !event[name].is_null();
    let year = &event["start_date"]["year"];
    let dated = match (&event["date"], year) {
        (Value::String(date), _) => Edtf::parse(date).is_ok(),
        (_, Value::String(year)) => year.bytes().any(|byte| byte.is_ascii_digit()),
        _ => has("date"),
    };
    let titled = of_timeline_js || has("title") || has("summary");
    titled && (dated || has("id") || has("unique_id") || has("part_of"))
}

/// Gives the diagnostics whose locations are nodes their JSON paths. The documents are parsed again, one at a
/// time: their trees are larger than their texts.
fn set_paths(
    text: &str,
    documents: &[Range],
    diagnostics: &mut [Diagnostic],
) -> Result<(), Diagnostic> {
    if !documents.is_empty() {
        diagnostics.sort_by_key(|one| one.range.0);
    }
    for (start, end) in documents {
        let first = diagnostics.partition_point(|one| one.range.0 < *start);
        let here = &mut diagnostics[first..];
        let count = here.partition_point(|one| one.range.0 < *end);
        if count > 0 {
            parse(&text[*start..*end])?.set_paths(&mut here[..count]);
        }
    }
    Ok(())
}
