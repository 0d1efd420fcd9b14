//! The root component: it holds the state, passes actions to the reducer ([`act`]), and draws the parts ([`draw`]).

mod act;
mod draw;
mod focus;
mod props;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, ResizeObserver};
use yew::prelude::{AttrValue, Component, Html, NodeRef};

pub(crate) use act::{API, AppApi};
use focus::{FIRST_STOP, FocusTarget};
pub(crate) use props::Props;

use super::chunk::{self, Chunk, ChunkSet};
use super::computed::layout_width;
use super::focus::focus_first;
use super::footer::LegendEntries;
use super::host_event::{AppMessage, HostEvent};
use super::notice::Notice;
use super::state::{Action, Effect, State};
use super::{Capabilities, Context, Density, Output, Scene};
use masar_layout::Window;
use masar_timeline::Query;

/// The root component.
pub(crate) struct App {
    state: State,
    scene: Rc<Scene>,
    /// The scene that arrived last, while it waits for a chunk or for the catalog of its language.
    next_scene: Option<Rc<Scene>>,
    /// The search text, prepared for highlighting its matches.
    query: Rc<Query>,
    /// The signs that occur in the feed, for the legend.
    legend: LegendEntries,
    notice: Option<Notice>,
    /// Whether the feed is being requested again after the notice.
    reloading: bool,
    /// The window that the embedder knows.
    reported: Option<Window>,
    /// Whether the scene was replaced, and no action came since.
    refreshed: bool,
    /// The number of times that a view was asked for. A view that waits for a chunk is not shown after a later one.
    views_asked: Rc<Cell<u32>>,
    /// Whether the page is being printed.
    printing: bool,
    /// The id of the event that is opened or closed, and the top of its element in the window before the drawing, px.
    pressed: Option<(String, f64)>,
    /// The element that had focus before printing. Elements that are not printed lose focus.
    focus_before_print: Option<Element>,
    theme: &'static str,
    surface: String,
    /// The page's font family at the first drawing.
    font: AttrValue,
    /// The height of the lanes that the page asks for at the first drawing.
    density: Density,
    root: NodeRef,
    /// The id of the event whose element had focus when a detail was opened. That element gets focus back when the
    /// detail closes. It is an id, since a new drawing may have replaced the element.
    opener: Option<String>,
    /// The target of focus after the next drawing.
    focus: Option<FocusTarget>,
    /// Whether focus was in the widget before the next drawing, which may remove the focused element.
    had_focus: bool,
    /// The number of the timelines that the app has drawn, which have no element in common.
    generation: u32,
    /// Whether the current one was drawn.
    is_drawn: bool,
    /// Whether the app draws nothing.
    rests: bool,
    /// The observer of the widget's width and its callback, which must live as long as the observer.
    observer: Option<(ResizeObserver, OnResize)>,
}

/// The callback for changed sizes.
type OnResize = Closure<dyn FnMut(js_sys::Array)>;

impl Component for App {
    type Message = AppMessage;
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
        state.heading = props.heading;
        state.direction = props.direction;
        state.offers_links = props.capabilities.links;
        state.host_filter.clone_from(&props.filter);
        state.filter.clone_from(&props.filter);
        state.selected = props.selected;
        state.page_lang.clone_from(&props.page_lang);
        state.hijri = props.hijri;
        state.media_hosts.clone_from(&props.media_hosts);
        state.update_results(&props.scene);
        // A drawing that a link asks for waits for the chunk.
        if let Some((link, touch)) = props.link.clone().zip(chunk::loaded().touch) {
            (touch.app.reduce)(&mut state, Action::FollowLink(Box::new(link)), &props.scene);
        }
        App {
            query: Rc::new(prepared_query(&state)),
            legend: LegendEntries::of(&props.scene),
            notice: props.notice.clone(),
            reloading: false,
            views_asked: Rc::default(),
            reported: None,
            refreshed: false,
            printing: false,
            pressed: None,
            focus_before_print: None,
            scene: props.scene.clone(),
            next_scene: None,
            theme: props.theme,
            surface: props.surface.clone(),
            font: props.font.clone(),
            density: props.density,
            state,
            root: NodeRef::default(),
            opener: None,
            focus: props.focused.then_some(FocusTarget::Opener),
            had_focus: false,
            generation: 0,
            is_drawn: false,
            rests: false,
            observer: None,
        }
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: AppMessage) -> bool {
        let touch = chunk::loaded().touch;
        match message {
            AppMessage::Apply(action) => match touch {
                Some(touch) => (touch.app.act)(self, ctx, action),
                None => self.act_early(ctx, action),
            },
            AppMessage::ReplaceScene(scene) => {
                self.next_scene = Some(scene);
                self.show_next_scene(ctx)
            }
            AppMessage::ShowNextScene => self.show_next_scene(ctx),
            AppMessage::SetStyle(theme, surface) => {
                let changed = (self.theme, &self.surface) != (theme, &surface);
                (self.theme, self.surface) = (theme, surface);
                changed
            }
            AppMessage::SetNotice(notice) => self.set_notice(notice),
            AppMessage::Reloading => {
                self.reloading = true;
                self.notice.is_some()
            }
            AppMessage::Printing(printing) => {
                self.printing = printing;
                if let Some(touch) = touch {
                    (touch.app.keep_focus)(self, printing);
                }
                true
            }
            AppMessage::Complete => true,
            // Yew may have passed on the next properties first.
            AppMessage::Rest => {
                self.rests = self.is_drawn;
                true
            }
        }
    }

    /// Begins anew with the properties of another timeline.
    fn changed(&mut self, ctx: &yew::Context<Self>, _: &Props) -> bool {
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
        *self = App {
            generation: self.generation + 1,
            ..App::create(ctx)
        };
        true
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, _: bool) {
        let Some(root) = self.root.cast::<HtmlElement>() else {
            return;
        };
        self.watch_size(ctx, &root);
        if !std::mem::replace(&mut self.is_drawn, true) && !self.shows_only_notice() {
            ctx.props().signal.emit(HostEvent::Ready);
        }
        let window = Some(self.state.window);
        if self.scene.feed.is_split && self.reported != window {
            self.reported = window;
            let changed = HostEvent::WindowChanged(self.state.window);
            ctx.props().signal.emit(changed);
        }
        match chunk::loaded().touch {
            Some(touch) => (touch.app.move_focus)(self, &root),
            // Only the content that the widget replaced can have had it.
            None if self.focus.take().is_some() => focus_first(&root, FIRST_STOP),
            None => {}
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        if self.rests {
            return Html::default();
        }
        let missing = ChunkSet::LIKELY.difference(chunk::loaded().loaded);
        let on_approach = (!missing.is_empty()).then(|| {
            let signal = ctx.props().signal.clone();
            Rc::new(move |_| signal.emit(HostEvent::Approached)) as Rc<dyn Fn(Event)>
        });
        self.context(ctx)
            .map(|context| self.draw(&context, on_approach))
            .unwrap_or_default()
    }
}

