//! Diagnostics: the problems of a feed, with their places and fixes.

use std::fmt;

use crate::json::{Node, Tree};
use crate::message::{Argument, EventMessage, Message};
use masar_edtf::ParseErrorKind;

/// Declares the codes: the kind of problem, its name, its severity and its summary.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident => $name:literal, $severity:ident, $summary:literal;)*) => {
        /// The kind of a problem. Its name ([`Code::name`]) is stable: tools may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $code,)*
        }

        impl Code {
            /// All codes.
            pub const ALL: &'static [Code] = &[$(Code::$code),*];

            /// The stable name, in kebab-case.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Code::$code => $name,)*
                }
            }

            /// Returns the severity: an error if a part of the feed is not shown as it is written; a warning if all of it is
            /// shown, probably not as intended.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Code::$code => Severity::$severity,)*
                }
            }

            /// Returns a short English phrase for the browser's console. The sentences are in the crate `masar-check`.
            #[must_use]
            pub const fn summary(self) -> &'static str {
                match self {
                    $(Code::$code => $summary,)*
                }
            }
        }
    };
}

codes! {
    /// The text is not UTF-8.
    NotUtf8 => "not-utf8", Error, "not UTF-8";
    /// The text is not JSON.
    NotJson => "not-json", Error, "not valid JSON";
    /// Lists and objects are nested deeper than any feed needs.
    TooDeep => "too-deep", Error, "nested too deeply";
    /// A file has more bytes than are read.
    TooLarge => "too-large", Error, "too large";
    /// A list has more entries than are shown.
    TooMany => "too-many", Error, "more entries than";
    /// A text has more characters than are shown.
    TextTooLong => "text-too-long", Error, "more characters than";
    /// The text is JSON, but not a feed.
    NotAFeed => "not-a-feed", Error, "not a Masar feed";
    /// The value of `masar` is not a version that this reader supports.
    Version => "version", Warning, "unsupported version";
    /// An object has the same member twice; the last one counts.
    DuplicateMember => "duplicate-member", Warning, "duplicate member";
    /// This version of the format does not have the member.
    UnknownMember => "unknown-member", Warning, "unknown member";
    /// The value has another JSON type than the member.
    WrongType => "wrong-type", Error, "wrong type";
    /// The value has the right type, but is not allowed.
    BadValue => "bad-value", Warning, "value not allowed";
    /// A required member is missing.
    MissingMember => "missing-member", Error, "missing member";
    /// A date cannot be read.
    BadDate => "bad-date", Error, "invalid date";
    /// A date has a month or a day that no calendar has.
    ImpossibleDay => "impossible-day", Error, "no such day";
    /// An interval ends before it starts.
    EndBeforeStart => "end-before-start", Error, "end before start";
    /// An event or an era has no place in time.
    NoDate => "no-date", Error, "no date";
    /// An event has no title.
    NoTitle => "no-title", Error, "no title";
    /// An earlier item has the same id.
    DuplicateId => "duplicate-id", Warning, "duplicate id";
    /// No item has the id.
    UnknownReference => "unknown-reference", Warning, "unknown id";
    /// Events are part of each other in a circle.
    Cycle => "cycle", Error, "circular reference";
    /// Events are nested deeper than a reader can follow.
    NestedTooDeep => "nested-too-deep", Warning, "nested too deeply";
    /// An event is part of another and lies outside its dates.
    OutsideParent => "outside-parent", Warning, "outside its parent's dates";
    /// An address is not safe to follow or to load.
    BadAddress => "bad-address", Error, "address refused";
    /// A language is not a language tag.
    BadLanguage => "bad-language", Warning, "invalid language tag";
    /// `languages` does not have the language of a text.
    UnlistedLanguage => "unlisted-language", Warning, "language not listed";
    /// An image has no alternative text.
    NoAlt => "no-alt", Warning, "no alternative text";
    /// A text lacks some of the feed's languages.
    MissingLanguage => "missing-language", Warning, "missing translation";
    /// A link leads to another place than it seems, or to a place that not everyone can reach.
    SuspiciousLink => "suspicious-link", Warning, "suspicious link";
    /// An image or a video has no size, so that the page moves when it is loaded.
    NoSize => "no-size", Warning, "no width or height";
    /// A text has the opposite direction of its language, or contains direction marks.
    MixedDirection => "mixed-direction", Warning, "wrong text direction";
    /// A text has HTML tags or entities, which are shown as they are.
    HtmlInText => "html-in-text", Warning, "HTML in a text";
    /// A text has marks of Markdown, or line ends, that are shown as they are written.
    MarkdownInText => "markdown-in-text", Warning, "Markdown in a text";
    /// A date is read as it is written, and probably means another one.
    SuspiciousDate => "suspicious-date", Warning, "suspicious date";
    /// A picture is a file that browsers do not show as one, or is not there.
    UnsuitableMedia => "unsuitable-media", Warning, "unsuitable picture";
    /// The feed does not name the language of its texts.
    NoLanguages => "no-languages", Warning, "no languages";
    /// A partner has no name.
    NoName => "no-name", Warning, "no name";
    /// A text was read in a wrong encoding before.
    GarbledText => "garbled-text", Warning, "garbled text";
    /// An id is not in the form that suits links.
    IdForm => "id-form", Warning, "unusual id";
    /// One format has something that the other cannot keep.
    NotHeld => "not-held", Warning, "not kept";
}

