//! The state of the widget, which is what the visitor and the host page chose, and the one reducer that changes it.

mod reduce;
mod size;

use std::rc::Rc;

use masar_edtf::{Day, Moment};
use masar_layout::Window;
use masar_locale::Direction;
use masar_timeline::sort::Column;
use masar_timeline::{Filter, FilterResult};

use super::Scene;
pub(crate) use super::action::{
    Action, Destination, Effect, Manner, OpenPanel, SavedFile, ShareOutcome,
};
use super::chunk::{self, ChunkSet, ShownParts};
use super::controls::Controls;
use super::link::Link;
pub(crate) use super::link::View;
use super::media_access::{MediaRules, MediaStep, Place};
use super::more::LongList;
pub(crate) use size::{DetailPosition, has_room_for_axis, shown_view};

/// The choices of the visitor and of the host page, and the size of the widget.
#[derive(Clone)]
pub(crate) struct State {
    /// The language of the interface and of the texts: a tag of the feed's `languages`.
    pub(crate) lang: String,
    /// The feed's language that is nearest to the host page's. A link does not contain it.
    pub(crate) host_lang: String,
    /// The language tag of the host page. Its region decides the names of months and the digits.
    pub(crate) page_lang: String,
    /// The direction of the layout that the host page asks for; nothing for that of the language.
    pub(crate) direction: Option<Direction>,
    /// Whether dates of the Umm al-Qura calendar are shown beside the Gregorian.
    pub(crate) hijri: bool,
    /// The view that the visitor chose; [`State::view`] returns the one that is shown.
    pub(crate) chosen_view: Option<View>,
    /// The view that the host page asks for.
    pub(crate) host_view: Option<View>,
    /// The visible stretch of time on the axis.
    pub(crate) window: Window,
    /// Whether the visitor or the host page set the window. Otherwise it is fitted to the feed and the width.
    pub(crate) window_is_set: bool,
    /// The opened event.
    pub(crate) selected: Option<usize>,
    /// The search text and the filters.
    pub(crate) filter: Filter,
    /// The result of the filter.
    pub(crate) filter_result: Rc<FilterResult>,
    /// For each event, whether it is shown: it matches, or contains an event that does.
    pub(crate) shown: Rc<[bool]>,
    /// The match of the search that the visitor went to.
    pub(crate) found: Option<usize>,
    /// The window before a search moved it, and whether it was set.
    pub(crate) window_before_search: Option<(Window, bool)>,
    /// The panel of the toolbar that is open.
    pub(crate) panel: OpenPanel,
    /// The column that the table is sorted by, and whether the order is descending.
    pub(crate) sort: (Column, bool),
    /// The table's rows: the shown events in that order. Empty in the other views.
    pub(crate) rows: Rc<[usize]>,
    /// The result of the last attempt to copy the opened event's link.
    pub(crate) share_outcome: Option<ShareOutcome>,
    /// The widget's inline size, px; 0 until measured.
    pub(crate) width: f64,
    /// Whether the pointer is a finger.
    pub(crate) coarse: bool,
    /// The day of the visitor's clock.
    pub(crate) today: Day,
    /// The page of a long story or table, counted from 0.
    pub(crate) page: usize,
    /// The tools that the host page shows.
    pub(crate) controls: Controls,
    /// The filter that the host page begins with.
    pub(crate) host_filter: Filter,
    /// Whether the widget is in kiosk mode: one event a screen, for a public touch screen.
    pub(crate) kiosk: bool,
    /// Whether easy-to-read texts are shown where the feed has them.
    pub(crate) easy: bool,
    /// The long lists of which the visitor asked for more, once for each time, and the folded lanes. After the feed has changed, those of events
    /// may belong to other events.
    pub(crate) more: Rc<[LongList]>,
    /// The languages that the device has a voice for, BCP 47.
    pub(crate) voices: Rc<[String]>,
    /// The event that is being read aloud.
    pub(crate) reading: Option<usize>,
    /// The level of the widget's heading.
    pub(crate) heading: u8,
    /// Whether links are offered to the visitor.
    pub(crate) offers_links: bool,
    /// The value of `media-hosts`; nothing if media of all hosts are requested.
    pub(crate) media_hosts: Option<String>,
    /// The steps with media of other origins.
    pub(crate) media_steps: Vec<MediaStep>,
}

impl State {
    /// Returns the state in which a scene opens.
    pub(crate) fn new(
        scene: &Scene,
        lang: String,
        host_view: Option<View>,
        width: f64,
        coarse: bool,
        today: Day,
    ) -> State {
        let mut state = State {
            host_lang: lang.clone(),
            lang,
            page_lang: String::new(),
            direction: None,
            hijri: false,
            chosen_view: None,
            host_view,
            window: Window::opening(&scene.timeline, today, 1000.0),
            window_is_set: false,
            selected: None,
            filter: Filter::default(),
            filter_result: Rc::default(),
            shown: Rc::default(),
            found: None,
            window_before_search: None,
            panel: OpenPanel::None,
            sort: (Column::Date, false),
            rows: Rc::default(),
            share_outcome: None,
            width,
            coarse,
            today,
            page: 0,
            controls: Controls::ALL,
            host_filter: Filter::default(),
            kiosk: false,
            easy: false,
            more: Rc::default(),
            voices: Rc::default(),
            reading: None,
            heading: 2,
            offers_links: false,
            media_hosts: None,
            media_steps: Vec::new(),
        };
        state.update_results(scene);
        state
    }

