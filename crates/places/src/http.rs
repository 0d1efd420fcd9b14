//! Requests and responses, for a transport that the caller has.

use std::time::Duration;

/// Sends requests: `fetch` in the browser.
#[allow(async_fn_in_trait)]
pub trait Http {
    /// Sends a request and returns the whole response, whatever its status is. Follows redirects, never answers from a
    /// cache, and has a time limit.
    ///
    /// # Errors
    ///
    /// There is no complete response. Whether the server has received the request is not known.
    async fn send(&self, request: Request) -> Result<Response, TransportError>;

    /// Returns whether there is any answer at an address, even if a page of this origin may not read it: in a browser a
    /// request of the mode `no-cors`.
    async fn reaches(&self, url: &str) -> bool;

    /// Waits.
    async fn pause(&self, time: Duration);

    /// Returns the text of the first element of this namespace and name in an XML document; `None` if the document cannot
    /// be read or has none. The browser has a parser, which the Studio need not bring.
    fn element_text(&self, xml: &str, namespace: &str, name: &str) -> Option<String>;
}

impl<H: Http> Http for &H {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        (*self).send(request).await
    }

    async fn reaches(&self, url: &str) -> bool {
        (*self).reaches(url).await
    }

    async fn pause(&self, time: Duration) {
        (*self).pause(time).await;
    }

    fn element_text(&self, xml: &str, namespace: &str, name: &str) -> Option<String> {
        (*self).element_text(xml, namespace, name)
    }
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method, for example `PROPFIND`.
    pub method: &'static str,
    /// The absolute address.
    pub url: String,
    /// The headers. A secret is in here: do not log it.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Option<Vec<u8>>,
}

impl Request {
    pub(crate) fn new(method: &'static str, url: &str) -> Request {
        Request {
            method,
            url: url.to_owned(),
            headers: Vec::new(),
            body: None,
        }
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Request {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn body(mut self, bytes: impl Into<Vec<u8>>) -> Request {
        self.body = Some(bytes.into());
        self
    }
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status, for example 412.
    pub status: u16,
    /// The headers that the transport can read. A browser hides those that another origin does not expose.
    pub headers: Vec<(String, String)>,
    /// The body, decoded from gzip and the like.
    pub body: Vec<u8>,
}

impl Response {
    /// Returns the value of a header, whose name is compared without regard to case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(its, _)| its.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// A request without a complete response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// The time limit has passed.
    TimedOut,
    /// The connection could not be made or broke off, or the browser blocked the request. Contains the browser's text,
    /// for the log.
    Failed(String),
}

impl std::fmt::Display for TransportError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            TransportError::TimedOut => to.write_str("no response within the time limit"),
            TransportError::Failed(text) => write!(to, "no response: {text}"),
        }
    }
}

impl std::error::Error for TransportError {}