impl Code {
    /// Returns the code for a text that is not a date.
    #[must_use]
    pub const fn of_date(error: ParseErrorKind) -> Code {
        match error {
            ParseErrorKind::EndBeforeStart => Code::EndBeforeStart,
            ParseErrorKind::DayNotInMonth { .. }
            | ParseErrorKind::MonthOutOfRange(_)
            | ParseErrorKind::NoSuchDay => Code::ImpossibleDay,
            _ => Code::BadDate,
        }
    }
}

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A part of the feed is not shown as it is written.
    Error,
    /// All of it is shown, probably not as intended.
    Warning,
}

impl Severity {
    /// Returns the name in reports for other programs: `error` or `warning`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A change of a page's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The range that is replaced, in bytes of the page's text as it was given.
    pub range: (usize, usize),
    /// The text that replaces it.
    pub replacement: String,
}

/// A way to fix a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The sentence about it.
    pub label: Message,
    /// Whether it is the only way to understand the text, so that a program may apply it. A problem has no other fix
    /// then.
    pub is_sure: bool,
    /// The changes, which belong together.
    pub edits: Vec<Edit>,
}

/// A problem in a feed, with its place and its fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind of problem.
    pub code: Code,
    /// The severity.
    pub severity: Severity,
    /// The problem.
    pub problem: Message,
    /// The fix, unless the sentence of the problem includes it.
    pub fix: Option<Message>,
    /// The fixes that are computed from the text; `masar-check` adds them.
    pub fixes: Vec<Fix>,
    /// The text about what is shown until it is fixed, if only the whole feed decides that.
    pub consequence: Option<EventMessage>,
    /// The place as a JSON path: `$.events[3].date`; `$` for the feed as a whole.
    pub path: String,
    /// The place in bytes of the text as it was given (a byte order mark counts), on character
    /// boundaries.
    pub range: (usize, usize),
    /// The line where the range begins, from 1.
    pub line: u32,
    /// The column where the range begins, from 1, in characters (a byte order mark does not count).
    pub column: u32,
    /// The page of the feed, from 0.
    pub page: usize,
    /// The JSON node that it is about, until the path is known.
    pub node: Node,
}

impl Diagnostic {
    /// Creates a diagnostic whose line and column are not known yet; [`lines::locate`](crate::lines::locate)
    /// sets them.
    pub fn new(
        code: Code,
        range: (usize, usize),
        path: String,
        problem: impl Into<Message>,
        fix: impl Into<Option<Message>>,
    ) -> Self {
        Diagnostic {
            code,
            severity: code.severity(),
            problem: problem.into(),
            fix: fix.into(),
            fixes: Vec::new(),
            consequence: None,
            path,
            range,
            line: 1,
            column: 1,
            page: 0,
            node: Node::ABSENT,
        }
    }

    /// Creates a diagnostic about a JSON node; [`Tree::set_paths`] gives it its path.
    pub fn at(
        tree: &Tree<'_>,
        node: Node,
        code: Code,
        problem: impl Into<Message>,
        fix: impl Into<Option<Message>>,
    ) -> Self {
        let mut diagnostic = Diagnostic::new(code, tree.place(node), String::new(), problem, fix);
        diagnostic.node = node;
        diagnostic
    }

    /// Returns what is wrong in a few English words, for a console: `unknown member “tilte”`.
    #[must_use]
    pub fn summary(&self) -> String {
        let summary = self.code.summary();
        match self.problem.arguments.first() {
            Some(Argument::Text(text)) => format!("{summary} “{text}”"),
            _ => summary.to_owned(),
        }
    }
}

impl fmt::Display for Diagnostic {
    /// Writes `events[3].tilte: unknown member “tilte” (line 41, column 15)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.path.trim_start_matches("$.").trim_start_matches('$');
        if !place.is_empty() {
            write!(f, "{place}: ")?;
        }
        let (line, column) = (self.line, self.column);
        write!(f, "{} (line {line}, column {column})", self.summary())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::FeedMessage;

    #[test]
    fn a_diagnostic_is_written_as_place_summary_and_position() {
        let diagnostic = Diagnostic::new(
            Code::UnknownMember,
            (0, 1),
            "$.events[3].tilte".into(),
            FeedMessage::UnknownMember.with("tilte"),
            FeedMessage::DidYouMean.with("title"),
        );
        assert_eq!(
            diagnostic.to_string(),
            "events[3].tilte: unknown member “tilte” (line 1, column 1)"
        );
    }
}
