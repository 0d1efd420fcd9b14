//! The names of the eras, in a row above the lanes. A press on a name shows its era.

use std::rc::Rc;

use super::{Axis, AxisMessage};
use crate::view::element::{ElementBuilder, el};
use masar_layout::{Scale, Window};

impl Axis {
    /// Adds the names of the eras to a layer. A name stays visible as long as a part of its era is.
    pub(super) fn draw_era_names(
        &self,
        ctx: &yew::Context<Self>,
        scale: &Scale,
        mut layer: ElementBuilder,
    ) -> ElementBuilder {
        let context = &ctx.props().context;
        for (at, era) in context.scene.feed.eras.iter().enumerate() {
            let Some((start, end)) = self.drawn_era(era) else {
                continue;
            };
            let from = scale.x(start);
            let mut to = scale.x(end);
            if from < scale.width {
                // Shortened at the end of the plot.
                to = to.min(scale.width);
            }
            let (first, last) = (era.date.earliest(), era.date.latest());
            let whole = Window::new(
                first.map_or(start, |day| day.start()),
                last.map_or(end, |day| day.end()),
            );
            let room = whole.seconds() / 20;
            let window = Window::new(
                masar_edtf::Moment(whole.start.0.saturating_sub(room)),
                masar_edtf::Moment(whole.end.0.saturating_add(room)),
            );
            let window = super::gesture::keep_near_timeline(ctx.props(), window);
            let link = ctx.link().clone();
            layer = layer.child(
                el!("button.era-name")
                    .key(format!("era-name-{at}"))
                    // The name may be shortened.
                    .attr("title", context.plain(&era.title))
                    .px("X W name", &[from, to - from, (-from).max(0.0)])
                    .on(
                        "click",
                        Rc::new(move |_| link.send_message(AxisMessage::AnimateTo(window))),
                    )
                    .child(el!("span").node(context.text(&era.title))),
            );
        }
        layer
    }
}
