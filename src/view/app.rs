//! The root component: it holds the state, passes actions to the reducer, and draws the parts ([`draw`]).

mod draw;
mod focus;
mod props;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, ResizeObserver};
use yew::prelude::{AttrValue, Component, Html, NodeRef};

use focus::FocusTarget;
pub(crate) use props::Props;

use super::chunk::{self, ChunkSet};
use super::focus::open_sheet;
use super::footer::LegendEntries;
use super::host_event::{Command, HostEvent};
use super::notice::Notice;
use super::state::{Action, Effect, State, View};
use super::{Context, Output, Scene};
use masar_timeline::Query;

/// The root component.
pub(crate) struct App {
    state: State,
    scene: Rc<Scene>,
    /// The search text, prepared for highlighting its matches.
    query: Rc<Query>,
    /// The signs that occur in the feed, for the legend.
    legend: LegendEntries,
    notice: Option<Notice>,
    /// Whether the feed is being requested again after the notice.
    reloading: bool,
    /// Whether the scene was replaced, and no action came since.
    refreshed: bool,
    /// Whether the page is being printed.
    printing: bool,
    /// The element that had focus before printing. Elements that are not printed lose focus.
    focus_before_print: Option<Element>,
    theme: &'static str,
    surface: String,
    root: NodeRef,
    /// The id of the event whose element had focus when a detail was opened. That element gets focus back when the
    /// detail closes. It is an id, since a new drawing may have replaced the element.
    opener: Option<String>,
    /// The target of focus after the next drawing.
    focus: Option<FocusTarget>,
    /// Whether focus was in the widget before the next drawing, which may remove the focused element.
    had_focus: bool,
    /// The observer of the widget's width and its callback, which must live as long as the observer.
    observer: Option<(ResizeObserver, OnResize)>,
}

/// The callback for changed sizes.
type OnResize = Closure<dyn FnMut(js_sys::Array)>;

impl Component for App {
    type Message = Command;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let props = ctx.props();
        let coarse = media_matches("(pointer: coarse)");
        let mut state = State::new(
            &props.scene,
            props.lang.clone(),
            props.view,
            props.width,
            coarse,
            props.today,
        );
        state.controls = props.controls;
        state.kiosk = props.kiosk;
        state.reduce(Action::SetHostFilter(props.filter.clone()), &props.scene);
        state.selected = props.selected;
        state.page_lang.clone_from(&props.page_lang);
        state.hijri = props.hijri;
        if let Some(link) = &props.link {
            state.reduce(Action::FollowLink(Box::new(link.clone())), &props.scene);
        }
        App {
            query: Rc::new(prepared_query(&state)),
            legend: LegendEntries::of(&props.scene),
            notice: props.notice.clone(),
            reloading: false,
            refreshed: false,
            printing: false,
            focus_before_print: None,
            scene: props.scene.clone(),
            theme: props.theme,
            surface: props.surface.clone(),
            state,
            root: NodeRef::default(),
            opener: None,
            focus: props.focused.then_some(FocusTarget::Opener),
            had_focus: false,
            observer: None,
        }
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: Command) -> bool {
        let Some(message) = self.postpone(ctx, message) else {
            return false;
        };
        match message {
            Command::Apply(action) => {
                self.refreshed = false;
                self.act(ctx, action)
            }
            Command::ReplaceScene(scene) => self.replace_scene(ctx, scene),
            Command::SetStyle(theme, surface) => {
                let changed = (self.theme, &self.surface) != (theme, &surface);
                (self.theme, self.surface) = (theme, surface);
                changed
            }
            Command::SetNotice(notice) => self.set_notice(notice),
            Command::Reloading => {
                self.reloading = true;
                self.notice.is_some()
            }
            Command::Printing(printing) => {
                self.printing = printing;
                if printing {
                    self.focus_before_print = self.active_element();
                } else {
                    self.focus = self.focus_before_print.take().map(FocusTarget::Element);
                }
                true
            }
        }
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<HtmlElement>() else {
            return;
        };
        if first {
            self.watch_size(ctx, &root);
            if !self.shows_only_notice() {
                ctx.props().signal.emit(HostEvent::Ready);
            }
        }
        open_sheet(&root);
        self.move_focus(&root);
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let missing = ChunkSet::LIKELY.difference(chunk::loaded().loaded);
        let on_approach = (!missing.is_empty()).then(|| {
            let signal = ctx.props().signal.clone();
            Rc::new(move |_| signal.emit(HostEvent::Approached)) as Rc<dyn Fn(Event)>
        });
        self.context(ctx)
            .map(|context| self.draw(&context, on_approach))
            .unwrap_or_default()
    }

    fn destroy(&mut self, _ctx: &yew::Context<Self>) {
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
    }
}

