//! The reader's desk: the findings so far, and the members of an object laid out for use.

use super::ids::Ids;
use super::json::{Kind, Node, Tree};
use super::suggest;
use super::told::Told;
use crate::finding::{Code, EDITORS, Finding, on_host};
use crate::say::{Phrase, Say};

/// How many candidates all suggestions of one reading may look at, long names counting for several: a
/// feed with 20,000 wrong references among 20,000 ids is told so, not computed for minutes.
const SUGGESTION_EFFORT: usize = 2_000_000;

/// The values of an object's members, in the order of the names that are known; what is not there is
/// [`Node::ABSENT`]. One length for all, the widest: one compiled reader for all.
pub type Members = [Node; 18];

/// What is carried through a reading.
pub struct Reader<'t> {
    /// The feed's text as a tree.
    pub tree: &'t Tree<'t>,
    /// What was found so far, with byte ranges; paths, lines and columns come at the end.
    pub findings: Told,
    /// The languages `languages` names.
    pub languages: Vec<String>,
    /// The languages texts are in, in order of first use, and where that was.
    pub used: Vec<(String, Node)>,
    /// The ids of the tracks, by their position.
    pub tracks: Ids<'t>,
    /// The ids of the partners, by their position.
    pub partners: Ids<'t>,
    /// For each of the languages, how many texts lack it, and the first that does.
    pub lacking: Vec<(usize, Node)>,
    /// Where each event of the feed stands, in their order.
    pub places: Vec<(usize, usize)>,
    /// Events may name others that they are part of.
    pub nests: bool,
    /// All findings are kept.
    pub all: bool,
    /// The tree is a list of pages.
    pub joined: bool,
    /// Reads what is no feed of this format.
    pub adapter: Option<super::Adapter>,
    /// A page after the first is being read.
    pub later: bool,
    /// What members that are not known are of, where this is no feed of Masar's own.
    pub foreign: &'static str,
    /// A text that its format says is HTML.
    pub html: Node,
    effort: usize,
}

impl<'t> Reader<'t> {
    /// Begins a reading; `all`: every finding is kept, however many there are.
    pub fn new(tree: &'t Tree<'t>, all: bool) -> Self {
        Reader {
            tree,
            findings: Told::new(tree.length(), all),
            languages: Vec::new(),
            used: Vec::new(),
            tracks: Ids::default(),
            partners: Ids::default(),
            lacking: Vec::new(),
            places: Vec::new(),
            nests: true,
            all,
            joined: false,
            adapter: None,
            later: false,
            foreign: "",
            html: Node::ABSENT,
            effort: 0,
        }
    }

    /// Reports something; the number it is told by, for what may be added to it later. In the
    /// problem `{}` stands for what it is about.
    #[inline(always)]
    pub fn report(
        &mut self,
        code: Code,
        at: Node,
        problem: Say,
        about: &str,
        mend: Phrase,
    ) -> usize {
        let english = problem.english();
        self.tell(code, at, problem.of(about), (english, about), mend)
    }

    /// Reports what changes nothing on the page: on the host only, where editors look. The page's
    /// console tells what a visitor does not get to see, and a visitor does not wait for the rest.
    #[inline(always)]
    pub fn lint(&mut self, code: Code, at: Node, problem: Phrase, mend: Phrase) {
        if EDITORS {
            self.tell(code, at, problem, ("", ""), mend);
        }
    }

    #[inline(never)]
    pub fn tell(
        &mut self,
        code: Code,
        at: Node,
        problem: Phrase,
        english: (&str, &str),
        mend: Phrase,
    ) -> usize {
        self.findings.add(code, || {
            let place = self.tree.place(at);
            let mut finding = Finding::new(code, place, String::new(), problem, english, mend);
            finding.node = at;
            finding
        })
    }

    /// Reports a value of the wrong type.
    #[inline(never)]
    pub fn wrong_type(&mut self, at: Node, expected: Say) {
        self.mistyped(Code::WrongType, at, expected, Say::WriteSo.say());
    }

