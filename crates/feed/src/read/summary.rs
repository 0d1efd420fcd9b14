//! The numbers of a reading.

use std::fmt;

use super::Reading;
use crate::diagnostic::{Diagnostic, Severity};

/// The numbers of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Events in the text, good or bad.
    pub events_in_text: usize,
    /// Events that are shown.
    pub events_read: usize,
    /// Diagnostics that are errors.
    pub errors: usize,
    /// Diagnostics that are warnings.
    pub warnings: usize,
}

impl Reading {
    /// Returns the number of the event that a diagnostic is about; nothing where it is about none, or
    /// about one that is left out.
    #[must_use]
    pub fn event_of(&self, diagnostic: &Diagnostic) -> Option<usize> {
        let at = (diagnostic.page, diagnostic.range.0);
        let after = self
            .places
            .partition_point(|(page, (start, _))| (*page, *start) <= at);
        let index = after.checked_sub(1)?;
        let (page, (_, end)) = self.places[index];
        (page == at.0 && at.1 < end).then_some(index)
    }

    /// Returns the place of each of the feed's events, in the order of the feed: its page, from 0, and its range in bytes of
    /// the page's text.
    ///
    /// ```
    /// let text = r#"{"masar": 1, "events": [{"title": "When?"}, {"date": "2022", "title": "Signed"}]}"#;
    /// let reading = masar_feed::read(text).expect("a feed");
    /// let (page, range) = reading.event_ranges().next().expect("an event");
    /// assert_eq!((page, &text[range.0..range.1]), (0, r#"{"date": "2022", "title": "Signed"}"#));
    /// ```
    pub fn event_ranges(&self) -> impl Iterator<Item = (usize, (usize, usize))> {
        self.places.iter().copied()
    }

    /// Returns the numbers: "9 of 10 events read, 1 error".
    #[must_use]
    pub fn summary(&self) -> Summary {
        let kept = self.diagnostics.iter().map(|one| (one.severity, 1));
        let suppressed = self.suppressed.iter().map(|one| (one.0.severity(), one.1));
        let (mut errors, mut warnings) = (0, 0);
        for (severity, count) in kept.chain(suppressed) {
            match severity {
                Severity::Error => errors += count,
                Severity::Warning => warnings += count,
            }
        }
        Summary {
            events_in_text: self.events_in_text,
            events_read: self.feed.events.len(),
            errors,
            warnings,
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let many = |count: usize| if count == 1 { "" } else { "s" };
        let Summary {
            events_in_text,
            events_read,
            errors,
            warnings,
        } = *self;
        write!(
            f,
            "{events_read} of {events_in_text} event{} read",
            many(events_in_text)
        )?;
        if errors > 0 {
            write!(f, ", {errors} error{}", many(errors))?;
        }
        if warnings > 0 {
            write!(f, ", {warnings} warning{}", many(warnings))?;
        }
        Ok(())
    }
}
