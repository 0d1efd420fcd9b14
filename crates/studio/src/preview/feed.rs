//! The feed as the timeline beside the forms gets it: one object with the events of all pages.

use js_sys::{Array, JSON, Object, Reflect};
use masar_feed::members::{MEDIA, ValueType};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Url;

/// A page: its name or address, and its text.
pub type PageText = (String, String);

/// Returns the feed of these pages; `None` if one of them is not an object.
pub fn feed_of(pages: &[PageText]) -> Option<JsValue> {
    let mut pages = pages.iter();
    let first = page_of(pages.next()?)?;
    for page in pages {
        let more = events(&page_of(page)?);
        let all = events(&first).concat(&more);
        Reflect::set(&first, &"events".into(), &all).ok()?;
    }
    // The further pages are here already.
    Reflect::delete_property(first.unchecked_ref::<Object>(), &"next_url".into()).ok()?;
    Some(first)
}

/// Returns the object of a page, with the addresses of its media as seen from the page of the Studio.
fn page_of((name, text): &PageText) -> Option<JsValue> {
    let page = JSON::parse(text).ok().filter(JsValue::is_object)?;
    if Url::new(name).is_ok() {
        for event in events(&page).iter() {
            for medium in list(&event, "media").iter() {
                resolve(&medium, name);
            }
        }
    }
    Some(page)
}

/// Makes the addresses of a medium absolute, from the address of its feed.
fn resolve(medium: &JsValue, base: &str) {
    let members = MEDIA.members.iter();
    let addresses = members.filter(|member| matches!(member.value, ValueType::Address(_)));
    for member in addresses {
        let name = JsValue::from_str(member.name);
        let address = Reflect::get(medium, &name)
            .ok()
            .and_then(|it| it.as_string());
        let absolute = address.and_then(|address| Url::new_with_base(&address, base).ok());
        if let Some(absolute) = absolute {
            // A property of an object that was just parsed can be set.
            drop(Reflect::set(medium, &name, &absolute.href().into()));
        }
    }
}

fn events(page: &JsValue) -> Array {
    list(page, "events")
}

/// Returns the list that a member is; an empty one if it is none.
fn list(object: &JsValue, name: &str) -> Array {
    let found = Reflect::get(object, &name.into()).ok();
    let found = found.and_then(|found| found.dyn_into().ok());
    found.unwrap_or_default()
}