    /// The same with a code and a way out of its own.
    pub fn mistyped(&mut self, code: Code, at: Node, expected: Say, mend: Phrase) -> usize {
        let found = match self.tree.kind(at) {
            Kind::String => Say::AString,
            Kind::Number => Say::ANumber,
            Kind::Bool => Say::ABool,
            Kind::Object => Say::AnObject,
            Kind::List => Say::AList,
            Kind::Null => Say::ANull,
        };
        let problem = Say::Expected.say().and_say(expected).and_say(found);
        self.tell(code, at, problem, ("", ""), mend)
    }

    /// The candidate nearest to a wrong name, as long as looking costs little.
    pub fn nearest<'c>(
        &mut self,
        wrong: &str,
        count: usize,
        candidates: &mut dyn Iterator<Item = &'c str>,
    ) -> Option<&'c str> {
        if !self.may_suggest(wrong, count) {
            return None;
        }
        suggest::nearest(wrong, candidates)
    }

    /// Whether so many candidates may still be looked at.
    pub fn may_suggest(&mut self, wrong: &str, count: usize) -> bool {
        self.effort += count * (1 + wrong.len().min(200).pow(2) / 256);
        self.effort <= SUGGESTION_EFFORT
    }

    /// "Did you mean", or what else to do.
    pub fn suggestion(
        &mut self,
        wrong: &str,
        count: usize,
        candidates: &mut dyn Iterator<Item = &str>,
        otherwise: Say,
    ) -> Phrase {
        on_host(|| match self.nearest(wrong, count, candidates) {
            Some(near) => Say::DidYouMean.of(near),
            None => otherwise.say(),
        })
    }

    /// The members of an object, in the order of `known`; a `null` is as good as absent. Members
    /// that are not known, or there twice, are reported.
    #[inline(never)]
    pub fn members(&mut self, object: Node, known: &[&'static str]) -> Members {
        let mut slots = [Node::ABSENT; 18];
        let mut seen = 0_u32;
        for name in self.tree.children(object) {
            let text = self.tree.text(name);
            match known.iter().position(|one| *one == text) {
                Some(index) if index < slots.len() => {
                    if seen & (1 << index) != 0 {
                        self.duplicate_member(name);
                    }
                    seen |= 1 << index;
                    let value = self.tree.value(name);
                    slots[index] = match self.tree.kind(value) {
                        Kind::Null => Node::ABSENT,
                        _ => value,
                    };
                }
                _ if self.is_note(name) => {}
                _ if EDITORS && !self.foreign.is_empty() => self.not_held(name),
                _ => {
                    let mend = self.suggestion(
                        text,
                        known.len(),
                        &mut known.iter().copied(),
                        Say::DeleteOrNote,
                    );
                    self.lint(Code::UnknownMember, name, Say::UnknownMember.of(text), mend);
                }
            }
        }
        slots
    }

    /// Reports a foreign member that a feed has no place for, if it says anything.
    fn not_held(&mut self, name: Node) {
        if self.says_nothing(self.tree.value(name)) {
            return;
        }
        let about = Say::ItsMember.of(self.foreign).and(self.tree.text(name));
        self.lost(name, about);
    }

    /// Reports something that a feed has no place for. On the host only: nothing is wrong with it.
    pub fn lost(&mut self, at: Node, what: Phrase) {
        let problem = Say::NotKept.say().and_phrase(what);
        self.lint(Code::NotHeld, at, problem, Say::NothingToMend.say());
    }

    fn says_nothing(&self, value: Node) -> bool {
        match self.tree.kind(value) {
            Kind::Null => true,
            Kind::String => self.tree.text(value).chars().all(masar_edtf::is_blank),
            Kind::Object | Kind::List => self.tree.children(value).next().is_none(),
            _ => false,
        }
    }

    /// Whether a member is the editor's own: names that begin with `_` or `$` (notes, `$schema`) pass
    /// in silence.
    pub fn is_note(&self, name: Node) -> bool {
        matches!(self.tree.text(name).as_bytes(), [b'_' | b'$', ..])
    }

    /// Reports a member that is there twice. The last one counts, as it does for `JSON.parse`.
    pub fn duplicate_member(&mut self, name: Node) {
        self.lint(
            Code::DuplicateMember,
            name,
            Say::DuplicateMember.of(self.tree.text(name)),
            Say::KeepOneMember.say(),
        );
    }
}
