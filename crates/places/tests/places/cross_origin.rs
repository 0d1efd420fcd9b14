//! Servers of another origin, each with a mistake in its headers, through a transport that blocks what a browser blocks.

use crate::support::transport::Transport;
use masar_places::{Http, Obstacle, Request, Response, TransportError, obstacles};
use masar_test_servers::CrossOrigin;
use std::time::Duration;

/// The origin of the page.
const PAGE: &str = "https://editor.example";

/// Blocks requests and hides headers as a browser does (the Fetch standard, sections 4.8 and 4.9).
struct Browser(Transport);

impl Http for Browser {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let blocked = || TransportError::Failed("Failed to fetch".to_owned());
        let simple = ["GET", "HEAD", "POST"].contains(&request.method);
        if !simple || !request.headers.is_empty() {
            let preflight = self
                .ask("OPTIONS", &request.url)
                .await
                .ok_or_else(blocked)?;
            let allows = |name: &str, wanted: &str| {
                let list = preflight.header(name).unwrap_or_default().to_lowercase();
                list.split(',')
                    .any(|one| one.trim() == wanted.to_lowercase())
            };
            let allowed = (200..300).contains(&preflight.status)
                && preflight.header("access-control-allow-origin") == Some(PAGE)
                && (simple || allows("access-control-allow-methods", request.method))
                && request
                    .headers
                    .iter()
                    .all(|(name, _)| allows("access-control-allow-headers", name));
            if !allowed {
                return Err(blocked());
            }
        }
        let mut response = self.0.send(request).await?;
        if response.header("access-control-allow-origin") != Some(PAGE) {
            return Err(blocked());
        }
        let exposed = response.header("access-control-expose-headers");
        let exposed = exposed.unwrap_or_default().to_lowercase();
        response
            .headers
            .retain(|(name, _)| exposed.contains(name.as_str()));
        Ok(response)
    }

    async fn reaches(&self, url: &str) -> bool {
        self.0.reaches(url).await
    }

    async fn pause(&self, time: Duration) {
        self.0.pause(time).await;
    }

    fn element_text(&self, xml: &str, namespace: &str, name: &str) -> Option<String> {
        self.0.element_text(xml, namespace, name)
    }
}

impl Browser {
    async fn ask(&self, method: &'static str, url: &str) -> Option<Response> {
        let request = Request {
            method,
            url: url.to_owned(),
            headers: Vec::new(),
            body: None,
        };
        self.0.send(request).await.ok()
    }
}

fn right() -> CrossOrigin {
    CrossOrigin::right(PAGE)
}

/// What is found on a server with this setup.
async fn found(setup: CrossOrigin) -> Vec<Obstacle> {
    let url = format!("{}/feeds/feed.json?v=2", setup.start().await);
    obstacles(&Browser(Transport::new()), &url, true).await
}

#[tokio::test]
async fn each_mistake_of_a_server_is_told_from_the_others() {
    use Obstacle::{Header, HiddenTag, Method, Origin, Preflight};
    assert_eq!(found(right()).await, []);
    let another = Some("https://other.example".to_owned());
    for origin in [None, another] {
        assert_eq!(found(CrossOrigin { origin, ..right() }).await, [Origin]);
    }
    for preflight in [401, 405, 302] {
        assert_eq!(
            found(CrossOrigin {
                preflight,
                ..right()
            })
            .await,
            [Preflight]
        );
    }
    let methods = "GET, PROPFIND, DELETE";
    assert_eq!(
        found(CrossOrigin { methods, ..right() }).await,
        [Method("PUT")]
    );
    let headers = "Content-Type, Depth, Authorization";
    let lacks = [Header("If-Match"), Header("If-None-Match")];
    assert_eq!(found(CrossOrigin { headers, ..right() }).await, lacks);
    let headers = "Content-Type, Depth, If-Match, If-None-Match";
    assert_eq!(
        found(CrossOrigin { headers, ..right() }).await,
        [Header("Authorization")]
    );
    let hidden = CrossOrigin {
        exposed: None,
        methods: "GET, PUT, DELETE",
        ..right()
    };
    assert_eq!(found(hidden).await, [Method("PROPFIND"), HiddenTag]);
    let without_property = CrossOrigin {
        exposed: None,
        knows_propfind: false,
        ..right()
    };
    assert_eq!(found(without_property).await, [HiddenTag]);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unreachable() {
    let address = masar_test_servers::free_address().await;
    let url = format!("http://{address}/feed.json");
    let found = obstacles(&Browser(Transport::new()), &url, false).await;
    assert_eq!(found, [Obstacle::Unreachable]);
}

#[test]
fn an_obstacle_names_the_line_that_removes_it() {
    let line = |obstacle: Obstacle| obstacle.header(PAGE).unwrap_or_default();
    assert_eq!(
        line(Obstacle::Origin),
        format!("Access-Control-Allow-Origin: {PAGE}")
    );
    assert_eq!(
        line(Obstacle::Method("PUT")),
        "Access-Control-Allow-Methods: GET, PUT, PROPFIND, DELETE, OPTIONS"
    );
    assert_eq!(line(Obstacle::Preflight), "");
}
