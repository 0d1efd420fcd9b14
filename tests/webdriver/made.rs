//! Pages and feeds that are made rather than kept, served under `/made/`.

use masar::feed::{FictionRequest, fiction};

use super::server::Server;

const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];
/// How many events the made-up feeds have.
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

/// Where a made-up feed of so many events is served: `/made/20000.json`, or with titles all of one
/// length `/made/12-titles-140.json`.
pub fn feed(events: usize, title_length: Option<usize>) -> String {
    let titles = title_length.map_or_else(String::new, |length| format!("-titles-{length}"));
    format!("/made/{events}{titles}.json")
}

/// Serves `/made/ar-axis.html` and its like, and made-up feeds of each size and length of title.
pub fn make(server: &Server) {
    for lang in LANGUAGES {
        for view in VIEWS {
            server.make(&format!("/made/{lang}-{view}.html"), move || {
                alone(lang, view).into_bytes()
            });
        }
    }
    for events in SIZES {
        for title_length in TITLES {
            let request = FictionRequest {
                events,
                title_length,
                ..FictionRequest::default()
            };
            server.make(&feed(events, title_length), move || {
                fiction(&request).into_bytes()
            });
        }
    }
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
