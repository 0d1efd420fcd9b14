//! Servers of another origin with a mistake in their headers: the Studio names the mistake, and the line that mends it.

use std::collections::HashSet;

use masar_test_servers::{CrossOrigin, free_address};

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![each_mistake_of_a_server_has_a_sentence_of_its_own_and_the_line_that_mends_it];

async fn each_mistake_of_a_server_has_a_sentence_of_its_own_and_the_line_that_mends_it(
    page: &Page,
) -> Outcome {
    let origin = &page.origin;
    let right = || CrossOrigin::right(origin);
    let allow = format!("Access-Control-Allow-Origin: {origin}");
    let methods = "Access-Control-Allow-Methods: GET, PUT, PROPFIND, DELETE, OPTIONS";
    let headers = "Access-Control-Allow-Headers: If-Match";
    let cases: Vec<(Option<CrossOrigin>, &str)> = vec![
        (None, ""),
        (
            Some(CrossOrigin {
                origin: None,
                ..right()
            }),
            &allow,
        ),
        (
            Some(CrossOrigin {
                preflight: 401,
                ..right()
            }),
            "",
        ),
        (
            Some(CrossOrigin {
                methods: "GET, PROPFIND, DELETE",
                ..right()
            }),
            methods,
        ),
        (
            Some(CrossOrigin {
                methods: "GET, PUT, DELETE",
                ..right()
            }),
            methods,
        ),
        (
            Some(CrossOrigin {
                headers: "If-None-Match, Content-Type, Depth, Authorization",
                ..right()
            }),
            headers,
        ),
        (
            Some(CrossOrigin {
                headers: "If-Match, If-None-Match, Content-Type, Depth",
                ..right()
            }),
            headers,
        ),
        (
            Some(CrossOrigin {
                exposed: None,
                knows_propfind: false,
                ..right()
            }),
            "Access-Control-Expose-Headers: ETag",
        ),
    ];
    let mut sentences = HashSet::new();
    for (number, (setup, line)) in cases.into_iter().enumerate() {
        let server = match setup {
            Some(setup) => setup.start().await,
            None => format!("http://{}", free_address().await),
        };
        let studio = Studio::open(page, "English").await?;
        let group = "On a web server";
        studio
            .fill(
                &[group, "Address of the file"],
                &format!("{server}/feeds/feed.json"),
            )
            .await?;
        studio
            .press("button", &[group, "Sign in to another server"])
            .await?;
        studio.fill(&[group, "User name"], "amina").await?;
        studio.fill(&[group, "Password"], "a password").await?;
        studio
            .press("button", &[group, "Open the timeline"])
            .await?;
        let said = page
            .wait(
                &format!("mistake {number} is named"),
                "const said = [...document.querySelectorAll('[role=alert], .warning')].map((it) => it.textContent.trim());
                 return said.find((text) => text) ?? null",
            )
            .await?;
        let said = said.as_str().unwrap_or_default().to_owned();
        if !said.contains(line) {
            return Failure::because(format!("“{said}” lacks “{line}”"));
        }
        let sentence: String = said.split(':').next().unwrap_or_default().to_owned();
        if !sentences.insert(sentence) {
            return Failure::because(format!("two mistakes have the sentence “{said}”"));
        }
    }
    Ok(())
}
