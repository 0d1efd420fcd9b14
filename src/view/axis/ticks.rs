//! The two rows of ticks, their lines through the lanes, and today's tag.

use std::rc::Rc;

use web_sys::Event;

use crate::view::Context;
use crate::view::element::{ElementBuilder, class, el, selector};
use crate::view::glyph::Icon;
use crate::view::measure::TextMeasurer;
use masar_layout::{AxisLayout, Font};

/// The width of today's outlined tag at the end of the upper row, px.
const TODAY_TAG_WIDTH: f64 = 112.0;
/// The distance from an upper tick to its name, px (`axis.css`).
const NAME_OFFSET: f64 = 7.0;

/// Adds the rows of ticks to their layer. If today's tag is at the end of the plot, at `end`, an upper tick
/// that the tag would cover keeps its line and has no name.
pub(crate) fn names(
    layout: &AxisLayout,
    end: Option<f64>,
    measurer: &TextMeasurer,
    mut layer: ElementBuilder,
) -> ElementBuilder {
    let mut until = f64::INFINITY;
    for (row, ticks) in [
        (class!("minor"), &layout.minor),
        (class!("major"), &layout.major),
    ] {
        for tick in ticks {
            let label = tick.label.as_ref().filter(|label| {
                until.is_infinite() || tick.x + measurer.width(label, Font::TickMajor) <= until
            });
            let bare = label.is_none();
            let label = label.map(|label| el!("span part=label").text(label));
            layer = layer.child(
                el!("span.tick")
                    .class(row)
                    .class_if(bare, class!("bare"))
                    .px("X", &[tick.x])
                    .child_opt(label),
            );
        }
        // The tag is in the upper row.
        until = end.map_or(until, |end| end - TODAY_TAG_WIDTH - NAME_OFFSET);
    }
    layer
}

/// Returns the name of the upper row's unit that began before the window. It is pinned to the start of the row.
pub(crate) fn pinned(layout: &AxisLayout) -> Option<ElementBuilder> {
    let label = layout.pinned.as_ref()?.label.as_ref()?;
    Some(el!("span.pinned part=label").text(label))
}

/// Adds the lines of the ticks to the layer of the lanes.
pub(crate) fn lines(layout: &AxisLayout, mut layer: ElementBuilder) -> ElementBuilder {
    for (class, ticks) in [
        (class!("line"), &layout.minor),
        (class!("line major"), &layout.major),
    ] {
        for (at, tick) in ticks.iter().enumerate() {
            layer = layer.child(
                el!("i")
                    .key(format!("{}{at}", class.as_str()))
                    .class(class)
                    .px("X", &[tick.x]),
            );
        }
    }
    layer
}

/// Returns today's tag: at its line, or at an edge of the plot with an arrow if today is not visible.
pub(crate) fn today(
    context: &Context,
    x: f64,
    plot: f64,
    press: Rc<dyn Fn(Event)>,
) -> ElementBuilder {
    let catalog = context.catalog;
    if (0.0..=plot).contains(&x) {
        let day = masar_locale::day_without_year_in_words(context.today, catalog);
        // Near an edge the tag is moved inwards, so that it does not leave the plot.
        let lean = if x < 90.0 {
            class!("lean-end")
        } else if x > plot - 90.0 {
            class!("lean-start")
        } else {
            class!("")
        };
        return el!("span.today-tag part=label")
            .class(lean)
            .px("x", &[x])
            .text_owned([catalog.today, catalog.comma, &day].concat());
    }
    let later = x > plot;
    let tag = el!("button.today-tag.off").on("click", press);
    if later {
        tag.class(class!("later"))
            .child_text(selector!("span"), catalog.today)
            .icon(Icon::Next)
    } else {
        tag.class(class!("earlier"))
            .icon(Icon::Previous)
            .child_text(selector!("span"), catalog.today)
    }
}
