//! Previous and next.

use crate::view::Context;
use crate::view::element::{El, button, el};
use crate::view::glyph::{Icon, icon};
use crate::view::state::Action;

/// The way to the events before and after, in the order of the story.
pub fn turn(context: &Context, event: usize) -> El {
    let timeline = &context.scene.timeline;
    let words = context.words;
    let before = side(
        context,
        timeline.previous(event),
        "previous",
        words.previous,
        words.first_stop,
    );
    let after = side(
        context,
        timeline.next(event),
        "next",
        words.next,
        words.last_stop,
    );
    el("div").class("turn").child(before).child(after)
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
        return el("p").class(class).child(
            el("span")
                .child(el("small").text(name))
                .child(el("span").class("muted").text(none)),
        );
    };
    let title = el("span")
        .child(el("small").text(name))
        .child(el("b").node(context.text(&context.event(to).title)));
    button(class)
        .press(context, Action::Open(to))
        .maybe(before.then(|| icon(Icon::Previous)))
        .child(title)
        .maybe((!before).then(|| icon(Icon::Next)))
}
