//! What every part of the view needs to speak: the scene, the language and its words.

use std::cell::OnceCell;
use std::rc::Rc;

use yew::prelude::*;

use super::element::{
    Class, ElementBuilder, Selector, class, el, element, selector, text as text_node,
};

use masar_edtf::{Day, Edtf, cut};
use masar_feed::{Event, Feed, List, Shape, Text};
use masar_locale::{Umalqura, Words};
use masar_timeline::{Index, Query, Timeline};

use super::controls::Controls;
use super::state::Action;

/// Where in a sentence a title of the feed stands, for [`Context::telling`].
pub(crate) const TITLE: &str = "\u{1}";

/// A feed and what it resolves to; never changes once made.
pub(crate) struct Scene {
    /// The feed as read.
    pub(crate) feed: Rc<Feed>,
    /// The feed resolved.
    pub(crate) timeline: Timeline,
    /// The day of the visitor's clock that it is resolved for.
    pub(crate) today: Day,
    index: OnceCell<Index>,
}

impl Scene {
    /// A feed resolved for the visitor's day.
    pub(crate) fn new(feed: Feed, today: Day) -> Scene {
        Scene::on(Rc::new(feed), today)
    }

    /// The same feed, resolved for another day.
    pub(crate) fn on(feed: Rc<Feed>, today: Day) -> Scene {
        Scene {
            timeline: Timeline::new(&feed, today),
            feed,
            today,
            index: OnceCell::new(),
        }
    }

    /// When an event without a date of its own took place, as part of a sentence.
    pub(crate) fn within_parent(&self, event: usize, lang: &str, words: &Words) -> String {
        let default = self.feed.languages.first().map_or("", String::as_str);
        let title = self.timeline.entries[event].parent.map_or("", |parent| {
            self.feed.events[parent].title.get(lang, default).0
        });
        masar_locale::fill(words.within_parent, &[title])
    }

    /// What filters and search need to know; worked out when it is first asked for.
    pub(crate) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.feed))
    }
}

/// What the page and the browser allow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Capabilities {
    /// Links to events: the page did not say `link="none"`.
    pub(crate) links: bool,
    /// Sharing through the device.
    pub(crate) share: bool,
}

/// What the elements are drawn into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// The widget in the visitor's browser.
    Widget,
    /// A page written once as text, without scripts: every event is drawn whole, with links in place of
    /// buttons.
    StaticPage,
}

/// What the parts share. Cheap to clone, and equal only when nothing they show differs.
#[derive(Clone)]
pub(crate) struct Context {
    /// The feed.
    pub(crate) scene: Rc<Scene>,
    /// What is drawn into.
    pub(crate) output: Output,
    /// The language shown, a BCP 47 tag.
    pub(crate) lang: AttrValue,
    /// The interface's words.
    pub(crate) words: &'static Words,
    /// The Umm al-Qura calendar, where its dates are to stand beside the Gregorian.
    pub(crate) hijri: Option<Umalqura>,
    /// The visitor's day.
    pub(crate) today: Day,
    /// Level of the widget's own heading, 1 to 6.
    pub(crate) heading: u8,
    /// What the visitor looks for: it is marked wherever it stands.
    pub(crate) query: Rc<Query>,
    /// What the page and the browser allow.
    pub(crate) capabilities: Capabilities,
    /// What of the tools the page wants.
    pub(crate) controls: Controls,
    /// Texts in easy-to-read words, where there are any.
    pub(crate) easy: bool,
    /// The languages that the device has a voice for, BCP 47.
    pub(crate) voices: Rc<[String]>,
    /// Where an action goes.
    pub(crate) act: Callback<Action>,
    /// Where that goes which waits for the second part of the Wasm ([`super::more`]).
    pub(crate) later: Callback<super::Later>,
}

impl PartialEq for Context {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
            && self.output == other.output
            && self.lang == other.lang
            && std::ptr::eq(self.words, other.words)
            && self.hijri.is_some() == other.hijri.is_some()
            && self.today == other.today
            && self.heading == other.heading
            && Rc::ptr_eq(&self.query, &other.query)
            && self.controls == other.controls
            && self.easy == other.easy
            && Rc::ptr_eq(&self.voices, &other.voices)
    }
}

impl Context {
    /// Whether a static page is drawn.
    pub(crate) fn is_static(&self) -> bool {
        self.output == Output::StaticPage
    }

    /// An event of the feed.
    pub(crate) fn event(&self, event: usize) -> &Event {
        &self.scene.feed.events[event]
    }

    /// The feed's default language.
    pub(crate) fn default_lang(&self) -> &str {
        self.scene.feed.languages.first().map_or("", String::as_str)
    }

    /// A text in the language shown, or the nearest the feed has.
    pub(crate) fn plain<'a>(&'a self, text: &'a Text) -> &'a str {
        text.get(&self.lang, self.default_lang()).0
    }

    /// What is told of an event, in order: its easy text, if that is wanted and there is one in the
    /// language shown, else its summary and what more there is.
    pub(crate) fn texts(&self, event: usize) -> [&Text; 2] {
        const NONE: &Text = &Text(List::new());
        let of = self.event(event);
        if self.easy && of.easy.speaks(&self.lang, self.default_lang()) {
            [&of.easy, NONE]
        } else {
            [&of.summary, &of.body]
        }
    }

    /// Whether any event has an easy text in the language shown.
    pub(crate) fn easy_offered(&self) -> bool {
        let default = self.default_lang();
        let mut events = self.scene.feed.events.iter();
        events.any(|event| event.easy.speaks(&self.lang, default))
    }

