//! The list that a cluster opens: its events by date, and a button that zooms to them.

use std::rc::Rc;

use web_sys::KeyboardEvent;

use super::mark::{extent, period};
use super::{Axis, Message};
use crate::view::element::{ElementBuilder, el, element, event_as, selector};
use crate::view::glyph::Icon;
use masar_edtf::Moment;
use masar_layout::Window;

/// The most events in a list; for more, the visitor zooms.
const MOST: usize = 50;
/// The width of the list, px; the style sheet has the same.
const WIDTH: f64 = 332.0;

/// Returns the list of a cluster whose pill is at `x`, below `top`.
pub(crate) fn list(
    ctx: &yew::Context<Axis>,
    events: &Rc<[usize]>,
    x: f64,
    top: f64,
    lane: usize,
) -> ElementBuilder {
    let props = ctx.props();
    let context = &props.context;
    let catalog = context.catalog;
    let track = context.scene.timeline.lanes[lane].track;
    let width = WIDTH.min(props.plot);
    let left = (x - width / 2.0).clamp(0.0, (props.plot - width).max(0.0));
    let (first, last) = extent(context, events);
    let air = ((last.0 - first.0) / 8).max(86_400);
    let near = Window::new(Moment(first.0 - air), Moment(last.0 + air));
    let link = ctx.link().clone();
    let zoom = Rc::new(move |_| {
        link.send_message(Message::Cluster(None));
        link.send_message(Message::Look(near, true));
    });
    let link = ctx.link().clone();
    let close = Rc::new(move |_| link.send_message(Message::Cluster(None)));
    let link = ctx.link().clone();
    let keys = Rc::new(move |event| {
        let event: KeyboardEvent = event_as(event);
        if event.key() == "Escape" {
            event.prevent_default();
            link.send_message(Message::Cluster(None));
        }
    });
    let mut items = el!("ul role=list");
    for &event in events.iter().take(MOST) {
        let of = context.event(event);
        let date = of
            .date
            .as_ref()
            .map(|date| masar_locale::short_date_in_words(date, catalog))
            .unwrap_or_default();
        items = items.child(
            el!("li").child_text(selector!("span.muted"), &date).child(
                el!("button.link")
                    .attr("data-event-id", &of.id)
                    .opens_event(context, event)
                    .node(context.text(&of.title)),
            ),
        );
    }
    el!("div.cluster-list role=dialog aria-labelledby=cluster-title")
        .track_color(context, track)
        .px("x y", &[left, top])
        .on("keydown", keys)
        .child(
            el!("div.cluster-head")
                .child(
                    element(context.heading_tag(1))
                        .attr_static("id", "cluster-title")
                        .attr_static("tabindex", "-1")
                        .node(context.track_name(track))
                        .text(catalog.colon)
                        .text_owned(catalog.events(events.len() as u64)),
                )
                .child(
                    el!("button.close")
                        .attr_static("aria-label", catalog.close)
                        .on("click", close)
                        .icon(Icon::Close),
                ),
        )
        .child(el!("p.muted").text_owned(period(context, events)))
        .child(items)
        .child(
            el!("p.cluster-foot").child(
                el!("button.link.strong")
                    .on("click", zoom)
                    .text(catalog.zoom_here),
            ),
        )
}
