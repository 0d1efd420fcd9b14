//! The feed as the page's browser has it: its bytes, so that what is no UTF-8 is seen, page by page.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Response, Url, Window};

use masar_check::Pages;
use masar_feed::PageFault;

/// Why there is nothing to check.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The tag names no feed.
    Unnamed,
    /// Nobody answers at that address, or the browser may not read the answer.
    Unreachable(String),
    /// The server answered that.
    Status(String, u16),
}

impl Trouble {
    /// Its stable name, as in the loader's `masar-error`.
    pub fn code(&self) -> &'static str {
        match self {
            Trouble::Unnamed => "feed-missing",
            Trouble::Unreachable(_) => "feed-unreachable",
            Trouble::Status(..) => "feed-status",
        }
    }

    /// Whose feed it is about.
    pub fn address(&self) -> &str {
        match self {
            Trouble::Unnamed => "",
            Trouble::Unreachable(address) | Trouble::Status(address, _) => address,
        }
    }
}

/// All pages of the feed that an element names, or was given.
pub async fn pages(host: &HtmlElement) -> Result<Pages, Trouble> {
    let mut pages = Pages::default();
    let given = Reflect::get(host, &JsValue::from_str("feedData"))
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
    if let Some(text) = given {
        pages.add("feedData".to_owned(), String::from(text).into_bytes());
    } else {
        let feed = host.get_attribute("feed").unwrap_or_default();
        if feed.trim().is_empty() {
            return Err(Trouble::Unnamed);
        }
        let address =
            resolved(&feed, &base).ok_or_else(|| Trouble::Unreachable(feed.trim().to_owned()))?;
        let (name, bytes) = had(&address).await?;
        pages.add(name, bytes);
    }
    while let Some(next) = pages.leads_to() {
        let last = pages.names.last().filter(|name| name.contains(':'));
        let fault = match resolved(&next, last.unwrap_or(&base)) {
            Some(address) if pages.names.contains(&address) => Some(PageFault::Circle),
            Some(_) if pages.are_enough() => Some(PageFault::TooMany),
            Some(address) => match had(&address).await {
                Ok((name, bytes)) => {
                    pages.add(name, bytes);
                    None
                }
                Err(_) => Some(PageFault::Missing),
            },
            None => Some(PageFault::Missing),
        };
        if let Some(fault) = fault {
            pages.lead_nowhere(fault);
            break;
        }
    }
    Ok(pages)
}

fn resolved(address: &str, base: &str) -> Option<String> {
    Some(Url::new_with_base(address, base).ok()?.href())
}

/// What is at an address, and where it came from in the end.
async fn had(address: &str) -> Result<(String, Vec<u8>), Trouble> {
    let unreachable = || Trouble::Unreachable(address.to_owned());
    let window = web_sys::window().ok_or_else(unreachable)?;
    let answer = asked(&window, address).await.ok_or_else(unreachable)?;
    if !answer.ok() {
        return Err(Trouble::Status(address.to_owned(), answer.status()));
    }
    let bytes = answer.array_buffer().map_err(|_| unreachable())?;
    let bytes = JsFuture::from(bytes).await.map_err(|_| unreachable())?;
    Ok((answer.url(), Uint8Array::new(&bytes).to_vec()))
}

async fn asked(window: &Window, address: &str) -> Option<Response> {
    let answer = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    answer.dyn_into().ok()
}
