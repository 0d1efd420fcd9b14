//! The axis: marks on a scale of time, in lanes.
//!
//! Panning moves two layers, and draws again only when the window leaves the drawn part: drawing every
//! mark at each pointer move took 21 ms for 150 marks, and moving a layer takes none. Zooming makes the
//! layers wider: positions and lengths are shares of their width, and text keeps its size.

mod animation;
mod cluster;
mod draw;
mod gesture;
mod hijri;
mod input;
mod inset;
mod keys;
mod mark;
mod overview;
mod props;
mod ticks;

use std::rc::Rc;

use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};
use yew::{Component, Html, NodeRef};

pub(crate) use cluster::cluster_list;
pub(crate) use gesture::{GESTURES, GesturesApi};
pub(crate) use inset::inset;
pub(crate) use keys::center;
pub(crate) use mark::{bar_line, hidden_description, status_in_words};
pub(crate) use props::Props;

use super::chunk::{self, Chunk, ChunkSet};
use super::element::{css_number, px};
use super::measure::{SceneLabels, TextMeasurer};
use super::state::Action;
use masar_layout::{Request, Scale, Window};

use animation::Animation;
use gesture::Gesture;
use overview::{Handle, Overview};

/// A message to the axis.
#[derive(Clone)]
pub(crate) enum Message {
    /// A pointer went down, moved, or went up or away on the plot.
    Pointer(PointerEvent),
    /// A pointer went down, moved, or went up or away on the overview or one of its handles.
    OverviewPointer(Handle, PointerEvent),
    /// A key on one of the overview's handles.
    OverviewKey(Handle, KeyboardEvent),
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
    /// Shows a window at once and does not report it.
    ShowWindow(Window),
    /// The browser draws the next frame of an animation, at this time in ms.
    Frame(f64),
}

/// The axis component.
pub(crate) struct Axis {
    measurer: TextMeasurer,
    /// The visible window; during a gesture it differs from the window in the properties.
    visible: Window,
    /// The window that the layout was computed for.
    drawn_window: Window,
    /// The width that is drawn on each side beyond that window, px.
    overdraw: f64,
    layout: masar_layout::Axis,
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
    /// The axis is drawn in the host page's font: from here on it may be animated.
    may_animate: bool,
    overview: Overview,
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
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let props = ctx.props();
        let mut axis = Axis {
            measurer: TextMeasurer::new(String::from("sans-serif"), [0.0; 2]),
            visible: props.window,
            drawn_window: props.window,
            overdraw: 0.0,
            layout: masar_layout::Axis::default(),
            plan: None,
            gesture: Gesture::default(),
            animation: None,
            frame_requested: false,
            last_frame_time: 0.0,
            stretch: 1.0,
            may_animate: false,
            overview: Overview::default(),
            plot: NodeRef::default(),
            layers: [NodeRef::default(), NodeRef::default()],
            tab_stop: None,
            will_focus_tab_stop: false,
            open_cluster: None,
            will_focus_cluster_list: false,
            announces: false,
            announcement: String::new(),
        };
        axis.compute_layout(props, props.window, overdraw_width(props));
        axis.overview.compute_layout(props);
        axis
    }

    fn changed(&mut self, ctx: &yew::Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let has_pointer = self.gesture.is_active() || self.overview.is_dragged();
        if props.is_equal_besides_window(old) {
            // The window that this axis reported is drawn already.
            return props.window != old.window
                && props.window != self.visible
                && !has_pointer
                && self.animate_to(ctx, props.window);
        }
        if !has_pointer && self.animation.is_none() {
            self.visible = props.window;
        }
        if !Rc::ptr_eq(&props.context.scene, &old.context.scene) {
            self.tab_stop = None;
            self.open_cluster = None;
        }
        if props.context != old.context || props.shown != old.shown || props.coarse != old.coarse {
            self.plan = None;
        }
        self.compute_layout(props, self.visible, overdraw_width(props));
        self.overview.compute_layout(props);
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
            | Message::OverviewPointer(..)
            | Message::OverviewKey(..)
            | Message::Wheel(_)
            | Message::Key(_) => match chunk::loaded().gestures {
                Some(gestures) => (gestures.update)(self, ctx, message),
                None => resend_when_loaded(ctx, Chunk::Touch, message),
            },
            Message::Focused(event) => self.handle_focus(ctx, event),
            Message::OpenCluster(Some(_)) if chunk::loaded().detail.is_none() => {
                resend_when_loaded(ctx, Chunk::Touch, message)
            }
            Message::OpenCluster(cluster) => {
                self.will_focus_tab_stop |= cluster.is_none() && self.open_cluster.is_some();
                self.will_focus_cluster_list = cluster.is_some();
                self.open_cluster = cluster;
                true
            }
            Message::AnimateTo(window) => self.animate_to(ctx, window),
            Message::ShowWindow(window) => self.show_window(ctx, window),
            Message::Frame(now) => self.draw_frame(ctx, now),
        }
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, first: bool) {
        if first {
            // The host page's font is known only once the widget is in the page.
            if let Some(measurer) = self.plot.cast::<Element>().as_ref().and_then(measurer_of) {
                self.measurer = measurer;
                self.plan = None;
                let window = self.visible;
                ctx.link().send_message(Message::ShowWindow(window));
            }
        }
        self.may_animate |= !first;
        self.move_layers(ctx.props());
        // Not during an animation: marks may gather into a cluster meanwhile, and focus would be lost.
        if self.animation.is_none() && std::mem::take(&mut self.will_focus_tab_stop) {
            self.focus_tab_stop();
        }
        if std::mem::take(&mut self.will_focus_cluster_list) {
            self.focus_in(".cluster-list [tabindex='-1']");
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        self.draw(ctx).build()
    }
}

