//! A bounded list of diagnostics: it counts all of them and stores as many as a person can read.

use std::num::NonZeroU32;

use crate::diagnostic::{Code, Diagnostic, Severity};

/// The limits of a [`DiagnosticList`]. A hostile feed may have a diagnostic in every third byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The number of diagnostics that are stored for any feed.
    pub total: usize,
    /// The number of diagnostics of each code that are stored, even beyond the total.
    pub per_code: usize,
    /// The number of bytes of the feed for which one more diagnostic is stored.
    pub bytes_per_diagnostic: usize,
    /// Whether only errors are stored.
    pub errors_only: bool,
}

impl Limits {
    /// The limits for an editor: more than one diagnostic for each event of a real feed.
    pub const EDITOR: Limits = Limits {
        total: 400,
        per_code: 50,
        bytes_per_diagnostic: 1_000,
        errors_only: false,
    };

    /// The limits for the browser's console.
    pub const CONSOLE: Limits = Limits {
        total: 400,
        per_code: 0,
        bytes_per_diagnostic: 1_000,
        errors_only: true,
    };

    /// No limits.
    pub const NONE: Limits = Limits {
        total: usize::MAX,
        per_code: usize::MAX,
        bytes_per_diagnostic: usize::MAX,
        errors_only: false,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Limits::EDITOR
    }
}

/// The number of a diagnostic, from 1. [`DiagnosticList::add`] returns it, also for one that is only counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported(NonZeroU32);

impl Reported {
    /// A diagnostic that is only counted.
    pub(crate) const SUPPRESSED: Reported = Reported(NonZeroU32::MAX);
}

/// The diagnostics of a reading.
#[derive(Clone, Debug)]
pub struct DiagnosticList {
    /// The diagnostics that are stored, in the order in which they were reported.
    pub kept: Vec<Diagnostic>,
    count: u32,
    counts: [u32; Code::ALL.len()],
    total: usize,
    per_code: usize,
    errors_only: bool,
}

impl DiagnosticList {
    /// Creates a list for a text of so many bytes.
    #[must_use]
    pub fn new(limits: Limits, length: usize) -> Self {
        DiagnosticList {
            kept: Vec::new(),
            count: 0,
            counts: [0; Code::ALL.len()],
            total: limits
                .total
                .saturating_add(length / limits.bytes_per_diagnostic.max(1)),
            per_code: limits.per_code,
            errors_only: limits.errors_only,
        }
    }

    /// Counts a diagnostic, and builds it if it is stored.
    pub fn add(&mut self, code: Code, build: impl FnOnce() -> Diagnostic) -> Reported {
        if self.count_one(code) {
            self.store(build())
        } else {
            Reported::SUPPRESSED
        }
    }

    /// Counts a diagnostic. Returns whether it is to be stored.
    pub(crate) fn count_one(&mut self, code: Code) -> bool {
        self.count += 1;
        self.counts[code as usize] += 1;
        let is_full =
            self.kept.len() >= self.total && self.counts[code as usize] as usize > self.per_code;
        !is_full && (!self.errors_only || code.severity() == Severity::Error)
    }

    /// Stores a diagnostic that was counted.
    pub(crate) fn store(&mut self, diagnostic: Diagnostic) -> Reported {
        self.kept.push(diagnostic);
        let number = u32::try_from(self.kept.len())
            .ok()
            .and_then(NonZeroU32::new);
        number.map_or(Reported::SUPPRESSED, Reported)
    }

    /// Returns a diagnostic, if it is stored.
    pub fn get_mut(&mut self, reported: Reported) -> Option<&mut Diagnostic> {
        self.kept.get_mut(reported.0.get() as usize - 1)
    }

    /// Returns the number of all diagnostics.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Returns the number of diagnostics that are only counted, for each code that has any.
    #[must_use]
    pub fn suppressed(&self) -> Vec<(Code, usize)> {
        let mut counts = self.counts;
        for diagnostic in &self.kept {
            counts[diagnostic.code as usize] -= 1;
        }
        Code::ALL
            .iter()
            .zip(counts)
            .filter(|(_, count)| *count > 0)
            .map(|(code, count)| (*code, count as usize))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{EventMessage, FeedMessage};

    fn list(limits: Limits, errors: usize, warnings: usize) -> DiagnosticList {
        let mut list = DiagnosticList::new(limits, 0);
        for number in 0..errors + warnings {
            let (code, problem) = if number < errors {
                (Code::NoTitle, EventMessage::NoTitle.message())
            } else {
                (Code::UnknownMember, FeedMessage::UnknownMember.with("a"))
            };
            list.add(code, || {
                Diagnostic::new(code, (0, 0), "$".into(), problem, None)
            });
        }
        list
    }

    #[test]
    fn an_editor_gets_some_of_each_code_and_the_number_of_the_others() {
        let list = list(Limits::EDITOR, 1_000, 60);
        assert_eq!(list.kept.len(), 450);
        assert_eq!(
            list.suppressed(),
            [(Code::UnknownMember, 10), (Code::NoTitle, 600)]
        );
        assert_eq!(list.count(), 1_060);
    }

    #[test]
    fn a_console_gets_errors_only() {
        let list = list(Limits::CONSOLE, 2, 3);
        assert!(list.kept.iter().all(|one| one.severity == Severity::Error));
        assert_eq!((list.kept.len(), list.count()), (2, 5));
    }
}
