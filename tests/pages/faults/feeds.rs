//! Faults of the feed and of its server.

use super::{Answer, Expected, FEED, Fault, NO_FAULT, Outcome, Server};

/// The rows.
pub(super) const FAULTS: &[Fault] = &[
    Fault {
        name: "a_feed_that_is_not_found",
        make: |server| status(server, "404 Not Found"),
        expected: Expected::no_feed(&[("feed-status", FEED, &["404", FEED])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_is_not_found_any_more",
        make: |server| status(server, "404 Not Found"),
        returns: true,
        expected: Expected::copy(&[("feed-status", FEED, &["404"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_whose_server_fails",
        make: |server| status(server, "500 Internal Server Error"),
        expected: Expected::no_feed(&[("feed-status", FEED, &["500"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_needs_a_login",
        make: |server| status(server, "401 Unauthorized\r\nWWW-Authenticate: Bearer"),
        expected: Expected::no_feed(&[("feed-status", FEED, &["401"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_on_another_origin_without_permission",
        attributes: "feed=\"{other}/www/feeds/partnership.json\"",
        expected: Expected::no_feed(&[(
            "feed-unreachable",
            FEED,
            &["Access-Control-Allow-Origin", FEED],
        )]),
        ..NO_FAULT
    },
    Fault {
        name: "a_redirect_to_a_login_page",
        make: |server| {
            let login = "<!doctype html><html><title>Log in</title><form></form></html>";
            let head = "200 OK\r\nContent-Type: text/html".to_owned();
            server.answers("/login", Answer::Response(head, login.into()));
            server.answers(FEED, Answer::Redirect("/login".into()));
            Ok(())
        },
        expected: Expected::no_feed(&[("feed-syntax", "/login", &["a web page"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_redirect_to_a_login_page_that_was_a_feed",
        make: |server| {
            let login = "<!doctype html><html><title>Log in</title><form></form></html>";
            let head = "200 OK\r\nContent-Type: text/html".to_owned();
            server.answers("/login", Answer::Response(head, login.into()));
            server.answers(FEED, Answer::Redirect("/login".into()));
            Ok(())
        },
        returns: true,
        expected: Expected::copy(&[("feed-syntax", "/login", &["a web page"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_web_page_in_the_place_of_what_was_a_feed",
        make: |server| {
            let page = "<!doctype html><html><title>Home</title></html>";
            server.answers(FEED, Answer::Body(page.into()));
            Ok(())
        },
        returns: true,
        expected: Expected::copy(&[("feed-syntax", FEED, &["a web page"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_is_not_json_any_more",
        make: |server| {
            server.answers(FEED, Answer::Body("{\"masar\": 1, \"events\": [}".into()));
            Ok(())
        },
        returns: true,
        expected: Expected::copy(&[("feed-syntax", FEED, &["not valid JSON"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_redirect_in_a_circle",
        make: |server| {
            server.answers(FEED, Answer::Redirect(FEED.into()));
            Ok(())
        },
        expected: Expected::no_feed(&[("feed-unreachable", FEED, &[FEED])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_redirect_to_an_origin_without_permission",
        make: |server| {
            // A server that answers, without a header that permits other pages.
            let elsewhere = server.origin.replace("127.0.0.1", "localhost");
            server.answers(FEED, Answer::Redirect(format!("{elsewhere}/www/feeds/")));
            let feed = Answer::Response("200 OK".into(), b"{}".into());
            server.answers("/www/feeds/", feed);
            Ok(())
        },
        expected: Expected::no_feed(&[(
            "feed-unreachable",
            FEED,
            &["Access-Control-Allow-Origin"],
        )]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_is_called_a_web_page",
        make: |server| sent_as(server, "text/html"),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_is_called_a_download",
        make: |server| sent_as(server, "application/octet-stream"),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_is_not_json",
        make: |server| {
            server.answers(FEED, Answer::Body("{\"masar\": 1, \"events\": [}".into()));
            Ok(())
        },
        expected: Expected::no_feed(&[("feed-syntax", FEED, &["not valid JSON"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_never_ends",
        make: |server| {
            server.answers(FEED, Answer::Endless);
            Ok(())
        },
        expected: Expected::no_feed(&[("feed-too-large", FEED, &["16 MiB", "next_url"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_never_comes",
        make: |server| {
            server.answers(FEED, Answer::Silence);
            Ok(())
        },
        is_silent: true,
        expected: Expected::no_feed(&[("feed-unreachable", FEED, &["15 s"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_never_comes_again",
        make: |server| {
            server.answers(FEED, Answer::Silence);
            Ok(())
        },
        is_silent: true,
        returns: true,
        expected: Expected::copy(&[("feed-unreachable", FEED, &["15 s"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_that_stops_in_the_middle",
        make: |server| {
            server.answers(FEED, Answer::HalfABody("{\"masar\": 1, "));
            Ok(())
        },
        is_silent: true,
        expected: Expected::no_feed(&[("feed-unreachable", FEED, &["15 s"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_feed_of_a_byte_every_tenth_of_a_second",
        make: |server| {
            let feed = r#"{"masar":1,"events":[{"date":"2022","title":"A"}]}"#;
            server.answers(FEED, Answer::Slow(feed));
            Ok(())
        },
        ..NO_FAULT
    },
    Fault {
        name: "an_element_without_a_feed",
        attributes: "",
        expected: Expected::no_feed(&[("feed-missing", "/page.html", &["data-feed"])]),
        ..NO_FAULT
    },
];

fn status(server: &Server, status: &str) -> Outcome {
    let head = format!("{status}\r\nContent-Type: text/html");
    server.answers(FEED, Answer::Response(head, b"<h1>Sorry</h1>".into()));
    Ok(())
}

/// The same feed with another media type.
fn sent_as(server: &Server, media_type: &str) -> Outcome {
    let feed = std::fs::read(super::repository().join(&FEED[1..]))?;
    let head = format!("200 OK\r\nContent-Type: {media_type}");
    server.answers(FEED, Answer::Response(head, feed));
    Ok(())
}
