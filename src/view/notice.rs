//! What the visitor is told of the feed itself: that it is awaited, that it could not be had, that an
//! older copy of it is shown.

use super::Context;
use super::element::{ElementBuilder, el};
use super::glyph::Icon;
use super::state::{Action, Effect, State};
use super::toolbar::views;
use masar_edtf::Edtf;

/// How it stands with the feed, where it does not stand well.
#[derive(Clone, Debug)]
pub(crate) enum Notice {
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
    pub(crate) fn is_alone(&self) -> bool {
        !matches!(self, Notice::Old(_) | Notice::Part)
    }
}

/// What happened and what one may do about it. `busy`: that is being done. The words are what is said
/// aloud: they change when the visitor tried again, and so are said again when it was in vain.
pub(crate) fn alert(context: &Context, notice: &Notice, busy: bool) -> ElementBuilder {
    let words = context.words;
    let (title, hint) = match notice {
        _ if busy => (words.loading, String::new()),
        Notice::Old(Some(moment)) => {
            let moment = masar_locale::date_in_words(moment, words);
            (
                words.stale_title,
                masar_locale::fill(words.stale_copy, &[&moment]),
            )
        }
        Notice::Part => (words.part_title, words.error_no_feed.to_owned()),
        Notice::Old(None) => (words.stale_title, words.error_no_feed.to_owned()),
        _ => (words.error_title, words.error_no_feed.to_owned()),
    };
    el!("div.alert")
        .child(
            el!("div role=alert")
                .child(el!("p.alert-title").interface_text(words, title))
                .child(el!("p").interface_text(words, &hint)),
        )
        .child(
            el!("button.button.strong")
                .on_click(context, Action::Effect(Effect::Retry))
                .icon(Icon::Again)
                .child(el!("span").interface_text(words, words.retry)),
        )
}

/// The places of what is to come, and the word for it. What is already known by name is drawn, and
/// cannot be reached yet.
pub(crate) fn skeleton(context: &Context, state: &State) -> ElementBuilder {
    let mut chips = el!("div.chips");
    for _ in 0..6 {
        chips = chips.child(el!("i.chip"));
    }
    // The axis, six lanes, the overview. The tabs name what they will choose by that id.
    let mut placeholders = el!("div.bones id=panel").child(el!("div.filters").child(chips));
    for _ in 0..8 {
        placeholders = placeholders.child(el!("p"));
    }
    let loading = el!("p.dek role=status").interface_text(context.words, context.words.loading);
    el!("div.waits")
        .child(el!("header.head").child(loading))
        .child(
            // Inert is hidden, too; not every checker knows.
            el!("div inert= aria-hidden=true")
                .child_opt(views(context, state))
                .child(placeholders),
        )
}
