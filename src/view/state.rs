//! The state of the widget, which is what the visitor and the host page chose, and the one reducer that changes it.

mod size;

use std::rc::Rc;

use masar_edtf::{Day, Moment};
use masar_layout::Window;
use masar_locale::Direction;
use masar_timeline::sort::Column;
use masar_timeline::{FacetKind, Filter, FilterResult};

use super::Scene;
pub(crate) use super::action::{
    Action, Destination, Effect, Manner, OpenPanel, SavedFile, ShareOutcome,
};
use super::chunk::{self, ChunkSet, ShownParts};
use super::controls::Controls;
use super::link::Link;
pub(crate) use super::link::View;
use super::media_access::{MediaRules, MediaStep, Place, add_step};
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
        if self.window_is_set {
            self.window = self.window.kept_near(&scene.timeline, self.today);
        }
        self.update_results(scene);
    }

    /// Applies a link: its choices, and the default for the others.
    fn apply_link(&mut self, link: Link, scene: &Scene) {
        let is_default = link.is_empty();
        self.selected = link.event.as_ref().and_then(|id| position(scene, id));
        self.chosen_view = link.view;
        self.lang = link
            .lang
            .filter(|lang| scene.feed.languages.contains(lang))
            .unwrap_or_else(|| self.host_lang.clone());
        // An address without a link resets the filter to the host page's.
        self.filter = if is_default {
            self.host_filter.clone()
        } else {
            link.filter
        };
        self.easy = link.easy;
        self.window_is_set = link.window.is_some();
        if let Some((first, last)) = link.window {
            self.window =
                Window::new(first.start(), last.end()).kept_near(&scene.timeline, self.today);
        }
    }

    /// Applies an action, and updates the values that depend on it. The widget is drawn after every action, since
    /// nearly all of them change the state.
    pub(crate) fn reduce(&mut self, action: Action, scene: &Scene) {
        let may_change_filter = may_change_filter(&action);
        let may_change_language = may_change_language(&action);
        let (view, sort, selected) = (self.view(), self.sort, self.selected);
        let shown = self.shown.clone();
        let is_search = matches!(action, Action::SetQuery(_));
        self.apply(action, scene);
        if may_change_filter {
            self.apply_filter(scene);
            if let Some(search) = chunk::loaded().search.filter(|_| is_search) {
                (search.show_matches)(self, scene);
            }
            self.found = None;
        }
        if (self.view(), self.sort, &self.shown) != (view, sort, &shown) {
            self.page = 0;
        }
        if (self.view(), self.selected) != (view, selected) {
            add_step(&mut self.media_steps, MediaStep::Enlarged(String::new()));
        }
        if self.page == 0 || may_change_language {
            self.sort_rows(scene);
        }
        if self.selected != selected {
            self.share_outcome = None;
            self.turn_to_selected();
        }
        self.fit_window(scene);
    }

    /// Applies an action without updating the values that depend on it.
    fn apply(&mut self, action: Action, scene: &Scene) {
        match action {
            Action::OfPage(action, _) => self.apply(*action, scene),
            Action::SetView(view) => self.chosen_view = Some(view),
            Action::SetHostView(view) => {
                self.host_view = view;
                self.chosen_view = None;
            }
            Action::SetLanguage(lang) => self.lang = lang,
            Action::SetHostLanguage(lang, page) => {
                self.lang.clone_from(&lang);
                self.host_lang = lang;
                self.page_lang = page;
            }
            Action::SetDirection(direction) => self.direction = direction,
            Action::ShowHijri(shown) => self.hijri = shown,
            Action::SetWindow(window) => {
                self.window = window;
                self.window_is_set = true;
                self.window_before_search = None;
            }
            Action::ResetWindow => {
                self.window_is_set = false;
                self.window_before_search = None;
            }
            Action::Open(event) => self.selected = Some(event),
            Action::OpenById(id) => self.selected = position(scene, &id).or(self.selected),
            Action::Close => self.selected = None,
            Action::Toggle(kind, id) => self.filter.toggle(kind, &id),
            Action::SetQuery(query) => self.filter.query = query,
            Action::SetPeriod(from, to) => (self.filter.from, self.filter.to) = (from, to),
            Action::ClearTracks => self.filter.lists[FacetKind::Track as usize].clear(),
            Action::ClearFilters => self.filter = Filter::default(),
            Action::ShowPanel(panel) => self.panel = panel,
            Action::SortBy(column) => {
                self.sort = (column, self.sort.0 == column && !self.sort.1);
            }
            Action::GoToPage(page) => self.page = page,
            Action::Resize(width) => self.width = width,
            Action::ShareDone(outcome) => self.share_outcome = Some(outcome),
            Action::Effect(_) | Action::GoTo(_) => {}
            Action::FollowLink(link) => self.apply_link(*link, scene),
            Action::SetControls(controls) => self.controls = controls,
            Action::SetHostFilter(filter) => {
                self.filter = filter.clone();
                self.host_filter = filter;
            }
            Action::SetKiosk(kiosk) => self.kiosk = kiosk,
            Action::Restart => self.apply_link(Link::default(), scene),
            Action::ShowEasyTexts(easy) => self.easy = easy,
            Action::SetVoices(voices) => self.voices = voices,
            Action::ShowMore(list) => {
                let lists = self.more.iter().copied();
                self.more = lists.chain([list]).collect();
            }
            // The axis has a new layout whenever the list is another.
            Action::DrawAgain => self.more = self.more.iter().copied().collect(),
            Action::FoldLane(track) => {
                let lane = LongList::Lane(track);
                let is_folded = self.more.contains(&lane);
                let others = self.more.iter().copied().filter(|list| *list != lane);
                self.more = others.chain((!is_folded).then_some(lane)).collect();
            }
            Action::SetReading(event) => self.reading = event,
            Action::SetMediaHosts(hosts) => {
                self.media_hosts = hosts;
                self.media_steps.clear();
            }
            Action::SetHeading(heading) => self.heading = heading,
            Action::OfferLinks(offered) => self.offers_links = offered,
            Action::AddMediaStep(step) => add_step(&mut self.media_steps, step),
        }
    }
}

/// Returns the index of the event with an id.
fn position(scene: &Scene, id: &str) -> Option<usize> {
    scene.feed.events.iter().position(|event| event.id == id)
}

/// Returns whether an action may change the filter.
fn may_change_filter(action: &Action) -> bool {
    matches!(
        action,
        Action::Toggle(..)
            | Action::SetQuery(_)
            | Action::SetPeriod(..)
            | Action::ClearTracks
            | Action::ClearFilters
            | Action::FollowLink(_)
            | Action::SetHostFilter(_)
            | Action::Restart
    )
}

/// Returns whether an action may change the language.
fn may_change_language(action: &Action) -> bool {
    matches!(
        action,
        Action::SetLanguage(_)
            | Action::SetHostLanguage(..)
            | Action::FollowLink(_)
            | Action::Restart
    )
}

#[cfg(test)]
mod tests;
