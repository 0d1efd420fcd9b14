//! The elements of the axis: the ticks, the names of the lanes, the lanes, and the background.

use std::rc::Rc;

use web_sys::{Event, PointerEvent};

use super::gesture::{POINTER_EVENTS, PointerPhase};
use super::{Axis, AxisMessage, Props, mark, ticks};
use crate::view::Context;
use crate::view::chunk;
use crate::view::controls::Control;
use crate::view::element::{ElementBuilder, class, el, event_as, selector};
use crate::view::glyph::glyph;
use crate::view::more::LongList;
use crate::view::toolbar::centered_on_today;
use masar_edtf::Moment;
use masar_feed::Era;
use masar_layout::{Cluster, LaneLayout, MarkKind, Scale, Window};

/// The height of a lane name that is above its lane, px.
const NAME_ABOVE: f64 = 30.0;
/// The height of the row with the names of the eras, px.
const ERA_HEIGHT: f64 = 26.0;

/// Returns a listener that sends the axis the message for an event, if there is one.
fn send(ctx: &yew::Context<Axis>, message: fn(Event) -> Option<AxisMessage>) -> Rc<dyn Fn(Event)> {
    let link = ctx.link().clone();
    Rc::new(move |event| {
        if let Some(message) = message(event) {
            link.send_message(message);
        }
    })
}

/// Returns the message for a pointer event; nothing for a mouse that moves without a pressed button.
fn pointer_message(event: Event) -> Option<AxisMessage> {
    let event: PointerEvent = event_as(event);
    let hovers = event.buttons() == 0 && PointerPhase::of(&event) == PointerPhase::Move;
    (!hovers).then_some(AxisMessage::Pointer(event))
}

impl Axis {
    /// Returns the whole axis.
    pub(super) fn draw(&self, ctx: &yew::Context<Self>) -> ElementBuilder {
        let props = ctx.props();
        let context = &props.context;
        let catalog = context.catalog;
        let scale = self.scale(props);
        let touch = chunk::loaded().touch;
        el!("div.axis part=axis")
            .px("PLOT", &[props.plot_width])
            .child(el!("p id=axis-hint hidden=").interface_text(catalog, catalog.axis_hint))
            .child_text(selector!("p.unseen role=status"), &self.announcement)
            .child(self.draw_ticks(props, &scale))
            .child(self.draw_plot_frame(ctx, &scale))
            .child_opt(touch.and_then(|touch| {
                (touch.toolbar.more)(context, LongList::Lanes, self.layout.lanes_left)
            }))
            .child_opt(
                touch
                    .and_then(|touch| (touch.detail.inset)(context, props, &scale, &self.measurer)),
            )
            .child_opt(
                context
                    .controls
                    .has(Control::Overview)
                    .then(|| self.draw_overview(ctx)),
            )
    }

    /// Returns the position of today in the visible window, px.
    fn today_x(&self, props: &Props) -> f64 {
        let visible = Scale {
            window: self.visible,
            width: props.plot_width,
        };
        visible.x(props.context.today.start())
    }

    /// Returns the rows of ticks.
    fn draw_ticks(&self, props: &Props, scale: &Scale) -> ElementBuilder {
        let context = &props.context;
        let today_x = self.today_x(props);
        // On a narrow axis the tag of an earlier today is at the end of the row, too.
        let tag_at_end = today_x > props.plot_width || today_x < 0.0 && name_height(props) > 0.0;
        let mut names = ticks::names(
            &self.layout,
            tag_at_end.then_some(props.plot_width),
            &self.measurer,
            el!("div.layer").node_ref(&self.layers[0]),
        );
        if let Some((drawn, touch)) = self.layout.drawn.zip(chunk::loaded().touch) {
            names = (touch.hijri.row)(context, scale, drawn, &self.measurer, names);
        }
        el!("div.ticks aria-hidden=true")
            .class_if(context.hijri.is_some(), class!("two-calendars"))
            .child(names)
            .child_opt(ticks::pinned(&self.layout))
    }

