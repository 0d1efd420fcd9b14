//! Reports what a format does not support of a feed. It walks through the feed's own text, so that each loss
//! has its line and column.

mod dates;

use std::collections::{HashMap, HashSet};

use self::dates::{in_a_calendar, in_iso, in_parts};
use super::Format;
use crate::import::linked::is_html;
use crate::zones;
use masar_download::ics::has_day;
use masar_edtf::Edtf;
use masar_feed::{
    Code, Diagnostic, DiagnosticList, ExportMessage, Feed, ImportMessage, Message, Text,
    adapters::timelinejs::kind_of,
    json::{Kind, Node, Tree},
    members::{self, Member, ValueType},
};

/// Reports the losses of a page, and returns the number of its events. `before` is the number of events on the
/// pages before it, if every event of the text is shown.
pub(super) fn report(
    tree: &Tree<'_>,
    feed: &Feed,
    to: Format,
    lang: &str,
    before: Option<usize>,
    diagnostics: &mut DiagnosticList,
) -> usize {
    let paths = members::paths(&members::FEED);
    let supported: HashMap<&str, &Member> = paths
        .iter()
        .filter(|(_, member)| member.is_supported_by(to))
        .map(|(path, member)| (path.as_str(), *member))
        .collect();
    let mut outer = HashSet::new();
    for path in supported.keys() {
        for (at, _) in path.match_indices(['.', '[']) {
            outer.insert(&path[..at]);
            outer.insert(path[..at].trim_end_matches("[]"));
        }
        for (at, _) in path.match_indices(']') {
            outer.insert(&path[..=at]);
        }
    }
    let (numbers, count) = numbers(tree, feed, before);
    let mut walk = Walk {
        tree,
        feed,
        to,
        lang,
        supported,
        outer,
        numbers,
        diagnostics,
    };
    walk.object(Node::ROOT, "");
    count
}

struct Walk<'a> {
    tree: &'a Tree<'a>,
    feed: &'a Feed,
    to: Format,
    lang: &'a str,
    /// The members that the format supports, by their paths.
    supported: HashMap<&'a str, &'a Member>,
    /// The paths of the objects and lists that contain them.
    outer: HashSet<&'a str>,
    /// The numbers of the events that are shown, by the ranges of their objects in the text.
    numbers: HashMap<(usize, usize), usize>,
    diagnostics: &'a mut DiagnosticList,
}

/// Returns the number of the feed's event for each object of the text, by its range, and the number of objects.
fn numbers(
    tree: &Tree<'_>,
    feed: &Feed,
    before: Option<usize>,
) -> (HashMap<(usize, usize), usize>, usize) {
    let by_id: HashMap<&str, usize> = feed
        .events
        .iter()
        .enumerate()
        .map(|(at, one)| (one.id.as_str(), at))
        .collect();
    let mut out = HashMap::new();
    let mut count = 0;
    for name in tree
        .children(Node::ROOT)
        .filter(|name| tree.text(*name) == "events")
    {
        let all: Vec<Node> = match tree.kind(tree.value(name)) {
            Kind::List => tree.children(tree.value(name)).collect(),
            _ => Vec::new(),
        };
        for (at, event) in all.iter().enumerate() {
            let id = match tree.kind(*event) {
                Kind::Object => tree.children(*event).find(|name| tree.text(*name) == "id"),
                _ => None,
            };
            let number = id.and_then(|id| by_id.get(tree.text(tree.value(id))).copied());
            let in_order = before.map(|before| before + count + at);
            if let Some(number) = in_order.or(number) {
                out.insert(tree.place(*event), number);
            }
        }
        count += all.len();
    }
    (out, count)
}

