//! A WebDAV server of another origin, whose headers have mistakes.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

/// How a server is set up for pages of another origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossOrigin {
    /// The origin that it permits, if it permits one.
    pub origin: Option<String>,
    /// The methods that it permits.
    pub methods: &'static str,
    /// The headers that it permits.
    pub headers: &'static str,
    /// The headers that a page may read.
    pub exposed: Option<&'static str>,
    /// The status of the answer to the request before a request.
    pub preflight: u16,
    /// Whether it knows `PROPFIND`.
    pub knows_propfind: bool,
}

/// What its files contain.
const FEED: &str = "{\"masar\": 1, \"events\": []}\n";

impl CrossOrigin {
    /// Returns the right setup for pages of an origin.
    #[must_use]
    pub fn right(origin: &str) -> CrossOrigin {
        CrossOrigin {
            origin: Some(origin.to_owned()),
            methods: "GET, PUT, DELETE, PROPFIND, OPTIONS",
            headers: "If-Match, If-None-Match, Content-Type, Depth, Authorization",
            exposed: Some("ETag"),
            preflight: 200,
            knows_propfind: true,
        }
    }

    /// Starts the server. Returns its address, without a slash at its end. Nothing is written.
    ///
    /// # Panics
    /// No port is free.
    pub async fn start(self) -> String {
        let router = Router::new().fallback(answer).with_state(self);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }
}

async fn answer(State(setup): State<CrossOrigin>, request: Request) -> Response {
    let mut headers = HeaderMap::new();
    let mut set = |name: &'static str, value: &str| {
        let value = HeaderValue::from_str(value).expect("a value");
        headers.insert(HeaderName::from_static(name), value);
    };
    if let Some(origin) = &setup.origin {
        set("access-control-allow-origin", origin);
    }
    set("access-control-allow-methods", setup.methods);
    set("access-control-allow-headers", setup.headers);
    if let Some(exposed) = setup.exposed {
        set("access-control-expose-headers", exposed);
    }
    set("etag", "\"1\"");
    let is_folder = request.uri().path().ends_with('/');
    let is_conditional = request.headers().contains_key("if-match");
    let status = match request.method().as_str() {
        "OPTIONS" => setup.preflight,
        "PUT" if is_folder => 409,
        "PUT" if is_conditional => 412,
        "PUT" => 201,
        "PROPFIND" if !setup.knows_propfind => 405,
        _ => 200,
    };
    let status = StatusCode::from_u16(status).expect("a status");
    (status, headers, FEED).into_response()
}
