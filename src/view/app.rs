//! The root component: one state, one reducer, and the parts that show the state ([`draw`]).

mod draw;
mod props;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, ResizeObserver};
use yew::prelude::{AttrValue, Component, Html, NodeRef};

pub(crate) use props::Props;

use super::chunk::{self, ChunkSet};
use super::focus::{focus_first, open_sheet, sign_of};
use super::footer::LegendEntries;
use super::host_event::{Command, HostEvent};
use super::notice::Notice;
use super::state::{Action, Effect, State};
use super::{Context, Output, Scene};
use masar_timeline::Query;

/// The root component.
pub(crate) struct App {
    state: State,
    scene: Rc<Scene>,
    /// The search, prepared for marking its matches.
    query: Rc<Query>,
    /// The signs that occur in the feed, for the legend.
    legend: LegendEntries,
    notice: Option<Notice>,
    /// The feed is being requested again after the notice.
    busy: bool,
    /// The scene was replaced, and no action came since.
    refreshed: bool,
    /// Printing is under way.
    printing: bool,
    /// The element with focus before printing, which takes focus from elements that are not on paper.
    at: Option<Element>,
    theme: &'static str,
    surface: String,
    root: NodeRef,
    /// Id of the event whose sign had focus when a detail was opened; the sign gets focus back when the
    /// detail closes. An id, because a new drawing may have replaced the element.
    came_from: Option<String>,
    /// The target of focus after the next drawing.
    focus: Option<Focus>,
    /// Focus was in the widget before the next drawing, which may remove the focused element.
    had_focus: bool,
    /// Observes the widget's width while both are held.
    observer: Option<(ResizeObserver, OnResize)>,
}

/// The callback for changed sizes.
type OnResize = Closure<dyn FnMut(js_sys::Array)>;

