//! The window (the visible stretch of time), and the scale between time and px.

use masar_edtf::Moment;

/// The least length of a window, in seconds.
pub(super) const MIN_LENGTH: i64 = 60;
/// The largest length of a window and its largest distance from 1970, in seconds: more than any timeline has.
const MAX_LENGTH: i64 = 1 << 61;

/// The visible stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first visible moment.
    pub start: Moment,
    /// The first moment after it; always later than `start`.
    pub end: Moment,
}

impl Window {
    /// Returns the window between two moments. It is at least a minute long.
    #[must_use]
    pub fn new(start: Moment, end: Moment) -> Window {
        let length = end.0.saturating_sub(start.0);
        Window::of(start.0, length)
    }

    /// Returns its length in seconds, at least 1.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.end.0.saturating_sub(self.start.0).max(1)
    }

    /// Returns the window zoomed in by a factor (2 shows half of the time, 0.5 twice as much) around `at`, which
    /// keeps its place on the screen. A factor that is not a positive number changes nothing.
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
        self.zoom_to_least(factor, at, MIN_LENGTH)
    }

    /// Returns the same, but no shorter than `least` seconds.
    pub(super) fn zoom_to_least(self, factor: f64, at: Moment, least: i64) -> Window {
        if !factor.is_finite() || factor <= 0.0 {
            return self;
        }
        let old = self.seconds();
        let length = ((old as f64 / factor).round() as i64).clamp(least.min(old), MAX_LENGTH);
        if length == old {
            return self;
        }
        let before = at.0.saturating_sub(self.start.0) as f64 / old as f64;
        let start = at.0.saturating_sub((before * length as f64).round() as i64);
        Window::of(start, length)
    }

    /// Returns the window moved by a number of seconds.
    #[must_use]
    pub fn pan(self, seconds: i64) -> Window {
        Window::of(self.start.0.saturating_add(seconds), self.seconds())
    }

    /// Returns the window of a start and a length in seconds, within the limits.
    pub(super) fn of(start: i64, length: i64) -> Window {
        let length = length.clamp(MIN_LENGTH, MAX_LENGTH);
        let start = start.clamp(-MAX_LENGTH, MAX_LENGTH - length);
        Window {
            start: Moment(start),
            end: Moment(start + length),
        }
    }
}

/// A linear scale from the time of a window to px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The visible stretch of time.
    pub window: Window,
    /// The width of the plot, px, more than 0.
    pub width: f64,
}

impl Scale {
    /// Returns a scale; its width is at least 1 px.
    pub(super) fn new(window: Window, width: f64) -> Scale {
        let width = at_least(width, 1.0);
        Scale { window, width }
    }

    /// Returns the position of a moment, px from the inline start of the plot; negative before the window.
    #[must_use]
    pub fn x(&self, moment: Moment) -> f64 {
        // Both are within `MAX_LENGTH`, so this does not overflow.
        moment.0.wrapping_sub(self.window.start.0) as f64 * self.width
            / self.window.seconds() as f64
    }

    /// Returns the moment at `x` px, rounded to the second.
    #[must_use]
    pub fn moment(&self, x: f64) -> Moment {
        let seconds = (x / self.width * self.window.seconds() as f64).round() as i64;
        Moment(self.window.start.0.saturating_add(seconds))
    }

    /// Returns the length of one second in px.
    #[must_use]
    pub fn px_per_second(&self) -> f64 {
        self.width / self.window.seconds() as f64
    }
}

/// Returns a number, or `least` if it is less or not finite.
pub(super) fn at_least(number: f64, least: f64) -> f64 {
    if number.is_finite() {
        number.max(least)
    } else {
        least
    }
}
