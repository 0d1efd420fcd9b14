//! What may be wrong with a text that should be JSON, in words for who keeps the feed.

use crate::finding::EDITORS;
use crate::say::Say;

/// What is wrong, and how to mend it.
pub type Fault = &'static (Say, Say);

/// What exactly and how to mend it is said on the host only, where feeds are mended: the page's console
/// names line and column, and `masar check` for the rest.
const fn fault(problem: Say, mend: Say) -> (Say, Say) {
    if EDITORS {
        (problem, mend)
    } else {
        (Say::NoWord, Say::NoWord)
    }
}

pub const EMPTY: Fault = &fault(Say::EmptyText, Say::FeedBegins);
pub const TOO_DEEP: Fault = &fault(Say::NestedJson, Say::PerhapsUnclosed);
pub const LINE_END: Fault = &fault(Say::TextOverLine, Say::CloseOnLine);
pub const TAB: Fault = &fault(Say::TabInText, Say::WriteSpace);
pub const CONTROL: Fault = &fault(Say::ControlInText, Say::DeleteIt);
pub const TYPOGRAPHIC_QUOTE: Fault = &fault(Say::CurlyQuote, Say::StraightQuote);
pub const ARABIC_COMMA: Fault = &fault(Say::ArabicComma, Say::LatinComma);
pub const INVISIBLE: Fault = &fault(Say::InvisibleOutside, Say::DeleteOrSpace);
pub const OUTSIDE: Fault = &fault(Say::OutsideText, Say::QuoteTexts);
pub const COMMENT: Fault = &fault(Say::Comment, Say::KeepAsNote);
pub const LAST_COMMA: Fault = &fault(Say::TrailingComma, Say::LastHasNone);
pub const NO_COMMA: Fault = &fault(Say::NoComma, Say::WriteComma);
pub const SINGLE_QUOTE: Fault = &fault(Say::SingleQuote, Say::DoubleQuotes);
pub const NO_NAME: Fault = &fault(Say::NameExpected, Say::NamesQuoted);
pub const NO_COLON: Fault = &fault(Say::NoColon, Say::WriteColon);
pub const NO_VALUE: Fault = &fault(Say::NoValue, Say::WriteValue);
pub const OPEN_LIST: Fault = &fault(Say::OpenList, Say::CloseList);
pub const OPEN_OBJECT: Fault = &fault(Say::OpenObject, Say::CloseObject);
pub const OPEN_TEXT: Fault = &fault(Say::OpenText, Say::CloseText);
pub const MORE: Fault = &fault(Say::AfterEnd, Say::DeleteRest);
pub const BRACKET: Fault = &fault(Say::StrayClose, Say::CountBrackets);
pub const COMMA: Fault = &fault(Say::StrayComma, Say::DeleteOrValue);
pub const COLON: Fault = &fault(Say::StrayColon, Say::ColonsInObjects);
pub const NO_WORD: Fault = &fault(Say::NoWord, Say::BareWords);
pub const HALF: Fault = &fault(Say::HalfCharacter, Say::WriteCharacter);
pub const ESCAPE: Fault = &fault(Say::UnknownEscape, Say::BackslashTwice);
pub const NO_NUMBER: Fault = &fault(Say::NoNumber, Say::WriteNumber);
