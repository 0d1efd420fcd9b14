//! A feed that is built from an imported file: a tree of values, which the feed's reader reads, with a source
//! map. Each event becomes part of the tree as soon as it is complete, so that a sheet of 50,000 rows takes no
//! more than a few times its own size.

use serde_json::{Map, Value};

use crate::source_map::{Location, Range, Section, SourceMap};
use masar_edtf::Edtf;
use masar_feed::{
    Adapters, Code, Diagnostic, DiagnosticList, ImportMessage, Limits, Message, ReadOptions,
    Reading, Rules,
    json::{Tree, TreeBuilder, parse},
    limits::MAX_ERAS,
    read_tree,
};

/// How the tree that was built is read.
#[derive(Clone, Copy, Default)]
pub struct TreeReader {
    /// How many diagnostics are kept.
    pub limits: Limits,
    /// Returns the rules of an editor. They are passed in, so that this crate does not depend on them.
    pub rules: Option<fn() -> Box<dyn Rules>>,
}

impl TreeReader {
    /// Returns a reader with other limits.
    fn with(self, limits: Limits) -> TreeReader {
        TreeReader { limits, ..self }
    }

    fn read(self, tree: &Tree<'_>) -> Result<Reading, Diagnostic> {
        let options = ReadOptions {
            limits: self.limits,
            adapters: Some(Adapters::all()),
            rules: None,
        };
        match self.rules {
            None => read_tree(tree, options),
            Some(rules) => {
                let rules: Option<&mut dyn Rules> = Some(&mut *rules());
                read_tree(tree, ReadOptions { rules, ..options })
            }
        }
    }
}

/// The feed, as far as it is built.
pub struct FeedBuilder {
    /// All members but the lists.
    pub head: Map<String, Value>,
    /// The tree, as far as the events; and the elements of the other lists.
    lists: [TreeBuilder; 4],
    counts: [usize; 4],
    sources: SourceMap,
    /// The diagnostics of the importer: losses and problems of the file.
    diagnostics: DiagnosticList,
    /// The diagnostics of events that are left out ([`FeedBuilder::is_left_out`]).
    of_left_out: DiagnosticList,
    reader: TreeReader,
    /// The number of events in the imported file that are not in the feed.
    pub left_out: usize,
    /// How the dates of a table were read.
    pub notes: Vec<Message>,
}

impl FeedBuilder {
    /// Returns an empty builder for a file of `length` bytes.
    pub fn new(length: usize, reader: TreeReader) -> Self {
        let mut lists: [TreeBuilder; 4] = Default::default();
        open_events(&mut lists[0]);
        FeedBuilder {
            head: Map::new(),
            lists,
            counts: [0; 4],
            sources: SourceMap::default(),
            diagnostics: DiagnosticList::new(reader.limits, length),
            of_left_out: DiagnosticList::new(reader.limits, length),
            reader,
            left_out: 0,
            notes: Vec::new(),
        }
    }

    /// Returns the number of elements in a list so far.
    pub fn count(&self, section: Section) -> usize {
        self.counts.get(section as usize).copied().unwrap_or(0)
    }

    /// Adds a JSON document of the file, whose nodes are locations.
    pub fn add_document(&mut self, range: Range) {
        self.sources.add_document(range);
    }

    /// Adds an element to a list. The head is none: its members are inserted into [`FeedBuilder::head`].
    pub fn push(&mut self, section: Section, element: &Value) {
        if section == Section::Events && self.is_left_out(element) {
            self.leave_out_event();
        } else if section == Section::Eras && self.count(section) > MAX_ERAS {
            // The reader reports the first era beyond the limit, and needs no others.
            self.sources.discard(section);
        } else if let Some(list) = self.lists.get_mut(section as usize) {
            self.counts[section as usize] += 1;
            let entries = self.sources.add_element(list, section, element);
            self.sources.keep(section, &entries);
        }
    }

