//! The methods and properties of the element, as far as the loader does not have them itself. They are in a chunk, since
//! no page can use them before the first drawing.

use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use super::{Controller, dispatch};
use crate::view::state::{Action, Manner, State};
use crate::view::{App, Scene};
use masar_edtf::Moment;

impl Controller {
    /// Calls a method of the element, or returns a property.
    pub(super) fn call(self: &Rc<Self>, name: &str, given: &[JsValue; 2]) -> JsValue {
        let [first, second] = given;
        let text = first.as_string().unwrap_or_default();
        match name {
            "select" => return self.select(&text, manner(second)).into(),
            "close" => self.act_for_page(Action::Close, manner(first)),
            "show" => self.show(Some(&text), second.as_string().as_deref()),
            _ => return self.property(name).unwrap_or(JsValue::UNDEFINED),
        }
        JsValue::UNDEFINED
    }

    /// Opens an event by its id. Returns whether there is one, or may be one in a tile that is not loaded.
    fn select(self: &Rc<Self>, id: &str, manner: Manner) -> bool {
        let is_known = self.read(|state| state.drawn_feed()?.event(id)).is_some();
        if is_known {
            self.act_for_page(Action::OpenById(id.to_owned()), manner);
        }
        is_known || self.open_if_in_tile(id.to_owned(), manner)
    }

    /// Sends an action of the host page to the reducer.
    pub(super) fn act_for_page(&self, action: Action, manner: Manner) {
        self.act(Action::OfPage(Box::new(action), manner));
    }

    /// Returns the opened event.
    pub(super) fn opened(&self) -> Option<usize> {
        let app = self.with_app(|app| (*app.app.handle).clone())?;
        let app = app.get_component()?;
        App::state(&app).selected
    }

    /// Returns a property: a choice of the visitor or of the page, as it is now.
    fn property(&self, name: &str) -> Option<JsValue> {
        self.drawn_scene()?;
        let app = self.with_app(|app| (*app.app.handle).clone())?;
        let app = app.get_component()?;
        let (state, scene) = (App::state(&app), App::scene(&app));
        match name {
            "view" => Some(state.view().name().into()),
            "selected" => Some(scene.feed.events[state.selected?].id.as_str().into()),
            "window" => Some(window(state)),
            "events" => Some(events(state, scene)),
            _ => None,
        }
    }
}

/// Reads the options of a method.
fn manner(options: &JsValue) -> Manner {
    let is_set = |name: &str| {
        let value = Reflect::get(options, &JsValue::from_str(name));
        value.is_ok_and(|value| value.is_truthy())
    };
    Manner {
        focus: is_set("focus"),
        scroll: is_set("scroll"),
        history: is_set("history"),
    }
}

/// Returns the first and the last visible day of the axis.
fn window(state: &State) -> JsValue {
    let last = Moment(state.window.end.0 - 1).day();
    let [from, to] = [state.window.start.day(), last].map(|day| day.to_string().into());
    dispatch::object(&[("from", from), ("to", to)]).into()
}

/// Returns the events that match the filter, in the order of the feed.
fn events(state: &State, scene: &Scene) -> JsValue {
    let feed = &scene.feed;
    let default = feed.languages.first().map_or("", String::as_str);
    let text = |text: Option<String>| text.map_or(JsValue::NULL, JsValue::from);
    let list = js_sys::Array::of1(&JsValue::NULL);
    let matching = feed.events.iter().zip(state.shown.iter());
    let matching = matching.filter(|(_, shown)| **shown);
    let mut count = 0;
    for (event, _) in matching {
        let track = event.track.map(|track| feed.tracks[track].id.clone());
        let members: Object = dispatch::object(&[
            ("id", event.id.as_str().into()),
            ("date", text(event.date.as_ref().map(ToString::to_string))),
            ("title", event.title.get(&state.lang, default).0.into()),
            ("track", text(track)),
        ]);
        drop(Reflect::set_u32(&list, count, &members));
        count += 1;
    }
    drop(Reflect::set(&list, &"length".into(), &count.into()));
    list.into()
}
