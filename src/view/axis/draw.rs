//! The axis as elements: names, lanes, what stands behind them.

use std::rc::Rc;

use web_sys::{Event, FocusEvent};
use yew::Html;

use super::gesture::Phase;
use super::{Axis, Message, cluster, lens, mark, px, ticks};
use crate::date::digits;
use crate::layout::{LaneLayout, Scale};
use crate::view::Context;
use crate::view::element::{El, el, event_as};
use crate::view::glyph::glyph;
use crate::view::toolbar::on_today;

/// Height of the lane name above a lane where there is no column for it, px.
const NAME_ABOVE: f64 = 30.0;

impl Axis {
    /// All of it.
    pub(super) fn draw(&self, ctx: &yew::Context<Self>) -> El {
        let props = ctx.props();
        let context = &props.context;
        let words = context.words;
        let above = if props.column > 0.0 { 0.0 } else { NAME_ABOVE };
        let height = self.drawing.height + above * self.drawing.lanes.len() as f64;
        let scale = self.scale(props);
        let stop = self.tab_stop(props);
        let mut frame = el("div")
            .class("plot-frame")
            .style(px(&[("--height", height)]));
        for (at, lane) in self.drawing.lanes.iter().enumerate() {
            frame = frame.child(lane_name(context, lane, at, above));
        }
        let mut layer = el("div")
            .class("layer")
            .at(&self.layers[1])
            .nodes(ticks::lines(&self.drawing))
            .nodes(self.eras(context, &scale))
            .nodes(self.behind(context, &scale));
        for (at, lane) in self.drawing.lanes.iter().enumerate() {
            layer = layer.child(self.lane(ctx, lane, at, above, stop));
        }
        let pointer = |phase: Phase| -> Rc<dyn Fn(Event)> {
            let link = ctx.link().clone();
            Rc::new(move |event| link.send_message(Message::Pointer(phase, event_as(event))))
        };
        let (turn, type_, focus) = (ctx.link().clone(), ctx.link().clone(), ctx.link().clone());
        let plot = el("div")
            .class("plot")
            .at(&self.plot)
            .set("role", "group")
            .set("aria-label", words.axis)
            .set("aria-describedby", "axis-hint")
            .on("pointerdown", pointer(Phase::Down))
            .on("pointermove", pointer(Phase::Move))
            .on("pointerup", pointer(Phase::Up))
            .on("pointercancel", pointer(Phase::Cancel))
            .on(
                "wheel",
                Rc::new(move |event| turn.send_message(Message::Wheel(event_as(event)))),
            )
            .on(
                "keydown",
                Rc::new(move |event| type_.send_message(Message::Key(event_as(event)))),
            )
            .on(
                "focusin",
                Rc::new(move |event| {
                    if let Some(event) = Axis::index_of(&event_as::<FocusEvent>(event)) {
                        focus.send_message(Message::Focused(event));
                    }
                }),
            )
            .child(layer);
        let today_at = scale.x(context.today.start());
        let (link, window) = (ctx.link().clone(), on_today(context, self.live));
        let today = ticks::today(
            context,
            today_at,
            props.plot,
            Rc::new(move |_| link.send_message(Message::Look(window, true))),
        );
        el("div")
            .class(if self.zooms { "axis zooms" } else { "axis" })
            .set("part", "axis")
            .child(
                el("p")
                    .class("unseen")
                    .set("id", "axis-hint")
                    .text(words.axis_hint),
            )
            .child(
                el("div")
                    .class("ticks")
                    .set("aria-hidden", "true")
                    .child(
                        el("div")
                            .class("layer")
                            .at(&self.layers[0])
                            .nodes(ticks::names(
                                &self.drawing,
                                (today_at > props.plot).then_some(props.plot),
                            )),
                    )
                    .maybe(ticks::pinned(&self.drawing)),
            )
            .child(
                frame
                    .child(plot)
                    .child(today)
                    .maybe(self.cluster_list(ctx, above)),
            )
            .maybe(lens::lens(context, props, &scale, &self.measure))
            .child(self.overview(ctx))
    }

