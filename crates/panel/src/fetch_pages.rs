//! Fetches the pages of a feed as bytes, so that text which is not UTF-8 is reported.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Response, Url, Window};

use masar_check::Pages;
use masar_feed::PageFault;

/// The reason why the feed cannot be checked.
#[derive(Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The element has no attribute `feed`.
    NoAddress,
    /// There is no response from the address, or the page may not read it.
    Unreachable(String),
    /// The server responded with an error status.
    Status(String, u16),
}

impl FetchError {
    /// Returns the stable name of the error, the same as in the loader's event `masar-error`.
    pub fn code(&self) -> &'static str {
        match self {
            FetchError::NoAddress => "feed-missing",
            FetchError::Unreachable(_) => "feed-unreachable",
            FetchError::Status(..) => "feed-status",
        }
    }

    /// Returns the address of the feed; empty if there is none.
    pub fn address(&self) -> &str {
        match self {
            FetchError::NoAddress => "",
            FetchError::Unreachable(address) | FetchError::Status(address, _) => address,
        }
    }
}

/// Fetches all pages of an element's feed. The first page is the feed object that was set on the element,
/// if there is one.
pub async fn fetch_pages(host: &HtmlElement) -> Result<Pages, FetchError> {
    let mut pages = Pages::default();
    let feed_data = Reflect::get(host, &JsValue::from_str("feedData"))
        .ok()
        .filter(JsValue::is_object)
        .and_then(|data| {
            js_sys::JSON::stringify_with_replacer_and_space(
                &data,
                &JsValue::NULL,
                &JsValue::from_f64(2.0),
            )
            .ok()
        });
    let base = host.base_uri().ok().flatten().unwrap_or_default();
    if let Some(text) = feed_data {
        pages.add("feedData".to_owned(), String::from(text).into_bytes());
    } else {
        let feed = host.get_attribute("feed").unwrap_or_default();
        if feed.trim().is_empty() {
            return Err(FetchError::NoAddress);
        }
        let address =
            resolve(&feed, &base).ok_or_else(|| FetchError::Unreachable(feed.trim().to_owned()))?;
        let (name, bytes) = fetch(&address).await?;
        pages.add(name, bytes);
    }
    while let Some(next) = pages.next_address() {
        let last = pages.names.last().filter(|name| name.contains(':'));
        let fault = match resolve(&next, last.unwrap_or(&base)) {
            Some(address) if pages.names.contains(&address) => Some(PageFault::Circle),
            Some(_) if pages.is_full() => Some(PageFault::TooMany),
            Some(address) => match fetch(&address).await {
                Ok((name, bytes)) => {
                    pages.add(name, bytes);
                    None
                }
                Err(_) => Some(PageFault::Missing),
            },
            None => Some(PageFault::Missing),
        };
        if let Some(fault) = fault {
            pages.add_broken_link(fault);
            break;
        }
    }
    Ok(pages)
}

fn resolve(address: &str, base: &str) -> Option<String> {
    Some(Url::new_with_base(address, base).ok()?.href())
}

/// Fetches an address. Returns the final address, after redirections, and the bytes.
async fn fetch(address: &str) -> Result<(String, Vec<u8>), FetchError> {
    let unreachable = || FetchError::Unreachable(address.to_owned());
    let window = web_sys::window().ok_or_else(unreachable)?;
    let response = response(&window, address).await.ok_or_else(unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(address.to_owned(), response.status()));
    }
    let bytes = response.array_buffer().map_err(|_| unreachable())?;
    let bytes = JsFuture::from(bytes).await.map_err(|_| unreachable())?;
    Ok((response.url(), Uint8Array::new(&bytes).to_vec()))
}

async fn response(window: &Window, address: &str) -> Option<Response> {
    let response = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    response.dyn_into().ok()
}
