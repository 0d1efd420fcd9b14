//! The axis: marks on a scale of time, in lanes. A pan moves two layers and draws again only when
//! the window leaves what is drawn: drawing every mark at each pointer move took 21 ms for 150
//! marks, moving a layer takes none.

mod cluster;
mod draw;
mod gesture;
mod glide;
mod keys;
mod lens;
mod mark;
mod overview;
mod ticks;

use std::rc::Rc;

use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};
use yew::{Component, Html, NodeRef, Properties};

pub use mark::{bar_ends, status_in_words};

use super::Context;
use super::element::{number, px};
use super::measure::{Lettering, Measure};
use super::state::Action;
use crate::layout::{self, Request, Scale, Window};

use gesture::Gesture;
use glide::Glide;
use overview::{Grip, Strip};

/// What the axis is to show, and in what room.
#[derive(Properties)]
pub struct Props {
    /// Feed, language, words.
    pub context: Context,
    /// The stretch of time in sight.
    pub window: Window,
    /// Width of the column of lane names, px; 0: the name stands above its lane.
    pub column: f64,
    /// Width of the plot, px.
    pub plot: f64,
    /// A finger rather than a mouse.
    pub coarse: bool,
    /// For each event, whether the filters let it through.
    pub shown: Rc<[bool]>,
    /// The opened event.
    pub selected: Option<usize>,
}

impl Props {
    /// Whether all but the window is the same.
    fn alike(&self, other: &Props) -> bool {
        self.context == other.context
            && (self.column, self.plot, self.coarse) == (other.column, other.plot, other.coarse)
            && self.shown == other.shown
            && self.selected == other.selected
    }
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.window == other.window && self.alike(other)
    }
}

/// What happens to the axis.
pub enum Message {
    /// A pointer went down, moved, or went up or away on the plot.
    Pointer(PointerEvent),
    /// The same on the overview's strip or one of its handles.
    Grip(Grip, PointerEvent),
    /// A key on one of the overview's handles.
    GripKey(Grip, KeyboardEvent),
    /// The wheel turned over the plot.
    Wheel(WheelEvent),
    /// A key was pressed with focus in the plot.
    Key(KeyboardEvent),
    /// A mark or pill took focus.
    Focused(usize),
    /// Opens or closes a cluster's list.
    Cluster(Option<Rc<[usize]>>),
    /// Another window is wanted; for good when `true`.
    Look(Window, bool),
    /// The next frame of a glide, at that time in milliseconds.
    Glide(f64),
}

/// The axis component.
pub struct Axis {
    measure: Measure,
    /// What is in sight now; ahead of the props while a gesture lasts.
    live: Window,
    /// The window the drawing was made for.
    laid: Window,
    drawing: layout::Axis,
    plan: Option<layout::Plan>,
    gesture: Gesture,
    /// What goes on after a flick, while it does.
    glide: Option<Glide>,
    /// The last drawing shows more or less time than the one before: marks travel to their places.
    zooms: bool,
    /// Drawn once in the host page's own font: from here on things may move.
    settled: bool,
    strip: Strip,
    plot: NodeRef,
    layers: [NodeRef; 2],
    /// The event whose mark the Tab key lands on.
    stop: Option<usize>,
    /// Focus goes to `stop` after the next drawing.
    focus_stop: bool,
    /// The open cluster.
    open: Option<Rc<[usize]>>,
    /// Focus goes into the cluster's list after the next drawing.
    focus_list: bool,
}

