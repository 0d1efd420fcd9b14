//! The lifecycle of an embedded timeline: the states of one element, and the transitions between them.
//! Nothing here needs a browser; `embed::Controller` keeps a [`ElementState`] and carries out each [`Task`].
//!
//! ```text
//!        feed_awaited, feed_failed
//!   Empty ──────────────────▶ Fallback
//!     │                        │    ▲
//!     │ feed_arrived           │    │ feed_awaited, feed_failed
//!     │           feed_arrived ▼    │
//!     └─────────────────────▶ Preparing ──────▶ Mounted
//!                                       mounted
//! ```
//!
//! A mounted timeline stays mounted. A feed that arrives later replaces what it shows; a feed that cannot
//! be loaded leaves it as it is, under a notice. A transition that is impossible in a state does nothing.

pub(crate) mod chunk_queue;
mod feed;
mod state;
#[cfg(test)]
mod tests;
pub(crate) mod tile_set;

use std::rc::Rc;

pub(crate) use feed::{LoadedFeed, NextPage, PageOutcome, PageRequest, Source};
pub(crate) use state::ElementState;

use crate::view::link::Link;
use crate::view::{Notice, Scene};

/// Why there is no feed to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Absence {
    /// It is loading.
    Awaited,
    /// It could not be loaded or read.
    Missing,
}

impl From<Absence> for Notice {
    fn from(absence: Absence) -> Notice {
        match absence {
            Absence::Awaited => Notice::Loading,
            Absence::Missing => Notice::Failed,
        }
    }
}

/// A link that waits to be written into the address.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PendingLink {
    /// The link.
    pub(crate) link: Link,
    /// Whether the browser's Back returns to what was shown before.
    pub(crate) step: bool,
}

/// A task of the controller after a transition.
pub(crate) enum Task {
    /// Show that the feed is being requested again.
    ShowBusy,
    /// Load the catalog of the fallback, and draw it.
    LoadFallback(Absence),
    /// Announce once more the notice of the fallback that is drawn.
    RepeatNotice(Absence),
    /// Load the chunks and catalogs of the first drawing, and draw.
    Prepare,
    /// Update the mounted widget.
    Update {
        /// The scene that replaces the one that is drawn.
        scene: Option<Rc<Scene>>,
        /// The new status.
        status: Option<DisplayStatus>,
    },
}

/// The status of a mounted timeline.
#[derive(Clone, Debug)]
pub(crate) struct DisplayStatus {
    /// The notice beside the timeline.
    pub(crate) notice: Option<Notice>,
    /// The value of `data-state`.
    pub(crate) data_state: &'static str,
}
