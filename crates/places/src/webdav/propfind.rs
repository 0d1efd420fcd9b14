//! The property `getetag` of a file (RFC 4918, section 15.6).

/// The body of the request: only this property is asked for.
pub(super) const BODY: &str = concat!(
    r#"<?xml version="1.0" encoding="utf-8"?>"#,
    r#"<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>"#
);

/// Returns the entity tag in a multistatus response, if there is one.
pub(super) fn entity_tag(body: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?;
    let document = roxmltree::Document::parse(text).ok()?;
    let mut nodes = document.descendants();
    let property = nodes.find(|node| node.has_tag_name(("DAV:", "getetag")))?;
    let tag = property.text()?.trim();
    (!tag.is_empty()).then(|| tag.to_owned())
}

#[cfg(test)]
mod tests {
    use super::entity_tag;

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
