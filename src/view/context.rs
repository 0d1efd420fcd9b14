//! The context that all parts of the view share: the scene, the language, the catalog.

use std::cell::OnceCell;
use std::rc::Rc;

use yew::prelude::*;

use super::element::{
    Class, ElementBuilder, Selector, class, el, element, selector, text as text_node,
};

use masar_edtf::{Day, Edtf};
use masar_feed::{Event, Feed, Shape, Text};
use masar_locale::{Catalog, Direction, HijriCalendar};
use masar_timeline::{Query, SearchIndex, Timeline, Unloaded};

use super::chunk::{self, ChunkSet};
use super::controls::Controls;
use super::more::LongList;
use super::state::Action;

/// The placeholder of an event's title in a sentence, for [`Context::sentence_with_title`].
pub(crate) const TITLE: &str = "\u{1}";

/// A page of a feed, as it was loaded.
#[derive(Clone)]
pub(crate) struct FeedPage {
    /// Its text.
    pub(crate) text: Rc<str>,
    /// Its address, after redirects.
    pub(crate) url: Rc<str>,
}

impl AsRef<str> for FeedPage {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

/// A feed and the timeline that it resolves to. A scene is immutable.
pub(crate) struct Scene {
    /// The feed.
    pub(crate) feed: Rc<Feed>,
    /// The pages of the feed. Empty on a static page.
    pub(crate) pages: Vec<FeedPage>,
    /// The timeline of the feed.
    pub(crate) timeline: Timeline,
    /// The day for which the timeline was resolved.
    pub(crate) today: Day,
    index: OnceCell<SearchIndex>,
}

impl Scene {
    /// Resolves a feed for a day.
    pub(crate) fn new(feed: Feed, pages: Vec<FeedPage>, today: Day) -> Scene {
        Scene {
            timeline: Timeline::new(&feed, today),
            feed: Rc::new(feed),
            pages,
            today,
            index: OnceCell::new(),
        }
    }

    /// Resolves the feed for another day.
    pub(crate) fn on(&self, today: Day) -> Scene {
        let mut scene = Scene {
            timeline: Timeline::new(&self.feed, today),
            feed: self.feed.clone(),
            pages: self.pages.clone(),
            today,
            index: OnceCell::new(),
        };
        if let Some(unloaded) = &self.timeline.unloaded {
            scene.set_unloaded(unloaded.clone());
        }
        scene
    }

    /// Adds the numbers of the events of a split feed that are not loaded.
    pub(crate) fn set_unloaded(&mut self, unloaded: Rc<Unloaded>) {
        self.timeline.set_unloaded(unloaded, self.feed.tracks.len());
    }

    /// Returns the top-level event that contains an event, or the event itself.
    pub(crate) fn top_level(&self, mut event: usize) -> usize {
        while let Some(parent) = self.timeline.entries[event].parent {
            event = parent;
        }
        event
    }

    /// Returns the address of a page of the feed, counted from 0; empty if it is not known.
    pub(crate) fn page_address(&self, page: u32) -> &str {
        let page = usize::try_from(page)
            .ok()
            .and_then(|page| self.pages.get(page));
        page.map_or("", |page| &page.url)
    }

    /// Returns the index for filters and search. The first call builds it.
    pub(crate) fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::new(&self.feed))
    }
}

/// The features that the host page and the browser allow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Capabilities {
    /// Whether there are links to events: the host page does not have `link="none"`.
    pub(crate) links: bool,
    /// Whether the device can share a link.
    pub(crate) share: bool,
}

/// The kind of document that the elements are drawn into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// The widget in the visitor's browser.
    Widget,
    /// A page without scripts. Every event is drawn with all its texts, and links replace buttons.
    StaticPage,
}

