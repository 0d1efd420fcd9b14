//! The axis: marks on a scale of time, in lanes. A pan moves two layers and draws again only when
//! the window leaves what is drawn: drawing every mark at each pointer move took 21 ms for 150
//! marks, moving a layer takes none. A zoom makes them wider: places and lengths are shares of
//! that, what is written keeps its size.

mod cluster;
mod draw;
mod gesture;
mod glide;
mod hijri;
mod keys;
mod lens;
mod mark;
mod overview;
mod ticks;

use std::rc::Rc;

use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};
use yew::{Component, Html, NodeRef, Properties};

pub(crate) use mark::{bar_ends, status_in_words, unseen_besides};

use super::Context;
use super::element::{css_number, px};
use super::measure::{Measure, TextMeasurer};
use super::more;
use super::state::Action;
use masar_layout::{Request, Scale, Window};

use gesture::Gesture;
use glide::Glide;
use overview::{Grip, Minimap};

/// What the axis is to show, and in what room.
#[derive(Properties)]
pub(crate) struct Props {
    /// Feed, language, words.
    pub(crate) context: Context,
    /// The stretch of time in sight.
    pub(crate) window: Window,
    /// Width of the column of lane names, px; 0: the name stands above its lane.
    pub(crate) column: f64,
    /// Width of the plot, px.
    pub(crate) plot: f64,
    /// A finger rather than a mouse.
    pub(crate) coarse: bool,
    /// For each event, whether the filters let it through.
    pub(crate) shown: Rc<[bool]>,
    /// The opened event.
    pub(crate) selected: Option<usize>,
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
pub(crate) enum Message {
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
pub(crate) struct Axis {
    measure: Measure,
    /// What is in sight now; ahead of the props while a gesture lasts.
    live: Window,
    /// The window the drawing was made for.
    laid: Window,
    /// How far beyond that window is drawn, px.
    beyond: f64,
    drawing: masar_layout::Axis,
    plan: Option<masar_layout::Plan>,
    gesture: Gesture,
    /// Where the axis is on its way to, while it is.
    glide: Option<Glide>,
    /// A frame was asked for and has not come.
    awaits_frame: bool,
    /// When the last one came, ms.
    last_frame: f64,
    /// How much the layers are stretched.
    stretch: f64,
    /// Drawn once in the host page's own font: from here on things may move.
    settled: bool,
    strip: Minimap,
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
    /// A button or key asked for another window: where it arrives is said.
    tells: bool,
    /// What was said last: the period in sight.
    told: String,
}

impl Component for Axis {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let props = ctx.props();
        let mut axis = Axis {
            measure: Measure::new(String::from("sans-serif"), [0.0; 2]),
            live: props.window,
            laid: props.window,
            beyond: 0.0,
            drawing: masar_layout::Axis::default(),
            plan: None,
            gesture: Gesture::default(),
            glide: None,
            awaits_frame: false,
            last_frame: 0.0,
            stretch: 1.0,
            settled: false,
            strip: Minimap::default(),
            plot: NodeRef::default(),
            layers: [NodeRef::default(), NodeRef::default()],
            stop: None,
            focus_stop: false,
            open: None,
            focus_list: false,
            tells: false,
            told: String::new(),
        };
        axis.lay(props, props.window, overdraw(props));
        axis.strip.lay(props);
        axis
    }

