//! The axis as elements: names, lanes, and what is behind them.

use std::rc::Rc;

use web_sys::{Event, PointerEvent};

use super::gesture::{POINTER, Phase};
use super::{Axis, Message, hijri, mark, ticks};
use crate::view::Context;
use crate::view::chunk;
use crate::view::controls::Control;
use crate::view::element::{ElementBuilder, class, el, event_as, selector};
use crate::view::glyph::glyph;
use crate::view::toolbar::on_today;
use masar_layout::{LaneLayout, Scale};

/// The height of a lane name above its lane, px.
const NAME_ABOVE: f64 = 30.0;

impl Axis {
    /// Returns the whole axis.
    pub(super) fn draw(&self, ctx: &yew::Context<Self>) -> ElementBuilder {
        let props = ctx.props();
        let context = &props.context;
        let catalog = context.catalog;
        let above = if props.column > 0.0 { 0.0 } else { NAME_ABOVE };
        let height = self.drawing.height + above * self.drawing.lanes.len() as f64;
        let scale = self.scale(props);
        let stop = self.tab_stop(props);
        let mut frame = el!("div.plot-frame").px("height", &[height]);
        for (at, lane) in self.drawing.lanes.iter().enumerate() {
            frame = frame.child(lane_name(context, lane, at, above));
        }
        let mut layer = self.eras(context, &scale, el!("div.layer").node_ref(&self.layers[1]));
        layer = ticks::lines(&self.drawing, layer);
        layer = self.behind(context, &scale, layer);
        for (at, lane) in self.drawing.lanes.iter().enumerate() {
            layer = layer.child(self.lane(ctx, (lane, at), above, &scale, stop));
        }
        let listen = |message: fn(Event) -> Option<Message>| -> Rc<dyn Fn(Event)> {
            let link = ctx.link().clone();
            Rc::new(move |event| {
                if let Some(message) = message(event) {
                    link.send_message(message);
                }
            })
        };
        let plot = el!("div.plot role=group aria-describedby=axis-hint")
            .node_ref(&self.plot)
            .attr_static("aria-label", catalog.axis)
            .on(
                POINTER,
                listen(|event| {
                    let event: PointerEvent = event_as(event);
                    // A mouse that only passes by is no gesture.
                    let passes = event.buttons() == 0 && Phase::of(&event) == Phase::Move;
                    (!passes).then_some(Message::Pointer(event))
                }),
            )
            .on(
                "wheel",
                listen(|event| Some(Message::Wheel(event_as(event)))),
            )
            .on(
                "keydown",
                listen(|event| Some(Message::Key(event_as(event)))),
            )
            .on(
                "focusin",
                listen(|event| Axis::index_of(&event).map(Message::Focused)),
            )
            .child(layer);
        let live = Scale {
            window: self.live,
            ..scale
        };
        let today_at = live.x(context.today.start());
        let (link, window) = (ctx.link().clone(), on_today(context, self.live));
        let today = ticks::today(
            context,
            today_at,
            props.plot,
            Rc::new(move |_| link.send_message(Message::Look(window, true))),
        );
        let mut names = ticks::names(
            &self.drawing,
            // On a narrow axis an earlier today's tag stands there, too.
            (today_at > props.plot || today_at < 0.0 && above > 0.0).then_some(props.plot),
            &self.measure,
            el!("div.layer").node_ref(&self.layers[0]),
        );
        if let Some(drawn) = self.drawing.drawn {
            names = hijri::row(context, &scale, drawn, &self.measure, names);
        }
        el!("div.axis part=axis")
            .px("PLOT", &[props.plot])
            .child(el!("p id=axis-hint hidden=").interface_text(catalog, catalog.axis_hint))
            .child_text(selector!("p.unseen role=status"), &self.told)
            .child(
                el!("div.ticks aria-hidden=true")
                    .class_if(context.hijri.is_some(), class!("two-calendars"))
                    .child(names)
                    .child_opt(ticks::pinned(&self.drawing)),
            )
            .child(
                frame
                    .child(plot)
                    .child(today)
                    .child_opt(self.cluster_list(ctx, above)),
            )
            .child_opt(
                chunk::loaded()
                    .detail
                    .and_then(|detail| (detail.lens)(context, props, &scale, &self.measure)),
            )
            .child_opt(
                context
                    .controls
                    .has(Control::Overview)
                    .then(|| self.overview(ctx)),
            )
    }

