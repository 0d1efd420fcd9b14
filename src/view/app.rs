//! The whole widget: one state, one reducer, and the parts that show it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, KeyboardEvent, ResizeObserver};
use yew::prelude::{AttrValue, Callback, Component, Html, NodeRef, Properties};
use yew::virtual_dom::VComp;

use super::axis::{self, Axis};
use super::detail::detail;
use super::element::{el, event_as};
use super::filters::{nothing, panel, status};
use super::focus::{focus_first, open_sheet, sign_of};
use super::foot::{Signs, foot};
use super::head::head;
use super::link::Link;
use super::state::{Action, State, View, Wish};
use super::story::story;
use super::table::{sheet, table};
use super::toolbar::{bar, tab_id, views};
use super::{Context, Offers, Scene};
use crate::date::Day;
use crate::locale;
use crate::timeline::Query;

/// What the widget is given to start with.
#[derive(Clone, Properties)]
pub struct Props {
    /// The feed and what it resolves to.
    pub scene: Rc<Scene>,
    /// A tag of the feed's languages.
    pub lang: String,
    /// The host page's wish.
    pub view: Option<View>,
    /// Day of the visitor's clock.
    pub today: Day,
    /// The event opened at first.
    pub selected: Option<usize>,
    /// Inline size at the start, px.
    pub width: f64,
    /// `light` or `dark`.
    pub theme: &'static str,
    /// The host page's own surface, as a CSS colour; empty to keep the theme's.
    pub surface: String,
    /// Level of the widget's heading.
    pub heading: u8,
    /// What the address the page was opened at says, if it is about this widget.
    pub link: Option<Link>,
    /// What the page and the browser allow.
    pub offers: Offers,
    /// Told of everything the host page may want to know.
    pub signal: Callback<Signal>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

/// What the widget tells its embedder.
#[derive(Clone)]
pub enum Signal {
    /// The first drawing stands in the page.
    Ready,
    /// An event was opened, or closed.
    Selected(Option<usize>),
    /// Another view is shown.
    View(View),
    /// What a link to what is seen says now; the second: a step one goes back from.
    Chose(Link, bool),
    /// The visitor wants what only the embedder can do, in a language.
    Wish(Wish, String),
    /// A text to be saved as a file: name, media type, content.
    Save(&'static str, &'static str, String),
    /// The message waits for the words of a language: to be sent again when they are there.
    Speak(String, Message),
}

/// What the embedder tells the widget.
#[derive(Clone)]
pub enum Message {
    /// Something for the reducer.
    Act(Action),
    /// Another feed takes the place of this one.
    Replace(Rc<Scene>),
    /// Theme (`light`, `dark`) and surface changed.
    Surface(&'static str, String),
}

/// The root component.
pub struct App {
    state: State,
    scene: Rc<Scene>,
    /// The search, ready to mark what it finds.
    query: Rc<Query>,
    /// Which signs the feed has, for the key.
    signs: Signs,
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
        state.selected = props.selected;
        if let Some(link) = &props.link {
            state.reduce(Action::Follow(Box::new(link.clone())), &props.scene);
        }
        App {
            query: Rc::new(Query::new(&state.filter.query)),
            signs: Signs::of(&props.scene),
            scene: props.scene.clone(),
            theme: props.theme,
            surface: props.surface.clone(),
            state,
            root: NodeRef::default(),
            came_from: None,
            focus: None,
            had_focus: false,
            observer: None,
        }
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: Message) -> bool {
        if let Some(lang) = self.words_wanted(&message) {
            ctx.props().signal.emit(Signal::Speak(lang, message));
            return false;
        }
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::Replace(scene) => {
                let lang = self.lang_in(&scene);
                let mut state = State::new(
                    &scene,
                    lang,
                    self.state.asked,
                    self.state.width,
                    self.state.coarse,
                    self.state.today,
                );
                let link = self.state.link(&self.scene);
                state.lang_asked.clone_from(&self.state.lang_asked);
                state.reduce(Action::Follow(Box::new(link)), &scene);
                self.state = state;
                self.signs = Signs::of(&scene);
                self.scene = scene;
                true
            }
            Message::Surface(theme, surface) => {
                let changed = (self.theme, &self.surface) != (theme, &surface);
                (self.theme, self.surface) = (theme, surface);
                changed
            }
        }
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<HtmlElement>() else {
            return;
        };
        if first {
            self.watch_size(ctx, &root);
            ctx.props().signal.emit(Signal::Ready);
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
            // The button that was pressed is gone: "clear all", or "later" on the last page.
            None if self.had_focus && self.active().is_none() => {
                focus_first(&root, "[role=tab][aria-selected=true]");
            }
            None => {}
        }
        self.had_focus = false;
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let state = &self.state;
        let context = self.context(ctx);
        let view = state.view();
        let body = match view {
            _ if !state.filter.is_empty() && state.count() == 0 => nothing(&context, state).done(),
            View::Axis => self.axis(&context),
            View::Story => story(&context, state).done(),
            View::Table => table(&context, state).done(),
        };
        let surface = if self.surface.is_empty() {
            String::new()
        } else {
            ["--host-bg:", &self.surface].concat()
        };
        let act = context.act.clone();
        let opened = state.selected.is_some();
        let escape = Rc::new(move |event| {
            let event: KeyboardEvent = event_as(event);
            if opened && event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                act.emit(Action::Close);
            }
        });
        el("section.masar part=widget")
            .at(&self.root)
            .set("data-theme", self.theme)
            .style(&surface)
            .attr("lang", &state.lang)
            .set("dir", locale::direction(&state.lang).as_str())
            .attr("aria-label", context.plain(&self.scene.feed.title))
            .on("keydown", escape)
            // Each with a key: without, the panel that opens would become the bar before it, the bar the row
            // before that, and the focus would end up on another button.
            .child(head(&context, state.width < 560.0).key(String::from("head")))
            .child(views(&context, state).key(String::from("views")))
            .maybe(bar(&context, state).map(|bar| bar.key(String::from("bar"))))
            .maybe(panel(&context, state).map(|panel| panel.key(String::from("panel"))))
            .child(status(&context, state).key(String::from("status")))
            .child(
                el("div.body role=tabpanel id=panel")
                    .key(String::from("body"))
                    .when(state.beside(), "with-detail")
                    .set("aria-labelledby", tab_id(view))
                    .child(el("div.main").node(body))
                    .maybe(state.selected.map(|event| detail(&context, event, state))),
            )
            .child(foot(&context, view, self.signs).key(String::from("foot")))
            .done()
    }

    fn destroy(&mut self, _ctx: &yew::Context<Self>) {
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
    }
}

