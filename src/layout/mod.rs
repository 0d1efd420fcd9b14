//! Where each mark goes: scale, ticks, lanes, labels, clusters. Input: a timeline, a window, a size.
//! Distances are px from the inline start, so the layout knows nothing of direction: its mirror is
//! the style sheet's doing. Yew and browsers do not belong here.

mod model;
mod scale;

pub use model::*;
pub use scale::{Scale, Window};
