//! What may be wrong with a text that should be JSON, in words for who keeps the feed.

use crate::feed::finding::EDITORS;

/// What is wrong, and how to mend it.
pub(super) type Fault = &'static (&'static str, &'static str);

/// What exactly and how to mend it is said on the host only, where feeds are mended: the page's console
/// names line and column, and `masar check` for the rest.
const fn fault(problem: &'static str, mend: &'static str) -> (&'static str, &'static str) {
    if EDITORS {
        (problem, mend)
    } else {
        ("Here the text is no JSON any more.", "")
    }
}

pub(super) const EMPTY: Fault = &fault(
    "The text is empty.",
    "A feed begins as {\"masar\": 1, \"events\": [ … ]}.",
);
pub(super) const TOO_DEEP: Fault = &fault(
    "Lists and objects are nested more than 64 deep here.",
    "A feed needs 7 at most: a bracket that is never closed may be the cause.",
);
pub(super) const LINE_END: Fault = &fault(
    "This text goes on over the end of its line.",
    "Close it with \" on the same line; a line break inside a text is written \\n.",
);
pub(super) const TAB: Fault = &fault("There is a tab inside a text.", "Write a space, or \\t.");
pub(super) const CONTROL: Fault = &fault(
    "There is an invisible control character inside a text.",
    "Delete it.",
);
pub(super) const TYPOGRAPHIC_QUOTE: Fault = &fault(
    "This is a typographic quote.",
    "JSON wants the straight one: \"",
);
pub(super) const ARABIC_COMMA: Fault = &fault(
    "This is an Arabic comma.",
    "Between members JSON wants the Latin one: ,",
);
pub(super) const INVISIBLE: Fault = &fault(
    "There is an invisible character outside of any text, not one of JSON's blanks.",
    "Delete it, or write a space.",
);
pub(super) const OUTSIDE: Fault = &fault(
    "This stands outside of any text.",
    "Put texts between straight quotes: \"",
);
pub(super) const COMMENT: Fault = &fault(
    "JSON has no comments.",
    "Delete it, or keep it in a member whose name begins with _, as in \"_note\": \"…\".",
);
pub(super) const LAST_COMMA: Fault = &fault(
    "Nothing comes after this comma.",
    "Delete it: the last one of a list or object has none.",
);
pub(super) const NO_COMMA: Fault = &fault("A comma is missing here.", "Write , between the two.");
pub(super) const SINGLE_QUOTE: Fault = &fault(
    "JSON has no single quotes.",
    "Put texts and names between straight double quotes: \"",
);
pub(super) const NO_NAME: Fault = &fault(
    "The name of a member belongs here.",
    "Names stand between straight double quotes, then a colon: \"date\": …",
);
pub(super) const NO_COLON: Fault = &fault(
    "A colon is missing after this name.",
    "Write \"name\": value.",
);
pub(super) const NO_VALUE: Fault = &fault(
    "The value of this member is missing.",
    "Write one after the colon, or delete the member.",
);
pub(super) const OPEN_LIST: Fault = &fault(
    "This list is never closed.",
    "Write ] where it ends; perhaps the end of the file is lost.",
);
pub(super) const OPEN_OBJECT: Fault = &fault(
    "This object is never closed.",
    "Write } where it ends; perhaps the end of the file is lost.",
);
pub(super) const OPEN_TEXT: Fault = &fault(
    "This text is never closed.",
    "Write \" where it ends; a \" inside a text is written \\\".",
);
pub(super) const MORE: Fault = &fault(
    "The feed has ended before this.",
    "Delete what follows it; perhaps a bracket was closed too early.",
);
pub(super) const BRACKET: Fault = &fault(
    "This closes something that is not open, or a value is missing before it.",
    "Count the brackets; after a comma or colon a value follows.",
);
pub(super) const COMMA: Fault = &fault(
    "There is a comma where a value belongs.",
    "Delete it, or write the value before it.",
);
pub(super) const COLON: Fault = &fault(
    "There is a colon where a value belongs.",
    "Colons stand between a name and its value, in objects only.",
);
pub(super) const NO_WORD: Fault = &fault(
    "This is no value that JSON has.",
    "Texts stand between straight double quotes; bare words are only true, false and null.",
);
pub(super) const HALF: Fault = &fault(
    "This \\u… is half a character.",
    "Write the character itself: a feed is UTF-8 and needs no \\u.",
);
pub(super) const ESCAPE: Fault = &fault(
    "JSON does not know this \\… in a text.",
    "A backslash itself is written \\\\.",
);
pub(super) const NO_NUMBER: Fault = &fault(
    "This is no number that JSON has.",
    "Write it as 3, -3 or 3.5, or between quotes if it is a text.",
);
