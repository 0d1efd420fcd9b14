//! The first contact with a server: what it tells of a file, whether it lets it be written, and whether it keeps
//! conditions.

use super::{Conditions, TagSource, WebDav};
use crate::{Http, Place, ReadError, Refusal, Request, Version};

/// What the first contact with a server found.
#[derive(Debug)]
pub struct Connection<H> {
    /// The place.
    pub place: WebDav<H>,
    /// The file, or `None` if it does not exist yet.
    pub file: Option<Version>,
    /// Why the server accepts no writing beside the file, if it does not.
    pub read_only: Option<Refusal>,
    /// The file of the test that the server did not delete, if it is still there.
    pub left_over: Option<String>,
}

/// A tag that no server gives to a file.
const NO_TAG: &str = "\"masar-no-such-version\"";

impl<H: Http> WebDav<H> {
    /// Connects to a file. Reads it, and writes and deletes a small file beside it, to learn whether the server checks
    /// conditions: the feed itself is never part of a test. `unique` is a text that is in no other file's name, of
    /// letters and digits. `authorization` is the header of that name; on the page's own origin the browser asks for the
    /// password itself.
    ///
    /// # Errors
    ///
    /// The file cannot be read for another reason than that it does not exist.
    pub async fn connect(
        http: H,
        url: &str,
        authorization: Option<String>,
        unique: &str,
    ) -> Result<Connection<H>, ReadError> {
        let mut place = WebDav {
            http,
            url: url.to_owned(),
            authorization,
            conditions: Conditions::Ignored,
            tags: TagSource::Header,
        };
        match place.property().await {
            // A file that does not exist has no tag; the server knows the method, though.
            Ok(_) => place.tags = TagSource::Property,
            Err(ReadError::NoResponse(cause)) => return Err(cause.into()),
            Err(_) => {}
        }
        let file = match place.read().await {
            Ok(version) => Some(version),
            Err(ReadError::NotFound) => None,
            Err(cause) => return Err(cause),
        };
        let (read_only, left_over) = place.test_conditions(unique).await?;
        Ok(Connection {
            place,
            file,
            read_only,
            left_over,
        })
    }

    /// Learns on a file of its own whether the server checks conditions. Returns why it accepts no writing, and the
    /// address of the file if it could not be deleted.
    async fn test_conditions(
        &mut self,
        unique: &str,
    ) -> Result<(Option<Refusal>, Option<String>), ReadError> {
        let url = beside(&self.url, &format!("masar-test-{unique}.txt"));
        let put = |place: &Self, condition: Option<&'static str>| -> Request {
            let request = place
                .request("PUT", &url)
                .header("Content-Type", "text/plain");
            let request = match condition {
                Some(name) => request.header(name, NO_TAG),
                None => request,
            };
            request
                .body("Masar tests whether this folder can be written. The file can be deleted.\n")
        };
        let made = self.http.send(put(self, None)).await?;
        if !made.is_success() {
            return Ok((Some(Refusal::of(&made)), None));
        }
        let conditional = self.http.send(put(self, Some("If-Match"))).await;
        // A browser may have blocked that one only; the file is not left behind.
        let deleted = self.http.send(self.request("DELETE", &url)).await;
        if conditional?.status == 412 {
            self.conditions = Conditions::Honoured;
        }
        let deleted = deleted?;
        let gone = deleted.is_success() || deleted.status == 404;
        Ok((None, (!gone).then_some(url)))
    }
}

/// Returns the address of a file in the folder of another.
fn beside(url: &str, name: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    match path.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_file_is_named_in_the_folder_of_another() {
        let at = |url| beside(url, "b.txt");
        assert_eq!(at("https://a.ma/f/feed.json?x=/y"), "https://a.ma/f/b.txt");
        assert_eq!(at("https://a.ma/feed.json#/"), "https://a.ma/b.txt");
    }
}
