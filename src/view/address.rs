//! The addresses that a feed contains: their full form, their origin and their host.

use web_sys::Url;

use super::{Context, Output};

/// Returns an address of a page of the feed in full, as the URL standard resolves it. A static page keeps it as it is
/// written. So does the widget if the feed has no address of its own (`data:`, `blob:`); the browser then resolves it
/// against the host page.
pub(crate) fn resolve(context: &Context, address: &str, page: u32) -> String {
    match context.output {
        Output::StaticPage => address.to_owned(),
        Output::Widget => Url::new_with_base(address, context.scene.page_address(page))
            .map_or_else(|_| address.to_owned(), |url| url.href()),
    }
}

/// Returns the origin of the host page.
pub(crate) fn page_origin() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.as_deref().and_then(origin).unwrap_or("").to_owned()
}

/// Returns the origin of a full address with a host; nothing for another address.
pub(crate) fn origin(address: &str) -> Option<&str> {
    let start = address.find("://")? + 3;
    let end = address[start..].find(['/', '?', '#']);
    Some(&address[..end.map_or(address.len(), |end| start + end)]).filter(|origin| {
        // A relative address may contain an address.
        let scheme = &origin[..start - 3];
        scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Returns the host of a full address, with its port if the address has one; empty for another address.
pub(crate) fn host(address: &str) -> &str {
    let origin = origin(address).unwrap_or("");
    // A name and a password may be before the host.
    origin.rsplit(['/', '@']).next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::{host, origin};

    #[test]
    fn an_origin_and_a_host_are_parts_of_a_full_address() {
        for (address, its_origin, its_host) in [
            (
                "https://a.example/b?c#d",
                Some("https://a.example"),
                "a.example",
            ),
            (
                "http://a.example:8080",
                Some("http://a.example:8080"),
                "a.example:8080",
            ),
            (
                "https://me:pass@a.example/b",
                Some("https://me:pass@a.example"),
                "a.example",
            ),
            ("b/c.jpg", None, ""),
            ("/b?c=https://a.example/", None, ""),
            ("mailto:a@b.example", None, ""),
        ] {
            assert_eq!(
                (origin(address), host(address)),
                (its_origin, its_host),
                "{address}"
            );
        }
    }
}
