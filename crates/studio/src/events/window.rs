//! The rows of a long list that are drawn: those in sight, and some around them.

use std::ops::Range;

/// The rows that are drawn before and after those in sight.
const MARGIN: usize = 8;

/// A list that is scrolled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// The height of a row, px.
    pub row: f64,
    /// The height of the box that is scrolled, px.
    pub view: f64,
    /// How far it is scrolled, px.
    pub top: f64,
}

impl Window {
    /// Returns the rows of a list of `count` that are drawn.
    pub fn range(self, count: usize) -> Range<usize> {
        let first = rows(self.top, self.row);
        let seen = rows(self.view, self.row) + 2;
        // In steps, so that not each px of scrolling draws anew.
        let start = first.saturating_sub(MARGIN) / 4 * 4;
        let end = (first + seen + MARGIN).div_ceil(4) * 4;
        start.min(count)..end.min(count)
    }

    /// Returns how far the list is to be scrolled so that a row is in sight.
    pub fn top_for(self, row: usize) -> f64 {
        let start = row as f64 * self.row;
        let end = start + self.row;
        if start < self.top {
            start
        } else if end > self.top + self.view {
            end - self.view
        } else {
            self.top
        }
    }
}

/// Returns the number of whole rows in a height.
fn rows(height: f64, row: f64) -> usize {
    // Both are from 0, and a browser has no list of that height.
    (height / row.max(1.0)).max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Window = Window {
        row: 60.0,
        view: 600.0,
        top: 6000.0,
    };

    #[test]
    fn the_rows_in_sight_and_some_around_them_are_drawn_of_five_thousand() {
        let range = WINDOW.range(5000);
        assert!(range.contains(&100) && range.contains(&110), "{range:?}");
        assert!(range.len() < 40, "{range:?}");
        assert_eq!(WINDOW.range(3), 3..3);
        let top = Window { top: 0.0, ..WINDOW };
        assert_eq!(top.range(5), 0..5);
    }

    #[test]
    fn a_list_is_scrolled_no_farther_than_needed() {
        assert_eq!(WINDOW.top_for(105), 6000.0);
        assert_eq!(WINDOW.top_for(3), 180.0);
        assert_eq!(WINDOW.top_for(4999), 4999.0 * 60.0 + 60.0 - 600.0);
    }
}
