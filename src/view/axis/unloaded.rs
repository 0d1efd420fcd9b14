//! The strip below a lane of a split feed: the numbers of events that are not loaded, each as a button that zooms to their
//! time. They are no stops of the Tab key: the keys that zoom load the same events.

use std::rc::Rc;

use super::mark::count_with_number;
use super::{Axis, AxisMessage, period_in_words};
use crate::view::element::{ElementBuilder, el};
use masar_layout::{LaneLayout, Scale, Window};

impl Axis {
    /// Returns the strip below a lane.
    pub(super) fn draw_unloaded(
        &self,
        ctx: &yew::Context<Self>,
        lane: &LaneLayout,
        scale: &Scale,
    ) -> Option<ElementBuilder> {
        let context = &ctx.props().context;
        let (timeline, tracks) = (&context.scene.timeline, context.scene.feed.tracks.len());
        let drawn = self.layout.drawn?;
        let marks = masar_layout::unloaded(timeline, lane.lane, tracks, scale, drawn);
        if marks.is_empty() {
            return None;
        }
        let mut strip = el!("div.unloaded-events").key(String::from("unloaded"));
        for mark in marks {
            let link = ctx.link().clone();
            let window = mark.window;
            let zoom = Rc::new(move |_| link.send_message(AxisMessage::AnimateTo(window)));
            let count = context.catalog.number(mark.count);
            strip = strip.child(
                el!("button tabindex=-1")
                    .key(window.start.0.to_string())
                    .px("X W", &[mark.x, mark.length])
                    .attr_owned("aria-label", name(context.catalog, mark.count, window))
                    .on("click", zoom)
                    .text_owned(["\u{2066}+", &count, "\u{2069}"].concat()),
            );
        }
        Some(strip)
    }
}

/// Returns the accessible name of a number: the events, their time, and what a press does.
fn name(catalog: &masar_locale::Catalog, count: u64, window: Window) -> String {
    let counted = count_with_number(catalog, count);
    let period = period_in_words(window, catalog);
    [
        &*counted,
        catalog.comma,
        &period,
        catalog.colon,
        catalog.zoom_here,
    ]
    .concat()
}
