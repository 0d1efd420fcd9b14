//! The list of a cluster's events: each with its date, and a button that zooms to them.

use std::rc::Rc;

use web_sys::KeyboardEvent;

use super::draw::era_height;
use super::mark::{extent, period_in_words};
use super::{Axis, AxisMessage};
use crate::view::Context;
use crate::view::element::{ElementBuilder, el, element, event_as, selector};
use crate::view::glyph::Icon;
use masar_edtf::Moment;
use masar_layout::Window;

/// The most events in a list. The visitor zooms to reach the others.
const MAX_EVENTS: usize = 50;
/// The width of the list, px, as in the style sheet.
const WIDTH: f64 = 332.0;

impl Axis {
    /// Returns the list of the open cluster, below its pill.
    pub(super) fn draw_cluster_list(
        &self,
        ctx: &yew::Context<Self>,
        name_height: f64,
    ) -> Option<ElementBuilder> {
        let events = self.open_cluster.as_ref()?;
        for (at, lane) in self.layout.lanes.iter().enumerate() {
            for cluster in &lane.clusters {
                if cluster.events[..] == events[..] {
                    let above = name_height * (at + 1) as f64 + era_height(&ctx.props().context);
                    let top = lane.top + above + cluster.y + 16.0;
                    return Some(
                        cluster_list(ctx, events, cluster.pill_x, top, lane.lane)
                            .px("N", &[at as f64]),
                    );
                }
            }
        }
        None
    }
}

/// Returns the list of a cluster's events, below `top` and centred on the pill at `x`, px.
fn cluster_list(
    ctx: &yew::Context<Axis>,
    events: &Rc<[usize]>,
    x: f64,
    top: f64,
    lane: usize,
) -> ElementBuilder {
    let props = ctx.props();
    let context = &props.context;
    let track = context.scene.timeline.lanes[lane].track;
    let width = WIDTH.min(props.plot_width);
    let left = (x - width / 2.0).clamp(0.0, (props.plot_width - width).max(0.0));
    let link = ctx.link().clone();
    let keys = Rc::new(move |event| {
        let event: KeyboardEvent = event_as(event);
        if event.key() == "Escape" {
            event.prevent_default();
            link.send_message(AxisMessage::OpenCluster(None));
        }
    });
    el!("div.cluster-list role=dialog aria-labelledby=cluster-title")
        .track_color(context, track)
        .px("x y", &[left, top])
        .on("keydown", keys)
        .child(head(ctx, track, events.len()))
        .child(el!("p.muted").text_owned(period_in_words(context, events)))
        .child(items(context, events))
        .child(el!("p.cluster-foot").child(zoom_button(ctx, events)))
}

/// Returns the title of the list, with the number of events, and the button that closes the list.
fn head(ctx: &yew::Context<Axis>, track: Option<usize>, count: usize) -> ElementBuilder {
    let context = &ctx.props().context;
    let catalog = context.catalog;
    let link = ctx.link().clone();
    let close = Rc::new(move |_| link.send_message(AxisMessage::OpenCluster(None)));
    el!("div.cluster-head")
        .child(
            element(context.heading_tag(1))
                .attr_static("id", "cluster-title")
                .attr_static("tabindex", "-1")
                .node(context.track_name(track))
                .text(catalog.colon)
                .text_owned(catalog.events(count as u64)),
        )
        .child(
            el!("button.close")
                .attr_static("aria-label", catalog.close)
                .on("click", close)
                .icon(Icon::Close),
        )
}

/// Returns the events as list items, each with its date and a button that opens it.
fn items(context: &Context, events: &[usize]) -> ElementBuilder {
    let mut items = el!("ul role=list");
    for &index in events.iter().take(MAX_EVENTS) {
        let event = context.event(index);
        let date = event
            .date
            .as_ref()
            .map(|date| masar_locale::short_date_in_words(date, context.catalog))
            .unwrap_or_default();
        items = items.child(
            el!("li").child_text(selector!("span.muted"), &date).child(
                el!("button.link")
                    .attr("data-event-id", &event.id)
                    .opens_event(context, index)
                    .node(context.text(&event.title)),
            ),
        );
    }
    items
}

/// Returns the button that zooms to the events.
fn zoom_button(ctx: &yew::Context<Axis>, events: &[usize]) -> ElementBuilder {
    let context = &ctx.props().context;
    let (first, last) = extent(context, events);
    let margin = ((last.0 - first.0) / 8).max(86_400);
    let window = Window::new(Moment(first.0 - margin), Moment(last.0 + margin));
    let link = ctx.link().clone();
    let zoom = Rc::new(move |_| {
        link.send_message(AxisMessage::OpenCluster(None));
        link.send_message(AxisMessage::AnimateTo(window));
    });
    el!("button.link.strong")
        .on("click", zoom)
        .text(context.catalog.zoom_here)
}