    /// Counts the event whose sources were added, and forgets them.
    pub fn leave_out_event(&mut self) {
        self.left_out += 1;
        self.sources.discard(Section::Events);
    }

    /// Whether the reader leaves an event out. Only an event without a title or without a place in time can be
    /// one; it is read by itself, and its diagnostics are kept. So the tree holds only events that are shown: a
    /// hostile sheet, all of whose rows are left out, does not take many times its own size.
    fn is_left_out(&mut self, event: &Value) -> bool {
        let version = self.version();
        if is_complete(event, version == TIMELINE_JS) {
            return false;
        }
        let mut event = event.clone();
        if let Some(members) = event.as_object_mut() {
            // The tree that is read does not contain the parts that these name.
            members.retain(|name, _| !matches!(&**name, "track" | "partners" | "part_of"));
        }
        let mut tree = TreeBuilder::default();
        open_events(&mut tree);
        let entries = self.sources.add_element(&mut tree, Section::Events, &event);
        tree.close(']');
        tree.name(version);
        tree.literal("1");
        tree.close('}');
        let Ok(reading) = self.reader.with(Limits::NONE).read(&tree.tree()) else {
            return false;
        };
        if !reading.feed.events.is_empty() {
            return false;
        }
        for mut diagnostic in reading.diagnostics {
            self.sources.locate_in(&entries, &mut diagnostic);
            self.of_left_out.add(diagnostic.code, || diagnostic);
        }
        true
    }

    /// Returns the name of the member by which the reader recognises the format.
    fn version(&self) -> &'static str {
        if self.head.contains_key(TIMELINE_JS) {
            TIMELINE_JS
        } else {
            "masar"
        }
    }

    /// Adds the source of a member of a list's next element, or of the head.
    pub fn add_source(
        &mut self,
        section: Section,
        member: &str,
        range: Range,
        location: Location<'_>,
    ) {
        self.sources.add(section, member, range, location);
    }

    /// Reports something that a feed does not support.
    pub fn report_loss(&mut self, range: Range, location: Location<'_>, what: Message) {
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
    pub fn report(
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

    /// Reports a problem; the diagnostic is only made if it is kept.
    pub fn report_with(&mut self, code: Code, make: impl FnOnce() -> Diagnostic) {
        self.diagnostics.add(code, make);
    }

    /// Reads the feed. Every diagnostic then has its place in the imported file, which is `text`.
    ///
    /// # Errors
    /// One diagnostic when there is nothing to show at all.
    pub fn read(mut self, text: &str) -> Result<Reading, Diagnostic> {
        let mut tree = self.take_tree();
        self.sources.finish();
        let mut reading = self.reader.read(&tree.tree())?;
        drop(tree);
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

    /// Takes the tree of the whole feed out of the builder.
    fn take_tree(&mut self) -> TreeBuilder {
        // The list of events is long: the others are added to it.
        let [mut tree, others @ ..] = std::mem::take(&mut self.lists);
        tree.close(']');
        for (section, list) in Section::LISTS.into_iter().zip(others) {
            tree.name(section.name());
            tree.open('[');
            self.sources.place_section(section, tree.append(list));
            tree.close(']');
        }
        let mut head = std::mem::take(&mut self.head);
        if !head.contains_key(TIMELINE_JS) {
            head.entry("masar").or_insert_with(|| 1.into());
        }
        self.sources.place_section(Section::Head, tree.end());
        self.sources.add_members(&mut tree, head);
        tree.close('}');
        tree
    }
}

/// The most elements of a list of one event that are imported.
pub const MAX_ELEMENTS: usize = 500;

/// The member by which the reader recognises TimelineJS's JSON: the head of a sheet has it.
const TIMELINE_JS: &str = "scale";

/// Begins a feed with its events.
fn open_events(tree: &mut TreeBuilder) {
    tree.open('{');
    tree.name(Section::Events.name());
    tree.open('[');
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
