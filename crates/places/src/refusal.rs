//! Why a server did not do what was asked.

use crate::{Response, TransportError};

/// Why a server refused. Nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 401: it wants a name and a password, or a token, or those that were given are wrong or have expired.
    SignIn,
    /// 403: this person may not write here.
    Forbidden,
    /// 404 or 409: the folder of the file does not exist.
    NoFolder,
    /// 405 or 501: the server accepts no writing at this address.
    ReadOnly,
    /// 413: the file is larger than the server accepts.
    TooLarge,
    /// 423: somebody has locked the file.
    Locked,
    /// 429, or GitHub's 403 with no requests left: too many requests for now.
    TooMany,
    /// 507: the server has no room left.
    Full,
    /// The server refuses the stamp that it has just sent, so the file cannot be written safely.
    StampRefused,
    /// The answer to the write was lost, and the file is as it was before. Writing again is safe.
    Unanswered,
    /// Another status.
    Status(u16),
}

impl Refusal {
    /// Returns the reason for a status that is no success.
    pub(crate) fn of(response: &Response) -> Refusal {
        match response.status {
            401 => Refusal::SignIn,
            403 if response.header("x-ratelimit-remaining") == Some("0") => Refusal::TooMany,
            403 => Refusal::Forbidden,
            404 | 409 => Refusal::NoFolder,
            405 | 501 => Refusal::ReadOnly,
            413 => Refusal::TooLarge,
            423 => Refusal::Locked,
            429 => Refusal::TooMany,
            507 => Refusal::Full,
            status => Refusal::Status(status),
        }
    }
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// 404 or 410: there is no such file.
    NotFound,
    /// The server refuses to send it.
    Refused(Refusal),
    /// There is no response.
    NoResponse(TransportError),
    /// The response is not what the interface promises. Contains what was expected.
    Unexpected(&'static str),
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ReadError::NotFound => to.write_str("there is no such file"),
            ReadError::Refused(refusal) => write!(to, "the server refuses: {refusal:?}"),
            ReadError::NoResponse(cause) => cause.fmt(to),
            ReadError::Unexpected(what) => write!(to, "the response contains no {what}"),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ReadError::NoResponse(cause) => Some(cause),
            _ => None,
        }
    }
}

impl From<TransportError> for ReadError {
    fn from(cause: TransportError) -> ReadError {
        ReadError::NoResponse(cause)
    }
}
