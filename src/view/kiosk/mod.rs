//! Kiosk mode: one event a screen, for a public touch screen. It goes from event to event by itself. A
//! touch stops that; after a minute without a touch it returns to the start.
//!
//! There is no way out of it: no link, no menu, no key taken.

mod line;
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
use super::toolbar::easy;
use gloo_timers::callback::Timeout;

/// The functions of the kiosk.
pub(crate) struct KioskApi {
    /// The kiosk, within the widget's frame.
    pub(crate) view: fn(&Context, &State) -> Html,
    /// Its style sheet.
    pub(crate) style: &'static str,
}

/// The functions of the kiosk, as their chunk has them.
pub(crate) static KIOSK: KioskApi = KioskApi {
    view: kiosk,
    style: style_sheet!("kiosk.css"),
};

/// The time without a touch after which the kiosk returns to the start, ms.
const IDLE: u32 = 60_000;
/// The factor of that time while the focus is in the kiosk by keyboard or screen reader: reading makes no
/// input (WCAG 2.2.1).
const PATIENCE: u8 = 10;
/// The time that an event stays while the kiosk runs by itself, ms: the base.
const STAY: usize = 7_000;
/// The addition for each letter.
const STAY_A_LETTER: usize = 45;
/// The limit.
const STAY_AT_MOST: usize = 30_000;
/// The distance after which a sideways move of a finger is a swipe, px.
const SWIPE: f64 = 80.0;

/// Returns the kiosk, within the widget's frame.
pub(crate) fn kiosk(context: &Context, state: &State) -> Html {
    let props = Props {
        context: context.clone(),
        selected: state.selected,
        shown: state.shown.clone(),
        reading: state.reading,
    };
    Html::from(VComp::new::<Kiosk>(Rc::new(props), None))
}

/// The properties of the kiosk.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    context: Context,
    /// The event on the screen; nothing for the first of all.
    selected: Option<usize>,
    shown: Rc<[bool]>,
    reading: Option<usize>,
}

/// A message to the kiosk.
enum Message {
    /// The timer has run out.
    TimeOver,
    /// A touch or a key; the pressed element has received it too.
    Touched,
    /// An element received focus.
    Focused,
    /// A finger went down at a place, px.
    Down(f64, f64),
    /// A finger went up at a place, px.
    Lifted(f64, f64),
}

struct Kiosk {
    /// Sends [`Message::TimeOver`]; dropping it cancels that.
    timer: Option<Timeout>,
    /// A visitor uses it.
    awake: bool,
    /// The number of times that the timer ran out since the last input.
    waited: u8,
    /// The place where the finger went down.
    finger: Option<(f64, f64)>,
    /// The call to touch had focus and is removed.
    focus: bool,
    root: NodeRef,
}

impl Component for Kiosk {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        Kiosk {
            timer: Some(timer(ctx, stay(ctx.props()))),
            awake: false,
            waited: 0,
            finger: None,
            focus: false,
            root: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        match message {
            Message::TimeOver => self.time_over(ctx),
            Message::Down(x, y) => {
                // Only its time stops: were the call to go now, the press would reach what comes in
                // its place.
                self.finger = Some((x, y));
                self.start_timer(ctx, IDLE);
                false
            }
            // A finger gives the focus, too.
            Message::Focused if !self.focused_by_keys() => false,
            Message::Touched | Message::Focused => {
                let woken = !self.awake;
                self.focus = woken && self.focused().is_some_and(|it| it.class_name() == CALL);
                self.awake = true;
                self.waited = 0;
                self.start_timer(ctx, IDLE);
                woken
            }
            Message::Lifted(x, y) => {
                let Some((from_x, from_y)) = self.finger.take() else {
                    return false;
                };
                let (aside, along) = (x - from_x, y - from_y);
                if aside.abs() > SWIPE && aside.abs() > 2.0 * along.abs() {
                    let rtl = props.context.catalog.lang.direction.is_rtl();
                    let forward = (aside > 0.0) == rtl;
                    props.go(if forward { 1 } else { -1 });
                    ctx.link().send_message(Message::Touched);
                }
                false
            }
        }
    }