    /// A text as it is put on the page: isolated and marked with its own language where that is
    /// not the one shown.
    pub(crate) fn text(&self, text: &Text) -> Html {
        self.in_its_language(text, self.marked(self.plain(text)))
    }

    /// What shows a text, or a line of it: isolated and marked with the text's own language where that
    /// is not the one shown.
    pub(crate) fn in_its_language(&self, text: &Text, shown: Html) -> Html {
        let tag = self.tag(text);
        if tag.is_empty() || tag.eq_ignore_ascii_case(&self.lang) {
            return shown;
        }
        el!("bdi")
            .attr("lang", tag)
            .attr_static("dir", masar_locale::direction(tag).as_str())
            .node(shown)
            .build()
    }

    /// Which language a text is told in.
    fn tag<'a>(&'a self, text: &'a Text) -> &'a str {
        match text.get(&self.lang, self.default_lang()).1 {
            "" => self.default_lang(),
            tag => tag,
        }
    }

    /// A text as a part of a sentence: isolated (UAX #9, section 2.7) where it runs the other way.
    pub(crate) fn within(&self, text: &Text) -> String {
        let name = self.plain(text);
        if masar_locale::direction(self.tag(text)) == masar_locale::direction(&self.lang) {
            name.to_owned()
        } else {
            ["\u{2068}", name, "\u{2069}"].concat()
        }
    }

    /// An element with a sentence of the interface in it that has a [`TITLE`], each in its language.
    #[inline(never)]
    pub(crate) fn sentence_with_title(
        &self,
        element: ElementBuilder,
        sentence: &str,
        title: &Text,
    ) -> ElementBuilder {
        let (before, after) = cut(sentence, TITLE.as_bytes()[0]);
        element
            .interface_text(self.words, before)
            .node(self.text(title))
            .interface_text(self.words, after)
    }

    /// An element around a text of the feed.
    #[inline(never)]
    pub(crate) fn text_element(&self, selector: Selector, text: &Text) -> ElementBuilder {
        element(selector).node(self.text(text))
    }

    /// A text with what the visitor looks for marked in it.
    pub(crate) fn marked(&self, text: &str) -> Html {
        if self.query.is_empty() {
            return text_node(text);
        }
        self.marked_by(text)
    }

    /// The same where something is asked.
    #[inline(never)] // a door
    fn marked_by(&self, text: &str) -> Html {
        let found = self.query.find(text);
        if found.is_empty() {
            return text_node(text);
        }
        let mut parts = el!("span");
        let mut done = 0;
        for range in found {
            parts = parts
                .text(text.get(done..range.start).unwrap_or(""))
                .child(el!("mark").text(text.get(range.clone()).unwrap_or("")));
            done = range.end;
        }
        parts.text(text.get(done..).unwrap_or("")).build()
    }

    /// A date in the Umm al-Qura calendar, where that is shown and can say it.
    pub(crate) fn hijri(&self, date: &Edtf) -> Option<String> {
        masar_locale::hijri_in_words(date, self.hijri?, self.words)
    }

    /// When an event without a date of its own took place: in the course of the one it is part of.
    pub(crate) fn within_parent(&self, event: usize) -> String {
        masar_locale::capitalised(&self.scene.within_parent(event, &self.lang, self.words))
    }

    /// The same in an element, the other's title in its own language.
    pub(crate) fn add_within_parent(
        &self,
        element: ElementBuilder,
        event: usize,
    ) -> ElementBuilder {
        let sentence =
            masar_locale::capitalised(&masar_locale::fill(self.words.within_parent, &[TITLE]));
        match self.scene.timeline.entries[event].parent {
            Some(parent) => self.sentence_with_title(element, &sentence, &self.event(parent).title),
            None => element,
        }
    }

    /// The class that gives an event's or track's colour, by the track's place in the feed.
    pub(crate) fn color_class(&self, track: Option<usize>) -> Class {
        const CLASSES: [Class; 6] = [
            Class::new("c1"),
            Class::new("c2"),
            Class::new("c3"),
            Class::new("c4"),
            Class::new("c5"),
            Class::new("c6"),
        ];
        track.map_or(class!(""), |track| CLASSES[track % CLASSES.len()])
    }

    /// The feed's own colour of a track, as a declaration; empty when the theme's is used.
    pub(crate) fn own_color(&self, track: Option<usize>) -> String {
        track
            .and_then(|track| self.scene.feed.tracks.get(track)?.color.as_deref())
            .map_or_else(String::new, |colour| ["--own:", colour, ";"].concat())
    }

    /// A track's shape; a circle for events without one.
    pub(crate) fn shape(&self, track: Option<usize>) -> Shape {
        track
            .and_then(|track| self.scene.feed.tracks.get(track))
            .map_or(Shape::Circle, |track| track.shape)
    }

    /// A track's name, or what the events without one are called.
    pub(crate) fn track_name(&self, track: Option<usize>) -> Html {
        match track.and_then(|track| self.scene.feed.tracks.get(track)) {
            Some(track) => self.text(&track.title),
            None => text_node(self.words.lane_other),
        }
    }

    /// A track's name as plain text, for accessible names.
    pub(crate) fn track_plain(&self, track: Option<usize>) -> &str {
        match track.and_then(|track| self.scene.feed.tracks.get(track)) {
            Some(track) => self.plain(&track.title),
            None => "",
        }
    }

    /// A heading `below` levels under the widget's own.
    pub(crate) fn heading_tag(&self, below: u8) -> Selector {
        match self.heading + below {
            0 | 1 => selector!("h1"),
            2 => selector!("h2"),
            3 => selector!("h3"),
            4 => selector!("h4"),
            5 => selector!("h5"),
            _ => selector!("h6"),
        }
    }
}
