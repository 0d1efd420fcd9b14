//! Requests by `fetch`.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Reflect, Uint8Array};
use masar_places::{Http, Request, Response, TransportError};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, DomParser, Headers, ReferrerPolicy, RequestCache, RequestInit, RequestMode,
    SupportedType,
};

/// The time limit of a request, in ms: a feed of 16 MB passes through a slow line in it.
const TIME_LIMIT: u32 = 60_000;

/// Sends requests by `fetch`: never from a cache, without a referrer, and on the page's own origin with what the browser
/// knows of the person.
#[derive(Clone, Copy, Debug)]
pub struct Fetch;

impl Http for Fetch {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let controller = AbortController::new().map_err(|cause| failed(&cause))?;
        let has_timed_out = Rc::new(Cell::new(false));
        let timer = {
            let (controller, has_timed_out) = (controller.clone(), Rc::clone(&has_timed_out));
            Timeout::new(TIME_LIMIT, move || {
                has_timed_out.set(true);
                controller.abort();
            })
        };
        let options = options(&request).map_err(|cause| failed(&cause))?;
        options.set_signal(Some(&controller.signal()));
        let response = exchange(&request.url, &options).await;
        drop(timer);
        response.map_err(|cause| match has_timed_out.get() {
            true => TransportError::TimedOut,
            false => failed(&cause),
        })
    }

    async fn reaches(&self, url: &str) -> bool {
        let options = RequestInit::new();
        options.set_mode(RequestMode::NoCors);
        options.set_cache(RequestCache::NoStore);
        options.set_referrer_policy(ReferrerPolicy::NoReferrer);
        fetch(url, &options).await.is_ok()
    }

    async fn pause(&self, time: Duration) {
        TimeoutFuture::new(u32::try_from(time.as_millis()).unwrap_or(u32::MAX)).await;
    }

    fn element_text(&self, xml: &str, namespace: &str, name: &str) -> Option<String> {
        let parser = DomParser::new().ok()?;
        let document = parser.parse_from_string(xml, SupportedType::ApplicationXml);
        let found = document
            .ok()?
            .get_elements_by_tag_name_ns(Some(namespace), name);
        found.ok()?.item(0)?.text_content()
    }
}

fn options(request: &Request) -> Result<RequestInit, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.set(name, value)?;
    }
    let options = RequestInit::new();
    options.set_method(request.method);
    options.set_headers(&headers);
    options.set_cache(RequestCache::NoStore);
    options.set_referrer_policy(ReferrerPolicy::NoReferrer);
    if let Some(body) = &request.body {
        options.set_body(&Uint8Array::from(body.as_slice()));
    }
    Ok(options)
}

async fn fetch(url: &str, options: &RequestInit) -> Result<web_sys::Response, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(url, options)).await?;
    response.dyn_into()
}

/// Sends a request and reads the whole response.
async fn exchange(url: &str, options: &RequestInit) -> Result<Response, JsValue> {
    let response = fetch(url, options).await?;
    let headers = js_sys::try_iter(&response.headers())?.into_iter().flatten();
    let headers = headers.filter_map(|pair| {
        let pair: Array = pair.ok()?.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    });
    let headers = headers.collect();
    let body = JsFuture::from(response.array_buffer()?).await?;
    Ok(Response {
        status: response.status(),
        headers,
        body: Uint8Array::new(&body).to_vec(),
    })
}

/// Returns the text of the browser's error. It contains no header, so no secret.
fn failed(cause: &JsValue) -> TransportError {
    let message = Reflect::get(cause, &"message".into());
    let text = message.ok().and_then(|text| text.as_string());
    TransportError::Failed(text.unwrap_or_default())
}
