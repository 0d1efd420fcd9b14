//! Time to px and back.

use crate::date::Moment;

/// The stretch of time in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First moment in sight.
    pub start: Moment,
    /// First moment no longer in sight; always later than `start`.
    pub end: Moment,
}

/// A linear scale: `width` px show `window`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// What is in sight.
    pub window: Window,
    /// Width of the plot, px, over 0.
    pub width: f64,
}

impl Scale {
    /// px from the plot's inline start; negative before the window.
    #[must_use]
    pub fn x(&self, moment: Moment) -> f64 {
        (moment.0 - self.window.start.0) as f64 * self.width
            / (self.window.end.0 - self.window.start.0) as f64
    }
    /// The moment at `x` px, to the second.
    #[must_use]
    pub fn moment(&self, x: f64) -> Moment {
        let span = (self.window.end.0 - self.window.start.0) as f64;
        Moment(self.window.start.0 + (x / self.width * span).round() as i64)
    }
}
