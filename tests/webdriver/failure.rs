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

/// The start of the reason of a test that does not run in this browser.
const NEEDS_CHROMIUM: &str = "needs Chromium for ";

impl Failure {
    /// Returns `Err` for a step that no other browser has.
    pub fn needs_chromium<T>(what: &str) -> Outcome<T> {
        Err(Self(format!("{NEEDS_CHROMIUM}{what}")))
    }

    /// Returns what the test needs of Chromium's own protocol, if that is why it ended.
    pub fn need(&self) -> Option<&str> {
        self.0.split_once(NEEDS_CHROMIUM).map(|(_, what)| what)
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
