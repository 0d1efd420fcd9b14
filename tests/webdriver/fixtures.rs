//! Generates pages and feeds that are served under `/made/`.

use super::published::published;
use super::run::repository;
use masar::view::static_page;
use masar_dev_server::Server;
use masar_edtf::Day;
use masar_synthetic::{Options, generate};
use serde_json::Value;
use std::path::Path;

const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];
/// The numbers of events of the synthetic feeds.
pub const SIZES: [usize; 4] = [1, 12, 120, 20_000];
/// The lengths of their titles; `None` for titles of all lengths.
const TITLES: [Option<usize>; 3] = [None, Some(3), Some(140)];
const VIEWS: [&str; 3] = ["axis", "story", "table"];

/// Returns the names of the pages that contain only the widget: `ar-axis`, `fr-story`, …
pub fn widgets() -> impl Iterator<Item = String> {
    LANGUAGES
        .iter()
        .flat_map(|lang| VIEWS.iter().map(move |view| format!("{lang}-{view}")))
}

/// Returns the address of a synthetic feed: `/made/20000.json`, or with titles of one length
/// `/made/12-titles-140.json`.
pub fn feed(events: usize, title_length: Option<usize>) -> String {
    let titles = title_length.map_or_else(String::new, |length| format!("-titles-{length}"));
    format!("/made/{events}{titles}.json")
}

/// Serves the pages of the widget (`/made/ar-axis.html` and others), the story without a script, and synthetic feeds of
/// each size and length of title.
pub fn serve(server: &Server) {
    for lang in LANGUAGES {
        for view in VIEWS {
            server.generate(&format!("/made/{lang}-{view}.html"), move || {
                alone(lang, view).into_bytes()
            });
        }
    }
    serve_feeds(server);
    serve_stub(server);
    serve_packages(server, Path::new(""));
    for lang in LANGUAGES {
        server.generate(&format!("/made/story-{lang}.html"), move || {
            story(lang, false).into_bytes()
        });
        server.generate(
            &format!("/made/story-{lang}-in-test-fonts.html"),
            move || story_in_test_fonts(lang).into_bytes(),
        );
    }
    server.generate("/made/story-of-museum-fr.html", || {
        story_of("tests/feeds/kinds/museum.json", "fr", false).into_bytes()
    });
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
}

/// Serves what stands in for the glue and the Wasm, under the names that the loader requests.
fn serve_stub(server: &Server) {
    for plain in ["masar_core.js", "masar_core_bg.wasm"] {
        let file = repository().join("tests/pages/stub").join(plain);
        if let Ok(name) = published(plain) {
            server.generate(&format!("/made/stub/{name}"), move || {
                std::fs::read(&file).unwrap_or_default()
            });
        }
    }
}

/// Serves the packages in a folder of `target/packages`, if they were made: `/made/packages/masar.single.js`, and the pages
/// that use the npm package.
fn serve_packages(server: &Server, folder: &Path) {
    let packages = repository().join("target/packages");
    let Ok(entries) = std::fs::read_dir(packages.join(folder)) else {
        return;
    };
    for entry in entries.flatten() {
        let file = entry.path();
        let name = folder.join(entry.file_name());
        if file.is_dir() {
            // The projects that were built, and the npm package, are not pages.
            if name.starts_with("pages") {
                serve_packages(server, &name);
            }
        } else {
            server.generate(&format!("/made/packages/{}", name.display()), move || {
                std::fs::read(&file).unwrap_or_default()
            });
        }
    }
}

/// Serves a feed in all languages, feeds of several pages, and synthetic feeds.
fn serve_feeds(server: &Server) {
    server.generate("/made/five.json", || {
        in_five_languages().unwrap_or_default().into_bytes()
    });
    for (name, next) in [
        ("circle-1", "circle-2.json"),
        ("circle-2", "circle-1.json"),
        ("lonely", "gone.json"),
    ] {
        server.generate(&format!("/made/{name}.json"), move || {
            feed_page(name, Some(next)).into_bytes()
        });
    }
    // A feed of more pages than the widget loads.
    for page in 1..=52 {
        server.generate(&format!("/made/long-{page}.json"), move || {
            let next = (page < 52).then(|| format!("long-{}.json", page + 1));
            feed_page(&page.to_string(), next.as_deref()).into_bytes()
        });
    }
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

/// Returns a page of a feed with one event.
fn feed_page(name: &str, next: Option<&str>) -> String {
    let next = next.map_or_else(String::new, |next| format!(", \"next_url\": \"{next}\""));
    format!(
        "{{\"masar\": 1, \"events\": [{{\"id\": \"{name}\", \"date\": \"2023\", \"title\": \"{name}\"}}]{next}}}"
    )
}

/// Returns the real feed, which is in three languages, together with a synthetic one in all five languages.
fn in_five_languages() -> Option<String> {
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

/// Returns the page that `masar export --to html` writes for the real feed.
fn story(lang: &str, fragmentary: bool) -> String {
    story_of("www/feeds/partnership.json", lang, fragmentary)
}

/// Returns the story of a feed of the repository.
fn story_of(feed: &str, lang: &str, fragmentary: bool) -> String {
    let path = super::repository().join(feed);
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
        part: static_page::Part::default(),
    };
    if fragmentary {
        static_page::fragment(&wanted)
    } else {
        static_page::page(&wanted)
    }
}

/// Returns the same page in the fonts of the snapshots.
fn story_in_test_fonts(lang: &str) -> String {
    story(lang, false).replace(
        "</head>",
        "<link rel=\"stylesheet\" href=\"/tests/pages/fonts/fonts.css\">\
         <style>body.masar-page { font-family: \"Test Arabic\", \"Test Sans\", \"Test Signs\"; }</style></head>",
    )
}

/// Returns a page that contains only the widget.
fn alone(lang: &str, view: &str) -> String {
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    format!(
        "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{view}</title><body><script src=\"/pkg/masar.js\" data-feed=\"/www/feeds/partnership.json\" \
         data-view=\"{view}\" async></script>"
    )
}
