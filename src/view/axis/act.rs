//! What the axis does after its first drawing: it answers pointers, keys and buttons, and follows the window.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use super::density::{Density, planner};
use super::fold::lane_button;
use super::gesture::inline_x;
use super::overview::Overview;
use super::tooltip::with_tooltip;
use super::{Axis, AxisMessage, Props, gesture, keys, overdraw_width, overview};
use crate::view::Context;
use crate::view::element::{ElementBuilder, css_number};
use crate::view::state::Action;
use masar_layout::{LaneLayout, LanePlanner, Scale, Window};

/// The functions of the axis that its first drawing does not need.
pub(crate) struct AxisApi {
    /// Handles a message; returns whether to draw.
    pub(crate) act: fn(&mut Axis, &yew::Context<Axis>, AxisMessage) -> bool,
    /// Follows the window and the match of the properties, which were others before; returns whether to draw.
    pub(crate) follow: fn(&mut Axis, &yew::Context<Axis>, &Props) -> bool,
    /// Completes a drawing: moves the layers and the focus.
    pub(crate) complete: fn(&mut Axis, &yew::Context<Axis>),
    /// Returns the list of the open cluster. The number is the height of a lane's name above its lane, px.
    pub(crate) cluster_list: fn(&Axis, &yew::Context<Axis>, f64) -> Option<ElementBuilder>,
    /// Computes the layout of the overview.
    pub(crate) compute_overview: fn(&mut Overview, &Props),
    /// Returns the strip of the overview.
    pub(crate) strip: fn(&Axis, &yew::Context<Axis>) -> ElementBuilder,
    /// Returns the strip below a lane with the numbers of its events that are not loaded.
    pub(crate) unloaded:
        fn(&Axis, &yew::Context<Axis>, &LaneLayout, &Scale) -> Option<ElementBuilder>,
    /// Adds the names of the eras to a layer.
    pub(crate) era_names: fn(&Axis, &yew::Context<Axis>, &Scale, ElementBuilder) -> ElementBuilder,
    /// Completes the name of a lane, which is a button that folds the lane.
    pub(crate) lane_button: fn(&Props, &LaneLayout, ElementBuilder) -> ElementBuilder,
    /// Returns the function that plans a lane that is folded, compact or roomy.
    pub(crate) planner: fn(&Context, Density, usize) -> Option<LanePlanner>,
    /// Completes the frame of the plot: adds the class of the density, and the tooltip.
    pub(crate) complete_frame: fn(&Axis, &Context, ElementBuilder) -> ElementBuilder,
    /// The style sheets of the list of a cluster, of folded lanes, of Hijri dates, of the inset, of the strip, of targets, of the
    /// tooltip, and of numbers of events.
    pub(crate) styles: &'static [&'static str],
}

/// The functions of the axis, as their chunk provides them.
pub(crate) const API: AxisApi = AxisApi {
    act: Axis::act,
    follow: Axis::follow,
    complete: Axis::complete,
    cluster_list: Axis::draw_cluster_list,
    compute_overview: Overview::compute_layout,
    strip: Axis::draw_strip,
    unloaded: Axis::draw_unloaded,
    era_names: Axis::draw_era_names,
    lane_button,
    planner,
    complete_frame: |axis, context, frame| {
        with_tooltip(context, &axis.tooltip, frame.class(axis.density.class()))
    },
    styles: &[
        style_sheet!("cluster.css"),
        style_sheet!("fold.css"),
        style_sheet!("hijri.css"),
        style_sheet!("inset.css"),
        style_sheet!("overview.css"),
        style_sheet!("targets.css"),
        style_sheet!("tooltip.css"),
        style_sheet!("unloaded.css"),
    ],
};

impl Axis {
    fn act(&mut self, ctx: &yew::Context<Self>, message: AxisMessage) -> bool {
        let draws = self.handle(ctx, message);
        self.move_before_drawing(ctx, draws)
    }

