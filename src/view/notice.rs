//! Notices about the feed: it is loading, it could not be loaded, or an older copy of it is shown.

use super::Context;
use super::element::{ElementBuilder, el};
use super::glyph::Icon;
use super::state::{Action, Effect, State};
use super::toolbar::views_row;
use masar_edtf::Edtf;

/// A notice about the feed.
#[derive(Clone, Debug)]
pub(crate) enum Notice {
    /// The feed is loading, and nothing is drawn.
    Loading,
    /// The feed could not be loaded, and nothing is drawn.
    Failed,
    /// The feed could not be refreshed. An older copy is drawn, of that day and time if they are known.
    Stale(Option<Edtf>),
    /// A page of the feed could not be loaded. The rest is drawn.
    PageMissing,
}

impl Notice {
    /// Returns whether the notice replaces the views.
    pub(crate) fn replaces_views(&self) -> bool {
        !matches!(self, Notice::Stale(_) | Notice::PageMissing)
    }
}

/// Returns the notice with its button. `reloading`: the feed is being requested again. Screen readers
/// announce a changed text, so the text changes while the feed is requested, and a second failure is
/// announced too.
pub(crate) fn alert(context: &Context, notice: &Notice, reloading: bool) -> ElementBuilder {
    let catalog = context.catalog;
    let (title, hint) = match notice {
        _ if reloading => (catalog.loading, String::new()),
        Notice::Stale(Some(moment)) => {
            let moment = masar_locale::date_in_words(moment, catalog);
            (
                catalog.stale_title,
                masar_locale::fill(catalog.stale_copy, &[&moment]),
            )
        }
        Notice::PageMissing => (catalog.part_title, catalog.error_no_feed.to_owned()),
        Notice::Stale(None) => (catalog.stale_title, catalog.error_no_feed.to_owned()),
        _ => (catalog.error_title, catalog.error_no_feed.to_owned()),
    };
    el!("div.alert")
        .child(
            el!("div role=alert")
                .child(el!("p.alert-title").interface_text(catalog, title))
                .child(el!("p").interface_text(catalog, &hint)),
        )
        .child(
            el!("button.button.strong")
                .acts_on_click(context, || Action::Effect(Effect::Retry))
                .icon(Icon::Again)
                .child(el!("span").interface_text(catalog, catalog.retry)),
        )
}

/// Returns placeholders for the widget while the feed loads. The tabs are drawn, and inert.
pub(crate) fn skeleton(context: &Context, state: &State) -> ElementBuilder {
    let mut chips = el!("div.chips");
    for _ in 0..6 {
        chips = chips.child(el!("i.chip"));
    }
    // Placeholders for the axis, six lanes and the overview. The tabs refer to the id.
    let mut placeholders = el!("div.bones id=panel").child(el!("div.filters").child(chips));
    for _ in 0..8 {
        placeholders = placeholders.child(el!("p"));
    }
    let loading = el!("p.dek role=status").interface_text(context.catalog, context.catalog.loading);
    el!("div.waits")
        .child(el!("header.head").child(loading))
        .child(
            // An inert element is hidden, too, but not every checker of accessibility knows that.
            el!("div inert= aria-hidden=true")
                .child_opt(views_row(context, state))
                .child(placeholders),
        )
}
