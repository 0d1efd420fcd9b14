//! Rectangles of the layout.

use super::Label;

/// A rectangle, px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) x0: f64,
    pub(super) y0: f64,
    pub(super) x1: f64,
    pub(super) y1: f64,
}

impl Area {
    /// An area that overlaps no other.
    pub(super) const EMPTY: Area = Area {
        x0: f64::INFINITY,
        y0: f64::INFINITY,
        x1: f64::NEG_INFINITY,
        y1: f64::NEG_INFINITY,
    };

    /// Returns the area from its corner at the inline start and the top, and its size.
    pub(super) fn of(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area {
            x0: x,
            y0: y,
            x1: x + width,
            y1: y + height,
        }
    }

    /// Returns the area of a label.
    pub(super) fn label(label: &Label) -> Area {
        Area::of(label.x, label.y, label.width, label.height)
    }

    /// Returns the area around a centre.
    pub(super) fn around(x: f64, half_width: f64, y: f64, half_height: f64) -> Area {
        Area {
            x0: x - half_width,
            y0: y - half_height,
            x1: x + half_width,
            y1: y + half_height,
        }
    }

    /// Whether two areas overlap, or are less than `padding` apart on one line.
    pub(super) fn overlaps(&self, other: &Area, padding: f64) -> bool {
        self.x0 < other.x1 + padding
            && other.x0 < self.x1 + padding
            && self.y0 < other.y1
            && other.y0 < self.y1
    }
}
