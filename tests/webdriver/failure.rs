//! The error of a test.

use std::fmt;

/// The reason, as a sentence: a value that is not as expected, or an action that failed.
#[derive(Debug)]
pub struct Failure(pub String);

/// The result of a check or a step.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// Returns `Err` with the sentence.
    pub fn because<T>(sentence: impl Into<String>) -> Outcome<T> {
        Err(Self(sentence.into()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

impl From<thirtyfour::error::WebDriverError> for Failure {
    fn from(cause: thirtyfour::error::WebDriverError) -> Self {
        Self(format!("the browser said: {cause}"))
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(format!("JSON: {error}"))
    }
}

impl From<std::io::Error> for Failure {
    fn from(cause: std::io::Error) -> Self {
        Self(cause.to_string())
    }
}
