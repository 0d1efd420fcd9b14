//! For everyone: what engines, browsers and people who cannot see or point find in the widget.

mod accessibility_tree;
mod announcements;
mod matrix;
mod vision;

use serde_json::json;

use crate::webdriver::{Outcome, Page, Scenario, Window};

/// The scenarios of every module here.
pub fn all(full: bool) -> Vec<Scenario> {
    [
        matrix::all(full),
        announcements::all(),
        vision::all(),
        accessibility_tree::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// An ordinary page with a heading of its own around the widget, whose attributes are given as HTML.
const HOST: &str = "/tests/pages/access/page.html";

const VIEWS: [&str; 3] = ["axis", "story", "table"];
/// Long, with events inside it, documents and people.
const EVENT: &str = "open-days-2023";
const FEED: &str = "feed=\"/www/feeds/partnership.json\"";

/// Opens the host page, puts a timeline of these attributes into it and waits until it is there.
async fn open(page: &Page, window: Window, attributes: &str) -> Outcome {
    enter(page, window).await?;
    place(page, attributes, "ready").await
}

/// Opens the host page without a timeline.
async fn enter(page: &Page, window: Window) -> Outcome {
    page.open_in(HOST, window).await
}

/// Puts a timeline of these attributes into the host page and waits until it is in one of these states.
async fn place(page: &Page, attributes: &str, states: &str) -> Outcome {
    let tag = json!(format!("<masar-timeline {attributes}></masar-timeline>"));
    page.eval(&format!(
        "test.one('main').insertAdjacentHTML('beforeend', {tag})"
    ))
    .await?;
    page.wait_state(states).await?;
    page.settle().await
}

/// Turns the widget that is there to a language, a view, a theme, and opens an event or closes it.
async fn show(page: &Page, lang: &str, view: &str, theme: &str, event: Option<&str>) -> Outcome {
    turn(page, lang, theme).await?;
    let wanted = json!({ "lang": lang, "view": view, "theme": theme, "event": event });
    page.eval(&format!(
        "const wanted = {wanted}; const host = test.one('masar-timeline'); host.view = wanted.view; host.event = wanted.event"
    ))
    .await?;
    page.wait(
        &format!("{wanted} was shown"),
        &format!(
            "const wanted = {wanted}; const root = test.one('[part=widget]');
             return root.lang === wanted.lang && root.dataset.theme === wanted.theme
               && test.one('[role=tab][aria-selected=true]').id === `tab-${{wanted.view}}`
               && !!test.one('[part=detail]') === !!wanted.event"
        ),
    )
    .await?;
    page.settle().await
}

/// Turns the page and the widget to a language and a theme.
async fn turn(page: &Page, lang: &str, theme: &str) -> Outcome {
    let wanted = json!({ "lang": lang, "theme": theme });
    page.eval(&format!(
        "const {{ lang, theme }} = {wanted}; const [html, host] = [document.documentElement, test.one('masar-timeline')];
         html.lang = lang; html.dir = lang === 'ar' ? 'rtl' : 'ltr'; html.style.colorScheme = theme;
         host.lang = lang; host.theme = theme"
    ))
    .await?;
    page.settle().await
}
