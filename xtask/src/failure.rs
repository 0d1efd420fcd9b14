//! The error of a task.

use std::error::Error;
use std::fmt;

/// A failed action, its cause, and its fix.
///
/// # Examples
///
/// ```
/// use xtask::failure::Failure;
///
/// let failure = Failure::new("wasm-opt is too old").remedy("npm ci --prefix xtask/tools");
/// assert_eq!(failure.to_string(), "error: wasm-opt is too old\n  try: npm ci --prefix xtask/tools");
/// ```
#[derive(Debug)]
pub struct Failure {
    what: String,
    cause: Option<Box<dyn Error + Send + Sync>>,
    remedy: Option<String>,
}

impl Failure {
    /// Creates a failure from a sentence without its full stop.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            cause: None,
            remedy: None,
        }
    }

    /// Sets the error that caused it.
    pub fn cause(mut self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Sets the command, or the action, that fixes it.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        if let Some(cause) = &self.cause {
            write!(f, "\n  because: {cause}")?;
        }
        if let Some(remedy) = &self.remedy {
            write!(f, "\n  try: {remedy}")?;
        }
        Ok(())
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// Adds the name of the file to the error of a file operation, since [`std::io::Error`] does not contain it.
pub trait OnFile<T> {
    /// Turns an error into a [`Failure`] with the operation and the file. `operation` is a verb, such as
    /// `read`.
    ///
    /// # Errors
    ///
    /// The operation failed.
    fn on_file(self, operation: &str, file: &std::path::Path) -> Result<T, Failure>;
}

impl<T> OnFile<T> for std::io::Result<T> {
    fn on_file(self, operation: &str, file: &std::path::Path) -> Result<T, Failure> {
        self.map_err(|error| {
            Failure::new(format!("cannot {operation} {}", file.display())).cause(error)
        })
    }
}