    fn lane(
        &self,
        ctx: &yew::Context<Self>,
        (lane, at): (&LaneLayout, usize),
        above: f64,
        scale: &Scale,
        stop: Option<usize>,
    ) -> ElementBuilder {
        let props = ctx.props();
        let context = &props.context;
        let of = &context.scene.timeline.lanes[lane.lane];
        // The order of the page is the order of time: what a screen reader walks.
        let marks = lane.marks.iter().map(|mark| mark.x as i64);
        let clusters = lane.clusters.iter().map(|cluster| cluster.pill_x as i64);
        let mut order: Vec<(i64, usize)> = marks
            .chain(clusters)
            .enumerate()
            .map(|(at, x)| (x, at))
            .collect();
        order.sort_unstable();
        let mut element = el!("div.lane role=group")
            .key(lane.lane.to_string())
            .track_color(context, of.track)
            .attr("aria-label", context.track_plain(of.track))
            .px("y h", &[lane.top + above * (at + 1) as f64, lane.height])
            .child_opt(mark::brackets(&lane.clusters, props.plot, lane.height));
        for (_, at) in order {
            if let Some(mark) = lane.marks.get(at) {
                let selected = props.selected == Some(mark.event);
                element = element
                    .child(mark::mark(
                        context,
                        mark,
                        scale,
                        stop == Some(mark.event),
                        selected,
                    ))
                    .child_opt(
                        mark.label
                            .as_ref()
                            .map(|label| mark::label(context, mark, label)),
                    );
            } else if let Some(cluster) = lane.clusters.get(at - lane.marks.len()) {
                let open = self.open.as_deref() == Some(&cluster.events[..]);
                let events: Rc<[usize]> = cluster.events.clone().into();
                let link = ctx.link().clone();
                let press = Rc::new(move |_| {
                    link.send_message(Message::Cluster((!open).then(|| events.clone())))
                });
                let stops = stop.is_some() && stop == cluster.events.first().copied();
                element = element.child(mark::cluster(context, cluster, stops, open, press));
            }
        }
        element
    }

    fn eras(&self, context: &Context, scale: &Scale, mut layer: ElementBuilder) -> ElementBuilder {
        let Some(drawn) = self.drawing.drawn else {
            return layer;
        };
        for (at, era) in context.scene.feed.eras.iter().enumerate() {
            let start = era
                .date
                .earliest()
                .map_or(drawn.start, |day| day.start().max(drawn.start));
            let end = era
                .date
                .latest()
                .map_or(drawn.end, |day| day.end().min(drawn.end));
            if start < end {
                let from = scale.x(start);
                // Its name stays in sight while any of it does.
                let name = (-from).max(0.0);
                layer = layer.child(
                    el!("div.era")
                        .key(format!("era-{at}"))
                        .px("X W name", &[from, scale.x(end) - from, name])
                        .child(
                            context.text_element(selector!("span aria-hidden=true"), &era.title),
                        ),
                );
            }
        }
        layer
    }

    /// Returns what is behind the lanes: the founding stem, today, and the hatching after it.
    fn behind(
        &self,
        context: &Context,
        scale: &Scale,
        mut layer: ElementBuilder,
    ) -> ElementBuilder {
        if let (Some(x), Some(drawn)) = (self.drawing.today, self.drawing.drawn) {
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
        if let (Some(x), Some(anchor)) = (
            self.drawing.anchor_line,
            context.scene.timeline.anchor_event,
        ) {
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

    fn cluster_list(&self, ctx: &yew::Context<Self>, above: f64) -> Option<ElementBuilder> {
        let events = self.open.as_ref()?;
        for (at, lane) in self.drawing.lanes.iter().enumerate() {
            for cluster in &lane.clusters {
                if cluster.events[..] == events[..] {
                    let top = lane.top + above * (at + 1) as f64 + cluster.y + 16.0;
                    let list = chunk::loaded().detail?.cluster;
                    return Some(list(ctx, events, cluster.pill_x, top, lane.lane));
                }
            }
        }
        None
    }
}

fn lane_name(context: &Context, lane: &LaneLayout, at: usize, above: f64) -> ElementBuilder {
    let of = &context.scene.timeline.lanes[lane.lane];
    let top = lane.top + above * at as f64;
    let height = if above > 0.0 { above } else { lane.height };
    el!("div.lane-name aria-hidden=true")
        .track_color(context, of.track)
        .px("y h", &[top, height])
        .child(glyph(
            context.shape(of.track),
            false,
            masar_feed::Status::Confirmed,
        ))
        .child(el!("span").node(context.track_name(of.track)))
}
