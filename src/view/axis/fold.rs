//! The names of the lanes as buttons. A press folds the lane to a thin row of marks without names, or opens it again.

use super::Props;
use crate::view::element::{ElementBuilder, class, el};
use crate::view::state::Action;
use masar_layout::LaneLayout;

/// Completes the button with the name of a lane. That of a folded lane has the number of the lane's shown events.
pub(super) fn lane_button(
    props: &Props,
    lane: &LaneLayout,
    name: ElementBuilder,
) -> ElementBuilder {
    let context = &props.context;
    let of_timeline = &context.scene.timeline.lanes[lane.lane];
    let track = of_timeline.track;
    let is_folded = context.is_folded(track);
    let count = is_folded.then(|| {
        let shown = of_timeline
            .entries
            .iter()
            .filter(|&&event| props.shown[event]);
        let count = context.catalog.number(shown.count() as u64);
        el!("span.count").text_owned(count)
    });
    name.class_if(is_folded, class!("folded"))
        .attr_bool("aria-expanded", !is_folded)
        .on_click(context, Action::FoldLane(track))
        .child_opt(count)
        .child(el!("i.fold"))
}
