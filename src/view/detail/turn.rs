//! Previous and next.

use crate::view::Context;
use crate::view::element::{El, el};
use crate::view::glyph::{Icon, icon};

/// The way to the events before and after, in the order of the story.
pub fn turn(context: &Context, event: usize) -> El {
    let timeline = &context.scene.timeline;
    let catalog = context.catalog;
    let before = side(
        context,
        timeline.previous(event),
        "previous",
        catalog.previous,
        catalog.first_stop,
    );
    let after = side(
        context,
        timeline.next(event),
        "next",
        catalog.next,
        catalog.last_stop,
    );
    el("div.turn").child(before).child(after)
}

fn side(
    context: &Context,
    to: Option<usize>,
    class: &'static str,
    name: &'static str,
    none: &'static str,
) -> El {
    let before = class == "previous";
    let Some(to) = to else {
        return el("p")
            .class(class)
            .child(el("span").line("small", name).line("span.muted", none));
    };
    let title = el("span")
        .line("small", name)
        .child(context.told("b", &context.event(to).title));
    el("button")
        .class(class)
        .opens(context, to)
        .maybe(before.then(|| icon(Icon::Previous)))
        .child(title)
        .maybe((!before).then(|| icon(Icon::Next)))
}
