//! Files that a visitor saves: events for a calendar, the table for a spreadsheet, the picture of the axis.

use std::rc::Rc;

use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::{Controller, history, picture, share};
use crate::view::files::goes_into_calendar;
use crate::view::state::{Action, Effect, SavedFile, ShareOutcome};
use crate::view::table::sheet;
use crate::view::{Context, Scene};
use masar_download::file_name::file_name;
use masar_download::ics::{self, Calendar};
use masar_layout::Window;

/// How long the address of a saved file stays valid, in milliseconds. A download starts after the
/// click returns, in Safari some seconds after it: the address has to outlive that.
const ADDRESS_LIFETIME_MS: u32 = 40_000;

/// Saves events as a file. The axis shows a window.
pub(super) fn save_events(
    controller: &Rc<Controller>,
    file: SavedFile,
    context: &Context,
    events: &[usize],
    window: Window,
) {
    let title = context.plain(&context.scene.feed.title);
    match file {
        SavedFile::Table => {
            let name = file_name(&[title], "csv");
            save(&name, "text/csv;charset=utf-8", &sheet(context, events));
        }
        SavedFile::Calendar => {
            let events: Vec<usize> = events
                .iter()
                .copied()
                .filter(|event| goes_into_calendar(context, *event))
                .collect();
            save_calendar(controller, &context.scene, &events, &context.lang, title);
        }
        SavedFile::Svg | SavedFile::Png => {
            picture::save(controller, file, context, events.len(), window);
        }
    }
}

/// Copies or shares the link to an event, or saves it for a calendar, in a language.
pub(super) fn perform(controller: &Rc<Controller>, effect: Effect, lang: &str) {
    let Some(scene) = controller.drawn_scene() else {
        return;
    };
    let address = |event: usize| address(controller, &scene, event);
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
            let default = scene.feed.languages.first().map_or("", String::as_str);
            let title = scene.feed.title.get(lang, default).0;
            save_calendar(controller, &scene, &[event], lang, title);
        }
        Effect::Save(_)
        | Effect::FullScreen
        | Effect::Retry
        | Effect::LoadMore
        | Effect::ReadAloud(_)
        | Effect::StopReading
        | Effect::FindVoices
        | Effect::CheckDate => {}
    }
}

/// Returns the address of an event's page; empty if there are no links.
fn address(controller: &Controller, scene: &Scene, event: usize) -> String {
    match controller.link_prefix() {
        Some(prefix) => history::address(&scene.feed.events[event].id, &prefix),
        None => String::new(),
    }
}

/// Saves a text under a file name.
pub(super) fn save(name: &str, media_type: &str, text: &str) {
    save_blob(name, Blob::new_with_options(text, Some(media_type)));
}

/// Saves a file under a name, as the visitor's browser saves files.
pub(super) fn save_blob(name: &str, blob: Blob) {
    let anchor = web_sys::window()
        .and_then(|window| window.document()?.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let Some(anchor) = anchor else {
        return;
    };
    let address = ObjectUrl::from(blob);
    anchor.set_download(name);
    anchor.set_href(&address);
    anchor.click();
    // Dropping the address revokes it.
    Timeout::new(ADDRESS_LIFETIME_MS, move || drop(address)).forget();
}

/// Saves events for a calendar. The file has the name of the timeline, and that of the event if it is one.
fn save_calendar(
    controller: &Controller,
    scene: &Scene,
    events: &[usize],
    lang: &str,
    title: &str,
) {
    let Some(catalog) = masar_locale::catalog(lang) else {
        return;
    };
    let feed = &scene.feed;
    let zone = feed.timezone.as_deref();
    let calendar = Calendar {
        feed,
        address: scene.page_address(0),
        lang,
        comma: catalog.comma,
        now: (js_sys::Date::now() / 1000.0) as i64,
        page: &|event| address(controller, scene, event),
        note: &|event| ics::note(feed, event, lang, catalog),
        offset: &|wall| super::zone::offset(zone?, wall),
        offset_at: &|utc| super::zone::offset_at(zone?, utc),
    };
    let Some(text) = calendar.write(events) else {
        return;
    };
    let default = feed.languages.first().map_or("", String::as_str);
    let name = match events {
        [event] => file_name(
            &[title, feed.events[*event].title.get(lang, default).0],
            "ics",
        ),
        _ => file_name(&[title], "ics"),
    };
    save(&name, "text/calendar;charset=utf-8", &text);
}
