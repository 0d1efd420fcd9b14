//! Relative addresses in a feed: they are relative to the page of the feed that contains them, wherever the host page is.

use super::server::{Answer, Server};
use crate::webdriver::{Outcome, Page, Window};

scenarios![
    relative_addresses_are_relative_to_the_final_address_of_their_page_of_the_feed,
    relative_addresses_in_a_kiosk_are_relative_to_the_feed,
    relative_addresses_of_a_feed_given_as_an_object_are_relative_to_the_host_page,
    relative_addresses_of_the_saved_copy_are_relative_to_the_feed,
    the_same_text_from_another_address_has_other_addresses,
];

/// The second page of the feed is in a folder below the first.
const FIRST: &str = r##"{"masar": 1, "title": "Addresses", "languages": ["en"], "source": {"title": "Source", "href": "source.html"},
    "partners": [{"id": "p", "name": "Partner", "href": "../partner/"}],
    "events": [{"id": "one", "date": "2022-01-01", "title": "One", "partners": ["p"],
        "links": [{"href": "one.pdf", "title": "Path"}, {"href": "/root.pdf", "title": "Root"}, {"href": "#here", "title": "Fragment"},
            {"href": "?a=b", "title": "Query"}, {"href": "https://full.example/x", "title": "Full"}, {"href": "mailto:a@full.example", "title": "Mail"}],
        "media": [{"src": "one.jpg", "alt": "Picture"}, {"src": "one.mp4", "type": "video", "alt": "Film", "poster": "film.jpg"},
            {"src": "film/", "type": "video", "alt": "Site", "poster": "site.jpg"}]}],
    "next_url": "more/2.json"}"##;
const SECOND: &str = r#"{"masar": 1, "partners": [{"id": "q", "name": "Second partner", "href": "q.html"}],
    "events": [{"id": "two", "date": "2023-01-01", "title": "Two", "partners": ["p", "q"], "links": [{"href": "two.pdf", "title": "Path"}],
        "media": [{"src": "two.jpg", "alt": "Picture"}]}]}"#;

/// All addresses in the widget, without the map and links of the widget itself.
const ADDRESSES: &str = "const addresses = (within) => [...new Set(test.all('[src], [poster], a[href]', test.one(within)).flatMap((it) =>
    ['src', 'poster', 'href'].map((name) => it.getAttribute(name)).filter((it) => it !== null)))].sort().join('\\n');
    const wanted = (...all) => all.sort().join('\\n');";

/// A feed of two pages on another origin, to which a third address redirects.
async fn redirected_feed() -> Outcome<(Server, Server)> {
    let (first, second) = (Server::start().await?, Server::start().await?);
    let there = format!("{}/folder/1.json", second.origin);
    first.answers("/start.json", Answer::Redirect(there));
    second.answers("/folder/1.json", Answer::Body(FIRST.to_owned()));
    second.answers("/folder/more/2.json", Answer::Body(SECOND.to_owned()));
    // A picture that cannot be loaded is left out.
    for picture in ["one.jpg", "site.jpg", "film.jpg", "more/two.jpg"] {
        let answer = Answer::Picture("Access-Control-Allow-Origin: *\r\n");
        second.answers(format!("/folder/{picture}"), answer);
    }
    Ok((first, second))
}

/// The addresses that the first event shows.
fn of_first(base: &str, origin: &str) -> String {
    format!(
        "'{base}one.pdf', '{origin}/root.pdf', '{base}1.json#here', '{base}1.json?a=b', 'https://full.example/x', 'mailto:a@full.example', '{base}one.jpg', '{base}one.mp4', '{base}film.jpg', '{base}film/', '{base}site.jpg'"
    )
}