    /// Moves the layers if the axis is about to be drawn. After a drawing Yew may give the browser time to paint before it
    /// calls `rendered`, and the new drawing would be seen at the place of the last one.
    fn move_before_drawing(&mut self, ctx: &yew::Context<Self>, draws: bool) -> bool {
        if draws {
            self.move_layers(ctx.props());
        }
        draws
    }

    fn handle(&mut self, ctx: &yew::Context<Self>, message: AxisMessage) -> bool {
        match message {
            AxisMessage::Pointer(event) => self.handle_pointer(ctx, &event),
            AxisMessage::OverviewPointer(handle, event) => {
                self.handle_overview_pointer(ctx, handle, &event)
            }
            AxisMessage::OverviewKey(handle, event) => {
                self.handle_overview_key(ctx, handle, &event)
            }
            AxisMessage::Wheel(event) => {
                self.handle_wheel(ctx, &event);
                false
            }
            AxisMessage::Key(event) => self.handle_key(ctx, &event),
            AxisMessage::Focused(event) => self.handle_focus(ctx, event),
            AxisMessage::OpenCluster(cluster) => {
                self.will_focus_tab_stop |= cluster.is_none() && self.open_cluster.is_some();
                self.will_focus_cluster_list = cluster.is_some();
                self.open_cluster = cluster;
                true
            }
            AxisMessage::DoubleClick(event) => {
                let target = event
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok());
                if target.is_some_and(|target| matches!(target.closest("button"), Ok(Some(_)))) {
                    return false;
                }
                let x = inline_x(&self.plot, ctx.props(), f64::from(event.client_x()));
                let at = self.scale_of(ctx.props(), self.target()).moment(x);
                let window = gesture::zoom(ctx.props(), self.target(), 2.0, at);
                self.animate_to(ctx, window)
            }
            AxisMessage::AnimateTo(window) => self.animate_to(ctx, window),
            AxisMessage::Frame(now) => self.draw_frame(ctx, now),
            AxisMessage::FontKnown => {
                self.compute_layout(ctx.props(), self.visible, overdraw_width(ctx.props()));
                true
            }
        }
    }

    fn follow(&mut self, ctx: &yew::Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let window = props.window;
        let found = props.context.found;
        let goes_to_match = found.is_some() && found != old.context.found;
        if goes_to_match {
            self.tab_stop = found.map(|event| props.context.scene.top_level(event));
        }
        // The window that this axis reported is drawn already.
        let moves = window != old.window && window != self.visible && !self.has_pointer();
        let draws = moves && self.animate_to(ctx, window) || goes_to_match;
        self.move_before_drawing(ctx, draws)
    }

    fn complete(&mut self, ctx: &yew::Context<Self>) {
        self.move_layers(ctx.props());
        if self.read_density() {
            ctx.link().send_message(AxisMessage::FontKnown);
        }
        if !self.may_animate {
            self.check_font(ctx);
        }
        // Not during an animation: marks may gather into a cluster meanwhile, and focus would be lost.
        if self.animation.is_none() && std::mem::take(&mut self.will_focus_tab_stop) {
            self.focus_tab_stop();
        }
        if std::mem::take(&mut self.will_focus_cluster_list) {
            self.focus_in(".cluster-list [tabindex='-1']");
        }
    }

    /// Returns the window that the axis shows or moves to.
    pub(super) fn target(&self) -> Window {
        self.animation
            .as_ref()
            .map_or(self.visible, |animation| animation.to)
    }

    /// Returns the scale of a window.
    fn scale_of(&self, props: &Props, window: Window) -> Scale {
        Scale {
            window,
            width: props.plot_width,
        }
    }

    /// Shows a window during a gesture or an animation, without reporting it. Moves and stretches the
    /// layers if they cover the window, else computes the layout. Returns whether to draw.
    pub(super) fn show_window(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
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
    pub(super) fn finish_at(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
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
        if props.context.direction.is_rtl() {
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