    fn changed(&mut self, ctx: &yew::Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let held = self.gesture.is_active() || self.strip.is_held();
        if props.alike(old) {
            // The window this axis itself reported is drawn already.
            return props.window != old.window
                && props.window != self.live
                && !held
                && self.head_for(ctx, props.window);
        }
        if !held && self.glide.is_none() {
            self.live = props.window;
        }
        if !Rc::ptr_eq(&props.context.scene, &old.context.scene) {
            self.stop = None;
            self.open = None;
        }
        if props.context != old.context || props.shown != old.shown || props.coarse != old.coarse {
            self.plan = None;
        }
        self.lay(props, self.live, overdraw(props));
        self.strip.lay(props);
        true
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: Message) -> bool {
        match message {
            Message::Pointer(event) => self.pointer(ctx, &event),
            Message::Grip(grip, event) => self.grip(ctx, grip, &event),
            Message::GripKey(grip, event) => self.grip_key(ctx, grip, &event),
            Message::Wheel(event) => {
                self.wheel(ctx, &event);
                false
            }
            Message::Key(event) => self.key(ctx, &event),
            Message::Focused(event) => self.focused(ctx, event),
            Message::Cluster(Some(events)) if !more::is_here() => {
                let link = ctx.link().clone();
                let again = move || link.send_message(Message::Cluster(Some(events.clone())));
                ctx.props().context.later.emit(Rc::new(again));
                false
            }
            Message::Cluster(open) => {
                self.focus_stop |= open.is_none() && self.open.is_some();
                self.focus_list = open.is_some();
                self.open = open;
                true
            }
            Message::Look(window, true) => self.head_for(ctx, window),
            Message::Look(window, false) => self.travel(ctx, window),
            Message::Glide(now) => self.go_on(ctx, now),
        }
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, first: bool) {
        if first {
            // The host page's font is known only once the widget stands in the page.
            if let Some(measure) = self.plot.cast::<Element>().as_ref().and_then(measure_of) {
                self.measure = measure;
                self.plan = None;
                let window = self.live;
                ctx.link().send_message(Message::Look(window, false));
            }
        }
        self.settled |= !first;
        self.shift_layers(ctx.props());
        // Only once it has arrived: on the way marks may gather, and the focus would be lost.
        if self.glide.is_none() && std::mem::take(&mut self.focus_stop) {
            self.focus_on_stop();
        }
        if std::mem::take(&mut self.focus_list) {
            self.focus_in(".cluster-list [tabindex='-1']");
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        self.draw(ctx).build()
    }
}

impl Axis {
    /// Draws for a window.
    fn lay(&mut self, props: &Props, window: Window, beyond: f64) {
        let words = TextMeasurer {
            context: &props.context,
            measure: &self.measure,
        };
        let request = Request {
            timeline: &props.context.scene.timeline,
            shown: &props.shown,
            window,
            width: props.plot,
            overdraw: beyond,
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
            .unwrap_or_else(|| masar_layout::Plan::new(&request));
        self.drawing = plan.axis(&request);
        self.plan = Some(plan);
        self.laid = window;
        self.beyond = beyond;
    }

    /// The scale of what is drawn.
    fn scale(&self, props: &Props) -> Scale {
        Scale {
            window: self.laid,
            width: props.plot,
        }
    }

    /// The window that the axis shows, or is on its way to.
    fn goal(&self) -> Window {
        self.glide.as_ref().map_or(self.live, |glide| glide.to)
    }

    /// Shows `window` for now: moves and stretches the layers, or draws anew where they do not reach.
    fn travel(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        let props = ctx.props();
        self.live = window;
        if self.plan.is_some() && self.reaches(props) {
            self.shift_layers(props);
            self.strip.shift(props, window);
            return false;
        }
        // Who goes away from it sees more and more: drawn ahead, for twice the time. Who comes nearer sees
        // less and less: what is beyond would be gone before it is seen.
        let beyond = overdraw(props);
        let (ahead, beyond) = if self.plan.is_none() || window.seconds() == self.laid.seconds() {
            (window, beyond)
        } else if window.seconds() > self.laid.seconds() {
            (window.zoom(0.5, keys::middle(window)), beyond)
        } else {
            (window, beyond / 4.0)
        };
        self.lay(props, ahead, beyond);
        true
    }

    /// Whether the layers, moved and stretched, fill the live window. They never shrink: what is
    /// written would overlap.
    fn reaches(&self, props: &Props) -> bool {
        let scale = self.scale(props);
        let room = self.beyond - 24.0;
        (1.0..=8.0).contains(&self.stretched())
            && scale.x(self.live.start) >= -room
            && scale.x(self.live.end) <= props.plot + room
    }

    /// How much longer a stretch of time is in sight than it was drawn.
    fn stretched(&self) -> f64 {
        self.laid.seconds() as f64 / self.live.seconds() as f64
    }

    /// Stays at `window`: draws for it, and tells.
    fn settle(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        self.glide = None;
        self.live = window;
        self.lay(ctx.props(), window, overdraw(ctx.props()));
        // A hand that drags sees where it is, and a handle says so itself.
        self.told = if std::mem::take(&mut self.tells) {
            overview::period(window, ctx.props().context.words)
        } else {
            String::new()
        };
        if ctx.props().window != window {
            ctx.props().context.act.emit(Action::Look(window));
        }
        true
    }

    fn shift_layers(&mut self, props: &Props) {
        let stretch = self.stretched();
        let mut shift = -self.scale(props).x(self.live.start) * stretch;
        if props.context.words.lang.direction.is_rtl() {
            shift = -shift;
        }
        let moved = ["translateX(", &css_number(shift), "px)"].concat();
        // A pan does not touch it: what depends on it would be looked at again.
        let stretches = std::mem::replace(&mut self.stretch, stretch) != stretch;
        for layer in self.layers.iter().filter_map(NodeRef::cast::<HtmlElement>) {
            let style = layer.style();
            drop(style.set_property("transform", &moved));
            if stretches {
                let size = [&css_number(stretch * 100.0), "%"].concat();
                drop(style.set_property("inline-size", &size));
            }
        }
    }
}

/// How far beyond the window is drawn, px: no further on a wide screen, where a dense feed has the most nodes.
fn overdraw(props: &Props) -> f64 {
    (props.plot * 0.5).clamp(160.0, 480.0)
}

/// A measure for what is written in an element.
fn measure_of(element: &Element) -> Option<Measure> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    let is = |property| style.get_property_value(property).unwrap_or_default();
    // "normal" is no number.
    let px = |property| js_sys::parse_float(&is(property)).max(0.0);
    let em = px("font-size").max(1.0);
    let spacing = [px("letter-spacing") / em, px("word-spacing") / em];
    Some(Measure::new(is("font-family"), spacing))
}
