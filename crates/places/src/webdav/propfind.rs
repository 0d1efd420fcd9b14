//! The property `getetag` of a file (RFC 4918, section 15.6).

use crate::http::Http;

/// The body of the request: only this property is asked for.
pub(super) const BODY: &str = concat!(
    r#"<?xml version="1.0" encoding="utf-8"?>"#,
    r#"<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>"#
);

/// Returns the entity tag in a multistatus response, if there is one.
pub(super) fn entity_tag<H: Http>(http: &H, body: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?;
    let tag = http.element_text(text, "DAV:", "getetag")?;
    Some(tag.trim().to_owned()).filter(|tag| !tag.is_empty())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::http::{Http, Request, Response, TransportError};

    /// Reads XML, and sends nothing.
    struct Reader;

    impl Http for Reader {
        async fn send(&self, _: Request) -> Result<Response, TransportError> {
            Err(TransportError::TimedOut)
        }

        async fn reaches(&self, _: &str) -> bool {
            false
        }

        async fn pause(&self, _: Duration) {}

        fn element_text(&self, xml: &str, namespace: &str, name: &str) -> Option<String> {
            let document = roxmltree::Document::parse(xml).ok()?;
            let mut nodes = document.descendants();
            let node = nodes.find(|node| node.has_tag_name((namespace, name)))?;
            node.text().map(str::to_owned)
        }
    }

    fn entity_tag(body: &[u8]) -> Option<String> {
        super::entity_tag(&Reader, body)
    }

    #[test]
    fn the_tag_of_any_prefix_is_found() {
        for (open, close) in [("lp1:", "xmlns:lp1"), ("D:", "xmlns:D"), ("", "xmlns")] {
            let body = format!(
                "<?xml version=\"1.0\"?><m {close}=\"DAV:\"><{open}getetag>W/\"a&amp;b\"</{open}getetag></m>"
            );
            assert_eq!(entity_tag(body.as_bytes()).as_deref(), Some("W/\"a&b\""));
        }
    }

    #[test]
    fn a_response_without_the_tag_has_none() {
        for body in [
            "",
            "<html>",
            "<m xmlns='DAV:'><getetag/></m>",
            "<m><getetag>a</getetag></m>",
        ] {
            assert_eq!(entity_tag(body.as_bytes()), None, "{body}");
        }
        assert_eq!(entity_tag(b"\xff"), None);
    }
}
