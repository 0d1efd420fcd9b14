//! Where each mark goes: scale, ticks, lanes, labels, clusters. Input: a timeline, a window, a size.
//! Distances are px from the inline start, so the layout knows nothing of direction: its mirror is
//! the style sheet's doing. Yew and browsers do not belong here.

mod bars;
mod breaking;
mod calendar;
mod clusters;
mod labels;
mod lanes;
mod lens;
mod model;
mod opening;
mod overview;
mod plan;
mod scale;
mod strip;
mod ticks;

#[cfg(test)]
mod tests;

pub use lens::{Lens, LensRow, lens};
pub use model::*;
pub use overview::{Bin, Overview, OverviewMark, OverviewSpan, overview};
pub use plan::{Plan, axis};
pub use scale::{Scale, Window};
pub use strip::{Strip, StripBar, StripMark, strip};