impl App {
    /// Shows the scene that arrived last, when the chunk for that is loaded. Returns whether to draw.
    fn show_next_scene(&mut self, ctx: &yew::Context<Self>) -> bool {
        match chunk::loaded().touch {
            Some(touch) => (touch.app.replace_scene)(self, ctx),
            None => postpone(ctx, AppMessage::ShowNextScene),
        }
    }

    /// Applies an action before the chunk with the actions is loaded. Returns whether to draw.
    fn act_early(&mut self, ctx: &yew::Context<Self>, action: Action) -> bool {
        let signal = &ctx.props().signal;
        match action {
            // The network may be lost: the feed is requested again without the chunk.
            Action::Effect(effect @ Effect::Retry) => {
                signal.emit(HostEvent::PerformEffect(effect, String::new()));
                false
            }
            // The list is gone, and with it perhaps a scroll bar.
            Action::Resize(width) if self.state.keeps_view_in(width) => {
                self.state.resize(width, &self.scene)
            }
            action => postpone(ctx, AppMessage::Apply(action)),
        }
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

    /// Stops reading aloud.
    fn stop_reading(&mut self, ctx: &yew::Context<Self>) {
        if self.state.reading.take().is_some() {
            let effect = HostEvent::PerformEffect(Effect::StopReading, String::new());
            ctx.props().signal.emit(effect);
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
            direction: self
                .state
                .direction
                .unwrap_or_else(|| masar_locale::direction(lang)),
            catalog,
            hijri: self.state.hijri.then_some(ctx.props().calendar),
            today: self.state.today,
            heading: self.state.heading,
            query: self.query.clone(),
            found: self.state.found,
            capabilities: Capabilities {
                links: self.state.offers_links,
                ..ctx.props().capabilities
            },
            controls: self.state.controls,
            easy: self.state.easy,
            more: self.state.more.clone(),
            voices: self.state.voices.clone(),
            dispatch: ctx.link().callback(AppMessage::Apply),
            when_loaded: ctx
                .props()
                .signal
                .reform(|(needed, then)| HostEvent::NeedsChunks(needed, then)),
        })
    }

    /// Sends the width of the widget whenever it changes.
    ///
    /// Observes an element without height, the first in the root: if a drawing in the callback changed what is observed,
    /// the browser would report an error ("ResizeObserver loop"). A drawing may replace that element; to observe it again
    /// is cheap.
    fn watch_size(&mut self, ctx: &yew::Context<Self>, root: &HtmlElement) {
        self.observer = self.observer.take().or_else(|| size_observer(ctx, root));
        if let (Some((observer, _)), Some(line)) = (&self.observer, root.first_child()) {
            observer.observe(line.unchecked_ref());
        }
    }
}

/// Sends a message again when the chunk for it is loaded. Returns that nothing is drawn.
fn postpone(ctx: &yew::Context<App>, message: AppMessage) -> bool {
    let link = ctx.link().clone();
    let again = Box::new(move || link.send_message(message));
    let needed = ChunkSet::of(&[Chunk::Touch]);
    let signal = &ctx.props().signal;
    signal.emit(HostEvent::NeedsChunks(needed, again));
    false
}

/// Returns an observer whose callback sends the width of the root element.
fn size_observer(
    ctx: &yew::Context<App>,
    root: &HtmlElement,
) -> Option<(ResizeObserver, OnResize)> {
    let link = ctx.link().clone();
    let root = root.clone();
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |_| {
        let width = layout_width(&root);
        if width > 0.0 {
            link.send_message(AppMessage::Apply(Action::Resize(width)));
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    Some((observer, callback))
}

/// Returns the tag of the catalog for a language on a page in another, if it is not loaded.
fn missing_catalog(lang: &str, page_lang: &str) -> Option<String> {
    let tag = masar_locale::regional_tag(lang, page_lang);
    (!masar_locale::is_loaded(tag)).then(|| tag.to_owned())
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
