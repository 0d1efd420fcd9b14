//! Kiosk mode: one event a screen, for a public touch screen.
//!
//! The kiosk shows one event after the other. A touch stops that; after a minute without input the kiosk returns
//! to its start. It has no link and no menu, since nothing may lead out of it.

mod axis;
mod stage;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent, ShadowRoot};
use yew::prelude::*;
use yew::virtual_dom::VComp;

use super::Context;
use super::detail::listen;
use super::element::{Class, ElementBuilder, class, el, element, event_as, selector};
use super::focus::focus_first;
use super::glyph::{Icon, icon};
use super::header::languages;
use super::state::{Action, Effect, State};
use super::toolbar::easy_switch;
use gloo_timers::callback::Timeout;

/// The functions of the kiosk that the rest of the view calls.
pub(crate) struct KioskApi {
    /// Returns the content of the widget's frame in kiosk mode.
    pub(crate) view: fn(&Context, &State) -> Html,
    /// The style sheet of the kiosk.
    pub(crate) style: &'static str,
}

/// The functions of the kiosk, as their chunk provides them.
pub(crate) static KIOSK: KioskApi = KioskApi {
    view: kiosk,
    style: style_sheet!("kiosk.css"),
};

/// The time without input after which the kiosk returns to its start, ms.
const IDLE_TIME: u32 = 60_000;
/// The factor of that time while focus is in the kiosk by keyboard or screen reader. Reading makes no input
/// (WCAG 2.2.1).
const IDLE_ROUNDS_WITH_FOCUS: u8 = 10;
/// The time that an event without text stays while nobody uses the kiosk, ms.
const BASE_TIME: usize = 7_000;
/// The time that is added for each letter of the texts, ms.
const TIME_PER_LETTER: usize = 45;
/// The longest time that an event stays, ms.
const MAX_TIME: usize = 30_000;
/// The horizontal distance after which a move of a finger is a swipe, px.
const SWIPE_DISTANCE: f64 = 80.0;

/// Returns the content of the widget's frame in kiosk mode.
pub(crate) fn kiosk(context: &Context, state: &State) -> Html {
    let props = Props {
        context: context.clone(),
        selected: state.selected,
        shown: state.shown.clone(),
        reading: state.reading,
        media_hosts: state.media_hosts.clone(),
    };
    Html::from(VComp::new::<Kiosk>(Rc::new(props), None))
}

/// The properties of the kiosk.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    context: Context,
    /// The opened event; nothing for the first of all.
    selected: Option<usize>,
    shown: Rc<[bool]>,
    reading: Option<usize>,
    media_hosts: Option<String>,
}

/// A message to the kiosk.
enum KioskMessage {
    /// The timer ran out.
    Timeout,
    /// The picture with this address could not be loaded.
    Broken(String),
    /// A click or a key. The pressed element handles it, too.
    Input,
    /// An element received focus.
    Focused,
    /// A finger went down at a position, px.
    Down(f64, f64),
    /// A finger went up at a position, px.
    Up(f64, f64),
}

struct Kiosk {
    /// Sends [`KioskMessage::Timeout`] when it runs out. It is cancelled when it is dropped.
    timer: Option<Timeout>,
    /// Whether a visitor uses the kiosk.
    in_use: bool,
    /// The number of times that the timer ran out since the last input.
    idle_rounds: u8,
    /// The position where the finger went down, px.
    touch_start: Option<(f64, f64)>,
    /// Focus moves to the button for the next event after the next drawing: the call to touch, which had focus, is
    /// removed.
    focus_next_button: bool,
    /// The addresses of the pictures that could not be loaded.
    broken: Vec<String>,
    root: NodeRef,
}

impl Component for Kiosk {
    type Message = KioskMessage;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        Kiosk {
            timer: Some(timer(ctx, display_time(ctx.props()))),
            in_use: false,
            idle_rounds: 0,
            touch_start: None,
            focus_next_button: false,
            broken: Vec::new(),
            root: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: KioskMessage) -> bool {
        let props = ctx.props();
        match message {
            KioskMessage::Timeout => self.handle_timeout(ctx),
            KioskMessage::Broken(address) => {
                self.broken.push(address);
                true
            }
            KioskMessage::Down(x, y) => {
                // The call to touch stays until the click: if it were removed now, the click would reach the
                // element in its place.
                self.touch_start = Some((x, y));
                self.start_timer(ctx, IDLE_TIME);
                false
            }
            // A touch moves focus, too.
            KioskMessage::Focused if !self.focused_by_keys() => false,
            KioskMessage::Input | KioskMessage::Focused => {
                let begins = !self.in_use;
                self.focus_next_button = begins
                    && self
                        .focused()
                        .is_some_and(|it| it.class_name() == CALL_CLASSES);
                if begins {
                    let find_voices = Action::Effect(Effect::FindVoices);
                    props.context.dispatch.emit(find_voices);
                }
                self.in_use = true;
                self.idle_rounds = 0;
                self.start_timer(ctx, IDLE_TIME);
                begins
            }
            KioskMessage::Up(x, y) => {
                let Some((from_x, from_y)) = self.touch_start.take() else {
                    return false;
                };
                let (across, down) = (x - from_x, y - from_y);
                if across.abs() > SWIPE_DISTANCE && across.abs() > 2.0 * down.abs() {
                    let rtl = props.context.direction.is_rtl();
                    let forward = (across > 0.0) == rtl;
                    props.open_neighbor(if forward { 1 } else { -1 });
                    ctx.link().send_message(KioskMessage::Input);
                }
                false
            }
        }
    }

