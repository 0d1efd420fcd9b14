//! Requests as a browser sends them: it asks for gzip and follows redirects.

use masar_places::{Http, Request, Response, TransportError};
use std::sync::Mutex;
use std::time::Duration;

#[derive(Debug)]
pub struct Transport {
    client: reqwest::Client,
    sent: Mutex<Vec<String>>,
}

impl Transport {
    pub fn new() -> Transport {
        let client = reqwest::Client::builder()
            .no_proxy()
            .timeout(Duration::from_secs(5))
            .pool_max_idle_per_host(0)
            .build();
        Transport {
            client: client.expect("a client without TLS"),
            sent: Mutex::default(),
        }
    }

    /// Returns the methods and addresses of the requests since the last call.
    pub fn take_sent(&self) -> Vec<String> {
        std::mem::take(&mut self.sent.lock().expect("not poisoned"))
    }
}

impl Http for Transport {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let line = format!("{} {}", request.method, request.url);
        self.sent.lock().expect("not poisoned").push(line);
        let method = reqwest::Method::from_bytes(request.method.as_bytes()).expect("a method");
        let mut builder = self.client.request(method, &request.url);
        for (name, value) in &request.headers {
            builder = builder.header(*name, value);
        }
        if let Some(body) = request.body {
            builder = builder.body(body);
        }
        let failed = |cause: reqwest::Error| {
            if cause.is_timeout() {
                TransportError::TimedOut
            } else {
                TransportError::Failed(cause.to_string())
            }
        };
        let response = builder.send().await.map_err(failed)?;
        let status = response.status().as_u16();
        let headers = response.headers().iter();
        let headers = headers
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or("").to_owned()))
            .collect();
        let body = response.bytes().await.map_err(failed)?.to_vec();
        Ok(Response {
            status,
            headers,
            body,
        })
    }

    async fn reaches(&self, url: &str) -> bool {
        self.client.get(url).send().await.is_ok()
    }

    async fn pause(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }

    fn element_text(&self, xml: &str, namespace: &str, name: &str) -> Option<String> {
        let document = roxmltree::Document::parse(xml).ok()?;
        let mut nodes = document.descendants();
        let node = nodes.find(|node| node.has_tag_name((namespace, name)))?;
        node.text().map(str::to_owned)
    }
}
