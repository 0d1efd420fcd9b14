//! The widget's parts in a real browser, without a host page: `cargo xtask test --only browser`.
#![cfg(target_arch = "wasm32")]

use masar::embed::Widget;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit, ShadowRoot};

wasm_bindgen_test_configure!(run_in_browser);

const FEED: &str = r##"{
  "masar": 1, "title": {"en": "Small feed", "ar": "تغذية صغيرة"}, "languages": ["en", "ar"],
  "tracks": [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}],
  "events": [
    {"id": "first", "kind": "milestone", "date": "2022-01-10", "title": "<b>First</b>", "track": "one"},
    {"id": "second", "date": "2022-06", "title": "Second", "track": "two"},
    {"id": "third", "date": "2022-11-02/2022-12-20", "title": "Third", "track": "one"}
  ]
}"##;

/// A widget 900 px wide with the small feed, drawn.
async fn widget(
    attributes: &[(&str, &str)],
) -> Result<(Widget, HtmlElement, ShadowRoot), &'static str> {
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    // The build's glue has it; a test's has not.
    js_sys::Reflect::set(&window, &"debug".into(), &js_sys::Function::new_no_args(""))
        .map_err(|_| "no glue")?;
    for lang in ["en", "ar"] {
        let text = masar_catalogs::catalog(lang).to_text();
        masar_locale::load(lang, &text).map_err(|_| "no catalog")?;
    }
    let host = document.create_element("div").map_err(|_| "no element")?;
    let host: HtmlElement = host.dyn_into().map_err(|_| "no HTML element")?;
    // The page's address is the same for every test: what one chose must not open the next.
    for (name, value) in attributes.iter().chain(&[("link", "none")]) {
        host.set_attribute(name, value)
            .map_err(|_| "no attribute")?;
    }
    host.style().set_css_text("display:block;inline-size:900px");
    document
        .body()
        .ok_or("no body")?
        .append_child(&host)
        .map_err(|_| "not appended")?;
    let widget = Widget::new(host.clone());
    widget.feed_arrived(FEED.into(), "small.json".into(), JsValue::UNDEFINED);
    yew::scheduler::flush().await;
    let shadow = host.shadow_root().ok_or("no shadow root")?;
    Ok((widget, host, shadow))
}

fn count(shadow: &ShadowRoot, selector: &str) -> u32 {
    shadow
        .query_selector_all(selector)
        .map_or(0, |found| found.length())
}

fn one(shadow: &ShadowRoot, selector: &str) -> Option<Element> {
    shadow.query_selector(selector).ok().flatten()
}

async fn click(shadow: &ShadowRoot, selector: &str) -> bool {
    let Some(element) =
        one(shadow, selector).and_then(|found| found.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    element.click();
    yew::scheduler::flush().await;
    true
}

#[wasm_bindgen_test]
async fn a_feed_becomes_one_mark_an_event_in_an_open_shadow_root() {
    let (_widget, host, shadow) = widget(&[]).await.expect("a widget");
    assert_eq!(count(&shadow, ".mark[data-event-id]"), 3);
    assert_eq!(host.get_attribute("data-state").as_deref(), Some("ready"));
}

#[wasm_bindgen_test]
async fn html_in_a_title_shows_as_text() {
    let (_widget, _host, shadow) = widget(&[("view", "story")]).await.expect("a widget");
    let title = one(&shadow, "[data-event-id=first] .name").and_then(|name| name.text_content());
    assert_eq!(title.as_deref(), Some("<b>First</b>"));
}

#[wasm_bindgen_test]
async fn a_pressed_chip_leaves_only_its_tracks_marks() {
    let (_widget, _host, shadow) = widget(&[]).await.expect("a widget");
    assert!(click(&shadow, ".chip:nth-of-type(2)").await);
    assert_eq!(count(&shadow, ".mark[data-event-id]"), 1);
    assert_eq!(count(&shadow, ".mark[data-event-id=second]"), 1);
}

#[wasm_bindgen_test]
async fn a_mark_opens_its_detail_and_escape_closes_it_and_gives_focus_back() {
    let (_widget, _host, shadow) = widget(&[]).await.expect("a widget");
    if let Some(mark) = one(&shadow, ".mark[data-event-id=third]")
        .and_then(|mark| mark.dyn_into::<HtmlElement>().ok())
    {
        mark.focus().expect("focus");
    }
    assert!(click(&shadow, ".mark[data-event-id=third]").await);
    assert_eq!(
        one(&shadow, ".detail-title")
            .and_then(|title| title.text_content())
            .as_deref(),
        Some("Third")
    );
    let init = KeyboardEventInit::new();
    init.set_key("Escape");
    init.set_bubbles(true);
    init.set_composed(true);
    let escape =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    one(&shadow, ".detail-title")
        .expect("a title")
        .dispatch_event(&escape)
        .expect("dispatched");
    yew::scheduler::flush().await;
    assert_eq!(count(&shadow, ".detail"), 0);
    let focused = shadow
        .active_element()
        .and_then(|element| element.get_attribute("data-event-id"));
    assert_eq!(focused.as_deref(), Some("third"));
}

#[wasm_bindgen_test]
async fn the_story_writes_a_silence_out() {
    let (_widget, _host, shadow) = widget(&[("view", "story")]).await.expect("a widget");
    let silence = one(&shadow, ".silence").and_then(|silence| silence.text_content());
    assert_eq!(silence.as_deref(), Some("About five months"));
}

#[wasm_bindgen_test]
async fn arabic_turns_the_widget_round() {
    let (_widget, _host, shadow) = widget(&[("lang", "ar")]).await.expect("a widget");
    let root = one(&shadow, ".masar").expect("a widget");
    assert_eq!(root.get_attribute("dir").as_deref(), Some("rtl"));
    let at =
        |selector: &str| one(&shadow, selector).map(|mark| mark.get_bounding_client_rect().left());
    assert!(at(".mark[data-event-id=first]") > at(".mark[data-event-id=third]"));
}
