//! The visitor's choices, and the one reducer that changes them.

use std::rc::Rc;

use masar_edtf::{Day, Moment};
use masar_layout::Window;
use masar_timeline::sort::Column;
use masar_timeline::{FacetKind, Filter, FilterResult};

use super::Scene;
pub(crate) use super::action::{Action, Effect, ShareOutcome};
use super::chunk::{self, ChunkSet, Shown};
use super::controls::Controls;
use super::link::Link;
pub(crate) use super::link::View;

/// The position of the detail of an opened event; it follows from the width (design language, Layout).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DetailPosition {
    /// 336 px beside the chart.
    Side,
    /// Under the chart.
    Below,
    /// A sheet over it: a modal dialog.
    Sheet,
}

/// The visitor's and the host page's choices, and the room to show the result in.
#[derive(Clone)]
pub(crate) struct State {
    /// Language of the interface and of the texts: a tag of the feed's `languages`.
    pub(crate) lang: String,
    /// The feed's language nearest to the page's. A link does not contain it.
    pub(crate) lang_asked: String,
    /// The page's own tag. Its region decides the names of months and the digits.
    pub(crate) page_lang: String,
    /// Whether dates of the Umm al-Qura calendar are shown beside the Gregorian.
    pub(crate) hijri: bool,
    /// The view that the visitor chose; [`State::view`] returns the one that is shown.
    pub(crate) chosen: Option<View>,
    /// The view that the host page asks for.
    pub(crate) asked: Option<View>,
    /// The visible stretch of time on the axis.
    pub(crate) window: Window,
    /// The visitor or the page has set the window, and it is no longer fitted to the width.
    pub(crate) moved: bool,
    /// The opened event.
    pub(crate) selected: Option<usize>,
    /// The search text and the filters.
    pub(crate) filter: Filter,
    /// The result of the filter.
    pub(crate) found: Rc<FilterResult>,
    /// For each event, whether it is shown: it matches, or contains an event that does.
    pub(crate) shown: Rc<[bool]>,
    /// The panel of further filters is open.
    pub(crate) filters_open: bool,
    /// The column that the table is sorted by, and whether the order is descending.
    pub(crate) sort: (Column, bool),
    /// The table's rows: the shown events in that order. Empty in the other views.
    pub(crate) rows: Rc<[usize]>,
    /// The result of the last attempt to copy the opened event's link.
    pub(crate) share_outcome: Option<ShareOutcome>,
    /// The widget's inline size, px; 0 until measured.
    pub(crate) width: f64,
    /// The pointer is a finger.
    pub(crate) coarse: bool,
    /// The day of the visitor's clock.
    pub(crate) today: Day,
    /// The page of a long story or table, from 0.
    pub(crate) page: usize,
    /// The tools that the host page shows.
    pub(crate) controls: Controls,
    /// The filter that the host page begins with.
    pub(crate) filter_asked: Filter,
    /// Kiosk mode: one event a screen, for a public touch screen.
    pub(crate) kiosk: bool,
    /// Easy-to-read texts are shown where the feed has them.
    pub(crate) easy: bool,
    /// The languages that the device has a voice for, BCP 47.
    pub(crate) voices: Rc<[String]>,
    /// The event that is being read aloud.
    pub(crate) reading: Option<usize>,
}

/// Returns whether the axis has room in a width, px. A width that is not measured yet has room.
pub(crate) fn offers_axis(width: f64) -> bool {
    width >= AXIS_FROM || width == 0.0
}

/// The view that is shown where one is wanted, or none in particular, in a width.
pub(crate) fn shown_view(wanted: Option<View>, width: f64) -> View {
    match wanted.unwrap_or(View::Axis) {
        View::Axis if !offers_axis(width) => View::Story,
        view => view,
    }
}

/// The least width with room for the axis, px.
const AXIS_FROM: f64 = 340.0;

impl State {
    /// Returns the state in which a scene opens.
    pub(crate) fn new(
        scene: &Scene,
        lang: String,
        asked: Option<View>,
        width: f64,
        coarse: bool,
        today: Day,
    ) -> State {
        let mut state = State {
            lang_asked: lang.clone(),
            lang,
            page_lang: String::new(),
            hijri: false,
            chosen: None,
            asked,
            window: Window::opening(&scene.timeline, today, 1000.0),
            moved: false,
            selected: None,
            filter: Filter::default(),
            found: Rc::default(),
            shown: Rc::default(),
            filters_open: false,
            sort: (Column::Date, false),
            rows: Rc::default(),
            share_outcome: None,
            width,
            coarse,
            today,
            page: 0,
            controls: Controls::ALL,
            filter_asked: Filter::default(),
            kiosk: false,
            easy: false,
            voices: Rc::default(),
            reading: None,
        };
        state.apply_filter(scene);
        state.fit(scene);
        state
    }

