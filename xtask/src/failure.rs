//! Why a chore stopped, told to whoever can mend it.

use std::error::Error;
use std::fmt;

/// What went wrong, what caused it and what to type about it.
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
    /// A failure described by one sentence without its full stop.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            cause: None,
            remedy: None,
        }
    }

    /// The error underneath.
    pub fn cause(mut self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// The command, or the act, that mends it.
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

/// Names the file that a file operation failed on, which [`std::io::Error`] does not.
pub trait OnFile<T> {
    /// Turns the error into a [`Failure`] that says `doing` what, to which file.
    ///
    /// # Errors
    ///
    /// The failure, when there was an error.
    fn on_file(self, doing: &str, file: &std::path::Path) -> Result<T, Failure>;
}

impl<T> OnFile<T> for std::io::Result<T> {
    fn on_file(self, doing: &str, file: &std::path::Path) -> Result<T, Failure> {
        self.map_err(|error| {
            Failure::new(format!("cannot {doing} {}", file.display())).cause(error)
        })
    }
}