/// The data that the parts share. It is cheap to clone. Two contexts are equal if the parts show the same for both.
#[derive(Clone)]
pub(crate) struct Context {
    /// The feed.
    pub(crate) scene: Rc<Scene>,
    /// The kind of document that is drawn.
    pub(crate) output: Output,
    /// The language that is shown, a BCP 47 tag.
    pub(crate) lang: AttrValue,
    /// The direction of the layout: that of the language, unless the host page sets another.
    pub(crate) direction: Direction,
    /// The texts of the interface.
    pub(crate) catalog: &'static Catalog,
    /// The Umm al-Qura calendar, if its dates are shown beside the Gregorian.
    pub(crate) hijri: Option<HijriCalendar>,
    /// The visitor's day.
    pub(crate) today: Day,
    /// The level of the widget's heading, 1 to 6.
    pub(crate) heading: u8,
    /// The search text, whose matches are highlighted.
    pub(crate) query: Rc<Query>,
    /// The match of the search that the visitor went to. The axis follows it without a new layout.
    pub(crate) found: Option<usize>,
    /// The features that the host page and the browser allow.
    pub(crate) capabilities: Capabilities,
    /// The tools that the host page shows.
    pub(crate) controls: Controls,
    /// Whether easy-to-read texts are shown where the feed has them.
    pub(crate) easy: bool,
    /// The long lists of which the visitor asked for more, once for each time, and the folded lanes.
    pub(crate) more: Rc<[LongList]>,
    /// The languages that the device has a voice for, BCP 47.
    pub(crate) voices: Rc<[String]>,
    /// Sends an action to the reducer.
    pub(crate) dispatch: Callback<Action>,
    /// Calls a function when chunks are loaded.
    pub(crate) when_loaded: Callback<(ChunkSet, super::OnLoaded)>,
}

impl PartialEq for Context {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
            && self.output == other.output
            && self.lang == other.lang
            && self.direction == other.direction
            && std::ptr::eq(self.catalog, other.catalog)
            && self.hijri.is_some() == other.hijri.is_some()
            && self.today == other.today
            && self.heading == other.heading
            && Rc::ptr_eq(&self.query, &other.query)
            && self.controls == other.controls
            && self.easy == other.easy
            && Rc::ptr_eq(&self.more, &other.more)
            && Rc::ptr_eq(&self.voices, &other.voices)
    }
}

impl Context {
    /// Returns whether a static page is drawn.
    pub(crate) fn is_static(&self) -> bool {
        self.output == Output::StaticPage
    }

    /// Returns the direction of the text in the language that is shown.
    pub(crate) fn language_direction(&self) -> Direction {
        masar_locale::direction(&self.lang)
    }

    /// Returns an event of the feed.
    pub(crate) fn event(&self, event: usize) -> &Event {
        &self.scene.feed.events[event]
    }

    /// Returns the feed's default language.
    pub(crate) fn default_lang(&self) -> &str {
        self.scene.feed.languages.first().map_or("", String::as_str)
    }

    /// Returns a text in the language that is shown, or in the nearest one that the text has.
    pub(crate) fn plain<'a>(&'a self, text: &'a Text) -> &'a str {
        text.get(&self.lang, self.default_lang()).0
    }

    /// Returns the texts of an event: the easy-to-read text, if that is chosen and there is one in the language that
    /// is shown, else the summary and the body.
    pub(crate) fn texts(&self, index: usize) -> [&Text; 2] {
        let event = self.event(index);
        if self.easy && event.easy.speaks(&self.lang, self.default_lang()) {
            [&event.easy, Text::empty()]
        } else {
            [&event.summary, &event.body]
        }
    }

    /// Returns whether an event has an easy-to-read text in the language that is shown.
    pub(crate) fn has_easy_texts(&self) -> bool {
        let default = self.default_lang();
        let mut events = self.scene.feed.events.iter();
        events.any(|event| event.easy.speaks(&self.lang, default))
    }

    /// Returns a text as a node, with its language if that is not the one that is shown.
    pub(crate) fn text(&self, text: &Text) -> Html {
        self.with_lang(text, self.highlighted(self.plain(text)))
    }

    /// Returns the title of the feed, as the content of the widget's heading. A heading without text would confuse screen
    /// readers: if the feed has no title, the heading has the name of the widget, which nobody sees.
    pub(crate) fn feed_title(&self) -> Html {
        let title = &self.scene.feed.title;
        if title.is_empty() {
            el!("span.unseen").text(self.catalog.masar).build()
        } else {
            self.text(title)
        }
    }

    /// Wraps a node with a text or a line of it in an element with the language of the text, isolated in its direction,
    /// if that language is not the one that is shown, or its direction not that of the layout.
    pub(crate) fn with_lang(&self, text: &Text, shown: Html) -> Html {
        let tag = self.lang_of(text);
        let is_shown = tag.is_empty() || tag.eq_ignore_ascii_case(&self.lang);
        if is_shown && self.direction == self.language_direction() {
            return shown;
        }
        el!("bdi")
            .attr("lang", tag)
            .attr_static("dir", masar_locale::direction(tag).as_str())
            .node(shown)
            .build()
    }