    /// Returns the frame of the plot: the names of the lanes, the plot, today's tag, and the list of an open
    /// cluster.
    fn draw_plot_frame(&self, ctx: &yew::Context<Self>, scale: &Scale) -> ElementBuilder {
        let props = ctx.props();
        let context = &props.context;
        let name_height = name_height(props);
        let height =
            self.layout.height + name_height * self.layout.lanes.len() as f64 + era_height(context);
        let lanes = self.layout.lanes.len() as f64;
        let mut frame = el!("div.plot-frame").px("height L", &[height, lanes]);
        if let Some(touch) = chunk::loaded().touch {
            // The first of the children: Yew compares them from the end, and would move all those before another last one.
            frame = (touch.axis.complete_frame)(self, context, frame);
        }
        let list = chunk::loaded()
            .touch
            .and_then(|touch| (touch.axis.cluster_list)(self, ctx, name_height));
        let link = ctx.link().clone();
        let window = centered_on_today(context, self.visible);
        let today = ticks::today(
            context,
            self.today_x(props),
            props.plot_width,
            Rc::new(move |_| link.send_message(AxisMessage::AnimateTo(window))),
        );
        frame = frame.child(self.draw_plot(ctx, scale));
        for (at, lane) in self.layout.lanes.iter().enumerate() {
            frame = frame.child(lane_name(props, lane, at, name_height));
        }
        frame.child(today).child_opt(list)
    }

    /// Returns the plot: the layer of eras, lines and lanes, and its listeners.
    fn draw_plot(&self, ctx: &yew::Context<Self>, scale: &Scale) -> ElementBuilder {
        let props = ctx.props();
        let context = &props.context;
        let name_height = name_height(props);
        let tab_stop = self.drawn_tab_stop(props);
        let mut layer = self.draw_eras(context, scale, el!("div.layer").node_ref(&self.layers[1]));
        layer = ticks::lines(&self.layout, layer);
        layer = self.draw_background(context, scale, layer);
        for (at, lane) in self.layout.lanes.iter().enumerate() {
            let top = lane.top + name_height * (at + 1) as f64 + era_height(context);
            let lane = self.draw_lane(ctx, lane, top, scale, tab_stop);
            layer = layer.child(lane.px("N", &[at as f64]));
        }
        if let Some(touch) = chunk::loaded().touch {
            layer = (touch.axis.era_names)(self, ctx, scale, layer);
        }
        el!("div.plot role=group aria-describedby=axis-hint")
            .node_ref(&self.plot)
            .attr_static("aria-label", context.catalog.axis)
            .on(POINTER_EVENTS, send(ctx, pointer_message))
            .on(
                "wheel",
                send(ctx, |event| Some(AxisMessage::Wheel(event_as(event)))),
            )
            .on(
                "dblclick",
                send(ctx, |event| Some(AxisMessage::DoubleClick(event_as(event)))),
            )
            .on(
                "keydown",
                send(ctx, |event| Some(AxisMessage::Key(event_as(event)))),
            )
            .on(
                "focusin",
                send(ctx, |event| {
                    Axis::focused_event(&event).map(AxisMessage::Focused)
                }),
            )
            .child(layer)
    }

    /// Returns a lane whose top is at `top`, px.
    fn draw_lane(
        &self,
        ctx: &yew::Context<Self>,
        lane: &LaneLayout,
        top: f64,
        scale: &Scale,
        tab_stop: Option<usize>,
    ) -> ElementBuilder {
        let props = ctx.props();
        let context = &props.context;
        let track = context.scene.timeline.lanes[lane.lane].track;
        let mut element = el!("div.lane role=group")
            .key(lane.lane.to_string())
            .track_color(context, track)
            .attr("aria-label", context.track_plain(track))
            .px("y h", &[top, lane.height])
            .child_opt(mark::cluster_brackets(
                &lane.clusters,
                props.plot_width,
                lane.height,
            ));
        for index in order_in_time(lane) {
            if let Some(mark) = lane.marks.get(index) {
                let stops = tab_stop == Some(mark.event);
                let selected = props.selected == Some(mark.event);
                element = element
                    .child(mark::mark(context, mark, scale, stops, selected))
                    .child_opt(mark.label.as_ref().map(|label| {
                        // The label of a bar keeps its place in the bar.
                        let at = match mark.kind {
                            MarkKind::Bar => label.x,
                            _ => mark.x,
                        };
                        mark::label(context, mark.event, at, label)
                    }));
            } else if let Some(cluster) = lane.clusters.get(index - lane.marks.len()) {
                let label = cluster.named_after.zip(cluster.label.as_ref());
                element =
                    element
                        .child(self.draw_cluster(ctx, cluster, tab_stop))
                        .child_opt(label.map(|(event, label)| {
                            mark::label(context, event, cluster.pill_x, label)
                        }));
            }
        }
        element.child_opt(
            chunk::loaded()
                .touch
                .and_then(|touch| (touch.axis.unloaded)(self, ctx, lane, scale)),
        )
    }

