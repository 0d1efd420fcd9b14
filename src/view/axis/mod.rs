//! The axis: marks on a scale of time, in lanes. Panning moves two layers and draws again only when the
//! window leaves what is drawn: drawing every mark at each pointer move took 21 ms for 150 marks, moving
//! a layer takes none. Zooming makes the layers wider: positions and lengths are shares of their width,
//! text keeps its size.

mod cluster;
mod draw;
mod gesture;
mod glide;
mod hijri;
mod input;
mod keys;
mod lens;
mod mark;
mod overview;
mod ticks;

use std::rc::Rc;

use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};
use yew::{Component, Html, NodeRef, Properties};

pub(crate) use cluster::list as cluster_list;
pub(crate) use gesture::{GESTURES, GesturesApi};
pub(crate) use lens::lens;
pub(crate) use mark::{bar_ends, status_in_words, unseen_besides};

use super::Context;
use super::chunk::{self, Chunk, ChunkSet};
use super::element::{css_number, px};
use super::measure::{Measure, TextMeasurer};
use super::state::Action;
use masar_layout::{Request, Scale, Window};

use gesture::Gesture;
use glide::Glide;
use overview::{Grip, Minimap};

/// The properties of the axis.
#[derive(Properties)]
pub(crate) struct Props {
    /// Scene, language, catalog.
    pub(crate) context: Context,
    /// The visible stretch of time.
    pub(crate) window: Window,
    /// The width of the column of lane names, px; 0: each name is above its lane.
    pub(crate) column: f64,
    /// The width of the plot, px.
    pub(crate) plot: f64,
    /// The pointer is a finger.
    pub(crate) coarse: bool,
    /// For each event, whether it matches the filters.
    pub(crate) shown: Rc<[bool]>,
    /// The opened event.
    pub(crate) selected: Option<usize>,
}

impl Props {
    /// Returns whether all but the window is the same.
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

/// A message to the axis.
#[derive(Clone)]
pub(crate) enum Message {
    /// A pointer went down, moved, or went up or away on the plot.
    Pointer(PointerEvent),
    /// The same on the overview or one of its handles.
    Grip(Grip, PointerEvent),
    /// A key on one of the overview's handles.
    GripKey(Grip, KeyboardEvent),
    /// The wheel turned over the plot.
    Wheel(WheelEvent),
    /// A key was pressed with focus in the plot.
    Key(KeyboardEvent),
    /// A mark or pill received focus.
    Focused(usize),
    /// Opens or closes a cluster's list.
    Cluster(Option<Rc<[usize]>>),
    /// Sets the window; `true`: not during a gesture.
    Look(Window, bool),
    /// The next frame of an animation, at that time in ms.
    Glide(f64),
}

/// The axis component.
pub(crate) struct Axis {
    measure: Measure,
    /// The visible window; ahead of the props during a gesture.
    live: Window,
    /// The window that was drawn.
    laid: Window,
    /// The width of the overdraw on each side of that window, px.
    beyond: f64,
    drawing: masar_layout::Axis,
    plan: Option<masar_layout::Plan>,
    gesture: Gesture,
    /// The animation under way.
    glide: Option<Glide>,
    /// A frame is requested and has not come.
    awaits_frame: bool,
    /// The time of the last frame, ms.
    last_frame: f64,
    /// The factor by which the layers are stretched.
    stretch: f64,
    /// The axis was drawn in the host page's font: from here on it may be animated.
    settled: bool,
    strip: Minimap,
    plot: NodeRef,
    layers: [NodeRef; 2],
    /// The event whose mark is the Tab key's stop.
    stop: Option<usize>,
    /// Focus goes to `stop` after the next drawing.
    focus_stop: bool,
    /// The open cluster.
    open: Option<Rc<[usize]>>,
    /// Focus goes into the cluster's list after the next drawing.
    focus_list: bool,
    /// A button or key asked for another window: the result is announced.
    tells: bool,
    /// The last announcement: the visible period.
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
        match &message {
            Message::Wheel(event) if input::takes_wheel(event) => event.prevent_default(),
            Message::Key(event) if input::takes_key(event) => event.prevent_default(),
            _ => {}
        }
        match message {
            Message::Pointer(_)
            | Message::Grip(..)
            | Message::GripKey(..)
            | Message::Wheel(_)
            | Message::Key(_) => match chunk::loaded().gestures {
                Some(gestures) => (gestures.update)(self, ctx, message),
                None => wait_for(ctx, Chunk::Touch, message),
            },
            Message::Focused(event) => self.focused(ctx, event),
            Message::Cluster(Some(_)) if chunk::loaded().detail.is_none() => {
                wait_for(ctx, Chunk::Touch, message)
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
    /// Computes the layout for a window.
    fn lay(&mut self, props: &Props, window: Window, beyond: f64) {
        let labels = TextMeasurer {
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
            labels: &labels,
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

    /// Returns the scale of the layout.
    fn scale(&self, props: &Props) -> Scale {
        Scale {
            window: self.laid,
            width: props.plot,
        }
    }

    /// Returns the window that the axis shows or moves to.
    fn goal(&self) -> Window {
        self.glide.as_ref().map_or(self.live, |glide| glide.to)
    }

    /// Shows `window` during a gesture: moves and stretches the layers, or draws where they do not reach.
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

    /// Returns whether the layers, moved and stretched, fill the window. They never shrink: text would
    /// overlap.
    fn reaches(&self, props: &Props) -> bool {
        let scale = self.scale(props);
        let room = self.beyond - 24.0;
        (1.0..=8.0).contains(&self.stretched())
            && scale.x(self.live.start) >= -room
            && scale.x(self.live.end) <= props.plot + room
    }

    /// Returns the visible length of time as a multiple of the drawn one.
    fn stretched(&self) -> f64 {
        self.laid.seconds() as f64 / self.live.seconds() as f64
    }

    /// Ends at `window`: draws it, and reports it.
    fn settle(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        self.glide = None;
        self.live = window;
        self.lay(ctx.props(), window, overdraw(ctx.props()));
        // A hand that drags sees where it is, and a handle says so itself.
        self.told = if std::mem::take(&mut self.tells) {
            overview::period(window, ctx.props().context.catalog)
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
        if props.context.catalog.lang.direction.is_rtl() {
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

/// Sends a message again once a chunk is loaded.
fn wait_for(ctx: &yew::Context<Axis>, chunk: Chunk, message: Message) -> bool {
    let link = ctx.link().clone();
    let again = Rc::new(move || link.send_message(message.clone()));
    let needed = ChunkSet::of(&[chunk]);
    ctx.props().context.with_chunks.emit((needed, again));
    false
}

/// Returns the overdraw, px. It is limited on a wide screen, where a dense feed has the most nodes.
fn overdraw(props: &Props) -> f64 {
    (props.plot * 0.5).clamp(160.0, 480.0)
}

/// Returns a measure for the text in an element.
fn measure_of(element: &Element) -> Option<Measure> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    let is = |property| style.get_property_value(property).unwrap_or_default();
    // "normal" is no number.
    let px = |property| js_sys::parse_float(&is(property)).max(0.0);
    let em = px("font-size").max(1.0);
    let spacing = [px("letter-spacing") / em, px("word-spacing") / em];
    Some(Measure::new(is("font-family"), spacing))
}
