//! The problems of a feed and of its server that the builder finds.

use super::{open, text};
use crate::pages::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    the_builder_lists_the_problems_of_a_feed_with_their_fixes_in_its_language,
    a_feed_on_another_origin_that_does_not_allow_the_page_is_named_by_the_builder,
    files_of_a_site_that_the_builder_cannot_read_are_not_called_refused,
    a_missing_feed_and_a_web_page_in_its_place_are_named_by_the_builder,
    a_server_without_compression_types_and_caching_is_told_the_lines_to_add,
];

async fn the_builder_lists_the_problems_of_a_feed_with_their_fixes_in_its_language(
    page: &Page,
) -> Outcome {
    for (lang, word) in [("ar", "الحل:"), ("fr", "À faire :"), ("en", "Fix:")] {
        let settings = [("ui", lang), ("feed", "/www/demo/mistakes.json")];
        open(page, &settings).await?;
        page.wait(
            "the findings have a fix and a line, and errors are counted",
            &format!(
                "const found = test.all('#feed-findings > li');
                 return found.length > 3 && found.some((it) => it.textContent.includes('{word}'))
                   && found.every((it) => it.querySelector('strong')) && /[1-9]/.test(test.one('#feed-status').textContent)"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn a_feed_on_another_origin_that_does_not_allow_the_page_is_named_by_the_builder(
    page: &Page,
) -> Outcome {
    let feed = format!("{}/www/feeds/partnership.json", page.other_origin);
    open(page, &[("ui", "en"), ("feed", &feed)]).await?;
    let found = text(page, "#server-findings").await?;
    let origin = &page.origin;
    for expected in [
        format!("The server of {feed} does not allow pages of {origin}"),
        format!("add_header Access-Control-Allow-Origin \"{origin}\";"),
        format!("Header set Access-Control-Allow-Origin \"{origin}\""),
    ] {
        if !found.contains(&expected) {
            return Failure::because(format!("no {expected} in {found}"));
        }
    }
    let policy = text(page, "#policy code").await?;
    match policy.contains(&format!("connect-src 'self' {}", page.other_origin)) {
        true => Ok(()),
        false => Failure::because(policy),
    }
}

async fn files_of_a_site_that_the_builder_cannot_read_are_not_called_refused(
    page: &Page,
) -> Outcome {
    let site = page.other_origin.clone();
    let feed = format!("{site}/www/feeds/partnership.json");
    let pkg = format!("{site}/pkg/");
    let settings = [
        ("ui", "en"),
        ("page", site.as_str()),
        ("feed", &feed),
        ("pkg", &pkg),
    ];
    open(page, &settings).await?;
    page.holds(
        "one sentence names the site, and nothing is called an error",
        &format!(
            "const found = test.all('#server-findings > li');
             return found.length === 1 && found[0].textContent.includes('another site than {site}')
               && !test.one('#server-findings .error')"
        ),
    )
    .await
}

async fn a_missing_feed_and_a_web_page_in_its_place_are_named_by_the_builder(
    page: &Page,
) -> Outcome {
    for (feed, expected) in [
        ("/www/feeds/none.json", "has the status 404"),
        ("/index.html", "is a web page"),
        ("http://127.0.0.1:9/feed.json", "There is no response"),
    ] {
        open(page, &[("ui", "en"), ("feed", feed)]).await?;
        let found = text(page, "#server-findings").await?;
        if !found.contains(expected) {
            return Failure::because(format!("{feed}: no {expected} in {found}"));
        }
    }
    Ok(())
}

async fn a_server_without_compression_types_and_caching_is_told_the_lines_to_add(
    page: &Page,
) -> Outcome {
    let server = Server::start().await?;
    let list = r#"{"masar_core.0123abcd.js": "sha384-", "masar_core_bg.0123abcd.wasm": "sha384-"}"#;
    server.answers("/integrity.json", Answer::Body(list.to_owned()));
    let text_type = "Content-Type: text/plain\r\n";
    for name in ["masar_core.0123abcd.js", "masar_core_bg.0123abcd.wasm"] {
        server.answers(format!("/{name}"), Answer::File(Vec::new(), text_type));
    }
    let loader = "Content-Type: text/javascript\r\nCache-Control: max-age=86400\r\n";
    server.answers("/masar.js", Answer::File(Vec::new(), loader));
    let pkg = format!("{}/", server.origin);
    open(page, &[("ui", "en"), ("pkg", &pkg)]).await?;
    let found = text(page, "#server-findings").await?;
    for expected in [
        "AddType application/wasm .wasm",
        "types { text/javascript js; }",
        "max-age=31536000, immutable",
        "so updates arrive late",
    ] {
        if !found.contains(expected) {
            return Failure::because(format!("no {expected} in {found}"));
        }
    }
    Ok(())
}
