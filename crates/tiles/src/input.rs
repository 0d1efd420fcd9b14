//! Reads the pages of a feed that is to be split. An event is kept as it is written; only its members that decide its place
//! are read.

use std::collections::HashMap;

use masar_edtf::Edtf;
use masar_feed::json::{self, Kind, Node, Tree};
use masar_feed::limits::MAX_TRACKS;
use masar_feed::lines::split_bom;
use masar_feed::{Diagnostic, Text, derived_id};

use crate::extent::Extent;

/// The importance of an event that has none.
const DEFAULT_IMPORTANCE: u8 = 3;

/// Why pages cannot be split.
#[derive(Clone, Debug)]
pub enum InputError {
    /// The page, counted from 0, is not JSON.
    NotJson(usize, Box<Diagnostic>),
    /// The page is not one of a feed in Masar's own format.
    NotAFeed(usize),
    /// The page is the manifest or an index of a feed that is split already.
    IsSplit(usize),
    /// An event with all events inside it has more bytes than a page may have: its id.
    TooLarge(String),
}

/// A feed to split.
#[derive(Debug, Default)]
pub struct Input<'t> {
    /// The members of the feed, each as it is written: those of the first page, without its lists.
    pub(crate) head: Vec<(String, &'t str)>,
    /// The languages and the time zone, which each tile repeats.
    pub(crate) repeated: Vec<(String, &'t str)>,
    /// The tracks: the id and the text of each.
    pub(crate) tracks: Vec<(String, &'t str)>,
    /// The partners.
    pub(crate) partners: Vec<(String, &'t str)>,
    pub(crate) events: Vec<InputEvent<'t>>,
    /// The number of events that have no place in time or no title. A reader leaves them out.
    pub left_out: usize,
    /// The ids that more than one event has, each once, at most 10.
    pub repeated_ids: Vec<String>,
    /// The number of addresses that are relative to the page.
    pub relative_addresses: usize,
}

/// An event of a feed to split.
#[derive(Debug)]
pub(crate) struct InputEvent<'t> {
    pub(crate) id: String,
    pub(crate) text: &'t str,
    pub(crate) extent: Option<Extent>,
    pub(crate) importance: u8,
    pub(crate) is_milestone: bool,
    /// The position of its track; the number of tracks if it has none.
    pub(crate) track: usize,
    /// The id of the event that it is part of.
    parent: Option<String>,
    /// The outermost event, by its position; `None` if the event is left out.
    pub(crate) outermost: Option<u32>,
}

impl<'t> Input<'t> {
    /// Reads the pages of a feed.
    ///
    /// # Errors
    /// Why they cannot be split.
    pub fn read(pages: &[&'t str]) -> Result<Input<'t>, InputError> {
        let mut input = Input::default();
        let mut trees = Vec::with_capacity(pages.len());
        for (number, text) in pages.iter().enumerate() {
            let text: &'t str = split_bom(text).1;
            let tree =
                json::parse(text).map_err(|error| InputError::NotJson(number, Box::new(error)))?;
            input.read_head(number, text, &tree)?;
            trees.push((text, tree));
        }
        // A reader has no more. It reports an event of another track.
        input.tracks.truncate(MAX_TRACKS);
        let positions = |list: &[(String, &str)]| -> HashMap<String, usize> {
            let ids = list.iter().enumerate();
            ids.rev().map(|(at, one)| (one.0.clone(), at)).collect()
        };
        let tracks = positions(&input.tracks);
        let language = input.language();
        for (text, tree) in &trees {
            let list = member(tree, Node::ROOT, "events");
            for at in tree.children(list) {
                input.read_event(text, tree, at, &tracks, &language);
            }
        }
        input.find_outermost();
        Ok(input)
    }

    /// Returns the number of events that are in the tiles.
    #[must_use]
    pub fn count(&self) -> usize {
        self.events.len() - self.left_out
    }

    /// Reads the members of a page, without its events.
    fn read_head(
        &mut self,
        number: usize,
        text: &'t str,
        tree: &Tree<'t>,
    ) -> Result<(), InputError> {
        let is_feed =
            tree.kind(Node::ROOT) == Kind::Object && member(tree, Node::ROOT, "masar").is_there();
        if !is_feed {
            return Err(InputError::NotAFeed(number));
        }
        for name in tree.children(Node::ROOT) {
            let value = tree.value(name);
            let written = raw(text, tree, value);
            match tree.text(name) {
                "tiles" => return Err(InputError::IsSplit(number)),
                "masar" | "events" | "next_url" => {}
                "tracks" => add_items(&mut self.tracks, text, tree, value),
                "partners" => add_items(&mut self.partners, text, tree, value),
                "languages" | "timezone" if number == 0 => {
                    self.repeated.push((tree.text(name).to_owned(), written));
                }
                other if number == 0 => self.head.push((other.to_owned(), written)),
                _ => {}
            }
        }
        Ok(())
    }

    /// Returns the feed's first language; empty if it names none.
    fn language(&self) -> String {
        let languages = self.repeated.iter().find(|one| one.0 == "languages");
        let Some(tree) = languages.and_then(|one| json::parse(one.1).ok()) else {
            return String::new();
        };
        let first = tree.children(Node::ROOT).next();
        first.map_or(String::new(), |first| tree.text(first).to_owned())
    }

    fn read_event(
        &mut self,
        text: &'t str,
        tree: &Tree<'t>,
        at: Node,
        tracks: &HashMap<String, usize>,
        language: &str,
    ) {
        let mut event = InputEvent {
            id: String::new(),
            text: raw(text, tree, at),
            extent: None,
            importance: DEFAULT_IMPORTANCE,
            is_milestone: false,
            track: tracks.len(),
            parent: None,
            outermost: None,
        };
        let (mut date, mut title, mut summary) = (None, Text::default(), Text::default());
        for name in tree.children(at) {
            let value = tree.value(name);
            let string = || string(tree, value);
            match tree.text(name) {
                "id" => event.id = string().unwrap_or_default().to_owned(),
                "date" => date = string(),
                "title" => title = text_of(tree, value),
                "summary" => summary = text_of(tree, value),
                "kind" => event.is_milestone = string() == Some("milestone"),
                "part_of" => event.parent = string().map(str::to_owned),
                "track" => {
                    let found = string().and_then(|id| tracks.get(id));
                    event.track = found.copied().unwrap_or(tracks.len());
                }
                "importance" => {
                    let number = masar_feed::decimal(tree.text(value));
                    event.importance = number.map_or(DEFAULT_IMPORTANCE, |one| {
                        one.clamp(0.0, f64::from(masar_feed::members::MAX_IMPORTANCE)) as u8
                    });
                }
                _ => {}
            }
        }
        let parsed = date.and_then(|date| Edtf::parse(date).ok());
        let parsed = parsed.filter(|date| !date.has_unknown_year());
        event.extent = parsed.as_ref().map(Extent::of);
        if event.id.is_empty() {
            let date = date.filter(|_| parsed.is_some());
            event.id = derived_id(date, &title, language);
        }
        self.relative_addresses += relative_addresses(event.text);
        let is_named = !title.is_empty() || !summary.is_empty();
        if is_named && tree.kind(at) == Kind::Object {
            self.events.push(event);
        } else {
            event.extent = None;
            event.parent = None;
            self.events.push(event);
        }
    }

    /// Finds the outermost event of each, and leaves out the events without a place in time.
    fn find_outermost(&mut self) {
        let mut by_id: HashMap<&str, u32> = HashMap::with_capacity(self.events.len());
        let mut repeated_ids = Vec::new();
        for (at, event) in self.events.iter().enumerate() {
            let is_placed = event.extent.is_some() || event.parent.is_some();
            if is_placed && *by_id.entry(&event.id).or_insert(at as u32) != at as u32 {
                repeated_ids.push(event.id.clone());
            }
        }
        repeated_ids.sort_unstable();
        repeated_ids.dedup();
        repeated_ids.truncate(10);
        let parents: Vec<Option<u32>> = self
            .events
            .iter()
            .enumerate()
            .map(|(at, event)| {
                let parent = by_id.get(event.parent.as_deref()?).copied();
                parent.filter(|parent| *parent != at as u32)
            })
            .collect();
        let outermost: Vec<Option<u32>> = (0..self.events.len())
            .map(|at| self.outermost(at as u32, &parents))
            .collect();
        self.left_out = outermost.iter().filter(|one| one.is_none()).count();
        for (event, outermost) in self.events.iter_mut().zip(outermost) {
            event.outermost = outermost;
        }
        self.repeated_ids = repeated_ids;
    }

    /// Returns the outermost event that contains an event and has a date. In a circle, it is the one that is first in the feed.
    fn outermost(&self, event: u32, parents: &[Option<u32>]) -> Option<u32> {
        let mut chain = vec![event];
        while let Some(parent) = parents[chain[chain.len() - 1] as usize] {
            if let Some(from) = chain.iter().position(|one| *one == parent) {
                let first = chain[from..].iter().copied().min();
                return first.filter(|one| self.events[*one as usize].extent.is_some());
            }
            chain.push(parent);
        }
        let has_date = |one: &&u32| self.events[**one as usize].extent.is_some();
        chain.iter().rev().find(has_date).copied()
    }
}

/// Returns the value of a member of an object.
pub(crate) fn member(tree: &Tree<'_>, object: Node, wanted: &str) -> Node {
    tree.children(object)
        .find(|name| tree.text(*name) == wanted)
        .map_or(Node::ABSENT, |name| tree.value(name))
}

/// Returns a string that is not blank.
pub(crate) fn string<'n>(tree: &'n Tree<'_>, value: Node) -> Option<&'n str> {
    let is_string = tree.kind(value) == Kind::String;
    Some(tree.text(value)).filter(|text| is_string && !text.trim().is_empty())
}

/// Returns a text in its languages.
fn text_of(tree: &Tree<'_>, value: Node) -> Text {
    let pair = |tag: &str, value| Some((tag.into(), string(tree, value)?.into()));
    match tree.kind(value) {
        Kind::String => Text(pair("", value).into_iter().collect()),
        Kind::Object => {
            let names = tree.children(value);
            let texts = names.filter_map(|name| pair(tree.text(name), tree.value(name)));
            Text(texts.collect())
        }
        _ => Text::default(),
    }
}

/// Returns a value as it is written.
fn raw<'t>(text: &'t str, tree: &Tree<'_>, value: Node) -> &'t str {
    let end = tree.end_of(value) as usize;
    text.get(value.start() as usize..end).unwrap_or("")
}

/// Adds the items of a list whose ids are new.
fn add_items<'t>(out: &mut Vec<(String, &'t str)>, text: &'t str, tree: &Tree<'t>, list: Node) {
    for at in tree.children(list) {
        let id = string(tree, member(tree, at, "id")).unwrap_or_default();
        if !id.is_empty() && !out.iter().any(|one| one.0 == id) {
            out.push((id.to_owned(), raw(text, tree, at)));
        }
    }
}

/// Returns the number of relative addresses in the text of an event.
fn relative_addresses(text: &str) -> usize {
    let names = ["\"href\"", "\"src\"", "\"poster\""];
    let after = names.iter().flat_map(|name| text.split(name).skip(1));
    let values = after.filter_map(|rest| {
        let value = rest.trim_start().strip_prefix(':')?.trim_start();
        value.strip_prefix('"')
    });
    values
        .filter(|value| {
            let end = value.find('"').unwrap_or(value.len());
            !value[..end].contains(':')
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outermost(events: &str) -> Vec<Option<u32>> {
        let text = format!(r#"{{"masar": 1, "events": [{events}]}}"#);
        let input = Input::read(&[&text]).expect("a feed");
        input.events.iter().map(|one| one.outermost).collect()
    }

    #[test]
    fn an_event_inside_another_goes_with_the_outermost() {
        let events = r#"{"id": "c", "title": "c", "part_of": "b"},
            {"id": "b", "title": "b", "part_of": "a"}, {"id": "a", "title": "a", "date": "2022"}"#;
        assert_eq!(outermost(events), [Some(2); 3]);
    }

    #[test]
    fn an_event_without_a_place_in_time_or_a_title_is_left_out() {
        let events = r#"{"title": "a"}, {"date": "2022"}, {"title": "c", "date": "2022-02-30"},
            {"title": "d", "part_of": "nothing"}, {"title": "e", "date": "2022"}"#;
        assert_eq!(outermost(events), [None, None, None, None, Some(4)]);
    }

    #[test]
    fn a_circle_of_events_has_an_outermost_one() {
        let events = r#"{"id": "a", "title": "a", "date": "2022", "part_of": "b"},
            {"id": "b", "title": "b", "part_of": "a"}"#;
        assert_eq!(outermost(events), [Some(0); 2]);
    }

    #[test]
    fn relative_addresses_are_counted() {
        let text = r#"{"href": "a.pdf", "x": {"src" : "b.jpg", "href":"https://c.example/"}}"#;
        assert_eq!(relative_addresses(text), 2);
    }
}
