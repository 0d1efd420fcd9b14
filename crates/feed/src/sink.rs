//! The receivers of the problems that a reading finds.
//!
//! The reader is compiled once for each: one builds diagnostics and stores them, the other counts problems. A
//! program that only counts contains no code that builds a diagnostic.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::diagnostic_list::{DiagnosticList, Limits, Reported};
use crate::json::Tree;
use crate::rules::{RuleContext, Rules};

/// A receiver of problems.
pub trait Sink {
    /// Whether it stores diagnostics. With a constant the compiler leaves out the code that builds them.
    const STORES: bool;

    /// Counts a problem. Returns whether its diagnostic is to be stored.
    fn count(&mut self, code: Code) -> bool;

    /// Returns the number of problems.
    fn problems(&self) -> u32;

    /// Stores a diagnostic.
    fn store(&mut self, diagnostic: Diagnostic) -> Reported;

    /// Changes a diagnostic, if it is stored.
    fn change(&mut self, reported: Reported, change: impl FnOnce(&mut Diagnostic));

    /// Calls the editor's rules, if there are any.
    fn check<'t>(
        &mut self,
        tree: &Tree<'t>,
        languages: &[String],
        rule: impl FnOnce(&mut dyn Rules, &mut RuleContext<'_, 't>),
    );
}

/// Builds and stores diagnostics.
pub struct ListSink<'o> {
    /// The diagnostics so far, with byte ranges; paths, lines and columns are set at the end.
    pub diagnostics: DiagnosticList,
    rules: Option<&'o mut dyn Rules>,
}

impl<'o> ListSink<'o> {
    /// Creates a sink for a text of so many bytes.
    pub fn new(limits: Limits, rules: Option<&'o mut dyn Rules>, length: usize) -> Self {
        ListSink {
            diagnostics: DiagnosticList::new(limits, length),
            rules,
        }
    }
}

impl Sink for ListSink<'_> {
    const STORES: bool = true;

    fn count(&mut self, code: Code) -> bool {
        self.diagnostics.count_one(code)
    }

    fn problems(&self) -> u32 {
        self.diagnostics.count()
    }

    fn store(&mut self, diagnostic: Diagnostic) -> Reported {
        self.diagnostics.store(diagnostic)
    }

    fn change(&mut self, reported: Reported, change: impl FnOnce(&mut Diagnostic)) {
        if let Some(diagnostic) = self.diagnostics.get_mut(reported) {
            change(diagnostic);
        }
    }

    fn check<'t>(
        &mut self,
        tree: &Tree<'t>,
        languages: &[String],
        rule: impl FnOnce(&mut dyn Rules, &mut RuleContext<'_, 't>),
    ) {
        if let Some(rules) = &mut self.rules {
            let mut context = RuleContext {
                tree,
                languages,
                diagnostics: &mut self.diagnostics,
            };
            rule(*rules, &mut context);
        }
    }
}

/// Counts problems.
#[derive(Default)]
pub struct CountSink {
    problems: u32,
    /// The number of those that are errors.
    pub errors: u32,
}

impl Sink for CountSink {
    const STORES: bool = false;

    fn count(&mut self, code: Code) -> bool {
        self.problems += 1;
        self.errors += u32::from(code.severity() == Severity::Error);
        false
    }

    fn problems(&self) -> u32 {
        self.problems
    }

    fn store(&mut self, _: Diagnostic) -> Reported {
        Reported::SUPPRESSED
    }

    fn change(&mut self, _: Reported, _: impl FnOnce(&mut Diagnostic)) {}

    fn check<'t>(
        &mut self,
        _: &Tree<'t>,
        _: &[String],
        _: impl FnOnce(&mut dyn Rules, &mut RuleContext<'_, 't>),
    ) {
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::EventMessage;

    #[test]
    fn a_diagnostic_that_is_only_counted_is_not_changed() {
        let mut sink = ListSink::new(Limits::CONSOLE, None, 0);
        assert!(!sink.count(Code::UnknownMember));
        sink.change(Reported::SUPPRESSED, |_| unreachable!());
        assert!(sink.count(Code::NoTitle));
        let problem = EventMessage::NoTitle;
        let diagnostic = Diagnostic::new(Code::NoTitle, (0, 0), "$".into(), problem, None);
        let reported = sink.store(diagnostic);
        sink.change(reported, |one| {
            one.consequence = Some(EventMessage::EventLeftOut);
        });
        assert!(sink.diagnostics.kept[0].consequence.is_some());
        assert_eq!((sink.diagnostics.kept.len(), sink.problems()), (1, 2));
    }

    #[test]
    fn a_counting_sink_counts_errors_and_warnings_separately() {
        let mut sink = CountSink::default();
        sink.count(Code::UnknownMember);
        sink.count(Code::NoTitle);
        assert_eq!((sink.problems(), sink.errors), (2, 1));
    }
}
