//! The place where a text is not JSON, and what is wrong there.

use super::fault::{self, Fault};
use crate::diagnostic::{Code, Diagnostic};

/// The first place where a text is not JSON, in bytes.
pub struct Failure {
    pub code: Code,
    pub range: (usize, usize),
    pub fault: Fault,
    /// The place of the unexpected character, if the fault is that.
    pub unexpected: Option<usize>,
    /// The start of the innermost list or object that is open.
    pub open: Option<usize>,
}

impl Failure {
    /// Returns the diagnostic. For an unexpected character it names the common mistake that it comes from.
    pub fn diagnostic(self, text: &str) -> Diagnostic {
        let precise = self.unexpected.and_then(|at| self.precise(text, at));
        let (range, fault) = precise.unwrap_or((self.range, self.fault));
        let &(problem, fix) = fault;
        Diagnostic::new(self.code, range, "$".into(), problem, fix)
    }

    /// Returns the more precise fault of an unexpected character, with its range.
    fn precise(&self, text: &str, at: usize) -> Option<((usize, usize), Fault)> {
        let rest = text.get(at..).unwrap_or("");
        let Some(found) = rest.chars().next() else {
            return Some(self.unclosed(text));
        };
        let fault = match found {
            '\'' => fault::SINGLE_QUOTE,
            '“' | '”' | '„' | '«' | '»' | '‘' | '’' => fault::TYPOGRAPHIC_QUOTE,
            '،' => fault::ARABIC_COMMA,
            '/' if rest.starts_with("//") || rest.starts_with("/*") => {
                let line = rest.lines().next().unwrap_or(rest);
                return Some(((at, at + line.len()), fault::COMMENT));
            }
            ']' | '}' => fault::BRACKET,
            ' '..='~' => return None,
            _ if found.is_control() || found.is_whitespace() || found == '\u{feff}' => {
                fault::INVISIBLE
            }
            _ => fault::OUTSIDE,
        };
        Some(((at, at + found.len_utf8()), fault))
    }

    /// Returns the fault of a text that ends too early.
    fn unclosed(&self, text: &str) -> ((usize, usize), Fault) {
        let Some(open) = self.open else {
            return ((0, 0), fault::EMPTY);
        };
        let fault = match text.as_bytes().get(open) {
            Some(b'{') => fault::OPEN_OBJECT,
            _ => fault::OPEN_LIST,
        };
        ((open, open + 1), fault)
    }
}
