//! What every part of the view needs to speak: the scene, the language and its words.

use std::cell::OnceCell;
use std::rc::Rc;

use yew::prelude::*;

use super::element::{El, el, words};

use masar_edtf::{Day, Edtf};
use masar_feed::{Event, Feed, Shape, Text};
use masar_locale::{Catalog, HijriCalendar};
use masar_timeline::{Query, SearchIndex, Timeline};

use super::chunk::{self, ChunkSet};
use super::controls::Controls;
use super::state::Action;

/// Where in a sentence a title of the feed stands, for [`Context::telling`].
pub const TITLE: &str = "\u{1}";

/// A feed and what it resolves to; never changes once made.
pub struct Scene {
    /// The feed as read.
    pub feed: Rc<Feed>,
    /// The feed resolved.
    pub timeline: Timeline,
    /// The day of the visitor's clock that it is resolved for.
    pub today: Day,
    index: OnceCell<SearchIndex>,
}

impl Scene {
    /// A feed resolved for the visitor's day.
    pub fn new(feed: Feed, today: Day) -> Scene {
        Scene::on(Rc::new(feed), today)
    }

    /// The same feed, resolved for another day.
    pub fn on(feed: Rc<Feed>, today: Day) -> Scene {
        Scene {
            timeline: Timeline::new(&feed, today),
            feed,
            today,
            index: OnceCell::new(),
        }
    }

    /// When an event without a date of its own took place, as part of a sentence.
    pub fn within_parent(&self, event: usize, lang: &str, catalog: &Catalog) -> String {
        let default = self.feed.languages.first().map_or("", String::as_str);
        let title = self.timeline.entries[event].parent.map_or("", |parent| {
            self.feed.events[parent].title.get(lang, default).0
        });
        masar_locale::fill(catalog.within_parent, &[title])
    }

    /// What filters and search need to know; worked out when it is first asked for.
    pub fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::new(&self.feed))
    }
}

/// What the page and the browser allow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Offers {
    /// Links to events: the page did not say `link="none"`.
    pub links: bool,
    /// Sharing through the device.
    pub share: bool,
}

/// What the parts share. Cheap to clone, and equal only when nothing they show differs.
#[derive(Clone)]
pub struct Context {
    /// The feed.
    pub scene: Rc<Scene>,
    /// The language shown, a BCP 47 tag.
    pub lang: AttrValue,
    /// The interface's texts.
    pub catalog: &'static Catalog,
    /// The Umm al-Qura calendar, where its dates are to stand beside the Gregorian.
    pub hijri: Option<HijriCalendar>,
    /// The visitor's day.
    pub today: Day,
    /// Level of the widget's own heading, 1 to 6.
    pub heading: u8,
    /// What the visitor looks for: it is marked wherever it stands.
    pub query: Rc<Query>,
    /// What the page and the browser allow.
    pub offers: Offers,
    /// What of the tools the page wants.
    pub controls: Controls,
    /// Texts in easy-to-read words, where there are any.
    pub easy: bool,
    /// The languages that the device has a voice for, BCP 47.
    pub voices: Rc<[String]>,
    /// Where an action goes.
    pub act: Callback<Action>,
    /// Where that goes which waits for chunks.
    pub with_chunks: Callback<(ChunkSet, super::Later)>,
}

impl PartialEq for Context {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
            && self.lang == other.lang
            && std::ptr::eq(self.catalog, other.catalog)
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
    /// An event of the feed.
    pub fn event(&self, event: usize) -> &Event {
        &self.scene.feed.events[event]
    }

    /// The feed's default language.
    pub fn default_lang(&self) -> &str {
        self.scene.feed.languages.first().map_or("", String::as_str)
    }

    /// A text in the language shown, or the nearest the feed has.
    pub fn plain<'a>(&'a self, text: &'a Text) -> &'a str {
        text.get(&self.lang, self.default_lang()).0
    }

    /// What is told of an event, in order: its easy text, if that is wanted and there is one in the
    /// language shown, else its summary and what more there is.
    pub fn texts(&self, event: usize) -> [&Text; 2] {
        const NONE: &Text = &Text(Vec::new());
        let of = self.event(event);
        if self.easy && of.easy.speaks(&self.lang, self.default_lang()) {
            [&of.easy, NONE]
        } else {
            [&of.summary, &of.body]
        }
    }

    /// Whether any event has an easy text in the language shown.
    pub fn easy_offered(&self) -> bool {
        let default = self.default_lang();
        let mut events = self.scene.feed.events.iter();
        events.any(|event| event.easy.speaks(&self.lang, default))
    }