impl App {
    /// Returns a message, unless it needs a chunk or a catalog that is not loaded. In that case it asks the embedder
    /// to load that, and the message is sent again afterwards.
    fn postpone(&self, ctx: &yew::Context<Self>, message: Command) -> Option<Command> {
        let signal = &ctx.props().signal;
        if let Command::Apply(action) = &message {
            let needed = self.state.chunks_after(action, &self.scene);
            if !needed.difference(chunk::loaded().loaded).is_empty() {
                let link = ctx.link().clone();
                // The width may have changed by then: the observer corrects it.
                let again = Rc::new(move || link.send_message(message.clone()));
                signal.emit(HostEvent::NeedsChunks(needed, again));
                return None;
            }
        }
        if let Some(lang) = self.missing_catalog(&message) {
            signal.emit(HostEvent::NeedsCatalog(lang, message));
            return None;
        }
        Some(message)
    }

    /// Replaces the scene; returns that it is drawn.
    fn replace_scene(&mut self, ctx: &yew::Context<Self>, scene: Rc<Scene>) -> bool {
        self.stop_reading(ctx);
        self.state.replace_scene(&self.scene, &scene);
        self.refreshed = true;
        self.legend = LegendEntries::of(&scene);
        self.scene = scene;
        true
    }

    /// Sets or removes the notice; returns that it is drawn.
    fn set_notice(&mut self, notice: Option<Notice>) -> bool {
        // The pressed button is removed with the notice. Focus stays in the widget.
        let root = self.root.cast::<HtmlElement>();
        let focused = root.and_then(|root| root.query_selector(".alert :focus").ok()?);
        if notice.is_none() && focused.is_some() {
            self.focus = Some(FocusTarget::Opener);
        }
        self.notice = notice;
        self.reloading = false;
        true
    }

    /// Returns whether the widget shows only a notice, and no feed.
    fn shows_only_notice(&self) -> bool {
        self.notice.as_ref().is_some_and(Notice::replaces_views)
    }

    /// Returns the tag of the catalog that a command needs and that is not loaded.
    fn missing_catalog(&self, message: &Command) -> Option<String> {
        let mut page_lang = &self.state.page_lang;
        let lang = match message {
            Command::Apply(Action::SetLanguage(lang)) => lang.clone(),
            Command::Apply(Action::SetHostLanguage(lang, new_page_lang)) => {
                page_lang = new_page_lang;
                lang.clone()
            }
            Command::Apply(Action::FollowLink(link)) => link.lang.clone()?,
            Command::ReplaceScene(scene) => self.state.language_in(scene),
            _ => return None,
        };
        let tag = masar_locale::regional_tag(&lang, page_lang);
        (!masar_locale::is_loaded(tag)).then(|| tag.to_owned())
    }