    /// Returns the language of the variant of a text that is shown.
    fn lang_of<'a>(&'a self, text: &'a Text) -> &'a str {
        match text.get(&self.lang, self.default_lang()).1 {
            "" => self.default_lang(),
            tag => tag,
        }
    }

    /// Returns a text for use in a sentence: isolated (UAX #9, section 2.7) if its direction is not that of the
    /// language that is shown.
    pub(crate) fn isolated(&self, text: &Text) -> String {
        let name = self.plain(text);
        if masar_locale::direction(self.lang_of(text)) == masar_locale::direction(&self.lang) {
            name.to_owned()
        } else {
            ["\u{2068}", name, "\u{2069}"].concat()
        }
    }

    /// Adds a sentence of the interface to an element, with a title in place of [`TITLE`]. The title has its own
    /// language.
    pub(crate) fn sentence_with_title(
        &self,
        element: ElementBuilder,
        sentence: &str,
        title: &Text,
    ) -> ElementBuilder {
        let (before, after) = sentence.split_once(TITLE).unwrap_or((sentence, ""));
        element
            .interface_text(self.catalog, before)
            .node(self.text(title))
            .interface_text(self.catalog, after)
    }

    /// Returns an element with a text of the feed.
    pub(crate) fn text_element(&self, selector: Selector, text: &Text) -> ElementBuilder {
        element(selector).node(self.text(text))
    }

    /// Returns a text with the matches of the search highlighted, and with its runs from left to right isolated. Before
    /// the chunk for that is loaded, it is the text alone.
    pub(crate) fn highlighted(&self, text: &str) -> Html {
        match chunk::loaded().touch {
            Some(touch) => (touch.text)(self, text),
            None => text_node(text),
        }
    }

    /// Returns a date in the Umm al-Qura calendar, if dates of that calendar are shown and it has that date.
    pub(crate) fn hijri(&self, date: &Edtf) -> Option<String> {
        let calendar = self.hijri?;
        (chunk::loaded().touch?.hijri.in_words)(date, calendar, self.catalog)
    }

    /// Returns the sentence for an event without a date: that it took place in the course of its parent.
    pub(crate) fn within_parent(&self, event: usize) -> String {
        let parent = self.scene.timeline.entries[event].parent;
        let title = parent.map_or("", |parent| self.plain(&self.event(parent).title));
        masar_locale::capitalised(&masar_locale::fill(self.catalog.within_parent, &[title]))
    }

    /// Adds that sentence to an element, with the title of the parent in its own language.
    pub(crate) fn add_within_parent(
        &self,
        element: ElementBuilder,
        event: usize,
    ) -> ElementBuilder {
        let sentence =
            masar_locale::capitalised(&masar_locale::fill(self.catalog.within_parent, &[TITLE]));
        match self.scene.timeline.entries[event].parent {
            Some(parent) => self.sentence_with_title(element, &sentence, &self.event(parent).title),
            None => element,
        }
    }

    /// Returns the class for the theme's colour of a track, by the position of the track in the feed.
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

    /// Returns the colour that the feed gives a track, as a CSS declaration; empty if it gives none.
    pub(crate) fn own_color(&self, track: Option<usize>) -> String {
        track
            .and_then(|track| self.scene.feed.tracks.get(track)?.color.as_deref())
            .map_or_else(String::new, |colour| ["--own:", colour, ";"].concat())
    }

    /// Returns a track's shape; a circle for events without a track.
    pub(crate) fn shape(&self, track: Option<usize>) -> Shape {
        track
            .and_then(|track| self.scene.feed.tracks.get(track))
            .map_or(Shape::Circle, |track| track.shape)
    }

    /// Returns a track's name, or the name of the lane for events without a track.
    pub(crate) fn track_name(&self, track: Option<usize>) -> Html {
        match track.and_then(|track| self.scene.feed.tracks.get(track)) {
            Some(track) => self.text(&track.title),
            None => text_node(self.catalog.lane_other),
        }
    }

    /// Returns a track's name as plain text, for accessible names.
    pub(crate) fn track_plain(&self, track: Option<usize>) -> &str {
        match track.and_then(|track| self.scene.feed.tracks.get(track)) {
            Some(track) => self.plain(&track.title),
            None => "",
        }
    }

    /// Returns the heading `below` levels under the widget's own.
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
