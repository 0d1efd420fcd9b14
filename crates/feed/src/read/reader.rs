//! The state of a reading: the text, the receiver of problems and the ids that events refer to. The other
//! modules of `read` add the methods that read each part.

use super::ids::Ids;
use super::suggest::Suggestions;
use crate::diagnostic::{Code, Diagnostic};
use crate::diagnostic_list::Reported;
use crate::json::{Kind, Node, Tree};
use crate::limits::{MAX_MEMBERS, MAX_PARTNERS, MAX_TRACKS};
use crate::message::{EventMessage, Expected, FeedMessage, ImportMessage, Message, ValueMessage};
use crate::model::Text;
use crate::rules::{RuleContext, Rules};
use crate::sink::{ListSink, Sink};

/// The state of a reading.
pub struct Reader<'t, S> {
    /// The feed as a tree of values.
    pub tree: &'t Tree<'t>,
    /// The receiver of problems.
    pub sink: S,
    /// The languages that `languages` names.
    pub languages: Vec<String>,
    /// The languages of the texts, in the order of their first uses, and the nodes of these.
    pub used_languages: Vec<(String, Node)>,
    /// The ids of the tracks.
    pub tracks: Ids<'t>,
    /// The ids of the partners.
    pub partners: Ids<'t>,
    /// The bytes of each event of the feed, in their order.
    pub places: Vec<(usize, usize)>,
    /// Whether events may refer to others that they are part of.
    pub nests: bool,
    /// Whether the tree is a list of pages.
    pub is_joined: bool,
    /// The page that is being read, counted from 0.
    pub page: u32,
    /// The name of the format, unless it is Masar's own.
    pub foreign_format: Option<&'static str>,
    /// The node of a text that is HTML by its format.
    pub html: Node,
    /// The search for names that are similar to a misspelled one.
    pub suggestions: Suggestions,
    /// Whether an entry was left out, since its list is longer than the limit.
    pub is_cut: bool,
}

/// A reader that builds diagnostics.
pub type FullReader<'t, 'o> = Reader<'t, ListSink<'o>>;

impl<'t, S: Sink> Reader<'t, S> {
    /// Begins a reading.
    pub fn new(tree: &'t Tree<'t>, sink: S) -> Self {
        Reader {
            tree,
            sink,
            languages: Vec::new(),
            used_languages: Vec::new(),
            tracks: Ids::new(MAX_TRACKS),
            partners: Ids::new(MAX_PARTNERS),
            places: Vec::new(),
            nests: true,
            is_joined: false,
            page: 0,
            foreign_format: None,
            html: Node::ABSENT,
            suggestions: Suggestions::default(),
            is_cut: false,
        }
    }

    /// The pages of the text.
    pub fn pages(&self) -> Vec<Node> {
        if self.is_joined {
            self.tree.children(Node::ROOT).collect()
        } else {
            vec![Node::ROOT]
        }
    }

    /// Reports a problem at a node. `sentences` returns the problem and its fix; it is called if the diagnostic is
    /// stored.
    pub fn report<P: Into<Message>, F: Into<Option<Message>>>(
        &mut self,
        code: Code,
        at: Node,
        sentences: impl FnOnce(&mut Self) -> (P, F),
    ) -> Reported {
        if !self.sink.count(code) || !S::STORES {
            return Reported::SUPPRESSED;
        }
        let (problem, fix) = sentences(self);
        self.store(code, at, problem.into(), fix.into())
    }

    /// The end of [`Reader::report`], compiled once for sentences of any type.
    fn store(&mut self, code: Code, at: Node, problem: Message, fix: Option<Message>) -> Reported {
        let diagnostic = Diagnostic::at(self.tree, at, code, problem, fix);
        self.sink.store(diagnostic)
    }

    /// Sets the consequence of a problem, if its diagnostic is stored.
    pub fn set_consequence(&mut self, reported: Reported, consequence: EventMessage) {
        self.sink.change(reported, |diagnostic| {
            diagnostic.consequence = Some(consequence);
        });
    }

    /// Calls the editor's rules, if there are any.
    pub fn check(&mut self, rule: impl FnOnce(&mut dyn Rules, &mut RuleContext<'_, 't>)) {
        self.sink.check(self.tree, &self.languages, rule);
    }

    /// Checks a link by the editor's rules.
    pub fn check_link(&mut self, address: Node, title: &Text) {
        self.check(|rules, context| rules.link(context, address, title));
    }