    /// Applies an action, and reports its results to the embedder. Returns whether to draw.
    fn act(&mut self, ctx: &yew::Context<Self>, action: Action) -> bool {
        let selected = self.state.selected;
        let view = self.state.view();
        let opens = matches!(action, Action::Open(_));
        if opens && selected.is_none() {
            self.opener = self.focused_event_id();
        }
        if let Action::Effect(effect) = action {
            self.emit_effect(ctx, effect);
            return false;
        }
        // Two actions may come before a drawing: after the first, focus may be lost already.
        self.had_focus |= self.active_element().is_some();
        let from_host = matches!(action, Action::FollowLink(_) | Action::SetHostFilter(_));
        let before = self.state.link(&self.scene);
        self.state.reduce(action, &self.scene);
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
        self.report_changes(ctx, selected, view);
        true
    }

    /// Reports another opened event and another view to the embedder, and moves focus for the event.
    fn report_changes(&mut self, ctx: &yew::Context<Self>, selected: Option<usize>, view: View) {
        let signal = &ctx.props().signal;
        if self.state.selected != selected {
            // In a kiosk no detail opens: one event takes the place of another.
            let moves_focus = !self.state.kiosk;
            self.focus = moves_focus.then_some(if self.state.selected.is_some() {
                FocusTarget::Detail
            } else {
                FocusTarget::Opener
            });
            signal.emit(HostEvent::Selected(self.state.selected));
        }
        if self.state.view() != view {
            signal.emit(HostEvent::ViewChanged(self.state.view()));
        }
    }

    /// Passes an effect to the embedder.
    fn emit_effect(&self, ctx: &yew::Context<Self>, effect: Effect) {
        let Some(context) = self.context(ctx) else {
            return;
        };
        let signal = if effect == Effect::SaveTable {
            HostEvent::SaveTable(Box::new(context), self.state.rows.clone())
        } else if let Effect::ReadAloud(event) = effect {
            HostEvent::ReadAloud(event, Box::new(context))
        } else {
            let tag = masar_locale::regional_tag(&self.state.lang, &self.state.page_lang);
            HostEvent::PerformEffect(effect, tag.to_owned())
        };
        ctx.props().signal.emit(signal);
    }

    /// Stops reading aloud.
    fn stop_reading(&mut self, ctx: &yew::Context<Self>) {
        if self.state.reading.take().is_some() {
            self.emit_effect(ctx, Effect::StopReading);
        }
    }

    /// Returns the context of a drawing; nothing before a catalog is loaded.
    fn context(&self, ctx: &yew::Context<Self>) -> Option<Context> {
        let lang = &self.state.lang;
        let catalog =
            masar_locale::catalog(masar_locale::regional_tag(lang, &self.state.page_lang))?;
        Some(Context {
            scene: self.scene.clone(),
            output: Output::Widget,
            lang: AttrValue::from(lang.clone()),
            catalog,
            hijri: self.state.hijri.then_some(ctx.props().calendar),
            today: self.state.today,
            heading: ctx.props().heading,
            query: self.query.clone(),
            capabilities: ctx.props().capabilities,
            controls: self.state.controls,
            easy: self.state.easy,
            voices: self.state.voices.clone(),
            dispatch: ctx.link().callback(Command::Apply),
            when_loaded: ctx
                .props()
                .signal
                .reform(|(needed, then)| HostEvent::NeedsChunks(needed, then)),
        })
    }

    /// Sends the width of the widget whenever it changes.
    fn watch_size(&mut self, ctx: &yew::Context<Self>, root: &HtmlElement) {
        let link = ctx.link().clone();
        let watched = root.clone();
        let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |_| {
            let width = watched.get_bounding_client_rect().width();
            if width > 0.0 {
                link.send_message(Command::Apply(Action::Resize(width)));
            }
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(root);
            self.observer = Some((observer, callback));
        }
    }
}

/// Returns the search text, prepared for highlighting its matches.
fn prepared_query(state: &State) -> Query {
    match chunk::loaded().search {
        Some(search) if !state.filter.query.is_empty() => (search.query)(&state.filter.query),
        _ => Query::default(),
    }
}

/// Returns whether a media query matches.
pub(crate) fn media_matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok()?)
        .is_some_and(|list| list.matches())
}
