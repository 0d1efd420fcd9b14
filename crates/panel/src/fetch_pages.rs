//! Fetches the pages of a feed as bytes, so that text which is not UTF-8 is reported.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, HtmlElement, ReadableStream, ReadableStreamDefaultReader, RequestInit, Response,
    Url, Window,
};

use masar_check::Pages;
use masar_feed::PageFault;
use masar_feed::limits::MAX_PAGE_BYTES;

/// The longest time of a request with its body, in ms.
const PATIENCE: u32 = 60_000;

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
        match fetch(&address, MAX_PAGE_BYTES).await? {
            Fetched::Page(name, bytes) => pages.add(name, bytes),
            Fetched::TooLarge(name) => pages.add_not_loaded(name),
        }
    }
    while let Some(next) = pages.next_address() {
        let last = pages.names.last().filter(|name| name.contains(':'));
        let fault = match resolve(&next, last.unwrap_or(&base)) {
            Some(address) if pages.names.contains(&address) => Some(PageFault::Circle),
            Some(_) if pages.is_full() => Some(PageFault::TooMany),
            Some(address) => {
                let left = pages.bytes_left();
                match fetch(&address, left.min(MAX_PAGE_BYTES)).await {
                    Ok(Fetched::Page(name, bytes)) => {
                        pages.add(name, bytes);
                        None
                    }
                    Ok(Fetched::TooLarge(_)) if left < MAX_PAGE_BYTES => Some(PageFault::TooLarge),
                    Ok(Fetched::TooLarge(name)) => {
                        pages.add_not_loaded(name);
                        None
                    }
                    Err(_) => Some(PageFault::Missing),
                }
            }
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

/// The result of a request, with the final address after redirections.
enum Fetched {
    /// The bytes of the page.
    Page(String, Vec<u8>),
    /// The page has more bytes than are loaded.
    TooLarge(String),
}

/// Fetches an address, up to `most` bytes.
async fn fetch(address: &str, most: usize) -> Result<Fetched, FetchError> {
    let unreachable = || FetchError::Unreachable(address.to_owned());
    let window = web_sys::window().ok_or_else(unreachable)?;
    let response = response(&window, address).await.ok_or_else(unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(address.to_owned(), response.status()));
    }
    let stream = response.body().ok_or_else(unreachable)?;
    let bytes = read(&stream, most).await.ok_or_else(unreachable)?;
    Ok(match bytes {
        Some(bytes) => Fetched::Page(response.url(), bytes),
        None => Fetched::TooLarge(response.url()),
    })
}

/// Requests an address. The request, with its body, is given up after a while.
async fn response(window: &Window, address: &str) -> Option<Response> {
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let response = window.fetch_with_str_and_init(address, &options);
    JsFuture::from(response).await.ok()?.dyn_into().ok()
}

/// Reads a body; `Some(None)` if it has more bytes than `most`, and nothing if it breaks off.
async fn read(stream: &ReadableStream, most: usize) -> Option<Option<Vec<u8>>> {
    let reader = stream.get_reader();
    let reader: ReadableStreamDefaultReader = reader.dyn_into().ok()?;
    let mut bytes = Vec::new();
    loop {
        let part = JsFuture::from(reader.read()).await.ok()?;
        let member = |name: &str| Reflect::get(&part, &JsValue::from_str(name)).ok();
        if member("done")?.is_truthy() {
            return Some(Some(bytes));
        }
        let part: Uint8Array = member("value")?.dyn_into().ok()?;
        if bytes.len() + part.length() as usize > most {
            drop(reader.cancel());
            return Some(None);
        }
        bytes.extend(part.to_vec());
    }
}