    /// Reports an entry that is left out since so many are before it.
    pub fn too_many(&mut self, at: Node, most: usize, fix: FeedMessage) {
        self.is_cut = true;
        self.report(Code::TooMany, at, |_| {
            (FeedMessage::TooManyEntries.with(&most.to_string()), fix)
        });
    }

    /// Reports a value of the wrong type.
    pub fn wrong_type(&mut self, at: Node, expected: Expected) {
        self.report_type(Code::WrongType, at, expected, ValueMessage::WriteSo);
    }

    /// Reports a value of the wrong type with a code and a fix of its own.
    pub fn report_type(
        &mut self,
        code: Code,
        at: Node,
        expected: Expected,
        fix: ValueMessage,
    ) -> Reported {
        self.report(code, at, |reader| {
            let found = match reader.tree.kind(at) {
                Kind::String => Expected::AString,
                Kind::Number => Expected::ANumber,
                Kind::Bool => Expected::ABool,
                Kind::Object => Expected::AnObject,
                Kind::List => Expected::AList,
                Kind::Null => Expected::ANull,
            };
            (ValueMessage::Expected.with(expected).with(found), fix)
        })
    }

    /// Returns the values of an object's members, in the order of `known`; [`Node::ABSENT`] for what is
    /// missing or `null`. Reports members that are not known, or there twice.
    pub fn members<const N: usize>(&mut self, object: Node, known: &[&str; N]) -> [Node; N] {
        let mut values = [Node::ABSENT; N];
        self.read_members(object, known, &mut values);
        values
    }

    fn read_members(&mut self, object: Node, known: &[&str], values: &mut [Node]) {
        let mut seen = 0_u32;
        for (count, name) in self.tree.children(object).enumerate() {
            if count == MAX_MEMBERS {
                self.too_many(name, MAX_MEMBERS, FeedMessage::FewerEntries);
                break;
            }
            let text = self.tree.text(name);
            if let Some(index) = known.iter().position(|one| *one == text) {
                if seen & (1 << index) != 0 {
                    self.duplicate_member(name);
                }
                seen |= 1 << index;
                let value = self.tree.value(name);
                values[index] = match self.tree.kind(value) {
                    Kind::Null => Node::ABSENT,
                    _ => value,
                };
            } else if !self.is_note(name) {
                self.unknown_member(name, known);
            }
        }
    }

    fn unknown_member(&mut self, name: Node, known: &[&str]) {
        let text = self.tree.text(name);
        if let Some(format) = self.foreign_format {
            if !self.is_empty(self.tree.value(name)) {
                self.not_kept(name, || ImportMessage::ItsMember.with(format).with(text));
            }
            return;
        }
        self.report(Code::UnknownMember, name, |reader| {
            let near = reader.suggestions.nearest(text, known.iter().copied());
            let fix = did_you_mean(near, FeedMessage::DeleteOrNote);
            (FeedMessage::UnknownMember.with(text), fix)
        });
    }

    /// Reports something of another format that a feed has no place for.
    pub fn not_kept<M: Into<Message>>(&mut self, at: Node, what: impl FnOnce() -> M) {
        self.report(Code::NotHeld, at, |_| {
            let problem = ImportMessage::NotKept.with(what().into());
            (problem, ImportMessage::NothingToFix)
        });
    }

    fn is_empty(&self, value: Node) -> bool {
        match self.tree.kind(value) {
            Kind::Null => true,
            Kind::String => self.tree.text(value).trim().is_empty(),
            Kind::Object | Kind::List => self.tree.children(value).next().is_none(),
            _ => false,
        }
    }

    /// Whether a member is the editor's own: names that begin with `_` or `$` (notes, `$schema`) are
    /// skipped.
    pub fn is_note(&self, name: Node) -> bool {
        self.tree.text(name).starts_with(['_', '$'])
    }

    /// Reports a member that is there twice. The last one counts, as it does for `JSON.parse`.
    pub fn duplicate_member(&mut self, name: Node) {
        self.report(Code::DuplicateMember, name, |reader| {
            let problem = FeedMessage::DuplicateMember.with(reader.tree.text(name));
            (problem, FeedMessage::KeepOneMember)
        });
    }
}

/// Returns the fix "did you mean …", or another one where no candidate is near.
pub fn did_you_mean(near: Option<&str>, otherwise: impl Into<Message>) -> Message {
    match near {
        Some(near) => FeedMessage::DidYouMean.with(near),
        None => otherwise.into(),
    }
}
