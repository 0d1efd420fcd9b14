//! The axis: marks on a scale of time, in lanes.
//!
//! Panning moves two layers, and draws again only when the window leaves the drawn part: drawing every
//! mark at each pointer move took 21 ms for 150 marks, and moving a layer takes none. Zooming makes the
//! layers wider: positions and lengths are shares of their width, and text keeps its size.

mod act;
mod animation;
mod cluster;
mod density;
mod draw;
mod eras;
mod fold;
mod font;
mod gesture;
pub(crate) mod hijri;
mod input;
mod inset;
mod keys;
mod mark;
mod overview;
mod props;
mod ticks;
mod tooltip;
mod unloaded;

use std::rc::Rc;

use web_sys::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use yew::{Component, Html, NodeRef};

pub(crate) use act::{API, AxisApi};
pub(crate) use density::Density;
pub(crate) use inset::inset;
pub(crate) use keys::center;
pub(crate) use mark::{bar_line, hidden_description, stated_status, status_in_words};
pub(crate) use overview::period_in_words;
pub(crate) use props::Props;

use super::chunk::{self, Chunk, ChunkSet};
use super::element::px;
use super::measure::{SceneLabels, TextMeasurer};
use super::more::LongList;
use masar_layout::{Request, Scale, Window};

use animation::Animation;
use gesture::Gesture;
use overview::{Handle, Overview};
use tooltip::TooltipLink;

/// A message to the axis.
pub(crate) enum AxisMessage {
    /// A pointer went down, moved, or went up or away on the plot.
    Pointer(PointerEvent),
    /// A pointer went down, moved, or went up or away on the overview or one of its handles.
    OverviewPointer(Handle, PointerEvent),
    /// A key on one of the overview's handles.
    OverviewKey(Handle, KeyboardEvent),
    /// Two clicks or taps on the plot, not on a mark.
    DoubleClick(MouseEvent),
    /// The wheel turned over the plot.
    Wheel(WheelEvent),
    /// A key was pressed with focus in the plot.
    Key(KeyboardEvent),
    /// A mark or pill received focus.
    Focused(usize),
    /// Opens the list of a cluster's events, or closes it.
    OpenCluster(Option<Rc<[usize]>>),
    /// Moves to a window, animated if its length changes.
    AnimateTo(Window),
    /// The axis is in the page, where its texts have another font than the page.
    FontKnown,
    /// The browser draws the next frame of an animation, at this time in ms.
    Frame(f64),
}

/// The axis component.
pub(crate) struct Axis {
    measurer: TextMeasurer,
    /// The height of the lanes.
    density: Density,
    /// The visible window; during a gesture it differs from the window in the properties.
    visible: Window,
    /// The window that the layout was computed for.
    drawn_window: Window,
    /// The width that is drawn on each side beyond that window, px.
    overdraw: f64,
    layout: masar_layout::AxisLayout,
    plan: Option<masar_layout::Plan>,
    gesture: Gesture,
    /// The running animation.
    animation: Option<Animation>,
    /// A frame is requested and has not come yet.
    frame_requested: bool,
    /// The time of the last frame, ms.
    last_frame_time: f64,
    /// The factor by which the layers are stretched.
    stretch: f64,
    /// The axis is known to be drawn in its own font: from here on it may be animated.
    may_animate: bool,
    overview: Overview,
    tooltip: TooltipLink,
    plot: NodeRef,
    layers: [NodeRef; 2],
    /// The event whose mark last had focus: the Tab key stops there.
    tab_stop: Option<usize>,
    /// Focus moves to the tab stop after the next drawing.
    will_focus_tab_stop: bool,
    /// The events of the cluster whose list is open.
    open_cluster: Option<Rc<[usize]>>,
    /// Focus moves into the cluster's list after the next drawing.
    will_focus_cluster_list: bool,
    /// A button or a key changed the window: the new period is announced.
    announces: bool,
    /// The last announcement for screen readers: the visible period.
    announcement: String,
}

