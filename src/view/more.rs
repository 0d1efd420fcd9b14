//! Long lists: they are drawn in parts, each with a button that shows more. A feed may have a hundred entries in each
//! list of each event, and as many events inside another as it has events.

use super::Context;
use super::element::{ElementBuilder, el};
use super::state::Action;
use masar_timeline::FacetKind;

/// A list that is drawn in parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LongList {
    /// The lanes of the axis, and the chips of their tracks.
    Lanes,
    /// The values of a filter.
    Values(FacetKind),
    /// Each list of an event: its media, the events inside it and so on.
    OfEvent(usize),
    /// The names of a lane, by its track. A lane in [`Context::more`] is folded: it has none.
    Lane(Option<usize>),
    /// All lists, on paper and on a static page.
    All,
}

impl LongList {
    /// The number of entries that are drawn at first, and the number that each press of the button adds.
    const fn sizes(self) -> (usize, usize) {
        match self {
            LongList::Lanes => (50, 50),
            LongList::Values(_) => (100, 100),
            LongList::OfEvent(_) => (12, 50),
            LongList::Lane(_) | LongList::All => (usize::MAX, 0),
        }
    }
}

impl Context {
    /// Returns the number of entries of a list that are drawn.
    pub(crate) fn drawn(&self, list: LongList) -> usize {
        let (mut drawn, step) = list.sizes();
        for one in &*self.more {
            if *one == LongList::All {
                return usize::MAX;
            }
            if *one == list {
                drawn += step;
            }
        }
        drawn
    }

    /// Returns whether the visitor folded the lane of a track.
    pub(crate) fn is_folded(&self, track: Option<usize>) -> bool {
        self.more.contains(&LongList::Lane(track))
    }
}

/// Returns the button that shows more of a list; nothing if all its entries are drawn. `left`: the number of entries
/// that are not.
pub(crate) fn button(context: &Context, list: LongList, left: usize) -> Option<ElementBuilder> {
    let catalog = context.catalog;
    (left > 0).then(|| {
        let number = catalog.number(left as u64);
        el!("button.button.more")
            .on_click(context, Action::ShowMore(list))
            .interface_text(catalog, &masar_locale::fill(catalog.more, &[&number]))
    })
}

/// Returns that button for a list of so many entries.
pub(crate) fn rest(context: &Context, list: LongList, all: usize) -> Option<ElementBuilder> {
    button(context, list, all.saturating_sub(context.drawn(list)))
}