    fn rendered(&mut self, _ctx: &yew::Context<Self>, _first: bool) {
        if std::mem::take(&mut self.focus_next_button)
            && let Some(root) = self.root.cast::<Element>()
        {
            focus_first(&root, ".kiosk-turn.next");
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let props = ctx.props();
        let context = &props.context;
        let screen = self.listening_screen(ctx).child(top(context));
        let events = props.events();
        let link = ctx.link();
        let pictures = stage::Pictures {
            hosts: props.media_hosts.as_deref(),
            broken: &self.broken,
            fail: link.callback(KioskMessage::Broken),
        };
        let Some(event) = props.event() else {
            let empty = el!("div.kiosk-stage").child_text(selector!("p"), context.catalog.empty);
            return screen.child(empty).build();
        };
        let announcement = if self.in_use {
            stage::accessible_name(context, event)
        } else {
            String::new()
        };
        screen
            .child(el!("p.unseen role=status").text_owned(announcement))
            .child(stage::stage(context, event, &props.shown, &pictures))
            .child(stage::pictures(context, event, &events, &pictures))
            .child(stage::progress(context, event, &events))
            .child(axis::axis(context, event, &props.shown))
            .child(if self.in_use {
                tools(props, event)
            } else {
                call_to_touch(context)
            })
            .build()
    }
}

/// Returns the title of the feed and the buttons of its languages.
fn top(context: &Context) -> ElementBuilder {
    let feed = &context.scene.feed;
    // The whole names of many languages would need a second row.
    let short_names = feed.languages.len() > 3;
    el!("header.kiosk-top")
        .child(
            element(context.heading_tag(0))
                .class(class!("kiosk-title"))
                .attr_static("part", "title")
                .node(context.feed_title()),
        )
        .child_opt(languages(context, short_names))
}

/// The classes of the call to touch.
const CALL_CLASSES: &str = "kiosk-band kiosk-call";

/// Returns the call to touch, which is shown while nobody uses the kiosk.
fn call_to_touch(context: &Context) -> ElementBuilder {
    let catalog = context.catalog;
    el!("button.kiosk-band.kiosk-call")
        .key(String::from("call"))
        .child(stage::touch_icon())
        .child(
            el!("span")
                .child(el!("b").interface_text(catalog, catalog.kiosk_call))
                .child(el!("span.kiosk-back").interface_text(catalog, catalog.kiosk_back)),
        )
}

/// Returns the tools while a visitor uses the kiosk: the buttons for the previous and the next event, reading
/// aloud, and easy-to-read texts.
fn tools(props: &Props, event: usize) -> ElementBuilder {
    let context = &props.context;
    let catalog = context.catalog;
    let turn = |class: Class, name: &str, by: isize| {
        let to = props.neighbor(by).unwrap_or(event);
        el!("button.kiosk-turn")
            .class(class)
            .opens_event(context, to)
            .child_opt((by < 0).then(|| icon(Icon::Previous)))
            .child_text(selector!("span"), name)
            .child_opt((by > 0).then(|| icon(Icon::Next)))
    };
    el!("div.kiosk-band.kiosk-tools")
        .key(String::from("tools"))
        .child(turn(class!("previous"), catalog.previous, -1))
        .child_opt(listen(context, event, props.reading == Some(event)))
        .child_opt(easy_switch(context))
        .child(turn(class!("next"), catalog.next, 1))
}

impl Kiosk {
    /// Returns the root element with the listeners of the kiosk.
    fn listening_screen(&self, ctx: &yew::Context<Self>) -> ElementBuilder {
        let send = |message: fn(Event) -> KioskMessage| -> Rc<dyn Fn(Event)> {
            let link = ctx.link().clone();
            Rc::new(move |event| link.send_message(message(event)))
        };
        el!("div.kiosk-screen")
            .node_ref(&self.root)
            .on(
                "pointerdown",
                send(|event| {
                    let (x, y) = position(event);
                    KioskMessage::Down(x, y)
                }),
            )
            .on("click keydown", send(|_| KioskMessage::Input))
            .on("focusin", send(|_| KioskMessage::Focused))
            .on(
                "pointerup",
                send(|event| {
                    let (x, y) = position(event);
                    KioskMessage::Up(x, y)
                }),
            )
            // A long press would offer to open a picture elsewhere.
            .on(
                "contextmenu",
                Rc::new(|event: Event| event.prevent_default()),
            )
    }

