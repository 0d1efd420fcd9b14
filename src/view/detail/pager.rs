//! The buttons for the previous and the next event.

use crate::view::Context;
use crate::view::element::{ElementBuilder, class, el, selector};
use crate::view::glyph::{Icon, icon};

/// Returns the buttons for the previous and the next event in the order of the story.
pub(crate) fn pager(context: &Context, event: usize) -> ElementBuilder {
    let timeline = &context.scene.timeline;
    let catalog = context.catalog;
    let previous = button(
        context,
        timeline.previous(event),
        true,
        catalog.previous,
        catalog.first_stop,
    );
    let next = button(
        context,
        timeline.next(event),
        false,
        catalog.next,
        catalog.last_stop,
    );
    el!("div.turn").child(previous).child(next)
}

/// Returns one of the buttons, or the text that there is no event in that direction.
fn button(
    context: &Context,
    to: Option<usize>,
    is_previous: bool,
    name: &'static str,
    none: &'static str,
) -> ElementBuilder {
    let class = if is_previous {
        class!("previous")
    } else {
        class!("next")
    };
    let Some(to) = to else {
        return el!("p").class(class).child(
            el!("span")
                .child_text(selector!("small"), name)
                .child_text(selector!("span.muted"), none),
        );
    };
    let title = el!("span")
        .child_text(selector!("small"), name)
        .child(context.text_element(selector!("b"), &context.event(to).title));
    el!("button")
        .class(class)
        .opens_event(context, to)
        .child_opt(is_previous.then(|| icon(Icon::Previous)))
        .child(title)
        .child_opt((!is_previous).then(|| icon(Icon::Next)))
}
