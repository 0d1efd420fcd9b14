//! Reading EDTF text, with errors that point at the character.

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// What is wrong.
    pub kind: ParseErrorKind,
    /// Where: a byte offset into the text (EDTF is ASCII, so a character offset too up to here).
    pub at: usize,
}

/// What may be wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseErrorKind {
    /// Nothing, or blanks.
    Empty,
}
