//! What may be wrong with a text that should be JSON, in words for who keeps the feed.

use crate::feed::finding::EDITORS;
use crate::feed::say::Say;

/// What is wrong, and how to mend it.
pub(super) type Fault = &'static (Say, Say);

/// What exactly and how to mend it is said on the host only, where feeds are mended: the page's console
/// names line and column, and `masar check` for the rest.
const fn fault(problem: Say, mend: Say) -> (Say, Say) {
    if EDITORS {
        (problem, mend)
    } else {
        (Say::NoWord, Say::NoWord)
    }
}

pub(super) const EMPTY: Fault = &fault(Say::EmptyText, Say::FeedBegins);
pub(super) const TOO_DEEP: Fault = &fault(Say::NestedJson, Say::PerhapsUnclosed);
pub(super) const LINE_END: Fault = &fault(Say::TextOverLine, Say::CloseOnLine);
pub(super) const TAB: Fault = &fault(Say::TabInText, Say::WriteSpace);
pub(super) const CONTROL: Fault = &fault(Say::ControlInText, Say::DeleteIt);
pub(super) const TYPOGRAPHIC_QUOTE: Fault = &fault(Say::CurlyQuote, Say::StraightQuote);
pub(super) const ARABIC_COMMA: Fault = &fault(Say::ArabicComma, Say::LatinComma);
pub(super) const INVISIBLE: Fault = &fault(Say::InvisibleOutside, Say::DeleteOrSpace);
pub(super) const OUTSIDE: Fault = &fault(Say::OutsideText, Say::QuoteTexts);
pub(super) const COMMENT: Fault = &fault(Say::Comment, Say::KeepAsNote);
pub(super) const LAST_COMMA: Fault = &fault(Say::TrailingComma, Say::LastHasNone);
pub(super) const NO_COMMA: Fault = &fault(Say::NoComma, Say::WriteComma);
pub(super) const SINGLE_QUOTE: Fault = &fault(Say::SingleQuote, Say::DoubleQuotes);
pub(super) const NO_NAME: Fault = &fault(Say::NameExpected, Say::NamesQuoted);
pub(super) const NO_COLON: Fault = &fault(Say::NoColon, Say::WriteColon);
pub(super) const NO_VALUE: Fault = &fault(Say::NoValue, Say::WriteValue);
pub(super) const OPEN_LIST: Fault = &fault(Say::OpenList, Say::CloseList);
pub(super) const OPEN_OBJECT: Fault = &fault(Say::OpenObject, Say::CloseObject);
pub(super) const OPEN_TEXT: Fault = &fault(Say::OpenText, Say::CloseText);
pub(super) const MORE: Fault = &fault(Say::AfterEnd, Say::DeleteRest);
pub(super) const BRACKET: Fault = &fault(Say::StrayClose, Say::CountBrackets);
pub(super) const COMMA: Fault = &fault(Say::StrayComma, Say::DeleteOrValue);
pub(super) const COLON: Fault = &fault(Say::StrayColon, Say::ColonsInObjects);
pub(super) const NO_WORD: Fault = &fault(Say::NoWord, Say::BareWords);
pub(super) const HALF: Fault = &fault(Say::HalfCharacter, Say::WriteCharacter);
pub(super) const ESCAPE: Fault = &fault(Say::UnknownEscape, Say::BackslashTwice);
pub(super) const NO_NUMBER: Fault = &fault(Say::NoNumber, Say::WriteNumber);
