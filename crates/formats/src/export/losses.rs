//! What a format does not hold of a feed, read off the feed's own text, so that each loss has its
//! line and column.

mod dates;
mod held;

use std::collections::{HashMap, HashSet};

use self::dates::{in_a_calendar, in_iso, in_parts};
use self::held::{ALL, ICS, JSONLD, LINKS, TIMELINEJS};
use super::To;
use crate::import::linked::is_html;
use masar_download::ics::has_day;
use masar_edtf::Edtf;
use masar_feed::finding::{Code, Finding};
use masar_feed::read::foreign::timelinejs::kind_of;
use masar_feed::read::json::{Kind, Node, Tree};
use masar_feed::read::told::Told;
use masar_feed::say::{Phrase, Say};
use masar_feed::{Feed, Text};

/// Texts, which a format of one language holds in that language only.
const TEXTS: [&str; 10] = [
    "title",
    "description",
    "summary",
    "body",
    "name",
    "locality",
    "alt",
    "caption",
    "credit",
    "short",
];

/// What is lost of a page, and how many events it holds. `before`: how many the pages before it hold,
/// where every event of the text is shown.
pub(super) fn losses(
    tree: &Tree<'_>,
    feed: &Feed,
    to: To,
    lang: &str,
    before: Option<usize>,
    findings: &mut Told,
) -> usize {
    let held: HashSet<&str> = match to {
        To::Ics => ICS.into_iter().collect(),
        To::JsonLd => JSONLD.into_iter().collect(),
        To::TimelineJs => TIMELINEJS.into_iter().collect(),
        To::JsonFeed | To::Csv => ALL.into_iter().chain(LINKS).collect(),
    };
    let mut outer = HashSet::new();
    for path in &held {
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
        held,
        outer,
        numbers,
        findings,
    };
    walk.object(Node::ROOT, "");
    count
}

struct Walk<'a> {
    tree: &'a Tree<'a>,
    feed: &'a Feed,
    to: To,
    lang: &'a str,
    held: HashSet<&'a str>,
    outer: HashSet<&'a str>,
    /// The numbers of the events that are shown, by the place of the text's object.
    numbers: HashMap<(usize, usize), usize>,
    findings: &'a mut Told,
}

