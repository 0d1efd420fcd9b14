//! The interface of the rules that only an editor needs. The reader calls them, and `masar-check` implements them.

use crate::diagnostic::{Code, Diagnostic};
use crate::diagnostic_list::{DiagnosticList, Reported};
use crate::json::{Node, Tree};
use crate::message::Message;
use crate::model::{Event, Media, Text};
use masar_edtf::ParseError;

/// Rules about values that are shown as they are written, but probably not as intended. Each method does nothing by
/// default.
pub trait Rules {
    /// Checks a text at a node: a string, or an object with one string per language. `is_html` is whether the format of
    /// the file defines the text as HTML.
    fn text(&mut self, context: &mut RuleContext<'_, '_>, at: Node, is_html: bool) {
        let _ = (context, at, is_html);
    }

    /// Explains the error of a date: the diagnostic that was reported, the node of the date, and the error.
    fn date(
        &mut self,
        context: &mut RuleContext<'_, '_>,
        reported: Reported,
        at: Node,
        error: &ParseError,
    ) {
        let _ = (context, reported, at, error);
    }

    /// Checks a link: the node of its address, and its title.
    fn link(&mut self, context: &mut RuleContext<'_, '_>, address: Node, title: &Text) {
        let _ = (context, address, title);
    }

    /// Checks an image, a sound or a video: the node of its object, and that of its address.
    fn media(&mut self, context: &mut RuleContext<'_, '_>, at: Node, src: Node, media: &Media) {
        let _ = (context, at, src, media);
    }

    /// Checks an image without alternative text.
    fn image_without_alt(&mut self, context: &mut RuleContext<'_, '_>, at: Node) {
        let _ = (context, at);
    }

    /// Checks an event that is part of another: the node of its date, the event, the other event, and
    /// the node of the other's date.
    fn part(
        &mut self,
        context: &mut RuleContext<'_, '_>,
        date: Node,
        event: &Event,
        parent: &Event,
        parent_date: Node,
    ) {
        let _ = (context, date, event, parent, parent_date);
    }

    /// Checks the whole feed, after it is read.
    fn finish(&mut self, context: &mut RuleContext<'_, '_>) {
        let _ = context;
    }
}

/// The input of a rule, and the receiver of its diagnostics.
pub struct RuleContext<'r, 't> {
    /// The text of the feed.
    pub tree: &'r Tree<'t>,
    /// The languages of the feed, in its order.
    pub languages: &'r [String],
    pub(crate) diagnostics: &'r mut DiagnosticList,
}

impl RuleContext<'_, '_> {
    /// Reports a problem at a node.
    pub fn report(
        &mut self,
        code: Code,
        at: Node,
        problem: impl Into<Message>,
        fix: impl Into<Option<Message>>,
    ) -> Reported {
        let tree = self.tree;
        self.diagnostics
            .add(code, || Diagnostic::at(tree, at, code, problem, fix))
    }

    /// Replaces a reported problem with one at a character inside the same string, if its diagnostic is stored.
    pub fn replace_inside(
        &mut self,
        reported: Reported,
        at: Node,
        offset: usize,
        problem: impl Into<Message>,
        fix: impl Into<Option<Message>>,
    ) {
        if let Some(diagnostic) = self.diagnostics.get_mut(reported) {
            diagnostic.range = self.tree.range_inside(at, offset);
            diagnostic.problem = problem.into();
            diagnostic.fix = fix.into();
        }
    }

    /// Reports a problem at a character inside a string, by its offset in the decoded string.
    pub fn report_inside(
        &mut self,
        code: Code,
        at: Node,
        offset: usize,
        problem: impl Into<Message>,
        fix: impl Into<Option<Message>>,
    ) {
        let range = self.tree.range_inside(at, offset);
        let reported = self.report(code, at, problem, fix);
        if let Some(diagnostic) = self.diagnostics.get_mut(reported) {
            diagnostic.range = range;
        }
    }
}