impl Component for Axis {
    type Message = AxisMessage;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let props = ctx.props();
        let mut axis = Axis {
            measurer: TextMeasurer::new(props.font.clone(), [0.0; 2]),
            density: props.density,
            visible: props.window,
            drawn_window: props.window,
            overdraw: 0.0,
            layout: masar_layout::AxisLayout::default(),
            plan: None,
            gesture: Gesture::default(),
            animation: None,
            frame_requested: false,
            last_frame_time: 0.0,
            stretch: 1.0,
            may_animate: false,
            overview: Overview::default(),
            tooltip: TooltipLink::default(),
            plot: NodeRef::default(),
            layers: [NodeRef::default(), NodeRef::default()],
            tab_stop: props.context.found,
            will_focus_tab_stop: false,
            open_cluster: None,
            will_focus_cluster_list: false,
            announces: false,
            announcement: String::new(),
        };
        axis.compute_layouts(props);
        axis
    }

    fn changed(&mut self, ctx: &yew::Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        if props.has_same_layout(old) {
            let Some(touch) = chunk::loaded().touch else {
                return false;
            };
            let completed = props.complete != old.complete;
            if completed {
                (touch.axis.compute_overview)(&mut self.overview, props);
            }
            return (touch.axis.follow)(self, ctx, old) | completed;
        }
        if !self.has_pointer() && self.animation.is_none() {
            self.visible = props.window;
        }
        if !Rc::ptr_eq(&props.context.scene, &old.context.scene) {
            self.tab_stop = None;
            self.open_cluster = None;
        }
        if props.context != old.context || props.shown != old.shown || props.coarse != old.coarse {
            self.plan = None;
        }
        self.compute_layouts(props);
        true
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: AxisMessage) -> bool {
        match &message {
            AxisMessage::Wheel(event) if input::takes_wheel(event) => event.prevent_default(),
            AxisMessage::Key(event) if input::takes_key(event) => event.prevent_default(),
            _ => {}
        }
        match chunk::loaded().touch {
            Some(touch) => (touch.axis.act)(self, ctx, message),
            None => {
                let link = ctx.link().clone();
                let again = Box::new(move || link.send_message(message));
                let needed = ChunkSet::of(&[Chunk::Touch]);
                ctx.props().context.when_loaded.emit((needed, again));
                false
            }
        }
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, _first: bool) {
        if let Some(touch) = chunk::loaded().touch {
            (touch.axis.complete)(self, ctx);
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        self.draw(ctx).build()
    }
}

impl Axis {
    /// Computes the layouts of the axis and of the overview for the visible window.
    fn compute_layouts(&mut self, props: &Props) {
        self.compute_layout(props, self.visible, overdraw_width(props));
        if let Some(touch) = chunk::loaded().touch {
            (touch.axis.compute_overview)(&mut self.overview, props);
        }
    }

    /// Computes the layout for a window.
    fn compute_layout(&mut self, props: &Props, window: Window, overdraw: f64) {
        let labels = SceneLabels {
            context: &props.context,
            measurer: &self.measurer,
            density: self.density,
            names_width: props.names_width,
        };
        let request = Request {
            timeline: &props.context.scene.timeline,
            shown: &props.shown,
            window,
            width: props.plot_width,
            overdraw,
            today: props.context.today.start(),
            coarse: props.coarse || self.density == Density::Roomy,
            selected: props.selected,
            most_lanes: props.context.drawn(LongList::Lanes),
            labels: &labels,
        };
        // A plan holds for a scale and any window of it: panning only reads the plan.
        let plan = self
            .plan
            .take()
            .filter(|plan| plan.fits(&request))
            .unwrap_or_else(|| masar_layout::Plan::new(&request));
        self.layout = plan.axis(&request);
        self.plan = Some(plan);
        self.drawn_window = window;
        self.overdraw = overdraw;
    }

    /// Returns whether a pointer drags the axis or the window of the overview.
    fn has_pointer(&self) -> bool {
        self.gesture.is_active() || self.overview.is_dragged()
    }

    /// Returns the scale that the layout was computed for.
    fn scale(&self, props: &Props) -> Scale {
        Scale {
            window: self.drawn_window,
            width: props.plot_width,
        }
    }
}

/// Returns the width that is drawn on each side beyond the window, px. It is limited for wide screens, where
/// a dense feed has the most elements.
fn overdraw_width(props: &Props) -> f64 {
    (props.plot_width * 0.5).clamp(160.0, 480.0)
}
