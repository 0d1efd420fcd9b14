//! The actions of the visitor and of the host page. They are in a chunk, since the first drawing needs none.

use web_sys::HtmlElement;

use super::{App, FocusTarget, missing_catalog, prepared_query};
use crate::view::Scene;
use crate::view::chunk;
use crate::view::computed::layout_width;
use crate::view::focus::open_sheet;
use crate::view::footer::LegendEntries;
use crate::view::full_screen;
use crate::view::host_event::{AppMessage, HostEvent};
use crate::view::media_access::MediaStep;
use crate::view::state::{Action, Destination, Effect, Manner, OpenPanel, SavedFile, State, View};
use std::rc::Rc;

/// The functions of the root component that the first drawing does not need.
pub(crate) struct AppApi {
    /// Applies an action, and reports its results to the embedder. Returns whether to draw.
    pub(crate) act: fn(&mut App, &yew::Context<App>, Action) -> bool,
    /// Replaces the scene by the one that arrived last, if that is not shown. Returns whether to draw.
    pub(crate) replace_scene: fn(&mut App, &yew::Context<App>) -> bool,
    /// Applies an action to a state.
    pub(crate) reduce: fn(&mut State, Action, &Scene),
    /// Opens the sheet, shows whether the screen is full, and moves focus after a drawing.
    pub(crate) move_focus: fn(&mut App, &HtmlElement),
    /// Keeps the focused element while the page is being printed, and returns focus to it.
    pub(crate) keep_focus: fn(&mut App, bool),
}

/// The functions of the root component, as their chunk provides them.
pub(crate) const API: AppApi = AppApi {
    act: App::act,
    replace_scene: App::replace_scene,
    reduce: State::reduce,
    move_focus: |app, root| {
        open_sheet(root);
        full_screen::show_state(root);
        app.move_focus(root);
    },
    keep_focus: App::keep_focus,
};

impl App {
    /// Replaces the scene by the one that arrived last, when the catalog of its language is loaded; returns whether it is
    /// drawn. A scene before it, which waited for the same catalog, is not drawn after it.
    fn replace_scene(&mut self, ctx: &yew::Context<Self>) -> bool {
        let Some(scene) = self.next_scene.take() else {
            return false;
        };
        let lang = self.state.language_in(&scene);
        if let Some(tag) = missing_catalog(&lang, &self.state.page_lang) {
            self.next_scene = Some(scene);
            let signal = &ctx.props().signal;
            signal.emit(HostEvent::NeedsCatalog(tag, AppMessage::ShowNextScene));
            return false;
        }
        self.stop_reading(ctx);
        let was_open = self.state.selected.is_some();
        self.state.replace_scene(&self.scene, &scene);
        if was_open && self.state.selected.is_none() {
            ctx.props().signal.emit(HostEvent::Selected(None));
        }
        self.refreshed = true;
        self.legend = LegendEntries::of(&scene);
        self.scene = scene;
        // Another manifest may have other tiles for the same window.
        self.reported = None;
        true
    }

    /// Returns the scene.
    pub(crate) fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Returns the state.
    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    /// Returns an action, unless it needs a chunk or a catalog that is not loaded, or a search that is not prepared. In
    /// that case the action is sent again afterwards.
    fn postpone(&self, ctx: &yew::Context<Self>, action: Action) -> Option<Action> {
        let signal = &ctx.props().signal;
        let next = self.state.after(&action, &self.scene);
        let needed = next.chunks();
        let (link, postponed) = (ctx.link().clone(), self.by_id(&action));
        let asked = self.views_asked.clone();
        let is_view = matches!(action, Action::SetView(_));
        if is_view {
            asked.set(asked.get() + 1);
        }
        let number = asked.get();
        let again = Box::new(move || {
            if !is_view || asked.get() == number {
                link.send_message(AppMessage::Apply(postponed));
            }
        });
        if !needed.difference(chunk::loaded().loaded).is_empty() {
            signal.emit(HostEvent::NeedsChunks(needed, again));
            return None;
        }
        if let Some(search) = chunk::loaded().search.filter(|_| next.is_filtered())
            && !(search.is_ready)(&self.scene)
        {
            (search.prepare)(self.scene.clone(), again);
            return None;
        }
        if let Some(lang) = self.catalog_of(&action) {
            signal.emit(HostEvent::NeedsCatalog(lang, AppMessage::Apply(action)));
            return None;
        }
        Some(action)
    }

    /// Returns an action that has the same effect when it is applied to another feed.
    fn by_id(&self, action: &Action) -> Action {
        let events = &self.scene.feed.events;
        match action {
            Action::Open(event) if *event < events.len() => {
                Action::OpenById(events[*event].id.clone())
            }
            action => action.clone(),
        }
    }

