//! What may be wrong with a text that should be JSON, in words for who keeps the feed.

/// What is wrong, and how to mend it.
pub(super) type Fault = (&'static str, &'static str);

pub(super) const EMPTY: Fault = (
    "The text is empty.",
    "A feed begins as {\"masar\": 1, \"events\": [ … ]}.",
);
pub(super) const TOO_DEEP: Fault = (
    "Lists and objects are nested more than 64 deep here.",
    "A feed needs 7 at most: a bracket that is never closed may be the cause.",
);
pub(super) const LINE_END: Fault = (
    "This text goes on over the end of its line.",
    "Close it with \" on the same line; a line break inside a text is written \\n.",
);
pub(super) const TAB: Fault = ("There is a tab inside a text.", "Write a space, or \\t.");
pub(super) const CONTROL: Fault = (
    "There is an invisible control character inside a text.",
    "Delete it.",
);
pub(super) const TYPOGRAPHIC_QUOTE: Fault = (
    "This is a typographic quote.",
    "JSON wants the straight one: \"",
);
pub(super) const ARABIC_COMMA: Fault = (
    "This is an Arabic comma.",
    "Between members JSON wants the Latin one: ,",
);
pub(super) const INVISIBLE: Fault = (
    "There is an invisible character outside of any text, not one of JSON's blanks.",
    "Delete it, or write a space.",
);
pub(super) const OUTSIDE: Fault = (
    "This stands outside of any text.",
    "Put texts between straight quotes: \"",
);
pub(super) const COMMENT: Fault = (
    "JSON has no comments.",
    "Delete it, or keep it in a member whose name begins with _, as in \"_note\": \"…\".",
);
pub(super) const LAST_COMMA: Fault = (
    "Nothing comes after this comma.",
    "Delete it: the last one of a list or object has none.",
);
pub(super) const NO_COMMA: Fault = ("A comma is missing here.", "Write , between the two.");
pub(super) const SINGLE_QUOTE: Fault = (
    "JSON has no single quotes.",
    "Put texts and names between straight double quotes: \"",
);
pub(super) const NO_NAME: Fault = (
    "The name of a member belongs here.",
    "Names stand between straight double quotes, then a colon: \"date\": …",
);
pub(super) const NO_COLON: Fault = (
    "A colon is missing after this name.",
    "Write \"name\": value.",
);
pub(super) const NO_VALUE: Fault = (
    "The value of this member is missing.",
    "Write one after the colon, or delete the member.",
);
pub(super) const OPEN_LIST: Fault = (
    "This list is never closed.",
    "Write ] where it ends; perhaps the end of the file is lost.",
);
pub(super) const OPEN_OBJECT: Fault = (
    "This object is never closed.",
    "Write } where it ends; perhaps the end of the file is lost.",
);
pub(super) const OPEN_TEXT: Fault = (
    "This text is never closed.",
    "Write \" where it ends; a \" inside a text is written \\\".",
);
pub(super) const MORE: Fault = (
    "The feed has ended before this.",
    "Delete what follows it; perhaps a bracket was closed too early.",
);
pub(super) const BRACKET: Fault = (
    "This closes something that is not open, or a value is missing before it.",
    "Count the brackets; after a comma or colon a value follows.",
);
pub(super) const COMMA: Fault = (
    "There is a comma where a value belongs.",
    "Delete it, or write the value before it.",
);
pub(super) const COLON: Fault = (
    "There is a colon where a value belongs.",
    "Colons stand between a name and its value, in objects only.",
);
pub(super) const NO_WORD: Fault = (
    "This is no value that JSON has.",
    "Texts stand between straight double quotes; bare words are only true, false and null.",
);
pub(super) const HALF: Fault = (
    "This \\u… is half a character.",
    "Write the character itself: a feed is UTF-8 and needs no \\u.",
);
pub(super) const ESCAPE: Fault = (
    "JSON does not know this \\… in a text.",
    "A backslash itself is written \\\\.",
);
pub(super) const NO_NUMBER: Fault = (
    "This is no number that JSON has.",
    "Write it as 3, -3 or 3.5, or between quotes if it is a text.",
);
