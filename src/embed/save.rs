//! Files that a visitor saves: an event for a calendar, the table for a spreadsheet.

use std::rc::Rc;

use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::{Controller, history, share};
use crate::view::Context;
use crate::view::Scene;
use crate::view::state::{Action, Effect, ShareOutcome};
use crate::view::table::sheet;
use masar_download::ics::{self, Calendar};

/// How long the address of a saved file stays valid, in milliseconds. A download starts after the
/// click returns, in Safari some seconds after it: the address has to outlive that.
const ADDRESS_LIFETIME_MS: u32 = 40_000;

/// Saves rows of the table for a spreadsheet.
pub(super) fn save_table(context: &Context, rows: &[usize]) {
    save("masar.csv", "text/csv;charset=utf-8", &sheet(context, rows));
}

/// Copies or shares the link to an event, or saves it for a calendar, in a language.
pub(super) fn perform(controller: &Rc<Controller>, effect: Effect, lang: &str) {
    let Some(scene) = controller.drawn_scene() else {
        return;
    };
    let prefix = controller.link_prefix();
    let address = |event: usize| match &prefix {
        Some(prefix) => history::address(&scene.feed.events[event].id, prefix),
        None => String::new(),
    };
    match effect {
        Effect::CopyLink(event) => {
            let controller = Rc::downgrade(controller);
            let link = address(event);
            share::copy(&link.clone(), move |copied| {
                let outcome = if copied {
                    ShareOutcome::Copied
                } else {
                    ShareOutcome::CopyByHand(link)
                };
                if let Some(controller) = controller.upgrade() {
                    controller.act(Action::ShareDone(outcome));
                }
            });
        }
        Effect::ShareLink(event) => {
            let of = &scene.feed.events[event];
            share::share(of.title.get(lang, "").0, &address(event));
        }
        Effect::SaveCalendar(event) => {
            if let Some(text) = calendar(&scene, event, lang, scene.page_address(0), &address) {
                save("masar.ics", "text/calendar;charset=utf-8", &text);
            }
        }
        Effect::SaveTable
        | Effect::Retry
        | Effect::ReadAloud(_)
        | Effect::StopReading
        | Effect::CheckDate => {}
    }
}

/// Saves a text under a file name, as the visitor's browser saves files.
fn save(name: &str, media_type: &str, text: &str) {
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

/// Returns an event as the text of a calendar; nothing if a calendar cannot contain it.
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