    /// Returns the tag of the catalog that an action needs and that is not loaded.
    fn catalog_of(&self, action: &Action) -> Option<String> {
        let page_lang = &self.state.page_lang;
        match action {
            Action::SetLanguage(lang) => missing_catalog(lang, page_lang),
            Action::SetHostLanguage(lang, new_page_lang) => missing_catalog(lang, new_page_lang),
            Action::FollowLink(link) => missing_catalog(link.lang.as_ref()?, page_lang),
            _ => None,
        }
    }

    /// Applies an action, and reports its results to the embedder. Returns whether to draw.
    fn act(&mut self, ctx: &yew::Context<Self>, action: Action) -> bool {
        let action = match action {
            Action::Resize(_) => match self.new_width() {
                Some(width) => {
                    ctx.props().signal.emit(HostEvent::Resized);
                    Action::Resize(width)
                }
                None => return false,
            },
            action => action,
        };
        let Some(action) = self.postpone(ctx, action) else {
            return false;
        };
        let (action, manner) = match action {
            Action::OfPage(action, manner) => (*action, Some(manner)),
            action => (action, None),
        };
        // Another feed may have come while the action waited for a chunk.
        if matches!(action, Action::Open(event) if event >= self.scene.feed.events.len()) {
            return false;
        }
        self.refreshed = false;
        if let Action::GoTo(place) = action {
            self.go_to(ctx, place);
            return true;
        }
        let selected = self.state.selected;
        let view = self.state.view();
        let opens = matches!(action, Action::Open(_) | Action::OpenById(_));
        if opens && selected.is_none() {
            self.opener = self.focused_event_id();
        }
        if let Action::Effect(effect) = action {
            self.emit_effect(ctx, effect);
            return false;
        }
        // Two actions may come before a drawing: after the first, focus may be lost already.
        let focused = self.active_element();
        self.had_focus |= focused.is_some();
        if matches!(&action, Action::AddMediaStep(MediaStep::Enlarged(id)) if id.is_empty()) {
            // The key Escape closes it, and the dialog's own event closes it again.
            if let Some(button) = self.enlarging_button() {
                self.focus = Some(FocusTarget::Element(button));
            }
        } else if matches!(
            action,
            Action::AddMediaStep(MediaStep::Missing(_) | MediaStep::Enlarged(_))
        ) {
            // Focus stays, or the dialog gets it.
        } else if matches!(action, Action::AddMediaStep(_) | Action::SetMediaHosts(_)) {
            // The pressed button, or a player, is replaced.
            let figure = focused.and_then(|element| element.closest(".media").ok()?);
            self.focus = figure.map(FocusTarget::Element);
        }
        let from_host = matches!(action, Action::FollowLink(_) | Action::SetHostFilter(_))
            || manner.is_some_and(|manner| !manner.history);
        let before = self.state.link(&self.scene);
        let next = self.state.after(&action, &self.scene).selected;
        if next != selected {
            self.pressed = self.place_of(next, selected);
        }
        let opens_date_form = matches!(action, Action::ShowPanel(OpenPanel::Date(_)));
        let closes_date_form = matches!(action, Action::ShowPanel(_))
            && matches!(self.state.panel, OpenPanel::Date(_));
        self.state.reduce(action, &self.scene);
        if opens_date_form || closes_date_form {
            self.focus = Some(FocusTarget::DateForm);
        }
        self.turn_story(ctx, selected);
        let link = self.state.link(&self.scene);
        if link.filter.query != before.filter.query {
            self.query = Rc::new(prepared_query(&self.state));
        }
        // A text that is no longer shown is no longer read aloud.
        if (&link.event, &link.lang, link.easy) != (&before.event, &before.lang, before.easy) {
            self.stop_reading(ctx);
        }
        if link != before && !from_host {
            // The browser's Back returns from an opened event and from a view, not from each typed letter.
            let step = (&link.event, link.view) != (&before.event, before.view);
            ctx.props().signal.emit(HostEvent::LinkChanged(link, step));
        }
        self.report_changes(ctx, selected, view, manner);
        true
    }

    /// Turns the story to the page with the opened event, if another was opened before.
    fn turn_story(&mut self, ctx: &yew::Context<Self>, before: Option<usize>) {
        let opened = self
            .state
            .selected
            .filter(|_| self.state.selected != before);
        let story = chunk::loaded().story;
        if let (Some(event), Some(story), View::Story) = (opened, story, self.state.view())
            && let Some(context) = self.context(ctx)
        {
            self.state.page = (story.page_of)(&context, &self.state.shown, event);
        }
    }