    /// Returns the pill of a cluster, which opens and closes its list.
    fn draw_cluster(
        &self,
        ctx: &yew::Context<Self>,
        cluster: &Cluster,
        tab_stop: Option<usize>,
    ) -> ElementBuilder {
        let open = self.open_cluster.as_deref() == Some(&cluster.events[..]);
        let events: Rc<[usize]> = cluster.events.clone().into();
        let link = ctx.link().clone();
        let press = Rc::new(move |_| {
            link.send_message(AxisMessage::OpenCluster((!open).then(|| events.clone())))
        });
        let stops = tab_stop.is_some() && tab_stop == cluster.events.first().copied();
        mark::cluster(&ctx.props().context, cluster, stops, open, press)
    }

    /// Adds the backgrounds of the eras to a layer.
    fn draw_eras(
        &self,
        context: &Context,
        scale: &Scale,
        mut layer: ElementBuilder,
    ) -> ElementBuilder {
        for (at, era) in context.scene.feed.eras.iter().enumerate() {
            if let Some((start, end)) = self.drawn_era(era) {
                let from = scale.x(start);
                layer = layer.child(
                    el!("div.era")
                        .key(format!("era-{at}"))
                        .px("X W", &[from, scale.x(end) - from]),
                );
            }
        }
        layer
    }

    /// Returns the part of an era that is drawn.
    pub(super) fn drawn_era(&self, era: &Era) -> Option<(Moment, Moment)> {
        let Window { start, end } = self.layout.drawn?;
        let first = era
            .date
            .earliest()
            .map_or(start, |day| day.start().max(start));
        let last = era.date.latest().map_or(end, |day| day.end().min(end));
        (first < last).then_some((first, last))
    }

    /// Adds the background of the lanes to a layer: the line of the founding event, the line of today, and the
    /// hatching after today.
    fn draw_background(
        &self,
        context: &Context,
        scale: &Scale,
        mut layer: ElementBuilder,
    ) -> ElementBuilder {
        if let (Some(x), Some(drawn)) = (self.layout.today, self.layout.drawn) {
            layer = layer.child(
                el!("div.future")
                    .key(String::from("future"))
                    .px("X W", &[x, scale.x(drawn.end) - x]),
            );
            layer = layer.child(
                el!("div.today-line")
                    .key(String::from("today"))
                    .px("X", &[x]),
            );
        }
        if let (Some(x), Some(anchor)) =
            (self.layout.anchor_line, context.scene.timeline.anchor_event)
        {
            let track = context.event(anchor).track;
            layer = layer.child(
                el!("div.stem")
                    .key(String::from("stem"))
                    .px("X", &[x])
                    .track_color(context, track),
            );
        }
        layer
    }
}

/// Returns the height of the row with the names of the eras, px; 0 if there are none.
pub(super) fn era_height(context: &Context) -> f64 {
    if context.scene.feed.eras.is_empty() {
        0.0
    } else {
        ERA_HEIGHT
    }
}

/// Returns the height of a lane name above its lane, px; 0 if the names have a column.
fn name_height(props: &Props) -> f64 {
    if props.names_width > 0.0 {
        0.0
    } else {
        NAME_ABOVE
    }
}

/// Returns the indices of a lane's marks, and after them of its clusters, in the order of time: screen readers
/// read the elements in the order of the document.
fn order_in_time(lane: &LaneLayout) -> Vec<usize> {
    let marks = lane.marks.iter().map(|mark| mark.x as i64);
    let clusters = lane.clusters.iter().map(|cluster| cluster.pill_x as i64);
    let mut order: Vec<(i64, usize)> = marks
        .chain(clusters)
        .enumerate()
        .map(|(index, x)| (x, index))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, index)| index).collect()
}

/// Returns the name of a lane, in the column of names or above the lane. Screen readers get the name with the marks, and
/// from here only what the button does, once it is one.
fn lane_name(props: &Props, lane: &LaneLayout, at: usize, name_height: f64) -> ElementBuilder {
    let context = &props.context;
    let touch = chunk::loaded().touch;
    let track = context.scene.timeline.lanes[lane.lane].track;
    let top = lane.top + name_height * at as f64 + era_height(context);
    let height = if name_height > 0.0 {
        name_height
    } else {
        lane.height
    };
    let element = match touch {
        Some(_) => el!("button.lane-name"),
        None => el!("div.lane-name aria-hidden=true"),
    };
    let name = element
        .track_color(context, track)
        .px("y h N", &[top, height, at as f64])
        .child(glyph(
            context.shape(track),
            false,
            masar_feed::Status::Confirmed,
        ))
        .child(el!("span").node(context.track_name(track)));
    match touch {
        Some(touch) => (touch.axis.lane_button)(props, lane, name),
        None => name,
    }
}