    /// Returns what decides about media of other origins.
    pub(crate) fn media_rules(&self) -> MediaRules<'_> {
        MediaRules {
            hosts: self.media_hosts.as_deref(),
            steps: &self.media_steps,
            place: Place::Story,
        }
    }

    /// Updates the values that depend on the choices and the scene.
    pub(crate) fn update_results(&mut self, scene: &Scene) {
        self.apply_filter(scene);
        self.sort_rows(scene);
        self.fit_window(scene);
    }

    /// Returns the view that is shown: the visitor's choice, else the host page's, else the axis; the story if the
    /// axis has no room.
    pub(crate) fn view(&self) -> View {
        shown_view(self.chosen_view.or(self.host_view), self.width)
    }

    /// Returns the choices after an action, without the values that depend on them.
    pub(crate) fn after(&self, action: &Action, scene: &Scene) -> State {
        let mut next = self.clone();
        next.apply(action.clone(), scene);
        next
    }

    /// Returns the chunks that the drawing needs.
    pub(crate) fn chunks(&self) -> ChunkSet {
        let shown = ShownParts {
            view: self.view(),
            detail: self.selected.is_some(),
            kiosk: self.kiosk,
            search: !matches!(self.panel, OpenPanel::None) || self.filter != Filter::default(),
            hijri: self.hijri,
        };
        shown.chunks()
    }

    /// Returns whether the same view is shown in another width.
    pub(crate) fn keeps_view_in(&self, width: f64) -> bool {
        shown_view(self.chosen_view.or(self.host_view), width) == self.view()
    }

    /// Sets a width in which the same view is shown; returns whether it is another width.
    pub(crate) fn resize(&mut self, width: f64, scene: &Scene) -> bool {
        let changed = width != self.width;
        self.width = width;
        self.fit_window(scene);
        changed
    }

    /// Fits the window to the feed and the width, unless it was set.
    fn fit_window(&mut self, scene: &Scene) {
        if !self.window_is_set {
            self.window = Window::opening(&scene.timeline, self.today, self.plot_width());
        }
    }

    /// Turns to the page of the table with the opened event.
    fn turn_to_selected(&mut self) {
        let row = self.rows.iter().position(|row| Some(*row) == self.selected);
        if let (Some(table), Some(row)) = (chunk::loaded().table, row) {
            self.page = row / table.rows_per_page;
        }
    }

    /// Finds the events that match the filter.
    fn apply_filter(&mut self, scene: &Scene) {
        // The index is built at the first filter, since most visitors never filter.
        match chunk::loaded().search {
            Some(search) if self.is_filtered() => {
                self.filter_result = Rc::new((search.find)(&self.filter, scene));
                self.shown = self.filter_result.shown().into();
            }
            _ => {
                self.filter_result = Rc::default();
                self.shown = vec![true; scene.feed.events.len()].into();
            }
        }
    }

    /// Sorts the rows of the table, if the table is shown.
    fn sort_rows(&mut self, scene: &Scene) {
        self.rows = match chunk::loaded().table {
            Some(table) if self.view() == View::Table => (table.rows)(self, scene).into(),
            _ => Rc::default(),
        };
    }

    /// Returns the number of events that match the filter.
    pub(crate) fn match_count(&self) -> usize {
        if self.is_filtered() {
            self.filter_result.count
        } else {
            self.shown.len()
        }
    }

    /// Returns whether the filter is applied: it is not empty, and its chunk is loaded.
    pub(crate) fn is_filtered(&self) -> bool {
        let search = chunk::loaded().search;
        search.is_some_and(|search| !(search.is_empty)(&self.filter))
    }

    /// Returns the link to this state. It contains only the choices that differ from the default.
    pub(crate) fn link(&self, scene: &Scene) -> Link {
        let has_window = self.window_is_set && self.view() == View::Axis;
        Link {
            event: self
                .selected
                .map(|event| scene.feed.events[event].id.clone()),
            view: self.chosen_view,
            lang: (self.lang != self.host_lang).then(|| self.lang.clone()),
            filter: self.filter.clone(),
            window: has_window.then(|| {
                let last = Moment(self.window.end.0 - 1);
                (self.window.start.day(), last.day())
            }),
            easy: self.easy,
        }
    }

    /// Returns the language in which the texts of another feed are shown: the present one if that feed has it, else
    /// that feed's first.
    pub(crate) fn language_in(&self, scene: &Scene) -> String {
        let languages = &scene.feed.languages;
        let same = languages.iter().find(|tag| **tag == self.lang);
        same.or(languages.first()).cloned().unwrap_or_default()
    }

    /// Replaces the scene by another: a refreshed feed, a feed with one more page, or the same feed on another day.
    /// The visitor's choices stay. Those that refer to the old scene are looked up in the new one.
    pub(crate) fn replace_scene(&mut self, old: &Scene, scene: &Scene) {
        self.lang = self.language_in(scene);
        if !scene.feed.languages.contains(&self.host_lang) {
            self.host_lang.clone_from(&self.lang);
        }
        self.today = scene.today;
        let id = self.selected.map(|event| &old.feed.events[event].id);
        self.selected = id.and_then(|id| position(scene, id));
        if self.selected.is_none() {
            self.share_outcome = None;
        }
        self.reading = None;
        self.found = None;
        // The dates of a tile that arrives do not move what the visitor sees.
        self.window_is_set |= scene.feed.is_split;
        if self.window_is_set {
            self.window = self.window.kept_near(&scene.timeline, self.today);
        }
        self.update_results(scene);
    }
}

/// Returns the index of the event with an id.
fn position(scene: &Scene, id: &str) -> Option<usize> {
    scene.feed.events.iter().position(|event| event.id == id)
}

#[cfg(test)]
mod tests;
