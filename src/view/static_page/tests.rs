//! Tests of the text of static pages.

use serde_json::Value;

use super::{PageOptions, Part, fragment, language, page};
use masar_edtf::Day;
use masar_feed::{Feed, read};
use masar_formats::jsonld;

fn partnership() -> Feed {
    let text = include_str!("../../../www/feeds/partnership.json");
    read(text).expect("the real feed").feed
}

/// Returns a feed in a language as a page or as a fragment.
fn render(feed: &Feed, lang: &str, render: fn(&PageOptions) -> String) -> String {
    let lang = language(feed, Some(lang));
    let address = "https://example.org/partnership.html";
    render(&PageOptions {
        catalog: masar_catalogs::catalog,
        feed,
        lang: &lang,
        today: Day::from_ymd(2023, 5, 22).expect("a day"),
        theme: "",
        heading: 2,
        address: Some(address),
        linked_data: &jsonld::item_list(feed, &lang, address).to_string(),
        part: Part::default(),
    })
}

/// Returns the data block of a page.
fn data(html: &str) -> Value {
    let block = html
        .split("<script type=\"application/ld+json\">")
        .nth(1)
        .and_then(|rest| rest.split("</script>").next())
        .expect("a data block");
    serde_json::from_str(block).expect("JSON")
}

#[test]
fn a_page_has_its_language_and_every_event_once_with_all_its_facts() {
    let feed = partnership();
    let html = render(&feed, "fr-MA", page);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\" dir=\"ltr\">"));
    assert_eq!(html.matches("<h1").count(), 1);
    for event in &feed.events {
        let mark = format!("data-event-id=\"{}\"", event.id);
        assert_eq!(html.matches(&mark).count(), 1, "{}", event.id);
        for person in &event.people {
            assert!(html.contains(person.name.get("fr", "ar").0));
        }
    }
    for lang in ["ar", "en"] {
        assert!(render(&feed, lang, page).contains(&format!("<html lang=\"{lang}\"")));
    }
}

#[test]
fn a_body_has_paragraphs_lists_quotes_and_links_and_never_html() {
    let feed = r###"{"masar": 1, "languages": ["ar"], "events": [{"id": "a", "date": "2022", "title": "أ",
        "body": "## عنوان\n\nنص **بخط عريض** و[رابط](a.pdf) و[خطر](javascript:x).\n\n1. واحد\n2. اثنان\n\n> اقتباس <b>\n\n![صورة](b.jpg)"}]}"###;
    let html = render(&read(feed).expect("a feed").feed, "ar", page);
    for part in [
        "<p><strong>عنوان</strong></p>",
        "<p>نص <strong>بخط عريض</strong> و<a",
        "href=\"a.pdf\"",
        "<ol><li><p>واحد</p></li><li><p>اثنان</p></li></ol>",
        "<blockquote><p>",
        "&lt;b&gt;",
        "href=\"b.jpg\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(html.contains("javascript:x") && !html.contains("href=\"javascript"));
    assert!(!html.contains("<img"));
}

#[test]
fn a_page_has_nothing_to_press_and_no_script_but_its_data() {
    let feed = partnership();
    for html in [render(&feed, "ar", page), render(&feed, "ar", fragment)] {
        assert_eq!(html.matches("<script").count(), 1);
        assert!(html.contains("<script type=\"application/ld+json\">"));
        for never in ["<button", "<noscript", "onclick", " part="] {
            assert!(!html.contains(never), "{never}");
        }
    }
}

#[test]
fn each_link_within_a_page_leads_to_an_event() {
    let feed = partnership();
    let html = render(&feed, "ar", page);
    let mut count = 0;
    for rest in html.split("href=\"#").skip(1) {
        let target = rest.split('"').next().unwrap_or("");
        assert!(html.contains(&format!("id=\"{target}\"")), "{target}");
        count += 1;
    }
    assert!(count >= feed.events.len());
}

#[test]
fn texts_of_a_feed_never_become_markup() {
    let text = r#"{"masar": 1, "title": "<b>T</b> \"q\"", "description": "a \" onload=x", "events": [
        {"id": "a \"b'<c>", "date": "2023", "title": "</script><script>alert(1)</script>", "summary": "<img src=x onerror=y> & co",
         "body": "<i>", "links": [{"href": "a.pdf?x=1&y=\"2\"", "title": "<u>"}], "place": {"name": "</style>"}}]}"#;
    let feed = read(text).expect("a feed").feed;
    let html = render(&feed, "und", page);
    let body = html
        .split("</style>")
        .nth(1)
        .expect("what follows the style");
    for never in ["<script>", "<b>T", "<img", "<i>\n", "<u>", "</style>"] {
        assert!(!body.contains(never), "{never}");
    }
    assert!(body.contains("&lt;/script&gt;&lt;script&gt;"));
    assert!(html.contains("content=\"a &quot; onload=x\""));
    assert_eq!(
        data(&html)["itemListElement"][0]["item"]["name"],
        "</script><script>alert(1)</script>"
    );
}