    /// Returns the button of the picture that is enlarged.
    fn enlarging_button(&self) -> Option<web_sys::Element> {
        let root = self.root.cast::<HtmlElement>()?;
        let rules = self.state.media_rules();
        let id = rules.enlarged();
        let selector = ["[data-picture='", id, "']"].concat();
        root.query_selector(&selector).ok()?
    }

    /// Goes to a place in the view. Focus stays in the search field, where the next key goes on to the next match.
    fn go_to(&mut self, ctx: &yew::Context<Self>, place: Destination) {
        let Some(context) = self.context(ctx) else {
            return;
        };
        let chunks = chunk::loaded();
        let before = self.state.link(&self.scene);
        match place {
            Destination::Today => {
                if let Some(story) = chunks.story {
                    self.state.page = (story.page_of_today)(&context, &self.state.shown);
                }
                self.focus = Some(FocusTarget::Today);
            }
            Destination::Date(text) => {
                if let Some(search) = chunks.search {
                    (search.go_to_date)(&context, &mut self.state, &text);
                }
                self.focus = Some(FocusTarget::FoundInList);
            }
            Destination::NextMatch | Destination::PreviousMatch => {
                if let Some(search) = chunks.search {
                    let forward = matches!(place, Destination::NextMatch);
                    (search.go_to_match)(&context, &mut self.state, forward);
                }
                self.focus = Some(FocusTarget::Match);
            }
        }
        let link = self.state.link(&self.scene);
        if link != before {
            ctx.props().signal.emit(HostEvent::LinkChanged(link, false));
        }
    }

    /// Returns the width of the widget if it is not the one that is drawn. It is measured when the action is applied, since
    /// an action that waited for a chunk has the width of that time.
    fn new_width(&self) -> Option<f64> {
        let root = self.root.cast::<HtmlElement>()?;
        let width = layout_width(&root);
        (width > 0.0 && width != self.state.width).then_some(width)
    }

    /// Reports another opened event and another view to the embedder, and moves focus for the event.
    fn report_changes(
        &mut self,
        ctx: &yew::Context<Self>,
        selected: Option<usize>,
        view: View,
        manner: Option<Manner>,
    ) {
        let signal = &ctx.props().signal;
        if self.state.selected != selected {
            // In a kiosk no detail opens: one event takes the place of another.
            self.focus = if self.state.kiosk {
                None
            } else {
                self.next_focus(manner)
            };
            signal.emit(HostEvent::Selected(self.state.selected));
        }
        if self.state.view() != view {
            signal.emit(HostEvent::ViewChanged(self.state.view()));
        }
    }

    /// Returns the target of focus after an event was opened or closed. The visitor's focus follows; for the host page it
    /// stays, unless the page asks for it or the focused element is removed.
    fn next_focus(&self, manner: Option<Manner>) -> Option<FocusTarget> {
        let is_open = self.state.selected.is_some();
        let is_removed = self
            .active_element()
            .is_some_and(|element| matches!(element.closest(".detail"), Ok(Some(_))));
        let scrolls = manner.is_none_or(|manner| manner.scroll);
        let focuses = is_removed || manner.is_none_or(|manner| manner.focus);
        match (is_open, focuses, scrolls) {
            (true, true, true) if manner.is_some() => Some(FocusTarget::DetailInSight),
            (true, true, true) => Some(FocusTarget::Detail),
            (true, true, false) => Some(FocusTarget::DetailInPlace),
            (true, false, true) => Some(FocusTarget::InSight),
            (false, true, _) => Some(FocusTarget::Opener),
            _ => None,
        }
    }

    /// Passes an effect to the embedder.
    fn emit_effect(&self, ctx: &yew::Context<Self>, effect: Effect) {
        let Some(context) = self.context(ctx) else {
            return;
        };
        let signal = if let Effect::Save(file) = effect {
            HostEvent::Save(
                file,
                Box::new(context),
                self.saved_events(file),
                self.state.window,
            )
        } else if let Effect::ReadAloud(event) = effect {
            HostEvent::ReadAloud(event, Box::new(context))
        } else {
            let tag = masar_locale::regional_tag(&self.state.lang, &self.state.page_lang);
            HostEvent::PerformEffect(effect, tag.to_owned())
        };
        ctx.props().signal.emit(signal);
    }

    /// Returns the events of a file: the rows of the table, or all shown events.
    fn saved_events(&self, file: SavedFile) -> Rc<[usize]> {
        if file == SavedFile::Table {
            return self.state.rows.clone();
        }
        let events = 0..self.scene.feed.events.len();
        events.filter(|event| self.state.shown[*event]).collect()
    }

    /// Keeps the focused element while the page is being printed, and returns focus to it.
    fn keep_focus(&mut self, printing: bool) {
        if printing {
            self.focus_before_print = self.active_element();
        } else {
            self.focus = self.focus_before_print.take().map(FocusTarget::Element);
        }
    }
}
