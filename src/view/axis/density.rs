//! The density of the axis: the host page's custom property `--masar-density` sets how high the lanes are.

use web_sys::Element;

use super::Axis;
use crate::view::Context;
use crate::view::computed::computed;
use crate::view::element::{Class, class};
use masar_layout::LanePlanner;

/// The height of the lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Density {
    /// As high as the names need.
    #[default]
    Usual,
    /// Names of one line.
    Compact,
    /// More room, and targets for fingers.
    Roomy,
}

impl Density {
    /// Returns the density that a page asks for around an element.
    pub(crate) fn around(element: &Element) -> Density {
        let value = computed(element, "--masar-density").unwrap_or_default();
        match value.trim() {
            "compact" => Density::Compact,
            "roomy" => Density::Roomy,
            _ => Density::Usual,
        }
    }

    /// Returns the class of the plot's frame.
    pub(crate) fn class(self) -> Class {
        match self {
            Density::Usual => class!(""),
            Density::Compact => class!("compact"),
            Density::Roomy => class!("roomy"),
        }
    }
}

/// Returns the function that plans a lane; `None` for the usual one.
pub(super) fn planner(context: &Context, density: Density, lane: usize) -> Option<LanePlanner> {
    let track = context.scene.timeline.lanes[lane].track;
    match density {
        _ if context.is_folded(track) => Some(LanePlanner::FOLDED),
        Density::Usual => None,
        Density::Compact => Some(LanePlanner::COMPACT),
        Density::Roomy => Some(LanePlanner::ROOMY),
    }
}

impl Axis {
    /// Reads the density that the page asks for. Returns whether it is another one, for which the axis is drawn again.
    pub(super) fn read_density(&mut self) -> bool {
        let Some(plot) = self.plot.cast::<Element>() else {
            return false;
        };
        let density = Density::around(&plot);
        if density == self.density {
            return false;
        }
        self.density = density;
        self.plan = None;
        true
    }
}