impl Walk<'_> {
    fn format_name(&self) -> ExportMessage {
        match self.to {
            Format::ICalendar => ExportMessage::ICalendar,
            Format::JsonFeed => ExportMessage::JsonFeed,
            Format::JsonLd => ExportMessage::JsonLd,
            Format::Csv => ExportMessage::TheCsv,
            Format::TimelineJs => ExportMessage::TimelineJs,
        }
    }

    fn report(&mut self, at: Node, problem: impl Into<Message>) {
        let tree = self.tree;
        self.diagnostics.add(Code::NotHeld, || {
            Diagnostic::at(tree, at, Code::NotHeld, problem, None)
        });
    }

    fn lost(&mut self, at: Node, what: impl Into<Message>) {
        let problem = ExportMessage::NotKeptIn
            .with(what.into())
            .with(self.format_name());
        self.report(at, problem);
    }

    fn member(&self, object: Node, wanted: &str) -> Option<Node> {
        if self.tree.kind(object) != Kind::Object {
            return None;
        }
        let name = self
            .tree
            .children(object)
            .find(|name| self.tree.text(*name) == wanted)?;
        let value = self.tree.value(name);
        (!self.is_empty(value)).then_some(value)
    }

    fn is_empty(&self, node: Node) -> bool {
        match self.tree.kind(node) {
            Kind::Null => true,
            Kind::String => self.tree.text(node).trim().is_empty(),
            Kind::List | Kind::Object => self.tree.children(node).next().is_none(),
            _ => false,
        }
    }

    fn object(&mut self, object: Node, path: &str) {
        if path == "events[]" {
            self.event(object);
        }
        if path == "tracks[]" {
            self.track(object);
        }
        for name in self.tree.children(object) {
            let word = self.tree.text(name);
            let value = self.tree.value(name);
            // The next pages are exported with this one.
            if self.is_empty(value) || (path.is_empty() && word == "next_url") {
                continue;
            }
            let inner = if path.is_empty() {
                word.to_owned()
            } else {
                [path, ".", word].concat()
            };
            if let Some(member) = self.supported.get(inner.as_str()).copied() {
                self.value(&inner, member, value, object);
            } else if self.outer.contains(inner.as_str()) {
                self.inside(&inner, value);
            } else {
                self.lost(name, ImportMessage::Quoted.with(word));
            }
        }
    }

    fn inside(&mut self, path: &str, value: Node) {
        match self.tree.kind(value) {
            Kind::Object => self.object(value, path),
            Kind::List => {
                let path = [path, "[]"].concat();
                for (at, one) in self.tree.children(value).enumerate() {
                    if self.only_first(&path) && at > 0 {
                        self.lost(one, ExportMessage::MoreThanFirst);
                    } else if self.tree.kind(one) == Kind::Object {
                        self.object(one, &path);
                    }
                }
            }
            _ => {}
        }
    }

    fn only_first(&self, path: &str) -> bool {
        match self.to {
            Format::TimelineJs => path == "events[].media[]",
            Format::ICalendar => path == "events[].links[]",
            _ => false,
        }
    }

    /// Reports the values of a member that the format does not support, though it supports the member.
    fn value(&mut self, path: &str, member: &Member, value: Node, object: Node) {
        let one_language = matches!(self.to, Format::ICalendar | Format::TimelineJs);
        let is_text = matches!(member.value, ValueType::Text);
        if one_language && is_text && self.tree.kind(value) == Kind::Object {
            self.one_language(value);
        }
        if self.to == Format::JsonLd && path == "events[].summary" {
            self.html(value);
        }
        let word = self.tree.text(value);
        match (self.to, path) {
            (Format::ICalendar | Format::TimelineJs, "languages") => {
                if self.tree.children(value).count() > 1 {
                    self.report(value, ExportMessage::OneLanguage.with(self.format_name()));
                } else if self.to == Format::TimelineJs {
                    self.lost(value, ExportMessage::TheLanguage);
                }
            }
            (_, "events[].date" | "eras[].date") => self.date(path, value),
            (Format::ICalendar, "title") if !self.is_named() => {
                self.lost(value, ExportMessage::TitleOfOne)
            }
            (Format::ICalendar, "timezone") if zones::by_iana_name(word).is_none() => {
                self.lost(value, ImportMessage::Quoted.with(word));
            }
            (Format::ICalendar, "events[].status") if word == "postponed" => {
                self.report(value, ExportMessage::NoPostponed);
            }
            (Format::ICalendar, "events[].links[].href") if !word.starts_with("http") => {
                self.lost(value, ExportMessage::AddressNotWeb);
            }
            (Format::JsonLd, "events[].status") if word == "planned" => {
                self.lost(value, ExportMessage::ThatPlanned)
            }
            (Format::JsonLd, "events[].kind") if word == "milestone" => {
                self.lost(value, ExportMessage::ThatMilestone)
            }
            (Format::JsonLd, "events[].importance") if word != "3" => {
                self.lost(value, ExportMessage::TheImportance)
            }
            (Format::JsonLd, "events[].media[].type")
                if !matches!(word, "image" | "video" | "audio" | "page") =>
            {
                self.lost(value, ExportMessage::ThatIsA.with(word));
            }
            (Format::TimelineJs, "events[].status") if word != "confirmed" => {
                self.lost(value, ExportMessage::ItsStatus)
            }
            (Format::TimelineJs, "events[].body") if self.member(object, "summary").is_none() => {
                self.report(value, ExportMessage::OneText);
            }
            (Format::TimelineJs, "events[].media[].type") => {
                let src = self.member(object, "src").map(|src| self.tree.text(src));
                // TimelineJS takes the type from the address.
                if src.is_none_or(|src| kind_of(src) != word) {
                    self.report(value, ExportMessage::KindFromAddress);
                }
            }
            _ => {}
        }
    }

    /// Whether the calendar has a name: it has several events, and at least one with a day.
    fn is_named(&self) -> bool {
        let count = self.feed.events.len();
        count > 1 && (0..count).any(|at| has_day(self.feed, at))
    }

    /// Reports texts that other programs may read as HTML.
    fn html(&mut self, text: Node) {
        let all: Vec<Node> = match self.tree.kind(text) {
            Kind::Object => self
                .tree
                .children(text)
                .map(|name| self.tree.value(name))
                .collect(),
            _ => vec![text],
        };
        for one in all {
            if is_html(self.tree.text(one)) {
                self.report(one, ExportMessage::ReadAsHtml);
            }
        }
    }

    fn one_language(&mut self, texts: Node) {
        let tags = self
            .tree
            .children(texts)
            .map(|name| (self.tree.text(name).into(), "x".into()));
        let all = Text(tags.collect());
        let default = self.feed.languages.first().map_or("", String::as_str);
        let kept = all.get(self.lang, default).1.to_owned();
        for name in self.tree.children(texts) {
            let tag = self.tree.text(name);
            if tag != kept {
                let what = ExportMessage::OtherLanguage
                    .with(self.format_name())
                    .with(tag)
                    .with(tag);
                self.report(name, what);
            }
        }
    }

    /// Reports the losses of an event as a whole.
    fn event(&mut self, event: Node) {
        let dated = self.member(event, "date").is_some();
        match self.to {
            Format::ICalendar => {
                let number = self.numbers.get(&self.tree.place(event));
                if !number.is_some_and(|at| has_day(self.feed, *at)) {
                    self.report(event, ExportMessage::NoDayToKeep);
                    return;
                }
                let id = self.member(event, "id").unwrap_or(event);
                self.report(id, ExportMessage::IdIntoUid);
                if !dated {
                    self.report(event, ExportMessage::ParentsDays);
                }
            }
            Format::TimelineJs => {
                if !dated {
                    self.report(event, ExportMessage::ParentsDate);
                }
                if let Some(links) = self.member(event, "links") {
                    self.report(links, ExportMessage::LinksBelow);
                }
            }
            Format::JsonLd | Format::JsonFeed | Format::Csv => {}
        }
    }

    fn track(&mut self, track: Node) {
        let id = self
            .member(track, "id")
            .map_or("", |one| self.tree.text(one));
        let position = self.feed.tracks.iter().position(|one| one.id == id);
        let used =
            position.is_some_and(|at| self.feed.events.iter().any(|one| one.track == Some(at)));
        match self.to {
            Format::JsonLd | Format::TimelineJs if !used => {
                self.lost(track, ExportMessage::EmptyTrack)
            }
            Format::TimelineJs => self.report(track, ExportMessage::GroupByName),
            _ => {}
        }
    }

    fn date(&mut self, path: &str, value: Node) {
        let text = self.tree.text(value);
        let Ok(edtf) = Edtf::parse(text) else { return };
        let problem = match self.to {
            Format::ICalendar => in_a_calendar(&edtf),
            Format::JsonLd => in_iso(&edtf),
            Format::TimelineJs => in_parts(&edtf, path == "eras[].date"),
            Format::JsonFeed | Format::Csv => None,
        };
        if let Some(problem) = problem {
            self.report(value, ExportMessage::NotAsItIs.with(text).with(problem));
        }
    }
}
