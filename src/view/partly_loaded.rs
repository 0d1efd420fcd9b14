//! The line under a view of a split feed that shows a part of its events: how many are loaded, and the button that loads more.
//! The axis needs none, since it has a number for each event that is not loaded, unless a search or a filter looks through
//! those that are.

use super::Context;
use super::element::{ElementBuilder, el};
use super::state::{Action, Effect, State, View};

/// Returns the line; nothing if all events are loaded.
pub(crate) fn partly_loaded(context: &Context, state: &State) -> Option<ElementBuilder> {
    let unloaded = context.scene.timeline.unloaded.as_ref()?;
    let loaded = context.scene.feed.events.len() as u64;
    let is_needed = state.view() != View::Axis || state.is_filtered();
    if !is_needed || loaded >= unloaded.total {
        return None;
    }
    let catalog = context.catalog;
    let numbers = catalog.found(loaded, unloaded.total);
    Some(
        el!("p.partly-loaded")
            .child(
                el!("span role=status")
                    .interface_text(catalog, &masar_locale::fill(catalog.loaded, &[&numbers])),
            )
            .child(
                el!("button.button")
                    .on_click(context, Action::Effect(Effect::LoadMore))
                    .interface_text(catalog, catalog.load_more),
            ),
    )
}