impl App {
    /// The language whose words a message needs and nobody has yet.
    fn words_wanted(&self, message: &Message) -> Option<String> {
        let lang = match message {
            Message::Act(Action::Speak(lang) | Action::AskLang(lang)) => lang.clone(),
            Message::Act(Action::Follow(link)) => link.lang.clone()?,
            Message::Replace(scene) => self.lang_in(scene),
            _ => return None,
        };
        (!locale::knows(&lang)).then_some(lang)
    }

    /// The language to go on in with another feed.
    fn lang_in(&self, scene: &Scene) -> String {
        let lang = &self.state.lang;
        let languages = &scene.feed.languages;
        let kept = languages.iter().find(|one| *one == lang);
        kept.or(languages.first()).cloned().unwrap_or_default()
    }

    fn axis(&self, context: &Context) -> Html {
        let state = &self.state;
        let props = axis::Props {
            context: context.clone(),
            window: state.window,
            column: state.column(),
            plot: state.plot(),
            coarse: state.coarse,
            shown: state.shown.clone(),
            selected: state.selected,
        };
        Html::from(VComp::new::<Axis>(Rc::new(props), None))
    }

    fn act(&mut self, ctx: &yew::Context<Self>, action: Action) -> bool {
        let selected = self.state.selected;
        let view = self.state.view();
        let opens = matches!(action, Action::Open(_));
        if opens && selected.is_none() {
            self.came_from = self.focused();
        }
        if let Action::Wish(wish) = action {
            self.wish(ctx, wish);
            return false;
        }
        // Two acts may come before one drawing is done: the first still knew what had the focus.
        self.had_focus |= self.active().is_some();
        let followed = matches!(action, Action::Follow(_));
        let before = self.state.link(&self.scene);
        self.state.reduce(action, &self.scene);
        let link = self.state.link(&self.scene);
        if link.filter.query != before.filter.query {
            self.query = Rc::new(Query::new(&link.filter.query));
        }
        if link != before && !followed {
            // One goes back from an opened event and from another view, not from each letter typed.
            let step = (&link.event, link.view) != (&before.event, before.view);
            ctx.props().signal.emit(Signal::Chose(link, step));
        }
        if self.state.selected != selected {
            self.focus = Some(if self.state.selected.is_some() {
                Focus::Detail
            } else {
                Focus::Origin
            });
            ctx.props()
                .signal
                .emit(Signal::Selected(self.state.selected));
        }
        if self.state.view() != view {
            ctx.props().signal.emit(Signal::View(self.state.view()));
        }
        true
    }

    /// Passes on what only the embedder can do.
    fn wish(&self, ctx: &yew::Context<Self>, wish: Wish) {
        let signal = if wish == Wish::Rows {
            let text = sheet(&self.context(ctx), &self.state.rows);
            Signal::Save("masar.csv", "text/csv;charset=utf-8", text)
        } else {
            Signal::Wish(wish, self.state.lang.clone())
        };
        ctx.props().signal.emit(signal);
    }

    fn context(&self, ctx: &yew::Context<Self>) -> Context {
        let lang = &self.state.lang;
        Context {
            scene: self.scene.clone(),
            lang: AttrValue::from(lang.clone()),
            words: locale::words(lang),
            today: self.state.today,
            heading: ctx.props().heading,
            query: self.query.clone(),
            offers: ctx.props().offers,
            act: ctx.link().callback(Message::Act),
        }
    }

    /// What has focus in the widget.
    fn active(&self) -> Option<web_sys::Element> {
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

/// Whether a media query holds.
pub fn media_matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok()?)
        .is_some_and(|list| list.matches())
}
