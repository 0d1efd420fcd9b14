//! Pages and feeds that are made rather than kept, served under `/made/`.

use masar::feed::{FictionRequest, fiction};

use super::server::Server;

const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];
const VIEWS: [&str; 3] = ["axis", "story", "table"];

/// The names of the pages that hold nothing but the widget: `ar-axis`, `fr-story`, …
pub fn widgets() -> impl Iterator<Item = String> {
    LANGUAGES
        .iter()
        .flat_map(|lang| VIEWS.iter().map(move |view| format!("{lang}-{view}")))
}

/// Serves `/made/ar-axis.html` and its like, and the large feed `/made/20000.json`.
pub fn make(server: &Server) {
    for lang in LANGUAGES {
        for view in VIEWS {
            server.make(
                &format!("/made/{lang}-{view}.html"),
                alone(lang, view).into_bytes(),
            );
        }
    }
    let twenty_thousand = FictionRequest {
        events: 20_000,
        ..FictionRequest::default()
    };
    server.make("/made/20000.json", fiction(&twenty_thousand).into_bytes());
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