    fn lane(
        &self,
        ctx: &yew::Context<Self>,
        lane: &LaneLayout,
        at: usize,
        above: f64,
        stop: Option<usize>,
    ) -> El {
        let props = ctx.props();
        let context = &props.context;
        let of = &context.scene.timeline.lanes[lane.lane];
        // The order of the page is the order of time: what a screen reader walks.
        let mut order: Vec<(i64, usize)> = Vec::new();
        for (at, mark) in lane.marks.iter().enumerate() {
            order.push((mark.x as i64, at));
        }
        for (at, cluster) in lane.clusters.iter().enumerate() {
            order.push((cluster.pill_x as i64, lane.marks.len() + at));
        }
        order.sort_unstable();
        let mut element = el("div")
            .key(digits(lane.lane as u64))
            .classes(&["lane", context.colour(of.track)])
            .set("role", "group")
            .attr("aria-label", context.track_plain(of.track))
            .style(
                [
                    px(&[
                        ("--y", lane.top + above * (at + 1) as f64),
                        ("--h", lane.height),
                    ]),
                    context.own_colour(of.track),
                ]
                .concat(),
            );
        for (_, at) in order {
            if let Some(mark) = lane.marks.get(at) {
                let selected = props.selected == Some(mark.event);
                element = element
                    .child(mark::mark(
                        context,
                        mark,
                        stop == Some(mark.event),
                        selected,
                    ))
                    .maybe(
                        mark.label
                            .as_ref()
                            .map(|label| mark::label(context, mark.event, label)),
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

    fn eras(&self, context: &Context, scale: &Scale) -> Vec<Html> {
        let mut eras = Vec::new();
        let Some(drawn) = self.drawing.drawn else {
            return eras;
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
                eras.push(
                    el("div")
                        .key(["era-", &digits(at as u64)].concat())
                        .class("era")
                        .style(px(&[
                            ("--x", from),
                            ("--w", scale.x(end) - from),
                            ("--name", name),
                        ]))
                        .child(
                            el("span")
                                .set("aria-hidden", "true")
                                .node(context.text(&era.title)),
                        )
                        .done(),
                );
            }
        }
        eras
    }

    /// What stands behind the lanes: the founding stem, today, and the hatching after it.
    fn behind(&self, context: &Context, scale: &Scale) -> Vec<Html> {
        let mut behind = Vec::new();
        if let (Some(x), Some(drawn)) = (self.drawing.today, self.drawing.drawn) {
            behind.push(
                el("div")
                    .key(String::from("future"))
                    .class("future")
                    .style(px(&[("--x", x), ("--w", scale.x(drawn.end) - x)]))
                    .done(),
            );
            behind.push(
                el("div")
                    .key(String::from("today"))
                    .class("today-line")
                    .style(px(&[("--x", x)]))
                    .done(),
            );
        }
        if let (Some(x), Some(founding)) = (self.drawing.stem, context.scene.timeline.founding) {
            let track = context.event(founding).track;
            let style = [px(&[("--x", x)]), context.own_colour(track)].concat();
            behind.push(
                el("div")
                    .key(String::from("stem"))
                    .classes(&["stem", context.colour(track)])
                    .style(style)
                    .done(),
            );
        }
        behind
    }

    fn cluster_list(&self, ctx: &yew::Context<Self>, above: f64) -> Option<El> {
        let events = self.open.as_ref()?;
        for (at, lane) in self.drawing.lanes.iter().enumerate() {
            for cluster in &lane.clusters {
                if cluster.events[..] == events[..] {
                    let top = lane.top + above * (at + 1) as f64 + cluster.y + 16.0;
                    return Some(cluster::list(ctx, events, cluster.pill_x, top, lane.lane));
                }
            }
        }
        None
    }
}

fn lane_name(context: &Context, lane: &LaneLayout, at: usize, above: f64) -> El {
    let of = &context.scene.timeline.lanes[lane.lane];
    let top = lane.top + above * at as f64;
    let height = if above > 0.0 { above } else { lane.height };
    el("div")
        .classes(&["lane-name", context.colour(of.track)])
        .set("aria-hidden", "true")
        .style(
            [
                px(&[("--y", top), ("--h", height)]),
                context.own_colour(of.track),
            ]
            .concat(),
        )
        .child(glyph(
            context.shape(of.track),
            false,
            crate::feed::Status::Confirmed,
        ))
        .child(el("span").node(context.track_name(of.track)))
}
