//! Reads a file that is only read.

use masar_places::{Http, ReadError, Refusal, Request, Stamp, Version};

use super::fetch::Fetch;
use super::open::{OpenError, no_response};

/// Reads the file at an address.
pub async fn read_address(url: &str) -> Result<Version, OpenError> {
    let request = Request {
        method: "GET",
        url: url.to_owned(),
        headers: Vec::new(),
        body: None,
    };
    let response = match Fetch.send(request).await {
        Ok(response) => response,
        Err(cause) => return Err(no_response(url, false, cause.into()).await),
    };
    match response.status {
        200..300 => Ok(Version {
            bytes: response.body,
            stamp: Stamp::default(),
        }),
        404 | 410 => Err(ReadError::NotFound.into()),
        401 => Err(ReadError::Refused(Refusal::SignIn).into()),
        403 => Err(ReadError::Refused(Refusal::Forbidden).into()),
        status => Err(ReadError::Refused(Refusal::Status(status)).into()),
    }
}
