//! Messages: identifiers of sentences with their arguments. The sentences are in the crate `masar-check`.

use masar_edtf::ParseErrorKind;

/// Declares the identifiers of each topic, and [`MessageId`] for all topics.
macro_rules! messages {
    ($($(#[$doc:meta])* $topic:ident($name:ident) { $($id:ident,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[allow(missing_docs)] // `masar-check` has the sentence of each.
            pub enum $topic { $($id,)* }

            impl $topic {
                /// Returns the message without arguments.
                #[must_use]
                pub fn message(self) -> Message {
                    Message { id: MessageId::$name(self), arguments: Box::default() }
                }

                /// Returns the message with its first argument.
                #[must_use]
                pub fn with(self, argument: impl Into<Argument>) -> Message {
                    self.message().with(argument)
                }
            }

            impl From<$topic> for MessageId {
                fn from(id: $topic) -> Self {
                    MessageId::$name(id)
                }
            }

            impl From<$topic> for Message {
                fn from(id: $topic) -> Self {
                    id.message()
                }
            }

            impl From<$topic> for Option<Message> {
                fn from(id: $topic) -> Self {
                    Some(id.message())
                }
            }

            impl From<$topic> for Argument {
                fn from(id: $topic) -> Self {
                    Argument::Message(id.message())
                }
            }
        )*

        /// The identifier of a sentence.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum MessageId {
            $($(#[$doc])* $name($topic),)*
        }
    };
}

mod ids;

pub use ids::{
    EventMessage, Expected, ExportMessage, FeedMessage, FixMessage, ImportMessage, JsonMessage,
    MessageId, RuleMessage, ValueMessage,
};

/// A sentence with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The sentence.
    pub id: MessageId,
    /// The values of its `{}`, in order.
    pub arguments: Box<[Argument]>,
}

/// The value of a `{}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A text of the feed, a name or a number; [`Argument::from`] shortens a long one.
    Text(String),
    /// A part of the sentence that is translated.
    Message(Message),
    /// The reason why a text is not a date.
    Date(ParseErrorKind),
}

/// The largest length of a text that a diagnostic quotes, in bytes.
const MAX_QUOTED: usize = 400;

/// Returns the start of a text, at most [`MAX_QUOTED`] bytes.
pub(crate) fn truncated(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_QUOTED)]
}

impl Message {
    /// Adds the next argument.
    #[must_use]
    pub fn with(mut self, argument: impl Into<Argument>) -> Message {
        let mut arguments = self.arguments.into_vec();
        arguments.push(argument.into());
        self.arguments = arguments.into();
        self
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        let short = truncated(text);
        let end = if short.len() < text.len() { "…" } else { "" };
        Argument::Text([short, end].concat())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Argument::from(text.as_str())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Argument::Message(message)
    }
}

impl From<ParseErrorKind> for Argument {
    fn from(kind: ParseErrorKind) -> Self {
        Argument::Date(kind)
    }
}
