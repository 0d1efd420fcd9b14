//! Texts saved as files: an event for a calendar, the table for a spreadsheet.

use std::rc::Rc;

use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::{Inner, history, share};
use crate::view::Scene;
use crate::view::state::{Action, Effect, ShareOutcome};
use crate::view::table::sheet;
use crate::view::{Command, Context};
use masar_download::ics::{self, Calendar};

/// How long the address of a saved file stays valid, in milliseconds. A download starts after the
/// click returns, in Safari some seconds after it: the address has to outlive that.
const ADDRESS_LIFETIME_MS: u32 = 40_000;

/// Saves rows of the table for a spreadsheet.
pub(super) fn save_table(context: &Context, rows: &[usize]) {
    save("masar.csv", "text/csv;charset=utf-8", &sheet(context, rows));
}

/// Copies or shares the link to an event, or saves it for a calendar, in a language.
pub(super) fn perform(inner: &Rc<Inner>, effect: Effect, lang: &str) {
    let Some(scene) = inner.scene.borrow().clone() else {
        return;
    };
    let prefix = inner.prefix.borrow().clone();
    let address = |event: usize| match &prefix {
        Some(prefix) => history::address(&scene.feed.events[event].id, prefix),
        None => String::new(),
    };
    match effect {
        Effect::CopyLink(event) => {
            let inner = Rc::downgrade(inner);
            let link = address(event);
            share::copy(&link.clone(), move |copied| {
                let said = if copied {
                    ShareOutcome::Copied
                } else {
                    ShareOutcome::Link(link.clone())
                };
                if let Some(inner) = inner.upgrade() {
                    inner.send(Command::Act(Action::ShareDone(said)));
                }
            });
        }
        Effect::ShareLink(event) => {
            let of = &scene.feed.events[event];
            share::share(of.title.get(lang, "").0, &address(event));
        }
        Effect::SaveCalendar(event) => {
            let text = calendar(&scene, event, lang, &inner.address.borrow(), &address);
            if let Some(text) = text {
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
