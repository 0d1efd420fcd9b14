//! The changes of the state by actions.

use masar_layout::Window;
use masar_timeline::{FacetKind, Filter};

use super::{State, position};
use crate::view::Scene;
use crate::view::action::Action;
use crate::view::chunk;
use crate::view::link::Link;
use crate::view::media_access::{MediaStep, add_step};
use crate::view::more::LongList;

impl State {
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
    pub(super) fn apply(&mut self, action: Action, scene: &Scene) {
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