    /// Replaces the running timer.
    fn start_timer(&mut self, ctx: &yew::Context<Self>, ms: u32) {
        // The old timer is cancelled before the new one starts.
        self.timer = None;
        self.timer = Some(timer(ctx, ms));
    }

    /// Opens the next event, or returns to the start after a visitor has gone. Returns whether to draw.
    fn handle_timeout(&mut self, ctx: &yew::Context<Self>) -> bool {
        let props = ctx.props();
        // The kiosk runs for days: after midnight, today is at another place on the axis.
        props
            .context
            .dispatch
            .emit(Action::Effect(Effect::CheckDate));
        if !self.in_use {
            props.open_neighbor(1);
            // The properties are still those of the event before: its display time is used for the next one.
            self.start_timer(ctx, display_time(props));
            return false;
        }
        self.idle_rounds += 1;
        // A visitor may be listening.
        let is_reading = props.reading.is_some();
        if is_reading || (self.idle_rounds < IDLE_ROUNDS_WITH_FOCUS && self.focused_by_keys()) {
            self.start_timer(ctx, IDLE_TIME);
            return false;
        }
        if let Some(focused) = self.focused() {
            drop(focused.blur());
        }
        self.in_use = false;
        self.idle_rounds = 0;
        // The network may be back: the pictures that could not be loaded are requested again.
        self.broken.clear();
        props.context.dispatch.emit(Action::Restart);
        self.start_timer(ctx, display_time(props));
        true
    }

    /// Returns the element with focus.
    fn focused(&self) -> Option<HtmlElement> {
        let root: ShadowRoot = self.root.get()?.get_root_node().dyn_into().ok()?;
        root.active_element()?.dyn_into().ok()
    }

    /// Returns whether an element of the kiosk has focus that did not come from a touch.
    fn focused_by_keys(&self) -> bool {
        self.focused()
            .is_some_and(|it| it.matches(":focus-visible").unwrap_or(false))
    }
}

impl Props {
    /// Returns the shown events in the order of time.
    fn events(&self) -> Vec<usize> {
        let order = &self.context.scene.timeline.order;
        let mut events = Vec::with_capacity(order.len());
        for &event in order {
            if self.shown[event] {
                events.push(event);
            }
        }
        events
    }

    /// Returns the event on the screen.
    fn event(&self) -> Option<usize> {
        let events = self.events();
        let chosen = self.selected.filter(|event| events.contains(event));
        chosen.or(events.first().copied())
    }

    /// Returns the event that is `by` places later; the first follows the last.
    fn neighbor(&self, by: isize) -> Option<usize> {
        let events = self.events();
        let now = self.event()?;
        let at = events.iter().position(|event| *event == now)? as isize;
        let to = (at + by).rem_euclid(events.len() as isize);
        events.get(to as usize).copied()
    }

    /// Opens the event that is `by` places later.
    fn open_neighbor(&self, by: isize) {
        if let Some(event) = self.neighbor(by) {
            self.context.dispatch.emit(Action::Open(event));
        }
    }
}

/// Starts a timer of `ms` milliseconds.
fn timer(ctx: &yew::Context<Kiosk>, ms: u32) -> Timeout {
    let link = ctx.link().clone();
    Timeout::new(ms, move || link.send_message(KioskMessage::Timeout))
}

/// Returns the time that the event on the screen stays, ms.
fn display_time(props: &Props) -> u32 {
    let context = &props.context;
    let texts = props.event().map_or([""; 2], |event| {
        context.texts(event).map(|text| context.plain(text))
    });
    let letters: usize = texts.iter().map(|text| text.len()).sum();
    let factor = if context.language_direction().is_rtl() {
        // Two bytes a letter.
        TIME_PER_LETTER / 2
    } else {
        TIME_PER_LETTER
    };
    (BASE_TIME + letters * factor).min(MAX_TIME) as u32
}

/// Returns the position of a pointer, px.
fn position(event: Event) -> (f64, f64) {
    let event: PointerEvent = event_as(event);
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