/// Which of the feed's events each object of the text became, and how many objects there are.
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
    fn name(&self) -> Say {
        match self.to {
            To::Ics => Say::ICalendar,
            To::JsonFeed => Say::JsonFeed,
            To::JsonLd => Say::JsonLd,
            To::Csv => Say::TheCsv,
            To::TimelineJs => Say::TimelineJs,
        }
    }

    fn report(&mut self, at: Node, problem: Phrase) {
        self.findings.add(Code::NotHeld, || {
            let (place, path) = (self.tree.place(at), String::new());
            let mend = Say::Silent.say();
            let mut finding = Finding::new(Code::NotHeld, place, path, problem, ("", ""), mend);
            finding.node = at;
            finding
        });
    }

    fn lost(&mut self, at: Node, what: Phrase) {
        let problem = Say::NotKeptIn.say().and_phrase(what).and_say(self.name());
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
            // The pages it leads to are written as well.
            if self.is_empty(value) || (path.is_empty() && word == "next_url") {
                continue;
            }
            let inner = if path.is_empty() {
                word.to_owned()
            } else {
                [path, ".", word].concat()
            };
            if self.held.contains(inner.as_str()) {
                self.value(&inner, value, object);
            } else if self.outer.contains(inner.as_str()) {
                self.inside(&inner, value);
            } else {
                self.lost(name, Say::Quoted.of(word));
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
                        self.lost(one, Say::MoreThanFirst.say());
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
            To::TimelineJs => path == "events[].media[]",
            To::Ics => path == "events[].links[]",
            _ => false,
        }
    }

    /// A member that is held, if its value is.
    fn value(&mut self, path: &str, value: Node, object: Node) {
        let one_language = matches!(self.to, To::Ics | To::TimelineJs);
        let last = path.rsplit('.').next().unwrap_or(path);
        if one_language && TEXTS.contains(&last) && self.tree.kind(value) == Kind::Object {
            self.one_language(value);
        }
        if self.to == To::JsonLd && path == "events[].summary" {
            self.html(value);
        }
        let word = self.tree.text(value);
        match (self.to, path) {
            (To::Ics | To::TimelineJs, "languages") => {
                if self.tree.children(value).count() > 1 {
                    self.report(value, Say::OneLanguage.say().and_say(self.name()));
                } else if self.to == To::TimelineJs {
                    self.lost(value, Say::TheLanguage.say());
                }
            }
            (_, "events[].date" | "eras[].date") => self.date(path, value),
            (To::Ics, "title") if !self.is_named() => self.lost(value, Say::TitleOfOne.say()),
            (To::Ics, "events[].status") if word == "postponed" => {
                self.report(value, Say::NoPostponed.say());
            }
            (To::Ics, "events[].links[].href") if !word.starts_with("http") => {
                self.lost(value, Say::AddressNotWeb.say());
            }
            (To::JsonLd, "events[].status") if word == "planned" => {
                self.lost(value, Say::ThatPlanned.say())
            }
            (To::JsonLd, "events[].kind") if word == "milestone" => {
                self.lost(value, Say::ThatMilestone.say())
            }
            (To::JsonLd, "events[].importance") if word != "3" => {
                self.lost(value, Say::TheImportance.say())
            }
            (To::JsonLd, "events[].media[].type")
                if !matches!(word, "image" | "video" | "audio" | "page") =>
            {
                self.lost(value, Say::ThatIsA.of(word));
            }
            (To::TimelineJs, "events[].status") if word != "confirmed" => {
                self.lost(value, Say::ItsStatus.say())
            }
            (To::TimelineJs, "events[].body") if self.member(object, "summary").is_none() => {
                self.report(value, Say::OneText.say());
            }
            (To::TimelineJs, "events[].media[].type") => {
                let src = self.member(object, "src").map(|src| self.tree.text(src));
                // What it will tell is what is written.
                if src.is_none_or(|src| kind_of(src) != word) {
                    self.report(value, Say::KindFromAddress.say());
                }
            }
            _ => {}
        }
    }

    /// Whether a calendar says what it is called: one of several events, and not an empty one.
    fn is_named(&self) -> bool {
        let count = self.feed.events.len();
        count > 1 && (0..count).any(|at| has_day(self.feed, at))
    }

    /// Reports what readers of descriptions may take for HTML.
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
                self.report(one, Say::ReadAsHtml.say());
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
                let what = Say::OtherLanguage
                    .say()
                    .and_say(self.name())
                    .and(tag)
                    .and(tag);
                self.report(name, what);
            }
        }
    }

    /// What is known only when an event is looked at as a whole.
    fn event(&mut self, event: Node) {
        let dated = self.member(event, "date").is_some();
        match self.to {
            To::Ics => {
                let number = self.numbers.get(&self.tree.place(event));
                if !number.is_some_and(|at| has_day(self.feed, *at)) {
                    self.report(event, Say::NoDayToKeep.say());
                    return;
                }
                let id = self.member(event, "id").unwrap_or(event);
                self.report(id, Say::IdIntoUid.say());
                if !dated {
                    self.report(event, Say::ParentsDays.say());
                }
            }
            To::TimelineJs => {
                if !dated {
                    self.report(event, Say::ParentsDate.say());
                }
                if let Some(links) = self.member(event, "links") {
                    self.report(links, Say::LinksBelow.say());
                }
            }
            To::JsonLd | To::JsonFeed | To::Csv => {}
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
            To::JsonLd | To::TimelineJs if !used => self.lost(track, Say::EmptyTrack.say()),
            To::TimelineJs => self.report(track, Say::GroupByName.say()),
            _ => {}
        }
    }

    fn date(&mut self, path: &str, value: Node) {
        let text = self.tree.text(value);
        let Ok(edtf) = Edtf::parse(text) else { return };
        let problem = match self.to {
            To::Ics => in_a_calendar(&edtf),
            To::JsonLd => in_iso(&edtf),
            To::TimelineJs => in_parts(&edtf, path == "eras[].date"),
            To::JsonFeed | To::Csv => None,
        };
        if let Some(problem) = problem {
            self.report(value, Say::NotAsItIs.of(text).and_say(problem));
        }
    }
}
