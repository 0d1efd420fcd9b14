//! Texts saved as files: an event for a calendar, the table for a spreadsheet.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::view::Scene;
use masar_download::ics::Calendar;
use masar_feed::Status;

/// Saves a text under a name, as the visitor's browser saves files.
#[inline(never)] // a door
pub fn save(name: &str, kind: &str, text: &str) {
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let anchor = web_sys::window()
        .and_then(|window| window.document()?.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let (Some(anchor), Ok(blob)) = (
        anchor,
        Blob::new_with_str_sequence_and_options(&parts, &bag),
    ) else {
        return;
    };
    if let Ok(address) = Url::create_object_url_with_blob(&blob) {
        anchor.set_download(name);
        anchor.set_href(&address);
        anchor.click();
        // The download holds the blob itself by now.
        drop(Url::revoke_object_url(&address));
    }
}

/// An event as a calendar's text; nothing where no calendar has a place for it.
pub fn calendar(
    scene: &Scene,
    event: usize,
    lang: &str,
    address: &str,
    page: &dyn Fn(usize) -> String,
) -> Option<String> {
    let catalog = masar_locale::catalog(lang)?;
    let zone = scene.feed.timezone.as_deref();
    let calendar = Calendar {
        feed: &scene.feed,
        address,
        lang,
        comma: catalog.comma,
        now: (js_sys::Date::now() / 1000.0) as i64,
        page,
        note: &|event| {
            let of = &scene.feed.events[event];
            let mut note = match &of.date {
                Some(known) => {
                    let mut note = masar_locale::date_in_words(known, catalog);
                    if let Some(more) = masar_locale::precision_note(known, catalog) {
                        note.push_str(catalog.comma);
                        note.push_str(more);
                    }
                    note
                }
                None => scene.within_parent(event, lang, catalog),
            };
            if of.status == Status::Postponed {
                note.push_str(catalog.comma);
                note.push_str(catalog.postponed);
            }
            masar_locale::capitalised(&note)
        },
        offset: &|wall| super::zone::offset(zone?, wall),
    };
    calendar.write(&[event])
}
