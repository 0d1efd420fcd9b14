//! Pages and feeds that are generated, not files, served under `/made/`.

use masar::view::static_page;
use masar_dev_server::Server;
use masar_edtf::Day;
use masar_synthetic::{Options, generate};
use serde_json::Value;

const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];
/// How many events the synthetic feeds have.
pub const SIZES: [usize; 4] = [1, 12, 120, 20_000];
/// How long their titles are: of every length, or all of this one.
const TITLES: [Option<usize>; 3] = [None, Some(3), Some(140)];
const VIEWS: [&str; 3] = ["axis", "story", "table"];

/// The names of the pages that hold nothing but the widget: `ar-axis`, `fr-story`, …
pub fn widgets() -> impl Iterator<Item = String> {
    LANGUAGES
        .iter()
        .flat_map(|lang| VIEWS.iter().map(move |view| format!("{lang}-{view}")))
}

/// Where a synthetic feed of so many events is served: `/made/20000.json`, or with titles all of one
/// length `/made/12-titles-140.json`.
pub fn feed(events: usize, title_length: Option<usize>) -> String {
    let titles = title_length.map_or_else(String::new, |length| format!("-titles-{length}"));
    format!("/made/{events}{titles}.json")
}

/// Serves `/made/ar-axis.html` and its like, the story without a script, and synthetic feeds of each size and length of title.
pub fn serve(server: &Server) {
    for lang in LANGUAGES {
        for view in VIEWS {
            server.generate(&format!("/made/{lang}-{view}.html"), move || {
                alone(lang, view).into_bytes()
            });
        }
    }
    server.generate("/made/five.json", || {
        five().unwrap_or_default().into_bytes()
    });
    for (name, next) in [
        ("circle-1", "circle-2.json"),
        ("circle-2", "circle-1.json"),
        ("lonely", "gone.json"),
    ] {
        server.generate(&format!("/made/{name}.json"), move || {
            format!(
                "{{\"masar\": 1, \"events\": [{{\"id\": \"{name}\", \"date\": \"2023\", \"title\": \"{name}\"}}], \"next_url\": \"{next}\"}}"
            )
            .into_bytes()
        });
    }
    // A feed of more pages than come by themselves.
    for page in 1..=52 {
        server.generate(&format!("/made/long-{page}.json"), move || {
            let next = if page < 52 {
                format!(", \"next_url\": \"long-{}.json\"", page + 1)
            } else {
                String::new()
            };
            format!(
                "{{\"masar\": 1, \"events\": [{{\"id\": \"{page}\", \"date\": \"2023\", \"title\": \"{page}\"}}]{next}}}"
            )
            .into_bytes()
        });
    }
    for lang in LANGUAGES {
        server.generate(&format!("/made/story-{lang}.html"), move || {
            story(lang, false).into_bytes()
        });
        server.generate(
            &format!("/made/story-{lang}-in-test-fonts.html"),
            move || story_in_test_fonts(lang).into_bytes(),
        );
    }
    server.generate("/made/fallback-ar.html", || {
        let story = story("ar", true);
        format!(
            "<!doctype html><html lang=\"ar\" dir=\"rtl\"><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>مسار</title>\
             <script src=\"/pkg/masar.js\" async></script><body><h1>مسار</h1>\
             <masar-timeline feed=\"/www/feeds/partnership.json\">{story}</masar-timeline>"
        )
        .into_bytes()
    });
    for events in SIZES {
        for title_length in TITLES {
            let request = Options {
                events,
                title_length,
                ..Options::default()
            };
            server.generate(&feed(events, title_length), move || {
                generate(&request).into_bytes()
            });
        }
    }
}

/// The real feed, which is in three languages, and a synthetic one in all five, in one: every field, and
/// texts that fall back and others that need not.
fn five() -> Option<String> {
    let read = |path: &str| -> Option<Value> {
        serde_json::from_str(&std::fs::read_to_string(super::repository().join(path)).ok()?).ok()
    };
    let mut feed = read("www/feeds/partnership.json")?;
    let more = read("tests/pages/frames/languages.json")?;
    for member in ["title", "languages"] {
        feed[member] = more[member].clone();
    }
    for list in ["tracks", "events"] {
        let more = more[list].as_array()?.clone();
        feed[list].as_array_mut()?.extend(more);
    }
    Some(feed.to_string())
}

/// The real feed as `masar export --to html` writes it.
fn story(lang: &str, fragmentary: bool) -> String {
    let path = super::repository().join("www/feeds/partnership.json");
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let Ok(reading) = masar_feed::read(&text) else {
        return String::new();
    };
    let linked_data = masar_formats::jsonld::item_list(&reading.feed, lang, "");
    let wanted = static_page::PageOptions {
        feed: &reading.feed,
        lang,
        catalog: masar_catalogs::catalog,
        today: Day::from_ymd(2026, 11, 23).unwrap_or(Day(0)),
        theme: "",
        heading: 2,
        address: None,
        linked_data: &linked_data.to_string(),
    };
    if fragmentary {
        static_page::fragment(&wanted)
    } else {
        static_page::page(&wanted)
    }
}

/// The same in the fonts of pictures.
fn story_in_test_fonts(lang: &str) -> String {
    story(lang, false).replace(
        "</head>",
        "<link rel=\"stylesheet\" href=\"/tests/pages/fonts/fonts.css\">\
         <style>body.masar-page { font-family: \"Test Arabic\", \"Test Sans\", \"Test Signs\"; }</style></head>",
    )
}

/// A page with nothing but the widget.
fn alone(lang: &str, view: &str) -> String {
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    format!(
        "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{view}</title><body><script src=\"/pkg/masar.js\" data-feed=\"/www/feeds/partnership.json\" \
         data-view=\"{view}\" async></script>"
    )
}
