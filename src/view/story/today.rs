//! The button that goes to today in the story. It is shown while today is out of sight.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::{Component, Html, NodeRef, Properties};

use crate::view::Context;
use crate::view::element::{class, el};
use crate::view::state::{Action, Destination};

/// The button.
pub(super) struct TodayButton {
    place: NodeRef,
    /// Whether today is in sight.
    is_in_sight: bool,
    /// The observer of today's line, its callback, which must live as long, and the line.
    observer: Option<(IntersectionObserver, OnSight, Option<Element>)>,
}

/// The callback for changed visibility.
type OnSight = Closure<dyn FnMut(js_sys::Array)>;

/// The properties of the button.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The catalog, and the callback for actions.
    pub(super) context: Context,
    /// The number of the page that is shown.
    pub(super) page: usize,
}

impl Component for TodayButton {
    type Message = bool;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let link = ctx.link().clone();
        let callback = OnSight::new(move |entries: js_sys::Array| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            if let Ok(entry) = last {
                link.send_message(entry.is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok();
        TodayButton {
            place: NodeRef::default(),
            // Until it is known.
            is_in_sight: true,
            observer: observer.map(|observer| (observer, callback, None)),
        }
    }

    fn update(&mut self, _: &yew::Context<Self>, is_in_sight: bool) -> bool {
        std::mem::replace(&mut self.is_in_sight, is_in_sight) != is_in_sight
    }

    fn changed(&mut self, _: &yew::Context<Self>, _: &Props) -> bool {
        true
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, _: bool) {
        let Some((observer, _, observed)) = &mut self.observer else {
            return;
        };
        let story = self.place.cast::<Element>();
        let story = story.and_then(|place| place.parent_element());
        let line = story.and_then(|story| story.query_selector(".now").ok()?);
        if line.is_none() && self.is_in_sight {
            // Today is on another page.
            ctx.link().send_message(false);
        }
        if line != *observed {
            observer.disconnect();
            if let Some(line) = &line {
                observer.observe(line);
            }
            *observed = line;
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let context = &ctx.props().context;
        let button = el!("button.button")
            .on_click(context, Action::GoTo(Destination::Today))
            .interface_text(context.catalog, context.catalog.today);
        el!("div.to-today")
            .class_if(self.is_in_sight, class!("in-sight"))
            .node_ref(&self.place)
            .child(button)
            .build()
    }

    fn destroy(&mut self, _: &yew::Context<Self>) {
        if let Some((observer, ..)) = self.observer.take() {
            observer.disconnect();
        }
    }
}
