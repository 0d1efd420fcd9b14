//! Texts saved as files: an event for a calendar, the table for a spreadsheet.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{Inner, history, share};
use crate::view::Scene;
use crate::view::state::{Action, Said, Wish};
use crate::view::table::sheet;
use crate::view::{Context, Message};
use masar_download::ics::{self, Calendar};

/// Saves rows of the table for a spreadsheet.
pub(super) fn save_table(context: &Context, rows: &[usize]) {
    save("masar.csv", "text/csv;charset=utf-8", &sheet(context, rows));
}

/// Copies or shares the link to an event, or saves it for a calendar, in a language.
pub(super) fn perform(inner: &Rc<Inner>, wish: Wish, lang: &str) {
    let Some(scene) = inner.scene.borrow().clone() else {
        return;
    };
    let prefix = inner.prefix.borrow().clone();
    let address = |event: usize| match &prefix {
        Some(prefix) => history::address(&scene.feed.events[event].id, prefix),
        None => String::new(),
    };
    match wish {
        Wish::Copy(event) => {
            let inner = Rc::downgrade(inner);
            let link = address(event);
            share::copy(&link.clone(), move |copied| {
                let said = if copied {
                    Said::Copied
                } else {
                    Said::Link(link.clone())
                };
                if let Some(inner) = inner.upgrade() {
                    inner.send(Message::Act(Action::Said(said)));
                }
            });
        }
        Wish::Share(event) => {
            let of = &scene.feed.events[event];
            share::share(of.title.get(lang, "").0, &address(event));
        }
        Wish::Calendar(event) => {
            let text = calendar(&scene, event, lang, &inner.address.borrow(), &address);
            if let Some(text) = text {
                save("masar.ics", "text/calendar;charset=utf-8", &text);
            }
        }
        Wish::Rows | Wish::Retry | Wish::Read(_) | Wish::Hush | Wish::Day => {}
    }
}

/// Saves a text under a name, as the visitor's browser saves files.
fn save(name: &str, kind: &str, text: &str) {
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
fn calendar(
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
        note: &|event| ics::note(&scene.feed, event, lang, catalog),
        offset: &|wall| super::zone::offset(zone?, wall),
    };
    calendar.write(&[event])
}