    /// Returns the view that is shown: the visitor's choice, else the page's, else the axis; the story
    /// where the axis has no room.
    pub(crate) fn view(&self) -> View {
        shown_view(self.chosen.or(self.asked), self.width)
    }

    /// The chunks that a drawing of what comes of an action needs.
    pub(crate) fn chunks_after(&self, action: &Action, scene: &Scene) -> ChunkSet {
        let mut next = self.clone();
        next.choose(action.clone(), scene);
        let shown = Shown {
            view: next.view(),
            detail: next.selected.is_some(),
            kiosk: next.kiosk,
            search: next.filters_open || next.filter != Filter::default(),
        };
        shown.chunks()
    }

    /// Returns whether the axis has room.
    pub(crate) fn axis_offered(&self) -> bool {
        offers_axis(self.width)
    }

    /// Returns the position of the detail.
    pub(crate) fn detail_position(&self) -> DetailPosition {
        if self.width >= 840.0 {
            DetailPosition::Side
        } else if self.width >= 560.0 {
            DetailPosition::Below
        } else {
            DetailPosition::Sheet
        }
    }

    /// Returns whether the detail takes room beside the chart.
    pub(crate) fn beside(&self) -> bool {
        self.selected.is_some() && self.detail_position() == DetailPosition::Side
    }

    /// Returns the width of the column of lane names, px; 0 where each name is above its lane.
    pub(crate) fn names_width(&self) -> f64 {
        if self.width >= 840.0 {
            156.0
        } else if self.width >= 560.0 {
            116.0
        } else {
            0.0
        }
    }

    /// Returns the width of the plot, px.
    pub(crate) fn plot_width(&self) -> f64 {
        let detail = if self.beside() && self.view() == View::Axis {
            336.0 + 28.0
        } else {
            0.0
        };
        (self.width - self.names_width() - detail).max(200.0)
    }

    fn fit(&mut self, scene: &Scene) {
        if !self.moved {
            self.window = Window::opening(&scene.timeline, self.today, self.plot_width());
        }
    }

    /// Finds the events that the filter lets through.
    fn apply_filter(&mut self, scene: &Scene) {
        // Most visitors never filter: nothing is indexed for them.
        match chunk::loaded().search {
            Some(search) if self.is_filtered() => {
                self.found = Rc::new((search.find)(&self.filter, scene));
                self.shown = self.found.shown().into();
            }
            _ => {
                self.found = Rc::default();
                self.shown = vec![true; scene.feed.events.len()].into();
            }
        }
    }

    /// Sorts the table's rows, where there is a table.
    fn sort_rows(&mut self, scene: &Scene) {
        self.rows = match chunk::loaded().table {
            Some(table) if self.view() == View::Table => (table.rows)(self, scene).into(),
            _ => Rc::default(),
        };
    }

    /// Returns the number of events that match the filter.
    pub(crate) fn count(&self) -> usize {
        if self.is_filtered() {
            self.found.count
        } else {
            self.shown.len()
        }
    }

    /// Returns whether the filter may leave events out; it does so once its chunk is loaded.
    pub(crate) fn is_filtered(&self) -> bool {
        let search = chunk::loaded().search;
        search.is_some_and(|search| !(search.is_empty)(&self.filter))
    }

    /// Returns the link to this state. It contains only what differs from the default.
    pub(crate) fn link(&self, scene: &Scene) -> Link {
        let seen = self.moved && self.view() == View::Axis;
        Link {
            event: self
                .selected
                .map(|event| scene.feed.events[event].id.clone()),
            view: self.chosen,
            lang: (self.lang != self.lang_asked).then(|| self.lang.clone()),
            filter: self.filter.clone(),
            window: seen.then(|| {
                let last = Moment(self.window.end.0 - 1);
                (self.window.start.day(), last.day())
            }),
            easy: self.easy,
        }
    }

    /// The language that texts of another feed are shown in: the same one where that feed has it,
    /// else that feed's first.
    pub(crate) fn language_in(&self, scene: &Scene) -> String {
        let languages = &scene.feed.languages;
        let same = languages.iter().find(|tag| **tag == self.lang);
        same.or(languages.first()).cloned().unwrap_or_default()
    }

