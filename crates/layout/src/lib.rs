//! The layout of the time axis: scale, ticks, lanes, labels and clusters.
//!
//! The input is a [`masar_timeline::Timeline`], a [`Window`] and a width; the output are positions in px
//! from the inline start, so that the layout is the same for both writing directions and the style sheet
//! mirrors it. Nothing here draws: text is measured through [`LabelSource`], which the caller implements.

mod area;
mod bars;
mod calendar;
mod clusters;
mod inset;
mod kiosk;
mod label_contents;
mod label_places;
mod labels;
mod lanes;
mod leaders;
mod model;
mod overview;
mod plan;
mod planners;
mod scale;
mod series;
mod ticks;
mod unloaded;
mod windows;
mod wrap;

#[cfg(test)]
mod tests;

pub use inset::{Inset, InsetRow, inset};
pub use kiosk::{KioskAxis, KioskBar, KioskMark, kiosk_axis};
pub use model::*;
pub use overview::{Bin, OverviewLayout, OverviewMark, OverviewSpan, overview};
pub use plan::{Plan, axis};
pub use planners::LanePlanner;
pub use scale::{Scale, Window};
pub use unloaded::{UnloadedMark, unloaded};
