//! A finding: what is wrong in a feed, where, and how to mend it.

use std::fmt;

use super::read::json::Node;
use super::say::Tongue;
use super::say::{Phrase, Say};
use masar_edtf::ParseErrorKind;

/// Declares the codes: what each is, its name, and how bad it is.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident => $name:literal, $severity:ident;)*) => {
        /// What kind of thing is wrong. The name ([`Code::name`]) is stable: tools may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $code,)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Code] = &[$(Code::$code),*];

            /// The stable name, in kebab-case.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Code::$code => $name,)*
                }
            }

            /// An error where something in the feed cannot be shown as it is written; a warning where
            /// all is shown and probably not as meant.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Code::$code => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    /// The text is not UTF-8.
    NotUtf8 => "not-utf8", Error;
    /// The text is not JSON.
    NotJson => "not-json", Error;
    /// Lists and objects are nested deeper than any feed needs.
    TooDeep => "too-deep", Error;
    /// The text is JSON, and not a feed.
    NotAFeed => "not-a-feed", Error;
    /// `masar` names no version this reader knows.
    Version => "version", Warning;
    /// A member is there twice; the last one counts.
    DuplicateMember => "duplicate-member", Warning;
    /// A member this version of the format does not have.
    UnknownMember => "unknown-member", Warning;
    /// A text where a number belongs, and the like.
    WrongType => "wrong-type", Error;
    /// The right type, and a value that is not allowed.
    BadValue => "bad-value", Warning;
    /// A member that must be there and is not.
    MissingMember => "missing-member", Error;
    /// A date that is none.
    BadDate => "bad-date", Error;
    /// A date with a month or a day that no calendar has.
    ImpossibleDay => "impossible-day", Error;
    /// A stretch of time that runs backwards.
    EndBeforeStart => "end-before-start", Error;
    /// An event that lies nowhere in time.
    NoDate => "no-date", Error;
    /// An event with nothing to show.
    NoTitle => "no-title", Error;
    /// An id that is taken.
    DuplicateId => "duplicate-id", Warning;
    /// An id that nothing has.
    UnknownReference => "unknown-reference", Warning;
    /// Events that lie in each other in a circle.
    Cycle => "cycle", Error;
    /// Events nested in events deeper than a reader can follow.
    NestedTooDeep => "nested-too-deep", Warning;
    /// An event that is part of another and lies outside its dates.
    OutsideParent => "outside-parent", Warning;
    /// An address that is not safe to follow.
    BadAddress => "bad-address", Error;
    /// A language that is no language tag.
    BadLanguage => "bad-language", Warning;
    /// A text in a language that `languages` does not name.
    UnlistedLanguage => "unlisted-language", Warning;
    /// A picture that nobody can hear.
    NoAlt => "no-alt", Warning;
    /// A text that some of the feed's languages lack.
    MissingLanguage => "missing-language", Warning;
    /// A link that leads where it does not say, or where not everyone comes.
    SuspiciousLink => "suspicious-link", Warning;
    /// A picture whose room is not held while it loads.
    NoSize => "no-size", Warning;
    /// A text that runs against its language, or holds marks that turn it.
    MixedDirection => "mixed-direction", Warning;
    /// Tags and entities, which show as they stand.
    HtmlInText => "html-in-text", Warning;
    /// Something that one format says and the other has no place for.
    NotHeld => "not-held", Warning;
}

impl Code {
    /// What a text is called that is no date. (In the Wasm, where no reason is kept, always a bad date.)
    pub const fn of_date(why: ParseErrorKind) -> Code {
        match why {
            ParseErrorKind::EndBeforeStart => Code::EndBeforeStart,
            ParseErrorKind::DayNotInMonth { .. }
            | ParseErrorKind::MonthOutOfRange(_)
            | ParseErrorKind::NoSuchDay => Code::ImpossibleDay,
            _ => Code::BadDate,
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

/// What is wrong in a feed, where, and how to mend it. In English for consoles, and on the host in the editor's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing is wrong.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, and on the host also how to mend it, in English.
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
    /// On which page of the feed, from 0.
    pub page: usize,
    /// What it was made for, while it has no path yet.
    pub node: Node,
    /// The problem, then how to mend it.
    said: Vec<Phrase>,
}

/// Whether this build is for who keeps feeds: the host, and the checker in the browser; not the Wasm of every page.
pub const EDITORS: bool = true;

/// Says more on the host than in the Wasm: how to mend things is told where they are mended, by
/// `masar check` and what else runs there. The page's console names the place and the problem, for a
/// visitor should not wait for words that only the editor reads (5 KiB of them, brotli).
#[inline(always)]
pub fn on_host(say: impl FnOnce() -> Phrase) -> Phrase {
    return say();
}

/// Longer words of a feed are cut where they are told of: hostile ones would be told in megabytes.
const MOST_TOLD: usize = 400;

/// So much of a text as a finding tells.
pub fn clipped(text: &str) -> &str {
    let mut end = MOST_TOLD.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

impl Finding {
    /// A finding whose line and column are not known yet (`lines::locate` fills them in). The Wasm has
    /// the problem in English only, with what it is about in the place of its `{}`.
    #[allow(unused_variables)] // each build has its half
    pub fn new(
        code: Code,
        range: (usize, usize),
        path: String,
        problem: Phrase,
        (english, about): (&str, &str),
        mend: Phrase,
    ) -> Self {
        let message = [&problem.words(Tongue::En), " ", &mend.words(Tongue::En)]
            .concat()
            .trim_end()
            .to_owned();
        Finding {
            code,
            severity: code.severity(),
            message,
            path,
            range,
            line: 1,
            column: 1,
            page: 0,
            node: Node::ABSENT,
            said: vec![problem, mend],
        }
    }

    /// Adds what becomes of it: known only once the whole feed is read.
    pub fn add(&mut self, consequence: Say) {
        {
            let consequence = consequence.say();
            self.message.push(' ');
            self.message.push_str(&consequence.words(Tongue::En));
            self.said.push(consequence);
        }
    }

    /// What is wrong, in a language.
    #[must_use]
    pub fn problem(&self, tongue: Tongue) -> String {
        self.said
            .first()
            .map_or(String::new(), |one| one.words(tongue))
    }

    /// How to mend it, and what is shown until then, in a language.
    #[must_use]
    pub fn mend(&self, tongue: Tongue) -> String {
        let said: Vec<String> = self
            .said
            .iter()
            .skip(1)
            .map(|one| one.words(tongue))
            .collect();
        said.join(" ").trim().to_owned()
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
            Code::UnknownMember,
            (0, 1),
            "$.events[3].tilte".into(),
            Say::UnknownMember.of("tilte"),
            ("", ""),
            Say::DidYouMean.of("title"),
        );
        finding.add(Say::EventLeftOut);
        assert_eq!(
            finding.to_string(),
            "events[3].tilte: “tilte” is no member that is known here. Did you mean “title”? Until then the event is left out. (line 1, column 1)"
        );
        assert_eq!(
            finding.problem(Tongue::Fr),
            "«\u{a0}tilte\u{a0}» n’est pas un membre connu ici."
        );
        assert_eq!(
            finding.mend(Tongue::Ar),
            "هل تقصد «title»؟ وحتى ذلك الحين يُهمل الحدث."
        );
    }
}