    /// Takes another scene in place of the one that is shown: a refreshed feed, one more page of it, or
    /// the same feed on another day. Everything the visitor chose stays; only what refers to the old
    /// scene is looked up in the new one.
    pub(crate) fn replace_scene(&mut self, old: &Scene, scene: &Scene) {
        self.lang = self.language_in(scene);
        if !scene.feed.languages.contains(&self.lang_asked) {
            self.lang_asked.clone_from(&self.lang);
        }
        self.today = scene.today;
        let id = self.selected.map(|event| &old.feed.events[event].id);
        self.selected = id.and_then(|id| scene.feed.events.iter().position(|of| of.id == *id));
        if self.selected.is_none() {
            self.share_outcome = None;
        }
        self.reading = None;
        if self.moved {
            self.window = self.window.kept_near(&scene.timeline, self.today);
        }
        self.apply_filter(scene);
        self.sort_rows(scene);
        self.fit(scene);
    }

    fn follow(&mut self, link: Link, scene: &Scene) {
        let position = |id: &String| scene.feed.events.iter().position(|event| event.id == *id);
        let silent = link.is_empty();
        self.selected = link.event.as_ref().and_then(position);
        self.chosen = link.view;
        self.lang = link
            .lang
            .filter(|lang| scene.feed.languages.contains(lang))
            .unwrap_or_else(|| self.lang_asked.clone());
        // An address without a link returns to the page's own beginning.
        self.filter = if silent {
            self.filter_asked.clone()
        } else {
            link.filter
        };
        self.easy = link.easy;
        self.moved = link.window.is_some();
        if let Some((first, last)) = link.window {
            self.window =
                Window::new(first.start(), last.end()).kept_near(&scene.timeline, self.today);
        }
    }

    /// Applies an action. Every action is drawn: hardly any leaves the state as it is.
    pub(crate) fn reduce(&mut self, action: Action, scene: &Scene) {
        let filters = matches!(
            action,
            Action::Toggle(..)
                | Action::Search(_)
                | Action::Period(..)
                | Action::AllTracks
                | Action::ClearFilters
                | Action::Follow(_)
                | Action::AskFilter(_)
                | Action::Restart
        );
        let speaks = matches!(
            action,
            Action::Speak(_) | Action::AskLang(..) | Action::Follow(_) | Action::Restart
        );
        let (view, sort, selected) = (self.view(), self.sort, self.selected);
        let shown = self.shown.clone();
        self.choose(action, scene);
        if filters {
            self.apply_filter(scene);
        }
        if (self.view(), self.sort, &self.shown) != (view, sort, &shown) {
            self.page = 0;
        }
        if self.page == 0 || speaks {
            self.sort_rows(scene);
        }
        if self.selected != selected {
            self.share_outcome = None;
        }
        self.fit(scene);
    }

    /// Takes in an action; what follows from it is not worked out.
    fn choose(&mut self, action: Action, scene: &Scene) {
        match action {
            Action::Show(view) => self.chosen = Some(view),
            Action::Ask(view) => {
                self.asked = view;
                self.chosen = None;
            }
            Action::Speak(lang) => self.lang = lang,
            Action::AskLang(lang, page) => {
                self.lang.clone_from(&lang);
                self.lang_asked = lang;
                self.page_lang = page;
            }
            Action::Hijri(shown) => self.hijri = shown,
            Action::Look(window) => {
                self.window = window;
                self.moved = true;
            }
            Action::Fit => self.moved = false,
            Action::Open(event) => self.selected = Some(event),
            Action::Close => self.selected = None,
            Action::Toggle(kind, id) => self.filter.toggle(kind, &id),
            Action::Search(query) => self.filter.query = query,
            Action::Period(from, to) => (self.filter.from, self.filter.to) = (from, to),
            Action::AllTracks => self.filter.lists[FacetKind::Track as usize].clear(),
            Action::ClearFilters => self.filter = Filter::default(),
            Action::OpenFilters(open) => self.filters_open = open,
            Action::Sort(column) => {
                self.sort = (column, self.sort.0 == column && !self.sort.1);
            }
            Action::Turn(page) => self.page = page,
            Action::Resize(width) => self.width = width,
            Action::ShareDone(said) => self.share_outcome = Some(said),
            Action::Effect(_) => {}
            Action::Follow(link) => self.follow(*link, scene),
            Action::Offer(controls) => self.controls = controls,
            Action::AskFilter(filter) => {
                self.filter = filter.clone();
                self.filter_asked = filter;
            }
            Action::Kiosk(kiosk) => self.kiosk = kiosk,
            Action::Restart => self.follow(Link::default(), scene),
            Action::Easy(easy) => self.easy = easy,
            Action::Voices(voices) => self.voices = voices,
            Action::Reading(event) => self.reading = event,
        }
    }
}

#[cfg(test)]
mod tests;
