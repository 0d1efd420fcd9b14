//! The responses to the loader's requests for the feed.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;

use super::Controller;
use super::attributes::Attributes;
use super::pages::SceneAndNext;
use super::today::today;
use crate::lifecycle::{Absence, LoadedFeed, Source, Task};
use crate::view::{FeedPage, Notice, Scene};
use masar_edtf::Edtf;
use masar_feed::Feed;

impl Controller {
    /// The feed has arrived from an address. Without a text it is the feed that arrived last.
    /// `copied`: the date of the copy (EDTF), if the feed could not be loaded and this is a copy. Calls `then` with
    /// whether there is a feed to show. If there is none, what is shown stays until a copy or a failure is reported.
    pub(super) fn feed_arrived(
        self: &Rc<Self>,
        text: Option<String>,
        url: String,
        copied: Option<&str>,
        then: Function,
    ) {
        let source = copied.map_or(Source::Address, |date| {
            Source::OldCopy(Edtf::parse(date).ok())
        });
        // A feed that arrived before and is still being read is not shown any more.
        let arrival = self.arrivals.get() + 1;
        self.arrivals.set(arrival);
        let Some(text) = text else {
            self.same_feed_arrived(source);
            return answer(&then, true);
        };
        let page = FeedPage {
            text: text.into(),
            url: url.into(),
        };
        self.read_feed(
            vec![page],
            Box::new(move |controller, reading| {
                let is_last = controller.arrivals.get() == arrival;
                let is_good = is_last && controller.new_feed_arrived(reading, source);
                answer(&then, is_good);
            }),
        );
    }

    /// Requests once more the page that could not be loaded.
    fn same_feed_arrived(self: &Rc<Self>, source: Source) {
        let task = self.change(|state| state.same_feed_arrived(source));
        self.catch_up();
        self.carry_out(task);
    }

    /// Shows a feed that was read. Returns whether there is one.
    fn new_feed_arrived(self: &Rc<Self>, reading: Option<SceneAndNext>, source: Source) -> bool {
        let Some((scene, next)) = reading else {
            return false;
        };
        let task = self.change(|state| {
            let mut feed = LoadedFeed::new(scene, source, state.feed());
            if let Some(next) = next {
                feed.keep_next_page(next);
            }
            state.feed_arrived(feed)
        });
        self.catch_up();
        self.carry_out(task);
        true
    }

    /// The feed could not be loaded or read.
    pub(super) fn feed_failed(self: &Rc<Self>) {
        let task = self.change(|state| state.feed_failed());
        self.carry_out(task);
        self.catch_up();
    }

    /// The feed was requested and has not arrived.
    pub(super) fn feed_awaited(self: &Rc<Self>) {
        let task = self.change(|state| state.feed_awaited());
        if matches!(task, Some(Task::LoadFallback(_))) {
            // The chunks of the first drawing load together with the feed.
            self.load_chunks(self.first_chunks(&Attributes::read(&self.host)));
        }
        self.carry_out(task);
    }

    /// Draws a fallback when its catalog is loaded, unless the state has changed by then.
    pub(super) fn load_fallback(self: &Rc<Self>, absence: Absence) {
        let attributes = Attributes::read(&self.host);
        let lang = masar_locale::language(&attributes.language(&[])).tag;
        self.with_catalog(
            lang,
            Box::new(move |controller| {
                if controller.read(|state| state.wants_fallback(absence)) {
                    let scene = Rc::new(Scene::new(Feed::default(), Vec::new(), today()));
                    controller.draw_fallback(scene, lang.to_owned(), Notice::from(absence));
                }
            }),
        );
    }
}

/// Calls a function of the loader with whether there is a feed to show.
fn answer(then: &Function, is_good: bool) {
    drop(then.call1(&JsValue::UNDEFINED, &JsValue::from_bool(is_good)));
}
