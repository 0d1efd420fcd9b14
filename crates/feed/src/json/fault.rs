//! The faults of a text that is not JSON: each problem with its fix.

use crate::message::JsonMessage;

/// The problem, and its fix.
pub type Fault = &'static (JsonMessage, JsonMessage);

pub const EMPTY: Fault = &(JsonMessage::EmptyText, JsonMessage::FeedBegins);
pub const TOO_DEEP: Fault = &(JsonMessage::NestedJson, JsonMessage::PerhapsUnclosed);
pub const LINE_END: Fault = &(JsonMessage::TextOverLine, JsonMessage::CloseOnLine);
pub const TAB: Fault = &(JsonMessage::TabInText, JsonMessage::WriteSpace);
pub const CONTROL: Fault = &(JsonMessage::ControlInText, JsonMessage::DeleteIt);
pub const TYPOGRAPHIC_QUOTE: Fault = &(JsonMessage::CurlyQuote, JsonMessage::StraightQuote);
pub const ARABIC_COMMA: Fault = &(JsonMessage::ArabicComma, JsonMessage::LatinComma);
pub const INVISIBLE: Fault = &(JsonMessage::InvisibleOutside, JsonMessage::DeleteOrSpace);
pub const OUTSIDE: Fault = &(JsonMessage::OutsideText, JsonMessage::QuoteTexts);
pub const COMMENT: Fault = &(JsonMessage::Comment, JsonMessage::KeepAsNote);
pub const LAST_COMMA: Fault = &(JsonMessage::TrailingComma, JsonMessage::LastHasNone);
pub const NO_COMMA: Fault = &(JsonMessage::NoComma, JsonMessage::WriteComma);
pub const SINGLE_QUOTE: Fault = &(JsonMessage::SingleQuote, JsonMessage::DoubleQuotes);
pub const NO_NAME: Fault = &(JsonMessage::NameExpected, JsonMessage::NamesQuoted);
pub const NO_COLON: Fault = &(JsonMessage::NoColon, JsonMessage::WriteColon);
pub const NO_VALUE: Fault = &(JsonMessage::NoValue, JsonMessage::WriteValue);
pub const OPEN_LIST: Fault = &(JsonMessage::OpenList, JsonMessage::CloseList);
pub const OPEN_OBJECT: Fault = &(JsonMessage::OpenObject, JsonMessage::CloseObject);
pub const OPEN_TEXT: Fault = &(JsonMessage::OpenText, JsonMessage::CloseText);
pub const MORE: Fault = &(JsonMessage::AfterEnd, JsonMessage::DeleteRest);
pub const BRACKET: Fault = &(JsonMessage::StrayClose, JsonMessage::CountBrackets);
pub const COMMA: Fault = &(JsonMessage::StrayComma, JsonMessage::DeleteOrValue);
pub const COLON: Fault = &(JsonMessage::StrayColon, JsonMessage::ColonsInObjects);
pub const NO_WORD: Fault = &(JsonMessage::NoWord, JsonMessage::BareWords);
pub const ESCAPE: Fault = &(JsonMessage::UnknownEscape, JsonMessage::BackslashTwice);
pub const NO_NUMBER: Fault = &(JsonMessage::NoNumber, JsonMessage::WriteNumber);