impl Component for Axis {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let props = ctx.props();
        let mut axis = Axis {
            measure: Measure::new(String::from("sans-serif")),
            live: props.window,
            laid: props.window,
            drawing: layout::Axis::default(),
            plan: None,
            gesture: Gesture::default(),
            glide: None,
            zooms: false,
            settled: false,
            strip: Strip::default(),
            plot: NodeRef::default(),
            layers: [NodeRef::default(), NodeRef::default()],
            stop: None,
            focus_stop: false,
            open: None,
            focus_list: false,
        };
        axis.lay(props);
        axis.strip.lay(props);
        axis
    }

    fn changed(&mut self, ctx: &yew::Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        if props.window == self.live && props.alike(old) {
            // The window this axis itself reported: drawn already.
            return false;
        }
        if !self.gesture.is_active() && !self.strip.is_held() {
            self.live = props.window;
        }
        if !Rc::ptr_eq(&props.context.scene, &old.context.scene) {
            self.stop = None;
            self.open = None;
        }
        if props.context != old.context || props.shown != old.shown || props.coarse != old.coarse {
            self.plan = None;
        }
        self.lay(props);
        self.strip.lay(props);
        true
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: Message) -> bool {
        match message {
            Message::Pointer(event) => self.pointer(ctx, &event),
            Message::Grip(grip, event) => self.grip(ctx, grip, &event),
            Message::GripKey(grip, event) => self.grip_key(ctx, grip, &event),
            Message::Wheel(event) => self.wheel(ctx, &event),
            Message::Key(event) => self.key(ctx, &event),
            Message::Focused(event) => self.focused(ctx, event),
            Message::Cluster(open) => {
                self.focus_stop |= open.is_none() && self.open.is_some();
                self.focus_list = open.is_some();
                self.open = open;
                true
            }
            Message::Look(window, true) => self.settle(ctx, window),
            Message::Look(window, false) => self.travel(ctx, window),
            Message::Glide(now) => self.go_on(ctx, now),
        }
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, first: bool) {
        if first {
            // The host page's font is known only once the widget stands in the page.
            if let Some(family) = self.plot.cast::<Element>().as_ref().and_then(font_family) {
                self.measure = Measure::new(family);
                self.plan = None;
                let window = self.live;
                self.laid = Window::new(window.end, window.start);
                ctx.link().send_message(Message::Look(window, false));
            }
        }
        self.settled |= !first;
        self.shift_layers(ctx.props());
        if std::mem::take(&mut self.focus_stop) {
            self.focus_on_stop();
        }
        if std::mem::take(&mut self.focus_list) {
            self.focus_in(".cluster-list [tabindex='-1']");
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        self.draw(ctx).done()
    }
}

impl Axis {
    /// Draws for the live window.
    fn lay(&mut self, props: &Props) {
        let words = Lettering {
            context: &props.context,
            measure: &self.measure,
        };
        let request = Request {
            timeline: &props.context.scene.timeline,
            shown: &props.shown,
            window: self.live,
            width: props.plot,
            overdraw: overdraw(props),
            today: props.context.today.start(),
            coarse: props.coarse,
            selected: props.selected,
            words: &words,
        };
        // A plan holds for a scale, whatever the window: panning only reads it.
        let plan = self
            .plan
            .take()
            .filter(|plan| plan.fits(&request))
            .unwrap_or_else(|| layout::Plan::new(&request));
        self.drawing = plan.axis(&request);
        self.plan = Some(plan);
        self.zooms =
            self.settled && !self.gesture.is_active() && self.laid.seconds() != self.live.seconds();
        self.laid = self.live;
    }

    fn scale(&self, props: &Props) -> Scale {
        Scale {
            window: self.laid,
            width: props.plot,
        }
    }

    /// Shows `window` for now: moves the layers, or draws anew where they do not reach.
    fn travel(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        let props = ctx.props();
        let same_scale = window.seconds() == self.laid.seconds();
        self.live = window;
        if same_scale && self.shift(props).abs() < overdraw(props) - 24.0 && self.plan.is_some() {
            self.shift_layers(props);
            self.strip.shift(props, window);
            return false;
        }
        self.lay(props);
        true
    }

    /// Stays at `window`: draws for it, and tells.
    fn settle(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        self.live = window;
        self.lay(ctx.props());
        ctx.props().context.act.emit(Action::Look(window));
        true
    }

    /// How far the layers are from where they were drawn, px towards the inline end.
    fn shift(&self, props: &Props) -> f64 {
        -self.scale(props).x(self.live.start)
    }

    fn shift_layers(&self, props: &Props) {
        let sign = if props.context.words.direction.is_rtl() {
            -1.0
        } else {
            1.0
        };
        let shift = self.shift(props) * sign;
        let moved = if shift == 0.0 {
            String::from("none")
        } else {
            ["translateX(", &number(shift), "px)"].concat()
        };
        for layer in self.layers.iter().filter_map(NodeRef::cast::<HtmlElement>) {
            drop(layer.style().set_property("transform", &moved));
        }
    }
}

/// How far beyond the window is drawn, px.
fn overdraw(props: &Props) -> f64 {
    (props.plot * 0.5).max(160.0)
}

/// The font family an element is set in.
fn font_family(element: &Element) -> Option<String> {
    web_sys::window()?
        .get_computed_style(element)
        .ok()??
        .get_property_value("font-family")
        .ok()
}
