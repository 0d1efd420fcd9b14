//! The tags of an event. A press filters by a tag, or stops filtering by it.

use std::rc::Rc;

use crate::view::Context;
use crate::view::controls::Control;
use crate::view::element::{ElementBuilder, el};
use crate::view::more::{self, LongList};
use crate::view::state::{Action, DetailPosition, State};
use masar_timeline::{FacetKind, Filter};

/// Returns the tags of an event for its detail; nothing if it has none. A sheet covers what the filter shows, so a press
/// also closes it.
pub(crate) fn tags(context: &Context, index: usize, state: &State) -> Option<ElementBuilder> {
    let closes = state.detail_position() == DetailPosition::Sheet;
    list(context, index, &state.filter, closes)
}

/// Returns the tags of an event for the story; nothing if it has none.
pub(crate) fn story_tags(
    context: &Context,
    index: usize,
    filter: &Filter,
) -> Option<ElementBuilder> {
    list(context, index, filter, false)
}

fn list(context: &Context, index: usize, filter: &Filter, closes: bool) -> Option<ElementBuilder> {
    let tags = &context.event(index).tags;
    if tags.is_empty() {
        return None;
    }
    let long = LongList::OfEvent(index);
    let mut list = el!("ul.tags role=list").attr_static("aria-label", context.catalog.tags);
    for tag in tags.iter().take(context.drawn(long)) {
        list = list.child(el!("li").child(button(context, tag, filter, closes)));
    }
    let more = more::rest(context, long, tags.len());
    Some(list.child_opt(more.map(|more| el!("li").child(more))))
}

/// Returns a tag as a button; as a text on a static page, and if the page offers no filters.
fn button(context: &Context, tag: &str, filter: &Filter, closes: bool) -> ElementBuilder {
    let name = el!("bdi").node(context.highlighted(tag));
    if context.is_static() || !context.controls.has(Control::Filters) {
        return el!("span.event-tag").child(name);
    }
    let act = context.dispatch.clone();
    let action = Action::Toggle(FacetKind::Tag, tag.to_owned());
    let press = Rc::new(move |_| {
        act.emit(action.clone());
        if closes {
            act.emit(Action::Close);
        }
    });
    el!("button.event-tag")
        .attr_bool("aria-pressed", filter.has(FacetKind::Tag, tag))
        .on("click", press)
        .child(name)
}
