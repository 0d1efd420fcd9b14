//! Time to px and back, and the window one looks through.

use masar_edtf::Moment;

/// The shortest window, seconds: six hours.
const SHORTEST: i64 = 6 * 3600;
/// The longest, and how far from 1970 a window may reach, seconds: wider than any timeline.
const LONGEST: i64 = 1 << 61;

/// The stretch of time in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First moment in sight.
    pub start: Moment,
    /// First moment no longer in sight; always later than `start`.
    pub end: Moment,
}

impl Window {
    /// The window between two moments, no shorter than six hours.
    #[must_use]
    pub fn new(start: Moment, end: Moment) -> Window {
        let length = end.0.saturating_sub(start.0);
        Window::of(start.0, length)
    }

    /// Seconds in sight; at least 1.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.end.0.saturating_sub(self.start.0).max(1)
    }

    /// The window magnified `factor` times (2 shows half the time, 0.5 twice as much) around `at`,
    /// which keeps its place on the screen. A factor that is no positive number changes nothing.
    ///
    /// ```
    /// use masar_edtf::Moment;
    /// use masar_layout::Window;
    ///
    /// let day = Window::new(Moment(0), Moment(86_400));
    /// assert_eq!(day.zoom(2.0, Moment(0)), Window::new(Moment(0), Moment(43_200)));
    /// ```
    #[must_use]
    pub fn zoom(self, factor: f64, at: Moment) -> Window {
        if !factor.is_finite() || factor <= 0.0 {
            return self;
        }
        let old = self.seconds();
        let length = ((old as f64 / factor).round() as i64).clamp(SHORTEST, LONGEST);
        if length == old {
            return self;
        }
        let before = at.0.saturating_sub(self.start.0) as f64 / old as f64;
        let start = at.0.saturating_sub((before * length as f64).round() as i64);
        Window::of(start, length)
    }

    /// The window moved by so many seconds, its length kept.
    #[must_use]
    pub fn pan(self, seconds: i64) -> Window {
        Window::of(self.start.0.saturating_add(seconds), self.seconds())
    }

    pub(super) fn of(start: i64, length: i64) -> Window {
        let length = length.clamp(SHORTEST, LONGEST);
        let start = start.clamp(-LONGEST, LONGEST - length);
        Window {
            start: Moment(start),
            end: Moment(start + length),
        }
    }
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
    /// A scale that nothing can be divided by zero with.
    pub(super) fn new(window: Window, width: f64) -> Scale {
        let width = at_least(width, 1.0);
        Scale { window, width }
    }

    /// px from the plot's inline start; negative before the window.
    #[must_use]
    pub fn x(&self, moment: Moment) -> f64 {
        // Neither is ever so far out that this could overflow.
        moment.0.wrapping_sub(self.window.start.0) as f64 * self.width
            / self.window.seconds() as f64
    }
    /// The moment at `x` px, to the second.
    #[must_use]
    pub fn moment(&self, x: f64) -> Moment {
        let seconds = (x / self.width * self.window.seconds() as f64).round() as i64;
        Moment(self.window.start.0.saturating_add(seconds))
    }
    /// px of one second.
    #[must_use]
    pub fn px_per_second(&self) -> f64 {
        self.width / self.window.seconds() as f64
    }
}

/// A number no less than `least`, which also stands for what is no number or has no end.
pub(super) fn at_least(number: f64, least: f64) -> f64 {
    if number.is_finite() {
        number.max(least)
    } else {
        least
    }
}
