//! Why the Wasm cannot be split.

use wasm_encoder::reencode::Error;

/// Why the Wasm cannot be split.
#[derive(Debug)]
pub enum Trouble {
    /// It is malformed.
    Malformed(wasmparser::BinaryReaderError),
    /// It is laid out in another way than it was so far.
    Odd(&'static str),
}

impl From<wasmparser::BinaryReaderError> for Trouble {
    fn from(cause: wasmparser::BinaryReaderError) -> Self {
        Trouble::Malformed(cause)
    }
}

impl From<Error> for Trouble {
    fn from(cause: Error) -> Self {
        match cause {
            Error::ParseError(cause) => Trouble::Malformed(cause),
            _ => Trouble::Odd("holds what cannot be written again"),
        }
    }
}

impl std::error::Error for Trouble {}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Trouble::Malformed(cause) => write!(f, "the Wasm is malformed: {cause}"),
            Trouble::Odd(how) => write!(f, "the Wasm {how}"),
        }
    }
}
