//! The font of the axis, if a style sheet gives the widget another one than the page has. That is known only once the
//! widget is in the page.

use web_sys::Element;

use super::{Axis, AxisMessage};
use crate::view::computed::{computed, computed_px};
use crate::view::measure::TextMeasurer;

impl Axis {
    /// Compares the font of the drawing with that of the page. Draws again in another font.
    pub(super) fn check_font(&mut self, ctx: &yew::Context<Self>) {
        let plot = self.plot.cast::<Element>();
        match plot.and_then(|plot| measurer_of(&plot, &self.measurer)) {
            Some(measurer) => {
                self.measurer = measurer;
                self.plan = None;
                ctx.link().send_message(AxisMessage::FontKnown);
            }
            None => self.may_animate = true,
        }
    }
}

/// Returns a measurer for text in the font of an element, unless that is the font of another measurer.
fn measurer_of(element: &Element, other: &TextMeasurer) -> Option<TextMeasurer> {
    let em = computed_px(element, "font-size").max(1.0);
    let spacing = ["letter-spacing", "word-spacing"].map(|name| computed_px(element, name) / em);
    let family = computed(element, "font-family")?;
    let is_other = family != other.family || spacing != other.spacing;
    is_other.then(|| TextMeasurer::new(family.into(), spacing))
}