impl Axis {
    /// Computes the layout for a window.
    fn compute_layout(&mut self, props: &Props, window: Window, overdraw: f64) {
        let labels = SceneLabels {
            context: &props.context,
            measurer: &self.measurer,
        };
        let request = Request {
            timeline: &props.context.scene.timeline,
            shown: &props.shown,
            window,
            width: props.plot_width,
            overdraw,
            today: props.context.today.start(),
            coarse: props.coarse,
            selected: props.selected,
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

    /// Returns the scale that the layout was computed for.
    fn scale(&self, props: &Props) -> Scale {
        Scale {
            window: self.drawn_window,
            width: props.plot_width,
        }
    }

    /// Returns the window that the axis shows or moves to.
    fn target(&self) -> Window {
        self.animation
            .as_ref()
            .map_or(self.visible, |animation| animation.to)
    }

    /// Shows a window during a gesture or an animation, without reporting it. Moves and stretches the
    /// layers if they cover the window, else computes the layout. Returns whether to draw.
    fn show_window(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        let props = ctx.props();
        self.visible = window;
        if self.plan.is_some() && self.layers_cover_window(props) {
            self.move_layers(props);
            self.overview.move_frame(props, window);
            return false;
        }
        let overdraw = overdraw_width(props);
        let (drawn, overdraw) =
            if self.plan.is_none() || window.seconds() == self.drawn_window.seconds() {
                (window, overdraw)
            } else if window.seconds() > self.drawn_window.seconds() {
                // Zooming out shows more with each step: twice the time is drawn, so that fewer steps draw.
                (window.zoom(0.5, keys::center(window)), overdraw)
            } else {
                // Zooming in shows less with each step: most of the overdraw would never be visible.
                (window, overdraw / 4.0)
            };
        self.compute_layout(props, drawn, overdraw);
        true
    }

    /// Returns whether the layers, moved and stretched, cover the visible window. They are never made
    /// narrower, since text would overlap.
    fn layers_cover_window(&self, props: &Props) -> bool {
        let scale = self.scale(props);
        let room = self.overdraw - 24.0;
        (1.0..=8.0).contains(&self.stretch_factor())
            && scale.x(self.visible.start) >= -room
            && scale.x(self.visible.end) <= props.plot_width + room
    }

    /// Returns the factor by which the layers are wider than drawn.
    fn stretch_factor(&self) -> f64 {
        self.drawn_window.seconds() as f64 / self.visible.seconds() as f64
    }

    /// Ends a gesture or an animation at a window: draws the window and reports it.
    fn finish_at(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        self.animation = None;
        self.visible = window;
        self.compute_layout(ctx.props(), window, overdraw_width(ctx.props()));
        // A drag needs no announcement, and a handle of the overview has the date as its value.
        self.announcement = if std::mem::take(&mut self.announces) {
            overview::period_in_words(window, ctx.props().context.catalog)
        } else {
            String::new()
        };
        if ctx.props().window != window {
            ctx.props().context.dispatch.emit(Action::SetWindow(window));
        }
        true
    }

    /// Moves and stretches the layers from the drawn window to the visible one.
    fn move_layers(&mut self, props: &Props) {
        let stretch = self.stretch_factor();
        let mut shift = -self.scale(props).x(self.visible.start) * stretch;
        if props.context.catalog.lang.direction.is_rtl() {
            shift = -shift;
        }
        let moved = ["translateX(", &css_number(shift), "px)"].concat();
        // A pan leaves the size as it is: the browser would compute the layout of the layer again.
        let resized = std::mem::replace(&mut self.stretch, stretch) != stretch;
        for layer in self.layers.iter().filter_map(NodeRef::cast::<HtmlElement>) {
            let style = layer.style();
            drop(style.set_property("transform", &moved));
            if resized {
                let size = [&css_number(stretch * 100.0), "%"].concat();
                drop(style.set_property("inline-size", &size));
            }
        }
    }
}

/// Sends a message again when a chunk is loaded; returns that nothing is to be drawn.
fn resend_when_loaded(ctx: &yew::Context<Axis>, chunk: Chunk, message: Message) -> bool {
    let link = ctx.link().clone();
    let again = Rc::new(move || link.send_message(message.clone()));
    let needed = ChunkSet::of(&[chunk]);
    ctx.props().context.when_loaded.emit((needed, again));
    false
}

/// Returns the width that is drawn on each side beyond the window, px. It is limited for wide screens, where
/// a dense feed has the most elements.
fn overdraw_width(props: &Props) -> f64 {
    (props.plot_width * 0.5).clamp(160.0, 480.0)
}

/// Returns a measurer for text in the font of an element.
fn measurer_of(element: &Element) -> Option<TextMeasurer> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    let value = |property| style.get_property_value(property).unwrap_or_default();
    // The value may be "normal".
    let px = |property| js_sys::parse_float(&value(property)).max(0.0);
    let em = px("font-size").max(1.0);
    let spacing = [px("letter-spacing") / em, px("word-spacing") / em];
    Some(TextMeasurer::new(value("font-family"), spacing))
}
