//! A finding: what is wrong in a feed, where, and how to mend it.

use std::fmt;

use crate::date::cut;

/// What kind of thing is wrong. The name ([`Code::name`]) is stable: tools may rely on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// The text is not UTF-8.
    NotUtf8,
    /// The text is not JSON.
    NotJson,
    /// Lists and objects are nested deeper than any feed needs.
    TooDeep,
    /// The text is JSON, and not a feed.
    NotAFeed,
    /// `masar` names no version this reader knows.
    Version,
    /// A member is there twice; the last one counts.
    DuplicateMember,
    /// A member this version of the format does not have.
    UnknownMember,
    /// A text where a number belongs, and the like.
    WrongType,
    /// The right type, and a value that is not allowed.
    BadValue,
    /// A member that must be there and is not.
    MissingMember,
    /// A date that is none.
    BadDate,
    /// An event that lies nowhere in time.
    NoDate,
    /// An event with nothing to show.
    NoTitle,
    /// An id that is taken.
    DuplicateId,
    /// An id that nothing has.
    UnknownReference,
    /// Events that lie in each other in a circle.
    Cycle,
    /// Events nested in events deeper than a reader can follow.
    NestedTooDeep,
    /// An event that is part of another and lies outside its dates.
    OutsideParent,
    /// An address that is not safe to follow.
    BadAddress,
    /// A language that is no language tag.
    BadLanguage,
    /// A text in a language that `languages` does not name.
    UnlistedLanguage,
    /// A picture that nobody can hear.
    NoAlt,
    /// Something that one format says and the other has no place for.
    NotHeld,
}

impl Code {
    /// The stable name, in kebab-case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Code::NotUtf8 => "not-utf8",
            Code::NotJson => "not-json",
            Code::TooDeep => "too-deep",
            Code::NotAFeed => "not-a-feed",
            Code::Version => "version",
            Code::DuplicateMember => "duplicate-member",
            Code::UnknownMember => "unknown-member",
            Code::WrongType => "wrong-type",
            Code::BadValue => "bad-value",
            Code::MissingMember => "missing-member",
            Code::BadDate => "bad-date",
            Code::NoDate => "no-date",
            Code::NoTitle => "no-title",
            Code::DuplicateId => "duplicate-id",
            Code::UnknownReference => "unknown-reference",
            Code::Cycle => "cycle",
            Code::NestedTooDeep => "nested-too-deep",
            Code::OutsideParent => "outside-parent",
            Code::BadAddress => "bad-address",
            Code::BadLanguage => "bad-language",
            Code::UnlistedLanguage => "unlisted-language",
            Code::NoAlt => "no-alt",
            Code::NotHeld => "not-held",
        }
    }

    /// An error where something in the feed cannot be shown as it is written; a warning where all
    /// is shown and probably not as meant.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Code::NotUtf8
            | Code::NotJson
            | Code::TooDeep
            | Code::NotAFeed
            | Code::WrongType
            | Code::MissingMember
            | Code::BadDate
            | Code::NoDate
            | Code::NoTitle
            | Code::Cycle
            | Code::BadAddress => Severity::Error,
            _ => Severity::Warning,
        }
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something is not shown as it is written.
    Error,
    /// All is shown, probably not as meant.
    Warning,
}

/// What is wrong in a feed, where, and how to mend it. In English: it is for editors and consoles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing is wrong.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, and on the host also how to mend it.
    pub message: String,
    /// Where, as a JSON path: `$.events[3].date`; `$` for the feed as a whole.
    pub path: String,
    /// Where, in bytes of the text as it was given (a byte order mark counts), on character
    /// boundaries.
    pub range: (usize, usize),
    /// The line where the range begins, from 1.
    pub line: u32,
    /// The column where the range begins, from 1, in characters (a byte order mark does not count).
    pub column: u32,
    /// Where in `message` the mending begins.
    split: usize,
}

/// Whether this build is for who keeps feeds: every one but the Wasm.
pub(super) const EDITORS: bool = !cfg!(target_arch = "wasm32");

/// Says more on the host than in the Wasm: how to mend things is told where they are mended, by
/// `masar check` and what else runs there. The page's console names the place and the problem, for a
/// visitor should not wait for words that only the editor reads (5 KiB of them, brotli).
pub(super) fn on_host(say: impl FnOnce() -> String) -> String {
    if EDITORS { say() } else { String::new() }
}

/// A message with what it is about in the place of its `{}`.
fn fill(message: &str, about: &str) -> String {
    if about.is_empty() {
        return message.to_owned();
    }
    let (before, after) = cut(message, b'{');
    [before, about, after.get(1..).unwrap_or("")].concat()
}

impl Finding {
    /// A finding whose line and column are not known yet (`lines::locate` fills them in). In the
    /// problem `{}` stands for what it is about.
    pub(super) fn new(
        code: Code,
        range: (usize, usize),
        path: String,
        problem: &str,
        about: &str,
        mend: &str,
    ) -> Self {
        let mut finding = Finding {
            code,
            severity: code.severity(),
            message: fill(problem, about),
            path,
            range,
            line: 1,
            column: 1,
            split: 0,
        };
        finding.split = finding.message.len();
        if !mend.is_empty() {
            finding.add(mend);
        }
        finding
    }

    /// Adds what becomes of it: known only once the whole feed is read.
    pub(super) fn add(&mut self, consequence: &str) {
        if cfg!(not(target_arch = "wasm32")) {
            self.message.push(' ');
            self.message.push_str(consequence);
        }
    }

    /// The first half of the message: what is wrong.
    #[must_use]
    pub fn problem(&self) -> &str {
        self.message.get(..self.split).unwrap_or("")
    }

    /// The second half of the message: how to mend it, and what is shown until then. Empty in the
    /// Wasm.
    #[must_use]
    pub fn mend(&self) -> &str {
        self.message.get(self.split..).unwrap_or("").trim_start()
    }
}

impl fmt::Display for Finding {
    /// `events[3].date: what is wrong. How to mend it. (line 41, column 15)`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.path.trim_start_matches("$.").trim_start_matches('$');
        if !place.is_empty() {
            write!(f, "{place}: ")?;
        }
        write!(
            f,
            "{} (line {}, column {})",
            self.message, self.line, self.column
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_reads_as_place_then_problem_then_mending() {
        let mut finding = Finding::new(
            Code::BadDate,
            (0, 1),
            "$.events[3].date".into(),
            "“{}” is no date.",
            "x",
            "Write 2023.",
        );
        finding.add("Until then the event is left out.");
        assert_eq!(
            finding.to_string(),
            "events[3].date: “x” is no date. Write 2023. Until then the event is left out. (line 1, column 1)"
        );
        assert_eq!(finding.problem(), "“x” is no date.");
        assert_eq!(
            finding.mend(),
            "Write 2023. Until then the event is left out."
        );
    }
}
