//! The whole widget: one state, one reducer, and the parts that show it ([`draw`]).

mod draw;
mod props;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, ResizeObserver};
use yew::prelude::{AttrValue, Component, Html, NodeRef};

pub(crate) use props::Props;

use super::focus::{focus_first, open_sheet, sign_of};
use super::footer::LegendEntries;
use super::host_event::{HostEvent, Message};
use super::more;
use super::notice::Notice;
use super::speech;
use super::state::{Action, Effect, State};
use super::table::sheet;
use super::{Context, Output, Scene};
use masar_timeline::Query;

/// The root component.
pub(crate) struct App {
    state: State,
    scene: Rc<Scene>,
    /// The search, ready to mark what it finds.
    query: Rc<Query>,
    /// Which signs the feed has, for the key.
    legend: LegendEntries,
    notice: Option<Notice>,
    /// The feed was asked for once more, because of the notice.
    busy: bool,
    /// Another state of the feed took this one's place, and nothing was done since.
    refreshed: bool,
    /// The page is on its way to a printer.
    printing: bool,
    /// What had focus before that: what is not on paper loses it.
    at: Option<Element>,
    theme: &'static str,
    surface: String,
    root: NodeRef,
    /// Id of the event whose sign had focus when a detail was opened; gets it back when it closes.
    /// An id and not the element: a new drawing may have replaced that.
    came_from: Option<String>,
    /// Where focus goes after the next drawing.
    focus: Option<Focus>,
    /// Focus was in the widget before what is drawn next: what had it may be gone then.
    had_focus: bool,
    /// Tells of a new width, as long as both are held.
    observer: Option<(ResizeObserver, OnResize)>,
}

/// What the browser calls with the sizes that changed.
type OnResize = Closure<dyn FnMut(js_sys::Array)>;

/// Where focus goes after a drawing.
enum Focus {
    Detail,
    Origin,
    There(Element),
}

impl Component for App {
    type Message = Message;
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

    fn update(&mut self, ctx: &yew::Context<Self>, message: Message) -> bool {
        if let (Message::Act(action), false) = (&message, more::is_here())
            && action.wants_more()
        {
            let link = ctx.link().clone();
            // A width that is no longer so by then is put right by the observer.
            let again = Rc::new(move || link.send_message(message.clone()));
            ctx.props().signal.emit(HostEvent::Later(again));
            return false;
        }
        if let Some(lang) = self.missing_catalog(&message) {
            ctx.props()
                .signal
                .emit(HostEvent::LoadCatalog(lang, message));
            return false;
        }
        match message {
            Message::Act(action) => {
                self.refreshed = false;
                self.act(ctx, action)
            }
            Message::Replace(scene) => {
                self.stop_reading(ctx);
                self.state.replace_scene(&self.scene, &scene);
                self.refreshed = true;
                self.legend = LegendEntries::of(&scene);
                self.scene = scene;
                true
            }
            Message::Surface(theme, surface) => {
                let changed = (self.theme, &self.surface) != (theme, &surface);
                (self.theme, self.surface) = (theme, surface);
                changed
            }
            Message::Notice(notice) => {
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
            Message::Busy => {
                self.busy = true;
                self.notice.is_some()
            }
            Message::Print(printing) => {
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
        let near = (!more::is_here()).then(|| {
            let signal = ctx.props().signal.clone();
            Rc::new(move |_| signal.emit(HostEvent::Interest)) as Rc<dyn Fn(Event)>
        });
        self.drawn(&self.context(ctx), near)
    }

    fn destroy(&mut self, _ctx: &yew::Context<Self>) {
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
    }
}

impl App {
    /// Whether there is but a notice, and no feed.
    fn alone(&self) -> bool {
        self.notice.as_ref().is_some_and(Notice::is_alone)
    }

    /// The tag whose words a message needs and nobody has yet.
    fn missing_catalog(&self, message: &Message) -> Option<String> {
        let mut page = &self.state.page_lang;
        let lang = match message {
            Message::Act(Action::Speak(lang)) => lang.clone(),
            Message::Act(Action::AskLang(lang, asked)) => {
                page = asked;
                lang.clone()
            }
            Message::Act(Action::Follow(link)) => link.lang.clone()?,
            Message::Replace(scene) => self.state.language_in(scene),
            _ => return None,
        };
        let tag = masar_locale::on_page(&lang, page);
        (!masar_locale::knows(tag)).then(|| tag.to_owned())
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

    /// Passes on what only the embedder can do.
    fn emit_effect(&self, ctx: &yew::Context<Self>, effect: Effect) {
        let signal = if effect == Effect::SaveTable {
            let text = sheet(&self.context(ctx), &self.state.rows);
            HostEvent::SaveFile("masar.csv", "text/csv;charset=utf-8", text)
        } else if let Effect::ReadAloud(event) = effect {
            HostEvent::ReadAloud(event, speech::utterances(&self.context(ctx), event))
        } else {
            let tag = masar_locale::on_page(&self.state.lang, &self.state.page_lang);
            HostEvent::Effect(effect, tag.to_owned())
        };
        ctx.props().signal.emit(signal);
    }

    /// Ends what is being read aloud.
    fn stop_reading(&mut self, ctx: &yew::Context<Self>) {
        if self.state.reading.take().is_some() {
            self.emit_effect(ctx, Effect::StopReading);
        }
    }

    fn context(&self, ctx: &yew::Context<Self>) -> Context {
        let lang = &self.state.lang;
        Context {
            scene: self.scene.clone(),
            output: Output::Widget,
            lang: AttrValue::from(lang.clone()),
            words: masar_locale::words(masar_locale::on_page(lang, &self.state.page_lang)),
            hijri: self.state.hijri.then_some(ctx.props().calendar),
            today: self.state.today,
            heading: ctx.props().heading,
            query: self.query.clone(),
            capabilities: ctx.props().capabilities,
            controls: self.state.controls,
            easy: self.state.easy,
            voices: self.state.voices.clone(),
            act: ctx.link().callback(Message::Act),
            later: ctx.props().signal.reform(HostEvent::Later),
        }
    }

    /// What has focus in the widget.
    fn active(&self) -> Option<Element> {
        let root: web_sys::ShadowRoot = self.root.get()?.get_root_node().dyn_into().ok()?;
        root.active_element()
    }

    /// Id of the event whose sign has focus.
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
                link.send_message(Message::Act(Action::Resize(width)));
            }
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(root);
            self.observer = Some((observer, callback));
        }
    }
}

/// What the visitor looks for, ready to mark what it finds.
fn query(state: &State) -> Query {
    if state.filter.query.is_empty() {
        Query::default()
    } else {
        Query::new(&state.filter.query)
    }
}

/// Whether a media query holds.
pub(crate) fn media_matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok()?)
        .is_some_and(|list| list.matches())
}
