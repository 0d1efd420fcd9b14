//! Texts saved as files: an event for a calendar, the table for a spreadsheet.

use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use crate::view::Scene;
use masar_download::ics::Calendar;
use masar_feed::Status;

/// How long the address of a saved file stays valid, in milliseconds. A download starts after the
/// click returns, in Safari some seconds after it: the address has to outlive that.
const ADDRESS_LIFETIME_MS: u32 = 40_000;

/// Saves a text under a file name, as the visitor's browser saves files.
#[inline(never)] // a door
pub fn save(name: &str, media_type: &str, text: &str) {
    let anchor = web_sys::window()
        .and_then(|window| window.document()?.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let Some(anchor) = anchor else {
        return;
    };
    let address = ObjectUrl::from(Blob::new_with_options(text, Some(media_type)));
    anchor.set_download(name);
    anchor.set_href(&address);
    anchor.click();
    // Dropping the address revokes it.
    Timeout::new(ADDRESS_LIFETIME_MS, move || drop(address)).forget();
}

/// An event as a calendar's text; nothing where no calendar has a place for it.
pub fn calendar(
    scene: &Scene,
    event: usize,
    lang: &str,
    address: &str,
    page: &dyn Fn(usize) -> String,
) -> Option<String> {
    let words = masar_locale::words(lang);
    let zone = scene.feed.timezone.as_deref();
    let calendar = Calendar {
        feed: &scene.feed,
        address,
        lang,
        comma: words.comma,
        now: (js_sys::Date::now() / 1000.0) as i64,
        page,
        note: &|event| {
            let of = &scene.feed.events[event];
            let mut note = match &of.date {
                Some(known) => {
                    let mut note = masar_locale::date_in_words(known, words);
                    if let Some(more) = masar_locale::precision_note(known, words) {
                        note.push_str(words.comma);
                        note.push_str(more);
                    }
                    note
                }
                None => scene.within_parent(event, lang, words),
            };
            if of.status == Status::Postponed {
                note.push_str(words.comma);
                note.push_str(words.postponed);
            }
            masar_locale::capitalised(&note)
        },
        offset: &|wall| super::zone::offset(zone?, wall),
    };
    calendar.write(&[event])
}