    /// A text as it is put on the page: isolated and marked with its own language where that is
    /// not the one shown.
    pub fn text(&self, text: &Text) -> Html {
        self.in_its_language(text, self.marked(self.plain(text)))
    }

    /// What shows a text, or a line of it: isolated and marked with the text's own language where that
    /// is not the one shown.
    pub fn in_its_language(&self, text: &Text, shown: Html) -> Html {
        let tag = self.tag(text);
        if tag.is_empty() || tag.eq_ignore_ascii_case(&self.lang) {
            return shown;
        }
        el("bdi")
            .attr("lang", tag)
            .set("dir", masar_locale::direction(tag).as_str())
            .node(shown)
            .done()
    }

    /// Which language a text is told in.
    fn tag<'a>(&'a self, text: &'a Text) -> &'a str {
        match text.get(&self.lang, self.default_lang()).1 {
            "" => self.default_lang(),
            tag => tag,
        }
    }

    /// A text as a part of a sentence: isolated (UAX #9, section 2.7) where it runs the other way.
    pub fn within(&self, text: &Text) -> String {
        let name = self.plain(text);
        if masar_locale::direction(self.tag(text)) == masar_locale::direction(&self.lang) {
            name.to_owned()
        } else {
            ["\u{2068}", name, "\u{2069}"].concat()
        }
    }

    /// An element with a sentence of the interface in it that has a [`TITLE`], each in its language.
    #[inline(never)]
    pub fn telling(&self, element: El, sentence: &str, title: &Text) -> El {
        let (before, after) = sentence.split_once(TITLE).unwrap_or((sentence, ""));
        element
            .say(self.catalog, before)
            .node(self.text(title))
            .say(self.catalog, after)
    }

    /// An element around a text of the feed.
    #[inline(never)]
    pub fn told(&self, made_of: &'static str, text: &Text) -> El {
        el(made_of).node(self.text(text))
    }

    /// A text with what the visitor looks for marked in it.
    pub fn marked(&self, text: &str) -> Html {
        match chunk::loaded().search {
            Some(search) if !self.query.is_empty() => (search.marked)(&self.query, text),
            _ => words(text),
        }
    }

    /// A date in the Umm al-Qura calendar, where that is shown and can say it.
    pub fn hijri(&self, date: &Edtf) -> Option<String> {
        masar_locale::hijri_in_words(date, self.hijri?, self.catalog)
    }

    /// When an event without a date of its own took place: in the course of the one it is part of.
    pub fn within_parent(&self, event: usize) -> String {
        masar_locale::capitalised(&self.scene.within_parent(event, &self.lang, self.catalog))
    }

    /// The same in an element, the other's title in its own language.
    pub fn told_within_parent(&self, element: El, event: usize) -> El {
        let sentence =
            masar_locale::capitalised(&masar_locale::fill(self.catalog.within_parent, &[TITLE]));
        match self.scene.timeline.entries[event].parent {
            Some(parent) => self.telling(element, &sentence, &self.event(parent).title),
            None => element,
        }
    }

    /// The class that gives an event's or track's colour, by the track's place in the feed.
    pub fn colour(&self, track: Option<usize>) -> &'static str {
        const CLASSES: [&str; 6] = ["c1", "c2", "c3", "c4", "c5", "c6"];
        track.map_or("", |track| CLASSES[track % CLASSES.len()])
    }

    /// The feed's own colour of a track, as a declaration; empty when the theme's is used.
    pub fn own_colour(&self, track: Option<usize>) -> String {
        track
            .and_then(|track| self.scene.feed.tracks.get(track)?.color.as_deref())
            .map_or_else(String::new, |colour| ["--own:", colour, ";"].concat())
    }

    /// A track's shape; a circle for events without one.
    pub fn shape(&self, track: Option<usize>) -> Shape {
        track
            .and_then(|track| self.scene.feed.tracks.get(track))
            .map_or(Shape::Circle, |track| track.shape)
    }

    /// A track's name, or what the events without one are called.
    pub fn track_name(&self, track: Option<usize>) -> Html {
        match track.and_then(|track| self.scene.feed.tracks.get(track)) {
            Some(track) => self.text(&track.title),
            None => words(self.catalog.lane_other),
        }
    }

    /// A track's name as plain text, for accessible names.
    pub fn track_plain(&self, track: Option<usize>) -> &str {
        match track.and_then(|track| self.scene.feed.tracks.get(track)) {
            Some(track) => self.plain(&track.title),
            None => "",
        }
    }

    /// A heading `below` levels under the widget's own.
    pub fn heading_tag(&self, below: u8) -> &'static str {
        match self.heading + below {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}