/// A target of focus after a drawing.
enum Focus {
    Detail,
    Origin,
    There(Element),
}

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
        state.reduce(Action::AskFilter(props.filter.clone()), &props.scene);
        state.selected = props.selected;
        state.page_lang.clone_from(&props.page_lang);
        state.hijri = props.hijri;
        if let Some(link) = &props.link {
            state.reduce(Action::Follow(Box::new(link.clone())), &props.scene);
        }
        App {
            query: Rc::new(query(&state)),
            legend: LegendEntries::of(&props.scene),
            notice: props.notice.clone(),
            busy: false,
            refreshed: false,
            printing: false,
            at: None,
            scene: props.scene.clone(),
            theme: props.theme,
            surface: props.surface.clone(),
            state,
            root: NodeRef::default(),
            came_from: None,
            focus: props.focused.then_some(Focus::Origin),
            had_focus: false,
            observer: None,
        }
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: Command) -> bool {
        if let Command::Act(action) = &message {
            let needed = self.state.chunks_after(action, &self.scene);
            if !needed.without(chunk::loaded().loaded).is_empty() {
                let link = ctx.link().clone();
                // A width that is no longer so by then is put right by the observer.
                let again = Rc::new(move || link.send_message(message.clone()));
                ctx.props()
                    .signal
                    .emit(HostEvent::WithChunks(needed, again));
                return false;
            }
        }
        if let Some(lang) = self.missing_catalog(&message) {
            ctx.props()
                .signal
                .emit(HostEvent::LoadCatalog(lang, message));
            return false;
        }
        match message {
            Command::Act(action) => {
                self.refreshed = false;
                self.act(ctx, action)
            }
            Command::Replace(scene) => {
                self.stop_reading(ctx);
                self.state.replace_scene(&self.scene, &scene);
                self.refreshed = true;
                self.legend = LegendEntries::of(&scene);
                self.scene = scene;
                true
            }
            Command::Surface(theme, surface) => {
                let changed = (self.theme, &self.surface) != (theme, &surface);
                (self.theme, self.surface) = (theme, surface);
                changed
            }
            Command::Notice(notice) => {
                // The button that was pressed goes with the notice; focus stays in the widget.
                let alert = self.root.cast::<HtmlElement>();
                let at = alert.and_then(|root| root.query_selector(".alert :focus").ok()?);
                if notice.is_none() && at.is_some() {
                    self.focus = Some(Focus::Origin);
                }
                self.notice = notice;
                self.busy = false;
                true
            }
            Command::Busy => {
                self.busy = true;
                self.notice.is_some()
            }
            Command::Print(printing) => {
                self.printing = printing;
                if printing {
                    self.at = self.active();
                } else {
                    self.focus = self.at.take().map(Focus::There);
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
            if !self.alone() {
                ctx.props().signal.emit(HostEvent::Ready);
            }
        }
        open_sheet(&root);
        match self.focus.take() {
            Some(Focus::Detail) => focus_first(&root, ".detail [tabindex='-1']"),
            Some(Focus::Origin) => {
                let sign = self.came_from.take().and_then(|id| sign_of(&root, &id));
                match sign {
                    Some(sign) => drop(sign.focus()),
                    None => focus_first(
                        &root,
                        "[data-event-id][tabindex='0'], [role=tab][aria-selected=true]",
                    ),
                }
            }
            Some(Focus::There(element)) => drop(element.unchecked_into::<HtmlElement>().focus()),
            // The button that was pressed is gone: "clear all", or "later" on the last page.
            None if self.had_focus && self.active().is_none() && !self.state.kiosk => {
                focus_first(&root, "[role=tab][aria-selected=true]");
            }
            None => {}
        }
        self.had_focus = false;
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let missing = ChunkSet::LIKELY.without(chunk::loaded().loaded);
        let near = (!missing.is_empty()).then(|| {
            let signal = ctx.props().signal.clone();
            Rc::new(move |_| signal.emit(HostEvent::Interest)) as Rc<dyn Fn(Event)>
        });
        self.context(ctx)
            .map(|context| self.drawn(&context, near))
            .unwrap_or_default()
    }

    fn destroy(&mut self, _ctx: &yew::Context<Self>) {
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
    }
}

impl App {
    /// Returns whether there is only a notice, and no feed.
    fn alone(&self) -> bool {
        self.notice.as_ref().is_some_and(Notice::is_alone)
    }

    /// Returns the tag of the catalog that a command needs and that is not loaded.
    fn missing_catalog(&self, message: &Command) -> Option<String> {
        let mut page = &self.state.page_lang;
        let lang = match message {
            Command::Act(Action::Speak(lang)) => lang.clone(),
            Command::Act(Action::AskLang(lang, asked)) => {
                page = asked;
                lang.clone()
            }
            Command::Act(Action::Follow(link)) => link.lang.clone()?,
            Command::Replace(scene) => self.state.language_in(scene),
            _ => return None,
        };
        let tag = masar_locale::regional_tag(&lang, page);
        (!masar_locale::is_loaded(tag)).then(|| tag.to_owned())
    }

    fn act(&mut self, ctx: &yew::Context<Self>, action: Action) -> bool {
        let selected = self.state.selected;
        let view = self.state.view();
        let opens = matches!(action, Action::Open(_));
        if opens && selected.is_none() {
            self.came_from = self.focused();
        }
        if let Action::Effect(effect) = action {
            self.emit_effect(ctx, effect);
            return false;
        }
        // Two acts may come before one drawing is done: the first still knew what had the focus.
        self.had_focus |= self.active().is_some();
        let followed = matches!(action, Action::Follow(_) | Action::AskFilter(_));
        let before = self.state.link(&self.scene);
        self.state.reduce(action, &self.scene);
        let link = self.state.link(&self.scene);
        if link.filter.query != before.filter.query {
            self.query = Rc::new(query(&self.state));
        }
        // What is no longer shown is no longer read.
        if (&link.event, &link.lang, link.easy) != (&before.event, &before.lang, before.easy) {
            self.stop_reading(ctx);
        }
        if link != before && !followed {
            // One goes back from an opened event and from another view, not from each letter typed.
            let step = (&link.event, link.view) != (&before.event, before.view);
            ctx.props().signal.emit(HostEvent::LinkChanged(link, step));
        }
        if self.state.selected != selected {
            // In a kiosk nothing opens and closes: one event takes the place of another.
            let moves = !self.state.kiosk;
            self.focus = moves.then_some(if self.state.selected.is_some() {
                Focus::Detail
            } else {
                Focus::Origin
            });
            ctx.props()
                .signal
                .emit(HostEvent::Selected(self.state.selected));
        }
        if self.state.view() != view {
            ctx.props()
                .signal
                .emit(HostEvent::ViewChanged(self.state.view()));
        }
        true
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
            HostEvent::Effect(effect, tag.to_owned())
        };
        ctx.props().signal.emit(signal);
    }

    /// Stops reading aloud.
    fn stop_reading(&mut self, ctx: &yew::Context<Self>) {
        if self.state.reading.take().is_some() {
            self.emit_effect(ctx, Effect::StopReading);
        }
    }

    /// Returns nothing before a catalog is loaded.
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
            act: ctx.link().callback(Command::Act),
            with_chunks: ctx
                .props()
                .signal
                .reform(|(needed, then)| HostEvent::WithChunks(needed, then)),
        })
    }

    /// Returns the element with focus in the widget.
    fn active(&self) -> Option<Element> {
        let root: web_sys::ShadowRoot = self.root.get()?.get_root_node().dyn_into().ok()?;
        root.active_element()
    }

    /// Returns the id of the event whose sign has focus.
    fn focused(&self) -> Option<String> {
        self.active()?
            .closest("[data-event-id]")
            .ok()??
            .get_attribute("data-event-id")
    }

    fn watch_size(&mut self, ctx: &yew::Context<Self>, root: &HtmlElement) {
        let link = ctx.link().clone();
        let watched = root.clone();
        let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |_| {
            let width = watched.get_bounding_client_rect().width();
            if width > 0.0 {
                link.send_message(Command::Act(Action::Resize(width)));
            }
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(root);
            self.observer = Some((observer, callback));
        }
    }
}

/// Returns the search, prepared for marking its matches.
fn query(state: &State) -> Query {
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
