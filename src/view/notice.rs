//! What the visitor is told of the feed itself: that it is awaited, that it could not be had, that an
//! older copy of it is shown.

use super::Context;
use super::element::{El, el};
use super::glyph::Icon;
use super::state::{Action, State, Wish};
use super::toolbar::views;
use masar_edtf::Edtf;

/// How it stands with the feed, where it does not stand well.
#[derive(Clone, Debug)]
pub enum Notice {
    /// It is not there yet, and nothing is drawn.
    Awaited,
    /// It could not be had, and nothing is drawn.
    Missing,
    /// It could not be had again. What is drawn is older: of that day and time, if they are known.
    Old(Option<Edtf>),
    /// One of its pages could not be had. What is drawn is not all of it.
    Part,
}

impl Notice {
    /// Whether it stands in place of a drawing.
    pub fn is_alone(&self) -> bool {
        !matches!(self, Notice::Old(_) | Notice::Part)
    }
}

/// What happened and what one may do about it. `busy`: that is being done. The words are what is said
/// aloud: they change when the visitor tried again, and so are said again when it was in vain.
pub fn alert(context: &Context, notice: &Notice, busy: bool) -> El {
    let catalog = context.catalog;
    let (title, hint) = match notice {
        _ if busy => (catalog.loading, String::new()),
        Notice::Old(Some(moment)) => {
            let moment = masar_locale::date_in_words(moment, catalog);
            (
                catalog.stale_title,
                masar_locale::fill(catalog.stale_copy, &[&moment]),
            )
        }
        Notice::Part => (catalog.part_title, catalog.error_no_feed.to_owned()),
        Notice::Old(None) => (catalog.stale_title, catalog.error_no_feed.to_owned()),
        _ => (catalog.error_title, catalog.error_no_feed.to_owned()),
    };
    el("div.alert")
        .child(
            el("div role=alert")
                .child(el("p.alert-title").say(catalog, title))
                .child(el("p").say(catalog, &hint)),
        )
        .child(
            el("button.button.strong")
                .press(context, Action::Wish(Wish::Retry))
                .icon(Icon::Again)
                .child(el("span").say(catalog, catalog.retry)),
        )
}

/// The places of what is to come, and the word for it. What is already known by name is drawn, and
/// cannot be reached yet.
pub fn skeleton(context: &Context, state: &State) -> El {
    let mut chips = el("div.chips");
    for _ in 0..6 {
        chips = chips.child(el("i.chip"));
    }
    // The axis, six lanes, the overview. The tabs name what they will choose by that id.
    let mut bones = el("div.bones id=panel").child(el("div.filters").child(chips));
    for _ in 0..8 {
        bones = bones.child(el("p"));
    }
    let loading = el("p.dek role=status").say(context.catalog, context.catalog.loading);
    el("div.waits")
        .child(el("header.head").child(loading))
        .child(
            // Inert is hidden, too; not every checker knows.
            el("div inert= aria-hidden=true")
                .maybe(views(context, state))
                .child(bones),
        )
}