async fn relative_addresses_are_relative_to_the_final_address_of_their_page_of_the_feed(
    page: &Page,
) -> Outcome {
    let (first, second) = redirected_feed().await?;
    let (feed, origin) = (format!("{}/start.json", first.origin), &second.origin);
    let base = format!("{origin}/folder/");
    let of_first = of_first(&base, origin);
    let of_second = format!("'{base}more/two.pdf', '{base}more/two.jpg'");
    let tag = |more: &str| {
        format!("<masar-timeline feed=\"{feed}\" lang=\"en\" {more}></masar-timeline>")
    };
    page.open_with(&tag("view=\"story\"")).await?;
    page.wait(
        "the story has the addresses of both pages in full",
        &format!(
            "{ADDRESSES} return addresses('[part=story]') === wanted({of_first}, {of_second})"
        ),
    )
    .await?;
    page.holds(
        "so has the source",
        &format!("return test.one('.foot a').getAttribute('href') === '{base}source.html'"),
    )
    .await?;
    page.open_with(&tag("view=\"table\"")).await?;
    page.wait(
        "the table has the addresses of both pages in full",
        &format!(
            "return test.all('[part=table] tr').map((it) => test.all('a', it)[0]?.getAttribute('href')).filter(Boolean).join() === '{base}one.pdf,{base}more/two.pdf'"
        ),
    )
    .await?;
    page.open_with(&tag("event=\"one\"")).await?;
    page.wait(
        "the detail of an event on the axis has its addresses in full",
        &format!("{ADDRESSES} return test.one('.detail') && addresses('.detail') === wanted({of_first}, '{origin}/partner/')"),
    )
    .await?;
    page.wait(
        "each partner's address is relative to the partner's page",
        &format!(
            "if (!test.one('masar-timeline').select('two')) return false; await test.sleep(50);
             {ADDRESSES} return addresses('.detail') === wanted({of_second}, '{origin}/partner/', '{base}more/q.html')"
        ),
    )
    .await?;
    Ok(())
}

async fn relative_addresses_in_a_kiosk_are_relative_to_the_feed(page: &Page) -> Outcome {
    let (_first, second) = redirected_feed().await?;
    let origin = &second.origin;
    page.open_in("/tests/pages/blank.html", Window::wide(1080))
        .await?;
    page.eval(&format!(
        "document.body.innerHTML = '<masar-timeline feed=\"{origin}/folder/1.json\" lang=\"en\" kiosk></masar-timeline>'"
    ))
    .await?;
    page.wait(
        "the pictures of both pages",
        &format!(
            "return test.all('.kiosk-pictures img').map((it) => it.getAttribute('src')).join() === '{origin}/folder/one.jpg,{origin}/folder/more/two.jpg'"
        ),
    )
    .await?;
    Ok(())
}

async fn relative_addresses_of_a_feed_given_as_an_object_are_relative_to_the_host_page(
    page: &Page,
) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "const host = document.createElement('masar-timeline'); host.lang = 'en'; host.event = 'one';
         host.feedData = {FIRST}; document.body.append(host)"
    ))
    .await?;
    page.wait(
        "links of the host page's folder, and its own fragment",
        "const hrefs = test.all('.detail .facts a').map((it) => it.getAttribute('href'));
         const full = (it) => new URL(it, document.baseURI).href;
         return hrefs.includes(full('one.pdf')) && hrefs.includes(full('#here')) && hrefs.includes(full('../partner/'))",
    )
    .await?;
    Ok(())
}

async fn relative_addresses_of_the_saved_copy_are_relative_to_the_feed(page: &Page) -> Outcome {
    let (first, second) = redirected_feed().await?;
    let (feed, origin) = (format!("{}/start.json", first.origin), &second.origin);
    let tag =
        format!("<masar-timeline feed=\"{feed}\" lang=\"en\" view=\"story\"></masar-timeline>");
    page.open_with(&tag).await?;
    page.wait_state("ready").await?;
    page.wait(
        "a copy was kept",
        &format!("return !!await caches.match('{feed}')"),
    )
    .await?;
    first.answers(
        "/start.json",
        Answer::Redirect(format!("{origin}/gone.json")),
    );
    page.open_with(&tag).await?;
    page.wait_state("stale").await?;
    page.wait(
        "the copy has the addresses of the feed",
        &format!("return test.all('[part=story] a').some((it) => it.getAttribute('href') === '{origin}/folder/one.pdf')"),
    )
    .await?;
    Ok(())
}

async fn the_same_text_from_another_address_has_other_addresses(page: &Page) -> Outcome {
    let server = Server::start().await?;
    let text = FIRST.replace(", \"next_url\": \"more/2.json\"", "");
    for path in ["/a/1.json", "/b/1.json"] {
        server.answers(path, Answer::Body(text.replace("more/2.json", "")));
    }
    let origin = &server.origin;
    page.open_with(&format!(
        "<masar-timeline feed=\"{origin}/a/1.json\" lang=\"en\" view=\"story\"></masar-timeline>"
    ))
    .await?;
    page.wait_state("ready").await?;
    let is_of = |folder: &str| {
        format!(
            "return test.all('[part=story] a').some((it) => it.getAttribute('href') === '{origin}/{folder}/one.pdf')"
        )
    };
    page.wait("the first feed's addresses", &is_of("a")).await?;
    page.eval(&format!(
        "test.one('masar-timeline').feed = '{origin}/b/1.json'"
    ))
    .await?;
    page.wait("the second feed's addresses", &is_of("b"))
        .await?;
    Ok(())
}