#[test]
fn the_data_holds_the_events_in_order_of_time_and_no_date_more_exact_than_it_is_known() {
    let mut feed = partnership();
    // Without a place an event is not in the data, nor are its parts.
    assert_eq!(data(&render(&feed, "ar", page))["numberOfItems"], 5);
    let place = feed.events.iter().find_map(|one| one.place.clone());
    for event in &mut feed.events {
        event.place = event.place.take().or_else(|| place.clone());
    }
    let list = data(&render(&feed, "ar", page));
    assert_eq!(list["@type"], "ItemList");
    assert_eq!(list["numberOfItems"], 11);
    let items = list["itemListElement"].as_array().expect("the items");
    let of = |id: &str| {
        let at = format!("https://example.org/partnership.html#event-{id}");
        let item = items.iter().find(|item| item["item"]["@id"] == *at);
        item.expect("the event")["item"].clone()
    };
    assert_eq!(of("agreement-2022")["startDate"], "2022-09-14");
    assert_eq!(of("children-consultations-2023")["startDate"], "2023-02");
    let days = of("open-days-2023");
    assert_eq!(
        (&days["startDate"], &days["endDate"]),
        (&Value::from("2023-05-17"), &Value::from("2023-05-21"))
    );
    // An ongoing event has no end.
    assert_eq!(of("training-2022").get("endDate"), None);
    assert!(
        items
            .iter()
            .enumerate()
            .all(|(at, item)| item["position"] == at + 1)
    );
}

#[test]
fn the_tags_of_an_event_and_of_one_inside_it_are_on_the_page_as_texts() {
    let text = r#"{"masar": 1, "events": [
        {"id": "a", "date": "2023", "title": "A", "tags": ["zellige"]},
        {"id": "b", "part_of": "a", "title": "B", "tags": ["school"]}]}"#;
    let feed = read(text).expect("a feed").feed;
    let html = render(&feed, "en", page);
    for tag in ["zellige", "school"] {
        assert!(
            html.contains(&format!(
                "<span class=\"event-tag\"><bdi>{tag}</bdi></span>"
            )),
            "{tag}"
        );
    }
    assert!(!html.contains("<button"));
}

#[test]
fn a_page_without_a_place_has_no_data_for_search_engines() {
    let feed = r#"{"masar": 1, "languages": ["fr"], "events": [{"date": "2022", "title": "a"}]}"#;
    let html = render(&read(feed).expect("a feed").feed, "fr", page);
    assert!(!html.contains("ld+json"));
}

#[test]
fn a_fragment_reaches_nothing_beyond_itself() {
    let feed = partnership();
    let html = render(&feed, "ar", fragment);
    assert!(html.starts_with("<div class=\"masar-page\">\n<style>.masar-page{"));
    assert!(html.trim_end().ends_with("</div>"));
    assert_eq!(html.matches("<h1").count(), 0);
    assert_eq!(html.matches("<h2").count(), 1);
}

#[test]
fn a_program_that_runs_tasks_may_draw_a_page() {
    let feed = partnership();
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let html = runtime
        .expect("a runtime")
        .block_on(async { render(&feed, "ar", fragment) });
    assert!(html.contains("masar-page"));
}

#[test]
fn each_time_element_has_a_date_that_html_knows() {
    let text = r#"{"masar": 1, "events": [{"date": "-0044-03-15", "title": "A"}, {"date": "2023-05", "title": "B"},
        {"date": "../2023", "title": "C"}]}"#;
    let feed = read(text).expect("a feed").feed;
    let html = render(&feed, "en", page);
    assert_eq!(html.matches("<time ").count(), 2);
    assert_eq!(html.matches("<time datetime=\"2023").count(), 2);
    assert!(!html.contains("<time>"));
}

#[test]
fn deeply_nested_events_are_on_the_page() {
    let text = r#"{"masar": 1, "events": [{"id": "a", "date": "2023", "title": "A"}, {"id": "b", "part_of": "a", "title": "B"},
        {"id": "c", "part_of": "b", "title": "C"}, {"id": "d", "part_of": "c", "title": "D", "body": "The end."}]}"#;
    let feed = read(text).expect("a feed").feed;
    let html = render(&feed, "en", page);
    assert_eq!(html.matches("data-event-id=").count(), 4);
    assert!(html.contains("The end."));
}

#[test]
fn a_long_story_is_on_one_page() {
    let text = masar_synthetic::generate(&masar_synthetic::Options {
        events: 300,
        ..masar_synthetic::Options::default()
    });
    let feed = read(&text).expect("a feed").feed;
    let html = render(&feed, "ar", page);
    assert_eq!(html.matches("data-event-id=").count(), 300);
}

#[test]
fn media_with_a_full_address_are_requested_without_a_referrer_and_relative_ones_as_they_are_written()
 {
    let text = r#"{"masar": 1, "title": "Media", "events": [{"id": "a", "date": "2024", "title": "Event",
        "links": [{"href": "a.pdf", "title": "Link"}], "media": [{"src": "https://a.example/a.jpg", "alt": "Far"},
        {"src": "b.jpg", "alt": "Near"}, {"src": "https://a.example/c.mp4", "type": "video", "alt": "Film"}]}]}"#;
    let html = render(&read(text).expect("a feed").feed, "und", page);
    assert_eq!(html.matches("referrerpolicy").count(), 1);
    assert!(html.contains("rel=\"noopener noreferrer\""));
    assert!(!html.contains("<video") && html.contains("href=\"https://a.example/c.mp4\""));
    assert!(!html.contains("crossorigin"));
    assert!(html.contains("src=\"b.jpg\"") && html.contains("href=\"a.pdf\""));
}