    fn rendered(&mut self, _ctx: &yew::Context<Self>, _first: bool) {
        if std::mem::take(&mut self.focus)
            && let Some(root) = self.root.cast::<Element>()
        {
            focus_first(&root, ".kiosk-turn.next");
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let props = ctx.props();
        let context = &props.context;
        let send = |message: fn(Event) -> Message| -> Rc<dyn Fn(Event)> {
            let link = ctx.link().clone();
            Rc::new(move |event| link.send_message(message(event)))
        };
        let kiosk = el!("div.kiosk-screen")
            .node_ref(&self.root)
            .on(
                "pointerdown",
                send(|event| {
                    let (x, y) = place(event);
                    Message::Down(x, y)
                }),
            )
            .on("click keydown", send(|_| Message::Touched))
            .on("focusin", send(|_| Message::Focused))
            .on(
                "pointerup",
                send(|event| {
                    let (x, y) = place(event);
                    Message::Lifted(x, y)
                }),
            )
            // A long press would offer to open a picture elsewhere.
            .on(
                "contextmenu",
                Rc::new(|event: Event| event.prevent_default()),
            )
            .child(
                el!("header.kiosk-top")
                    .child(
                        element(context.heading_tag(0))
                            .class(class!("kiosk-title"))
                            .attr_static("part", "title")
                            .node(context.text(&context.scene.feed.title)),
                    )
                    // Of many, their whole names would take a second row from the event.
                    .child_opt(languages(context, context.scene.feed.languages.len() > 3)),
            );
        let stops = props.stops();
        let Some(event) = props.event() else {
            let nothing = el!("div.kiosk-stage").child_text(selector!("p"), context.catalog.empty);
            return kiosk.child(nothing).build();
        };
        let said = if self.awake {
            stage::said(context, event)
        } else {
            String::new()
        };
        kiosk
            .child(el!("p.unseen role=status").text_owned(said))
            .child(stage::stage(context, event, &props.shown))
            .child(stage::pictures(context, event, &stops))
            .child(stage::progress(context, event, &stops))
            .child(line::line(context, event, &props.shown))
            .child(if self.awake {
                self.tools(props, event)
            } else {
                call(context)
            })
            .build()
    }
}

/// The class of the call to touch.
const CALL: &str = "kiosk-band kiosk-call";

/// Returns the call to touch, shown while the kiosk runs by itself.
fn call(context: &Context) -> ElementBuilder {
    let catalog = context.catalog;
    el!("button.kiosk-band.kiosk-call")
        .key(String::from("call"))
        .child(stage::hand())
        .child(
            el!("span")
                .child(el!("b").interface_text(catalog, catalog.kiosk_call))
                .child(el!("span.kiosk-back").interface_text(catalog, catalog.kiosk_back)),
        )
}

impl Kiosk {
    /// Returns the buttons for the previous and the next event.
    fn tools(&self, props: &Props, event: usize) -> ElementBuilder {
        let context = &props.context;
        let catalog = context.catalog;
        let turn = |class: Class, name: &str, by: isize| {
            let to = props.beside(by).unwrap_or(event);
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
            .child_opt(easy(context))
            .child(turn(class!("next"), catalog.next, 1))
    }

    /// Replaces the running timer.
    fn start_timer(&mut self, ctx: &yew::Context<Self>, ms: u32) {
        // The old one ends first: one timer runs at a time.
        self.timer = None;
        self.timer = Some(timer(ctx, ms));
    }

    /// Goes on to the next event, or back to the start.
    fn time_over(&mut self, ctx: &yew::Context<Self>) -> bool {
        let props = ctx.props();
        // It runs for days: midnight comes, and "today" is another place on the axis.
        props.context.act.emit(Action::Effect(Effect::CheckDate));
        if !self.awake {
            props.go(1);
            // What comes is not here yet: its length is that of what goes, and nobody can tell.
            self.start_timer(ctx, stay(props));
            return false;
        }
        self.waited += 1;
        // What is being read is listened to.
        let listened = props.reading.is_some();
        if listened || (self.waited < PATIENCE && self.focused_by_keys()) {
            self.start_timer(ctx, IDLE);
            return false;
        }
        if let Some(focused) = self.focused() {
            drop(focused.blur());
        }
        self.awake = false;
        self.waited = 0;
        props.context.act.emit(Action::Restart);
        self.start_timer(ctx, stay(props));
        true
    }

    fn focused(&self) -> Option<HtmlElement> {
        let root: ShadowRoot = self.root.get()?.get_root_node().dyn_into().ok()?;
        root.active_element()?.dyn_into().ok()
    }

    /// Returns whether an element of the kiosk has focus, and not because of a touch.
    fn focused_by_keys(&self) -> bool {
        self.focused()
            .is_some_and(|it| it.matches(":focus-visible").unwrap_or(false))
    }
}

impl Props {
    /// Returns the events in their order.
    fn stops(&self) -> Vec<usize> {
        let order = &self.context.scene.timeline.order;
        let mut stops = Vec::with_capacity(order.len());
        for &event in order {
            if self.shown[event] {
                stops.push(event);
            }
        }
        stops
    }

    /// Returns the event on the screen.
    fn event(&self) -> Option<usize> {
        let stops = self.stops();
        let chosen = self.selected.filter(|event| stops.contains(event));
        chosen.or(stops.first().copied())
    }

    /// Returns the event so many places on; the last is followed by the first.
    fn beside(&self, by: isize) -> Option<usize> {
        let stops = self.stops();
        let now = self.event()?;
        let at = stops.iter().position(|event| *event == now)? as isize;
        let to = (at + by).rem_euclid(stops.len() as isize);
        stops.get(to as usize).copied()
    }

    fn go(&self, by: isize) {
        if let Some(event) = self.beside(by) {
            self.context.act.emit(Action::Open(event));
        }
    }
}

/// Starts a timer of so many milliseconds.
fn timer(ctx: &yew::Context<Kiosk>, ms: u32) -> Timeout {
    let link = ctx.link().clone();
    Timeout::new(ms, move || link.send_message(Message::TimeOver))
}

/// Returns how long the event on the screen stays, ms.
fn stay(props: &Props) -> u32 {
    let context = &props.context;
    let texts = props.event().map_or([""; 2], |event| {
        context.texts(event).map(|text| context.plain(text))
    });
    let letters: usize = texts.iter().map(|text| text.len()).sum();
    let factor = if context.catalog.lang.direction.is_rtl() {
        // Two bytes a letter.
        STAY_A_LETTER / 2
    } else {
        STAY_A_LETTER
    };
    (STAY + letters * factor).min(STAY_AT_MOST) as u32
}

/// Returns the place of a pointer, px.
fn place(event: Event) -> (f64, f64) {
    let event: PointerEvent = event_as(event);
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
