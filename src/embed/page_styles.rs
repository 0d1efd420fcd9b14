//! Observes what may change the colours of the page: its attributes and its style sheets. The theme follows them.
//!
//! A browser reports no change of a rule by a script (`insertRule`, `adoptedStyleSheets`). If it changes the colour
//! of the text, the element has a transition of that colour (`host.css`), whose end is observed. Others are
//! found when the page becomes visible again.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Event, HtmlElement, MutationObserver, MutationObserverInit, Node};

use super::attributes::nearest;

/// The listeners and the observer, which end when it is dropped.
pub(super) struct PageStyles {
    _listeners: [EventListener; 2],
    observer: MutationObserver,
    _on_mutation: Closure<dyn FnMut()>,
}

impl PageStyles {
    /// Calls a function whenever the styles around a host may have changed. Nothing for a host outside a page.
    pub(super) fn observe(host: &HtmlElement, on_change: &Rc<dyn Fn()>) -> Option<PageStyles> {
        let page = host.owner_document()?;
        let call = on_change.clone();
        let on_mutation = Closure::<dyn FnMut()>::new(move || call());
        let observer = MutationObserver::new(on_mutation.as_ref().unchecked_ref()).ok()?;
        observe(host, &page, &observer);
        Some(PageStyles {
            _listeners: [
                on_transition(host, &page, on_change.clone()),
                on_sheet(&page, on_change.clone()),
            ],
            observer,
            _on_mutation: on_mutation,
        })
    }
}

impl Drop for PageStyles {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Observes all attributes of a host and its ancestors, since pages name their theme in many, and the style sheets in
/// the head.
fn observe(host: &HtmlElement, page: &Document, observer: &MutationObserver) {
    let options = MutationObserverInit::new();
    options.set_attributes(true);
    nearest(host, &mut |element| {
        drop(observer.observe_with_options(element, &options));
        None
    });
    if let Some(head) = page.head() {
        options.set_child_list(true);
        options.set_subtree(true);
        drop(observer.observe_with_options(&head, &options));
    }
}

/// A background with a transition has its new colour at the end of it.
fn on_transition(host: &HtmlElement, page: &Document, call: Rc<dyn Fn()>) -> EventListener {
    let host = host.clone();
    EventListener::new(page, "transitionend", move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<Node>().ok());
        if target.is_some_and(|target| target.contains(Some(&host))) {
            call();
        }
    })
}

/// A style sheet that is loaded, or whose text changes. The event does not bubble.
fn on_sheet(page: &Document, call: Rc<dyn Fn()>) -> EventListener {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(page, "load", options, move |event: &Event| {
        // Only a link and a style element have this property.
        let target = event.target();
        if target.is_some_and(|it| Reflect::has(&it, &"sheet".into()).unwrap_or(false)) {
            call();
        }
    })
}
